/** ZP503: the printed grade is not the grade of the total. */
import type { FormRule, RuleReport } from '../core/checking/rule';
import { gradeOfTotal } from '../core/scoring/score-total';
import { compact } from '../core/text/label-text';

export const grade: FormRule = {
  scope: 'form',
  code: 'ZP503',
  id: 'grade',
  severity: 'error',
  title: { zh: '等级不符', en: 'Wrong grade' },
  description: {
    zh: '等级应与总分相应；复算后总分改变等级的，一并指出。',
    en: 'The grade follows from the total; also told when it changes with the recomputed total.',
  },
  messages: {
    differs: {
      zh: '等级填“{printed}”，总分 {total} 对应“{expected}”。',
      en: 'The grade says “{printed}”; a total of {total} is “{expected}”.',
    },
    changes: {
      zh: '等级填“{printed}”；按规则复算总分为 {total}，等级应为“{expected}”。',
      en: 'The grade says “{printed}”; the recomputed total {total} is “{expected}”.',
    },
    blank: {
      zh: '等级未填，按总分 {total} 应为“{expected}”。',
      en: 'The grade is blank; a total of {total} is “{expected}”.',
    },
  },
  basis: 'gradeFloors',
  fixable: true,
  check: ({ form, scores, profile }): readonly RuleReport[] => {
    const position = form.grade?.position;
    const printed = form.grade?.text ?? null;
    if (!position || printed === null) return [];
    const recomputed = scores.total.fullRecomputed;
    const stated = scores.total.coversExecution
      ? (scores.total.score.printed ?? scores.total.score.expected)
      : scores.total.fullPrinted;
    const canFix = form.kind !== 'narrative' && form.grade?.insideText === false;
    const fix =
      canFix && scores.grade.recomputed !== null ? { fix: { position, value: scores.grade.recomputed } } : {};
    const word = compact(printed);
    if (stated !== null) {
      const due = gradeOfTotal(stated, printed, profile);
      if (compact(due) !== word)
        return [
          {
            position,
            message: 'differs',
            values: { printed, total: stated, expected: due },
            printed,
            expected: scores.grade.recomputed ?? due,
            ...fix,
          },
        ];
    }
    if (recomputed === null || scores.grade.recomputed === null || compact(scores.grade.recomputed) === word)
      return [];
    return [
      {
        position,
        message: 'changes',
        values: { printed, total: recomputed, expected: scores.grade.recomputed },
        printed,
        expected: scores.grade.recomputed,
        ...fix,
      },
    ];
  },
};
