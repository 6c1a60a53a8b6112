/** Weight and pace: what the first paint may weigh, and how long the page is held while many forms are checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { tasksDuring } from './main-thread';
import { manyForms } from './many-forms';
import { assert, type Story } from './harness';
import { OFFICE_ORIGIN } from './excel-stand-in';
import { PanePage } from './pane-page';
import { EXCEL_LOOK, openAsExcel } from './places';

const DIST = join(__dirname, '..', '..', 'dist');

/** Bytes after gzip, of all scripts and styles of our own that a page asks for before it draws. */
const FIRST_PAINT_BUDGET = 150 * 1024;

/** What holds the page longer is felt: the goal, counted and printed. In time of the main thread, four times slower. */
const LONG_TASK_MS = 50;

/**
 * What fails: twice the goal, as machines differ by more than that margin. Without the worker, or with one piece
 * of work left in one go, the same step takes from 300 to over 1,000 ms.
 */
const HELD_MS = 100;

const TRIES = 3;

function weightOf(page: string): number {
  const html = readFileSync(join(DIST, page), 'utf8');
  const own = [...html.matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))"?/g)].map(([, file]) => file ?? '');
  assert(own.length > 0, `${page} names no script`);
  return own.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
}

/** Not a bound: a slow machine, four times slower, checks, marks and checks again. */
const PATIENCE_MS = 120_000;

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
    name: `${String(count)} sheets are checked and corrected without holding the page (4× slower processor)`,
    run: async ({ page, context, address }) => {
      page.setDefaultTimeout(PATIENCE_MS);
      const file = await manyForms(count);
      await page.goto(address);
      await page.getByRole('button', { name: '看示例' }).waitFor();
      const devtools = await slowedDown(context, page);
      await page.locator('input[type=file][accept*=xlsx]').setInputFiles({
        name: 'many.xlsx',
        mimeType: 'application/octet-stream',
        buffer: file,
      });
      await measured(new PanePage(page), devtools, count);
    },
  })),
  {
    name: 'Excel: 60 sheets are checked and corrected without holding the pane (4× slower processor)',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, context, address }) => {
      page.setDefaultTimeout(PATIENCE_MS);
      const { pane } = await openAsExcel(page, address, await manyForms(60));
      await measured(pane, await slowedDown(context, page), 60);
    },
  },
];

async function slowedDown(context: BrowserContext, page: Page): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return devtools;
}

async function measured(pane: PanePage, devtools: CDPSession, count: number): Promise<void> {
  await pane.idle();
  for (const button of ['只检查', '一键重算']) {
    const tries: Try[] = [];
    // A page that holds itself up does so every time; a machine that was busy elsewhere does not.
    while (tries.length < TRIES && tries.every(({ long }) => long > 0)) {
      tries.push(await timed(pane, devtools, button, count));
    }
    const best = tries.reduce((least, each) => (each.longest < least.longest ? each : least));
    process.stdout.write(
      `       ${String(count)} sheets, ${button}: ${String(best.took)} ms from click to list; ${String(best.long)} tasks over ${String(LONG_TASK_MS)} ms, longest ${best.longest.toFixed(0)} ms\n`,
    );
    assert(
      best.longest <= HELD_MS,
      `${button} held the page for ${tries.map(({ longest }) => longest.toFixed(0)).join(', ')} ms`,
    );
  }
}

interface Try {
  /** Milliseconds from the click to the list, as a person with a watch would measure. */
  readonly took: number;
  readonly long: number;
  readonly longest: number;
}

/** The mouse is the browser's own: a click by way of the testing library would count the library's work as the page's. */
async function timed(pane: PanePage, devtools: CDPSession, button: string, count: number): Promise<Try> {
  const { page } = pane;
  const box = await page.getByRole('button', { name: button, exact: true }).first().boundingBox();
  assert(box !== null, `${button} is not there`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  let took = 0;
  const tasks = await tasksDuring(devtools, async () => {
    const since = Date.now();
    await page.mouse.down();
    await page.mouse.up();
    const result = await pane.result();
    await page.getByRole('treeitem').first().waitFor();
    took = Date.now() - since;
    assert(result.startsWith(`${String(count)} 张自评表`), `says: ${result}`);
  });
  return { took, long: tasks.filter((each) => each > LONG_TASK_MS).length, longest: tasks[0] ?? 0 };
}
