/** What a run did and what it left, as plain figures: every surface tells the same of it. */
import type { CheckedWorkbook } from '../core/checking/checked-form';
import type { HeldBackEdit, HoldBackCause } from '../core/model/write-plan';
import type { UndoResult } from '../hosts/workbook-host';
import { leftOf, NOTHING_LEFT, type Left } from './left-to-do';
import type { AppliedOrder } from './workbench';

export type RunKind = 'recalculated' | 'checked' | 'looked' | 'fixed' | 'undone' | 'cancelled';

export interface RunResult extends Left {
  readonly kind: RunKind;
  /** True where the run left the workbook as it was: there is nothing to take back. */
  readonly isEmpty: boolean;
  readonly written: number;
  readonly marked: number;
  readonly restored: number;
  /** Cells not written; of an undo: cells not restored. */
  readonly heldBack: readonly HeldBackEdit[];
  /** Cells where a person's own note stands, so that ours was left out. */
  readonly skippedNotes: number;
  /** Cells written in rows that are hidden or filtered out. */
  readonly inHiddenRows: number;
  /** True where the run wrote the review sheet. */
  readonly hasReview: boolean;
  /** Why the review sheet was not written; null when it was, or was not asked for. */
  readonly reviewHeldBack: HoldBackCause | null;
  /** True where the run can be taken back only until the workbook is closed. */
  readonly undoEndsWithSession: boolean;
  /** What the workbook's program would not take although it claims to. */
  readonly refused: readonly ('remarks' | 'record')[];
}

const DID_NOTHING = {
  isEmpty: true,
  written: 0,
  marked: 0,
  restored: 0,
  heldBack: [],
  skippedNotes: 0,
  inHiddenRows: 0,
  hasReview: false,
  reviewHeldBack: null,
  undoEndsWithSession: false,
  refused: [],
} as const;

/** A check that wrote nothing, or one that was cancelled. */
export function resultOfCheck(kind: 'looked' | 'cancelled', checked: CheckedWorkbook): RunResult {
  return { ...DID_NOTHING, ...leftOf(checked), kind };
}

/** @param left what is left to do once the run is over */
export function resultOfRun(kind: RunKind, applied: AppliedOrder, left: Left = applied.left): RunResult {
  const { written, marked, heldBack, skippedMarks = [], reviewHeldBack = null } = applied;
  return {
    ...DID_NOTHING,
    ...left,
    kind,
    isEmpty: applied.isEmpty ?? false,
    written,
    marked,
    heldBack,
    skippedNotes: skippedMarks.filter(({ cause }) => cause === 'note-exists').length,
    inHiddenRows: applied.inHiddenRows,
    hasReview: applied.hasReview,
    reviewHeldBack,
    undoEndsWithSession: applied.undoEndsWithSession ?? false,
    refused: applied.refused ?? [],
  };
}

/** @param checked the workbook as it stands once the run is taken back; null where nobody looked */
export function resultOfUndo({ restored, kept }: UndoResult, checked: CheckedWorkbook | null): RunResult {
  const left = checked ? leftOf(checked) : NOTHING_LEFT;
  return { ...DID_NOTHING, ...left, kind: 'undone', isEmpty: false, restored, heldBack: kept };
}
