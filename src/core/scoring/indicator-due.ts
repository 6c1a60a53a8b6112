/** What an indicator is worth, as all ways of scoring give it: an interval of points and how it came about. */
import type { IndicatorKind } from '../model/scored-form';
import {
  decimal,
  plainNumber,
  roundHalfUp,
  toNumber,
  truncate,
  ZERO,
  type Decimal,
} from '../figures/decimal';
import type { Compared } from './compare-figures';
import type { Localized } from '../model/localized';
import type { Operator } from '../figures/operators';
import type { Profile } from './profile';
import { quoted } from '../text/quoted';
import { shortText } from '../text/short-text';

type Unreadable =
  | 'actual-missing'
  | 'target-missing'
  | 'units-differ'
  | 'not-comparable'
  | 'not-filled'
  /** An actual below zero, which no count can be. */
  | 'negative';

/**
 * Why what arithmetic gives is not yet the score, or why there is none: the rule that asks about it speaks for the row.
 * - `late`: a date was missed; what that costs a person says
 * - `frequency`: so often a month, too few in the year, if the project ran all year
 * - `opposite`: it was to fall and rose, or the reverse
 * - `saving`: less was spent than a cost with “=” or no sign asks for
 * - `less-is-better`: the same of faults, waiting and the like
 * - `part-missed`: one of several targets in the row was missed
 * - `not-applicable`: the row says that it does not apply
 * - `dropped`: its target was taken out when targets were adjusted
 * - `by-person`: the rules leave the score of a missed target to a person
 * - `own-rule`: the row prints a rule of its own that could not be read
 */
type OpenQuestion =
  | 'late'
  | 'frequency'
  | 'opposite'
  | 'saving'
  | 'less-is-better'
  | 'part-missed'
  | 'not-applicable'
  | 'dropped'
  | 'by-person'
  | 'own-rule';

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
  readonly open: OpenQuestion | null;
  /** A ceiling met by doing nothing: see score-form.ts. */
  readonly notCarriedOut: boolean;
  /** Actual ÷ target where both are positive figures, for the over-fulfilment check. */
  readonly ratio: number | null;
  /** True when the target is met by arithmetic. */
  readonly isMet: boolean | null;
  readonly computation: Localized | null;
  /** True where the rules leave the row out of the total and rescale the rest. */
  readonly isLeftOut?: true;
  /** True where several rows that are scored apart share one weight. */
  readonly isShared?: true;
}

/** Nothing known yet: each way of scoring fills in what it finds. */
export const NOTHING_DUE: IndicatorDue = {
  kind: 'qualitative',
  operator: null,
  expected: null,
  min: null,
  max: null,
  isJudgement: false,
  tier: null,
  wordForNumber: false,
  unreadable: null,
  open: null,
  notCarriedOut: false,
  ratio: null,
  isMet: null,
  computation: null,
};

/** What the letter gives where common sense may give more, up to the weight: nothing above the letter's is certain. */
export function atLeast(due: IndicatorDue, weight: number, open: OpenQuestion): IndicatorDue {
  return { ...due, isJudgement: true, open, min: due.expected, max: weight };
}

/** A score that an own rule of the row decides which could not be read: what it is a person says. */
export const byOwnRule = (due: IndicatorDue, weight: number, rule: string): IndicatorDue => ({
  ...due,
  isJudgement: true,
  open: 'own-rule',
  expected: null,
  min: 0,
  max: weight,
  computation: {
    zh: `本行的评分标准${quoted(shortText(rule))}没能换成数`,
    en: `the row’s own rule ${quoted(shortText(rule))} could not be put into figures`,
  },
});

/** The computation, with the cell of the row's own rule that it follows. */
export const citingRule = (due: IndicatorDue, cell: string): IndicatorDue => ({
  ...due,
  computation: due.computation && {
    zh: `${due.computation.zh}；按本行的评分标准（${cell}）`,
    en: `${due.computation.en}; by the row’s own rule (${cell})`,
  },
});

/**
 * The points in the decimals that the rules print. Rounding never makes full marks of less; with more decimals than
 * asked for a score is as right.
 */
export function inDecimals(points: Decimal, weight: number, digits: number): Decimal {
  const up = roundHalfUp(points, digits);
  return up.gte(weight) ? truncate(points, digits) : up;
}

/** A due score that rules with fewer decimals than two print shorter: both ways of writing it are right. */
export function dueInDecimals(due: IndicatorDue, weight: number, profile: Profile): IndicatorDue {
  const { scoreDecimals } = profile.figures;
  const { expected, min, max, computation } = due;
  if (scoreDecimals === 2 || due.kind !== 'quantitative' || expected === null || expected >= weight)
    return due;
  const score = toNumber(inDecimals(decimal(expected), weight, scoreDecimals));
  if (score === expected) return due;
  return {
    ...due,
    expected: score,
    min: Math.min(min ?? score, score),
    max: Math.max(max ?? score, score),
    computation: computation && {
      zh: `${computation.zh}，${DECIMAL_WORDS[scoreDecimals].zh} ${plainNumber(score)}`,
      en: `${computation.en}, ${DECIMAL_WORDS[scoreDecimals].en} ${plainNumber(score)}`,
    },
  };
}

export const DECIMAL_WORDS: Readonly<Record<0 | 1, Localized>> = {
  0: { zh: '取整为', en: 'without decimals' },
  1: { zh: '保留一位小数为', en: 'with one decimal' },
};

/** A score that arithmetic settles, cut to 0…weight and rounded half-up to 2 decimals. `extra` names its kind. */
export function fixedDue(
  points: Decimal,
  weight: number,
  isMet: boolean,
  words: Localized,
  extra: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind'>,
): IndicatorDue {
  const clipped = points.gt(weight) ? decimal(weight) : points.lt(0) ? ZERO : points;
  const score = toNumber(roundHalfUp(clipped));
  return {
    ...NOTHING_DUE,
    expected: score,
    min: score,
    max: score,
    isMet,
    computation: words,
    ...extra,
  };
}

/** What two figures give, as a due score. */
export function comparedDue(
  { points, isMet, words, between }: Compared,
  weight: number,
  extra: Partial<IndicatorDue> & Pick<IndicatorDue, 'kind'>,
): IndicatorDue {
  const due = fixedDue(points, weight, isMet, words, extra);
  if (!between) return due;
  const [min, max] = [between.least, between.most].map((bound) => toNumber(roundHalfUp(bound)));
  return { ...due, min: min ?? null, max: max ?? null, isJudgement: between.isOpen };
}
