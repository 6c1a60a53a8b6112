/** The workbench in this thread: the core works in slices, so that a page around it can draw and take input. */
import { inOneGo } from '../../core/model/steps';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { checkPaced, recheckPaced } from './check-paced';
import type { LoadEngine } from './engine';
import { planPaced } from './plan-paced';
import type { CheckOutcome, Workbench } from './workbench';

export function localWorkbench(host: WorkbookHost, loadEngine: LoadEngine): Workbench {
  let last: CheckOutcome | null = null;
  let begun = 0;
  /** What began last counts, whatever ends last. */
  const keep = async (run: (before: CheckOutcome | null) => Promise<CheckOutcome>): Promise<CheckOutcome> => {
    const number = ++begun;
    const outcome = await run(last);
    if (number === begun) last = outcome;
    return outcome;
  };
  return {
    host,
    check: (run) => keep(async () => checkPaced(host, await loadEngine(), run)),
    recheck: (sheets, run) =>
      keep(async (before) => {
        const engine = await loadEngine();
        const partly = before && (await recheckPaced(host, engine, run, before, sheets));
        return partly ?? checkPaced(host, engine, run);
      }),
    plan: async (order) =>
      last ? planPaced(await loadEngine(), last, order) : { edits: [], marks: [], review: null },
    checkSheet: async (sheet, settings) => inOneGo((await loadEngine()).checkSheet(sheet, settings)),
    ignoreOf: async (finding, reason) => (await loadEngine()).ignoreOf(finding, reason),
  };
}
