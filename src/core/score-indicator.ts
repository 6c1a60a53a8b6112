/**
 * What one indicator is worth: by arithmetic where target and actual can be compared, by tier where only words can
 * be. The result is an interval; where the rules leave no room both ends are one.
 */
import { decimal, formatNumber, plainNumber, roundHalfUp, toNumber, ZERO, type Decimal } from './decimal';
import type { IndicatorKind } from './scored-form';
import type { Localized } from './localized';
import type { Profile } from './profile';
import type { Deadline } from './deadline';
import type { Operator } from './operators';
import { isMeasurable, type Quantity } from './quantity';
import { saysNone } from './answering-figure';
import { tierOf } from './read-tier';
import { conversionFactor } from './units';

export type Unreadable =
  'actual-missing' | 'target-missing' | 'units-differ' | 'not-comparable' | 'not-filled';

export interface IndicatorDue {
  readonly kind: IndicatorKind;
  readonly operator: Operator | 'range' | null;
  /** Points; null where nothing can be computed. */
  readonly expected: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Only a person can decide. */
  readonly isJudgement: boolean;
  /** Tier that the actual's words state; null where they state none or figures decide. */
  readonly tier: 1 | 2 | 3 | null;
  /** A figure was asked for and a word answered. */
  readonly wordForNumber: boolean;
  readonly unreadable: Unreadable | null;
  readonly negativeActual: boolean;
  /** A ceiling met by doing nothing: see score-form.ts. */
  readonly notCarriedOut: boolean;
  /** Actual ÷ target where both are positive figures, for the over-fulfilment check. */
  readonly ratio: number | null;
  /** True when the target is met by arithmetic. */
  readonly isMet: boolean | null;
  readonly computation: Localized | null;
}

const NOTHING: IndicatorDue = {
  kind: 'qualitative',
  operator: null,
  expected: null,
  min: null,
  max: null,
  isJudgement: false,
  tier: null,
  wordForNumber: false,
  unreadable: null,
  negativeActual: false,
  notCarriedOut: false,
  ratio: null,
  isMet: null,
  computation: null,
};

const NOT_FILLED = /^(?:未填报|未填|待填|未填写|无目标|待定|暂无)$/;

/** Points of a share of the weight, rounded half-up to 2 decimals. */
const share = (weight: number, part: Decimal): Decimal => roundHalfUp(part.times(weight));

interface Tiered {
  readonly min: number;
  readonly max: number;
}

function tierInterval(tier: 1 | 2 | 3, weight: number, profile: Profile): Tiered {
  const [first, second] = profile.figures.tierFloors;
  const cent = decimal(0.01);
  // The upper tiers' floors are open above: the highest score of a lower tier is one hundredth below.
  const below = (floor: number) => {
    const top = share(weight, decimal(floor)).minus(cent);
    return toNumber(top.lt(0) ? ZERO : top);
  };
  if (tier === 1) return { min: toNumber(share(weight, decimal(first))), max: weight };
  if (tier === 2) return { min: toNumber(share(weight, decimal(second))), max: below(first) };
  return { min: 0, max: below(second) };
}

const TIER_NAMES: Readonly<Record<1 | 2 | 3, Localized>> = {
  1: { zh: '达成年度指标', en: 'target reached' },
  2: { zh: '部分达成并具有一定效果', en: 'partly reached with some effect' },
  3: { zh: '未达成且效果较差', en: 'not reached' },
};

function qualitative(
  actual: Quantity,
  target: Quantity,
  weight: number,
  profile: Profile,
  extra: Partial<IndicatorDue>,
): IndicatorDue {
  const tier = tierOf(actual.text, target.text);
  const { min, max } = tierInterval(tier ?? 1, weight, profile);
  const isJudgement = tier === null || extra.isJudgement === true;
  const name = TIER_NAMES[tier ?? 1];
  const shown = actual.text.length > 20 ? `${actual.text.slice(0, 20)}…` : actual.text;
  return {
    ...NOTHING,
    ...extra,
    tier,
    isJudgement,
    expected: max,
    min,
    max,
    computation: isJudgement
      ? {
          zh: `实际“${shown}”没有说明达成程度，请人工判断；按达成计可得 ${plainNumber(min)}–${plainNumber(max)} 分`,
          en: `the actual “${shown}” does not state a degree; to be judged: ${plainNumber(min)}–${plainNumber(max)} points if reached`,
        }
      : {
          zh: `定性指标，实际“${shown}”属于“${name.zh}”，可得 ${plainNumber(min)}–${plainNumber(max)} 分`,
          en: `qualitative, actual “${shown}” means “${name.en}”: ${plainNumber(min)}–${plainNumber(max)} points`,
        },
  };
}

