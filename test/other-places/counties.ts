/** Sheets of counties, townships and institutes with something wrong in each, as clerks get it wrong. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const counties: readonly Place[] = [
  {
    name: 'provincial letter form with a contact line, rate cut instead of rounded, one sum wrong',
    sheet: grid(`
附件4-1
示例省省级预算项目支出绩效自评表 | « | « | « | « | « | « | «
(2023年度) | « | « | « | « | « | « | «
填报单位（盖章）：示例省博物馆 | « | « | « | 填报日期：2024年2月20日 | « | 金额单位：万元 | «
项目名称 | 陈列展览经费 | « | « | 项目代码 | 130000230001 | « | «
主管部门 | 示例省文物局 | « | « | 实施单位 | 示例省博物馆 | « | «
联系人及电话 | 略 | « | « | 项目属性 | 经常性项目 | « | «
预算执行情况 | 资金来源 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
^ | 年度资金总额 | 350.00 | 330.00 | 287.35 | 10 | 87.07% | 8.71
^ | 其中：财政拨款 | 350.00 | 330.00 | 287.35 | - | 87.07% | -
^ | 其他资金 | 0.00 | 0.00 | 0.00 | - | 0.00% | -
总体目标完成情况 | 年初总体目标 | « | « | 年末完成情况 | « | « | «
^ | 举办展览12个。 | « | « | 举办展览11个。 | « | « | «
绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
^ | 产出指标 | 数量指标 | 举办临时展览 | ≥12个 | 11个 | 20 | 20
^ | ^ | 质量指标 | 文物安全率 | 100% | 100% | 10 | 10
^ | ^ | 时效指标 | 开展及时率 | ≥95% | 100% | 10 | 10
^ | ^ | 成本指标 | 单个展览成本 | ≤30万元/个 | 26.12万元/个 | 10 | 10
^ | 效益指标 | 社会效益指标 | 观众人次 | ≥60万人次 | 71.3万人次 | 20 | 20
^ | ^ | 可持续影响指标 | 馆藏保护水平 | 持续提升 | 持续提升 | 10 | 10
^ | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥95% | 96.4% | 10 | 10
^ | 合计 | « | « | « | « | 100 | 99.71
自评结论 | 优 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H24
        project 陈列展览经费
        department 示例省文物局
        unit 示例省博物馆
        year 2023
        amounts 万元
        funds 9 of 3: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 87.08, score ok 8.71
        columns level3 D, target E, actual F, weight G, score H
        rows 15 over-scored 18.33, 16 ok 10, 17 ok 10, 18 ok 10, 19 ok 20, 20 ok 10, 21 ok 10
        total H22 G22 = 98.71 / 97.04
        grade B23 优 优
        errors H15 H22
        warns -
      `),
    ],
  },
  {
    name: 'township: weights add up to 105, score above its weight, budget in yuan and cost in ten thousands',
    sheet: grid(`
示例镇2022年项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 农村人居环境整治 | « | « | 项目单位 | 示例镇人民政府 | «
项目资金（元） | 预算数 | 执行数 | 执行率 | 分值 | 得分 | 未执行原因
总额 | 1250000 | 1187500 | 95 | 10 | 9.5 | 质保金未到期
其中：县级资金 | 1250000 | 1187500 | 95 | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 权重 | 自评得分
产出指标 | 数量指标 | 整治村庄 | 8个 | 8个 | 20 | 20
 | 质量指标 | 达标率 | 100% | 100% | 15 | 16
 | 时效指标 | 按时完工率 | 100% | 90% | 10 | 9
 | 成本指标 | 项目总投资 | ≤125万元 | 118.75万元 | 10 | 10
效益指标 | 生态效益指标 | 生活垃圾处理率 | ≥98% | 98% | 20 | 20
 | 社会效益指标 | 村容村貌 | 明显改善 | 明显改善 | 10 | 10
满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 92% | 10 | 10
总计 | | | | | 105 | 104.5
`),
    forms: [
      expected(`
        within A1:G14
        project 农村人居环境整治
        unit 示例镇人民政府
        year 2022
        amounts 元
        funds 4 of 2: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 20, 8 over-scored 15, 9 ok 9, 10 ok 10, 11 ok 20, 12 ok 10, 13 ok 10
        total G14 F14 = 104.5 / 103.5
        errors F14 G8
        tolerated F8
      `),
    ],
  },
  {
    name: 'institute: the rate above one, the parts exceed the total, grade and total do not fit',
    sheet: grid(`
科研院所基本科研业务费绩效自评表 | « | « | « | « | « | « | «
2023年度 | « | « | « | « | « | « | «
课题（项目）名称 | « | 示例作物育种 | « | « | 承担单位 | 示例农科院 | «
经费（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
^ | 合计 | 60 | 60 | 63 | 105% | 10 | 10
^ | 财政拨款 | 50 | 50 | 50 | 100% | |
^ | 自筹经费 | 10 | 10 | 15 | 150% | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
^ | 产出指标 | 数量指标 | 育成新品系 | 3个 | 4个 | 20 | 20
^ | ^ | ^ | 发表论文 | 不少于5篇 | 5篇 | 15 | 15
^ | ^ | 质量指标 | SCI收录 | 2篇以上 | 1篇 | 15 | 7.5
^ | 效益指标 | 经济效益 | 示范推广面积 | 1万亩 | 0.8万亩 | 30 | 24
^ | 满意度指标 | 满意度 | 农户满意度 | 90%以上 | 85% | 10 | 9.44
合计 | « | « | « | « | « | 100 | 85.94
评价等级 | 优秀 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H15
        project 示例作物育种
        unit 示例农科院
        year 2023
        amounts 万元
        funds 5 of 3: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 105, score ok 10
        columns level3 D, target E, actual F, weight G, score H
        rows 9 ok 20, 10 ok 15, 11 ok 7.5, 12 ok 24, 13 ok 9.44
        total H14 G14 = 85.94 / 85.94
        grade B15 优秀 良好
        errors B15 E5
        warns ZP204@E5 ZP204@E7 ZP404@F9
      `),
    ],
  },
  {
    name: 'hospital: counts with remarks behind them, ratio targets, waiting times, a fall that is asked for',
    sheet: grid(`
公立医院项目支出绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | « | 县域医共体建设 | « | 主管部门 | 示例县卫健局 | « | «
项目资金（万元） | | 年初预算 | 全年预算 | 全年支出 | 执行率 | 分值 | 得分
 | 年度资金总额 | 800 | 780 | 702 | 90.0% | 10 | 9.0
 | 其中：中央资金 | 500 | 500 | 450 | 90.0% | — | —
 | 县级配套 | 300 | 280 | 252 | 90.0% | — | —
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 购置医疗设备 | ≥15台（套） | 15台（套），其中CT 1台 | 15 | 15
 | | | 医护人员培训 | ≥300人次 | 共培训312人次 | 10 | 10
 | | 质量指标 | 医护比 | 1:1.25 | 1:1.3 | 10 | 10
 | | 时效指标 | 门诊平均等待时间 | ≤20分钟 | 18分钟 | 10 | 10
 | | 成本指标 | 次均住院费用增幅 | ≤5% | -1.2% | 5 | 5
 | 效益指标 | 社会效益 | 县域内就诊率 | ≥90% | 87.3% | 15 | 14.55
 | | | 药占比 | ≤30% | 32% | 15 | 14.06
 | 满意度指标 | 服务对象满意度 | 患者满意度 | 90分 | 92.5分 | 5 | 5
 | | | 职工满意度 | ≥85% | 85.00% | 5 | 5
总分 | « | « | « | « | « | 100 | 97.61
注：1.得分按比例计算；2.一级指标分值可调整。 | « | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H19
        project 县域医共体建设
        department 示例县卫健局
        year 2023
        amounts 万元
        funds 5 of 3: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 D, target E, actual F, weight G, score H
        rows 9 ok 15, 10 ok 10, 11 judgement/ok, 12 ok 10, 13 ok 5, 14 ok 14.55, 15 ok 14.06, 16 ok 5, 17 ok 5
        total H18 G18 = 97.61 / 97.61
        level2 数量指标 | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 社会效益 | 社会效益 | 服务对象满意度 | 服务对象满意度
      `),
    ],
  },
  {
    name: 'two projects of one department on one sheet with a summary line of the department above',
    sheet: grid(`
示例区残联2023年度项目支出绩效自评表汇总 | « | « | « | « | «
本部门共2个项目，涉及资金90万元。 | « | « | « | « | «

项目支出绩效自评表 | « | « | « | « | «
项目名称：辅具适配 | « | « | 年度：2023 | « | «
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
合计 | 40 | 40 | 100% | 10 | 10
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 适配辅具 | ≥400件 | 400件 | 50 | 50
效益指标 | 生活便利 | 改善 | 改善 | 30 | 30
满意度指标 | 残疾人满意度 | ≥90% | 95% | 10 | 10
总分 | | | | 100 | 100

项目支出绩效自评表 | « | « | « | « | «
项目名称：就业培训 | « | « | 年度：2023 | « | «
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
合计 | 50 | 30 | 60% | 10 | 6
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 培训人数 | ≥200人 | 130人 | 50 | 32.5
效益指标 | 就业率 | ≥40% | 41% | 30 | 30
满意度指标 | 学员满意度 | ≥90% | 95% | 10 | 10
总分 | | | | 100 | 78.5
`),
    forms: [
      expected(`
        within A1:F12
        project 辅具适配
        year 2023
        funds 7 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual D, weight E, score F
        rows 9 ok 50, 10 ok 30, 11 ok 10
        total F12 E12 = 100 / 100
      `),
      expected(`
        within A14:F22
        project 就业培训
        year 2023
        funds 17 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 60, score ok 6
        columns level3 B, target C, actual D, weight E, score F
        rows 19 ok 32.5, 20 ok 30, 21 ok 10
        total F22 E22 = 78.5 / 78.5
      `),
    ],
  },
  {
    name: 'finance bureau export: flat rows with repeated heads, reason codes, review score behind the self score',
    sheet: grid(`
绩效自评表（导出） | | | | | | | | | | |
预算单位 | 示例区教育局 | | 项目名称 | 示例营养改善 | | 项目编号 | 44010023 | | 年度 | 2023 |
资金名称 | 年初预算数（元） | 调整预算数（元） | 执行数（元） | 执行率 | 执行率权重 | 执行率得分 | | | | |
财政拨款 | 1800000.00 | 1500000.00 | 1350000.00 | 0.90 | 10 | 9.00 | | | | |
一级指标 | 二级指标 | 三级指标 | 指标类型 | 指标值类型 | 目标值 | 单位 | 实际值 | 权重 | 自评得分 | 复核得分 | 偏差原因
产出指标 | 数量指标 | 受益学生数 | 定量 | ≥ | 3000 | 人 | 2950 | 20 | 19.67 | 19 | 转学
产出指标 | 质量指标 | 供餐达标率 | 定量 | ＝ | 100 | % | 100 | 20 | 20 | 20 |
产出指标 | 时效指标 | 资金拨付及时性 | 定性 | | 及时 | | 及时 | 10 | 10 | 10 |
效益指标 | 社会效益指标 | 学生营养状况 | 定性 | | 有效改善 | | 达成预期指标 | 30 | 30 | 27 |
满意度指标 | 满意度指标 | 家长满意度 | 定量 | ≥ | 90 | % | 88 | 10 | 9.78 | 9.78 | 口味
`),
    forms: [
      expected(`
        within A1:L10
        project 示例营养改善
        unit 示例区教育局
        year 2023
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, operator E, target F, unit G, actual H, weight I, score J, reason L
        rows 6 ok 19.67, 7 ok 20, 8 ok 10, 9 ok 30, 10 ok 9.78
        missing total-row
      `),
    ],
  },
  {
    name: 'planned and reached beside each other for two half-years, the whole year behind them',
    sheet: grid(`
项目绩效自评表 | « | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | « | «
项目名称 | 示例巡查 | « | « | 实施单位 | 示例执法队 | « | «
项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率% | 分值 | 得分 | 备注
年度资金总额 | 20 | 20 | 19.2 | 96 | 10 | 9.6 |
一级指标 | 三级指标 | 年度指标值 | 上半年完成 | 下半年完成 | 全年完成值 | 分值 | 得分
产出指标 | 巡查次数 | ≥240次 | 118次 | 125次 | 243次 | 50 | 50
效益指标 | 违法建设下降率 | ≥10% | 4% | 8% | 8% | 30 | 24
满意度指标 | 群众满意度 | ≥90% | 90% | 91% | 91% | 10 | 10
总分 | | | | | | 100 | 93.6
`),
    forms: [
      expected(`
        within A1:H10
        project 示例巡查
        unit 示例执法队
        year 2022
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 96, score ok 9.6
        columns level3 B, target C, actual F, weight G, score H
        rows 7 ok 50, 8 ok 24, 9 ok 10
        total H10 G10 = 93.6 / 93.6
      `),
    ],
  },
  {
    name: 'continued on a second page with the heads again, 续表 above, subtotals of the page',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | « | 示例水利维修 | « | 实施单位 | 示例水库管理处 | «
项目资金（万元） | « | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | « | 210 | 210 | 100% | 10 | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 维修渠道 | 12公里 | 12公里 | 20 | 20
 | 质量指标 | 合格率 | 100% | 100% | 20 | 20
本页小计 | | | | | 40 | 40
第1页 共2页 | | | | | |
项目支出绩效自评表（续） | « | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 时效指标 | 完工时间 | 6月底 | 6月 | 10 | 10
效益指标 | 社会效益 | 灌溉面积 | ≥3万亩 | 3万亩 | 30 | 30
满意度指标 | 满意度 | 用水户满意度 | ≥90% | 88% | 10 | 9.78
总分 | | | | | 100 | 99.78
第2页 共2页 | | | | | |
`),
    forms: [
      expected(`
        within A1:G17
        project 示例水利维修
        unit 示例水库管理处
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 20, 8 ok 20, 13 ok 10, 14 ok 30, 15 ok 9.78
        total G16 F16 = 99.78 / 99.78
      `),
    ],
  },
  {
    name: 'numbered everything, points behind level names, half-width kana spaces, scores as text with full width',
    sheet: grid(`
二、项目绩效自评表 | « | « | « | « | « | «
１．项目名称 | « | 示例宣传经费 | « | ２．主管部门 | 示例宣传部 | «
３．评价年度 | « | 2023 | « | ４．资金单位 | 万元 | «
５．资金情况 | « | 预算金额 | 执行金额 | 执行率 | 满分 | 得分
(1)资金总额 | « | 25 | 24.5 | 98% | 10分 | 9.8分
(2)其中:财政资金 | « | 25 | 24.5 | 98% | |
６．一级指标 | 二级指标 | 三级指标 | 预期值 | 实现值 | 满分 | 得分
（一）产出指标（50分） | １.数量指标（20分） | ①发布稿件 | ≥500篇 | 523篇 | 20分 | ２０分
^ | ２.质量指标（30分） | ②原创率 | ≥60% | 58% | 30分 | ２９分
（二）效益指标（30分） | １.社会效益（30分） | ③阅读量 | ≥100万次 | 160万次 | 30分 | ３０分
（三）满意度指标（10分） | １.受众满意度（10分） | ④受众满意度 | ≥90% | 90% | 10分 | １０分
七、自评总得分 | « | « | « | « | 100分 | 98.8分
`),
    forms: [
      expected(`
        within A1:G12
        project 示例宣传经费
        department 示例宣传部
        year 2023
        amounts 万元
        funds 5 of 2: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 98, score ok 9.8
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 20, 9 ok 29, 10 ok 30, 11 ok 10
        total G12 F12 = 98.8 / 98.8
        warns ZP404@E10
      `),
    ],
  },
];
