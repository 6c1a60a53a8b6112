/** Sheets that hold more than one form, or a form among other tables: stacked, beside each other, both at once. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

const small = (name: string, year: number, actual: number, score: number, total: number) => `
项目绩效自评表（${year}年度） | « | « | « | «
项目名称 | ${name} | « | « | «
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
完成数量 | ≥10个 | ${actual}个 | 90 | ${score}
预算执行率 | 100% | 100% | 10 | 10
总分 | | | 100 | ${total}`;

const smallForm = (first: number, name: string, year: number, score: string, total: number) =>
  expected(`
    within A${first}:E${first + 5}
    project ${name}
    year ${year}
    columns level3 A, target B, actual C, weight D, score E
    rows ${first + 3} ${score}, ${first + 4} ok 10
    total E${first + 5} D${first + 5} = ${total} / ${total}
  `);

/** Lines beside each other, an empty column between. */
function beside(...texts: string[]): string {
  const tables = texts.map((text) =>
    text
      .replace(/^\n/, '')
      .replace(/\n\s*$/, '')
      .split('\n'),
  );
  const widths = tables.map((lines) => Math.max(...lines.map((line) => line.split('|').length)));
  const height = Math.max(...tables.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    tables
      .map((lines, index) => {
        const cells = (lines[row] ?? '').split('|').map((cell) => cell.trim());
        return Array.from({ length: widths[index]! }, (_cell, column) => cells[column] ?? '').join(' | ');
      })
      .join(' | | '),
  ).join('\n');
}

const twenty = Array.from({ length: 20 }, (_, index) => ({
  name: `示例第${index + 1}号项目`,
  actual: index % 3 === 0 ? 9 : 11,
}));

