/** Relations within one table: levels of codes, columns of a line, balances, items and their sums. */
import type { Localized } from '../model/localized';
import type { Units } from './account-set';
import { tablesOf, type AccountSet, type Known } from './account-set';
import type { CodeBody, CodeLine, Half, HalfLine } from './account-table';
import type { Figure, Relation } from './relation';
import { COST_CLASSES, inForce } from './relation-rules';
import { TABLE_KINDS, type CodeColumn, type TableKind } from './table-kinds';

export type Signed = readonly [Figure, 1 | -1];

const plus = (figures: readonly Figure[]): readonly Signed[] => figures.map((figure) => [figure, 1] as const);

/** Makes relations of one set. */
export class RelationMaker {
  readonly made: Relation[] = [];

  constructor(readonly units: Units) {}

  add(
    facts: Pick<Relation, 'id' | 'rule' | 'statement'> &
      Partial<Pick<Relation, 'severity' | 'form' | 'skip' | 'isStrict' | 'halfStep'>>,
    total: Figure | null | undefined,
    parts: readonly Signed[],
    room: readonly Signed[] = [],
  ): void {
    if (!total) return;
    this.made.push({
      form: 'equal',
      severity: 'error',
      ...this.units.terms(total, parts, room),
      ...facts,
    });
  }

  equal(
    id: string,
    rule: Relation['rule'],
    statement: Localized,
    total: Figure | null | undefined,
    parts: readonly Figure[],
    skip?: Localized,
  ): void {
    this.add({ id, rule, statement, ...(skip ? { skip } : {}) }, total, plus(parts));
  }
}

export const named = (kind: TableKind): Localized => TABLE_KINDS[kind].name;
const saying = (kind: TableKind, zh: string, en: string): Localized => ({
  zh: `${TABLE_KINDS[kind].name.zh} ${zh}`,
  en: `${TABLE_KINDS[kind].name.en}: ${en}`,
});

/** Columns that a line's total adds up, by kind of table. */
const ADDED_COLUMNS: Partial<Readonly<Record<TableKind, readonly CodeColumn[]>>> = {
  income: ['fiscal', 'superior', 'business', 'operating', 'subordinate', 'other'],
  expenditure: ['basic', 'project', 'handed-up', 'operating-cost', 'subsidy'],
  'general-public-budget': ['basic', 'project'],
  'government-fund': ['basic', 'project'],
  'state-capital': ['basic', 'project'],
};

const UNKNOWN_COLUMN: Localized = {
  zh: '有一栏没有认出，不能加总',
  en: 'a column was not recognised, so nothing can be added up',
};
const UNKNOWN_ROW: Localized = {
  zh: '有一行没有认出科目编码，不能加总',
  en: 'the code of a line was not recognised, so nothing can be added up',
};

/** The lines right below each line: the next level that follows it, whatever its length. */
function childrenOf(lines: readonly CodeLine[]): ReadonlyMap<CodeLine | null, readonly CodeLine[]> {
  const codes = new Map(lines.map((line) => [line.code ?? '', line]));
  const children = new Map<CodeLine | null, CodeLine[]>();
  for (const line of lines) {
    const code = line.code ?? '';
    const parents = [code.slice(0, 5), code.slice(0, 3)].filter((each) => each.length < code.length);
    const parent = parents.map((each) => codes.get(each)).find((each) => each !== undefined) ?? null;
    children.set(parent, [...(children.get(parent) ?? []), line]);
  }
  return children;
}

