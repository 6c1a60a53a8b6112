/** What the pages in dist/ weigh: scripts and styles of our own before the first paint, beside the budget, and all the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, section, shown } from './measure';

/** KB after gzip. The browser tests fail above it. */
const FIRST_PAINT_BUDGET = 150;

export function bundleSection(): string {
  const dist = join(ROOT, 'dist');
  const weigh = (file: string): number =>
    gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;
  const pages = ['index.html', 'pane.html'].map((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    const own = [...html.matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))"?/g)].map(([, file]) => file ?? '');
    return { page, first: own.reduce((sum, file) => sum + weigh(file), 0) };
  });
  const built = JSON.parse(readFileSync(join(dist, 'built-files.json'), 'utf8')) as {
    readonly now: readonly string[];
  };
  const all = ['ribbon.js', ...built.now.filter((file) => file.endsWith('.js'))];
  const total = all.reduce((sum, file) => sum + weigh(file), 0);
  return section(
    'Bundles (KB after gzip, our own script and style)',
    ['page', 'before the first paint', 'budget', 'share of the budget'],
    [
      ...pages.map(({ page, first }) => [
        page,
        shown(first, 1),
        String(FIRST_PAINT_BUDGET),
        `${shown((first / FIRST_PAINT_BUDGET) * 100, 0)} %`,
      ]),
      ['everything, with what is loaded on demand', shown(total, 1), '—', '—'],
    ],
  );
}
