/** What a printed score or rate is worth beside the expected one. Source of the rules: the scoring conventions' verdict table. */
import { decimal, isWithin, roundHalfUp, truncate, type Decimal } from '../figures/decimal';
import type { Verdict } from '../model/scored-form';
import { compact } from '../text/label-text';
import type { NumberCell } from '../model/self-evaluation-form';
import { CAUSE, DONE_REASON, EMPTY_REASON } from '../words/answer-words';

const saysNothing = (clause: string): boolean =>
  EMPTY_REASON.test(clause) || (DONE_REASON.test(clause) && !CAUSE.test(clause));

/** True when a reason is given that says something: more than 无, and more than that all was done. */
export function givesReason(text: string | null | undefined): boolean {
  const bare = compact(text ?? '').replace(/[。.;；,，]+$/, '');
  if (bare === '' || EMPTY_REASON.test(bare)) return false;
  return !bare.split(/[,，;；。]/u).every(saysNothing);
}

/** Rounding never lifts a figure to the full one (`full`): 10 of 10 for 9.61 is no rounding. */
export function isRounded(printed: Decimal, expected: Decimal, full: Decimal): boolean {
  if (printed.gte(full) && expected.lt(full)) return false;
  return [0, 1].some(
    (digits) => printed.eq(roundHalfUp(expected, digits)) || printed.eq(truncate(expected, digits)),
  );
}

interface ScoreExpectation {
  /** Points. */
  readonly expected: number;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
  /**
   * True when the row cannot be settled by rule: what is printed inside [0, weight] is a judgement. Where `expected` is
   * the least, that score is right, what is above it is a judgement, and what is below it is wrong.
   */
  readonly isJudgement: boolean;
}

export function judgeScore(
  cell: NumberCell,
  due: ScoreExpectation | null,
  hasReason: boolean,
  tolerance: number,
): Verdict {
  if (cell.isPlaceholder) return 'not-applicable';
  if (cell.raw === null) return 'blank';
  if (cell.value === null || !due) return 'unreadable';
  const printed = decimal(cell.value);
  const weight = decimal(due.weight);
  if (printed.minus(weight).gt(decimal(tolerance))) return 'over-scored';
  if (printed.lt(0)) return 'under-scored';
  const [min, max] = [decimal(due.min), decimal(due.max)];
  const isLeast = due.isJudgement && due.expected === due.min && due.min < due.max;
  if (isLeast) {
    const verdict = judgeScore(cell, { ...due, max: due.min, isJudgement: false }, hasReason, tolerance);
    return verdict === 'over-scored' ? 'judgement' : verdict;
  }
  if (due.isJudgement) return printed.lt(min) && hasReason ? 'deducted' : 'judgement';
  if (printed.gte(min.minus(decimal(tolerance))) && printed.lte(max.plus(decimal(tolerance)))) return 'ok';
  if (min.eq(max) && isRounded(printed, max, weight)) return 'rounded';
  if (printed.gt(max)) return 'over-scored';
  return hasReason ? 'deducted' : 'under-scored';
}

export function judgeRate(cell: NumberCell, expected: number, tolerance: number): Verdict {
  if (cell.isPlaceholder) return 'not-applicable';
  if (cell.raw === null) return 'blank';
  if (cell.value === null) return 'unreadable';
  const printed = decimal(cell.value);
  const due = decimal(expected);
  if (isWithin(printed, due, tolerance)) return 'ok';
  if (isRounded(printed, due, decimal(100))) return 'rounded';
  return printed.gt(due) ? 'over-scored' : 'under-scored';
}
