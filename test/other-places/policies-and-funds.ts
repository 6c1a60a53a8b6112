/** Policies, insurance funds, state capital, partnerships, research and projects of several years: forms beside the usual one. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const policiesAndFunds: readonly Place[] = [
  {
    name: 'social insurance fund: spending by kind under a whole, targets as shares and days, no reasons',
    sheet: grid(`
社会保险基金绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
基金名称 | 城乡居民基本养老保险基金 | « | 经办机构 | 示例县社保中心 | « | «
基金支出情况（万元） | 支出项目 | 年初预算数 | 调整预算数 | 决算数 | 执行率 | 得分（10分）
^ | 支出合计 | 8600 | 8600 | 8514 | 99% | 9.9
^ | 其中：基础养老金 | 7600 | 7600 | 7540 | 99.21% |
^ | 个人账户养老金 | 900 | 900 | 880 | 97.78% |
^ | 丧葬补助金 | 100 | 100 | 94 | 94% |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 参保人数 | ≥12.5万人 | 12.62万人 | 20 | 20
^ | 质量指标 | 待遇发放准确率 | 100% | 100% | 20 | 20
^ | 时效指标 | 待遇发放及时率 | 100% | 100% | 10 | 10
效益指标 | 社会效益指标 | 老年居民生活 | 得到保障 | 得到保障 | 20 | 20
^ | 可持续影响指标 | 基金可支付月数 | ≥18个月 | 20.5个月 | 10 | 10
满意度指标 | 服务对象满意度 | 参保人满意度 | ≥90% | 92.6% | 10 | 10
总分 | « | « | « | « | 100 | 99.9
`),
    forms: [
      expected(`
        within A1:G16
        project 城乡居民基本养老保险基金
        year 2023
        amounts 万元
        funds 5 of 4: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 99, score ok 9.9
        columns level3 C, target D, actual E, weight F, score G
        rows 10 ok 20, 11 ok 20, 12 ok 10, 13 ok, 14 ok 10, 15 ok 10
        total G16 F16 = 99.9 / 99.9
      `),
    ],
  },
  {
    name: 'state capital budget: money put into companies, capital operation, the enterprise as the unit',
    sheet: grid(`
国有资本经营预算支出项目绩效自评表 | « | « | « | « | « | « | «
（ 2022年 ） | « | « | « | « | « | « | «
项目名称 | 国企改革成本支出 | « | « | 支出类型 | 资本性支出 | « | «
出资人单位 | 示例市国资委 | « | « | 实施企业 | 示例城投集团 | « | «
预算资金（亿元） | | « | 年初预算 | 全年预算 | 实际支出 | 执行率 | 得分
^ | 总额 | « | 1.2 | 1.2 | 1.08 | 90% | 9
^ | 其中：国有资本经营预算 | « | 1.0 | 1.0 | 0.9 | 90% | —
^ | 企业自筹 | « | 0.2 | 0.2 | 0.18 | 90% | —
一级指标 | 二级指标 | « | 三级指标 | 目标值 | 实际值 | 分值 | 得分
产出指标 | 数量指标 | « | 处置僵尸企业 | 6户 | 5户 | 30 | 25
^ | 质量指标 | « | 职工安置率 | 100% | 100% | 20 | 20
效益指标 | 经济效益指标 | « | 资产负债率 | ≤65% | 63.8% | 15 | 15
^ | 社会效益指标 | « | 职工队伍 | 稳定 | 稳定 | 15 | 15
满意度指标 | 服务对象满意度 | « | 职工满意度 | ≥85% | 85% | 10 | 10
合计 | « | « | « | « | « | 100 | 94
`),
    forms: [
      expected(`
        within A1:H15
        project 国企改革成本支出
        year 2022
        amounts 亿元
        funds 6 of 3: initialBudget D, annualBudget E, executed F, rate G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 D, target E, actual F, weight G, score H
        rows 10 ok 25, 11 ok 20, 12 ok 15, 13 ok, 14 ok 10
        total H15 G15 = 94 / 94
      `),
    ],
  },
  {
    name: 'partnership in its running years: payments of the year, service standards, the rate told in a sentence below',
    sheet: grid(`
PPP项目运营期绩效自评表 | « | « | « | « | «
项目名称 | 示例污水处理厂及配套管网 | « | 评价周期 | 2023年度 | «
实施机构 | 示例县住建局 | « | 项目公司 | 示例水务公司 | «
运营补贴预算（万元） | 1260 | « | 实际支付（万元） | 1197 | «
一级指标 | 二级指标 | 指标标准 | 实际情况 | 分值 | 自评得分
项目产出 | 处理水量 | ≥2万吨/日 | 2.12万吨/日 | 20 | 20
^ | 出水水质达标率 | 100% | 99.5% | 30 | 29.85
项目效果 | 受纳水体水质 | 不低于Ⅳ类 | Ⅳ类 | 20 | 20
^ | 周边居民满意度 | ≥80% | 84% | 10 | 10
项目管理 | 安全生产事故 | 0起 | 0起 | 10 | 10
^ | 设备完好率 | ≥98% | 98.7% | 10 | 10
合计 | | | | 100 | 99.85
`),
    forms: [
      expected(`
        within A1:F12
        project 示例污水处理厂及配套管网
        year 2023
        amounts 万元
        columns level2 B, target C, actual D, weight E, score F
        rows 6 ok 20, 7 ok 29.85, 8 ok/judgement, 9 ok 10, 10 ok 10, 11 ok 10
        total F12 E12 = 99.85 / 99.85
      `),
    ],
  },
  {
    name: 'policy: the years of validity in the head, cumulated and yearly figures beside each other',
    sheet: grid(`
财政政策绩效自评表 | « | « | « | « | « | « | «
政策名称 | 示例市人才安居补贴政策 | « | « | 政策期限 | 2021—2025年 | « | «
主管部门 | 示例市住建局 | « | « | 评价年度 | 2023年 | « | «
年度预算（万元） | 3000 | 年度支出（万元） | 2850 | 预算执行率 | 95% | 得分（满分10分） | 9.5
一级指标 | 三级指标 | 政策期总目标 | 2023年目标值 | 2023年完成值 | 累计完成值 | 分值 | 得分
产出指标 | 补贴人才数 | 10000人 | 2000人 | 1960人 | 5860人 | 30 | 29.4
^ | 补贴资格审核准确率 | 100% | 100% | 100% | 100% | 20 | 20
效益指标 | 新引进人才数 | 15000人 | 3000人 | 3300人 | 8900人 | 30 | 30
满意度指标 | 人才满意度 | ≥90% | ≥90% | 93% | 92% | 10 | 10
总分 | « | « | « | « | « | 100 | 98.9
`),
    forms: [
      expected(`
        within A1:H10
        project 示例市人才安居补贴政策
        department 示例市住建局
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed D, rate F, score H
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target D, actual E, weight G, score H
        rows 6 ok 29.4, 7 ok 20, 8 ok 30, 9 ok 10
        total H10 G10 = 98.9 / 98.9
      `),
    ],
  },
  {
    name: 'research: three budgets by subject, papers and patents, the person in charge kept blank, level names in English letters',
    sheet: grid(`
科研项目经费绩效自评表（2022年度） | « | « | « | « | « | «
课题名称 | 示例作物育种关键技术 | « | « | 承担单位 | 示例农科院 | «
课题负责人 | | « | « | 起止时间 | 2021年1月—2023年12月 | «
经费（万元） | 预算科目 | 年初结转 | 本年预算 | 本年支出 | 执行率 | 得分
^ | 合计 | 10 | 60 | 54 | 90% | 9
^ | 设备费 | 0 | 20 | 20 | 100% |
^ | 业务费 | 10 | 30 | 25 | 83.33% |
^ | 劳务费 | 0 | 10 | 9 | 90% |
指标类型 | 指标名称 | 计划 | 完成 | 完成率 | 分值 | 得分
产出指标 | 发表论文 | 4篇 | 5篇 | 125% | 20 | 20
产出指标 | 申请专利 | 2件 | 1件 | 50% | 20 | 10
产出指标 | 育成新品种 | 1个 | 1个 | 100% | 10 | 10
效益指标 | 示范推广面积 | 5000亩 | 5200亩 | 104% | 30 | 30
满意度指标 | 示范户满意度 | 90% | 95% | 105.6% | 10 | 10
总分 | | | | | 100 | 89
自评等级：良 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G16
        project 示例作物育种关键技术
        unit 示例农科院
        year 2022
        amounts 万元
        funds 5 of 4: annualBudget D, executed E, rate F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight F, score G
        rows 10 ok 20, 11 ok 10, 12 ok 10, 13 ok 30, 14 ok 10
        total G15 F15 = 89 / 89
        grade A16 良 良
      `),
    ],
  },
  {
    name: 'a project of three years: money and targets of each year in columns, the year judged printed last',
    sheet: grid(`
跨年度项目绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例博物馆陈列改造 | « | « | 自评年度 | 2023年 | « | «
资金（万元） | | 项目总预算 | 2023年预算数 | 2023年执行数 | 执行率 | 分值 | 得分
^ | 资金总额 | 2600 | 1000 | 960 | 96% | 10 | 9.6
^ | 其中：财政拨款 | 2600 | 1000 | 960 | 96% | |
一级指标 | 二级指标 | 三级指标 | 总目标 | 2023年目标 | 2023年完成 | 分值 | 得分
产出指标 | 数量指标 | 改造展厅 | 8个 | 3个 | 3个 | 30 | 30
^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | 20 | 20
效益指标 | 社会效益指标 | 参观人次 | 200万人次 | 60万人次 | 54万人次 | 30 | 27
满意度指标 | 观众满意度 | 观众满意度 | ≥90% | ≥90% | 96% | 10 | 10
总分 | « | « | « | « | « | 100 | 96.6
`),
    forms: [
      expected(`
        within A1:H11
        project 示例博物馆陈列改造
        year 2023
        amounts 万元
        funds 4 of 2: annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 96, score ok 9.6
        columns level3 C, target E, actual F, weight G, score H
        rows 7 ok 30, 8 ok 20, 9 ok 27, 10 ok 10
        total H11 G11 = 96.6 / 96.6
      `),
    ],
  },
  {
    name: 'subsidy per head: standard and number of heads in the target, dates by month, answers with both figures',
    sheet: grid(`
惠民补贴资金绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
补贴项目名称 | 高龄津贴 | « | 发放单位 | 示例区民政局 | « | «
预算安排（元） | 6,480,000 | « | 实际发放（元） | 6,350,400 | « | «
执行率 | 98% | « | 执行率得分（10分） | 9.8 | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 发放人数 | 5400人 | 5292人 | 20 | 19.6
^ | 质量指标 | 发放准确率 | 100% | 100% | 10 | 10
^ | 时效指标 | 每月发放时间 | 每月20日前 | 每月20日前 | 10 | 10
^ | 成本指标 | 80—89岁发放标准 | 100元/人·月 | 100元/人·月 | 10 | 10
效益指标 | 社会效益指标 | 高龄老人生活质量 | 提高 | 提高 | 30 | 30
满意度指标 | 服务对象满意度指标 | 老人满意度 | ≥95% | 98% | 10 | 10
总分 | « | « | « | « | 100 | 99.4
`),
    forms: [
      expected(`
        within A1:G13
        project 高龄津贴
        year 2023
        amounts 元
        funds 4 of 1: annualBudget B4, executed E4, rate B5, score E5
        execution 10, rate ok 98, score ok 9.8
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 19.6, 8 ok 10, 9 ok, 10 ok 10, 11 ok, 12 ok 10
        total G13 F13 = 99.4 / 99.4
      `),
    ],
  },
  {
    name: 'a quarter of the form is guidance: grey lines below each header, an example row, then the answers',
    sheet: grid(`
部门项目支出绩效自评表（2023年度） | « | « | « | « | « | « | «
（说明：请按实际填写，灰色部分为示例，不参与汇总） | « | « | « | « | « | « | «
项目名称 | 示例消防车购置 | « | « | 主管部门 | 示例消防大队 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 380 | 380 | 372 | 10 | 97.89% | 9.79
^ | 其他资金 | 0 | 0 | 0 | - | - | -
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
（必填） | （必填） | （填写具体指标） | （填写年初目标） | （填写完成情况） | （填写分值） | （填写得分） | （未满分必填）
产出指标 | 数量指标 | 购置消防车 | 2辆 | 2辆 | 30 | 30 |
^ | 质量指标 | 验收合格率 | 100% | 100% | 10 | 10 |
^ | 成本指标 | 车辆采购单价 | ≤190万元/辆 | 186万元/辆 | 10 | 10 |
效益指标 | 社会效益指标 | 灭火救援能力 | 增强 | 增强 | 30 | 30 |
满意度指标 | 服务对象满意度 | 指战员满意度 | ≥90% | 100% | 10 | 10 |
总分 | « | « | « | « | 100 | 99.79 |
`),
    forms: [
      expected(`
        within A1:H14
        project 示例消防车购置
        year 2023
        amounts 万元
        funds 5 of 2: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 97.89, score ok 9.79
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 9 ok 30, 10 ok 10, 11 ok 10, 12 ok, 13 ok 10
        total G14 F14 = 99.79 / 99.79
      `),
    ],
  },
  {
    name: 'charity lottery money: source told in the title, spending by place as rows, one grade in letters',
    sheet: grid(`
2023年度彩票公益金项目绩效自评表 | « | « | « | « | « | «
项目名称：示例未成年人保护 | « | « | 实施单位：示例市民政局 | « | « | 单位：万元
使用单位 | 年初预算 | 调整后预算 | 实际支出 | 预算执行率 | 权重（%） | 得分
示例市本级 | 40 | 40 | 38 | 95% | |
示例一区 | 30 | 30 | 30 | 100% | |
示例二区 | 30 | 30 | 27 | 90% | |
合计 | 100 | 100 | 95 | 95% | 10 | 9.5
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 权重（%） | 得分
产出 | 数量 | 建设未保站 | 12个 | 12个 | 25 | 25
产出 | 质量 | 站点达标率 | 100% | 91.67% | 25 | 22.92
效益 | 社会效益 | 未成年人权益 | 有效保障 | 有效保障 | 30 | 30
满意度 | 服务对象满意度 | 监护人满意度 | ≥90% | 96% | 10 | 10
合计 | | | | | 100 | 97.42
自评等级 | A | | | | |
`),
    forms: [
      expected(`
        within A1:G14
        project 示例未成年人保护
        unit 示例市民政局
        year 2023
        amounts 万元
        funds 7 of 4: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 9 ok 25, 10 ok 22.92, 11 ok, 12 ok 10
        total G13 F13 = 97.42 / 97.42
        grade B14 A A
      `),
    ],
  },
];
