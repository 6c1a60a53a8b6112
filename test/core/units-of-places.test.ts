/** Units in the hands of many: per person and month, millions of yuan, hundreds of millions of visits. */
import { readQuantity } from '../../src/core/figures/quantity';
import { conversionFactor } from '../../src/core/figures/units';

test.each([
  ['600元/人/月', '600元/人·月', 1],
  ['600元/人/月', '600元/（月·人）', 1],
  ['≤15 million yuan', 'RMB 13.5 million', 1],
  ['1亿人次', '9000万人次', 0.0001],
  ['200家次', '210家（次）', 1],
])('units that are one: %s and %s', (target, actual, factor) => {
  const [wanted, reached] = [readQuantity(target).unit, readQuantity(actual).unit];
  expect(conversionFactor(reached, wanted)).toBeCloseTo(factor, 10);
});

test.each([
  ['600元/人/月', '600元/人/年'],
  ['20门', '20公里'],
])('units that do not convert: %s and %s', (target, actual) => {
  expect(conversionFactor(readQuantity(actual).unit, readQuantity(target).unit)).toBeNull();
});

test('two figures in one text are no figure with a strange unit', () => {
  expect(readQuantity('≥20门≥400人').kind).toBe('text');
});
