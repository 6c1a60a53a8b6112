/** An independent calculator: LibreOffice opens a workbook, recalculates every formula and saves it. Only for tests. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../src/core/model/sheet-snapshot';
import { parseAddress } from '../../src/core/model/sheet-snapshot';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { convertWithOffice } from './libre-office';

export { hasOffice } from './libre-office';

/** @returns the recalculated value of a cell by sheet name and A1 address; null for a blank cell or an empty text */
export async function calculate(
  bytes: Uint8Array,
): Promise<(sheet: string, cell: string) => CellValue | null> {
  const folder = mkdtempSync(join(tmpdir(), 'calculate-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    convertWithOffice(join(folder, 'in.xlsx'), 'xlsx:Calc MS Excel 2007 XML', join(folder, 'out'));
    const host = await XlsxFileHost.open(new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx'))), null);
    const sheets = new Map((await host.readSheets()).map((sheet) => [sheet.name, sheet]));
    return (name, cell) => {
      const at = parseAddress(cell);
      const row = sheets.get(name)?.rows.find((entry) => entry.row === at?.row);
      const value = row?.cells.find((entry) => entry.column === at?.column)?.value ?? null;
      return value === '' ? null : value;
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
