/** What the host keeps of a run, so that it can be taken back: exactly, or cell by cell. */
import type { RawContent } from './apply-plan';
import type { ClearedFill, FillChange } from './mark-record';
import type { PackageState } from '../package/open-package';

/** A note that a run put on a cell or took away (`text` null), and the one of ours that stood there before. */
export interface NoteChange {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string | null;
  readonly replaced: string | null;
}

/** What the workbook's record of marks said, before a run, of the cells whose marks the run changed. */
export interface EarlierMarks {
  readonly fills: readonly FillChange[];
  readonly notes: readonly { readonly sheet: string; readonly cell: string; readonly print: string }[];
}

/** Takes a run back without the file's former bytes: what to look for and what to put there. */
export interface RunTrace {
  readonly fills: readonly FillChange[];
  readonly cleared: readonly ClearedFill[];
  readonly earlier: EarlierMarks;
  readonly raw: readonly RawContent[];
  readonly notes: readonly NoteChange[];
  /** Name of the review sheet where the run appended it; null where it replaced an earlier one or wrote none. */
  readonly addedReview: string | null;
}

export const NO_TRACE: RunTrace = {
  fills: [],
  cleared: [],
  earlier: { fills: [], notes: [] },
  raw: [],
  notes: [],
  addedReview: null,
};

/** Gives the file's former bytes back when the package is just as the run left it; null when it is not. */
export interface ExactUndo {
  restore(current: PackageState): PackageState | null;
}

export interface RunState {
  readonly trace: RunTrace;
  readonly exact: ExactUndo;
  /** Only in the process that made the run: what an undo file is made of. */
  readonly before: PackageState | null;
  readonly after: PackageState | null;
}

/** True when two states hold the same parts in the same bytes; by identity, as bytes are never changed in place. */
export function isSameState(a: PackageState, b: PackageState): boolean {
  if (a.archive !== b.archive || a.changes.size !== b.changes.size) return false;
  return [...a.changes].every(([key, change]) => b.changes.get(key)?.content === change.content);
}

export function isRunState(value: unknown): value is RunState {
  return typeof value === 'object' && value !== null && 'trace' in value && 'exact' in value;
}
