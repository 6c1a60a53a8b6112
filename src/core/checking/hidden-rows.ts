/** Cells in rows that are hidden or filtered out: they are corrected like any other, and the person is told. */
import { parseAddress, type SheetSnapshot } from '../model/sheet-snapshot';

/** How many of the cells stand in such rows, as the sheets were read. */
export function countInHiddenRows(
  sheets: readonly SheetSnapshot[],
  cells: readonly { readonly sheet: string; readonly cell: string }[],
): number {
  const hidden = new Set<string>();
  for (const { name, rows } of sheets)
    for (const row of rows) if (row.hidden) hidden.add(`${name}!${String(row.row)}`);
  if (hidden.size === 0) return 0;
  return cells.filter(({ sheet, cell }) => hidden.has(`${sheet}!${String(parseAddress(cell)?.row)}`)).length;
}
