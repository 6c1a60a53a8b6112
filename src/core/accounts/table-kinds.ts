/**
 * The tables of a department's final accounts and the words by which they, their columns and their rows are known:
 * data only. Names stand without brackets, numerals and white space; one mistyped sign is forgiven by whoever looks.
 */
import type { Localized } from '../model/localized';

export type TableKind =
  | 'income-expenditure'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general-public-budget'
  | 'basic-expenditure'
  | 'government-fund'
  | 'state-capital'
  | 'three-public'
  | 'statistics';

interface KindFacts {
  /** The usual number, for the ids of relations; places number differently. */
  readonly number: string;
  /** What the table is called in findings. */
  readonly name: Localized;
  /** What its title holds, without white space and quotation marks. */
  readonly title: RegExp;
}

const kind = (number: string, zh: string, en: string, title: RegExp): KindFacts => ({
  number,
  name: { zh, en },
  title,
});

/** In the order of their usual numbers; a title that several patterns know is the first one's. */
export const TABLE_KINDS: Readonly<Record<TableKind, KindFacts>> = {
  'income-expenditure': kind(
    '01',
    '收入支出总表',
    'income and expenditure',
    /^(?!.*(?:财政拨款|财政专户)).*(?:收入支出|收支)(?:决算)?(?:总表|决算表)/,
  ),
  income: kind('02', '收入表', 'income', /^(?!.*(?:支出|财政拨款)).*收入决算(?:总|明细)?表/),
  expenditure: kind(
    '03',
    '支出表',
    'expenditure',
    /^(?!.*(?:收入|财政拨款|项目支出|基本支出)).*支出决算(?:总)?表/,
  ),
  fiscal: kind(
    '04',
    '财政拨款收支总表',
    'fiscal appropriation',
    /^(?!.*(?:一般公共|政府性基金|国有资本)).*财政拨款(?:收入支出|收支)决算?(?:总表|表)/,
  ),
  'general-public-budget': kind(
    '05',
    '一般公共预算支出表',
    'general public budget expenditure',
    /一般公共预算(?!.*基本支出).*支出决算/,
  ),
  'basic-expenditure': kind('06', '基本支出表', 'basic expenditure', /基本支出.*(?:决算|明细)/),
  'government-fund': kind('07', '政府性基金表', 'government fund', /政府性基金.*(?:收入|支出).*决算/),
  'state-capital': kind('08', '国有资本经营表', 'state capital', /国有资本经营.*(?:收入|支出).*决算/),
  'three-public': kind('09', '“三公”经费表', 'three public expenses', /三公/),
  statistics: kind(
    '10',
    '信息统计表',
    'statistics',
    /(?:相关信息|重要事项|机关运行经费).*(?:统计|情况|公开)?表/,
  ),
};

export const KINDS = Object.keys(TABLE_KINDS) as TableKind[];

/** A key with the names it goes by. */
export interface Word<Key extends string> {
  readonly key: Key;
  readonly names: readonly string[];
}

const word = <Key extends string>(key: Key, ...names: string[]): Word<Key> => ({ key, names });

/** Columns of the tables with a line a code. `part` is of another column and never added. */
export type CodeColumn =
  | 'total'
  | 'fiscal'
  | 'superior'
  | 'business'
  | 'operating'
  | 'subordinate'
  | 'other'
  | 'basic'
  | 'project'
  | 'handed-up'
  | 'operating-cost'
  | 'subsidy'
  | 'opening'
  | 'received'
  | 'closing'
  | 'staff'
  | 'running'
  | 'part';

const TOTALS = ['合计', '小计', '总计', '金额', '决算数'];
export const INCOME_COLUMNS: readonly Word<CodeColumn>[] = [
  word('total', '本年收入合计', '本年收入', '收入合计', ...TOTALS),
  word('fiscal', '财政拨款收入', '财政拨款预算收入', '财政拨款'),
  word('superior', '上级补助收入', '上级补助预算收入'),
  word('business', '事业收入', '事业预算收入'),
  word('operating', '经营收入', '经营预算收入', '事业单位经营收入'),
  word('subordinate', '附属单位上缴收入', '附属单位缴款', '附属单位上缴预算收入', '下级单位上缴收入'),
  word('other', '其他收入', '其他预算收入', '其它收入'),
];
export const EXPENDITURE_COLUMNS: readonly Word<CodeColumn>[] = [
  word('total', '本年支出合计', '本年支出', '支出合计', ...TOTALS),
  word('basic', '基本支出', '基本支出合计', '基本支出小计'),
  word('project', '项目支出', '项目支出合计', '项目支出小计'),
  word('handed-up', '上缴上级支出'),
  word('operating-cost', '经营支出'),
  word('subsidy', '对附属单位补助支出', '对附属单位补助', '对下级单位补助支出'),
  word('opening', '年初结转和结余', '年初结转结余', '年初财政拨款结转和结余', '上年结转和结余', '年初结余'),
  word('received', '本年收入', '本年收入合计', '收入合计'),
  word('closing', '年末结转和结余', '年末结转结余', '年末财政拨款结转和结余', '结转下年', '年末结余'),
  word('staff', '人员经费'),
  word('running', '公用经费', '日常公用经费'),
];

/** Rows of the tables in two halves. */
export type HalfRow = 'year-total' | 'grand-total' | 'opening' | 'closing' | 'from-savings' | 'distributed';

