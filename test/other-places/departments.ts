/** Sheets of departments, schools and hospitals: sums in the block lines, grouped headers, execution below, odd quantities. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const departments: readonly Place[] = [
  {
    name: 'each block begins with a line of its sums, execution counted as a block of its own',
    sheet: grid(`
2023年度部门预算项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例执法装备购置 | « | « | 主管部门 | 示例省厅 | «
全年预算数（万元） | 240 | « | 全年执行数（万元） | 228 | 执行率 | 95%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
预算执行（10分） | | 预算执行率 | 100% | 95% | 10 | 9.5
产出指标 | | | | | 50 | 47
 | 数量指标 | 购置执法车 | 6辆 | 6辆 | 15 | 15
 | 数量指标 | 购置记录仪 | 200台 | 160台 | 15 | 12
 | 质量指标 | 验收合格率 | 100% | 100% | 10 | 10
 | 时效指标 | 采购完成时间 | 2023年9月30日前 | 2023年9月12日 | 10 | 10
效益指标 | | | | | 30 | 28
 | 社会效益指标 | 执法规范化水平 | 显著提升 | 有所提升 | 30 | 28
满意度指标 | | | | | 10 | 10
 | 服务对象满意度指标 | 办案人员满意度 | ≥90% | 94% | 10 | 10
总分 | | | | | 100 | 94.5
`),
    forms: [
      expected(`
        within A1:G15
        project 示例执法装备购置
        department 示例省厅
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed E, rate G
        execution -, rate ok 95, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 9.5, 7 ok 15, 8 ok 12, 9 ok 10, 10 ok 10, 12 judgement/ok, 14 ok 10
        level1 预算执行（10分） | 产出指标 | 产出指标 | 产出指标 | 产出指标 | 效益指标 | 满意度指标
        total G15 F15 = 94.5 / 94.5
        warns -
      `),
    ],
  },
  {
    name: 'grouped headers: value, points and remarks each over their own, sums in a second unit',
    sheet: grid(`
示例市级财政专项资金绩效自评表 | « | « | « | « | « | « | «
专项资金名称 | 示例科技创新券 | « | « | 评价年度 | 2022年度 | « | «
资金主管部门 | 示例市科技局 | « | « | 具体使用单位 | 示例科技服务中心 | « | «
资金安排与支出 | 资金来源 | 预算批复（万元） | 调整后（万元） | 实际支出（万元） | 支出进度 | 分值（分） | 自评分（分）
 | 合计 | 1,000 | 960 | 936 | 97.5% | 10 | 9.75
 | 市级财政资金 | 800 | 760 | 736 | 96.84% | |
 | 区级配套资金 | 200 | 200 | 200 | 100% | |
指标 | « | « | 指标值 | « | 评分 | « | 备注
一级 | 二级 | 三级 | 计划 | 完成 | 满分 | 自评 |
产出 | 数量 | 发放创新券企业 | 300家 | 330家 | 20 | 20 |
^ | ^ | 兑付创新券 | 900万元 | 936万元 | 10 | 10 |
^ | 质量 | 兑付差错率 | ≤3‰ | 2‰ | 10 | 10 |
^ | 时效 | 兑付周期 | 不超过20个工作日 | 25个工作日 | 10 | 8 | 系统升级
效益 | 经济效益 | 撬动研发投入比 | 1:3 | 1:3.4 | 15 | 15 |
^ | 社会效益 | 服务中小企业占比 | 80%以上 | 百分之八十六 | 15 | 15 |
满意度 | 满意度 | 企业满意度 | 90% | 九成五 | 10 | 10 |
合计得分 | « | « | « | « | 100 | 97.75 |
`),
    forms: [
      expected(`
        within A1:H17
        project 示例科技创新券
        department 示例市科技局
        unit 示例科技服务中心
        year 2022
        amounts 万元
        funds 5 of 3: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 97.5, score ok 9.75
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 10 ok 20, 11 ok 10, 12 ok 10, 13 ok 8, 14 ok/judgement, 15 ok 15, 16 ok 10
        total G17 F17 = 97.75 / 97.75
      `),
    ],
  },
  {
    name: 'sources as columns, budget and execution as rows, the points of the rate in columns behind',
    sheet: grid(`
医院财政补助项目绩效自评表 | « | « | « | « | «
项目名称：示例重点专科建设 | « | 科室：示例科 | « | 年度：2023 | «
资金（万元） | 合计 | 财政补助 | 自筹资金 | 分值 | 得分
年初预算 | 320 | 200 | 120 | |
全年预算 | 300 | 200 | 100 | |
全年执行 | 270 | 190 | 80 | |
执行率 | 90% | 95% | 75% | 10 | 9
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 得分
产出指标 | 数量指标 | 新增床位（20分） | 30张 | 30张 | 20
产出指标 | 质量指标 | 诊断符合率（30分） | ≥95% | 96.2% | 30
效益指标 | 社会效益 | 门诊人次增长率（30分） | ≥5% | 4% | 24
满意度指标 | 满意度 | 患者满意度（10分） | ≥90% | 95% | 10
总分 | « | « | « | « | 93
`),
    forms: [
      expected(`
        within A1:F13
        project 示例重点专科建设
        year 2023
        amounts 万元
        funds 7 of 3: initialBudget B4, annualBudget B5, executed B6, weight E7, rate B7, score F7
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, score F
        rows 9 ok 20, 10 ok 30, 11 ok 24, 12 ok 10
        weights 20 30 30 10
        total F13 = 93 / 93
        errors D7
      `),
    ],
  },
  {
    name: 'department: kinds of expenditure as rows, tasks with their money between funds and indicators',
    sheet: grid(`
2023年度部门（单位）整体支出绩效自评表 | « | « | « | « | « | « | «
部门（单位）名称 | « | 示例市市场监管局 | « | « | « | 单位：万元 | «
部门年度预算情况 | 支出类型 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
^ | 基本支出 | 2100 | 2150 | 2140 | 99.53% | — | —
^ | 项目支出 | 900 | 1050 | 980 | 93.33% | — | —
^ | 合计 | 3000 | 3200 | 3120 | 97.50% | 10 | 9.75
年度主要任务 | 任务名称 | 主要内容 | « | 预算金额 | 执行金额 | 完成情况 | «
^ | 食品安全监管 | 抽检 | « | 300 | 290 | 已完成 | «
^ | 特种设备检验 | 检验 | « | 200 | 190 | 已完成 | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分
^ | 运行成本 | 公用经费控制率 | 人均公用经费变动率 | ≤0% | -2% | 10 | 10
^ | 履职效能 | 重点工作 | 食品抽检批次 | ≥4000批次 | 4100批次 | 30 | 30
^ | ^ | ^ | 抽检合格率 | ≥98% | 97.6% | 20 | 19.92
^ | 社会效应 | 市场秩序 | 重大食品安全事故 | 0起 | 0 | 20 | 20
^ | 可持续发展能力 | 队伍建设 | 人员培训覆盖率 | 100% | 100% | 10 | 10
总分 | « | « | « | « | « | 100 | 99.67
`),
    forms: [
      expected(`
        within A1:H16
        kind department
        project -
        department 示例市市场监管局
        year 2023
        amounts 万元
        funds 6 of 3: initialBudget C, annualBudget D, executed E, weight G, rate F, score H
        execution 10, rate ok 97.5, score ok 9.75
        columns level3 D, target E, actual F, weight G, score H
        rows 11 ok 10, 12 ok 30, 13 ok 19.92, 14 ok 20, 15 ok 10
        level1 运行成本 | 履职效能 | 履职效能 | 社会效应 | 可持续发展能力
        total H16 G16 = 99.67 / 99.67
      `),
    ],
  },
  {
    name: 'weights and points merged over the rows of a second level',
    sheet: grid(`
学校项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | « | 示例校舍维修 | « | 实施单位 | 示例中学 | «
预算执行情况 | | 预算数（元） | 执行数（元） | 执行率 | 分值 | 得分
^ | 合计 | 480000 | 480000 | 100% | 10 | 10
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 维修教室 | ≥20间 | 22间 | 20 | 20
^ | ^ | 更换门窗 | ≥60樘 | 60樘 | ^ | ^
^ | 质量指标 | 验收合格率 | 100% | 100% | 15 | 15
^ | 时效指标 | 开学前完工 | 8月31日前 | 8月25日 | 15 | 15
效益指标 | 社会效益 | 受益学生 | 1200人 | 1180人 | 20 | 19.67
^ | 可持续影响 | 使用年限 | ≥5年 | 5年 | 10 | 10
满意度 | 服务对象满意度 | 师生满意度 | ≥95% | 95% | 10 | 10
 | | 家长满意度 | ≥95% | 96% | |
合计 | « | « | « | « | 100 | 99.67
`),
    forms: [
      expected(`
        within A1:G14
        project 示例校舍维修
        unit 示例中学
        amounts 元
        funds 4 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 20, 7 not-applicable, 8 ok 15, 9 ok 15, 10 ok 19.67, 11 ok 10, 12 ok 10, 13 not-applicable
        total G14 F14 = 99.67 / 99.67
      `),
    ],
  },
  {
    name: 'English only, of a loan project',
    sheet: grid(`
Project Performance Self-Evaluation Form | « | « | « | « | « | «
Fiscal Year 2023 | « | « | « | « | « | «
Project Name | « | Example Wetland Project | « | Implementing Unit | Example PMO | «
Funds (10,000 yuan) | « | Annual Budget | Actual Expenditure | Execution Rate | Weight | Score
 | Total | 900 | 810 | 90% | 10 | 9
Level 1 Indicator | Level 2 Indicator | Level 3 Indicator | Target | Actual | Weight | Score
Output | Quantity | Wetland restored | ≥500 ha | 480 ha | 30 | 28.8
Output | Quality | Survival rate of plants | ≥90% | 92% | 20 | 20
Benefit | Ecological | Bird species recorded | ≥60 | 66 | 30 | 30
Satisfaction | Satisfaction | Visitor satisfaction | ≥85% | 88% | 10 | 10
Total | « | « | « | « | 100 | 97.8
`),
    forms: [
      expected(`
        within A1:G11
        project Example Wetland Project
        unit Example PMO
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 28.8, 8 ok 20, 9 ok 30, 10 ok 10
        total G11 F11 = 97.8 / 97.8
      `),
    ],
  },
  {
    name: 'only deductions are printed, no score column',
    sheet: grid(`
单位项目绩效自评扣分表 | « | « | « | « | « | «
（2023年） | « | « | « | « | « | «
项目名称 | « | 示例普查经费 | « | « | 预算单位 | 示例统计局
资金 | | 预算数（万元） | 支出数（万元） | 执行率 | 分值 | 扣分
^ | 资金总额 | 60 | 54 | 90% | 10 | 1
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 扣分
产出 | 数量 | 普查单位 | 5000家 | 5000家 | 30 | 0
产出 | 质量 | 数据合格率 | ≥98% | 96% | 20 | 0.41
效益 | 社会效益 | 数据利用 | 充分 | 充分 | 30 | 0
满意度 | 满意度 | 调查对象满意度 | ≥90% | 90% | 10 | 0
合计 | « | « | « | « | 100 | 1.41
`),
    forms: [
      expected(`
        within A1:G11
        project 示例普查经费
        unit 示例统计局
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 30, 8 ok 19.59, 9 ok, 10 ok 10
        total G11 F11 = 98.59 / 98.59
      `),
    ],
  },
  {
    name: 'upright side labels, execution and its points below the indicators, total and grade in one last line',
    sheet: grid(`
附表1 | | | | | | |
项目支出绩效自评表 | « | « | « | « | « | « | «
填报单位（盖章）：示例县农业农村局 | « | « | « | 2023年度 | « | 单位：万元 | «
项⏎目⏎概⏎况 | 项目名称 | 示例高标准农田建设 | « | « | 项目类别 | 新增□ 延续☑ | «
^ | 主管部门 | 示例县农业农村局 | « | « | 实施单位 | 示例县农技中心 | «
^ | 年度目标 | 建设高标准农田 2 万亩。 | « | « | 完成情况 | 建成 2 万亩。 | «
绩⏎效⏎指⏎标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分
^ | 产出⏎指标 | 数量⏎指标 | 建设面积 | 2万亩 | 20000亩 | 20 | 20
^ | ^ | 质量⏎指标 | 工程合格率 | 100% | 100% | 15 | 15
^ | ^ | 时效⏎指标 | 按期完工率 | ≥95% | 92% | 10 | 9.68
^ | ^ | 成本⏎指标 | 亩均投资 | ≤1500元 | 1480元/亩 | 5 | 5
^ | 效益⏎指标 | 经济⏎效益 | 亩均增收 | ≥100元 | 120元 | 15 | 15
^ | ^ | 生态⏎效益 | 节水率 | 10%-15% | 12% | 15 | 15
^ | 满意度⏎指标 | 满意度 | 农户满意度 | ≥90% | 93.5% | 10 | 10
资⏎金 | 预算数 | 3000 | « | 执行数 | 2850 | 10 | 9.5
自评总分：99.18分 | « | « | « | 自评等级：优 | « | « | «
`),
    forms: [
      expected(`
        within A1:H16
        project 示例高标准农田建设
        department 示例县农业农村局
        unit 示例县农技中心
        year 2023
        amounts 万元
        funds 15 of 1: annualBudget C, executed F, weight G, score H
        execution 10, rate not-applicable 95, score ok 9.5
        columns level3 D, target E, actual F, weight G, score H
        rows 8 ok 20, 9 ok 15, 10 ok 9.68, 11 ok/unreadable, 12 ok 15, 13 ok 15, 14 ok 10
        total A16 = 99.18 / 99.18
        grade E16 优 优
      `),
    ],
  },
  {
    name: 'dates stored as numbers, per-year units, negative growth, both figures in one cell',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | « | «
项目名称 | « | « | 示例节能改造 | « | 实施单位 | 示例机关事务中心 | «
项目资金（万元） | « | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | « | 86.40 | 86.40 | 86.397 | 10 | 100.00% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 更换灯具 | ≥3,000盏 | 3，120盏 | 10 | 10 |
^ | ^ | 维护系统 | 3套/年 | 3套 | 10 | 10 |
^ | 质量指标 | 一次验收合格率 | ＝100% | 100%/100% | 10 | 10 |
^ | 时效指标 | 完工日期 | date 2024-10-31 | date 2024-10-20 | 10 | 10 |
^ | 成本指标 | 改造成本 | ≤86.4万元 | 863970元 | 10 | 10 |
效益指标 | 经济效益指标 | 电费下降率 | ≥8% | 7.2% | 10 | 9 | 设备调试
^ | 生态效益指标 | 人均能耗同比变化 | ≤-3% | -3.5% | 10 | 10 |
^ | 社会效益指标 | 安全事故 | 不发生 | 未发生 | 10 | 10 |
满意度指标 | 服务对象满意度 | 干部职工满意度 | 大于等于90% | 达到93% | 10 | 10 |
总分 | « | « | « | « | 100 | 99 |
`),
    forms: [
      expected(`
        within A1:H16
        project 示例节能改造
        unit 示例机关事务中心
        year 2024
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 7 ok 10, 8 ok 10, 9 ok/judgement, 10 ok 10, 11 ok 10, 12 ok 9, 13 ok 10, 14 ok 10, 15 ok 10
        total G16 F16 = 99 / 99
        warns -
      `),
    ],
  },
  {
    name: 'score points with a completion rate and a weighted score, satisfaction without level 1',
    sheet: grid(`
2023年项目支出绩效自评表 | « | « | « | « | « | « | «
项目名称： | 示例志愿服务 | « | « | 主管部门： | 示例团委 | « | «
预算数（元）： | 150,000 | « | « | 支出数（元）： | 149,250.00 | 执行率： | 99.50%
一级指标 | 三级指标 | 目标值 | 完成值 | 完成率（%） | 权重 | 得分 | 备注
数量指标 | 志愿活动场次 | ≥24场 | 26场 | 108.33 | 20 | 20 |
质量指标 | 活动参与率 | ≥80% | 72% | 90 | 20 | 18 | 天气原因
时效指标 | 活动按期开展率 | 100% | 100% | 100 | 10 | 10 |
社会效益 | 服务覆盖社区 | ≥15个 | 15个 | 100 | 30 | 30 |
服务对象满意度 | 居民满意度 | ≥90% | 90% | 100 | 10 | 10 |
预算执行率 | 预算执行率 | 100% | 99.5% | 99.5 | 10 | 9.95 |
合计 | | | | | 100 | 97.95 |
`),
    forms: [
      expected(`
        within A1:H11
        project 示例志愿服务
        department 示例团委
        year 2023
        amounts 元
        funds 3 of 1: annualBudget B, executed F, rate H
        execution -, rate ok 99.5, score not-applicable
        columns level3 B, target C, actual D, weight F, score G, reason H
        rows 5 ok 20, 6 ok 18, 7 ok 10, 8 ok 30, 9 ok 10, 10 ok 9.95
        total G11 F11 = 97.95 / 97.95
      `),
    ],
  },
];
