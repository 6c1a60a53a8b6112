/** Sums over all forms of a workbook: funds in 万元 and the count of each grade. */
import type { CheckedForm } from './checked-form';
import { decimal, toNumber, ZERO } from '../figures/decimal';
import { compact } from '../text/label-text';
import { AMOUNT_UNITS } from '../reading/read-cell';
import { withAllSpent } from '../scoring/fund-amounts';
import { totalFundRow } from '../scoring/score-execution';
import { GRADE_WORDINGS } from '../words/row-words';

export interface FundSums {
  readonly initialBudget: number | null;
  readonly annualBudget: number | null;
  readonly executed: number | null;
}

/** Each form once: a further page on a sheet of its own is the form of the first once more. */
export const firstPages = (forms: readonly CheckedForm[]): readonly CheckedForm[] =>
  forms.filter(({ form }) => form.page?.place !== 'further');

/** The forms that were read whole: only their figures are added up, counted and held against what others say of them. */
export const wholeForms = (forms: readonly CheckedForm[]): readonly CheckedForm[] =>
  forms.filter((form) => form.reading.complete);

/** Sums the total rows, each brought to 万元; null where no form has the figure. */
export function sumFunds(forms: readonly CheckedForm[]): FundSums {
  const add = (column: 'initialBudget' | 'annualBudget' | 'executed'): number | null => {
    let total = ZERO;
    let found = false;
    for (const { form, profile } of forms) {
      const row = form.kind === 'base-data' ? null : totalFundRow(form);
      const value = row ? (withAllSpent(row, profile)[column]?.value ?? null) : null;
      if (value === null || !form.funds) continue;
      found = true;
      total = total.plus(decimal(value).times(AMOUNT_UNITS[form.funds.amountUnit]).div(AMOUNT_UNITS.万元));
    }
    return found ? toNumber(total.round(6)) : null;
  };
  return {
    initialBudget: add('initialBudget'),
    annualBudget: add('annualBudget'),
    executed: add('executed'),
  };
}

const PLAIN = GRADE_WORDINGS[0] ?? ['优', '良', '中', '差'];

/** A grade in the plain wording 优良中差, whatever words the form uses. */
export function plainGrade(text: string): string | null {
  const word = compact(text);
  for (const words of GRADE_WORDINGS) {
    const at = words.findIndex((candidate) => candidate.normalize('NFKC') === word);
    if (at >= 0) return PLAIN[at] ?? null;
  }
  return null;
}

/** Counts grades: the printed one, else that of the printed total. */
export function countGrades(forms: readonly CheckedForm[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { scores } of forms) {
    const text =
      scores.grade.printed ?? (scores.total.score.printed !== null ? scores.printedTotalGrade : null);
    const grade = text === null ? null : plainGrade(text);
    if (grade !== null) counts[grade] = (counts[grade] ?? 0) + 1;
  }
  return counts;
}
