/** The same forms elsewhere on a sheet: moved, under and above other lines, twice under each other and beside each other. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { readingOf } from '../core/reading-of';
import { toldPlaces } from '../core/told-places';
import { sheetOfPlace } from './every-place';
import { grid } from './grid';

const read = (sheet: SheetSnapshot) => checkSheet(sheet, { rules: RULES, profiles: PROFILES }).map(readingOf);

function moved(sheet: SheetSnapshot, rows: number, columns: number): SheetSnapshot {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      row: row.row + rows,
      cells: row.cells.map((cell) => ({ ...cell, column: cell.column + columns })),
    })),
    merges:
      sheet.merges?.map(({ top, left, bottom, right }) => ({
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      })) ?? null,
  };
}

/** Both on one sheet; they must not stand in the same cells. */
function together(first: SheetSnapshot, second: SheetSnapshot): SheetSnapshot {
  const rows = new Map(first.rows.map((row) => [row.row, row]));
  for (const row of second.rows) {
    const former = rows.get(row.row);
    const cells = [...(former?.cells ?? []), ...row.cells].sort((a, b) => a.column - b.column);
    rows.set(row.row, { ...row, cells });
  }
  return {
    ...first,
    rows: [...rows.values()].sort((a, b) => a.row - b.row),
    merges: [...(first.merges ?? []), ...(second.merges ?? [])],
  };
}

const lastRow = ({ rows }: SheetSnapshot) => Math.max(...rows.map(({ row }) => row));
const lastColumn = ({ rows, merges }: SheetSnapshot) =>
  Math.max(
    ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
    ...(merges ?? []).map(({ right }) => right),
  );

const places = toldPlaces.map(([id, name]) => [id, sheetOfPlace(name)] as const);

test.each(places)('moved: %s', (_id, sheet) => {
  expect(read(moved(sheet, 9, 4))).toEqual(read(sheet));
});

test.each(places)('under a list and a line: %s', (_id, sheet) => {
  const above = grid('物资清单 | 数量\n桌子 | 12\n椅子 | 24\n\n附件2');
  expect(read(together(above, moved(sheet, 6, 0)))).toEqual(read(sheet));
});

test.each(places)('above a list: %s', (_id, sheet) => {
  const below = grid('物资清单 | 数量\n桌子 | 12\n椅子 | 24');
  expect(read(together(sheet, moved(below, lastRow(sheet) + 3, 0)))).toEqual(read(sheet));
});

test.each(places)('above a list with a sum of its own: %s', (_id, sheet) => {
  const below = grid('物资清单 | 数量\n桌子 | 12\n椅子 | 24\n合计 | 36');
  expect(read(together(sheet, moved(below, lastRow(sheet) + 3, 0)))).toEqual(read(sheet));
});

test.each(places)('three times, right under each other: %s', (_id, sheet) => {
  const forms = read(sheet);
  const [second, third] = [1, 2].map((times) => moved(sheet, times * (lastRow(sheet) + 1), 0));
  expect(read(together(together(sheet, second!), third!))).toEqual([...forms, ...forms, ...forms]);
});

test.each(places)('twice, under each other: %s', (_id, sheet) => {
  const forms = read(sheet);
  expect(read(together(sheet, moved(sheet, lastRow(sheet) + 3, 0)))).toEqual([...forms, ...forms]);
});

test.each(places)('beside a list: %s', (_id, sheet) => {
  const beside = grid('物资清单 | 数量\n桌子 | 12\n椅子 | 24');
  expect(read(together(sheet, moved(beside, 1, lastColumn(sheet) + 2)))).toEqual(read(sheet));
});

test.each(places)('to the right of a list: %s', (_id, sheet) => {
  const list = grid('物资清单 | 数量\n桌子 | 12\n椅子 | 24\n合计 | 36');
  expect(read(together(moved(list, 1, 0), moved(sheet, 0, 3)))).toEqual(read(sheet));
});

test.each(places)('twice, beside each other: %s', (_id, sheet) => {
  const forms = read(sheet);
  const both = read(together(sheet, moved(sheet, 0, lastColumn(sheet) + 2)));
  const sorted = (list: readonly unknown[]) => list.map((form) => JSON.stringify(form)).sort();
  expect(sorted(both)).toEqual(sorted([...forms, ...forms]));
});
