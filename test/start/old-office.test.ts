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

it('is in the build as written, beside the pane’s page, which asks for it first', () => {
  const build = fs.readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8');
  expect(build).toMatch(/from: 'assets\/old-office\.\{html,js\}'.*minimized: true/);
  const pane = fs.readFileSync(path.join(ROOT, 'src/pane/pane.html'), 'utf8');
  expect(/<script[^>]*\bsrc="([^"]+)"/.exec(pane)?.[1]).toBe('old-office.js');
});

interface Field {
  value: string;
  href: string;
  onclick?: () => void;
  select: jest.Mock;
}

/** Runs the script as a page at this address would, with or without what new browsers have. */
function run(address: string, isNew: boolean) {
  const fields: Record<string, Field> = {};
  for (const id of ['address', 'link']) fields[id] = { value: '', href: '', select: jest.fn() };
  const replace = jest.fn();
  const window: { location: unknown; Promise?: unknown; onload?: () => void } = {
    location: { pathname: new URL(address).pathname, href: address, replace },
    ...(isNew ? { Promise } : {}),
  };
  const document = { getElementById: (id: string) => fields[id] ?? null };
  vm.runInNewContext(SCRIPT, { window, document });
  window.onload?.();
  return { fields, replace };
}

it.each([
  [
    'an old web view on the pane’s page is led away',
    'https://a.example/x/pane.html',
    false,
    [['old-office.html']],
  ],
  ['a new one stays', 'https://a.example/x/pane.html', true, []],
  ['nobody is led in a circle', 'https://a.example/x/old-office.html', false, []],
])('%s', (_, address, isNew, calls) => {
  expect(run(address, isNew).replace.mock.calls).toEqual(calls);
});

it('the notice gives the address of the page that works, to be copied', () => {
  const { fields } = run('https://a.example/x/old-office.html?from=excel', false);
  expect([fields['address']?.value, fields['link']?.href]).toEqual([
    'https://a.example/x/index.html',
    'https://a.example/x/index.html',
  ]);
  fields['address']?.onclick?.();
  expect(fields['address']?.select).toHaveBeenCalled();
});
