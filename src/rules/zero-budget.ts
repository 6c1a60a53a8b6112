/** ZP205: no budget to divide by. */
import type { Localized } from '../core/model/localized';
import type { FundRow } from '../core/model/self-evaluation-form';
import { plainNumber, sum } from '../core/figures/decimal';
import { isShifted } from '../core/checking/due-cells';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { divisorOf } from '../core/scoring/fund-amounts';
import { exactRate, rateBudget, totalFundRow } from '../core/scoring/score-execution';

/** 执行 150万元， */
function spentInWords({ executed }: FundRow, unit: string): Localized {
  if (executed?.value == null) return { zh: '', en: '' };
  const amount = `${plainNumber(executed.value)}${unit}`;
  return { zh: `执行 ${amount}，`, en: `${amount} executed; ` };
}

export const zeroBudget: FormRule = {
  scope: 'form',
  code: 'ZP205',
  id: 'zero-budget',
  topic: 'amount',
  severity: 'warning',
  title: { zh: '预算数为 0 或空', en: 'Budget zero or blank' },
  description: {
    zh: '总额行预算数为 0 或未填，执行率无法计算；或总额为 0 而分项有数。',
    en: 'The total row has no budget, so its rate cannot be computed; or a zero total stands above filled parts.',
  },
  messages: {
    blank: {
      figures: { zh: '没填', en: 'blank' },
      why: { zh: '{spent}执行率算不出，请补填', en: '{spent}no rate; please enter it' },
    },
    zero: { figures: { zh: '0', en: '0' }, why: { zh: '{spent}执行率算不出', en: '{spent}no rate' } },
    parts: {
      figures: { zh: '{total}，分项合计 {sum}{unit}', en: '{total}; its parts add up to {sum}{unit}' },
      why: { zh: '执行率算不出', en: 'no rate' },
    },
  },
  basis: { zh: '预算数为 0 时不计算执行率', en: 'No rate is computed without a budget' },
  fixable: false,
  doubts: 'row',
  check: (context): readonly RuleReport[] => {
    const { form, profile } = context;
    const total = totalFundRow(form);
    if (!total || isShifted(context, total) || exactRate(form, total, profile) !== null) return [];
    const budget = divisorOf(form, total, profile);
    // Below zero is told by another check.
    if (!budget || (budget.value !== null && budget.value !== 0)) return [];
    if (budget.raw !== null && budget.value === null && !budget.isPlaceholder) return [];
    const unit = form.funds?.amountUnit ?? '';
    const parts = (form.funds?.rows ?? []).filter((row) => !row.isTotal);
    const filled = sum(parts.map((row) => rateBudget(form, row)?.value ?? 0));
    if (filled.gt(0))
      return [
        {
          position: budget.position,
          message: 'parts',
          values: {
            total: budget.value ?? { zh: '没填', en: 'blank' },
            sum: plainNumber(filled),
            unit,
          },
          printed: budget.value,
          needsPerson: true,
        },
      ];
    return [
      {
        position: budget.position,
        message: budget.value === null ? 'blank' : 'zero',
        values: { spent: spentInWords(total, unit) },
        printed: budget.value,
        needsPerson: true,
      },
    ];
  },
};
