/** Forms with faults of the kinds that the checks speak of, in layouts of other places; what is right stays unmarked. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const wrongAnswers: readonly Place[] = [
  {
    name: 'rate of one part, points of the whole and the sum are wrong; a saving is over-scored nowhere',
    sheet: grid(`
2023年度示例学院项目绩效自评表 | « | « | « | « | « | «
项目名称 | 学生公寓改造 | « | 主管部门 | 示例省教育厅 | « | «
项目资金（万元） | | 年度预算数 | 年度执行数 | 分值 | 执行率 | 得分
^ | 资金总额 | 800 | 720 | 10 | 95% | 9.5
^ | 其中：财政拨款 | 500 | 500 | — | 100% | —
^ | 自有资金 | 300 | 220 | — | 83.33% | —
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 改造房间 | ≥200间 | 180间 | 30 | 27
^ | 成本指标 | 单间改造成本 | ≤4万元 | 3.8万元 | 20 | 20
效益指标 | 社会效益指标 | 住宿条件 | 改善 | 改善 | 30 | 30
满意度指标 | 满意度 | 学生满意度 | ≥90% | 95% | 10 | 10
总分 | « | « | « | « | 100 | 98
`),
    forms: [
      expected(`
        within A1:G12
        project 学生公寓改造
        year 2023
        amounts 万元
        funds 4 of 3: annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate over-scored 90, score over-scored 9
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 27, 9 ok 20, 10 ok, 11 ok 10
        total G12 F12 = 96.5 / 96
        errors F4 G4 F6 G12
      `),
    ],
  },
  {
    name: 'parts that do not add up, an execution above the budget with points above the weight',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | «
项目名称 | 示例冬季清雪 | « | 实施单位 | 示例区环卫中心 | « | «
资金情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
^ | 合计 | 500 | 500 | 520 | 104% | 10.4
^ | 市级资金 | 300 | 300 | 300 | 100% |
^ | 区级资金 | 150 | 150 | 220 | 146.67% |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清雪面积 | ≥300万平方米 | 300万平方米 | 50 | 50
效益指标 | 社会效益指标 | 道路通行 | 畅通 | 畅通 | 30 | 30
满意度指标 | 满意度 | 市民满意度 | ≥90% | 85% | 10 | 10
总分 | « | « | « | « | 100 | 100.4
`),
    forms: [
      expected(`
        within A1:G12
        project 示例冬季清雪
        year 2024
        amounts 万元
        funds 5 of 3: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 104, score over-scored 10
        columns level3 C, target D, actual E, weight F, score G
        rows 9 ok 50, 10 ok, 11 over-scored 9.44
        total G12 F12 = 100.4 / 99.44
        errors C5 D5 G5 G11
      `),
    ],
  },
  {
    name: 'a negative target missed and fully scored, a range left, a deadline passed, a tier too high',
    sheet: grid(`
示例局项目支出绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | 政务热线运行 | « | 金额单位 | 万元 | « | «
预算数 | 执行数 | 执行率 | 分值 | 得分 | « | «
260 | 260 | 100% | 10 | 10 | « | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 质量指标 | 投诉率 | ≤2% | 2.5% | 20 | 20
^ | 数量指标 | 坐席数量 | 30-35个 | 27个 | 20 | 18
^ | 时效指标 | 系统升级完成时间 | 6月底前 | 8月15日 | 10 | 10
效益指标 | 社会效益指标 | 群众诉求办理 | 及时有效 | 未完成 | 30 | 30
满意度指标 | 满意度 | 来电人满意度 | ≥90% | 92% | 10 | 10
合计 | « | « | « | « | 100 | 98
`),
    forms: [
      expected(`
        within A1:G11
        project 政务热线运行
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget A, executed B, rate C, weight D, score E
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 over-scored 16, 7 ok 18, 8 over-scored/judgement/unreadable, 9 over-scored, 10 ok 10
        total G11 F11 = 98 / -
        errors G6
      `),
    ],
  },
  {
    name: 'weights that add up to 95, a block above its label, a total copied from last year, grade not fitting',
    sheet: grid(`
乡镇项目绩效自评表（2023年） | « | « | « | « | « | «
项目名称 | 示例镇集镇管理 | « | 实施单位 | 示例镇政府 | « | «
项目资金（元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | «
总金额 | 150000 | 120000 | 80% | 10 | 8 | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标（50分） | 数量指标 | 保洁人员 | 12人 | 12人 | 30 | 30
^ | 质量指标 | 垃圾清运率 | 100% | 100% | 25 | 25
效益指标（20分） | 社会效益指标 | 集镇面貌 | 改善 | 改善 | 20 | 20
满意度指标（10分） | 满意度 | 居民满意度 | ≥90% | 90% | 10 | 10
总分 | « | « | « | « | 95 | 91
等级 | 良 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G11
        project 示例镇集镇管理
        year 2023
        amounts 元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 80, score ok 8
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 30, 7 ok 25, 8 ok, 9 ok 10
        total G10 F10 = 93 / 93
        grade B11 良 优
        errors F10 A6 G10 B11
      `),
    ],
  },
  {
    name: 'units that do not agree: metres for kilometres is right, a copied figure in another unit is not',
    sheet: grid(`
水利工程维修养护项目绩效自评表 | « | « | « | « | « | « | «
年度：2022 | « | 项目名称 | 示例灌区渠道维修 | « | « | 单位：万元 | «
资金 | 年初预算数 | 全年预算数 | 全年执行数 | « | 分值 | 执行率 | 得分
合计 | 95 | 95 | 95 | « | 10 | 100 | 10
一级指标 | 三级指标 | 目标 | 目标单位 | 完成 | 完成单位 | 分值 | 得分
产出指标 | 维修渠道 | 5.6 | 公里 | 5600 | 米 | 30 | 30
^ | 衬砌方量 | 0.12 | 万立方米 | 1100 | 立方米 | 20 | 20
效益指标 | 新增灌溉面积 | 3000 | 亩 | 200 | 公顷 | 30 | 30
满意度指标 | 农户满意度 | 90 | % | 92 | % | 10 | 10
合计 | | | | | | 100 | 100
`),
    forms: [
      expected(`
        within A1:H10
        project 示例灌区渠道维修
        year 2022
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual E, weight G, score H
        rows 6 ok 30, 7 over-scored 18.33, 8 ok 30, 9 ok 10
        total H10 G10 = 100 / 98.33
        errors H7
      `),
    ],
  },
  {
    name: 'scores and reasons that do not go together: a loss without reason, a reason of 无, an answer left blank',
    sheet: grid(`
2023年度项目支出绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例图书采购 | « | « | 实施单位 | 示例图书馆 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 60 | 60 | 60 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 采购图书 | ≥15000册 | 15200册 | 20 | 18 | 无
^ | 质量指标 | 图书验收合格率 | 100% | | 20 | 20 |
^ | 时效指标 | 上架及时率 | ≥95% | 90% | 10 | 9.47 |
效益指标 | 社会效益指标 | 借阅人次 | ≥10万人次 | 16万人次 | 30 | 30 |
满意度指标 | 满意度 | 读者满意度 | ≥90% | 95% | 10 | 10 |
总分 | « | « | « | « | 100 | 97.47 |
`),
    forms: [
      expected(`
        within A1:H11
        project 示例图书采购
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 6 under-scored 20, 7 unreadable, 8 ok 9.47, 9 ok 30, 10 ok 10
        total G11 F11 = 97.47 / -
        warns ZP401@G6 ZP407@E7 ZP601@H8 ZP404@E9
      `),
    ],
  },
  {
    name: 'a zero budget with money spent, an indicator of zero, a fraction of one as a share of 100',
    sheet: grid(`
示例市应急抢险项目绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | 示例应急抢险 | « | 主管部门 | 示例市住建局 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
^ | 年度资金总额 | 0 | 88 | 88 | 1 | 10
^ | 其中：财政拨款 | 0 | 88 | 88 | 1 | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 抢险点 | 3处 | 3处 | 25 | 25
^ | 质量指标 | 安全事故 | 0起 | 0起 | 25 | 25
效益指标 | 社会效益指标 | 人员伤亡 | 0 | 0 | 30 | 30
满意度指标 | 满意度 | 群众满意度 | 0.9 | 0.95 | 10 | 10
总分 | « | « | « | « | 100 | 100
`),
    forms: [
      expected(`
        within A1:G12
        project 示例应急抢险
        year 2023
        amounts 万元
        funds 5 of 2: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 25, 9 ok 25, 10 ok 30, 11 ok 10
        total G12 F12 = 100 / 100
        warns -
      `),
    ],
  },
];
