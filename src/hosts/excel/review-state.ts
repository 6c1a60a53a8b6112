/** The review sheet as it stands: where it is, what is in it, and whether it is this program's own. */
import { isPayloadError } from './office-errors';
import { fingerprintOf, readGrid } from './review-grid';
import type { ReviewGrid } from './run-record';

export interface ReviewState {
  readonly grid: ReviewGrid;
  readonly fingerprint: string;
  /** Tables on the sheet; this program's own is missing where a run broke off while drawing. */
  readonly tables: readonly string[];
}

export interface NamedReview {
  readonly name: string;
  /** Judges by the text of the first cell. */
  readonly isOurs: (title: string) => boolean;
}

export interface AskedReview {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly tables: Excel.TableCollection;
  readonly isOurs: NamedReview['isOurs'];
  /** True where what stands in it is asked for later, in pieces. */
  readonly isApart: boolean;
}

/** Queues the questions about one sheet that may be the review sheet. */
export function askReview(
  sheet: Excel.Worksheet,
  isOurs: NamedReview['isOurs'],
  isApart: boolean,
): AskedReview {
  const range = sheet.getUsedRangeOrNullObject(true);
  if (isApart) range.load('rowIndex,columnIndex,rowCount,columnCount');
  else range.load('values,formulas');
  const { tables } = sheet;
  tables.load('items/name');
  sheet.load('name');
  return { sheet, range, tables, isOurs, isApart };
}

type Lines = readonly (readonly unknown[])[];

/** The answers; null for a sheet that is not there or not ours. */
export async function toReview(
  context: Excel.RequestContext,
  { sheet, range, tables, isOurs, isApart }: AskedReview,
): Promise<ReviewState | null> {
  if (sheet.isNullObject) return null;
  const { values, formulas } = range.isNullObject
    ? { values: [['']], formulas: [['']] }
    : isApart
      ? await readPieces(context, sheet, range, 0, range.rowCount)
      : { values: range.values as Lines, formulas: range.formulas as Lines };
  if (!isOurs(String(values[0]?.[0] ?? ''))) return null;
  const grid = readGrid(sheet.name, values, formulas);
  const names = tables.items.map(({ name }) => name);
  return { grid, fingerprint: fingerprintOf(values, grid.linkColumn), tables: names };
}

/** Some rows of the whole, in halves where the answer does not fit. */
async function readPieces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  whole: Excel.Range,
  from: number,
  count: number,
): Promise<{ readonly values: Lines; readonly formulas: Lines }> {
  const { rowIndex, columnIndex, columnCount } = whole;
  const piece = sheet.getRangeByIndexes(rowIndex + from, columnIndex, count, columnCount);
  piece.load('values,formulas');
  try {
    await context.sync();
    return { values: piece.values as Lines, formulas: piece.formulas as Lines };
  } catch (error) {
    if (!isPayloadError(error) || count === 1) throw error;
  }
  const half = Math.ceil(count / 2);
  const first = await readPieces(context, sheet, whole, from, half);
  const second = await readPieces(context, sheet, whole, from + half, count - half);
  return {
    values: [...first.values, ...second.values],
    formulas: [...first.formulas, ...second.formulas],
  };
}
