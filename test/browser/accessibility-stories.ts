/** axe on every screen, in light, dark and forced colours, wide and narrow. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { assert, type Story } from './harness';
import { PanePage } from './pane-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * Fluent's focus manager puts invisible stops around dialogs and groups and moves the focus on at once; axe takes them
 * for hidden controls, so they alone are left out.
 */
async function assertClean(page: Page, screen: string): Promise<void> {
  // Colours in the middle of a transition are nobody's choice.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await page.evaluate(AXE);
  const result = (await page.evaluate(
    "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })",
  )) as AxeResult;
  const words = result.violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${screen}: ${id} (${help})\n${node.html.slice(0, 300)}\n${node.failureSummary ?? ''}`),
  );
  assert(words.length === 0, words.join('\n'));
}

/** Screens that come on demand, with words by which they are there. */
const SCREENS = [
  ['自评表', '评分规则'],
  ['汇总', '金额单位'],
  ['规则', '现在用的规则'],
  ['工具', '重算时怎样写入'],
  ['关于', '全部计算都在本机完成'],
] as const;

const LOOKS = [
  { colors: 'light', width: 1280 },
  { colors: 'dark', width: 1280 },
  { colors: 'forced', width: 1280 },
  { colors: 'light', width: 320 },
  // 200 % zoom of a 1280 px window.
  { colors: 'dark', width: 640 },
] as const;

export const accessibilityStories: readonly Story[] = LOOKS.map((look) => ({
  name: `axe finds nothing on any screen (${look.colors}, ${String(look.width)} px)`,
  look,
  run: async ({ page, address }) => {
    await page.goto(address);
    await page.getByRole('button', { name: '看示例' }).waitFor();
    await assertClean(page, 'empty');
    await page.goto(`${address}?sample`);
    const pane = new PanePage(page);
    await pane.page.getByRole('grid').waitFor();
    if (look.width < 900) await pane.press('看结果');
    await pane.idle();
    await assertClean(page, 'findings');
    await page.getByRole('treeitem', { level: 2 }).first().click();
    if (look.width < 900) {
      await assertClean(page, 'sheet');
      await pane.press('看结果');
    }
    await pane.press('忽略');
    await assertClean(page, 'finding');
    for (const [screen, words] of SCREENS) {
      await pane.screen(screen);
      await page.getByText(words).first().waitFor();
      await assertClean(page, screen);
    }
    await pane.screen('规则');
    await pane.press('复制一套来改');
    await page.getByRole('textbox', { name: '优，不低于' }).fill('95');
    await assertClean(page, 'rules editor');
    await pane.press('取消');
    await pane.press('预览');
    await page.getByRole('dialog').waitFor();
    await assertClean(page, 'preview');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pane.press('一键重算');
    await pane.result();
    await assertClean(page, 'after recalculation');
  },
}));
