/** Cells as the reader looks at them: texts, figures in every way of writing, dates, merges, neighbours. */
import { Grid } from '../../src/core/reading/grid';
import { amountUnitIn, cellInSpan, numberCell, textCellAt } from '../../src/core/reading/read-cell';
import type { AmountUnit, NumberForm } from '../../src/core/model/self-evaluation-form';
import type { CellValue, SheetSnapshot, SnapshotCell } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';

const PLACE = { row: 3, column: 7 };

function sheetOf(
  cells: readonly Partial<SnapshotCell>[],
  merges: SheetSnapshot['merges'] = [],
): SheetSnapshot {
  return {
    name: 'Sheet1',
    position: 0,
    visibility: 'visible',
    isProtected: false,
    merges,
    rows: [
      {
        row: 0,
        hidden: false,
        cells: cells.map((cell, column) => ({
          column,
          value: '',
          text: '',
          formula: null,
          numberFormat: null,
          ...cell,
        })),
      },
    ],
  };
}
const cellOf = (value: CellValue, numberFormat: string | null = null, text = String(value)) =>
  new Grid(sheetOf([{ value, numberFormat, text }])).at(0, 0);

test.each<[string, number | null, NumberForm, boolean]>([
  ['100', 100, 'text', false],
  [' 1,234.50 ', 1234.5, 'text', false],
  ['1,234,567', 1234567, 'text', false],
  ['12,34', null, 'text', false],
  ['１００．５', 100.5, 'text', false],
  ['.5', 0.5, 'text', false],
  ['5.', 5, 'text', false],
  ['-3', -3, 'text', false],
  ['+3', 3, 'text', false],
  ['95%', 95, 'text-percent', false],
  ['905‰', 90.5, 'text-percent', false],
  ['10分', 10, 'text', false],
  ['约100', 100, 'text', false],
  ['￥100', 100, 'text', false],
  ['¥100', 100, 'text', false],
  ['100。', 100, 'text', false],
  ['100;', 100, 'text', false],
  ['2.3个百分点', 2.3, 'text', false],
  ['100 元', 100, 'text', false],
  ['第100', null, 'text', false],
  ['100人', null, 'text', false],
  ['九十五', null, 'text', false],
  ['—', null, 'text', true],
  ['/', null, 'text', true],
  ['无', null, 'text', false],
  ['1e5', null, 'text', false],
])('the text %j', (text, value, form, isPlaceholder) => {
  expect(numberCell(cellOf(text), PLACE)).toEqual({
    position: { row: 0, column: 0 },
    raw: text,
    formula: null,
    value,
    form,
    isPlaceholder,
    span: null,
  });
});

test.each<[number, string | null, number | null, NumberForm]>([
  [100, null, 100, 'number'],
  [9.029999999999999, 'General', 9.03, 'number'],
  [0.862, '0.00%', 86.2, 'percent'],
  [1, '0%', 100, 'percent'],
  [45_000, 'yyyy/m/d', null, 'text'],
  [45_000, 'd "日"', null, 'text'],
  [45_000, '0 "年"', 45_000, 'number'],
  [45_000, '[h]:mm', null, 'text'],
  [45_000, '0\\d', 45_000, 'number'],
  [0.5, '"month" 0.0%', 50, 'percent'],
])('the number %d as %s', (raw, format, value, form) => {
  const read = numberCell(cellOf(raw, format, '2023/3/15'), PLACE);
  expect([read.raw, read.value, read.form, read.isPlaceholder]).toEqual([raw, value, form, false]);
});

test.each<[string, AmountUnit, number]>([
  ['30万元', '元', 300_000],
  ['30万元', '万元', 30],
  ['300000元', '万元', 30],
  ['5千元', '元', 5000],
  ['0.5亿元', '万元', 5000],
  ['30', '元', 30],
])('%s in a column of %s', (text, amountUnit, value) => {
  expect(numberCell(cellOf(text), PLACE, { amountUnit }).value).toBe(value);
});

test('a blank keeps the place where a figure should stand', () => {
  expect(numberCell(null, PLACE)).toEqual({
    position: PLACE,
    raw: null,
    formula: null,
    value: null,
    form: 'number',
    isPlaceholder: false,
    span: null,
  });
  expect(textCellAt(null, PLACE)).toEqual({ position: PLACE, text: '' });
  expect(textCellAt(cellOf(' 甲 '), PLACE)).toEqual({ position: { row: 0, column: 0 }, text: '甲' });
});

test.each<[string, AmountUnit | null]>([
  ['（万元）', '万元'],
  ['金额单位：亿元', '亿元'],
  ['单位:元', '元'],
  ['单位元', '元'],
  ['年初预算数（千元）', '千元'],
  ['万元', '万元'],
  ['金额万元，含税', '万元'],
  ['人民币元', '元'],
  ['项目资金', null],
  ['单元', null],
  ['（万元左右）', null],
])('%s prints the unit %s', (text, unit) => {
  expect(amountUnitIn(text)).toBe(unit);
});

