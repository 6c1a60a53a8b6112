/** Figures as they are shown, rounded, summed and taken for figures at all. */
import {
  decimal,
  formatNumber,
  isFigure,
  isWithin,
  plainNumber,
  rounded,
  roundHalfUp,
  sum,
  toNumber,
  toPercent,
  truncate,
  withoutNoise,
} from '../../src/core/figures/decimal';

test.each<[number, number, string]>([
  [9, 2, '9'],
  [9.5, 2, '9.5'],
  [9.05, 2, '9.05'],
  [9.005, 2, '9.01'],
  [9.004, 2, '9'],
  [100, 2, '100'],
  [1000, 0, '1000'],
  [0, 2, '0'],
  [0.1 + 0.2, 2, '0.3'],
  [10.1, 2, '10.1'],
  [100.001, 6, '100.001'],
  [-1.005, 2, '-1.01'],
  [-0.001, 2, '0'],
  [0.001, 2, '0'],
  [1234567.891, 6, '1234567.891'],
])('%d with up to %d decimals is shown as %s', (value, digits, shown) => {
  expect(formatNumber(value, digits)).toBe(shown);
  expect(formatNumber(decimal(value), digits)).toBe(shown);
});

test('two decimals where nothing else is said', () => {
  expect([formatNumber(1.239), rounded(decimal('1.235'))]).toEqual(['1.24', 1.24]);
});

test.each<[number, number]>([
  [9.029999999999999, 9.03],
  [0.1 + 0.2, 0.3],
  [5, 5],
  [1e20, 1e20],
  [1234567890.123456, 1234567890.12346],
  [Number.MAX_VALUE, Number.MAX_VALUE],
])('%d without its noise is %d', (value, clean) => {
  expect(withoutNoise(value)).toBe(clean);
  if (clean < 1e300) expect(toNumber(decimal(value))).toBe(clean);
});

test.each<[number, number]>([
  [0.862, 86.2],
  [1.1, 110],
  [0.07, 7],
  [0.285, 28.5],
  [Number.MAX_VALUE, Number.MAX_VALUE],
])('the fraction %d is %d per cent', (fraction, percent) => {
  expect(toPercent(fraction)).toBe(percent);
});

test('sums take numbers and decimals, without noise', () => {
  expect(toNumber(sum([0.1, 0.2, decimal('0.3')]))).toBe(0.6);
  expect(toNumber(sum([]))).toBe(0);
});

test.each<[string, number, number, number]>([
  ['1.005', 2, 1.01, 1],
  ['-1.005', 2, -1.01, -1],
  ['1.994', 2, 1.99, 1.99],
  ['2.5', 0, 3, 2],
])('%s to %d decimals is %d rounded and %d cut', (value, digits, up, down) => {
  expect(toNumber(roundHalfUp(decimal(value), digits))).toBe(up);
  expect(toNumber(truncate(decimal(value), digits))).toBe(down);
});

test.each<[number, string]>([
  [0, '0'],
  [95, '95'],
  [0.1 + 0.2, '0.3'],
  [9.029999999999999, '9.03'],
  [1e-7, '0.0000001'],
  [-5e-7, '-0.0000005'],
  [-2.5e-6, '-0.0000025'],
  [1e9, '1000000000'],
  [1e21, '1000000000000000000000'],
  [-1e21, '-1000000000000000000000'],
])('%d is repeated as %s', (value, shown) => {
  expect(plainNumber(value)).toBe(shown);
  expect(plainNumber(decimal(value))).toBe(shown);
});

test.each<[number, number, number, boolean]>([
  [9, 9, 0, true],
  [9.1, 9, 0.1, true],
  [9, 9.1, 0.1, true],
  [9.11, 9, 0.1, false],
  [9, 9.11, 0.1, false],
  [0.3, 0.1 + 0.2, 0, true],
  [95.02, 95, 0.02, true],
  [95.03, 95, 0.02, false],
  [-5, 5, 9.99, false],
  [-5, 5, 10, true],
])('%d and %d differ by no more than %d: %s', (a, b, tolerance, is) => {
  expect(isWithin(a, b, tolerance)).toBe(is);
  expect(isWithin(decimal(a), b, tolerance)).toBe(is);
  expect(isWithin(a, decimal(b), tolerance)).toBe(is);
});

test('a decimal stays the one it is, and one for zero', () => {
  const one = decimal('1.5');
  expect(decimal(one)).toBe(one);
  expect(decimal(-0).toString()).toBe('0');
});

test.each<[number, boolean]>([
  [0, true],
  [-95, true],
  [1e100, true],
  [1.1e100, false],
  [-1.1e100, false],
  [Infinity, false],
  [NaN, false],
])('%d is a figure: %s', (value, is) => {
  expect(isFigure(value)).toBe(is);
});
