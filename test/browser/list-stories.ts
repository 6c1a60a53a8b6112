/** The list of findings, in both places: searching, filtering, moving, going to the cell, ignoring with a reason. */
import { assert, assertEqual } from './harness';
import { inBothPlaces, type OpenPlace } from './places';

async function listed({ pane }: OpenPlace): Promise<void> {
  await pane.press('只检查');
  await pane.result();
  await pane.page.getByRole('treeitem').first().waitFor();
}

export const listStories = [
  ...inBothPlaces({
    name: 'search, severities and “needs me” narrow the list, and say how much is shown',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const all = await pane.shownCount();
      assertEqual(all.shown, all.total, 'without a filter all are shown');
      await page.getByRole('button', { name: /^提示 \d+$/ }).click();
      const some = await pane.shownCountAfter(all.shown);
      assert(some.shown < all.shown, 'the severity changes nothing');
      await page.getByRole('button', { name: /^提示 \d+$/ }).click();
      await pane.shownCountAfter(some.shown);
      await page.getByRole('button', { name: /^只看需要我判断的/ }).click();
      const forMe = await pane.shownCountAfter(all.shown);
      assert(forMe.shown > 0 && forMe.shown < all.shown, `${String(forMe.shown)} need me`);
      await page.getByRole('button', { name: /^只看需要我判断的/ }).click();
      await pane.shownCountAfter(forMe.shown);
      await page.getByRole('searchbox', { name: '搜索问题' }).fill('总分');
      await pane.shownCountAfter(all.shown);
      await page.getByRole('searchbox', { name: '搜索问题' }).fill('没有这样的字');
      await page.getByText('没有符合条件的问题').waitFor();
    },
  }),
  ...inBothPlaces({
    name: 'a finding leads to its cell, by mouse and by keyboard, and shows why',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const items = page.getByRole('treeitem', { level: 2 });
      const wanted = await pane.addressOf(items.first());
      await items.first().click();
      await page.getByText('依据', { exact: true }).first().waitFor();
      await pane.until(async () => (await place.selected()).endsWith(`!${wanted}`), `to be at ${wanted}`);

      await page.getByRole('treeitem').first().focus();
      await page.keyboard.press('End');
      const last = page.locator('[role=treeitem]:focus');
      const address = await pane.addressOf(last);
      await page.keyboard.press('Enter');
      assertEqual(await last.getAttribute('aria-expanded'), 'true', 'the finding under the keyboard is open');
      await pane.until(async () => (await place.selected()).endsWith(`!${address}`), `to be at ${address}`);
      await page.keyboard.press('Tab');
      assertEqual(
        await page.evaluate(() => document.activeElement?.tagName),
        'BUTTON',
        'Tab goes into the finding',
      );
    },
  }),
  ...inBothPlaces({
    name: 'a finding is ignored only with a reason, stays ignored, and comes back when asked',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const before = await pane.shownCount();
      await page.getByRole('treeitem', { level: 2 }).first().locator('> div').first().click();
      await pane.press('忽略');
      await pane.press('确认忽略');
      await page.getByText('请写明理由').waitFor();
      await page.getByRole('textbox', { name: /忽略的理由/ }).fill('经主管部门同意');
      await pane.press('确认忽略');
      await page.getByText('已忽略 1 个').waitFor();
      await pane.shownCountAfter(before.total);
      await listed(place);
      await page.getByText('已忽略 1 个').click();
      await page.getByText('经主管部门同意').waitFor();
      await pane.press('恢复');
      await page.getByText('已忽略 1 个').waitFor({ state: 'detached' });
      await pane.until(
        async () => (await pane.shownCount()).total === before.total,
        'the finding to be back',
      );
    },
  }),
];
