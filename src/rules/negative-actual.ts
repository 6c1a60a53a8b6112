/** ZP413: a negative actual. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const negativeActual: FormRule = {
  scope: 'form',
  code: 'ZP413',
  id: 'negative-actual',
  severity: 'warning',
  title: { zh: '实际值为负', en: 'Negative actual' },
  description: { zh: '实际完成值小于 0，按 0 计分。', en: 'The actual is below zero and counts as 0.' },
  messages: {
    negative: {
      zh: '实际完成值“{actual}”小于 0，按 0 计分，请核对。',
      en: 'The actual “{actual}” is below zero and counts as 0; please check.',
    },
  },
  basis: { zh: '实际完成值小于 0 按 0 计', en: 'An actual below zero counts as 0' },
  fixable: false,
  check: ({ rows }) =>
    rows.flatMap(({ row, score }): RuleReport[] =>
      score.due.negativeActual && row.actual
        ? [
            {
              position: row.actual.position,
              message: 'negative',
              values: { actual: row.actual.text },
              printed: row.actual.text,
              needsPerson: true,
            },
          ]
        : [],
    ),
};
