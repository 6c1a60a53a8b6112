/** What clerks and offices do differently: units, signs, columns left out or added, scores on top or in groups. */
import type { Place } from './expected-form';
import { grid } from './grid';

export const habits: readonly Place[] = [
  {
    name: 'yuan with thousands separators, rate as a bare fraction, score before weight',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2023 年度） | « | « | « | « | « | « | «
项目名称 | 示例街道微更新 | « | « | « | 项目主管部门 | 示例街道办事处 | «
项目资金（元） | 资金来源 | 年初预算 | 调整后预算 | 实际支出 | 执行率 | 得分 | 分值
^ | 年度资金总额 | '1,200,000.00 | '1,200,000.00 | 1080000 | 0.9 | 9 | 10
^ | 其中：财政拨款 | '1,200,000.00 | '1,200,000.00 | 1080000 | 0.9 | — | —
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 自评分 | 标准分 | 备注
产出 | 数量 | 更新口袋公园 | 4个 | 4个 | 20 | 20 |
^ | 质量 | 验收合格率 | 100% | 100% | 10 | 10 |
^ | 时效 | 完工时间 | 2023年11月底前 | 2023年10月 | 10 | 10 |
^ | 成本 | 总成本 | ≤120万元 | 1080000元 | 10 | 10 |
效益 | 社会效益 | 受益居民 | 5000人 | 5200人 | 30 | 30 |
满意度 | 居民满意度 | 居民满意度 | ≥90% | 0.88 | 10 | 10 |
合计 | « | « | « | « | 99 | 100 |
`),
    forms: [
      {
        within: 'A1:H14',
        projectName: '示例街道微更新',
        department: '示例街道办事处',
        year: 2023,
        amountUnit: '元',
        funds: {
          total: 5,
          columns: {
            initialBudget: 'C',
            annualBudget: 'D',
            executed: 'E',
            rate: 'F',
            score: 'G',
            weight: 'H',
          },
          rows: 2,
          weight: 10,
          rate: 'ok 90',
          score: 'ok 9',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', score: 'F', weight: 'G' },
          rows: {
            8: 'ok 20',
            9: 'ok 10',
            10: 'ok 10',
            11: 'ok 10',
            12: 'ok 30',
            13: 'over-scored 9.78',
          },
        },
        total: { score: 'F14', weight: 'G14', expected: 99, recomputed: 98.78 },
        errors: ['F13'],
        grade: null,
      },
    ],
  },
  {
    name: 'only the initial budget, a column of deductions between weight and score',
    sheet: grid(`
2022年项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | « | 示例普法宣传 | « | « | 预算单位 | 示例县司法局 | « | «
资金情况（万元） | | 年初预算 | 实际支出 | 预算执行率 | 满分 | 得分 | 说明 | «
^ | 合计 | 50 | 40 | 80% | 10 | 8 | 活动合并开展 | «
绩效指标 | 指标类型 | 指标名称 | 计划完成值 | 实际完成情况 | 满分 | 扣分 | 得分 | 扣分原因
^ | 产出指标 | 普法讲座场次 | 20场 | 18场 | 30 | 3 | 27 | 两场因天气取消
^ | ^ | 宣传册发放 | 5000册 | 5000册 | 20 | 0 | 20 |
^ | 效益指标 | 普法覆盖村数 | ≥60个 | 66个 | 30 | 0 | 30 |
^ | 满意度指标 | 群众满意度 | ≥95% | 96% | 10 | 1 | 9 |
总分 | « | « | « | « | 100 | 4 | 94 |
`),
    forms: [
      {
        within: 'A1:I10',
        projectName: '示例普法宣传',
        year: 2022,
        amountUnit: '万元',
        funds: {
          total: 4,
          columns: { initialBudget: 'C', executed: 'D', rate: 'E', weight: 'F', score: 'G' },
          rows: 1,
          weight: 10,
          rate: 'ok 80',
          score: 'ok 8',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'H', reason: 'I' },
          rows: { 6: 'ok 27', 7: 'ok 20', 8: 'ok 30', 9: 'under-scored 10' },
        },
        total: { score: 'H10', weight: 'F10', expected: 94, recomputed: 95 },
        grade: null,
      },
    ],
  },
  {
    name: 'policy in hundred millions, grade in words beside a label',
    sheet: grid(`
政策绩效自评表 | « | « | « | « | « | « | «
评价年度 | 2023 | 政策名称 | 示例惠企贴息政策 | « | « | 自评等级 | 优秀
主管部门 | 示例省工业厅 | « | « | « | « | 自评总分 | 98.4
政策资金⏎（亿元） | 资金类别 | 预算安排数 | 实际执行数 | 执行率（%） | 权重 | 得分 | 偏差原因
^ | 资金总额 | 2.5 | 2.1 | 84 | 10 | 8.4 | 部分企业未申报
^ | 省级资金 | 1.5 | 1.3 | 86.67 | | |
^ | 市县资金 | 1 | 0.8 | 80 | | |
一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实现值 | 权重 | 得分 | 偏差原因
产出指标 | 数量指标 | 贴息企业户数 | ≥800户 | 820户 | 30 | 30 |
^ | 时效指标 | 贴息到账天数 | ≤15天 | 12天 | 20 | 20 |
效益指标 | 经济效益指标 | 撬动贷款额 | ≥50亿元 | 560000万元 | 30 | 30 |
满意度指标 | 企业满意度 | 企业满意度 | ≥90% | 95% | 10 | 10 |
`),
    forms: [
      {
        within: 'A1:H12',
        projectName: '示例惠企贴息政策',
        department: '示例省工业厅',
        year: 2023,
        amountUnit: '亿元',
        funds: {
          total: 5,
          columns: { annualBudget: 'C', executed: 'D', rate: 'E', weight: 'F', score: 'G' },
          rows: 3,
          weight: 10,
          rate: 'ok 84',
          score: 'ok 8.4',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G', reason: 'H' },
          rows: { 9: 'ok 30', 10: 'ok 20', 11: 'ok 30', 12: 'ok 10' },
        },
        total: { score: 'H3', expected: 98.4, recomputed: 98.4 },
        grade: { cell: 'H2', text: '优秀', expected: '优秀' },
      },
    ],
  },
  {
    name: 'no level 1, labels over their values, grade in a sentence under the table',
    sheet: grid(`
示例中心 2024 年度项目绩效自评表 | « | « | « | « | «
项目名称 | « | 主管部门 | « | 实施单位 | «
示例信息系统运维 | « | 示例市大数据局 | « | 示例市信息中心 | «
预算资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 36 | 34.2 | 95% | 10 | 9.5
二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
数量指标 | 运维系统数 | 6个 | 6个 | 20 | 20
质量指标 | 系统可用率 | ≥99% | 99.5% | 20 | 20
时效指标 | 故障修复时间 | ≤4小时 | 5小时 | 10 | 10
社会效益指标 | 业务在线办理率 | ≥80% | 85% | 30 | 30
满意度指标 | 用户满意度 | ≥90% | 91% | 10 | 10
合计 | « | « | « | 100 | 99.5
本项目绩效自评得分99.5分，自评等级为“优”。 | « | « | « | « | «
`),
    forms: [
      {
        within: 'A1:F13',
        projectName: '示例信息系统运维',
        department: '示例市大数据局',
        unit: '示例市信息中心',
        year: 2024,
        funds: {
          total: 5,
          columns: { annualBudget: 'B', executed: 'C', rate: 'D', weight: 'E', score: 'F' },
          rows: 1,
          weight: 10,
          rate: 'ok 95',
          score: 'ok 9.5',
        },
        indicators: {
          columns: { level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' },
          rows: { 7: 'ok 20', 8: 'ok 20', 9: 'over-scored 8', 10: 'ok 30', 11: 'ok 10' },
          level1: [null, null, null, null, null],
        },
        total: { score: 'F12', weight: 'E12', expected: 99.5, recomputed: 97.5 },
        errors: ['F9'],
        grade: { cell: 'A13', text: '优', expected: '优' },
      },
    ],
  },
  {
    name: 'weights only in the level-2 labels, rate and score missing from the funds',
    sheet: grid(`
附件2：项目支出绩效自评表（2023年度） | « | « | « | «
项目名称：示例助残服务项目 | « | « | 实施单位：示例县残联 | «
预算执行情况（万元） | 年初预算数：30 | 全年预算数：32 | 全年执行数：32 | «
一级指标 | 二级指标 | 指标内容 | 年初目标 | 完成情况 | 评分
产出指标 | 数量指标（30分） | 服务残疾人 | 500人 | 500人 | 30
^ | 质量指标（20分） | 服务合格率 | 95% | 98% | 20
效益指标 | 社会效益指标（30分） | 生活质量改善 | 明显改善 | 明显改善 | 30
满意度指标 | 满意度指标（10分） | 残疾人满意度 | ≥90% | 81% | 10
总分 | « | « | « | « | 90
`),
    forms: [
      {
        within: 'A1:F9',
        projectName: '示例助残服务项目',
        unit: '示例县残联',
        year: 2023,
        funds: null,
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', score: 'F' },
          rows: { 5: 'ok 30', 6: 'ok 20', 7: 'ok 30', 8: 'over-scored 9' },
          weights: [30, 20, 30, 10],
        },
        total: { score: 'F9' },
        errors: ['F8'],
        tolerated: ['A9', 'F9'],
        grade: null,
      },
    ],
  },
  {
    name: 'blank form to be filled: scores are proposed',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
(2024年度) | « | « | « | « | « | «
项目名称 | « | 示例防汛物资采购 | « | « | « | «
主管部门 | « | 示例市应急局 | « | 实施单位 | 示例市物资站 | «
项目资金⏎(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 80 | 80 | 72 | 10 | |
^ | 其中：财政拨款 | 80 | 80 | 72 | — | | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 采购编织袋 | ≥20000条 | 16000条 | 25 | |
^ | 质量指标 | 抽检合格率 | 100% | 100% | 25 | |
效益指标 | 社会效益指标 | 物资保障能力 | 提升 | 提升 | 30 | |
满意度指标 | 服务对象满意度 | 乡镇满意度 | ≥90% | 95% | 10 | |
总分 | « | « | « | « | 100 | |
`),
    forms: [
      {
        within: 'A1:H13',
        projectName: '示例防汛物资采购',
        year: 2024,
        funds: {
          total: 6,
          columns: {
            initialBudget: 'C',
            annualBudget: 'D',
            executed: 'E',
            weight: 'F',
            rate: 'G',
            score: 'H',
          },
          rows: 2,
          weight: 10,
          rate: 'blank 90',
          score: 'blank 9',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G', reason: 'H' },
          rows: { 9: 'blank 20', 10: 'blank 25', 11: 'blank 30', 12: 'blank 10' },
        },
        total: { score: 'G13', weight: 'F13', recomputed: 94 },
        grade: null,
      },
    ],
  },
  {
    name: 'one score merged over a group of rows',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | 示例古树保护 | « | 主管部门 | 示例市林业局 | « | «
资金（万元） | 年初预算数 | 全年预算数 | 执行数 | 分值 | 执行率 | 得分
年度资金总额 | 60 | 60 | 60 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 挂牌古树 | 300株 | 300株 | 30 | 35
^ | ^ | 复壮古树 | 40株 | 40株 | ^ | ^
^ | 质量指标 | 古树存活率 | ≥99% | 99.3% | 20 | 20
效益指标 | 生态效益指标 | 生境改善 | 改善 | 有所改善 | 30 | 30
满意度指标 | 满意度 | 公众满意度 | ≥90% | 92% | 10 | 10
总分 | « | « | « | « | 100 | 105
`),
    forms: [
      {
        within: 'A1:G11',
        projectName: '示例古树保护',
        year: 2023,
        funds: {
          total: 4,
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
          columns: { level3: 'C', target: 'D', actual: 'E' },
          rows: {
            6: 'over-scored/not-applicable',
            7: 'not-applicable',
            8: 'ok 20',
            9: 'ok/judgement',
            10: 'ok 10',
          },
        },
        total: { score: 'G11', weight: 'F11', expected: 105 },
        errors: ['G6'],
        grade: null,
      },
    ],
  },
];
