/** Workbooks, settings and profiles made to harm: read or refused in full, and without a trace in the program. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnProfiles } from '../../src/app/stored-settings';
import { readCustomProfile } from '../../src/core/scoring/custom-profile';
import { readIgnores } from '../../src/core/checking/ignores';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { readTaughtWords } from '../../src/core/words/taught-words';
import { pastedSheet } from '../../src/documents/pasted-text';
import { HostError } from '../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { wholeRun } from '../support/whole-run';
import { buildPackage, worksheet } from '../hosts/xlsx/build-package';
import { IS_PROOF } from '../support/proof-share';
import { HOSTILE_TEXTS, hostileForm } from './hostile-texts';

const ROOT = join(__dirname, '..', '..');
const OPTIONS = { rules: RULES, profiles: PROFILES };

function settle(sheets: readonly SheetSnapshot[]) {
  return wholeRun(sheets, OPTIONS);
}

/** What stands in every object's prototype: anything more is a trace. */
const BEFORE = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(BEFORE);
});

test.each(Object.entries(HOSTILE_TEXTS))('a form full of it is checked like any other: %s', (_name, text) => {
  const { checked, plan } = settle([hostileForm(text, text.slice(0, 31) || '甲'), hostileForm(text, '乙')]);
  expect(checked.forms).toHaveLength(2);
  for (const { findings } of checked.forms) {
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['ZP203', 'ZP401', 'ZP402']));
    for (const finding of findings)
      expect(JSON.stringify(finding)).not.toMatch(/\[object|native code|undefined/);
  }
  // Nothing of the text is taken for a figure to write.
  for (const { after } of plan.edits)
    expect(typeof after === 'number' || /^[优良中差]$/.test(String(after))).toBe(true);
});

/** Long runs of what the patterns look for: an expression that tries every way of dividing them would never end. */
const LONG = IS_PROOF ? 60_000 : 5_000;
const PATHOLOGICAL: Readonly<Record<string, string>> = {
  digits: '1'.repeat(LONG),
  'digits and points': '1.'.repeat(LONG / 2),
  'digits and commas': '1,111'.repeat(LONG / 5),
  blanks: `甲${' '.repeat(LONG)}乙`,
  'full-width blanks': `甲${'　'.repeat(LONG)}乙`,
  'line ends': `甲${'\n'.repeat(LONG)}乙`,
  'Chinese numerals': '十百千万'.repeat(LONG / 4),
  operators: '≥≤'.repeat(LONG / 2),
  'open brackets': '（'.repeat(LONG),
  'pairs of brackets': '（1）'.repeat(LONG / 3),
  dates: '2024年12月'.repeat(LONG / 8),
  'dates cut short': `${'2024年'.repeat(LONG / 5)}月`,
  'per cents': '95%'.repeat(LONG / 3),
  ranges: '1-'.repeat(LONG / 2),
  tildes: '1~2'.repeat(LONG / 3),
  units: '万元'.repeat(LONG / 2),
  'amounts of units': '100万元'.repeat(LONG / 5),
  'words of a header': '年度指标值'.repeat(LONG / 5),
  'words of a goal': '目标1：完成。'.repeat(LONG / 7),
  sentences: '全年预算数100万元，执行数90万元，执行率95%，得分9.5分；'.repeat(LONG / 35),
  letters: 'a'.repeat(LONG),
  colons: '：'.repeat(LONG),
  'numbers of items': '1、2.（3）'.repeat(LONG / 7),
};

test.each(Object.entries(PATHOLOGICAL))('a form full of very long %s is settled', (_name, text) => {
  const { checked } = settle([hostileForm(text)]);
  expect(checked.forms.length).toBeLessThanOrEqual(1);
  expect(pastedSheet(text, '甲')).toBeDefined();
});

test('very many long cells, merges over everything and formulas of huge ranges are settled', async () => {
  const merges = Array.from({ length: 2000 }, (_, i) => `<mergeCell ref="A${String(i + 1)}:XFD1048576"/>`);
  const sheet = worksheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>项目支出绩效自评表</t></is></c>' +
      '<c r="XFD1"><f>SUM(A1:XFD1048576)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:XFD1048576" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="1048576"><c r="A1048576"><f t="array" ref="A1048576:XFD1048576">A1:XFD1</f><v>1</v></c></row>',
    {
      before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" hidden="1"/></cols>',
      after: `<mergeCells count="2000">${merges.join('')}</mergeCells>`,
    },
  );
  const host = await XlsxFileHost.open(buildPackage({ sheets: [sheet] }), null);
  const outcome = await host.readSheets().then(
    (sheets) => settle(sheets).checked.forms.length,
    (error: unknown) => error,
  );
  expect(outcome === 0 || outcome instanceof HostError).toBe(true);
  await host.readLook('甲').catch((error: unknown) => {
    expect(error).toBeInstanceOf(HostError);
  });
});

