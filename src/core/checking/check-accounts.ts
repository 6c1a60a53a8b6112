/** Final accounts beside the forms of a workbook: what was read, and the findings of the rules that run. */
import type { AccountsReport } from '../accounts/accounts-report';
import { accountsReports } from '../accounts/accounts-reports';
import type { AccountTable } from '../accounts/account-table';
import { accountsSteps, type AccountsReading } from '../accounts/check-accounts';
import type { FormBeside } from '../accounts/coverage';
import { TABLE_KINDS } from '../accounts/table-kinds';
import { parseAddress, type SheetSnapshot } from '../model/sheet-snapshot';
import type { Finding } from '../model/finding';
import type { Localized } from '../model/localized';
import type { Steps } from '../model/steps';
import { compact } from '../text/label-text';
import { toFinding } from './check-form';
import type { CheckOptions } from './check-options';
import type { CheckedAccounts, CheckedForm, CheckedTable } from './checked-form';
import { splitIgnored } from './ignores';
import { countGrades, firstPages, sumFunds } from './portfolio';

const CODE_LABEL = /(?:功能(?:分类)?|支出功能).{0,4}科目|^科目(?:编码|代码)/;

/** The functional code that a form prints, in one cell with its label or beside it. */
function codeOn(
  sheet: SheetSnapshot | undefined,
  { top, bottom }: { top: number; bottom: number },
): string | null {
  for (const { row, cells } of sheet?.rows ?? []) {
    if (row < top || row > bottom) continue;
    for (const [at, { value }] of cells.entries()) {
      if (typeof value !== 'string' || value.length > 60 || !CODE_LABEL.test(compact(value))) continue;
      const beside = cells[at + 1]?.value;
      const code = /2\d{6}/.exec(compact(value)) ?? /2\d{6}/.exec(compact(String(beside ?? '')));
      if (code) return code[0];
    }
  }
  return null;
}

/** What the accounts look at of a form. */
function formBeside(checked: CheckedForm, sheet: SheetSnapshot | undefined): FormBeside {
  const { form } = checked;
  const funds = sumFunds([checked]);
  const [grade = null] = Object.keys(countGrades([checked]));
  const measures = form.texts.find(({ label }) => label !== null && /改进措施/.test(label.text));
  return {
    sheet: form.sheet,
    top: form.area.top,
    bottom: form.area.bottom,
    executed: funds.executed,
    annualBudget: funds.annualBudget,
    code: codeOn(sheet, form.area),
    grade,
    measures: measures?.text.text ?? null,
  };
}

/** The cells that a finding names beside its own, on any sheet. */
function isWithin(finding: Finding, { sheet, area }: AccountTable): boolean {
  const cells = [
    { sheet: finding.sheet, cell: finding.cell },
    ...finding.cells.map((cell) => ({ sheet: finding.sheet, cell })),
    ...(finding.accounts?.operands ?? []),
  ];
  return cells.every((each) => {
    const at = parseAddress(each.cell);
    return each.sheet === sheet && at !== null && at.row >= area.top && at.row <= area.bottom;
  });
}

const nameOf = ({ kind, head }: AccountTable): Localized =>
  kind === 'other' ? { zh: head.title, en: head.title } : TABLE_KINDS[kind].name;

function tableOf(table: AccountTable, reading: AccountsReading, findings: readonly Finding[]): CheckedTable {
  const { head, total } = table;
  const set = reading.sets.find(({ set: { tables } }) => tables.includes(table))?.set;
  return {
    sheet: table.sheet,
    area: table.area,
    kind: table.kind,
    name: nameOf(table),
    title: head.title,
    number: head.number,
    unit: head.unit ?? set?.unit ?? null,
    year: head.year ?? set?.year ?? null,
    amountUnit: head.amountUnit ?? set?.amountUnit ?? null,
    noData: table.noData,
    rows: table.rows,
    total: total && !total.isBlank ? { cell: total.cell, value: total.value } : null,
    findings: findings.filter((finding) => isWithin(finding, table)),
  };
}

function findingOf(report: AccountsReport, { rules, profiles }: CheckOptions): Finding | null {
  const rule = rules.find(({ scope, id }) => scope === 'accounts' && id === report.rule);
  const [profile] = profiles;
  if (rule?.scope !== 'accounts' || !profile) return null;
  // A rule that is off says nothing; one that is set milder says it so.
  const [own] = rule.check({ reports: [report] });
  if (!own) return null;
  const { relation, operands, tolerance } = own;
  const finding = toFinding(rule, own, own.sheet, profile, null);
  return relation.length > 0 ? { ...finding, accounts: { relation, operands, tolerance } } : finding;
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;
/** The grave and the certain first: what rests on more relations. */
const byGravity = (a: Finding, b: Finding): number =>
  GRAVITY[a.severity] - GRAVITY[b.severity] ||
  (b.accounts?.relation.length ?? 0) - (a.accounts?.relation.length ?? 0);

/** @returns null where no sheet holds a table of final accounts */
export function* checkAccountsSteps(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  options: CheckOptions,
): Steps<CheckedAccounts | null> {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const beside = firstPages(forms).map((checked) => formBeside(checked, byName.get(checked.form.sheet)));
  const reading = yield* accountsSteps(sheets, beside);
  if (!reading) return null;
  yield;
  const all = accountsReports(reading)
    .flatMap((report) => findingOf(report, options) ?? [])
    .sort(byGravity);
  const split = splitIgnored(all, options.ignores ?? []);
  const tables = reading.tables.map((table) => tableOf(table, reading, split.kept));
  const inTables = new Set(tables.flatMap(({ findings }) => findings));
  const [first] = reading.sets;
  const coverage = first?.coverage;
  const missing = [...new Set(reading.sets.flatMap((set) => set.missing))];
  return {
    tables,
    amountUnit: first?.set.amountUnit ?? '万元',
    relations: reading.counts,
    missing: missing.map((kind) => ({ kind, name: TABLE_KINDS[kind].name })),
    coverage: coverage
      ? {
          forms: coverage.forms,
          executed: coverage.executed,
          projectExpenditure: coverage.projectExpenditure,
          uncovered: coverage.uncovered,
          codes: coverage.codes,
        }
      : null,
    claim: reading.claim && {
      sheet: reading.claim.sheet,
      cell: reading.claim.cell,
      checked: reading.claim.checked,
    },
    findings: split.kept.filter((finding) => !inTables.has(finding)),
    ignored: split.ignored,
  };
}
