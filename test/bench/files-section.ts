/** Check and fix of files beside exceljs (load and save) and a bare pass (unzip and scan) over the same bytes. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookOfForms, workbookOfLongSheet } from './make-workbooks';
import { measure, run, section, shown, times, type Measure } from './measure';

const RIVAL = join(__dirname, 'exceljs-pass.cjs');
const FLOOR = join(__dirname, 'bare-pass.cjs');
/** exceljs needs more than Node gives by default for a million rows. */
const RIVAL_HEAP = '--max-old-space-size=12288';

interface Load {
  readonly name: string;
  readonly path: string;
  readonly jobs: readonly number[];
}

async function makeLoads(folder: string, isSmoke: boolean): Promise<Load[]> {
  const write = async (name: string, bytes: Promise<Uint8Array>): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, await bytes);
    return path;
  };
  const [sheets, rows, files] = isSmoke ? [20, 20_000, 6] : [500, 1_048_576, 300];
  const form = await write('form.xlsx', workbookOfForms(12));
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let i = 0; i < files; i += 1) copyFileSync(form, join(many, `${String(i + 1)}.xlsx`));
  const [manySheets, longSheet] = [workbookOfForms(sheets), workbookOfLongSheet(rows)];
  return [
    { name: '12 sheets', path: form, jobs: [1] },
    { name: `${sheets} sheets`, path: await write('sheets.xlsx', manySheets), jobs: [1] },
    { name: `${rows} rows`, path: await write('rows.xlsx', longSheet), jobs: [1] },
    { name: `${files} files of 12 sheets`, path: many, jobs: [1, 2] },
  ];
}

const ratio = (a: Measure | null, b: Measure | null): string =>
  a && b ? times(a.processor / b.processor) : '—';

export async function filesSection(folder: string, isSmoke: boolean, runs: number): Promise<string> {
  const built = join(folder, 'cli');
  run('npx', ['webpack', '-c', join('src', 'cli', 'webpack.config.js'), '--output-path', built]);
  const cli = join(built, 'ziping.js');
  const rows: string[][] = [];
  for (const load of await makeLoads(folder, isSmoke)) {
    const rival = measure(runs, RIVAL, [load.path, join(folder, 'rival.xlsx')], [RIVAL_HEAP]);
    const floor = measure(runs, FLOOR, [load.path]);
    for (const command of ['check', 'fix'] as const)
      for (const jobs of load.jobs) {
        const out = join(folder, 'out');
        rmSync(out, { recursive: true, force: true });
        const end =
          command === 'check'
            ? ['--format', 'jsonl', '--fail-on', 'never']
            : ['--output-dir', out, '--annotate'];
        const args = [command, load.path, '--quiet', '--jobs', String(jobs), ...end];
        const ours = measure(runs, cli, args);
        if (isSmoke && !ours) throw new Error(`${command} of ${load.name} failed`);
        rows.push([
          load.name,
          command,
          String(jobs),
          shown(ours?.seconds, 2),
          shown(ours?.processor, 2),
          shown(ours?.memory, 0),
          shown(rival?.seconds, 2),
          shown(rival?.processor, 2),
          shown(rival?.memory, 0),
          ratio(rival, ours),
          shown(floor?.processor, 2),
          ratio(ours, floor),
        ]);
        process.stderr.write(`${rows[rows.length - 1]?.join(' | ') ?? ''}\n`);
      }
  }
  return section(
    'Files (`fix` with `--annotate`; ratios of processor time)',
    [
      'workbook',
      'command',
      'jobs',
      'wall s',
      'CPU s',
      'peak MB',
      'exceljs load+save: wall s',
      'CPU s',
      'peak MB',
      'exceljs ÷ ours',
      'bare pass: CPU s',
      'ours ÷ bare',
    ],
    rows,
  );
}
