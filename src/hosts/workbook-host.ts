/**
 * The port: everything the program asks of a workbook, wherever it lives. A host reads snapshots, applies a plan,
 * takes a run back, and shows a cell; it decides nothing about forms.
 */
import type { Localized } from '../core/localized';
import type { SheetSnapshot } from '../core/sheet-snapshot';
import type { HeldBackEdit, InverseEdit, WritePlan } from '../core/write-plan';
import type { Language } from '../core/localized';

export interface HostProgress {
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: HostProgress) => void;
}

export interface ApplyOptions {
  /** Language of notes and the review sheet. */
  readonly language: Language;
  /** Cells (`sheet!A1`) whose formulas the person allowed to be overwritten. */
  readonly allowedFormulaCells?: ReadonlySet<string>;
}

/** Everything needed to take one run back; opaque to all but the host that made it, except its edits. */
export interface UndoRecord {
  readonly edits: readonly InverseEdit[];
  /** Marks and sheets that the run added, in the host's own terms. */
  readonly hostState: unknown;
}

export interface ApplyResult {
  readonly written: number;
  readonly marked: number;
  readonly heldBack: readonly HeldBackEdit[];
  readonly undo: UndoRecord;
}

export interface UndoResult {
  readonly restored: number;
  /** Cells changed by hand since the run: kept as they are. */
  readonly kept: readonly HeldBackEdit[];
}

export interface WorkbookHost {
  readonly kind: 'excel' | 'file';
  /** Name of the workbook as a person knows it; null when the host cannot tell. */
  readonly workbookName: string | null;
  readonly isReadOnly: boolean;
  /** All sheets in workbook order, this program's own review sheet left out. */
  readSheets(options?: ReadOptions): Promise<readonly SheetSnapshot[]>;
  applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult>;
  undo(record: UndoRecord): Promise<UndoResult>;
  /** Shows the sheet and selects the cell. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Small JSON value kept in the workbook under a key; null when there is none. */
  loadSetting(key: string): Promise<unknown>;
  saveSetting(key: string, value: unknown): Promise<void>;
}

export type HostErrorCode =
  | 'not-a-workbook'
  | 'encrypted'
  | 'legacy-xls'
  | 'empty-workbook'
  | 'damaged'
  | 'too-large'
  | 'unsafe-content'
  | 'protected'
  | 'read-only'
  | 'cell-edit-mode'
  | 'busy'
  | 'unsupported'
  | 'not-found'
  | 'cancelled'
  | 'write-failed'
  | 'unknown';

/** A failure at a workbook's border, already in words that end with what to do next. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly explanation: Localized,
    options?: { cause?: unknown },
  ) {
    super(explanation.zh, options);
    this.name = 'HostError';
  }
}
