/** Sheets after edits: what was put stands there, and formulas that rest on it follow or are known to be unknown. */
import { parseAddress, type CellValue, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { CellEdit } from '../../src/core/model/write-plan';
import { applyToSheets } from '../../src/core/writing/apply-to-sheets';
import { reckonFormula } from '../../src/core/writing/reckon-formula';

type Entry = CellValue | readonly [formula: string, value: CellValue];

function sheet(
  name: string,
  cells: Readonly<Record<string, Entry>>,
  formats: Readonly<Record<string, string>> = {},
) {
  const rows = new Map<number, SheetSnapshot['rows'][number]['cells'][number][]>();
  for (const [address, entry] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    const [formula, value] = Array.isArray(entry)
      ? (entry as [string, CellValue])
      : [null, entry as CellValue];
    const cell = { column, value, text: String(value), formula, numberFormat: formats[address] ?? null };
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  const snapshot: SheetSnapshot = {
    name,
    position: 0,
    visibility: 'visible',
    isProtected: false,
    rows: [...rows].map(([row, line]) => ({ row, hidden: false, cells: line })),
    merges: [],
  };
  return snapshot;
}

const edit = (cell: string, after: CellValue, more: Partial<CellEdit> = {}): CellEdit => ({
  sheet: '甲',
  cell,
  kind: 'indicator-score',
  before: { value: null, formula: null },
  after,
  explanation: { zh: 'x', en: 'x' },
  code: 'ZP401',
  overwritesFormula: false,
  ...more,
});

function valueAt(sheets: readonly SheetSnapshot[], name: string, address: string) {
  const { row, column } = parseAddress(address)!;
  const line = sheets.find((each) => each.name === name)!.rows.find((each) => each.row === row);
  return line?.cells.find((cell) => cell.column === column) ?? null;
}

test('a value, a cell that was empty, a per cent and an emptied cell', () => {
  const before = sheet('甲', { A1: 15, B2: 0.8, C3: '无' }, { B2: '0.00%' });
  const { sheets } = applyToSheets(
    [before],
    [edit('A1', 11.25), edit('D1', 10), edit('B2', 0.903), edit('C3', '')],
  );
  expect(valueAt(sheets, '甲', 'A1')).toMatchObject({ value: 11.25, text: '11.25' });
  expect(valueAt(sheets, '甲', 'D1')).toMatchObject({ value: 10 });
  expect(valueAt(sheets, '甲', 'B2')).toMatchObject({ value: 0.903, text: '90.3%', numberFormat: '0.00%' });
  expect(valueAt(sheets, '甲', 'C3')).toBeNull();
  expect(before.rows[0]!.cells[0]!.value).toBe(15);
});

test('a sheet without an edit is the very same', () => {
  const [one, other] = [sheet('甲', { A1: 1 }), sheet('乙', { A1: 1 })];
  const { sheets } = applyToSheets([one, other], [edit('A1', 2)]);
  expect([sheets[0] === one, sheets[1] === other]).toEqual([false, true]);
  expect(applyToSheets([one], []).sheets[0]).toBe(one);
});

test('sums follow, through other sums and in whatever order they stand', () => {
  const cells = {
    A1: ['=SUM(A2,A5)+A9', 60],
    A2: ['=SUM(A3:A4)', 30],
    A3: 10,
    A4: 20,
    A5: 25,
    A9: 5,
    B1: ['=A4*2', 40],
  } as const;
  const { sheets, reckoned, unknown } = applyToSheets([sheet('甲', cells)], [edit('A3', 4), edit('A9', 6)]);
  expect(['A1', 'A2', 'B1'].map((cell) => valueAt(sheets, '甲', cell)?.value)).toEqual([55, 24, 40]);
  expect([...reckoned]).toEqual(
    expect.arrayContaining([
      ['甲!A1', 55],
      ['甲!A2', 24],
    ]),
  );
  expect(reckoned.size + unknown.size).toBe(2);
});

test('formulas of other sheets follow; those that cannot be reckoned are known, with all that rest on them', () => {
  const { sheets, unknown } = applyToSheets(
    [
      sheet('甲', { A1: 10, B1: ['=VLOOKUP(A1,C:D,2)', 1], B2: ['=B1+1', 2] }),
      sheet('汇 总', { A1: ["='甲'!A1*2", 20], A2: ['=甲!A1', 10] }),
    ],
    [edit('A1', 7)],
  );
  expect(['A1', 'A2'].map((cell) => valueAt(sheets, '汇 总', cell)?.value)).toEqual([14, 7]);
  expect([...unknown].sort()).toEqual(['甲!B1', '甲!B2']);
});

test.each(['=SUM(A:A)', '=分数合计', '=INDIRECT("A1")', '=[1]Sheet1!A1'])(
  '%s may rest on anything',
  (formula) => {
    const { unknown } = applyToSheets([sheet('甲', { A1: 1, B1: [formula, 1] })], [edit('A1', 2)]);
    expect([...unknown]).toEqual(['甲!B1']);
  },
);

test('a formula that is written gives its result, and is not reckoned again', () => {
  const total = edit('A3', '=SUM(A1:A2)', { asFormula: true, result: 9 });
  const { sheets } = applyToSheets([sheet('甲', { A1: 4, A2: 6, A3: 10 })], [edit('A2', 5), total]);
  expect(valueAt(sheets, '甲', 'A3')).toMatchObject({ value: 9, formula: '=SUM(A1:A2)' });
});

test('formulas that turn in a circle come to an end', () => {
  const { unknown } = applyToSheets(
    [sheet('甲', { A1: 1, B1: ['=C1+A1', 1], C1: ['=B1', 1] })],
    [edit('A1', 2)],
  );
  expect(unknown.size).toBe(0);
});

test.each<[string, CellValue | null]>([
  ['=1+2*3-4/2', 5],
  ['=-(2+3)^2', 25],
  ['=50%*A1', 5],
  ['=SUM(A1:B2)', 22],
  ['=SUM($A$1,B$2,3)', 15],
  ['=ROUND(2.345,2)', 2.35],
  ['=ROUND(1.005*100,0)', 101],
  ['=ROUNDUP(4.2,0)', 5],
  ['=ROUNDUP(-4.2,0)', -5],
  ['=ROUNDUP(0.1*30,0)', 3],
  ['=ROUNDDOWN(4.8,0)', 4],
  ['=MAX(A1:B2)', 10],
  ['=MAX(-3,-2)', -2],
  ['=MIN(A1:B2)', 2],
  ['=AVERAGE(A1,B2)', 6],
  ['=IF(A1>=10,"优","良")', '优'],
  ['=IF(A1<10,VLOOKUP(1),"良")', '良'],
  ['=IFERROR(A1/C9,0)', 0],
  ['=IF(AND(A1=10,B2<>3),1,0)', 1],
  ['=A1&"分"', '10分'],
  ['="a""b"', 'a"b'],
  ['=N("甲")+ABS(-2)', 2],
  ['=C9', 0],
  ['=0.1+0.2', 0.3],
  ['=A1/C9', null],
  ['=甲乙(A1)', null],
  ['=SUM(A:A)', null],
  ['=[1]Sheet1!A1', null],
  ['=A1+B1', null],
  ['=D1', null],
  ['=(1', null],
])('%s gives %j', (formula, expected) => {
  const cells: Readonly<Record<string, CellValue>> = { A1: 10, A2: 10, B1: '文字', B2: 2, D1: '#DIV/0!' };
  const names = ['A', 'B', 'C', 'D'];
  expect(
    reckonFormula(
      formula,
      (_sheet, { row, column }) => cells[`${names[column] ?? 'Z'}${String(row + 1)}`] ?? null,
    ),
  ).toBe(expected);
});
