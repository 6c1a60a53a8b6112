/** The core alone: reading, scoring and checking of 18, 200 and 2,000 forms beside the bare pass over their cells. */
import { join } from 'node:path';
import { run, section, shown, times } from './measure';
import type { CoreTimes } from './core-pass';

export function coreSection(folder: string, isSmoke: boolean, runs: number): string {
  const built = join(folder, 'core');
  run('npx', ['webpack', '-c', join('test', 'bench', 'webpack.config.js'), '--output-path', built]);
  const counts = isSmoke ? [6, 18] : [18, 200, 2000];
  const all = counts.map((count) => {
    const said = run(process.execPath, [join(built, 'core-pass.js'), String(count), String(runs)]);
    return JSON.parse(said) as CoreTimes;
  });
  const [first] = all;
  return section(
    'Core (processor time; a process each)',
    [
      'forms',
      'cells',
      'bare pass ms',
      'reading ms',
      'scoring ms',
      'checking ms',
      'whole ms',
      'whole a form µs',
      'a form beside 18 forms',
      'whole ÷ bare',
    ],
    all.map((one) => [
      String(one.forms),
      String(one.cells),
      shown(one.bare, 2),
      shown(one.read, 2),
      shown(one.score, 2),
      shown(one.check, 2),
      shown(one.whole, 2),
      shown((one.whole / one.forms) * 1000, 0),
      first ? times(one.whole / one.forms / (first.whole / first.forms)) : '—',
      times(one.whole / one.bare),
    ]),
  );
}
