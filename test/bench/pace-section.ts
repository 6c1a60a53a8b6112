/**
 * How long the page is held while many forms are checked and corrected, in Chromium with the processor slowed four
 * times: beside a file and in the pane on the stand-in for Excel.
 */
import type { CDPSession, Locator } from 'playwright-core';
import { openWindow, startChromium } from '../browser/chromium';
import { manyForms } from '../browser/many-forms';
import type { PanePage } from '../browser/pane-page';
import { EXCEL_LOOK, openAsExcel, openAsFile } from '../browser/places';
import { serveSite } from '../browser/served-site';
import { tasksDuring } from './main-thread';
import { median, section, shown } from './measure';

const SLOWED = 4;
/** What holds the page longer is felt (milliseconds of the main thread). */
const LONG_TASK_MS = 50;
/** Not a bound: a slow machine, slowed down, takes its time. */
const PATIENCE_MS = 600_000;

const PLACES = [
  { place: 'browser', look: {}, open: openAsFile },
  { place: 'Excel', look: EXCEL_LOOK, open: openAsExcel },
] as const;

interface Try {
  /** Milliseconds from the click to the list, as a person with a watch would measure. */
  readonly took: number;
  readonly long: number;
  readonly longest: number;
}

/** On the pages in dist/. */
export async function paceSection(isSmoke: boolean, runs: number): Promise<string> {
  const count = isSmoke ? 6 : 60;
  const file = await manyForms(count);
  const rows: string[][] = [];
  const site = await serveSite();
  const browser = await startChromium();
  try {
    for (const { place, look, open } of PLACES) {
      const context = await openWindow(browser, look);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const { pane } = await open(page, site.address, file);
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
      const whole = pane.page.getByRole('button', { name: '一键重算', exact: true }).first();
      for (const [step, way] of [
        ['check only', () => pane.checkingOnly()],
        ['recalculate', () => Promise.resolve(whole)],
      ] as const) {
        const tries: Try[] = [];
        for (let run = 0; run < runs; run += 1) tries.push(await timed(pane, devtools, await way()));
        const longest = tries.map((each) => each.longest);
        rows.push([
          place,
          String(count),
          step,
          shown(median(tries.map(({ took }) => took)), 0),
          shown(median(tries.map(({ long }) => long)), 0),
          `${shown(Math.min(...longest), 0)}–${shown(Math.max(...longest), 0)}`,
        ]);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  return section(
    `Holding the page (processor slowed ${String(SLOWED)} times; tasks in time of the main thread)`,
    [
      'where',
      'sheets',
      'step',
      'click to list ms',
      `tasks over ${String(LONG_TASK_MS)} ms`,
      'longest task ms',
    ],
    rows,
  );
}

/** The mouse is the browser's own: a click by way of the testing library would count the library's work as the page's. */
async function timed(pane: PanePage, devtools: CDPSession, target: Locator): Promise<Try> {
  const { page } = pane;
  const box = await target.boundingBox();
  if (box === null) throw new Error('what is to be clicked is not in view');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  let took = 0;
  const tasks = await tasksDuring(devtools, async () => {
    const since = Date.now();
    await page.mouse.down();
    await page.mouse.up();
    await pane.result();
    await page.getByRole('treeitem').first().waitFor();
    took = Date.now() - since;
  });
  return { took, long: tasks.filter((each) => each > LONG_TASK_MS).length, longest: tasks[0] ?? 0 };
}
