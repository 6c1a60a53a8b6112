/**
 * All projects of all files together: a line per project, sums, rates, grades, and the checks that only many forms
 * can fail (the same project or the same text in two files). Amounts are in 万元, rates in per cent.
 */
import type { CheckOptions } from '../core/checking/check-options';
import { combineForms } from '../core/checking/check-workbook';
import type { CheckedForm, CheckedWorkbook } from '../core/checking/checked-form';
import type { AccountsSaid } from '../core/reporting/narrate-accounts';
import type { Finding } from '../core/model/finding';
import { sumProjects, type ProjectLine, type ProjectSums } from '../core/writing/project-summary';
import type { FileOutcome } from './file-outcome';

export interface PortfolioSummary extends ProjectSums {
  readonly files: number;
  readonly unreadable: number;
  readonly projects: readonly ProjectLine[];
  /** Final accounts, a line a file that holds some. */
  readonly accounts: readonly ({ readonly file: string } & AccountsSaid)[];
  /** Across files; `sheet` reads `[file]sheet`. */
  readonly findings: readonly Finding[];
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
      account: { filled: 0, unclaimed: [], unknownHeaders: [], openLabels: [] },
    },
    scores: { ...checkedForm.scores, indicators: [], funds: [], blocks: [] },
    findings: [],
  }));
}

/** Gathers the outcomes of all files. */
export class SummaryBuilder {
  private readonly projects: ProjectLine[] = [];
  private readonly forms: CheckedForm[] = [];
  private readonly accounts: ({ readonly file: string } & AccountsSaid)[] = [];
  private files = 0;
  private unreadable = 0;

  add(outcome: FileOutcome): void {
    this.files += 1;
    if (outcome.error) this.unreadable += 1;
    if (outcome.accounts) this.accounts.push({ file: outcome.file, ...outcome.accounts });
    this.projects.push(...outcome.projects);
    this.forms.push(...outcome.forms);
  }

  finish(options: CheckOptions): PortfolioSummary {
    const { projects } = this;
    return {
      files: this.files,
      unreadable: this.unreadable,
      projects,
      accounts: this.accounts,
      ...sumProjects(projects),
      findings: combineForms([], this.forms, options).portfolio?.findings ?? [],
    };
  }
}
