/** The pasted text and the blank template: nothing is lost on the way and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSheet } from '../../src/core/checking/check-workbook';
import { blankTemplate } from '../../src/documents/blank-template';
import { pastedSheet } from '../../src/documents/pasted-text';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { DEFAULT_PROFILE, PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');
const OPTIONS = { rules: RULES, profiles: PROFILES };

async function open(): Promise<XlsxFileHost> {
  return XlsxFileHost.open(new Uint8Array(readFileSync(SAMPLE)), 'sample.xlsx');
}

test('lines keep their order and blank ones make no cell', () => {
  expect(
    pastedSheet(' 甲 \r\n\r\n乙\n', '粘贴').rows.map(({ row, cells }) => [row, cells[0]!.value]),
  ).toEqual([
    [0, '甲'],
    [2, '乙'],
  ]);
});

test('the blank template is read as a form with every column it has', async () => {
  const host = await open();
  const name = await host.insertSheet(blankTemplate(DEFAULT_PROFILE));
  const sheet = (await host.readSheets()).find((each) => each.name === name)!;
  const [form, ...more] = checkSheet(sheet, OPTIONS);
  expect(more).toEqual([]);
  expect(form!.form.missing).not.toContain('indicator-table');
  expect([...form!.form.indicators!.columns.keys()].sort()).toEqual(
    [
      'level1',
      'level2',
      'level3',
      'operator',
      'target',
      'unit',
      'actual',
      'weight',
      'score',
      'reason',
    ].sort(),
  );
  expect(form!.form.funds!.rows.map(({ isTotal }) => isTotal)).toEqual([true, false, false]);
});
