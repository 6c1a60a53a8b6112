/** Addresses of cells and areas, written and read. */
import {
  columnIndex,
  columnName,
  parseAddress,
  parseAreaAddress,
  toAddress,
  toAreaAddress,
} from '../../src/core/model/sheet-snapshot';

test.each<[number, string]>([
  [0, 'A'],
  [1, 'B'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test.each<[string, number, number]>([
  ['A1', 0, 0],
  ['$C$12', 11, 2],
  ['aa10', 9, 26],
  [' B2 ', 1, 1],
  ['XFD1048576', 1_048_575, 16_383],
])('%s is a cell', (address, row, column) => {
  expect(parseAddress(address)).toEqual({ row, column });
});

test.each(['', 'A', '1', 'A0', 'A01', '1A', 'AAAA1', 'A12345678', 'A1:B2', 'Sheet1!A1', 'xA1-', '甲1'])(
  '%j is no cell',
  (address) => {
    expect(parseAddress(address)).toBeNull();
  },
);

test('cells and areas are written from the top left', () => {
  expect(toAddress({ row: 11, column: 2 })).toBe('C12');
  expect(toAreaAddress({ top: 0, left: 0, bottom: 31, right: 11 })).toBe('A1:L32');
  expect(toAreaAddress({ top: 4, left: 1, bottom: 4, right: 1 })).toBe('B5');
});

test.each<[string, readonly [number, number, number, number] | null]>([
  ['A1', [0, 0, 0, 0]],
  ['A1:L32', [0, 0, 31, 11]],
  ['L32:A1', [0, 0, 31, 11]],
  ['L1:A32', [0, 0, 31, 11]],
  ['A1:B2:C3', null],
  ['A1:', null],
  [':B2', null],
  ['A:B', null],
])('%s as an area', (address, edges) => {
  const [top, left, bottom, right] = edges ?? [];
  expect(parseAreaAddress(address)).toEqual(edges === null ? null : { top, left, bottom, right });
});
