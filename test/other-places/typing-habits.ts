/** How figures and labels are typed, and parts of a form in places where few put them. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const typingHabits: readonly Place[] = [
  {
    name: 'full-width figures throughout: funds as pairs, an indicator whose name is a label elsewhere',
    sheet: grid(`
２０２３年度项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例水渠清淤 | « | « | « | «
全年预算数（万元） | '６０ | 全年执行数（万元） | '５７ | 执行率 | '９５％
分值 | '１０ | 得分 | '９．５ | |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 清淤长度 | ≥１２公里 | １２公里 | '４０ | '４０
 | 完工时间 | １１月底前 | １０月 | '２０ | '２０
效益指标 | 受益农户 | ≥３００户 | ３１０户 | '２０ | '２０
满意度指标 | 农户满意度 | ≥９０％ | ９２％ | '１０ | '１０
总分 | « | « | « | '１００ | '９９．５
`),
    forms: [
      expected(`
        within A1:F10
        project 示例水渠清淤
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 40, 7 ok 20, 8 ok 20, 9 ok 10
        total F10 E10 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'a side label that sounds like the column of results, merges gone',
    sheet: grid(`
项目支出绩效自评表（2024年度） | | | | | | |
项目名称 | | 示例公园养护 | | | | |
项目资金（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 50 | 50 | 45 | 10 | 90% | 9
绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 指标完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护面积 | ≥80亩 | 82亩 | 50 | 50
 | 效益指标 | 生态效益指标 | 绿化覆盖率 | ≥40% | 41% | 30 | 30
 | 满意度指标 | 满意度指标 | 游客满意度 | ≥90% | 93% | 10 | 10
总分 | | | | | | 100 | 99
`),
    forms: [
      expected(`
        within A1:H9
        project 示例公园养护
        year 2024
        amounts 万元
        funds 4 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 D, target E, actual F, weight G, score H
        rows 6 ok 50, 7 ok 30, 8 ok 10
        total H9 G9 = 99 / 99
      `),
    ],
  },
  {
    name: 'levels on lines of their own: a cost block in front, blocks named 项目产出 and 项目效益',
    sheet: grid(`
2024年度项目支出绩效自评表 | « | « | « | « | « | «
二级项目名称：示例管网维修 | « | « | 主管部门：示例市住建局 | « | « | «
资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
资金总额 | 100 | 100 | 90 | 10 | 90% | 7
指标名称 | 符号 | 指标值 | 完成值 | 计量单位 | 分值 | 得分
成本 | | | | | |
经济成本指标 | | | | | |
每公里维修成本 | ≤ | 8 | 7 | 万元/公里 | 20 | 20
项目产出 | | | | | |
数量指标 | | | | | |
维修管网长度 | ≥ | 12 | 12 | 公里 | 40 | 40
项目效益 | | | | | |
经济效益指标 | | | | | |
减少漏损水费 | ≥ | 50 | 60 | 万元 | 20 | 20
满意度 | | | | | |
服务对象满意度指标 | | | | | |
居民满意度 | ≥ | 90 | 90 | % | 10 | 10
合计 | | | | | 100 | 97
`),
    forms: [
      expected(`
        within A1:G18
        project 示例管网维修
        department 示例市住建局
        year 2024
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 90, score ok 7
        columns level3 A, operator B, target C, actual D, unit E, weight F, score G
        rows 8 ok 20, 11 ok 40, 14 ok 20, 17 ok 10
        level1 成本 | 项目产出 | 项目效益 | 满意度
        total G18 F18 = 97 / 97
      `),
    ],
  },
  {
    name: 'funds under the total row, the grade under the funds, a project of the second level',
    sheet: grid(`
2023年度项目支出绩效自评表 | « | « | « | « | «
二级项目名称 | 示例警用装备 | « | « | 主管部门及代码 | 示例县公安局
一级指标 | 三级指标 | 目标值 | 实际值 | 标准分 | 自评分
产出指标 | 购置装备 | ≥30件 | 30件 | 50 | 50
效益指标 | 出警响应时间 | ≤10分钟 | 9分钟 | 30 | 30
满意度指标 | 群众满意度 | ≥90% | 90% | 10 | 10
合计 | « | « | « | 100 | 98
资金来源 | 全年预算数（元） | 实际支出数（元） | 执行率 | 权重 | 得分
资金总额： | 9000 | 7200 | 80% | 10 | 8
其中：财政拨款 | 5000 | 5000 | 100% | — | —
其他资金 | 4000 | 2200 | 55% | — | —
自评等次 | 优 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F12
        project 示例警用装备
        department 示例县公安局
        year 2023
        amounts 元
        funds 9 of 3: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 80, score ok 8
        columns level3 B, target C, actual D, weight E, score F
        rows 4 ok 50, 5 ok 30, 6 ok 10
        total F7 E7 = 98 / 98
        grade B12 优 优
      `),
    ],
  },
  {
    name: 'funds with sources as columns, the unit in the corner, the execution scored by 20 points',
    sheet: grid(`
2024年度项目绩效自评表 | « | « | « | « | «
项目名称 | 示例农技推广 | « | « | 主管部门 | 示例县农业农村局
资金（元） | 合计 | 财政拨款 | 其他资金 | |
年初预算数 | 80000 | 60000 | 20000 | |
全年预算数 | 80000 | 60000 | 20000 | |
全年执行数 | 64000 | 60000 | 4000 | |
执行率 | 80% | 100% | 20% | |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 培训农户 | ≥400人次 | 400人次 | 40 | 40
效益指标 | 亩均增产 | ≥5% | 5% | 30 | 30
满意度指标 | 农户满意度 | ≥90% | 95% | 10 | 10
合计 | | | | 100 | 96
`),
    forms: [
      expected(`
        within A1:F12
        project 示例农技推广
        department 示例县农业农村局
        year 2024
        amounts 元
        funds 6 of 3: executed B
        execution 20, rate ok 80, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 9 ok 40, 10 ok 30, 11 ok 10
        total F12 E12 = 96 / 96
      `),
    ],
  },
  {
    name: 'blank total below, 自评得分 of the execution beside its figure above',
    sheet: grid(`
2024年度项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例河岸绿化 | « | « | « | «
资金情况 | 全年预算数（万元） | 30 | « | « | «
^ | 全年执行数（万元） | 27 | « | « | «
^ | 执行率 | 90% | « | « | «
^ | 分值 | 10 | « | « | «
^ | 自评得分 | 9 | « | « | «
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 栽种树木 | ≥400株 | 400株 | 60 | 60
效益指标 | 绿化覆盖率 | ≥40% | 40% | 20 | 20
满意度指标 | 居民满意度 | ≥90% | 95% | 10 | 10
总分 | « | « | « | 100 |
`),
    forms: [
      expected(`
        within A1:F12
        project 示例河岸绿化
        year 2024
        amounts 万元
        funds 4 of 1: executed C
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 9 ok 60, 10 ok 20, 11 ok 10
        total F12 E12 = 99 / 99
      `),
    ],
  },
  {
    name: 'a side label that sounds like the rate, a budget that only its bracket calls adjusted',
    sheet: grid(`
2024年度项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例消防站建设 | « | « | « | « | «
项目资金预算安排及执行进度（万元） | | 年初批复数 | 预算批复数（调整后） | 资金支出数 | 资金支出进度 | 得分
^ | 资金总额 | 100 | 80 | 60 | 75% | 7.5
^ | 其中：财政拨款 | 70 | 60 | 60 | 100% | —
^ | 其他资金 | 30 | 20 | 0 | 0% | —
绩效指标 | 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
^ | 产出指标 | 建成站点 | ≥2座 | 2座 | 50 | 50
^ | 效益指标 | 覆盖人口 | ≥3万人 | 3万人 | 30 | 30
^ | 满意度指标 | 居民满意度 | ≥90% | 93% | 10 | 10
总分 | « | « | « | « | 100 | 97.5
`),
    forms: [
      expected(`
        within A1:G11
        project 示例消防站建设
        year 2024
        amounts 万元
        funds 4 of 3: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 75, score ok 7.5
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 50, 9 ok 30, 10 ok 10
        total G11 F11 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'no column of rates, only a side label that ends like one',
    sheet: grid(`
2024年度项目支出绩效自评表 | « | « | « | «
项目名称 | 示例档案整理 | « | « | «
预算安排及执行进度（万元） | | 年初预算数 | 全年预算数 | 全年执行数
^ | 资金总额 | 30 | 30 | 27
^ | 财政拨款 | 30 | 30 | 27
三级指标 | 目标值 | 完成值 | 分值 | 得分
整理档案 | ≥900卷 | 900卷 | 80 | 80
查档人满意度 | ≥90% | 95% | 10 | 10
总分 | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:E9
        project 示例档案整理
        year 2024
        amounts 万元
        funds 4 of 2: initialBudget C, annualBudget D, executed E
        execution 10, rate not-applicable 90, score not-applicable 9
        columns level3 A, target B, actual C, weight D, score E
        rows 7 ok 80, 8 ok 10
        total E9 D9 = 99 / 99
      `),
    ],
  },
];
