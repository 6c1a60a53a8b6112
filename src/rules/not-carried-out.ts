/** ZP409: nothing was spent or done, yet a ceiling counts as met. */
import { shortText } from '../core/text/short-text';
import type { FormRule, RuleReport } from '../core/checking/rule';

export const notCarriedOut: FormRule = {
  scope: 'form',
  code: 'ZP409',
  id: 'not-carried-out',
  topic: 'row',
  severity: 'info',
  title: { zh: '未实施却达成上限', en: 'Ceiling met by doing nothing' },
  description: {
    zh: '项目没有支出或其他产出未实施时，“≤”的成本目标按字面算达成，给分与否由人判断。',
    en: 'A cost ceiling is met by spending nothing; where nothing was done both 0 and full marks are a judgement.',
  },
  messages: {
    met: {
      figures: { zh: '目标“{target}”，实际“{actual}”', en: 'target “{target}”, actual “{actual}”' },
      why: {
        zh: '按字面达成，但没有实施，给几分请您核定',
        en: 'met by the letter though nothing was carried out; please settle the score',
      },
    },
  },
  basis: {
    zh: '反向成本指标在未实施时不适用字面规则',
    en: 'A cost ceiling means little where nothing was carried out',
  },
  fixable: false,
  check: ({ rows }) =>
    rows.flatMap(({ row, score }): RuleReport[] => {
      const position = score.score.position ?? row.actual?.position;
      if (!score.due.notCarriedOut || !position) return [];
      return [
        {
          position,
          others: row.actual ? [row.actual.position] : [],
          message: 'met',
          values: { target: shortText(row.target?.text ?? ''), actual: shortText(row.actual?.text ?? '') },
          printed: score.score.printed,
          needsPerson: true,
        },
      ];
    }),
};
