/** Word documents: opened beside the pane, corrected, taken back and handed back; and their forms drawn in Excel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import type { DocumentOptions } from '../hosts/docx/build-document';
import { drawDocument } from '../hosts/docx/draw-document';
import { openInExcel, OFFICE_ORIGIN, TELEMETRY_REFUSED } from './excel-stand-in';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';
import { SAMPLE } from './places';
import { SAMPLE_BYTES } from '../support/excel-host/sample-forms';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHOTS = process.env['ZIPING_SHOTS'];

/** The form of the sample that has a score and a total to correct, as a document. */
export async function documentOfSample(options: DocumentOptions = {}): Promise<Buffer> {
  const sheets = await (await XlsxFileHost.open(new Uint8Array(SAMPLE), null)).readSheets();
  const sheet = sheets.find(({ name }) => name.includes('项目三'));
  if (!sheet) throw new Error('the sample has no such sheet');
  return Buffer.from(drawDocument(sheet, 'title as paragraphs', options));
}

export async function openDocument(page: Page, buffer: Buffer): Promise<void> {
  const picker = page.locator('input[type=file][accept*=docx]').first();
  await picker.setInputFiles({ name: '自评表.docx', mimeType: DOCX, buffer });
}

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

async function download(pane: PanePage): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const file = await pane.save();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const RECORD_CHANGES = 'Word 文档里的改动记为修订';
const RECORDED = /<w:ins [^>]*w:author="自评核算"/;

const markupOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

const textsOf = (bytes: Uint8Array): string[] =>
  [...markupOf(bytes).matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text = '']) => text);

/** What a reader reads who accepts all recorded changes. */
const readIn = (bytes: Uint8Array): string => textsOf(bytes).join('');

export const documentStories: readonly Story[] = [
  {
    name: 'a Word document is shown as tables, corrected, taken back and handed back',
    run: async ({ page, address }) => {
      const original = await documentOfSample();
      await page.goto(address);
      const pane = new PanePage(page);
      await openDocument(page, original);
      assert(/可改 [1-9]\d* 处/.test(await pane.result()), `says: ${await pane.result()}`);
      await page.getByText('按表格显示，不是 Word 的版面。').waitFor();
      await shoot(page, 'document-open');
      const untouched = await download(pane);
      assertEqual(untouched.name, '自评表-核算.docx', 'name of the download');
      assert(untouched.bytes.equals(original), 'a download without a change differs from the file');
      await pane.press('一键重算');
      const words = await pane.result();
      const count = Number(/改了 (\d+) 处/.exec(words)?.[1] ?? 0);
      assert(count > 0, `says: ${words}`);
      assert(!words.includes('复核结果'), 'a review sheet is spoken of');
      await shoot(page, 'document-corrected');
      const changed = await download(pane);
      const [before, after] = [textsOf(original), textsOf(changed.bytes)];
      const other =
        before.length === after.length ? before.filter((text, at) => text !== after[at]).length : -1;
      assert(
        other >= 0 ? other <= count : after.length - before.length <= count,
        'more texts changed than was said',
      );
      await pane.undo();
      await pane.until(async () => (await pane.result()).startsWith('已撤销'), 'words of an undo');
      assert((await download(pane)).bytes.equals(original), 'undo does not give the very file back');
    },
  },
  {
    name: 'changes in a Word document are recorded where that is ticked',
    run: async ({ page, address }) => {
      const original = await documentOfSample();
      await page.goto(address);
      const pane = new PanePage(page);
      await openDocument(page, original);
      await pane.press('一键重算');
      await pane.says(/改了 [1-9]\d* 处/);
      const plain = await download(pane);
      assert(!RECORDED.test(markupOf(plain.bytes)), 'changes are recorded unasked');
      await openDocument(page, original);
      await pane.says(/可改 [1-9]\d* 处/);
      await pane.section('写入方式');
      await pane.tick(RECORD_CHANGES);
      await shoot(page, 'document-recording');
      await pane.closeSettings();
      await pane.press('一键重算');
      await pane.says(/改了 [1-9]\d* 处/);
      const recorded = await download(pane);
      for (const kind of ['ins', 'del'])
        assert(markupOf(recorded.bytes).includes(`<w:${kind} `), `no w:${kind} in what was saved`);
      assertEqual(readIn(recorded.bytes), readIn(plain.bytes), 'text once the changes are accepted');
      await pane.undo();
      await pane.says(/^已撤销/);
      assert((await download(pane)).bytes.equals(original), 'undo does not give the very file back');
    },
  },
  {
    name: 'a Word document that records changes itself says so, and all is recorded',
    run: async ({ page, address }) => {
      await page.goto(address);
      const pane = new PanePage(page);
      await openDocument(page, await documentOfSample({ settings: '<w:trackRevisions/>' }));
      await pane.result();
      await pane.section('写入方式');
      const choice = page.getByRole('checkbox', { name: RECORD_CHANGES });
      assert((await choice.isChecked()) && (await choice.isDisabled()), 'the choice is not fixed as on');
      await page.getByText('这个文档自己开着修订').waitFor();
      await pane.closeSettings();
      await pane.press('一键重算');
      await pane.says(/改了 [1-9]\d* 处/);
      assert(RECORDED.test(markupOf((await download(pane)).bytes)), 'a change is not recorded');
    },
  },
  {
    name: 'an old Word document is refused with what to do',
    run: async ({ page, address }) => {
      const buffer = Buffer.alloc(1536);
      buffer.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      buffer.write('WordDocument', 512, 'utf16le');
      buffer.writeUInt8(26, 512 + 64);
      await page.goto(address);
      const pane = new PanePage(page);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: '旧.docx', mimeType: DOCX, buffer });
      assert((await pane.problem()).includes('另存为 .docx'), `says: ${await pane.problem()}`);
    },
  },
  {
    name: 'in Excel the forms of a Word document become new sheets and are checked',
    allowedOrigins: [OFFICE_ORIGIN],
    mayComplain: TELEMETRY_REFUSED,
    run: async ({ page, address }) => {
      const excel = await openInExcel(page, SAMPLE_BYTES());
      const sheets = excel.workbook.sheets.length;
      const forms = async (): Promise<number> =>
        Number(/\d+/.exec(await page.getByRole('tab', { name: /^各表 ?\d+$/ }).innerText())?.[0]);
      await page.goto(`${address}pane.html`);
      const pane = new PanePage(page);
      await pane.idle();
      const before = await forms();
      await pane.section('新建');
      await page.getByRole('heading', { name: '从 Word 文档导入' }).waitFor();
      await page
        .locator('input[type=file][accept=".docx,.docm"]')
        .setInputFiles({ name: '自评表.docx', mimeType: DOCX, buffer: await documentOfSample() });
      const choice = page.getByRole('checkbox', { name: /^表 1：/ });
      await choice.waitFor();
      assert(await choice.isChecked(), 'the form is not ticked');
      await shoot(page, 'document-import');
      await pane.press('插入为 1 个新工作表');
      await pane.until(() => Promise.resolve(excel.workbook.sheets.length === sheets + 1), 'one more sheet');
      await pane.says(/可改 \d+ 处/);
      assertEqual(await forms(), before + 1, 'forms that are checked');
    },
  },
];