export const sharedSheets: readonly Place[] = [
  {
    name: 'twenty forms under each other without a gap',
    sheet: grid(
      twenty
        .map(({ name, actual }) =>
          small(name, 2023, actual, actual === 9 ? 81 : 90, actual === 9 ? 91 : 100).replace(/^\n/, ''),
        )
        .join('\n'),
    ),
    forms: twenty.map(({ name, actual }, index) =>
      smallForm(index * 6 + 1, name, 2023, actual === 9 ? 'ok 81' : 'ok 90', actual === 9 ? 91 : 100),
    ),
  },
  {
    name: 'the same project in two years under each other, no totals and no funds',
    sheet: grid(`
项目绩效自评表 | « | « | « | «
（2022年度） | « | « | « | «
项目名称 | 示例奖助学金 | « | « | «
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
资助人数 | ≥100人 | 100人 | 100 | 100
项目绩效自评表 | « | « | « | «
（2023年度） | « | « | « | «
项目名称 | 示例奖助学金 | « | « | «
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
资助人数 | ≥100人 | 90人 | 100 | 90
`),
    forms: [
      expected(`
        within A1:E5
        project 示例奖助学金
        year 2022
        columns level3 A, target B, actual C, weight D, score E
        rows 5 ok 100
      `),
      expected(`
        within A6:E10
        project 示例奖助学金
        year 2023
        columns level3 A, target B, actual C, weight D, score E
        rows 10 ok 90
      `),
    ],
  },
  {
    name: 'four forms beside each other, of two heights, an empty column between',
    sheet: grid(
      beside(
        small('示例甲', 2023, 10, 90, 100),
        small('示例乙', 2022, 9, 81, 91),
        small('示例丙', 2021, 12, 90, 100),
        small('示例丁', 2020, 5, 45, 55),
      ),
    ),
    forms: [
      expected(`
        within A1:E6
        project 示例甲
        year 2023
        columns level3 A, target B, actual C, weight D, score E
        rows 4 ok 90, 5 ok 10
        total E6 D6 = 100 / 100
      `),
      expected(`
        within G1:K6
        project 示例乙
        year 2022
        columns level3 G, target H, actual I, weight J, score K
        rows 4 ok 81, 5 ok 10
        total K6 J6 = 91 / 91
      `),
      expected(`
        within M1:Q6
        project 示例丙
        year 2021
        columns level3 M, target N, actual O, weight P, score Q
        rows 4 ok 90, 5 ok 10
        total Q6 P6 = 100 / 100
      `),
      expected(`
        within S1:W6
        project 示例丁
        year 2020
        columns level3 S, target T, actual U, weight V, score W
        rows 4 ok 45, 5 ok 10
        total W6 V6 = 55 / 55
      `),
    ],
  },
  {
    name: 'two forms beside each other without a gap, below them one over the whole width',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | 项目支出绩效自评表 | « | « | « | «
项目名称 | 示例东区绿化 | « | « | « | 项目名称 | 示例西区绿化 | « | « | «
指标名称 | 指标值 | 完成值 | 分值 | 得分 | 指标名称 | 指标值 | 完成值 | 分值 | 得分
绿化面积 | ≥5公顷 | 5公顷 | 90 | 90 | 绿化面积 | ≥8公顷 | 6公顷 | 90 | 67.5
居民满意度 | ≥90% | 90% | 10 | 10 | 居民满意度 | ≥90% | 99% | 10 | 10
合计 | | | 100 | 100 | 合计 | | | 100 | 77.5
项目支出绩效自评表 | « | « | « | « | « | « | « | « | «
项目名称 | « | 示例全区绿化 | « | « | « | « | « | « | «
一级指标 | « | 二级指标 | 三级指标 | « | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | « | 数量指标 | 绿化面积 | « | ≥13公顷 | 11公顷 | 90 | 76.15 | 征地滞后
满意度指标 | « | 满意度 | 居民满意度 | « | ≥90% | 95% | 10 | 10 |
总分 | « | « | « | « | « | « | 100 | 86.15 |
`),
    forms: [
      expected(`
        within A1:E6
        project 示例东区绿化
        columns level3 A, target B, actual C, weight D, score E
        rows 4 ok 90, 5 ok 10
        total E6 D6 = 100 / 100
      `),
      expected(`
        within F1:J6
        project 示例西区绿化
        columns level3 F, target G, actual H, weight I, score J
        rows 4 ok 67.5, 5 ok 10
        total J6 I6 = 77.5 / 77.5
      `),
      expected(`
        within A7:J12
        project 示例全区绿化
        columns level3 D, target F, actual G, weight H, score I, reason J
        rows 10 ok 76.15, 11 ok 10
        total I12 H12 = 86.15 / 86.15
      `),
    ],
  },
  {
    name: 'a contact list right of the form, a budget list above and a payment list below',
    sheet: grid(`
2023年项目预算明细 | « | « | « | « | « | |
项目名称 | 预算科目 | 年初预算数 | 备注 | | | |
示例甲项目 | 2080101 | 30 | | | | |
示例乙项目 | 2080102 | 50 | | | | |
合计 | | 80 | | | | |
 |
2023年度项目支出绩效自评表 | « | « | « | « | « | |
项目名称 | 示例甲项目 | « | 实施单位 | 示例县人社局 | « | |
项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | | 联系人
年度资金总额 | 30 | 24 | 10 | 80% | 8 | | 姓名
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | 甲同志
产出指标 | 培训人数 | ≥300人 | 300人 | 60 | 60 | | 乙同志
满意度指标 | 学员满意度 | ≥95% | 96% | 30 | 30 | | 丙同志
总分 | « | « | « | 100 | 98 | |
 |
 |
支付明细 | « | « | « | « | « | |
日期 | 收款人 | 金额 | 用途 | | | |
3月1日 | 某公司 | 10 | 场地 | | | |
6月1日 | 某公司 | 14 | 师资 | | | |
`),
    forms: [
      expected(`
        within A7:F20
        project 示例甲项目
        unit 示例县人社局
        year 2023
        amounts 万元
        funds 10 of 1: annualBudget B, executed C, weight D, rate E, score F
        execution 10, rate ok 80, score ok 8
        columns level3 B, target C, actual D, weight E, score F
        rows 12 ok 60, 13 ok 30
        total F14 E14 = 98 / 98
      `),
    ],
  },
  {
    name: 'different layouts under each other, department and project, the first without a title',
    sheet: grid(`
项目名称 | 示例体育场馆开放 | « | « | 主管部门 | 示例区文体局 | «
项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
合计 | 600000 | 600000 | 600000 | 20 | 100% | 20
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 开放天数 | ≥330天 | 340天 | 50 | 50
效益指标 | 社会效益指标 | 健身人次 | ≥20万人次 | 16万人次 | 30 | 24
总分 | | | | | 100 | 94
2023年度部门整体支出绩效自评表 | « | « | « | « | « | «
部门（单位）名称 | « | 示例区文体局 | « | « | « | «
部门预算（万元） | « | 全年预算数 | 全年执行数 | 执行率 | 得分 | «
资金总额 | « | 900 | 855 | 95% | 9.5 | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
履职效能 | 重点任务 | 赛事场次 | 12场 | 12场 | 60 | 60
社会效应 | 社会效益 | 参与人次 | ≥5万人次 | 5.5万人次 | 20 | 20
满意度 | 公众满意度 | 公众满意度 | ≥90% | 90% | 10 | 10
合计 | « | « | « | « | 100 | 99.5
`),
    forms: [
      expected(`
        within A1:G7
        project 示例体育场馆开放
        department 示例区文体局
        amounts 元
        funds 3 of 1: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 20, rate ok 100, score ok 20
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 50, 6 ok 24
        total G7 F7 = 94 / 94
      `),
      expected(`
        within A8:G16
        kind department
        department 示例区文体局
        year 2023
        amounts 万元
        funds 11 of 1: annualBudget C, executed D, rate E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 13 ok 60, 14 ok 20, 15 ok 10
        total G16 F16 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'three departments under each other, none names a project, a blank row between',
    sheet: grid(
      ['甲', '乙', '丙']
        .map(
          (name) => `部门整体支出绩效自评表（2023年度） | « | « | « | «
部门名称 | 示例${name}局 | « | « | «
一级指标 | 三级指标 | 指标值 | 完成值 | 得分
产出（90分） | 完成任务（90分） | ≥9项 | 9项 | 90
预算执行率（10分） | 预算执行率（10分） | 100% | 100% | 10
`,
        )
        .join('\n'),
    ),
    forms: ['甲', '乙', '丙'].map((name, index) =>
      expected(`
        within A${index * 6 + 1}:E${index * 6 + 5}
        kind department
        department 示例${name}局
        year 2023
        columns level3 B, target C, actual D, score E
        rows ${index * 6 + 4} ok 90, ${index * 6 + 5} ok 10
        weights 90 10
      `),
    ),
  },
];
