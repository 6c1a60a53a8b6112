/** The page for old web views: they must be able to read it, and it must lead to the page that works. */
import { Linter } from 'eslint';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const ROOT = path.join(__dirname, '../..');
const SCRIPT = fs.readFileSync(path.join(ROOT, 'assets/old-office.js'), 'utf8');
const HTML = fs.readFileSync(path.join(ROOT, 'assets/old-office.html'), 'utf8');

function mistakes(code: string): string[] {
  const messages = new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
  return messages.map(({ message }) => message);
}

it('is ES5, in the script as in the page', () => {
  expect(mistakes(SCRIPT)).toEqual([]);
  expect(mistakes('var a = () => 1;')).not.toEqual([]);
  for (const [, code = ''] of HTML.matchAll(/<script[^>]*>([^<]*)<\/script>/g))
    expect(mistakes(code)).toEqual([]);
});

it('uses no element, style or address that those web views do not know', () => {
  expect(HTML).not.toMatch(/<(?:main|dialog|template|details)\b|var\(--|display:\s*grid|type="module"/);
  const addresses = [...HTML.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  expect(addresses).toEqual(['data:,', 'index.html', 'old-office.js']);
});

it('is in the build as written, and both pages ask for it first', () => {
  const build = fs.readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8');
  expect(build).toMatch(/from: 'assets\/old-office\.\{html,js\}'.*minimized: true/);
  for (const page of ['pane.html', 'index.html']) {
    const html = fs.readFileSync(path.join(ROOT, 'src/pane', page), 'utf8');
    expect([page, /<script[^>]*\bsrc="([^"]+)"/.exec(html)?.[1]]).toEqual([page, 'old-office.js']);
  }
});

interface Field {
  value: string;
  href: string;
  textContent: string;
  onclick?: () => void;
  select: jest.Mock;
}

/** What takes something new away from a browser. */
const OLD = {
  'Internet Explorer': 'delete window.Promise;',
  'Chromium 84': 'delete String.prototype.replaceAll;',
  'Chromium 92': 'delete Object.hasOwn;',
  'Safari 16.3': 'RegExp = function () { throw new SyntaxError("?<"); };',
} as const;

/** Runs the script as a page at this address would, in a new browser or one that lacks something. */
function run(address: string, old: keyof typeof OLD | null) {
  const fields: Record<string, Field> = {};
  for (const id of ['address', 'link', 'root'])
    fields[id] = { value: '', href: '', textContent: '', select: jest.fn() };
  const replace = jest.fn();
  const window: { location: unknown; Promise?: unknown; onload?: () => void } = {
    location: { pathname: new URL(address).pathname, href: address, replace },
    Promise,
  };
  const document = { getElementById: (id: string) => fields[id] ?? null };
  vm.runInNewContext((old === null ? '' : OLD[old]) + SCRIPT, { window, document });
  window.onload?.();
  return { fields, replace };
}

const BROWSERS = Object.keys(OLD) as (keyof typeof OLD)[];

it.each(BROWSERS)('%s is led away from the pane’s page, and in no circle', (old) => {
  expect(run('https://a.example/x/pane.html', old).replace.mock.calls).toEqual([['old-office.html']]);
  expect(run('https://a.example/x/old-office.html', old).replace.mock.calls).toEqual([]);
});

it.each(BROWSERS)('%s is told on the browser page what is needed, at whatever address', (old) => {
  for (const address of [
    'https://a.example/x/index.html',
    'https://a.example/x/',
    'file:///D:/x/index.html',
  ]) {
    const { fields, replace } = run(address, old);
    expect(replace).not.toHaveBeenCalled();
    expect(fields['root']?.textContent).toMatch(/^这个浏览器太旧.*极速模式.*too old/);
  }
});

it.each(['pane.html', 'index.html', ''])('a new one stays on %s as it is', (page) => {
  const { fields, replace } = run(`https://a.example/x/${page}`, null);
  expect(replace).not.toHaveBeenCalled();
  expect(fields['root']?.textContent).toBe('');
});

it('the notice says what is missing beside Office, and the way for who cannot have it', () => {
  expect(HTML).toMatch(/2021、2024[^<]*<\/h2>[^]*WebView2 Runtime[^]*重新打开 Excel[^]*2016、2019/);
  expect(HTML).toMatch(/WebView2 Runtime[^<]*Evergreen[^<]*reopen Excel/);
});

it('the notice gives the address of the page that works, to be copied', () => {
  const { fields } = run('https://a.example/x/old-office.html?from=excel', 'Internet Explorer');
  expect([fields['address']?.value, fields['link']?.href]).toEqual([
    'https://a.example/x/index.html',
    'https://a.example/x/index.html',
  ]);
  fields['address']?.onclick?.();
  expect(fields['address']?.select).toHaveBeenCalled();
});
