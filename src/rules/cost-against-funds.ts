/** ZP701: the cost indicator that stands for the whole project differs from the executed funds. */
import {
  costRows,
  isPlainlyAPart,
  isUnitPrice,
  moneyInYuan,
  wholeProjectCost,
} from '../core/scoring/cost-indicators';
import { decimal, formatNumber, plainNumber, sum, toNumber, type Decimal } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { amountSlip } from '../core/scoring/fund-amounts';
import { totalFundRow } from '../core/scoring/score-execution';
import { AMOUNT_UNITS } from '../core/reading/read-cell';
import type { AmountUnit, IndicatorRow, TextCell } from '../core/model/self-evaluation-form';

/** Half of the last printed decimal, in 元; an amount without decimals counts as exact. */
function rounding(value: number, factor: number): number {
  const decimals = /\.(\d+)$/.exec(plainNumber(value))?.[1]?.length ?? 0;
  return decimals === 0 ? 0 : (factor / 10 ** decimals) * 0.5;
}

interface Executed {
  readonly amount: number;
  readonly unit: AmountUnit;
  /** In 元. */
  readonly spent: Decimal;
}

const slackOf = (row: IndicatorRow) =>
  rounding(row.actualQuantity.value ?? 0, row.actualQuantity.unit?.factor ?? 1);

function wholeReport(
  whole: IndicatorRow,
  place: TextCell,
  { amount, unit, spent }: Executed,
): readonly RuleReport[] {
  const actual = moneyInYuan(whole.actualQuantity);
  if (actual === null) return [];
  const slack = Math.max(rounding(amount, AMOUNT_UNITS[unit]), slackOf(whole));
  if (spent.minus(actual).abs().lte(decimal(slack))) return [];
  return [
    {
      position: place.position,
      message: 'differs',
      values: { actual: place.text, executed: plainNumber(amount), unit },
      printed: place.text,
      expected: `${plainNumber(amount)}${unit}`,
      needsPerson: true,
    },
  ];
}

/** Parts whose targets make up the whole must by their actuals make up what was executed. */
function partsReport(
  whole: IndicatorRow,
  costs: readonly IndicatorRow[],
  { amount, unit, spent }: Executed,
): readonly RuleReport[] {
  const parts = costs.filter((row) => row !== whole && !isUnitPrice(row));
  const [first, ...others] = parts;
  const target = moneyInYuan(whole.targetQuantity);
  if (parts.length < 2 || !first?.actual || target === null) return [];
  const actuals = parts.map((row) => moneyInYuan(row.actualQuantity));
  if (actuals.some((actual) => actual === null)) return [];
  if (!sum(parts.map((row) => moneyInYuan(row.targetQuantity) ?? 0)).eq(target)) return [];
  const added = sum(actuals.map((actual) => actual ?? 0));
  const slack = sum([rounding(amount, AMOUNT_UNITS[unit]), ...parts.map(slackOf)]);
  if (spent.minus(added).abs().lte(slack)) return [];
  return [
    {
      position: first.actual.position,
      others: others.flatMap((row) => (row.actual ? [row.actual.position] : [])),
      message: 'parts',
      values: {
        sum: formatNumber(added.div(AMOUNT_UNITS[unit]), 4),
        executed: plainNumber(amount),
        unit,
      },
      printed: first.actual.text,
      needsPerson: true,
    },
  ];
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
    parts: {
      zh: '成本分项的目标合计等于总成本目标，实际合计 {sum}{unit}，与资金表执行数 {executed}{unit} 不一致，请核对。',
      en: 'The cost parts make up the whole by their targets, but their actuals add up to {sum}{unit}; {executed}{unit} was executed. Please check.',
    },
  },
  basis: { zh: '项目总成本应与执行数一致', en: 'The project’s cost is what was executed' },
  fixable: false,
  check: ({ form, rows }): readonly RuleReport[] => {
    const executed = totalFundRow(form)?.executed?.value ?? null;
    const unit = form.funds?.amountUnit;
    // Amounts in two units differ by what another check names.
    if (executed === null || !unit || amountSlip(form)) return [];
    const costs = costRows(rows.map(({ row }) => row));
    const whole = wholeProjectCost(costs, form.kind);
    if (!whole?.actual) return [];
    // That its target misses the budget is told by another check (ZP704).
    if (isPlainlyAPart(whole, toNumber(decimal(executed).times(AMOUNT_UNITS[unit])))) return [];
    const money = { amount: executed, unit, spent: decimal(executed).times(AMOUNT_UNITS[unit]) };
    return [...wholeReport(whole, whole.actual, money), ...partsReport(whole, costs, money)];
  },
};
