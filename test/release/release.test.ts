/**
 * The release as an office gets it: unpacked into an empty folder, checked by its sums, stamped without npm, served by a
 * real nginx and by what the sample for IIS says, its guide printed, its command line installed without a network.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { Folder } from '../cli/run-cli';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';

const ROOT = join(__dirname, '..', '..');
const SITE = 'https://addins.example.gov.cn/ziping';
const HASHED = /\.[0-9a-f]{8}\.js$/;

let folder: Folder;
/** The unpacked release. */
let release: string;
let files: readonly string[];
let bin: string;

const at = (name: string): string => join(release, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  folder = new Folder();
  // What has just been built is taken as it stands; a clone without a build makes one.
  const site = existsSync(join(ROOT, 'dist', 'index.html')) ? ['--site', join(ROOT, 'dist')] : [];
  execFileSync(process.execPath, [join(ROOT, 'src/release/release.mjs'), '--out', folder.path, ...site], {
    stdio: 'pipe',
  });
  const archive = folder.names().find((name) => name.endsWith('.zip'))!;
  for (const [name, bytes] of Object.entries(unzipSync(folder.bytes(archive)))) {
    mkdirSync(dirname(folder.at(name)), { recursive: true });
    writeFileSync(folder.at(name), bytes);
  }
  release = folder.at(archive.replace(/\.zip$/, ''));
  files = readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(release.length + 1));
  const wrong = await drawWorkbook([loadForm('alxa-01')]);
  for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) folder.put(name, wrong);
  const packed = at(files.find((name) => name.endsWith('.tgz'))!);
  execFileSync('npm', ['install', '--prefix', folder.path, '--offline', '--no-audit', '--no-fund', packed], {
    cwd: folder.path,
    stdio: 'pipe',
  });
  bin = join(folder.path, 'node_modules', '.bin', 'ziping');
});
afterAll(() => folder.remove());

