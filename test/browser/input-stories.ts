/** Files that cannot be read end in one clear sentence, and the page goes on working. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx'));

/** The sample with its middle overwritten: still a zip by its first bytes, no longer one inside. */
function damaged(): Buffer {
  const bytes = Buffer.from(SAMPLE);
  bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor((bytes.length * 2) / 3));
  return bytes;
}

const BAD_FILES: readonly { readonly what: string; readonly name: string; readonly bytes: Buffer }[] = [
  { what: 'a text file', name: '说明.xlsx', bytes: Buffer.from('这不是工作簿') },
  { what: 'an empty file', name: '空.xlsx', bytes: Buffer.alloc(0) },
  { what: 'a damaged workbook', name: '坏.xlsx', bytes: damaged() },
  { what: 'half a workbook', name: '半.xlsx', bytes: SAMPLE.subarray(0, SAMPLE.length / 2) },
  {
    what: 'an old .xls file',
    name: '旧.xls',
    bytes: Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
  },
];

export const inputStories: readonly Story[] = [
  ...BAD_FILES.map(({ what, name, bytes }): Story => ({
    name: `${what} ends in one sentence that says what to do`,
    run: async ({ page, address }) => {
      await page.goto(address);
      const pane = new PanePage(page);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
      const words = await pane.problem();
      assert(/[。！]$/.test(words) && /请|可/.test(words), `the sentence says: ${words}`);
      assert(words.length < 120, `the sentence is long: ${words}`);
      await page.locator('input[type=file]').first().setInputFiles({
        name: '好.xlsx',
        mimeType: 'application/octet-stream',
        buffer: SAMPLE,
      });
      assert(/可改 4 处/.test(await pane.result()), 'a good file does not open after a bad one');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
      assertEqual(await pane.problem(), words, 'the words over an open workbook');
    },
  })),
  {
    name: 'a file dropped on the page is opened',
    run: async ({ page, address }) => {
      await page.goto(address);
      const transfer = await page.evaluateHandle(
        (bytes) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], '拖入.xlsx'));
          return data;
        },
        [...SAMPLE],
      );
      await page.dispatchEvent('#root', 'dragover', { dataTransfer: transfer });
      await page.getByText('松开鼠标，打开').waitFor();
      await page.dispatchEvent('#root', 'drop', { dataTransfer: transfer });
      assert(/可改 4 处/.test(await new PanePage(page).result()), 'the dropped file does not open');
      await page.getByText('拖入.xlsx').waitFor();
    },
  },
  {
    name: 'the page is there before any file, and says what to do',
    run: async ({ page, address }) => {
      await page.goto(address);
      await page.getByRole('heading', { name: '打开绩效自评表' }).waitFor();
      for (const words of ['打开文件…', '打开文件夹…', '看示例'])
        await page.getByRole('button', { name: words }).waitFor();
      assertEqual(await page.getByRole('listitem').count(), 3, 'steps');
    },
  },
];
