/** `check`: exit statuses, formats, and one clear sentence for every file that is not a workbook in good order. */
import { strToU8 } from 'fflate';
import { mkdirSync } from 'node:fs';
import type { Report } from '../../src/core/reporting/json-report';
import { buildPackage, worksheet } from '../hosts/xlsx/build-package';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder, run } from './run-cli';

/** An OLE2 file with these streams in its directory. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    for (let c = 0; c < name.length; c += 1) bytes[at + c * 2] = name.charCodeAt(c);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

let folder: Folder;
let right: string;
let wrong: string;
beforeAll(async () => {
  folder = new Folder();
  right = folder.put('right.xlsx', await drawWorkbook([loadForm('datong-02')]));
  wrong = folder.put('wrong.xlsx', await drawWorkbook([loadForm('alxa-01')]));
});
afterAll(() => folder.remove());

const jsonOf = (text: string) => JSON.parse(text) as Report;

test('0 without errors, 1 with one, 1 for both together', async () => {
  expect((await run('check', right)).status).toBe(0);
  expect((await run('check', wrong)).status).toBe(1);
  expect((await run('check', right, wrong)).status).toBe(1);
});

test('2 where one of several files cannot be read; the others are still checked', async () => {
  const bad = folder.put('bad.xlsx', 'no workbook');
  const { status, out } = await run('check', wrong, bad, right, '--format', 'json');
  expect(status).toBe(2);
  const { files } = jsonOf(out);
  expect(files.map(({ error, forms }) => [error?.code ?? null, forms.length])).toEqual([
    [null, 1],
    ['not-a-workbook', 0],
    [null, 1],
  ]);
});

test('--format json prints one JSON value and nothing else', async () => {
  const { out, err, outCalls } = await run('check', wrong, '--format', 'json');
  expect(outCalls).toBe(1);
  expect(err).toBe('');
  const report = jsonOf(out);
  expect(report).toMatchObject({ schema: 1, tool: { name: 'ziping', version: '0.0.0-test' } });
  expect(report.files[0]).toMatchObject({ file: wrong, error: null, portfolio: null });
  expect(report.files[0]!.forms[0]!.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(
    expect.arrayContaining(['ZP401 K11', 'ZP401 K12', 'ZP406 F16']),
  );
});

test.each([
  ['table', /总分 100 → 70 中\n[^]*✗ 错误 K11 ZP401 {2}维护系统数量：15 → 0（[^（）]*）\n/],
  ['markdown', /\| .*wrong\.xlsx \| .* \| K11 \| ZP401 \| 错误 \|/],
  ['csv', /^\uFEFF文件,工作表,单元格.*\r\n/],
])('--format %s', async (format, pattern) => {
  const { out, status } = await run('check', wrong, '--format', format);
  expect(out).toMatch(pattern);
  expect(status).toBe(1);
});

test('every format carries the same findings', async () => {
  const codes = (text: string) => [...text.matchAll(/\bZP\d{3}\b/g)].map(([code]) => code);
  const [table, markdown, csv] = await Promise.all(
    ['table', 'markdown', 'csv'].map(async (format) =>
      codes((await run('check', wrong, '--format', format)).out),
    ),
  );
  const { out } = await run('check', wrong, '--format', 'json');
  const json = jsonOf(out).files.flatMap(({ forms }) =>
    forms.flatMap(({ findings }) => findings.map(({ code }) => code)),
  );
  expect(table).toEqual(json);
  expect(markdown).toEqual(json);
  expect(csv).toEqual(json);
});

test('csv: text that a spreadsheet would run is made harmless', async () => {
  const file = folder.put('=1+1.xlsx', 'no workbook');
  const { out } = await run('check', file, '--format', 'csv');
  const cells = out.split('\r\n')[1]!.split(',');
  expect(cells[0]).toContain('=1+1.xlsx');
  expect(cells.some((cell) => /^[=+@]/.test(cell))).toBe(false);
});

test('English on request', async () => {
  const { out } = await run('check', wrong, '--lang', 'en', '--format', 'json');
  const { findings } = jsonOf(out).files[0]!.forms[0]!;
  expect(findings[0]!.message).toMatch(/^[\x20-\x7e“”’…、]+[^。]*$/);
  expect(findings.every(({ message }) => !message.includes('。'))).toBe(true);
});

test('a profile on request', async () => {
  const { out } = await run('check', wrong, '--profile', 'linear-reverse', '--format', 'json');
  expect(jsonOf(out).files[0]!.forms[0]!.profile).toBe('linear-reverse');
});

test.each<readonly [string, string, () => Uint8Array]>([
  ['a file of 0 bytes', 'empty-workbook', () => new Uint8Array()],
  ['a text', 'not-a-workbook', () => strToU8('项目名称,得分')],
  ['an old .xls without content', 'legacy-xls', () => oleFile('Workbook')],
  ['an encrypted workbook', 'encrypted', () => oleFile('EncryptionInfo', 'EncryptedPackage')],
  ['a damaged zip', 'damaged', () => buildPackage().slice(0, 400)],
  ['a sheet of broken markup', 'damaged', () => buildPackage({ sheets: ['<worksheet><row>'] })],
])('%s: exit 2, one clear sentence in both languages, nothing written', async (_what, code, bytes) => {
  const file = folder.put('odd.xlsx', bytes());
  const before = folder.names();
  for (const [language, end] of [
    ['zh', /[。]$/],
    ['en', /\.$/],
  ] as const) {
    const { status, out, err } = await run('check', file, '--format', 'json', '--lang', language);
    expect(status).toBe(2);
    const { error, forms } = jsonOf(out).files[0]!;
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(end);
    expect(error?.message).not.toMatch(/\n| at |Error:|undefined|\[object/);
    expect(error?.message.length).toBeLessThan(160);
    expect(forms).toEqual([]);
    expect(err).toBe(`${file}: ${error?.message ?? ''}`);
  }
  for (const argv of [
    ['fix', file, '-o', folder.at('out.xlsx')],
    ['fix', file, '--in-place', '--annotate'],
  ]) {
    const { status, err } = await run(...argv);
    expect(status).toBe(2);
    expect(err.split('\n')).toHaveLength(1);
  }
  expect(folder.names()).toEqual(before);
  expect(Buffer.compare(folder.bytes('odd.xlsx'), bytes())).toBe(0);
});

test('a file that is not there, a folder', async () => {
  const missing = await run('check', folder.at('missing.xlsx'), '--format', 'json');
  expect(missing.status).toBe(2);
  expect(jsonOf(missing.out).files[0]!.error).toMatchObject({ code: 'not-found' });
  mkdirSync(folder.at('folder.xlsx'));
  const opened = await run('check', folder.at('folder.xlsx'), '--format', 'json');
  expect(opened.status).toBe(2);
  expect(jsonOf(opened.out).files[0]!.error?.message).toContain('下没有 .xlsx');
});

test.each([
  ['an empty sheet', ''],
  [
    'a sheet without a form',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>备忘</t></is></c><c r="B1"><v>3</v></c></row>',
  ],
])('%s: exit 3 and no forms', async (_what, data) => {
  const file = folder.put('plain.xlsx', buildPackage({ sheets: [worksheet(data)] }));
  const { status, out } = await run('check', file, '--format', 'json');
  expect(status).toBe(3);
  expect(jsonOf(out).files[0]).toMatchObject({ error: null, forms: [], portfolio: null });
  expect(jsonOf(out).files[0]).not.toHaveProperty('sheets');
  expect((await run('check', file)).out).toContain('没有找到自评表');
});

/** The last page of a form: no header says what stands in its columns. */
const LAST_PAGE = [
  ['项目支出绩效自评表'],
  ['项目名称', '示例河道清淤'],
  ['产出指标', '数量指标', '清淤长度', '≥12公里', '12公里', 60, 60],
  ['效益指标', '社会效益指标', '受益人口', '≥3万人', '3万人', 40, 40],
  ['总分', 100, 100],
] as const;

