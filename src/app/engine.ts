/** What the flow asks of the core. An interface, so that tests of the surfaces need no real workbook. */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../core/checking/checked-form';
import type { Finding } from '../core/model/finding';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';
import type { Steps } from '../core/model/steps';
import type { Language } from '../core/model/localized';
import type { ReviewSheet } from '../core/model/review-sheet';
import type { CellEdit, CellMark, PlanOptions, WritePlan } from '../core/model/write-plan';
import type { RunOutcome } from '../core/writing/review-report';
import type { WorkbookSettings } from './workbook-settings';

export interface Engine {
  /** Checks the forms of one sheet, step by step; pure. */
  checkSheet(sheet: SheetSnapshot, settings: WorkbookSettings): Steps<readonly CheckedForm[]>;
  /** Puts the forms of all sheets together, step by step. */
  combineSteps(
    sheets: readonly SheetSnapshot[],
    forms: readonly CheckedForm[],
    settings: WorkbookSettings,
  ): Steps<CheckedWorkbook>;
  planWrites(checked: CheckedWorkbook, options: PlanOptions): WritePlan;
  /** The plan with formulas in place of the results that follow from other cells. */
  withFormulas(plan: WritePlan, checked: CheckedWorkbook, sheets: readonly SheetSnapshot[]): WritePlan;
  /** The marks of a workbook in which these cells have been changed. */
  marksOf(checked: CheckedWorkbook, changed: readonly CellEdit[]): readonly CellMark[];
  reviewSheet(outcome: RunOutcome, language: Language): ReviewSheet;
  /** The ignore that leaves this finding out, as the workbook keeps it. */
  ignoreOf(finding: Finding, reason: string): IgnoredFinding;
}

/** The core is fetched when the first workbook is opened, so that the page itself appears sooner. */
export type LoadEngine = () => Promise<Engine>;
