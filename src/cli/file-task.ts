/**
 * What is done to one file, from its name to plain data: the unit of work, here and in worker threads. It keeps
 * nothing between files, writes nothing, and throws nothing: a failure is part of the outcome.
 */
import { checkWorkbook, type CheckOptions } from '../core/checking/check-workbook';
import type { CheckedWorkbook } from '../core/checking/checked-form';
import { OWN_PROFILES_KEY, PROFILE_FOR_ALL_KEY, readOwnProfiles } from '../core/scoring/custom-profile';
import { IGNORES_KEY, readIgnores } from '../core/checking/ignores';
import { reportFile, type FileError } from '../core/reporting/json-report';
import type { Language } from '../core/model/localized';
import { planWrites } from '../core/writing/plan-writes';
import { projectLines } from '../core/writing/project-summary';
import { readTaughtWords, TAUGHT_WORDS_KEY } from '../core/words/taught-words';
import { HostError } from '../hosts/workbook-host';
import { exportUndo } from '../hosts/xlsx/writing/undo-file';
import { PROFILES } from '../profiles';
import { RULES } from '../rules';
import type { FileOutcome, FixOutcome, TaskSettings } from './file-outcome';
import { renderFindings } from './print-findings';
import { applyRuleSettings } from './rule-settings';
import { slimForms } from './summary';
import { openWorkbook, type OpenedWorkbook } from './workbook-file';
import { digestOf } from './write-file';

export function checkOptions(settings: Pick<TaskSettings, 'profile' | 'rules'>): CheckOptions {
  const rules = applyRuleSettings(RULES, settings.rules);
  return {
    rules,
    profiles: PROFILES,
    ...(settings.profile === null ? {} : { profileId: settings.profile }),
  };
}

/** What the workbook itself brings: ignored findings, taught header words, profiles of its own. */
async function withStored(host: OpenedWorkbook['host'], options: CheckOptions): Promise<CheckOptions> {
  const [ignores, taught, own, chosen] = await host.loadSettings([
    IGNORES_KEY,
    TAUGHT_WORDS_KEY,
    OWN_PROFILES_KEY,
    PROFILE_FOR_ALL_KEY,
  ]);
  const profiles = [...options.profiles, ...readOwnProfiles(own, options.profiles)];
  const forAll = profiles.find(({ id }) => id === (options.profileId ?? chosen))?.id;
  return {
    ...options,
    profiles,
    ignores: readIgnores(ignores),
    taught: readTaughtWords(taught),
    ...(forAll === undefined ? {} : { profileId: forAll }),
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
  checked: CheckedWorkbook,
  settings: TaskSettings,
): Promise<FixOutcome> {
  const { annotate, language } = settings;
  const plan = planWrites(checked, { mode: 'recalculate', review: annotate, marks: annotate, language });
  const result = await host.applyPlan(plan, { language });
  const { hasChanges } = host;
  return {
    forms: checked.forms.length,
    written: result.written,
    heldBack: result.heldBack,
    hasChanges,
    bytes: await host.toBytes(),
    source: digestOf(bytes),
    undo: settings.undo && hasChanges ? exportUndo(result.undo) : null,
  };
}

export async function runTask(file: string, settings: TaskSettings): Promise<FileOutcome> {
  const { format, language } = settings;
  try {
    const opened = await openWorkbook(file);
    const { host } = opened;
    const options = await withStored(host, checkOptions(settings));
    const checked = checkWorkbook(await host.readSheets(), options);
    const isJson = format === 'json' || format === 'jsonl';
    const isPrinted = settings.kind === 'check';
    return {
      file,
      error: null,
      counts: checked.counts,
      text: isPrinted && !isJson ? renderFindings({ file, checked, error: null }, format, language) : '',
      report: isPrinted && isJson ? reportFile(file, checked, null, language) : null,
      projects: settings.summary ? projectLines(file, checked) : [],
      forms: settings.summary ? slimForms(file, checked) : [],
      fix: settings.kind === 'fix' ? await fix(opened, checked, settings) : null,
    };
  } catch (error) {
    return failedOutcome(file, toFileError(error, language), settings);
  }
}
