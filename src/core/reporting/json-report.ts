/** Checked workbooks as the machine-readable report, schema 1: JSON numbers, rates in per cent, A1 addresses. */
import type { CheckedForm, CheckedWorkbook } from '../checking/checked-form';
import type { ProjectList } from '../checking/project-list';
import type { JudgedCell } from '../model/scored-form';
import type { FindingEdit } from '../model/edit';
import { certainEdit, type Finding } from '../model/finding';
import type { Language, Localized } from '../model/localized';
import type { FormKind, FundRow, NumberCell, SelfEvaluationForm } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { toAddress, toAreaAddress } from '../model/sheet-snapshot';

export const REPORT_SCHEMA = 1;

export interface FileError {
  readonly code: string;
  readonly message: string;
}

/** What people call a cell where that is not its address: 表 3 第 12 行 第 8 格; null where it is. */
export type PlaceOf = (sheet: string, cell: string) => Localized | null;

const BY_ADDRESS: PlaceOf = () => null;

const address = (cell: JudgedCell) => (cell.position ? toAddress(cell.position) : null);
const valueOf = (cell: NumberCell | null) => cell?.value ?? null;
const textOf = (text: string | null | undefined) =>
  text === undefined || text === null || text === '' ? null : text;

function fundRow(row: FundRow, scored: CheckedForm['scores']['funds'][number] | undefined) {
  return {
    label: textOf(row.label?.text),
    isTotal: row.isTotal,
    initialBudget: valueOf(row.initialBudget),
    annualBudget: valueOf(row.annualBudget),
    executed: valueOf(row.executed),
    ...(row.executedOther ? { executedOther: valueOf(row.executedOther) } : {}),
    carryOver: valueOf(row.carryOver),
    weight: scored?.weight ?? valueOf(row.weight),
    rate: scored
      ? {
          cell: address(scored.rate),
          printed: scored.rate.printed,
          expected: scored.rate.expected,
          verdict: scored.rate.verdict,
        }
      : null,
    score: scored
      ? {
          cell: address(scored.score),
          printed: scored.score.printed,
          expected: scored.score.expected,
          verdict: scored.score.verdict,
        }
      : null,
  };
}

function reportEdit({ cell, before, after, certainty, label, outcome }: FindingEdit, language: Language) {
  return {
    cell,
    old: before.value,
    new: after,
    certainty,
    ...(label ? { label: label[language] } : {}),
    ...(outcome ? { outcome } : {}),
  };
}

function reportFinding(finding: Finding, language: Language, placeOf = BY_ADDRESS) {
  const certain = certainEdit(finding);
  const place = placeOf(finding.sheet, finding.cell);
  return {
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    cell: finding.cell,
    ...(place ? { place: place[language] } : {}),
    ...(finding.cells.length > 0 ? { cells: finding.cells } : {}),
    message: finding.message[language],
    printed: finding.printed,
    expected: finding.expected,
    ...(finding.computation ? { computation: finding.computation[language] } : {}),
    basis: finding.basis[language],
    fix: certain ? { cell: certain.cell, value: certain.after } : null,
    edits: finding.edits.map((edit) => reportEdit(edit, language)),
    ...(finding.accounts ?? {}),
    ...(finding.causedBy ? { causedBy: finding.causedBy } : {}),
  };
}

/** What a form reports on: transfers, policies and forms under review are tables of projects that are called so. */
function reportedKind({
  kind,
  title,
  indicators,
}: SelfEvaluationForm): FormKind | 'transfer' | 'policy' | 'review' {
  if (kind !== 'project') return kind;
  if (indicators?.rows.some((row) => row.review !== undefined)) return 'review';
  const words = compact(title?.text ?? '');
  if (words.includes('转移支付')) return 'transfer';
  return words.includes('政策') && !words.includes('项目') ? 'policy' : 'project';
}

