/** Old .xls workbooks: read with all values and merges, corrected into .xlsx, refused when broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { checkWorkbook } from '../../../src/core/checking/check-workbook';
import { HostError } from '../../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../../src/profiles';
import { RULES } from '../../../src/rules';
import { wholeRun } from '../../support/whole-run';
import { numbersFrom } from '../../workbooks/variation';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'sample.xlsx')));
const OPTIONS = { rules: RULES, profiles: PROFILES };

function asXls(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(
    write(read(bytes, { cellNF: true, cellStyles: true }), {
      type: 'array',
      bookType: 'biff8',
    }) as ArrayBuffer,
  );
}

test('an .xls gives the findings of the .xlsx it was made from, and is corrected into an .xlsx', async () => {
  const xls = asXls(SAMPLE);
  const before = Buffer.from(xls);
  const host = await XlsxFileHost.openAny(xls, 'a.xls');
  const modern = await XlsxFileHost.open(SAMPLE, 'a.xlsx');
  const checked = checkWorkbook(await host.readSheets(), OPTIONS);
  const expected = checkWorkbook(await modern.readSheets(), OPTIONS);
  const codes = ({ forms }: typeof checked) =>
    forms.map(({ findings }) => findings.map(({ code, cell, sheet }) => `${code} ${sheet}!${cell}`));
  expect(expected.counts.error).toBeGreaterThan(0);
  expect(codes(checked)).toEqual(codes(expected));
  const result = await host.applyPlan(wholeRun(await host.readSheets(), OPTIONS).plan, { language: 'zh' });
  expect(result.written).toBeGreaterThan(0);
  const again = await XlsxFileHost.open(await host.toBytes(), null);
  const after = checkWorkbook(await again.readSheets(), OPTIONS);
  expect(after.counts.error).toBeLessThan(expected.counts.error);
  expect(before.equals(xls)).toBe(true);
});

test('open alone still refuses an .xls with its sentence', async () => {
  await expect(XlsxFileHost.open(asXls(SAMPLE), 'a.xls')).rejects.toMatchObject({ code: 'legacy-xls' });
});

test('a damaged .xls is read or refused with a typed error', async () => {
  const good = asXls(SAMPLE);
  const outcomes = new Set<string>();
  const said = jest.spyOn(console, 'error');
  for (let number = 0; number < 60; number += 1) {
    const next = numbersFrom(number);
    const bytes = next() < 0.3 ? good.slice(0, 600 + Math.floor(next() * good.length)) : good.slice();
    for (let i = 0; i < 8; i += 1)
      bytes[512 + Math.floor(next() * (bytes.length - 512))] = Math.floor(next() * 256);
    const error: unknown = await XlsxFileHost.openAny(bytes, null)
      .then((host) => host.readSheets())
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    if (error !== null) expect(error).toBeInstanceOf(HostError);
    outcomes.add(error === null ? 'read' : (error as HostError).code);
  }
  expect(outcomes.size).toBeGreaterThan(1);
  // What the library mutters about unknown records is not for the people who run this.
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
