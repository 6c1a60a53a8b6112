/**
 * All projects of all files together: a line per project, sums, rates, grades, and the checks that only many forms
 * can fail (the same project or the same text in two files). Amounts are in 万元, rates in per cent.
 */
import { combineForms, type CheckOptions } from '../core/check-workbook';
import type { CheckedForm, CheckedWorkbook } from '../core/checked-form';
import { decimal, rounded, sum } from '../core/decimal';
import type { Finding } from '../core/finding';
import { plainGrade, sumFunds } from '../core/portfolio';
import type { FileOutcome } from './file-task';

export interface ProjectLine {
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly project: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  /** Printed total, and the total after every expected score is taken. */
  readonly printedTotal: number | null;
  readonly recomputedTotal: number | null;
  /** In the plain wording 优良中差 where it is one of them. */
  readonly printedGrade: string | null;
  readonly recomputedGrade: string | null;
  readonly errors: number;
  readonly warnings: number;
}

export interface PortfolioSummary {
  readonly files: number;
  readonly unreadable: number;
  readonly projects: readonly ProjectLine[];
  readonly annualBudget: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  readonly printedGrades: Readonly<Record<string, number>>;
  readonly recomputedGrades: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly warnings: number;
  /** Across files; `sheet` reads `[file]sheet`. */
  readonly findings: readonly Finding[];
}

/** Executed ÷ budget in per cent, rounded half-up to two decimals; null without a budget. */
export function rateOf(executed: number | null, budget: number | null): number | null {
  if (executed === null || budget === null || budget === 0) return null;
  return rounded(decimal(executed).times(100).div(decimal(budget)));
}

const gradeName = (text: string | null): string | null => (text === null ? null : (plainGrade(text) ?? text));

export function projectLines(file: string, checked: CheckedWorkbook): ProjectLine[] {
  return checked.forms.map((checkedForm) => {
    const { form, scores, findings, id } = checkedForm;
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
      printedTotal: total.score.printed,
      recomputedTotal: total.recomputed,
      printedGrade: gradeName(grade.printed ?? (total.score.printed === null ? null : printedTotalGrade)),
      recomputedGrade: gradeName(grade.recomputed),
      errors: count('error'),
      warnings: count('warning'),
    };
  });
}

/** A name that tells the sheets of different files apart, as Excel writes it. */
const sheetOf = (file: string, sheet: string): string => `[${file}]${sheet}`;

/** Only as much of each form as the checks across forms look at, named by its file. */
export function slimForms(file: string, checked: CheckedWorkbook): CheckedForm[] {
  return checked.forms.map((checkedForm) => ({
    ...checkedForm,
    form: {
      ...checkedForm.form,
      sheet: sheetOf(file, checkedForm.form.sheet),
      texts: [],
      doubts: [],
      breakdowns: [],
    },
    scores: { ...checkedForm.scores, indicators: [], funds: [], blocks: [] },
    findings: [],
  }));
}

function countGrades(grades: readonly (string | null)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const grade of grades) if (grade !== null) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

/** Gathers the outcomes of all files. */
export class SummaryBuilder {
  private readonly projects: ProjectLine[] = [];
  private readonly forms: CheckedForm[] = [];
  private files = 0;
  private unreadable = 0;

  add(outcome: FileOutcome): void {
    this.files += 1;
    if (outcome.error) this.unreadable += 1;
    this.projects.push(...outcome.projects);
    this.forms.push(...outcome.forms);
  }

  finish(options: CheckOptions): PortfolioSummary {
    const { projects } = this;
    const total = (column: 'annualBudget' | 'executed'): number | null => {
      const known = projects.flatMap((project) => project[column] ?? []);
      return known.length === 0 ? null : rounded(sum(known), 6);
    };
    const [annualBudget, executed] = [total('annualBudget'), total('executed')];
    return {
      files: this.files,
      unreadable: this.unreadable,
      projects,
      annualBudget,
      executed,
      rate: rateOf(executed, annualBudget),
      printedGrades: countGrades(projects.map(({ printedGrade }) => printedGrade)),
      recomputedGrades: countGrades(projects.map(({ recomputedGrade }) => recomputedGrade)),
      errors: projects.reduce((count, { errors }) => count + errors, 0),
      warnings: projects.reduce((count, { warnings }) => count + warnings, 0),
      findings: combineForms([], this.forms, options).portfolio?.findings ?? [],
    };
  }
}
