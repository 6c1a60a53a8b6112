/** Runs and the list of lines, by keyboard alone. */
import { assert, assertEqual } from './harness';
import { at, said, undoes, type ActionGroup } from './keyboard-table';
import type { Keys } from './keys';
import type { OpenPlace } from './places';

/** Opens the first line that has what is wanted, by the tree's own keys. */
const openLine = async (keys: Keys, place: OpenPlace, button: RegExp): Promise<void> => {
  await place.page.getByRole('treeitem').first().waitFor();
  await keys.reach({ role: 'treeitem' });
  await keys.press('Home');
  for (let row = 0; row < 20; row++) {
    await keys.press('ArrowDown', 'ArrowRight');
    const offers = place.page
      .locator('[role=treeitem][aria-selected=true] [data-details]')
      .getByRole('button', { name: button });
    if ((await offers.count()) > 0) return;
    await keys.reach({ role: 'treeitem' });
  }
  throw new Error(`no line offers ${String(button)}`);
};

const RUNS: ActionGroup = {
  group: 'runs',
  actions: [
    {
      action: 'preview, its ticks, and writing what is ticked',
      run: async (keys, place) => {
        await keys.enter('预览');
        await place.pane.plannedChanges();
        await keys.enter('全不选');
        await keys.space({ role: 'input', within: '[data-preview]' });
        assertEqual((await place.pane.plannedChanges()).length, 1, 'ticks');
        await keys.enter('写入勾选的 1 处');
        await said(place, /改了|可改/);
      },
    },
    undoes,
    {
      action: 'leaving the preview',
      run: async (keys, place) => {
        await keys.enter('预览');
        await place.pane.plannedChanges();
        await keys.press('Escape');
        await place.page.locator('[data-preview]').waitFor({ state: 'detached' });
      },
    },
    {
      action: 'recalculate, and down the changes',
      run: async (keys, place) => {
        await keys.enter('一键重算');
        await said(place, /改了 4/);
        await keys.reach({ role: 'button', within: '[data-change]' }).catch(() => undefined);
        const first = place.page.locator('[data-change]').first();
        await first.focus();
        await keys.press('ArrowDown');
        const address = await place.page.evaluate(
          () => document.activeElement?.getAttribute('data-change') ?? '',
        );
        await at(place, address.slice(address.lastIndexOf('!') + 1));
      },
    },
    {
      action: 'undo and redo by their keys',
      only: 'file',
      run: async (keys, place) => {
        await keys.press('Control+z');
        await said(place, /已撤销，4 处恢复原值/);
        await keys.press('Control+y');
        await said(place, /改了 4/);
      },
    },
  ],
};

const STOPPING: ActionGroup = {
  group: 'stopping a run',
  actions: [
    {
      action: 'stop',
      run: async (keys, place) => {
        await place.hold();
        await keys.enter('一键重算');
        await keys.enter('停下');
        await place.release();
        await said(place, /已停下/);
        await keys.enter('接着做');
        await said(place, /可改 4/);
      },
    },
  ],
};

const LIST: ActionGroup = {
  group: 'the list of lines',
  actions: [
    {
      action: 'search, and correct all that is shown',
      run: async (keys, place) => {
        await place.page.getByRole('treeitem').first().waitFor();
        const { total } = await place.pane.shownCount();
        await keys.fill('搜索问题', 'ZP401');
        await place.pane.shownCountAfter(total);
        await keys.enter({ name: '更多', within: '[role=search]' });
        await keys.enter({ role: 'menuitem', name: /^修正列出的/ });
        await said(place, /已修正 [1-9]/);
      },
    },
    undoes,
    {
      action: 'a chip, there and back',
      run: async (keys, { pane }) => {
        await keys.fill('搜索问题', ' ');
        const { shown } = await pane.shownCount();
        await keys.space(/^提示 \d+$/);
        const fewer = await pane.shownCountAfter(shown);
        assert(fewer.shown < shown, 'the chip changes nothing');
        await keys.press('Space');
        await pane.shownCountAfter(fewer.shown);
      },
    },
    {
      action: 'arrows, Home and End in the tree; Enter goes to the cell',
      run: async (keys, place) => {
        const focused = place.page.locator('[role=treeitem]:focus');
        await keys.reach({ role: 'treeitem' });
        await keys.press('Home', 'ArrowLeft');
        assertEqual(await focused.getAttribute('aria-expanded'), 'false', 'the form is open');
        await keys.press('ArrowRight');
        assertEqual(await focused.getAttribute('aria-expanded'), 'true', 'the form is open');
        await keys.press('End', 'ArrowUp', 'ArrowDown');
        const address = await place.pane.addressOf(focused);
        await keys.press('Enter');
        await at(place, address);
      },
    },
    {
      action: 'correct one',
      run: async (keys, place) => {
        await openLine(keys, place, /^修正/);
        await keys.enter(/^修正/);
        await said(place, /已修正 [1-9]/);
      },
    },
    undoes,
    {
      action: 'ignore with a reason, after having left the question once',
      run: async (keys, place) => {
        await openLine(keys, place, /^忽略/);
        await keys.enter('忽略…');
        await keys.press('Escape');
        await keys.enter('忽略…');
        await keys.fill(/^理由/, '经主管部门同意');
        await keys.press('Enter');
        await said(place, /已忽略 1 个/);
      },
    },
  ],
};

export const RUN_GROUPS: readonly ActionGroup[] = [RUNS, STOPPING, LIST];
