/** Scores of dates: whether what was due was done in time. */
import type { Deadline } from '../figures/deadline';
import { decimal, plainNumber, toNumber } from '../figures/decimal';
import { fixedDue, NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Profile } from './profile';
import type { Quantity } from '../figures/quantity';
import { scoreByFigures } from './score-by-figures';
import { scoreByTier } from './score-by-tier';

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

/** Whether it was done in time, vague dates by all that they may mean; null where that leaves it open. */
function wasInTime(target: Deadline, actual: Deadline, formYear: number | null): boolean | null {
  // The same vague words again say that it was done as planned.
  if (target.span && target.span[0] === actual.span?.[0] && target.year === actual.year) return true;
  const at = (deadline: Deadline, end: 0 | 1): Deadline =>
    deadline.span ? { ...deadline, month: deadline.span[end] } : deadline;
  const strictly = isInTime(at(target, 0), at(actual, 1), formYear);
  return strictly === isInTime(at(target, 1), at(actual, 0), formYear) ? strictly : null;
}

/** Scores a target that is a date: in time is full, what a delay costs is for a person. */
export function scoreDeadline(
  target: Quantity,
  actual: Quantity,
  weight: number,
  profile: Profile,
  formYear: number | null,
): IndicatorDue {
  const base = { kind: 'quantitative' as const, operator: target.operator };
  const wanted = target.deadline;
  if (wanted && actual.kind === 'deadline' && actual.deadline) {
    const inTime = wasInTime(wanted, actual.deadline, formYear);
    if (inTime === null)
      return {
        ...NOTHING_DUE,
        ...base,
        isJudgement: true,
        min: 0,
        max: weight,
        computation: {
          zh: `时限 ${target.text}，实际 ${actual.text}：时间写得不具体，是否按时请人工判断`,
          en: `due ${target.text}, done ${actual.text}: too vague to tell whether it was in time, please judge`,
        },
      };
    if (inTime) {
      return fixedDue(
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
    return {
      ...NOTHING_DUE,
      ...base,
      isMet: false,
      isJudgement: true,
      open: 'late',
      min: 0,
      max: weight,
      computation: {
        zh: `时限 ${target.text}，实际 ${actual.text}：逾期，满分 ${plainNumber(weight)}，得多少由人判断`,
        en: `due ${target.text}, done ${actual.text}: late, what it is worth of ${plainNumber(weight)} is to be judged`,
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
      ...scoreByFigures(
        { ...target, kind: 'number', value: wanted.month, unit: actual.unit },
        { ...actual, value: toNumber(value) },
        weight,
        profile,
      ),
      operator: target.operator,
    };
  }
  return scoreByTier(actual, target, weight, profile, base);
}
