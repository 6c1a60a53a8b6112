/** Several forms on one sheet, forms among other things, and forms with columns that a second reader filled. */
import type { ExpectedForm, Place } from './expected-form';
import { grid } from './grid';

/** The form of seven columns that the stacked sheets repeat: figures by year. */
function yearForm(
  firstRow: number,
  year: number,
  verdicts: { readonly weight: string; readonly total: number },
): ExpectedForm {
  const row = (offset: number) => firstRow + offset;
  return {
    within: `A${firstRow}:G${row(8)}`,
    projectName: '示例河道保洁',
    department: '示例县水利局',
    year,
    amountUnit: '万元',
    funds: {
      total: row(3),
      columns: { annualBudget: 'B', executed: 'C', weight: 'D', rate: 'E', score: 'F' },
      rows: 1,
      weight: 10,
      rate: 'ok',
      score: 'ok',
    },
    indicators: {
      columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
      rows: { [row(5)]: 'ok 50', [row(6)]: 'ok 30', [row(7)]: 'ok 10' },
    },
    total: {
      score: `G${row(8)}`,
      weight: verdicts.weight,
      expected: verdicts.total,
      recomputed: verdicts.total,
    },
    grade: null,
  };
}

const yearText = (year: number, executed: string, rate: string, score: string, total: string) => `
项目支出绩效自评表（${year}年度） | « | « | « | « | « | «
项目名称 | 示例河道保洁 | « | « | 主管部门 | 示例县水利局 | «
项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
年度资金总额 | 80 | ${executed} | 10 | ${rate} | ${score} |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 保洁河道长度 | ≥40公里 | 42公里 | 50 | 50
效益指标 | 生态效益指标 | 水质达标率 | ≥95% | 96% | 30 | 30
满意度指标 | 满意度指标 | 沿河居民满意度 | ≥90% | 90% | 10 | 10
总分 | « | « | « | « | 100 | ${total}`;

