/** Tables as places draw them: each is known, its columns and lines are read, and what it says holds. */
import { toAreaAddress } from '../../src/core/model/sheet-snapshot';
import { tablesOn } from '../../src/core/accounts/find-tables';
import { accountsSteps } from '../../src/core/accounts/check-accounts';
import { inOneGo } from '../../src/core/model/steps';
import { sheetOf, type Rows } from './made-accounts';

/** A table in words: its kind, its range, its head, and some of its figures. */
function told(name: string, rows: Rows): string[] {
  return tablesOn(sheetOf(name, rows)).map(({ kind, area, head, body, rows: count, noData }) => {
    const figures: string[] = [];
    if (body?.shape === 'codes')
      for (const line of [...(body.total ? [body.total] : []), ...body.lines])
        figures.push(
          `${line.code ?? '合计'} ${[...line.figures.values()].map(({ value }) => value).join(' ')}`,
        );
    if (body?.shape === 'halves')
      for (const { lines, rows: known } of [body.income, body.expenditure])
        figures.push(
          `${lines.filter(({ isAdded }) => isAdded).length} lines, ${[...known].map(([key, line]) => `${key} ${String(line.figures.get('sum')?.value)}`).join(', ')}`,
        );
    if (body?.shape === 'economic')
      figures.push(
        `${String(body.items.size)} codes, ${String(body.staff?.value)} + ${String(body.running?.value)}`,
      );
    if (body?.shape === 'public')
      for (const [measure, items] of body.figures)
        figures.push(
          `${measure} ${[...items].map(([item, { value }]) => `${item} ${String(value)}`).join(', ')}`,
        );
    if (body?.shape === 'statistics')
      figures.push(
        [...body.rows].map(([row, own]) => `${row} ${own.map(({ value }) => value).join('/')}`).join(', '),
      );
    return [
      `${kind} ${toAreaAddress(area)} ${head.number ?? '-'} ${head.unit ?? '-'} ${String(head.year ?? '-')} ${head.amountUnit ?? '-'} ${noData ? 'no data' : `${String(count)} rows`}`,
      ...figures,
    ].join('; ');
  });
}

const failing = (name: string, rows: Rows): string[] =>
  (inOneGo(accountsSteps([sheetOf(name, rows)], []))?.sets ?? []).flatMap(({ problems }) =>
    problems.map(({ relations: [first] }) => first.relation.id),
  );

const CODES: Rows = [
  ['合计', null, 30, 10, 20],
  ['201', '一般公共服务支出', 30, 10, 20],
  ['20103', '政府办公厅（室）及相关机构事务', 30, 10, 20],
  ['2010301', '行政运行', 10, 10],
  ['2010302', '一般行政管理事务', 20, null, 20],
];

