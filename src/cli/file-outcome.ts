/** What a file's task is asked for and what comes out of it. */
import type { RunResult } from '../app/run-result';
import type { CheckedForm } from '../core/checking/checked-form';
import type { TargetFile } from '../core/checking/rule';
import type { Severity } from '../core/model/finding';
import type { FileError, FileReport } from '../core/reporting/json-report';
import type { Language, Localized } from '../core/model/localized';
import type { FileKind } from '../hosts/workbook-host';
import type { ProjectLine } from '../core/writing/project-summary';
import type { AccountsSaid } from '../core/reporting/narrate-accounts';
import type { OutputFormat } from './arguments';
import type { RuleSetting } from './rule-settings';

/** Plain data: it travels to worker threads. */
export interface TaskSettings {
  readonly kind: 'check' | 'fix' | 'preview' | 'rehearse';
  readonly format: OutputFormat;
  readonly language: Language;
  readonly profile: string | null;
  /** Id of the system that a submission is rehearsed with. */
  readonly place: string | null;
  readonly rules: readonly RuleSetting[];
  /** What was approved, in a file of its own; null where none was named. */
  readonly targets: TargetFile | null;
  readonly annotate: boolean;
  /** Whether edits in documents are recorded as changes. */
  readonly track: boolean;
  /** Whether a document is corrected as the workbook that its tables make. */
  readonly asWorkbook: boolean;
  readonly summary: boolean;
  /** Whether a fix also gives its undo record. */
  readonly undo: boolean;
}

export interface FixOutcome {
  readonly result: RunResult;
  readonly kind: FileKind;
  /** What people call the cells that were held back, in the order of the result; null where that is the address. */
  readonly heldBackPlaces: readonly (Localized | null)[];
  /** What to know of the file that was written. */
  readonly remarks: readonly Localized[];
  /** False when the workbook came out as it went in. */
  readonly hasChanges: boolean;
  readonly bytes: Uint8Array;
  /** Digest of the file as it was read. */
  readonly source: string;
  /** The undo record as a file; null without changes, or where none was asked for. */
  readonly undo: Uint8Array | null;
}

export interface FileOutcome {
  readonly file: string;
  readonly error: FileError | null;
  /** Forms, tables of final accounts and lists of projects that were read. */
  readonly formCount: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The findings in the format asked for, what a correction would do, or a rehearsal; empty for JSON. */
  readonly text: string;
  readonly report: FileReport | null;
  /** What was checked of final accounts; null where the file holds none. */
  readonly accounts: AccountsSaid | null;
  /** For the summary; empty unless asked for. */
  readonly projects: readonly ProjectLine[];
  readonly forms: readonly CheckedForm[];
  readonly fix: FixOutcome | null;
}
