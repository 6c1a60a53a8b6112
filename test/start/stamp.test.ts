/** Stamping a build for a site: addresses, policy, and the copy of office.js as Microsoft ships it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const SITE = 'https://addins.example.gov.cn/ziping';
const POLICY =
  "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; connect-src 'self'; object-src 'none'";
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

let dist: string;

/** A page as the build makes it, with and without the quotation marks that a minifier leaves out. */
function page(quote: '"' | ''): string {
  const template = fs.readFileSync(path.join(ROOT, 'src/pane/pane.html'), 'utf8');
  return template
    .replace('<%= policy %>', POLICY)
    .replace('"<%= officeJsUrl %>"', `${quote}${OFFICE_JS}${quote}`);
}

function build(quote: '"' | ''): void {
  fs.writeFileSync(path.join(dist, 'pane.html'), page(quote));
}

beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'ziping-stamp-'));
  build('"');
});
afterEach(() => {
  fs.rmSync(dist, { recursive: true, force: true });
});

function stamp(...options: string[]) {
  const script = path.join(ROOT, 'src/start/stamp.mjs');
  return spawnSync(process.execPath, [script, '--dist', dist, ...options], { encoding: 'utf8' });
}

const read = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8');
const policyOf = (html: string): string | undefined =>
  /Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1]!);

it.each([
  ['cdn', OFFICE_JS, ' https://appsforoffice.microsoft.com'],
  [
    'china',
    'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    ' https://appsforoffice.cdn.partner.office365.cn',
  ],
  ['site', 'office-js/office.js', ''],
])(
  '--office-js %s names that place alone, in page and policy, whatever was chosen before',
  (choice, address, origin) => {
    for (const quote of ['"', ''] as const) {
      build(quote);
      expect(stamp('--origin', SITE, '--office-js', choice === 'site' ? 'china' : 'site').status).toBe(0);
      expect(stamp('--origin', SITE, '--office-js', choice).status).toBe(0);
      expect(scriptsOf(read('pane.html'))).toEqual(['old-office.js', address, 'ribbon.js']);
      const scripts = origin === '' ? '' : `; script-src 'self'${origin}`;
      expect(policyOf(read('pane.html'))).toBe(
        `default-src 'self'${scripts}; connect-src 'self'; object-src 'none'`,
      );
      expect(fs.existsSync(path.join(dist, 'office-js'))).toBe(choice === 'site');
    }
  },
);

it.each([SITE, `${SITE}/`, 'https://addins.example.gov.cn', 'https://addins.example.gov.cn:8443/a/b'])(
  'the manifest has the address %s everywhere, and is otherwise as it was',
  (site) => {
    expect(stamp('--origin', site).status).toBe(0);
    const stamped = read('manifest.xml');
    expect(stamped).not.toContain('localhost');
    const back = stamped.replaceAll(site.replace(/\/$/, ''), 'https://localhost:3000');
    expect(back).toBe(fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'));
  },
);

it('the copy on the site is Microsoft’s, byte for byte, with its licence, and has all that Excel asks for', () => {
  stamp('--origin', SITE, '--office-js', 'site');
  const source = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const needed = [
    'office.js',
    'o15apptofilemappingtable.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
  ];
  for (const file of needed) {
    expect([file, read(`office-js/${file}`) === fs.readFileSync(path.join(source, file), 'utf8')]).toEqual([
      file,
      true,
    ]);
  }
  expect(read('office-js/LICENSE.md')).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
  expect(fs.existsSync(path.join(dist, 'office-js/word-web-16.00.js'))).toBe(false);
});

it.each([
  ['no address', [], /网站地址/],
  ['an address without https', ['--origin', 'http://addins.example.gov.cn'], /https/],
  ['an address with a query', ['--origin', 'https://a.example/?x=1'], /网站地址/],
  ['an unknown place', ['--origin', SITE, '--office-js', 'mirror'], /mirror/],
])('%s is refused in words, and nothing is written', (_, options, words) => {
  const { status, stderr } = stamp(...options);
  expect(status).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  expect(fs.existsSync(path.join(dist, 'manifest.xml'))).toBe(false);
});

it('a folder without a build is refused, and a page of another build too', () => {
  const other = '<!doctype html><script src="vendor-office.js"></script>';
  fs.writeFileSync(path.join(dist, 'pane.html'), other);
  expect(stamp('--origin', SITE).stderr).toContain('pane.html');
  expect(read('pane.html')).toBe(other);
  fs.rmSync(path.join(dist, 'pane.html'));
  expect(stamp('--origin', SITE).stderr).toContain('npm run build');
});

it('Excel’s library and the ribbon’s script hold the page up; the ribbon’s comes second', () => {
  const blocking = [...page('"').matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  expect(blocking.join(' ')).not.toMatch(/\b(?:defer|async|type="module")\b/);
  expect(scriptsOf(page('"'))).toEqual(['old-office.js', OFFICE_JS, 'ribbon.js']);
});
