/**
 * What is to be said of final accounts: every problem once, with its cells, its figures and the relations it rests on.
 * The words are the rules'; here stand the values that fill them.
 */
import { formatNumber, plainNumber } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { Severity } from '../model/finding';
import { parseAddress, type CellPosition } from '../model/sheet-snapshot';
import { figuresIn } from './account-set';
import type { AccountTable } from './account-table';
import type { AccountsReport, Operand } from './accounts-report';
import type { AccountsReading, CheckedSet } from './check-accounts';
import type { Judged, Problem } from './culprits';
import { measuresReports } from './measures';
import type { Figure, Relation, Term } from './relation';
import { TABLE_KINDS, UNIT_FACTORS, type TableKind } from './table-kinds';

const positionOf = (cell: string): CellPosition => parseAddress(cell) ?? { row: 0, column: 0 };

const TEXT: Localized = { zh: '情况说明', en: 'Explaining text' };
const ACCOUNTS: Localized = { zh: '部门决算', en: 'Final accounts' };

const tableName = ({ kind, head }: AccountTable): Localized =>
  kind === 'other' ? { zh: head.title, en: head.title } : TABLE_KINDS[kind].name;

/** The name of each figure: its table and what it is there. */
function namer(tables: readonly AccountTable[]): (figure: Figure) => Localized {
  const byKey = new Map(tables.flatMap((table) => figuresIn(table).map(({ key }) => [key, table] as const)));
  const bySheet = new Map(tables.map((table) => [table.sheet, table]));
  return (figure) => {
    const table = byKey.get(figure.key) ?? (figure.key.includes('#') ? undefined : bySheet.get(figure.sheet));
    const { zh, en } = table ? tableName(table) : TEXT;
    return { zh: `${zh}·${figure.name}`, en: `${en}: ${figure.name}` };
  };
}

/** 166 + 345.08 = 511.08，表中 511.07 */
function computationOf({ relation, judgement }: Judged): Localized | null {
  const { form, parts, total } = relation;
  const { computed } = judgement;
  if (computed === null) return null;
  const shown = (term: Term) => plainNumber(Math.abs(term.figure.value ?? 0));
  const printed = plainNumber(total.figure.value ?? 0);
  const [first, second] = parts;
  if (form === 'share' && first && second)
    return said(`${shown(first)} ÷ ${shown(second)} = ${formatNumber(computed, 4)}%`, `${printed}%`);
  if (form === 'change' && first && second) {
    const before = `${shown(second)} ${first.sign > 0 ? '−' : '+'} ${shown(first)}`;
    return said(`${shown(first)} ÷ (${before}) = ${formatNumber(Math.abs(computed), 4)}%`, `${printed}%`);
  }
  const filled = parts.filter(({ figure }) => figure.value !== 0);
  const terms = filled
    .map((term, at) => `${term.sign < 0 ? '− ' : at > 0 ? '+ ' : ''}${shown(term)}`)
    .join(' ');
  return said(filled.length > 1 ? `${terms} = ${plainNumber(computed)}` : plainNumber(computed), printed);
}

const said = (terms: string, printed: string): Localized => ({
  zh: `${terms}，表中 ${printed}`,
  en: `${terms}; printed ${printed}`,
});

const SLIPS: Readonly<Record<'exchanged' | 'point', Localized>> = {
  exchanged: { zh: '；两位数字可能写颠倒了', en: '; two digits may have been exchanged' },
  point: { zh: '；小数点可能错了位', en: '; the decimal point may be misplaced' },
};
const NOTHING: Localized = { zh: '', en: '' };
/** Relations that a finding names. */
const MOST_NAMED = 3;

/** The relations in words; of many the first ones and how many there are. */
function statementsOf(relations: readonly Judged[]): Localized {
  const shown = relations.slice(0, MOST_NAMED).map(({ relation }) => relation.statement);
  const more = relations.length - shown.length;
  return {
    zh: shown.map(({ zh }) => zh).join('；') + (more > 0 ? `；等 ${String(relations.length)} 项关系` : ''),
    en:
      shown.map(({ en }) => en).join('; ') +
      (more > 0 ? `; ${String(relations.length)} relations in all` : ''),
  };
}

function operandsOf(relations: readonly Relation[], self: Figure): readonly Operand[] {
  const seen = new Set<string>([self.key]);
  return relations
    .flatMap(({ total, parts, room = [] }) => [total, ...parts, ...room])
    .flatMap(({ figure, sign }): Operand[] => {
      if (seen.has(figure.key) || figure.isBlank || figure.value === null) return [];
      seen.add(figure.key);
      return [{ sheet: figure.sheet, cell: figure.cell, sign, value: figure.value }];
    });
}

/** An error among the relations makes the finding one; figures that were cut instead of rounded are warnings. */
const severityOf = (relations: readonly Judged[]): Severity =>
  relations.some(({ relation, judgement }) => relation.severity === 'error' && judgement.verdict === 'failed')
    ? 'error'
    : 'warning';

