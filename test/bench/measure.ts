/** Measures programs in processes of their own: wall time, processor time, peak memory; medians; Markdown tables. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
const PROBE = join(__dirname, 'measure-process.cjs');
/** Beyond this a run counts as not finished. */
const PATIENCE_MS = 900_000;

export interface Measure {
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
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const said = /peak-rss-kb=(\d+) cpu-us=(\d+)/.exec(child.stderr);
  if (!said || child.status === null || child.status > 1) return null;
  return { seconds, memory: Number(said[1]) / 1024, processor: Number(said[2]) / 1e6 };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The median of so many runs; null when one did not finish. */
export function measure(
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

/** Runs a program to its end. @throws Error with what it printed when it fails */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const child = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env, maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${child.stdout}${child.stderr}`);
  return child.stdout;
}

export const shown = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined || Number.isNaN(value) ? '—' : value.toFixed(digits);

export const times = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(1)}×` : '—');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A section of the report: its heading and one table. */
export function section(
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [`## ${heading}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