export function reportForm(checked: CheckedForm, language: Language, placeOf = BY_ADDRESS) {
  const { form, scores, reading, findings, ignored, profileId, corrected } = checked;
  return {
    sheet: form.sheet,
    range: toAreaAddress(form.area),
    profile: profileId,
    profileReason: checked.profileReason[language],
    ...(checked.suggestions.length > 0
      ? {
          profileSuggestions: checked.suggestions.map(({ id, reason }) => ({
            profile: id,
            reason: reason[language],
          })),
        }
      : {}),
    ...(checked.printedRules.length > 0
      ? {
          printedRules: checked.printedRules.map(({ position, text, figure }) => ({
            cell: toAddress(position),
            figure,
            text,
          })),
        }
      : {}),
    kind: reportedKind(form),
    projectName: textOf(form.projectName?.text),
    department: textOf(form.department?.text),
    unit: textOf(form.unit?.text),
    year: form.year?.value ?? null,
    reading,
    funds: form.funds
      ? {
          amountUnit: form.funds.amountUnit,
          rows: form.funds.rows.map((row, index) => fundRow(row, scores.funds[index])),
        }
      : null,
    indicators: (form.indicators?.rows ?? []).map((row, index) => {
      const scored = scores.indicators[index];
      return {
        row: row.row + 1,
        level1: textOf(row.level1?.text),
        level2: textOf(row.level2?.text),
        level3: textOf(row.level3?.text),
        kind: scored?.kind ?? 'unreadable',
        operator: scored?.operator ?? null,
        target: textOf(row.target?.text),
        actual: textOf(row.actual?.text),
        ...(textOf(row.unit?.text) === null ? {} : { unit: row.unit?.text }),
        weight: scored?.weight ?? null,
        reason: textOf(row.reason?.text),
        score: scored
          ? {
              cell: address(scored.score),
              printed: scored.score.printed,
              expected: scored.score.expected,
              min: scored.score.min,
              max: scored.score.max,
              verdict: scored.score.verdict,
            }
          : null,
      };
    }),
    total: {
      weight: {
        cell: address(scores.total.weight),
        printed: scores.total.weight.printed,
        expected: scores.total.weight.expected,
      },
      score: {
        cell: address(scores.total.score),
        printed: scores.total.score.printed,
        expected: scores.total.score.expected,
        recomputed: scores.total.recomputed,
        corrected: corrected.total,
      },
    },
    grade: {
      cell: scores.grade.position ? toAddress(scores.grade.position) : null,
      printed: scores.grade.printed,
      expected: scores.grade.expected,
      recomputed: scores.grade.recomputed,
      corrected: corrected.grade,
    },
    findings: findings.map((finding) => reportFinding(finding, language, placeOf)),
    ...(ignored.length > 0
      ? {
          ignored: ignored.map(({ finding, reason }) => ({
            ...reportFinding(finding, language, placeOf),
            reason,
          })),
        }
      : {}),
  };
}

/** A finding that belongs to no form names its sheet. */
const withSheet = (finding: Finding, language: Language) => ({
  sheet: finding.sheet,
  ...reportFinding(finding, language),
});

/** What tables other than those of final accounts do not have. */
const PLAIN_TABLE = { number: null, noData: false, findings: [] } as const;

/** The tables of final accounts, the lists of projects, and base data; empty where the workbook holds none. */
function reportTables(checked: CheckedWorkbook, language: Language) {
  const accounts = (checked.accounts?.tables ?? []).map(({ name: _, area, findings, ...table }) => ({
    ...table,
    range: toAreaAddress(area),
    findings: findings.map((finding) => withSheet(finding, language)),
  }));
  return [...accounts, ...(checked.lists ?? []).map(reportList), ...checked.forms.flatMap(reportBaseData)];
}

const total = (cell: NumberCell | null | undefined) =>
  cell ? { cell: toAddress(cell.position), value: cell.value } : null;