/** A rise with a falling rate, or the reverse. */
function isOpposed({ form, total, parts: [change] }: Relation): boolean {
  if (form !== 'change' || !change) return false;
  const [rate, moved] = [total, change].map(({ figure, sign }) => Math.sign((figure.value ?? 0) * sign));
  return rate !== undefined && moved !== undefined && rate * moved < 0;
}

function messageOf({ isCulprit, relations }: Problem): string {
  if (relations.length === 1 && isOpposed(relations[0].relation)) return 'direction';
  if (isCulprit) return 'culprit';
  if (relations.length > 1) return 'several';
  const { form } = relations[0].relation;
  if (form === 'empty') return 'empty';
  return form === 'at-most' || form === 'between' ? 'limit' : 'relation';
}

function problemReport(problem: Problem, nameOf: (figure: Figure) => Localized): AccountsReport {
  const { figure, relations, expected, slip } = problem;
  const [first] = relations;
  const { relation, judgement } = first;
  const { rule } = (
    relations.find((each) => each.relation.severity === 'error' && each.judgement.verdict === 'failed') ??
    first
  ).relation;
  const operands = operandsOf(
    relations.map((each) => each.relation),
    figure,
  );
  const others = [
    ...new Set(
      operands
        .filter((operand) => operand.sheet === figure.sheet && operand.cell !== figure.cell)
        .map(({ cell }) => cell),
    ),
  ];
  const isRate = relation.form === 'share' || relation.form === 'change';
  const isRateFigure = isRate && relation.total.figure.key === figure.key;
  const unit = isRateFigure ? '%' : '';
  // The sign of a text's rate is in its words.
  const { total } = relation;
  const own = judgement.computed === null ? null : judgement.computed * (isRateFigure ? total.sign : 1);
  const computed = expected ?? own;
  return {
    rule,
    severity: severityOf(relations),
    sheet: figure.sheet,
    position: positionOf(figure.cell),
    others: others.map(positionOf),
    message: messageOf(problem),
    subject: nameOf(figure),
    values: {
      printed: figure.isBlank ? { zh: '空', en: 'blank' } : `${plainNumber(figure.value ?? 0)}${unit}`,
      expected: computed === null ? '' : `${plainNumber(computed)}${unit}`,
      statements: statementsOf(relations),
      slip: slip === null ? NOTHING : SLIPS[slip],
      count: relations.length,
    },
    printed: figure.value,
    expected: messageOf(problem) === 'direction' ? null : expected,
    computation: computationOf(first),
    relation: relations.map((each) => each.relation.id),
    operands,
    tolerance: judgement.tolerance,
    needsPerson: true,
  };
}

const PLAIN = {
  others: [],
  printed: null,
  expected: null,
  computation: null,
  relation: [],
  operands: [],
  tolerance: null,
  needsPerson: true,
} as const;

const kindNames = (kinds: readonly TableKind[]): Localized => ({
  zh: kinds.map((kind) => TABLE_KINDS[kind].name.zh).join('、'),
  en: kinds.map((kind) => TABLE_KINDS[kind].name.en).join(', '),
});

/** Fewer tables are not meant as a whole set. */
const FEWEST_OF_SET = 3;

/** What is there, and whether all of it is of one department, year and unit. */
function setReports({ set, missing, slips }: CheckedSet): readonly AccountsReport[] {
  const reports: AccountsReport[] = [];
  const [first] = set.tables;
  const base = { ...PLAIN, rule: 'accounts-incomplete', severity: 'warning' } as const;
  if (first && missing.length > 0)
    reports.push({
      ...base,
      severity: set.tables.length >= FEWEST_OF_SET ? 'warning' : 'info',
      needsPerson: set.tables.length >= FEWEST_OF_SET,
      sheet: first.sheet,
      position: first.head.titlePosition,
      subject: ACCOUNTS,
      message: 'missing',
      values: { count: missing.length, kinds: kindNames(missing) },
      printed: set.tables.length,
      expected: set.tables.length + missing.length,
    });
  const slipped = new Set(slips.map(({ table }) => table));
  for (const table of set.tables) {
    const { head, sheet } = table;
    const subject = tableName(table);
    const differs = (
      message: string,
      printed: string | number | null,
      expected: string | number | null,
      position: CellPosition | null,
    ) => {
      if (printed === null || expected === null || printed === expected) return;
      reports.push({
        ...base,
        sheet,
        subject,
        position: position ?? head.titlePosition,
        message,
        values: { printed, expected },
        printed,
        expected,
      });
    };
    differs('unit', head.unit, set.unit, head.unitPosition);
    differs('year', head.year, set.year, head.titlePosition);
    if (!slipped.has(table)) differs('amount-unit', head.amountUnit, set.amountUnit, head.amountUnitPosition);
  }
  for (const { table, said: saidUnit, meant } of slips)
    reports.push({
      ...PLAIN,
      rule: 'unit-slip',
      severity: 'error',
      sheet: table.sheet,
      subject: tableName(table),
      position: table.head.amountUnitPosition ?? table.head.titlePosition,
      message: 'slip',
      values: {
        printed: saidUnit,
        expected: meant,
        factor: formatNumber(
          Math.max(
            (UNIT_FACTORS[saidUnit] ?? 1) / (UNIT_FACTORS[meant] ?? 1),
            (UNIT_FACTORS[meant] ?? 1) / (UNIT_FACTORS[saidUnit] ?? 1),
          ),
          0,
        ),
      },
      printed: saidUnit,
      expected: meant,
    });
  return reports;
}

