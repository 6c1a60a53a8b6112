/** Wordings of values, blocks and heads as places write them: answers, time limits, amounts, grades, names of columns. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const answersInWords: readonly Place[] = [
  {
    name: 'performance told by 绩效内容, planned and reached, points and marks, conclusion with points in a sentence',
    sheet: grid(`
示例区财政预算项目绩效自评报告表 | « | « | « | « | «
项目名称 | 示例便民服务中心运转 | « | 申报单位 | 示例区政务办 | «
预算批复（万元） | 96 | 实际列支（万元） | 91.2 | 预算执行率（%） | 95
绩效类别 | 绩效内容 | 计划达到 | 实际达到 | 赋分 | 评分
产出类 | 窗口服务人员 | 45人 | 45人 | 30 | 30
产出类 | 办件量 | 不少于20万件 | 21.3万件 | 30 | 30
效果类 | 平均办理时限压缩 | 压缩50%以上 | 压缩52% | 30 | 30
满意类 | 群众好评率 | 不低于99% | 99.2% | 10 | 10
经自评，该项目得分100分，等级为优。 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F9
        project 示例便民服务中心运转
        unit 示例区政务办
        amounts 万元
        funds 3 of 1: initialBudget B, executed D, rate F
        execution -, rate ok 95, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 30, 6 ok 30, 7 ok/judgement, 8 ok 10
        total A9 = 100 / 100
        grade A9 优 优
      `),
    ],
  },
  {
    name: 'deadlines and periods in many hands, yes and no, kept and not kept',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
2024年度 | « | « | « | « | « | «
项目名称 | 示例安全生产监管 | « | 主管部门 | 示例区应急局 | « | «
资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
总金额 | 15.6 | 15.6 | 15.6 | 100.00% | 10.00 | 10.00
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 时效指标 | 检查完成时间 | 2024年12月31日前完成 | 2024年12月20日完成 | 10.00 | 10.00
产出指标 | 时效指标 | 隐患整改时限 | ≤15个工作日 | 12个工作日 | 10.00 | 10.00
产出指标 | 时效指标 | 项目周期 | 1年 | 12个月 | 10.00 | 10.00
产出指标 | 数量指标 | 培训企业 | 不少于200家次 | 210家（次） | 10.00 | 10.00
产出指标 | 质量指标 | 是否按规范执法 | 是 | 是 | 10.00 | 10.00
效益指标 | 社会效益指标 | 重大事故发生次数 | 0起 | 未发生 | 15.00 | 15.00
效益指标 | 可持续影响指标 | 监管机制 | 长期 | 长期 | 15.00 | 15.00
满意度指标 | 服务对象满意度指标 | 企业满意度 | 大于等于90% | 0.93 | 10.00 | 10.00
合计 | « | « | « | « | 100.00 | 100.00
`),
    forms: [
      expected(`
        within A1:G15
        project 示例安全生产监管
        department 示例区应急局
        year 2024
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 10, 8 ok 10, 9 ok 10, 10 ok 10, 11 ok 10, 12 ok 15, 13 ok 15, 14 ok 10
        total G15 F15 = 100 / 100
      `),
    ],
  },
  {
    name: 'the total told in a pair at the side, budget words of a company, marks as 标准分 and 实得分',
    sheet: grid(`
示例集团有限公司财政专项资金绩效自评表 | « | « | « | « | « | «
专项资金项目 | 示例公交亏损补贴 | « | « | 自评总得分 | 97 | «
下达预算（万元） | 5000 | 使用资金（万元） | 5000 | 使用比例 | 100% | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 实现值 | 标准分 | 实得分
产出 | 产出数量 | 运营里程 | ≥3000万公里 | 3056万公里 | 30 | 30
^ | 产出质量 | 车辆完好率 | ≥98% | 98.3% | 20 | 20
^ | 产出时效 | 首末班准点率 | ≥95% | 95% | 20 | 20
效益 | 社会效益 | 年客运量 | ≥1亿人次 | 0.9亿人次 | 20 | 18
^ | 满意度 | 乘客满意度 | ≥85% | 76.5% | 10 | 9
`),
    forms: [
      expected(`
        within A1:G9
        project 示例公交亏损补贴
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 100, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 30, 6 ok 20, 7 ok 20, 8 ok 18, 9 ok 9
        total F2 = 97 / 97
      `),
    ],
  },
  {
    name: 'money in cents and thousands separators, targets as amounts in several units, per-head standards',
    sheet: grid(`
示例县2023年困难群众救助补助资金绩效自评表 | « | « | « | « | « | «
资金名称 | 困难群众救助补助 | « | « | 主管部门 | 示例县民政局 | «
资金总额（元） | « | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | « | 12,345,678.90 | 11,728,394.96 | 95.00% | 10 | 9.5
其中：中央 | « | 8,000,000.00 | 7,600,000.00 | 95.00% | — | —
省级 | « | 4,345,678.90 | 4,128,394.96 | 95.00% | — | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
成本指标 | 经济成本指标 | 城市低保标准 | ≥720元/人·月 | 720元/月·人 | 20 | 20
^ | ^ | 特困供养标准 | ≥1.1万元/人/年 | 11000元/人·年 | 10 | 10
产出指标 | 数量指标 | 低保对象 | 应保尽保 | 应保尽保 | 20 | 20
^ | 时效指标 | 救助金发放 | 每月10日前 | 每月10日前发放 | 10 | 10
效益指标 | 社会效益指标 | 困难群众生活 | 有所改善 | 有所改善 | 20 | 20
满意度指标 | 服务对象满意度指标 | 救助对象满意度 | ≥85% | 88% | 10 | 10
总分 | « | « | « | « | 100 | 99.5
`),
    forms: [
      expected(`
        within A1:G14
        project 困难群众救助补助
        department 示例县民政局
        year 2023
        amounts 元
        funds 4 of 3: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 20, 9 ok 10, 10 ok 20, 11 ok/judgement, 12 ok 20, 13 ok 10
        total G14 F14 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'blocks named by the Ministry of Science: 项目管理, 任务完成, 经费使用, with actual in two halves of the year',
    sheet: grid(`
示例市科技计划项目年度绩效自评表 | « | « | « | « | « | «
课题名称 | 示例水稻新品种选育 | « | 承担单位 | 示例农科院 | 年度 | 2023年度
经费（万元） | 预算 | 支出 | 支出进度 | 满分 | 得分 | 说明
合计 | 50 | 42.5 | 85% | 20 | 17 | 田间试验延期
考核指标 | « | « | 任务书指标 | 完成情况 | 满分 | 得分
任务完成 | 技术指标 | 选育品系 | 3个 | 3个 | 30 | 30
^ | 经济指标 | 示范面积 | 5000亩 | 4500亩 | 20 | 18
人才培养 | 人才指标 | 培养研究生 | 2名 | 3名 | 15 | 15
成果 | 论文专利 | 发表论文 | 2篇 | 2篇 | 15 | 15
合计 | « | « | « | « | 100 | 95
`),
    forms: [
      expected(`
        within A1:G10
        project 示例水稻新品种选育
        unit 示例农科院
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 20, rate ok 85, score ok 17
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 30, 7 ok 18, 8 ok 15, 9 ok 15
        total G10 F10 = 95 / 95
      `),
    ],
  },
  {
    name: 'funds by month of payment under the head, indicators numbered in a column, goals as numbered sentences',
    sheet: grid(`
预算绩效自评表 | « | « | « | « | « | « | «
一级预算部门：示例区教育局 | « | « | « | 项目单位：示例幼儿园 | « | « | «
项目名称 | 示例普惠性民办园补助 | « | « | « | « | « | «
预算执行 | 预算数（元） | 上半年支出 | 下半年支出 | 全年支出 | 支出率 | 分值 | 得分
^ | 360000 | 180000 | 180000 | 360000 | 100% | 10 | 10
序号 | 指标类别 | 指标名称 | 指标值 | 完成值 | 是否完成 | 分值 | 得分
1 | 数量指标 | 补助幼儿数 | 240人 | 240人 | 是 | 20 | 20
2 | 质量指标 | 补助准确率 | 100% | 100% | 是 | 20 | 20
3 | 时效指标 | 发放及时率 | 100% | 100% | 是 | 10 | 10
4 | 社会效益指标 | 普惠园覆盖率 | ≥85% | 86% | 是 | 30 | 30
5 | 满意度指标 | 家长满意度 | ≥90% | 87.3% | 否 | 10 | 9.7
合计 | « | « | « | « | « | 100 | 99.7
`),
    forms: [
      expected(`
        within A1:H12
        project 示例普惠性民办园补助
        department 示例区教育局
        unit 示例幼儿园
        amounts 元
        funds 5 of 1: annualBudget B, executed E, rate F, weight G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight G, score H
        rows 7 ok 20, 8 ok 20, 9 ok 10, 10 ok 30, 11 ok 9.7
        total H12 G12 = 99.7 / 99.7
      `),
    ],
  },
];
