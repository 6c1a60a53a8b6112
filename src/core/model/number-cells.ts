/** The figures of a form as its cells hold them. */
import type { FundRow, NumberCell, SelfEvaluationForm } from './self-evaluation-form';

/** Amounts, weight, rate and score of a fund row; a column that the form has not is null. */
export function fundFigures(row: FundRow): readonly (NumberCell | null)[] {
  const { initialBudget, annualBudget, executed, executedOther = null, carryOver, weight, rate, score } = row;
  return [initialBudget, annualBudget, executed, executedOther, carryOver, weight, rate, score];
}

/** Every cell of the form that is to hold a number: funds, weights, scores, the total. */
export function numberCells({ funds, indicators, total }: SelfEvaluationForm): readonly NumberCell[] {
  return [
    ...(funds?.rows ?? []).flatMap(fundFigures),
    ...(indicators?.rows ?? []).flatMap((row) => [row.weight, row.score]),
    total?.weight,
    total?.score,
  ].filter((cell) => cell != null);
}

/** True where a figure of the form's area was not understood: what depends on all of it cannot be judged. */
export const hasUnreadFigures = ({ account }: SelfEvaluationForm): boolean =>
  account.unclaimed.some((cell) => cell.isFigure);
