/** How whole a form was read: what nothing refers to, rows beside their headers, columns that may hide behind a header. */
import { decimal, rounded } from '../figures/decimal';
import { hasUnreadFigures } from '../model/number-cells';
import type { IndicatorTable, SelfEvaluationForm, UnknownHeader } from '../model/self-evaluation-form';
import { toAddress, type CellPosition } from '../model/sheet-snapshot';
import type { FormScores } from '../scoring/score-form';

export interface FormReading {
  /** False where a figure, a row or a due column of the form was not understood. */
  readonly complete: boolean;
  /** Share of the filled cells that were understood, 0 to 1. */
  readonly understood: number;
  /** Addresses, A1, of cells that were not. */
  readonly notUnderstood: readonly string[];
}

function lacksFundColumn({ funds, missing }: SelfEvaluationForm): boolean {
  if (!funds) return false;
  const due = (['annualBudget', 'executed', 'rate', 'score'] as const).some(
    (column) => !funds.columns.has(column),
  );
  return due || missing.includes('annual-budget');
}

function lacksIndicatorColumn({ columns, rows }: IndicatorTable): boolean {
  const hasWeights = columns.has('weight') || rows.some((row) => row.weight !== null);
  const lacksPoints = columns.has('score') ? !hasWeights : columns.has('weight');
  return !columns.has('target') || !columns.has('actual') || lacksPoints;
}

/** Headers that no word knows and under which a column may stand that the form needs and that was not found. */
export function hiddenColumns(form: SelfEvaluationForm): readonly UnknownHeader[] {
  const { account, indicators } = form;
  const inFunds = lacksFundColumn(form) && hasUnreadFigures(form);
  const inIndicators = indicators !== null && lacksIndicatorColumn(indicators);
  return account.unknownHeaders.filter(({ table, figures, words, text }) =>
    table === 'funds'
      ? inFunds && figures > 0 && /\p{Script=Han}/u.test(text)
      : inIndicators && figures + words > 0 && /\p{Script=Han}/u.test(text),
  );
}

/** The cells of rows whose figures contradict one another. */
function doubtfulCells({ funds, indicators }: FormScores): readonly CellPosition[] {
  return [...funds, ...indicators].flatMap((row) => row.contradictions.map(({ position }) => position));
}

export function readingOf(form: SelfEvaluationForm, scores: FormScores): FormReading {
  const { filled, unclaimed } = form.account;
  const doubtful = doubtfulCells(scores);
  const open = [...unclaimed.map(({ position }) => position), ...doubtful];
  const share = filled === 0 ? 1 : rounded(decimal(Math.max(0, filled - open.length)).div(filled), 4);
  return {
    complete: !hasUnreadFigures(form) && doubtful.length === 0 && hiddenColumns(form).length === 0,
    understood: share,
    notUnderstood: [...new Set(open.map(toAddress))],
  };
}
