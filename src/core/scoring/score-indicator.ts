/**
 * What one indicator is worth: by arithmetic where target and actual can be compared, by tier where only words can
 * be. The result is an interval; where the rules leave no room both ends are one.
 */
import { plainNumber } from '../figures/decimal';
import { NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Profile } from './profile';
import { isMeasurable, isNotFilled, saysNotApplicable, type Quantity } from '../figures/quantity';
import { scoreByFigures } from './score-by-figures';
import { scoreByTier } from './score-by-tier';
import { scoreDeadline } from './score-deadline';
import type { IndicatorKind } from '../model/scored-form';
import { compact } from '../text/label-text';
import { PLACEHOLDER, REFERS_ELSEWHERE } from '../words/answer-words';

const isNotApplicable = (target: Quantity, actual: Quantity): boolean =>
  saysNotApplicable(actual.text) ||
  (saysNotApplicable(target.text) && (actual.kind === 'blank' || PLACEHOLDER.test(actual.text)));

/** Whether points that cannot be earned are lost, left out or given elsewhere no rule says. */
const notApplicableDue = (weight: number, profile: Profile): IndicatorDue => ({
  ...NOTHING_DUE,
  isJudgement: true,
  open: 'not-applicable',
  ...(profile.figures.notApplicable === 'rescaled' ? { isLeftOut: true } : {}),
  min: 0,
  max: weight,
  computation: {
    zh: `本行标为不适用，${plainNumber(weight)} 分怎样处理由人判断`,
    en: `the row says that it does not apply; what becomes of its ${plainNumber(weight)} points is to be judged`,
  },
});

/** 见附件, 同上: the value stands where nobody can compare it. */
const isLeftOut = (text: string): boolean => REFERS_ELSEWHERE.test(compact(text));

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
  if (isNotApplicable(target, actual)) return notApplicableDue(weight, profile);
  if (actual.kind === 'blank') {
    const kind: IndicatorKind = isMeasurable(target)
      ? 'quantitative'
      : target.kind === 'blank'
        ? 'unreadable'
        : 'qualitative';
    return {
      ...NOTHING_DUE,
      kind,
      operator:
        target.kind === 'range' ? 'range' : target.kind === 'number' ? (target.operator ?? '=') : null,
      unreadable: 'actual-missing',
    };
  }
  if (isLeftOut(actual.text)) return { ...NOTHING_DUE, kind: 'unreadable', unreadable: 'not-filled' };
  if (isLeftOut(target.text)) return { ...NOTHING_DUE, kind: 'unreadable', unreadable: 'target-missing' };
  if (target.kind === 'blank' || target.operatorOnly || isNotFilled(target.text)) {
    const due = scoreByTier(actual, target, weight, profile, {});
    // Without a target a figure says nothing; words may still say that all was reached.
    if (due.tier === null) return { ...NOTHING_DUE, kind: 'unreadable', unreadable: 'target-missing' };
    return { ...due, isJudgement: true, unreadable: null };
  }
  if (target.kind === 'number' || target.kind === 'range')
    return scoreByFigures(target, actual, weight, profile);
  if (target.kind === 'deadline') return scoreDeadline(target, actual, weight, profile, formYear);
  return scoreByTier(actual, target, weight, profile, {});
}
