/**
 * `npm start`: builds, serves dist/ on this machine, prints the address and opens the browser page with the sample;
 * where Excel is installed, also hands it the add-in for as long as this runs. Asks nothing, needs no network and
 * no certificate. Options: --no-open, --no-build, --no-excel, --port <number>.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lendToExcel } from './lend-to-excel.mjs';
import { openBrowser } from './open-browser.mjs';
import { serveFolder } from './serve-folder.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = path.join(root, 'dist');
const USUAL_PORT = 3000;

const say = (line) => process.stdout.write(`${line}\n`);
const complain = (line) => process.stderr.write(`${line}\n`);

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      'no-excel': { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? USUAL_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}`);
  return { port, open: !values['no-open'], build: !values['no-build'], excel: !values['no-excel'] };
}

function build() {
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, '--mode', 'production'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`webpack: ${code}`))));
  });
}

async function main() {
  const options = readOptions();
  if (options.build) {
    say('正在构建… Building…');
    await build();
  }
  const { server, address, port } = await serveFolder(dist, options.port);
  const page = `${address}?sample`;
  say(`自评核算已启动：${page}`);
  say(`Ziping is running: ${page}`);

  const loan = options.excel ? await lendToExcel({ root, port }) : null;
  if (loan) say(loan.words);
  say('按 Ctrl+C 结束。 Press Ctrl+C to stop.');
  if (options.open) openBrowser(page);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await loan?.takeBack();
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error) => {
  complain(`没有启动：${error.message}。请先运行 npm ci，再运行 npm start。`);
  complain(`Not started: ${error.message}. Run npm ci first, then npm start.`);
  process.exit(1);
});
