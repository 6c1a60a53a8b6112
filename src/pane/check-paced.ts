/** Reads and checks a whole workbook, sheet by sheet, giving the page a turn in between; can be cancelled. */
import type { CheckedForm } from '../core/checked-form';
import { HostError, type WorkbookHost } from '../hosts/workbook-host';
import type { Engine } from './engine';
import { createPacer, nextTurn } from './pacing';
import { STRINGS } from './strings';
import type { CheckOutcome, CheckRun } from './workbench';

/** @throws HostError from the host, or with code `cancelled` when the signal is raised. */
export async function checkPaced(
  host: WorkbookHost,
  engine: Engine,
  { signal, canCancel, settings, onWork }: CheckRun,
): Promise<CheckOutcome> {
  onWork({ step: 'reading', done: 0, total: 0, sheet: null, canCancel });
  const sheets = await host.readSheets({
    signal,
    onProgress: (progress) => {
      onWork({ step: 'reading', ...progress, canCancel });
    },
  });
  const pace = createPacer();
  const turn = async (): Promise<void> => {
    await pace();
    if (signal.aborted) throw new HostError('cancelled', STRINGS.cancelled);
  };
  const forms: CheckedForm[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal.aborted) throw new HostError('cancelled', STRINGS.cancelled);
    onWork({ step: 'checking', done: index + 1, total: sheets.length, sheet: sheet.name, canCancel });
    await turn();
    forms.push(...engine.checkSheet(sheet, settings));
  }
  await nextTurn();
  const steps = engine.combineSteps(sheets, forms, settings);
  for (;;) {
    await turn();
    const step = steps.next();
    if (step.done) return { checked: step.value, sheets };
  }
}
