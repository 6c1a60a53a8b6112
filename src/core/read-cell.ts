/** One cell as a number, an amount, a rate or a text, with everything a check needs to know of how it was written. */
import { decimal, toNumber } from './decimal';
import type { Grid, GridCell } from './grid';
import { compact } from './label-text';
import type { AmountUnit, NumberCell, NumberForm, TextCell } from './self-evaluation-form';
import type { CellPosition } from './sheet-snapshot';
import { PLACEHOLDER } from './answer-words';

export const AMOUNT_UNITS: Readonly<Record<AmountUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10000,
  亿元: 100000000,
};

export function textCell(cell: GridCell): TextCell {
  return { position: { row: cell.row, column: cell.column }, text: cell.text };
}

/** The cell's text, or an empty text at the place where it should stand. */
export function textCellAt(cell: GridCell | null, place: CellPosition): TextCell {
  return cell ? textCell(cell) : { position: place, text: '' };
}

const NUMBER_TEXT = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(%|‰)?(分|元|千元|万元|亿元|个百分点)?$/;

interface ParsedNumber {
  readonly value: number;
  readonly form: NumberForm;
  readonly amountUnit: AmountUnit | null;
}

function parseNumberText(text: string): ParsedNumber | null {
  const bare = compact(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/^[约¥￥]/, '')
    .replace(/[。;；,，]$/, '');
  const match = NUMBER_TEXT.exec(bare);
  if (!match?.[1]) return null;
  const unit = match[3];
  return {
    value: toNumber(decimal(Number(match[1]))),
    form: match[2] ? 'text-percent' : 'text',
    amountUnit: unit === '元' || unit === '千元' || unit === '万元' || unit === '亿元' ? unit : null,
  };
}

export interface NumberOptions {
  /** Amounts printed with a unit of their own (`30万元` in a 元 column) are brought to this unit. */
  readonly amountUnit?: AmountUnit;
}

/**
 * Reads the cell that stands in a column's span as a number. A blank gives a NumberCell with `raw` null, so that a
 * blank where something is due can be told from a column that does not exist.
 */
export function numberCell(
  cell: GridCell | null,
  place: CellPosition,
  options: NumberOptions = {},
): NumberCell {
  if (!cell) {
    return {
      position: place,
      raw: null,
      formula: null,
      value: null,
      form: 'number',
      isPlaceholder: false,
      span: null,
    };
  }
  const base = {
    position: { row: cell.row, column: cell.column },
    raw: cell.raw,
    formula: cell.formula,
    span: cell.merge && cell.merge.bottom > cell.merge.top ? cell.merge : null,
  };
  if (typeof cell.raw === 'number' && !cell.isDate) {
    const value = decimal(cell.raw);
    return {
      ...base,
      value: toNumber(cell.isPercent ? value.times(100) : value),
      form: cell.isPercent ? 'percent' : 'number',
      isPlaceholder: false,
    };
  }
  const parsed = typeof cell.raw === 'string' ? parseNumberText(cell.raw) : null;
  if (!parsed) {
    return { ...base, value: null, form: 'text', isPlaceholder: PLACEHOLDER.test(compact(cell.text)) };
  }
  const factor =
    parsed.amountUnit && options.amountUnit
      ? decimal(AMOUNT_UNITS[parsed.amountUnit]).div(AMOUNT_UNITS[options.amountUnit])
      : decimal(1);
  return {
    ...base,
    value: toNumber(decimal(parsed.value).times(factor)),
    form: parsed.form,
    isPlaceholder: false,
  };
}

/** First filled cell of a row between two columns. */
export function cellInSpan(grid: Grid, row: number, span: { left: number; right: number }): GridCell | null {
  return grid.row(row, span.left, span.right)[0] ?? null;
}

/** Amount unit printed in a text: `（万元）`, `单位：元`, `金额单位：亿元`. */
export function amountUnitIn(text: string): AmountUnit | null {
  const bare = compact(text);
  const match = /(?:^|[(（[:：]|单位[:：]?|金额|人民币)(亿元|万元|千元|元)(?:[)）\],，;；]|$|人民币)/.exec(
    bare,
  );
  const unit = match?.[1];
  return unit === '亿元' || unit === '万元' || unit === '千元' || unit === '元' ? unit : null;
}
