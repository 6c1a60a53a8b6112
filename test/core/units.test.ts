/** Units: what they are read as, and which convert. */
import { conversionFactor, isKnownUnit, isPlainUnit, readUnit } from '../../src/core/figures/units';

test.each<[string, string, number]>([
  ['%', 'percent', 1],
  ['‰', 'percent', 0.1],
  ['成', 'percent', 10],
  ['元', 'money', 1],
  ['千元', 'money', 1000],
  ['百万元', 'money', 1_000_000],
  ['亿元', 'money', 100_000_000],
  ['万元/年', 'money/年', 10_000],
  ['元每人', 'money/人', 1],
  ['人', 'people', 1],
  ['万人次', 'person-times', 10_000],
  ['个', 'items', 1],
  ['场次', 'times', 1],
  ['周', 'days', 7],
  ['工作日', 'workdays', 1],
  ['小时', 'hours', 60],
  ['季度', 'months', 3],
  ['年', 'months', 12],
  ['公里', 'length', 1000],
  ['公顷', 'area', 10_000],
  ['吨', 'mass', 1000],
  ['升', 'volume', 0.001],
  ['千瓦时', 'energy', 1],
  ['台', 'count:台', 1],
  ['课时', 'count:课时', 1],
  ['家企业', 'count:家', 1],
  ['名学生', 'people', 1],
  ['台（套）', 'count:台', 1],
  ['天内', 'other:天内', 1],
  ['元钱', 'other:元钱', 1],
  ['元/', 'other:元/', 1],
  ['甲/年', 'other:甲/年', 1],
  ['光年', 'other:光年', 1],
])('%s is %s', (text, dimension, factor) => {
  expect(readUnit(text)).toEqual({ text, dimension, factor });
  expect(isKnownUnit(text)).toBe(!dimension.startsWith('other:'));
});

test('no words are no unit', () => {
  expect(readUnit('')).toBeNull();
  expect(isKnownUnit('')).toBe(false);
});

test.each([
  ['家', true],
  ['床位', true],
  ['家企业', false],
  ['万元/年', false],
  ['', false],
])('%s stands in the table: %s', (text, is) => {
  expect(isPlainUnit(text)).toBe(is);
});

test.each<[string, string, number | null]>([
  ['万元', '元', 10_000],
  ['元', '万元', 0.0001],
  ['元', '元', 1],
  ['', '元', 1],
  ['元', '', 1],
  ['公顷', '平方米', 10_000],
  ['年', '月', 12],
  ['个', '台', 1],
  ['台', '项', 1],
  ['万件', '台', 10_000],
  ['台', '套', null],
  ['人', '人次', null],
  ['天', '工作日', null],
  ['%', '元', null],
  ['个', '人', null],
  ['个', '次', null],
  ['万元/年', '元', 10_000],
  ['万元', '元/年度', 10_000],
  ['万元/年', '元/年', 10_000],
  ['元/人', '元', null],
  ['元', '元/人', null],
  ['元/人', '元/年', null],
  ['光年', '光年', 1],
  ['光年', '年', null],
])('%s into %s: %s', (from, to, factor) => {
  expect(conversionFactor(readUnit(from), readUnit(to))).toBe(factor);
});
