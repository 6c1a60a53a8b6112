/** ZP413: a negative actual. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const negativeActual: FormRule = {
  scope: 'form',
  code: 'ZP413',
  id: 'negative-actual',
  topic: 'row',
  severity: 'warning',
  title: { zh: '实际值为负', en: 'Negative actual' },
  description: {
    zh: '实际完成值前有负号或横线：数量不能小于 0，读不出完成了多少，不判分。',
    en: 'A minus or stroke in front of the actual: no count is below zero, so it cannot be read and the row is not scored.',
  },
  messages: {
    negative: {
      figures: { zh: '完成值“{actual}”', en: 'actual “{actual}”' },
      why: {
        zh: '前有负号或横线，数量不会小于 0，没有判分，请改正',
        en: 'a minus or a stroke in front: no count is below zero, so it was not scored; please correct it',
      },
    },
  },
  basis: {
    zh: '实际完成值不小于 0（目标值小于 0 的除外）',
    en: 'An actual is not below zero unless its target is',
  },
  fixable: false,
  doubts: 'row',
  check: ({ rows }) =>
    rows.flatMap(({ row, score }): RuleReport[] =>
      score.due.unreadable === 'negative' && row.actual
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