export const HALF_ROWS: readonly Word<HalfRow>[] = [
  word('year-total', '本年收入合计', '本年支出合计', '本年收入小计', '本年支出小计', '收入合计', '支出合计'),
  word('grand-total', '总计', '收入总计', '支出总计', '合计'),
  word(
    'opening',
    '年初结转和结余',
    '年初财政拨款结转和结余',
    '年初结转结余',
    '年初财政拨款结转结余',
    '上年结转和结余',
    '上年结转',
  ),
  word(
    'closing',
    '年末结转和结余',
    '年末财政拨款结转和结余',
    '年末结转结余',
    '年末财政拨款结转结余',
    '结转下年',
  ),
  word(
    'from-savings',
    '使用非财政拨款结余',
    '用事业基金弥补收支差额',
    '使用非财政拨款结余和专用结余',
    '使用专用结余',
  ),
  word('distributed', '结余分配'),
];

/** Kinds of income, by the column of the income table that holds them; the budgets together are one column there. */
export type IncomeKind =
  'general' | 'fund' | 'capital' | 'fiscal' | 'superior' | 'business' | 'operating' | 'subordinate' | 'other';

export const INCOME_ROWS: readonly Word<IncomeKind>[] = [
  word(
    'general',
    '一般公共预算财政拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算拨款收入',
    '公共财政预算财政拨款',
  ),
  word(
    'fund',
    '政府性基金预算财政拨款收入',
    '政府性基金预算财政拨款',
    '政府性基金预算拨款收入',
    '政府性基金收入',
  ),
  word(
    'capital',
    '国有资本经营预算财政拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算拨款收入',
    '国有资本经营收入',
  ),
  word('fiscal', '财政拨款收入', '财政拨款'),
  word('superior', '上级补助收入', '上级补助预算收入'),
  word('business', '事业收入', '事业预算收入'),
  word('operating', '经营收入', '经营预算收入'),
  word('subordinate', '附属单位上缴收入', '附属单位缴款', '附属单位上缴预算收入'),
  word('other', '其他收入', '其他预算收入', '其它收入'),
];

/** Columns of the right half of the fiscal table. */
export type BudgetColumn = 'sum' | 'general' | 'fund' | 'capital';

export const BUDGET_COLUMNS: readonly Word<BudgetColumn>[] = [
  word('sum', '合计', '小计', '金额', '决算数'),
  word('general', '一般公共预算财政拨款', '一般公共预算', '一般公共预算财政拨款支出', '公共财政预算财政拨款'),
  word('fund', '政府性基金预算财政拨款', '政府性基金预算', '政府性基金', '政府性基金预算财政拨款支出'),
  word(
    'capital',
    '国有资本经营预算财政拨款',
    '国有资本经营预算',
    '国有资本经营',
    '国有资本经营预算财政拨款支出',
  ),
];

/** Items of the three public expenses; `cars` is bought and kept together. */
export type PublicItem = 'sum' | 'abroad' | 'cars' | 'bought' | 'kept' | 'reception';
export type PublicMeasure = 'budget' | 'spent' | 'before' | 'change' | 'rate';

export const PUBLIC_ITEMS: readonly Word<PublicItem>[] = [
  word('sum', '合计', '三公经费合计', '三公经费', '总计', '三公经费支出合计', '三公经费支出', '支出合计'),
  word('abroad', '因公出国费', '因公出国费用', '因公出国', '因公出国支出'),
  word(
    'cars',
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置和运行维护费',
    '公务用车购置及运行维护费支出',
    '公务用车费',
    '公车购置及运行维护费',
    '公务用车购置与运行维护费',
  ),
  word('bought', '公务用车购置费', '公务用车购置', '购置费', '公车购置费', '公务用车购置支出'),
  word(
    'kept',
    '公务用车运行维护费',
    '公务用车运行费',
    '运行维护费',
    '运行费',
    '公车运行维护费',
    '公务用车运行维护费支出',
  ),
  word('reception', '公务接待费', '公务接待', '公务接待费支出'),
];

export const PUBLIC_MEASURES: readonly Word<PublicMeasure>[] = [
  word('budget', '预算数', '全年预算数', '年初预算数', '调整预算数', '本年预算数', '预算'),
  word('spent', '决算数', '本年决算数', '决算', '本年支出', '支出决算数', '金额', '统计数', '实际支出数'),
  word('before', '上年决算数', '上年数', '上年', '上年支出数'),
  word('change', '增减金额', '增减额', '比上年增减', '增减变动额'),
  word('rate', '增减幅度', '增减率', '增减比例', '增减变动幅度'),
];

/** Rows of the statistics table. */
export type StatisticsRow =
  'procurement' | 'goods' | 'works' | 'services' | 'agency' | 'vehicles' | 'equipment';

export const STATISTICS_ROWS: readonly Word<StatisticsRow>[] = [
  word('procurement', '政府采购支出合计', '政府采购支出总额', '政府采购合计', '政府采购支出'),
  word('goods', '货物', '政府采购货物支出', '货物支出', '货物类'),
  word('works', '工程', '政府采购工程支出', '工程支出', '工程类'),
  word('services', '服务', '政府采购服务支出', '服务支出', '服务类'),
  word('agency', '机关运行经费', '行政单位', '参照公务员法管理事业单位', '参照公务员法管理的事业单位'),
  word('vehicles', '车辆数合计', '车辆合计', '车辆数', '公务用车保有量'),
];

/** Kinds of cars that the statistics table counts. */
export const VEHICLE_WORD = /(?:用车|专用车辆|业务用车)$/;

/** How many 元 a unit of account holds. */
export const UNIT_FACTORS: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  亿元: 100_000_000,
};
