/** Reads and checks a whole workbook, sheet by sheet, giving the page a turn in between; can be cancelled. */
import type { CheckedForm } from '../../core/checking/checked-form';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { Steps } from '../../core/model/steps';
import { HostError, type WorkbookHost } from '../../hosts/workbook-host';
import type { Engine } from './engine';
import { createPacer, nextTurn } from './pacing';
import { STRINGS } from '../strings/strings';
import type { CheckOutcome, CheckRun } from './workbench';
import type { WorkbookSettings } from './workbook-settings';

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
  const pacing = paceOf(signal);
  const forms: CheckedForm[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal.aborted) throw new HostError('cancelled', STRINGS.cancelled);
    onWork({ step: 'checking', done: index + 1, total: sheets.length, sheet: sheet.name, canCancel });
    await pacing();
    forms.push(...(await inSlices(engine.checkSheet(sheet, settings), pacing)));
  }
  return combine(engine, sheets, forms, settings, pacing);
}

/**
 * Reads and checks some sheets anew; quietly, as nobody asked for it.
 *
 * @returns null where the sheets are not those that were checked before: then the whole has to be checked
 */
export async function recheckPaced(
  host: WorkbookHost,
  engine: Engine,
  { signal, settings }: CheckRun,
  before: CheckOutcome,
  names: ReadonlySet<string>,
): Promise<CheckOutcome | null> {
  const known = new Set(before.sheets.map(({ name }) => name));
  if ([...names].some((name) => !known.has(name))) return null;
  const read = await host.readSheets({ signal, sheets: names, isQuiet: true });
  const fresh = new Map(read.map((sheet) => [sheet.name, sheet]));
  if (fresh.size !== names.size) return null;
  const pacing = paceOf(signal);
  const sheets = before.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet);
  const forms: CheckedForm[] = [];
  for (const sheet of sheets) {
    if (!fresh.has(sheet.name)) {
      forms.push(...before.checked.forms.filter(({ form }) => form.sheet === sheet.name));
      continue;
    }
    await pacing();
    forms.push(...(await inSlices(engine.checkSheet(sheet, settings), pacing)));
  }
  return combine(engine, sheets, forms, settings, pacing);
}

function paceOf(signal: AbortSignal): () => Promise<void> {
  const pace = createPacer();
  return async () => {
    await pace();
    if (signal.aborted) throw new HostError('cancelled', STRINGS.cancelled);
  };
}

async function combine(
  engine: Engine,
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  settings: WorkbookSettings,
  pacing: () => Promise<void>,
): Promise<CheckOutcome> {
  await nextTurn();
  return { checked: await inSlices(engine.combineSteps(sheets, forms, settings), pacing), sheets };
}

async function inSlices<Result>(steps: Steps<Result>, pacing: () => Promise<void>): Promise<Result> {
  for (;;) {
    await pacing();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
