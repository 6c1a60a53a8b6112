/** Relations between the tables of a set. */
import type { Localized } from '../model/localized';
import { tablesOf, type AccountSet, type Known } from './account-set';
import type { CodeBody, CodeLine, Half, HalvesBody } from './account-table';
import { bareLabel, isNamed } from './match-word';
import type { Figure } from './relation';
import { CODE_PAIRS, inForce, PUBLIC_PAIRS } from './relation-rules';
import { named, type RelationMaker, type Signed } from './relations-within';
import { INCOME_COLUMNS, TABLE_KINDS, type CodeColumn, type IncomeKind, type TableKind } from './table-kinds';

/** 公开01 一般公共服务支出 = 公开03 201 in the words of people. */
function between(
  first: TableKind,
  zh: string,
  en: string,
  second: TableKind,
  zhOther: string,
  enOther: string,
  sign = '=',
): Localized {
  const [a, b] = [named(first), named(second)];
  return { zh: `${a.zh} ${zh} ${sign} ${b.zh} ${zhOther}`, en: `${a.en}: ${en} ${sign} ${b.en}: ${enOther}` };
}

/** A class by its name alone: no numeral, no 支出, no （类）. */
export const className = (label: string): string => bareLabel(label).replace(/支出$/, '').replace(/类$/, '');

const plus = (figures: readonly (Figure | undefined)[]): readonly Signed[] =>
  figures.flatMap((figure) => (figure ? [[figure, 1] as const] : []));

const yearTotal = (half: Half | undefined): Figure | undefined =>
  half?.rows.get('year-total')?.figures.get('sum');

function incomeOf(body: HalvesBody | undefined, kinds: readonly IncomeKind[]): readonly Figure[] {
  return (body?.income.lines ?? []).flatMap(({ isAdded, income, figures }) => {
    const figure = figures.get('sum');
    return isAdded && income !== null && kinds.includes(income) && figure ? [figure] : [];
  });
}

const totalOf = (body: CodeBody | undefined, column: CodeColumn): Figure | undefined =>
  body?.total?.figures.get(column);
const classesOf = (body: CodeBody): readonly CodeLine[] =>
  body.lines.filter(({ code }) => code?.length === 3);

const INCOME_NAMES = new Map(INCOME_COLUMNS.map(({ key, names }) => [key, names[0] ?? '']));

function incomeTables(maker: RelationMaker, set: AccountSet): void {
  const { 'income-expenditure': totals, income } = tablesOf(set);
  if (!totals || !income) return;
  const state = (zh: string, en: string, zhOther: string, enOther: string) =>
    between('income-expenditure', zh, en, 'income', zhOther, enOther);
  const year = yearTotal(totals.body.income);
  if (year)
    maker.equal(
      'X-01-02-total',
      'cross-table',
      state('本年收入合计', 'income of the year', '合计', 'total'),
      totalOf(income.body, 'total'),
      [year],
    );
  const fiscal = incomeOf(totals.body, ['general', 'fund', 'capital', 'fiscal']);
  if (fiscal.length > 0)
    maker.equal(
      'X-01-02-fiscal',
      'cross-table',
      state('各项财政拨款收入之和', 'fiscal appropriations', '财政拨款收入', 'fiscal appropriation'),
      totalOf(income.body, 'fiscal'),
      fiscal,
    );
  for (const kind of ['superior', 'business', 'operating', 'subordinate', 'other'] as const) {
    const [own] = incomeOf(totals.body, [kind]);
    const name = INCOME_NAMES.get(kind) ?? '';
    if (own)
      maker.equal(
        `X-01-02-${name}`,
        'cross-table',
        state(name, name, name, name),
        totalOf(income.body, kind),
        [own],
      );
  }
}

