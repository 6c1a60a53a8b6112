/** What a cell is said to hold, as the cell shows it. */
import { shownContent } from '../../src/pane/session/figures';

test.each([
  ['a rate kept as a fraction', 0.72, null, '0%', '72%'],
  ['a rate whose display is rounded', 0.955, null, '0%', '95.5%'],
  ['a rate written with its sign', '72%', null, null, '72%'],
  ['a rate kept in per cent', 72, null, '0.00', '72'],
  ['a score', 11.25, null, '0.00', '11.25'],
  ['an empty cell', null, null, '0.00%', '（空）'],
  ['a formula', 0.72, 'E6/D6', '0.00%', 'E6/D6'],
])('%s', (_name, value, formula, format, expected) => {
  expect(shownContent({ value, formula }, format, '（空）')).toBe(expected);
});
