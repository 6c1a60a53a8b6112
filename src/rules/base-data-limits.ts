/** ZP209: base data beyond a limit: a control rate above 100 %, or spending above the year's budget. */
import { plainNumber } from '../core/figures/decimal';
import { shortName } from '../core/checking/name-cell';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import type { SpendingLine } from '../core/model/self-evaluation-form';

const FULL = 100;
/** 三公经费 and what it is made of: spending that must keep to its budget. */
const BOUND = /三公|公务用车|公车|出国|出境|接待|会议费|培训费/u;

export const baseDataLimits: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP209',
  id: 'base-data-limits',
  topic: 'base-data',
  severity: 'warning',
  title: { zh: '基础数据超出限额', en: 'Base data beyond a limit' },
  description: {
    zh: '基础数据表中人员、规模、投资的控制率超过 100%，或“三公”经费等的决算数超过当年预算数。',
    en: 'In a base-data table a control rate of staff, size or investment is above 100 %, or spending such as 三公经费 is above its budget of the year.',
  },
  messages: {
    rate: {
      figures: { zh: '{rate}%，超过 100%', en: '{rate} %, above 100 %' },
      why: { zh: '实际 {actual}，核定 {approved}', en: '{actual} of {approved} approved' },
    },
    'over-budget': {
      figures: {
        zh: '决算 {spent}万元，超过预算 {budget}万元',
        en: '{spent}万元 spent, above the budget of {budget}万元',
      },
    },
  },
  basis: {
    zh: '控制率不超过 100%，“三公”经费不超预算',
    en: 'Control rates keep to 100 %, 三公经费 to its budget',
  },
  fixable: false,
  check: (context) =>
    context.form.kind === 'base-data'
      ? [...rates(context), ...(context.form.spending ?? []).flatMap(overBudget)]
      : [],
};

function rates({ form, scores }: RuleContext): readonly RuleReport[] {
  return (form.funds?.rows ?? []).flatMap((row, index): readonly RuleReport[] => {
    const rate = scores.funds[index]?.rate.expected ?? row.rate?.value ?? null;
    if (rate === null || rate <= FULL) return [];
    const position = row.rate?.position ?? row.executed?.position;
    if (!position) return [];
    const name = shortName(row.label?.text ?? '');
    return [
      {
        position,
        others: row.executed ? [row.executed.position] : [],
        message: 'rate',
        subject: { zh: name, en: name },
        values: {
          rate: plainNumber(rate),
          actual: plainNumber(row.executed?.value ?? 0),
          approved: plainNumber(row.annualBudget?.value ?? 0),
        },
        printed: rate,
        needsPerson: true,
      },
    ];
  });
}

const yearOf = (name: string): string | null => /20\d\d/u.exec(name)?.[0] ?? null;

/** The budget and what was spent of it in the same year. */
function overBudget({ label, figures }: SpendingLine): readonly RuleReport[] {
  const budget = figures.find(({ name }) => name.includes('预算'));
  if (!budget) return [];
  const year = yearOf(budget.name);
  const finals = figures.filter(({ name }) => /决算|执行|支出/u.test(name));
  const spent =
    finals.find(({ name }) => year !== null && yearOf(name) === year) ?? finals[finals.length - 1];
  const [planned, used] = [budget.cell.value, spent?.cell.value ?? null];
  if (!spent || planned === null || used === null || used <= planned) return [];
  const name = shortName(label.text);
  return [
    {
      position: spent.cell.position,
      others: [budget.cell.position],
      message: 'over-budget',
      ...(BOUND.test(label.text) ? {} : { severity: 'info' as const }),
      subject: { zh: name, en: name },
      values: { spent: plainNumber(used), budget: plainNumber(planned) },
      printed: used,
      expected: planned,
      needsPerson: true,
    },
  ];
}
