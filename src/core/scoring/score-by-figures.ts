/** Scores by arithmetic: target and actual as figures in one unit, floors and ceilings, ranges, targets below zero. */
import {
  decimal,
  formatNumber,
  plainNumber,
  roundHalfUp,
  toNumber,
  ZERO,
  type Decimal,
} from '../figures/decimal';
import { compareFigures, same, SIGN, type Compared } from './compare-figures';
import { saysNone } from '../figures/answering-figure';
import { comparedDue, fixedDue, NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Localized } from '../model/localized';
import type { Operator } from '../figures/operators';
import type { Profile } from './profile';
import { isNotFilled, type Quantity } from '../figures/quantity';
import { tierOf } from './read-tier';
import { scoreByTier } from './score-by-tier';
import { scoreFrequency } from './score-frequency';
import { conversionFactor, type Unit } from '../figures/units';

/** In front of a figure that is the extent of a change. */
const WAYS = { rise: { zh: '上升 ', en: 'up ' }, fall: { zh: '下降 ', en: 'down ' } } as const;

const after = (way: Localized, figure: string): Localized => ({ zh: way.zh + figure, en: way.en + figure });

/** Scores a target that is a figure or a range. */
export function scoreByFigures(
  target: Quantity,
  actual: Quantity,
  weight: number,
  profile: Profile,
): IndicatorDue {
  const operator = target.kind === 'range' ? 'range' : (target.operator ?? '=');
  const base: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind' | 'operator'> = {
    kind: 'quantitative',
    operator,
  };
  let value = actual.value;
  if (
    value === null &&
    actual.kind === 'deadline' &&
    actual.deadline?.year === null &&
    target.unit?.dimension === 'months'
  )
    value = actual.deadline.month;
  // Of a range the end that lies nearer to missing the target counts.
  const isCeiling = target.operator === '≤' || target.operator === '<';
  if (value === null && actual.kind === 'range') value = isCeiling ? actual.high : actual.low;
  if (value === null && saysNone(actual.text)) value = 0;
  if (value === null) {
    if (isNotFilled(actual.text)) return { ...NOTHING_DUE, ...base, unreadable: 'not-filled' };
    const tier = tierOf(actual.text, target.text);
    // The words repeat the target letter by letter (95%以上 / 95%以上 would be figures): they answer it.
    return scoreByTier(actual, target, weight, profile, {
      ...base,
      wordForNumber: true,
      isJudgement: tier === null || tier === 1,
    });
  }
  const isBelowZero = value < 0;
  if (isBelowZero && (target.value ?? target.low ?? 0) >= 0)
    return { ...NOTHING_DUE, ...base, unreadable: 'negative' };
  const times = scoreFrequency(target, actual, value, weight, profile, base);
  if (times) return times;
  if (target.change && actual.change && target.change !== actual.change)
    return scoreOpposite(target, actual, weight, base);
  const factor = actual.kind === 'deadline' ? 1 : conversionFactor(actual.unit, target.unit);
  if (factor === null) {
    const words = metInOtherUnits(target, value, actual.unit, weight);
    return words === null
      ? { ...NOTHING_DUE, ...base, unreadable: 'units-differ' }
      : fixedDue(decimal(weight), weight, true, words, base);
  }
  // 12 months are one year, not 0.9999999999999996 of it.
  const reached = roundHalfUp(decimal(value).times(decimal(factor)), 10);
  const unit = target.unit?.text ?? '';
  const way = target.change === undefined ? same('') : WAYS[target.change];
  const named = (sign: string, wanted: Decimal, got: Decimal) => ({
    target: after(way, `${sign}${plainNumber(wanted)}${unit}`),
    actual: after(way, `${plainNumber(got)}${unit}`),
    unit: target.unit,
  });
  const compare = (sign: Operator | null, wanted: Decimal, got: Decimal) =>
    compareFigures(sign, wanted, got, weight, profile, named(sign ?? '', wanted, got));
  if (target.kind === 'range' && target.low !== null && target.high !== null) {
    const [low, high] = [decimal(target.low), decimal(target.high)];
    const inside = reached.gte(low) && reached.lte(high);
    const side: Compared = inside
      ? {
          points: decimal(weight),
          isMet: true,
          words: {
            zh: `实际 ${plainNumber(reached)}${unit} 在 ${plainNumber(low)}–${plainNumber(high)}${unit} 之内，得满分 ${plainNumber(weight)}`,
            en: `actual ${plainNumber(reached)}${unit} lies within ${plainNumber(low)}–${plainNumber(high)}${unit}: full ${plainNumber(weight)}`,
          },
        }
      : low.lt(0)
        ? // ±5%: how far off, either way, against how far off is allowed.
          compare('≤', high, reached.abs())
        : reached.lt(low)
          ? compare('≥', low, reached)
          : compare('≤', high, reached);
    return comparedDue(side, weight, base);
  }
  const wanted = decimal(target.value ?? 0);
  if (wanted.lt(0)) return scoreBelowZero(target, wanted, reached, weight, base);
  const ratio = wanted.gt(0) && reached.gt(0) ? ratioOf(reached, wanted) : null;
  const result = compare(target.operator, wanted, reached);
  if (profile.figures.missed === 'person' && isLeftToPerson(operator, wanted, reached, result.isMet))
    return byPerson(target, actual, weight, { ...base, ratio });
  const { from, deduction, of } = profile.figures.overFulfilment;
  const isFloor = operator === '≥' || operator === '>' || operator === '=';
  if (deduction > 0 && (isFloor || of === 'all') && ratio !== null && ratio >= from) {
    const percent = `${formatNumber(ratio * 100)}%`;
    return fixedDue(
      result.points.minus(deduction),
      weight,
      true,
      {
        zh: `${result.words.zh}；实际为目标的 ${percent}，扣 ${plainNumber(deduction)} 分`,
        en: `${result.words.en}; the actual is ${percent} of the target, minus ${plainNumber(deduction)}`,
      },
      { ...base, ratio },
    );
  }
  return comparedDue(result, weight, { ...base, ratio });
}