const asNumber = (deadline: Deadline, isTarget: boolean): number =>
  (deadline.year ?? 0) * 10000 + (deadline.month ?? (isTarget ? 12 : 1)) * 100 + (deadline.day ?? 31);

/** Compares two deadlines by the parts that both print; a year that only one prints is the form's for the other. */
function isInTime(printedTarget: Deadline, printedActual: Deadline, formYear: number | null): boolean {
  const hasYear = printedTarget.year !== null || printedActual.year !== null;
  const inYear = (deadline: Deadline): Deadline => ({
    ...deadline,
    year: deadline.year ?? (hasYear ? formYear : null),
  });
  const [target, actual] = [inYear(printedTarget), inYear(printedActual)];
  const bothYears = target.year !== null && actual.year !== null;
  const bothDays = target.day !== null && actual.day !== null;
  const trim = (deadline: Deadline): Deadline => ({
    year: bothYears ? deadline.year : null,
    month: deadline.month,
    day: bothDays ? deadline.day : null,
  });
  return asNumber(trim(actual), false) <= asNumber(trim(target), true);
}

function fixed(
  points: Decimal,
  weight: number,
  isMet: boolean,
  words: Localized,
  extra: Partial<IndicatorDue>,
): IndicatorDue {
  const clipped = points.gt(weight) ? decimal(weight) : points.lt(0) ? ZERO : points;
  const score = toNumber(roundHalfUp(clipped));
  return {
    ...NOTHING,
    kind: 'quantitative',
    expected: score,
    min: score,
    max: score,
    isMet,
    computation: words,
    ...extra,
  };
}

const SIGN: Readonly<Record<Operator, (actual: Decimal, target: Decimal) => boolean>> = {
  '≥': (a, t) => a.gte(t),
  '>': (a, t) => a.gt(t),
  '=': (a, t) => a.gte(t),
  '≤': (a, t) => a.lte(t),
  '<': (a, t) => a.lt(t),
};

