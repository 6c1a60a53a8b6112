/**
 * `npm run release [-- --out folder] [--with-office-js]`: one archive that an office installs from, without npm and
 * without a network: the built site, example configurations, a script that writes the site's address into the manifest,
 * the command line as a package, checksums, licences, bill of materials, and a guide of two pages. Everything in it is
 * made anew from the sources. `--with-office-js` adds Microsoft's library as its licence allows, for sites that cannot
 * reach the internet.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { copyOfficeJs } from '../start/office-js-copy.mjs';
import { stampPage } from './stamp-page.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..', '..');

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(ROOT, 'release') },
    'with-office-js': { type: 'boolean', default: false },
    // A site that has just been built.
    site: { type: 'string' },
  },
});
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

const node = (script, ...args) =>
  execFileSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const webpack = (...args) => node('node_modules/webpack/bin/webpack.js', ...args);

/** Files below a folder, by their path in it with slashes, in a fixed order. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort();
}

function build(folder) {
  const site = path.join(folder, 'site');
  if (options.site === undefined) webpack('--mode', 'production', '--env', `dist=${site}`);
  else cpSync(options.site, site, { recursive: true });
  const cli = mkdtempSync(path.join(tmpdir(), 'ziping-cli-'));
  try {
    webpack('-c', 'src/cli/webpack.config.js', '--output-path', cli);
    execFileSync('npm', ['pack', cli, '--silent', '--pack-destination', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(cli, { recursive: true, force: true });
  }
  const copied = (from, to = path.basename(from)) => cpSync(path.join(ROOT, from), path.join(folder, to));
  mkdirSync(path.join(folder, 'config'));
  copied('src/release/nginx.conf', 'config/nginx.conf');
  copied('src/release/web.config', 'config/web.config');
  copied('src/start/stamp.mjs');
  copied('src/start/office-js-copy.mjs');
  copied('src/start/site-texts.mjs');
  copied('manifest.xml', 'manifest-template.xml');
  writeFileSync(
    path.join(folder, '写入网站地址.html'),
    stampPage(
      readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'),
      readFileSync(path.join(folder, 'site', 'pane.html'), 'utf8'),
    ),
  );
  copied('LICENSE');
  cpSync(path.join(folder, 'site', 'licences.txt'), path.join(folder, 'licences.txt'));
  const guide = readFileSync(path.join(HERE, 'install-guide.html'), 'utf8').replaceAll('VERSION', version);
  writeFileSync(path.join(folder, '安装说明.html'), guide);
  node('test/supply/check-supply.mjs', '--sbom', path.join(folder, 'sbom.json'));
  if (options['with-office-js']) copyOfficeJs(path.join(folder, 'office-js'));
  const sums = filesBelow(folder).map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
    return `${sum}  ${name}`;
  });
  writeFileSync(path.join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
}

const name = `ziping-${version}`;
const stage = mkdtempSync(path.join(tmpdir(), 'ziping-release-'));
try {
  const folder = path.join(stage, name);
  mkdirSync(folder);
  build(folder);
  const entries = filesBelow(folder).map((file) => [
    `${name}/${file}`,
    new Uint8Array(readFileSync(path.join(folder, file))),
  ]);
  mkdirSync(options.out, { recursive: true });
  const archive = path.join(options.out, `${name}.zip`);
  writeFileSync(archive, zipSync(Object.fromEntries(entries), { level: 9 }));
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(`${archive}.sha256`, `${sum}  ${name}.zip\n`);
  process.stdout.write(`${archive}\n安装见其中的 安装说明.html / The guide is 安装说明.html inside\n`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
