/** Forms that mix habits: tables of two kinds, heads between them, blocks with own sums, answers with remarks. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const mixedTables: readonly Place[] = [
  {
    name: 'indicators on the left, funds on the right of the same rows',
    sheet: grid(`
2023年示例社区项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例楼道亮化 | « | « | 实施单位 | 示例社区 | « | « | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 预算数（元） | 支出数（元） | 支出率
产出指标 | 安装灯具 | 200盏 | 200盏 | 60 | 60 | 50000 | 45000 | 90%
效益指标 | 夜间照明 | 改善 | 改善 | 30 | 30 | | |
满意度指标 | 居民满意度 | ≥90% | 91% | 10 | 10 | | |
合计 | | | | 100 | 100 | | |
`),
    forms: [
      expected(`
        within A1:I7
        project 示例楼道亮化
        unit 示例社区
        year 2023
        amounts 元
        funds 4 of 1: annualBudget G, executed H, rate I
        execution -, rate ok 90, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 4 ok 60, 5 ok 30, 6 ok 10
        total F7 E7 = 100 / 100
      `),
    ],
  },
  {
    name: 'a sum line above each block with its figures, the grand total first, percentages as weights',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例全民健身 | « | 年度 | 2022年度 | «
指标 | 目标值 | 实际值 | 权重 | 得分 | 备注
总分 | | | 100% | 97 |
一、预算执行 | | | 10% | 9 |
预算执行率 | 100% | 90% | 10% | 9 |
二、产出指标 | | | 50% | 50 |
健身路径 | 15条 | 15条 | 30% | 30 |
器材合格率 | 100% | 100% | 20% | 20 |
三、效益指标 | | | 40% | 38 |
锻炼人次 | 5万人次 | 4.5万人次 | 20% | 18 | 疫情影响
群众满意度 | ≥90% | 92% | 20% | 20 |
`),
    forms: [
      expected(`
        within A1:F12
        project 示例全民健身
        year 2022
        columns level3 A, target B, actual C, weight D, score E, reason F
        rows 6 ok 9, 8 ok 30, 9 ok 20, 11 ok 18, 12 ok 20
        weights 10 30 20 20 20
        total E4 D4 = 97 / 97
      `),
    ],
  },
  {
    name: 'notes between head and tables, amounts and rate in one sentence cell, two part targets',
    sheet: grid(`
2023年度示例站所项目绩效自评表 | « | « | « | « | «
填报说明：请各单位如实填报，自评得分由系统计算。 | « | « | « | « | «
项目名称：示例动物防疫 主管部门：示例县畜牧局 | « | « | « | « | «
资金情况：年初预算30万元；全年预算数：30万元，全年执行数：27万元，执行率：90% | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分（100分）
产出指标（50分） | 数量指标（25分） | 免疫牲畜（25分） | 牛3000头；羊2万只 | 牛3000头；羊2万只 | 25
^ | 质量指标（25分） | 抗体合格率（25分） | ≥70% | 78% | 25
效益指标（40分） | 生态效益指标（40分） | 病死畜处理（40分） | 建台账；全部无害化处理 | 建台账；全部无害化处理 | 40
满意度指标（10分） | 服务对象满意度指标（10分） | 养殖户满意度（10分） | ≥90% | 95% | 10
总分 | « | « | « | « | 100
`),
    forms: [
      expected(`
        within A1:F10
        project 示例动物防疫
        department 示例县畜牧局
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget A, executed A, rate A
        execution -, rate ok 90, score not-applicable
        columns level3 C, target D, actual E, score F
        rows 6 ok/judgement, 7 ok 25, 8 ok, 9 ok 10
        weights 25 25 40 10
        total F10 = 100 / 100
      `),
    ],
  },
  {
    name: 'points of the execution beside amounts written as a fraction, grade in the title line’s right cell',
    sheet: grid(`
示例中心项目绩效自评表（2023） | « | « | « | 自评等级：良 | «
项目 | 示例资料数字化 | « | 金额单位 | 元 | «
预算资金 | 调整预算 | 实际支出 | 执行率 | 标准分 | 自评分
合计 | 200000 | 150000 | 0.75 | 10 | 7.5
一级指标 | 指标内容 | 预期值 | 实现值 | 标准分 | 自评分
产出指标 | 扫描页数 | 50000页 | 40000页 | 60 | 48
效益指标 | 利用率提高 | ≥10% | 12% | 20 | 20
满意度指标 | 读者满意度 | ≥95% | 95% | 10 | 10
合计 | | | | 100 | 85.5
`),
    forms: [
      expected(`
        within A1:F9
        project 示例资料数字化
        year 2023
        amounts 元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 75, score ok 7.5
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 48, 7 ok 20, 8 ok 10
        total F9 E9 = 85.5 / 85.5
        grade E1 良 良
      `),
    ],
  },
  {
    name: 'wrong figures in a strange layout are found: rate, execution score, an indicator, the total',
    sheet: grid(`
示例区级专项绩效自评表 | « | « | « | « | « | «
专项名称 | 示例菜市场改造 | « | 负责部门 | 示例商务局 | 评价年度 | 2023
预算情况 | 批复预算（万元） | 调整后预算（万元） | 决算（万元） | 执行进度 | 满分 | 自评
 | 200 | 250 | 200 | 100% | 10 | 10
指标类别 | 具体指标 | 目标 | 结果 | 完成程度 | 满分 | 自评
产出 | 改造市场 | 5个 | 4个 | 80% | 50 | 50
效益 | 摊位出租率 | ≥90% | 91% | 101.1% | 30 | 30
满意度 | 商户满意度 | ≥90% | 90% | 100% | 10 | 10
合计 | | | | | 100 | 98
`),
    forms: [
      expected(`
        within A1:G9
        project 示例菜市场改造
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate over-scored 80, score over-scored 8
        columns level3 B, target C, actual D, weight F, score G
        rows 6 over-scored 40, 7 ok 30, 8 ok 10
        total G9 F9 = 100 / 88
        errors E4 G4 G6
      `),
    ],
  },
];
