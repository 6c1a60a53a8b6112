/**
 * Decimal arithmetic for points, rates and amounts. Binary floating point never decides a verdict: numbers come in
 * as the 15 significant digits that Excel itself shows, are computed in decimal, and leave rounded half-up.
 */
import Big from 'big.js';

export type Decimal = Big;

// Twenty decimals in divisions: far below half a hundredth of a point for any amount a budget holds.
Big.DP = 20;
Big.RM = Big.roundHalfUp;

/** A decimal from a cell's number; float noise beyond Excel's 15 digits (9.029999999999999) is dropped. */
export function decimal(value: number | string | Decimal): Decimal {
  if (typeof value !== 'number') return value instanceof Big ? value : new Big(value);
  // Whole numbers carry no float noise.
  if (Number.isSafeInteger(value)) return new Big(value);
  const rounded = Number(value.toPrecision(15));
  // The largest doubles round to infinity.
  return new Big(Number.isFinite(rounded) ? rounded : value);
}

export const ZERO: Decimal = decimal(0);

/** Rounds half-up to `digits` decimals, away from zero on a tie. */
export function roundHalfUp(value: Decimal, digits = 2): Decimal {
  return value.round(digits, Big.roundHalfUp);
}

/** Cuts to `digits` decimals. */
export function truncate(value: Decimal, digits: number): Decimal {
  return value.round(digits, Big.roundDown);
}

/** A plain JSON number. */
export function toNumber(value: Decimal): number {
  return Number(value.toString());
}

/** Rounded half-up to `digits` decimals, as a JSON number. */
export function rounded(value: Decimal, digits = 2): number {
  return toNumber(roundHalfUp(value, digits));
}

export function sum(values: Iterable<number | Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(typeof value === 'number' ? decimal(value) : value);
  return total;
}

/** True when two figures differ by no more than `tolerance` (inclusive). */
export function isWithin(a: number | Decimal, b: number | Decimal, tolerance: number): boolean {
  return decimal(a).minus(decimal(b)).abs().lte(decimal(tolerance));
}

/** As the trade writes numbers: at most `digits` decimals, trailing zeros dropped. */
export function formatNumber(value: number | Decimal, digits = 2): string {
  return roundHalfUp(decimal(value), digits)
    .toFixed()
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** With its own decimals, no exponent: for repeating a printed figure. */
export function plainNumber(value: number | Decimal): string {
  return decimal(value).toFixed();
}
