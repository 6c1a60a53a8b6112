/** ZP701: the cost indicator that stands for the whole project differs from the executed funds. */
import { shortText } from '../core/text/short-text';
import type { Localized } from '../core/model/localized';
import {
  costRows,
  isPlainlyAPart,
  isUnitPrice,
  moneyInYuan,
  wholeProjectCost,
} from '../core/scoring/cost-indicators';
import { decimal, formatNumber, plainNumber, sum, toNumber, type Decimal } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { amountSlip, spentOf } from '../core/scoring/fund-amounts';
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

/** 多 0.15万元: what the cost's actual has more or less than the fund table. */
function gapInWords(yuan: Decimal, unit: AmountUnit): Localized {
  const amount = formatNumber(yuan.abs().div(AMOUNT_UNITS[unit]), 4);
  const isMore = yuan.gt(0);
  return {
    zh: `${isMore ? '多' : '少'} ${amount}${unit}`,
    en: `${amount}${unit} ${isMore ? 'above' : 'below'}`,
  };
}

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
      values: {
        actual: shortText(place.text),
        executed: plainNumber(amount),
        unit,
        gap: gapInWords(decimal(actual).minus(spent), unit),
      },
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
      subject: { zh: '成本分项', en: 'Cost parts' },
      values: {
        terms: actuals
          .map((actual) => formatNumber(decimal(actual ?? 0).div(AMOUNT_UNITS[unit]), 4))
          .join(' + '),
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
  topic: 'consistency',
  severity: 'warning',
  title: { zh: '成本指标与执行数不符', en: 'Cost differs from executed funds' },
  description: {
    zh: '代表项目总成本的成本指标，其实际值与资金表的执行数不一致，超出舍入所能解释的差额。',
    en: 'The cost indicator that stands for the whole project differs from the executed funds by more than rounding explains.',
  },
  messages: {
    differs: {
      figures: { zh: '{actual} 对 {executed}{unit}', en: '{actual} against {executed}{unit}' },
      why: { zh: '实际值比资金表执行数{gap}', en: '{gap} what was executed' },
    },
    parts: {
      figures: {
        zh: '实际合计 {sum}{unit}，资金表执行 {executed}{unit}',
        en: 'actuals of {sum}{unit}, executed {executed}{unit}',
      },
      why: { zh: '{terms}；各项目标合计就是总成本', en: '{terms}; their targets make up the whole' },
    },
  },
  basis: { zh: '项目总成本应与执行数一致', en: 'The project’s cost is what was executed' },
  fixable: false,
  check: ({ form, rows, profile }): readonly RuleReport[] => {
    const total = totalFundRow(form);
    const executed = total ? spentOf(total, profile) : null;
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
