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
import { saysNone } from '../figures/answering-figure';
import { fixedDue, NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Localized } from '../model/localized';
import type { Operator } from '../figures/operators';
import type { Profile } from './profile';
import { isNotFilled, type Quantity } from '../figures/quantity';
import { tierOf } from '../reading/read-tier';
import { scoreByTier } from './score-by-tier';
import { conversionFactor, type Unit } from '../figures/units';

const SIGN: Readonly<Record<Operator, (actual: Decimal, target: Decimal) => boolean>> = {
  '≥': (a, t) => a.gte(t),
  '>': (a, t) => a.gt(t),
  '=': (a, t) => a.gte(t),
  '≤': (a, t) => a.lte(t),
  '<': (a, t) => a.lt(t),
};

/** Score of figures already in one unit. `unit` is for the words only. */
function compareFigures(
  operator: Operator | null,
  target: Decimal,
  actual: Decimal,
  weight: number,
  profile: Profile,
  unit: string,
): { points: Decimal; isMet: boolean; words: Localized } {
  const sign = operator ?? '=';
  const isCeiling = sign === '≤' || sign === '<';
  const a = actual.lt(0) ? ZERO : actual;
  const printed = `${operator ?? ''}${plainNumber(target)}${unit}`;
  const reached = `${plainNumber(actual)}${unit}`;
  const lead: Localized = {
    zh: `目标 ${printed}，实际 ${reached}：`,
    en: `target ${printed}, actual ${reached}: `,
  };
  const say = (zh: string, en: string): Localized => ({ zh: lead.zh + zh, en: lead.en + en });
  if (SIGN[sign](a, target) || (target.eq(0) && sign === '≥') || (target.eq(0) && sign === '≤' && a.lte(0))) {
    if (!(target.eq(0) && sign === '=' && a.gt(0))) {
      return {
        points: decimal(weight),
        isMet: true,
        words: say(`达到目标，得满分 ${plainNumber(weight)}`, `met, full ${plainNumber(weight)}`),
      };
    }
  }
  if (target.lte(0)) {
    return {
      points: ZERO,
      isMet: false,
      words: a.eq(0)
        ? say('没有达到目标，得 0', 'not met: 0')
        : say('目标为 0 而实际不为 0，得 0', 'target is 0 and the actual is not: 0'),
    };
  }
  let points: Decimal;
  let formula: string;
  if (!isCeiling) {
    points = a.div(target).times(weight);
    formula = `${plainNumber(a)} ÷ ${plainNumber(target)} × ${plainNumber(weight)}`;
  } else if (profile.figures.reverse === 'linear') {
    points = decimal(1).minus(a.minus(target).div(target)).times(weight);
    formula = `(1 − (${plainNumber(a)} − ${plainNumber(target)}) ÷ ${plainNumber(target)}) × ${plainNumber(weight)}`;
  } else {
    points = a.eq(0) ? decimal(weight) : target.div(a).times(weight);
    formula = `${plainNumber(target)} ÷ ${plainNumber(a)} × ${plainNumber(weight)}`;
  }
  const clipped = points.lt(0) ? ZERO : points;
  const result = `${formula} = ${roundHalfUp(clipped).toFixed(2)}`;
  return { points: clipped, isMet: false, words: say(result, result) };
}

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
  const factor = actual.kind === 'deadline' ? 1 : conversionFactor(actual.unit, target.unit);
  if (factor === null) {
    const words = metInOtherUnits(target, value, actual.unit, weight);
    return words === null
      ? { ...NOTHING_DUE, ...base, unreadable: 'units-differ' }
      : fixedDue(decimal(weight), weight, true, words, base);
  }
  // 12 months are one year, not 0.9999999999999996 of it.
  const reached = roundHalfUp(decimal(value).times(decimal(factor)), 10);
  const negativeActual = reached.lt(0);
  const unit = target.unit?.text ?? '';
  if (target.kind === 'range' && target.low !== null && target.high !== null) {
    const [low, high] = [decimal(target.low), decimal(target.high)];
    const inside = reached.gte(low) && reached.lte(high);
    const side = inside
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
          compareFigures('≤', high, reached.abs(), weight, profile, unit)
        : reached.lt(low)
          ? compareFigures('≥', low, reached, weight, profile, unit)
          : compareFigures('≤', high, reached, weight, profile, unit);
    return fixedDue(side.points, weight, side.isMet, side.words, {
      ...base,
      negativeActual: negativeActual && low.gte(0),
    });
  }
  const wanted = decimal(target.value ?? 0);
  if (wanted.lt(0)) return scoreBelowZero(target, wanted, reached, weight, base);
  const ratio = wanted.gt(0) && reached.gt(0) ? ratioOf(reached, wanted) : null;
  const result = compareFigures(target.operator, wanted, reached, weight, profile, unit);
  const { from, deduction } = profile.figures.overFulfilment;
  const isFloor = operator === '≥' || operator === '>' || operator === '=';
  if (deduction > 0 && isFloor && ratio !== null && ratio >= from) {
    const percent = `${formatNumber(ratio * 100)}%`;
    return fixedDue(
      result.points.minus(deduction),
      weight,
      true,
      {
        zh: `${result.words.zh}；实际为目标的 ${percent}，扣 ${plainNumber(deduction)} 分`,
        en: `${result.words.en}; the actual is ${percent} of the target, minus ${plainNumber(deduction)}`,
      },
      { ...base, negativeActual, ratio },
    );
  }
  return fixedDue(result.points, weight, result.isMet, result.words, { ...base, negativeActual, ratio });
}

/** How often a year has one of these. */
const PERIODS: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4, 周: 52, 天: 365, 日: 365 };

/**
 * The words for a target that is met though its unit is no other's multiple: 1次/月 answered by the 12次 of the year,
 * three workdays by two days. Null where only a person can say.
 */
function metInOtherUnits(
  target: Quantity,
  value: number,
  unit: Unit | null,
  weight: number,
): Localized | null {
  const wanted = target.value;
  if (target.kind !== 'number' || wanted === null || !target.unit || !unit) return null;
  const [dimension = '', period = ''] = target.unit.dimension.split('/');
  const isFloor = target.operator !== '≤' && target.operator !== '<';
  const times = dimension === unit.dimension ? (PERIODS[period] ?? null) : null;
  const isOverYear = isFloor && times !== null && decimal(value).gte(decimal(wanted).times(times));
  const isSooner = target.unit.dimension === 'workdays' && unit.dimension === 'days' && value <= wanted;
  if (!isOverYear && !(isSooner && !(isFloor && target.operator !== null))) return null;
  const [due, got] = [
    `${target.operator ?? ''}${plainNumber(wanted)}${target.unit.text}`,
    `${value}${unit.text}`,
  ];
  return {
    zh: `目标 ${due}，实际 ${got}：达到目标，得满分 ${plainNumber(weight)}`,
    en: `target ${due}, actual ${got}: met, full ${plainNumber(weight)}`,
  };
}

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
