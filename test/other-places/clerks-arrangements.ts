/** How clerks arrange published forms: side by side, deductions alone, English amounts, totals first, spacers, pages. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const clerksArrangements: readonly Place[] = [
  {
    name: 'fund table and indicator table side by side, their headers in one row',
    sheet: grid(`
2023年示例街道养老服务项目绩效自评表 | « | « | « | « | « | « | « | « | «
项目名称 | 示例养老服务 | « | « | 实施单位 | 示例街道 | « | « | « | «
资金来源 | 预算数（万元） | 执行数（万元） | 执行率 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
合计 | 80 | 72 | 90% | 产出指标 | 服务老人 | ≥600人 | 600人 | 40 | 40
财政拨款 | 60 | 54 | 90% | 产出指标 | 服务合格率 | 100% | 95% | 20 | 19
自筹资金 | 20 | 18 | 90% | 效益指标 | 老人安全感 | 提升 | 提升 | 30 | 30
 | | | | 满意度指标 | 老人满意度 | ≥90% | 95% | 10 | 10
 | | | | 总分 | | | | 100 | 99
`),
    forms: [
      expected(`
        within A1:J8
        project 示例养老服务
        unit 示例街道
        year 2023
        amounts 万元
        funds 4 of 3: annualBudget B, executed C, rate D
        execution -, rate ok 90, score not-applicable
        columns level3 F, target G, actual H, weight I, score J
        rows 4 ok 40, 5 ok 19, 6 ok 30, 7 ok 10
        total J8 I8 = 99 / 99
      `),
    ],
  },
  {
    name: 'deductions alone: no score column, the total says what is left',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | 示例社区矫正 | « | 主管部门 | 示例区司法局 | « | «
项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 扣分
年度资金总额 | 40 | 40 | 38 | 95% | 10 | 0.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 扣分
产出指标 | 数量指标 | 矫正对象 | ≥80人 | 82人 | 30 | 0
产出指标 | 质量指标 | 脱管漏管率 | ≤1% | 0% | 20 | 0
效益指标 | 社会效益指标 | 重新犯罪率 | ≤2% | 1% | 30 | 0
满意度指标 | 服务对象满意度 | 对象满意度 | ≥90% | 81% | 10 | 1
合计 | | | | | 100 | 1.5
自评得分：98.5分 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G12
        project 示例社区矫正
        department 示例区司法局
        year 2023
        funds 5 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 30, 8 ok 20, 9 ok 30, 10 ok 9
        total A12 = 98.5 / 98.5
      `),
    ],
  },
  {
    name: 'English amounts: RMB 10,000 in the header, million in a target',
    sheet: grid(`
Self-evaluation Form of Project Performance (FY2023) | « | « | « | « | «
Project Name | Sample Water Supply | « | Implementing Unit | Sample Water Bureau | «
Project Funds (RMB 10,000) | Initial Budget | Annual Budget | Executed | Execution Rate | Score
Total | 1200 | 1500 | 1350 | 90% | 9
Level 1 | Level 3 | Target | Actual | Weight | Score
Output | Pipes laid | ≥12 km | 12 km | 60 | 60
Output | Total cost | ≤15 million yuan | 13.5 million yuan | 20 | 20
Satisfaction | Resident satisfaction | ≥90% | 81% | 10 | 9
Total | | | | 100 | 98
`),
    forms: [
      expected(`
        within A1:F9
        project Sample Water Supply
        unit Sample Water Bureau
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 60, 7 ok 20, 8 ok 9
        total F9 E9 = 98 / 98
      `),
    ],
  },
  {
    name: 'project named only in the title; pasted from Word with blank spacer columns and no merges',
    sheet: grid(`
示例创城宣传经费项目支出绩效自评表 | | | | | | | | | | |
2022年度 | | | | | | | | | | |
主管部门 | | | 示例县委宣传部 | | | | 实施单位 | | 示例县文明办 | |
项目资金（万元） | | | | 年初预算数 | | 全年预算数 | | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | | | 25 | | 30 | | 30 | 10 | 100% | 10
 | 其中：财政拨款 | | | 25 | | 30 | | 30 | — | 100% | —
绩效指标 | 一级指标 | | 二级指标 | 三级指标 | | 年度指标值 | | 实际完成值 | 分值 | 得分 | 偏差原因
 | 产出指标 | | 数量指标 | 制作公益广告 | | ≥200块 | | 210块 | 30 | 30 |
 | | | 质量指标 | 验收合格率 | | 100% | | 100% | 20 | 20 |
 | 效益指标 | | 社会效益指标 | 市民知晓率 | | ≥90% | | 88% | 30 | 29.33 | 宣传覆盖不足
 | 满意度指标 | | 满意度指标 | 市民满意度 | | ≥90% | | 92% | 10 | 10 |
总分 | | | | | | | | | 100 | 99.33 |
`),
    forms: [
      expected(`
        within A1:L12
        project 示例创城宣传经费 | 示例创城宣传经费项目 | -
        department 示例县委宣传部
        unit 示例县文明办
        year 2022
        amounts 万元
        funds 5 of 2: initialBudget E, annualBudget G, executed I, weight J, rate K, score L
        execution 10, rate ok 100, score ok 10
        columns level3 E, target G, actual I, weight J, score K, reason L
        rows 8 ok 30, 9 ok 20, 10 ok 29.33, 11 ok 10
        level1 产出指标 | 产出指标 | 效益指标 | 满意度指标
        total K12 J12 = 99.33 / 99.33
        warns -
      `),
    ],
  },
  {
    name: 'directions in words: 正向指标, 反向指标, 定性指标; numbers without any sign',
    sheet: grid(`
2024年度项目绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例排污口整治 | « | 项目单位 | 示例生态环境分局 | « | « | «
资金（万元） | 预算数 | 执行数 | 执行率 | 分值 | 得分 | « | «
总额 | 300 | 300 | 100% | 10 | 10 | « | «
一级指标 | 三级指标 | 指标方向 | 指标值 | 计量单位 | 完成值 | 分值 | 得分
产出指标 | 整治排污口 | 正向指标 | 60 | 个 | 54 | 30 | 27
产出指标 | 超标次数 | 反向指标 | 5 | 次 | 4 | 20 | 20
产出指标 | 投诉件数 | 反向 | 10 | 件 | 20 | 10 | 5
效益指标 | 水质改善 | 定性指标 | 改善 | | 改善 | 20 | 20
满意度指标 | 公众满意度 | 正向 | 90 | % | 92.5 | 10 | 10
合计 | | | | | | 100 | 92
`),
    forms: [
      expected(`
        within A1:H11
        project 示例排污口整治
        unit 示例生态环境分局
        year 2024
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 B, target D, unit E, actual F, weight G, score H
        rows 6 ok 27, 7 ok 20, 8 ok 5, 9 ok 20, 10 ok 10
        total H11 G11 = 92 / 92
      `),
    ],
  },
  {
    name: 'the total in the first row below the header, before all indicators',
    sheet: grid(`
部门预算项目绩效自评表 | « | « | « | « | « | «
项目名称：示例档案数字化 | « | « | « | 年度：2023 | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
合计 | « | « | « | « | 100 | 96
预算执行 | 预算执行率 | 预算执行率 | 100% | 100% | 10 | 10
产出指标 | 数量指标 | 数字化档案 | ≥5万页 | 4.6万页 | 50 | 46
效益指标 | 社会效益指标 | 查档效率 | 提高 | 提高 | 30 | 30
满意度指标 | 满意度指标 | 查档群众满意度 | ≥95% | 97% | 10 | 10
`),
    forms: [
      expected(`
        within A1:G8
        project 示例档案数字化
        year 2023
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 10, 6 ok 46, 7 ok 30, 8 ok 10
        total G4 F4 = 96 / 96
      `),
    ],
  },
  {
    name: 'subtotals a block, weights in per cent, scores as formulas, blanks instead of merged levels',
    sheet: grid(`
项目支出绩效自评表 | | | | | |
项目名称 | 示例农技推广 | | | 年度 | 2023年度 |
资金总额（万元） | 预算数 | 执行数 | 执行率 | 权重 | 得分 |
合计 | 50 | 47.5 | 95% | 10% | ƒ D4*10 → 9.5 |
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 权重 | 得分
产出指标 | 数量指标 | 推广面积 | ≥2万亩 | 2万亩 | 30% | 30
 | | 培训农民 | ≥500人次 | 450人次 | 20% | ƒ 20*450/500 → 18
 | 产出小计 | | | | 50% | ƒ SUM(G6:G7) → 48
效益指标 | 经济效益指标 | 亩均增收 | ≥100元 | 120元 | 30% | 30
 | 效益小计 | | | | 30% | ƒ SUM(G9:G9) → 30
满意度指标 | 满意度 | 农户满意度 | ≥90% | 93% | 10% | 10
 | 满意度小计 | | | | 10% | 10
总分 | | | | | 100% | ƒ F4+G8+G10+G12 → 97.5
`),
    forms: [
      expected(`
        within A1:G13
        project 示例农技推广
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 30, 7 ok 18, 9 ok 30, 11 ok 10
        weights 30 20 30 10
        total G13 F13 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'traditional characters, line breaks in labels, full-width digits, the header again at the page break',
    sheet: grid(`
項目支出績效自評表 | « | « | « | « | « | «
（２０２３年度） | « | « | « | « | « | «
項目名稱 | « | 示例古蹟修繕 | « | « | « | «
項目資金⏎（萬元） | | 年初⏎預算數 | 全年⏎預算數 | 全年⏎執行數 | 執行率 | 得分
^ | 年度資金總額 | '１２０ | '１２０ | '９６ | '８０％ | '８
一級⏎指標 | 二級⏎指標 | 三級⏎指標 | 年度⏎指標值 | 實際⏎完成值 | 分值 | 得分
產出指標 | 數量指標 | 修繕古蹟 | ３處 | ３處 | '５０ | '５０
第1頁 共2頁 | « | « | « | « | « | «
一級⏎指標 | 二級⏎指標 | 三級⏎指標 | 年度⏎指標值 | 實際⏎完成值 | 分值 | 得分
效益指標 | 社會效益指標 | 遊客人次 | ≥１０萬人次 | ８萬人次 | '３０ | '２４
滿意度指標 | 滿意度指標 | 遊客滿意度 | ≥９０％ | ９５％ | '１０ | '１０
總分 | « | « | « | « | '１００ | '９２
`),
    forms: [
      expected(`
        within A1:G12
        project 示例古蹟修繕
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 80, score ok 8
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 50, 10 ok 24, 11 ok 10
        total G12 F12 = 92 / 92
      `),
    ],
  },
  {
    name: 'answers in the words of the form’s note, units of several parts, actual as 100百分比',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | « | 示例公益岗位 | « | 主管部门 | 示例县人社局 | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
^ | 年度资金总额： | 72 | 72 | 72 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 公益岗位人数 | ≥100人 | 100 | 10 | 10
^ | 质量指标 | 考核合格率 | ≥100百分比 | 100百分比 | 10 | 10
^ | ^ | 岗位管理 | 管理规范 | 部分达成预期指标并具有一定效果 | 10 | 7
^ | 时效指标 | 补贴发放及时性 | 及时 | 达成预期指标 | 10 | 10
^ | 成本指标 | 补贴标准 | 600元/人/月 | 600元/人·月 | 10 | 10
效益指标 | 社会效益指标 | 就业困难人员就业 | 促进 | 未达成预期指标且效果较差 | 15 | 5
^ | 可持续影响指标 | 长效机制 | 建立台账；开展培训 | 建立台账；未开展培训 | 15 | 10
满意度指标 | 服务对象满意度指标 | 对象满意度 | ≥90% | 90.5% | 10 | 10
总分 | « | « | « | « | 100 | 82
`),
    forms: [
      expected(`
        within A1:G15
        project 示例公益岗位
        department 示例县人社局
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 10, 8 ok 10, 9 ok, 10 ok 10, 11 ok 10, 12 ok, 13 ok, 14 ok 10
        total G15 F15 = 82 / 82
      `),
    ],
  },
];
