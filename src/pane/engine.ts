/** What the pane asks of the core. An interface, so that tests of the pane need no real workbook. */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../core/checked-form';
import type { Finding } from '../core/finding';
import type { SheetSnapshot } from '../core/sheet-snapshot';
import type { PlanOptions, WritePlan } from '../core/write-plan';

export interface Engine {
  /** Checks the forms of one sheet; pure, and short enough to run between two frames. */
  checkSheet(sheet: SheetSnapshot, ignores: readonly IgnoredFinding[]): readonly CheckedForm[];
  combineForms(
    sheets: readonly SheetSnapshot[],
    forms: readonly CheckedForm[],
    ignores: readonly IgnoredFinding[],
  ): CheckedWorkbook;
  planWrites(checked: CheckedWorkbook, options: PlanOptions): WritePlan;
  /** The ignore that leaves this finding out, as the workbook keeps it. */
  ignoreOf(finding: Finding, reason: string): IgnoredFinding;
}
