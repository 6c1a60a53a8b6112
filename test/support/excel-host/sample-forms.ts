/** Real forms for tests of the Excel host: those of the bundled sample, as many sheets of them as wanted. */
import fs from 'node:fs';
import path from 'node:path';
import type { CheckedWorkbook } from '../../../src/core/checking/checked-form';
import { checkWorkbook } from '../../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../../src/profiles/index';
import { RULES } from '../../../src/rules/index';
import type { WorkbookModel } from './workbook-model';
import { cloneWorkbook, newWorkbook } from './workbook-model';
import { loadWorkbookModel } from './xlsx-model';

export const SAMPLE_BYTES = (): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.join(__dirname, '../../../assets/sample.xlsx')));

/** So many sheets with the forms of the bundled sample, over and over. */
export async function manyForms(count: number): Promise<WorkbookModel> {
  const sample = await loadWorkbookModel(SAMPLE_BYTES());
  const workbook = newWorkbook();
  for (let at = 0; at < count; at++) {
    const [sheet] = cloneWorkbook({ ...sample, sheets: [sample.sheets[(at + 3) % 4]!] }).sheets;
    workbook.sheets.push({ ...sheet!, id: `{sheet-${at}}`, name: `项目${at + 1}` });
  }
  workbook.activeSheetId = '{sheet-0}';
  return workbook;
}

/** Checked with all rules and profiles, as the pane and the commands do. */
export function checkAll(sheets: readonly SheetSnapshot[]): CheckedWorkbook {
  return checkWorkbook(sheets, { rules: RULES, profiles: PROFILES });
}
