/** Forms of towns, parks and halls: sources of funds as rows and columns, letters over amounts, ticked grades. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const towns: readonly Place[] = [
  {
    name: 'letters over the amounts, sources of funds as rows by level, carried over behind, grade boxes at the foot',
    sheet: grid(`
附件3 | « | « | « | « | « | « | «
示例市市级财政支出项目绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | 单位：万元
项目名称 | 示例路灯改造 | « | « | 项目负责人 | 某某 | « | «
主管部门 | 示例市城管局 | « | « | 实施单位 | 示例市路灯所 | « | «
项目资金 | 资金来源 | 年初预算数 | 预算数（A） | 执行数（B） | 执行率（B/A） | 结转结余 | 备注
^ | 合计 | 420 | 400 | 380 | 95% | 20 |
^ | 上级财政资金 | 120 | 120 | 120 | 100% | 0 |
^ | 本级财政资金 | 300 | 280 | 260 | 92.86% | 20 | 质保金
^ | 其他资金 | 0 | 0 | 0 | — | 0 |
一级指标 | 二级指标 | 指标内容 | 指标值 | 全年完成值 | 权重 | 自评得分 | 偏差原因及改进措施
预算执行 | 预算执行率 | 预算执行率 | 100% | 95% | 10 | 9.5 | 质保金未付
产出指标 | 数量指标 | 更换灯具 | ≥1200盏 | 1260盏 | 20 | 20 |
^ | 质量指标 | 亮灯率 | 不低于98% | 98.6% | 15 | 15 |
^ | 时效指标 | 完工时间 | 2023年11月底前 | 2023年11月15日 | 15 | 15 |
效益指标 | 生态效益 | 年节电量 | 30万度以上 | 31.4万度 | 30 | 30 |
满意度指标 | 满意度 | 市民满意度 | 90%以上 | 93% | 10 | 10 |
合计 | « | « | « | « | 100 | 99.5 |
自评等次 | □良（80-90分） √优（90分以上） □中 □差 | « | « | « | « | « | «
填表人： | « | 联系电话： | « | 填表日期： | « | « | «
`),
    forms: [
      expected(`
        within A1:H20
        project 示例路灯改造
        department 示例市城管局
        unit 示例市路灯所
        year 2023
        amounts 万元
        funds 7 of 4: initialBudget C, annualBudget D, executed E, rate F
        execution -, rate ok 95, score not-applicable
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 12 ok 9.5, 13 ok 20, 14 ok 15, 15 ok 15, 16 ok 30, 17 ok 10
        total G18 F18 = 99.5 / 99.5
        grade B19 优 优
      `),
    ],
  },
  {
    name: 'sources of funds as columns over two header rows, budget and expenditure as rows',
    sheet: grid(`
示例街道2024年项目支出绩效自评表 | « | « | « | « | « | «
预算单位 | 示例街道办事处 | « | 项目名称 | 示例老旧小区雨污分流 | « | «
资金来源（万元） | 合计 | 市级财政资金 | 区级财政资金 | 自筹资金 | 分值 | 得分
预算数 | 260 | 100 | 140 | 20 | 10 | 9
执行数 | 234 | 100 | 126 | 8 | ^ | ^
执行率 | 90% | 100% | 90% | 40% | ^ | ^
一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 改造小区数 | 6个 | 6个 | 20 | 20
^ | 数量指标 | 新建管网 | ≥3.2公里 | 3.5公里 | 10 | 10
^ | 质量指标 | 工程验收合格率 | 100% | 100% | 10 | 10
^ | 时效指标 | 完工及时性 | 及时 | 及时完工 | 10 | 10
效益指标 | 社会效益 | 受益户数 | 1500户以上 | 1620户 | 30 | 30
满意度指标 | 居民满意度 | 居民满意度 | ≥85% | 89.4% | 10 | 10
总分 | « | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:G14
        project 示例老旧小区雨污分流
        unit 示例街道办事处
        year 2024
        amounts 万元
        funds 4 of 4: annualBudget B4, executed B5, rate B6, weight F4, score G4
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 20, 9 ok 10, 10 ok 10, 11 ok/judgement, 12 ok 30, 13 ok 10
        total G14 F14 = 99 / 99
      `),
    ],
  },
  {
    name: 'one score above its weight in a park’s form with method column and numbers kept as text',
    sheet: grid(`
示例产业园区专项资金绩效自评表 | « | « | « | « | « | « | «
专项名称 | 示例标准厂房补助 | « | « | 评价年度 | 2022年 | « | «
预算执行情况（元） | 预算安排 | 调整后预算 | 实际支出 | 执行率 | 满分 | 自评得分 | 说明
资金总额 | '3,000,000.00 | '2,800,000.00 | '2,800,000.00 | '100.00% | '10 | '10 |
一级指标 | 二级指标 | 三级指标 | 评分标准 | 年初设定值 | 实现值 | 满分 | 自评得分
产出 | 数量 | 补助企业户数 | 按完成比例得分 | '≥25户 | '26户 | '20 | '22
产出 | 质量 | 补助对象合规率 | 每低1个百分点扣1分 | '100% | '100% | '20 | '20
产出 | 时效 | 资金兑付 | 逾期不得分 | '2022年12月底前 | '2022年12月9日 | '10 | '10
效益 | 经济效益 | 拉动固定资产投资 | 按完成比例得分 | '≥1.5亿元 | '16200万元 | '20 | '20
效益 | 社会效益 | 新增就业 | 按完成比例得分 | '不少于500人 | '512人 | '10 | '10
满意度 | 企业满意度 | 企业满意度 | 按完成比例得分 | '≥95% | '97% | '10 | '10
总计 | | | | | | '100 | '102
`),
    forms: [
      expected(`
        within A1:H12
        project 示例标准厂房补助
        year 2022
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target E, actual F, weight G, score H
        rows 6 over-scored 20, 7 ok 20, 8 ok 10, 9 ok 20, 10 ok 10, 11 ok 10
        total H12 G12 = 102 / 100
        errors H6
        tolerated H12
      `),
    ],
  },
  {
    name: 'weights before the names, targets of services a year and a quarter answered in counts',
    sheet: grid(`
示例文化馆部门预算项目绩效自评情况表 | « | « | « | « | « | «
年度：2023年 | « | « | 金额单位：万元 | « | « | «
项目名称 | 示例公益性文化活动 | « | 项目类别 | □延续性项目 √一次性项目 | « | «
单位名称 | 示例文化馆 | « | 联系人及电话 | 某某 | « | «
项目资金 | 年初预算 | 年中追加 | 调整后预算数 | 实际支出 | 结转下年 | 预算执行率
金额 | 48 | 6 | 54 | 51.3 | 2.7 | 95%
序号 | 指标分值 | 绩效指标 | 计划值 | 完成情况 | 评分 | 未完成原因
1 | 10 | 预算执行率 | 100% | 95% | 9.5 | 部分尾款次年支付
2 | 20 | 送戏下乡 | 12次/年 | 12次 | 20 |
3 | 10 | 志愿者培训 | 每季度1次 | 4次 | 10 |
4 | 20 | 免费开放天数 | 不少于300天 | 312天 | 20 |
5 | 10 | 设备完好率 | 95%以上 | 96% | 10 |
6 | 20 | 群众文化生活丰富程度 | 显著提升 | 显著提升 | 20 |
7 | 10 | 观众满意度 | ≥90% | 92.5% | 10 |
合计 | 100 | | | | 99.5 |
单位负责人签字： | « | « | 填表人签字： | « | « | «
`),
    forms: [
      expected(`
        within A1:G16
        project 示例公益性文化活动
        unit 示例文化馆
        year 2023
        amounts 万元
        funds 6 of 1: initialBudget B, annualBudget D, executed E, rate G
        execution -, rate ok 95, score not-applicable
        columns level3 C, target D, actual E, weight B, score F, reason G
        rows 8 ok 9.5, 9 ok 20, 10 ok/judgement, 11 ok 20, 12 ok 10, 13 ok/judgement, 14 ok 10
        total F15 B15 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'a wrong rate in a transfer payment form of a county with regions’ parts',
    sheet: grid(`
中央对地方转移支付区域（项目）绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
转移支付（项目）名称 | 示例农村危房改造补助资金 | « | « | « | « | «
中央主管部门 | 示例部 | « | 地方主管部门 | 示例县住建局 | 资金使用单位 | 各乡镇
资金投入情况（万元） | « | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | « | 备注
年度资金总额： | « | 800 | 720 | 80% | « |
其中：中央财政资金 | « | 600 | 560 | 93.33% | « |
地方资金 | « | 200 | 160 | 80% | « |
资金管理情况 | 分配科学性 | 情况说明 | « | « | « | 存在问题和改进措施
^ | 拨付合规性 | 按规定拨付 | « | « | « | 无
总体目标 | 总体目标 | « | « | 全年实际完成情况 | « | «
^ | 改造农村危房400户。 | « | « | 完成402户。 | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
^ | 产出指标 | 数量指标 | 危房改造户数 | ≥400户 | 402户 |
^ | ^ | 质量指标 | 验收合格率 | 100% | 100% |
^ | ^ | 时效指标 | 当年开工率 | 100% | 100% |
^ | ^ | 成本指标 | 户均补助标准 | 2万元/户 | 2万元/户 |
^ | 效益指标 | 社会效益指标 | 住房安全保障 | 有效保障 | 有效保障 |
^ | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95% |
说明 | 请在此处简要说明各级审计和财政监督中发现的问题。 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G20
        project 示例农村危房改造补助资金
        year 2023
        amounts 万元
        funds 6 of 3: annualBudget C, executed D, rate E
        execution -, rate under-scored 90, score not-applicable
        columns level3 D, target E, actual F, reason G
        rows 14 not-applicable, 15 not-applicable, 16 not-applicable, 17 not-applicable, 18 not-applicable, 19 not-applicable
        errors E6
      `),
    ],
  },
  {
    name: 'total off by one below a department’s table with blocks and sums',
    sheet: grid(`
部门整体支出绩效自评表 | « | « | « | « | « | «
填报单位（盖章）：示例县残联 | « | « | « | 2024年度 | « | «
部门预算（万元） | 年初预算 | 调整预算 | 决算支出 | 完成率 | 标准分 | 得分
部门总支出 | 310.5 | 330 | 313.5 | 95% | 10 | 9.5
其中：基本支出 | 180.5 | 190 | 190 | 100% | |
项目支出 | 130 | 140 | 123.5 | 88.21% | |
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成情况 | 标准分 | 得分
产出（50分） | 数量 | 康复服务人数 | ≥800人 | 823人 | 20 | 20
^ | 质量 | 辅具适配率 | ≥85% | 88% | 15 | 15
^ | 时效 | 补贴发放 | 每月25日前 | 每月25日前 | 15 | 15
效益（30分） | 社会效益 | 就业培训后就业率 | 60%及以上 | 54% | 15 | 13.5
^ | 可持续影响 | 残疾人保障机制 | 不断完善 | 不断完善 | 15 | 15
满意度（10分） | 服务对象 | 残疾人满意度 | ≥90% | 94% | 10 | 10
总得分 | « | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:G14
        kind department
        unit 示例县残联
        year 2024
        amounts 万元
        funds 4 of 3: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 20, 9 ok 15, 10 ok/judgement, 11 ok 13.5, 12 ok 15, 13 ok 10
        total G14 F14 = 98 / 98
        errors G14
      `),
    ],
  },
  {
    name: 'two second-level projects on one sheet, each with its own small fund line and conclusion',
    sheet: grid(`
示例乡2023年二级项目绩效自评表（一） | « | « | « | « | «
二级项目 | 示例村道养护 | « | 实施部门 | 示例乡规建办 | «
预算数（元） | 80000 | 实际支出（元） | 80000 | 执行率 | 100%
一级指标 | 指标名称 | 年度指标值 | 实际完成值 | 权重（%） | 自评分
产出 | 养护里程 | 24公里 | 24公里 | 50 | 50
效益 | 道路通行能力 | 有所提升 | 有所提升 | 40 | 38
满意度 | 村民满意度 | 大于90% | 93% | 10 | 10
综合评定：自评得分98分，等级：优 | « | « | « | « | «
 | | | | |
示例乡2023年二级项目绩效自评表（二） | « | « | « | « | «
二级项目 | 示例垃圾清运 | « | 实施部门 | 示例乡规建办 | «
预算数（元） | 120000 | 实际支出（元） | 108000 | 执行率 | 90%
一级指标 | 指标名称 | 年度指标值 | 实际完成值 | 权重（%） | 自评分
产出 | 清运次数 | 每周2次 | 每周2次 | 50 | 50
效益 | 垃圾无害化处理率 | ≥95% | 95.2% | 40 | 40
满意度 | 村民满意度 | 大于90% | 94% | 10 | 10
综合评定：自评得分100分，等级：良 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F8
        project 示例村道养护
        unit 示例乡规建办
        year 2023
        amounts 元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 50, 6 ok/judgement, 7 ok 10
        total A8 = 98 / 98
        grade A8 优 优
      `),
      expected(`
        within A10:F17
        project 示例垃圾清运
        unit 示例乡规建办
        year 2023
        amounts 元
        funds 12 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 90, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 14 ok/judgement, 15 ok 40, 16 ok 10
        total A17 = 100 / 100
        grade A17 良 优
        errors A17
      `),
    ],
  },
];
