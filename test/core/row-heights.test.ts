/** Heights of rows: as many lines as the text needs, merged cells over all their rows, never beyond what a row can have. */
import fc from 'fast-check';
import {
  heightOf,
  LEAST_HEIGHT,
  MOST_HEIGHT,
  rowHeights,
  textWidth,
} from '../../src/core/writing/row-heights';

const cell = (row: number, column: number, value: string) => ({ row, column, value });

test.each([
  ['abc', 3],
  ['植树', 4],
  ['≥2000株', 8],
  ['（万元）', 8],
  ['', 0],
])('%s is %d wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('a line more for each width that is full, and for each paragraph', () => {
  const height = (value: string, width = 11) => heightOf(cell(0, 0, value), width);
  expect(height('')).toBe(LEAST_HEIGHT);
  expect(height('一二三四五')).toBe(18);
  expect(height('一二三四五六')).toBe(32);
  expect(height('一\n二\n三')).toBe(47);
  expect(height('字'.repeat(5000))).toBe(MOST_HEIGHT);
  expect(heightOf({ ...cell(0, 0, '一二三四五'), bold: true }, 11)).toBe(32);
  expect(heightOf({ ...cell(0, 0, '一二三四五'), fontSize: 21 }, 11)).toBeGreaterThan(56);
});

test('a merged cell has the width of its columns, and what it needs beyond its rows goes to the last', () => {
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ];
  const heights = rowHeights(
    [cell(0, 0, '一二三四五六七八九'), cell(1, 0, '字'.repeat(40)), cell(1, 1, '甲'), cell(2, 1, '乙')],
    [10, 10],
    merges,
  );
  expect(heights.get(0)).toBe(18);
  expect(heights.get(1)).toBe(18);
  expect(heights.get(1)! + heights.get(2)!).toBe(heightOf(cell(1, 0, '字'.repeat(40)), 10));
});

test('a row has at the least what was asked for it', () => {
  const heights = rowHeights([cell(0, 0, '甲'), cell(1, 0, '乙')], [10], [], new Map([[1, 21]]));
  expect([...heights]).toEqual([
    [0, 18],
    [1, 21],
  ]);
});

test('more text never needs less', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 2, max: 80 }), (text, more, width) => {
      expect(heightOf(cell(0, 0, text + more), width)).toBeGreaterThanOrEqual(
        heightOf(cell(0, 0, text), width),
      );
    }),
  );
});
