/** Reads and checks a whole workbook, sheet by sheet, giving the page a turn in between; can be cancelled. */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../core/checked-form';
import { HostError, type WorkbookHost } from '../hosts/workbook-host';
import type { Engine } from './engine';
import { createPacer, nextTurn } from './pacing';
import type { Work } from './session-state';
import { STRINGS } from './strings';

export interface PacedCheckOptions {
  readonly signal: AbortSignal;
  readonly canCancel: boolean;
  readonly ignores: readonly IgnoredFinding[];
  readonly onWork: (work: Work) => void;
}

/** @throws HostError from the host, or with code `cancelled` when the signal is raised. */
export async function checkPaced(
  host: WorkbookHost,
  engine: Engine,
  { signal, canCancel, ignores, onWork }: PacedCheckOptions,
): Promise<CheckedWorkbook> {
  onWork({ step: 'reading', done: 0, total: 0, sheet: null, canCancel });
  const sheets = await host.readSheets({
    signal,
    onProgress: (progress) => {
      onWork({ step: 'reading', ...progress, canCancel });
    },
  });
  const pace = createPacer();
  const forms: CheckedForm[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal.aborted) throw new HostError('cancelled', STRINGS.cancelled);
    onWork({ step: 'checking', done: index + 1, total: sheets.length, sheet: sheet.name, canCancel });
    await pace();
    forms.push(...engine.checkSheet(sheet, ignores));
  }
  await nextTurn();
  if (signal.aborted) throw new HostError('cancelled', STRINGS.cancelled);
  return engine.combineForms(sheets, forms, ignores);
}