/** Each class of a half against its code in a table of codes; classes that only one of them has as well. */
function classTables(
  maker: RelationMaker,
  [first, half, column]: readonly [TableKind, Half, 'sum' | 'general'],
  [second, body]: readonly [TableKind, CodeBody],
  id: string,
): void {
  const classes = classesOf(body);
  const total = totalOf(body, 'total');
  const matched = new Set<CodeLine>();
  for (const line of half.lines) {
    const own = line.figures.get(column);
    if (!line.isAdded || !own) continue;
    const name = className(line.label);
    const other =
      classes.find((each) => className(each.name) === name) ??
      classes.find((each) => !matched.has(each) && isNamed(className(each.name), name));
    if (other) {
      matched.add(other);
      maker.equal(
        `${id}-${other.code ?? ''}`,
        'cross-table',
        between(first, line.label, line.label, second, `${other.code ?? ''} ${other.name}`, other.code ?? ''),
        other.figures.get('total'),
        [own],
      );
    } else if (own.value !== 0 && total && classes.length > 0)
      // The class has money here and no code there: what is due there is nothing.
      maker.add(
        {
          id: `${id}-${name}`,
          rule: 'cross-table',
          form: 'empty',
          statement: between(first, line.label, line.label, second, '没有这一类', 'no such class', '→'),
        },
        own,
        [],
      );
  }
  for (const line of classes) {
    const own = line.figures.get('total');
    if (matched.has(line) || !own || half.lines.length === 0) continue;
    maker.add(
      {
        id: `${id}-${line.code ?? ''}`,
        rule: 'cross-table',
        form: 'empty',
        statement: between(
          second,
          `${line.code ?? ''} ${line.name}`,
          line.code ?? '',
          first,
          '没有这一类',
          'no such class',
          '→',
        ),
      },
      own,
      [],
    );
  }
}

function expenditureTables(maker: RelationMaker, set: AccountSet): void {
  const {
    'income-expenditure': totals,
    expenditure,
    fiscal,
    'general-public-budget': general,
  } = tablesOf(set);
  if (totals && expenditure) {
    const year = yearTotal(totals.body.expenditure);
    if (year)
      maker.equal(
        'X-01-03-total',
        'cross-table',
        between(
          'income-expenditure',
          '本年支出合计',
          'expenditure of the year',
          'expenditure',
          '合计',
          'total',
        ),
        totalOf(expenditure.body, 'total'),
        [year],
      );
    classTables(
      maker,
      ['income-expenditure', totals.body.expenditure, 'sum'],
      ['expenditure', expenditure.body],
      'X-01-03',
    );
  }
  if (fiscal && general) {
    const year = fiscal.body.expenditure.rows.get('year-total')?.figures.get('general');
    if (year)
      maker.equal(
        'X-04-05-total',
        'cross-table',
        between(
          'fiscal',
          '一般公共预算本年支出合计',
          'general public budget expenditure',
          'general-public-budget',
          '合计',
          'total',
        ),
        totalOf(general.body, 'total'),
        [year],
      );
    classTables(
      maker,
      ['fiscal', fiscal.body.expenditure, 'general'],
      ['general-public-budget', general.body],
      'X-04-05',
    );
  }
}

const BUDGET_TABLES = [
  ['general', '一般公共预算', null],
  ['fund', '政府性基金预算', 'government-fund'],
  ['capital', '国有资本经营预算', 'state-capital'],
] as const;

function budgetTables(maker: RelationMaker, set: AccountSet): void {
  const tables = tablesOf(set);
  const { 'income-expenditure': totals, fiscal } = tables;
  for (const [kind, zh, own] of BUDGET_TABLES) {
    const [total] = incomeOf(totals?.body, [kind]);
    const [due] = incomeOf(fiscal?.body, [kind]);
    if (total && due)
      maker.equal(
        `X-01-04-${zh}`,
        'cross-table',
        between(
          'income-expenditure',
          `${zh}财政拨款收入`,
          `income, ${kind}`,
          'fiscal',
          `${zh}财政拨款`,
          kind,
        ),
        due,
        [total],
      );
    if (own === null) continue;
    const table = tables[own];
    const spent = fiscal?.body.expenditure.rows.get('year-total')?.figures.get(kind);
    if (!table || table.table.noData) continue;
    const received = totalOf(table.body, 'received');
    if (total && received)
      maker.equal(
        `X-01-${TABLE_KINDS[own].number}-income`,
        'cross-table',
        between('income-expenditure', `${zh}财政拨款收入`, `income, ${kind}`, own, '本年收入', 'income'),
        received,
        [total],
      );
    const paid = totalOf(table.body, 'total');
    if (spent && paid)
      maker.equal(
        `X-04-${TABLE_KINDS[own].number}-expenditure`,
        'cross-table',
        between('fiscal', `${zh}本年支出合计`, `expenditure, ${kind}`, own, '本年支出', 'expenditure'),
        paid,
        [spent],
      );
  }
}

