/**
 * What this program remembers inside the workbook: which cells it marked and how they looked before, and everything
 * needed to take the last run back — also after the workbook was closed and opened again. What is read back is
 * checked field by field: a record that others damaged is refused, never guessed at.
 */
import type { CellValue } from '../../core/model/sheet-snapshot';
import type { CellContent } from '../../core/model/write-plan';

/** How a cell is filled; pattern `None` means no fill. */
export interface CellFill {
  readonly color: string;
  readonly pattern: string;
  readonly patternColor: string;
}

/** A cell this program marked. */
export interface CellMarkRecord {
  readonly sheet: string;
  readonly cell: string;
  /** The fill before the first mark, and the colour that was put there; null where only a remark was put. */
  readonly former: CellFill;
  readonly put: string | null;
  /** Print of the note or comment that was put there; null when none was. */
  readonly remark: string | null;
}

/** Everything one run did to one cell; what it did not touch is null. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly content: {
    readonly before: CellContent;
    /** A constant, or a formula whose value is Excel's affair (null). */
    readonly after: CellContent;
    readonly formatBefore: string;
    readonly formatAfter: string;
  } | null;
  readonly fill: { readonly before: CellFill; readonly after: CellFill } | null;
  /** The text that stood there, and the print of the one that was put. */
  readonly remark: { readonly before: string | null; readonly after: string | null } | null;
}

/** The review sheet as a grid of entries, ready to be drawn; the first row is the title. */
export interface ReviewGrid {
  readonly sheet: string;
  /** Zero-based row of the headers; the table reaches from there to the last row. */
  readonly headerRow: number;
  readonly linkColumn: number;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface RunRecord {
  readonly id: string;
  readonly changes: readonly CellChange[];
  /** Null when the run wrote no review sheet. `before` is null when there was none. */
  readonly review: {
    readonly sheet: string;
    readonly before: ReviewGrid | null;
    /** Fingerprint of what was drawn, so that a sheet that people wrote into is not taken away. */
    readonly fingerprint: string;
  } | null;
  readonly marksBefore: readonly CellMarkRecord[];
}

export interface WorkbookRecord {
  readonly marks: readonly CellMarkRecord[];
  /** The last run that was not taken back. */
  readonly run: RunRecord | null;
}

export const EMPTY_RECORD: WorkbookRecord = { marks: [], run: null };

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCellValue: Check = (value) => isText(value) || isNumber(value) || typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const record = value as Readonly<Record<string, unknown>>;
    // A field that is missing is undefined, which no check takes.
    for (const [name, check] of checks) if (!check(record[name])) return false;
    return true;
  };
};

/** Fills are few and shared by thousands of cells: one that was found whole is not looked at again. */
const wholeFills = new WeakSet<object>();

const hasFillShape = shape({ color: isText, pattern: isText, patternColor: isText });
const isFill: Check = (value) => {
  if (typeof value !== 'object' || value === null) return false;
  if (wholeFills.has(value)) return true;
  if (!hasFillShape(value)) return false;
  wholeFills.add(value);
  return true;
};
const isContent = shape({ value: orNull(isCellValue), formula: orNull(isText) });
const isMark = shape({
  sheet: isText,
  cell: isText,
  former: isFill,
  put: orNull(isText),
  remark: orNull(isText),
});
const isChange = shape({
  sheet: isText,
  cell: isText,
  content: orNull(shape({ before: isContent, after: isContent, formatBefore: isText, formatAfter: isText })),
  fill: orNull(shape({ before: isFill, after: isFill })),
  remark: orNull(shape({ before: orNull(isText), after: orNull(isText) })),
});
const isGrid = shape({
  sheet: isText,
  headerRow: isNumber,
  linkColumn: isNumber,
  widths: listOf(isNumber),
  rows: listOf(listOf(isCellValue)),
});
const isRun = shape({
  id: isText,
  changes: listOf(isChange),
  review: orNull(shape({ sheet: isText, before: orNull(isGrid), fingerprint: isText })),
  marksBefore: listOf(isMark),
});
const isRecord = shape({ marks: listOf(isMark), run: orNull(isRun) });

export function isWorkbookRecord(value: unknown): value is WorkbookRecord {
  return isRecord(value);
}

/** True for a value that is a run's record: what `UndoRecord.hostState` of this host must be. */
export function isRunRecord(value: unknown): value is RunRecord {
  return isRun(value);
}
