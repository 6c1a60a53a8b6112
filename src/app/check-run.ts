/**
 * Reads and checks a workbook, sheet by sheet, with a rest in between where the surroundings ask for one; can be
 * cancelled.
 */
import type { CheckedForm } from '../core/checking/checked-form';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';
import type { Steps } from '../core/model/steps';
import { HostError, type WorkbookHost } from '../hosts/workbook-host';
import type { Engine } from './engine';
import type { Pace, Pacing } from './pacing';
import { CANCELLED } from './work';
import type { CheckOutcome, CheckRun } from './workbench';
import type { WorkbookSettings } from './workbook-settings';

/** @throws HostError from the host, or with code `cancelled` when the signal is raised. */
export async function checkAll(
  host: WorkbookHost,
  engine: Engine,
  { signal, canCancel, settings, onWork }: CheckRun,
  pacing: Pacing,
): Promise<CheckOutcome> {
  onWork({ step: 'reading', done: 0, total: 0, sheet: null, canCancel });
  const sheets = await host.readSheets({
    signal,
    onProgress: (progress) => {
      onWork({ step: 'reading', ...progress, canCancel });
    },
  });
  const pace = cancellable(pacing(), signal);
  const forms: CheckedForm[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal.aborted) throw cancelled();
    onWork({ step: 'checking', done: index + 1, total: sheets.length, sheet: sheet.name, canCancel });
    await pace();
    forms.push(...(await inSlices(engine.checkSheet(sheet, settings), pace)));
  }
  return combine(engine, sheets, forms, settings, pace);
}

/**
 * Reads and checks some sheets anew; quietly, as nobody asked for it.
 *
 * @returns null where the sheets are not those that were checked before: then the whole has to be checked
 */
export async function recheckRead(
  host: WorkbookHost,
  engine: Engine,
  { signal, settings }: CheckRun,
  before: CheckOutcome,
  names: ReadonlySet<string>,
  pacing: Pacing,
): Promise<CheckOutcome | null> {
  const known = new Set(before.sheets.map(({ name }) => name));
  if ([...names].some((name) => !known.has(name))) return null;
  const read = await host.readSheets({ signal, sheets: names, isQuiet: true });
  if (new Set(read.map(({ name }) => name)).size !== names.size) return null;
  return recheckSheets(engine, settings, before, read, cancellable(pacing(), signal));
}

/** Checks these sheets anew and takes the forms of the others as they were checked before. */
export async function recheckSheets(
  engine: Engine,
  settings: WorkbookSettings,
  before: CheckOutcome,
  changed: readonly SheetSnapshot[],
  pace: Pace,
): Promise<CheckOutcome> {
  const fresh = new Map(changed.map((sheet) => [sheet.name, sheet]));
  const sheets = before.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet);
  const forms: CheckedForm[] = [];
  for (const sheet of sheets) {
    if (!fresh.has(sheet.name)) {
      forms.push(...before.checked.forms.filter(({ form }) => form.sheet === sheet.name));
      continue;
    }
    await pace();
    forms.push(...(await inSlices(engine.checkSheet(sheet, settings), pace)));
  }
  return combine(engine, sheets, forms, settings, pace);
}

const cancelled = (): HostError => new HostError('cancelled', CANCELLED);

function cancellable(pace: Pace, signal: AbortSignal): Pace {
  return async () => {
    await pace();
    if (signal.aborted) throw cancelled();
  };
}

async function combine(
  engine: Engine,
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  settings: WorkbookSettings,
  pace: Pace,
): Promise<CheckOutcome> {
  return { checked: await inSlices(engine.combineSteps(sheets, forms, settings), pace), sheets };
}

async function inSlices<Result>(steps: Steps<Result>, pace: Pace): Promise<Result> {
  for (;;) {
    await pace();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
