/** Weight and pace: what the first paint may weigh, and how long the page is held while many forms are checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manyForms } from './many-forms';
import { assert, type Story } from './harness';
import { PanePage } from './pane-page';

const DIST = join(__dirname, '..', '..', 'dist');

/** Bytes after gzip, of all scripts and styles of our own that a page asks for before it draws. */
const FIRST_PAINT_BUDGET = 150 * 1024;

/** A task that holds the page longer is felt at once; on a slow machine with 4× throttling that is no task of ours. */
const LONGEST_TASK_MS = 3_000;

function weightOf(page: string): number {
  const html = readFileSync(join(DIST, page), 'utf8');
  const own = [...html.matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))"?/g)].map(([, file]) => file ?? '');
  assert(own.length > 0, `${page} names no script`);
  return own.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
}

/** Not a bound: a slow machine, four times slower, checks, marks and checks again. */
const PATIENCE_MS = 120_000;

interface LongTasks {
  readonly tasks: number[];
}

export const budgetStories: readonly Story[] = [
  ...['index.html', 'pane.html'].map((page): Story => ({
    name: `the first paint of ${page} keeps its budget`,
    run: () => {
      const weight = weightOf(page);
      assert(
        weight <= FIRST_PAINT_BUDGET,
        `${page} weighs ${String(weight)} bytes after gzip, allowed are ${String(FIRST_PAINT_BUDGET)}`,
      );
      process.stdout.write(`       ${page}: ${String(Math.round(weight / 1024))} KB gzip\n`);
      return Promise.resolve();
    },
  })),
  ...[18, 60].map((count): Story => ({
    name: `${String(count)} sheets are checked without holding the page (4× slower processor)`,
    run: async ({ page, context, address }) => {
      page.setDefaultTimeout(PATIENCE_MS);
      const file = await manyForms(count);
      await page.addInitScript(() => {
        const kept: LongTasks = { tasks: [] };
        Object.assign(window, { longTasks: kept });
        new PerformanceObserver((list) => {
          kept.tasks.push(...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'longtask' });
      });
      await page.goto(address);
      await page.getByRole('button', { name: '看示例' }).waitFor();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.locator('input[type=file][accept*=xlsx]').setInputFiles({
        name: 'many.xlsx',
        mimeType: 'application/octet-stream',
        buffer: file,
      });
      const pane = new PanePage(page);
      await pane.idle();
      await page.getByRole('treeitem').first().waitFor();
      await page.evaluate(() => {
        (window as unknown as { longTasks: LongTasks }).longTasks.tasks.length = 0;
      });
      const since = Date.now();
      await pane.press('只检查');
      const result = await pane.result();
      const took = Date.now() - since;
      assert(result.startsWith(`${String(count)} 张自评表`), `says: ${result}`);
      const tasks = await page.evaluate(
        () => (window as unknown as { longTasks: LongTasks }).longTasks.tasks,
      );
      const longest = Math.max(0, ...tasks);
      process.stdout.write(
        `       ${String(count)} sheets: ${String(took)} ms from click to list; ${String(tasks.length)} tasks over 50 ms, longest ${String(Math.round(longest))} ms\n`,
      );
      assert(longest < LONGEST_TASK_MS, `a task held the page for ${String(longest)} ms`);
    },
  })),
];
