/** The review sheet as it stands: where it is, what is in it, and whether it is this program's own. */
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
}

/** Queues the questions about one sheet that may be the review sheet. */
export function askReview(sheet: Excel.Worksheet, isOurs: NamedReview['isOurs']): AskedReview {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('values,formulas');
  const { tables } = sheet;
  tables.load('items/name');
  sheet.load('name');
  return { sheet, range, tables, isOurs };
}

/** The answers; nothing for a sheet that is not ours. */
export function toReview({ sheet, range, tables, isOurs }: AskedReview): ReviewState | [] {
  const values = range.isNullObject ? [['']] : (range.values as unknown[][]);
  const formulas = range.isNullObject ? [['']] : (range.formulas as unknown[][]);
  if (!isOurs(String(values[0]?.[0] ?? ''))) return [];
  const grid = readGrid(sheet.name, values, formulas);
  const names = tables.items.map(({ name }) => name);
  return { grid, fingerprint: fingerprintOf(values, grid.linkColumn), tables: names };
}
