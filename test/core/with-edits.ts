/** Sheets as a host leaves them after a plan, and after the plan is taken back. */
import { parseAddress, type SheetSnapshot, type SnapshotCell } from '../../src/core/model/sheet-snapshot';
import type { CellContent, CellEdit } from '../../src/core/model/write-plan';

type Put = readonly [sheet: string, cell: string, content: CellContent];

function withContents(sheets: readonly SheetSnapshot[], puts: readonly Put[]): readonly SheetSnapshot[] {
  return sheets.map((sheet) => {
    const rows = new Map(sheet.rows.map((row) => [row.row, { ...row, cells: [...row.cells] }]));
    for (const [, address, content] of puts.filter(([name]) => name === sheet.name)) {
      const { row, column } = parseAddress(address)!;
      const line = rows.get(row) ?? { row, hidden: false, cells: [] };
      const former = line.cells.find((cell) => cell.column === column);
      const others = line.cells.filter((cell) => cell.column !== column);
      const cells = content.value === null ? others : [...others, cellOf(column, content, former)];
      if (cells.length === 0) rows.delete(row);
      else rows.set(row, { ...line, cells: cells.sort((a, b) => a.column - b.column) });
    }
    return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
  });
}

function cellOf(column: number, { value, formula }: CellContent, former?: SnapshotCell): SnapshotCell {
  const format = former?.numberFormat ?? null;
  const text =
    typeof value === 'number' && format?.includes('%')
      ? `${String(Number((value * 100).toFixed(6)))}%`
      : String(value);
  return { column, value: value ?? '', text, formula, numberFormat: format };
}

/** The sheets after the edits. */
export function withEdits(
  sheets: readonly SheetSnapshot[],
  edits: readonly CellEdit[],
): readonly SheetSnapshot[] {
  return withContents(
    sheets,
    edits.map(({ sheet, cell, after }) => [sheet, cell, { value: after, formula: null }]),
  );
}

/** The sheets after every edit is put back to what it says the cell held before. */
export function withoutEdits(
  sheets: readonly SheetSnapshot[],
  edits: readonly CellEdit[],
): readonly SheetSnapshot[] {
  return withContents(
    sheets,
    edits.map(({ sheet, cell, before }) => [sheet, cell, before]),
  );
}

/** Values and formulas by address, for comparing sheets. */
export function contentsOf(sheets: readonly SheetSnapshot[]): readonly string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.map(
        ({ column, value, formula }) =>
          `${name} ${String(row)}:${String(column)} ${JSON.stringify([value, formula])}`,
      ),
    ),
  );
}
