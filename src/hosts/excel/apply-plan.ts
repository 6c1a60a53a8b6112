/**
 * One run: look, decide, write, read back. A write that fails is taken back at once; where the failure taught that
 * less can be asked of this Excel or of a cell, the rest is tried again. Only when taking back fails too does the
 * error say which cells may stand changed.
 */
import type { HoldBackCause, WritePlan } from '../../core/model/write-plan';
import { settlePlan } from '../../core/writing/hold-back';
import type { ApplyOptions, ApplyResult } from '../workbook-host';
import { HostError } from '../workbook-host';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { canMergeUndo, remarkKind } from './excel-features';
import { officeCode, toHostError } from './office-errors';
import type { PlannedRun, RunLimits } from './plan-run';
import { decideRun, planRun } from './plan-run';
import type { CellMarkRecord, RunRecord, WorkbookRecord } from './run-record';
import type { SheetExtents } from './row-highlights';
import { rowCells } from './row-highlights';
import { bySheet, longTexts } from './sheet-state';
import type { Survey } from './survey';
import { survey } from './survey';
import { isReviewTitle } from './own-sheets';
import { takeBack, toUndoRecord } from './undo-run';
import type { CarriedOut, WriteOrders } from './write-orders';
import { carryOut } from './write-orders';

/** Attempts at one run; each one after the first asks for less than the one before. */
const MOST_ATTEMPTS = 5;

/** What Excel answers where undo entries cannot be merged, on its several platforms. */
const MERGE_FAILURES: ReadonlySet<string> = new Set([
  'UndoNotSupported',
  'GeneralException',
  'InternalServerError',
  'NotImplemented',
  'UnsupportedOperation',
  'ApiNotAvailable',
  'ApiNotFound',
]);

/** What Excel answers for a part of an array that was entered as one, which it cannot tell beforehand. */
const ARRAY_FAILURES: ReadonlySet<string> = new Set(['InvalidOperation', 'InvalidArgument']);

/** What is known of the workbook from before. */
export interface KnownWorkbook {
  /** The marks as last seen; others that the record names cost one further round trip. */
  readonly marks: readonly CellMarkRecord[];
  /** How far the sheets reach, for row highlights. */
  readonly extents: SheetExtents;
}

/** What a run did, with the marks that stand afterwards. */
export interface Applied {
  readonly result: ApplyResult;
  readonly marks: readonly CellMarkRecord[];
}

/** What one attempt may ask for. */
interface Asking extends RunLimits {
  readonly mergesUndo: boolean;
  readonly allowsFormulas: boolean;
}

/** Thrown after a write that some cells did not take. */
class CellsRefused extends Error {
  constructor(readonly cells: ReadonlyMap<string, HoldBackCause>) {
    super([...cells.keys()].join('、'));
    this.name = 'CellsRefused';
  }
}

/** Applies a plan to the open workbook; throws a `HostError`, or Excel's error when nothing was written yet. */
export async function applyPlan(
  plan: WritePlan,
  options: ApplyOptions,
  batch: BatchOptions,
  known: KnownWorkbook,
): Promise<Applied> {
  let asking: Asking = {
    withRemarks: plan.marks.length > 0 && remarkKind() !== null,
    mergesUndo: canMergeUndo(),
    allowsFormulas: options.allowedFormulaCells !== undefined && options.allowedFormulaCells.size > 0,
    refused: new Map(),
  };
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(plan, options, batch, known, asking);
    if (!('failure' in outcome)) return outcome.result;
    const less = askLess(asking, outcome.failure, plan, options);
    if (less === null || attempts === MOST_ATTEMPTS) {
      throw outcome.wasBegun ? restored(outcome.failure) : outcome.failure;
    }
    asking = less;
  }
}

/** What to leave out after a failure; null when there is nothing that would help. */
function askLess(asking: Asking, failure: unknown, plan: WritePlan, options: ApplyOptions): Asking | null {
  if (failure instanceof CellsRefused) {
    return { ...asking, refused: new Map([...asking.refused, ...failure.cells]) };
  }
  // A remark that Excel refuses must not cost the scores: the same words stand in the review sheet.
  if (asking.withRemarks && isRemarkFailure(failure)) return { ...asking, withRemarks: false };
  const code = officeCode(failure) ?? '';
  if (asking.mergesUndo && MERGE_FAILURES.has(code)) return { ...asking, mergesUndo: false };
  // A formula that was released may be part of an array: then the released ones are held back.
  if (asking.allowsFormulas && ARRAY_FAILURES.has(code)) {
    const arrays = plan.edits
      .filter(({ before, sheet, cell }) => before.formula !== null && isReleased(options, sheet, cell))
      .map(({ sheet, cell }) => [`${sheet}!${cell}`, 'array-formula'] as const);
    if (arrays.length === 0) return null;
    return { ...asking, allowsFormulas: false, refused: new Map([...asking.refused, ...arrays]) };
  }
  return null;
}

