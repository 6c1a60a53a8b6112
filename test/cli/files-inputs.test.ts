/** Which files the words of the command line mean: folders, patterns, lists, and words that mean nothing. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandBraces, segmentPattern } from '../../src/cli/glob-pattern';
import { expandInputs } from '../../src/cli/input-files';

let root: string;
const NAMES = [
  'a.xlsx',
  'b.XLSX',
  'c.xlsm',
  'd.xls',
  'e.docx',
  '~$a.xlsx',
  '.hidden.xlsx',
  '2024年/甲局/一.xlsx',
  '2024年/甲局/二.xlsx',
  '2024年/乙局/三.xlsx',
  '2024年/.git/x.xlsx',
  '空/readme.txt',
  'odd[1].xlsx',
];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ziping-inputs-'));
  for (const name of NAMES) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), '');
  }
  symlinkSync(root, join(root, '2024年', 'ring'), 'dir');
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const noList = (): Promise<string> => Promise.reject(new Error('no list was asked for'));

async function found(words: readonly string[], list = noList): Promise<string[]> {
  const items = await expandInputs(
    words.map((word) => (word === '-' ? word : join(root, word))),
    list,
  );
  return items.map(({ file, error }) => `${file.slice(root.length + 1)}${error ? ` ${error.code}` : ''}`);
}

test.each<[string, readonly string[], readonly string[]]>([
  ['a name', ['a.xlsx'], ['a.xlsx']],
  ['a name that is not there stays, to be reported when it is opened', ['zz.xlsx'], ['zz.xlsx']],
  ['a file of another kind stays when it is named', ['e.docx'], ['e.docx']],
  ['a name with signs of patterns that is there', ['odd[1].xlsx'], ['odd[1].xlsx']],
  [
    'a folder with all below it, no links, no hidden folders',
    ['2024年'],
    ['2024年/乙局/三.xlsx', '2024年/甲局/一.xlsx', '2024年/甲局/二.xlsx'],
  ],
  ['a folder without workbooks', ['空'], ['空 not-found']],
  ['a star', ['*.xlsx'], ['a.xlsx', 'odd[1].xlsx']],
  ['a set', ['[ab].*'], ['a.xlsx', 'b.XLSX']],
  ['a set turned round', ['[!b-z].xls?'], ['a.xlsx']],
  ['braces', ['{c,d}.{xlsm,xls}'], ['c.xlsm', 'd.xls']],
  ['any depth', ['**/一.xlsx'], ['2024年/甲局/一.xlsx']],
  ['any depth, no hidden folders', ['**/x.xlsx'], ['**/x.xlsx not-found']],
  ['a star for a folder, no hidden ones', ['2024年/*/x.xlsx'], ['2024年/*/x.xlsx not-found']],
  ['a hidden folder whose dot is told', ['2024年/.g*/x.xlsx'], ['2024年/.git/x.xlsx']],
  [
    'a pattern of folders',
    ['2024年/*局'],
    ['2024年/乙局/三.xlsx', '2024年/甲局/一.xlsx', '2024年/甲局/二.xlsx'],
  ],
  ['a pattern that matches nothing', ['*.nothing'], ['*.nothing not-found']],
  ['the same file twice', ['a.xlsx', 'a.xlsx', '*.xlsx'], ['a.xlsx', 'odd[1].xlsx']],
])('%s', async (_, words, expected) => {
  expect(await found(words)).toEqual(expected);
});

test.each([
  ['lines', (names: string[]) => `${names.join('\n')}\n`],
  ['lines of Windows', (names: string[]) => `\uFEFF${names.join('\r\n')}\r\n`],
  ['NUL', (names: string[]) => names.join('\0')],
])('a list parted by %s', async (_, write) => {
  const names = [join(root, 'a.xlsx'), join(root, '2024年')];
  expect(await found(['-'], () => Promise.resolve(write(names)))).toEqual([
    'a.xlsx',
    '2024年/乙局/三.xlsx',
    '2024年/甲局/一.xlsx',
    '2024年/甲局/二.xlsx',
  ]);
});

test('blank lines of a list name nothing', async () => {
  expect(await found(['-'], () => Promise.resolve('\n   \n'))).toEqual([]);
});

test.each([
  ['a{b,c}d', ['abd', 'acd']],
  ['{a,{b,c}}x', ['ax', 'bx', 'cx']],
  ['{a', ['{a']],
  ['plain', ['plain']],
])('braces of %s', (pattern, expected) => {
  expect(expandBraces(pattern)).toEqual(expected);
});

test('signs of regular expressions mean themselves', () => {
  expect(segmentPattern('a+(b).xlsx').test('a+(b).xlsx')).toBe(true);
  expect(segmentPattern('a.xlsx').test('aaxlsx')).toBe(false);
  expect(segmentPattern('a?c').test('ac')).toBe(false);
  // A bracket that closes at once is the first sign of its set.
  expect(segmentPattern('a[]b]').test('a]')).toBe(true);
});
