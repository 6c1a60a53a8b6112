/** Long sheets of junk cost time in proportion to their length: each row is looked up once. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { WORDS } from '../proof/junk';

const options = { rules: RULES, profiles: PROFILES };

/** How often the rows of a long sheet are visited, a measure of work that no slow machine changes. */
function visits(rows: SheetSnapshot['rows']): number {
  let count = 0;
  const watched = rows.map((row) => ({
    row: row.row,
    hidden: row.hidden,
    get cells() {
      count += 1;
      return row.cells;
    },
  }));
  checkSheet(
    { name: 'Sheet1', position: 0, visibility: 'visible', isProtected: false, rows: watched, merges: null },
    options,
  );
  return count;
}

test('each row of a sheet is taken from its host once', () => {
  const rows = Array.from({ length: 500 }, (_, row) => ({
    row,
    hidden: false,
    cells: [{ column: 0, value: WORDS[row % WORDS.length]!, text: '', formula: null, numberFormat: null }],
  }));
  expect(visits(rows)).toBe(500);
});
