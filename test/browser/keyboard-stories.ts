/** Everything by keyboard alone, in both places, with the focus in sight at every step; and no motion for who wants none. */
import type { Page } from 'playwright-core';
import { assert, assertEqual } from './harness';
import { inBothPlaces } from './places';

/** More stops than any screen has. */
const MOST_STOPS = 120;

/** Presses Tab until the element of that name has the focus, and looks whether one can see it. */
async function reach(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return { name: '', isSeen: false };
      const looks = [null, '::after'].map((part) => getComputedStyle(element, part));
      const isSeen = looks.some(
        ({ outlineStyle, outlineWidth, boxShadow }) =>
          (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      );
      return { name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(), isSeen };
    });
    if (focused.name !== name) continue;
    assert(focused.isSeen, `the focus on ${name} cannot be seen`);
    return;
  }
  throw new Error(`Tab never comes to ${name}`);
}

export const keyboardStories = inBothPlaces({
  name: 'preview, recalculation, undo, the screens and ignoring need no mouse, and the focus is always in sight',
  run: async (place) => {
    const { pane, page } = place;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('body').focus();
    await reach(page, '预览');
    await page.keyboard.press('Enter');
    await pane.plannedChanges();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await reach(page, '只检查');
    await page.keyboard.press('Enter');
    await pane.result();
    await page.getByRole('treeitem').first().waitFor();
    await reach(page, '撤销');
    await page.keyboard.press('Enter');
    assert((await pane.result()).startsWith('已撤销'), `says: ${await pane.result()}`);

    const chosen = page.getByRole('tablist', { name: '内容' }).getByRole('tab', { selected: true });
    await chosen.focus();
    for (const screen of ['自评表', '汇总', '规则', '工具', '关于']) {
      await page.keyboard.press('ArrowRight');
      assertEqual((await chosen.innerText()).trim(), screen, 'the screen that the arrow leads to');
    }
    await page.keyboard.press('Home');
    const tree = page.getByRole('treeitem').first();
    await tree.waitFor();
    await tree.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reach(page, '忽略');
    await page.keyboard.press('Enter');
    await page.keyboard.type('经主管部门同意');
    await page.keyboard.press('Enter');
    await page.getByText('已忽略 1 个').waitFor();
    // Fluent UI leaves transitions of a hundredth of a millisecond: nobody sees them move.
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
          .length,
    );
    assertEqual(moving, 0, 'animations where motion is reduced');
  },
});
