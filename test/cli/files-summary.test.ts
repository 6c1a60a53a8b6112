/** The summary as a workbook: new, into an existing one without loss, and written over by the next summary. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readArguments } from '../../src/cli/arguments';
import { runReview } from '../../src/cli/review-command';
import { runSummary } from '../../src/cli/summary-command';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { comparePackages, partText } from '../hosts/xlsx/compare-packages';
import { convertWithOffice } from '../support/libre-office';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-summary-'));
  for (const name of ['甲.xlsx', '乙.xlsx']) copyFileSync(SAMPLE, join(folder, name));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function summarise(...words: string[]): Promise<{ status: number; err: string }> {
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => err.push(text) };
  const inputs = [join(folder, '甲.xlsx'), join(folder, '乙.xlsx')];
  const args = readArguments(['summary', ...inputs, '--fail-on', 'never', ...words]);
  return { status: await runSummary(args, streams, '9.9.9'), err: err.join('\n') };
}

async function sheetValues(path: string, name: string): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: unknown[][] = [];
  book.getWorksheet(name)!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

test('quiet: the sheet is written and nothing is said', async () => {
  const output = join(folder, '汇总.xlsx');
  expect(await summarise('-o', output, '-q')).toEqual({ status: 0, err: '' });
  expect(existsSync(output)).toBe(true);
});

test('a new workbook holds figures, a line per project and two charts over those very cells', async () => {
  const target = join(folder, 'out.xlsx');
  expect((await summarise('-o', target)).status).toBe(0);
  const rows = await sheetValues(target, '自评汇总');
  expect(rows[0]![0]).toBe('绩效自评汇总');
  const figures = new Map(rows.slice(1, 11).map(([name, , value]) => [name, value]));
  expect(figures.get('文件')).toBe(2);
  expect(figures.get('项目')).toBe(10);
  const head = rows.findIndex((row) => row[0] === '序号' && row[1] === '文件');
  const lines = rows.slice(head + 1, head + 11);
  expect(rows.slice(head + 11).filter((row) => row[2] === '合计')).toHaveLength(1);
  const bytes = new Uint8Array(readFileSync(target));
  const charts = ['xl/charts/chart1.xml', 'xl/charts/chart2.xml'].map((part) => partText(bytes, part));
  const references = charts.map((text) =>
    /<c:val><c:numRef><c:f>'自评汇总'!\$([A-Z]+)\$(\d+):\$\1\$(\d+)</.exec(text)!,
  );
  // Grades: as many as the column has; totals: the column says so.
  const host = await XlsxFileHost.open(bytes, null);
  expect(await host.readSheets()).toEqual([]);
  const sheet = await host.readLook('自评汇总');
  const column = ([, letters, from, to]: RegExpExecArray): unknown[] =>
    sheet.cells
      .filter((cell) => cell.column === letters!.charCodeAt(0) - 65)
      .filter(({ row }) => row + 1 >= Number(from) && row + 1 <= Number(to))
      .map(({ text }) => Number(text));
  const grades = column(references[0]!);
  const told = lines.map((row) => row[9]);
  expect(told.every((grade) => ['优', '良', '中', '差', '暂不定'].includes(String(grade)))).toBe(true);
  const decided = told.filter((grade) => grade !== '暂不定');
  expect(decided.length).toBeGreaterThan(5);
  expect(grades.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(decided.length);
  const totals = lines.flatMap((row) => (typeof row[8] === 'number' ? [row[8]] : []));
  expect(column(references[1]!)).toEqual(totals);
});

test('into an existing workbook nothing else changes, and the next summary replaces the sheet', async () => {
  const book = join(folder, 'book.xlsx');
  copyFileSync(SAMPLE, book);
  const first = join(folder, 'first.xlsx');
  expect((await summarise('--into', book, '-o', first)).status).toBe(0);
  const [before, after] = [readFileSync(book), readFileSync(first)].map((bytes) => new Uint8Array(bytes));
  const { added, removed, changed } = comparePackages(before!, after!);
  expect(removed).toEqual([]);
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  expect(added.filter((name) => /chart\d/.test(name))).toHaveLength(2);
  expect((await summarise('--into', first, '--in-place')).status).toBe(0);
  const again = comparePackages(after!, new Uint8Array(readFileSync(first)));
  expect([again.added, again.removed]).toEqual([[], []]);
  const names = (await XlsxFileHost.open(new Uint8Array(readFileSync(first)), null)).sheetNames;
  expect(names.filter((name) => name.startsWith('自评汇总'))).toEqual(['自评汇总']);
});

test.each([
  ['an input', () => ['-o', join(folder, '甲.xlsx')]],
  [
    'the workbook it goes into',
    () => ['--into', join(folder, '乙.xlsx'), '-o', join(folder, '.', '乙.xlsx')],
  ],
])('%s is never written over unasked', async (_, words) => {
  const said = await summarise(...words());
  expect(said.status).toBe(2);
  for (const name of ['甲.xlsx', '乙.xlsx'])
    expect(readFileSync(join(folder, name)).equals(readFileSync(SAMPLE))).toBe(true);
});

test('LibreOffice opens it and finds the charts', async () => {
  const target = join(folder, 'out.xlsx');
  await summarise('-o', target);
  convertWithOffice([target], 'fods', folder);
  const text = readFileSync(join(folder, 'out.fods'), 'utf8');
  expect(text.match(/<chart:chart /g)).toHaveLength(2);
  expect(text).toContain('绩效自评汇总');
});

test('review puts the reviewer’s sheet into a copy, says so, and refuses what holds no form', async () => {
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => err.push(text) };
  const [input, output] = [join(folder, '甲.xlsx'), join(folder, '复核.xlsx')];
  const before = readFileSync(input);
  expect(await runReview(readArguments(['review', input, '-o', output]), streams)).toBe(0);
  expect(err).toEqual([expect.stringMatching(/复核\.xlsx: 复核意见表写在工作表“复核意见表”/)]);
  expect(readFileSync(input).equals(before)).toBe(true);
  const rows = await sheetValues(output, '复核意见表');
  expect(rows[0]).toContain('项目支出绩效自评复核意见表');
  expect(rows.flat()).toContain('复核得分');
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('通知').addRow(['各单位']);
  await empty.xlsx.writeFile(join(folder, '空.xlsx'));
  err.length = 0;
  const nothing = readArguments(['review', join(folder, '空.xlsx'), '-o', join(folder, '无.xlsx')]);
  expect(await runReview(nothing, streams)).toBe(2);
  expect(err).toEqual([expect.stringMatching(/没有能读出的自评表/)]);
  expect(existsSync(join(folder, '无.xlsx'))).toBe(false);
  await expect(runReview(readArguments(['review', folder, '-o', output]), streams)).rejects.toThrow(/-o/);
});
