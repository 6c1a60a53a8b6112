/** How budget and execution stand on forms: units, columns left out or added, pairs, transposed, below the table. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const fundTables: readonly Place[] = [
  {
    name: 'only the initial budget, thousands of yuan, execution weight in the header',
    sheet: grid(`
2023年度示例师范学院项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例实训室建设 | « | « | 所属学院 | 示例学院 | «
 | | | | | 金额单位：千元 |
资金情况 | 年初预算数 | 实际支出数 | 资金执行率（10分） | « | 自评得分 | 执行偏差说明
资金总额 | 1500 | 1350 | 90% | « | 9 | 设备尾款
其中：财政拨款 | 1000 | 1000 | 100% | « | |
自筹资金 | 500 | 350 | 70% | « | |
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 自评得分
产出 | 数量 | 新增工位 | ≥60个 | 60个 | 30 | 30
产出 | 质量 | 设备验收合格率 | 100% | 100% | 20 | 20
效益 | 社会效益 | 开设实训课程 | ≥8门 | 6门 | 30 | 22.5
满意度 | 学生满意度 | 学生满意度 | ≥85% | 90% | 10 | 10
合计 | | | | | 100 | 91.5
`),
    forms: [
      expected(`
        within A1:G13
        project 示例实训室建设
        year 2023
        amounts 千元
        funds 5 of 3: initialBudget B, executed C, rate D, score F
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 9 ok 30, 10 ok 20, 11 ok 22.5, 12 ok 10
        total G13 F13 = 91.5 / 91.5
      `),
    ],
  },
  {
    name: 'budget and execution as pairs in one row, with weight and score pairs in the next',
    sheet: grid(`
示例县疾控中心项目绩效自评表
项目名称 | 示例免疫规划 | 主管部门 | 示例县卫健局 | 年度 | 2022
全年预算数（万元） | 60 | 全年执行数（万元） | 57 | 执行率 | 95%
分值 | 10 | 得分 | 9.5 | |
绩效指标 | 目标值 | 实际值 | 分值 | 得分 | 备注
疫苗接种率 | ≥95% | 96% | 45 | 45 |
冷链完好率 | 100% | 98% | 20 | 19.6 |
群众满意度 | ≥90% | 93% | 25 | 25 |
总分 | | | 100 | 99.1 |
`),
    forms: [
      expected(`
        within A1:F9
        project 示例免疫规划
        department 示例县卫健局
        year 2022
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution 10, rate ok 95, score ok 9.5
        columns level3 A, target B, actual C, weight D, score E
        rows 6 ok 45, 7 ok 19.6, 8 ok 25
        total E9 D9 = 99.1 / 99.1
      `),
    ],
  },
  {
    name: 'figures down a column beside their labels, yuan in each cell',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | «
项目名称 | « | 示例档案数字化 | « | « | «
主管部门 | « | 示例市档案馆 | « | « | «
资金情况 | 年初预算数 | 480000元 | « | « | «
^ | 全年预算数 | 500000元 | « | « | «
^ | 全年执行数 | 450000元 | « | « | «
^ | 执行率 | 90% | « | « | «
^ | 分值 | 10 | « | « | «
^ | 得分 | 9 | « | « | «
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 扫描页数 | ≥100万页 | 120万页 | 50 | 50
效益指标 | 查档等候时间 | ≤10分钟 | 8分钟 | 30 | 30
满意度指标 | 查档人满意度 | ≥95% | 95% | 10 | 10
总分 | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:F14
        project 示例档案数字化
        department 示例市档案馆
        year 2023
        amounts 元
        funds 6 of 1: executed C
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 11 ok 50, 12 ok 30, 13 ok 10
        total F14 E14 = 99 / 99
      `),
    ],
  },
  {
    name: 'transposed: sources are columns, budget and execution are rows',
    sheet: grid(`
2023年度示例区政策绩效自评表 | « | « | « | « | «
政策名称 | 示例稳岗补贴 | « | « | « | «
资金（万元） | 合计 | 中央资金 | 省级资金 | 区级资金 | 备注
年初预算数 | 300 | 100 | 100 | 100 |
全年预算数 | 320 | 100 | 120 | 100 |
全年执行数 | 288 | 100 | 108 | 80 |
执行率 | 90% | 100% | 90% | 80% |
指标名称 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因
补贴企业数 | ≥200家 | 210家 | 40 | 40 |
发放及时率 | 100% | 100% | 20 | 20 |
稳定就业岗位 | ≥5000个 | 5000个 | 30 | 30 |
企业满意度 | ≥90% | 88% | 10 | 9.78 | 系统填报繁琐
合计 | | | 100 | 99.78 |
`),
    forms: [
      expected(`
        within A1:F13
        project 示例稳岗补贴
        year 2023
        amounts 万元
        funds 6 of 4: initialBudget B4, annualBudget B5, executed B6, rate B7
        execution -, rate ok 90, score not-applicable
        columns level3 A, target B, actual C, weight D, score E, reason F
        rows 9 ok 40, 10 ok 20, 11 ok 30, 12 ok 9.78
        total E13 D13 = 99.78 / 99.78
      `),
    ],
  },
  {
    name: 'funds in hundred millions, carry-over and arrived columns, rate as a per cent number, header in three rows',
    sheet: grid(`
2022年示例省转移支付绩效自评表 | « | « | « | « | « | « | «
转移支付名称 | « | 示例耕地建设补助 | « | « | « | 省级主管部门 | 示例省农业农村厅
资金情况 | 资金来源 | 预算安排（亿元） | « | 资金到位 | 预算执行（亿元） | « | 自评
^ | ^ | 年初预算数 | 全年预算数 | 到位金额 | 全年执行数 | 执行率（%） | 得分
^ | ^ | (1) | (2) | (3) | (4) | (5)=(4)/(2) | (6)
^ | 年度资金总额 | 12 | 12.5 | 12.5 | 11.25 | 90 | 9
^ | 其中：中央资金 | 8 | 8.5 | 8.5 | 8.5 | 100 |
^ | 省级资金 | 4 | 4 | 4 | 2.75 | 68.75 |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 | 未完成原因和改进措施
产出指标 | 数量指标 | 建成高标准农田 | ≥60万亩 | 57万亩 | 50 | 47.5 | 跨年施工
效益指标 | 经济效益指标 | 亩均增收 | ≥100元 | 110元 | 30 | 30 |
满意度指标 | 服务对象满意度 | 农户满意度 | ≥90% | 92% | 10 | 10 |
总分 | « | « | « | « | 100 | 96.5 |
`),
    forms: [
      expected(`
        within A1:H13
        project 示例耕地建设补助
        department 示例省农业农村厅
        year 2022
        amounts 亿元
        funds 6 of 3: initialBudget C, annualBudget D, executed F, rate G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 10 ok 47.5, 11 ok 30, 12 ok 10
        total G13 F13 = 96.5 / 96.5
      `),
    ],
  },
  {
    name: 'fund table under the indicators, total and grade between title and head',
    sheet: grid(`
 |
 | 示例海关项目支出绩效自评表 | « | « | « | « | «
 | 自评总分：95.5分 | « | « | 自评等级：优 | « | «
 | 项目名称 | 示例口岸检疫 | « | 预算年度 | 2024 | «
 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 权重 | 得分
 | 产出指标 | 检疫批次 | ≥2000批 | 2300批 | 50% | 50
 | 效益指标 | 疫情截获 | ≥10次 | 9次 | 30% | 27
 | 满意度指标 | 企业满意度 | ≥90% | 95% | 10% | 10
 | 资金来源 | 全年预算数（万元） | 全年执行数（万元） | 执行率 | 权重 | 得分
 | 合计 | 200 | 170 | 85% | 10% | 8.5
 | 中央财政资金 | 200 | 170 | 85% | |
`),
    forms: [
      expected(`
        within A1:G11
        project 示例口岸检疫
        year 2024
        amounts 万元
        funds 10 of 2: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 85, score ok 8.5
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 50, 7 ok 27, 8 ok 10
        total B3 = 95.5 / 95.5
        grade E3 优 优
      `),
    ],
  },
  {
    name: 'execution rate as an indicator of level 1 with budget and execution as its target and actual',
    sheet: grid(`
2023年度示例乡项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例人居环境整治 | « | « | 实施单位 | 示例乡人民政府 | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
预算执行率 | « | « | 100% | 92% | 10 | 9.2
产出指标 | 数量指标 | 清运垃圾 | ≥300吨 | 310吨 | 50 | 50
效益指标 | 社会效益指标 | 卫生户比例 | ≥80% | 84% | 30 | 30
满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 90% | 10 | 10
总分 | « | « | « | « | 100 | 99.2
`),
    forms: [
      expected(`
        within A1:G8
        project 示例人居环境整治
        unit 示例乡人民政府
        year 2023
        columns level3 C, target D, actual E, weight F, score G
        rows 4 ok 9.2, 5 ok 50, 6 ok 30, 7 ok 10
        total G8 F8 = 99.2 / 99.2
      `),
    ],
  },
  {
    name: 'execution rate as an indicator beside a fund table without score',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | 示例图书采购 | « | « | 实施单位 | 示例市图书馆 | «
资金使用情况（万元） | 资金来源 | 全年预算数 | 全年执行数 | 执行率 | « | «
^ | 年度资金总额 | 100 | 98 | 98% | « | «
^ | 财政拨款 | 100 | 98 | 98% | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
预算执行 | 预算执行率 | 预算执行率 | 100% | 98% | 10 | 9.8
产出指标 | 数量指标 | 购书册数 | ≥20000册 | 20100册 | 50 | 50
效益指标 | 社会效益指标 | 外借册次 | ≥30万册次 | 33万册次 | 30 | 30
满意度指标 | 读者满意度 | 读者满意度 | ≥95% | 97% | 10 | 10
合计 | | | | | 100 | 99.8
`),
    forms: [
      expected(`
        within A1:G11
        project 示例图书采购
        unit 示例市图书馆
        year 2023
        amounts 万元
        funds 4 of 2: annualBudget C, executed D, rate E
        execution -, rate ok 98, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 9.8, 8 ok 50, 9 ok 30, 10 ok 10
        total G11 F11 = 99.8 / 99.8
      `),
    ],
  },
  {
    name: 'traditional characters throughout',
    sheet: grid(`
項目支出績效自評表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
項目名稱 | 示例粵港交流 | « | 主管部門 | 示例市港澳辦 | « | «
項目資金（萬元） | 年初預算數 | 全年預算數 | 全年執行數 | 分值 | 執行率 | 得分
年度資金總額 | 40 | 40 | 30 | 10 | 75% | 7.5
其中：財政撥款 | 40 | 40 | 30 | — | 75% | —
一級指標 | 二級指標 | 三級指標 | 年度指標值 | 實際完成值 | 分值 | 得分
產出指標 | 數量指標 | 交流場次 | ≥6場 | 6場 | 50 | 50
效益指標 | 社會效益指標 | 參與青年 | ≥300人次 | 330人次 | 30 | 30
滿意度指標 | 服務對象滿意度指標 | 學員滿意度 | ≥90% | 94% | 10 | 10
總分 | « | « | « | « | 100 | 97.5
`),
    forms: [
      expected(`
        within A1:G11
        project 示例粵港交流
        department 示例市港澳辦
        year 2023
        amounts 万元
        funds 5 of 2: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 75, score ok 7.5
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 50, 9 ok 30, 10 ok 10
        total G11 F11 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'Chinese and English labels together',
    sheet: grid(`
项目支出绩效自评表 Self-evaluation Form of Project Expenditure (FY2023) | « | « | « | « | « | «
项目名称 Project | 示例国际合作 | « | « | 实施单位 Implementing Unit | 示例大学 | «
资金 Funds（万元） | 年初预算数 Initial Budget | 全年预算数 Annual Budget | 全年执行数 Executed | 分值 Weight | 执行率 Rate | 得分 Score
年度资金总额 Total | 50 | 50 | 45 | 10 | 90% | 9
一级指标 Level 1 | 二级指标 Level 2 | 三级指标 Level 3 | 年度指标值 Target | 实际完成值 Actual | 分值 Weight | 得分 Score
产出指标 Output | 数量指标 | 联合论文 | ≥10篇 | 9篇 | 50 | 45
效益指标 Outcome | 社会效益指标 | 来访学者 | ≥20人 | 24人 | 30 | 30
满意度指标 Satisfaction | 师生满意度 | 师生满意度 | ≥90% | 95% | 10 | 10
总分 Total | « | « | « | « | 100 | 94
`),
    forms: [
      expected(`
        within A1:G9
        project 示例国际合作
        unit 示例大学
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 45, 7 ok 30, 8 ok 10
        total G9 F9 = 94 / 94
      `),
    ],
  },
  {
    name: 'no rate column; score of the funds and weight behind words nobody foresaw',
    sheet: grid(`
2024年度示例检察院项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例办案业务 | « | « | « | «
经费 | 年度预算批复额 | 调剂后预算额 | 决算支出额 | 分 | 自评分
合计 | 500 | 480 | 480 | 10 | 10
一级指标 | 二级指标 | 三级指标 | 目标 | 实绩 | 分 | 自评分
产出 | 数量 | 办理案件 | ≥800件 | 812件 | 50 | 50
效益 | 社会效益 | 公开听证 | ≥60场 | 54场 | 30 | 27
满意度 | 满意度 | 当事人满意度 | ≥90% | 90% | 10 | 10
总计 | | | | | 100 | 97
`),
    forms: [
      expected(`
        within A1:G9
        project 示例办案业务
        year 2024
        amounts 万元
        funds 4 of 1: annualBudget C, executed D, weight E, score F
        execution 10, rate ok/not-applicable, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 50, 7 ok 27, 8 ok 10
        total G9 F9 = 97 / 97
      `),
    ],
  },
];