const rowsOf = (lines: readonly (readonly (string | number)[])[]): string =>
  lines
    .map((cells, row) => {
      const inRow = cells.map((value, column) => {
        const place = `${String.fromCharCode(65 + column)}${row + 1}`;
        return typeof value === 'number'
          ? `<c r="${place}"><v>${value}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${row + 1}">${inRow.join('')}</row>`;
    })
    .join('');

test('a sheet like a form that cannot be read: what was recognised and what is missing, exit 3', async () => {
  const file = folder.put('unread.xlsx', buildPackage({ sheets: [worksheet(rowsOf(LAST_PAGE))] }));
  const { status, out } = await run('check', file, '--format', 'json');
  expect(status).toBe(3);
  expect(jsonOf(out).files[0]).toMatchObject({
    forms: [],
    sheets: [
      {
        sheet: '甲',
        recognised: ['标题', '项目名称', '指标行', '总分一行'],
        missing: ['项目资金表', '指标表的表头'],
        findings: [{ code: 'ZP105', cell: 'A1' }],
      },
    ],
  });
  for (const [format, pattern] of [
    ['table', /没有找到自评表\n {2}甲 {2}没有读出来\n {4}! 警告 A1 ZP105 .*没认出：项目资金表、指标表的表头/],
    ['markdown', /\| 甲 \| A1 \| ZP105 \| 警告 \|/],
    ['csv', /,甲,A1,ZP105,警告,/],
  ] as const)
    expect((await run('check', file, '--format', format)).out).toMatch(pattern);
});

test('3 only where no file holds a form, and after failures and findings', async () => {
  const unread = folder.put('unread.xlsx', buildPackage({ sheets: [worksheet(rowsOf(LAST_PAGE))] }));
  const bad = folder.put('bad.xlsx', 'no workbook');
  const statusOf = async (...argv: readonly string[]) => (await run(...argv)).status;
  expect(await statusOf('check', unread, unread)).toBe(3);
  expect(await statusOf('check', unread, right)).toBe(0);
  expect(await statusOf('check', unread, wrong)).toBe(1);
  expect(await statusOf('check', unread, bad)).toBe(2);
  expect(await statusOf('check', unread, '--fail-on', 'warning')).toBe(1);
  expect(await statusOf('check', unread, '--fail-on', 'never')).toBe(3);
  expect(await statusOf('fix', unread, '-o', folder.at('fixed.xlsx'))).toBe(0);
});

test.each<readonly [readonly string[], RegExp]>([
  [['check'], /至少一个.*at least one/],
  [['chek', 'a.xlsx'], /没有这个命令.*no such command/],
  [['check', 'a.xlsx', '--format', 'xml'], /--format 只能是/],
  [['check', 'a.xlsx', '--lang', 'fr'], /--lang/],
  [['check', 'a.xlsx', '--profile', 'mof-1999'], /没有评分规则“mof-1999”.*mof-2020/],
  [['check', 'a.xlsx', '--frobnicate'], /frobnicate/],
  [['fix', 'a.xlsx'], /-o.*--in-place/],
  [['fix', 'a.xlsx', '-o', 'b.xlsx', '--in-place'], /不能同时用/],
  [['fix', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx'], /一次只处理一个文件/],
  [['undo', 'a.xlsx'], /-o.*--in-place/],
])('%j is refused with a hint', async (argv, pattern) => {
  await expect(run(...argv)).rejects.toThrow(pattern);
});

test('--targets holds forms against a second file, and says where it holds none', async () => {
  const form = loadForm('datong-02');
  const [first, ...others] = form.indicators;
  const before = {
    ...form,
    year: form.year! - 1,
    indicators: [{ ...first!, target: '≥9999人' }, ...others],
  };
  const former = folder.put('former.xlsx', await drawWorkbook([before]));
  const ofTargets = async (...argv: readonly string[]) => {
    const { status, out } = await run('check', ...argv, '--format', 'json');
    const found = jsonOf(out).files[0]!.portfolio?.findings.filter(({ code }) => code === 'ZP710') ?? [];
    return { status, found: found.map(({ severity, message }) => `${severity} ${message}`) };
  };
  expect((await ofTargets(right)).found).toEqual([]);
  const held = await ofTargets(right, '--targets', former);
  expect(held.found).toEqual([expect.stringMatching(/^warning .*≥9999人.*former\.xlsx/)]);
  expect(await ofTargets(wrong, '--targets', former)).toEqual({
    status: 1,
    found: [expect.stringMatching(/^info .*former\.xlsx.*没有比对/)],
  });
  const bad = folder.put('bad-targets.xlsx', 'no workbook');
  await expect(run('check', right, '--targets', bad)).rejects.toThrow(/--targets .*bad-targets/);
  await expect(run('summary', right, '--targets', former)).rejects.toThrow(/--targets/);
});