/** Cells that a finding names; of more it tells how many. */
const MOST_CELLS = 40;

/** What of a table was not understood. */
function readingReports(table: AccountTable): readonly AccountsReport[] {
  const { sheet } = table;
  const subject = tableName(table);
  const reports = table.notUnderstood.map(({ position, text, what }): AccountsReport => ({
    ...PLAIN,
    rule: 'accounts-incomplete',
    severity: 'warning',
    sheet,
    position,
    subject,
    message: what,
    values: { text: text.slice(0, 30) },
    printed: text.slice(0, 60),
  }));
  const [first, ...others] = table.unreadable;
  if (first)
    reports.push({
      ...PLAIN,
      rule: 'accounts-value',
      severity: 'warning',
      sheet,
      position: positionOf(first.cell),
      others: others.slice(0, MOST_CELLS).map(({ cell }) => positionOf(cell)),
      ...(others.length > 0 ? { isAboutAll: true } : {}),
      subject: { zh: `${subject.zh}·${first.name}`, en: `${subject.en}: ${first.name}` },
      message: others.length > 0 ? 'several' : 'one',
      values: {
        count: table.unreadable.length,
        cells: table.unreadable
          .slice(0, 6)
          .map(({ cell }) => cell)
          .join('、'),
      },
    });
  const [gap] = table.lineGaps;
  if (gap)
    reports.push({
      ...PLAIN,
      rule: 'accounts-incomplete',
      severity: 'info',
      needsPerson: false,
      sheet,
      position: gap.position,
      subject,
      message: 'gap',
      values: { before: gap.before, after: gap.after },
      printed: gap.after,
      expected: gap.before + 1,
    });
  return reports;
}

/** The forms beside the accounts. */
function formsReports(
  { set, units, coverage, budgets }: CheckedSet,
  reading: AccountsReading,
): readonly AccountsReport[] {
  if (!coverage) return [];
  const { executed, projectExpenditure, uncovered, tolerance, total, codes, forms } = coverage;
  const shown = (amount: number) => formatNumber(amount, 2);
  const base = {
    ...PLAIN,
    sheet: total.sheet,
    position: positionOf(total.cell),
    subject: { zh: '支出表·项目支出', en: 'expenditure: project expenditure' },
  };
  const reports: AccountsReport[] = [];
  const open = codes
    .filter(({ covered }) => covered === false)
    .map(({ code, name, projectExpenditure: own }) => `${code} ${name} ${shown(own)}`);
  const unit = set.amountUnit;
  if (uncovered > tolerance)
    reports.push({
      ...base,
      rule: 'coverage',
      severity: 'info',
      needsPerson: false,
      message: open.length > 0 ? 'codes' : 'total',
      values: {
        executed: shown(executed),
        total: shown(projectExpenditure),
        uncovered: shown(uncovered),
        forms,
        codes: open.join('、'),
        unit,
      },
      printed: projectExpenditure,
      expected: executed,
    });
  else if (-uncovered > tolerance)
    reports.push({
      ...base,
      rule: 'forms-exceed',
      severity: 'warning',
      message: 'executed',
      values: { executed: shown(executed), total: shown(projectExpenditure), forms, unit },
      printed: executed,
      expected: projectExpenditure,
    });
  const planned =
    reading.forms.reduce((all, { annualBudget }) => all + (annualBudget ?? 0), 0) * (10_000 / units.factor);
  const [budget] = budgets;
  const whole = budget
    ? ((budget.figure.value ?? 0) * (UNIT_FACTORS[budget.unit] ?? 1)) / units.factor
    : null;
  if (budget && whole !== null && whole > 0 && planned > whole + tolerance)
    reports.push({
      ...PLAIN,
      rule: 'forms-exceed',
      severity: 'warning',
      sheet: budget.figure.sheet,
      position: positionOf(budget.figure.cell),
      subject: TEXT,
      message: 'budget',
      values: { planned: shown(planned), total: shown(whole), forms, unit },
      printed: Number(formatNumber(planned, 4)),
      expected: whole,
    });
  return reports;
}

/** All that is to be said, in no particular order. */
export function accountsReports(reading: AccountsReading): readonly AccountsReport[] {
  const nameOf = namer(reading.tables);
  return [
    ...reading.sets.flatMap((set) => [
      ...setReports(set),
      ...set.problems.map((problem) => problemReport(problem, nameOf)),
      ...formsReports(set, reading),
    ]),
    ...reading.tables.flatMap(readingReports),
    ...measuresReports(reading),
  ];
}
