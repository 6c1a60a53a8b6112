/** Sums over forms: what has no budget is in no rate, what was not read whole in no sum, what is undecided in no count of grades. */
import { isUndecided } from '../../app/lines';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import { decimal, toNumber } from '../../core/figures/decimal';
import type { FormFigures } from './form-figures';

/** How many 万元 one unit is. */
const IN_WAN: Readonly<Record<string, number>> = {
  元: 0.0001,
  千元: 0.1,
  万元: 1,
  百万元: 100,
  亿元: 10000,
};

interface FormSums {
  /** Forms whose amounts are added up. */
  readonly forms: number;
  readonly budget: number | null;
  readonly executed: number | null;
  /** Per cent, over the forms that have a budget. */
  readonly rate: number | null;
  /** The unit of the sums. */
  readonly unit: string;
  /** Forms without a budget, which are in no rate. */
  readonly withoutBudget: number;
  readonly unread: number;
  readonly undecided: number;
  /** Grades after correction. */
  readonly grades: Readonly<Record<string, number>>;
}

export function sumFigures(checked: CheckedWorkbook, rows: readonly FormFigures[]): FormSums {
  // A further page of a form is that form once more.
  const forms = rows.filter(({ form }) => form.form.page?.place !== 'further');
  const whole = forms.filter(({ isWhole }) => isWhole);
  const units = new Set(whole.map(({ amountUnit }) => amountUnit).filter((unit) => unit !== null));
  const [only] = units;
  const unit = units.size === 1 && only !== undefined ? only : '万元';
  const factor = ({ amountUnit }: FormFigures): number =>
    units.size <= 1 ? 1 : (IN_WAN[amountUnit ?? '万元'] ?? 1);
  const sum = (of: readonly FormFigures[], value: (row: FormFigures) => number | null): number | null => {
    const known = of.flatMap((row) => {
      const own = value(row);
      return own === null ? [] : [decimal(own).times(factor(row))];
    });
    const [first, ...more] = known;
    return first ? toNumber(more.reduce((total, each) => total.plus(each), first).round(6)) : null;
  };
  const budgeted = whole.filter(({ annualBudget }) => annualBudget !== null && annualBudget > 0);
  const budget = sum(budgeted, ({ annualBudget }) => annualBudget);
  const spent = sum(budgeted, ({ executed }) => executed);
  const undecided = whole.filter(({ form }) => isUndecided(form));
  const grades: Record<string, number> = {};
  for (const { form, correctedGrade, printedGrade } of whole) {
    const grade = isUndecided(form) ? null : (correctedGrade ?? printedGrade);
    if (grade !== null) grades[grade] = (grades[grade] ?? 0) + 1;
  }
  return {
    forms: whole.length,
    budget: sum(whole, ({ annualBudget }) => annualBudget),
    executed: sum(whole, ({ executed }) => executed),
    rate:
      budget === null || spent === null || budget === 0
        ? null
        : toNumber(decimal(spent).div(budget).times(100).round(4)),
    unit,
    withoutBudget: whole.length - budgeted.length,
    unread: checked.forms.filter(({ reading }) => !reading.complete).length,
    undecided: undecided.length,
    grades,
  };
}