test('the sums are those of every file, and of the archive', () => {
  const listed = new Map(
    text('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  expect([...listed.keys()].sort()).toEqual(files.filter((name) => name !== 'SHA256SUMS').sort());
  for (const [name, sum] of listed) expect([name, sumOf(readFileSync(at(name)))]).toEqual([name, sum]);
  const archive = folder.names().find((name) => name.endsWith('.zip'))!;
  expect(folder.bytes(`${archive}.sha256`).toString().slice(0, 64)).toBe(sumOf(folder.bytes(archive)));
});

test('it holds what its guide names, licences of all it brings, and no trace of the machine that made it', () => {
  for (const name of [
    'site/index.html',
    'stamp.mjs',
    '写入网站地址.html',
    'config/nginx.conf',
    'config/web.config',
    'LICENSE',
  ])
    expect(files).toContain(name);
  const guide = text('安装说明.html');
  expect(guide).not.toContain('VERSION');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(guide).toContain(`ziping-${version}.tgz`);
  for (const name of ['react', 'fflate', '@noble/ciphers', '@e965/xlsx'])
    expect(text('licences.txt')).toContain(`\n${name}\n`);
  expect(JSON.parse(text('sbom.json'))).toMatchObject({ bomFormat: 'CycloneDX' });
  const traces = files.filter(
    (name) => !/\.(?:png|xlsx|tgz)$/.test(name) && readFileSync(at(name), 'utf8').includes(ROOT),
  );
  expect(traces).toEqual([]);
});

describe('stamp.mjs, with Node alone', () => {
  const stamp = (...argv: readonly string[]) =>
    spawnSync(process.execPath, ['stamp.mjs', ...argv], {
      cwd: release,
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    });

  test('says what it takes', () => {
    const { status, stdout } = stamp('--help');
    expect(status).toBe(0);
    for (const word of ['--origin', '--office-js', 'site', '用法', 'Usage']) expect(stdout).toContain(word);
  });

  test('writes the manifest for the site', () => {
    const { status, stderr } = stamp('--origin', SITE, '--office-js', 'china');
    expect([status, stderr]).toEqual([0, '']);
    expect(text('site/manifest.xml')).toContain(`${SITE}/pane.html`);
    expect(text('site/manifest.xml')).not.toContain('localhost');
    expect(text('site/pane.html')).toContain('partner.office365.cn');
  });

  test('without a copy of office.js it says where to get one', () => {
    const { status, stderr } = stamp('--origin', SITE, '--office-js', 'site');
    expect(status).toBe(1);
    expect(stderr).toMatch(/office-js 文件夹[^]*folder office-js/);
  });
});

/** Requests, and what each answered: what a browser would be told of how long to keep it. */
async function headersFrom(address: string): Promise<void> {
  const page = await fetch(`${address}index.html`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const scripts = [...(await page.text()).matchAll(/src="?([^"\s>]+\.js)/g)].map((match) => match[1]!);
  expect(scripts.length).toBeGreaterThan(0);
  const names = [...scripts, 'pane.html', 'ribbon.js', 'old-office.js', 'shortcuts.json', 'manifest.xml'];
  for (const name of names) {
    const { status, headers } = await fetch(address + name);
    expect([name, status, headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([
      name,
      200,
      'nosniff',
      HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-store',
    ]);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });

describe('the sample for nginx', () => {
  let nginx: ChildProcess;
  let address: string;
  let said = '';
  beforeAll(async () => {
    spawnSync(process.execPath, ['stamp.mjs', '--origin', SITE], { cwd: release });
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}/ziping/`;
    const [map = '', location = ''] = text('config/nginx.conf').split(/^# server \{\}.*$/m);
    const served = location.replace('/srv/ziping/site/', `${at('site')}/`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder.at(name)};`)
      .join(' ');
    folder.put(
      'nginx.conf',
      `daemon off; pid ${folder.at('nginx.pid')}; error_log stderr; events {}
       ${process.getuid?.() === 0 ? 'user root;' : ''}
       http { types { text/html html; application/javascript js; application/json json; text/xml xml; } ${temporary}
         access_log off; ${map} server { listen 127.0.0.1:${String(port)}; ${served} } }`,
    );
    nginx = spawn('nginx', ['-p', folder.path, '-c', folder.at('nginx.conf')], {
      env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    nginx.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    let hasEnded = false;
    nginx.on('error', (error) => {
      said += String(error);
      hasEnded = true;
    });
    nginx.on('exit', () => (hasEnded = true));
    const answers = () =>
      fetch(address).then(
        () => true,
        () => false,
      );
    while (!hasEnded && !(await answers())) await new Promise((resolve) => setTimeout(resolve, 50));
    if (hasEnded) throw new Error(`nginx did not start: ${said}`);
  });
  afterAll(() => {
    nginx.kill();
  });

  test('serves the site with the headers that it needs', async () => {
    await headersFrom(address);
  });
});

test('the sample for IIS gives each file the same headers by its own rules', () => {
  const config = text('config/web.config');
  expect(config).toMatch(/<add name="X-Content-Type-Options" value="nosniff" \/>/);
  expect(config).toMatch(/<mimeMap fileExtension="\.json" mimeType="application\/json" \/>/);
  const rules = [...config.matchAll(/<rule [^]*?<\/rule>/g)].map(([rule]) => ({
    pattern: new RegExp(/input="\{URL\}" pattern="([^"]+)"/.exec(rule)![1]!),
    negate: rule.includes('negate="true"'),
    value: /<action type="Rewrite" value="([^"]+)"/.exec(rule)![1]!,
  }));
  expect(rules).toHaveLength(2);
  for (const name of files.filter((each) => each.startsWith('site/'))) {
    const fitting = rules.filter(({ pattern, negate }) => pattern.test(`/ziping/${name}`) !== negate);
    expect([name, fitting.map(({ value }) => value)]).toEqual([
      name,
      [HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-store'],
    ]);
  }
});

test('the guide prints on two pages', () => {
  const printed = folder.at('guide.pdf');
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const page = `file://${encodeURI(at('安装说明.html'))}`;
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  spawnSync(chromium, [
    ...flags,
    `--user-data-dir=${folder.at('chromium')}`,
    `--print-to-pdf=${printed}`,
    page,
  ]);
  expect(
    folder
      .bytes('guide.pdf')
      .toString()
      .match(/\/Type\s*\/Page\b(?!s)/g),
  ).toHaveLength(2);
});

const start = (argv: readonly string[]) =>
  spawnSync(bin, argv, { cwd: folder.path, encoding: 'utf8', env: { PATH: process.env['PATH'] } });

test('the command line brings all it needs, says what it is, and holds nothing of the pane', () => {
  const own = readdirSync(join(folder.path, 'node_modules', 'ziping'));
  for (const name of ['ziping.js', 'README.md', 'LICENSE', 'licences.txt']) expect(own).toContain(name);
  const scripts = own.filter((file) => file.endsWith('.js'));
  // Two that run, and what only some files or copies need, each on its own.
  expect(scripts.length).toBeLessThanOrEqual(8);
  const inside = scripts.filter((file) =>
    /@fluentui|react-dom/.test(readFileSync(join(folder.path, 'node_modules', 'ziping', file), 'utf8')),
  );
  expect(inside).toEqual([]);
  expect(readdirSync(join(folder.path, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'ziping',
  ]);
});

test('it checks by its name, in threads of its own too', () => {
  const one = start(['check', '甲.xlsx', '--format', 'json', '--quiet']);
  expect(one.stderr).toBe('');
  expect(one.status).toBe(1);
  const three = start([
    'check',
    '甲.xlsx',
    '乙.xlsx',
    '丙.xlsx',
    '--jobs',
    '2',
    '--format',
    'jsonl',
    '--quiet',
  ]);
  expect(three.stderr).toBe('');
  const named = three.stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file);
  expect(named).toEqual(['甲.xlsx', '乙.xlsx', '丙.xlsx']);
});

test('it corrects, and takes back', () => {
  expect(start(['fix', '甲.xlsx', '--in-place', '--annotate', '--quiet']).status).toBe(0);
  const after = start(['check', '甲.xlsx', '--format', 'json', '--fail-on', 'never']).stdout;
  const before = start(['check', '乙.xlsx', '--format', 'json', '--fail-on', 'never']).stdout;
  const errors = (report: string) => {
    const { files: read } = JSON.parse(report) as {
      files: { forms: { findings: { severity: string }[] }[] }[];
    };
    return read
      .flatMap(({ forms }) => forms.flatMap(({ findings }) => findings))
      .filter(({ severity }) => severity === 'error').length;
  };
  expect(errors(before)).toBeGreaterThan(0);
  expect(errors(after)).toBeLessThan(errors(before));
  expect(start(['undo', '甲.xlsx', '--in-place']).status).toBe(0);
  const again = start(['check', '甲.xlsx', '--format', 'json', '--fail-on', 'never']).stdout;
  expect(errors(again)).toBe(errors(before));
});
