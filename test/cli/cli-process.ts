/** The command line as a person runs it: a process of its own, bundled from the sources as they stand. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

let folder: string | null = null;
const remove = (): void => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
};
if (typeof afterAll === 'function') afterAll(remove);
else process.once('exit', remove);

/** The bundle; made when it is first asked for, as starting from the sources takes seconds each time. */
export function cliFile(): string {
  if (folder === null) {
    folder = mkdtempSync(join(tmpdir(), 'ziping-cli-'));
    buildSync({
      entryPoints: { ziping: join(ROOT, 'src/cli/main.ts'), worker: join(ROOT, 'src/cli/worker.ts') },
      outdir: folder,
      bundle: true,
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
  }
  return join(folder, 'ziping.js');
}

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
  return spawn(process.execPath, [...before, cliFile(), ...args], { cwd: options.folder ?? ROOT });
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
