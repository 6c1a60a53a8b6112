/** Where the cells of a sheet stand, which rows are drawn, and where keys lead. */
import { indexAt, rowsInView, sheetGeometry, sizeOf, startOf } from '../../src/pane/sheet/sheet-geometry';
import { moveInGrid } from '../../src/pane/sheet/grid-keys';
import { sheetLook } from './fake-host';

const line = { top: false, right: false, bottom: false, left: false };
const cell = (row: number, column: number, text: string, more = {}) => ({
  row,
  column,
  text,
  isNumber: false,
  ...more,
});

test('hidden rows and columns have no size, given sizes count, the rest is usual', () => {
  const geometry = sheetGeometry(
    sheetLook({
      rowHeights: new Map([[0, 36]]),
      hiddenRows: new Set([1]),
      columnWidths: new Map([[1, 100]]),
    }),
  );
  expect([0, 1, 2, 3].map((row) => startOf(geometry.rows, row))).toEqual([0, 36, 36, 56]);
  expect(sizeOf(geometry.columns, 0, 1)).toBe(164);
  expect(indexAt(geometry.rows, 40)).toBe(2);
});

test('a merged area is one cell, drawn with the lines of its edge', () => {
  const geometry = sheetGeometry(
    sheetLook({
      merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      cells: [
        cell(0, 0, '题', { borders: { ...line, top: true } }),
        cell(0, 1, ''),
        cell(0, 2, '', { borders: { ...line, right: true } }),
        cell(1, 0, '', { borders: { ...line, bottom: true } }),
      ],
    }),
  );
  expect([...geometry.cellsByRow.values()].flat()).toHaveLength(1);
  expect(geometry.cellsByRow.get(0)![0]!.lines).toEqual({
    top: true,
    right: true,
    bottom: true,
    left: false,
  });
  expect(geometry.areaOf(1, 2)).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
});

test('neighbours share a line', () => {
  const geometry = sheetGeometry(
    sheetLook({ cells: [cell(0, 0, 'a', { borders: { ...line, right: true } }), cell(0, 1, 'b')] }),
  );
  expect(geometry.cellsByRow.get(0)![1]!.lines.left).toBe(true);
});

test.each([
  ['runs over empty cells', [cell(0, 0, '长'), cell(0, 3, '止')], 2],
  ['stays inside when wrapped', [cell(0, 0, '长', { wrap: true }), cell(0, 3, '止')], 0],
  ['stays inside when a number', [cell(0, 0, '1', { isNumber: true }), cell(0, 3, '止')], 0],
  ['stops at the next text', [cell(0, 0, '长'), cell(0, 1, '止')], 0],
])('text %s', (_what, cells, end) => {
  expect(sheetGeometry(sheetLook({ cells })).cellsByRow.get(0)![0]!.textEnd).toBe(end);
});

test('a short sheet is drawn whole, a long one around the view with the merged areas that reach into it', () => {
  const short = sheetGeometry(sheetLook({ rowCount: 100 }));
  expect(rowsInView(short, 0, 500, 600)).toHaveLength(103);
  const long = sheetGeometry(
    sheetLook({
      rowCount: 5000,
      merges: [{ top: 1000, left: 0, bottom: 3000, right: 0 }],
      cells: [cell(1000, 0, '高')],
    }),
  );
  const rows = rowsInView(long, 0, 2000 * 20, 2000 * 20 + 800);
  expect(rows.length).toBeLessThan(100);
  expect(rows).toContain(1000);
  expect(rows).toContain(2000);
  expect(rows).not.toContain(1001);
});

test.each([
  ['ArrowDown', { top: 0, left: 0, bottom: 1, right: 2 }, { row: 3, column: 0 }],
  ['ArrowRight', { top: 0, left: 0, bottom: 1, right: 2 }, { row: 0, column: 3 }],
  ['ArrowUp', { top: 0, left: 0, bottom: 0, right: 0 }, null],
  ['ArrowLeft', { top: 4, left: 1, bottom: 4, right: 1 }, { row: 4, column: 0 }],
  ['PageDown', { top: 4, left: 1, bottom: 4, right: 1 }, { row: 9, column: 1 }],
  ['x', { top: 4, left: 1, bottom: 4, right: 1 }, null],
])('%s steps over merged areas and hidden rows', (key, from, expected) => {
  const size = { rows: 10, columns: 5, hiddenRows: new Set([2]), hiddenColumns: new Set<number>() };
  expect(moveInGrid(key, from, size)).toEqual(expected);
});
