/** ZP205: no budget to divide by. */
import { plainNumber, sum } from '../core/figures/decimal';
import { isShifted } from '../core/checking/due-cells';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { rateBudget, totalFundRow } from '../core/scoring/score-execution';

export const zeroBudget: FormRule = {
  scope: 'form',
  code: 'ZP205',
  id: 'zero-budget',
  severity: 'warning',
  title: { zh: '预算数为 0 或空', en: 'Budget zero or blank' },
  description: {
    zh: '总额行预算数为 0 或未填，执行率无法计算；或总额为 0 而分项有数。',
    en: 'The total row has no budget, so its rate cannot be computed; or a zero total stands above filled parts.',
  },
  messages: {
    blank: {
      zh: '总额行的预算数为空，无法计算执行率，请补填。',
      en: 'The total row’s budget is blank; the rate cannot be computed. Please enter it.',
    },
    zero: {
      zh: '总额行的预算数为 0，无法计算执行率及其得分，请人工判断。',
      en: 'The total row’s budget is 0; rate and score cannot be computed. Please decide.',
    },
    parts: {
      zh: '总额行的预算数为 {total}，而分项合计 {sum}，请核对。',
      en: 'The total row’s budget is {total} but its parts add up to {sum}; please check.',
    },
  },
  basis: { zh: '预算数为 0 时不计算执行率', en: 'No rate is computed without a budget' },
  fixable: false,
  doubts: 'row',
  check: (context): readonly RuleReport[] => {
    const { form } = context;
    const total = totalFundRow(form);
    if (!total || isShifted(context, total)) return [];
    const budget = rateBudget(form, total);
    // Below zero is told by another check.
    if (!budget || (budget.value !== null && budget.value !== 0)) return [];
    if (budget.raw !== null && budget.value === null && !budget.isPlaceholder) return [];
    const parts = (form.funds?.rows ?? []).filter((row) => !row.isTotal);
    const filled = sum(parts.map((row) => rateBudget(form, row)?.value ?? 0));
    if (filled.gt(0))
      return [
        {
          position: budget.position,
          message: 'parts',
          values: { total: budget.value ?? '—', sum: plainNumber(filled) },
          printed: budget.value,
          needsPerson: true,
        },
      ];
    return [
      {
        position: budget.position,
        message: budget.value === null ? 'blank' : 'zero',
        printed: budget.value,
        needsPerson: true,
      },
    ];
  },
};
