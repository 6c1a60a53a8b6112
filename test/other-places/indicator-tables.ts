/** How indicator tables differ: headers nobody foresaw, levels in one column, totals and weights in odd places. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const indicatorTables: readonly Place[] = [
  {
    name: 'headers that no list knows, told by place and content',
    sheet: grid(`
2023年度示例市项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例路灯节能改造 | « | « | 主管部门 | 示例市城管局 | «
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 满分 | 得分 |
合计 | 90 | 90 | 100% | 10 | 10 |
一级指标 | 二级指标 | 三级指标 | 承诺水平 | 年终盘点 | 配点 | 自评得分
产出指标 | 数量指标 | 更换灯具 | ≥3000盏 | 3100盏 | 50 | 50
效益指标 | 生态效益指标 | 节电率 | ≥40% | 38% | 30 | 28.5
满意度指标 | 满意度指标 | 市民满意度 | ≥90% | 93% | 10 | 10
总分 | « | « | « | « | 100 | 98.5
`),
    forms: [
      expected(`
        within A1:G9
        project 示例路灯节能改造
        department 示例市城管局
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 50, 7 ok 28.5, 8 ok 10
        total G9 F9 = 98.5 / 98.5
        doubts D5 E5 F5
      `),
    ],
  },
  {
    name: 'levels one and two in one column, numbers in front, long remarks in header brackets',
    sheet: grid(`
项目支出绩效自评表（2022年度） | « | « | « | « | « | «
项目名称 | « | 示例乡村公路养护 | « | « | « | «
序号 | 指标类别 | 指标名称 | 年度指标值（以年初批复的绩效目标申报表为准，年中调整的以调整后为准，请勿自行修改） | 实际完成值（请据实填写，与指标值口径保持一致，并留存佐证材料备查） | 分值 | 自评得分
1 | 产出—数量 | 日常养护里程 | ≥120公里 | 120公里 | 30 | 30
2 | 产出—质量 | 路况合格率 | ≥95% | 95% | 20 | 20
3 | 效益—社会效益 | 受益村数 | ≥35个 | 28个 | 30 | 24
4 | 满意度 | 村民满意度 | ≥90% | 91% | 10 | 10
5 | 预算执行率 | 预算执行率 | 100% | 100% | 10 | 10
 | 合计 | | | | 100 | 94
`),
    forms: [
      expected(`
        within A1:G9
        project 示例乡村公路养护
        year 2022
        columns level3 C, target D, actual E, weight F, score G
        rows 4 ok 30, 5 ok 20, 6 ok 24, 7 ok 10, 8 ok 10
        total G9 F9 = 94 / 94
      `),
    ],
  },
  {
    name: 'actual before target, completion rate, deduction, review opinion and explanation columns between',
    sheet: grid(`
示例医院2023年度项目支出绩效自评表 | « | « | « | « | « | « | « | « | « | «
项目名称 | 示例设备购置 | « | « | « | 科室 | 设备科 | « | « | « | «
预算执行情况（10分） | 年初预算数（元） | 全年预算数（元） | 全年执行数（元） | 执行率 | 自评得分 | 复核得分 | | | |
资金总额 | 5000000 | 5000000 | 4800000 | 96% | 9.6 | 9.6 | | | |
一级指标 | 二级指标 | 三级指标 | 指标解释 | 实际完成值 | 年度指标值 | 完成率 | 分值 | 扣分 | 自评得分 | 审核意见
产出指标 | 数量指标 | 购置设备 | 到货台数 | 12台 | ≥12台 | 100% | 40 | 0 | 40 | 同意
产出指标 | 质量指标 | 验收合格率 | 合格台数占比 | 100% | 100% | 100% | 10 | 0 | 10 | 同意
效益指标 | 社会效益指标 | 年检查人次 | 新设备检查人次 | 9000人次 | ≥10000人次 | 90% | 30 | 3 | 27 | 同意
满意度指标 | 满意度 | 患者满意度 | 问卷 | 92% | ≥90% | 102% | 10 | 0 | 10 | 同意
总分 | « | « | « | « | « | « | 100 | 3.4 | 96.6 |
`),
    forms: [
      expected(`
        within A1:K10
        project 示例设备购置
        year 2023
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, score F
        execution 10, rate ok 96, score ok 9.6
        columns level3 C, target F, actual E, weight H, score J
        rows 6 ok 40, 7 ok 10, 8 ok 27, 9 ok 10
        total J10 H10 = 96.6 / 96.6
      `),
    ],
  },
  {
    name: 'weights in the labels only, no weight column, score with 分, total in a sentence below',
    sheet: grid(`
2023年度示例镇项目绩效自评表 | « | « | « | « | «
项目名称：示例敬老院运营 | « | « | 实施单位：示例镇民政办 | « | «
一级指标 | 二级指标 | 三级指标 | 年初目标值 | 完成值 | 得分
产出（50分） | 数量 | 在院老人（30分） | ≥60人 | 60人 | 30分
^ | 质量 | 护理达标率（20分） | ≥95% | 90% | 18.95分
效益（40分） | 社会效益 | 政策知晓率（25分） | ≥85% | 85% | 25分
^ | 可持续影响 | 制度健全（15分） | 健全 | 健全 | 15分
满意度（10分） | 满意度 | 老人满意度（10分） | ≥90% | 95% | 10分
自评总分98.95分，评价等级为“优”。 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F9
        project 示例敬老院运营
        unit 示例镇民政办
        year 2023
        columns level3 C, target D, actual E, score F
        rows 4 ok 30, 5 ok 18.95, 6 ok 25, 7 ok, 8 ok 10
        weights 30 20 25 15 10
        total A9 = 98.95 / 98.95
        grade A9 优 优
      `),
    ],
  },
  {
    name: 'the label of the total row stands in the name column, in the target column, and merged to the right',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
2021年度 | « | « | « | « | «
项目名称 | 示例河道清淤 | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分
产出指标60分 | 数量指标30分 | 清淤长度 | 8公里 | 8公里 | 30
^ | 质量指标30分 | 验收合格率 | 100% | 100% | 30
效益指标30分 | 社会效益指标30分 | 防洪能力 | 提升 | 提升 | 30
满意度指标10分 | 满意度指标10分 | 群众满意度 | 95% | 95% | 10
 | | | 总得分 | « | 100
`),
    forms: [
      expected(`
        within A1:F9
        project 示例河道清淤
        year 2021
        columns level3 C, target D, actual E, score F
        rows 5 ok 30, 6 ok 30, 7 ok, 8 ok 10
        weights 30 30 30 10
        total F9 = 100 / 100
      `),
    ],
  },
  {
    name: 'score merged over the rows of a block, weight at every row, total between funds and indicators',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | « | 示例安全生产检查 | « | 主管部门 | 示例县应急局 | «
项目资金（万元） | « | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
年度资金总额 | « | 30 | 30 | 27 | 90% | 9
自评总得分 | « | 95 | « | 自评等级 | 优 | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查企业 | ≥200家 | 210家 | 25 | 50
^ | 质量指标 | 隐患整改率 | 100% | 100% | 25 | ^
效益指标 | 社会效益指标 | 事故起数下降 | 下降 | 下降 | 30 | 26
满意度指标 | 企业满意度 | 企业满意度 | ≥90% | 90% | 10 | 10
`),
    forms: [
      expected(`
        within A1:G11
        project 示例安全生产检查
        department 示例县应急局
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 50, 9 not-applicable, 10 ok, 11 ok 10
        total C6 = 95
        grade F6 优 优
      `),
    ],
  },
  {
    name: 'weights as fractions of one, score as points, English column of codes, no levels',
    sheet: grid(`
示例区2024年度政府购买服务绩效自评表 | « | « | « | « | «
购买服务项目名称 | 示例社工服务 | « | « | « | «
绩效指标 | 目标值 | 实际值 | 权重 | 自评分 | 备注
服务人次 | ≥2000人次 | 2100人次 | 0.4 | 40 |
个案结案率 | ≥90% | 90% | 0.3 | 30 |
居民满意度 | ≥90% | 81% | 0.2 | 18 | 换人频繁
资金执行率 | 100% | 100% | 0.1 | 10 |
合计 | | | 1 | 98 |
`),
    forms: [
      expected(`
        within A1:F8
        project 示例社工服务
        year 2024
        columns level3 A, target B, actual C, weight D, score E, reason F
        rows 4 ok 40, 5 ok 30, 6 ok 18, 7 ok 10
        total E8 D8 = 98 / 98
      `),
    ],
  },
  {
    name: 'whole department: tasks, two blocks of indicators with a header each, grade by tick',
    sheet: grid(`
2023年度部门整体支出绩效自评表 | « | « | « | « | « | « | «
部门名称 | 示例区教育局 | « | « | « | « | « | «
年度总体目标 | 年初设定目标 | « | « | 全年实际完成情况 | « | « | «
^ | 提高办学水平。 | « | « | 办学水平提高。 | « | « | «
整体支出（万元） | 年初预算数 | 调整后预算数 | 全年执行数 | 执行率 | 分值 | 得分 | «
资金总额 | 8000 | 8200 | 7872 | 96% | 10 | 9.6 | «
其中：基本支出 | 6000 | 6100 | 6000 | 98.36% | | | «
项目支出 | 2000 | 2100 | 1872 | 89.14% | | | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
运行成本 | 成本控制 | 公用经费控制率 | ≤100% | 98% | 10 | 10 |
管理效率 | 财务管理 | 制度健全性 | 健全 | 健全 | 10 | 10 |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
履职效能 | 数量指标 | 新增学位 | ≥1200个 | 1200个 | 40 | 40 |
社会效应 | 社会效益 | 入学率 | 100% | 100% | 20 | 20 |
服务对象满意度 | 满意度 | 家长满意度 | ≥90% | 85% | 10 | 9.44 | 午托不足
合计 | « | « | « | « | 100 | 99.04 |
评价等级 | 优☑ 良□ 中□ 差□ | « | « | « | « | « | «
填报人：张示例 | « | « | 联系电话：000 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H18
        kind department
        department 示例区教育局
        year 2023
        amounts 万元
        funds 6 of 3: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 96, score ok 9.6
        columns level3 C, target D, actual E, weight F, score G
        rows 10 ok 10, 11 ok 10, 13 ok 40, 14 ok 20, 15 ok 9.44
        total G16 F16 = 99.04 / 99.04
        grade B17 优 优
      `),
    ],
  },
  {
    name: 'blank form: nothing filled in, placeholders everywhere',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（    年度） | « | « | « | « | « | «
项目名称 | « | | « | 主管部门 | | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
^ | 年度资金总额 | | | | 10 |
^ | 其中：财政拨款 | | | | — | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 指标1： | | | |
^ | ^ | …… | | | |
^ | 质量指标 | 指标1： | | | |
效益指标 | 社会效益指标 | 指标1： | | | |
满意度指标 | 服务对象满意度指标 | 指标1： | | | |
总分 | « | « | « | « | 100 |
`),
    forms: [
      expected(`
        within A1:G13
        project -
        funds 5 of 2: initialBudget C, annualBudget D, executed E, weight F, score G
        execution 10, rate unreadable/not-applicable, score unreadable/not-applicable/blank
        total G13 F13
        tolerated F13
      `),
    ],
  },
  {
    name: 'transfer payment of a region: three fund parts, no scores, several goals',
    sheet: grid(`
附件3
转移支付区域绩效自评表 | « | « | « | « | «
（2023年度） | « | « | « | « | «
转移支付（项目）名称 | 示例农村危房改造补助资金 | « | « | « | «
中央主管部门 | 示例部 | « | 地方主管部门 | 示例省住建厅 | «
资金使用单位 | 示例县住建局 | « | « | « | «
资金投入情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | «
^ | 年度资金总额 | 260 | 247 | 95% | «
^ | 其中：中央财政资金 | 200 | 200 | 100% | «
^ | 地方资金 | 60 | 47 | 78.33% | «
总体目标完成情况 | 总体目标 | « | 全年实际完成情况 | « | «
^ | 改造危房100户。 | « | 改造100户。 | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值
^ | 产出指标 | 数量指标 | 改造户数 | ≥100户 | 100户
^ | ^ | 时效指标 | 当年开工率 | 100% | 100%
^ | 效益指标 | 社会效益指标 | 住房安全保障率 | 100% | 100%
^ | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95%
说明 | 请在此处简要说明各级审计和财政监督中发现的问题及其所涉及的金额，如没有请填无。 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F18
        project 示例农村危房改造补助资金
        department 示例省住建厅
        unit 示例县住建局
        year 2023
        amounts 万元
        funds 8 of 3: annualBudget C, executed D, rate E
        execution -, rate ok 95, score not-applicable
        columns level3 D, target E, actual F
        rows 14 not-applicable, 15 not-applicable, 16 not-applicable, 17 not-applicable
      `),
    ],
  },
  {
    name: 'page-split form: the total only on the last page, header repeated once, once not',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例智慧交通 | « | 年度 | 2023 | «
全年预算数（万元） | 400 | 全年执行数（万元） | 400 | 执行率 | 100%
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 信号灯改造 | ≥80处 | 80处 | 30 | 30
第1页 共3页
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 平台可用率 | ≥99% | 99.5% | 20 | 20
第2页 共3页
效益指标 | 拥堵指数下降 | ≥5% | 4% | 30 | 24
满意度指标 | 市民满意度 | ≥85% | 85% | 10 | 10
预算执行 | 预算执行率 | 100% | 100% | 10 | 10
总分 | | | | 100 | 94
`),
    forms: [
      expected(`
        within A1:F13
        project 示例智慧交通
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 30, 8 ok 20, 10 ok 24, 11 ok 10, 12 ok 10
        total F13 E13 = 94 / 94
      `),
    ],
  },
  {
    name: 'only some rows are filled in',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | « | 示例消防演练 | « | 主管部门 | 示例县消防队 | «
项目资金（万元） | « | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | « | 8 | 8 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 演练场次 | ≥4场 | 4场 | 50 | 50
^ | 质量指标 | | | | |
^ | 时效指标 | | | | |
效益指标 | 社会效益指标 | 受训人数 | ≥500人 | 520人 | 30 |
^ | 生态效益指标 | | | | |
满意度指标 | 满意度指标 | 学员满意度 | ≥90% | | 10 |
总分 | « | « | « | « | 100 |
`),
    forms: [
      expected(`
        within A1:G12
        project 示例消防演练
        department 示例县消防队
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 50, 9 blank 30, 11 unreadable/blank
        total G12 F12 = -
      `),
    ],
  },
];
