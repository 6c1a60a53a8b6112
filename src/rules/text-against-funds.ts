/** ZP707: an amount that a text gives as this year's budget or spending and that the fund table does not know. */
import { decimal, isWithin, plainNumber } from '../core/figures/decimal';
import { compact } from '../core/text/label-text';
import { AMOUNT_UNITS, asAmountUnit } from '../core/reading/read-cell';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { FundRow, TextCell } from '../core/model/self-evaluation-form';

/** The year's own figure, named as such and followed by nothing but the amount. */
const BUDGET =
  /(?:本年度?|全年|年度)(?:资金)?预算(?:总?金额|总额|资金|数)?(?:为|是|共|合计|共计|安排)?(\d+(?:\.\d+)?)(亿元|万元|元)/g;
const SPENT =
  /(?:本年度?|全年|年度)(?:资金|实际|共|累计)*(?:支出|执行|使用)(?:总?金额|资金|数)?(?:为|是|共|合计|共计)?(\d+(?:\.\d+)?)(亿元|万元|元)/g;

export const textAgainstFunds: FormRule = {
  scope: 'form',
  code: 'ZP707',
  id: 'text-against-funds',
  severity: 'warning',
  title: { zh: '文字金额与资金表不符', en: 'Text against the fund table' },
  description: {
    zh: '文字中写明的本年度预算或支出金额，与资金表的各项预算数、执行数都不一致。',
    en: 'A text gives an amount as this year’s budget or spending that no budget or executed figure of the fund table bears out.',
  },
  messages: {
    budget: {
      figures: {
        zh: '写预算 {printed}{unit}，资金表是 {expected}{tableUnit}',
        en: 'says a budget of {printed}{unit}; the fund table has {expected}{tableUnit}',
      },
    },
    spent: {
      figures: {
        zh: '写支出 {printed}{unit}，资金表是 {expected}{tableUnit}',
        en: 'says {printed}{unit} spent; the fund table has {expected}{tableUnit}',
      },
    },
  },
  basis: { zh: '文字与资金表应一致', en: 'Texts and the fund table must agree' },
  fixable: false,
  check: ({ form }) => {
    const { funds } = form;
    if (!funds) return [];
    const texts: (TextCell | null)[] = [
      form.goalExpected,
      form.goalActual,
      ...form.texts.map(({ text }) => text),
    ];
    const find = (cell: TextCell, pattern: RegExp, message: string, figures: (row: FundRow) => Figures) => {
      // Most texts name no amount.
      if (!cell.text.includes('元')) return [];
      const known = funds.rows.flatMap((row) => figures(row)).filter((value) => value !== null);
      const [total] = funds.rows.filter((row) => row.isTotal).flatMap((row) => figures(row));
      if (total === undefined || total === null) return [];
      return [...compact(cell.text).matchAll(pattern)].flatMap(([, amount, words]): RuleReport[] => {
        const unit = asAmountUnit(words);
        if (!amount || !unit) return [];
        const told = decimal(amount).times(AMOUNT_UNITS[unit]).div(AMOUNT_UNITS[funds.amountUnit]);
        if (known.some((value) => isWithin(told, value, 0.01))) return [];
        return [
          {
            position: cell.position,
            message,
            values: { printed: amount, unit, expected: plainNumber(total), tableUnit: funds.amountUnit },
            printed: `${amount}${unit}`,
            expected: `${plainNumber(total)}${funds.amountUnit}`,
            needsPerson: true,
          },
        ];
      });
    };
    return texts.flatMap((cell) =>
      cell && cell.text !== ''
        ? [
            ...find(cell, BUDGET, 'budget', (row) => [
              row.annualBudget?.value ?? null,
              row.initialBudget?.value ?? null,
              row.initialBudgetDeclared?.value ?? null,
            ]),
            ...find(cell, SPENT, 'spent', (row) => [row.executed?.value ?? null]),
          ]
        : [],
    );
  },
};

type Figures = readonly (number | null)[];
