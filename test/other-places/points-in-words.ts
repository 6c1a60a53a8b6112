/** Score cells that say their points in words: full marks, or what is taken off. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const pointsInWords: readonly Place[] = [
  {
    name: 'full marks and deductions in words, in the fund table too',
    sheet: grid(`
2023年度示例站项目绩效自评表 | « | « | « | « | «
项目名称 | 示例水质监测 | « | 主管部门 | 示例市环境局 | «
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
合计 | 80 | 80 | 100% | 10 | 满分
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 监测断面 | ≥10个 | 9个 | 20 | 扣2分
产出指标 | 监测次数 | ≥12次 | 12次 | 30 | 满分
效益指标 | 达标率 | ≥95% | 95% | 30 | 不扣分
满意度指标 | 居民满意度 | ≥90% | 81% | 10 | 扣分：1
合计 | « | « | « | 100 | 97
`),
    forms: [
      expected(`
        within A1:F10
        project 示例水质监测
        department 示例市环境局
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 18, 7 ok 30, 8 ok 30, 9 ok 9
        total F10 E10 = 97 / 97
      `),
    ],
  },
  {
    name: 'a minus sign and 分 in a score cell take off; too little taken off is found',
    sheet: grid(`
2023年度示例中心项目绩效自评表 | « | « | « | « | «
项目名称 | 示例病虫防治 | « | 单位 | 示例中心 | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 防治面积 | ≥100亩 | 90亩 | 40 | '-4分
产出指标 | 巡查次数 | ≥10次 | 8次 | 20 | 扣1分（雨天）
效益指标 | 挽回损失率 | ≥90% | 95% | 30 | 得满分
满意度指标 | 农户满意度 | ≥90% | 95% | 10 | 10
合计 | « | « | « | 100 | 95
`),
    forms: [
      expected(`
        within A1:F8
        project 示例病虫防治
        year 2023
        columns level3 B, target C, actual D, weight E, score F
        rows 4 ok 36, 5 over-scored 16, 6 ok 30, 7 ok 10
        total F8 E8 = 95 / 92
        errors F5
      `),
    ],
  },
  {
    name: 'a score with what it is of, nothing left, and a score that nobody can read: then no total is called wrong',
    sheet: grid(`
2023年度示例院项目绩效自评表 | « | « | « | « | «
项目名称 | 示例窗口改造 | « | 单位 | 示例院 | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 改造窗口 | ≥10个 | 10个 | 20 | '20/20
产出指标 | 培训人员 | ≥10人 | 10人 | 20 | 满分20分
效益指标 | 按时办结率 | ≥90% | 81% | 20 | 18（扣2分）
效益指标 | 新增服务 | ≥10项 | 0 | 20 | 全扣
满意度指标 | 群众满意度 | ≥90% | 72% | 10 | 减2分
满意度指标 | 职工满意度 | ≥90% | 95% | 10 | 见附件
合计 | « | « | « | 100 | 76
`),
    forms: [
      expected(`
        within A1:F10
        project 示例窗口改造
        year 2023
        columns level3 B, target C, actual D, weight E, score F
        rows 4 ok 20, 5 ok 20, 6 ok 18, 7 ok 0, 8 ok 8, 9 unreadable
        total F10 E10 = null / null
        warns ZP101@A1 ZP102@F9
      `),
    ],
  },
  {
    name: 'deductions that begin with 无, the total of them in words',
    sheet: grid(`
2023年度示例所项目绩效自评表 | « | « | « | « | «
项目名称 | 示例窗口服务 | « | 单位 | 示例所 | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 扣分情况
产出指标 | 办件数量 | ≥1000件 | 1000件 | 60 | 无
效益指标 | 按时办结率 | ≥100% | 90% | 30 | 扣3分
满意度指标 | 群众满意度 | ≥90% | 72% | 10 | 扣2分
合计 | « | « | « | 100 | 扣5分
`),
    forms: [
      expected(`
        within A1:F7
        project 示例窗口服务
        year 2023
        columns level3 B, target C, actual D, weight E, score F
        rows 4 ok 60, 5 ok 27, 6 ok 8
        total F7 E7 = 95 / 95
      `),
    ],
  },
  {
    name: 'deductions of the indicators added up, the execution scored in the fund table',
    sheet: grid(`
2022年项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例普法宣传 | « | « | 预算单位 | 示例县司法局 | «
资金情况（万元） | | 年初预算 | 实际支出 | 预算执行率 | 满分 | 得分
^ | 合计 | 50 | 40 | 80% | 10 | 8
绩效指标 | 指标类型 | 指标名称 | 计划完成值 | 实际完成情况 | 满分 | 扣分
^ | 产出指标 | 普法讲座场次 | 20场 | 18场 | 50 | 5
^ | 效益指标 | 普法覆盖村数 | ≥60个 | 66个 | 30 | 0
^ | 满意度指标 | 群众满意度 | ≥95% | 96% | 10 | 0
总分 | « | « | « | « | 100 | 5
`),
    forms: [
      expected(`
        within A1:G9
        project 示例普法宣传
        year 2022
        funds 4 of 1: initialBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 80, score ok 8
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 45, 7 ok 30, 8 ok 10
        total G9 F9 = 93 / 93
      `),
    ],
  },
  {
    name: 'a column of deductions in words and figures, no score',
    sheet: grid(`
2023年度示例所项目绩效自评表 | « | « | « | « | «
项目名称 | 示例窗口服务 | « | 单位 | 示例所 | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 扣分
产出指标 | 办件数量 | ≥1000件 | 1000件 | 60 | 不扣分
效益指标 | 按时办结率 | ≥100% | 90% | 30 | 扣3分
满意度指标 | 群众满意度 | ≥90% | 72% | 10 | 2
合计 | « | « | « | 100 | 5
`),
    forms: [
      expected(`
        within A1:F7
        project 示例窗口服务
        year 2023
        columns level3 B, target C, actual D, weight E, score F
        rows 4 ok 60, 5 ok 27, 6 ok 8
        total F7 E7 = 95 / 95
      `),
    ],
  },
  {
    name: 'full marks in a cell over the rows of a block, the weight beside each row',
    sheet: grid(`
2023年度示例馆项目绩效自评表 | « | « | « | « | «
项目名称 | 示例图书更新 | « | 单位 | 示例馆 | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 采购图书 | ≥2000册 | 2000册 | 40 | 满分
^ | 上架及时率 | ≥95% | 95% | 20 | ^
效益指标 | 借阅人次 | ≥3万人次 | 3万人次 | 30 | 30
满意度指标 | 读者满意度 | ≥90% | 95% | 10 | 满分
合计 | « | « | « | 100 | 100
`),
    forms: [
      expected(`
        within A1:F8
        project 示例图书更新
        year 2023
        columns level3 B, target C, actual D, weight E
        rows 4 ok 60, 5 not-applicable/blank/ok, 6 ok 30, 7 ok 10
        total F8 E8 = 100 / 100
      `),
    ],
  },
];
