/** Score cells that say their points in words: 满分, 不扣分, 扣1分, 扣分：2, -1分. */
import { decimal, isFigure, sum, toNumber } from '../figures/decimal';
import type { IndicatorRow, NumberCell } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';

const FULL = /^(?:得|给|计|记|打|评)?(?:满分|全分)(?:(\d+(?:\.\d+)?)分?)?$|^(?:不|未|没有?|无|无需)扣分?$/u;
const NONE = /^(?:全部?扣(?:除|完|光|分)?|扣[完光]|不得分|未得分|零分)$/u;
const TAKEN = /^(?:(?:应|共|已|酌情|自)?[扣减](?:除|减|去|掉|了)?(?:分|分值|分数)?:?|-)(\d+(?:\.\d+)?)分?$/u;
/** 扣1分（雨天）: the reason stands behind. */
const REMARK = /[([【][^()[\]【】]*[)\]】]$/u;
/** 18（扣2分）, 18/20: the score with what it is of. */
const SCORE = /^(\d+(?:\.\d+)?)分?(?:[([【][^()[\]【】]*[)\]】]|\/(\d+(?:\.\d+)?)分?)$/u;

const wordsOf = (text: string): string =>
  compact(text)
    .replace(/[−–—](?=\d)/g, '-')
    .replace(/[。.;；,，!！]+$/u, '');

/** Points taken off that a text tells; 0 for full marks, null for any other text. A bare figure tells none. */
export function pointsTakenOff(text: string): number | null {
  const bare = wordsOf(text).replace(REMARK, '');
  if (FULL.test(bare)) return 0;
  const taken = TAKEN.exec(bare)?.[1];
  // -2 alone may be a slip of the hand; with 分 behind it nobody means a score below zero.
  if (taken === undefined || (bare.startsWith('-') && !bare.endsWith('分'))) return null;
  const points = Number(taken);
  return isFigure(points) ? points : null;
}

/** The score that a text tells where it may be `weight` at most; null where it tells none, or one that cannot be. */
function scoreTold(text: string, weight: number): number | null {
  const bare = wordsOf(text);
  const [, score, of] = SCORE.exec(bare) ?? [];
  if (score !== undefined) return of === undefined || Number(of) === weight ? Number(score) : null;
  if (NONE.test(bare)) return 0;
  const full = FULL.exec(bare)?.[1];
  const taken = pointsTakenOff(text);
  if (taken === null || taken > weight || (full !== undefined && Number(full) !== weight)) return null;
  return toNumber(decimal(weight).minus(taken));
}

/**
 * The score that a cell's words tell.
 * @param weight points that the cell may have at most; without them the words tell no score
 */
export function withPointsInWords(cell: NumberCell | null, weight: number | null): NumberCell | null {
  if (typeof cell?.raw !== 'string' || weight === null) return cell;
  const value = scoreTold(cell.raw, weight);
  return value === null || value === cell.value ? cell : { ...cell, value, form: 'text', isInWords: true };
}

/** A cell of a column of deductions with what its words take off. */
export function deductionInWords(cell: NumberCell): NumberCell {
  if (cell.value !== null || typeof cell.raw !== 'string') return cell;
  const taken = /^(?:无|没有)$/u.test(wordsOf(cell.raw)) ? 0 : pointsTakenOff(cell.raw);
  return taken === null ? cell : { ...cell, value: taken };
}

/**
 * The rows with the scores that words tell; a cell over several rows may have the points of all of them. Where merges
 * cannot be told, blank scores below are taken for such rows.
 */
export function scoresInWords(rows: readonly IndicatorRow[], mergesKnown: boolean): readonly IndicatorRow[] {
  const membersOf = ({ score, row }: IndicatorRow, at: number): readonly IndicatorRow[] => {
    const span = score?.span;
    if (span) return rows.filter((other) => other.row >= span.top && other.row <= span.bottom);
    if (mergesKnown) return rows.slice(at, at + 1);
    const next = rows.findIndex((other) => other.row > row && other.score?.raw != null);
    return rows.slice(at, next < 0 ? undefined : next);
  };
  return rows.map((row, at) => {
    const said = typeof row.score?.raw === 'string' ? wordsOf(row.score.raw) : '';
    if (said === '' || (row.score?.value !== null && !said.startsWith('-'))) return row;
    const weights = membersOf(row, at).map((member) => member.weight);
    const known = weights.flatMap((cell) => cell?.value ?? []);
    const isCovered = weights.length > 1 && weights.some((cell) => cell?.span);
    const isWhole = known.length > 0 && (known.length === weights.length || isCovered);
    return { ...row, score: withPointsInWords(row.score, isWhole ? toNumber(sum(known)) : null) };
  });
}
