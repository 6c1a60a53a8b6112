/**
 * The street from snapshots to findings, one sheet at a time so that a caller can show progress, stay responsive
 * and cancel: locate → read → score → check, then the checks that look at all forms together.
 */
import { checkForm, inSheetOrder, toFinding } from './check-form';
import type { CheckedForm, CheckedWorkbook, IgnoredFinding, Portfolio } from './checked-form';
import { chooseProfile } from '../scoring/choose-profile';
import type { Finding } from '../model/finding';
import { readingOf } from './form-reading';
import {
  findingsOfIgnores,
  fingerprintOf,
  splitIgnored,
  type IgnoredMatch,
  type SplitFindings,
} from './ignores';
import { countGrades, sumFunds, wholeForms } from './portfolio';
import type { Profile } from '../scoring/profile';
import { readFormsSteps } from '../reading/read-forms';
import type { Rule, WorkbookReport } from './rule';
import { scoreForm } from '../scoring/score-form';
import { percentBlanksOf, toAreaAddress, type CellValue, type SheetSnapshot } from '../model/sheet-snapshot';
import { inOneGo, type Steps } from '../model/steps';
import type { TaughtWord } from '../words/taught-words';

export interface CheckOptions {
  /** All rules to run, in order. */
  readonly rules: readonly Rule[];
  /** All known profiles, the default first. */
  readonly profiles: readonly Profile[];
  /** Id of the profile to use for every form; omitted: chosen per form. */
  readonly profileId?: string;
  readonly ignores?: readonly IgnoredFinding[];
  /** What earlier runs of this program wrote and nobody has changed since, by `sheet!A1`. */
  readonly written?: ReadonlyMap<string, CellValue>;
  /** Header words that the workbook has been taught. */
  readonly taught?: readonly TaughtWord[];
}

/** What this program wrote on a sheet, by A1 address. */
function writtenOn(sheet: string, written: CheckOptions['written']): ReadonlyMap<string, CellValue> {
  const prefix = `${sheet}!`;
  return new Map(
    [...(written ?? [])].flatMap(([cell, value]) =>
      cell.startsWith(prefix) ? [[cell.slice(prefix.length), value] as const] : [],
    ),
  );
}

/** Checks the forms of one sheet. Pure; throws nothing for any content of a sheet. */
export function checkSheet(sheet: SheetSnapshot, options: CheckOptions): readonly CheckedForm[] {
  return inOneGo(checkSheetSteps(sheet, options));
}

/** `checkSheet` with a rest after each form is read, scored and checked. */
export function* checkSheetSteps(sheet: SheetSnapshot, options: CheckOptions): Steps<readonly CheckedForm[]> {
  const checked: CheckedForm[] = [];
  for (const form of yield* readFormsSteps(sheet, options.taught ?? [])) {
    const choice = chooseProfile(form, options.profiles, options.profileId);
    if (!choice) continue;
    yield;
    const scores = scoreForm(form, choice.profile);
    yield;
    const reading = readingOf(form, scores);
    const found = checkForm(form, scores, choice.profile, {
      rules: options.rules,
      ignores: options.ignores ?? [],
      percentBlanks: percentBlanksOf(sheet),
      written: writtenOn(sheet.name, options.written),
      isWhole: reading.complete,
    });
    checked.push({
      id: `${form.sheet}!${toAreaAddress(form.area)}`,
      form,
      profileId: choice.profile.id,
      profile: choice.profile,
      profileReason: choice.reason,
      scores,
      reading,
      ...found,
    });
  }
  return checked;
}

/** Puts the forms of all sheets together: portfolio figures, the checks across forms, and what became of the ignores. */
export function combineForms(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  options: CheckOptions,
): CheckedWorkbook {
  return inOneGo(combineSteps(sheets, forms, options));
}

/** `combineForms` with a rest after each check that looks at all forms, for callers that must stay responsive. */
export function* combineSteps(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  options: CheckOptions,
): Steps<CheckedWorkbook> {
  const ignores = options.ignores ?? [];
  const across = yield* checkAcross(sheets, forms, options);
  const portfolio = portfolioOf(forms, across.kept);
  const matched = new Set(
    [...forms.flatMap((form) => form.ignored), ...across.ignored].map(({ finding }: IgnoredMatch) =>
      fingerprintOf(finding),
    ),
  );
  const ignoreFindings = findingsOfIgnores(ignores, matched);
  const counts = { error: 0, warning: 0, info: 0 };
  const all = [...forms.flatMap((form) => form.findings), ...(portfolio?.findings ?? []), ...ignoreFindings];
  for (const finding of all) counts[finding.severity]++;
  const partlyRead = sheets.flatMap(({ name, unreadBeyond }) =>
    unreadBeyond === undefined ? [] : [{ sheet: name, area: unreadBeyond }],
  );
  const whole = { sheetCount: sheets.length, forms, portfolio, ignoreFindings, counts };
  return partlyRead.length > 0 ? { ...whole, partlyRead } : whole;
}

/** The forms of each sheet. */
function bySheet(forms: readonly CheckedForm[]): ReadonlyMap<string, readonly CheckedForm[]> {
  const sheets = new Map<string, CheckedForm[]>();
  for (const checked of forms) {
    const own = sheets.get(checked.form.sheet);
    if (own) own.push(checked);
    else sheets.set(checked.form.sheet, [checked]);
  }
  return sheets;
}

/** The form that a place of its sheet belongs to; null outside all forms. */
function formAt(onSheet: readonly CheckedForm[] | undefined, { position }: WorkbookReport) {
  const inside = onSheet?.find(
    ({ form }) => position.row >= form.area.top && position.row <= form.area.bottom,
  );
  return inside?.form ?? null;
}

/** Runs the checks that look at all forms together. */
function* checkAcross(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  options: CheckOptions,
): Steps<SplitFindings> {
  const [profile] = options.profiles;
  if (forms.length === 0 || !profile) return { kept: [], ignored: [] };
  const findings: Finding[] = [];
  const sheetForms = bySheet(forms);
  for (const rule of options.rules) {
    if (rule.scope !== 'workbook') continue;
    for (const report of rule.check({ sheets, forms }))
      findings.push(
        toFinding(rule, report, report.sheet, profile, formAt(sheetForms.get(report.sheet), report)),
      );
    yield;
  }
  const inOrder = findings.sort((a, b) => a.sheet.localeCompare(b.sheet) || inSheetOrder(a, b));
  return splitIgnored(inOrder, options.ignores ?? []);
}

function portfolioOf(forms: readonly CheckedForm[], findings: readonly Finding[]): Portfolio | null {
  if (forms.length < 2 && findings.length === 0) return null;
  const whole = wholeForms(forms);
  const funds = sumFunds(whole);
  return {
    projects: whole.length,
    leftOut: forms.length - whole.length,
    annualBudget: funds.annualBudget,
    executed: funds.executed,
    amountUnit: '万元',
    grades: countGrades(whole),
    findings,
  };
}

/** Checks all sheets in one go. Pure; throws nothing for any content of a sheet. */
export function checkWorkbook(sheets: readonly SheetSnapshot[], options: CheckOptions): CheckedWorkbook {
  return combineForms(
    sheets,
    sheets.flatMap((sheet) => checkSheet(sheet, options)),
    options,
  );
}
