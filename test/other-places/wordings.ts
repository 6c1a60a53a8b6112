/** How targets, actual values and totals are worded and stored: signs in words, ranges, dates, formulas, zeros. */
import type { Place } from './expected-form';
import { grid } from './grid';

export const wordings: readonly Place[] = [
  {
    name: 'signs in words, ranges, zeros, units that convert, tiers in words',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | 示例综合服务项目 | « | 主管部门 | 示例市民政局 | « | «
项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 150 | 150 | 150 | 10 | 100% | 10
二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
质量指标 | 服务达标率 | >=95% | 96% | 5 | 5 |
^ | 差错率 | <=5% | 4% | 5 | 5 |
^ | 档案完整率 | 不低于95% | 90% | 5 | 4.74 |
时效指标 | 办结时限 | 不超过10天 | 12天 | 5 | 5 |
数量指标 | 督导次数 | 不少于3次 | 3次 | 5 | 5 |
^ | 服务站点 | 5个以上 | 6个 | 5 | 5 |
质量指标 | 安全事故 | 0起 | 0起 | 5 | 5 |
^ | 有责投诉 | 0起 | 1起 | 5 | 5 |
^ | 入住率 | 80%-90% | 85% | 5 | 5 |
经济效益指标 | 带动投资 | ≥1.2亿元 | 9000万元 | 5 | 3.75 |
数量指标 | 服务人次 | 100人次 | 98 | 5 | 4.9 |
时效指标 | 启动时间 | 2023年6月底前 | 2023年7月15日 | 5 | 5 |
社会效益指标 | 服务能力 | 有效提升 | 部分达成预期目标 | 5 | 3.5 | 人手不足
可持续影响指标 | 长效机制 | 建立健全 | 未完成 | 5 | 4 | 制度尚在起草
生态效益指标 | 环境状况 | 持续改善 | 达成预期目标 | 5 | 5 |
满意度指标 | 服务对象评分 | ≥90分 | 92.5分 | 5 | 5 |
质量指标 | 退件率 | ≤2% | 0 | 5 | 5 |
数量指标 | 场地面积 | ≥1000㎡ | 1200平方米 | 5 | 5 |
总分 | « | « | « | ƒ SUM(E5:E24) → 100 | ƒ G5+SUM(F7:F24) → 95.89 |
`),
    forms: [
      {
        within: 'A1:G25',
        projectName: '示例综合服务项目',
        department: '示例市民政局',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 5,
          columns: {
            initialBudget: 'B',
            annualBudget: 'C',
            executed: 'D',
            weight: 'E',
            rate: 'F',
            score: 'G',
          },
          rows: 1,
          weight: 10,
          rate: 'ok 100',
          score: 'ok 10',
        },
        indicators: {
          columns: { level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F', reason: 'G' },
          rows: {
            7: 'ok 5',
            8: 'ok 5',
            9: 'ok 4.74',
            10: 'over-scored 4.17',
            11: 'ok 5',
            12: 'ok 5',
            13: 'ok 5',
            14: 'over-scored 0',
            15: 'ok 5',
            16: 'ok 3.75',
            17: 'ok 4.9',
            18: 'over-scored/judgement',
            19: 'ok',
            20: 'over-scored',
            21: 'ok 5',
            22: 'ok 5',
            23: 'ok 5',
            24: 'ok 5',
          },
        },
        total: { score: 'F25', weight: 'E25', expected: 95.89 },
        errors: ['F10', 'F14'],
        tolerated: ['F18', 'F20'],
        grade: null,
      },
    ],
  },
  {
    name: 'real dates as deadlines, scores and total by formula, levels printed on every row',
    sheet: grid(`
示例厅项目支出绩效自评表 | « | « | « | « | « | « | «
年度 | 2024 | 项目名称 | 示例数据中心扩容 | « | « | 自评等级 | 良
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 权重 | 自评得分 | 备注 | «
资金合计 | 800 | 640 | ƒ C4/B4 → 80.00% | 10 | ƒ D4*E4 → 8 | 设备降价 | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 权重 | 自评得分 | 备注
产出指标 | 数量指标 | 扩容机柜 | 40个 | 30个 | 20 | ƒ E6/D6*F6 → 15 | 机房承重不足
产出指标 | 时效指标 | 上线时间 | date 2024-11-30 | date 2024-11-08 | 15 | 15 |
产出指标 | 质量指标 | 验收合格率 | 100% | 100% | 15 | 15 |
效益指标 | 社会效益指标 | 承载业务系统 | ≥60个 | 63个 | 30 | 30 |
满意度指标 | 用户满意度 | 用户满意度 | ≥90% | 81% | 10 | 9 | 扩容期间停机
总计 | | | | | 100 | ƒ F4+SUM(G6:G10) → 92 |
`),
    forms: [
      {
        within: 'A1:H11',
        projectName: '示例数据中心扩容',
        year: 2024,
        amountUnit: '万元',
        funds: {
          total: 4,
          columns: { annualBudget: 'B', executed: 'C', rate: 'D', weight: 'E', score: 'F' },
          rows: 1,
          weight: 10,
          rate: 'ok 80',
          score: 'ok 8',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G', reason: 'H' },
          rows: { 6: 'ok 15', 7: 'ok 15', 8: 'ok 15', 9: 'ok 30', 10: 'ok 9' },
        },
        total: { score: 'G11', weight: 'F11', expected: 92, recomputed: 92 },
        errors: ['H2'],
        grade: { cell: 'H2', text: '良', expected: '优' },
      },
    ],
  },
  {
    name: 'zero total above a filled sub row: the rate cannot be computed',
    sheet: grid(`
附件: | | | | | | |
项目支出绩效自评表 | « | « | « | « | « | « | «
(2022年度) | « | « | « | « | « | « | «
项目名称 | 示例委托业务 | « | « | « | « | « | «
主管部门 | 219-示例镇人民政府 | « | « | 实施单位 | 219001-示例镇人民政府 | « | «
项目资金⏎(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额: | 0 | 0 | 0 | 10 | 0 | 0
^ | 其中:本年财政拨款 | 90 | 90 | 89.97 | | |
^ | 上年结转资金 | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标(50分) | 数量指标 | 委托业务项目数量 | ≥50个 | 50 | 20 | 20 |
^ | 质量指标 | 报告合格率 | ≥100百分比 | 100 | 20 | 20 |
^ | 成本指标 | 项目总成本 | ≤90万元 | 89.97 | 10 | 10 |
效益指标(30分) | 社会效益指标 | 市场公平 | 效果明显 | 达成预期指标 | 30 | 30 |
满意度指标(10分) | 满意度指标 | 公众满意度 | ≥90百分比 | 92 | 10 | 10 |
总分 | « | « | « | « | 100 | 90 |
`),
    forms: [
      {
        within: 'A1:H16',
        projectName: '示例委托业务',
        department: '219-示例镇人民政府',
        unit: '219001-示例镇人民政府',
        year: 2022,
        amountUnit: '万元',
        funds: {
          total: 7,
          columns: {
            initialBudget: 'C',
            annualBudget: 'D',
            executed: 'E',
            weight: 'F',
            rate: 'G',
            score: 'H',
          },
          rows: 3,
          weight: 10,
          rate: 'unreadable/judgement/not-applicable',
          score: 'unreadable/judgement/not-applicable',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G', reason: 'H' },
          rows: { 11: 'ok 20', 12: 'ok 20', 13: 'ok/judgement', 14: 'ok 30', 15: 'ok 10' },
        },
        total: { score: 'G16', weight: 'F16', expected: 90, recomputed: 90 },
        grade: null,
      },
    ],
  },
  {
    name: 'system export: levels as rows of their own in the name column, a preset weight beside the weight',
    sheet: grid(`
项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称：示例耕地监测 | « | « | « | 年度：2023 | « | 单位：万元 | « | «
资金来源 | 年初预算 | 调整预算 | 调整后的预算 | 全年执行数 | 预算执行率% | 权重 | 自评得分 | 偏差原因
合计 | 120 | -20 | 100 | 96 | 96 | 10 | 9.6 |
财政资金 | 120 | -20 | 100 | 96 | 96 | | |
指标名称 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 权重设定值 | 权重 | 实际得分 | 偏差原因及改进措施
产出指标 | | | | | | | |
数量指标 | | | | | | | |
监测点位数 | ≥ | 200 | 210 | 个 | 25 | 30 | 30 |
质量指标 | | | | | | | |
数据合格率 | ≥ | 98 | 99 | % | 25 | 20 | 20 |
效益指标 | | | | | | | |
社会效益指标 | | | | | | | |
耕地质量信息覆盖 | 定性 | 全面覆盖 | 全面覆盖 | | 30 | 30 | 30 |
满意度指标 | | | | | | | |
服务对象满意度 | ≥ | 90 | 88 | % | 10 | 10 | 9.78 | 部分农户未收到结果
合计 | | | | | 90 | 90 | 89.78 |
`),
    forms: [
      {
        within: 'A1:I17',
        projectName: '示例耕地监测',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 4,
          columns: {
            initialBudget: 'B',
            annualBudget: 'D',
            executed: 'E',
            rate: 'F',
            weight: 'G',
            score: 'H',
          },
          rows: 2,
          weight: 10,
          rate: 'ok 96',
          score: 'ok 9.6',
        },
        indicators: {
          columns: {
            level3: 'A',
            operator: 'B',
            target: 'C',
            actual: 'D',
            unit: 'E',
            weight: 'G',
            score: 'H',
            reason: 'I',
          },
          rows: { 9: 'ok 30', 11: 'ok 20', 14: 'ok 30', 16: 'ok 9.78' },
        },
        // The total row sums up the indicators alone; whether it is the form's total is left open.
        total: { score: 'H17', weight: 'G17' },
        grade: null,
      },
    ],
  },
];
