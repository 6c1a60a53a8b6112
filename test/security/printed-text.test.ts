/** Whatever stands in cells and file names: what is printed is text, to a terminal, a spreadsheet and Markdown alike. */
import { readArguments } from '../../src/cli/arguments';
import { runCheck } from '../../src/cli/commands';
import { forTerminal, jsonForTerminal, onOneLine } from '../../src/cli/terminal-text';
import { csvLines, markdownText } from '../../src/cli/print-findings';
import { runCli } from '../cli/cli-process';
import { Folder } from '../cli/run-cli';
import { HOSTILE_TEXTS, hostileForm, hostileWorkbook } from './hostile-texts';

const TEXTS = Object.entries(HOSTILE_TEXTS);
/** What a terminal obeys: controls but tab and line feed, and marks of direction. */
const COMMANDS = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/u;

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

test.each<[string, string]>([
  ['\u001b[31m红', '␛[31m红'],
  ['a\u0007\u0000b', 'a␇␀b'],
  ['\u007f', '␡'],
  ['\u009b2J', '<U+009B>2J'],
  ['a\u202eb', 'a<U+202E>b'],
  ['a\rb', 'a␍b'],
  ['a\r\nb\tc', 'a\r\nb\tc'],
  ['项目 “一”', '项目 “一”'],
])('%j is shown as %j', (text, shown) => {
  expect(forTerminal(text)).toBe(shown);
});

test.each<[string, string]>([
  ['甲\n    ✓ 好', '甲     ✓ 好'],
  ['甲\r\n乙', '甲 乙'],
  ['甲\u2028乙\u0085丙\v丁', '甲 乙 丙 丁'],
])('%j stays on its line as %j', (text, line) => {
  expect(onOneLine(text)).toBe(line);
});

test.each(TEXTS)('JSON keeps its value and holds nothing that a terminal obeys: %s', (_name, text) => {
  const json = jsonForTerminal(JSON.stringify({ text }, null, 2));
  expect(JSON.parse(json)).toEqual({ text });
  expect(json).not.toMatch(COMMANDS);
});

test.each(TEXTS)('a CSV cell is no formula: %s', (_name, text) => {
  const [cell = ''] =
    csvLines([[text]])
      .slice(1)
      .match(/^(?:"(?:[^"]|"")*"|[^,]*)/) ?? [];
  const content = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  expect(content.replace(/^'/, '')).toBe(text);
  expect(content).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
});

test.each([
  ['-12.5', '-12.5'],
  ['95', '95'],
  ['-1+1', "'-1+1"],
])('a CSV cell %j is written %j', (text, cell) => {
  expect(csvLines([[text]])).toBe(`\uFEFF${cell}`);
});

test.each(TEXTS)('Markdown has no markup of its own: %s', (_name, text) => {
  const shown = markdownText(text);
  expect(shown).not.toMatch(/(?<!\\)(?:\\\\)*[[\]!`*_|#~]|[<>\n\r]|&(?!amp;|lt;|gt;)/);
  const back = shown
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\([\\`*_[\]~|#!])/g, '$1');
  expect(back).toBe(onOneLine(text));
});

test('the program itself prints no such sign, whatever the format, from cells and file names', async () => {
  const texts = TEXTS.filter(([name]) => name !== 'the prototype').map(([, text]) => text);
  for (const [at, text] of texts.entries())
    folder.put(`${String(at)}.xlsx`, hostileWorkbook([hostileForm(text)]));
  folder.put('\u001b[31m红\n    ✓ 好.xlsx', 'no workbook');
  folder.put('=cmd\u009b2J.xlsx', hostileWorkbook([hostileForm('甲')]));
  const runs = [
    ...['table', 'markdown', 'csv', 'json', 'jsonl'].map((format) => [format]),
    ['table', '--summary'],
    ['markdown', '--summary'],
  ];
  for (const [format = '', ...more] of runs) {
    const { status, out, err } = await runCli([
      'check',
      folder.path,
      '--format',
      format,
      '--lang',
      'zh',
      ...more,
    ]);
    expect([status, out.length > 1000, /\n\s+at /.test(err)]).toEqual([2, true, false]);
    expect([format, COMMANDS.exec(out)?.[0], COMMANDS.exec(err)?.[0]]).toEqual([
      format,
      undefined,
      undefined,
    ]);
    // A cell of CSV may hold lines; elsewhere no text makes one of its own.
    if (format !== 'csv') expect([format, /^ {4}✓/m.test(out)]).toEqual([format, false]);
  }
});

test('a text that spans lines cannot add a line to the table', async () => {
  const file = folder.put('a.xlsx', hostileWorkbook([hostileForm(HOSTILE_TEXTS['a line of its own'] ?? '')]));
  const out: string[] = [];
  const streams = { out: (text: string) => out.push(text), err: () => undefined };
  await runCheck(readArguments(['check', file, '--lang', 'zh']), streams, '0');
  expect(out.join()).toContain('✓ 没有发现问题');
  expect(out.join()).not.toMatch(/^\s+✓/m);
});
