/** The workbench in this thread: the core works in slices, so that a page around it can draw and take input. */
import { countInHiddenRows } from '../core/checking/hidden-rows';
import { inOneGo } from '../core/model/steps';
import type { WorkbookHost } from '../hosts/workbook-host';
import { checkAll, recheckRead } from './check-run';
import type { LoadEngine } from './engine';
import { leftOf } from './left-to-do';
import { createPacer } from './pacing';
import { planOrder } from './plan-run';
import type { ApplyOrder, AppliedOrder, CheckOutcome, Order, Workbench } from './workbench';

const NOTHING: CheckOutcome = {
  checked: {
    sheetCount: 0,
    forms: [],
    portfolio: null,
    ignoreFindings: [],
    counts: { error: 0, warning: 0, info: 0 },
  },
  sheets: [],
};

/** @param pacing how long work rests; by default so that a page around it stays responsive */
export function localWorkbench(host: WorkbookHost, loadEngine: LoadEngine, pacing = createPacer): Workbench {
  let last: CheckOutcome = NOTHING;
  let begun = 0;
  /** What began last counts, whatever ends last. */
  const keep = async (run: (before: CheckOutcome) => Promise<CheckOutcome>): Promise<CheckOutcome> => {
    const number = ++begun;
    const outcome = await run(last);
    if (number === begun) last = outcome;
    return outcome;
  };
  const apply = async (order: Order, options: ApplyOrder): Promise<AppliedOrder> => {
    const { checked, sheets } = last;
    const plan = await planOrder(await loadEngine(), last, order, pacing());
    const applied = await host.applyPlan(plan, {
      ...options,
      language: order.language,
      keepsOtherMarks: order.isAboutCells ?? false,
      ...(order.allowedFormulaCells ? { allowedFormulaCells: order.allowedFormulaCells } : {}),
    });
    return {
      ...applied,
      hasReview: plan.review !== null && applied.reviewHeldBack === undefined,
      left: leftOf(checked),
      inHiddenRows: countInHiddenRows(sheets, applied.undo.edits),
    };
  };
  return {
    host,
    check: (run) => keep(async () => checkAll(host, await loadEngine(), run, pacing)),
    recheck: (sheets, run) =>
      keep(async (before) => {
        const engine = await loadEngine();
        const partly = await recheckRead(host, engine, run, before, sheets, pacing);
        return partly ?? checkAll(host, engine, run, pacing);
      }),
    plan: async (order) => planOrder(await loadEngine(), last, order, pacing()),
    apply,
    checkSheet: async (sheet, settings) => inOneGo((await loadEngine()).checkSheet(sheet, settings)),
    ignoreOf: async (finding, reason) => (await loadEngine()).ignoreOf(finding, reason),
  };
}
