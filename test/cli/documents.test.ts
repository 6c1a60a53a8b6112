/** Word documents on the command line: checked, corrected in place or as a copy, recorded, and made a workbook. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { DocxFileHost } from '../../src/hosts/docx/docx-file-host';
import { buildDocument, grid, told } from '../hosts/docx/build-document';
import { drawDocument } from '../hosts/docx/draw-document';
import { partText } from '../hosts/xlsx/compare-packages';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder, run } from './run-cli';

let folder: Folder;
let original: Uint8Array;
let workbook: Uint8Array;
beforeAll(async () => {
  workbook = await drawWorkbook([loadForm('datong-15')]);
  const [sheet] = await (await XlsxFileHost.open(workbook, null)).readSheets();
  original = drawDocument(sheet!, 'title as paragraphs');
});
beforeEach(() => {
  folder = new Folder();
  folder.put('表.docx', original);
  folder.put('表.xlsx', workbook);
});
afterEach(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const cellsOf = async (name: string): Promise<readonly (readonly string[])[]> => {
  const bytes = folder.bytes(name);
  const host = name.endsWith('.docx')
    ? await DocxFileHost.open(bytes, name)
    : await XlsxFileHost.open(bytes, name);
  return (await host.readSheets()).map(told);
};

test('check names places as Word counts them', async () => {
  const { out } = await run('check', at('表.docx'));
  expect(out).toMatch(/表 1 第 \d+ 行 第 \d+ 格 ZP\d{3}/);
  const json = JSON.parse((await run('check', at('表.docx'), '-f', 'json')).out) as {
    files: { forms: { findings: { cell: string; place: string }[] }[] }[];
  };
  const [finding] = json.files[0]!.forms[0]!.findings;
  expect(finding!.cell).toMatch(/^[A-Z]+\d+$/);
  expect(finding!.place).toMatch(/^表 1 第 \d+ 行 第 \d+ 格$/);
});

test('fix changes the same cells as in a workbook, and undo gives the very file back', async () => {
  const before = await cellsOf('表.docx');
  const sheet = await run('fix', at('表.xlsx'), '-o', at('改.xlsx'));
  const { err, status } = await run('fix', at('表.docx'), '--in-place');
  expect(status).toBe(0);
  expect(err.replace(/^.*?: /, '')).toBe(sheet.err.replace(/^.*?: /, ''));
  expect(await cellsOf('表.docx')).not.toEqual(before);
  await run('undo', at('表.docx'), '--in-place');
  expect(folder.bytes('表.docx')).toEqual(Buffer.from(original));
});

test('recorded where that was asked for', async () => {
  await run('fix', at('表.docx'), '-o', at('改.docx'), '--track');
  expect(partText(folder.bytes('改.docx'), 'word/document.xml')).toMatch(/<w:del [^>]*w:author="自评核算">/);
});

test('shading and comments beside it, no sheet of ours', async () => {
  const { err } = await run('fix', at('表.docx'), '-o', at('改.docx'), '--annotate');
  expect(err).not.toContain('复核结果');
  expect(partText(folder.bytes('改.docx'), 'word/comments.xml')).toContain('w:author="自评核算"');
});

test('an output of the other kind is a new workbook, or refused', async () => {
  expect((await run('fix', at('表.docx'), '-o', at('新.xlsx'))).status).toBe(0);
  await run('fix', at('表.docx'), '-o', at('改.docx'));
  // Where a cell stands, and what it holds, is the same in both; widths and lines are the workbook's.
  const values = (rows: readonly (readonly string[])[]): readonly string[] =>
    rows.flat().map((row) => row.replace(/\([^()]*[0#][^()]*\)/g, ''));
  expect(values(await cellsOf('新.xlsx'))).toEqual(values(await cellsOf('改.docx')));
  const refused = await run('fix', at('表.xlsx'), '-o', at('错.docx'));
  expect(refused.status).toBe(2);
  expect(refused.err).toContain('不能写成 .docx');
  expect(() => folder.bytes('错.docx')).toThrow();
});

test('a summary sheet goes into no document', async () => {
  const { runSummary } = await import('../../src/cli/summary-command');
  const { readArguments } = await import('../../src/cli/arguments');
  const err: string[] = [];
  const args = readArguments(['summary', at('表.docx'), '--into', at('表.docx'), '-o', at('汇.docx')]);
  expect(await runSummary(args, { out: () => undefined, err: (text) => err.push(text) }, '0')).toBe(2);
  expect(err.join()).toContain('是 Word 文档');
});

test('folders give documents; old ones are named once, locks are left out', async () => {
  mkdirSync(at('夹'));
  folder.put('夹/甲.docx', buildDocument(grid(['甲'])));
  folder.put('夹/~$甲.docx', 'lock');
  folder.put('夹/旧.doc', 'old');
  folder.put('夹/旧.rtf', 'old');
  const { out, err, status } = await run('check', at('夹'));
  expect(out).toContain('甲.docx');
  expect(out).not.toContain('~$');
  expect(err).toContain('另有 2 个旧式文档');
  expect(status).toBe(3);
});

test.each([
  ['a Word 97 document', 'legacy-doc', () => ole('WordDocument')],
  ['an encrypted file', 'encrypted', () => ole('EncryptedPackage')],
  ['RTF', 'not-a-document', () => '{\\rtf1 x}'],
  ['a web page', 'not-a-document', () => '<html><table></table></html>'],
  ['a web page in one file', 'not-a-document', () => 'MIME-Version: 1.0\r\n'],
  [
    'Word 2003 XML',
    'not-a-document',
    () => '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
  ],
  ['PDF', 'not-a-document', () => '%PDF-1.7'],
  ['a picture', 'not-a-document', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['anything', 'not-a-document', () => 'nothing of the kind'],
  ['nothing', 'empty-workbook', () => ''],
  ['a document cut off', 'damaged', () => original.slice(0, 900)],
])('%s under a document’s name is refused as what it is', async (_name, code, make) => {
  folder.put('假.docx', make());
  const report = JSON.parse((await run('check', at('假.docx'), '-f', 'json')).out) as {
    files: { error: { code: string; message: string } }[];
  };
  expect(report.files[0]!.error).toMatchObject({ code, message: expect.stringMatching(/。$/) as string });
  expect(report.files[0]!.error.message).not.toContain('工作簿');
});

test('a workbook called .docx is a workbook, a document called .xlsx a document', async () => {
  folder.put('其实是表.docx', workbook);
  folder.put('其实是文.xlsx', original);
  expect((await run('check', at('其实是表.docx'))).out).not.toContain('第 ');
  expect((await run('check', at('其实是文.xlsx'))).out).toMatch(/表 1 第 \d+ 行/);
});

/** A compound file with one stream of that name in its directory. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, sign] of [...name].entries()) bytes[512 + at * 2] = sign.charCodeAt(0);
  bytes[512 + 64] = (name.length + 1) * 2;
  return bytes;
}
