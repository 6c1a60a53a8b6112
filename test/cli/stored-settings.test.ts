/** What a workbook carries along counts on the command line too: ignores with their reason, and their staleness. */
import { SETTING_KEYS } from '../../src/app/workbook-settings';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { Report } from '../../src/core/reporting/json-report';
import { ignoreOf } from '../../src/core/checking/ignores';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder, run } from './run-cli';

const folder = new Folder();
afterAll(() => folder.remove());

test('an ignored finding is left out of the findings, printed with its reason, and its cell is not corrected', async () => {
  const host = await XlsxFileHost.open(await drawWorkbook([loadForm('alxa-01')]), 'a.xlsx');
  const checked = checkWorkbook(await host.readSheets(), { rules: RULES, profiles: PROFILES });
  const [finding] = checked.forms[0]!.findings.filter(({ code }) => code === 'ZP401');
  const stale = { ...ignoreOf(finding!, '已过时'), fingerprint: 'ZP401-00000000' };
  await host.saveSetting(SETTING_KEYS.ignores, [ignoreOf(finding!, '系统年底才上线'), stale]);
  const file = folder.put('ignored.xlsx', await host.toBytes());
  const { out } = await run('check', file, '--format', 'json');
  const [report] = (JSON.parse(out) as Report).files;
  const codes = report!.forms[0]!.findings.map(({ code, cell }) => `${code} ${cell}`);
  expect(codes).not.toContain(`ZP401 ${finding!.cell}`);
  expect(report!.forms[0]!.ignored).toMatchObject([
    { code: 'ZP401', cell: finding!.cell, reason: '系统年底才上线' },
  ]);
  expect(report!.ignores).toMatchObject([{ code: 'ZP801', sheet: finding!.sheet, cell: finding!.cell }]);
  await run('fix', file, '-o', folder.at('fixed.xlsx'));
  const fixed = await XlsxFileHost.open(folder.bytes('fixed.xlsx'), null);
  const [form] = checkWorkbook(await fixed.readSheets(), { rules: RULES, profiles: PROFILES }).forms;
  const score = form!.scores.indicators.find(
    ({ score: { position } }) => position && finding!.cell.endsWith(String(position.row + 1)),
  );
  expect(score!.score.printed).toBe(finding!.printed);
});
