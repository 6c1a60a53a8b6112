/**
 * An open workbook with the core beside it: what a session needs done that takes time. It works in this page (beside
 * Excel) or in a worker of it (a file), so everything is asked for and nothing is handed back that must be shared.
 */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../../core/checking/checked-form';
import type { Finding } from '../../core/model/finding';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { PlanOptions, WritePlan } from '../../core/model/write-plan';
import type { WorkbookHost } from '../../hosts/workbook-host';
import type { Work } from './session-state';
import type { WorkbookSettings } from './workbook-settings';

export interface CheckRun {
  readonly signal: AbortSignal;
  readonly canCancel: boolean;
  readonly settings: WorkbookSettings;
  readonly onWork: (work: Work) => void;
}

export interface CheckOutcome {
  readonly checked: CheckedWorkbook;
  /** What was checked. */
  readonly sheets: readonly SheetSnapshot[];
}

/** Which plan to make of what was checked last. */
export interface Order extends PlanOptions {
  /** Figures that follow from others become formulas; in a recalculation only. */
  readonly liveFormulas: boolean;
  /** A plan about single cells (`onlyCells`): it marks these and no others. */
  readonly isAboutCells?: boolean;
}

export interface Workbench {
  readonly host: WorkbookHost;
  /** Reads and checks the whole workbook. @throws HostError from the host, or `cancelled` when the signal is raised */
  check(run: CheckRun): Promise<CheckOutcome>;
  /**
   * Reads and checks these sheets anew and takes the others as they were checked last; the whole workbook where that
   * does not do. An outcome that a later check has overtaken is handed back, but not kept for plans.
   */
  recheck?(sheets: ReadonlySet<string>, run: CheckRun): Promise<CheckOutcome>;
  /** The plan of a run over what `check` gave last; empty before the first check. */
  plan(order: Order): Promise<WritePlan>;
  /** Checks one sheet that is in no workbook, such as a pasted text. */
  checkSheet(sheet: SheetSnapshot, settings: WorkbookSettings): Promise<readonly CheckedForm[]>;
  /** The ignore that leaves this finding out, as the workbook keeps it. */
  ignoreOf(finding: Finding, reason: string): Promise<IgnoredFinding>;
  /** Another workbook has taken this one's place: nothing is asked of it any more. */
  release?(): void;
}
