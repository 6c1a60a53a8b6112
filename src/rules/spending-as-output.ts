/** ZP414: an output that only says how much was spent. */
import { isSameAmount, statedFigure } from '../core/checking/stated-money';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { moneyInYuan } from '../core/scoring/cost-indicators';
import { totalFundRow } from '../core/scoring/score-execution';
import { plainNumber } from '../core/figures/decimal';
import { shortText } from '../core/text/short-text';
import type { IndicatorRow } from '../core/model/self-evaluation-form';

export const spendingAsOutput: FormRule = {
  scope: 'form',
  code: 'ZP414',
  id: 'spending-as-output',
  topic: 'row',
  severity: 'warning',
  title: { zh: '把花钱当产出', en: 'Spending as an output' },
  description: {
    zh: '数量、质量指标填的是费用名称或支付的金额（差旅费 1 项、支付资金 100 万元），只说明花了多少钱，没有说明做成了什么；花费应列在成本指标。',
    en: 'An output indicator names an expense or the money paid: it says what was spent, not what was done. Spending belongs among the cost indicators.',
  },
  messages: {
    expense: { figures: { zh: '是费用名称，不是产出', en: 'names an expense, not an output' } },
    amount: {
      figures: {
        zh: '目标“{target}”是花钱的数，不是产出',
        en: 'target “{target}” is money spent, not an output',
      },
    },
    budget: {
      figures: {
        zh: '目标“{target}”就是预算数 {budget}{unit}，不是产出',
        en: 'target “{target}” is the budget of {budget}{unit}, not an output',
      },
    },
  },
  basis: {
    zh: '产出指标反映完成的工作，支出反映在成本指标',
    en: 'Outputs tell what was done; spending is told by cost indicators',
  },
  fixable: false,
  check: (context) =>
    context.rows.flatMap(({ row }): readonly RuleReport[] => {
      if (row.facts.aspect !== 'quantity' && row.facts.aspect !== 'quality') return [];
      const report = ofRow(row, context);
      return report ? [report] : [];
    }),
};

function ofRow(row: IndicatorRow, { form }: RuleContext): RuleReport | null {
  const { name } = row.facts;
  if (name.has('saved') || name.has('gain') || name.has('rate')) return null;
  const place = row.level3 ?? row.target;
  if (!place) return null;
  const base = { position: place.position, needsPerson: true, printed: row.target?.text ?? null } as const;
  const target = shortText(row.target?.text ?? '');
  const money = moneyInYuan(row.targetQuantity);
  if (name.has('spent'))
    return {
      ...base,
      ...(money === null ? { message: 'expense' } : { message: 'amount', values: { target } }),
    };
  if (money === null || !row.target) return null;
  if (name.has('paid-out')) return { ...base, message: 'amount', values: { target } };
  const total = totalFundRow(form);
  const [budget] = [total?.annualBudget?.value, total?.initialBudget?.value].flatMap((value) => value ?? []);
  if (!form.funds || budget === undefined || budget === 0) return null;
  const unit = form.funds.amountUnit;
  return isSameAmount(statedFigure(money), budget, unit)
    ? { ...base, message: 'budget', values: { target, budget: plainNumber(budget), unit } }
    : null;
}
