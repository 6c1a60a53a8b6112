/** The workbench in this thread: the core works in slices, so that a page around it can draw and take input. */
import { countInHiddenRows } from '../core/checking/hidden-rows';
import { inOneGo } from '../core/model/steps';
import type { CellValue, SheetSnapshot } from '../core/model/sheet-snapshot';
import type { CellEdit, HeldBackEdit, InverseEdit, WritePlan } from '../core/model/write-plan';
import type { ApplyOptions, FileWorkbookHost, WorkbookHost } from '../hosts/workbook-host';
import { checkAll, recheckRead } from './check-run';
import type { LoadEngine } from './engine';
import { leftOf } from './left-to-do';
import { createPacer } from './pacing';
import { expectAsChecked } from './stands-as-checked';
import type * as MarkedCopy from './marked-copy';
import type * as PlanRun from './plan-run';
import type { Looked, PlannedRun } from './plan-run';
import { valueAt } from './value-at';
import type {
  ApplyOrder,
  AppliedOrder,
  CellEntry,
  CheckOutcome,
  CheckRun,
  EntryOrder,
  Order,
  Workbench,
} from './workbench';
import { DEFAULT_SETTINGS } from './workbook-settings';

const NOTHING: Looked = {
  checked: {
    sheetCount: 0,
    forms: [],
    unread: [],
    portfolio: null,
    accounts: null,
    ignoreFindings: [],
    counts: { error: 0, warning: 0, info: 0 },
  },
  sheets: [],
  settings: DEFAULT_SETTINGS,
};

const isFile = (host: WorkbookHost): host is FileWorkbookHost => host.kind === 'file';

/** A plan that writes what a person typed, and nothing beside it. */
function planOfEntries(entries: readonly CellEntry[]): WritePlan {
  const edits = entries.map(({ sheet, cell, before, after, isFormula = false, explanation }): CellEdit => ({
    sheet,
    cell,
    kind: 'entry',
    before,
    after,
    ...(isFormula ? { asFormula: true } : {}),
    explanation,
    code: '',
    overwritesFormula: before.formula !== null,
  }));
  return { edits, marks: [], review: null };
}

const entryOptions = (entries: readonly CellEntry[], order: EntryOrder): ApplyOptions => ({
  ...order,
  keepsOtherMarks: true,
  // Whoever gives a cell back or types over a formula has been asked.
  allowedFormulaCells: new Set(
    entries.flatMap(({ sheet, cell, before }) => (before.formula === null ? [] : [`${sheet}!${cell}`])),
  ),
});

/** What comes with the engine, so that the first paint is light and a run needs no network. */
export interface WorkbenchParts {
  readonly loadPlanning: () => Promise<typeof PlanRun>;
  /** Null where nobody asks for a marked copy. */
  readonly loadMarkedCopy: (() => Promise<typeof MarkedCopy>) | null;
}

const ON_DEMAND: WorkbenchParts = {
  loadPlanning: () => import('./plan-run'),
  loadMarkedCopy: () => import('./marked-copy'),
};

/**
 * @param pacing how long work rests; by default so that a page around it stays responsive
 * @param parts by default fetched when they are first asked for
 */
