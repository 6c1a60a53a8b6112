/** Pictures of the pages for the README and for people to look at: docs/screens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from './chromium';
import { OFFICE_ORIGIN } from './excel-stand-in';
import type { Story } from './harness';
import { PanePage } from './pane-page';
import { manyForms } from './many-forms';
import { EXCEL_LOOK, openAsExcel, openAsFile, SAMPLE } from './places';

const FOLDER = join(__dirname, '..', '..', 'docs', 'screens');

interface Picture {
  readonly file: string;
  readonly look: Look;
  readonly prepare: (pane: PanePage) => Promise<void>;
  /** Before any file. */
  readonly isStart?: boolean;
  readonly isInExcel?: boolean;
  readonly workbook?: () => Promise<Buffer>;
}

const firstLine = async (pane: PanePage): Promise<void> => {
  await pane.page.getByRole('treeitem', { level: 2 }).first().click();
};

const recalculated = async (pane: PanePage): Promise<void> => {
  await pane.page.getByRole('button', { name: /^(一键重算|Recalculate)$/ }).click();
  await pane.page.locator('[data-change]').first().waitFor();
};

const reason = async (pane: PanePage): Promise<void> => {
  await recalculated(pane);
  await pane.screen('问题');
  await pane.page.getByRole('treeitem', { name: /补植苗木数量/ }).click();
};

const forms = async (pane: PanePage): Promise<void> => {
  await pane.screen('各表');
  await pane.page.locator('[data-form] button[aria-expanded]').nth(1).click();
  await pane.page.getByRole('img').first().waitFor();
};

const preview = async (pane: PanePage): Promise<void> => {
  await pane.press('预览');
  await pane.plannedChanges();
};

const section =
  (name: string, words: string | RegExp) =>
  async (pane: PanePage): Promise<void> => {
    await pane.section(name);
    await pane.page.getByText(words).first().waitFor();
  };

const saving = async (pane: PanePage): Promise<void> => {
  await recalculated(pane);
  await pane.page.keyboard.press('Control+s');
  await pane.page.getByRole('dialog').waitFor();
};

const problem = async (pane: PanePage): Promise<void> => {
  await pane.page
    .locator('input[type=file][accept*=xlsx]')
    .first()
    .setInputFiles({
      name: '说明.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('这不是工作簿'),
    });
  await pane.problem();
};

const narrow = { width: 375, height: 740 } as const;
const sixty = (): Promise<Buffer> => manyForms(60);
const nothing = (): Promise<void> => Promise.resolve();

const PICTURES: readonly Picture[] = [
  { file: 'start-zh-light', look: {}, isStart: true, prepare: nothing },
  {
    file: 'start-narrow-en-dark',
    look: { ...narrow, colors: 'dark', language: 'en-US' },
    isStart: true,
    prepare: nothing,
  },
  { file: 'lines-zh-light', look: {}, prepare: firstLine },
  { file: 'changes-zh-light', look: {}, prepare: recalculated },
  { file: 'reason-zh-light', look: {}, prepare: reason },
  { file: 'forms-zh-light', look: {}, prepare: forms },
  { file: 'preview-zh-light', look: {}, prepare: preview },
  { file: 'saving-zh-light', look: {}, prepare: saving },
  { file: 'rules-zh-light', look: {}, prepare: section('规则', '现在用的规则') },
  { file: 'about-zh-light', look: {}, prepare: section('关于', /版本/) },
  { file: 'problem-zh-light', look: {}, prepare: problem },
  { file: 'overview-zh-light', look: {}, workbook: sixty, prepare: nothing },
  {
    file: 'overview-wide-en-dark',
    look: { width: 1600, height: 900, colors: 'dark', language: 'en-US' },
    workbook: sixty,
    prepare: nothing,
  },
  { file: 'kinds-zh-light', look: {}, workbook: sixty, prepare: async (pane) => pane.press('按类别') },
  { file: 'lines-en-dark', look: { colors: 'dark', language: 'en-US' }, prepare: firstLine },
  { file: 'changes-zh-contrast', look: { colors: 'forced' }, prepare: recalculated },
  { file: 'narrow-zh-light', look: narrow, prepare: reason },
  { file: 'narrow-en-dark', look: { ...narrow, colors: 'dark', language: 'en-US' }, prepare: recalculated },
  { file: 'narrow-saving-zh-light', look: narrow, prepare: saving },
  { file: 'excel-lines-zh-light', look: EXCEL_LOOK, isInExcel: true, prepare: firstLine },
  { file: 'excel-changes-zh-light', look: EXCEL_LOOK, isInExcel: true, prepare: recalculated },
  {
    file: 'excel-about-zh-light',
    look: EXCEL_LOOK,
    isInExcel: true,
    prepare: section('关于', '在这里能做什么'),
  },
];

export const screenStories: readonly Story[] = PICTURES.map(
  ({ file, look, prepare, isStart = false, isInExcel = false, workbook }) => ({
    name: `picture ${file}`,
    look,
    ...(isInExcel ? { allowedOrigins: [OFFICE_ORIGIN] } : {}),
    run: async ({ page, address }) => {
      mkdirSync(FOLDER, { recursive: true });
      const pane = new PanePage(page);
      if (isInExcel) await openAsExcel(page, address, SAMPLE);
      else if (workbook) await openAsFile(page, address, await workbook());
      else await page.goto(isStart ? address : `${address}?sample`);
      if (!isStart) {
        await pane.idle();
        await page.getByRole('treeitem').first().waitFor();
      }
      await prepare(pane);
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(FOLDER, `${file}.png`), animations: 'disabled' });
    },
  }),
);
