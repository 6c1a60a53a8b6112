/** What rules ask about a row's score: whether scores are printed at all, whether the target was missed, too many points. */
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import type { IndicatorDue } from './indicator-due';
import type { IndicatorScore } from './score-total';

export const printsScores = ({ indicators }: SelfEvaluationForm): boolean =>
  indicators?.columns.has('score') === true;

/** True where figures, a date or the actual's own words say that the target was not reached, whatever may be said for it. */
export function isMissed({ isMet, tier, open, wordForNumber, unreadable }: IndicatorDue): boolean {
  if (unreadable !== null || open === 'saving' || open === 'less-is-better' || open === 'not-applicable')
    return false;
  return isMet === false || (tier !== null && tier > 1 && (isMet === null || wordForNumber));
}

/** True where more is printed than the row earns for certain, or its score is yet to be filled in. */
export function isOverMarked({ score, due }: IndicatorScore, form: SelfEvaluationForm): boolean {
  if (!printsScores(form) || score.position === null) return false;
  return score.printed === null ? score.verdict === 'blank' : score.printed > (due.expected ?? 0);
}
