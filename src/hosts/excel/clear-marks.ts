/**
 * Takes every mark off: each cell gets its former fill back where ours still stands, and loses our remark. Values and
 * the review sheet stay, and so does what the workbook remembers of the last run.
 */
import type { HoldBackCause } from '../../core/model/write-plan';
import type { ClearedMarks, SkippedMark } from '../workbook-host';
import { HostError } from '../workbook-host';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { isSameFill, solidFill } from './fills';
import { toHostError } from './office-errors';
import { ownRemark } from './remarks';
import type { CellMarkRecord, RunRecord } from './run-record';
import { bySheet } from './sheet-state';
import type { Survey } from './survey';
import { survey } from './survey';
import type { WriteOrders } from './write-orders';
import { carryOut } from './write-orders';

export interface Cleared {
  readonly result: ClearedMarks;
  /** The marks that still stand. */
  readonly marks: readonly CellMarkRecord[];
}

interface PlannedClearing extends Cleared {
  readonly orders: WriteOrders;
}

/**
 * Switches all marks off in two round trips; a failure half-way is tried once more. What is off stays off, so it can
 * be asked for again.
 *
 * @param knownMarks the marks as last seen; others that the record names cost one further round trip.
 * @throws HostError
 */
export async function clearMarks(
  batch: BatchOptions,
  knownMarks: readonly CellMarkRecord[],
): Promise<Cleared> {
  const progress = { isBegun: false };
  try {
    return await clearOnce(batch, knownMarks, progress);
  } catch (failure) {
    try {
      return await clearOnce(batch, knownMarks, progress);
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
  knownMarks: readonly CellMarkRecord[],
  progress: { isBegun: boolean },
): Promise<Cleared> {
  return runUntranslated(async (context) => {
    const found = await survey(context, bySheet(knownMarks), { marks: true, named: null });
    const { orders, result, marks } = planClearing(found);
    if (found.record.marks.length > 0) {
      progress.isBegun = true;
      await carryOut(context, orders, found);
    }
    return { result, marks };
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
    result: { cleared: found.record.marks.length - marks.length, kept },
    marks,
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
