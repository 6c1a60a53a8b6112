/** Runs and the list of findings, by keyboard alone. */
import { assert, assertEqual } from './harness';
import { at, checks, said, undoes, type ActionGroup, type KeyAction } from './keyboard-table';
import type { Keys } from './keys';
import type { OpenPlace } from './places';

/** Opens the first finding that has what is wanted, by the tree's own keys. */
const openFinding = async (keys: Keys, place: OpenPlace, button: RegExp): Promise<void> => {
  await keys.reach({ role: 'treeitem' });
  await keys.press('Home');
  for (let row = 0; row < 20; row++) {
    await keys.press('ArrowDown', 'ArrowRight');
    const offers = place.page
      .locator('[role=treeitem]:focus [data-details]')
      .getByRole('button', { name: button });
    if ((await offers.count()) > 0) return;
  }
  throw new Error(`no finding offers ${String(button)}`);
};

const RUNS: ActionGroup = {
  group: 'runs',
  actions: [
    checks,
    {
      action: 'undo in the line that says what was done',
      run: async (keys, place) => {
        await keys.enter({ name: '撤销', within: '[role=status]' });
        await said(place, /^已撤销/);
      },
    },
    {
      action: 'preview, its ticks, and writing what is ticked',
      run: async (keys, place) => {
        await keys.enter('预览');
        await place.pane.plannedChanges();
        await keys.enter('全不勾');
        await keys.space({ role: 'input' });
        assertEqual((await place.pane.plannedChanges()).length, 1, 'ticks');
        await keys.enter('只勾确定的');
        assert((await place.pane.plannedChanges()).length > 1, 'not all are ticked');
        await keys.enter('全不勾');
        await keys.space({ role: 'input' });
        await keys.enter('写入勾选的 1 处');
        await said(place, /改了 1 处/);
      },
    },
    undoes,
    {
      action: 'leaving the preview',
      run: async (keys, place) => {
        await keys.enter('预览');
        await place.pane.plannedChanges();
        await keys.press('Escape');
        await place.page.getByRole('dialog').waitFor({ state: 'detached' });
      },
    },
    {
      action: 'recalculate',
      run: async (keys, place) => {
        await keys.enter('一键重算');
        await said(place, /改了 [1-9]/);
      },
    },
    undoes,
  ],
};

const CANCELLING: ActionGroup = {
  group: 'cancelling a run',
  actions: [
    {
      action: 'cancel',
      run: async (keys, place) => {
        await place.hold();
        await keys.enter('只检查');
        await keys.enter('取消');
        await place.release();
        await said(place, /^已取消/);
      },
    },
  ],
};

const LIST: ActionGroup = {
  group: 'the list of findings',
  actions: [
    checks,
    {
      action: 'search',
      run: async (keys, { pane }) => {
        const { total } = await pane.shownCount();
        await keys.fill('搜索问题', 'ZP401');
        await pane.shownCountAfter(total);
      },
    },
    {
      action: 'correct all that is shown',
      run: async (keys, place) => {
        await keys.enter(/^修正列出的/);
        await said(place, /^已修正 [1-9]/);
      },
    },
    undoes,
    {
      action: 'search for nothing again',
      run: async (keys, { pane }) => {
        await keys.fill('搜索问题', ' ');
        await pane.until(async () => {
          const { shown, total } = await pane.shownCount();
          return shown === total;
        }, 'all findings');
      },
    },
    ...[/^提示 \d+$/, /^只看需要我判断的/].map((filter): KeyAction => ({
      action: `filter ${String(filter)}`,
      run: async (keys, { pane }) => {
        const { shown } = await pane.shownCount();
        await keys.space(filter);
        const fewer = await pane.shownCountAfter(shown);
        assert(fewer.shown < shown, 'the filter changes nothing');
        await keys.press('Space');
        await pane.shownCountAfter(fewer.shown);
      },
    })),
    {
      action: 'arrows, Home and End in the tree; Enter goes to the cell',
      run: async (keys, place) => {
        const focused = place.page.locator('[role=treeitem]:focus');
        await keys.reach({ role: 'treeitem' });
        await keys.press('Home', 'ArrowLeft');
        assertEqual(await focused.getAttribute('aria-expanded'), 'false', 'the group is open');
        await keys.press('ArrowRight');
        assertEqual(await focused.getAttribute('aria-expanded'), 'true', 'the group is open');
        await keys.press('End', 'ArrowUp', 'ArrowDown');
        const address = await place.pane.addressOf(focused);
        await keys.press('Enter');
        await at(place, address);
        await keys.press('ArrowLeft', 'ArrowLeft');
        assertEqual(await focused.getAttribute('aria-level'), '1', 'level of the row over it');
      },
    },
    {
      action: 'go to the cell, and to a related one',
      run: async (keys, place) => {
        await openFinding(keys, place, /^[A-Z]+\d+$/);
        const address = await place.pane.addressOf(place.page.locator('[role=treeitem]:focus'));
        await keys.enter(`转到 ${address}`);
        await at(place, address);
        await keys.press('Shift+Tab');
        const related = await place.page.evaluate(() => document.activeElement?.textContent ?? '');
        await keys.press('Enter');
        await at(place, related);
      },
    },
    {
      action: 'correct one',
      run: async (keys, place) => {
        await openFinding(keys, place, /^修正为/);
        await keys.enter(/^修正为/);
        await said(place, /^已修正 [1-9]/);
      },
    },
    undoes,
    {
      action: 'correct a group',
      run: async (keys, place) => {
        await keys.enter(/^修正这一组/);
        await said(place, /^已修正 [1-9]/);
      },
    },
    undoes,
    {
      action: 'ignore with a reason, after having left the question once',
      run: async (keys, place) => {
        await openFinding(keys, place, /^忽略$/);
        await keys.enter('忽略');
        await keys.press('Escape');
        await keys.enter('忽略');
        await keys.page.keyboard.insertText('经主管部门同意');
        await keys.press('Enter');
        await place.page.getByText('已忽略 1 个').waitFor();
      },
    },
    {
      action: 'take the ignore back',
      run: async (keys, place) => {
        await keys.enter(/^已忽略 1 个/);
        await keys.enter('恢复');
        await place.page.getByText('已忽略 1 个').waitFor({ state: 'detached' });
      },
    },
  ],
};

export const RUN_GROUPS: readonly ActionGroup[] = [RUNS, CANCELLING, LIST];
