/** ZP503: the printed grade is not the grade of the total, or changes because the total does. */
import { gradeInWords } from '../core/checking/closing-edits';
import type { ClosingRule, RuleReport } from '../core/checking/rule';
import type { Severity } from '../core/model/finding';
import { plainNumber } from '../core/figures/decimal';
import { cappedTotal, cappingRate, gradeOfTotal } from '../core/scoring/score-total';
import { compact } from '../core/text/label-text';

export const grade: ClosingRule = {
  scope: 'closing',
  code: 'ZP503',
  id: 'grade',
  topic: 'grade',
  severity: 'error',
  title: { zh: '等级不符', en: 'Wrong grade' },
  description: {
    zh: '等级应与总分相应；更正后总分改变等级的，一并指出。',
    en: 'The grade follows from the total; also told when it changes with the corrected total.',
  },
  messages: {
    differs: {
      figures: { zh: '{printed}{to}{due}', en: '{printed}{to}{due}' },
      why: { zh: '总分 {total}', en: 'total {total}' },
    },
    follows: {
      figures: { zh: '{printed}{to}{due}', en: '{printed}{to}{due}' },
      why: { zh: '随总分 {total} 更正', en: 'follows the total {total}' },
    },
    recomputed: {
      figures: { zh: '{printed}，按规则复算为{due}', en: '{printed}; by rule it is {due}' },
      why: { zh: '复算总分 {total}', en: 'recomputed total {total}' },
    },
  },
  basis: 'gradeFloors',
  fixable: true,
  check: ({ form, scores, profile, closed }): readonly RuleReport[] => {
    const { grade: cell } = form;
    if (!cell) return [];
    const { total } = scores;
    const rate = cappingRate(form, scores.funds);
    const printedTotal = total.coversExecution
      ? (total.score.printed ?? total.score.expected)
      : total.fullPrinted;
    const stated = printedTotal === null ? null : cappedTotal(printedTotal, rate, profile);
    const isGrade = (due: string | null) => due === null || compact(due) === compact(cell.text);
    const statedGrade = stated === null ? null : gradeOfTotal(stated, cell.text, profile);
    const full = closed.full ?? stated;
    const due = closed.grade ?? statedGrade;
    if (full === null || due === null) return [];
    const report = (
      message: string,
      severity: Severity,
      full: number,
      due: string,
    ): readonly RuleReport[] => [
      {
        position: cell.position,
        // Grade and total may stand in one sentence.
        subject: { zh: '等级', en: 'Grade' },
        message,
        severity,
        values: { printed: cell.text, due, total: plainNumber(full) },
        printed: cell.text,
        expected: due,
        computation: gradeInWords(full, due),
        ...(due === closed.grade ? {} : { needsPerson: true }),
      },
    ];
    if (!isGrade(statedGrade) && !isGrade(due)) return report('differs', 'error', full, due);
    if (!isGrade(due)) return report('follows', 'info', full, due);
    // No click changes it, yet it would change if all that is offered were taken.
    const { recomputed } = scores.grade;
    const isSure = closed.open === null && recomputed !== null && total.fullRecomputed !== null;
    return isSure && !isGrade(recomputed)
      ? report('recomputed', 'warning', total.fullRecomputed, recomputed)
      : [];
  },
};
