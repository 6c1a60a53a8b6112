/** Amounts in millions, and figures of people and households that are no amounts. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

const indicators = `
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 修建道路 | 10公里 | 10公里 | 60 | 60
成本指标 | 总成本 | ≤1200万元 | 900万元 | 20 | 20
满意度指标 | 村民满意度 | ≥90% | 92% | 10 | 10
总分 | | | | 100 | 97.5`;

const inMillions = (name: string, funds: string): Place => ({
  name,
  sheet: grid(`
2023年度示例乡项目绩效自评表 | « | « | « | « | «
项目名称 | 示例道路 | 实施单位 | 示例乡 | |
${funds}${indicators}
`),
  forms: [
    expected(`
      within A1:F10
      project 示例道路
      year 2023
      amounts 百万元
      funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
      execution 10, rate ok 75, score ok 7.5
      columns level3 B, target C, actual D, weight E, score F
      rows 6 ok 60, 7 ok 20, 8 ok 10
      total F9 E9 = 97.5 / 97.5
      warns -
    `),
  ],
});

const withoutFunds = (name: string, line: string): Place => ({
  name,
  sheet: grid(`
2023年度示例乡项目绩效自评表 | « | « | « | « | «
项目名称 | 示例补助 | 实施单位 | 示例乡 | |
${line}
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 补助户数 | 120户 | 120户 | 70 | 70
满意度指标 | 村民满意度 | ≥90% | 92% | 30 | 30
总分 | | | | 100 | 100
`),
  forms: [
    expected(`
      within A1:F7
      project 示例补助
      year 2023
      columns level3 B, target C, actual D, weight E, score F
      rows 5 ok 70, 6 ok 30
      total F7 E7 = 100 / 100
      missing fund-table
      warns ZP101@A1
    `),
  ],
});

export const amountsAndCounts: readonly Place[] = [
  inMillions(
    'amounts in millions, said in the header alone',
    `资金 | 全年预算数（百万元） | 全年执行数（百万元） | 执行率 | 分值 | 得分
年度资金总额 | 12 | 9 | 75% | 10 | 7.5`,
  ),
  inMillions(
    'amounts in millions, said behind each figure',
    `资金 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 12百万元 | 9百万元 | 75% | 10 | 7.5`,
  ),
  inMillions(
    'amounts in millions, said in English',
    `Funds | Annual budget (million yuan) | Executed (million yuan) | Execution rate | Weight | Score
Total | 12 | 9 | 75% | 10 | 7.5`,
  ),
  withoutFunds(
    'households planned and paid behind a colon are no funds',
    '计划补助户数：120 | « | 实际支付户数：118 | « | « | «',
  ),
  withoutFunds(
    'households planned and paid with their unit',
    '计划安排：120户 | « | 实际支付：118户 | « | « | «',
  ),
  withoutFunds('people planned and paid in pairs', '计划数 | 120人 | 使用数 | 118人 | | '),
  withoutFunds('posts and staff in pairs', '编制数 | 35 | 使用数 | 33 | | '),
  {
    name: 'posts of the office beside its funds',
    sheet: grid(`
2023年度部门整体支出绩效自评表 | « | « | « | « | «
部门名称 | 示例局 | 编制数 | 35 | 实有人数 | 33
年度预算（万元） | 900 | 年度支出（万元） | 810 | 执行率 | 90%
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 办件数量 | ≥120件 | 120件 | 90 | 90
满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10
合计 | | | | 100 | 100
`),
    forms: [
      expected(`
        within A1:F7
        kind department
        project -
        department 示例局
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 90, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 90, 6 ok 10
        total F7 E7 = 100 / 100
        warns -
      `),
    ],
  },
  {
    name: 'a narrative that tells households and people beside its amounts',
    sheet: grid(`
示例县危房改造项目绩效自评报告
项目名称：示例危房改造
预算安排人员35人，实际支出人员30人，年初预算安排120户。
2023年全年预算数为200万元，其中财政拨款200万元。
全年执行数为180万元，涉及120户。
1）改造户数，目标值≥120户，实际完成120户，分值60分，得分60分。
2）群众满意度，目标值≥95%，实际完成95%，分值30分，得分30分。
自评总得分99分，评价等级为优。
`),
    forms: [
      expected(`
        within A1:A8
        kind narrative
        project 示例危房改造
        year 2023
        amounts 万元
        funds 4 of 2: annualBudget A4, executed A5
        execution 10, rate not-applicable 90, score not-applicable 9
        columns level3 A, target A, actual A, weight A, score A
        rows 6 ok 60, 7 ok 30
        total A8 = 99 / 99
        grade A8 优
        warns -
      `),
    ],
  },
  {
    name: 'a narrative without amounts: that they are missing is told',
    sheet: grid(`
示例县救助项目绩效自评报告
项目名称：示例救助
年初预算安排500户，预算安排人员35人，实际支出人员30人。
1）救助户数，目标值≥500户，实际完成500户，分值60分，得分60分。
2）群众满意度，目标值≥95%，实际完成95%，分值30分，得分30分。
自评总得分99分。
`),
    forms: [
      expected(`
        within A1:A6
        kind narrative
        project 示例救助
        columns level3 A, target A, actual A, weight A, score A
        rows 4 ok 60, 5 ok 30
        total A6
        missing fund-table
        warns ZP101@A1
      `),
    ],
  },
];
