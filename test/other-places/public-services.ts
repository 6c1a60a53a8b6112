/** Courts, police, schools, hospitals, unions, villages: small offices’ own versions of the form. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const publicServices: readonly Place[] = [
  {
    name: 'court: answers as sentences with the figure inside, points in brackets behind names, cost saved',
    sheet: grid(`
示例市人民法院2023年度项目绩效自评表 | « | « | « | « | «
项目名称 | 办案业务费 | « | 项目类别 | 经常性项目 | «
预算金额 | 380万元 | « | 实际支出 | 372.4万元 | «
支出率 | 98% | « | 支出率得分（满分10分） | 9.8 | «
指标类型 | 指标名称 | 绩效目标 | 完成情况 | 分值 | 得分
产出 | 审结案件数 | 全年审结案件不少于8500件 | 全年审结案件8732件 | 20 | 20
产出 | 法定审限内结案率 | 不低于98% | 达到98.7% | 20 | 20
产出 | 裁判文书上网率 | 不低于95% | 完成率：96% | 10 | 10
效益 | 一审服判息诉率 | ≥88% | 89.3%，较上年提高0.6个百分点 | 30 | 30
满意度 | 当事人满意度 | ≥90% | 已完成，93% | 10 | 10
合 计 | « | « | « | 100 | 99.8
`),
    forms: [
      expected(`
        within A1:F11
        project 办案业务费
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B3, executed E3, rate B4, score E4
        execution 10, rate ok 98, score ok 9.8
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 20, 7 ok 20, 8 ok 10, 9 ok 30, 10 ok 10
        total F11 E11 = 99.8 / 99.8
      `),
    ],
  },
  {
    name: 'police: a form in columns C to I below ten lines of instructions, blank rows between its parts',
    sheet: grid(`
 | | 填表说明：
 | | 1.本表由项目单位填写，一个项目一张表。
 | | 2.分值合计100分，其中预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。
 | | 3.得分不得超过分值；未完成的须说明原因。
 | | 4.定性指标按达成、部分达成、未达成三档计分。

 | | 辅警经费项目绩效自评表 | « | « | « | « | « | «
 | | 2023年度 | « | « | « | « | « | «

 | | 项目名称 | 辅警经费 | « | 主管部门 | 示例县公安局 | « | «
 | | 资金（元） | | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分
 | | ^ | 总额 | 2600000 | 2750000 | 2736250 | 0.995 | 9.95

 | | 指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
 | | 产出指标 | 数量指标 | 辅警人数 | 62人 | 62人 | 20 | 20

 | | ^ | 质量指标 | 岗前培训率 | 100% | 100% | 20 | 20
 | | ^ | 时效指标 | 工资发放 | 每月15日前发放 | 每月15日前发放 | 10 | 10
 | | 效益指标 | 社会效益指标 | 刑事案件下降率 | ≥5% | 7.2% | 30 | 30
 | | 满意度指标 | 服务对象满意度 | 群众安全感满意度 | ≥95% | 98.1% | 10 | 10

 | | 总 分 | « | « | « | « | 100 | 99.95
`),
    forms: [
      expected(`
        within C1:I22
        project 辅警经费
        department 示例县公安局
        year 2023
        amounts 元
        funds 12 of 1: initialBudget E, annualBudget F, executed G, rate H, score I
        execution 10, rate ok 99.5, score ok 9.95
        columns level3 E, target F, actual G, weight H, score I
        rows 15 ok 20, 17 ok 20, 18 ok, 19 ok 30, 20 ok 10
        total I22 H22 = 99.95 / 99.95
      `),
    ],
  },
  {
    name: 'league office: last year’s figure, formula, source and evidence columns around target and actual',
    sheet: grid(`
青年志愿服务项目绩效自评表 | « | « | « | « | « | « | « | « | « | «
项目单位：共青团示例市委员会 | « | « | « | « | 年度：2023年 | « | « | « | « | 单位：万元
预算数 | « | 36 | 决算数 | « | 36 | 预算执行率 | 100% | 得分（10分） | 10 | 
序号 | 一级指标 | 三级指标 | 计算公式 | 数据来源 | 上年完成值 | 本年目标值 | 本年完成值 | 分值 | 得分 | 佐证材料
1 | 产出指标 | 志愿服务场次 | 实际场次 | 活动台账 | 108 | 120 | 126 | 25 | 25 | 签到册
2 | ^ | 注册志愿者增长率 | 增加数/上年数 | 系统 | 6% | 8% | 8.5% | 25 | 25 | 系统截图
3 | 效益指标 | 服务时长 | 总时长 | 系统 | 3.1万小时 | 3.5万小时 | 3.4万小时 | 30 | 29.14 | 系统截图
4 | 满意度指标 | 志愿者满意度 | 满意数/问卷数 | 问卷 | 94% | 95% | 96% | 10 | 10 | 问卷
合计得分 | « | « | « | « | « | « | « | 100 | 99.14 |
`),
    forms: [
      expected(`
        within A1:K9
        project 青年志愿服务项目 | 青年志愿服务 | -
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget C, executed F, rate H, score J
        execution 10, rate ok 100, score ok 10
        columns level3 C, target G, actual H, weight I, score J
        rows 5 ok 25, 6 ok 25, 7 ok 29.14, 8 ok 10
        total J9 I9 = 99.14 / 99.14
      `),
    ],
  },
  {
    name: 'hospital: flat export without merges, levels on every row, rates as fractions and as texts, no title',
    sheet: grid(
      `
单位名称 | 示例市人民医院 | 项目名称 | 住院医师规范化培训补助 | 年度 | 2024 | 单位 | 万元
资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 备注
年度资金总额 | 300 | 320 | 313.6 | 10 | 0.98 | 9.8 |
其中：中央财政 | 200 | 200 | 200 | | 1 | |
其中：省级财政 | 100 | 120 | 113.6 | | 0.9467 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注
产出指标 | 数量指标 | 在培学员人数 | ≥160人 | 158人 | 15 | 14.81 | 2人退培
产出指标 | 质量指标 | 结业考核通过率 | ≥80% | 91.3% | 15 | 15 |
产出指标 | 时效指标 | 补助发放时间 | 每季度末月25日前 | 按时发放 | 10 | 10 |
产出指标 | 成本指标 | 人均补助标准 | ≤2万元/年 | 1.96万元/年 | 10 | 10 |
效益指标 | 社会效益指标 | 参培住院医师业务水平 | 大幅提高 | 大幅提高 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥80% | 92% | 10 | 10 |
总分 | | | | | 100 | 99.61 |
`,
      { name: '绩效自评表' },
    ),
    forms: [
      expected(`
        within A1:H13
        project 住院医师规范化培训补助
        year 2024
        amounts 万元
        funds 3 of 3: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 98, score ok 9.8
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 7 ok 14.81, 8 ok 15, 9 ok/judgement, 10 ok 10, 11 ok, 12 ok 10
        total G13 F13 = 99.61 / 99.61
      `),
    ],
  },
  {
    name: 'university in two languages, every label doubled on a second line of its cell',
    sheet: grid(`
项目支出绩效自评表⏎Project Expenditure Performance Self-evaluation Form | « | « | « | « | « | « | «
项目名称⏎Project | 国际联合实验室 | « | « | 学校⏎University | 示例大学 | 年度⏎Year | 2023
项目资金（万元）⏎Funds (RMB 10,000) | | 年初预算数⏎Initial budget | 全年预算数⏎Annual budget | 全年执行数⏎Executed | 分值⏎Weight | 执行率⏎Rate | 得分⏎Score
^ | 年度资金总额⏎Total | 500 | 520 | 468 | 10 | 90% | 9
^ | 其中：财政拨款⏎Fiscal | 500 | 500 | 450 | — | 90% | —
^ | 其他资金⏎Other | 0 | 20 | 18 | — | 90% | —
一级指标⏎Level 1 | 二级指标⏎Level 2 | 三级指标⏎Level 3 | 年度指标值⏎Target | 实际完成值⏎Actual | 分值⏎Weight | 得分⏎Score | 偏差原因⏎Reason
产出指标⏎Output | 数量指标⏎Quantity | 联合发表论文⏎Joint papers | ≥30篇 | 33篇 | 25 | 25 |
^ | 质量指标⏎Quality | 高水平论文占比⏎High-level share | ≥40% | 36% | 25 | 22.5 | 审稿周期长
效益指标⏎Benefit | 社会效益⏎Social | 国际影响力⏎Influence | 提升 | 提升 | 30 | 30 |
满意度指标⏎Satisfaction | 服务对象⏎Users | 师生满意度⏎Staff | ≥90% | 94% | 10 | 10 |
总分⏎Total | « | « | « | « | 100 | 96.5 |
`),
    forms: [
      expected(`
        within A1:H12
        project 国际联合实验室
        unit 示例大学
        year 2023
        amounts 万元
        funds 4 of 3: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 8 ok 25, 9 ok 22.5, 10 ok, 11 ok 10
        total G12 F12 = 96.5 / 96.5
      `),
    ],
  },
  {
    name: 'village works: four small rows, money and rate in the rows of the head, marks with 分',
    sheet: grid(`
示例乡村级公益事业建设项目绩效自评表
填报单位 | 示例村村民委员会 | 填报日期 | 2024年1月10日
项目名称 | 示例村道路硬化 | 评价年度 | 2023年
财政奖补资金 | 28.5万元 | 实际支出 | 28.5万元
预算执行率 | 100% | 预算执行率得分 | 10分
指标 | 目标值 | 完成值 | 得分
硬化道路长度（30分） | 1.2公里 | 1.2公里 | 30分
路面宽度达标率（20分） | 100% | 100% | 20分
受益农户（30分） | 186户 | 186户 | 30分
村民满意度（10分） | ≥95% | 98% | 10分
总得分 | | | 100分
`),
    forms: [
      expected(`
        within A1:D11
        project 示例村道路硬化
        unit 示例村村民委员会
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed D, rate B5, score D5
        execution 10, rate ok 100, score ok 10
        columns level3 A, target B, actual C, score D
        rows 7 ok 30, 8 ok 20, 9 ok 30, 10 ok 10
        weights 30 20 30 10
        total D11 = 100 / 100
      `),
    ],
  },
  {
    name: 'union: targets and actuals merged over two rows of names, one score for both',
    sheet: grid(`
示例市总工会送温暖项目绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | 送温暖活动 | « | 主管部门 | 示例市总工会 | « | «
项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 150 | 150 | 150 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 慰问困难职工 | ≥1500人 | 1530人 | 40 | 40
^ | ^ | 慰问一线职工 | ^ | ^ | ^ | ^
^ | 时效指标 | 慰问时间 | 春节前 | 春节前 | 10 | 10
效益指标 | 社会效益指标 | 职工归属感 | 增强 | 有所增强 | 30 | 28
满意度指标 | 服务对象满意度指标 | 职工满意度 | ≥95% | 97% | 10 | 10
总分 | « | « | « | « | 100 | 98
`),
    forms: [
      expected(`
        within A1:G11
        project 送温暖活动
        department 示例市总工会
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C
        rows 6 ok/not-applicable/judgement, 7 ok/not-applicable/judgement, 8 ok, 9 ok/judgement, 10 ok 10
        total G11 F11 = 98 / 98
      `),
    ],
  },
  {
    name: 'in traditional characters: a town’s subsidy, points first, reasons last, no execution score',
    sheet: grid(`
項目支出績效自評表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
項目名稱 | 示例社區照顧服務 | « | 實施單位 | 示例街道辦事處 | « | «
項目資金（萬元） | | 年初預算數 | 全年預算數 | 全年執行數 | 執行率 | 得分
^ | 年度資金總額 | 120 | 120 | 108 | 90% | 9
^ | 其中：財政撥款 | 120 | 120 | 108 | 90% | —
一級指標 | 三級指標 | 分值 | 年度指標值 | 實際完成值 | 得分 | 偏差原因分析
產出指標 | 服務老人數 | 50 | ≥800人 | 720人 | 45 | 部分老人外遷
效益指標 | 老人生活質量 | 30 | 改善 | 改善 | 30 |
滿意度指標 | 老人滿意度 | 10 | ≥90% | 93% | 10 |
總分 | « | 100 | | | 94 |
`),
    forms: [
      expected(`
        within A1:G11
        project 示例社區照顧服務
        unit 示例街道辦事處
        year 2023
        amounts 万元
        funds 5 of 2: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 B, weight C, target D, actual E, score F, reason G
        rows 8 ok 45, 9 ok, 10 ok 10
        total F11 C11 = 94 / 94
      `),
    ],
  },
  {
    name: 'government purchase: service standards of a contract, monthly and yearly counts, final marks by formula',
    sheet: grid(`
政府购买服务项目绩效自评表 | « | « | « | « | « | «
购买主体 | 示例区民政局 | « | 承接主体 | 示例社工服务中心 | « | «
项目名称 | 困境儿童关爱服务 | « | 合同金额（元） | 198000 | 实际支付（元） | 198000
服务期限 | 2023年1月至2023年12月 | « | « | 执行率 | 100% |
评价指标 | « | 合同约定 | 实际完成 | 权重 | 自评得分 | 说明
产出指标 | 入户走访 | 每月不少于40户次 | 每月42户次 | ƒ 10+10 → 20 | 20 |
^ | 个案服务 | ≥24个 | 26个 | 20 | 20 |
^ | 小组活动 | 12场 | 11场 | 20 | 18.33 | 一场因天气取消
效益指标 | 儿童心理状况 | 明显改善 | 明显改善 | 30 | 30 |
满意度指标 | 监护人满意度 | ≥90% | 95% | 10 | 10 |
得分合计 | « | « | « | ƒ SUM(E6:E10) → 100 | ƒ SUM(F6:F10) → 98.33 |
`),
    forms: [
      expected(`
        within A1:G11
        project 困境儿童关爱服务
        amounts 元
        funds 3 of 1: annualBudget E3, executed G3, rate F4
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 6 ok, 7 ok 20, 8 ok 18.33, 9 ok, 10 ok 10
        total F11 E11 = 98.33 / 98.33
      `),
    ],
  },
];