const PAIRED: readonly (readonly [CodeColumn, string, string])[] = [
  ['total', '本年支出合计', 'expenditure'],
  ['basic', '基本支出', 'basic expenditure'],
  ['project', '项目支出', 'project expenditure'],
];

/** What the general budget paid is part of all that was paid, and the rest no more than what it did not pay. */
function generalWithinAll(maker: RelationMaker, set: AccountSet): void {
  const { 'income-expenditure': totals, expenditure, 'general-public-budget': general } = tablesOf(set);
  if (!expenditure || !general) return;
  const all = yearTotal(totals?.body.expenditure) ?? totalOf(expenditure.body, 'total');
  const own = totalOf(general.body, 'total');
  if (!all || !own) return;
  const room: readonly Signed[] = [
    [all, 1],
    [own, -1],
  ];
  const lines = new Map(expenditure.body.lines.map((line) => [line.code, line]));
  const pairs = [
    [expenditure.body.total, general.body.total] as const,
    ...general.body.lines.map((line) => [lines.get(line.code) ?? null, line] as const),
  ];
  for (const [whole, part] of pairs) {
    if (!part) continue;
    const id = part.code ?? 'TOTAL';
    for (const [column, zh, en] of PAIRED) {
      const paid = part.figures.get(column);
      if (!paid) continue;
      const statement = between(
        'general-public-budget',
        `${part.code ?? '合计'}“${zh}”`,
        `${part.code ?? 'total'}, ${en}`,
        'expenditure',
        `“${zh}”，差额不大于非一般公共预算支出`,
        `${en}; the rest at most what other budgets paid`,
        '≤',
      );
      if (whole)
        maker.add(
          { id: `X-03-05-${id}-${zh}`, rule: 'cross-table', form: 'between', statement },
          whole.figures.get(column),
          [[paid, 1]],
          room,
        );
      else if (
        column === 'total' &&
        expenditure.body.lines.length > 0 &&
        !expenditure.table.notUnderstood.some(({ what }) => what === 'row')
      )
        maker.add(
          {
            id: `X-03-05-${id}`,
            rule: 'cross-table',
            form: 'empty',
            statement: between(
              'general-public-budget',
              part.code ?? '',
              part.code ?? '',
              'expenditure',
              '没有这一科目',
              'no such code',
              '→',
            ),
          },
          paid,
          [],
        );
    }
  }
}