function withinCodes(maker: RelationMaker, kind: TableKind, { table, body }: Known<CodeBody>): void {
  const { number } = TABLE_KINDS[kind];
  const seesAllRows = !table.notUnderstood.some(({ what }) => what === 'row');
  const seesAllColumns = !table.notUnderstood.some(({ what }) => what === 'column');
  const children = childrenOf(body.lines);
  const sums: readonly (readonly [CodeLine | null, readonly CodeLine[]])[] = [
    [body.total, children.get(null) ?? []],
    ...body.lines.map((line) => [line, children.get(line) ?? []] as const),
  ];
  for (const [line, below] of sums) {
    if (!line || below.length === 0) continue;
    const id = line.code ?? 'TOTAL';
    for (const [column, columnName] of body.columns) {
      const parts = below.flatMap(({ figures }) => figures.get(column) ?? []);
      maker.equal(
        `${number}-sum-${id}-${columnName}`,
        'code-sum',
        saying(
          kind,
          `${line.code ?? '合计'}“${columnName}”= ${line.code === null ? '各类' : '下级科目'}之和`,
          `${line.code ?? 'total'} “${columnName}” = sum of its ${line.code === null ? 'classes' : 'next level'}`,
        ),
        line.figures.get(column),
        parts,
        seesAllRows ? undefined : UNKNOWN_ROW,
      );
    }
  }
  const added = ADDED_COLUMNS[kind] ?? [];
  const lines = [...(body.total ? [body.total] : []), ...body.lines];
  const balance = ['opening', 'received', 'total', 'closing'] as const;
  for (const line of lines) {
    const id = line.code ?? 'TOTAL';
    const parts = added.flatMap((column) => line.figures.get(column) ?? []);
    if (parts.length > 0)
      maker.equal(
        `${number}-row-${id}`,
        'column-sum',
        saying(
          kind,
          `${line.code ?? '合计'}“${body.columns.get('total') ?? ''}”= 各栏之和`,
          `${line.code ?? 'total'} “${body.columns.get('total') ?? ''}” = sum of its columns`,
        ),
        line.figures.get('total'),
        parts,
        seesAllColumns ? undefined : UNKNOWN_COLUMN,
      );
    const [opening, received, spent, closing] = balance.map((column) => line.figures.get(column));
    if (opening && received && spent && closing)
      maker.add(
        {
          id: `${number}-balance-${id}`,
          rule: 'balance',
          statement: saying(
            kind,
            `${line.code ?? '合计'} 年末 = 年初 + 本年收入 − 本年支出`,
            `${line.code ?? 'total'} closing = opening + income − expenditure`,
          ),
        },
        closing,
        [
          [opening, 1],
          [received, 1],
          [spent, -1],
        ],
      );
  }
}

const sumOf = (line: HalfLine | undefined): Figure | undefined => line?.figures.get('sum');
const addedSums = (half: Half): readonly Figure[] =>
  half.lines.filter(({ isAdded }) => isAdded).flatMap((line) => sumOf(line) ?? []);
const belowOf = (
  half: Half,
  ...rows: ('opening' | 'closing' | 'from-savings' | 'distributed')[]
): readonly Figure[] => rows.flatMap((row) => sumOf(half.rows.get(row)) ?? []);

/** Lines below the year's total that nobody knows and that hold an amount; 其中 is of the line above it. */
function hasUnknownBelow({ below }: Half): boolean {
  return below.some(
    ({ label, figures }) => !/^其中/.test(label) && [...figures.values()].some(({ value }) => value !== 0),
  );
}

const UNKNOWN_BELOW: Localized = {
  zh: '合计与总计之间有一行没有认出',
  en: 'a line between the year’s total and the grand total was not recognised',
};

function withinTotals(maker: RelationMaker, set: AccountSet): void {
  const table = tablesOf(set)['income-expenditure'];
  if (!table) return;
  const { income, expenditure } = table.body;
  const kind = 'income-expenditure';
  const state = (zh: string, en: string) => saying(kind, zh, en);
  const year = (half: Half) => sumOf(half.rows.get('year-total'));
  const grand = (half: Half) => sumOf(half.rows.get('grand-total'));
  maker.equal(
    '01-income',
    'balance',
    state('本年收入合计 = 各项收入之和', 'income of the year = sum of its kinds'),
    year(income),
    addedSums(income),
  );
  maker.equal(
    '01-expenditure',
    'balance',
    state('本年支出合计 = 各类支出之和', 'expenditure of the year = sum of its classes'),
    year(expenditure),
    addedSums(expenditure),
  );
  const [left, right] = [year(income), year(expenditure)];
  if (left)
    maker.equal(
      '01-total-income',
      'balance',
      state(
        '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
        'income total = income of the year + savings used + opening balance',
      ),
      grand(income),
      [left, ...belowOf(income, 'from-savings', 'opening')],
      hasUnknownBelow(income) ? UNKNOWN_BELOW : undefined,
    );
  if (right)
    maker.equal(
      '01-total-expenditure',
      'balance',
      state(
        '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余',
        'expenditure total = expenditure of the year + distribution + closing balance',
      ),
      grand(expenditure),
      [right, ...belowOf(expenditure, 'distributed', 'closing')],
      hasUnknownBelow(expenditure) ? UNKNOWN_BELOW : undefined,
    );
  const from = grand(income);
  if (from)
    maker.add(
      {
        id: '01-two-totals',
        rule: 'balance',
        statement: state('收入总计 = 支出总计', 'income total = expenditure total'),
        halfStep: 0,
      },
      grand(expenditure),
      [[from, 1]],
    );
}

const BUDGETS = ['sum', 'general', 'fund', 'capital'] as const;
const BUDGET_NAMES: Readonly<Record<(typeof BUDGETS)[number], Localized>> = {
  sum: { zh: '合计', en: 'total' },
  general: { zh: '一般公共预算财政拨款', en: 'general public budget' },
  fund: { zh: '政府性基金预算财政拨款', en: 'government fund' },
  capital: { zh: '国有资本经营预算财政拨款', en: 'state capital' },
};

