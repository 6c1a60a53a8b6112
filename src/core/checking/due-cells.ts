/** Which cells of a form are due: what must stand there for the form to be checked at all. */
import { compact } from '../text/label-text';
import { PLACEHOLDER, REFERS_ELSEWHERE } from '../words/answer-words';
import type { FormKind, FundRow, NumberCell, TextCell } from '../model/self-evaluation-form';
import type { RuleContext } from './rule';

/** True for a fund row whose cells stand beside their headers: told once, and held against nothing else. */
export const isShifted = ({ form, scores }: RuleContext, row: FundRow): boolean =>
  (scores.funds[form.funds?.rows.indexOf(row) ?? -1]?.contradictions.length ?? 0) > 0;

type ScoredRow = RuleContext['rows'][number];

/** True for a cell that says that its value stands elsewhere: 见附件, 同上, 略. */
export const refersElsewhere = (cell: TextCell | null): boolean =>
  cell !== null && REFERS_ELSEWHERE.test(compact(cell.text));

/** True for a text that says that nothing was filled in. */
export const isUnfilled = (text: string): boolean => /^(?:未填报?|未填写|待填|待定)$/.test(text);

/** True for a text that says something of its own. */
export const saysSomething = (cell: TextCell | null): boolean =>
  cell !== null && cell.text !== '' && !PLACEHOLDER.test(compact(cell.text));

/** True for a cell that should hold a number and holds something else. */
export const isUnreadable = (cell: NumberCell | null): boolean =>
  cell !== null && cell.raw !== null && cell.value === null && !cell.isPlaceholder;

/** True for an indicator that is answered or scored and whose weight is left blank. */
export function lacksWeight({ row, score }: ScoredRow, kind: FormKind): boolean {
  if (score.weight !== null || row.facts.name.has('of-which') || isUnreadable(row.weight)) return false;
  // Where the weights stand in labels or in no place at all, no cell is blank.
  if (row.weight === null && kind !== 'narrative') return false;
  const isScored = row.score !== null && row.score.raw !== null && !row.score.isPlaceholder;
  if (row.weight?.isPlaceholder) return isScored;
  return isScored || (saysSomething(row.target) && saysSomething(row.actual));
}

/** True where a weight that is due is blank, stands elsewhere or cannot be read: then no sum of the others tells anything. */
export const hasOpenWeights = (rows: readonly ScoredRow[], kind: FormKind): boolean =>
  rows.some((each) => each.row.weight === null || isUnreadable(each.row.weight) || lacksWeight(each, kind));
