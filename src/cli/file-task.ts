/**
 * What is done to one file, from its name to plain data: the unit of work, here and in worker threads. It keeps
 * nothing between files, writes nothing, and throws nothing: a failure is part of the outcome.
 */
import { createEngine, optionsOf } from '../app/core-engine';
import { applyOnce, checkOnce, type CheckedOnce } from '../app/one-run';
import { AT_ONCE } from '../app/pacing';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../app/workbook-settings';
import type { CheckOptions } from '../core/checking/check-options';
import { reportFile, type FileError, type PlaceOf } from '../core/reporting/json-report';
import { accountsSaid } from '../core/reporting/narrate-accounts';
import type { Language } from '../core/model/localized';
import { projectLines } from '../core/writing/project-summary';
import { HostError } from '../hosts/workbook-host';
import { rehearse } from '../core/rehearsing/rehearse';
import { PROFILES } from '../profiles';
import { findSystem } from '../profiles/systems';
import { RULES } from '../rules';
import type { FileOutcome, FixOutcome, TaskSettings } from './file-outcome';
import { renderFindings } from './print-findings';
import { renderPreview } from './print-preview';
import { rehearsalCounts, renderRehearsal } from './print-rehearsal';
import { applyRuleSettings } from './rule-settings';
import { slimForms } from './summary';
import { documentAsWorkbook } from './document-as-workbook';
import { openWorkbook, type OpenedWorkbook } from './workbook-file';
import { digestOf } from './write-file';

/** What the checks across files go by: those have no workbook whose settings count. */
export function checkOptions({ profile, rules }: Pick<TaskSettings, 'profile' | 'rules'>): CheckOptions {
  return optionsOf({ ...DEFAULT_SETTINGS, profileId: profile }, applyRuleSettings(RULES, rules));
}

/** What was asked for on the command line goes before what the workbook says; how it writes is asked for there alone. */
export function asAsked(
  settings: WorkbookSettings,
  { profile, annotate, track }: TaskSettings,
): WorkbookSettings {
  return {
    ...settings,
    profileId: profile ?? settings.profileId,
    run: { ...DEFAULT_SETTINGS.run, marks: annotate, review: annotate, recordChanges: track },
  };
}

export function toFileError(error: unknown, language: Language): FileError {
  if (error instanceof HostError) return { code: error.code, message: error.explanation[language] };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'unknown',
    message:
      language === 'zh'
        ? `处理时出错（${detail}），文件没有改动；请把文件另存为 .xlsx 后重试。`
        : `Failed (${detail}); nothing was changed. Please save the file as .xlsx again and retry.`,
  };
}

const NO_FINDINGS = { error: 0, warning: 0, info: 0 };

/** The outcome of a file that could not be dealt with. */
export function failedOutcome(file: string, error: FileError, settings: TaskSettings): FileOutcome {
  const { format, language } = settings;
  const isJson = format === 'json' || format === 'jsonl';
  return {
    file,
    error,
    formCount: 0,
    accounts: null,
    counts: NO_FINDINGS,
    text: isJson ? '' : renderFindings({ file, checked: null, error }, format, language),
    report: isJson ? reportFile(file, null, error, language) : null,
    projects: [],
    forms: [],
    fix: null,
  };
}

async function fix(
  { host, bytes }: OpenedWorkbook,
  checked: CheckedOnce,
  settings: TaskSettings,
): Promise<FixOutcome> {
  const { applied, result } = await applyOnce(checked, 'recalculate', settings.language);
  const { hasChanges } = host;
  return {
    result,
    kind: host.fileKind,
    heldBackPlaces: result.heldBack.map(({ sheet, cell }) => host.placeOf?.(sheet, cell) ?? null),
    remarks: host.remarks,
    hasChanges,
    bytes: await host.toBytes(),
    source: digestOf(bytes),
    undo: settings.undo && hasChanges ? host.exportUndo(applied.undo) : null,
  };
}

/** A document that is to become a workbook is one from here on. */
async function openedFor(file: string, settings: TaskSettings): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(file);
  if (settings.kind !== 'fix' || !settings.asWorkbook || opened.host.fileKind === 'workbook') return opened;
  return { ...opened, host: await documentAsWorkbook(opened.host) };
}

export async function runTask(file: string, settings: TaskSettings): Promise<FileOutcome> {
  const { format, language } = settings;
  try {
    const opened = await openedFor(file, settings);
    const placeOf: PlaceOf = (sheet, cell) => opened.host.placeOf?.(sheet, cell) ?? null;
    const engine = createEngine(applyRuleSettings(RULES, settings.rules), settings.targets);
    const looked = await checkOnce(opened.host, engine, AT_ONCE, (stored) => asAsked(stored, settings));
    const { checked } = looked;
    const isJson = format === 'json' || format === 'jsonl';
    const isPrinted = settings.kind === 'check';
    const system = settings.place === null ? null : findSystem(settings.place);
    const rehearsal = system && rehearse(checked.forms, system, PROFILES);
    const text =
      settings.kind === 'preview'
        ? await renderPreview(file, looked, language)
        : rehearsal
          ? renderRehearsal(file, rehearsal, isJson, language)
          : isPrinted && !isJson
            ? renderFindings({ file, checked, error: null, placeOf }, format, language)
            : '';
    return {
      file,
      error: null,
      formCount: checked.forms.length + (checked.accounts?.tables.length ?? 0) + (checked.lists?.length ?? 0),
      counts: rehearsal ? rehearsalCounts(rehearsal) : checked.counts,
      accounts: checked.accounts ? accountsSaid(checked.accounts) : null,
      text,
      report: isPrinted && isJson ? reportFile(file, checked, null, language, placeOf) : null,
      projects: settings.summary ? projectLines(file, checked) : [],
      forms: settings.summary ? slimForms(file, checked) : [],
      fix: settings.kind === 'fix' ? await fix(opened, looked, settings) : null,
    };
  } catch (error) {
    return failedOutcome(file, toFileError(error, language), settings);
  }
}