/** Score of figures already in one unit. `unit` is for the words only. */
function byFigures(
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

function scoreNumber(target: Quantity, actual: Quantity, weight: number, profile: Profile): IndicatorDue {
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
    if (NOT_FILLED.test(actual.text)) return { ...NOTHING, ...base, unreadable: 'not-filled' };
    const tier = tierOf(actual.text, target.text);
    // The words repeat the target letter by letter (95%以上 / 95%以上 would be figures): they answer it.
    return qualitative(actual, target, weight, profile, {
      ...base,
      wordForNumber: true,
      isJudgement: tier === null || tier === 1,
    });
  }
  const factor = actual.kind === 'deadline' ? 1 : conversionFactor(actual.unit, target.unit);
  if (factor === null) return { ...NOTHING, ...base, unreadable: 'units-differ' };
  const reached = decimal(value).times(decimal(factor));
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
          byFigures('≤', high, reached.abs(), weight, profile, unit)
        : reached.lt(low)
          ? byFigures('≥', low, reached, weight, profile, unit)
          : byFigures('≤', high, reached, weight, profile, unit);
    return fixed(side.points, weight, side.isMet, side.words, {
      ...base,
      negativeActual: negativeActual && low.gte(0),
    });
  }
  const wanted = decimal(target.value ?? 0);
  if (wanted.lt(0)) return scoreBelowZero(target, wanted, reached, weight, base);
  const ratio = wanted.gt(0) && reached.gt(0) ? ratioOf(reached, wanted) : null;
  const result = byFigures(target.operator, wanted, reached, weight, profile, unit);
  const { from, deduction } = profile.figures.overFulfilment;
  const isFloor = operator === '≥' || operator === '>' || operator === '=';
  if (deduction > 0 && isFloor && ratio !== null && ratio >= from) {
    const percent = `${formatNumber(ratio * 100)}%`;
    return fixed(
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
  return fixed(result.points, weight, result.isMet, result.words, { ...base, negativeActual, ratio });
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
  base: Partial<IndicatorDue>,
): IndicatorDue {
  const unit = target.unit?.text ?? '';
  const isMet = SIGN[target.operator ?? '='](reached, wanted);
  const [due, got] = [
    `${target.operator ?? ''}${plainNumber(wanted)}${unit}`,
    `${plainNumber(reached)}${unit}`,
  ];
  if (isMet)
    return fixed(
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
    ...NOTHING,
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

function scoreDeadline(
  target: Quantity,
  actual: Quantity,
  weight: number,
  profile: Profile,
  formYear: number | null,
): IndicatorDue {
  const base = { kind: 'quantitative' as const, operator: target.operator };
  const wanted = target.deadline;
  if (wanted && actual.kind === 'deadline' && actual.deadline) {
    const inTime = isInTime(wanted, actual.deadline, formYear);
    if (inTime) {
      return fixed(
        decimal(weight),
        weight,
        true,
        {
          zh: `时限 ${target.text}，实际 ${actual.text}：按时，得满分 ${plainNumber(weight)}`,
          en: `due ${target.text}, done ${actual.text}: in time, full ${plainNumber(weight)}`,
        },
        base,
      );
    }
    // How much a delay costs is not a matter of arithmetic.
    const interval = tierInterval(3, weight, profile);
    return {
      ...NOTHING,
      ...base,
      tier: 3,
      isMet: false,
      expected: interval.max,
      ...interval,
      computation: {
        zh: `时限 ${target.text}，实际 ${actual.text}：逾期，低于 ${plainNumber(interval.max)} 分`,
        en: `due ${target.text}, done ${actual.text}: late, at most ${plainNumber(interval.max)} points`,
      },
    };
  }
  if (
    actual.kind === 'number' &&
    wanted?.year === null &&
    wanted.month !== null &&
    (actual.unit === null || actual.unit.dimension === 'months')
  ) {
    const value = decimal(actual.value ?? 0);
    return {
      ...scoreNumber(
        { ...target, kind: 'number', value: wanted.month, unit: actual.unit },
        { ...actual, value: toNumber(value) },
        weight,
        profile,
      ),
      operator: target.operator,
    };
  }
  return qualitative(actual, target, weight, profile, base);
}

/**
 * Score due for one indicator.
 * @param weight points the indicator can earn
 * @param formYear the year that the form is about: dates that print none mean it
 */
export function scoreIndicatorDue(
  target: Quantity,
  actual: Quantity,
  weight: number,
  profile: Profile,
  formYear: number | null = null,
): IndicatorDue {
  if (actual.kind === 'blank') {
    const kind: IndicatorKind = isMeasurable(target)
      ? 'quantitative'
      : target.kind === 'blank'
        ? 'unreadable'
        : 'qualitative';
    return {
      ...NOTHING,
      kind,
      operator:
        target.kind === 'range' ? 'range' : target.kind === 'number' ? (target.operator ?? '=') : null,
      unreadable: 'actual-missing',
    };
  }
  if (target.kind === 'blank' || target.operatorOnly || NOT_FILLED.test(target.text)) {
    const due = qualitative(actual, target, weight, profile, {});
    // Without a target a figure says nothing; words may still say that all was reached.
    if (due.tier === null) return { ...NOTHING, kind: 'unreadable', unreadable: 'target-missing' };
    return { ...due, isJudgement: true, unreadable: null };
  }
  if (target.kind === 'number' || target.kind === 'range')
    return scoreNumber(target, actual, weight, profile);
  if (target.kind === 'deadline') return scoreDeadline(target, actual, weight, profile, formYear);
  return qualitative(actual, target, weight, profile, {});
}

/** For messages: 9.6 rather than 9.60. */
export const points = (value: number): string => formatNumber(value);
