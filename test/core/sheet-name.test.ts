/** Names of new sheets, as Excel takes them. */
import { freeSheetName, isNumberedName } from '../../src/core/text/sheet-name';
import { printOf } from '../../src/core/text/text-print';

const long = '一'.repeat(31);

test.each<[string, readonly string[], string]>([
  ['复核结果', [], '复核结果'],
  ['复核结果', ['其他'], '复核结果'],
  ['复核结果', ['复核结果'], '复核结果 (2)'],
  ['复核结果', ['复核结果', '复核结果 (2)'], '复核结果 (3)'],
  ['Report', ['REPORT'], 'Report (2)'],
  ['History', [], 'History (2)'],
  ['a/b\\c?d*e[f]g:h', [], 'a b c d e f g h'],
  ["'甲'", [], '甲'],
  ["  ' 甲 乙 '  ", [], '甲 乙'],
  ['甲\u0007乙', [], '甲 乙'],
  ['', [], '自评表'],
  ["'/?'", [], '自评表'],
  [`${long}二`, [], long],
  [long, [long], `${long.slice(0, 27)} (2)`],
  [`${'a'.repeat(30)}' b`, [], 'a'.repeat(30)],
  [`${'a'.repeat(30)}😀`, [], 'a'.repeat(30)],
  [`${'a'.repeat(26)}'b`, [`${'a'.repeat(26)}'b`], `${'a'.repeat(26)}'b (2)`.replace("'b", '')],
])('%j beside %j', (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test('another name for what leaves nothing', () => {
  expect(freeSheetName(' ', [], '汇总')).toBe('汇总');
});

test.each<[string, boolean]>([
  ['复核结果', true],
  ['复核结果 (2)', true],
  ['复核结果 12', true],
  ['复核结果2', false],
  ['复核结果 (2) x', false],
  ['复核结果 ()', false],
  ['x复核结果', false],
  ['其他', false],
])('%s is 复核结果, maybe with a number: %s', (name, is) => {
  expect(isNumberedName(name, '复核结果')).toBe(is);
});

test('a print does not see white space, and sees everything else', () => {
  expect(printOf('甲 乙\r\n丙')).toBe(printOf('甲乙丙'));
  expect(new Set(['', '甲', '乙', '甲乙', '乙甲', '甲乙丙'].map(printOf)).size).toBe(6);
  // FNV-1a of “a”, in base 36.
  expect(printOf('a')).toBe((0xe40c292c).toString(36));
});
