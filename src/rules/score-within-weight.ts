/** ZP402: a score above its weight, or below zero. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const scoreWithinWeight: FormRule = {
  scope: 'form',
  code: 'ZP402',
  id: 'score-within-weight',
  severity: 'error',
  title: { zh: '得分超出分值', en: 'Score outside its weight' },
  description: {
    zh: '得分不得高于分值，也不得低于 0。',
    en: 'A score never exceeds its weight and is never below 0.',
  },
  messages: {
    above: {
      zh: '得分 {printed} 高于分值 {weight}。',
      en: 'The score {printed} exceeds the weight {weight}.',
    },
    below: { zh: '得分 {printed} 低于 0。', en: 'The score {printed} is below 0.' },
  },
  basis: { zh: '0 ≤ 得分 ≤ 分值', en: '0 ≤ score ≤ weight' },
  fixable: true,
  check: ({ rows, profile, form }) =>
    rows.flatMap(({ row, score }): RuleReport[] => {
      const { position, printed, expected, computation } = score.score;
      const { most } = score;
      if (!position || printed === null || most === null) return [];
      const above = printed > most + profile.figures.tolerance.score;
      if (!above && printed >= 0) return [];
      const due = form.kind === 'assessment' ? null : (expected ?? (above ? most : 0));
      return [
        {
          position,
          others: row.weight ? [row.weight.position] : [],
          message: above ? 'above' : 'below',
          values: { printed, weight: most },
          printed,
          expected: due ?? most,
          computation,
          ...(due === null ? { needsPerson: true } : { fix: { position, value: due } }),
        },
      ];
    }),
};
