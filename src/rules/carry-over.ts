/** ZP206: carry-over ≠ annual budget − executed. */
import { decimal, plainNumber, rounded } from '../core/figures/decimal';
import { isShifted } from '../core/checking/due-cells';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { withAllSpent } from '../core/scoring/fund-amounts';

export const carryOver: FormRule = {
  scope: 'form',
  code: 'ZP206',
  id: 'carry-over',
  topic: 'amount',
  severity: 'error',
  title: { zh: '结转结余不符', en: 'Wrong carry-over' },
  description: {
    zh: '资金结（转）余应等于全年预算数 − 全年执行数。',
    en: 'Carry-over is the annual budget minus what was executed.',
  },
  messages: {
    differs: {
      figures: { zh: '{printed}，应为 {expected}', en: '{printed}, should be {expected}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
  },
  basis: { zh: '结（转）余 = 全年预算数 − 全年执行数', en: 'Carry-over = annual budget − executed' },
  fixable: true,
  check: (context) =>
    (context.form.funds?.rows ?? []).flatMap((row): RuleReport[] => {
      if (isShifted(context, row)) return [];
      const { carryOver: cell, annualBudget, executed } = withAllSpent(row, context.profile);
      if (cell?.value == null || annualBudget?.value == null || executed?.value == null) return [];
      const due = decimal(annualBudget.value).minus(decimal(executed.value));
      if (due.minus(decimal(cell.value)).abs().lte(context.profile.figures.tolerance.amount)) return [];
      const expected = rounded(due, 6);
      const words = `${plainNumber(annualBudget.value)} − ${plainNumber(executed.value)} = ${plainNumber(expected)}`;
      return [
        {
          position: cell.position,
          message: 'differs',
          values: { printed: plainNumber(cell.value), expected: plainNumber(expected), terms: words },
          printed: cell.value,
          expected,
          computation: { zh: words, en: words },
          edits: [
            {
              position: cell.position,
              value: expected,
              certainty: 'offered',
              label: {
                zh: `结转结余改为 ${plainNumber(expected)}`,
                en: `carry-over to ${plainNumber(expected)}`,
              },
            },
          ],
        },
      ];
    }),
};
