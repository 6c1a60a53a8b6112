/** An independent calculator: LibreOffice opens a workbook, recalculates every formula and saves it. Only for tests. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../src/core/model/sheet-snapshot';
import { parseAddress } from '../../src/core/model/sheet-snapshot';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { convertWithOffice } from './libre-office';

/** The recalculated value of a cell by sheet name and A1 address; null for a blank cell or an empty text. */
export type Calculated = (sheet: string, cell: string) => CellValue | null;

/** Several workbooks, recalculated in one go. */
export async function calculateAll(workbooks: readonly Uint8Array[]): Promise<readonly Calculated[]> {
  const folder = mkdtempSync(join(tmpdir(), 'calculate-'));
  try {
    const names = workbooks.map((_, at) => `${String(at)}.xlsx`);
    workbooks.forEach((bytes, at) => {
      writeFileSync(join(folder, `${String(at)}.xlsx`), bytes);
    });
    const out = join(folder, 'out');
    convertWithOffice(
      names.map((name) => join(folder, name)),
      'xlsx:Calc MS Excel 2007 XML',
      out,
    );
    return await Promise.all(names.map((name) => valuesIn(new Uint8Array(readFileSync(join(out, name))))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function calculate(workbook: Uint8Array): Promise<Calculated> {
  const [calculated] = await calculateAll([workbook]);
  if (!calculated) throw new Error('one workbook in, one out');
  return calculated;
}

async function valuesIn(workbook: Uint8Array): Promise<Calculated> {
  const host = await XlsxFileHost.open(workbook, null);
  const sheets = new Map((await host.readSheets()).map((sheet) => [sheet.name, sheet]));
  return (name, cell) => {
    const at = parseAddress(cell);
    const row = sheets.get(name)?.rows.find((entry) => entry.row === at?.row);
    const value = row?.cells.find((entry) => entry.column === at?.column)?.value ?? null;
    return value === '' ? null : value;
  };
}
