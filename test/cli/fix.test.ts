/** `fix` and `undo`: exactly the planned cells, once, and back byte for byte. */
import { chmodSync, statSync, symlinkSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { planWrites } from '../../src/core/writing/plan-writes';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { comparePackages, partText } from '../hosts/xlsx/compare-packages';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { readBack } from '../workbooks/read-back';
import { sampleForms } from '../workbooks/sample-forms';
import { Folder, run } from './run-cli';

let folder: Folder;
let original: Uint8Array;
beforeAll(async () => {
  original = await drawWorkbook([
    loadForm('alxa-01'),
    loadForm('datong-02'),
    loadForm('datong-15'),
    ...sampleForms,
  ]);
});
beforeEach(() => {
  folder = new Folder();
  folder.put('in.xlsx', original);
});
afterEach(() => folder.remove());

const same = (name: string, bytes: Uint8Array) => Buffer.compare(folder.bytes(name), bytes) === 0;

/** All cells of a workbook by `sheet!A1`. */
async function cellsOf(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>();
  for (const sheet of await readBack(bytes))
    for (const [address, { value }] of sheet.cells) cells.set(`${sheet.name}!${address}`, value);
  return cells;
}

async function planned() {
  const host = await XlsxFileHost.open(original, 'in.xlsx');
  const checked = checkWorkbook(await host.readSheets(), { rules: RULES, profiles: PROFILES });
  return planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' });
}

test('writes exactly the planned cells; all other parts stay as they were, byte for byte', async () => {
  const { status, err } = await run('fix', folder.at('in.xlsx'), '-o', folder.at('out.xlsx'));
  expect(status).toBe(0);
  expect(same('in.xlsx', original)).toBe(true);
  const { edits } = await planned();
  expect(edits.length).toBeGreaterThan(8);
  expect(err).toContain(`张自评表，改了 ${String(edits.length)} 处，`);
  const [before, after] = [await cellsOf(original), await cellsOf(folder.bytes('out.xlsx'))];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (cell) => before.get(cell) !== after.get(cell),
  );
  expect(changed.sort()).toEqual(edits.map(({ sheet, cell }) => `${sheet}!${cell}`).sort());
  for (const { sheet, cell, after: value } of edits) expect(after.get(`${sheet}!${cell}`)).toBe(value);
  const { added, removed, changed: parts } = comparePackages(original, folder.bytes('out.xlsx'));
  expect([added, removed]).toEqual([[], []]);
  const touched = new Set(edits.map(({ sheet }) => sheet)).size;
  expect(parts.filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(touched);
  expect(parts.filter((name) => !name.startsWith('xl/worksheets/'))).toEqual([]);
});

test('fixing twice changes nothing the second time', async () => {
  await run('fix', folder.at('in.xlsx'), '-o', folder.at('once.xlsx'));
  const { err } = await run('fix', folder.at('once.xlsx'), '-o', folder.at('twice.xlsx'));
  expect(err).toContain('没有改动任何值');
  expect(same('twice.xlsx', folder.bytes('once.xlsx'))).toBe(true);
});

test('with marks, notes and the review sheet the second run still writes no cell', async () => {
  await run('fix', folder.at('in.xlsx'), '-o', folder.at('once.xlsx'), '--annotate');
  expect(partText(folder.bytes('once.xlsx'), 'xl/workbook.xml')).toContain('复核结果');
  const { err } = await run('fix', folder.at('once.xlsx'), '-o', folder.at('twice.xlsx'), '--annotate');
  expect(err).toContain('没有改动任何值；');
});

test.each([[[]], [['--annotate']]])(
  'in place %j, and back byte for byte',
  async (more: readonly string[]) => {
    const file = folder.at('in.xlsx');
    chmodSync(file, 0o640);
    expect((await run('fix', file, '--in-place', ...more)).status).toBe(0);
    expect(same('in.xlsx', original)).toBe(false);
    expect(folder.names()).toEqual(['in.xlsx', 'in.xlsx.ziping-undo']);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    const { status, err } = await run('undo', file, '--in-place');
    expect([
      status,
      /已撤销，(?:\d+ 处恢复原值|标记和“复核结果”表恢复原样)/.test(err),
      err.includes('没有恢复'),
    ]).toEqual([0, true, false]);
    expect(same('in.xlsx', original)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(folder.names()).toEqual(['in.xlsx', 'in.xlsx.ziping-undo']);
  },
);

test('undo into another file, with a record of another name', async () => {
  const [out, record] = [folder.at('out.xlsx'), folder.at('record')];
  await run('fix', folder.at('in.xlsx'), '-o', out, '--undo-file', record);
  expect((await run('undo', out, '--undo-file', record, '-o', folder.at('back.xlsx'))).status).toBe(0);
  expect(same('back.xlsx', original)).toBe(true);
});

test('several files in place, each with its record', async () => {
  folder.put('b.xlsx', original);
  const { status } = await run('fix', folder.at('in.xlsx'), folder.at('b.xlsx'), '--in-place');
  expect(status).toBe(0);
  expect(folder.names()).toEqual(['b.xlsx', 'b.xlsx.ziping-undo', 'in.xlsx', 'in.xlsx.ziping-undo']);
});

test('a workbook with nothing to write is left alone in place, and copied as it is with -o', async () => {
  const clean = await drawWorkbook([loadForm('datong-02')]);
  folder.put('clean.xlsx', clean);
  await run('fix', folder.at('clean.xlsx'), '--in-place');
  await run('fix', folder.at('clean.xlsx'), '-o', folder.at('copy.xlsx'));
  expect(same('clean.xlsx', clean)).toBe(true);
  expect(same('copy.xlsx', clean)).toBe(true);
  expect(folder.names()).toEqual(['clean.xlsx', 'copy.xlsx', 'in.xlsx']);
});

test('-o never names the input, by whatever path', async () => {
  symlinkSync(folder.at('in.xlsx'), folder.at('link.xlsx'));
  for (const output of ['in.xlsx', '../' + folder.path.split('/').pop()! + '/in.xlsx', 'link.xlsx']) {
    const { status, err } = await run('fix', folder.at('in.xlsx'), '-o', folder.at(output));
    expect(status).toBe(2);
    expect(err).toMatch(/输出(?:文件)?就是.*--in-place/);
  }
  expect(
    (await run('fix', folder.at('in.xlsx'), '--in-place', '--undo-file', folder.at('in.xlsx'))).status,
  ).toBe(2);
  expect(same('in.xlsx', original)).toBe(true);
  expect(folder.names()).toEqual(['in.xlsx', 'link.xlsx']);
});

test('a folder that cannot be written to: exit 2 and no trace', async () => {
  const { status, err } = await run('fix', folder.at('in.xlsx'), '-o', folder.at('nowhere/out.xlsx'));
  expect(status).toBe(2);
  expect(err).toMatch(/写不进去.*没有改动/);
  expect(folder.names()).toEqual(['in.xlsx']);
});

test('undo without its record, or with a file that is none', async () => {
  expect((await run('undo', folder.at('in.xlsx'), '--in-place')).status).toBe(2);
  folder.put('record', '{"not":"a record"}');
  const { status, err } = await run(
    'undo',
    folder.at('in.xlsx'),
    '--in-place',
    '--undo-file',
    folder.at('record'),
  );
  expect(status).toBe(2);
  expect(err.split('\n')).toHaveLength(1);
  expect(same('in.xlsx', original)).toBe(true);
});

/** Every sheet with its protection on: no cell of it may be written. */
function protectedCopy(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (/worksheets\/[^/]+\.xml$/.test(name))
      parts[name] = strToU8(
        strFromU8(part).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
      );
  }
  return zipSync(parts);
}

test('quiet: nothing about what went well, in fix and in undo', async () => {
  const file = folder.at('in.xlsx');
  expect(await run('fix', file, '--in-place', '-q')).toMatchObject({ status: 0, out: '', err: '' });
  expect(same('in.xlsx', original)).toBe(false);
  expect(await run('undo', file, '--in-place', '-q')).toMatchObject({ status: 0, out: '', err: '' });
  expect(same('in.xlsx', original)).toBe(true);
});

test('quiet: cells held back, manual changes kept and failures are told all the same', async () => {
  folder.put('locked.xlsx', protectedCopy(original));
  const held = await run('fix', folder.at('locked.xlsx'), '-o', folder.at('out.xlsx'), '-q');
  expect([held.status, held.err.split('\n')[0]]).toEqual([
    0,
    expect.stringMatching(/没有改动任何值，[1-9]\d* 处没有写入/),
  ]);

  const file = folder.at('in.xlsx');
  await run('fix', file, '--in-place', '-q');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [edit] = (await planned()).edits;
  book.getWorksheet(edit!.sheet)!.getCell(edit!.cell).value = 12345;
  await book.xlsx.writeFile(file);
  expect((await run('undo', file, '--in-place', '-q')).err).toMatch(/1 处没有恢复/);

  folder.put('bad.xlsx', 'no workbook');
  const failed = await run('fix', folder.at('bad.xlsx'), '-o', folder.at('bad-out.xlsx'), '-q');
  expect([failed.status, failed.err]).toEqual([2, expect.stringContaining('bad.xlsx')]);
});

test('a dry run says what would be written and what is offered, and writes nothing', async () => {
  const { status, out, err } = await run('fix', folder.at('in.xlsx'), '--dry-run');
  expect([status, err]).toEqual([0, '']);
  expect(folder.names()).toEqual(['in.xlsx']);
  expect(same('in.xlsx', original)).toBe(true);
  const [head, ...lines] = out.split('\n');
  expect(head).toMatch(/in\.xlsx: 8 张自评表，可改 \d+ 处，\d+ 个请您判断/);
  const { edits } = await planned();
  const written = lines.filter((line) => line.startsWith('  ✓ ')).map((line) => line.split(' ')[3]);
  expect(written.sort()).toEqual(edits.map(({ sheet, cell }) => `${sheet}!${cell}`).sort());
  expect(lines.filter((line) => line.startsWith('  ? 可选 ')).length).toBeGreaterThan(0);
  expect(lines.every((line) => /^ {2}(?:✓|\? 可选|-) /.test(line))).toBe(true);
  const english = await run('fix', folder.at('in.xlsx'), '--dry-run', '--lang', 'en');
  expect(english.out).toMatch(/Forms: 8; to correct: \d+; for you to decide: \d+/);
  await expect(run('check', folder.at('in.xlsx'), '--dry-run')).rejects.toThrow(/--dry-run/);
});

test('cells held back are named one by one, with why', async () => {
  folder.put('locked.xlsx', protectedCopy(original));
  const { err } = await run('fix', folder.at('locked.xlsx'), '-o', folder.at('out.xlsx'));
  const { edits } = await planned();
  const told = err.split('\n').filter((line) => line.includes('受保护'));
  expect(told).toHaveLength(edits.length);
  for (const { sheet, cell } of edits)
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`“${sheet}”${cell} `)));
});
