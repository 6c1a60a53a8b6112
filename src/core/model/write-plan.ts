/**
 * The cells to change and what they held: edits made from scores and findings, and the marks beside them.
 * A plan is plain data; a host applies it and hands back the inverse.
 */
import type { CellContent, EditKind } from './edit';
import type { Severity } from './finding';
import type { Localized } from './localized';
import type { ReviewSheet } from './review-sheet';
import type { CellValue } from './sheet-snapshot';

export type { CellContent } from './edit';

export interface CellEdit {
  readonly sheet: string;
  /** A1 address; a merged cell by its top-left cell. */
  readonly cell: string;
  readonly kind: EditKind;
  /** What was read when the form was checked; a host compares it with what stands there before writing. */
  readonly before: CellContent;
  readonly after: CellValue;
  /** True when `after` is a formula with its leading `=`, written as one on purpose; otherwise `=…` stays text. */
  readonly asFormula?: boolean;
  /** What the formula gives, for hosts that keep results in the file. */
  readonly result?: CellValue | null;
  /** Why and how, in words; becomes the note. */
  readonly explanation: Localized;
  /** The code of the finding that the edit answers; empty for a formula that no finding asked for. */
  readonly code: string;
  /** True when the cell holds a formula: such edits are held back unless the person says so for that cell. */
  readonly overwritesFormula: boolean;
}

export interface CellMark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  /** True on a label that stands beside several rows: it is marked in a lighter tint. */
  readonly isOnBlock?: boolean;
  readonly note: Localized;
}

export interface WritePlan {
  /** To be made; whatever speaks against one when the host looks, it is held back. */
  readonly edits: readonly CellEdit[];
  /** Right, and left alone already by the plan: no host is asked for them. */
  readonly heldBack?: readonly HeldBackEdit[];
  readonly marks: readonly CellMark[];
  /** The 复核结果 sheet to write or replace; null leaves it alone. */
  readonly review: ReviewSheet | null;
}

/** `hold-back-words.ts` says each in words. */
export type HoldBackCause =
  /** The figure stands in a text where its place is not beyond doubt. */
  | 'in-text'
  | 'changed-meanwhile'
  | 'formula'
  | 'protected'
  | 'array-formula'
  | 'sheet-gone'
  | 'read-only'
  /** The sheet is hidden: nobody would see the change. */
  | 'hidden-sheet'
  /** A formula in a table, which Excel may fill down the whole column. */
  | 'table'
  /** The cell's data validation forbids the value. */
  | 'validation'
  /** The cell did not take the value: a merge covers it, or something else alters it. */
  | 'refused'
  /** Of a document: running text, which is never rewritten. */
  | 'prose'
  /** Of a document: the cell's text stands in several paragraphs or lines. */
  | 'several-lines'
  /** Of a document: a field that fills itself in. */
  | 'field'
  /** Of a document: a change that somebody recorded and nobody has settled yet. */
  | 'recorded-change'
  /** Of a document: a content control that is locked, bound to data, or offers other entries. */
  | 'control'
  /** Of a document: a sign, picture, formula, number or table beside the text. */
  | 'sign-beside';

export interface HeldBackEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly cause: HoldBackCause;
  /** What would have been written, where the plan itself left it. */
  readonly wanted?: CellValue;
}

/** Takes back one run: for every cell that was written, what it held before and what was put there. */
export interface InverseEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly written: CellContent;
  readonly restore: CellContent;
}

/** Which edits and marks a run makes. */
export interface PlanOptions {
  /** `recalculate` writes rates, scores, totals and grades and marks; `check` only marks. */
  readonly mode: 'recalculate' | 'check';
  /** Also write the review sheet, which is made once it is known what the run comes to. */
  readonly review: boolean;
  /** Also mark cells (fill and note). */
  readonly marks: boolean;
  /** Only the edits of these cells (`sheet!A1`), offered ones too; omitted: all that are certain. */
  readonly onlyCells?: ReadonlySet<string>;
  /** The value to take for a cell (`sheet!A1`), where several are offered or one is chosen beside the certain ones. */
  readonly chosen?: ReadonlyMap<string, CellValue>;
  /** Of chosen cells the total and grade that follow are written too. */
  readonly takesFollowing?: boolean;
  /** Cells (`sheet!A1`) whose formulas the person allowed to be overwritten. */
  readonly allowedFormulaCells?: ReadonlySet<string>;
  /** Cells (`sheet!A1`) that are not written whatever is certain: a host has turned them down. */
  readonly without?: ReadonlySet<string>;
  readonly language: 'zh' | 'en';
}
