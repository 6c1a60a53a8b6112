/** Forms of single offices: targets inside the names, heads in one line, sentences as values, pairs of funds in prose. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const singleOffices: readonly Place[] = [
  {
    name: 'head in one cell, targets told inside the indicator names, no target column',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
项目名称：示例文化下乡    主管部门：示例县文旅局    年度：2023年 | « | « | « | « | «
预算安排（万元） | 20 | 实际支出（万元） | 18 | 执行率 | 90%
一级指标 | 二级指标 | 三级指标及目标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 演出场次≥60场 | 66场 | 40 | 40
产出指标 | 质量指标 | 演出合格率100% | 100% | 20 | 20
效益指标 | 社会效益指标 | 观众人次≥2万人次 | 1.8万人次 | 30 | 27
满意度指标 | 满意度指标 | 观众满意度≥90% | 95% | 10 | 10
合计 | « | « | « | 100 | 97
`),
    forms: [
      expected(`
        within A1:F9
        project 示例文化下乡
        department 示例县文旅局
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 90, score not-applicable
        columns level3 C, target C, actual D, weight E, score F
        rows 5 ok 40, 6 ok 20, 7 ok 27, 8 ok 10
        total F9 E9 = 97 / 97
      `),
    ],
  },
  {
    name: 'expected and reached value of the year, points in per cent signs, the grade ticked below',
    sheet: grid(`
附件1-2 | | | | | | |
2022年省级财政资金绩效自评表 | « | « | « | « | « | « | «
资金名称 | 示例创业带动就业补助 | « | « | 填报单位 | 示例市人社局 | « | «
预算情况（万元） | « | 预算金额 | 调整金额 | 到位金额 | 支出金额 | 支出率 | 自评得分
总额 | « | 3000 | 2800 | 2800 | 2520 | 90% | 9
一级指标 | 二级指标 | 三级指标 | 预期当年实现值 | 当年实际实现值 | 权重（%） | 自评得分 | 未完成原因及拟采取措施
产出 | 数量指标 | 扶持创业人数 | ≥1200人 | 1260人 | 25 | 25 |
产出 | 质量指标 | 补贴发放准确率 | 100% | 100% | 25 | 25 |
效益 | 社会效益 | 带动就业人数 | ≥3000人 | 2700人 | 30 | 27 | 受市场影响
效益 | 满意度 | 创业者满意度 | ≥85% | 90% | 10 | 10 |
自评总分 | 96 | « | « | 自评等级 | 优☑ 良□ 中□ 差□ | « | «
`),
    forms: [
      expected(`
        within A1:H11
        project 示例创业带动就业补助
        unit 示例市人社局
        year 2022
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed F, rate G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 7 ok 25, 8 ok 25, 9 ok 27, 10 ok 10
        total B11 = 96 / 96
        grade F11 优 优
      `),
    ],
  },
  {
    name: 'last year’s value beside the target and the actual, method and evidence columns, reason before the score',
    sheet: grid(`
示例医院项目绩效自评表 | « | « | « | « | « | « | « | « | «
项目 | 示例远程会诊平台 | « | « | 科室 | 示例信息科 | « | 评价年度 | 2023 | «
资金（元） | 年初预算 | 调整后预算 | 实际支出 | 预算执行率 | 满分 | 得分 | « | « | «
 | 900000 | 860000 | 817000 | 95% | 10 | 9.5 | « | « | «
一级指标 | 三级指标 | 上年完成值 | 本年目标值 | 本年完成值 | 评分标准 | 佐证材料 | 扣分原因 | 满分 | 得分
产出指标 | 会诊例数 | 1200例 | ≥1500例 | 1560例 | 按比例计分 | 系统截图 | | 40 | 40
产出指标 | 系统可用率 | 99% | ≥99.5% | 99.6% | 未达标不得分 | 运维报告 | | 20 | 20
效益指标 | 转诊率下降 | / | ≥5% | 4% | 按比例计分 | 统计表 | 下级医院能力不足 | 20 | 16
满意度指标 | 医务人员满意度 | 88% | ≥90% | 91% | 按比例计分 | 问卷 | | 10 | 10
合计 | « | « | « | « | « | « | « | 100 | 95.5
`),
    forms: [
      expected(`
        within A1:J10
        project 示例远程会诊平台
        year 2023
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target D, actual E, reason H, weight I, score J
        rows 6 ok 40, 7 ok 20, 8 ok 16, 9 ok 10
        total J10 I10 = 95.5 / 95.5
      `),
    ],
  },
  {
    name: 'values as short sentences with the figure in them, scores with 分, points of a group merged',
    sheet: grid(`
示例大学预算项目绩效自评表（2023年） | « | « | « | « | «
项目名称 | 示例实验教学设备 | « | 承担单位 | 示例学院 | «
预算总额（万元）：150 | « | 实际执行（万元）：150 | « | 执行率：100% | «
绩效指标 | 指标内容 | 预期值 | 完成值 | 分值 | 自评分
产出 | 购置设备台套数 | 不少于40台（套） | 共购置42台（套） | 30分 | 30分
^ | 设备验收合格率 | 100% | 全部合格，合格率100% | 20分 | 20分
^ | 采购完成时间 | 2023年10月31日前 | 2023年9月20日 | 10分 | 10分
效益 | 受益学生人数 | 每年800人以上 | 950人 | 30分 | 30分
满意度 | 师生满意度 | 90%以上 | 94% | 10分 | 10分
总分 | « | « | « | 100分 | 100分
`),
    forms: [
      expected(`
        within A1:F10
        project 示例实验教学设备
        unit 示例学院
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget A, executed C, rate E
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 30, 6 ok 20, 7 ok 10, 8 ok 30, 9 ok 10
        total F10 E10 = 100 / 100
      `),
    ],
  },
  {
    name: 'budget years side by side, executed of the year alone, blocks as own lines with Chinese numbers',
    sheet: grid(`
示例市住建局2023年度项目支出绩效自评情况表 | « | « | « | « | «
项目名称 | 示例老旧小区改造 | « | « | 自评得分 | 93.3
资金情况（万元） | 2022年结转 | 2023年预算数 | 2023年全年预算数 | 2023年支出数 | 2023年执行率
合计 | 200 | 1800 | 2000 | 1600 | 80%
指标名称 | 年度目标 | 完成情况 | 分值 | 得分 | 偏差原因
（一）预算执行指标（10分） | « | « | « | « | «
预算执行率 | 100% | 80% | 10 | 8 | 部分工程跨年
（二）产出指标（50分） | « | « | « | « | «
改造小区数 | 15个 | 14个 | 25 | 23.33 | 1个小区未开工
改造面积 | ≥30万平方米 | 30.5万平方米 | 25 | 25 |
（三）效益指标（30分） | « | « | « | « | «
居住环境 | 明显改善 | 有所改善 | 30 | 27 | 绿化未完成
（四）满意度指标（10分） | « | « | « | « | «
居民满意度 | ≥85% | 88% | 10 | 10 |
合计 | | | 100 | 93.33 |
`),
    forms: [
      expected(`
        within A1:F15
        project 示例老旧小区改造
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget D, executed E, rate F
        execution -, rate ok 80, score not-applicable
        columns level3 A, target B, actual C, weight D, score E, reason F
        rows 7 ok 8, 9 ok 23.33, 10 ok 25, 12 ok/judgement/deducted, 14 ok 10
        total E15 D15 = 93.33 / 93.33
      `),
    ],
  },
  {
    name: 'three lines of head in two columns, the grade beside the total, fund parts with 其中 in every line',
    sheet: grid(`
2023年度区级预算绩效项目自评表 | « | « | « | « | « | «
单位（盖章）：示例区应急局 | « | « | « | 单位：万元 | « | «
项目名称 | 示例应急物资 | « | 项目类型 | 经常性项目 | 项目年限 | 1年
全年资金安排 | 预算批复数 | 预算调整数 | 调整后预算数 | 实际执行数 | 执行率 | 备注
总计 | 45 | -5 | 40 | 36 | 90.0 |
其中：区级财政 | 45 | -5 | 40 | 36 | 90.0 |
其中：其他 | 0 | 0 | 0 | 0 | 0 |
一级 | 二级 | 三级 | 指标值 | 实际值 | 权重 | 自评
产出 | 数量 | 储备物资种类 | 20种 | 20种 | 25 | 25
 | 质量 | 物资完好率 | 98%以上 | 99% | 25 | 25
效益 | 社会效益 | 应急保障能力 | 有效提升 | 有效提升 | 30 | 30
满意度 | 服务对象 | 社区满意度 | 90%以上 | 90% | 10 | 10
预算执行 | 执行率 | 预算执行率 | 100% | 90% | 10 | 9
得分 | « | « | « | « | 100 | 99
等级 | « | « | « | « | « | 优秀
`),
    forms: [
      expected(`
        within A1:G15
        project 示例应急物资
        year 2023
        amounts 万元
        funds 5 of 3: initialBudget B, annualBudget D, executed E, rate F
        execution -, rate ok 90, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 9 ok 25, 10 ok 25, 11 ok 30, 12 ok 10, 13 ok 9
        total G14 F14 = 99 / 99
        grade G15 优秀 优秀
      `),
    ],
  },
  {
    name: 'policy goals as numbered lines with a rate of their own, then a table under 具体指标',
    sheet: grid(`
示例区2022年度项目绩效自评表 | « | « | « | « | « | «
一、项目信息 | « | « | « | « | « | «
项目名称 | 示例人才公寓租赁 | « | « | 预算单位 | 示例区人社局 | «
项目起止时间 | 2022.01-2022.12 | « | « | 项目属性 | 延续项目 | «
二、资金信息（单位：万元） | « | « | « | « | « | «
资金性质 | 批复金额 | 调整后金额 | 支付金额 | 支付进度（%） | 结余 | 备注
一般公共预算 | 500 | 480 | 456 | 95 | 24 |
政府性基金 | 0 | 0 | 0 | 0 | 0 |
合计 | 500 | 480 | 456 | 95 | 24 |
三、绩效信息 | « | « | « | « | « | «
绩效维度 | 指标类别 | 具体指标 | 目标 | 实际 | 标准分 | 评分
产出 | 数量 | 租赁公寓套数 | 300套 | 312套 | 40 | 40
产出 | 时效 | 租金支付及时率 | 100% | 100% | 20 | 20
效果 | 社会效益 | 人才留存率 | ≥80% | 72% | 20 | 18
满意度 | 服务对象 | 租户满意度 | ≥90% | 93% | 10 | 10
资金 | 执行 | 预算执行率 | 100% | 95% | 10 | 9.5
四、自评结论 | « | « | « | « | « | «
自评总分 | 97.5 | 评价等级 | 优 | « | « | «
`),
    forms: [
      expected(`
        within A1:G18
        project 示例人才公寓租赁
        unit 示例区人社局
        year 2022
        amounts 万元
        funds 9 of 3: initialBudget B, annualBudget C, executed D, rate E
        execution -, rate ok 95, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 12 ok 40, 13 ok 20, 14 ok 18, 15 ok 10, 16 ok 9.5
        total B18 = 97.5 / 97.5
        grade D18 优 优
      `),
    ],
  },
];
