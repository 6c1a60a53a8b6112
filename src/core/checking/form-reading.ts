/** How whole a form was read: what nothing refers to, rows beside their headers, columns that may hide behind a header. */
import { decimal, rounded } from '../figures/decimal';
import { hasUnreadFigures } from '../model/number-cells';
import type { SelfEvaluationForm, UnknownHeader } from '../model/self-evaluation-form';
import { toAddress, type CellPosition } from '../model/sheet-snapshot';
import type { FormScores } from '../scoring/score-form';

export interface FormReading {
  /** False where a figure, a row or a due column of the form was not understood, or one of its pages not read with it. */
  readonly complete: boolean;
  /** Share of the filled cells that were understood, 0 to 1. */
  readonly understood: number;
  /** Addresses, A1, of cells that were not. */
  readonly notUnderstood: readonly string[];
}

/** Headers that no word knows and under which a column may stand that the form needs and that was not found. */
const hiddenColumns = ({ account }: SelfEvaluationForm): readonly UnknownHeader[] =>
  account.unknownHeaders.filter(({ hides }) => hides === 'due');

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
    complete:
      form.page === undefined &&
      !hasUnreadFigures(form) &&
      doubtful.length === 0 &&
      hiddenColumns(form).length === 0,
    understood: share,
    notUnderstood: [...new Set(open.map(toAddress))],
  };
}