function basicTables(maker: RelationMaker, set: AccountSet): void {
  const {
    'general-public-budget': general,
    'basic-expenditure': basic,
    'three-public': publics,
    statistics,
  } = tablesOf(set);
  if (!basic) return;
  const { items, staff, running } = basic.body;
  const spent = totalOf(general?.body, 'basic');
  if (spent && staff && running)
    maker.equal(
      'X-05-06',
      'cross-table',
      between(
        'general-public-budget',
        '基本支出',
        'basic expenditure',
        'basic-expenditure',
        '人员经费合计 + 公用经费合计',
        'staff costs + running costs',
      ),
      spent,
      [staff, running],
    );
  if (general) {
    const lines = new Map(general.body.lines.map((line) => [line.code, line]));
    for (const { functional, economic } of inForce(CODE_PAIRS, set.year)?.value ?? []) {
      const item = items.get(economic);
      const parts = functional.flatMap((code) => lines.get(code)?.figures.get('basic') ?? []);
      if (item && parts.length > 0)
        maker.add(
          {
            id: `X-05-06-${economic}`,
            rule: 'cross-table',
            severity: 'warning',
            statement: between(
              'general-public-budget',
              `${functional.join(' + ')} 基本支出`,
              `${functional.join(' + ')}, basic`,
              'basic-expenditure',
              economic,
              economic,
            ),
          },
          item,
          plus(parts),
        );
    }
  }
  const paid = publics?.body.figures.get('spent');
  for (const { economic, item } of inForce(PUBLIC_PAIRS, set.year)?.value ?? []) {
    const [own, whole] = [items.get(economic), paid?.get(item)];
    if (own && own.value !== 0 && whole)
      maker.add(
        {
          id: `X-06-09-${economic}`,
          rule: 'cross-table',
          form: 'at-most',
          statement: between(
            'basic-expenditure',
            `${economic} ${basic.body.names.get(economic) ?? ''}`,
            economic,
            'three-public',
            whole.name,
            whole.name,
            '≤',
          ),
        },
        whole,
        [[own, 1]],
      );
  }
  const agency = statistics?.body.rows.get('agency') ?? [];
  // A head line over the two kinds of units says their sum, or nothing.
  const filled = agency.filter(({ value }) => value !== 0);
  if (running && filled.length > 0)
    maker.add(
      {
        id: 'X-10-06',
        rule: 'cross-table',
        form: 'at-most',
        statement: between(
          'statistics',
          '机关运行经费',
          'running costs of the agency',
          'basic-expenditure',
          '公用经费合计',
          'running costs',
          '≤',
        ),
      },
      running,
      plus(agencyParts(agency)),
    );
}

/** The lines of the running costs that add up: a head line that repeats the lines below it is left out. */
export function agencyParts(agency: readonly Figure[]): readonly Figure[] {
  const [head, ...others] = agency;
  const filled = others.filter(({ value }) => value !== 0);
  if (head?.value && filled.length > 0 && /机关运行经费/.test(head.name)) return [head];
  return agency.filter(({ value }) => value !== 0 && value !== null).length > 0
    ? agency.filter(({ value }) => value !== 0)
    : agency;
}

/** A table that says it has no data against the rows of its budget elsewhere. */
function noDataTables(maker: RelationMaker, set: AccountSet): void {
  const tables = tablesOf(set);
  for (const [kind, zh, own] of BUDGET_TABLES) {
    const table: Known<CodeBody> | undefined = own === null ? undefined : tables[own];
    if (own === null || !table?.table.noData) continue;
    const { number, name } = TABLE_KINDS[own];
    const first = table.body.total?.figures.values().next().value ?? null;
    const elsewhere = [
      ...incomeOf(tables['income-expenditure']?.body, [kind]),
      ...incomeOf(tables.fiscal?.body, [kind]),
      ...[tables.fiscal?.body.expenditure.rows.get('year-total')?.figures.get(kind)].flatMap(
        (figure) => figure ?? [],
      ),
    ];
    const total = first ?? elsewhere[0];
    if (elsewhere.length === 0 || !total) continue;
    maker.add(
      {
        id: `X-${number}-empty`,
        rule: 'no-data',
        form: 'empty',
        statement: {
          zh: `${name.zh}无数据，${zh}财政拨款在收支总表和财政拨款收支总表也应为空`,
          en: `no data in ${name.en}, so ${kind} is empty in the tables of totals as well`,
        },
      },
      total,
      plus(elsewhere),
    );
  }
}

/** All relations between the tables of a set. */
export function relationsBetween(maker: RelationMaker, set: AccountSet): void {
  incomeTables(maker, set);
  expenditureTables(maker, set);
  budgetTables(maker, set);
  generalWithinAll(maker, set);
  basicTables(maker, set);
  noDataTables(maker, set);
}
