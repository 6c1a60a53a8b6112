/** What the pane asks of the core. An interface, so that tests of the pane need no real workbook. */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../core/checked-form';
import type { CheckOptions } from '../core/check-workbook';
import type { Finding } from '../core/finding';
import type { SheetSnapshot } from '../core/sheet-snapshot';
import type { PlanOptions, WritePlan } from '../core/write-plan';

export interface Engine {
  /** Checks the forms of one sheet; pure, and short enough to run between two frames. */
  checkSheet(sheet: SheetSnapshot, options: CheckOptions): readonly CheckedForm[];
  combineForms(
    sheets: readonly SheetSnapshot[],
    forms: readonly CheckedForm[],
    options: CheckOptions,
  ): CheckedWorkbook;
  planWrites(checked: CheckedWorkbook, options: PlanOptions): WritePlan;
  /** What identifies a finding after the workbook has changed a little; `form` is null for one across forms. */
  ignoreOf(finding: Finding, form: CheckedForm | null, reason: string): IgnoredFinding;
}