test('names that every object knows are names like any other', async () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty'];
  const sheets = names.map((name) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row>`);
  const bytes = buildPackage({
    sheets: sheets.map((rows) => worksheet(rows)),
    parts: Object.fromEntries(names.map((name) => [`xl/${name}`, 'x'])),
  });
  const host = await XlsxFileHost.open(bytes, '__proto__');
  for (const name of names) {
    await host.saveSetting(name, { __proto__: null, [name]: 1 });
    expect(await host.loadSetting(name)).toEqual({ [name]: 1 });
  }
  expect(await host.loadSetting('toString')).toBeNull();
  expect(await host.readSheets()).toHaveLength(3);
});

/** Parsed as a workbook's setting or a file would be. */
const parsed = (json: string): unknown => JSON.parse(json);
const GOOD = {
  id: 'own',
  name: { zh: '自己的', en: 'Own' },
  basedOn: PROFILES[0]?.id,
  since: '2024-01-01',
  figures: { executionWeight: 20 },
  citations: {
    executionWeight: { source: { zh: '本局', en: 'Ours' }, evidence: 'official', checked: '2024-01-01' },
  },
};
const changed = (json: string, by: string): unknown => parsed(JSON.stringify(GOOD).replace(json, by));

test('the profile that the faulty ones are made from is read', () => {
  expect(readCustomProfile(GOOD, PROFILES).problems).toEqual([]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', '规则'],
  ['a list', []],
  ['a prototype', parsed('{"__proto__":{"harmed":1}}')],
  ['a prototype among the figures', changed('"figures":{', '"figures":{"__proto__":{"harmed":1},')],
  ['a constructor', changed('"figures":{', '"figures":{"constructor":{"prototype":{"harmed":1}},')],
  ['an entry nobody knows', changed('"id"', '"run":"x","id"')],
  ['an id with markup', changed('"own"', '"<script>"')],
  ['an id that is a path', changed('"own"', '"../../etc"')],
  ['an id of a built-in profile', changed('"own"', JSON.stringify(PROFILES[0]?.id))],
  ['a base that every object has', changed(JSON.stringify(PROFILES[0]?.id), '"constructor"')],
  ['a figure out of all bounds', changed(':20', ':1e308')],
  ['a negative figure', changed(':20', ':-1')],
  ['a figure as text', changed(':20', ':"20"')],
  ['a date that is none', changed('2024-01-01', '2024-99-99')],
  ['very deep nesting', parsed(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
])('a profile is refused with its problems named: %s', (_name, profile) => {
  const { profile: read, problems } = readCustomProfile(profile, PROFILES);
  expect(read).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
  for (const { zh, en } of problems) {
    expect(zh).toMatch(/[。]$/);
    expect(en).toMatch(/\.$/);
  }
  const { ownProfiles, unreadProfiles } = readOwnProfiles([profile, GOOD]);
  expect(ownProfiles.map((own) => own.profile.id)).toEqual(['own']);
  expect(unreadProfiles).toEqual([profile]);
  expect(({} as { harmed?: number }).harmed).toBeUndefined();
});

test.each<[string, unknown]>([
  [
    'a prototype',
    parsed('[{"__proto__":{"fingerprint":"a","code":"b","sheet":"c","cell":"d","reason":"e"}}]'),
  ],
  ['objects for texts', [{ fingerprint: {}, code: [], sheet: 1, cell: null, reason: true }]],
  ['an object for the list', { length: 1, 0: {} }],
])('stored ignores and words that are none are left out: %s', (_name, stored) => {
  // A prototype given in JSON is an entry like any other, and gives no properties.
  expect(readIgnores(stored)).toEqual([]);
  expect(readTaughtWords(stored)).toEqual([]);
});

test('a setting that is no JSON counts as not there, and the workbook is still checked', async () => {
  const host = await XlsxFileHost.open(buildPackage({ sheets: [worksheet('')] }), null);
  await host.saveSetting('ignores', '占位');
  const bytes = await host.toBytes();
  const text = Buffer.from(bytes);
  expect(text.length).toBeGreaterThan(0);
  const broken = await brokenSetting(bytes);
  await expect(broken.loadSetting('ignores')).resolves.toBeNull();
});

async function brokenSetting(bytes: Uint8Array): Promise<XlsxFileHost> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('customXml/item')) parts[name] = strToU8(strFromU8(part).replace('"占位"', '{"a":'));
  return XlsxFileHost.open(zipSync(parts), null);
}

const ASKING = join('pane', 'browser-entry.tsx');

test('no source of the program asks a network, evaluates text or writes markup', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|tsx)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  const forbidden =
    /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function)|node:(?:http|https|net|tls|dgram|dns)\b/;
  const asking = /\bfetch\(/;
  for (const file of files) {
    const source = readFileSync(join(ROOT, 'src', file), 'utf8');
    expect([file, forbidden.exec(source)?.[0]]).toEqual([file, undefined]);
    // The one request of the program is for its own sample.
    if (asking.test(source))
      expect([file, /\bfetch\((.+?)\)/.exec(source)?.[1]]).toEqual([ASKING, 'SAMPLE.address']);
  }
});
