/** What stands at a place of sheets that were read. */
import { parseAddress, type CellValue, type SheetSnapshot } from '../core/model/sheet-snapshot';

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

function cellAt(sheets: readonly SheetSnapshot[], { sheet, cell }: Place) {
  const position = parseAddress(cell);
  const row = sheets.find(({ name }) => name === sheet)?.rows.find((each) => each.row === position?.row);
  return { row, cell: row?.cells.find(({ column }) => column === position?.column), position };
}

/** An empty cell in a per cent format tells it of its row alone. */
export function formatAt(sheets: readonly SheetSnapshot[], place: Place): string | null {
  const { row, cell, position } = cellAt(sheets, place);
  if (cell) return cell.numberFormat;
  return position && row?.percentBlanks?.includes(position.column) ? '0.00%' : null;
}

export const valueAt = (sheets: readonly SheetSnapshot[], place: Place): CellValue | null =>
  cellAt(sheets, place).cell?.value ?? null;
