/**
 * Record of a run and survey → what takes it back. Pure. Only what still stands as the run left it is restored; what
 * people changed since is kept and told.
 */
import type { HeldBackEdit } from '../../core/model/write-plan';
import { holdsContent } from '../../core/writing/cell-content';
import { isSameFill } from './fills';
import { printOf } from '../../core/text/text-print';
import { ownRemark } from './remarks';
import { REVIEW_TABLE_NAME } from './own-sheets';
import type { CellChange, RunRecord, WorkbookRecord } from './run-record';
import type { SheetState } from './sheet-state';
import type { Survey } from './survey';
import type { WriteOrders } from './write-orders';

interface PlannedUndo {
  readonly orders: WriteOrders;
  /** Cells that hold again what they held before the run. */
  readonly restored: number;
  readonly kept: readonly HeldBackEdit[];
}

/**
 * @param recordBefore the record to go back to, known for certain while a write that just failed is taken back:
 *   whatever stands half-done is then this program's own. Null for an undo that a person asks for.
 */
export function planUndo(asked: RunRecord, survey: Survey, recordBefore: WorkbookRecord | null): PlannedUndo {
  // What the workbook remembers counts before what the caller does: marks may have been switched off since.
  const remembered = survey.record.run;
  const run = remembered?.id === asked.id ? remembered : asked;
  const contents: WriteOrders['contents'][number][] = [];
  const fills: WriteOrders['fills'][number][] = [];
  const remarks: WriteOrders['remarks'][number][] = [];
  const kept: HeldBackEdit[] = [];
  let keptContents = 0;
  for (const change of run.changes) {
    const { sheet: name, cell } = change;
    const sheet = survey.sheets.get(name);
    const verdict = judge(change, sheet, recordBefore !== null);
    if (typeof verdict === 'object') {
      kept.push(verdict);
      keptContents += 1;
    }
    if (!sheet || sheet.isProtected) continue;
    if (change.content && verdict === 'restore') {
      const { before, formatBefore, formatAfter } = change.content;
      contents.push({
        sheet: name,
        cell,
        content: before,
        format: formatBefore,
        changesFormat: formatAfter !== formatBefore,
        isNew: false,
      });
    }
    const state = sheet.cells.get(cell);
    if (change.fill && state && isSameFill(state.fill, change.fill.after)) {
      fills.push({ sheet: name, cell, fill: change.fill.before });
    }
    if (change.remark && !survey.hasRemarks) {
      kept.push({ sheet: name, cell, cause: 'refused' });
      continue;
    }
    const remark = undoRemark(change, sheet, recordBefore !== null);
    if (remark) remarks.push({ sheet: name, cell, ...remark });
  }
  const review = undoReview(run, survey, kept, recordBefore !== null);
  return {
    orders: {
      contents,
      fills,
      remarks,
      review,
      record: withRemarksOf(survey, recordBefore ?? recordAfter(run, survey)),
      remembers: 'last',
    },
    restored: run.changes.filter(({ content }) => content !== null).length - keptContents,
    kept,
  };
}

/**
 * Whether a cell's content goes back, needs nothing, or is kept (and why). While a write that just failed is taken
 * back, another value than the written one is what validation or another add-in made of it, and goes back as well.
 */
function judge(
  change: CellChange,
  sheet: SheetState | undefined,
  isCertain: boolean,
): 'restore' | 'nothing' | HeldBackEdit {
  if (!change.content) return 'nothing';
  const { sheet: name, cell } = change;
  const state = sheet?.cells.get(cell);
  if (!sheet || !state) return { sheet: name, cell, cause: 'sheet-gone' };
  if (holdsContent(state.content, change.content.before)) return 'nothing';
  if (!isCertain && !holdsContent(state.content, change.content.after)) {
    return { sheet: name, cell, cause: 'changed-meanwhile' };
  }
  return sheet.isProtected ? { sheet: name, cell, cause: 'protected' } : 'restore';
}

function undoRemark(
  change: CellChange,
  sheet: SheetState,
  isCertain: boolean,
): { remove: string | null; add: string | null } | null {
  if (!change.remark) return null;
  const { before, after } = change.remark;
  const standing = ownRemark(sheet, change.cell, after);
  // Somebody took our remark away: then the earlier one does not come back either.
  if (after !== null && standing === null && !isCertain) return null;
  const add = before !== null && ownRemark(sheet, change.cell, printOf(before)) === null ? before : null;
  return standing === null && add === null ? null : { remove: standing, add };
}

function undoReview(
  run: RunRecord,
  survey: Survey,
  kept: HeldBackEdit[],
  isCertain: boolean,
): WriteOrders['review'] {
  if (!run.review || !survey.review) return null;
  const { grid, fingerprint, tables } = survey.review;
  const { before } = run.review;
  const keep = (cause: HeldBackEdit['cause']): null => {
    kept.push({ sheet: grid.sheet, cell: 'A1', cause });
    return null;
  };
  const isAsBefore = before !== null && JSON.stringify(before.rows) === JSON.stringify(grid.rows);
  if (isAsBefore && tables.includes(REVIEW_TABLE_NAME)) return null;
  const isEmpty = grid.rows.every((row) => row.every((entry) => entry === ''));
  // Anything else in it was written by people.
  if (!isCertain && !isEmpty && fingerprint !== run.review.fingerprint) return keep('changed-meanwhile');
  if (before) return { kind: 'draw', grid: before, replaces: tables };
  return survey.isStructureProtected ? keep('protected') : { kind: 'delete', sheet: grid.sheet };
}

/** The record with the remarks that could not be taken off: they stand, and can go another time. */
function withRemarksOf({ hasRemarks, record: earlier }: Survey, record: WorkbookRecord): WorkbookRecord {
  if (hasRemarks) return record;
  const known = new Set(record.marks.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const left = earlier.marks
    .filter(({ sheet, cell, remark }) => remark !== null && !known.has(`${sheet}!${cell}`))
    .map((mark) => ({ ...mark, put: null }));
  return { ...record, marks: [...record.marks, ...left] };
}

/** The marks go back to what they were; when another run came after this one, only this run's marks are dropped. */
function recordAfter(run: RunRecord, survey: Survey): WorkbookRecord {
  const { record } = survey;
  if (record.run === null || record.run.id === run.id) return { marks: run.marksBefore, run: null };
  const touched = new Set(run.changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const kept = record.marks.filter(({ sheet, cell }) => !touched.has(`${sheet}!${cell}`));
  return { marks: kept, run: record.run };
}
