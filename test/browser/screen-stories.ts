/** Pictures of the pages for the README and for people to look at: docs/screens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from './chromium';
import type { Story } from './harness';
import { PanePage } from './pane-page';

const FOLDER = join(__dirname, '..', '..', 'docs', 'screens');

interface Picture {
  readonly file: string;
  readonly look: Look;
  readonly prepare: (pane: PanePage) => Promise<void>;
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

const PICTURES: readonly Picture[] = [
  { file: 'findings-zh-light', look: { colors: 'light' }, prepare: firstFinding },
  {
    file: 'recalculated-zh-light',
    look: { colors: 'light' },
    prepare: async (pane) => {
      await pane.press('一键重算');
      await pane.result();
      await firstFinding(pane);
    },
  },
  { file: 'forms-zh-light', look: { colors: 'light' }, prepare: forms },
  { file: 'totals-zh-light', look: { colors: 'light' }, prepare: totals },
  {
    file: 'preview-zh-light',
    look: { colors: 'light' },
    prepare: async (pane) => {
      await pane.press('预览');
      await pane.plannedChanges();
    },
  },
  {
    file: 'rules-zh-light',
    look: { colors: 'light' },
    prepare: async (pane) => {
      await pane.screen('规则');
      await pane.page.getByRole('heading', { name: '现在用的规则' }).waitFor();
    },
  },
  {
    file: 'tools-zh-light',
    look: { colors: 'light' },
    prepare: async (pane) => {
      await pane.screen('工具');
      await pane.page.getByRole('heading', { name: '重算时怎样写入' }).waitFor();
    },
  },
  { file: 'findings-en-dark', look: { colors: 'dark', language: 'en-US' }, prepare: firstFinding },
  { file: 'forms-zh-contrast', look: { colors: 'forced' }, prepare: forms },
  { file: 'findings-zh-contrast', look: { colors: 'forced' }, prepare: firstFinding },
  {
    file: 'narrow-zh-light',
    look: { width: 320, height: 640 },
    prepare: async (pane) => {
      await pane.press('看结果');
      await pane.page.getByRole('treeitem', { level: 2 }).first().click();
      await pane.press('看结果');
    },
  },
  {
    file: 'narrow-en-dark',
    look: { width: 320, height: 640, colors: 'dark', language: 'en-US' },
    prepare: async (pane) => {
      await pane.press('Results');
      await pane.screen('Forms');
      await pane.page.getByRole('img').first().waitFor();
    },
  },
];

export const screenStories: readonly Story[] = PICTURES.map(({ file, look, prepare }) => ({
  name: `picture ${file}`,
  look,
  run: async ({ page, address }) => {
    mkdirSync(FOLDER, { recursive: true });
    await page.goto(`${address}?sample`);
    const pane = new PanePage(page);
    await page.getByRole('grid').waitFor();
    await page.locator('[role=status]').first().waitFor({ state: 'attached' });
    if ((look.width ?? 1280) >= 900) await pane.idle();
    await prepare(pane);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(FOLDER, `${file}.png`), animations: 'disabled' });
  },
}));
