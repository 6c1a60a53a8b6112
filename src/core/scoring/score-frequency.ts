/**
 * Scores of how often something was done. 每月1次 answered by the 12次 of a year: counted over a whole year, which only a
 * person can know the project ran. So what reaches the year's number is met, and what does not is open.
 */
import { compareFigures } from './compare-figures';
import { decimal, plainNumber, roundHalfUp, toNumber, type Decimal } from '../figures/decimal';
import { timesAYear, withoutPeriod } from '../figures/frequency';
import type { Quantity } from '../figures/quantity';
import { conversionFactor, type Unit } from '../figures/units';
import { atLeast, comparedDue, fixedDue, type IndicatorDue } from './indicator-due';
import type { Localized } from '../model/localized';
import type { Profile } from './profile';

/** A figure without a unit takes the other's. */
function factorOf(from: Unit | null, to: Unit | null): number | null {
  return from && to ? conversionFactor(withoutPeriod(from), withoutPeriod(to)) : 1;
}

/**
 * @param value of the actual
 * @returns null where neither side is a frequency, or both are by the same period
 */
export function scoreFrequency(
  target: Quantity,
  actual: Quantity,
  value: number,
  weight: number,
  profile: Profile,
  base: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind'>,
): IndicatorDue | null {
  const [wantedTimes, reachedTimes] = [timesAYear(target.unit), timesAYear(actual.unit)];
  const factor = factorOf(actual.unit, target.unit);
  if (target.kind !== 'number' || target.value === null || factor === null) return null;
  if ((wantedTimes ?? 1) === (reachedTimes ?? 1)) return null;
  const wanted = decimal(target.value).times(wantedTimes ?? 1);
  const reached = decimal(value)
    .times(decimal(factor))
    .times(reachedTimes ?? 1);
  const times = wantedTimes ?? reachedTimes ?? 1;
  const unit = (of: Quantity) => (of.unit ? withoutPeriod(of.unit).text : '');
  const inYear = (of: Quantity, figure: Decimal, isEach: boolean): Localized => ({
    zh: isEach ? `${of.text}即全年 ${plainNumber(figure)}${unit(of)}` : of.text,
    en: isEach ? `${of.text}, ${plainNumber(figure)} a year` : of.text,
  });
  const result = compareFigures(target.operator, wanted, reached, weight, profile, {
    target: inYear(target, wanted, wantedTimes !== null),
    actual: inYear(actual, reached, reachedTimes !== null),
    unit: null,
  });
  // A figure without a unit may be what was done in each period.
  const isEach = actual.unit === null && value === target.value;
  const ratio =
    isEach || !wanted.gt(0) || !reached.gt(0) ? null : toNumber(roundHalfUp(reached.div(wanted), 6));
  if (isEach || result.isMet)
    return fixedDue(decimal(weight), weight, true, isEach ? eachTime(target, weight) : result.words, {
      ...base,
      ratio,
    });
  const due = comparedDue(result, weight, { ...base, ratio });
  return atLeast({ ...due, computation: ifAllYear(result.words, times) }, weight, 'frequency');
}

const eachTime = (target: Quantity, weight: number): Localized => ({
  zh: `目标 ${target.text}，实际每次都达到：得满分 ${plainNumber(weight)}`,
  en: `target ${target.text}, reached each time: full ${plainNumber(weight)}`,
});

const ifAllYear = (words: Localized, times: number): Localized => ({
  zh: `${words.zh}；按全年 ${String(times)} 期计，不是全年实施的由人判断`,
  en: `${words.en}; if the project ran all year, ${String(times)} periods, otherwise to be judged`,
});
