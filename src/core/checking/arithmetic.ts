/** What is said of a figure that follows from others by arithmetic: a rate, the score of a rate. */
import type { EditKind } from '../model/edit';
import type { JudgedCell } from '../model/scored-form';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { hasReason } from '../scoring/score-execution';
import type { ProposedEdit, RuleReport } from './rule';

/**
 * The report on one printed figure: `differs`, `blank`, `rounded` or `deducted`; none where it is right.
 * @param row zero-based row of the fund table that it stands in
 */
export function arithmeticReport(
  form: SelfEvaluationForm,
  row: number,
  judged: JudgedCell,
  figure: EditKind,
): readonly RuleReport[] {
  const { position, expected, printed, verdict, computation } = judged;
  if (!position || expected === null) return [];
  const values = { printed: printed ?? '', expected, how: computation ?? '' };
  const base = { position, printed, expected, computation, values };
  // A reason in its row says that the figure was meant, and where the rules leave room a person decides.
  const isOpen = hasReason(form, row) || judged.min !== judged.max;
  const certainty = isOpen ? 'offered' : 'certain';
  const edits: readonly ProposedEdit[] = [{ position, figure, value: expected, certainty }];
  switch (verdict) {
    case 'over-scored':
    case 'under-scored':
      return [{ ...base, message: 'differs', edits }];
    case 'blank':
      return [{ ...base, severity: 'info', message: 'blank', edits }];
    case 'rounded':
    case 'deducted':
      return [{ ...base, severity: 'info', message: verdict }];
    default:
      return [];
  }
}
