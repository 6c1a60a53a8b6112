/**
 * Decimal arithmetic for points, rates and amounts. Binary floating point never decides a verdict: numbers come in
 * as the 15 significant digits that Excel itself shows, are computed in decimal, and leave rounded half-up.
 */
import Big from 'big.js';

export type Decimal = Big;

// Twenty decimals in divisions: far below half a hundredth of a point for any amount a budget holds.
Big.DP = 20;
Big.RM = Big.roundHalfUp;

/** No figure of a form comes near it, and what is computed from such figures stays within a double. */
const MOST = 1e100;

/** Whether a number may be a figure: a run of hundreds of digits is none. */
export function isFigure(value: number): boolean {
  return Math.abs(value) <= MOST;
}

/** Below it a number of up to six decimals has no more than 15 digits. */
const SHORT = 1e9;
const MICRO = 1e6;

/** A cell's number as Excel shows it: float noise beyond its 15 digits (9.029999999999999) is dropped. */
export function withoutNoise(value: number): number {
  // Whole numbers and those of few decimals, nearly all there are, carry no noise.
  if (Number.isSafeInteger(value)) return value;
  if (value < SHORT && value > -SHORT && Math.round(value * MICRO) / MICRO === value) return value;
  const clean = Number(value.toPrecision(15));
  // The largest doubles round to infinity.
  return Number.isFinite(clean) ? clean : value;
}

/** A stored fraction in per cent, exact to the 15 digits: 0.862 → 86.2. */
export function toPercent(value: number): number {
  const clean = withoutNoise(value);
  const percent = withoutNoise(Number((clean * 100).toPrecision(15)));
  return Number.isFinite(percent) ? percent : clean;
}

/** Weights, tolerances and round figures come back thousands of times; decimals never change, so one serves all. */
let known = new Map<number, Decimal>();
const MOST_KNOWN = 4096;

/** A decimal from a cell's number, without its float noise. */
export function decimal(value: number | string | Decimal): Decimal {
  if (typeof value !== 'number') return value instanceof Big ? value : new Big(value);
  const former = known.get(value);
  if (former !== undefined) return former;
  // A map takes -0 for 0.
  const made = new Big(withoutNoise(value === 0 ? 0 : value));
  if (known.size >= MOST_KNOWN) known = new Map();
  known.set(value, made);
  return made;
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
  // Numbers of up to four decimals are added as whole ten-thousandths, exactly; the others one by one.
  let parts = 0;
  for (const value of values) {
    const scaled = typeof value === 'number' ? Math.round(value * TEN_THOUSAND) : NaN;
    const isExact = scaled / TEN_THOUSAND === value && Math.abs(scaled) < MOST_PARTS;
    if (isExact && Math.abs(parts) < MOST_PARTS) parts += scaled;
    else total = total.plus(decimal(value));
  }
  const whole = decimal(parts / TEN_THOUSAND);
  return total === ZERO ? whole : total.plus(whole);
}

const TEN_THOUSAND = 10_000;
/** Two of them have no more than 15 digits together, so that their quotient is exact as well. */
const MOST_PARTS = 4e14;

/** True when two figures differ by no more than `tolerance` (inclusive). */
export function isWithin(a: number | Decimal, b: number | Decimal, tolerance: number): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    // Away from the border binary arithmetic is sure enough; at the border decimals decide.
    const gap = Math.abs(a - b);
    const unsure = 1e-12 * (Math.abs(a) + Math.abs(b) + tolerance);
    if (gap + unsure < tolerance) return true;
    if (gap - unsure > tolerance) return false;
  }
  return decimal(a).minus(decimal(b)).abs().lte(decimal(tolerance));
}

/** As the trade writes numbers: at most `digits` decimals, trailing zeros dropped. */
export function formatNumber(value: number | Decimal, digits = 2): string {
  return roundHalfUp(decimal(value), digits).toFixed();
}

/** With its own decimals, no exponent: for repeating a printed figure. */
export function plainNumber(value: number | Decimal): string {
  if (typeof value === 'number' && (value > 1e-6 || value < -1e-6) && Math.abs(value) < SHORT)
    return String(withoutNoise(value));
  return decimal(value).toFixed();
}
