/** Forms that print no weight: what is missing is told, what can be judged is judged, and nothing is called wrong. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const formsWithoutWeights: readonly Place[] = [
  {
    name: 'targets and actuals alone: the rate is checked, the missing points are told',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | «
项目名称 | 示例绿道养护 | 主管部门 | 示例局
资金（万元） | 全年预算数 | 全年执行数 | 执行率
合计 | 100 | 90 | 95%
一级指标 | 三级指标 | 年度指标值 | 实际完成值
产出指标 | 养护里程 | ≥20公里 | 20公里
效益指标 | 路面完好率 | ≥90% | 88%
满意度指标 | 居民满意度 | ≥90% | 92%
`),
    forms: [
      expected(`
        within A1:D8
        project 示例绿道养护
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate D
        execution -, rate over-scored 90, score not-applicable
        columns level3 B, target C, actual D
        rows 6 not-applicable, 7 not-applicable, 8 not-applicable
        errors D4
        missing weight-column score-column
        warns ZP101@A5 ZP601@D7
      `),
    ],
  },
  {
    name: 'scores without weights that add up to the total',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | «
项目名称 | 示例公园管护 | 主管部门 | 示例局 |
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分
合计 | 100 | 90 | 90% | 18
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 管护面积 | ≥20公顷 | 20公顷 | 40
效益指标 | 绿地完好率 | ≥90% | 88% | 29
满意度指标 | 居民满意度 | ≥90% | 92% | 10
总分 | « | « | « | 97
`),
    forms: [
      expected(`
        within A1:E9
        project 示例公园管护
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate D, score E
        execution -, rate ok 90, score ok 18
        columns level3 B, target C, actual D, score E
        rows 6 unreadable/not-applicable, 7 unreadable/not-applicable, 8 unreadable/not-applicable
        total E9 = 97 / 97
        missing weight-column
        warns ZP101@A5
      `),
    ],
  },
  {
    name: 'a total without the rate’s own score: the grade is that of the total as printed',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | «
项目名称 | 示例公园管护 | 主管部门 | 示例局 |
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分
合计 | 100 | 90 | 90% | 9
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 管护面积 | ≥20公顷 | 20公顷 | 50
效益指标 | 绿地完好率 | ≥90% | 88% | 29
满意度指标 | 居民满意度 | ≥90% | 92% | 10
总分 | « | « | « | 89
等级 | 良 | | |
`),
    forms: [
      expected(`
        within A1:E10
        project 示例公园管护
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate D, score E
        execution -, rate ok 90, score ok 9
        columns level3 B, target C, actual D, score E
        rows 6 unreadable/not-applicable, 7 unreadable/not-applicable, 8 unreadable/not-applicable
        total E9 = 89 / 89
        grade B10 良 良
        warns ZP101@A5
      `),
    ],
  },
  {
    name: 'each score is of a hundred and the total their mean: no sum is asked for',
    sheet: grid(`
2023年度示例校项目绩效自评表 | « | « | « | «
项目名称 | 示例实训设备 | 主管部门 | 示例校 |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 购置设备 | ≥20台 | 20台 | 100
效益指标 | 利用率 | ≥90% | 85% | 90
满意度指标 | 学生满意度 | ≥90% | 92% | 95
总分 | « | « | « | 95
评价等级 | 优 | « | « | «
`),
    forms: [
      expected(`
        within A1:E8
        project 示例实训设备
        year 2023
        columns level3 B, target C, actual D, score E
        rows 4 unreadable/not-applicable, 5 unreadable/not-applicable, 6 unreadable/not-applicable
        total E7
        grade B8 优
        missing weight-column fund-table
        warns ZP101@A1 ZP101@A3
      `),
    ],
  },
  {
    name: 'scores of ten each and a mean as total: the sum that differs is no error',
    sheet: grid(`
2023年度示例院项目绩效自评表 | « | « | « | «
项目名称 | 示例义诊 | 主管部门 | 示例院 |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 义诊次数 | ≥20次 | 20次 | 10
效益指标 | 受益人数 | ≥900人 | 850人 | 9
满意度指标 | 患者满意度 | ≥90% | 92% | 10
总分 | « | « | « | 9.67
`),
    forms: [
      expected(`
        within A1:E7
        project 示例义诊
        year 2023
        columns level3 B, target C, actual D, score E
        rows 4 unreadable/not-applicable, 5 unreadable/not-applicable, 6 unreadable/not-applicable
        total E7
        missing weight-column
      `),
    ],
  },
  {
    name: 'scores without weights that miss the total by little: told, not called an error',
    sheet: grid(`
2023年度示例队项目绩效自评表 | « | « | « | «
项目名称 | 示例防汛物资 | 主管部门 | 示例队 |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 购置冲锋舟 | ≥5艘 | 5艘 | 50
效益指标 | 保障及时率 | ≥90% | 92% | 38
满意度指标 | 群众满意度 | ≥90% | 92% | 10
总分 | « | « | « | 100
`),
    forms: [
      expected(`
        within A1:E7
        project 示例防汛物资
        year 2023
        columns level3 B, target C, actual D, score E
        rows 4 unreadable/not-applicable, 5 unreadable/not-applicable, 6 unreadable/not-applicable
        total E7 = 98
        missing weight-column fund-table
        warns ZP101@A1 ZP101@A3 ZP501@E7
      `),
    ],
  },
  {
    name: 'no score and no weight, the total alone with its grade below',
    sheet: grid(`
2023年度示例社区项目绩效自评表 | « | « | «
项目名称 | 示例楼道整治 | 实施单位 | 示例社区
预算数（万元） | 30 | 执行数（万元） | 30
一级指标 | 三级指标 | 年度指标值 | 实际完成值
产出指标 | 整治楼道 | ≥20个 | 20个
效益指标 | 环境卫生 | 改善 | 改善
满意度指标 | 居民满意度 | ≥90% | 92%
自评总分 | 98 | 自评等级 | 优
`),
    forms: [
      expected(`
        within A1:D8
        project 示例楼道整治
        year 2023
        funds 3 of 1: annualBudget B3, executed D3
        execution -, rate not-applicable 100, score not-applicable
        columns level3 B, target C, actual D
        rows 5 not-applicable, 6 not-applicable, 7 not-applicable
        total B8
        grade D8 优
        missing weight-column score-column
      `),
    ],
  },
  {
    name: 'weights without scores: the total line sums the indicators, the rate has its points in the fund table',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | «
项目名称 | 示例河道清淤 | 主管部门 | 示例局 |
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值
合计 | 100 | 90 | 90% | 10
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值
产出指标 | 清淤长度 | ≥20公里 | 20公里 | 50
效益指标 | 水质达标率 | ≥90% | 88% | 30
满意度指标 | 居民满意度 | ≥90% | 92% | 10
合计 | « | « | « | 90
`),
    forms: [
      expected(`
        within A1:E9
        project 示例河道清淤
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate D, weight E
        execution 10, rate ok 90, score not-applicable
        columns level3 B, target C, actual D, weight E
        rows 6 not-applicable, 7 not-applicable, 8 not-applicable
        missing score-column
        warns ZP101@A5 ZP601@D7
      `),
    ],
  },
  {
    name: 'a rate of points in per cent is no score',
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例河道清淤 | 主管部门 | 示例局 | |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分率
产出指标 | 清淤长度 | ≥20公里 | 20公里 | 50 | 100%
效益指标 | 水质达标率 | ≥90% | 81% | 30 | 90%
满意度指标 | 居民满意度 | ≥90% | 92% | 20 | 100%
合计 | « | « | « | 100 | 97%
`),
    forms: [
      expected(`
        within A1:F7
        project 示例河道清淤
        year 2023
        columns level3 B, target C, actual D, weight E
        rows 4 not-applicable, 5 not-applicable, 6 not-applicable
        total F7
        missing score-column
      `),
    ],
  },
];