export function localWorkbench(
  host: WorkbookHost,
  load: LoadEngine,
  pacing = createPacer,
  parts: WorkbenchParts = ON_DEMAND,
): Workbench {
  const { loadPlanning, loadMarkedCopy } = parts;
  const loadEngine: LoadEngine = async () => {
    const [engine] = await Promise.all([load(), loadPlanning(), isFile(host) ? loadMarkedCopy?.() : null]);
    return engine;
  };
  let last: Looked = NOTHING;
  let begun = 0;
  let written: Map<string, CellValue> | null = null;
  const remember = (edits: readonly InverseEdit[]): void => {
    written ??= new Map();
    for (const { sheet, cell, written: put } of edits)
      if (put.value !== null) written.set(`${sheet}!${cell}`, put.value);
  };
  /** What was taken back or changed by hand is nobody's but the person's, whatever is typed there later. */
  const forget = (sheets: readonly SheetSnapshot[]): void => {
    for (const [key, value] of written ?? []) {
      const at = key.lastIndexOf('!');
      const place = { sheet: key.slice(0, at), cell: key.slice(at + 1) };
      if (valueAt(sheets, place) !== value) written?.delete(key);
    }
  };
  /** The settings with what runs wrote, the one from before the workbook was opened included. */
  const withWritten = async (run: CheckRun): Promise<CheckRun> => {
    if (!written) remember((await host.loadUndo?.())?.edits ?? []);
    return { ...run, settings: { ...run.settings, written: new Map(written) } };
  };
  /** What began last counts, whatever ends last. */
  const keep = async (
    asked: CheckRun,
    look: (run: CheckRun, before: CheckOutcome) => Promise<CheckOutcome>,
  ): Promise<CheckOutcome> => {
    const number = ++begun;
    const run = await withWritten(asked);
    const outcome = await look(run, last);
    if (number === begun) last = { ...outcome, settings: run.settings };
    forget(outcome.sheets);
    return outcome;
  };
  /** A document takes no review sheet and keeps no formulas. */
  const fitting = (order: Order): Order =>
    host.fileKind === 'document' ? { ...order, review: false, liveFormulas: false } : order;
  const apply = async (asked: Order, options: ApplyOrder): Promise<AppliedOrder> => {
    const order = fitting(asked);
    const engine = await loadEngine();
    const { planRun } = await loadPlanning();
    const looked = last;
    const make = (turnedDown: readonly HeldBackEdit[]): Promise<PlannedRun> =>
      planRun(engine, looked, order, turnedDown, pacing());
    let planned = await make([]);
    if (options.isLater === true && host.kind === 'excel') {
      const names = new Set(planned.plan.edits.map(({ sheet }) => sheet));
      if (names.size > 0) await expectAsChecked(host, looked.sheets, names);
    }
    const applied = await host.applyPlan(planned.plan, {
      ...options,
      language: order.language,
      keepsOtherMarks: order.isAboutCells ?? false,
      ...(order.allowedFormulaCells ? { allowedFormulaCells: order.allowedFormulaCells } : {}),
      replan: async (turnedDown) => {
        planned = await make(turnedDown);
        return planned.plan;
      },
    });
    remember(applied.undo.edits);
    const { plan, after } = planned;
    return {
      ...applied,
      heldBack: [...(plan.heldBack ?? []), ...applied.heldBack],
      hasReview: plan.review !== null && applied.reviewHeldBack === undefined,
      left: leftOf(after),
      inHiddenRows: countInHiddenRows(looked.sheets, applied.undo.edits),
      planned: plan.edits,
    };
  };
  return {
    host,
    check: (asked) => keep(asked, async (run) => checkAll(host, await loadEngine(), run, pacing)),
    recheck: (sheets, asked) =>
      keep(asked, async (run, before) => {
        const engine = await loadEngine();
        const partly = await recheckRead(host, engine, run, before, sheets, pacing);
        return partly ?? checkAll(host, engine, run, pacing);
      }),
    plan: async (order) => {
      const [engine, { planOrder }] = await Promise.all([loadEngine(), loadPlanning()]);
      return planOrder(engine, last, fitting(order), pacing());
    },
    apply,
    enter: (entries, order) => host.applyPlan(planOfEntries(entries), entryOptions(entries, order)),
    ...(isFile(host) && loadMarkedCopy
      ? {
          markedCopy: async (kept) => {
            const { markedCopy } = await loadMarkedCopy();
            return markedCopy(host, await loadEngine(), kept, pacing);
          },
        }
      : {}),
    checkSheet: async (sheet, settings) => inOneGo((await loadEngine()).checkSheet(sheet, settings)),
    ignoreOf: async (finding, reason) => (await loadEngine()).ignoreOf(finding, reason),
  };
}
