/** What this host keeps of a run, so that it can be taken back cell by cell. */
import { carriedRecord, isPlaceList } from '../../package/undo/undo-file';
import type { UndoRecord } from '../../workbook-host';
import type { RawContent } from './apply-plan';
import type { ClearedFill, FillChange } from './mark-record';

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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A trace as an undo file keeps it; null for what is none. Files of an earlier version know less of marks. */
export function readTrace(stored: unknown): RunTrace | null {
  if (!isObject(stored)) return null;
  const isWhole = isPlaceList(stored['fills']) && isPlaceList(stored['raw']) && isPlaceList(stored['notes']);
  return isWhole ? { ...NO_TRACE, ...stored } : null;
}

/** A record that a workbook carried; null for what is none. */
export function readStoredRecord(stored: unknown): UndoRecord | null {
  return carriedRecord(stored, readTrace);
}
