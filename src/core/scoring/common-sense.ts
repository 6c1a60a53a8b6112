/**
 * Where the letter of the rule and common sense part: less is better though nothing says so, a cost that was saved, a
 * ceiling that was kept by doing nothing. There the letter's score is right and a higher one is for a person to judge.
 */
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';
import { isCost, isUnderCost } from './cost-indicators';
import { atLeast, type IndicatorDue } from './indicator-due';
import { totalFundRow } from './score-execution';

/** Facts of the whole form that part the letter of the rule from common sense. */
interface FormFacts {
  readonly nothingSpent: boolean;
  readonly nothingDone: boolean;
}

/** True for a row about what things cost. */
export const isCostRow = (row: IndicatorRow): boolean =>
  isUnderCost(row) || row.targetQuantity.unit?.dimension.startsWith('money') === true;

function factsOf(form: SelfEvaluationForm, dues: readonly IndicatorDue[]): FormFacts {
  const executed = totalFundRow(form)?.executed?.value ?? null;
  const others = dues.filter((_, index) => {
    const row = form.indicators?.rows[index];
    return row !== undefined && !isCostRow(row);
  });
  const notDone = others.filter((due) => due.tier === 3 || (due.isMet === false && due.expected === 0));
  return { nothingSpent: executed === 0, nothingDone: others.length > 1 && notDone.length === others.length };
}

/** True where less is better though no operator and no direction say so: a bare 30分钟 of waiting, a bare 5% of faults. */
function isBareCeiling(row: IndicatorRow): boolean {
  const { operator, unit } = row.targetQuantity;
  if (operator !== null || row.facts.nature === 'more' || isCostRow(row)) return false;
  const isTime = unit !== null && /^(?:days|workdays|hours)$/.test(unit.dimension);
  return (isTime && row.facts.aspect === 'time') || row.facts.name.has('less-is-better');
}

/** A cost with “=” or no sign. A floor under it is meant to be one, and “≤” says itself what saving is. */
function isCostWithoutDirection(row: IndicatorRow): boolean {
  const { operator } = row.targetQuantity;
  return (operator === null || operator === '=') && isCost(row);
}

/** Less than the target, where by the letter that loses points: the letter's score is right, more may be. */
function applySaving(row: IndicatorRow, due: IndicatorDue, weight: number): IndicatorDue {
  const { kind, value, change } = row.targetQuantity;
  if (due.isMet !== false || due.isJudgement || due.expected === null || due.unreadable !== null) return due;
  if (kind !== 'number' || (value ?? 0) <= 0 || change !== undefined || due.operator !== '=') return due;
  const open = isCostWithoutDirection(row)
    ? 'saving'
    : due.ratio !== null && isBareCeiling(row)
      ? 'less-is-better'
      : null;
  if (open === null) return due;
  // Where no more than the letter's score is printed nobody has to judge a higher one.
  const printed = row.score?.value ?? null;
  const isSettled = printed !== null && printed <= due.expected;
  return isSettled ? { ...due, open } : atLeast(due, weight, open);
}

/** A ceiling on cost is met by spending nothing: where nothing was done, full marks and none are both a judgement. */
function applyNothingDone(row: IndicatorRow, due: IndicatorDue, facts: FormFacts): IndicatorDue {
  const isCeiling = due.operator === '≤' || due.operator === '<';
  const isZero = row.actualQuantity.value === 0;
  if (!isCeiling || !isCostRow(row) || !isZero || !(facts.nothingSpent || facts.nothingDone)) return due;
  return { ...due, isJudgement: true, min: 0, notCarriedOut: true };
}

/**
 * @param dues what each row of the form is due by the letter
 * @param weightOf points that a row can earn
 */
export function withCommonSense(
  form: SelfEvaluationForm,
  dues: readonly IndicatorDue[],
  weightOf: (row: IndicatorRow) => number,
): readonly IndicatorDue[] {
  const facts = factsOf(form, dues);
  return dues.map((due, index) => {
    const row = form.indicators?.rows[index];
    return row ? applySaving(row, applyNothingDone(row, due, facts), weightOf(row)) : due;
  });
}
