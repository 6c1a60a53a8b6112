/**
 * What the page and the worker that holds its workbooks say to each other: calls by number, and for each call any
 * number of reports and then one answer or one failure. All of it plain data that the browser can copy; errors cross
 * as data and become errors again on the other side.
 */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../../core/checking/checked-form';
import type { Finding } from '../../core/model/finding';
import type { Language, Localized } from '../../core/model/localized';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { InverseEdit, WritePlan } from '../../core/model/write-plan';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import {
  HostError,
  type ApplyOptions,
  type ApplyResult,
  type CellFacts,
  type ChangeRecording,
  type ClearedMarks,
  type FileKind,
  type HostErrorCode,
  type HostProgress,
  type SheetLook,
  type UndoResult,
  type UnopenedFile,
} from '../../hosts/workbook-host';
import { problemWords } from '../strings/problem-words';
import type { Work } from '../../app/work';
import type { AppliedOrder, ApplyOrder, CellEntry, EntryOrder, KeptBeside, Order } from '../../app/workbench';
import type { WorkbookSettings } from '../../app/workbook-settings';

/** An undo record stays with the workbook; the page gets its edits and its number. */
export interface RemoteUndo {
  readonly edits: readonly InverseEdit[];
  readonly number: number;
}

export interface OpenedWorkbook {
  readonly workbook: number;
  readonly name: string | null;
  readonly isReadOnly: boolean;
  readonly fileKind: FileKind;
  readonly readOnlyReason: Localized | null;
  readonly remarks: readonly Localized[];
  readonly recording: ChangeRecording | null;
  /** Null where one file was given. */
  readonly unopened: readonly UnopenedFile[] | null;
  /** Which of the port's optional calls the workbook's host answers. */
  readonly answers: readonly OptionalCall[];
}

export type OptionalCall =
  'exportRecord' | 'importRecord' | 'insertSheet' | 'insertSummary' | 'clearMarks' | 'loadUndo';

/** A check without its sheets and forms: these have been reported one by one. */
type CheckEnd = Omit<CheckedWorkbook, 'forms'>;

/** A recheck: which forms stand now, by id, in order; the page has those that were not reported. */
type RecheckEnd = CheckEnd & { readonly forms: readonly string[] };

/** Every call on an open workbook: what it takes and what it answers. */
export interface WorkbookCalls {
  readSheets: { takes: []; answers: null };
  check: { takes: [settings: WorkbookSettings, canCancel: boolean]; answers: CheckEnd };
  /** Reports the sheets that were read anew and the forms that were judged anew. */
  recheck: { takes: [sheets: readonly string[], settings: WorkbookSettings]; answers: RecheckEnd };
  enter: {
    takes: [entries: readonly CellEntry[], order: EntryOrder];
    answers: Omit<ApplyResult, 'undo'> & { readonly undo: RemoteUndo };
  };
  cellFacts: { takes: [sheet: string, cell: string]; answers: CellFacts };
  markedCopy: { takes: [kept: KeptBeside]; answers: Uint8Array };
  exportRecord: { takes: [undo: number]; answers: unknown };
  importRecord: { takes: [stored: unknown]; answers: RemoteUndo | null };
  plan: { takes: [order: Order]; answers: WritePlan };
  checkSheet: { takes: [sheet: SheetSnapshot, settings: WorkbookSettings]; answers: readonly CheckedForm[] };
  ignoreOf: { takes: [finding: Finding, reason: string]; answers: IgnoredFinding };
  apply: {
    takes: [order: Order, options: ApplyOrder];
    answers: Omit<AppliedOrder, 'undo'> & { readonly undo: RemoteUndo };
  };
  applyPlan: {
    takes: [plan: WritePlan, options: Omit<ApplyOptions, 'replan'>];
    answers: Omit<ApplyResult, 'undo'> & { readonly undo: RemoteUndo };
  };
  undo: { takes: [undo: number]; answers: UndoResult };
  insertSheet: { takes: [draft: SheetDraft]; answers: string };
  /** Null: what was checked last. */
  insertSummary: { takes: [checked: CheckedWorkbook | null, language: Language]; answers: string };
  clearMarks: { takes: []; answers: ClearedMarks };
  loadUndo: { takes: []; answers: RemoteUndo | null };
  goTo: { takes: [sheet: string, cell: string]; answers: null };
  loadSetting: { takes: [key: string]; answers: unknown };
  loadSettings: { takes: [keys: readonly string[]]; answers: readonly unknown[] };
  saveSetting: { takes: [key: string, value: unknown]; answers: null };
  readLook: { takes: [sheet: string]; answers: SheetLook };
  toBytes: { takes: []; answers: Uint8Array };
}

export type CallName = keyof WorkbookCalls;

/** A file as the person gave it: several are one desk. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  /** With the folders that it was found in: `甲局/项目一.xlsx`. */
  readonly name: string;
}

export type ToWorker =
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly files: readonly GivenFile[];
    }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly workbook: number;
      readonly name: CallName;
      readonly takes: readonly unknown[];
    }
  /** Stops a call that can be stopped. */
  | { readonly kind: 'cancel'; readonly id: number }
  /** Forgets a workbook. */
  | { readonly kind: 'release'; readonly workbook: number };

/** What a call tells while it is under way. */
export type Report =
  | { readonly kind: 'progress'; readonly progress: HostProgress }
  | { readonly kind: 'work'; readonly work: Work }
  | {
      readonly kind: 'sheet';
      readonly sheet: SheetSnapshot;
      /** What a person calls its cells; null where that is the address. */
      readonly places: ReadonlyMap<string, Localized> | null;
    }
  | { readonly kind: 'form'; readonly form: CheckedForm };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  /** With the names of the workbook's sheets as they are now: a call may have added one. */
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: unknown;
      readonly sheetNames: readonly string[];
    }
  | { readonly kind: 'failure'; readonly id: number; readonly error: CrossedError };

interface CrossedError {
  readonly code: HostErrorCode;
  readonly explanation: Localized;
  /** For people who look into it, not shown. */
  readonly detail: string;
}

/** Whatever was thrown, as data; what is no HostError gets the words for the unforeseen. */
export function crossedError(thrown: unknown): CrossedError {
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const code = thrown instanceof HostError ? thrown.code : 'unknown';
  return { code, explanation: problemWords(thrown), detail };
}

/** The error again, with the other side's account of it as its cause. */
export function arrivedError({ code, explanation, detail }: CrossedError): HostError {
  return new HostError(code, explanation, { cause: new Error(detail) });
}
