/** Sheets with one cell typed anew, as a person would between two runs. */
import { parseAddress, type CellValue, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';

/** @param address of a cell of the first sheet */
export function withCell(
  sheets: readonly SheetSnapshot[],
  address: string,
  value: CellValue,
): readonly SheetSnapshot[] {
  const place = parseAddress(address);
  if (!place) throw new Error(`${address} is no address`);
  return sheets.map((sheet, at) =>
    at > 0
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.row !== place.row
              ? row
              : {
                  ...row,
                  cells: [
                    ...row.cells.filter(({ column }) => column !== place.column),
                    { column: place.column, value, text: String(value), formula: null, numberFormat: null },
                  ].sort((a, b) => a.column - b.column),
                },
          ),
        },
  );
}
