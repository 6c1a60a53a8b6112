/** Reports on the command line: one a form, under safe names, over nothing, with what was left out told. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSheet } from '../../src/core/checking/check-workbook';
import { DocxFileHost } from '../../src/hosts/docx/docx-file-host';
import { OPTIONS } from '../documents/report-read-back';
import { grid as drawGrid } from '../other-places/grid';
import { formText } from '../rules/form-sheet';
import { drawDocument } from '../hosts/docx/draw-document';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder, run } from './run-cli';

interface Written {
  readonly files: readonly {
    readonly file: string;
    readonly error: { readonly code: string } | null;
    readonly reports: readonly {
      readonly sheet: string;
      readonly projectName: string | null;
      readonly written: string | null;
      readonly error: { readonly code: string; readonly message: string } | null;
      readonly remarks: readonly string[];
    }[];
  }[];
}

const RIGHT = loadForm('datong-03');
const NAME = `${RIGHT.projectName!}绩效自评报告.docx`;
let two: Uint8Array;
let one: Uint8Array;
let folder: Folder;
beforeAll(async () => {
  two = await drawWorkbook([RIGHT, loadForm('datong-15')]);
  one = await drawWorkbook([RIGHT]);
});
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const report = (...argv: readonly string[]) => run('report', ...argv, '--fail-on', 'never');

test('a report a form, beside the workbook, which reads back as the form', async () => {
  const file = folder.put('表.xlsx', two);
  const { status, err, out } = await report(file);
  expect([status, out]).toEqual([0, '']);
  const names = folder.names().filter((name) => name.endsWith('.docx'));
  expect(names).toEqual([NAME, `${loadForm('datong-15').projectName!}绩效自评报告.docx`].sort());
  for (const name of names) expect(err).toMatch(new RegExp(`${name}: .*有 \\d+ 处要您填写`));
  const sheets = await (await DocxFileHost.open(folder.bytes(NAME), NAME)).readSheets();
  const [form] = sheets.flatMap((sheet) => checkSheet(sheet, OPTIONS));
  expect(form!.form.projectName!.text).toBe(RIGHT.projectName);
  expect(Buffer.from(folder.bytes('表.xlsx'))).toEqual(Buffer.from(two));
});

test('into a folder of their own, sub-folders kept, told in JSON', async () => {
  mkdirSync(folder.at('甲'));
  mkdirSync(folder.at('乙'));
  folder.put(join('甲', '一.xlsx'), one);
  folder.put(join('乙', '二.xlsx'), one);
  const { status, out } = await report(folder.path, '--out', folder.at('报告'), '-f', 'json', '-q');
  expect(status).toBe(0);
  const { files } = JSON.parse(out) as Written;
  expect(files.flatMap(({ reports }) => reports.map(({ written }) => written))).toEqual([
    join(folder.at('报告'), '乙', NAME),
    join(folder.at('报告'), '甲', NAME),
  ]);
  expect(files[0]!.reports[0]).toMatchObject({ projectName: RIGHT.projectName, error: null });
  expect(files[0]!.reports[0]!.remarks.at(-1)).toMatch(/黄色/);
  expect(readdirSync(join(folder.at('报告'), '甲'))).toEqual([NAME]);
});

test('two forms of one name are told apart', async () => {
  const [first, second] = [folder.put('一.xlsx', one), folder.put('二.xlsx', one)];
  expect((await report(first, second)).status).toBe(0);
  expect(folder.names()).toContain(NAME.replace('.docx', '（2）.docx'));
});

test('what stands there is written over only where that was asked for', async () => {
  const file = folder.put('表.xlsx', one);
  folder.put(NAME, '我写的');
  const refused = await report(file);
  expect(refused.status).toBe(2);
  expect(refused.err).toMatch(/已经有了，没有覆盖.*--force/);
  expect(Buffer.from(folder.bytes(NAME)).toString()).toBe('我写的');
  expect((await report(file, '--force')).status).toBe(0);
  expect(folder.bytes(NAME).length).toBeGreaterThan(1000);
});

test('never over an input', async () => {
  const file = folder.put('表.xlsx', one);
  await report(file);
  const before = Buffer.from(folder.bytes(NAME));
  const { status, err } = await report(folder.at(NAME), '--force');
  expect(status).toBe(2);
  expect(err).toContain('就是读入的文件');
  expect(Buffer.from(folder.bytes(NAME))).toEqual(before);
});

test('names that no file system takes are made safe', async () => {
  const file = folder.put('表.xlsx', await drawWorkbook([{ ...RIGHT, projectName: '../道路/养护:一期?' }]));
  expect((await report(file)).status).toBe(0);
  expect(folder.names()).toEqual(['__道路_养护_一期_绩效自评报告.docx', '表.xlsx']);
});

test('what has no report is told; a file that fails does not stop the others', async () => {
  const base = folder.put('基础.xlsx', await drawWorkbook([loadForm('yueyang-01')]));
  const broken = folder.put('坏.xlsx', 'no workbook');
  const file = folder.put('表.xlsx', one);
  const { status, err } = await report(base, broken, file);
  expect(status).toBe(2);
  expect(err).toMatch(/基础\.xlsx（.*）: 这张表没有指标的目标值和完成值，不写自评报告/);
  expect(err).toContain('坏.xlsx');
  expect(folder.names()).toContain(NAME);
  expect((await report(base)).status).toBe(3);
});

test('a form that was not read whole is told instead, and that is a failure', async () => {
  const strange = formText().replace(
    '资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    '资金来源|某一|某二|某三|分值|某四|得分',
  );
  const file = folder.put('表.docx', drawDocument(drawGrid(strange), 'title as paragraphs'));
  const { out, err, status } = await report(file, '-f', 'json');
  const [first] = (JSON.parse(out) as Written).files[0]!.reports;
  expect(first).toMatchObject({ written: null, error: { code: 'unsupported' } });
  expect(err).toMatch(/未读全：\d+ 格没读懂，不写自评报告/);
  expect([status, folder.names()]).toEqual([2, ['表.docx']]);
});

test('the exit status tells of findings as that of check does', async () => {
  const file = folder.put('表.xlsx', two);
  const checked = await run('check', file);
  expect((await run('report', file)).status).toBe(checked.status);
});

test.each([
  [['-o', 'x.docx'], /--out/],
  [['--in-place'], /--out/],
  [['-f', 'csv'], /table 和 json/],
])('%j is refused', async (argv, words) => {
  await expect(run('report', 'x.xlsx', ...argv)).rejects.toThrow(words);
  await expect(run('check', 'x.xlsx', '--force')).rejects.toThrow(/只用于 report/);
});
