/** ZP701: the cost indicator that stands for the whole project differs from the executed funds. */
import { costRows, moneyInYuan, wholeProjectCost } from '../core/cost-indicators';
import { plainNumber } from '../core/decimal';
import type { FormRule, RuleReport } from '../core/rule';
import { totalFundRow } from '../core/score-execution';
import { AMOUNT_UNITS } from '../core/read-cell';
import { decimal } from '../core/decimal';

/** Half of the last printed decimal, in 元; an amount without decimals counts as exact. */
function rounding(value: number, factor: number): number {
  const decimals = /\.(\d+)$/.exec(plainNumber(value))?.[1]?.length ?? 0;
  return decimals === 0 ? 0 : (factor / 10 ** decimals) * 0.5;
}

export const costAgainstFunds: FormRule = {
  scope: 'form',
  code: 'ZP701',
  id: 'cost-against-funds',
  severity: 'warning',
  title: { zh: '成本指标与执行数不符', en: 'Cost differs from executed funds' },
  description: {
    zh: '代表项目总成本的成本指标，其实际值与资金表的执行数不一致，超出舍入所能解释的差额。',
    en: 'The cost indicator that stands for the whole project differs from the executed funds by more than rounding explains.',
  },
  messages: {
    differs: {
      zh: '成本实际值 {actual}，资金表执行数为 {executed}{unit}，不一致，请核对。',
      en: 'The cost’s actual is {actual}, the fund table says {executed}{unit} executed; please check.',
    },
  },
  basis: { zh: '项目总成本应与执行数一致', en: 'The project’s cost is what was executed' },
  fixable: false,
  check: ({ form, rows }): readonly RuleReport[] => {
    const executed = totalFundRow(form)?.executed?.value ?? null;
    const unit = form.funds?.amountUnit;
    if (executed === null || !unit) return [];
    const whole = wholeProjectCost(costRows(rows.map(({ row }) => row)), form.kind);
    const actual = whole ? moneyInYuan(whole.actualQuantity) : null;
    if (!whole?.actual || actual === null || whole.actualQuantity.value === null) return [];
    const spent = decimal(executed).times(AMOUNT_UNITS[unit]);
    const slack = Math.max(
      rounding(executed, AMOUNT_UNITS[unit]),
      rounding(whole.actualQuantity.value, whole.actualQuantity.unit?.factor ?? 1),
    );
    if (spent.minus(actual).abs().lte(decimal(slack))) return [];
    return [
      {
        position: whole.actual.position,
        message: 'differs',
        values: { actual: whole.actual.text, executed: plainNumber(executed), unit },
        printed: whole.actual.text,
        expected: `${plainNumber(executed)}${unit}`,
        needsPerson: true,
      },
    ];
  },
};
