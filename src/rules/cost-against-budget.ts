/** ZP704: cost targets that together exceed, or by far miss, the annual budget. */
import { rowName } from '../core/checking/name-cell';
import { costRows, isUnitPrice, moneyInYuan, wholeProjectCost } from '../core/scoring/cost-indicators';
import { amountSlip } from '../core/scoring/fund-amounts';
import { decimal, formatNumber, plainNumber, sum } from '../core/figures/decimal';
import { AMOUNT_UNITS } from '../core/reading/read-cell';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { rateBudget, totalFundRow } from '../core/scoring/score-execution';

export const costAgainstBudget: FormRule = {
  scope: 'form',
  code: 'ZP704',
  id: 'cost-against-budget',
  topic: 'consistency',
  severity: 'warning',
  title: { zh: '成本目标与预算不符', en: 'Cost targets against the budget' },
  description: {
    zh: '成本指标的目标值合计超过全年预算数，或远低于预算数。',
    en: 'Cost targets that together exceed, or by far miss, the annual budget.',
  },
  messages: {
    exceeds: {
      figures: {
        zh: '目标 {sum}{unit}，超过预算 {budget}{unit}',
        en: 'target {sum}{unit}, more than the budget of {budget}{unit}',
      },
    },
    'exceed-together': {
      figures: {
        zh: '目标合计 {sum}{unit}，超过预算 {budget}{unit}',
        en: 'targets of {sum}{unit}, more than the budget of {budget}{unit}',
      },
      why: { zh: '{terms}', en: '{terms}' },
    },
    misses: {
      figures: {
        zh: '目标 {sum}{unit}，预算 {budget}{unit}',
        en: 'target {sum}{unit}, budget {budget}{unit}',
      },
      why: { zh: '远低于预算', en: 'far below the budget' },
    },
    'miss-together': {
      figures: {
        zh: '目标合计 {sum}{unit}，预算 {budget}{unit}',
        en: 'targets of {sum}{unit}, budget {budget}{unit}',
      },
      why: { zh: '{terms}，远低于预算', en: '{terms}: far below the budget' },
    },
  },
  basis: { zh: '成本目标应与预算相应', en: 'Cost targets follow the budget' },
  fixable: false,
  check: ({ form, rows, profile }): readonly RuleReport[] => {
    const { costTargetsAbove, costTargetsBelow } = profile.figures.warnings;
    const total = totalFundRow(form);
    const budget = total ? (rateBudget(form, total)?.value ?? null) : null;
    const unit = form.funds?.amountUnit;
    // Amounts in two units differ by what another check names.
    if (budget === null || budget <= 0 || !unit || amountSlip(form)) return [];
    const costs = costRows(rows.map(({ row }) => row)).filter((row) => !isUnitPrice(row));
    const whole = wholeProjectCost(costs, form.kind);
    const counted = whole ? [whole] : costs;
    const [first] = counted;
    if (!first?.target || (form.kind === 'department' && !whole)) return [];
    const added = sum(counted.map((row) => moneyInYuan(row.targetQuantity) ?? 0)).div(AMOUNT_UNITS[unit]);
    const isOne = counted.length === 1;
    const inUnit = (yuan: number) => formatNumber(decimal(yuan).div(AMOUNT_UNITS[unit]), 4);
    const parts = counted.flatMap((row) => {
      const yuan = moneyInYuan(row.targetQuantity);
      return yuan === null ? [] : [`${rowName(row)} ${inUnit(yuan)}`];
    });
    const values = {
      sum: formatNumber(added, 4),
      budget: plainNumber(budget),
      unit,
      terms: parts.join(' + '),
    };
    const others = counted.slice(1).flatMap((row) => (row.target ? [row.target.position] : []));
    const report = (message: string): RuleReport[] => [
      {
        position: first.target?.position ?? { row: first.row, column: 0 },
        others,
        message,
        ...(isOne ? {} : { subject: { zh: '成本指标', en: 'Cost indicators' } }),
        values,
        printed: first.target?.text ?? null,
        needsPerson: true,
      },
    ];
    if (added.gt(decimal(budget).times(costTargetsAbove)))
      return report(isOne ? 'exceeds' : 'exceed-together');
    // A single part (会议费) says nothing of the rest of the budget.
    const isFullPicture = whole !== null || counted.length > 1;
    return isFullPicture && added.gt(0) && added.lt(decimal(budget).times(costTargetsBelow))
      ? report(isOne ? 'misses' : 'miss-together')
      : [];
  },
};
