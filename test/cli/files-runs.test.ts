/** Runs over many files: threads, broken files among good ones, rules, summary, output folders, interruption. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { runCheck, runFix, type Streams } from '../../src/cli/commands';
import { runCli } from './cli-process';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-runs-'));
  mkdirSync(join(folder, 'in', '下级'), { recursive: true });
  for (const name of ['一.xlsx', '二.xlsx', '下级/三.xlsx']) copyFileSync(SAMPLE, join(folder, 'in', name));
  writeFileSync(join(folder, 'in', '坏.xlsx'), 'no workbook');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly out: string[];
  readonly err: string[];
  readonly streams: Streams;
}

function listen(more: Partial<Streams> = {}): Said {
  const out: string[] = [];
  const err: string[] = [];
  return { out, err, streams: { out: (text) => out.push(text), err: (text) => err.push(text), ...more } };
}

async function check(...words: string[]): Promise<Said & { status: number }> {
  const said = listen();
  const status = await runCheck(
    readArguments(['check', join(folder, 'in'), ...words]),
    said.streams,
    '9.9.9',
  );
  return { ...said, status };
}

interface Line {
  readonly schema: number;
  readonly file: string;
  readonly error: { readonly code: string } | null;
  readonly forms: readonly {
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }[];
}

const linesOf = (said: Said): Line[] => said.out.map((text) => JSON.parse(text) as Line);

test('a broken file is an item of the report and stops nothing', async () => {
  const said = await check('--format', 'jsonl');
  expect(said.status).toBe(2);
  const lines = linesOf(said);
  expect(
    lines.map(({ file, error, forms }) => [file.slice(folder.length + 4), error?.code ?? null, forms.length]),
  ).toEqual([
    ['一.xlsx', null, expect.any(Number)],
    ['下级/三.xlsx', null, expect.any(Number)],
    ['二.xlsx', null, expect.any(Number)],
    ['坏.xlsx', 'not-a-workbook', 0],
  ]);
  expect(lines[0]!.forms.length).toBeGreaterThan(1);
  expect(lines.every(({ schema }) => schema === 1)).toBe(true);
  expect(said.err).toHaveLength(1);
});

test('a table tells a broken file once, not on both streams', async () => {
  const said = await check();
  expect(said.err).toEqual([]);
  expect(said.out.join('\n').split('不是 Excel 工作簿')).toHaveLength(2);
});

test.each<[readonly string[], (codes: ReadonlyMap<string, Set<string>>) => void]>([
  [[], (codes) => expect(codes.get('ZP401')).toEqual(new Set(['error', 'info']))],
  [['--rule', 'ZP401=off'], (codes) => expect(codes.has('ZP401')).toBe(false)],
  [['--rule', 'indicator-score=info'], (codes) => expect(codes.get('ZP401')).toEqual(new Set(['info']))],
  [['--rule', 'all=off', '--rule', 'ZP401=on'], (codes) => expect([...codes.keys()]).toEqual(['ZP401'])],
  [
    ['--rule', 'ZP401=off', '--rule', 'all=warning'],
    (codes) => expect(codes.get('ZP401')).toEqual(new Set(['warning'])),
  ],
])('rules as set by %j', async (words, holds) => {
  const said = await check('--format', 'jsonl', ...words);
  const codes = new Map<string, Set<string>>();
  for (const finding of linesOf(said).flatMap(({ forms }) => forms.flatMap(({ findings }) => findings))) {
    codes.set(finding.code, (codes.get(finding.code) ?? new Set()).add(finding.severity));
  }
  expect(codes.size).toBeGreaterThan(0);
  holds(codes);
});

test.each([
  ['--rule', 'ZP999=off'],
  ['--rule', 'ZP401=loud'],
  ['--rule', 'ZP401'],
  ['--fail-on', 'nothing'],
  ['--jobs', '-1'],
  ['--jobs', '999'],
  ['--jobs', 'many'],
])('%s %s is refused', (...words) => {
  expect(() => readArguments(['check', 'a.xlsx', ...words])).toThrow();
});

test.each<[readonly string[], number]>([
  [['--fail-on', 'error'], 1],
  [['--fail-on', 'never'], 0],
  [['--rule', 'all=warning'], 0],
  [['--rule', 'all=warning', '--fail-on', 'warning'], 1],
  [['--rule', 'all=info', '--fail-on', 'warning'], 0],
  [['--rule', 'all=info', '--fail-on', 'info'], 1],
  [['--rule', 'all=off', '--fail-on', 'info'], 0],
])('exit status of %j', async (words, expected) => {
  rmSync(join(folder, 'in', '坏.xlsx'));
  expect((await check(...words)).status).toBe(expected);
});

test('two threads report the same as one, in the same order', async () => {
  const words = ['check', join(folder, 'in'), '--format', 'jsonl', '--quiet'];
  const one = await runCli(words);
  const two = await runCli([...words, '--jobs', '2']);
  expect(one.status).toBe(2);
  expect(one.out.split('\n')).toHaveLength(5);
  expect(two).toEqual(one);
});

test('a summary adds projects, funds and grades up over all files', async () => {
  const single = listen();
  await runCheck(readArguments(['check', SAMPLE, '--format', 'json', '--summary']), single.streams, '9.9.9');
  const said = await check('--format', 'json', '--summary');
  interface Summary {
    readonly files: number;
    readonly unreadable: number;
    readonly projects: readonly unknown[];
    readonly annualBudget: number;
    readonly rate: number;
    readonly printedGrades: Readonly<Record<string, number>>;
    readonly findings: readonly { readonly code: string; readonly sheet: string }[];
  }
  const summaryOf = (texts: readonly string[]): Summary =>
    (JSON.parse(texts.join('')) as { summary: Summary }).summary;
  const [one, all] = [summaryOf(single.out), summaryOf(said.out)];
  expect([all.files, all.unreadable]).toEqual([4, 1]);
  expect(all.projects).toHaveLength(one.projects.length * 3);
  expect(all.annualBudget).toBeCloseTo(one.annualBudget * 3, 6);
  expect(all.rate).toBe(one.rate);
  for (const [grade, count] of Object.entries(one.printedGrades))
    expect(all.printedGrades[grade]).toBe(count * 3);
  // The same projects stand in every file: that shows only when all are seen together.
  const doubles = all.findings.filter(({ code }) => code === 'ZP702');
  expect(doubles.length).toBeGreaterThanOrEqual(2 * one.projects.length);
  expect(doubles[0]!.sheet).toMatch(/^\[.*\.xlsx\]/);
});

test('fix puts copies into a folder of their own and leaves the inputs alone', async () => {
  const before = readFileSync(join(folder, 'in', '一.xlsx'));
  const said = listen();
  const target = join(folder, 'out');
  const status = await runFix(
    readArguments(['fix', join(folder, 'in'), '--output-dir', target]),
    said.streams,
  );
  expect(status).toBe(2);
  expect(readdirSync(target).sort()).toEqual(['一.xlsx', '下级', '二.xlsx']);
  expect(readdirSync(join(target, '下级'))).toEqual(['三.xlsx']);
  expect(readFileSync(join(folder, 'in', '一.xlsx')).equals(before)).toBe(true);
  expect(readFileSync(join(target, '一.xlsx')).equals(before)).toBe(false);
});

test.each([
  ['the input itself', (name: string) => ['fix', name, '-o', name]],
  [
    'the input by another way',
    (name: string) => ['fix', name, '-o', join(folder, 'in', '下级', '..', '一.xlsx')],
  ],
  ['the folder of the inputs', () => ['fix', join(folder, 'in'), '--output-dir', join(folder, 'in')]],
])('%s is never written over by -o', async (_, words) => {
  const name = join(folder, 'in', '一.xlsx');
  const before = readFileSync(name);
  const said = listen();
  expect(await runFix(readArguments(words(name)), said.streams)).toBe(2);
  expect(readFileSync(name).equals(before)).toBe(true);
  expect(said.err.join()).toContain('--in-place');
});

test('two inputs for one place: the second is not written', async () => {
  const said = listen();
  const words = [join(folder, 'in', '一.xlsx'), join(folder, 'in', '下级', '一.xlsx')];
  copyFileSync(SAMPLE, words[1]!);
  const target = join(folder, 'out');
  expect(await runFix(readArguments(['fix', ...words, '--output-dir', target]), said.streams)).toBe(2);
  expect(readdirSync(target)).toEqual(['一.xlsx']);
});

test('in place keeps the mode and leaves no temporary file', async () => {
  const name = join(folder, 'in', '一.xlsx');
  const mode = 0o640;
  rmSync(join(folder, 'in', '坏.xlsx'));
  copyFileSync(SAMPLE, name);
  (await import('node:fs')).chmodSync(name, mode);
  expect(await runFix(readArguments(['fix', name, '--in-place']), listen().streams)).toBe(0);
  expect(statSync(name).mode & 0o777).toBe(mode);
  expect(readdirSync(join(folder, 'in')).sort()).toEqual([
    '一.xlsx',
    '一.xlsx.ziping-undo',
    '下级',
    '二.xlsx',
  ]);
});

test('an interrupted run begins nothing new and says so', async () => {
  let asked = 0;
  const said = listen({ isInterrupted: () => (asked += 1) > 1 });
  const status = await runFix(
    readArguments(['fix', join(folder, 'in'), '--output-dir', join(folder, 'out')]),
    said.streams,
  );
  expect(status).toBe(130);
  expect(readdirSync(join(folder, 'out'))).toEqual(['一.xlsx']);
  expect(said.err.join()).toContain('已中断');
});

test('Ctrl-C in the middle leaves whole workbooks or untouched ones, and nothing else', async () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let i = 0; i < 60; i += 1) copyFileSync(SAMPLE, join(many, `${i}.xlsx`));
  const sizes = new Set<number>();
  const before = join(__dirname, 'interrupt-itself.mjs');
  const { status } = await runCli(['fix', many, '--in-place', '--jobs', '2'], { before });
  expect(status).toBe(130);
  const names = readdirSync(many);
  expect(names.filter((name) => !/^\d+\.xlsx(?:\.ziping-undo)?$/.test(name))).toEqual([]);
  for (const name of names.filter((each) => each.endsWith('.xlsx')))
    sizes.add(statSync(join(many, name)).size);
  const untouched = statSync(SAMPLE).size;
  expect(sizes.has(untouched)).toBe(true);
  const undone = names.filter((name) => name.endsWith('.ziping-undo'));
  expect(undone.length).toBeGreaterThan(0);
  expect(sizes.size).toBe(2);
  expect(existsSync(join(many, '59.xlsx.ziping-undo'))).toBe(undone.length === 60);
});

test('a list on standard input, help and version', async () => {
  const list = `${join(folder, 'in', '一.xlsx')}\n${join(folder, 'in', '没有.xlsx')}\n`;
  const [listed, help, english, unknown] = await Promise.all([
    runCli(['check', '-', '--format', 'jsonl', '-q'], { input: list }),
    runCli(['--help']),
    runCli(['help', '--lang', 'en']),
    runCli(['chek', 'a.xlsx']),
  ]);
  expect(listed.out.trim().split('\n')).toHaveLength(2);
  expect(listed.status).toBe(2);
  expect(help.status).toBe(0);
  expect(help.out).toContain('退出码');
  expect(help.out).toContain('Exit status');
  expect(english.out).not.toContain('退出码');
  expect(unknown.status).toBe(2);
  expect(unknown.err).toContain('--help');
});