/** What is wrong between a list and the forms stands in `portfolio`. */
function reportList({ sheet, area, title, lines, total: sums }: ProjectList) {
  const [first] = lines;
  return {
    ...PLAIN_TABLE,
    sheet,
    range: toAreaAddress(area),
    kind: 'project-list',
    title: title ?? '',
    unit: null,
    year: null,
    amountUnit: first?.amountUnit ?? null,
    rows: lines.length,
    total: total(sums?.figures.get('annualBudget')),
    projects: lines.map(({ name, figures, grade }) => ({
      cell: toAddress(name.position),
      name: name.text,
      initialBudget: figures.get('initialBudget')?.value ?? null,
      annualBudget: figures.get('annualBudget')?.value ?? null,
      executed: figures.get('executed')?.value ?? null,
      rate: figures.get('rate')?.value ?? null,
      score: figures.get('score')?.value ?? null,
      grade: textOf(grade?.text),
    })),
  };
}

/** What is wrong in base data stands with its form. */
function reportBaseData({ form }: CheckedForm) {
  if (form.kind !== 'base-data') return [];
  return [
    {
      ...PLAIN_TABLE,
      sheet: form.sheet,
      range: toAreaAddress(form.area),
      kind: 'base-data',
      title: form.title?.text ?? '',
      unit: textOf(form.unit?.text),
      year: form.year?.value ?? null,
      amountUnit: form.funds?.amountUnit ?? null,
      rows: form.funds?.rows.length ?? 0,
      total: null,
    },
  ];
}

function reportAccounts({ accounts }: CheckedWorkbook, language: Language) {
  if (!accounts) return null;
  const { amountUnit, relations, missing, coverage, claim, findings, ignored } = accounts;
  return {
    amountUnit,
    relations,
    missing: missing.map(({ kind }) => kind),
    coverage,
    claim,
    findings: findings.map((finding) => withSheet(finding, language)),
    ...(ignored.length > 0
      ? { ignored: ignored.map(({ finding, reason }) => ({ ...withSheet(finding, language), reason })) }
      : {}),
  };
}

/** Each name once: two tables may have a column of the same name. */
const names = (all: readonly Localized[], language: Language): readonly string[] => [
  ...new Set(all.map((name) => name[language])),
];

export function reportFile(
  file: string,
  checked: CheckedWorkbook | null,
  error: FileError | null,
  language: Language,
  placeOf = BY_ADDRESS,
) {
  return {
    file,
    error,
    forms: (checked?.forms ?? []).map((form) => reportForm(form, language, placeOf)),
    portfolio: checked?.portfolio
      ? {
          projects: checked.portfolio.projects,
          leftOut: checked.portfolio.leftOut,
          annualBudget: checked.portfolio.annualBudget,
          executed: checked.portfolio.executed,
          amountUnit: checked.portfolio.amountUnit,
          grades: checked.portfolio.grades,
          findings: checked.portfolio.findings.map((finding) => ({
            sheet: finding.sheet,
            ...reportFinding(finding, language, placeOf),
          })),
        }
      : null,
    tables: checked ? reportTables(checked, language) : [],
    accounts: checked ? reportAccounts(checked, language) : null,
    // Sheets that hold something like a form and could not be read.
    ...(checked && checked.unread.length > 0
      ? {
          sheets: checked.unread.map(({ sheet, recognised, missing, findings }) => ({
            sheet,
            recognised: names(recognised, language),
            missing: names(missing, language),
            findings: findings.map((finding) => reportFinding(finding, language, placeOf)),
          })),
        }
      : {}),
    // Findings about the ignores themselves: stale ones, and ones without a reason.
    ...(checked && checked.ignoreFindings.length > 0
      ? {
          ignores: checked.ignoreFindings.map((finding) => ({
            sheet: finding.sheet,
            ...reportFinding(finding, language, placeOf),
          })),
        }
      : {}),
  };
}

export type FileReport = ReturnType<typeof reportFile>;

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileReport[];
}
