/**
 * Takes every mark off: each cell gets its former fill back where ours still stands, and loses our remark. Values and
 * the review sheet stay, and so does what the workbook remembers of the last run.
 */
import type { HoldBackCause } from '../../core/model/write-plan';
import type { ClearedMarks, SkippedMark } from '../workbook-host';
import { HostError } from '../workbook-host';
import type { Asking } from './asking';
import { askingLess } from './asking';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { isSameFill, solidFill } from './fills';
import { isSilence, toHostError } from './office-errors';
import { ownRemark } from './remarks';
import type { CellMarkRecord, RunRecord, WorkbookRecord } from './run-record';
import { bySheet } from './sheet-state';
import type { Survey } from './survey';
import { survey } from './survey';
import type { WriteOrders } from './write-orders';
import type { KnownWorkbook } from './stored-record';
import { carryOut } from './write-orders';

interface Cleared {
  readonly result: ClearedMarks;
  /** The record as it is afterwards. */
  readonly record: WorkbookRecord;
}

interface PlannedClearing {
  readonly orders: WriteOrders;
  /** Marks that cannot come off. */
  readonly kept: readonly SkippedMark[];
}

/**
 * Switches all marks off in three round trips; a failure half-way is tried once more before less is asked for. What is
 * off stays off, so it can be asked for again. Marks that the record names and nobody knew of cost one further round
 * trip.
 *
 * @throws HostError
 */
export async function clearMarks(
  batch: BatchOptions,
  { asking, remembered }: KnownWorkbook,
): Promise<{ readonly result: Cleared; readonly asked: Asking }> {
  const progress = { isBegun: false };
  const once = (asked: Asking): Promise<Cleared> => clearOnce(batch, { asking: asked, remembered }, progress);
  try {
    return { result: await once(asking), asked: asking };
  } catch (failure) {
    if (isSilence(failure)) throw failure;
    try {
      return await askingLess(asking, once);
    } catch (error) {
      throw progress.isBegun ? unfinished(failure, error) : toHostError(failure);
    }
  }
}

/** Some marks may be off and others not; nothing else was touched. */
function unfinished(failure: unknown, cause: unknown): HostError {
  const { code, explanation } = toHostError(failure);
  return new HostError(
    code === 'unknown' ? 'write-failed' : code,
    {
      zh: `标记没有去完，可能只去掉了一部分；数值没有改动。请再点一次“去掉所有标记”。${explanation.zh}`,
      en: `Not all marks were taken off; some may be off already, and no value changed. Take the marks off once more. ${explanation.en}`,
    },
    { cause },
  );
}

function clearOnce(
  batch: BatchOptions,
  known: KnownWorkbook,
  progress: { isBegun: boolean },
): Promise<Cleared> {
  return runUntranslated(async (context) => {
    const cells = bySheet(known.remembered.marks);
    const found = await survey(context, cells, { ...known, marks: true, named: null });
    const { marks } = found.record;
    if (marks.length === 0) return { result: { cleared: 0, kept: [] }, record: found.record };
    const { orders, kept: untouched } = planClearing(found);
    progress.isBegun = true;
    const { notFilled, record } = await carryOut(context, orders, found, known.asking);
    const unfilled = notFilled.map(({ sheet, cell }) => ({ sheet, cell, cause: 'refused' as const }));
    const kept = [...untouched, ...unfilled];
    return { result: { cleared: marks.length - record.marks.length, kept }, record };
  }, batch);
}

function planClearing(found: Survey): PlannedClearing {
  const fills: WriteOrders['fills'][number][] = [];
  const remarks: WriteOrders['remarks'][number][] = [];
  const marks: CellMarkRecord[] = [];
  const kept: SkippedMark[] = [];
  for (const mark of found.record.marks) {
    const { sheet: name, cell } = mark;
    const sheet = found.sheets.get(name);
    const state = sheet?.cells.get(cell);
    // The sheet is gone, and the mark with it.
    if (!sheet || !state) continue;
    if (sheet.isProtected) {
      marks.push(mark);
      kept.push({ sheet: name, cell, cause: 'protected' satisfies HoldBackCause });
      continue;
    }
    // A fill that people changed since is theirs.
    if (mark.put !== null && isSameFill(state.fill, solidFill(mark.put))) {
      fills.push({ sheet: name, cell, fill: mark.former });
    }
    if (mark.remark !== null && !found.hasRemarks) {
      marks.push({ ...mark, put: null });
      kept.push({ sheet: name, cell, cause: 'refused' });
      continue;
    }
    const own = ownRemark(sheet, cell, mark.remark);
    if (own !== null) remarks.push({ sheet: name, cell, remove: own, add: null });
  }
  const { run } = found.record;
  return {
    orders: {
      contents: [],
      fills,
      remarks,
      review: null,
      record: { marks, run: run && withoutMarks(run, marks) },
      remembers: 'last',
    },
    kept,
  };
}

/**
 * What is left of a run to take back: no mark of it or of the runs before comes back, but those that still stand. It
 * is remembered even when nothing is left, so that whoever still holds the whole of it is not believed.
 */
function withoutMarks(run: RunRecord, standing: readonly CellMarkRecord[]): RunRecord {
  const kept = new Set(standing.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const changes = run.changes
    .map((change) =>
      kept.has(`${change.sheet}!${change.cell}`) ? change : { ...change, fill: null, remark: null },
    )
    .filter(({ content, fill, remark }) => content !== null || fill !== null || remark !== null);
  const marksBefore = run.marksBefore.filter(({ sheet, cell }) => kept.has(`${sheet}!${cell}`));
  return { ...run, changes, marksBefore };
}
