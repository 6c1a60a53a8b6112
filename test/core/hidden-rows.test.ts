/** Cells that were written where nobody sees them at once are counted, so that the person is told. */
import { countInHiddenRows } from '../../src/core/checking/hidden-rows';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';

const sheet = (name: string, hidden: readonly number[]): SheetSnapshot => ({
  name,
  position: 0,
  visibility: 'visible',
  isProtected: false,
  merges: [],
  rows: [3, 4, 5].map((row) => ({ row, hidden: hidden.includes(row), cells: [] })),
});
const at = (name: string, cell: string) => ({ sheet: name, cell });

test.each([
  ['none hidden', [sheet('甲', [])], [at('甲', 'D5')], 0],
  ['one of two', [sheet('甲', [4])], [at('甲', 'D5'), at('甲', 'D6')], 1],
  ['the same row of another sheet', [sheet('甲', [4]), sheet('乙', [])], [at('乙', 'D5')], 0],
  ['a sheet that was not read', [sheet('甲', [4])], [at('丙', 'D5')], 0],
])('%s', (_, sheets, cells, count) => {
  expect(countInHiddenRows(sheets, cells)).toBe(count);
});
