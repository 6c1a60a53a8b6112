/**
 * One run: look, decide, write, read back. A write that fails is taken back at once; only when that fails too does
 * the error say which cells may stand changed.
 */
import type { WritePlan } from '../../core/write-plan';
import type { ApplyOptions, ApplyResult } from '../workbook-host';
import { HostError } from '../workbook-host';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { remarkKind } from './excel-features';
import { toHostError } from './office-errors';
import type { PlannedRun } from './plan-run';
import { planRun } from './plan-run';
import type { CellMarkRecord, RunRecord, WorkbookRecord } from './run-record';
import type { Survey } from './survey';
import { bySheet, survey } from './survey';
import { isReviewTitle } from './review-names';
import { takeBack, toUndoRecord } from './undo-run';
import type { WriteOrders } from './write-orders';
import { carryOut, notHeld } from './write-orders';

/** What a run did, with the marks that stand afterwards. */
export interface Applied {
  readonly result: ApplyResult;
  readonly marks: readonly CellMarkRecord[];
}

/**
 * Applies a plan to the open workbook; throws a `HostError`, or Excel's error when nothing was written yet.
 *
 * @param knownMarks the marks as last seen; others that the record names cost one further round trip.
 */
export async function applyPlan(
  plan: WritePlan,
  options: ApplyOptions,
  batch: BatchOptions,
  knownMarks: readonly CellMarkRecord[],
): Promise<Applied> {
  const canRemark = plan.marks.length > 0 && remarkKind() !== null;
  const first = await attempt(plan, options, batch, knownMarks, canRemark);
  if (!('failure' in first)) return first.result;
  // A remark that Excel refuses must not cost the scores: the same words stand in the review sheet.
  if (canRemark && isRemarkFailure(first.failure)) {
    const second = await attempt(plan, options, batch, knownMarks, false);
    if (!('failure' in second)) return second.result;
    throw restored(second.failure);
  }
  throw restored(first.failure);
}

type Attempt = { readonly result: Applied } | { readonly failure: unknown };

/** Writes once. A failed write is taken back; `failure` then says what failed. */
async function attempt(
  plan: WritePlan,
  options: ApplyOptions,
  batch: BatchOptions,
  knownMarks: readonly CellMarkRecord[],
  withRemarks: boolean,
): Promise<Attempt> {
  const cells = bySheet([...plan.edits, ...plan.marks, ...knownMarks]);
  let begun: { readonly run: RunRecord; readonly recordBefore: WorkbookRecord } | null = null;
  try {
    const result = await runUntranslated(async (context) => {
      const found = await survey(
        context,
        cells,
        true,
        plan.review ? { name: plan.review.name, isOurs: isReviewTitle } : null,
      );
      const run = planRun(plan, options, found, withRemarks, newId());
      if (run.run.changes.length > 0 || run.review !== null) {
        begun = { run: run.run, recordBefore: found.record };
        const [wrong] = await carryOut(context, toOrders(run, found), found);
        if (wrong) throw notHeld(wrong);
      }
      return toApplied(run);
    }, batch);
    return { result };
  } catch (error) {
    const failed = begun as { readonly run: RunRecord; readonly recordBefore: WorkbookRecord } | null;
    if (failed === null) throw error;
    await recover(failed.run, failed.recordBefore, error);
    return { failure: error };
  }
}

function newId(): string {
  return Date.now().toString(36);
}

function toOrders(planned: PlannedRun, found: Survey): WriteOrders {
  const { changes } = planned.run;
  return {
    contents: changes.flatMap(({ sheet, cell, content }) =>
      content
        ? [
            {
              sheet,
              cell,
              content: { value: content.after === '' ? null : content.after, formula: null },
              format: content.formatAfter,
              changesFormat: content.formatAfter !== content.formatBefore,
            },
          ]
        : [],
    ),
    fills: changes.flatMap(({ sheet, cell, fill }) => (fill ? [{ sheet, cell, fill: fill.after }] : [])),
    remarks: changes.flatMap(({ sheet, cell, remark }) =>
      remark ? [{ sheet, cell, remove: remark.before, add: remark.after }] : [],
    ),
    review: planned.review && { kind: 'draw', grid: planned.review, replaces: found.review?.tables ?? null },
    record: { marks: planned.marks, run: planned.run },
  };
}

function toApplied(planned: PlannedRun): Applied {
  const { written, marked, heldBack, skippedMarks, reviewHeldBack, marks } = planned;
  const result = {
    written,
    marked,
    heldBack,
    ...(skippedMarks.length > 0 ? { skippedMarks } : {}),
    ...(reviewHeldBack ? { reviewHeldBack } : {}),
    undo: toUndoRecord(planned.run),
  };
  return { result, marks };
}

/** Takes a failed write back; throws when that fails too, naming the cells that may stand changed. */
async function recover(run: RunRecord, recordBefore: WorkbookRecord, failure: unknown): Promise<void> {
  try {
    await takeBack(run, recordBefore, {});
  } catch (error) {
    const cells = run.changes.filter(({ content }) => content).map(({ sheet, cell }) => `${sheet}!${cell}`);
    const shown = cells.slice(0, 8).join('、') + (cells.length > 8 ? ` … (${cells.length})` : '');
    const reason = toHostError(failure).explanation;
    throw new HostError(
      'write-failed',
      {
        zh: `写入中断，也没能恢复原状。可能已改动的单元格：${shown || '仅标记'}。请点“撤销”，或关闭工作簿且不保存。起因：${reason.zh}`,
        en: `Writing broke off and could not be taken back. Cells that may have changed: ${shown || 'marks only'}. Click Undo, or close the workbook without saving. Cause: ${reason.en}`,
      },
      { cause: error },
    );
  }
}

/** The failure of a write that was taken back, in words. */
function restored(failure: unknown): HostError {
  const { code, explanation } = toHostError(failure);
  return new HostError(
    code === 'unknown' ? 'write-failed' : code,
    {
      zh: `没有写入，工作簿已恢复原状。${explanation.zh}`,
      en: `Nothing was written; the workbook is as it was. ${explanation.en}`,
    },
    { cause: failure },
  );
}

function isRemarkFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return false;
  const info = error.debugInfo as { readonly errorLocation?: unknown } | null | undefined;
  return typeof info?.errorLocation === 'string' && /^(?:Note|Comment)/.test(info.errorLocation);
}
