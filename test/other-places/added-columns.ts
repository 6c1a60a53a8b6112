/** Columns that places add to the usual ones: weights of every level, two targets, remarks beside values, adjusted budgets. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const addedColumns: readonly Place[] = [
  {
    name: 'a weight behind every level, target, actual and score at the end',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | « | « | «
项目名称 | « | 示例智慧停车 | « | « | « | 预算单位 | 示例交通局 | «
预算执行（万元） | « | 年初预算数 | « | 全年预算数 | « | 全年执行数 | 执行率 | 得分
总额 | « | 500 | « | 480 | « | 432 | 90% | 9
一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 目标值 | 完成值 | 得分
产出 | 50 | 数量 | 30 | 建设泊位 | 30 | 1000个 | 1000个 | 30
^ | ^ | 质量 | 20 | 系统可用率 | 20 | ≥99% | 99.5% | 20
效益 | 30 | 社会效益 | 30 | 停车周转率提升 | 30 | ≥20% | 18% | 27
满意度 | 10 | 满意度 | 10 | 车主满意度 | 10 | ≥85% | 86% | 10
总分 | « | « | « | « | 100 | | | 96
`),
    forms: [
      expected(`
        within A1:I10
        project 示例智慧停车
        unit 示例交通局
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget C, annualBudget E, executed G, rate H, score I
        execution 10, rate ok 90, score ok 9
        columns level3 E, weight F, target G, actual H, score I
        rows 6 ok 30, 7 ok 20, 8 ok 27, 9 ok 10
        total I10 F10 = 96 / 96
      `),
    ],
  },
  {
    name: 'target told twice, in words and as a figure; the actual with a remark of its own',
    sheet: grid(`
2023年度示例厅项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | « | 示例技能大赛 | « | 主管部门 | « | 示例省人社厅 | « | «
资金（万元） | « | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | «
年度资金总额 | « | 150 | 150 | 150 | 10 | 100% | 10 | «
一级指标 | 二级指标 | 三级指标 | 年度指标值（内容） | 年度指标值 | 实际完成值 | 完成情况说明 | 分值 | 得分
产出指标 | 数量指标 | 举办赛项 | 举办省级赛项 | ≥30项 | 32项 | 按计划举办 | 30 | 30
^ | 质量指标 | 裁判持证率 | 裁判均持证 | 100% | 100% | 全部持证 | 20 | 20
^ | 时效指标 | 赛事完成时间 | 按时完成 | 11月底前 | 10月 | 提前完成 | 10 | 10
效益指标 | 社会效益指标 | 参赛人次 | 扩大影响 | ≥2000人次 | 1800人次 | 部分赛区停赛 | 20 | 18
满意度指标 | 满意度指标 | 选手满意度 | 选手满意 | ≥90% | 93% | 问卷统计 | 10 | 10
合计 | « | « | « | « | « | « | 100 | 98
`),
    forms: [
      expected(`
        within A1:I11
        project 示例技能大赛
        department 示例省人社厅
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 C, target E, actual F, weight H, score I
        rows 6 ok 30, 7 ok 20, 8 ok 10, 9 ok 18, 10 ok 10
        total I11 H11 = 98 / 98
      `),
    ],
  },
  {
    name: 'adjusted budget as a sum of two columns, letters in the headers, an own and a superior score',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2022 年度） | « | « | « | « | « | « | «
项目名称 | 示例林业有害生物防治 | « | « | 主管部门 | 示例自治县林业局 | « | «
项目资金（万元） | 资金来源 | 年初预算数（A） | 预算调整数（B） | 全年预算数（C=A+B） | 全年执行数（D） | 执行率（D/C） | 得分
^ | 年度资金总额 | 100 | 20 | 120 | 114 | 95% | 9.5
^ | 上级补助 | 80 | 20 | 100 | 94 | 94% | —
^ | 县级配套 | 20 | 0 | 20 | 20 | 100% | —
一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 指标分值 | 自评得分 | 主管部门评分
产出指标 | 数量指标 | 防治面积 | ≥8万亩 | 8.2万亩 | 40 | 40 | 40
^ | 质量指标 | 防治效果 | ≥85% | 80% | 20 | 18.82 | 18
效益指标 | 生态效益指标 | 森林资源 | 有效保护 | 有效保护 | 20 | 20 | 20
满意度指标 | 满意度指标 | 林农满意度 | ≥90% | 92% | 10 | 10 | 10
总分 | « | « | « | « | 100 | 98.32 | 97.5
`),
    forms: [
      expected(`
        within A1:H13
        project 示例林业有害生物防治
        department 示例自治县林业局
        year 2022
        amounts 万元
        funds 5 of 3: initialBudget C, annualBudget E, executed F, rate G, score H
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 9 ok 40, 10 ok 18.82, 11 ok 20, 12 ok 10
        total G13 F13 = 98.32 / 98.32
      `),
    ],
  },
  {
    name: 'points of the second levels alone, merged over their indicators',
    sheet: grid(`
示例局项目绩效自评情况表 | « | « | « | « | « | «
项目名称 | 示例市场监管执法 | « | 年度 | 2023年 | « | «
预算情况（元） | 预算数 | « | 执行数 | « | 执行率 | 自评分
^ | 300000 | « | 300000 | « | 100% | 10
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 自评分
产出指标 | 数量指标 | 抽检批次 | ≥500批次 | 520批次 | 30 | 30
^ | ^ | 检查企业 | ≥200家 | 210家 | ^ | ^
^ | 质量指标 | 案件办结率 | ≥95% | 96% | 30 | 30
^ | ^ | 抽检合格率 | ≥97% | 97.5% | ^ | ^
效益指标 | 社会效益指标 | 投诉举报下降 | 下降 | 下降 | 20 | 20
满意度指标 | 满意度指标 | 消费者满意度 | ≥85% | 88% | 10 | 10
合计 | « | « | « | « | 100 | 100
`),
    forms: [
      expected(`
        within A1:G12
        project 示例市场监管执法
        year 2023
        amounts 元
        funds 4 of 1: annualBudget B, executed D, rate F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 30, 7 not-applicable, 8 ok 30, 9 not-applicable, 10 ok 20, 11 ok 10
        total G12 F12 = 100 / 100
      `),
    ],
  },
  {
    name: 'score in the title line, ticks as answers, weight words 分值权重',
    sheet: grid(`
2023年度示例校园文化建设项目绩效自评表（自评得分：95分） | « | « | « | « | «
实施单位：示例学校 | « | « | 资金总额：12万元 | 实际支出：12万元 | «
一级指标 | 二级指标 | 三级指标 | 指标目标值 | 实际完成情况 | 分值权重 | 自评得分
产出指标 | 数量指标 | 文化墙 | 10面 | 10面 | 30 | 30
产出指标 | 质量指标 | 验收合格 | 是 | 是 | 20 | 20
产出指标 | 时效指标 | 完工时间 | 2023年8月底前 | 2023年8月25日 | 10 | 10
效益指标 | 社会效益指标 | 校园氛围 | 提升 | 明显提升 | 25 | 25
满意度指标 | 满意度指标 | 师生满意度 | ≥95% | 90% | 15 | 10
`),
    forms: [
      expected(`
        within A1:G8
        project 示例校园文化建设
        unit 示例学校
        year 2023
        amounts 万元
        funds 2 of 1: annualBudget D, executed E
        execution -, rate not-applicable 100, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 4 ok 30, 5 ok 20, 6 ok 10, 7 ok 25, 8 under-scored 14.21
        total A1 = 95 / 99.21
      `),
    ],
  },
  {
    name: 'degree of completion and deviation as text, units in the header of the values, a code before every name',
    sheet: grid(`
专项资金绩效自评表 | « | « | « | « | « | « | « | «
专项资金名称 | 示例冷链物流补助 | « | « | 资金主管部门 | 示例市商务局 | « | « | «
资金情况（万元） | 预算安排 | 实际拨付 | 资金使用单位支出 | 支出率 | « | 得分（满分20分） | « | «
合计 | 600 | 600 | 480 | 80% | « | 16 | « | «
指标编码 | 指标名称 | 计量单位 | 目标值 | 实际值 | 完成程度（%） | 偏离度（%） | 权重（80分） | 得分
1001 | 新增冷库容量 | 万立方米 | 5 | 5 | 100 | 0 | 30 | 30
1002 | 支持企业数 | 家 | 12 | 10 | 83.33 | -16.67 | 20 | 16.67
2001 | 冷链流通率提高 | 百分点 | 3 | 3.1 | 103.33 | 3.33 | 20 | 20
3001 | 企业满意度 | % | 90 | 95 | 105.56 | 5.56 | 10 | 10
合计 | « | « | « | « | « | « | 80 | 76.67
总得分 | « | « | « | « | « | « | 100 | 92.67
`),
    forms: [
      expected(`
        within A1:I11
        project 示例冷链物流补助
        department 示例市商务局
        amounts 万元
        funds 4 of 1: annualBudget B, executed D, rate E, score G
        execution 20, rate ok 80, score ok 16
        columns level3 B, unit C, target D, actual E, weight H, score I
        rows 6 ok 30, 7 ok 16.67, 8 ok 20, 9 ok 10
        total I11 H11 = 92.67 / 92.67
      `),
    ],
  },
  {
    name: 'tenths of the weight as coefficients, score computed in a formula, level-2 weights in brackets',
    sheet: grid(`
市级部门项目绩效自评打分表 | « | « | « | « | «
项目名称：示例信访维稳 | « | « | 部门：示例市信访局 | « | «
指标及分值 | 年度目标值 | 完成值 | 得分系数 | 得分 | 扣分原因
预算执行率（10分） | 100% | 92% | 0.92 | 9.2 | 按实际支付
产出数量：接访场次（25分） | 240场 | 252场 | 1 | 25 |
产出质量：信访事项办结率（25分） | ≥95% | 95.5% | 1 | 25 |
社会效益：越级上访下降率（30分） | ≥10% | 9% | 0.9 | 27 | 个别积案
满意度：信访人满意度（10分） | ≥85% | 85% | 1 | 10 |
合计（100分） | « | « | « | 96.2 |
`),
    forms: [
      expected(`
        within A1:F9
        project 示例信访维稳
        columns level3 A, target B, actual C, score E, reason F
        rows 4 ok 9.2, 5 ok 25, 6 ok 25, 7 ok 27, 8 ok 10
        weights 10 25 25 30 10
        total E9 = 96.2 / 96.2
      `),
    ],
  },
];
