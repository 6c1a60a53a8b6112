/** The workbench in this thread: the core works in slices, so that a page around it can draw and take input. */
import type { CheckedWorkbook } from '../core/checked-form';
import type { SheetSnapshot } from '../core/sheet-snapshot';
import type { WorkbookHost } from '../hosts/workbook-host';
import { checkPaced } from './check-paced';
import type { LoadEngine } from './engine';
import { planPaced } from './plan-paced';
import type { Workbench } from './workbench';

export function localWorkbench(host: WorkbookHost, loadEngine: LoadEngine): Workbench {
  let last: { readonly checked: CheckedWorkbook; readonly sheets: readonly SheetSnapshot[] } | null = null;
  return {
    host,
    check: async (run) => {
      last = await checkPaced(host, await loadEngine(), run);
      return last;
    },
    plan: async (order) =>
      last ? planPaced(await loadEngine(), last, order) : { edits: [], marks: [], review: null },
    checkSheet: async (sheet, settings) => (await loadEngine()).checkSheet(sheet, settings),
    ignoreOf: async (finding, reason) => (await loadEngine()).ignoreOf(finding, reason),
  };
}
