/** Ways of clerks: scores and answers typed by hand, notes between rows, heads over three rows, doubled forms. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const clerksWays: readonly Place[] = [
  {
    name: 'answers that affirm with a figure: 已完成，100%; 完成率：98%; ≥95%（实际97.3%）; 12月31日前完成',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例展馆运行 | « | 主管部门 | 示例局 | 实施单位 | 示例馆 | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 100 | 97 | 10 | 97.00% | 9.7
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
产出指标 | 数量指标 | 开放天数完成率 | 100% | 完成率：98% | 10 | 9.8 | 停电两天
^ | ^ | 展览场次 | ≥6场 | 已完成，6场 | 10 | 10 |
^ | 质量指标 | 设备完好率 | ≥95% | ≥95%（实际97.3%） | 10 | 10 |
^ | ^ | 讲解合格率 | 100% | 已完成，100% | 10 | 10 |
^ | 时效指标 | 布展完成时间 | 12月31日前完成 | 12月25日完成 | 10 | 10 |
效益指标 | 社会效益指标 | 参观人次 | 约30万人次 | 31.2万人次 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 观众满意度 | 90%以上 | 96.5% | 10 | 10 |
总分 | « | « | « | « | 100 | 99.5 |
`),
    forms: [
      expected(`
        within A1:H13
        project 示例展馆运行
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 97, score ok 9.7
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 6 ok 9.8, 7 ok 10, 8 ok 10, 9 ok 10, 10 ok 10, 11 ok 30, 12 ok 10
        total G13 F13 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'head split over three rows: names, then value kinds, then units and letters',
    sheet: grid(`
2024年示例区城市管理专项自评表 | « | « | « | « | « | « | «
项目名称 | 道路保洁 | « | « | 预算单位 | 示例区城管局 | « | «
绩效指标 | « | « | 指标值 | « | 评分 | « | 未完成原因
一级 | 二级 | 三级 | 年度 | 实际 | 满分 | 自评 | ^
 | | | （A） | （B） | （C） | （D） | ^
产出指标 | 数量 | 保洁面积 | 320万㎡ | 320万㎡ | 30 | 30 |
^ | 质量 | 保洁达标率 | ≥95% | 94% | 20 | 19.79 | 雨季落叶多
效益指标 | 生态效益 | 市容环境 | 改善 | 改善 | 30 | 30 |
满意度指标 | 满意度 | 市民满意度 | ≥85% | 88% | 10 | 10 |
预算执行 | 执行率 | 预算执行率（预算1200万元，支出1176万元） | 100% | 98% | 10 | 9.8 |
合计 | « | « | | | 100 | 99.59 |
`),
    forms: [
      expected(`
        within A1:H11
        project 道路保洁
        year 2024
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 6 ok 30, 7 ok 19.79, 8 ok, 9 ok 10, 10 ok 9.8
        total G11 F11 = 99.59 / 99.59
      `),
    ],
  },
  {
    name: 'notes between the rows of the table, a line of signatures before the total, grade in ticks',
    sheet: grid(`
项目绩效自评表 | « | « | « | « | « | «
项目名称：示例灾后重建 | « | « | 年度：2023 | « | « | 单位：万元
资金 | 预算数 | 执行数 | 执行率 | 分值 | 得分 | 备注
总额 | 600 | 540 | 90% | 10 | 9 | 质保金未付
一级指标 | 指标名称 | 目标值 | 实际值 | 分值 | 得分 | 备注
产出指标 | 重建房屋 | 80户 | 80户 | 30 | 30 |
注：重建房屋以竣工验收为准。 | « | « | « | « | « | «
^ | « | « | « | « | « | «
产出指标 | 验收合格率 | 100% | 100% | 20 | 20 |
效益指标 | 群众居住条件 | 改善 | 改善 | 30 | 30 |
说明：满意度由第三方调查。 | « | « | « | « | « | «
满意度指标 | 受灾群众满意度 | ≥90% | 94% | 10 | 10 |
填表人： | « | « | 审核人： | « | « | «
总分 | « | « | « | 100 | 99 |
评价等级 | ☑优（90分以上） □良 □中 □差 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G15
        project 示例灾后重建
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 6 ok 30, 9 ok 20, 10 ok, 12 ok 10
        total F14 E14 = 99 / 99
        grade B15 优 优
      `),
    ],
  },
  {
    name: 'points as text with 分, weights with 分, the rate 98 without a sign, amounts with 万元 in each cell',
    sheet: grid(`
2023年度项目自评表 | « | « | « | « | « | «
项目名称 | 示例水库维修养护 | « | 实施单位 | 示例水库管理所 | « | «
项目资金 | 资金来源 | 预算数 | 执行数 | 执行率% | 分值 | 得分
^ | 合计 | 50万元 | 49万元 | 98 | 10分 | 9.8分
^ | 省级补助 | 30万元 | 30万元 | 100 | / | /
^ | 县级配套 | 20万元 | 19万元 | 95 | / | /
指标 | 三级指标 | 目标 | 完成 | 完成率 | 分值 | 得分
产出指标 | 维修闸门 | 2座 | 2座 | 100 | 25分 | 25分
^ | 清淤方量 | 5000立方米 | 4600立方米 | 92 | 25分 | 23分
效益指标 | 灌溉保证率 | 85% | 86% | 101 | 30分 | 30分
满意度指标 | 群众满意 | 满意 | 满意 | 100 | 10分 | 10分
自评得分合计 | « | « | « | « | 100分 | 97.8分
`),
    forms: [
      expected(`
        within A1:G12
        project 示例水库维修养护
        unit 示例水库管理所
        year 2023
        amounts 万元
        funds 4 of 3: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 98, score ok 9.8
        columns level3 B, target C, actual D, weight F, score G
        rows 8 ok 25, 9 ok/under-scored 23, 10 ok 30, 11 ok
        total G12 F12 = 97.8 / 97.8
      `),
    ],
  },
  {
    name: 'two copies of the form on one sheet, the draft above, the final one below with other scores',
    sheet: grid(`
（初稿）
项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例征兵工作 | « | 年度 | 2023年 | «
资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 12 | 10.8 | 10 | 90% | 9
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因
征兵任务完成率 | 100% | 100% | 50 | 50 |
兵员质量 | 提升 | 提升 | 30 | 30 |
应征青年满意度 | ≥90% | 92% | 10 | 10 |
总分 | | | 100 | 99 |
（定稿）
项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例征兵工作 | « | 年度 | 2023年 | «
资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 12 | 11.4 | 10 | 95% | 9.5
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因
征兵任务完成率 | 100% | 100% | 50 | 50 |
兵员质量 | 提升 | 提升 | 30 | 28 | 大学生比例仍需提高
应征青年满意度 | ≥90% | 92% | 10 | 10 |
总分 | | | 100 | 97.5 |
`),
    forms: [
      expected(`
        within A1:F11
        project 示例征兵工作
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget B, executed C, weight D, rate E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 A, target B, actual C, weight D, score E, reason F
        rows 7 ok 50, 8 ok, 9 ok 10
        total E10 D10 = 99 / 99
      `),
      expected(`
        within A12:F20
        project 示例征兵工作
        year 2023
        amounts 万元
        funds 15 of 1: annualBudget B, executed C, weight D, rate E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 A, target B, actual C, weight D, score E, reason F
        rows 17 ok 50, 18 ok/deducted, 19 ok 10
        total E20 D20 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'numbers in each cell of the head, brackets of points, a remark that the amounts leave out carry-over',
    sheet: grid(`
一、项目基本信息 | « | « | « | « | «
1.项目名称 | 示例森林防火 | « | 2.项目年度 | 2023 | «
3.主管部门 | 示例县林业局 | « | 4.资金单位 | 万元 | «
二、预算执行情况（10分） | « | « | « | « | «
项目 | 预算数 | 支出数 | 执行率 | 得分 | 备注
本年合计 | 85 | 85 | 100% | 10 | 不含上年结转3万元
三、绩效指标完成情况（90分） | « | « | « | « | «
指标名称及分值 | 目标值 | 完成值 | 得分 | 完成率 | 备注
（一）产出指标（50分） | | | 50 | |
1.防火隔离带维护（20分） | ≥60公里 | 60公里 | 20 | 100% |
2.瞭望巡护覆盖率（20分） | ≥95% | 96% | 20 | 101% |
3.物资采购完成时间（10分） | 9月底前 | 9月15日 | 10 | 100% |
（二）效益指标（30分） | | | 30 | |
1.森林火灾受害率（30分） | ≤0.9‰ | 0.1‰ | 30 | 100% |
（三）满意度指标（10分） | | | 10 | |
1.林农满意度（10分） | ≥90% | 91% | 10 | 101% |
四、自评总分（100分） | | | 100 | |
`),
    forms: [
      expected(`
        within A1:F17
        project 示例森林防火
        department 示例县林业局
        year 2023
        amounts 万元
        funds 6 of 1: annualBudget B, executed C, rate D, score E
        execution 10, rate ok 100, score ok 10
        columns level3 A, target B, actual C, score D
        rows 10 ok 20, 11 ok 20, 12 ok 10, 14 ok 30, 16 ok 10
        weights 20 20 10 30 10
        level1 （一）产出指标（50分） | （一）产出指标（50分） | （一）产出指标（50分） | （二）效益指标（30分） | （三）满意度指标（10分）
        total D17 = 100 / 100
      `),
    ],
  },
  {
    name: 'expected and reached value as lists of the same length in one cell per kind, goals by number',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
（2023年度） | « | « | « | « | «
项目名称 | 示例科普活动 | « | 实施单位 | 示例科协 | «
项目资金（万元） | 预算数 | 执行数 | 执行率 | 权重 | 得分
年度资金总额 | 15 | 14.25 | 95% | 10% | 9.5
年度目标 | 预期：1.科普讲座20场；2.科普大篷车下乡10次。 | « | « | 完成：1.讲座22场；2.下乡10次。 | «
指标类别 | 指标名称 | 目标值 | 实际值 | 权重 | 得分
数量指标 | 科普讲座 | 20场次 | 22场次 | 15% | 15
数量指标 | 科普大篷车下乡 | 10次 | 10次 | 15% | 15
质量指标 | 讲座受众覆盖 | 不少于2000人次 | 2300余人次 | 20% | 20
社会效益指标 | 公民科学素质比例 | 14% | 14.2% | 30% | 30
满意度指标 | 公众满意率 | 90% | 95% | 10% | 10
合计 | | | | 100% | 99.5
`),
    forms: [
      expected(`
        within A1:F13
        project 示例科普活动
        unit 示例科协
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 15, 9 ok 15, 10 ok 20, 11 ok 30, 12 ok 10
        weights 15 15 20 30 10
        total F13 E13 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'page break inside the table: title, head and header again, row numbers running on, total on page two',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例环保监测 | « | « | 实施单位 | 示例监测站 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 210 | 210 | 199.5 | 10 | 95% | 9.5
序号 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
1 | 产出指标 | 数量指标 | 水质监测断面 | ≥24个 | 24个 | 20 | 20
2 | 产出指标 | 质量指标 | 数据有效率 | ≥98% | 98.4% | 20 | 20
第1页，共2页 | « | « | « | « | « | « | «
项目支出绩效自评表（续） | « | « | « | « | « | « | «
序号 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
3 | 产出指标 | 时效指标 | 月报及时率 | 100% | 100% | 10 | 10
4 | 效益指标 | 生态效益指标 | 水质优良比例 | ≥80% | 83.3% | 30 | 30
5 | 满意度指标 | 满意度 | 公众满意度 | ≥85% | 90% | 10 | 10
合计 | « | « | « | « | « | 100 | 99.5
第2页，共2页 | « | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H16
        project 示例环保监测
        unit 示例监测站
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 95, score ok 9.5
        columns level3 D, target E, actual F, weight G, score H
        rows 7 ok 20, 8 ok 20, 12 ok 10, 13 ok 30, 14 ok 10
        total H15 G15 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'weights of a block in the level cell with a line break, target with its basis in brackets, money in thousand yuan',
    sheet: grid(`
公共租赁住房维护项目绩效自评表 | « | « | « | « | « | «
项目名称 | 公租房维护 | « | 所属年度 | 2023 | 计量单位 | 千元
资金构成 | 年初预算 | 调整预算 | 实际支出 | 执行率 | 权重 | 得分
资金合计 | 1500 | 1650 | 1485 | 90.0% | 10.0 | 9.0
一级指标⏎（权重） | 二级指标 | 三级指标 | 目标值 | 实现值 | 权重 | 得分
产出指标⏎（50） | 数量 | 维修套数 | ≥400套（含上年30套） | 412套（含上年30套） | 25.0 | 25.0
^ | 质量 | 一次验收合格率 | 100%（合同约定） | 98%（合同约定） | 25.0 | 24.5
效益指标⏎（30） | 社会 | 住户安全 | 保障 | 得到保障 | 30.0 | 30.0
满意度指标⏎（10） | 对象 | 住户满意度 | 不低于85% | 87.5% | 10.0 | 10.0
总计 | | | | | 100.0 | 98.5
`),
    forms: [
      expected(`
        within A1:G10
        project 公租房维护
        year 2023
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 25, 7 ok/under-scored 24.5, 8 ok, 9 ok 10
        total G10 F10 = 98.5 / 98.5
      `),
    ],
  },
];
