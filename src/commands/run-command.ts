/**
 * The ribbon's one-click commands, as functions over the port: read, check, write, and say in one line what was done.
 * They end in words in every case, so that nothing a person clicks stays without an answer.
 */
import type { CheckedForm, CheckedWorkbook } from '../core/checking/checked-form';
import { countInHiddenRows } from '../core/checking/hidden-rows';
import type { Localized } from '../core/model/localized';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';
import type { PlanOptions, WritePlan } from '../core/model/write-plan';
import type { ApplyResult, WorkbookHost } from '../hosts/workbook-host';
import { HostError } from '../hosts/workbook-host';
import { resultWords, undoneWords, unexpectedWords } from './command-words';

/** A workbook as checked, and the plan of what a run would write. */
export interface CheckedForCommand {
  readonly checked: CheckedWorkbook;
  readonly highlightRows: boolean;
  /** As they were read, before anything was written. */
  readonly sheets: readonly SheetSnapshot[];
  readonly plan: (options: PlanOptions) => WritePlan;
}

/** What a command asks of the core. */
export interface CommandCore {
  /** @throws HostError from the host */
  check(host: WorkbookHost): Promise<CheckedForCommand>;
}

export interface CommandOutcome {
  readonly succeeded: boolean;
  /** One line for the person: what was done, or what happened and what to do next. */
  readonly words: Localized;
  /** The first cell worth looking at; null when there is none. */
  readonly lookAt: { readonly sheet: string; readonly cell: string } | null;
}

/** 一键重算: writes what is blank or wrong, marks it, and writes the review sheet. Never throws. */
export function recalculate(
  openHost: () => Promise<WorkbookHost>,
  core: CommandCore,
  language: PlanOptions['language'],
): Promise<CommandOutcome> {
  return runCommand(openHost, core, { mode: 'recalculate', review: true, marks: true, language });
}

/** 检查: marks and writes the review sheet, without changing a score. Never throws. */
export function check(
  openHost: () => Promise<WorkbookHost>,
  core: CommandCore,
  language: PlanOptions['language'],
): Promise<CommandOutcome> {
  return runCommand(openHost, core, { mode: 'check', review: true, marks: true, language });
}

/** 撤销重算: takes back the last run that the workbook remembers, also from before it was closed. Never throws. */
export async function takeBack(openHost: () => Promise<WorkbookHost>): Promise<CommandOutcome> {
  try {
    const host = await openHost();
    const record = (await host.loadUndo?.()) ?? null;
    const undone = record && (await host.undo(record));
    const [kept] = undone?.kept ?? [];
    return {
      succeeded: true,
      words: undoneWords(undone),
      lookAt: kept ? { sheet: kept.sheet, cell: kept.cell } : null,
    };
  } catch (error) {
    const words = error instanceof HostError ? error.explanation : unexpectedWords(error);
    return { succeeded: false, words, lookAt: null };
  }
}

async function runCommand(
  openHost: () => Promise<WorkbookHost>,
  core: CommandCore,
  options: PlanOptions,
): Promise<CommandOutcome> {
  try {
    const host = await openHost();
    const { checked, plan, highlightRows, sheets } = await core.check(host);
    if (checked.forms.length === 0) {
      return { succeeded: true, words: resultWords(checked, options.mode, null), lookAt: null };
    }
    const result = await host.applyPlan(plan(options), { language: options.language, highlightRows });
    const lookAt = firstPlace(checked.forms, result);
    if (lookAt) await show(host, lookAt);
    const hidden = countInHiddenRows(sheets, result.undo.edits);
    return { succeeded: true, words: resultWords(checked, options.mode, result, hidden), lookAt };
  } catch (error) {
    const words = error instanceof HostError ? error.explanation : unexpectedWords(error);
    return { succeeded: false, words, lookAt: null };
  }
}

/** The first finding only a person can decide; else the first cell held back; else the first finding. */
function firstPlace(forms: readonly CheckedForm[], result: ApplyResult): CommandOutcome['lookAt'] {
  const findings = forms.flatMap((form) => form.findings);
  const [held] = result.heldBack;
  const place = findings.find(({ needsPerson }) => needsPerson) ?? held ?? findings[0];
  return place ? { sheet: place.sheet, cell: place.cell } : null;
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