function isReleased(options: ApplyOptions, sheet: string, cell: string): boolean {
  return options.allowedFormulaCells?.has(`${sheet}!${cell}`) === true;
}

type Attempt = { readonly result: Applied } | { readonly failure: unknown; readonly wasBegun: boolean };

/** Writes once. A failed write is taken back; `failure` then says what failed. */
async function attempt(
  plan: WritePlan,
  options: ApplyOptions,
  batch: BatchOptions,
  known: KnownWorkbook,
  asking: Asking,
): Promise<Attempt> {
  const tintedBy = ({ marks }: WritePlan) =>
    options.highlightRows === true ? rowCells(marks, known.extents) : [];
  let begun: { readonly run: RunRecord; readonly recordBefore: WorkbookRecord } | null = null;
  try {
    const result = await runUntranslated(
      async (context) => {
        const settled = await settlePlan(
          plan,
          async (each) =>
            decideRun(each, options, await lookFor(context, each, tintedBy(each), known), asking),
          options.replan,
        );
        const found = settled.decided.survey;
        const run = await planRun(settled, options, asking, tintedBy(settled.plan), newId());
        if (run.isEmpty) return toApplied(run, true);
        begun = { run: run.run, recordBefore: found.record };
        const carried = await carryOut(context, toOrders(run, found), found);
        const refused = refusedCells(carried);
        if (refused.size > 0) throw new CellsRefused(refused);
        return toApplied(run, carried.isRemembered);
      },
      { ...batch, mergesUndo: asking.mergesUndo },
    );
    return { result };
  } catch (error) {
    const failed = begun as { readonly run: RunRecord; readonly recordBefore: WorkbookRecord } | null;
    if (failed === null) return { failure: error, wasBegun: false };
    await recover(failed.run, failed.recordBefore, error);
    return { failure: error, wasBegun: true };
  }
}

/** All that a run over this plan is about, in one round trip. */
function lookFor(
  context: Excel.RequestContext,
  plan: WritePlan,
  tinted: readonly { readonly sheet: string; readonly cell: string }[],
  known: KnownWorkbook,
): Promise<Survey> {
  const cells = bySheet([...plan.edits, ...plan.marks, ...tinted, ...known.marks]);
  const formulaCells = bySheet(plan.edits.filter(({ asFormula }) => asFormula === true));
  const lengths = longTexts(
    plan.edits.map(({ sheet, cell, before }) => ({ sheet, cell, contents: [before] })),
  );
  const named = plan.review ? { name: plan.review.name, isOurs: isReviewTitle } : null;
  return survey(context, cells, { marks: true, named, formulaCells, lengths });
}

function refusedCells({ notHeld, forbidden }: CarriedOut): ReadonlyMap<string, HoldBackCause> {
  return new Map([
    ...notHeld.map(({ sheet, cell }) => [`${sheet}!${cell}`, 'refused'] as const),
    ...forbidden.map(({ sheet, cell }) => [`${sheet}!${cell}`, 'validation'] as const),
  ]);
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
              content: content.after,
              format: content.formatAfter,
              changesFormat: content.formatAfter !== content.formatBefore,
              isNew: true,
            },
          ]
        : [],
    ),
    fills: changes.flatMap(({ sheet, cell, fill }) => (fill ? [{ sheet, cell, fill: fill.after }] : [])),
    remarks: planned.remarks,
    review: planned.review && { kind: 'draw', grid: planned.review, replaces: found.review?.tables ?? null },
    record: { marks: planned.marks, run: planned.run },
    remembers: 'first',
  };
}

function toApplied(planned: PlannedRun, isRemembered: boolean): Applied {
  const { written, marked, heldBack, skippedMarks, reviewHeldBack, marks } = planned;
  const result = {
    ...(planned.isEmpty ? { isEmpty: true as const } : {}),
    written,
    marked,
    heldBack,
    ...(skippedMarks.length > 0 ? { skippedMarks } : {}),
    ...(reviewHeldBack ? { reviewHeldBack } : {}),
    ...(isRemembered ? {} : { undoEndsWithSession: true }),
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
  const { code, explanation } =
    failure instanceof CellsRefused ? stillRefused(failure) : toHostError(failure);
  return new HostError(
    code === 'unknown' ? 'write-failed' : code,
    {
      zh: `没有写入，工作簿已恢复原状。${explanation.zh}`,
      en: `Nothing was written; the workbook is as it was. ${explanation.en}`,
    },
    { cause: failure },
  );
}

function stillRefused(failure: CellsRefused): HostError {
  return new HostError('write-failed', {
    zh: `一再有单元格没有接受写入的值：${failure.message}。请停用其他加载项后再试，或手工填写这些单元格。`,
    en: `Cells turned their values down again and again: ${failure.message}. Switch other add-ins off and try again, or fill these cells by hand.`,
  });
}

function isRemarkFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return false;
  const info = error.debugInfo as { readonly errorLocation?: unknown } | null | undefined;
  return typeof info?.errorLocation === 'string' && /^(?:Note|Comment)/.test(info.errorLocation);
}
