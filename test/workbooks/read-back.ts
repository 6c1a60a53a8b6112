/** What a workbook's bytes hold, read by a library that had no part in deciding it. */
import ExcelJS from 'exceljs';

interface CellContent {
  readonly value: string | number | boolean;
  readonly format: string;
}

export interface SheetContent {
  readonly name: string;
  /** By A1 address; blank cells and covered cells of merges are absent. */
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly merges: readonly string[];
  readonly columnWidths: readonly (number | undefined)[];
}

/** Reads all sheets. Throws for bytes that are no workbook. */
export async function readBack(bytes: Uint8Array): Promise<readonly SheetContent[]> {
  const workbook = new ExcelJS.Workbook();
  const buffer = Buffer.from(bytes);
  await workbook.xlsx.load(buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength));
  return workbook.worksheets.map((sheet) => {
    const cells = new Map<string, CellContent>();
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const { value } = cell;
        if (cell.master !== cell || value === null) return;
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
          cells.set(cell.address, { value, format: cell.numFmt ?? 'General' });
        }
      });
    });
    return {
      name: sheet.name,
      cells,
      merges: [...sheet.model.merges].sort(),
      columnWidths: sheet.columns.map((column) => column.width),
    };
  });
}