function withinFiscal(maker: RelationMaker, set: AccountSet): void {
  const table = tablesOf(set).fiscal;
  if (!table) return;
  const { income, expenditure } = table.body;
  const state = (zh: string, en: string) => saying('fiscal', zh, en);
  const added = expenditure.lines.filter(({ isAdded }) => isAdded);
  const [year, grand, closing] = (['year-total', 'grand-total', 'closing'] as const).map((row) =>
    expenditure.rows.get(row),
  );
  for (const budget of BUDGETS) {
    const { zh, en } = BUDGET_NAMES[budget];
    maker.equal(
      `04-expenditure-${zh}`,
      'balance',
      state(`本年支出合计“${zh}”= 各类之和`, `expenditure of the year, ${en} = sum of its classes`),
      year?.figures.get(budget),
      added.flatMap(({ figures }) => figures.get(budget) ?? []),
    );
    const spent = year?.figures.get(budget);
    if (spent)
      maker.equal(
        `04-total-${zh}`,
        'balance',
        state(
          `支出总计“${zh}”= 本年支出合计 + 年末财政拨款结转和结余`,
          `expenditure total, ${en} = expenditure of the year + closing balance`,
        ),
        grand?.figures.get(budget),
        [spent, ...[closing?.figures.get(budget)].flatMap((figure) => figure ?? [])],
        hasUnknownBelow(expenditure) ? UNKNOWN_BELOW : undefined,
      );
  }
  for (const line of [...added, year, grand, closing]) {
    const parts = BUDGETS.slice(1).flatMap((budget) => line?.figures.get(budget) ?? []);
    if (line && parts.length > 0)
      maker.equal(
        `04-row-${line.label}`,
        'column-sum',
        state(`${line.label}：合计 = 各项预算之和`, `${line.label}: total = sum of the budgets`),
        line.figures.get('sum'),
        parts,
      );
  }
  const [received, total, opening] = (['year-total', 'grand-total', 'opening'] as const).map((row) =>
    sumOf(income.rows.get(row)),
  );
  maker.equal(
    '04-income',
    'balance',
    state('本年收入合计 = 各项财政拨款之和', 'income of the year = sum of the budgets'),
    received,
    addedSums(income),
  );
  if (received)
    maker.equal(
      '04-total-income',
      'balance',
      state(
        '收入总计 = 本年收入合计 + 年初财政拨款结转和结余',
        'income total = income of the year + opening balance',
      ),
      total,
      [received, ...(opening ? [opening] : [])],
    );
  const parts = income.below.flatMap((line) => (/财政拨款/.test(line.label) ? (sumOf(line) ?? []) : []));
  if (parts.length > 0)
    maker.equal(
      '04-opening',
      'balance',
      state('年初财政拨款结转和结余 = 各项预算之和', 'opening balance = sum of the budgets'),
      opening,
      parts,
    );
  if (total)
    maker.add(
      {
        id: '04-two-totals',
        rule: 'balance',
        statement: state('收入总计 = 支出总计', 'income total = expenditure total'),
        halfStep: 0,
      },
      sumOf(grand),
      [[total, 1]],
    );
}

function withinBasic(maker: RelationMaker, set: AccountSet): void {
  const table = tablesOf(set)['basic-expenditure'];
  if (!table) return;
  const { items, names, staff, running } = table.body;
  const state = (zh: string, en: string) => saying('basic-expenditure', zh, en);
  for (const [code, total] of items) {
    if (code.length !== 3) continue;
    const parts = [...items].flatMap(([other, figure]) =>
      other.length === 5 && other.startsWith(code) ? [figure] : [],
    );
    if (parts.length > 0)
      maker.equal(
        `06-sum-${code}`,
        'code-sum',
        state(`${code} ${names.get(code) ?? ''} = 下级科目之和`, `${code} = sum of its items`),
        total,
        parts,
      );
  }
  const classes = inForce(COST_CLASSES, set.year)?.value;
  for (const [key, id, sumFigure, zh, en] of [
    ['staff', '06-staff', staff, '人员经费合计', 'staff costs'],
    ['running', '06-running', running, '公用经费合计', 'running costs'],
  ] as const) {
    const held = (classes?.[key] ?? []).filter((code) => items.has(code));
    if (held.length === 0) continue;
    maker.equal(
      id,
      'balance',
      state(`${zh} = ${held.join(' + ')}`, `${en} = ${held.join(' + ')}`),
      sumFigure,
      held.flatMap((code) => items.get(code) ?? []),
    );
  }
}

