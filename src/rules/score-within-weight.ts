/** ZP402: a score above its weight, or below zero. */
import { plainNumber } from '../core/figures/decimal';
import { isSettled } from '../core/scoring/score-total';
import type { FormRule, ProposedEdit, RuleReport } from '../core/checking/rule';
import type { CellPosition } from '../core/model/sheet-snapshot';

const editOf = (position: CellPosition, value: number, isSure: boolean): ProposedEdit => ({
  position,
  value,
  certainty: isSure ? 'certain' : 'offered',
  label: { zh: `得分改为 ${plainNumber(value)}`, en: `score to ${plainNumber(value)}` },
});

export const scoreWithinWeight: FormRule = {
  scope: 'form',
  code: 'ZP402',
  id: 'score-within-weight',
  topic: 'bounds',
  severity: 'error',
  title: { zh: '得分超出分值', en: 'Score outside its weight' },
  description: {
    zh: '得分不得高于分值，也不得低于 0。',
    en: 'A score never exceeds its weight and is never below 0.',
  },
  messages: {
    above: {
      figures: { zh: '得 {printed}，分值只有 {weight}', en: '{printed} points of a weight of {weight}' },
    },
    below: { figures: { zh: '得 {printed}，低于 0', en: '{printed} points, below 0' } },
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
      const isSure = above && isSettled(score);
      const due = form.kind === 'assessment' ? null : (expected ?? (above ? most : 0));
      return [
        {
          position,
          others: row.weight ? [row.weight.position] : [],
          message: above ? 'above' : 'below',
          values: { printed, weight: most },
          // A sum with a score that cannot be is none.
          doubts: isSure || form.kind === 'assessment' ? 'none' : 'sum',
          printed,
          expected: due ?? most,
          computation,
          ...(due === null ? { needsPerson: true } : { edits: [editOf(position, due, isSure)] }),
        },
      ];
    }),
};
