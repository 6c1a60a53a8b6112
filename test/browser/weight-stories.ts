/** What the first paint may weigh, and that many forms are no other thing than a few. How fast: `npm run bench`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manyForms } from './many-forms';
import { assert, type Story } from './harness';
import { inBothPlaces } from './places';

const DIST = join(__dirname, '..', '..', 'dist');

/** Bytes after gzip, of all scripts and styles of our own that a page asks for before it draws. */
const FIRST_PAINT_BUDGET = 150 * 1024;

function weightOf(page: string): number {
  const html = readFileSync(join(DIST, page), 'utf8');
  const own = [...html.matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))"?/g)].map(([, file]) => file ?? '');
  assert(own.length > 0, `${page} names no script`);
  return own.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
}

export const weightStories: readonly Story[] = [
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
  ...inBothPlaces({
    name: '60 sheets are checked and corrected in one run each',
    workbook: () => manyForms(60),
    run: async ({ pane, page }) => {
      await pane.says(/可改 \d+ 处/);
      await pane.press('一键重算');
      await pane.says(/改了 \d+ 处/);
      await page.getByRole('tab', { name: /^各表 ?60$/ }).waitFor();
    },
  }),
];
