/**
 * Which cells of a marked row are tinted with it: those between the first and the last column of the sheet's content,
 * but none that a merge covers and none whose merge reaches into other rows.
 */
import type { CellArea, SheetSnapshot } from '../../core/model/sheet-snapshot';
import { parseAddress, toAddress } from '../../core/model/sheet-snapshot';
import type { CellMark } from '../../core/model/write-plan';

/** Columns of one row that are tinted at most: beyond that the sheet is no form. */
const MOST_COLUMNS = 40;

/** How far a sheet's content reaches, and its merges; sheets whose merges Excel cannot tell are not in the map. */
export type SheetExtents = ReadonlyMap<string, SheetExtent>;

interface SheetExtent {
  readonly left: number;
  readonly right: number;
  readonly merges: readonly CellArea[];
}

/** What is worth remembering of the sheets that were read. */
export function extentsOf(sheets: readonly SheetSnapshot[]): SheetExtents {
  const extents = new Map<string, SheetExtent>();
  for (const { name, rows, merges } of sheets) {
    if (!merges) continue;
    let left = Infinity;
    let right = -1;
    for (const { cells } of rows) {
      left = Math.min(left, cells[0]?.column ?? Infinity);
      right = Math.max(right, cells.at(-1)?.column ?? -1);
    }
    if (right - left < MOST_COLUMNS) extents.set(name, { left, right, merges });
  }
  return extents;
}

/** The cells to tint beside the marks; the marked cells themselves are not among them. */
export function rowCells(
  marks: readonly CellMark[],
  extents: SheetExtents,
): readonly { readonly sheet: string; readonly cell: string }[] {
  const marked = new Set(marks.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const cells = new Map<string, { sheet: string; cell: string }>();
  for (const { sheet, cell, severity } of marks) {
    const extent = extents.get(sheet);
    const row = parseAddress(cell)?.row;
    if (!extent || row === undefined || severity === 'info') continue;
    for (let column = extent.left; column <= extent.right; column++) {
      const address = toAddress({ row, column });
      const key = `${sheet}!${address}`;
      if (!marked.has(key) && isOfThisRowAlone(extent.merges, row, column)) {
        cells.set(key, { sheet, cell: address });
      }
    }
  }
  return [...cells.values()];
}

function isOfThisRowAlone(merges: readonly CellArea[], row: number, column: number): boolean {
  const around = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return !around || (around.top === around.bottom && around.left === column);
}
