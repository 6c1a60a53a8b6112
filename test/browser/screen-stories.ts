/** Pictures of the pages for the README and for people to look at: docs/screens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Look } from './chromium';
import { OFFICE_ORIGIN } from './excel-stand-in';
import type { Story } from './harness';
import { PanePage } from './pane-page';
import { EXCEL_LOOK, openAsExcel, SAMPLE } from './places';
import { strangeForm } from './strange-form';

const FOLDER = join(__dirname, '..', '..', 'docs', 'screens');

interface Picture {
  readonly file: string;
  readonly look: Look;
  readonly prepare: (pane: PanePage) => Promise<void>;
  /** With the hint for the first visit. */
  readonly isFirst?: boolean;
  readonly isInExcel?: boolean;
}

const firstFinding = async (pane: PanePage): Promise<void> => {
  await pane.page.getByRole('treeitem', { level: 2 }).first().click();
};

const forms = async (pane: PanePage): Promise<void> => {
  await pane.screen('自评表');
  await pane.page.getByRole('img').first().waitFor();
};

const totals = async (pane: PanePage): Promise<void> => {
  await pane.screen('汇总');
  await pane.page.getByRole('table').waitFor();
};

const preview = async (pane: PanePage): Promise<void> => {
  await pane.press('预览');
  await pane.plannedChanges();
};

const screen =
  (name: string, heading: string | RegExp) =>
  async (pane: PanePage): Promise<void> => {
    await pane.screen(name);
    await pane.page.getByText(heading).first().waitFor();
  };

const recalculated = async (pane: PanePage): Promise<void> => {
  await pane.press('一键重算');
  await pane.result();
  await firstFinding(pane);
};

const layout = async (pane: PanePage): Promise<void> => {
  await pane.page.locator('input[type=file][accept*=xlsx]').setInputFiles({
    name: '版式.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await strangeForm(),
  });
  await pane.page.getByRole('tab', { name: '版式' }).waitFor();
  await pane.screen('版式');
  await pane.page.locator('[data-cell="C3"]').click();
  await pane.page.getByText(/^已选：/).waitFor();
};

const problem = async (pane: PanePage): Promise<void> => {
  await pane.page.locator('input[type=file][accept*=xlsx]').setInputFiles({
    name: '说明.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('这不是工作簿'),
  });
  await pane.problem();
};

const narrow = { width: 320, height: 640 } as const;

const PICTURES: readonly Picture[] = [
  { file: 'first-zh-light', look: {}, isFirst: true, prepare: () => Promise.resolve() },
  { file: 'findings-zh-light', look: {}, prepare: firstFinding },
  { file: 'recalculated-zh-light', look: {}, prepare: recalculated },
  { file: 'forms-zh-light', look: {}, prepare: forms },
  { file: 'totals-zh-light', look: {}, prepare: totals },
  { file: 'preview-zh-light', look: {}, prepare: preview },
  { file: 'rules-zh-light', look: {}, prepare: screen('规则', '现在用的规则') },
  { file: 'tools-zh-light', look: {}, prepare: screen('工具', '重算时怎样写入') },
  { file: 'about-zh-light', look: {}, prepare: screen('关于', /版本/) },
  { file: 'layout-zh-light', look: {}, prepare: layout },
  { file: 'problem-zh-light', look: {}, prepare: problem },
  { file: 'preview-zh-dark', look: { colors: 'dark' }, prepare: preview },
  { file: 'findings-en-dark', look: { colors: 'dark', language: 'en-US' }, prepare: firstFinding },
  {
    file: 'totals-en-light',
    look: { language: 'en-US' },
    prepare: async (pane) => {
      await pane.screen('All forms');
      await pane.page.getByRole('table').waitFor();
    },
  },
  { file: 'forms-zh-contrast', look: { colors: 'forced' }, prepare: forms },
  { file: 'findings-zh-contrast', look: { colors: 'forced' }, prepare: firstFinding },
  {
    file: 'narrow-zh-light',
    look: narrow,
    prepare: async (pane) => {
      await pane.press('看结果');
      await pane.page.getByRole('treeitem', { level: 2 }).first().click();
      await pane.press('看结果');
    },
  },
  {
    file: 'narrow-en-dark',
    look: { ...narrow, colors: 'dark', language: 'en-US' },
    prepare: async (pane) => {
      await pane.press('Results');
      await pane.screen('Forms');
      await pane.page.getByRole('img').first().waitFor();
    },
  },
  {
    file: 'narrow-totals-zh-light',
    look: narrow,
    prepare: async (pane) => {
      await pane.press('看结果');
      await totals(pane);
    },
  },
  { file: 'excel-findings-zh-light', look: EXCEL_LOOK, isInExcel: true, prepare: recalculated },
  {
    file: 'excel-about-zh-light',
    look: EXCEL_LOOK,
    isInExcel: true,
    prepare: screen('关于', '在这里能做什么'),
  },
];

/** As on the second visit: the hint for the first is gone. */
async function hintSeen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.localStorage.setItem('ziping.first-hint', 'shown');
  });
}

export const screenStories: readonly Story[] = PICTURES.map(
  ({ file, look, prepare, isFirst = false, isInExcel = false }) => ({
    name: `picture ${file}`,
    look,
    ...(isInExcel ? { allowedOrigins: [OFFICE_ORIGIN] } : {}),
    run: async ({ page, address }) => {
      mkdirSync(FOLDER, { recursive: true });
      if (!isFirst) await hintSeen(page);
      const pane = new PanePage(page);
      if (isInExcel) {
        await openAsExcel(page, address, SAMPLE);
      } else {
        await page.goto(`${address}?sample`);
        await page.getByRole('grid').waitFor();
        await page.locator('[role=status]').first().waitFor({ state: 'attached' });
        if ((look.width ?? 1280) >= 900) {
          await pane.idle();
          await page.getByRole('treeitem').first().waitFor();
        }
      }
      await prepare(pane);
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(FOLDER, `${file}.png`), animations: 'disabled' });
    },
  }),
);
