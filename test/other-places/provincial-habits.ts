/** Habits of provinces and cities: where weights stand, what is called what, and what is asked beside the points. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const provincialHabits: readonly Place[] = [
  {
    name: 'stage of the project, rate of payments, output and effect by planned and reached rate, level of the score in words',
    sheet: grid(`
省级财政专项资金绩效自评表 | « | « | « | « | « | « | «
资金使用单位：示例市农业农村局 | « | « | « | 评价年度：2022年度 | « | « | «
项目名称 | 示例现代农业产业园 | « | « | 项目等级 | 省级 | « | «
预算金额（万元） | 5000 | 实际支出（万元） | 4750 | 资金支出率 | 95% | 支出率得分（20分） | 19
指标 | « | 预期实现值 | 实际实现值 | 实现程度 | 权重 | 评分 | 未实现原因
产出 | 新建标准化基地 | 8000亩 | 8000亩 | 100% | 20 | 20 |
^ | 引进龙头企业 | 3家 | 2家 | 66.67% | 15 | 10 | 招商不及预期
^ | 验收合格率 | 100% | 100% | 100% | 15 | 15 |
效果 | 带动农户 | 1500户 | 1620户 | 108% | 20 | 20 |
^ | 农户满意度 | 90% | 92% | 102.2% | 10 | 10 |
自评分合计 | « | « | « | « | 100 | 94 |
自评等级 | 优 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H12
        project 示例现代农业产业园
        year 2022
        amounts 万元
        funds 4 of 1: annualBudget B, executed D, rate F, score H
        execution 20, rate ok 95, score ok 19
        columns level3 B, target C, actual D, weight F, score G, reason H
        rows 6 ok 20, 7 ok 10, 8 ok 15, 9 ok 20, 10 ok 10
        total G11 F11 = 94 / 94
        grade B12 优 优
      `),
    ],
  },
  {
    name: 'name of the special fund and its sub-project, decision and process first, points printed as a fraction of the weight are told to be no numbers',
    sheet: grid(`
市级专项资金绩效自评表 | « | « | « | « | «
专项资金名称 | 示例商务发展资金 | « | 子项目 | 外贸稳增长 | «
主管部门 | 示例市商务局 | « | 年度 | 2023 | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 得分/分值
决策 | 项目立项 | 立项依据充分性 | 充分 | 充分 | 4/4
^ | 绩效目标 | 目标合理性 | 合理 | 合理 | 4/4
过程 | 资金管理 | 预算执行率 | 100% | 96% | 5.76/6
^ | 组织实施 | 制度执行有效性 | 有效 | 有效 | 6/6
产出 | 产出数量 | 支持企业数 | ≥150家 | 162家 | 20/20
^ | 产出时效 | 资金拨付及时性 | 及时 | 及时 | 20/20
效益 | 经济效益 | 外贸进出口增长 | ≥5% | 4.2% | 16.8/20
^ | 满意度 | 企业满意度 | ≥90% | 95% | 20/20
总分 | « | « | « | « | 96.56/100
`),
    forms: [
      expected(`
        within A1:F13
        project 示例商务发展资金 | 外贸稳增长
        department 示例市商务局
        year 2023
        columns level3 C, target D, actual E, score F
        rows 5 unreadable, 6 unreadable, 7 unreadable, 8 unreadable, 9 unreadable, 10 unreadable, 11 unreadable, 12 unreadable
        total F13
        missing weight-column
      `),
    ],
  },
  {
    name: 'deviation rate beside the actual, weights of two levels, adjustment of the target by its own column',
    sheet: grid(`
市级预算部门项目绩效自评表 | « | « | « | « | « | « | « | « | «
项目名称：示例养老服务补贴 | « | « | « | « | 预算年度：2023年 | « | « | « | «
主管预算部门：示例市民政局 | « | « | « | « | 项目实施单位：示例区民政局 | « | « | « | «
预算执行进度 | 年初预算（万元） | 调整后预算（万元） | 实际执行（万元） | 执行率 | 权重 | 得分 | 偏差说明 | « | «
^ | 1000 | 1100 | 1089 | 99% | 10 | 9.9 | 人员核减 | « | «
一级指标 | 权重 | 二级指标 | 三级指标 | 年初目标 | 调整后目标 | 全年实际 | 偏差率 | 权重 | 得分
产出指标 | 50 | 数量 | 补贴人数 | 5000人 | 5200人 | 5148人 | -1% | 30 | 29.7
^ | ^ | 质量 | 对象准确率 | 100% | 100% | 100% | 0% | 10 | 10
^ | ^ | 时效 | 按月发放率 | 100% | 100% | 100% | 0% | 10 | 10
效益指标 | 30 | 社会 | 老年人生活 | 改善 | 改善 | 改善 | 0% | 30 | 30
满意度指标 | 10 | 满意度 | 老年人满意度 | ≥95% | ≥95% | 97% | 2.1% | 10 | 10
合计 | 90 | « | « | « | « | « | « | 100 | 99.6
`),
    forms: [
      expected(`
        within A1:J12
        project 示例养老服务补贴
        department 示例市民政局
        unit 示例区民政局
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 99, score ok 9.9
        columns level3 D, target F, actual G, weight I, score J
        rows 7 ok 29.7, 8 ok 10, 9 ok 10, 10 ok, 11 ok 10
        weights 30 10 10 30 10
        total J12 I12 = 99.6 / 99.6
      `),
    ],
  },
  {
    name: 'arrival and execution of money as two scored indicators, unit of the target in its heading, blocks in Chinese order',
    sheet: grid(`
项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例县扶贫车间 | « | « | 评价年度 | 2020年 | «
主管单位 | 示例县扶贫办 | « | « | 实施单位 | 示例乡政府 | «
一级指标 | 二级指标 | 三级指标 | 分值 | 预期指标 | 完成情况 | 自评分
投入（20分） | 资金投入 | 资金到位率 | 10 | 100% | 100% | 10
^ | ^ | 资金执行率 | 10 | 100% | 92% | 9.2
产出（40分） | 产出数量 | 建设车间 | 20 | 2个 | 2个 | 20
^ | 产出质量 | 验收合格 | 20 | 合格 | 合格 | 20
效果（30分） | 经济效益 | 就业人数 | 15 | 80人 | 76人 | 14.25
^ | 社会效益 | 贫困户收入 | 15 | 提高 | 提高 | 15
影响力（10分） | 满意度 | 贫困户满意度 | 10 | 95% | 98% | 10
合计 | | | 100 | | | 98.45
`),
    forms: [
      expected(`
        within A1:G12
        project 示例县扶贫车间
        department 示例县扶贫办
        unit 示例乡政府
        year 2020
        columns level3 C, weight D, target E, actual F, score G
        rows 5 ok 10, 6 ok 9.2, 7 ok 20, 8 ok, 9 ok 14.25, 10 ok, 11 ok 10
        level1 投入（20分） | 投入（20分） | 产出（40分） | 产出（40分） | 效果（30分） | 效果（30分） | 影响力（10分）
        total G12 D12 = 98.45 / 98.45
      `),
    ],
  },
  {
    name: 'ministry of 2024: cost first with three kinds, weights in the middle, text answers for values met',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | « | «
（ 2024 年度） | « | « | « | « | « | « | « | «
项目名称 | « | 示例标准制修订 | « | « | « | « | « | «
主管部门 | « | [199]示例总局 | « | « | 实施单位 | « | 示例研究院 | «
项目资金⏎（万元） | | « | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | « | 1,260.00 | 1,260.00 | 1,197.00 | 10.0 | 95.0% | 9.5
^ | 其中：当年财政拨款 | « | 1,200.00 | 1,200.00 | 1,140.00 | - | 95.0% | -
^ | 上年结转资金 | « | 60.00 | 60.00 | 57.00 | - | 95.0% | -
^ | 其他资金 | « | 0.00 | 0.00 | 0.00 | - | 0.0% | -
年度总体目标 | 预期目标 | « | « | « | 实际完成情况 | « | « | «
^ | 制修订标准60项。 | « | « | « | 制修订标准63项。 | « | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
^ | 成本指标 | 经济成本指标 | 单项标准成本 | ≤20万元/项 | 18.6万元/项 | 20.0 | 20.0 |
^ | 产出指标 | 数量指标 | 制修订标准 | ≥60项 | 63项 | 20.0 | 20.0 |
^ | ^ | 质量指标 | 标准审查通过率 | ≥95% | 97% | 10.0 | 10.0 |
^ | ^ | 时效指标 | 报批及时率 | ≥90% | 88% | 10.0 | 9.8 | 部分标准需补充验证
^ | 效益指标 | 社会效益指标 | 支撑产业发展 | 效果显著 | 全部或基本达成预期指标 | 20.0 | 18.0 | 效果需长期显现
^ | 满意度指标 | 服务对象满意度指标 | 企业满意度 | ≥90% | 94% | 10.0 | 10.0 |
总分 | « | « | « | « | « | 100 | 97.3 |
`),
    forms: [
      expected(`
        within A1:I19
        project 示例标准制修订
        unit 示例研究院
        year 2024
        amounts 万元
        funds 6 of 4: initialBudget D, annualBudget E, executed F, weight G, rate H, score I
        execution 10, rate ok 95, score ok 9.5
        columns level3 D, target E, actual F, weight G, score H, reason I
        rows 13 ok 20, 14 ok 20, 15 ok 10, 16 ok/deducted/rounded 9.78, 17 ok/deducted, 18 ok 10
        total H19 G19 = 97.3 / -
        tolerated H16
      `),
    ],
  },
  {
    name: 'lines of the budget over two heads by kind of money, points of arrival and use apart, two goals side by side',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | « | «
项目名称 | 示例特殊教育补助 | « | « | 实施单位 | 示例特殊教育学校 | « | «
资金（万元） | 预算数 | « | « | 执行数 | « | « | 执行率
^ | 合计 | 中央 | 地方 | 合计 | 中央 | 地方 | ^
^ | 80 | 50 | 30 | 76 | 50 | 26 | 95%
年度目标 | 改善特教学校办学条件。 | « | « | « | « | « | «
完成情况 | 办学条件得到改善。 | « | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
产出指标 | 数量指标 | 购置康复设备 | 20台 | 20台 | 30 | 30 |
^ | 质量指标 | 设备合格率 | 100% | 100% | 30 | 30 |
效益指标 | 社会效益指标 | 残疾儿童入学率 | ≥95% | 96.4% | 30 | 30 |
满意度指标 | 满意度 | 家长满意度 | ≥90% | 98% | 10 | 10 |
合计 | « | « | « | « | 100 | 100 |
`),
    forms: [
      expected(`
        within A1:H14
        project 示例特殊教育补助
        unit 示例特殊教育学校
        year 2022
        amounts 万元
        funds 6 of 1: annualBudget B, executed E, rate H
        execution -, rate ok 95, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 10 ok 30, 11 ok 30, 12 ok 30, 13 ok 10
        total G14 F14 = 100 / 100
      `),
    ],
  },
  {
    name: 'each indicator on two lines, the name above, its figures below, under one numbered heading',
    sheet: grid(`
示例街道2023年项目绩效自评简表 | « | « | « | «
项目 | 示例社区微改造 | « | 资金（万元） | 45
序号 | 指标 | 计划 | 实际 | 得分
1 | 改造点位（40分） | 8处 | 8处 | 40
2 | 居民知晓率（20分） | ≥80% | 86% | 20
3 | 居民满意度（20分） | ≥90% | 93% | 20
4 | 预算执行（20分） | 45万元 | 44.1万元 | 19.6
| 总分（100分） | | | 99.6
`),
    forms: [
      expected(`
        within A1:E8
        project 示例社区微改造
        year 2023
        columns level3 B, target C, actual D, score E
        rows 4 ok 40, 5 ok 20, 6 ok 20, 7 ok/not-applicable/judgement
        total E8 = 99.6 / -
      `),
    ],
  },
  {
    name: 'full-width marks and spaces in the titles of columns, letters between brackets, decimals of three places',
    sheet: grid(`
附表２
项\u3000目\u3000支\u3000出\u3000绩\u3000效\u3000自\u3000评\u3000表 | « | « | « | « | « | « | «
（２０２３\u3000年度） | « | « | « | « | « | « | «
项目名称 | 示例口岸检疫 | « | « | 预算单位 | 示例海关 | « | «
项目资金 | 资\u3000金\u3000来\u3000源 | 年初预算（Ａ） | 调整预算（Ｂ） | 决算数（Ｃ） | 执行率（Ｃ／Ｂ） | 分\u3000值 | 得\u3000分
（万元） | 年度资金总额 | 456.789 | 460.000 | 451.720 | 98.2% | 10 | 9.82
 | \u3000其中：财政拨款 | 456.789 | 460.000 | 451.720 | 98.2% | － | －
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分\u3000值 | 得\u3000分 | 偏差原因
产出指标 | 数量指标 | 检疫货物批次 | ≥１２０００批 | １２３６０批 | 25 | 25 | 
 | 质量指标 | 检出准确率 | ≥９９％ | ９９．５％ | 25 | 25 | 
效益指标 | 社会效益指标 | 疫情传入 | ＝０起 | ０起 | 30 | 30 | 
满意度指标 | 服务对象 | 企业满意度 | ≥９０％ | ８８％ | 10 | 9.78 | 高峰期等待
合\u3000\u3000计 | | | | | 100 | 99.6 | 
`),
    forms: [
      expected(`
        within A1:H13
        project 示例口岸检疫
        unit 示例海关
        year 2023
        amounts 万元
        funds 6 of 2: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 98.2, score ok 9.82
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 9 ok 25, 10 ok 25, 11 ok 30, 12 ok 9.78
        total G13 F13 = 99.6 / 99.6
      `),
    ],
  },
];
