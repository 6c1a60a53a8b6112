/**
 * `npm run bench`: check and fix of small, many-sheeted and very long workbooks and of a folder of 300, beside
 * exceljs (load and save) and a bare pass (unzip and scan). Every figure is the median of runs in processes of their
 * own; prints one Markdown table. Ratios are of processor time, which other work on the machine hardly moves. `--smoke` runs each once on small inputs; `--runs N` sets how often.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookOfForms, workbookOfLongSheet } from './make-workbooks';

const ROOT = join(__dirname, '..', '..');
const CLI = join(ROOT, 'dist-cli', 'ziping.js');
const PROBE = join(__dirname, 'measure-process.cjs');
const RIVAL = join(__dirname, 'exceljs-pass.cjs');
const FLOOR = join(__dirname, 'bare-pass.cjs');
/** Beyond this a rival's run counts as not finished. */
const PATIENCE_MS = 240_000;
/** exceljs needs more than Node gives by default for a million rows. */
const RIVAL_HEAP = '--max-old-space-size=12288';

interface Measure {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time of all threads: hardly moved by what else the machine does. */
  readonly processor: number;
  /** Peak resident set, MB. */
  readonly memory: number;
}

/** One run in a process of its own; null when it did not finish. */
function runOnce(script: string, args: readonly string[], nodeOptions: readonly string[]): Measure | null {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, [...nodeOptions, '-r', PROBE, script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PATIENCE_MS,
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const said = /peak-rss-kb=(\d+) cpu-us=(\d+)/.exec(child.stderr);
  if (!said || child.status === null || child.status > 1) return null;
  return { seconds, memory: Number(said[1]) / 1024, processor: Number(said[2]) / 1e6 };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function measure(
  runs: number,
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Measure | null {
  const done: Measure[] = [];
  for (let run = 0; run < runs; run += 1) {
    const once = runOnce(script, args, nodeOptions);
    if (!once) return null;
    done.push(once);
  }
  return {
    seconds: median(done.map(({ seconds }) => seconds)),
    processor: median(done.map(({ processor }) => processor)),
    memory: median(done.map(({ memory }) => memory)),
  };
}

interface Load {
  readonly name: string;
  readonly path: string;
  readonly jobs: readonly number[];
  readonly runs: number;
  readonly rivalRuns: number;
}

async function makeLoads(folder: string, isSmoke: boolean, runs: number): Promise<Load[]> {
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
  return [
    { name: '12 sheets', path: form, jobs: [1], runs, rivalRuns: runs },
    {
      name: `${sheets} sheets`,
      path: await write('sheets.xlsx', workbookOfForms(sheets)),
      jobs: [1],
      runs,
      rivalRuns: runs,
    },
    {
      name: `${rows} rows`,
      path: await write('rows.xlsx', workbookOfLongSheet(rows)),
      jobs: [1],
      runs,
      rivalRuns: 1,
    },
    { name: `${files} files of 12 sheets`, path: many, jobs: [1, 2], runs: Math.min(runs, 3), rivalRuns: 1 },
  ];
}

const shown = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined ? '—' : value.toFixed(digits);

const ratio = (a: Measure | null, b: Measure | null): string =>
  a && b ? `${(a.processor / b.processor).toFixed(1)}×` : '—';

async function main(): Promise<void> {
  const isSmoke = process.argv.includes('--smoke');
  const at = process.argv.indexOf('--runs');
  const runs = isSmoke ? 1 : at > 0 ? Number(process.argv[at + 1]) : 5;
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  const built = spawnSync('npx', ['webpack', '-c', 'src/cli/webpack.config.js'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the command line does not build:\n${built.stdout}`);
  const head = [
    'workbook',
    'command',
    'jobs',
    'wall s',
    'CPU s',
    'peak MB',
    'exceljs load+save: wall s',
    'CPU s',
    'peak MB',
    'exceljs ÷ ours (CPU)',
    'bare pass: CPU s',
    'ours ÷ bare (CPU)',
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---'))];
  try {
    for (const load of await makeLoads(folder, isSmoke, runs)) {
      const rival = measure(load.rivalRuns, RIVAL, [load.path, join(folder, 'rival.xlsx')], [RIVAL_HEAP]);
      const floor = measure(load.runs, FLOOR, [load.path]);
      for (const command of ['check', 'fix'] as const) {
        for (const jobs of load.jobs) {
          const out = join(folder, 'out');
          rmSync(out, { recursive: true, force: true });
          const end =
            command === 'check'
              ? ['--format', 'jsonl', '--fail-on', 'never']
              : ['--output-dir', out, '--annotate'];
          const ours = measure(load.runs, CLI, [
            command,
            load.path,
            '--quiet',
            '--jobs',
            String(jobs),
            ...end,
          ]);
          const cells = [
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
          ];
          lines.push(line(cells));
          process.stderr.write(`${lines[lines.length - 1] ?? ''}\n`);
          if (isSmoke && !ours) throw new Error(`${command} of ${load.name} failed`);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [cpu] = cpus();
  process.stdout.write(
    `${cpu?.model ?? ''} × ${cpus().length}, Node ${process.version}\n\n${lines.join('\n')}\n`,
  );
}

void main();
