/** What a cell looks like, whatever stands over it. */
import { isMeasurable, readQuantity } from '../figures/quantity';
import { readOperator, takeOperator } from '../figures/operators';
import { isKnownUnit, isPlainUnit } from '../figures/units';
import { compact } from '../text/label-text';
import { PLACEHOLDER } from '../words/answer-words';
import { blockOfLevel1, blockOfLevel2 } from '../words/word-index';
import type { GridCell } from './grid-cell';
import { numberCell } from './read-cell';

type CellKind =
  | 'number'
  | 'percent'
  /** ≥, 大于等于 */
  | 'sign'
  /** ≥%, =个: a sign and a unit that wait for their figure. */
  | 'open-sign'
  | 'unit'
  /** 正向, 定性 */
  | 'nature'
  /** 产出指标 */
  | 'block'
  /** 数量指标 */
  | 'part'
  /** ≥95%, 12个, 2024年12月底前 */
  | 'quantity'
  | 'placeholder'
  | 'text'
  | 'prose';

const NATURE = /^(?:[正负反逆]向|定[性量])(?:指标)?$/;
/** Longer texts name no block and no unit. */
const LONGEST_LABEL = 12;
const LONGEST_UNIT = 4;
/** 成本指标未填报 answers; names say nothing of what is or is not so. */
const ANSWERS = /[未已不无]/;

/** 数量指标, 社会效益, 服务对象满意度: a part of a block and not the block itself. */
const isPart = ({ key }: GridCell): boolean =>
  /^(?:数量|质量|时效|成本|经济|社会|生态|环境|可持续|服务)/.test(key) &&
  (blockOfLevel2(key) !== null || /^成本(?:指标)?$/.test(key));

/** Longer texts are neither names nor answers of one word. */
const LONGEST_NAME = 40;

export function kindOf(cell: GridCell): CellKind {
  const text = compact(cell.text);
  const { value, form } = numberCell(cell, cell);
  if (value !== null) return form === 'percent' || form === 'text-percent' ? 'percent' : 'number';
  if (PLACEHOLDER.test(text)) return 'placeholder';
  if (NATURE.test(text)) return 'nature';
  if (readOperator(text) !== null) return 'sign';
  const { operator, rest } = takeOperator(text);
  if (operator !== null && isPlainUnit(rest)) return 'open-sign';
  if (text.length <= LONGEST_LABEL && !ANSWERS.test(cell.key)) {
    if (isPart(cell)) return 'part';
    if (blockOfLevel1(cell.key) !== null) return 'block';
  }
  if (!cell.holdsDigit && text.length <= LONGEST_UNIT && isKnownUnit(text)) return 'unit';
  if (text.length > LONGEST_NAME) return 'prose';
  return isMeasurable(readQuantity(cell.text)) ? 'quantity' : 'text';
}
