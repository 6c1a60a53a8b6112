/** What the pane knows at one moment. Plain data; every change makes a new object. */
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Localized } from '../../core/model/localized';
import type { Preview } from '../../app/preview';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { SelectedCell, WorkbookHost } from '../../hosts/workbook-host';
import type { RunResult } from '../../app/run-result';
import { NO_LISTING, type Listing } from '../../app/listing';
import type { Step } from '../../app/steps';
import type { Work } from '../../app/work';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../../app/workbook-settings';

export interface Selection {
  readonly sheet: string;
  readonly cell: string;
  /** Rises with every request, so that going to the same cell twice scrolls twice. */
  readonly request: number;
  /** A person wants to see it; false for what a run brings into view by itself. */
  readonly isAsked: boolean;
}

export interface SessionState {
  readonly host: WorkbookHost | null;
  readonly work: Work | null;
  readonly checked: CheckedWorkbook | null;
  /** The lines in the order in which they are listed. */
  readonly listing: Listing;
  readonly result: RunResult | null;
  readonly preview: Preview | null;
  readonly problem: Localized | null;
  /** What the person should do so that the work under way can go on. */
  readonly hint: Localized | null;
  /** Gives up on an Excel that has not answered for a minute; null while it answers. */
  readonly giveUp: (() => void) | null;
  /** What was done to the workbook, oldest first. */
  readonly steps: readonly Step[];
  /** What was taken back and can be done again, the latest last. */
  readonly undone: readonly Step[];
  /** The steps that the last saved copy holds. */
  readonly savedSteps: readonly Step[];
  readonly settings: WorkbookSettings;
  /** The sheets that `checked` was made from. */
  readonly sheets: readonly SheetSnapshot[];
  /** What an act other than a run has done, in words. */
  readonly done: Localized | null;
  /** How far the work had come that the person stopped; null where nothing was counted. */
  readonly stoppedAt: Pick<Work, 'done' | 'total'> | null;
  /** What handled the file has stopped: opens it anew and takes the steps again. */
  readonly retry: (() => void) | null;
  /** The cell that the person chose in the sheet. */
  readonly picked: SelectedCell | null;
  readonly selection: Selection | null;
  /** True where cells were changed by hand since the last check: marks and the review sheet are older than the list. */
  readonly isStale: boolean;
  /** Rises whenever cells of the workbook may have changed. */
  readonly revision: number;
}

const NO_STEPS: readonly Step[] = [];

/** True where the last saved copy does not hold what stands now. */
export const isUnsaved = ({ steps, savedSteps }: Pick<SessionState, 'steps' | 'savedSteps'>): boolean =>
  steps.length !== savedSteps.length || steps.at(-1)?.id !== savedSteps.at(-1)?.id;

export const EMPTY_STATE: SessionState = {
  host: null,
  work: null,
  checked: null,
  listing: NO_LISTING,
  result: null,
  preview: null,
  problem: null,
  hint: null,
  giveUp: null,
  steps: NO_STEPS,
  undone: NO_STEPS,
  savedSteps: NO_STEPS,
  settings: DEFAULT_SETTINGS,
  sheets: [],
  done: null,
  stoppedAt: null,
  retry: null,
  picked: null,
  selection: null,
  isStale: false,
  revision: 0,
};
