/** Points by the steps and deductions that rules print in place of a share: each a figure of the profile. */
import {
  decimal,
  formatNumber,
  plainNumber,
  roundHalfUp,
  toNumber,
  ZERO,
  type Decimal,
} from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { Deduction, ExecutionStep } from './profile';

/** What a scale gives. Where it leaves open how a part that is not whole counts, all from `least` to `most` is right. */
export interface Scaled {
  readonly points: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  readonly words: Localized;
}

const fixed = (points: Decimal, zh: string, en: string): Scaled => ({
  points,
  least: points,
  most: points,
  words: { zh, en },
});

/** @param reached per cent */
export function byStep(steps: readonly ExecutionStep[], reached: Decimal, weight: number): Scaled {
  // Steps compare what is printed: 99.996 % is 100.00 %.
  const printed = roundHalfUp(reached);
  const step = steps.find(({ from }) => printed.gte(from)) ?? { from: 0, share: 0 };
  const points = decimal(step.share).times(weight);
  const factor = `${String(step.share)} × ${plainNumber(weight)} = ${roundHalfUp(points).toFixed(2)}`;
  return fixed(points, `分档系数 ${factor}`, `step ${factor}`);
}

/** Digits that tell a whole part from one begun, whatever a division left behind. */
const PART_DIGITS = 6;

/**
 * @param missing how much is missing, or too much, in the deduction's measure; not below zero
 * @param reached per cent, for the bound below which nothing is earned; null where it has none
 * @param unit of the parts, as the words name it
 */
export function byDeduction(
  { each, takes, as, begun, nothingBelow }: Deduction,
  missing: Decimal,
  reached: Decimal | null,
  weight: number,
  unit: Localized,
): Scaled {
  if (nothingBelow !== null && reached !== null && reached.lt(nothingBelow)) {
    const bound = plainNumber(nothingBelow);
    return fixed(ZERO, `不到 ${bound}%，按规则不得分`, `below ${bound} %: nothing by the rules`);
  }
  const parts = roundHalfUp(missing.div(each), PART_DIGITS);
  const part = as === 'points' ? decimal(takes) : decimal(takes).div(100).times(weight);
  const left = (count: Decimal): Decimal => {
    const rest = decimal(weight).minus(count.times(part));
    return rest.lt(0) ? ZERO : rest;
  };
  const [whole, started] = [decimal(Math.floor(toNumber(parts))), decimal(Math.ceil(toNumber(parts)))];
  const counted = { whole: started, none: whole, 'in-proportion': parts };
  const count = begun === null ? parts : counted[begun];
  const points = left(count);
  const [least, most] = begun === null ? [left(started), left(whole)] : [points, points];
  const formula = `${plainNumber(weight)} − ${formatNumber(count)} × ${plainNumber(part)} = ${roundHalfUp(points).toFixed(2)}`;
  const short = `${formatNumber(missing)}${unit.zh}`;
  const shortEn = `${formatNumber(missing)}${unit.en}`;
  const range = `${roundHalfUp(least).toFixed(2)}–${roundHalfUp(most).toFixed(2)}`;
  const isOpen = !least.eq(most);
  return {
    points,
    least,
    most,
    words: {
      zh: `差 ${short}，每 ${plainNumber(each)}${unit.zh}扣 ${plainNumber(part)} 分：${formula}${isOpen ? `；不足一份怎样扣没有写明，${range} 都可以` : ''}`,
      en: `off by ${shortEn}, ${plainNumber(part)} for each ${plainNumber(each)}${unit.en}: ${formula}${isOpen ? `; how a part begun counts is not said, ${range} may be given` : ''}`,
    },
  };
}

export const PERCENTAGE_POINTS: Localized = { zh: ' 个百分点', en: ' percentage points' };
