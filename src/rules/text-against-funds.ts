/** ZP707: an amount or rate that a text gives as this year's budget or spending and that the fund table does not know. */
import { plainNumber } from '../core/figures/decimal';
import { formTexts } from '../core/checking/form-texts';
import { isSameAmount, isSameRate, statedMoney, type StatedAmount } from '../core/checking/stated-money';
import { totalFundRow } from '../core/scoring/score-execution';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { FundRow, NumberCell, TextCell } from '../core/model/self-evaluation-form';

type AmountColumn = 'annualBudget' | 'initialBudget' | 'initialBudgetDeclared' | 'executed';

const BUDGETS: readonly AmountColumn[] = ['annualBudget', 'initialBudget', 'initialBudgetDeclared'];

export const textAgainstFunds: FormRule = {
  scope: 'form',
  code: 'ZP707',
  id: 'text-against-funds',
  topic: 'statement',
  severity: 'warning',
  title: { zh: '文字金额与资金表不符', en: 'Text against the fund table' },
  description: {
    zh: '文字中写明的本年度预算、支出金额或执行率，与资金表的各项预算数、执行数、执行率都不一致。',
    en: 'A text gives an amount as this year’s budget or spending, or a rate of execution, that no figure of the fund table bears out.',
  },
  messages: {
    budget: {
      figures: {
        zh: '写预算 {printed}，资金表是 {expected}',
        en: 'says a budget of {printed}; the fund table has {expected}',
      },
    },
    spent: {
      figures: {
        zh: '写支出 {printed}，资金表是 {expected}',
        en: 'says {printed} spent; the fund table has {expected}',
      },
    },
    rate: {
      figures: {
        zh: '写执行率 {printed}，按资金表是 {expected}',
        en: 'says {printed} executed; by the fund table it is {expected}',
      },
    },
  },
  basis: { zh: '文字与资金表应一致', en: 'Texts and the fund table must agree' },
  fixable: false,
  check: ({ form, scores }) => {
    const { funds } = form;
    const total = totalFundRow(form);
    if (!funds || !total) return [];
    const year = form.year?.value ?? null;
    const rate = scores.funds.find(({ row }) => row === total.row)?.rate.expected ?? null;
    const amounts = (columns: readonly AmountColumn[], rows: readonly FundRow[]): readonly number[] =>
      rows.flatMap((row) => columns.flatMap((column) => (row[column] as NumberCell | null)?.value ?? []));
    const own = new Set(funds.rows.flatMap((row) => (row.executed ? [row.executed.position.row] : [])));
    const { planned, done } = formTexts(form);
    const report = (cell: TextCell, message: string, printed: string, expected: string): RuleReport => ({
      position: cell.position,
      message,
      values: { printed, expected },
      printed,
      expected,
      needsPerson: true,
    });
    const told = (cell: TextCell, isDone: boolean): readonly RuleReport[] => {
      // Most texts name neither money nor a rate, and the sentences of the funds are the table themselves.
      if (!/元|%|％/u.test(cell.text) || own.has(cell.position.row)) return [];
      const money = statedMoney(cell.text, year);
      const unknown = (all: readonly StatedAmount[], columns: readonly AmountColumn[], message: string) => {
        const [due] = amounts(columns, [total]);
        const known = amounts(columns, funds.rows);
        if (due === undefined) return [];
        return all
          .filter((amount) => !known.some((value) => isSameAmount(amount, value, funds.amountUnit)))
          .map((amount) => report(cell, message, amount.text, `${plainNumber(due)}${funds.amountUnit}`));
      };
      const wrongRates =
        rate === null || !isDone ? [] : money.rates.filter((claimed) => !isSameRate(claimed, rate));
      return [
        ...unknown(money.budgets, BUDGETS, 'budget'),
        ...unknown(money.spendings, ['executed'], 'spent'),
        ...wrongRates.map((claimed) => report(cell, 'rate', claimed.text, `${plainNumber(rate ?? 0)}%`)),
      ];
    };
    return [...planned.flatMap((cell) => told(cell, false)), ...done.flatMap((cell) => told(cell, true))];
  },
};
