/** Taking a run back: byte for byte where nothing came after it, cell by cell where something did. */
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { MARK_PALETTE } from '../../../src/core/writing/mark-palette';
import { REVIEW_SHEET_NAME } from '../../../src/core/writing/review-report';
import { MAIN, buildPackage, edit, mark, plan, review, worksheet } from './build-package';
import { comparePackages, partText } from './compare-packages';
import type { ApplyResult } from '../../../src/hosts/workbook-host';
import type { WritePlan } from '../../../src/core/model/write-plan';

const SHEET = 'xl/worksheets/sheet1.xml';
const SHARED = `<sst xmlns="${MAIN}"><si><r><t>十</t></r><r><rPr><b/></rPr><t>分</t></r></si></sst>`;
const DATA =
  '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c><c r="C1"><f>A1*2</f><v>2</v></c></row>';
const before = buildPackage({
  sheets: [worksheet(DATA), worksheet('')],
  sharedStrings: SHARED,
  parts: { 'xl/media/a.png': 'picture' },
});
const everything = plan({
  edits: [
    edit('A1', 1, 9.5),
    edit('B1', '十分', 10),
    edit('C1', { value: 2, formula: '=A1*2' }, 19),
    edit('E7', null, '优'),
  ],
  marks: [mark('A1'), mark('B1', 'warning'), mark('F9', 'info')],
  review: review([
    { severity: 'error', values: ['错误', '甲!A1', '有误', 9.5], link: { sheet: '甲', cell: 'A1' } },
  ]),
});
const allowed = { language: 'zh' as const, allowedFormulaCells: new Set(['甲!C1']) };
const small = plan({ edits: [edit('A1', null, 3, '乙')] });

