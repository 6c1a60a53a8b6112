/**
 * Final accounts of made departments: amounts drawn in fen and rounded each for itself, as an accounting run prints
 * them, in the ways that places draw their tables and word their texts.
 */
import type { CellArea, CellValue, SheetSnapshot } from '../../src/core/model/sheet-snapshot';

type Printed = CellValue | null;
export type Rows = Printed[][];

/** How a place draws its tables. */
export interface Drawing {
  readonly unit: '万元' | '元';
  /** The code in one column, in three, or merged over three. */
  readonly codes: 'one' | 'three' | 'merged' | 'with-name';
  /** 行次 beside the labels of two halves. */
  readonly lineNumbers: boolean;
  /** A line of 栏次. */
  readonly columnNumbers: boolean;
  readonly totalLast: boolean;
  readonly nothing: 'blank' | 'zero' | 'dash';
  /** Merges of headers, or the flat text of a paste. */
  readonly merges: boolean;
  /** Amounts as text with separators. */
  readonly asText: boolean;
  readonly amountWord: string;
  readonly publics: 'blocks' | 'pairs' | 'lines';
  readonly economic: 'groups' | 'split' | 'kinds';
  /** 08 as three columns or six. */
  readonly capital: 3 | 6;
  /** One sheet each, or all below each other. */
  readonly together: boolean;
  readonly numbers: boolean;
  readonly text: 'north' | 'east' | 'none';
  readonly statistics: boolean;
  readonly headUnit: 'cell' | 'title';
}

export const PLAIN_DRAWING: Drawing = {
  unit: '万元',
  codes: 'merged',
  lineNumbers: true,
  columnNumbers: true,
  totalLast: false,
  nothing: 'blank',
  merges: true,
  asText: false,
  amountWord: '金额',
  publics: 'blocks',
  economic: 'groups',
  capital: 3,
  together: false,
  numbers: true,
  text: 'north',
  statistics: true,
  headUnit: 'cell',
};

interface Item {
  readonly code: string;
  readonly name: string;
  /** 元, with fen. */
  basic: number;
  project: number;
  /** Of both, what other money than the general budget's paid. */
  otherBasic: number;
  otherProject: number;
}

const CLASSES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '205': '教育支出',
  '208': '社会保障和就业支出',
  '210': '卫生健康支出',
  '212': '城乡社区支出',
  '221': '住房保障支出',
};
const GROUPS: Readonly<Record<string, string>> = {
  '20106': '财政事务',
  '20199': '其他一般公共服务支出',
  '20508': '进修及培训',
  '20805': '行政事业单位养老支出',
  '21011': '行政事业单位医疗',
  '21201': '城乡社区管理事务',
  '22102': '住房改革支出',
};
const ITEMS: readonly (readonly [string, string])[] = [
  ['2010601', '行政运行'],
  ['2010602', '一般行政管理事务'],
  ['2010699', '其他财政事务支出'],
  ['2019999', '其他一般公共服务支出'],
  ['2050803', '培训支出'],
  ['2080501', '行政单位离退休'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '机关事业单位职业年金缴费支出'],
  ['2101101', '行政单位医疗'],
  ['2101103', '公务员医疗补助'],
  ['2120102', '一般行政管理事务'],
  ['2210201', '住房公积金'],
  ['2210202', '提租补贴'],
];
const ECONOMIC: readonly (readonly [string, string])[] = [
  ['301', '工资福利支出'],
  ['30101', '基本工资'],
  ['30102', '津贴补贴'],
  ['30103', '奖金'],
  ['30107', '绩效工资'],
  ['30108', '机关事业单位基本养老保险缴费'],
  ['30109', '职业年金缴费'],
  ['30110', '职工基本医疗保险缴费'],
  ['30111', '公务员医疗补助缴费'],
  ['30113', '住房公积金'],
  ['30199', '其他工资福利支出'],
  ['303', '对个人和家庭的补助'],
  ['30302', '退休费'],
  ['30309', '奖励金'],
  ['302', '商品和服务支出'],
  ['30201', '办公费'],
  ['30207', '邮电费'],
  ['30211', '差旅费'],
  ['30217', '公务接待费'],
  ['30228', '工会经费'],
  ['30231', '公务用车运行维护费'],
  ['30239', '其他交通费用'],
  ['30299', '其他商品和服务支出'],
  ['310', '资本性支出'],
  ['31002', '办公设备购置'],
];

/** Numbers that look drawn and are the same each time. */
function drawer(seed: number): (most: number) => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (most) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % most;
  };
}

/** The books of a made department, in fen. */
export interface Books {
  readonly name: string;
  readonly year: number;
  readonly items: readonly Item[];
  readonly economic: ReadonlyMap<string, number>;
  readonly income: {
    readonly general: number;
    readonly fund: number;
    readonly business: number;
    readonly other: number;
  };
  readonly fund: number;
  readonly carried: number;
  readonly opening: number;
  readonly publics: { readonly budget: readonly number[]; readonly spent: readonly number[] };
  readonly bought: readonly number[];
  readonly vehicles: readonly number[];
}

