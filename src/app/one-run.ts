/**
 * The whole flow for surfaces that keep no workbook open, the ribbon and the command line: settings → check → plan →
 * apply → what to say.
 */
import type { WorkbookHost } from '../hosts/workbook-host';
import type { Engine } from './engine';
import { localWorkbench, type WorkbenchParts } from './local-workbench';
import type { Pacing } from './pacing';
import * as planning from './plan-run';
import { resultOfRun, type RunResult } from './run-result';
import { loadSettings } from './stored-settings';
import { orderOf, type AppliedOrder, type CheckOutcome, type Order, type Workbench } from './workbench';
import type { WorkbookSettings } from './workbook-settings';

/** At hand: threads that run the sources fetch nothing later. */
const PARTS: WorkbenchParts = { loadPlanning: () => Promise.resolve(planning), loadMarkedCopy: null };

/** A workbook with its settings, as it was checked. */
export interface CheckedOnce extends CheckOutcome {
  readonly bench: Workbench;
  readonly settings: WorkbookSettings;
}

/**
 * Reads and checks a workbook with what it carries along.
 * @param adjust what the surface was asked for goes before what the workbook says
 * @throws HostError from the host
 */
export async function checkOnce(
  host: WorkbookHost,
  engine: Engine,
  pacing: Pacing,
  adjust: (settings: WorkbookSettings) => WorkbookSettings = (settings) => settings,
): Promise<CheckedOnce> {
  const settings = adjust(await loadSettings(host));
  const bench = localWorkbench(host, () => Promise.resolve(engine), pacing, PARTS);
  const { signal } = new AbortController();
  const outcome = await bench.check({ signal, canCancel: false, settings, onWork: () => undefined });
  return { bench, settings, ...outcome };
}

/** Writes as the workbook's ways of writing have it. @throws HostError from the host */
export async function applyOnce(
  { bench, settings }: CheckedOnce,
  mode: Order['mode'],
  language: Order['language'],
): Promise<{ readonly applied: AppliedOrder; readonly result: RunResult }> {
  const { run } = settings;
  const { highlightRows, recordChanges } = run;
  const applied = await bench.apply(orderOf(run, mode, language), { highlightRows, recordChanges });
  const kind = mode === 'recalculate' ? 'recalculated' : 'checked';
  return { applied, result: resultOfRun(kind, applied) };
}