const MEASURE_IDS = { budget: '预', spent: '决', before: '上年', change: '增减' } as const;
const MEASURE_NAMES: Readonly<Record<keyof typeof MEASURE_IDS, Localized>> = {
  budget: { zh: '预算数', en: 'budget' },
  spent: { zh: '决算数', en: 'outcome' },
  before: { zh: '上年数', en: 'last year' },
  change: { zh: '增减金额', en: 'change' },
};

function withinPublic(maker: RelationMaker, set: AccountSet): void {
  const table = tablesOf(set)['three-public'];
  if (!table) return;
  const { figures } = table.body;
  const state = (zh: string, en: string) => saying('three-public', zh, en);
  for (const measure of ['budget', 'spent', 'before', 'change'] as const) {
    const items = figures.get(measure);
    if (!items) continue;
    const { zh, en } = MEASURE_NAMES[measure];
    const ofTotal = [items.get('abroad'), items.get('cars'), items.get('reception')].flatMap(
      (figure) => figure ?? [],
    );
    const kinds = [items.get('bought'), items.get('kept')].flatMap((figure) => figure ?? []);
    // Without a sub-total of the cars its kinds stand for it.
    const parts = items.has('cars') ? ofTotal : [...ofTotal, ...kinds];
    if (ofTotal.length > 1)
      maker.equal(
        `09-${MEASURE_IDS[measure]}-total`,
        'three-public',
        state(
          `${zh}合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费`,
          `${en}: total = travel abroad + cars + reception`,
        ),
        items.get('sum'),
        parts,
      );
    if (kinds.length === 2)
      maker.equal(
        `09-${MEASURE_IDS[measure]}-cars`,
        'three-public',
        state(`${zh}公务用车小计 = 购置费 + 运行维护费`, `${en}: cars = bought + kept`),
        items.get('cars'),
        kinds,
      );
  }
  const [budget, spent, before, change, rate] = (
    ['budget', 'spent', 'before', 'change', 'rate'] as const
  ).map((measure) => figures.get(measure));
  const [planned, paid] = [budget?.get('sum'), spent?.get('sum')];
  if (planned && paid)
    maker.add(
      {
        id: '09-within-budget',
        rule: 'three-public',
        severity: 'warning',
        form: 'at-most',
        halfStep: 0,
        statement: state('决算数合计不大于预算数合计', 'outcome at most the budget'),
      },
      planned,
      [[paid, 1]],
    );
  for (const [item, due] of change ?? []) {
    const [now, last] = [spent?.get(item), before?.get(item)];
    if (now && last)
      maker.add(
        {
          id: `09-change-${item}`,
          rule: 'three-public',
          statement: state(`${due.name} = 本年 − 上年`, `${due.name} = this year − last year`),
        },
        due,
        [
          [now, 1],
          [last, -1],
        ],
      );
    const printed = rate?.get(item);
    if (printed && now)
      maker.add(
        {
          id: `09-rate-${item}`,
          rule: 'three-public',
          form: 'change',
          statement: state(`${printed.name} = 增减金额 ÷ 上年`, `${printed.name} = change ÷ last year`),
        },
        printed,
        [
          [due, 1],
          [now, 1],
        ],
      );
  }
}

function withinStatistics(maker: RelationMaker, set: AccountSet): void {
  const table = tablesOf(set).statistics;
  if (!table) return;
  const { rows, vehicles } = table.body;
  const state = (zh: string, en: string) => saying('statistics', zh, en);
  const first = (row: 'procurement' | 'goods' | 'works' | 'services' | 'vehicles') => rows.get(row)?.[0];
  const bought = (['goods', 'works', 'services'] as const).flatMap((row) => first(row) ?? []);
  if (bought.length > 1)
    maker.equal(
      '10-procurement',
      'statistics-sum',
      state('政府采购合计 = 货物 + 工程 + 服务', 'procurement = goods + works + services'),
      first('procurement'),
      bought,
    );
  if (vehicles.length > 1)
    maker.add(
      {
        id: '10-vehicles',
        rule: 'statistics-sum',
        halfStep: 0,
        statement: state('车辆数合计 = 各类车辆之和', 'cars = sum of their kinds'),
      },
      first('vehicles'),
      vehicles.map(({ figure }) => [figure, 1] as const),
    );
}

/** All relations within the tables of a set. */
export function relationsWithin(maker: RelationMaker, set: AccountSet): void {
  withinTotals(maker, set);
  withinFiscal(maker, set);
  const tables = tablesOf(set);
  for (const kind of [
    'income',
    'expenditure',
    'general-public-budget',
    'government-fund',
    'state-capital',
  ] as const) {
    const own = tables[kind];
    if (own) withinCodes(maker, kind, own);
  }
  withinBasic(maker, set);
  withinPublic(maker, set);
  withinStatistics(maker, set);
}
