/**
 * Heights of rows whose cells wrap, reckoned from what stands in them: a program that only shows or prints a sheet
 * does not fit them, and a text that is cut is not read.
 */
import { SHEET_FONT_SIZE } from '../model/sheet-draft';
import type { CellArea, CellValue } from '../model/sheet-snapshot';

export interface WrappedCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
  /** Points; that of the sheets of this program where left out. */
  readonly fontSize?: number;
  readonly bold?: boolean;
}

/** Points. */
export const LEAST_HEIGHT = 18;
export const MOST_HEIGHT = 409;
const LINE = 1.35;
const PADDING = 4;
const BOLD = 1.06;
/** Characters of a column's width that its cells keep free. */
const INSET = 1;

/** Chinese characters, kana, full-width forms and their punctuation are as wide as two others. */
const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2018-\u201d\u2026\u2014\u2190-\u21ff\u2264\u2265\u2460-\u24ff\u25a0-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u.test(
    character,
  );

/** In half-width characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** Points that a cell needs of its height. @param width of its columns together, in characters */
export function heightOf({ value, fontSize = SHEET_FONT_SIZE, bold }: WrappedCell, width: number): number {
  const text = String(value ?? '');
  if (text === '') return LEAST_HEIGHT;
  const room = Math.max(1, width - INSET);
  const size = (fontSize / SHEET_FONT_SIZE) * (bold === true ? BOLD : 1);
  const lines = text
    .split(/\r\n|\r|\n/)
    .reduce((count, paragraph) => count + Math.max(1, Math.ceil((textWidth(paragraph) * size) / room)), 0);
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.round(lines * LINE * fontSize + PADDING)));
}

/**
 * Points by row, for all rows that have a cell. What a cell merged over several rows needs beyond them goes to the last.
 *
 * @param widths of the columns, in characters
 * @param least heights that rows have at the least, by row
 */
export function rowHeights(
  cells: readonly WrappedCell[],
  widths: readonly number[],
  merges: readonly CellArea[] = [],
  least: ReadonlyMap<number, number> = new Map(),
): ReadonlyMap<number, number> {
  const mergeAt = new Map(merges.map((area) => [`${String(area.top)},${String(area.left)}`, area]));
  const widthOf = (left: number, right: number): number =>
    widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  const heights = new Map<number, number>();
  const raise = (row: number, height: number): void => {
    heights.set(row, Math.max(heights.get(row) ?? 0, height));
  };
  const tall: { readonly area: CellArea; readonly height: number }[] = [];
  for (const cell of cells) {
    const area = mergeAt.get(`${String(cell.row)},${String(cell.column)}`);
    const height = heightOf(cell, widthOf(cell.column, area?.right ?? cell.column));
    raise(cell.row, Math.max(LEAST_HEIGHT, least.get(cell.row) ?? 0));
    if (area && area.bottom > area.top) tall.push({ area, height });
    else raise(cell.row, height);
  }
  for (const { area, height } of tall) {
    let missing = height;
    for (let row = area.top; row <= area.bottom; row++) missing -= heights.get(row) ?? LEAST_HEIGHT;
    const last = heights.get(area.bottom) ?? LEAST_HEIGHT;
    if (missing > 0) raise(area.bottom, Math.min(MOST_HEIGHT, last + missing));
  }
  return heights;
}
