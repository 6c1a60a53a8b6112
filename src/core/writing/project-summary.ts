/**
 * A line per project and what they come to: the figures of every summary, printed or written as a sheet. Amounts are
 * in 万元, rates in per cent.
 */
import type { CheckedWorkbook } from '../checking/checked-form';
import { decimal, rounded, sum } from '../figures/decimal';
import type { Finding } from '../model/finding';
import { firstPages, plainGrade, sumFunds } from '../checking/portfolio';

export interface ProjectLine {
  /** The file's name; empty for a workbook that is spoken of alone. */
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly project: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  /** False for a form that was not read whole: it has neither total nor grade here, and is in no sum. */
  readonly isWhole: boolean;
  /** True where the form has scores and nobody can tell what they come to before a person has decided. */
  readonly isOpen: boolean;
  /** Printed total, and the total after one click. */
  readonly printedTotal: number | null;
  readonly correctedTotal: number | null;
  /** In the plain wording 优良中差 where it is one of them. */
  readonly printedGrade: string | null;
  readonly correctedGrade: string | null;
  readonly errors: number;
  readonly warnings: number;
}

/** What all projects come to that were read whole. */
export interface ProjectSums {
  /** Projects that were not. */
  readonly leftOut: number;
  /** Projects without a total that anybody could tell. */
  readonly open: number;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  readonly printedGrades: Readonly<Record<string, number>>;
  readonly correctedGrades: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly warnings: number;
}

/** Executed ÷ budget in per cent, rounded half-up to two decimals; null without a budget. */
export function rateOf(executed: number | null, budget: number | null): number | null {
  if (executed === null || budget === null || budget === 0) return null;
  return rounded(decimal(executed).times(100).div(decimal(budget)));
}

const gradeName = (text: string | null): string | null => (text === null ? null : (plainGrade(text) ?? text));

/** @param file name of the file, for summaries over many; empty for one workbook alone */
export function projectLines(file: string, checked: Pick<CheckedWorkbook, 'forms'>): ProjectLine[] {
  return firstPages(checked.forms).map((checkedForm) => {
    const { form, scores, findings, id, closed, corrected, reading } = checkedForm;
    const isWhole = reading.complete;
    const whole = <Value>(value: Value): Value | null => (isWhole ? value : null);
    const funds = sumFunds([checkedForm]);
    const count = (severity: Finding['severity']) =>
      findings.filter((finding) => finding.severity === severity).length;
    const { total, grade, printedTotalGrade } = scores;
    return {
      file,
      sheet: form.sheet,
      range: id.slice(form.sheet.length + 1),
      project: form.projectName?.text ?? null,
      department: form.department?.text ?? null,
      year: form.year?.value ?? null,
      annualBudget: funds.annualBudget,
      executed: funds.executed,
      rate: rateOf(funds.executed, funds.annualBudget),
      isWhole,
      isOpen: isWhole && closed.open !== null && closed.open !== 'no-scores',
      printedTotal: whole(total.score.printed),
      correctedTotal: whole(corrected.total),
      printedGrade: whole(
        gradeName(grade.printed ?? (total.score.printed === null ? null : printedTotalGrade)),
      ),
      correctedGrade: whole(gradeName(corrected.grade)),
      errors: count('error'),
      warnings: count('warning'),
    };
  });
}

function countGrades(grades: readonly (string | null)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const grade of grades) if (grade !== null) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

export function sumProjects(projects: readonly ProjectLine[]): ProjectSums {
  const whole = projects.filter(({ isWhole }) => isWhole);
  const total = (column: 'annualBudget' | 'executed'): number | null => {
    const known = whole.flatMap((project) => project[column] ?? []);
    return known.length === 0 ? null : rounded(sum(known), 6);
  };
  const [annualBudget, executed] = [total('annualBudget'), total('executed')];
  return {
    leftOut: projects.length - whole.length,
    open: whole.filter(({ isOpen }) => isOpen).length,
    annualBudget,
    executed,
    rate: rateOf(executed, annualBudget),
    printedGrades: countGrades(whole.map(({ printedGrade }) => printedGrade)),
    correctedGrades: countGrades(whole.map(({ correctedGrade }) => correctedGrade)),
    errors: projects.reduce((count, { errors }) => count + errors, 0),
    warnings: projects.reduce((count, { warnings }) => count + warnings, 0),
  };
}
