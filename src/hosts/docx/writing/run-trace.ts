/** What this host keeps of a run, so that it can be taken back cell by cell. */
import { isPlaceList } from '../../package/undo/undo-file';
import type { FillMark } from './mark-record';

/** A cell or paragraph that a run changed. */
export interface CellTrace {
  readonly sheet: string;
  readonly cell: string;
  /** Its markup before and after, so that it can be given back to the character; empty where another change lies in it. */
  readonly before: string;
  readonly after: string;
  /** The `shd` element before and after. */
  readonly shading: { readonly before: string; readonly after: string };
  /** The comment of ours before and after; null for none. */
  readonly note: { readonly before: string | null; readonly after: string | null };
  /** What the record of marks said before. */
  readonly earlier: { readonly fill: FillMark | null; readonly note: string | null };
}

export interface DocTrace {
  readonly cells: readonly CellTrace[];
}

export const NO_TRACE: DocTrace = { cells: [] };

/** A trace as an undo file keeps it; null for what is none. */
export function readTrace(stored: unknown): DocTrace | null {
  if (typeof stored !== 'object' || stored === null || !('cells' in stored)) return null;
  return isPlaceList(stored.cells) ? (stored as DocTrace) : null;
}
