/** ZP207: parts against totals in a base-data table. */
import { decimal, plainNumber, rounded, sum } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';

export const baseDataParts: FormRule = {
  scope: 'form',
  code: 'ZP207',
  id: 'base-data-parts',
  severity: 'error',
  title: { zh: '基础数据分项与合计不符', en: 'Base data parts do not add up' },
  description: {
    zh: '基础数据表中“三公经费”等合计应等于各分项之和；“其中”只列部分的，分项之和不得超过合计。',
    en: 'Totals such as 三公经费 equal their parts; where only some parts are listed, these never exceed the total.',
  },
  messages: {
    differs: {
      zh: '“{label}”{column}填 {total}，分项合计 {sum}。',
      en: '“{label}”, {column}: the total says {total}, the parts add up to {sum}.',
    },
    exceeds: {
      zh: '“{label}”{column}填 {total}，所列分项合计 {sum}，超过合计。',
      en: '“{label}”, {column}: the listed parts add up to {sum}, more than the total {total}.',
    },
    blank: {
      zh: '“{label}”{column}未填，分项合计为 {sum}，请补填。',
      en: '“{label}”, {column} is blank; its parts add up to {sum}. Please enter it.',
    },
  },
  basis: { zh: '合计 = 各分项之和', en: 'Total = sum of its parts' },
  fixable: false,
  check: ({ form, profile }) =>
    form.breakdowns.flatMap(({ label, isComplete, columns }) =>
      columns.flatMap(({ name, total, parts }): RuleReport[] => {
        const filled = parts.map((part) => part.value).filter((value): value is number => value !== null);
        if (filled.length === 0) return [];
        const added = sum(filled);
        const values = {
          label: label.text.trim(),
          column: name,
          sum: plainNumber(added),
          total: total.value ?? '',
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