test.each<[CellValue, string | null, string, string]>([
  [true, null, 'TRUE', 'TRUE'],
  [false, null, 'FALSE', 'FALSE'],
  [0.862, '0.00%', '86.20%', '86.2%'],
  [9.029999999999999, null, '9.03', '9.03'],
  [45_000, 'yyyy年m月', '2023年3月', '2023年3月'],
  [45_000, 'yyyy年m月', '', '45000'],
  [' 甲\n乙 ', null, '', '甲乙'],
])('%j shown as %s', (value, format, displayed, text) => {
  expect(cellOf(value, format, displayed)?.text).toBe(text);
});

test.each([[Infinity], [NaN], ['   ']])('%p is no cell', (value) => {
  expect(cellOf(value)).toBeNull();
});

test.each<[CellValue, string]>([
  [100, ''],
  ['项目名称：', '项目名称'],
  [`实际完成值（${'请据实填写'.repeat(8)}）`, '实际完成值'],
  [`${'一'.repeat(17)}（${'请据实填写'.repeat(8)}）`, ''],
  [`实际完成值（${'请据实填写'.repeat(40)}）`, ''],
  ['一'.repeat(40), '一'.repeat(40)],
  ['一'.repeat(41), ''],
])('%j as a label', (value, key) => {
  expect(cellOf(value)?.key).toBe(key);
});

const table = new Grid(
  grid(`
甲 | « | 乙 |   | 丙
^  | « | 1  |
   |   |    |   |
   | 丁 |   | 3 |
`),
);

test('neighbours, spans and merges', () => {
  expect(table.rowNumbers).toEqual([0, 1, 3]);
  expect(table.lastRow).toBe(3);
  expect(new Grid(grid('')).lastRow).toBe(-1);
  const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);
  expect(texts(table.row(0))).toEqual(['甲', '乙', '丙']);
  expect(texts(table.row(0, 1))).toEqual(['乙', '丙']);
  expect(texts(table.row(0, 0, 2))).toEqual(['甲', '乙']);
  expect(texts(table.row(0, 3, 3))).toEqual([]);
  expect(texts(table.row(0, 5))).toEqual([]);
  expect(texts(table.row(3, 0, 0))).toEqual([]);
  expect(texts(table.row(2))).toEqual([]);
  expect([table.at(0, 2)?.text, table.at(0, 1), table.at(9, 0)]).toEqual(['乙', null, null]);
  expect([table.covers(1, 1)?.text, table.covers(0, 2)?.text, table.covers(1, 3)]).toEqual([
    '甲',
    '乙',
    null,
  ]);
  expect(table.mergeAt(1, 1)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  expect([table.mergeAt(1, 2), table.mergeAt(2, 0)]).toEqual([null, null]);
  const [first] = table.row(0);
  expect([first?.right, first?.bottom, first?.isNumber]).toEqual([1, 1, false]);
  expect([table.at(1, 2)?.right, table.at(1, 2)?.bottom, table.at(1, 2)?.isNumber]).toEqual([2, 1, true]);
  expect([table.nextInRow(first!)?.text, table.nextInRow(first!, 1)]).toEqual(['乙', null]);
  expect(cellInSpan(table, 3, { left: 0, right: 2 })?.text).toBe('丁');
  expect(cellInSpan(table, 3, { left: 2, right: 2 })).toBeNull();
  expect(cellInSpan(table, 2, { left: 0, right: 9 })).toBeNull();
  expect([0, 1, 2, 3, 4].map((top) => table.rowsBetween(top, 9))).toEqual([[0, 1, 3], [1, 3], [3], [3], []]);
  expect([table.rowsBetween(0, 0), table.rowsBetween(0, 2), table.rowsBetween(2, 2)]).toEqual([
    [0],
    [0, 1],
    [],
  ]);
  expect(table.mergesKnown).toBe(true);
  expect(new Grid(grid('甲', { merges: null })).mergesKnown).toBe(false);
});

test('a score merged over rows tells which, one merged over columns does not', () => {
  const merged = new Grid(grid('15 | 3 | «\n^ |'));
  expect(numberCell(merged.at(0, 0), PLACE).span).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
  expect(numberCell(merged.at(0, 1), PLACE).span).toBeNull();
});

test('a value under a merge is none, and a merge over thousands of rows is cut', () => {
  const covered = new Grid(
    sheetOf([{ value: '甲' }, { value: '乙' }], [{ top: 0, left: 0, bottom: 20_000, right: 1 }]),
  );
  expect(covered.cells.map(({ text }) => text)).toEqual(['甲']);
  expect([covered.covers(5000, 1)?.text, covered.covers(5001, 1)]).toEqual(['甲', null]);
});

test.each([
  ['12', true],
  ['１２', true],
  ['甲', false],
])('%s holds a digit: %s', (text, is) => {
  expect(cellOf(text)?.holdsDigit).toBe(is);
});
