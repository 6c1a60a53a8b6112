/** The command line as a person runs it: a process of its own, from the sources. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '..', '..');
const LOADER = pathToFileURL(require.resolve('tsx')).href;

/** Arguments that make Node run the sources. */
export const SOURCES: readonly string[] = ['--import', LOADER];

interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface CliOptions {
  readonly input?: string;
  readonly folder?: string;
  /** A module that is loaded before the program. */
  readonly before?: string;
}

export function cliProcess(args: readonly string[], options: CliOptions = {}) {
  const before = options.before === undefined ? [] : ['--import', pathToFileURL(options.before).href];
  return spawn(process.execPath, [...SOURCES, ...before, join(ROOT, 'src', 'cli', 'main.ts'), ...args], {
    cwd: options.folder ?? ROOT,
  });
}

export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = cliProcess(args, options);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, out, err });
    });
    child.stdin.end(options.input ?? '');
  });
}