async function openAndRun(
  wanted: WritePlan = everything,
): Promise<{ host: XlsxFileHost; result: ApplyResult }> {
  const host = await XlsxFileHost.open(before, null);
  return { host, result: await host.applyPlan(wanted, allowed) };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The sheet without what a cell-by-cell undo may leave: blank cells and rows, and the connection of the notes. */
async function contents(host: XlsxFileHost): Promise<unknown> {
  const look = await host.readLook('甲');
  return { sheets: await host.readSheets(), cells: look.cells, notes: look.notes, names: host.sheetNames };
}

test('directly after the run, the very bytes come back', async () => {
  const { host, result } = await openAndRun();
  expect(result).toMatchObject({ written: 4, marked: 3, heldBack: [] });
  expect(isSame(await host.toBytes(), before)).toBe(false);
  expect(await host.undo(result.undo)).toEqual({ restored: 4, kept: [] });
  expect(await host.toBytes()).toBe(before);
  // Once more does nothing: everything holds what it held before.
  expect(await host.undo(result.undo)).toEqual({ restored: 4, kept: [] });
  expect(Buffer.from(await host.toBytes()).equals(Buffer.from(before))).toBe(true);
});

test('two runs taken back in reverse order give the very bytes', async () => {
  const { host, result } = await openAndRun();
  const second = await host.applyPlan(small, allowed);
  await host.undo(second.undo);
  await host.undo(result.undo);
  expect(await host.toBytes()).toBe(before);
});

test('after another run, cells, fills, notes and the review sheet come back one by one', async () => {
  const plain = await contents(await XlsxFileHost.open(before, null));
  const { host, result } = await openAndRun();
  const second = await host.applyPlan(small, allowed);
  expect(await host.undo(result.undo)).toEqual({ restored: 4, kept: [] });
  const sheet = partText(await host.toBytes(), SHEET);
  expect(sheet).toContain(DATA.slice('<row r="1">'.length, -'</row>'.length));
  // The later run gives back what it found, the marks of the first among them; the workbook still knows them as ours.
  await host.undo(second.undo);
  await host.clearMarks();
  expect(await contents(host)).toEqual(plain);
});

test('a cell changed by hand since is kept, and said so', async () => {
  const { host, result } = await openAndRun();
  await host.applyPlan(plan({ edits: [edit('A1', 9.5, 7)] }), allowed);
  expect(await host.undo(result.undo)).toEqual({
    restored: 3,
    kept: [{ sheet: '甲', cell: 'A1', cause: 'changed-meanwhile' }],
  });
  const [sheet] = await host.readSheets();
  expect(sheet!.rows[0]!.cells.map(({ value, formula }) => formula ?? value)).toEqual([7, '十分', '=A1*2']);
});

test('a note that another run replaced is kept; the replaced one of ours comes back with its own undo', async () => {
  const { host, result } = await openAndRun(plan({ marks: [mark('A1', 'error', '一')] }));
  const second = await host.applyPlan(plan({ marks: [mark('A1', 'info', '二')] }), allowed);
  await host.saveSetting('x', 1);
  await host.undo(result.undo);
  expect((await host.readLook('甲')).notes.get('A1')).toBe('二');
  await host.undo(second.undo);
  expect((await host.readLook('甲')).notes.get('A1')).toBe('一');
});

test('marks of an earlier run that the run took away or repainted come back, and the next run still knows them', async () => {
  const host = await XlsxFileHost.open(before, null);
  const plain = await contents(host);
  await host.applyPlan(plan({ marks: [mark('A1', 'error'), mark('B1', 'warning')] }), allowed);
  const marked = await contents(host);
  const { undo } = await host.applyPlan(plan({ marks: [mark('B1', 'error')] }), allowed);
  expect(await contents(host)).not.toEqual(marked);
  await host.saveSetting('x', 1);
  const later = await XlsxFileHost.open(await host.toBytes(), null);
  await later.undo(later.importUndo(host.exportUndo(undo)));
  expect(await contents(later)).toEqual(marked);
  expect(await later.clearMarks()).toEqual({ cleared: 2, kept: [] });
  expect(await contents(later)).toEqual(plain);
});

test('a cell that somebody painted after its mark was taken away keeps that colour', async () => {
  const host = await XlsxFileHost.open(before, null);
  await host.applyPlan(plan({ marks: [mark('A1', 'error')] }), allowed);
  const cleared = await host.applyPlan(plan({}), allowed);
  await host.applyPlan(plan({ marks: [mark('A1', 'info', '新')] }), allowed);
  await host.undo(cleared.undo);
  const look = await host.readLook('甲');
  expect(look.cells.find(({ row, column }) => row === 0 && column === 0)?.fill).toBe(MARK_PALETTE.info);
  expect(look.notes.get('A1')).toBe('新');
});

describe('in another process', () => {
  test('an undo file gives the very bytes back', async () => {
    const { host, result } = await openAndRun();
    const after = await host.toBytes();
    const file = host.exportUndo(result.undo);
    const later = await XlsxFileHost.open(after, null);
    expect(await later.undo(later.importUndo(file))).toEqual({ restored: 4, kept: [] });
    expect(isSame(await later.toBytes(), before)).toBe(true);
  });

  test('also that of a second run', async () => {
    const { host } = await openAndRun();
    const between = await host.toBytes();
    const second = await host.applyPlan(small, allowed);
    const later = await XlsxFileHost.open(await host.toBytes(), null);
    await later.undo(later.importUndo(host.exportUndo(second.undo)));
    expect(isSame(await later.toBytes(), between)).toBe(true);
  });

  test('on a workbook changed since, it goes cell by cell', async () => {
    const { host, result } = await openAndRun();
    const file = host.exportUndo(result.undo);
    await host.applyPlan(plan({ edits: [edit('E7', '优', '良')] }), allowed);
    const later = await XlsxFileHost.open(await host.toBytes(), null);
    expect(await later.undo(later.importUndo(file))).toEqual({
      restored: 3,
      kept: [{ sheet: '甲', cell: 'E7', cause: 'changed-meanwhile' }],
    });
    const [sheet] = await later.readSheets();
    expect(sheet!.rows[0]!.cells.map(({ value, formula }) => formula ?? value)).toEqual([1, '十分', '=A1*2']);
    expect(later.sheetNames).not.toContain(REVIEW_SHEET_NAME);
    expect((await later.readLook('甲')).cells.filter(({ fill }) => fill !== undefined)).toEqual([]);
  });

  test('it holds the replaced parts only, not the pictures', async () => {
    let seed = 1;
    const noise = (): string => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(33 + (seed % 90));
    };
    const picture = Array.from({ length: 60_000 }, noise).join('');
    const large = buildPackage({
      sheets: [worksheet(DATA)],
      sharedStrings: SHARED,
      parts: { 'xl/media/a.png': picture },
    });
    const host = await XlsxFileHost.open(large, null);
    const { undo } = await host.applyPlan(plan({ edits: [edit('A1', 1, 2)] }), allowed);
    const file = host.exportUndo(undo);
    const later = await XlsxFileHost.open(await host.toBytes(), null);
    await later.undo(later.importUndo(file));
    expect(isSame(await later.toBytes(), large)).toBe(true);
    expect(comparePackages(large, await host.toBytes()).changed).not.toContain('xl/media/a.png');
    expect(large.length).toBeGreaterThan(40_000);
    expect(file.length).toBeLessThan(6_000);
  });

  test.each([
    ['nothing', () => new Uint8Array()],
    ['a workbook', () => before],
    ['one cut off', (file: Uint8Array) => file.slice(0, 40)],
    [
      'one with a broken manifest',
      (file: Uint8Array) => file.map((byte, i) => (i > 20 && i < 60 ? byte ^ 0x55 : byte)),
    ],
  ])('%s is refused as an undo file', async (_name, make) => {
    const { host, result } = await openAndRun();
    const file = make(host.exportUndo(result.undo));
    expect(() => host.importUndo(file)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test('one whose kept bytes are broken does not give a broken workbook: cells are restored instead', async () => {
    const { host, result } = await openAndRun();
    const file = host.exportUndo(result.undo);
    file[file.length - 30] = (file[file.length - 30] ?? 0) ^ 0xff;
    const later = await XlsxFileHost.open(await host.toBytes(), null);
    expect(await later.undo(later.importUndo(file))).toMatchObject({ restored: 4 });
    expect((await later.readSheets())[0]!.rows[0]!.cells.map(({ value }) => value)).toEqual([1, '十分', 2]);
  });
});
