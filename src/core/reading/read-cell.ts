/** One cell as a number, an amount, a rate or a text, with everything a check needs to know of how it was written. */
import { decimal, isFigure, sum, toNumber, toPercent, withoutNoise } from '../figures/decimal';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { remember } from '../text/remember';
import type { AmountUnit, NumberCell, NumberForm, TextCell } from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';
import { PLACEHOLDER } from '../words/answer-words';

export const AMOUNT_UNITS: Readonly<Record<AmountUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10000,
  百万元: 1000000,
  亿元: 100000000,
};

/** The unit that a pattern found; null where it found none. */
export const asAmountUnit = (text: string | undefined): AmountUnit | null =>
  text !== undefined && text in AMOUNT_UNITS ? (text as AmountUnit) : null;

export function textCell(cell: GridCell): TextCell {
  return { position: cell.position, text: cell.text };
}

/** The cell's text, or an empty text at the place where it should stand. */
export function textCellAt(cell: GridCell | null, place: CellPosition): TextCell {
  return cell ? textCell(cell) : { position: place, text: '' };
}

/** A text that is no figure kept as text. */
export const isWords = (cell: GridCell): boolean =>
  typeof cell.raw === 'string' && !/^[\d.,]+[%分]?$/.test(compact(cell.text));

const NUMBER_TEXT = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(%|‰)?(分|元|千元?|万元?|百万元?|亿元?|个百分点)?$/;

interface ParsedNumber {
  readonly value: number;
  readonly form: NumberForm;
  readonly amountUnit: AmountUnit | null;
}

const parseNumberText = remember((text: string): ParsedNumber | null => {
  // Words, most of what is asked about, have no digit of any width.
  if (!/[\d０-９]/.test(text) && !/\p{Nd}|\p{No}/u.test(text)) return null;
  // Two figures in two lines are not one long figure.
  if (/\p{Nd}[%％]?[\r\n]+\s*\p{Nd}/u.test(text)) return null;
  const bare = compact(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/^[约¥￥]/, '')
    .replace(/[。;；,，]$/, '');
  const match = NUMBER_TEXT.exec(bare);
  if (!match?.[1]) return null;
  const value = withoutNoise(Number(match[1]) / (match[2] === '‰' ? 10 : 1));
  if (!isFigure(value)) return null;
  return {
    value,
    form: match[2] ? 'text-percent' : 'text',
    // 5.8万 says 元 no more than a person does.
    amountUnit: asAmountUnit(match[3]) ?? asAmountUnit(match[3] && `${match[3]}元`),
  };
});

/** The number that a text is; null for any other text. */
export const numberOfText = (text: string): number | null =>
  PLACEHOLDER.test(text) ? 0 : (parseNumberText(text)?.value ?? null);

interface NumberOptions {
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
  const made = (value: number | null, form: NumberForm, isPlaceholder: boolean): NumberCell => ({
    position: cell.position,
    raw: cell.raw,
    formula: cell.formula,
    value,
    form,
    isPlaceholder,
    span: cell.merge && cell.merge.bottom > cell.merge.top ? cell.merge : null,
  });
  if (typeof cell.raw === 'number' && !cell.isDate)
    return cell.isPercent
      ? made(toPercent(cell.raw), 'percent', false)
      : made(withoutNoise(cell.raw), 'number', false);
  const parsed = typeof cell.raw === 'string' ? parseNumberText(cell.raw) : null;
  if (!parsed) return made(null, 'text', PLACEHOLDER.test(compact(cell.text)));
  const { amountUnit } = parsed;
  const isConverted = amountUnit && options.amountUnit && amountUnit !== options.amountUnit;
  const value = isConverted
    ? toNumber(decimal(parsed.value).times(AMOUNT_UNITS[amountUnit]).div(AMOUNT_UNITS[options.amountUnit]))
    : parsed.value;
  return made(value, parsed.form, false);
}

/** Lines of a text that hold anything; 1 for all that is no text. */
export function linesIn(cell: GridCell | null): readonly string[] {
  const raw = typeof cell?.raw === 'string' ? cell.raw : '';
  return raw
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * A cell that holds a figure a line, as many as its row's label has lines: 年度资金总额⏎其中：财政拨款 beside 20⏎20. Any
 * other cell is read as one number, however it was wrapped.
 * @param lines how many lines the label has
 * @param take the first line's figure (a total above its parts), or the sum of all
 */
export function stackedNumber(
  cell: GridCell | null,
  place: CellPosition,
  lines: number,
  take: 'first' | 'sum',
  options: NumberOptions = {},
): NumberCell {
  const whole = numberCell(cell, place, options);
  const figures = linesIn(cell).map(numberOfText);
  if (lines < 2 || figures.length !== lines || figures.some((figure) => figure === null)) return whole;
  const [first = null] = figures;
  const value = take === 'first' ? first : toNumber(sum(figures.map((figure) => figure ?? 0)));
  const isRate = linesIn(cell)[0]?.normalize('NFKC').endsWith('%') === true;
  return { ...whole, value, form: isRate ? 'text-percent' : 'text', isPlaceholder: false };
}

/** First filled cell of a row between two columns. */
export function cellInSpan(grid: Grid, row: number, span: { left: number; right: number }): GridCell | null {
  return grid.firstInRow(row, span.left, span.right);
}

/** Amount unit printed in a text: `（万元）`, `单位：元`, `金额单位：亿元`. */
export function amountUnitIn(text: string): AmountUnit | null {
  const bare = compact(text);
  const match =
    /(?:^|[(（[:：]|单位[:：]?|金额|人民币)(亿元|百万元|万元|千元|元)(?:[)）\],，;；]|$|人民币)/.exec(bare);
  return asAmountUnit(match?.[1]) ?? englishUnit(bare);
}

const ENGLISH_SCALES: Readonly<Record<string, AmountUnit>> = {
  thousand: '千元',
  '10,000': '万元',
  '10000': '万元',
  million: '百万元',
};

/** (million yuan), Unit: RMB thousand */
function englishUnit(bare: string): AmountUnit | null {
  const unit = /[(:]((?:RMB|CNY)?(thousand|million|10,?000)?(?:yuan|RMB|CNY)?)(?:\)|$)/iu.exec(bare);
  if (!unit?.[1] || !/yuan|RMB|CNY/iu.test(unit[1])) return null;
  return unit[2] === undefined ? '元' : (ENGLISH_SCALES[unit[2].toLowerCase()] ?? null);
}
