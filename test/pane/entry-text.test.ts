/** What is typed becomes what Excel in Chinese would take it for. */
import { entryOfText, textOfValue } from '../../src/pane/session/entry-text';

test.each([
  ['15', null, null, 15],
  ['１，２００．５', null, null, 1200.5],
  ['1,200', null, 1, 1200],
  ['1,20', null, 1, '1,20'],
  ['95%', null, null, 0.95],
  ['95%', '0.00%', 0.9, 0.95],
  ['95', '0.00%', 0.9, 0.95],
  ['95.5', '0%', 0.9, 0.955],
  ['95%', null, '≥90%', '95%'],
  ['62万页', null, '60万页', '62万页'],
  ['15', '@', '１０', '15'],
  ['007', null, null, '007'],
  ['12345678901234567', null, null, '12345678901234567'],
  ['=SUM(A1)', null, null, '=SUM(A1)'],
  ['  ', null, 1, ''],
  ['秋季干旱\n次年补植', null, null, '秋季干旱\n次年补植'],
  ['2024-12-20', 'yyyy-mm-dd', 45000, 45646],
  ['2024年12月20日', 'yyyy"年"m"月"d"日"', 45000, 45646],
  ['2024-02-30', 'yyyy-mm-dd', 45000, '2024-02-30'],
  ['2024-12-20', null, null, '2024-12-20'],
])('%j in a cell of format %j that held %j', (typed, format, was, expected) => {
  expect(entryOfText(typed, format, was)).toBe(expected);
});

test.each([
  [0.955, '0.00%', '95.5%'],
  [0.07, '0%', '7%'],
  [11.25, null, '11.25'],
  ['≥90%', null, '≥90%'],
  [null, null, ''],
])('%j in format %j is edited as %s', (value, format, expected) => {
  expect(textOfValue(value, format)).toBe(expected);
});

test.each([0.955, 0.07, 0.3333, 1, 0])('a rate that is edited and left is the same: %s', (value) => {
  expect(entryOfText(textOfValue(value, '0.00%'), '0.00%', value)).toBe(value);
});
