/**
 * The street from snapshots to findings, one sheet at a time so that a caller can show progress, stay responsive
 * and cancel: locate → read → score → check, then the checks that look at all forms together.
 */
import { checkForm, inSheetOrder, toFinding, type FormCheck } from './check-form';
import { findingsOfAccounts } from './accounts-findings';
import { checkAccountsSteps } from './check-accounts';
import type { CheckOptions } from './check-options';
import type { CheckedForm, CheckedWorkbook, IgnoredFinding, Portfolio } from './checked-form';
import { withCausesAcross } from './causes';
import { chooseProfile } from '../scoring/choose-profile';
import type { Finding } from '../model/finding';
import { readingOf } from './form-reading';
import { pagesOf, type Pages } from './further-pages';
import { tracesOn, unreadSheets } from './unread-sheets';
import { fingerprintOf, splitIgnored, type IgnoredMatch, type SplitFindings } from './ignores';
import { countGrades, firstPages, sumFunds, wholeForms } from './portfolio';
import { projectLists } from './project-list';
import { readFormsSteps } from '../reading/read-forms';
import type { WorkbookReport } from './rule';
import { scoreForm, type FormScores } from '../scoring/score-form';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { percentBlanksOf, toAreaAddress, type CellValue, type SheetSnapshot } from '../model/sheet-snapshot';
import { inOneGo, type Steps } from '../model/steps';

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
    checked.push({
      id: `${form.sheet}!${toAreaAddress(form.area)}`,
      profileId: choice.profile.id,
      profile: choice.profile,
      profileReason: choice.reason,
      suggestions: choice.suggestions,
      printedRules: choice.printed,
      conflicts: choice.conflicts,
      ...judge(form, scores, choice, sheet, options),
    });
  }
  return checked;
}

/** What is found in a form, and how whole it was read. */
function judge(
  form: SelfEvaluationForm,
  scores: FormScores,
  { profile, conflicts }: Pick<CheckedForm, 'profile' | 'conflicts'>,
  sheet: SheetSnapshot,
  options: CheckOptions,
): Pick<CheckedForm, 'form' | 'scores' | 'reading' | keyof FormCheck> {
  const reading = readingOf(form, scores);
  const found = checkForm(form, scores, profile, {
    rules: options.rules,
    conflicts,
    ignores: options.ignores ?? [],
    percentBlanks: percentBlanksOf(sheet),
    written: writtenOn(sheet.name, options.written),
    isWhole: reading.complete,
  });
  return { form, scores, reading, ...found };
}

/** Forms whose further pages stand on other sheets, or no longer do, are judged anew: as parts, or as whole ones. */
function withPages(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  { ofForms }: Pages,
  options: CheckOptions,
): readonly CheckedForm[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return forms.map((checked) => {
    const { form, scores } = checked;
    const sheet = byName.get(form.sheet);
    const page = ofForms.get(checked.id);
    if (!sheet || JSON.stringify(page) === JSON.stringify(form.page)) return checked;
    const { page: _, ...alone } = form;
    return { ...checked, ...judge(page ? { ...form, page } : alone, scores, checked, sheet, options) };
  });
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
  read: readonly CheckedForm[],
  options: CheckOptions,
): Steps<CheckedWorkbook> {
  const ignores = options.ignores ?? [];
  const traces = yield* tracesOn(sheets, read, options);
  const names = sheets.map(({ name }) => name);
  const pages = pagesOf(names, read, traces);
  const forms = withPages(sheets, read, pages, options);
  yield;
  const across = yield* checkAcross(sheets, forms, options);
  const portfolio = portfolioOf(forms, across.kept);
  const accounts = yield* checkAccountsSteps(sheets, forms, options);
  const { unread, ignored } = unreadSheets(traces, pages, options);
  const matched = new Set(
    [
      ...forms.flatMap((form) => form.ignored),
      ...across.ignored,
      ...ignored,
      ...(accounts?.ignored ?? []),
    ].map(({ finding }: IgnoredMatch) => fingerprintOf(finding)),
  );
  const ignoreFindings = findingsOfIgnores(ignores, matched, options);
  const counts = { error: 0, warning: 0, info: 0 };
  const all = [
    ...forms.flatMap((form) => form.findings),
    ...unread.flatMap((sheet) => sheet.findings),
    ...(portfolio?.findings ?? []),
    ...(accounts ? findingsOfAccounts(accounts) : []),
    ...ignoreFindings,
  ];
  for (const finding of all) counts[finding.severity]++;
  const partlyRead = sheets.flatMap(({ name, unreadBeyond }) =>
    unreadBeyond === undefined ? [] : [{ sheet: name, area: unreadBeyond }],
  );
  const whole = { sheetCount: sheets.length, forms, unread, portfolio, accounts, ignoreFindings, counts };
  const lists = projectLists(sheets, new Set(forms.map(({ form }) => form.sheet)));
  return {
    ...whole,
    ...(partlyRead.length > 0 ? { partlyRead } : {}),
    ...(lists.length > 0 ? { lists } : {}),
  };
}

/** What is said of the ignores themselves. */
function findingsOfIgnores(
  ignores: readonly IgnoredFinding[],
  matched: ReadonlySet<string>,
  { rules, profiles: [profile] }: CheckOptions,
): readonly Finding[] {
  if (!profile) return [];
  return rules.flatMap((rule) =>
    rule.scope === 'ignores'
      ? rule.check({ ignores, matched }).map((report) => toFinding(rule, report, report.sheet, profile, null))
      : [],
  );
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
  if (!profile) return { kept: [], ignored: [] };
  const findings: Finding[] = [];
  const beginning = firstPages(forms);
  const sheetForms = bySheet(forms);
  for (const rule of options.rules) {
    if (rule.scope !== 'workbook') continue;
    for (const report of rule.check({ sheets, forms: beginning, targets: options.targets ?? null, profile }))
      findings.push(
        toFinding(rule, report, report.sheet, profile, formAt(sheetForms.get(report.sheet), report)),
      );
    yield;
  }
  const inOrder = findings.sort((a, b) => a.sheet.localeCompare(b.sheet) || inSheetOrder(a, b));
  const { kept, ignored } = splitIgnored(inOrder, options.ignores ?? []);
  return { kept: withCausesAcross(kept), ignored };
}

function portfolioOf(read: readonly CheckedForm[], findings: readonly Finding[]): Portfolio | null {
  const forms = firstPages(read);
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
