/** Builds the site in dist/, and serves it with the project's own start command, as a person would. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface ServedSite {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** @throws Error when the build fails */
export function buildSite(): void {
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const built = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) throw new Error(`the build failed with ${String(built.status)}`);
}

/** @throws Error when the server fails */
export async function serveSite(): Promise<ServedSite> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'src/start/start.mjs'), '--no-build', '--no-open', '--no-excel', '--port', '0'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      resolve();
    });
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+\/)\?sample/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(`npm start ended early: ${text}`));
    });
  });
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