export function makeBooks(seed: number, others: 'none' | 'some' = 'some'): Books {
  const draw = drawer(seed);
  const money = (most: number) => 100 + draw(most * 100);
  const economic = new Map<string, number>();
  for (const [code] of ECONOMIC) if (code.length === 5) economic.set(code, money(900_000));
  const of = (code: string) => economic.get(code) ?? 0;
  const items = ITEMS.map(([code, name]): Item => ({
    code,
    name,
    basic: 0,
    project: ['2010602', '2010699', '2050803', '2120102'].includes(code) ? money(3_000_000) : 0,
    otherBasic: 0,
    otherProject: others === 'some' && code === '2010602' ? money(200_000) : 0,
  }));
  const set = (code: string, fen: number) => {
    const item = items.find((each) => each.code === code);
    if (item) item.basic = fen;
  };
  set('2080505', of('30108'));
  set('2080506', of('30109'));
  set('2101101', of('30110'));
  set('2101103', of('30111'));
  set('2210201', of('30113'));
  set('2080501', of('30302'));
  const bound = ['30108', '30109', '30110', '30111', '30113', '30302'].reduce(
    (sum, code) => sum + of(code),
    0,
  );
  const all = [...economic.values()].reduce((sum, fen) => sum + fen, 0);
  set('2210202', Math.round((all - bound) / 10));
  set('2010601', all - bound - Math.round((all - bound) / 10));
  const general = items.reduce((sum, item) => sum + item.basic + item.project, 0);
  const otherPaid = items.reduce((sum, item) => sum + item.otherBasic + item.otherProject, 0);
  const fund = others === 'some' ? money(800_000) : 0;
  const opening = others === 'some' ? money(100_000) : 0;
  const surplus = others === 'some' ? money(90_000) : 0;
  const business = others === 'some' ? Math.round(otherPaid / 2) : 0;
  return {
    name: `临江市${['档案馆', '数据局', '园林中心', '史志办'][seed % 4] ?? '档案馆'}`,
    year: 2019 + (seed % 6),
    items,
    economic,
    income: { general, fund, business, other: otherPaid - business + surplus },
    fund,
    carried: opening + surplus,
    opening,
    publics: {
      budget: [0, 0, of('30231') + 40_000, of('30217') + 10_000],
      spent: [0, 0, of('30231') + 20_000, of('30217')],
    },
    bought: [money(300_000), 0, money(500_000)],
    vehicles: [0, 0, 1 + (seed % 3), 0, 2],
  };
}

/** Draws the tables and the text of a department. */
export class AccountsDrawer {
  constructor(
    readonly books: Books,
    readonly how: Drawing,
  ) {}