const LAYOUTS: readonly (readonly [what: string, name: string, rows: Rows, told: readonly string[]])[] = [
  [
    'two halves in yuan, with a line of which and an old class',
    '01',
    [
      ['收入支出决算总表'],
      [null, null, null, null, null, '公开01表'],
      ['部门：某某局', null, null, null, null, '单位:元'],
      ['收入', null, null, '支出'],
      ['项目', '行次', '金额', '项目（按功能分类）', '行次', '金额'],
      ['栏次', null, 1, '栏次', null, 2],
      ['一、财政拨款收入', 1, '3,456,789.12', '一、一般公共服务支出', 30, '3,000,000.12'],
      ['其中：政府性基金预算财政拨款', 2, '100.00', '二、外交支出', 31, '0.00'],
      ['二、事业收入', 4, '0.00', '三、医疗卫生与计划生育支出', 33, '456,789.00'],
      ['本年收入合计', 5, '3,456,789.12', '本年支出合计', 34, '3,456,789.12'],
      ['用事业基金弥补收支差额', 6, '0.00', '结余分配', 35, '0.00'],
      ['年初结转和结余', 7, '0.00', '其中：提取职工福利基金', 36, '5.00'],
      [null, null, null, '年末结转和结余', 37, '0.00'],
      ['总计', 8, '3,456,789.12', '总计', 38, '3,456,789.12'],
    ],
    [
      'income-expenditure A1:F14 公开01表 某某局 - 元 8 rows; 2 lines, year-total 3456789.12, from-savings 0, opening 0, grand-total 3456789.12; 3 lines, year-total 3456789.12, distributed 0, closing 0, grand-total 3456789.12',
    ],
  ],
  [
    'three groups of columns, of which the second budget column is the outcome',
    'Z01 收入支出决算总表(财决01表)',
    [
      ['收入支出决算总表'],
      [null, null, null, null, null, null, null, null, null, null, null, '财决01表'],
      ['编制单位：某某局', null, null, null, '2019年度', null, null, null, null, null, null, '金额单位：元'],
      ['收入', null, null, null, '支出'],
      [
        '项目',
        '行次',
        '年初预算数',
        '决算数',
        '项目（按功能分类）',
        '行次',
        '年初预算数',
        '决算数',
        '项目（按支出性质和经济分类）',
        '行次',
        '年初预算数',
        '决算数',
      ],
      ['一、财政拨款收入', 1, 90, 100, '一、一般公共服务支出', 31, 80, 90.5, '一、基本支出', 61, 50, 60],
      ['二、事业收入', 3, 5, 6, '二、教育支出', 33, 10, 15.5, '二、项目支出', 63, 40, 46],
      ['本年收入合计', 4, 95, 106, '本年支出合计', 34, 90, 106, '本年支出合计', 64, 90, 106],
      ['年初结转和结余', 5, 0, 3, '年末结转和结余', 35, 0, 3, '年末结转和结余', 65, 0, 3],
      ['总计', 6, 95, 109, '总计', 36, 90, 109, '总计', 66, 90, 109],
    ],
    [
      'income-expenditure A1:L10 财决01表 某某局 2019 元 5 rows; 2 lines, year-total 106, opening 3, grand-total 109; 2 lines, year-total 106, closing 3, grand-total 109',
    ],
  ],
  [
    'a header with one mistyped word',
    'Sheet2',
    [
      ['支出决算表'],
      ['部门：甲局', null, null, null, '单位：万元'],
      [
        '功能分类科目编码',
        '科目名称',
        '本年支出合计',
        '基本支岀',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      ...CODES,
    ],
    [
      'expenditure A1:H8 - 甲局 - 万元 5 rows; 合计 30 10 20 0 0 0; 201 30 10 20 0 0 0; 20103 30 10 20 0 0 0; 2010301 10 10 0 0 0 0; 2010302 20 0 20 0 0 0',
    ],
  ],
  [
    'the code in three columns, only where it changes, and the total last',
    'Sheet3',
    [
      ['一般公共预算财政拨款支出决算表'],
      ['单位名称：甲局', null, null, null, null, null, '单位：万元'],
      ['项目', null, null, null, '决算数'],
      ['功能分类科目编码', null, null, '功能分类科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款', '项'],
      ['201', null, null, '一般公共服务支出', 30, 10, 20],
      [null, '03', null, '政府办公厅（室）及相关机构事务', 30, 10, 20],
      [null, null, '01', '行政运行', 10, 10, null],
      [null, null, '02', '一般行政管理事务', 20, null, 20],
      ['合计', null, null, null, 30, 10, 20],
    ],
    [
      'general-public-budget A1:G10 - 甲局 - 万元 5 rows; 合计 30 10 20; 201 30 10 20; 20103 30 10 20; 2010301 10 10 0; 2010302 20 0 20',
    ],
  ],
  [
    'business income with a part of which',
    'Sheet4',
    [
      ['收入决算表'],
      ['部门：甲局', null, null, null, '单位：万元'],
      [
        '科目编码',
        '科目名称',
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        null,
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      [null, null, null, null, null, '小计', '其中：教育收费'],
      ['合计', null, 30, 20, null, 9, 5, null, null, 1],
      ['205', '教育支出', 30, 20, null, 9, 5, null, null, 1],
    ],
    ['income A1:J6 - 甲局 - 万元 2 rows; 合计 30 20 0 9 0 0 1; 205 30 20 0 9 0 0 1'],
  ],
  [
    'basic expenditure parted into staff and running costs',
    'Sheet5',
    [
      ['一般公共预算财政拨款支出决算表'],
      ['部门：甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', null, null, '项目支出'],
      [null, null, null, '小计', '人员经费', '公用经费'],
      ['栏次', null, 1, 2, 3, 4, 5],
      ['合计', null, 30, 20, 15, 5, 10],
      ['205', '教育支出', 30, 20, 15, 5, 10],
    ],
    ['general-public-budget A1:G7 - 甲局 - 万元 2 rows; 合计 30 20 15 5 10; 205 30 20 15 5 10'],
  ],
  [
    'the three public expenses under another number',
    'Sheet6',
    [
      ['“三公”经费公共预算财政拨款支出决算表'],
      ['公开07表'],
      ['部门：某某局', null, null, null, null, null, '金额单位：万元'],
      ['2019年度预算数', null, null, null, null, null, '2019年度决算数'],
      [
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        null,
        null,
        '公务接待费',
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        null,
        null,
        '公务接待费',
      ],
      [
        null,
        null,
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        null,
        null,
        null,
        '小计',
        '公务用车购置费',
        '公务用车运行费',
      ],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      [12, 0, 10, 4, 6, 2, 11.5, 0, 10, 4, 6, 1.5],
    ],
    [
      'three-public A1:L8 公开07表 某某局 2019 万元 1 rows; budget sum 12, abroad 0, cars 10, bought 4, kept 6, reception 2; spent sum 11.5, abroad 0, cars 10, bought 4, kept 6, reception 1.5',
    ],
  ],
  [
    'the three public expenses an item a line, reception first',
    'Sheet7',
    [
      ['2016年度“三公”经费决算统计表'],
      ['单位：万元'],
      ['项目', '上年决算数', '本年决算数', '增减金额', '增减幅度'],
      ['“三公”经费合计', 20, 15, -5, '-25%'],
      ['1.公务接待费', 8, 5, -3, '-37.5%'],
      ['2.因公出国（境）费用', 0, 0, 0, '0'],
      ['3.公务用车费', 12, 10, -2, '-16.67%'],
      ['其中：公务用车运行维护费', 12, 10, -2, '-16.67%'],
      ['公务用车购置费', 0, 0, 0, null],
    ],
    [
      'three-public A1:E9 - - 2016 万元 6 rows; before sum 20, reception 8, abroad 0, cars 12, kept 12, bought 0; spent sum 15, reception 5, abroad 0, cars 10, kept 10, bought 0; change sum -5, reception -3, abroad 0, cars -2, kept -2, bought 0; rate sum -25, reception -37.5, abroad 0, cars -16.67, kept -16.67, bought 0',
    ],
  ],
  [
    'statistics in two halves with the three public expenses on the left',
    'Sheet8',
    [
      ['部门决算相关信息统计表'],
      ['财决附03表'],
      ['编制单位：某某局', null, null, null, null, null, '金额单位：元'],
      ['项目', '行次', '预算数', '统计数', '项目', '行次', '统计数'],
      ['一、“三公”经费支出', 1, '—', '—', '四、机关运行经费', 23, 5000],
      ['（一）支出合计', 2, 300, 250, '（一）行政单位', 24, 5000],
      ['1．因公出国（境）费', 3, 0, 0, '（二）参照公务员法管理事业单位', 25, 0],
      ['2．公务用车购置及运行维护费', 4, 200, 200, '五、国有资产占用情况', 26, '—'],
      ['（1）公务用车购置费', 5, 0, 0, '（一）车辆数合计（辆）', 27, 3],
      ['（2）公务用车运行维护费', 6, 200, 200, '1．副部（省）级及以上领导用车', 28, 0],
      ['3．公务接待费', 7, 100, 50, '2．一般公务用车', 29, 2],
      [null, null, null, null, '3．其他用车', 30, 1],
    ],
    ['statistics A1:G12 财决附03表 某某局 - 元 7 rows; agency 5000/5000/0, vehicles 3'],
  ],
  [
    'two tables below each other on one sheet, the unit in a title',
    '决算表',
    [
      ['支出决算表（单位：万元）'],
      [
        '科目编码',
        '科目名称',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      ...CODES,
      ['注：本表反映支出情况。'],
      [],
      ['国有资本经营预算财政拨款支出决算表（单位：万元）'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计'],
      ['说明：本表无数据'],
    ],
    [
      'expenditure A1:H8 - - - 万元 5 rows; 合计 30 10 20 0 0 0; 201 30 10 20 0 0 0; 20103 30 10 20 0 0 0; 2010301 10 10 0 0 0 0; 2010302 20 0 20 0 0 0',
      'state-capital A10:E13 - - - 万元 no data; 合计 0 0 0',
    ],
  ],
];

test.each(LAYOUTS)('%s', (_what, name, rows, expected) => {
  expect(told(name, rows)).toEqual(expected);
  expect(failing(name, rows)).toEqual([]);
});

const NONE: readonly (readonly [what: string, name: string, rows: Rows])[] = [
  [
    'a table of contents',
    '目录',
    [['目录'], ['表1 收入支出决算总表'], ['表2 收入决算表'], ['表3 支出决算表']],
  ],
  [
    'a budget in the same words',
    '预算',
    [
      ['部门收支总表'],
      ['单位：万元'],
      ['收入', null, '支出'],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 100, '一、一般公共服务支出', 100],
      ['本年收入合计', 100, '本年支出合计', 100],
      ['收入总计', 100, '支出总计', 100],
    ],
  ],
  [
    'an ordinary list with codes',
    '清单',
    [['项目清单'], ['科目代码', '科目名称', '基本支出', '项目支出'], ...CODES],
  ],
  [
    'base data of a performance evaluation',
    '附件1',
    [
      ['部门整体支出绩效评价基础数据表'],
      ['经费控制情况（万元）', '2021年决算数', '2022年预算数', '2022年决算数'],
      ['三公经费', 5, 38, 4],
      ['1、公务用车购置和维护经费', 3, 8, 3],
      ['2、出国经费', 0, 0, 0],
      ['3、公务接待', 2, 30, 1],
    ],
  ],
];

test.each(NONE)('%s is no table of the accounts', (_what, name, rows) => {
  expect(told(name, rows)).toEqual([]);
});

test('another table of a disclosure is listed and nothing asked of it', () => {
  const rows: Rows = [
    ['财政专户管理资金收入支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
    [null, null, null, null, '合计', '基本支出', '项目支出'],
    ['合计', null, 0, 10, 10, 4, 6, 0],
    ['205', '教育支出', 0, 10, 99, 4, 6, 0],
  ];
  expect(told('财政专户', rows)).toEqual(['other A1:H6 - - - 万元 2 rows']);
  expect(failing('财政专户', rows)).toEqual([]);
});
