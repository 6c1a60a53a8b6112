/** What the pane knows at one moment. Plain data; every change makes a new object. */
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Localized } from '../../core/model/localized';
import type { Preview } from '../../app/preview';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { SelectedCell, WorkbookHost } from '../../hosts/workbook-host';
import type { RunResult } from '../../app/run-result';
import type { Work } from '../../app/work';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../../app/workbook-settings';

export interface Selection {
  readonly sheet: string;
  readonly cell: string;
  /** Rises with every request, so that going to the same cell twice scrolls twice. */
  readonly request: number;
}

export interface SessionState {
  readonly host: WorkbookHost | null;
  readonly work: Work | null;
  readonly checked: CheckedWorkbook | null;
  readonly result: RunResult | null;
  readonly preview: Preview | null;
  readonly problem: Localized | null;
  /** What the person should do so that the work under way can go on. */
  readonly hint: Localized | null;
  /** Gives up on an Excel that has not answered for a minute; null while it answers. */
  readonly giveUp: (() => void) | null;
  readonly canUndo: boolean;
  readonly settings: WorkbookSettings;
  /** The sheets that `checked` was made from. */
  readonly sheets: readonly SheetSnapshot[];
  /** What an action other than a run has done, in words. */
  readonly done: Localized | null;
  /** The cell that the person chose in the sheet. */
  readonly picked: SelectedCell | null;
  readonly selection: Selection | null;
  /** True where cells were changed by hand since the last check: marks and the review sheet are older than the list. */
  readonly isStale: boolean;
  /** Rises whenever cells of the workbook may have changed. */
  readonly revision: number;
}

export const EMPTY_STATE: SessionState = {
  host: null,
  work: null,
  checked: null,
  result: null,
  preview: null,
  problem: null,
  hint: null,
  giveUp: null,
  canUndo: false,
  settings: DEFAULT_SETTINGS,
  sheets: [],
  done: null,
  picked: null,
  selection: null,
  isStale: false,
  revision: 0,
};