export const arrangements: readonly Place[] = [
  {
    name: 'the same project in three years under each other',
    sheet: grid(
      [
        yearText(2021, '80', '100%', '10', '100'),
        yearText(2022, '72', '90%', '9', '99'),
        yearText(2023, '60', '75%', '7.5', '97.5'),
      ].join('\n'),
    ),
    forms: [
      yearForm(1, 2021, { weight: 'F9', total: 100 }),
      yearForm(11, 2022, { weight: 'F19', total: 99 }),
      yearForm(21, 2023, { weight: 'F29', total: 97.5 }),
    ],
  },
  {
    name: 'two forms beside each other',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | | 项目支出绩效自评表 | « | « | « | « | «
（2023年度） | « | « | « | « | « | | （2023年度） | « | « | « | « | «
项目名称 | 示例甲项目 | « | « | « | « | | 项目名称 | 示例乙项目 | « | « | « | «
项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 20 | 20 | 10 | 100% | 10 | | 年度资金总额 | 50 | 45 | 10 | 90% | 10
二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
数量指标 | 培训人次 | ≥100人次 | 110人次 | 50 | 50 | | 数量指标 | 检测样品 | ≥500份 | 500份 | 50 | 50
社会效益指标 | 知晓率 | ≥80% | 80% | 30 | 30 | | 社会效益指标 | 问题发现率 | ≥2% | 3% | 30 | 30
满意度指标 | 满意度 | ≥90% | 92% | 10 | 10 | | 满意度指标 | 满意度 | ≥90% | 85% | 10 | 9.44
总分 | « | « | « | 100 | 100 | | 总分 | « | « | « | 100 | 99.44
`),
    forms: [
      {
        within: 'A1:F10',
        projectName: '示例甲项目',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 5,
          columns: { annualBudget: 'B', executed: 'C', weight: 'D', rate: 'E', score: 'F' },
          rows: 1,
          weight: 10,
          rate: 'ok 100',
          score: 'ok 10',
        },
        indicators: {
          columns: { level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' },
          rows: { 7: 'ok 50', 8: 'ok 30', 9: 'ok 10' },
        },
        total: { score: 'F10', weight: 'E10', expected: 100, recomputed: 100 },
        grade: null,
      },
      {
        within: 'H1:M10',
        projectName: '示例乙项目',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 5,
          columns: { annualBudget: 'I', executed: 'J', weight: 'K', rate: 'L', score: 'M' },
          rows: 1,
          weight: 10,
          rate: 'ok 90',
          score: 'over-scored 9',
        },
        indicators: {
          columns: { level3: 'I', target: 'J', actual: 'K', weight: 'L', score: 'M' },
          rows: { 7: 'ok 50', 8: 'ok 30', 9: 'ok 9.44' },
        },
        total: { score: 'M10', weight: 'L10', expected: 99.44, recomputed: 98.44 },
        errors: ['M5'],
        grade: null,
      },
    ],
  },
  {
    name: 'notes above and below, a second reader’s score beside the self score, a signature line',
    sheet: grid(`
 | 附件5-2
 | 填报说明：请各单位于3月底前报送，分值权重不得自行调整。
 |
 | 2023年度市级项目支出绩效自评表 | « | « | « | « | « | « | «
 | 项目名称 | 示例非遗展演 | « | « | 预算单位 | 示例市文化馆 | « | «
 | 年度预算（万元） | 年初预算安排 | 调整预算数 | 实际支出数 | 执行率 | 权重分 | 自评得分 | 复核得分
 | 资金合计 | 25 | 24 | 24 | 100% | 10 | 10 | 10
 | 一级指标 | 二级指标 | 三级指标 | 绩效目标值 | 业绩值 | 权重分 | 自评得分 | 复核得分
 | 产出指标 | 数量指标 | 展演场次 | 12场 | 12场 | 40 | 40 | 40
 | ^ | 时效指标 | 完成时间 | 10月 | 11月 | 10 | 10 | 5
 | 效果指标 | 社会效益指标 | 观众人次 | ≥2万人次 | 18000人次 | 30 | 27 | 27
 | 满意度指标 | 观众满意度 | 观众满意度 | 90%以上 | 91% | 10 | 10 | 10
 | 综合得分 | « | « | « | « | 100 | 97 | 92
 | 填报日期：2024年2月 | « | « | « | « | « | « | «
`),
    forms: [
      {
        within: 'A1:I14',
        projectName: '示例非遗展演',
        unit: '示例市文化馆',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 7,
          columns: {
            initialBudget: 'C',
            annualBudget: 'D',
            executed: 'E',
            rate: 'F',
            weight: 'G',
            score: 'H',
          },
          rows: 1,
          weight: 10,
          rate: 'ok 100',
          score: 'ok 10',
        },
        indicators: {
          columns: { level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
          rows: { 9: 'ok 40', 10: 'over-scored/judgement', 11: 'ok 27', 12: 'ok 10' },
        },
        total: { score: 'H13', weight: 'G13', expected: 97 },
        tolerated: ['H10'],
        grade: null,
      },
    ],
  },
  {
    name: 'score column left of everything but the names, target and actual exchanged in order',
    sheet: grid(`
示例局2023年度项目绩效自评表 | « | « | « | « | « | «
资金名称 | 示例巡河奖补资金 | « | « | 地方主管部门 | 示例县河长办 | «
资金投入情况⏎（万元） | 得分 | 执行率 | 执行数 | 预算数 | 分值 |
总额 | 8 | 80% | 64 | 80 | 10 |
指标名称 | 得分 | 权重 | 实际完成值 | 年度指标值 | 计量单位 | 原因说明
巡河次数 | 30 | 30 | 520 | ≥500 | 次 |
问题整改率 | 27.27 | 30 | 90 | ≥99 | % | 两处排口整改未完成
公众投诉量 | 20 | 20 | 7 | ≤10 | 件 |
群众满意度 | 10 | 10 | 95 | ≥90 | % |
得分合计 | 95.27 | 100 | | | |
自评结论：良好
`),
    forms: [
      {
        within: 'A1:G11',
        projectName: '示例巡河奖补资金',
        department: '示例县河长办',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 4,
          columns: { score: 'B', rate: 'C', executed: 'D', annualBudget: 'E', weight: 'F' },
          rows: 1,
          weight: 10,
          rate: 'ok 80',
          score: 'ok 8',
        },
        indicators: {
          columns: {
            level3: 'A',
            score: 'B',
            weight: 'C',
            actual: 'D',
            target: 'E',
            unit: 'F',
            reason: 'G',
          },
          rows: { 6: 'ok 30', 7: 'ok 27.27', 8: 'ok 20', 9: 'ok 10' },
        },
        total: { score: 'B10', weight: 'C10', expected: 95.27, recomputed: 95.27 },
        errors: ['A11'],
        grade: { cell: 'A11', text: '良好', expected: '优秀' },
      },
    ],
  },
];
