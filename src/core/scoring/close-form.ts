/** Total and grade of a form as its scores stand after some of them were changed. */
import { rounded, sum } from '../figures/decimal';
import type { JudgedCell } from '../model/scored-form';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { toAddress } from '../model/sheet-snapshot';
import type { Profile } from './profile';
import type { FormScores } from './score-form';
import { BLOCK_NAMES } from '../words/row-words';
import {
  blockName,
  cappedTotal,
  cappingRate,
  gradeOfTotal,
  hasUnreadScore,
  isUnweighed,
  isRescaled,
  pointsThatApply,
  rescaled,
  restsOnDoubt,
} from './score-total';

/** Why no total and no grade can be told. */
export type OpenTotal =
  /** The form has no scores to add up. */
  | 'no-scores'
  /** A score that is due is blank. */
  | 'blank-score'
  /** A score is printed that cannot be read. */
  | 'unread-score'
  /** The weights do not add up, or the form has none: how the scores make the total nobody can tell. */
  | 'weights'
  /** A part of what it rests on is in doubt or was not read. */
  | 'in-doubt';

export interface ClosedForm {
  /** Points as the form's total row counts them; null where they cannot be told. */
  readonly total: number | null;
  /** With the execution score, whatever the total row covers. */
  readonly full: number | null;
  /** Sum of the scores before a low execution rate caps it. */
  readonly uncapped: number | null;
  /** Points of the rows that apply, where the rules rescale their sum to 100; null where nothing was rescaled. */
  readonly rescaledFrom: number | null;
  /** The sum by blocks: 执行率 9.5, 产出 46.25 …, in the form's order. */
  readonly terms: readonly { readonly name: string; readonly points: number }[];
  /** What each of the form's sub-totals comes to; null where a score of its rows cannot be told. */
  readonly subTotals: readonly (number | null)[];
  /** In the form's own wording. */
  readonly grade: string | null;
  /** Why there is no total; null where there is one. */
  readonly open: OpenTotal | null;
}

const OPEN = (open: OpenTotal): ClosedForm => ({
  total: null,
  full: null,
  uncapped: null,
  rescaledFrom: null,
  terms: [],
  subTotals: [],
  grade: null,
  open,
});

function termsOf(
  form: SelfEvaluationForm,
  execution: number | null,
  points: readonly (number | null)[],
): ClosedForm['terms'] {
  const terms = new Map<string, number>(execution === null ? [] : [[BLOCK_NAMES.execution, execution]]);
  points.forEach((score, at) => {
    const name = blockName(form.indicators?.rows[at]);
    terms.set(name, rounded(sum([terms.get(name) ?? 0, score ?? 0])));
  });
  return [...terms].map(([name, score]) => ({ name, points: score }));
}

/** Points in a score cell after the changes; null where a due score is still blank. */
function pointsAfter(score: JudgedCell, changed: ReadonlyMap<string, number>): number | null {
  const after = score.position ? changed.get(toAddress(score.position)) : undefined;
  if (after !== undefined) return after;
  return score.verdict === 'blank' ? null : (score.printed ?? 0);
}

/** Points of some rows of the sheet after the changes; null where one of them cannot be told. */
export function sumRows(
  { indicators }: Pick<FormScores, 'indicators'>,
  rows: readonly number[],
  changed: ReadonlyMap<string, number>,
): number | null {
  const points = indicators
    .filter(({ row }) => rows.includes(row))
    .map(({ score }) =>
      score.position && score.verdict !== 'unreadable' ? pointsAfter(score, changed) : null,
    );
  return points.includes(null) ? null : rounded(sum(points.map((score) => score ?? 0)));
}

/**
 * Adds up a form's scores as they stand, whatever its weights come to.
 * @param changed points that score cells hold now, by A1 address; all others hold what is printed
 */
export function sumForm(
  form: SelfEvaluationForm,
  scores: FormScores,
  profile: Profile,
  changed: ReadonlyMap<string, number>,
): ClosedForm {
  const { funds, indicators, total } = scores;
  if (!indicators.some(({ score }) => score.position !== null)) return OPEN('no-scores');
  if (hasUnreadScore(form)) return OPEN('unread-score');
  if (restsOnDoubt(form, funds, indicators)) return OPEN('in-doubt');
  const execution = funds.find(({ weight }) => weight !== null);
  // A form that prints no score for the rate counts what is due.
  const own = !execution
    ? 0
    : execution.score.position
      ? pointsAfter(execution.score, changed)
      : execution.score.expected;
  const points = indicators.map(({ score }) => (score.position ? pointsAfter(score, changed) : 0));
  if (own === null || points.includes(null)) return OPEN('blank-score');
  const rate = cappingRate(form, funds);
  const add = (withExecution: boolean) =>
    rounded(rescaled(sum([withExecution ? own : 0, ...points.map((score) => score ?? 0)]), indicators));
  const isApart = !total.coversExecution && isUnweighed(form);
  const uncapped = add(total.coversExecution);
  const full = cappedTotal(add(!isApart), rate, profile);
  const capped = cappedTotal(uncapped, rate, profile);
  return {
    total: capped,
    full,
    uncapped,
    rescaledFrom: isRescaled(indicators) ? pointsThatApply(indicators) : null,
    terms: termsOf(form, execution && total.coversExecution ? own : null, points),
    subTotals: form.subTotals.map(({ rows }) => (rows === 'all' ? capped : sumRows(scores, rows, changed))),
    grade: gradeOfTotal(full, form.grade?.text ?? null, profile),
    open: null,
  };
}

/**
 * Total and grade of a form whose weights add up and of which nothing is in doubt.
 * @param isInDoubt a part that the total rests on is not certain
 */
export function closeForm(
  form: SelfEvaluationForm,
  scores: FormScores,
  profile: Profile,
  changed: ReadonlyMap<string, number>,
  isInDoubt: boolean,
): ClosedForm {
  const summed = sumForm(form, scores, profile, changed);
  if (summed.open) return summed;
  if (scores.total.frame !== 'holds') return OPEN('weights');
  return isInDoubt ? OPEN('in-doubt') : summed;
}
