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
import type { Asking } from './asking';
import { askingLess, lesserAskings } from './asking';
import { remarkKind } from './excel-features';
import { isSilence, officeCode, officeLocation, toHostError } from './office-errors';
import type { PlannedRun, RunLimits } from './plan-run';
import { decideRun, planRun } from './plan-run';
import type { RunRecord, WorkbookRecord } from './run-record';
import type { SheetExtents } from './row-highlights';
import { rowCells } from './row-highlights';
import { bySheet, longTexts } from './sheet-state';
import type { Survey } from './survey';
import { survey } from './survey';
import { isReviewTitle } from './own-sheets';
import type { KnownWorkbook } from './stored-record';
import { takeBack, toUndoRecord } from './undo-run';
import type { CarriedOut, WriteOrders } from './write-orders';
import { carryOut } from './write-orders';

/** Attempts at one run; each one after the first asks for less than the one before. */
const MOST_ATTEMPTS = 8;

/** What Excel answers for a part of an array that was entered as one, which it cannot tell beforehand. */
const ARRAY_FAILURES: ReadonlySet<string> = new Set(['InvalidOperation', 'InvalidArgument']);

/** What is known of the workbook from before; marks that only its record names cost one further round trip. */
interface KnownSheets extends KnownWorkbook {
  /** How far the sheets reach, for row highlights. */
  readonly extents: SheetExtents;
}

/** What a run did, with the record as it is afterwards and what this Excel turned out to take. */
interface Applied {
  readonly result: ApplyResult;
  readonly record: WorkbookRecord;
  readonly asked: Asking;
}

/** What one attempt may do. */
interface Attempting extends RunLimits {
  readonly asking: Asking;
  /** What to ask next for, should this fail and Excel not say where; null before such a failure. */
  readonly lesser: readonly Asking[] | null;
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
  known: KnownSheets,
): Promise<Applied> {
  let attempting: Attempting = {
    asking: known.asking,
    lesser: null,
    allowsFormulas: options.allowedFormulaCells !== undefined && options.allowedFormulaCells.size > 0,
    refused: new Map(),
  };
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(plan, options, batch, known, attempting);
    if (!('failure' in outcome)) return outcome.result;
    const next = isSilence(outcome.failure) ? null : lessThan(attempting, outcome.failure, plan, options);
    if (next === null || attempts === MOST_ATTEMPTS) {
      throw outcome.wasBegun ? restored(outcome.failure) : outcome.failure;
    }
    attempting = next;
  }
}

/** What to leave out after a failure; null when there is nothing that would help. */
function lessThan(
  attempting: Attempting,
  failure: unknown,
  plan: WritePlan,
  options: ApplyOptions,
): Attempting | null {
  if (failure instanceof CellsRefused) {
    return { ...attempting, refused: new Map([...attempting.refused, ...failure.cells]) };
  }
  const { asking, allowsFormulas, refused } = attempting;
  // A formula that was released may be part of an array: then the released ones are held back.
  if (!asking.mergedUndo && allowsFormulas && ARRAY_FAILURES.has(officeCode(failure) ?? '')) {
    const arrays = plan.edits
      .filter(({ before, sheet, cell }) => before.formula !== null && isReleased(options, sheet, cell))
      .map(({ sheet, cell }) => [`${sheet}!${cell}`, 'array-formula'] as const);
    if (arrays.length > 0)
      return { ...attempting, allowsFormulas: false, refused: new Map([...refused, ...arrays]) };
  }
  // What Excel refuses beside the cells must not cost the scores.
  const isNamed = officeLocation(failure) !== '';
  const candidates = isNamed ? null : attempting.lesser;
  const [next, ...rest] = candidates ?? lesserAskings(asking, failure);
  return next ? { ...attempting, asking: next, lesser: isNamed ? null : rest } : null;
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
  known: KnownSheets,
  attempting: Attempting,
): Promise<Attempt> {
  const { asking } = attempting;
  const { remembered } = known;
  const tintedBy = ({ marks }: WritePlan) =>
    options.highlightRows === true ? rowCells(marks, known.extents) : [];
  let begun: { readonly run: RunRecord; readonly recordBefore: WorkbookRecord } | null = null;
  try {
    const result = await runUntranslated(
      async (context) => {
        const settled = await settlePlan(
          plan,
          async (each) =>
            decideRun(
              each,
              options,
              await lookFor(context, each, tintedBy(each), { asking, remembered }),
              attempting,
            ),
          options.replan,
        );
        const found = settled.decided.survey;
        const run = await planRun(settled, options, tintedBy(settled.plan), newId());
        if (run.isEmpty) return toApplied(run, { isRemembered: true, record: found.record }, plan, asking);
        begun = { run: run.run, recordBefore: found.record };
        const carried = await carryOut(context, toOrders(run, found), found, asking);
        const refused = refusedCells(carried);
        if (refused.size > 0) throw new CellsRefused(refused);
        return toApplied(run, carried, plan, asking);
      },
      { ...batch, mergesUndo: asking.mergedUndo },
    );
    return { result };
  } catch (error) {
    const failed = begun as { readonly run: RunRecord; readonly recordBefore: WorkbookRecord } | null;
    if (failed === null) return { failure: error, wasBegun: false };
    if (isSilence(error)) throw error;
    await recover(failed.run, failed.recordBefore, error, { asking, remembered });
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
  const cells = bySheet([...plan.edits, ...plan.marks, ...tinted, ...known.remembered.marks]);
  const formulaCells = bySheet(plan.edits.filter(({ asFormula }) => asFormula === true));
  const lengths = longTexts(
    plan.edits.map(({ sheet, cell, before }) => ({ sheet, cell, contents: [before] })),
  );
  const named = plan.review ? { name: plan.review.name, isOurs: isReviewTitle } : null;
  return survey(context, cells, { ...known, marks: true, named, formulaCells, lengths });
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

function toApplied(
  planned: PlannedRun,
  { isRemembered, record }: Pick<CarriedOut, 'isRemembered' | 'record'>,
  plan: WritePlan,
  asked: Asking,
): Applied {
  const { written, marked, heldBack, skippedMarks, reviewHeldBack } = planned;
  const refused = refusedBeside(plan, asked);
  const result = {
    ...(planned.isEmpty ? { isEmpty: true as const } : {}),
    written,
    marked,
    heldBack,
    ...(skippedMarks.length > 0 ? { skippedMarks } : {}),
    ...(reviewHeldBack ? { reviewHeldBack } : {}),
    ...(isRemembered ? {} : { undoEndsWithSession: true }),
    ...(refused.length > 0 ? { refused } : {}),
    undo: toUndoRecord(planned.run),
  };
  return { result, record, asked };
}

/** What this Excel claims to have and would not take of a run. */
function refusedBeside(plan: WritePlan, { remarks, record }: Asking): readonly ('remarks' | 'record')[] {
  return [
    ...(!remarks && plan.marks.length > 0 && remarkKind() !== null ? (['remarks'] as const) : []),
    ...(record ? [] : (['record'] as const)),
  ];
}

/** Takes a failed write back; throws when that fails too, naming the cells that may stand changed. */
async function recover(
  run: RunRecord,
  recordBefore: WorkbookRecord,
  failure: unknown,
  { asking, remembered }: KnownWorkbook,
): Promise<void> {
  try {
    await askingLess(asking, (asked) => takeBack(run, recordBefore, {}, { asking: asked, remembered }));
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
