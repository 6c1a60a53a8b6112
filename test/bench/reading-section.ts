/** Reading and checking of 2,000 forms, and what a cell costs; another checkout's core in turn with it, over the same forms. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median, ROOT, run, section, shown, times } from './measure';
import type { ReadingWork } from './reading-pass';

interface Tree {
  readonly name: string;
  readonly script: string;
}

/** The pass as one script, with the core of this checkout or another. */
function built(name: string, folder: string, checkout: string): Tree {
  const source = join(checkout, 'src');
  if (!existsSync(source)) throw new Error(`no src in ${checkout}`);
  const output = join(folder, `reading-${name.replaceAll(' ', '-')}`);
  const config = join('test', 'bench', 'webpack.config.js');
  run('npx', ['webpack', '-c', config, '--env', `source=${source}`, '--output-path', output]);
  return { name, script: join(output, 'reading-pass.js') };
}

/** @param beside another checkout, such as the tree before a change; undefined for this one alone */
export function readingSection(
  folder: string,
  isSmoke: boolean,
  runs: number,
  beside: string | undefined,
): string {
  const trees = [
    built('this tree', folder, ROOT),
    ...(beside === undefined ? [] : [built('beside it', folder, resolve(beside))]),
  ];
  const count = isSmoke ? 18 : 2000;
  const done = new Map(trees.map(({ name }) => [name, [] as ReadingWork[]]));
  // In turn, so that what else the machine does meets both.
  for (let round = 0; round < runs; round += 1)
    for (const { name, script } of trees)
      done.get(name)?.push(JSON.parse(run(process.execPath, [script, String(count)])) as ReadingWork);
  const figure = (name: string, pick: (work: ReadingWork) => number) =>
    median((done.get(name) ?? []).map(pick));
  const [first] = trees;
  return section(
    'Reading (processor time; a process each, in turn)',
    [
      'tree',
      'forms',
      'reading ms',
      'checking sheets ms',
      'across forms ms',
      'whole ms',
      'whole ÷ this tree',
      'look-ups a cell',
      'expressions a cell',
      'searches of the vocabulary a cell',
    ],
    trees.map(({ name }) => {
      const aCell = (pick: (work: ReadingWork) => number) => shown(figure(name, pick), 1);
      const milliseconds = (pick: (work: ReadingWork) => number) => shown(figure(name, pick), 0);
      const whole = figure(name, (work) => work.whole);
      return [
        name,
        String(figure(name, ({ forms }) => forms)),
        milliseconds(({ read }) => read),
        milliseconds(({ check }) => check),
        milliseconds(({ combine }) => combine),
        shown(whole, 0),
        first ? times(whole / figure(first.name, (work) => work.whole)) : '—',
        aCell(({ lookUps }) => lookUps),
        aCell(({ expressions }) => expressions),
        aCell(({ searches }) => searches),
      ];
    }),
  );
}
