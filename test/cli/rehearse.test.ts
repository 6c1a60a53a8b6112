/** `rehearse`: what a place's system would refuse, in words and as JSON, with the exit status that goes with it. */
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder, run } from './run-cli';

const folder = new Folder();
afterAll(() => folder.remove());

interface Rehearsed {
  readonly place: string;
  readonly files: readonly {
    readonly file: string;
    readonly error: { readonly code: string } | null;
    readonly checked: string;
    readonly evidence: string;
    readonly basis: string;
    readonly notKnown: readonly string[];
    readonly forms: number;
    readonly items: readonly { readonly cell: string; readonly effect: string; readonly message: string }[];
  }[];
}

async function fileOf(id: string): Promise<string> {
  return folder.put(`${id}.xlsx`, await drawWorkbook([loadForm(id)]));
}

test('in words: the sentence, each place, and what the knowledge rests on', async () => {
  const { status, out, err } = await run('rehearse', await fileOf('alxa-01'), '--place', 'budget-system');
  expect(err).toBe('');
  const [sentence, ...lines] = out.split('\n');
  expect(sentence).toMatch(/预算一体化系统.*1 张表/);
  expect(lines.join('\n')).toMatch(/所知截至 2026-12-01：.*不是官方说明/);
  expect(status).toBe(/不收|红灯/.test(sentence!) ? 1 : 0);
});

test('as JSON, in English, for several files of which one cannot be read', async () => {
  const good = await fileOf('datong-08');
  const bad = folder.put('bad.xlsx', 'no workbook');
  const { status, out, err } = await run(
    'rehearse',
    good,
    bad,
    '--place',
    'jiangxi',
    '-f',
    'json',
    '--lang',
    'en',
  );
  const read = JSON.parse(out) as Rehearsed;
  expect(read.place).toBe('jiangxi');
  expect(read.files.map(({ error }) => error === null)).toEqual([true, false]);
  expect(read.files[0]).toMatchObject({ forms: 1, evidence: 'system', checked: '2026-12-01' });
  expect(read.files[0]!.basis).toMatch(/No official statement/);
  expect(err).toMatch(/bad\.xlsx/);
  expect(status).toBe(2);
});

test.each<[string, readonly string[], RegExp]>([
  ['no place', ['rehearse', 'x.xlsx'], /--place/],
  ['a place elsewhere', ['check', 'x.xlsx', '--place', 'jiangxi'], /--place/],
  ['another format', ['rehearse', 'x.xlsx', '--place', 'jiangxi', '-f', 'csv'], /table.*json/],
  ['an unknown place', ['rehearse', 'x.xlsx', '--place', 'nowhere'], /没有“nowhere”.*jiangxi/],
])('%s is a wrong argument', async (_what, argv, words) => {
  await expect(run(...argv)).rejects.toThrow(words);
});

test('nothing that would be refused is a clean run; --fail-on says what counts', async () => {
  const file = await fileOf('baotou-02');
  const { out, status } = await run('rehearse', file, '--place', 'shanxi');
  expect(out).toMatch(/就所知没有会被退回或亮灯的|要说明/);
  expect(status).toBe(0);
});
