/** ZP204: more was spent than budgeted. */
import { decimal, plainNumber, rounded } from '../core/figures/decimal';
import { isShifted } from '../core/checking/due-cells';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { slipInRow, withAllSpent } from '../core/scoring/fund-amounts';
import { rateBudget } from '../core/scoring/score-execution';

/** Of the budget: more than this is a slip and no spending. */
const HIGHEST_SHARE = 2;

export const executionOverBudget: FormRule = {
  scope: 'form',
  code: 'ZP204',
  id: 'execution-over-budget',
  topic: 'amount',
  severity: 'warning',
  title: { zh: '执行数超过预算数', en: 'Executed exceeds the budget' },
  description: {
    zh: '全年执行数大于全年预算数，执行率超过 100%，得分按满分封顶。',
    en: 'Executed is more than the annual budget; the score is capped at its weight.',
  },
  messages: {
    exceeds: {
      figures: {
        zh: '{executed}{unit}，预算只有 {budget}{unit}',
        en: '{executed}{unit} of a budget of {budget}{unit}',
      },
      why: { zh: '超支 {over}{unit}', en: '{over}{unit} overspent' },
    },
  },
  basis: { zh: '支出不得超过预算', en: 'Spending stays within the budget' },
  fixable: false,
  check: (context) =>
    (context.form.funds?.rows ?? []).flatMap((row): RuleReport[] => {
      const { form, profile } = context;
      if (isShifted(context, row)) return [];
      const budget = rateBudget(form, row)?.value ?? null;
      const { executed } = withAllSpent(row, profile);
      if (profile.figures.executionRate.above100 === 'allowed') return [];
      if (budget === null || budget <= 0 || executed?.value == null) return [];
      // Ten thousand times the budget is another unit, which another check names.
      if (slipInRow(form, row)) return [];
      if (decimal(executed.value).minus(budget).lte(profile.figures.tolerance.amount)) return [];
      return [
        {
          position: executed.position,
          message: 'exceeds',
          values: {
            executed: plainNumber(executed.value),
            budget: plainNumber(budget),
            over: plainNumber(rounded(decimal(executed.value).minus(budget), 6)),
            unit: form.funds?.amountUnit ?? '',
          },
          printed: executed.value,
          // Beyond that no rate can be meant, and nothing that follows from it either.
          ...(executed.value > budget * HIGHEST_SHARE ? { doubts: row.isTotal ? 'sum' : 'row' } : {}),
          needsPerson: true,
        },
      ];
    }),
};
