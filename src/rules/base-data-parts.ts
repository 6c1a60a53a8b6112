/** ZP207: parts against totals in a base-data table. */
import { decimal, plainNumber, rounded, sum } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';

export const baseDataParts: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP207',
  id: 'base-data-parts',
  topic: 'base-data',
  severity: 'error',
  title: { zh: '基础数据分项与合计不符', en: 'Base data parts do not add up' },
  description: {
    zh: '基础数据表中“三公经费”等合计应等于各分项之和；“其中”只列部分的，分项之和不得超过合计。',
    en: 'Totals such as 三公经费 equal their parts; where only some parts are listed, these never exceed the total.',
  },
  messages: {
    differs: {
      figures: { zh: '{total}，分项合计 {sum}', en: '{total}; its parts add up to {sum}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
    exceeds: {
      figures: { zh: '{total}，所列分项合计 {sum}', en: '{total}; the parts listed add up to {sum}' },
      why: { zh: '{terms}，部分大于全部', en: '{terms}: a part exceeds the whole' },
    },
    blank: {
      figures: { zh: '没填，分项合计 {sum}', en: 'blank; its parts add up to {sum}' },
      why: { zh: '{terms}，请补填', en: '{terms}; please enter it' },
    },
  },
  basis: { zh: '合计 = 各分项之和', en: 'Total = sum of its parts' },
  fixable: false,
  check: ({ form, profile }) =>
    form.breakdowns.flatMap(({ isComplete, columns }) =>
      columns.flatMap(({ total, parts }): RuleReport[] => {
        const filled = parts.map((part) => part.value).filter((value): value is number => value !== null);
        if (filled.length === 0) return [];
        const added = sum(filled);
        const values = {
          sum: plainNumber(added),
          total: total.value ?? '',
          terms: filled.map((value) => plainNumber(value)).join(' + '),
        };
        const base = {
          position: total.position,
          others: parts.map((part) => part.position),
          values,
          printed: total.value,
          expected: rounded(added, 6),
          needsPerson: true,
        };
        if (total.raw === null) return isComplete ? [{ ...base, severity: 'warning', message: 'blank' }] : [];
        if (total.value === null) return [];
        const gap = added.minus(decimal(total.value));
        if (gap.gt(profile.figures.tolerance.amount))
          return [{ ...base, message: isComplete ? 'differs' : 'exceeds' }];
        return isComplete && filled.length === parts.length && gap.abs().gt(profile.figures.tolerance.amount)
          ? [{ ...base, message: 'differs' }]
          : [];
      }),
    ),
};
