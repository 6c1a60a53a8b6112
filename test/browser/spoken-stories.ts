/** What a screen reader says without being asked: steps of work, results and errors, in both languages and places. */
import type { Page } from 'playwright-core';
import { assert } from './harness';
import { inBothPlaces } from './places';

interface Spoken {
  readonly status: readonly string[];
  readonly alert: readonly string[];
}

/** Keeps every text that the page's live regions come to hold. */
async function listen(page: Page): Promise<() => Promise<Spoken>> {
  await page.evaluate(() => {
    const spoken: Record<string, string[]> = { status: [], alert: [] };
    Reflect.set(window, 'spoken', spoken);
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert]');
        const words = region?.textContent.trim() ?? '';
        if (region && words !== '') spoken[region.getAttribute('role') ?? '']?.push(words);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'spoken') as Spoken);
}

const LANGUAGES = [
  {
    name: 'Chinese',
    check: '一键重算',
    step: /正在(?:读取工作表|核对)…/,
    result: /改了 \d+ 处/,
    undoing: /正在撤销…/,
    undone: /已撤销，\d+ 处恢复原值/,
    waiting: /正在等待您结束单元格编辑/,
    search: '搜索问题',
    shown: /^显示 \d+ 个，共 \d+ 个/,
    rules: '规则',
    list: '问题',
    faulty: /^这不是导出的评分规则。请/,
  },
  {
    name: 'English',
    check: 'Recalculate',
    step: /(?:Reading sheets|Checking)…/,
    result: /Changed \d+/,
    undoing: /Undoing…/,
    undone: /Undone; cells restored: \d+/,
    waiting: /Waiting for you to finish editing a cell/,
    search: 'Search findings',
    shown: /^Showing \d+ of \d+/,
    rules: 'Rules',
    list: 'Findings',
    faulty: /^This is no exported rule set\. Choose/,
  },
] as const;

export const spokenStories = LANGUAGES.flatMap((words) =>
  inBothPlaces({
    name: `steps of work, results and errors are spoken (${words.name})`,
    run: async (place) => {
      const { page, pane } = place;
      if (words.name === 'English') await page.getByRole('button', { name: 'English' }).click();
      const spoken = await listen(page);
      const says = async (role: keyof Spoken, wanted: RegExp): Promise<void> => {
        const isSaid = async (): Promise<boolean> => (await spoken())[role].some((each) => wanted.test(each));
        await pane.until(isSaid, `${role} to say ${String(wanted)}`);
      };
      await place.hold();
      await pane.press(words.check);
      await says('status', words.step);
      if (place.select) await says('status', words.waiting);
      await place.release();
      await pane.idle();
      await says('status', words.result);
      await pane.undo();
      await pane.screen(words.list);
      await says('status', words.undoing);
      await says('status', words.undone);
      await page.getByRole('searchbox', { name: words.search }).fill('ZP401');
      await says('status', words.shown);
      assert((await spoken()).alert.length === 0, 'an alert where nothing went wrong');
      await pane.section(words.rules);
      await page
        .locator('input[accept*=json]')
        .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await says('alert', words.faulty);
      // A count that ticks would be read out again and again: each step is said once.
      const steps = (await spoken()).status.filter((each) => words.step.test(each));
      assert(steps.length < 20, `the steps of work are said ${String(steps.length)} times`);
    },
  }),
);
