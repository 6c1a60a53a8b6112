/**
 * The ribbon's one-click commands, as functions over the port. They end in words in every case, so that nothing a
 * person clicks stays without an answer.
 */
import type { LoadEngine } from '../app/engine';
import { resultOfUndo } from '../app/run-result';
import { leftOf } from '../app/left-to-do';
import { noFormsWords } from '../app/run-words';
import type { Order } from '../app/workbench';
import type { Language, Localized } from '../core/model/localized';
import type { WorkbookHost } from '../hosts/workbook-host';
import { HostError } from '../hosts/workbook-host';
import { NOTHING_TO_TAKE_BACK, runWords, unexpectedWords } from './command-words';

export interface CommandOutcome {
  readonly succeeded: boolean;
  /** One line for the person: what was done, or what happened and what to do next. */
  readonly words: Localized;
  /** The first cell worth looking at; null when there is none. */
  readonly lookAt: { readonly sheet: string; readonly cell: string } | null;
}

type OpenHost = () => Promise<WorkbookHost>;

/** 一键重算: writes what is blank or wrong, marks it, and writes the review sheet. Never throws. */
export function recalculate(
  openHost: OpenHost,
  loadEngine: LoadEngine,
  language: Language,
): Promise<CommandOutcome> {
  return runCommand(openHost, loadEngine, 'recalculate', language);
}

/** 检查: marks and writes the review sheet, without changing a score. Never throws. */
export function check(
  openHost: OpenHost,
  loadEngine: LoadEngine,
  language: Language,
): Promise<CommandOutcome> {
  return runCommand(openHost, loadEngine, 'check', language);
}

/** 撤销重算: takes back the last run that the workbook remembers, also from before it was closed. Never throws. */
export function takeBack(openHost: OpenHost): Promise<CommandOutcome> {
  return inWords(async () => {
    const host = await openHost();
    const record = (await host.loadUndo?.()) ?? null;
    if (record === null) return { words: NOTHING_TO_TAKE_BACK, lookAt: null };
    const undone = await host.undo(record);
    const [kept] = undone.kept;
    return {
      words: runWords(resultOfUndo(undone, null)),
      lookAt: kept ? { sheet: kept.sheet, cell: kept.cell } : null,
    };
  });
}

/** A button gives what the pane would give: with the rules, taught words, ignores and ways of writing of the workbook. */
function runCommand(
  openHost: OpenHost,
  loadEngine: LoadEngine,
  mode: Order['mode'],
  language: Language,
): Promise<CommandOutcome> {
  return inWords(async () => {
    const [host, engine, { applyOnce, checkOnce }, { createPacer }] = await Promise.all([
      openHost(),
      loadEngine(),
      import('../app/one-run'),
      import('../app/pacing'),
    ]);
    const looked = await checkOnce(host, engine, createPacer);
    if (looked.checked.forms.length === 0) {
      const left = leftOf(looked.checked);
      if (left.first) await show(host, left.first);
      return { words: noFormsWords(left), lookAt: left.first };
    }
    const { result } = await applyOnce(looked, mode, language);
    const [held] = result.heldBack;
    const lookAt = result.first ?? (held ? { sheet: held.sheet, cell: held.cell } : null);
    if (lookAt) await show(host, lookAt);
    return { words: runWords(result), lookAt };
  });
}

async function inWords(run: () => Promise<Omit<CommandOutcome, 'succeeded'>>): Promise<CommandOutcome> {
  try {
    return { succeeded: true, ...(await run()) };
  } catch (error) {
    const words = error instanceof HostError ? error.explanation : unexpectedWords(error);
    return { succeeded: false, words, lookAt: null };
  }
}

/** Going to a hidden sheet fails; the work is done all the same, and the words still say what was done. */
async function show(
  host: WorkbookHost,
  place: { readonly sheet: string; readonly cell: string },
): Promise<void> {
  try {
    await host.goTo(place.sheet, place.cell);
  } catch (error) {
    if (!(error instanceof HostError && error.code === 'not-found')) throw error;
  }
}