/**
 * The words for a target that is met though its unit is no other's multiple: three workdays by two days. Null where only
 * a person can say.
 */
function metInOtherUnits(
  target: Quantity,
  value: number,
  unit: Unit | null,
  weight: number,
): Localized | null {
  const wanted = target.value;
  if (target.kind !== 'number' || wanted === null || !target.unit || !unit) return null;
  const isFloor = target.operator === '≥' || target.operator === '>' || target.operator === '=';
  const isSooner = target.unit.dimension === 'workdays' && unit.dimension === 'days' && value <= wanted;
  if (!isSooner || isFloor) return null;
  const [due, got] = [
    `${target.operator ?? ''}${plainNumber(wanted)}${target.unit.text}`,
    `${value}${unit.text}`,
  ];
  return {
    zh: `目标 ${due}，实际 ${got}：达到目标，得满分 ${plainNumber(weight)}`,
    en: `target ${due}, actual ${got}: met, full ${plainNumber(weight)}`,
  };
}

/** It was to fall and rose, or the reverse: nothing, and full marks where only a limit was set to the change. */
function scoreOpposite(
  target: Quantity,
  actual: Quantity,
  weight: number,
  base: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind'>,
): IndicatorDue {
  const isLimit = target.operator === '≤' || target.operator === '<';
  if (isLimit || actual.value === 0)
    return fixedDue(
      isLimit ? decimal(weight) : ZERO,
      weight,
      isLimit,
      {
        zh: `目标 ${target.text}，实际 ${actual.text}：${isLimit ? `没有超过，得满分 ${plainNumber(weight)}` : '没有变化，得 0'}`,
        en: `target ${target.text}, actual ${actual.text}: ${isLimit ? `within the limit, full ${plainNumber(weight)}` : 'no change: 0'}`,
      },
      base,
    );
  return fixedDue(
    ZERO,
    weight,
    false,
    {
      zh: `目标 ${target.text}，实际 ${actual.text}：与要求的方向相反，得 0`,
      en: `target ${target.text}, actual ${actual.text}: the opposite of what was asked, 0`,
    },
    { ...base, open: 'opposite' },
  );
}

/** A ceiling that was exceeded, and an “=” that was missed either way. */
const isLeftToPerson = (
  operator: Operator | 'range',
  wanted: Decimal,
  reached: Decimal,
  isMet: boolean,
): boolean => (operator === '=' ? !reached.eq(wanted) : (operator === '≤' || operator === '<') && !isMet);

/** The rules give no formula for a missed target: what it is worth a person says. */
const byPerson = (
  target: Quantity,
  actual: Quantity,
  weight: number,
  base: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind'>,
): IndicatorDue => ({
  ...NOTHING_DUE,
  ...base,
  isJudgement: true,
  isMet: false,
  open: 'by-person',
  min: 0,
  max: weight,
  computation: {
    zh: `目标 ${target.text}，实际 ${actual.text}：没有达到，这套规则由人核定，可得 0–${plainNumber(weight)} 分`,
    en: `target ${target.text}, actual ${actual.text}: missed; these rules leave it to a person, 0–${plainNumber(weight)} points`,
  },
});

/** To six decimals; most actuals are just their target. */
const ratioOf = (reached: Decimal, wanted: Decimal): number =>
  reached.eq(wanted) ? 1 : toNumber(roundHalfUp(reached.div(wanted), 6));

/** A target below zero (a decline): met or not by plain comparison; what is missing from it no ratio can tell. */
function scoreBelowZero(
  target: Quantity,
  wanted: Decimal,
  reached: Decimal,
  weight: number,
  base: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind'>,
): IndicatorDue {
  const unit = target.unit?.text ?? '';
  const isMet = SIGN[target.operator ?? '='](reached, wanted);
  const [due, got] = [
    `${target.operator ?? ''}${plainNumber(wanted)}${unit}`,
    `${plainNumber(reached)}${unit}`,
  ];
  if (isMet)
    return fixedDue(
      decimal(weight),
      weight,
      true,
      {
        zh: `目标 ${due}，实际 ${got}：达到目标，得满分 ${plainNumber(weight)}`,
        en: `target ${due}, actual ${got}: met, full ${plainNumber(weight)}`,
      },
      base,
    );
  return {
    ...NOTHING_DUE,
    ...base,
    isJudgement: true,
    isMet: false,
    min: 0,
    max: weight,
    computation: {
      zh: `目标 ${due}，实际 ${got}：没有达到，目标小于 0 不能按比例计算，请人工判断`,
      en: `target ${due}, actual ${got}: not met; below zero no ratio can be taken, please judge`,
    },
  };
}
