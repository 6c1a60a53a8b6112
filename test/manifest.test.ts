/** The manifest against what Microsoft documents of it; no service is asked. */
import fs from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';

const ROOT = path.join(__dirname, '..');
const XML = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses strictly; throws for XML that is not well-formed. */
function parse(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return document;
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const manifest = parse(XML);
const one = (name: string): Element => {
  const [found, ...more] = all(manifest, name);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} elements ${name}`);
  return found;
};
const urls = [...XML.matchAll(/"(https?:\/\/[^"]+)"/g)]
  .map((match) => match[1]!)
  .filter((url) => !url.startsWith('http://schemas.microsoft.com/') && !url.startsWith('http://www.w3.org/'));

it('has a GUID, a version of four parts, and asks for no more than it needs', () => {
  expect(one('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one('Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(one('Version').text).toBe(`${version}.0`);
  expect(one('Permissions').text).toBe('ReadWriteDocument');
  expect(one('DefaultLocale').text).toBe('zh-CN');
});

it('claims ExcelApi 1.9 in both parts', () => {
  const sets = [...all(manifest, 'Set'), ...all(manifest, 'bt:Set')].map(({ attributes }) => [
    attributes['Name'],
    attributes['MinVersion'],
  ]);
  expect(sets).toEqual([
    ['ExcelApi', '1.9'],
    ['ExcelApi', '1.9'],
    ['AddinCommands', '1.1'],
  ]);
});

it('keeps the order of elements that the schema demands', () => {
  expect(manifest.children[0]!.children.map(({ name }) => name)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ]);
  expect(one('VersionOverrides').children.map(({ name }) => name)).toEqual([
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
  ]);
  expect(one('DesktopFormFactor').children.map(({ name }) => name)).toEqual([
    'GetStarted',
    'FunctionFile',
    'ExtensionPoint',
  ]);
});

it('names one page for runtime, commands and pane: else the shared runtime does not load', () => {
  expect(one('Runtime').attributes).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
  expect(one('FunctionFile').attributes['resid']).toBe('Pane.Url');
  expect(all(one('ExtensionPoint'), 'SourceLocation').map(({ attributes }) => attributes['resid'])).toEqual([
    'Pane.Url',
  ]);
  // Beside a long runtime Microsoft's documents name none.
  expect(all(manifest, 'TaskpaneId')).toEqual([]);
  expect(all(manifest, 'FunctionName').map(({ text }) => text)).toEqual(['recalculate', 'check', 'takeBack']);
});

it('has one origin everywhere, with https', () => {
  expect(urls.length).toBeGreaterThan(5);
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
});

it('defines every resource it uses and uses every one it defines', () => {
  const resources = one('Resources');
  const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
    all(resources, name).map(({ attributes }) => attributes['id']!),
  );
  const used = [...XML.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);
  expect(new Set(used)).toEqual(new Set(defined));
  expect(new Set(defined).size).toBe(defined.length);
  expect(Math.max(...defined.map(({ length }) => length))).toBeLessThanOrEqual(32);
});

it.each([
  ['bt:ShortStrings', 125],
  ['bt:LongStrings', 250],
])('%s are in both languages and within %i characters', (list, limit) => {
  for (const text of all(one(list), 'bt:String')) {
    const chinese = text.attributes['DefaultValue']!;
    const english = all(text, 'bt:Override').filter(({ attributes }) => attributes['Locale'] === 'en-US');
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    expect(english).toHaveLength(1);
    expect(english[0]!.attributes['Value']).toMatch(/^[\x20-\x7e]+$/);
    expect(Math.max(chinese.length, english[0]!.attributes['Value']!.length)).toBeLessThanOrEqual(limit);
  }
});

it('has every icon in the size it says, drawn by the script', () => {
  const shown = all(manifest, 'bt:Image').filter(({ attributes }) => attributes['size']);
  const files = new Map(
    all(one('bt:Images'), 'bt:Image').map(({ attributes }) => [
      attributes['id'],
      attributes['DefaultValue']!,
    ]),
  );
  const icons = [
    ...shown.map(({ attributes }) => [files.get(attributes['resid'])!, Number(attributes['size'])] as const),
    [one('IconUrl').attributes['DefaultValue']!, 32] as const,
    [one('HighResolutionIconUrl').attributes['DefaultValue']!, 64] as const,
  ];
  expect(icons).toHaveLength(17);
  for (const [url, size] of icons) {
    const png = fs.readFileSync(path.join(ROOT, new URL(url).pathname));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([url, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([url, size, size]);
  }
  // Required by Office for every icon of a control.
  expect(new Set(shown.map(({ attributes }) => attributes['size']))).toEqual(new Set(['16', '32', '80']));
});

it('gives every control its own id', () => {
  const ids = all(manifest, 'Control').map(({ attributes }) => attributes['id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(4);
});

it('names a file of keyboard shortcuts whose every action the commands know', () => {
  const { pathname } = new URL(one('ExtendedOverrides').attributes['Url']!);
  const { actions, shortcuts } = JSON.parse(fs.readFileSync(path.join(ROOT, pathname), 'utf8')) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };
  const commands = fs.readFileSync(path.join(ROOT, 'src/commands/ribbon-entry.ts'), 'utf8');
  const known = [...commands.matchAll(/associate\(\s*'(\w+)'/g)].map((match) => match[1]);
  expect(known).toEqual(expect.arrayContaining(all(manifest, 'FunctionName').map(({ text }) => text)));
  expect(actions.every(({ type }) => type === 'ExecuteFunction')).toBe(true);
  expect(known).toEqual(expect.arrayContaining(actions.map(({ id }) => id)));
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  for (const { key } of shortcuts) {
    for (const keys of Object.values(key)) expect(keys).toMatch(/^(?:(?:Ctrl|Alt|Shift)\+)+[A-Z0-9]$/);
    // Ctrl+Alt+letter types a sign on some keyboards, and Command+Option+R is Excel's own on a Mac.
    expect(Object.entries(key)).toEqual([['default', 'Ctrl+Shift+Alt+R']]);
  }
});

it('names pages that the build makes', () => {
  const build = fs.readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8');
  const pages = urls
    .map((url) => new URL(url).pathname.slice(1))
    .filter((file) => !file.startsWith('assets/'));
  expect(pages).toEqual(expect.arrayContaining(['pane.html', 'support.html', 'shortcuts.json']));
  for (const page of pages) expect([page, build.includes(`'${page}'`)]).toEqual([page, true]);
});
