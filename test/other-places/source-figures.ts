/** Fund tables whose sources stand beside their sum, and rows that say only which year. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

const indicators = (fill: string) => `
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分${fill}
产出指标 | 完成数量 | ≥20个 | 20个 | 50 | 50${fill}
效益指标 | 使用率 | ≥90% | 90% | 30 | 30${fill}
满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10${fill}`;

export const sourceFigures: readonly Place[] = [
  {
    name: 'sources in columns behind the budget and behind the spending, each sum in front',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | « | « | « | «
资金（万元） | 全年预算数 | 其中：财政拨款 | 其他资金 | 全年执行数 | 其中：财政拨款 | 其他资金 | 分值 | 得分
合计 | 100 | 80 | 20 | 90 | 72 | 18 | 10 | 9${indicators(' | | |')}
总分 | « | « | « | 100 | 99 | | |
`),
    forms: [
      expected(`
        within A1:I10
        project 示例公厕改造
        year 2023
        funds 4 of 1: annualBudget B, executed E, weight H, score I
        execution 10, rate not-applicable 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 50, 7 ok 30, 8 ok 10
        total F9 E9 = 99 / 99
      `),
    ],
  },
  {
    name: 'sum and sources under budget and under spending in a second header row',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | « | « | « | «
资金（万元） | 全年预算数 | « | « | 全年执行数 | « | « | 执行率 | 得分
^ | 小计 | 财政拨款 | 其他资金 | 小计 | 财政拨款 | 其他资金 | ^ | ^
合计 | 100 | 80 | 20 | 90 | 72 | 18 | 90% | 9${indicators(' | | |')}
总分 | « | « | « | 100 | 99 | | |
`),
    forms: [
      expected(`
        within A1:I11
        project 示例公厕改造
        year 2023
        funds 5 of 1: annualBudget B, executed E, rate H, score I
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 7 ok 50, 8 ok 30, 9 ok 10
        total F10 E10 = 99 / 99
      `),
    ],
  },
  {
    name: 'each source a column in front of its sum, in one header row',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | « | « | « | «
资金（万元） | 财政拨款预算 | 其他资金预算 | 预算合计 | 财政拨款支出 | 其他资金支出 | 支出合计 | 执行率 | 得分
年度资金 | 80 | 20 | 100 | 72 | 18 | 90 | 90% | 9${indicators(' | | |')}
总分 | « | « | « | 100 | 99 | | |
`),
    forms: [
      expected(`
        within A1:I10
        project 示例公厕改造
        year 2023
        funds 4 of 1: annualBudget D, executed G, rate H, score I
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 50, 7 ok 30, 8 ok 10
        total F9 E9 = 99 / 99
      `),
    ],
  },
  {
    name: 'pairs in a line, each sum in front of its part',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | « | « | « | «
预算数（万元） | 100 | 其中：财政拨款 | 80 | 执行数（万元） | 90 | 其中：财政拨款 | 72 |${indicators(' | | |')}
总分 | « | « | « | 90 | 90 | | |
`),
    forms: [
      expected(`
        within A1:I9
        project 示例公厕改造
        year 2023
        funds 3 of 1: annualBudget B, executed F
        execution -, rate not-applicable 90, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 50, 6 ok 30, 7 ok 10
        total F8 E8
        tolerated E8
      `),
    ],
  },
  {
    name: 'sources in front, their sum as the last column under budget and spending',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | « | « | « | «
资金（万元） | 全年预算数 | « | « | 全年执行数 | « | « | 执行率 | 得分
^ | 中央 | 地方 | 合计 | 中央 | 地方 | 合计 | ^ | ^
年度资金总额 | 80 | 20 | 100 | 72 | 18 | 90 | 90% | 9${indicators(' | | |')}
总分 | « | « | « | 100 | 99 | | |
`),
    forms: [
      expected(`
        within A1:I11
        project 示例公厕改造
        year 2023
        funds 5 of 1: annualBudget D, executed G, rate H, score I
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 7 ok 50, 8 ok 30, 9 ok 10
        total F10 E10 = 99 / 99
      `),
    ],
  },
  ...['年度', '本年度', '本年', '当年', '2023年度', '合计', '全年'].map((label): Place => ({
    name: `the only fund row is labelled ${label}`,
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | «
资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
${label} | 100 | 90 | 10 | 90% | 9${indicators('')}
总分 | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:F10
        project 示例公厕改造
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate E, weight D, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 50, 7 ok 30, 8 ok 10
        total F9 E9 = 99 / 99
      `),
    ],
  })),
  {
    name: 'the sources first, their sum last and labelled 小计',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | «
资金来源 | 全年预算数（万元） | 全年执行数（万元） | 分值 | 执行率 | 得分
财政拨款 | 80 | 72 | | 90% |
其他资金 | 20 | 18 | | 90% |
小计 | 100 | 90 | 10 | 90% | 9${indicators('')}
总分 | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:F12
        project 示例公厕改造
        year 2023
        funds 6 of 3: annualBudget B, executed C, weight D, rate E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 50, 9 ok 30, 10 ok 10
        total F11 E11 = 99 / 99
        warns -
      `),
    ],
  },
  {
    name: 'two sources, the last row without a label their sum',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | «
资金来源 | 全年预算数（万元） | 全年执行数（万元） | 分值 | 执行率 | 得分
财政拨款 | 80 | 72 | | 90% |
其他资金 | 20 | 18 | | 90% |
 | 100 | 90 | 10 | 90% | 9${indicators('')}
总分 | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:F12
        project 示例公厕改造
        year 2023
        funds 6 of 3: annualBudget B, executed C, weight D, rate E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 50, 9 ok 30, 10 ok 10
        total F11 E11 = 99 / 99
        warns -
      `),
    ],
  },
  {
    name: 'two sources and no sum of them: their rates are checked, the total row is missed, nothing is called wrong',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | «
资金来源 | 全年预算数（万元） | 全年执行数（万元） | 分值 | 执行率 | 得分
财政拨款 | 80 | 72 | 10 | 90% | 9
其他资金 | 20 | 18 | | 90% |${indicators('')}
总分 | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:F11
        project 示例公厕改造
        year 2023
        columns level3 B, target C, actual D, weight E, score F
        rows 7 ok 50, 8 ok 30, 9 ok 10
        total F10 E10 = null / null
        missing fund-total-row
        warns ZP101@A3
      `),
    ],
  },
  {
    name: 'a side label, rows labelled only by year with their sources below',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例公厕改造 | « | 主管部门 | 示例局 | «
资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 得分
^ | 本年度 | 100 | 90 | 90% | 9
^ | 财政拨款 | 80 | 72 | 90% | —
^ | 其他资金 | 20 | 18 | 90% | —${indicators('')}
总分 | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:F12
        project 示例公厕改造
        year 2023
        funds 4 of 3: annualBudget C, executed D, rate E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 50, 9 ok 30, 10 ok 10
        total F11 E11 = 99 / 99
      `),
    ],
  },
];
