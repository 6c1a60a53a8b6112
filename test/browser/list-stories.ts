/** The list of lines, in both places: filters, groupings, the way to the cell, F8, ignoring with a reason, ticks. */
import { assert, assertEqual } from './harness';
import { inBothPlaces, type OpenPlace } from './places';

async function listed({ page }: OpenPlace): Promise<void> {
  await page.getByRole('treeitem').first().waitFor();
}

export const listStories = [
  ...inBothPlaces({
    name: 'search and chips narrow the list; each chip counts what it shows',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const all = await pane.shownCount();
      assertEqual(all.shown, all.total, 'without a filter all are shown');
      for (const name of ['错误', '提示', '请您判断']) {
        const chip = page.getByRole('search').getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
        const count = Number(/\d+$/.exec(await chip.innerText())?.[0]);
        await chip.click();
        const some = await pane.shownCountAfter(all.shown);
        assertEqual(some.shown, count, `shown by ${name}`);
        await chip.click();
        await pane.shownCountAfter(some.shown);
      }
      await page.getByRole('searchbox', { name: '搜索问题' }).fill('总分');
      await pane.shownCountAfter(all.shown);
      await page.getByRole('searchbox', { name: '搜索问题' }).fill('没有这样的字');
      await page.getByText('没有符合的。').waitFor();
      await page.getByRole('button', { name: `看全部 ${String(all.total)} 个` }).click();
      await page.getByRole('treeitem').first().waitFor();
    },
  }),
  ...inBothPlaces({
    name: 'a line leads to its cell, by mouse and by keyboard, and its card says why',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const items = page.getByRole('treeitem', { level: 2 });
      const wanted = await pane.addressOf(items.first());
      await items.first().click();
      await page.getByText('依据').first().waitFor();
      await pane.until(async () => (await place.selected()).endsWith(`!${wanted}`), `to be at ${wanted}`);
      await page.getByRole('treeitem').first().focus();
      await page.keyboard.press('End');
      const last = page.locator('[role=treeitem]:focus');
      const address = await pane.addressOf(last);
      await page.keyboard.press('Enter');
      assertEqual(await last.getAttribute('aria-expanded'), 'true', 'the card under the keyboard is open');
      await pane.until(async () => (await place.selected()).endsWith(`!${address}`), `to be at ${address}`);
    },
  }),
  ...inBothPlaces({
    name: 'F8 goes from line to line, says where it comes into another form, and wraps',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const { total } = await pane.shownCount();
      await page.getByRole('treeitem').first().focus();
      // The first one is the current one from the start.
      const current = page.locator('[role=treeitem][aria-selected=true]');
      const seen = [await current.getAttribute('data-key')];
      for (let at = 1; at < total; at++) {
        await page.keyboard.press('F8');
        const address = await pane.addressOf(current);
        seen.push(await current.getAttribute('data-key'));
        await pane.until(async () => (await place.selected()).endsWith(`!${address}`), `to be at ${address}`);
      }
      assertEqual(new Set(seen).size, total, 'lines that were come to');
      await page.keyboard.press('F8');
      await page.getByText('到头了，从第一个开始').waitFor();
    },
  }),
  ...inBothPlaces({
    name: 'a line is ignored only with a reason, stays ignored, and comes back when asked',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      const before = await pane.shownCount();
      await page.getByRole('treeitem', { level: 2 }).first().locator('> div').first().click();
      await pane.press('忽略…');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '忽略 1 个' }).click();
      await page.getByText('请写明理由').waitFor();
      await dialog.getByRole('textbox', { name: /理由/ }).fill('经主管部门同意');
      await dialog.getByRole('button', { name: '忽略 1 个' }).click();
      await pane.says(/已忽略 1 个/);
      assertEqual((await pane.shownCount()).total, before.total - 1, 'lines left');
      await page.getByRole('search').getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: '显示已忽略的 1 个' }).click();
      await page.getByText('经主管部门同意').waitFor();
      await pane.press('恢复');
      await pane.until(async () => (await pane.shownCount()).total === before.total, 'the line to be back');
    },
  }),
  ...inBothPlaces({
    name: 'a kind is ignored at once with one reason; forms are ticked as seen',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      await pane.press('按类别');
      await page.getByRole('treeitem', { level: 1 }).first().click();
      await page
        .getByRole('button', { name: /^这 \d+ 个一起忽略…|^忽略…/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('textbox').fill('已电话确认');
      await page.keyboard.press('Enter');
      await pane.says(/已忽略/);
      await pane.press('按表');
      await page.getByRole('checkbox', { name: '这张看过了' }).click();
      await pane.screen('各表');
      await page.getByText('看过 1 张，还有 4 张').waitFor();
      assert(
        (await page.getByRole('checkbox', { name: /^看过：/, checked: true }).count()) === 1,
        'no form is ticked',
      );
    },
  }),
];
