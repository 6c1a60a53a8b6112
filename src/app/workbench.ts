/**
 * An open workbook with the core beside it: the one flow from settings to what is said of a run. It works in this
 * thread or in a worker of a page, so everything is asked for and nothing is handed back that must be shared.
 */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../core/checking/checked-form';
import type { Finding } from '../core/model/finding';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';
import type { CellContent } from '../core/model/edit';
import type { Language, Localized } from '../core/model/localized';
import type { CellValue } from '../core/model/sheet-snapshot';
import type { CellEdit, PlanOptions, WritePlan } from '../core/model/write-plan';
import type { ApplyOptions, ApplyResult, WorkbookHost } from '../hosts/workbook-host';
import type { Left } from './left-to-do';
import type { Change, StoredStep } from './steps';
import type { Work } from './work';
import type { RunOptions, WorkbookSettings } from './workbook-settings';

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

/** The order of a whole run, as the workbook's ways of writing have it. */
export function orderOf(
  { marks, review, liveFormulas }: RunOptions,
  mode: Order['mode'],
  language: Order['language'],
): Order {
  return { mode, marks, review, liveFormulas, language };
}

/** How an order is applied. */
export interface ApplyOrder {
  /** Also tint the form's row of each cell marked as error or warning. */
  readonly highlightRows: boolean;
  /** Edits in a document are recorded as changes. */
  readonly recordChanges: boolean;
  /** True where time has passed since the check: nothing is written where the sheets no longer hold what was checked. */
  readonly isLater?: boolean;
}

export interface AppliedOrder extends ApplyResult {
  /** The review sheet was asked for and written. */
  readonly hasReview: boolean;
  /** What is left to do once the run is over. */
  readonly left: Left;
  /** Cells written in rows that are hidden or filtered out. */
  readonly inHiddenRows: number;
  /** What was planned in the end: it says why each cell was written. */
  readonly planned: readonly CellEdit[];
}

/** What a person puts into a cell; an empty text empties it. */
export interface CellEntry {
  readonly sheet: string;
  readonly cell: string;
  /** What stood there when it was typed: a cell that changed meanwhile is left alone. */
  readonly before: CellContent;
  readonly after: CellValue;
  /** True for a formula that is given back. */
  readonly isFormula?: boolean;
  readonly explanation: Localized;
}

/** How entries are put into their cells. */
export type EntryOrder = Required<Pick<ApplyOptions, 'language' | 'recordChanges'>>;

/** What a copy that is kept holds beside the cells. */
export interface KeptBeside {
  readonly settings: WorkbookSettings;
  readonly changes: readonly Change[];
  readonly steps: readonly StoredStep[];
  readonly language: Language;
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
  /** Plans a run over what `check` gave last and has the host apply it. @throws HostError from the host */
  apply(order: Order, options: ApplyOrder): Promise<AppliedOrder>;
  /** Puts entries into cells, each where nothing speaks against it; marks nothing. @throws HostError from the host */
  enter(entries: readonly CellEntry[], order: EntryOrder): Promise<ApplyResult>;
  /** The copy that is kept: marks, review sheet, settings and steps go into it. Absent where the host makes no copies. */
  markedCopy?(kept: KeptBeside): Promise<Uint8Array>;
  /** Checks one sheet that is in no workbook, such as a pasted text. */
  checkSheet(sheet: SheetSnapshot, settings: WorkbookSettings): Promise<readonly CheckedForm[]>;
  /** The ignore that leaves this finding out, as the workbook keeps it. */
  ignoreOf(finding: Finding, reason: string): Promise<IgnoredFinding>;
  /** Another workbook has taken this one's place: nothing is asked of it any more. */
  release?(): void;
}
