/** What stands at a place of sheets that were read. */
import { parseAddress, type CellValue, type SheetSnapshot } from '../core/model/sheet-snapshot';

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export function cellAt(sheets: readonly SheetSnapshot[], { sheet, cell }: Place) {
  const position = parseAddress(cell);
  const row = sheets.find(({ name }) => name === sheet)?.rows.find((each) => each.row === position?.row);
  return { row, cell: row?.cells.find(({ column }) => column === position?.column), position };
}

export const valueAt = (sheets: readonly SheetSnapshot[], place: Place): CellValue | null =>
  cellAt(sheets, place).cell?.value ?? null;
