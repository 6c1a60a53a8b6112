/** Tables of the rules of final accounts: small tables with one thing wrong, and whole sets that are right. */
import { AccountsDrawer, makeBooks, PLAIN_DRAWING, sheetOf } from '../accounts/made-accounts';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { formSheet, type FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

/** A sheet of lines; `|` parts the cells, figures are numbers. */
const page = (name: string, ...lines: readonly string[]) =>
  sheetOf(
    name,
    lines.map((line) =>
      line.split('|').map((cell) => {
        const text = cell.trim();
        if (text === '') return null;
        return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
      }),
    ),
  );

const HEAD = '部门：甲市档案局 | | 2024年度 | | 金额单位：万元';

const totals = (left: readonly string[], right: readonly string[]) =>
  page(
    '公开01',
    '收入支出决算总表',
    HEAD,
    '收入 | | 支出 | ',
    '项目 | 金额 | 项目 | 金额',
    ...left.map((line, at) => `${line} | ${right[at] ?? ' | '}`),
  );

const rightTotals = totals(
  [
    '一、一般公共预算财政拨款收入 | 90',
    '二、政府性基金预算财政拨款收入 | ',
    '三、其他收入 | 10',
    '本年收入合计 | 100',
    '年初结转和结余 | 5',
    '总计 | 105',
  ],
  [
    '一、一般公共服务支出 | 60',
    '二、教育支出 | 35',
    ' | ',
    '本年支出合计 | 95',
    '年末结转和结余 | 10',
    '总计 | 105',
  ],
);

const expenditure = (...lines: readonly string[]) =>
  page(
    '公开03',
    '支出决算表',
    HEAD,
    '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出',
    ...lines,
  );

const rightExpenditure = expenditure(
  ' | 合计 | 95 | 55 | 40',
  '201 | 一般公共服务支出 | 60 | 55 | 5',
  '20106 | 财政事务 | 60 | 55 | 5',
  '2010601 | 行政运行 | 55 | 55 | ',
  '2010602 | 一般行政管理事务 | 5 | | 5',
  '205 | 教育支出 | 35 | | 35',
  '20508 | 进修及培训 | 35 | | 35',
  '2050803 | 培训支出 | 35 | | 35',
);

const fiscal = (fund: string) =>
  page(
    '公开04',
    '财政拨款收入支出决算总表',
    HEAD,
    '收入 | | 支出 | ',
    '项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款',
    `一、一般公共预算财政拨款 | 90 | 一、一般公共服务支出 | 55 | 55`,
    `二、政府性基金预算财政拨款 | ${fund} | 二、教育支出 | 35 | 35 | ${fund}`,
    '本年收入合计 | 90 | 本年支出合计 | 90 | 90',
    '总计 | 90 | 总计 | 90 | 90',
  );

const publics = (budget: string, spent: string) =>
  page(
    '公开09',
    '“三公”经费支出决算表',
    HEAD,
    '预算数 | | | | | | 决算数',
    '合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费',
    ' | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费',
    `${budget} | ${spent}`,
  );

const statistics = (...lines: readonly string[]) =>
  page('公开10', '部门决算公开相关信息统计表', HEAD, '一、政府采购情况', '项目 | 统计数', ...lines);

const noFund = (title: string, name: string) =>
  page(
    name,
    title,
    HEAD,
    '科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余',
    ' | | | | 小计 | 基本支出 | 项目支出',
    ' | 合计',
    '说明：本表无数据',
  );

const text = (...lines: readonly string[]) =>
  sheetOf(
    '说明',
    lines.map((line) => [line]),
  );

const whole = (how: Partial<typeof PLAIN_DRAWING> = {}) =>
  new AccountsDrawer(makeBooks(5), { ...PLAIN_DRAWING, ...how }).sheets();

const form = (name: string, executed: number, more: Partial<FormParts> = {}): FormParts => ({
  sheet: name,
  name,
  funds: `40 | 40 | ${String(executed)} | 10 | ${String((100 * executed) / 40)}% | ${String((10 * executed) / 40)}`,
  parts: [`其中：财政拨款 | 40 | 40 | ${String(executed)} | — | ${String((100 * executed) / 40)}% | —`],
  ...more,
});

/** Forms beside the tables, all as sheets. */
const beside = (...sheets: readonly (SheetSnapshot | FormParts)[]): readonly SheetSnapshot[] =>
  sheets.map((sheet) => ('visibility' in sheet ? sheet : formSheet(sheet)));

const ALL_RIGHT: RuleTable['accepted'] = [
  ['a whole set with its text', whole()],
  ['a set in yuan with fen', whole({ unit: '元', text: 'none' })],
  [
    'a set of another place',
    whole({
      codes: 'three',
      merges: false,
      columnNumbers: false,
      lineNumbers: false,
      nothing: 'zero',
      publics: 'pairs',
      capital: 6,
      text: 'east',
      totalLast: true,
    }),
  ],
];

export const accountsTables: Readonly<Record<string, RuleTable>> = {
  ZP901: {
    accepted: ALL_RIGHT,
    rejected: [
      [
        'tables of another year and department',
        [
          rightTotals,
          rightExpenditure,
          fiscal(''),
          page(
            '公开02',
            '收入决算表',
            '部门：甲市档案馆 | | 2023年度 | | 金额单位：万元',
            '科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入',
            ' | 合计 | 100 | 90 | 10',
          ),
        ],
        ['公开01!A1 warning 4→10', '公开02!A2 warning 甲市档案馆→甲市档案局', '公开02!A1 warning 2023→2024'],
      ],
      [
        'a column and a line that nobody knows',
        page(
          '公开03',
          '支出决算表',
          HEAD,
          '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 债务性支出 | 经营支出',
          ' | 合计 | 96 | 55 | 40 | 1',
          '201 | 一般公共服务支出 | 96 | 55 | 40 | 1',
          '甲乙丙 | 某某支出 | 12 | 12',
        ),
        ['F3 warning 债务性支出→∅', 'A1 info 1→10', 'A6 warning 甲乙丙→∅'],
      ],
      [
        'a title over something else',
        page('公开05', '一般公共预算财政拨款支出决算表', '甲 | 1 | 2', '乙 | 3 | 4', '丙 | 5 | 6'),
        ['A1 warning 一般公共预算财政拨款支出决算表→∅'],
      ],
      [
        'a gap of the line numbers',
        page(
          '公开10',
          '部门决算公开相关信息统计表',
          HEAD,
          '一、政府采购情况',
          '项目 | 行次 | 统计数',
          '合计 | 1 | 5',
          '货物 | 2 | 5',
          '工程 | 3',
          '服务 | 5',
        ),
        ['A1 info 1→10', 'B8 info 5→4'],
      ],
    ],
  },
  ZP902: {
    accepted: [
      ...ALL_RIGHT,
      [
        'dashes where nothing can stand',
        expenditure(
          ' | 合计 | 95 | 55 | 40 | — | —— | 一',
          '201 | 一般公共服务支出 | 95 | 55 | 40 | - | — | ',
        ),
      ],
    ],
    rejected: [
      [
        'words and errors among the amounts',
        [
          expenditure(' | 合计 | 95 | 五十五 | 40', '201 | 一般公共服务支出 | 95 | #REF! | 40'),
          publics('1 | | 1 | | 1 | ', '约1 | | 1 | | 1 | '),
        ],
        ['公开03!D4 warning ∅→∅', '公开09!G6 warning ∅→∅'],
      ],
    ],
  },
  ZP903: {
    accepted: [
      ...ALL_RIGHT,
      ['a line of codes', rightExpenditure],
      [
        'a sum of sixteen that rounding moves by two hundredths',
        expenditure(
          ' | 合计 | 16.02 | 16.02',
          '201 | 一般公共服务支出 | 16.02 | 16.02',
          '20101 | 甲 | 16.02 | 16.02',
          ...Array.from({ length: 16 }, (_, at) => `20101${String(at + 1).padStart(2, '0')} | 项 | 1 | 1`),
        ),
      ],
    ],
    rejected: [
      [
        'a level above and a level below',
        expenditure(
          ' | 合计 | 95 | 55 | 40',
          '201 | 一般公共服务支出 | 60 | 55 | 5',
          '20106 | 财政事务 | 60 | 55 | 5',
          '2010601 | 行政运行 | 55 | 55 | ',
          '2010602 | 一般行政管理事务 | 4 | | 4',
          '205 | 教育支出 | 53 | | 53',
          '20508 | 进修及培训 | 35 | | 35',
          '2050803 | 培训支出 | 35 | | 35',
        ),
        ['C4 error 95→∅', 'C6 error 60→∅', 'C9 error 53→∅'],
      ],
      [
        'an economic class',
        page(
          '公开06',
          '一般公共预算财政拨款基本支出决算表',
          HEAD,
          '科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数',
          '301 | 工资福利支出 | 31 | 302 | 商品和服务支出 | 9',
          '30101 | 基本工资 | 20 | 30201 | 办公费 | 4',
          '30102 | 津贴补贴 | 10 | 30211 | 差旅费 | 4',
          '人员经费合计 | | 31 | 公用经费合计 | | 9',
        ),
        ['C4 error 31→30', 'F4 error 9→8'],
      ],
    ],
  },
  ZP904: {
    accepted: [...ALL_RIGHT, ['lines of codes', rightExpenditure]],
    rejected: [
      [
        'two lines',
        expenditure(
          ' | 合计 | 95 | 45 | 40',
          '201 | 一般公共服务支出 | 60 | 45 | 5',
          '205 | 教育支出 | 35 | | 35',
        ),
        ['C4 error 95→85', 'C5 error 60→50'],
      ],
      [
        'a class of the fiscal table',
        page(
          '公开04',
          '财政拨款收入支出决算总表',
          HEAD,
          '收入 | | 支出 | ',
          '项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款',
          '一、一般公共预算财政拨款 | 90 | 一、一般公共服务支出 | 90 | 80',
          '本年收入合计 | 90 | 本年支出合计 | 90 | 80',
          '总计 | 90 | 总计 | 90 | 80',
        ),
        ['F5 error 0→10', 'F6 error 0→10', 'F7 error 0→10'],
      ],
    ],
  },
  ZP905: {
    accepted: [...ALL_RIGHT, ['balances', rightTotals]],
    rejected: [
      [
        'both halves',
        totals(
          [
            '一、一般公共预算财政拨款收入 | 90',
            '二、其他收入 | 10',
            '本年收入合计 | 101',
            '年初结转和结余 | 5',
            '总计 | 106',
          ],
          [
            '一、一般公共服务支出 | 60',
            '二、教育支出 | 53',
            '本年支出合计 | 95',
            '年末结转和结余 | 10',
            '总计 | 105',
          ],
        ),
        ['B7 error 101→100', 'D7 error 95→113', 'D9 error 105→106'],
      ],
      [
        'staff costs',
        page(
          '公开06',
          '一般公共预算财政拨款基本支出决算表',
          HEAD,
          '科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数',
          '301 | 工资福利支出 | 30 | 302 | 商品和服务支出 | 8',
          '30101 | 基本工资 | 20 | 30201 | 办公费 | 4',
          '30102 | 津贴补贴 | 10 | 30211 | 差旅费 | 4',
          '人员经费合计 | | 13 | 公用经费合计 | | 9',
        ),
        ['C7 error 13→30', 'F7 error 9→8'],
      ],
      [
        'the balance of a fund',
        page(
          '公开07',
          '政府性基金预算财政拨款收入支出决算表',
          HEAD,
          '科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余',
          ' | | | | 小计 | 基本支出 | 项目支出',
          ' | 合计 | 1 | 10 | 8 | | 8 | 4',
        ),
        ['H5 error 4→3'],
      ],
    ],
  },
  ZP906: {
    accepted: [...ALL_RIGHT, ['two tables', [rightTotals, rightExpenditure]]],
    rejected: [
      [
        'a class with its digits exchanged, and one that the other table lacks',
        [
          totals(
            [
              '一、一般公共预算财政拨款收入 | 90',
              '二、其他收入 | 10',
              ' | ',
              '本年收入合计 | 100',
              '年初结转和结余 | 5',
              '总计 | 105',
            ],
            [
              '一、一般公共服务支出 | 60',
              '二、教育支出 | 53',
              '三、国防支出 | 2',
              '本年支出合计 | 95',
              '年末结转和结余 | 10',
              '总计 | 105',
            ],
          ),
          rightExpenditure,
        ],
        ['公开01!D7 error 2→∅', '公开03!C9 error 35→53'],
      ],
      [
        'more of the general budget than of all money',
        [
          rightExpenditure,
          page(
            '公开05',
            '一般公共预算财政拨款支出决算表',
            HEAD,
            '科目编码 | 科目名称 | 本年支出 | | ',
            ' | | 小计 | 基本支出 | 项目支出',
            ' | 合计 | 95 | 55 | 40',
            '201 | 一般公共服务支出 | 60 | 55 | 5',
            '205 | 教育支出 | 35 | | 35',
            '20508 | 进修及培训 | 35 | | 35',
            '2050803 | 培训支出 | 53 | | 53',
          ),
        ],
        ['公开03!C11 error 35→∅', '公开03!E11 error 35→∅'],
      ],
    ],
  },
  ZP907: {
    accepted: [
      ...ALL_RIGHT,
      ['blocks', publics('3 | | 2 | | 2 | 1', '2 | | 1 | | 1 | 1')],
      [
        'an item a line',
        page(
          '表8',
          '2016年度“三公”经费决算统计表',
          '单位：万元',
          '项目 | 上年决算数 | 本年决算数 | 增减金额 | 增减幅度',
          '“三公”经费合计 | 20 | 15 | -5 | -25%',
          '1.公务接待费 | 8 | 5 | -3 | -37.5%',
          '2.因公出国（境）费用',
          '3.公务用车费 | 12 | 10 | -2 | -16.67%',
          '其中：公务用车运行维护费 | 12 | 10 | -2 | -16.67%',
          '公务用车购置费',
        ),
      ],
    ],
    rejected: [
      [
        'totals of both blocks',
        publics('4 | | 2 | | 2 | 1', '2 | | 1 | | 2 | 1'),
        ['A6 error 4→3', 'I6 error 1→2'],
      ],
      ['more than the budget', publics('1 | | | | | 1', '2 | | 1 | | 1 | 1'), ['A6 warning 1→∅']],
      [
        'a change and its rate',
        page(
          '表8',
          '2016年度“三公”经费决算统计表',
          '单位：万元',
          '项目 | 上年决算数 | 本年决算数 | 增减金额 | 增减幅度',
          '“三公”经费合计 | 20 | 15 | -5 | -35%',
          '1.公务接待费 | 8 | 5 | -3 | 37.5%',
          '2.因公出国（境）费用',
          '3.公务用车费 | 12 | 10 | -2 | -16.67%',
          '其中：公务用车运行维护费 | 12 | 10 | -2 | -16.67%',
          '公务用车购置费',
        ),
        ['E4 error -35→-25', 'E5 error 37.5→∅'],
      ],
    ],
  },
  ZP908: {
    accepted: [...ALL_RIGHT, ['parts', statistics('合计 | 5', '货物 | 3', '工程', '服务 | 2')]],
    rejected: [
      [
        'procurement and cars',
        statistics(
          '合计 | 6',
          '货物 | 3',
          '工程',
          '服务 | 2',
          '二、国有资产占用情况',
          '（一）车辆数合计（辆） | 4',
          '1.主要负责人用车 | 1',
          '2.其他用车 | 2',
        ),
        ['B5 error 6→5', 'B10 error 4→3'],
      ],
    ],
  },
  ZP909: {
    accepted: [
      ...ALL_RIGHT,
      ['no data anywhere', [rightTotals, noFund('政府性基金预算财政拨款收入支出决算表', '公开07')]],
    ],
    rejected: [
      [
        'two budgets with money and no data',
        [
          totals(
            [
              '一、一般公共预算财政拨款收入 | 80',
              '二、政府性基金预算财政拨款收入 | 10',
              '三、国有资本经营预算财政拨款收入 | 10',
              '本年收入合计 | 100',
              '总计 | 100',
            ],
            ['一、一般公共服务支出 | 100', '', '', '本年支出合计 | 100', '总计 | 100'],
          ),
          noFund('政府性基金预算财政拨款收入支出决算表', '公开07'),
          noFund('国有资本经营预算财政拨款收入支出决算表', '公开08'),
        ],
        ['公开01!B6 error 10→∅', '公开01!B7 error 10→∅'],
      ],
      [
        'a text that says there was none',
        [
          page(
            '公开07',
            '政府性基金预算财政拨款收入支出决算表',
            HEAD,
            '科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余',
            ' | | | | 小计 | 基本支出 | 项目支出',
            ' | 合计 | | 10 | 10 | | 10 | ',
          ),
          text('七、政府性基金预算财政拨款收支决算情况说明', '本年度无此项收支。'),
        ],
        ['公开07!E5 error 10→∅'],
      ],
    ],
  },
  ZP910: {
    accepted: ALL_RIGHT,
    rejected: [
      [
        'two tables under a wrong unit',
        new AccountsDrawer(makeBooks(6), { ...PLAIN_DRAWING, text: 'none' }).sheets().map((sheet) =>
          sheet.name === '公开02' || sheet.name === '公开05'
            ? {
                ...sheet,
                rows: sheet.rows.map((row) => ({
                  ...row,
                  cells: row.cells.map((cell) =>
                    cell.value === '金额单位：万元'
                      ? { ...cell, value: '金额单位：元', text: '金额单位：元' }
                      : cell,
                  ),
                })),
              }
            : sheet,
        ),
        ['公开02!K3 error 元→万元', '公开05!G3 error 元→万元'],
      ],
    ],
  },
  ZP911: {
    accepted: [
      ...ALL_RIGHT,
      [
        'what cannot be tied to a cell',
        [
          rightExpenditure,
          text('三、支出决算情况说明', '其中用于信息化建设的项目支出12万元，下属单位支出合计3万元。'),
        ],
      ],
    ],
    rejected: [
      [
        'amounts of two sections',
        [
          rightTotals,
          rightExpenditure,
          text(
            '一、收入支出决算总体情况说明',
            '2024年度收入总计150万元，支出总计105万元。',
            '三、支出决算情况说明',
            '2024年度支出合计95.00万元，其中：',
            '基本支出55万元，占比57.89%；',
            '项目支出44万元，占比42.11%。',
          ),
        ],
        ['说明!A6 error 44→40', '说明!A2 error 150→105'],
      ],
      [
        'an item by its path',
        [
          page(
            '公开05',
            '一般公共预算财政拨款支出决算表',
            HEAD,
            '科目编码 | 科目名称 | 本年支出 | | ',
            ' | | 小计 | 基本支出 | 项目支出',
            ' | 合计 | 35 | | 35',
            '205 | 教育支出 | 35 | | 35',
            '20508 | 进修及培训 | 35 | | 35',
            '2050803 | 培训支出 | 35 | | 35',
          ),
          text(
            '五、一般公共预算财政拨款支出决算情况说明',
            '1.教育支出（类）进修及培训（款）培训支出（项）。年初预算为40万元，支出决算为53万元。',
          ),
        ],
        ['说明!A2 error 53→35'],
      ],
      [
        'cars',
        [
          statistics(
            '合计 | 5',
            '货物 | 3',
            '工程',
            '服务 | 2',
            '二、国有资产占用情况',
            '（一）车辆数合计（辆） | 3',
            '1.主要负责人用车 | 1',
            '2.其他用车 | 2',
          ),
          text(
            '（三）国有资产占用情况说明',
            '截至2024年12月31日，本部门共有车辆5辆，其中：主要负责人用车1辆、其他用车2辆。',
          ),
        ],
        ['说明!A2 error 5→3'],
      ],
    ],
  },
  ZP912: {
    accepted: [
      ...ALL_RIGHT,
      [
        'a share without decimals',
        [
          rightExpenditure,
          text(
            '三、支出决算情况说明',
            '本年支出合计95万元，其中：基本支出55万元，占58%；项目支出40万元，占42%。',
          ),
        ],
      ],
    ],
    rejected: [
      [
        'a share and a completion',
        [
          rightExpenditure,
          text(
            '三、支出决算情况说明',
            '本年支出合计95.00万元，其中：基本支出55.00万元，占67.89%；项目支出40.00万元，占42.11%。',
            '五、一般公共预算财政拨款支出决算情况说明',
            '一般公共预算财政拨款支出年初预算为100.00万元，支出决算为90.00万元，完成年初预算的80.00%。',
          ),
        ],
        ['说明!A4 error 80→90', '说明!A2 error 67.89→57.89'],
      ],
      [
        'one that was cut off',
        [
          rightExpenditure,
          text(
            '三、支出决算情况说明',
            '本年支出合计95.00万元，其中：基本支出55.00万元，占57.88%；项目支出40.00万元，占42.11%。',
          ),
        ],
        ['说明!A2 warning 57.88→57.89'],
      ],
    ],
  },
  ZP913: {
    accepted: [
      ...ALL_RIGHT,
      [
        'a year without a year before',
        [
          rightExpenditure,
          text('三、支出决算情况说明', '本年支出合计95.00万元，比上年增加95.00万元，增长100%。'),
        ],
      ],
    ],
    rejected: [
      [
        'a wrong rate and a wrong direction',
        [
          rightTotals,
          rightExpenditure,
          text(
            '一、收入支出决算总体情况说明',
            '2024年度收入总计105.00万元。与上年相比，收入总计增加5.00万元，增长50.00%。',
            '三、支出决算情况说明',
            '本年支出合计95.00万元，比上年减少5.00万元，增长5.00%。',
          ),
        ],
        ['说明!A2 error 50→5', '说明!A4 error 5→∅'],
      ],
      [
        'one that was cut off',
        [
          expenditure(' | 合计 | 9500 | 5500 | 4000'),
          text('三、支出决算情况说明', '本年支出合计9500.00万元，比上年减少1150.00万元，下降10.79%。'),
        ],
        ['说明!A2 warning 10.79→10.8'],
      ],
    ],
  },
  ZP914: {
    accepted: [
      ...ALL_RIGHT,
      [
        'a list that is not all',
        [
          rightExpenditure,
          text(
            '三、支出决算情况说明',
            '本年支出合计95.00万元，主要用于：购置设备12.30万元，维修房屋7.10万元。',
          ),
        ],
      ],
    ],
    rejected: [
      [
        'parts that come to more',
        [
          rightExpenditure,
          text(
            '九、“三公”经费支出决算情况说明',
            '公务用车运行维护费支出1.01万元，主要用于：过路费0.05万元，维修0.07万元，保险0.99万元。',
            '三、支出决算情况说明',
            '2024年度支出合计95.00万元，其中：基本支出65.00万元；项目支出40.00万元。',
            '六、政府采购',
            '政府采购支出总额10.00万元，其中：货物支出4.00万元、服务支出7.00万元。',
          ),
        ],
        ['说明!A2 error 1.01→1.11', '说明!A6 error 10→11'],
      ],
    ],
  },
  ZP921: {
    accepted: [['forms for all of it', beside(rightExpenditure, form('培训项目', 35), form('管理项目', 5))]],
    rejected: [
      ['a code without a form', beside(rightExpenditure, form('培训项目', 35)), ['公开03!E4 info 40→35']],
      [
        'forms that fit no set of codes',
        beside(rightExpenditure, form('培训项目', 20)),
        ['公开03!E4 info 40→20'],
      ],
    ],
  },
  ZP922: {
    accepted: [['as much as was spent', beside(rightExpenditure, form('培训项目', 35), form('管理项目', 5))]],
    rejected: [
      [
        'more spent and more planned',
        beside(
          rightExpenditure,
          form('培训项目', 35),
          form('管理项目', 15),
          text(
            '五、一般公共预算财政拨款支出决算情况说明',
            '一般公共预算财政拨款支出年初预算为60.00万元，支出决算为90.00万元，完成年初预算的150.00%。',
          ),
        ),
        ['公开03!E4 warning 50→40', '说明!A2 warning 80→60'],
      ],
    ],
  },
  ZP923: {
    accepted: [
      [
        'measures in the forms as well',
        beside(
          rightExpenditure,
          form('甲', 35, { grade: '良', below: ['下一步改进措施|加快支付'] }),
          form('乙', 5, { grade: '优' }),
          text('绩效自评项目2个，自评结果为“良”的项目，采取的改进措施为：加快支付进度。'),
        ),
      ],
    ],
    rejected: [
      [
        'two grades',
        beside(
          rightExpenditure,
          form('甲', 35, { grade: '良', below: ['下一步改进措施|无'] }),
          form('乙', 5, { grade: '差', below: ['下一步改进措施|无'] }),
          text(
            '绩效自评项目2个。对于自评结果为“良”的项目，采取的改进措施为：加快支付进度；对于自评结果为“差”的项目，采取的改进措施为：重新立项。',
          ),
        ),
        ['说明!A1 info 加快支付进度→∅', '说明!A1 info 重新立项→∅'],
      ],
    ],
  },
};