  /** As printed: 万元 to the hundredth, or 元 with fen. */
  amount(fen: number): Printed {
    const { unit, nothing, asText } = this.how;
    if (fen === 0) return nothing === 'blank' ? null : nothing === 'zero' ? (asText ? '0.00' : 0) : '—';
    const value = this.value(fen);
    if (!asText) return value;
    const [whole = '', fraction = '00'] = Math.abs(value).toFixed(2).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${value < 0 ? '-' : ''}${grouped}.${fraction}${unit === '元' ? '' : ''}`;
  }

  value(fen: number): number {
    return this.how.unit === '元' ? Math.round(fen) / 100 : Math.round(fen / 10_000) / 100;
  }

  /** In 万元, as texts say amounts. */
  say(fen: number): string {
    return (Math.round(fen / 10_000) / 100).toFixed(2);
  }

  get spent(): number {
    return (
      this.books.items.reduce(
        (sum, item) => sum + item.basic + item.project + item.otherBasic + item.otherProject,
        0,
      ) + this.books.fund
    );
  }

  get general(): number {
    return this.books.items.reduce((sum, item) => sum + item.basic + item.project, 0);
  }

  get received(): number {
    const { general, fund, business, other } = this.books.income;
    return general + fund + business + other;
  }

  /** The lines of codes with their amounts, each level summed from the books. */
  private lines(of: (item: Item) => readonly number[]): [string, string, number[]][] {
    const sums = new Map<string, number[]>();
    for (const item of this.books.items)
      for (const length of [3, 5, 7]) {
        const key = item.code.slice(0, length);
        const own = sums.get(key) ?? [];
        of(item).forEach((fen, at) => (own[at] = (own[at] ?? 0) + fen));
        sums.set(key, own);
      }
    return [...sums]
      .filter(([, amounts]) => amounts.some((fen) => fen !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, amounts]) => [
        code,
        CLASSES[code] ?? GROUPS[code] ?? ITEMS.find(([own]) => own === code)?.[1] ?? '',
        amounts,
      ]);
  }

  private head(title: string, number: string, width: number): Rows {
    const { name, year } = this.books;
    const { unit, headUnit, numbers } = this.how;
    const rows: Rows = [[headUnit === 'title' ? `${title}（单位：${unit}）` : title]];
    const second: Printed[] = [];
    if (numbers) second[width - 1] = `公开${number}表`;
    const third: Printed[] = [`部门：${name}`];
    third[Math.max(1, Math.floor(width / 2))] = `${String(year)}年度`;
    if (headUnit === 'cell') third[width - 1] = `金额单位：${unit}`;
    return [...rows, second, third];
  }

  private get codeColumns(): number {
    return this.how.codes === 'three' || this.how.codes === 'merged'
      ? 4
      : this.how.codes === 'with-name'
        ? 1
        : 2;
  }

  private codeCells(code: string, name: string): Printed[] {
    switch (this.how.codes) {
      case 'one':
        return [code, name];
      case 'merged':
        return [Number(code), null, null, name];
      case 'three':
        return [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5) || null, name];
      case 'with-name':
        return [`${code} ${name}`];
    }
  }

  private totalCells(): Printed[] {
    const cells: Printed[] = Array.from({ length: this.codeColumns }, () => null);
    cells[this.codeColumns - 1] = '合计';
    return cells;
  }

  /** A table with a line a code; `top` and `under` are its header lines from the first amount on. */
  private codeTable(
    title: string,
    number: string,
    top: Printed[],
    under: Printed[] | null,
    lines: [string, string, number[]][],
    total: readonly number[],
  ): Rows {
    const width = this.codeColumns;
    const rows = this.head(title, number, width + top.length);
    const names =
      this.how.codes === 'with-name'
        ? ['科目']
        : this.how.codes === 'one'
          ? ['科目编码', '科目名称']
          : ['功能分类科目编码', null, null, '科目名称'];
    if (under)
      rows.push(['项目', ...Array.from({ length: width - 1 }, () => null), ...top], [...names, ...under]);
    else rows.push([...names, ...top]);
    const split: Printed[] =
      this.how.codes === 'three' || this.how.codes === 'merged' ? ['类', '款', '项'] : [];
    if (this.how.columnNumbers) {
      const cells: Printed[] = [...split, ...Array.from({ length: width - split.length }, () => null)];
      cells[width - 1] = '栏次';
      rows.push([...cells, ...top.map((_, at) => at + 1)]);
    } else if (split.length > 0) rows.push([...split]);
    const sum = [...this.totalCells(), ...total.map((fen) => this.amount(fen))];
    if (!this.how.totalLast) rows.push(sum);
    for (const [code, name, amounts] of lines)
      rows.push([...this.codeCells(code, name), ...amounts.map((fen) => this.amount(fen))]);
    if (this.how.totalLast) rows.push(sum);
    rows.push([`注：本表反映部门本年度情况。`]);
    return rows;
  }

  private noData(title: string, number: string, top: Printed[], under: Printed[]): Rows {
    const rows = this.codeTable(
      title,
      number,
      top,
      under,
      [],
      top.map(() => 0),
    );
    rows.push(['说明：本部门没有此项收支，故本表无数据。']);
    return rows;
  }

  private halves(
    title: string,
    number: string,
    left: readonly (readonly [string, number])[],
    right: readonly (readonly [string, readonly number[]])[],
    heads: readonly string[],
  ): Rows {
    const { lineNumbers, columnNumbers, amountWord } = this.how;
    const line = (at: number): Printed[] => (lineNumbers ? [at] : []);
    const rows = this.head(title, number, 2 + heads.length + (lineNumbers ? 3 : 1));
    rows.push(['收入', ...(lineNumbers ? [null] : []), null, '支出']);
    rows.push([
      '项目',
      ...(lineNumbers ? ['行次'] : []),
      amountWord,
      '项目',
      ...(lineNumbers ? ['行次'] : []),
      ...heads,
    ]);
    if (columnNumbers)
      rows.push([
        '栏次',
        ...(lineNumbers ? [null] : []),
        1,
        '栏次',
        ...(lineNumbers ? [null] : []),
        ...heads.map((_, at) => at + 2),
      ]);
    const count = Math.max(left.length, right.length);
    for (let at = 0; at < count; at += 1) {
      const [label, fen] = left[at] ?? [null, 0];
      const [other, amounts] = right[at] ?? [null, heads.map(() => 0)];
      rows.push([
        label,
        ...line(at + 1),
        label === null ? null : this.amount(fen),
        other,
        ...line(count + at + 1),
        ...amounts.map((each) => (other === null ? null : this.amount(each))),
      ]);
    }
    return rows;
  }

  totals(): Rows {
    const { income, fund, opening, carried, items } = this.books;
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    const classes = Object.entries(CLASSES).map(([code, name], at): [string, number[]] => [
      `${numerals[at] ?? ''}、${name}`,
      [
        items
          .filter((item) => item.code.startsWith(code))
          .reduce((sum, item) => sum + item.basic + item.project + item.otherBasic + item.otherProject, 0) +
          (code === '212' ? fund : 0),
      ],
    ]);
    const lines: [string, number][] = [
      ['一、一般公共预算财政拨款收入', income.general],
      ['二、政府性基金预算财政拨款收入', income.fund],
      ['三、国有资本经营预算财政拨款收入', 0],
      ['四、上级补助收入', 0],
      ['五、事业收入', income.business],
      ['六、经营收入', 0],
      ['七、附属单位上缴收入', 0],
      ['八、其他收入', income.other],
    ];
    const below = this.received + opening;
    while (lines.length < classes.length) lines.push(['', 0]);
    const empty = lines.length - classes.length;
    const padded: [string, number[]][] = [
      ...classes,
      ...Array.from({ length: empty }, (): [string, number[]] => ['', [0]]),
    ];
    return this.halves(
      '收入支出决算总表',
      '01',
      [
        ...lines,
        ['本年收入合计', this.received],
        ['使用非财政拨款结余（含专用结余）', 0],
        ['年初结转和结余', opening],
        ['总计', below],
      ].map(([label, fen]) => [String(label) || ' ', Number(fen)] as const),
      [
        ...padded,
        ['本年支出合计', [this.spent]],
        ['结余分配', [0]],
        ['年末结转和结余', [carried]],
        ['总计', [this.spent + carried]],
      ].map(([label, amounts]) => [String(label) || ' ', amounts as number[]] as const),
      [this.how.amountWord],
    );
  }

  income(): Rows {
    const { income, fund, opening, carried } = this.books;
    const general = (item: Item) => item.basic + item.project;
    const extra = (item: Item) => item.otherBasic + item.otherProject;
    const surplus = carried - opening;
    const lines = this.lines((item) => {
      const business = item.code === '2010602' ? income.business : 0;
      const other = item.code === '2010602' ? extra(item) - business + surplus : 0;
      const own = general(item) + (item.code === '2120102' ? fund : 0);
      return [own + business + other, own, 0, business, 0, 0, other];
    });
    return this.codeTable(
      '收入决算表',
      '02',
      [
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      null,
      lines,
      [this.received, income.general + income.fund, 0, income.business, 0, 0, income.other],
    );
  }

  private paid(item: Item): number[] {
    const basic = item.basic + item.otherBasic;
    const project = item.project + item.otherProject + (item.code === '2120102' ? this.books.fund : 0);
    return [basic + project, basic, project];
  }

  expenditure(): Rows {
    const total = [0, 1, 2].map((at) =>
      this.books.items.reduce((sum, item) => sum + (this.paid(item)[at] ?? 0), 0),
    );
    return this.codeTable(
      '支出决算表',
      '03',
      ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      null,
      this.lines((item) => [...this.paid(item), 0, 0, 0]),
      [...total, 0, 0, 0],
    );
  }

  fiscal(): Rows {
    const { income, fund, items } = this.books;
    const numerals = ['一', '二', '三', '四', '五', '六'];
    const classes = Object.entries(CLASSES).map(([code, name], at): [string, number[]] => {
      const general = items
        .filter((item) => item.code.startsWith(code))
        .reduce((sum, item) => sum + item.basic + item.project, 0);
      const own = code === '212' ? fund : 0;
      return [`${numerals[at] ?? ''}、${name}`, [general + own, general, own, 0]];
    });
    const all = [this.general + fund, this.general, fund, 0];
    const left: [string, number][] = [
      ['一、一般公共预算财政拨款', income.general],
      ['二、政府性基金预算财政拨款', income.fund],
      ['三、国有资本经营预算财政拨款', 0],
      [' ', 0],
      [' ', 0],
      [' ', 0],
      ['本年收入合计', income.general + income.fund],
      ['年初财政拨款结转和结余', 0],
      ['一般公共预算财政拨款', 0],
      ['政府性基金预算财政拨款', 0],
      ['国有资本经营预算财政拨款', 0],
      ['总计', income.general + income.fund],
    ];
    const right: [string, number[]][] = [
      ...classes,
      ['本年支出合计', all],
      ['年末财政拨款结转和结余', [0, 0, 0, 0]],
      [' ', [0, 0, 0, 0]],
      [' ', [0, 0, 0, 0]],
      [' ', [0, 0, 0, 0]],
      ['总计', all],
    ];
    return this.halves('财政拨款收入支出决算总表', '04', left, right, [
      '合计',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '国有资本经营预算财政拨款',
    ]);
  }

  generalBudget(): Rows {
    const total = this.books.items.reduce(
      (sum, item) => [
        (sum[0] ?? 0) + item.basic + item.project,
        (sum[1] ?? 0) + item.basic,
        (sum[2] ?? 0) + item.project,
      ],
      [0, 0, 0],
    );
    return this.codeTable(
      '一般公共预算财政拨款支出决算表',
      '05',
      ['本年支出', null, null],
      ['小计', '基本支出', '项目支出'],
      this.lines((item) => [item.basic + item.project, item.basic, item.project]),
      total,
    );
  }

  /** What an economic code and its class come to. */
  private cost(code: string): number {
    return [...this.books.economic]
      .filter(([own]) => own.startsWith(code))
      .reduce((sum, [, fen]) => sum + fen, 0);
  }

  get staff(): number {
    return this.cost('301') + this.cost('303');
  }

  get running(): number {
    return this.cost('302') + this.cost('310');
  }

  basic(): Rows {
    const title = '一般公共预算财政拨款基本支出决算明细表';
    const staff = ECONOMIC.filter(([code]) => code.startsWith('301') || code.startsWith('303'));
    const running = ECONOMIC.filter(([code]) => code.startsWith('302') || code.startsWith('310'));
    const count = Math.max(staff.length, running.length);
    const { economic, amountWord } = this.how;
    if (economic === 'kinds') {
      const rows = this.head(title, '06', 5);
      rows.push(['科目编码', '科目名称', '合计', '人员经费', '公用经费']);
      for (const [code, name] of ECONOMIC) {
        const isStaff = staff.some(([own]) => own === code);
        rows.push([
          code,
          name,
          this.amount(this.cost(code)),
          isStaff ? this.amount(this.cost(code)) : null,
          isStaff ? null : this.amount(this.cost(code)),
        ]);
      }
      rows.push(
        ['人员经费合计', null, this.amount(this.staff)],
        ['公用经费合计', null, this.amount(this.running)],
      );
      return rows;
    }
    const word = amountWord === '金额' ? '决算数' : amountWord;
    const rows = this.head(title, '06', economic === 'split' ? 8 : 6);
    const cells = (entry: readonly [string, string] | undefined): Printed[] => {
      const code = entry?.[0] ?? null;
      const fen = code === null ? 0 : this.cost(code);
      const shown = code === null ? null : this.amount(fen);
      if (economic === 'groups') return [code, entry?.[1] ?? null, shown];
      return [code?.slice(0, 3) ?? null, code?.slice(3) || null, entry?.[1] ?? null, shown];
    };
    if (economic === 'groups') {
      rows.push(
        ['人员经费', null, null, '公用经费'],
        ['科目代码', '科目名称', word, '科目代码', '科目名称', word],
      );
    } else {
      rows.push(
        ['人员经费', null, null, null, '公用经费'],
        ['经济分类科目编码', null, '科目名称', word, '经济分类科目编码', null, '科目名称', word],
        ['类', '款', null, null, '类', '款'],
      );
    }
    for (let at = 0; at < count; at += 1) rows.push([...cells(staff[at]), ...cells(running[at])]);
    const half = economic === 'groups' ? 3 : 4;
    const last: Printed[] = [];
    last[0] = '人员经费合计';
    last[half - 1] = this.amount(this.staff);
    last[half] = '公用经费合计';
    last[half * 2 - 1] = this.amount(this.running);
    rows.push(last);
    return rows;
  }

  fundTable(): Rows {
    const { fund } = this.books;
    const top = ['年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'];
    const under = [null, null, '小计', '基本支出', '项目支出', null];
    const title = '政府性基金预算财政拨款收入支出决算表';
    if (fund === 0) return this.noData(title, '07', top, under);
    const amounts = [0, fund, fund, 0, fund, 0];
    return this.codeTable(
      title,
      '07',
      top,
      under,
      [
        ['212', '城乡社区支出', amounts],
        ['21208', '国有土地使用权出让收入安排的支出', amounts],
        ['2120803', '城市建设支出', amounts],
      ],
      amounts,
    );
  }

  capital(): Rows {
    const title = '国有资本经营预算财政拨款支出决算表';
    if (this.how.capital === 3)
      return this.noData(title, '08', ['本年支出', null, null], ['合计', '基本支出', '项目支出']);
    return this.noData(
      title,
      '08',
      ['年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
      [null, null, '小计', '基本支出', '项目支出', null],
    );
  }

  publics(): Rows {
    const { budget, spent } = this.books.publics;
    const title = '财政拨款“三公”经费支出决算表';
    const six = (of: readonly number[]): number[] => {
      const [abroad = 0, bought = 0, kept = 0, reception = 0] = of;
      return [abroad + bought + kept + reception, abroad, bought + kept, bought, kept, reception];
    };
    const [planned, paid] = [six(budget), six(spent)];
    const names = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', null, null, '公务接待费'];
    const under = [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null];
    const shown = (of: readonly number[]) => of.map((fen) => this.amount(fen));
    if (this.how.publics === 'blocks') {
      const rows = this.head(title, '09', 12);
      rows.push(
        ['预算数', null, null, null, null, null, '决算数'],
        [...names, ...names],
        [...under, ...under],
      );
      if (this.how.columnNumbers) rows.push(Array.from({ length: 12 }, (_, at) => at + 1));
      rows.push([...shown(planned), ...shown(paid)]);
      return rows;
    }
    if (this.how.publics === 'pairs') {
      const rows = this.head(title, '09', 12);
      rows.push(
        names.flatMap((name) => [name, null]),
        under.flatMap((name) => [name, null]),
        names.flatMap(() => ['预算数', '决算数']),
      );
      rows.push(planned.flatMap((fen, at) => [this.amount(fen), this.amount(paid[at] ?? 0)]));
      return rows;
    }
    const rows = this.head(title, '09', 5);
    const earlier = spent.map((fen) => Math.round(fen / 1_000_000) * 900_000);
    const before = six(earlier);
    rows.push(['项目', '上年决算数', '本年决算数', '增减金额', '增减幅度']);
    const labels = [
      '合计',
      '1.因公出国（境）费',
      '2.公务用车购置及运行维护费',
      '其中：公务用车购置费',
      '公务用车运行维护费',
      '3.公务接待费',
    ];
    for (const [at, label] of labels.entries()) {
      const [now, last] = [this.value(paid[at] ?? 0), this.value(before[at] ?? 0)];
      const change = Math.round((now - last) * 100) / 100;
      rows.push([
        label,
        last === 0 ? null : last,
        now === 0 ? null : now,
        change === 0 ? null : change,
        last === 0 ? null : `${((100 * change) / last).toFixed(2)}%`,
      ]);
    }
    return rows;
  }

  statistics(): Rows {
    const { bought, vehicles } = this.books;
    const rows = this.head('部门决算公开相关信息统计表', '10', 3);
    const count = (value: number): Printed => (value === 0 ? null : value);
    rows.push(
      ['一、政府采购情况'],
      ['项目', '行次', '统计数'],
      ['合计', 1, this.amount(bought.reduce((sum, fen) => sum + fen, 0))],
      ['货物', 2, this.amount(bought[0] ?? 0)],
      ['工程', 3, this.amount(bought[1] ?? 0)],
      ['服务', 4, this.amount(bought[2] ?? 0)],
    );
    rows.push(
      ['二、机关运行经费'],
      ['项目', null, '统计数'],
      ['（一）行政单位', 5, this.amount(this.running)],
      ['（二）参照公务员法管理事业单位', 6, null],
    );
    rows.push(
      ['三、国有资产占用情况'],
      ['（一）车辆数合计（辆）', 7, vehicles.reduce((sum, value) => sum + value, 0)],
      ['1. 副部（省）级及以上领导用车', 8, count(vehicles[0] ?? 0)],
      ['2. 主要负责人用车', 9, count(vehicles[1] ?? 0)],
      ['3. 机要通信用车', 10, count(vehicles[2] ?? 0)],
      ['4. 执法执勤用车', 11, count(vehicles[3] ?? 0)],
      ['5. 其他用车', 12, count(vehicles[4] ?? 0)],
    );
    rows.push(['（二）单价100万元（含）以上设备（不含车辆）', 13, null]);
    return rows;
  }

  /** The change from a year before, as the text words it: of an amount, up or down by so much per cent. */
  private change(fen: number, grew: number): string {
    const now = Number(this.say(fen));
    const before = Math.round(now * (100 / (100 + grew)) * 100) / 100;
    const moved = Math.round((now - before) * 100) / 100;
    const rate = Math.abs((100 * moved) / before).toFixed(2);
    return moved >= 0
      ? `增加${moved.toFixed(2)}万元，增长${rate}%`
      : `减少${Math.abs(moved).toFixed(2)}万元，下降${rate}%`;
  }

  private share(part: number, whole: number): string {
    return ((100 * Number(this.say(part))) / Number(this.say(whole))).toFixed(2);
  }

  private classAmounts(): [string, number][] {
    return Object.entries(CLASSES)
      .map(([code, name]): [string, number] => [
        name,
        this.books.items
          .filter((item) => item.code.startsWith(code))
          .reduce((sum, item) => sum + item.basic + item.project, 0),
      ])
      .filter(([, fen]) => fen > 0);
  }

  text(): string[] {
    return this.how.text === 'north' ? this.northern() : this.eastern();
  }

  private northern(): string[] {
    const { year, income, opening, economic, publics, bought, vehicles } = this.books;
    const y = String(year);
    const total = this.received + opening;
    const paid = this.books.items.reduce(
      (sum, item) => [(sum[0] ?? 0) + (this.paid(item)[1] ?? 0), (sum[1] ?? 0) + (this.paid(item)[2] ?? 0)],
      [0, 0],
    );
    const [basicAll = 0, projectAll = 0] = paid;
    const publicSpent = publics.spent.reduce((sum, fen) => sum + fen, 0);
    const publicBudget = publics.budget.reduce((sum, fen) => sum + fen, 0);
    const budgetOf = (fen: number) => Math.round(fen * 1.07);
    const classes = this.classAmounts();
    const planned = classes.map(([, fen]) => Number(this.say(budgetOf(fen))));
    const plannedTotal = planned.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
    const plain = (fen: number) => String(Number(this.say(fen)));
    return [
      '第三部分 情况说明',
      '一、收入支出决算总体情况说明',
      `${y}年度收入总计${this.say(total)}万元，支出总计${this.say(total)}万元。与上年相比，收入总计${this.change(total, -12)}，支出总计${this.change(total, -12)}。主要原因是项目完工。`,
      '二、收入决算情况说明',
      `${y}年度收入合计${this.say(this.received)}万元，其中：`,
      `财政拨款收入${this.say(income.general + income.fund)}万元，占比${this.share(income.general + income.fund, this.received)}%；`,
      ...(income.business > 0
        ? [`事业收入${this.say(income.business)}万元，占比${this.share(income.business, this.received)}%；`]
        : []),
      ...(income.other > 0
        ? [`其他收入${this.say(income.other)}万元，占比${this.share(income.other, this.received)}%。`]
        : []),
      '三、支出决算情况说明',
      `${y}年度支出合计${this.say(this.spent)}万元，其中：`,
      `基本支出${this.say(basicAll)}万元，占比${this.share(basicAll, this.spent)}%；`,
      `项目支出${this.say(projectAll)}万元，占比${this.share(projectAll, this.spent)}%。`,
      '四、财政拨款收支决算总体情况说明',
      `${y}年度财政拨款收入总计${this.say(income.general + income.fund)}万元，支出总计${this.say(income.general + income.fund)}万元。与上年相比，财政拨款收入总计${this.change(income.general + income.fund, 8)}；财政拨款支出总计${this.change(income.general + income.fund, 8)}。`,
      '五、一般公共预算财政拨款支出决算情况说明',
      `${y}年一般公共预算财政拨款决算支出${this.say(this.general)}万元，占本年支出合计的${this.share(this.general, this.spent)}%。与上年相比，一般公共预算财政拨款支出${this.change(this.general, 5)}。`,
      '（二）一般公共预算财政拨款支出决算结构情况',
      `${y}年度一般公共预算财政拨款支出${this.say(this.general)}万元，主要用于以下方面：`,
      ...classes.map(
        ([name, fen]) => `${name}(类)${this.say(fen)}万元，占比${this.share(fen, this.general)}%；`,
      ),
      '（三）一般公共预算财政拨款支出决算具体情况',
      `${y}年度一般公共预算财政拨款支出年初预算${plannedTotal.toFixed(2)}万元，支出决算${this.say(this.general)}万元，完成年初预算的${((100 * Number(this.say(this.general))) / plannedTotal).toFixed(2)}%。其中：`,
      ...classes.map(
        ([name, fen], at) =>
          `${name}年初预算${(planned[at] ?? 0).toFixed(2)}万元，支出决算${this.say(fen)}万元，完成年初预算的${((100 * Number(this.say(fen))) / (planned[at] ?? 1)).toFixed(2)}%，用于在职人员经费。较上年决算${this.change(fen, 10 - at)}，主要原因是人员增加。`,
      ),
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${y}年度财政拨款基本支出${this.say(this.staff + this.running)}万元，其中：`,
      `人员经费${this.say(this.staff)}万元，主要包括基本工资${plain(economic.get('30101') ?? 0)}万元，津补贴${plain(economic.get('30102') ?? 0)}万元，奖金${plain(economic.get('30103') ?? 0)}万元；`,
      `公用经费${this.say(this.running)}万元，主要包括办公费${plain(economic.get('30201') ?? 0)}万元，差旅费${plain(economic.get('30211') ?? 0)}万元，公车运行维护费${plain(economic.get('30231') ?? 0)}万元。`,
      '七、政府性基金预算财政拨款收支决算情况说明',
      this.books.fund > 0
        ? `${y}年度政府性基金预算财政拨款收入${this.say(this.books.fund)}万元，本年支出${this.say(this.books.fund)}万元。`
        : '本年度无此项收支。',
      '八、国有资本经营预算财政拨款支出决算情况说明',
      '本年度无此项支出。',
      '九、财政拨款“三公”经费支出决算情况说明',
      `${y}年度“三公”经费财政拨款支出全年预算${this.say(publicBudget)}万元，支出决算${this.say(publicSpent)}万元，完成全年预算的${this.share(publicSpent, publicBudget)}%，比上年度${this.change(publicSpent, -9)}。其中：`,
      `因公出国（境）费支出0万元，与上年相同；`,
      `公务用车购置费支出0万元，与上年相同；`,
      `公务用车运行维护费支出${this.say(publics.spent[2] ?? 0)}万元，完成全年预算的${this.share(publics.spent[2] ?? 0, publics.budget[2] ?? 1)}%；`,
      `公务接待费支出${this.say(publics.spent[3] ?? 0)}万元。`,
      '十、其他重要事项情况说明',
      '（一）机关运行经费支出情况说明',
      `${y}年机关运行经费支出${this.say(this.running)}万元，比${String(year - 1)}年${this.change(this.running, 3)}，主要原因是办公费增加。`,
      '（二）政府采购情况说明',
      `${y}年度政府采购支出总额${this.say(bought.reduce((sum, fen) => sum + fen, 0))}万元，其中：政府采购货物支出${this.say(bought[0] ?? 0)}万元、政府采购工程支出0万元、政府采购服务支出${this.say(bought[2] ?? 0)}万元。政府采购授予中小企业合同金额0万元。`,
      '（三）国有资产占用情况说明',
      `截至${y}年12月31日，本部门（单位）共有车辆${String(vehicles.reduce((sum, value) => sum + value, 0))}辆。其中：机要通信用车${String(vehicles[2] ?? 0)}辆，其他用车${String(vehicles[4] ?? 0)}辆。单价100万元（含）以上设备（不含车辆）0台（套）。`,
    ];
  }

  private eastern(): string[] {
    const { year, name, income, opening, publics, bought } = this.books;
    const y = String(year);
    const total = this.received + opening;
    const paid = this.books.items.reduce(
      (sum, item) => [(sum[0] ?? 0) + (this.paid(item)[1] ?? 0), (sum[1] ?? 0) + (this.paid(item)[2] ?? 0)],
      [0, 0],
    );
    const [basicAll = 0, projectAll = 0] = paid;
    const fiscal = income.general + income.fund;
    const publicSpent = publics.spent.reduce((sum, fen) => sum + fen, 0);
    const publicBudget = publics.budget.reduce((sum, fen) => sum + fen, 0);
    const classes = this.classAmounts();
    const items = this.books.items.filter((item) => item.basic + item.project > 0);
    const path = (code: string) =>
      `${CLASSES[code.slice(0, 3)] ?? ''}（类）${GROUPS[code.slice(0, 5)] ?? ''}（款）${ITEMS.find(([own]) => own === code)?.[1] ?? ''}（项）`;
    const due = (item: Item): number => Math.round(((item.basic + item.project) * 1.03) / 10_000) * 10_000;
    const planned = items.reduce((sum, item) => sum + due(item), 0);
    return [
      `${name}${y}年度部门决算情况说明`,
      '一、收入支出决算总体情况说明',
      `${y}年度收入总计${this.say(total)}万元，支出总计${this.say(total)}万元。与${String(year - 1)}年度相比，收、支总计各${this.change(total, 7)}。主要原因是：项目增加。`,
      '二、收入决算情况说明',
      `本年收入合计${this.say(this.received)}万元，其中：财政拨款收入${this.say(fiscal)}万元，占${this.share(fiscal, this.received)}%；上级补助收入0万元，占0.00%；事业收入${this.say(income.business)}万元，占${this.share(income.business, this.received)}%；其他收入${this.say(income.other)}万元，占${this.share(income.other, this.received)}%。`,
      '三、支出决算情况说明',
      `本年支出合计${this.say(this.spent)}万元，其中：基本支出${this.say(basicAll)}万元，占${this.share(basicAll, this.spent)}%；项目支出${this.say(projectAll)}万元，占${this.share(projectAll, this.spent)}%；经营支出0万元，占0.00%。`,
      '四、财政拨款收入支出决算总体情况说明',
      `${y}年度财政拨款收、支总计${this.say(fiscal)}万元。与${String(year - 1)}年度相比，财政拨款收、支总计各${this.change(fiscal, 4)}，主要原因：工作需要。`,
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出决算总体情况',
      `${y}年度一般公共预算财政拨款支出${this.say(this.general)}万元，占本年支出合计的${this.share(this.general, this.spent)}%。与${String(year - 1)}年度相比，一般公共预算财政拨款支出${this.change(this.general, -6)}。`,
      '（二）一般公共预算财政拨款支出决算结构情况',
      `${y}年度一般公共预算财政拨款支出${this.say(this.general)}万元，主要用于以下方面：${classes.map(([own, fen]) => `${own.replace(/支出$/, '')}（类）支出${this.say(fen)}万元，占${this.share(fen, this.general)}%`).join('；')}。`,
      '（三）一般公共预算财政拨款支出决算具体情况',
      `${y}年度一般公共预算财政拨款支出年初预算为${this.say(planned)}万元，支出决算为${this.say(this.general)}万元，完成年初预算的${this.share(this.general, planned)}%。决算数小于预算数的主要原因：厉行节约。其中：`,
      ...items.map((item, at) => {
        const fen = item.basic + item.project;
        return `${String(at + 1)}、${path(item.code)}。年初预算为${this.say(due(item))}万元，支出决算为${this.say(fen)}万元，完成年初预算的${this.share(fen, due(item))}%。决算数小于预算数的主要原因：压缩开支。`;
      }),
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${y}年度一般公共预算财政拨款基本支出${this.say(this.staff + this.running)}万元，其中：人员经费${this.say(this.staff)}万元，主要包括：基本工资、津贴补贴、奖金；公用经费${this.say(this.running)}万元，主要包括：办公费、差旅费。`,
      '七、政府性基金预算财政拨款收入支出决算情况说明',
      this.books.fund > 0
        ? `${y}年度政府性基金预算财政拨款支出${this.say(this.books.fund)}万元。`
        : '本年度没有政府性基金预算财政拨款收入和支出。',
      '九、财政拨款“三公”经费支出决算情况说明',
      '（一）“三公”经费财政拨款支出决算总体情况说明',
      `${y}年度“三公”经费财政拨款支出预算为${this.say(publicBudget)}万元，支出决算为${this.say(publicSpent)}万元，完成预算的${this.share(publicSpent, publicBudget)}%，其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为${this.say(publics.spent[2] ?? 0)}万元，完成预算的${this.share(publics.spent[2] ?? 0, publics.budget[2] ?? 1)}%；公务接待费支出决算为${this.say(publics.spent[3] ?? 0)}万元，完成预算的${this.share(publics.spent[3] ?? 0, publics.budget[3] ?? 1)}%。`,
      '（二）“三公”经费财政拨款支出决算具体情况说明',
      `${y}年度“三公”经费财政拨款支出决算中，公务用车购置及运行维护费支出决算${this.say(publics.spent[2] ?? 0)}万元，占${this.share(publics.spent[2] ?? 0, publicSpent)}%；公务接待费支出决算${this.say(publics.spent[3] ?? 0)}万元，占${this.share(publics.spent[3] ?? 0, publicSpent)}%。具体情况如下：`,
      `1.公务用车购置及运行维护费支出${this.say(publics.spent[2] ?? 0)}万元。其中：公务用车购置支出为0万元，购置公务用车0辆。公务用车运行维护费支出${this.say(publics.spent[2] ?? 0)}万元。`,
      '十、其他重要事项的情况说明',
      '（一）机关运行经费支出情况',
      `${y}年度机关运行经费支出${this.say(this.running)}万元，比${String(year - 1)}年度${this.change(this.running, -4)}。主要原因是压缩开支。`,
      '（二）政府采购支出情况',
      `${y}年度政府采购支出总额${this.say(bought.reduce((sum, fen) => sum + fen, 0))}万元，其中：政府采购货物支出${this.say(bought[0] ?? 0)}万元、政府采购服务支出${this.say(bought[2] ?? 0)}万元。授予中小企业合同金额${this.say(Math.round((bought[2] ?? 0) / 2))}万元，占政府采购支出总额的${this.share(
        Math.round((bought[2] ?? 0) / 2),
        bought.reduce((sum, fen) => sum + fen, 0),
      )}%。`,
      '（三）名词解释',
      '基本支出：指为保障机构正常运转而发生的支出，如12.34万元。',
    ];
  }

  tables(): [string, Rows][] {
    return [
      ['公开01', this.totals()],
      ['公开02', this.income()],
      ['公开03', this.expenditure()],
      ['公开04', this.fiscal()],
      ['公开05', this.generalBudget()],
      ['公开06', this.basic()],
      ['公开07', this.fundTable()],
      ['公开08', this.capital()],
      ['公开09', this.publics()],
      ...(this.how.statistics ? [['公开10', this.statistics()] as [string, Rows]] : []),
    ];
  }

  sheets(): SheetSnapshot[] {
    const tables = this.tables();
    const drawn: [string, Rows][] = this.how.together
      ? [['决算公开表', tables.flatMap(([, rows]) => [...rows, [], []])]]
      : this.how.numbers
        ? tables
        : tables.map(([, rows], at) => [`Sheet${String(at + 1)}`, rows]);
    const all: [string, Rows][] =
      this.how.text === 'none' ? drawn : [...drawn, ['说明', this.text().map((line) => [line])]];
    return all.map(([name, rows], position) => sheetOf(name, rows, position, this.how.merges));
  }
}

/** A sheet of these rows; with merges, a header cell reaches over the blanks right of it up to the next. */
export function sheetOf(name: string, rows: Rows, position = 0, merges = false): SheetSnapshot {
  const areas: CellArea[] = [];
  if (merges)
    for (const [row, cells] of rows.entries()) {
      const isGroup = cells.some(
        (cell) =>
          cell === '本年支出' ||
          cell === '公务用车购置及运行维护费' ||
          cell === '预算数' ||
          cell === '人员经费',
      );
      if (!isGroup) continue;
      for (const [column, cell] of cells.entries()) {
        if (
          typeof cell !== 'string' ||
          !/^(?:本年支出|公务用车购置及运行维护费|预算数|决算数|人员经费|公用经费)$/.test(cell)
        )
          continue;
        let right = column;
        const width = Math.max(...rows.slice(row, row + 3).map((each) => each.length));
        while (right + 1 < width && (cells[right + 1] ?? null) === null) right += 1;
        if (right > column && rows[row + 1]?.[column + 1] != null)
          areas.push({ top: row, bottom: row, left: column, right });
      }
    }
  return {
    name,
    position,
    visibility: 'visible',
    isProtected: false,
    merges: areas,
    rows: rows.flatMap((cells, row) => {
      const filled = cells.flatMap((value, column) =>
        value === null || value === undefined
          ? []
          : [{ column, value, text: String(value), formula: null, numberFormat: null }],
      );
      return filled.length > 0 ? [{ row, hidden: false, cells: filled }] : [];
    }),
  };
}
