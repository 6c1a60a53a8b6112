/** Further template habits: cost first, text numbers, task tables, placeholders, letters under headers, no merges. */
import type { Place } from './expected-form';
import { grid } from './grid';

export const templates: readonly Place[] = [
  {
    name: 'cost as the first level-1 block, title with the project name, unit in a corner cell',
    sheet: grid(`
2024年示例区道路大中修项目支出绩效自评表 | « | « | « | « | « | « | «
 | | | | | | | 单位：万元
主管部门及代码 | « | 201-示例区交通局 | « | « | 实施单位 | 示例区养护中心 | «
项目预算执行情况 | | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 执行率(B/A) | 分值 | 得分
^ | 年度资金总额 | 500 | 500 | 500 | 100% | 10 | 10
^ | 其中：本年一般公共预算拨款 | 500 | 500 | 500 | 100% | - | -
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
^ | 成本指标⏎(20分) | 经济成本指标 | 每公里成本 | ≤50万元 | 50万元 | 20 | 20
^ | 产出指标⏎(40分) | 数量指标 | 大中修里程 | =10公里 | 10公里 | 20 | 20
^ | ^ | 质量指标 | 交工验收合格率 | =100% | 100% | 20 | 20
^ | 效益指标⏎(20分) | 社会效益指标 | 路况优良率 | ≥90% | 88.2% | 20 | 19.6
^ | 满意度指标⏎(10分) | 服务对象满意度指标 | 司乘满意度 | ≥85% | 90% | 10 | 10
总分 | « | « | « | « | « | 100 | 99.6
`),
    forms: [
      {
        within: 'A1:H13',
        projectName: ['示例区道路大中修', '示例区道路大中修项目', null],
        department: '201-示例区交通局',
        unit: '示例区养护中心',
        year: 2024,
        amountUnit: '万元',
        funds: {
          total: 5,
          columns: {
            initialBudget: 'C',
            annualBudget: 'D',
            executed: 'E',
            rate: 'F',
            weight: 'G',
            score: 'H',
          },
          rows: 2,
          weight: 10,
          rate: 'ok 100',
          score: 'ok 10',
        },
        indicators: {
          columns: { level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
          rows: { 8: 'ok 20', 9: 'ok 20', 10: 'ok 20', 11: 'ok 19.6', 12: 'ok 10' },
          level1: [
            '成本指标(20分)',
            '产出指标(40分)',
            '产出指标(40分)',
            '效益指标(20分)',
            '满意度指标(10分)',
          ],
        },
        total: { score: 'H13', weight: 'G13', expected: 99.6, recomputed: 99.6 },
        grade: null,
      },
    ],
  },
  {
    name: 'full-width digits and signs, numbers kept as text, merges that the host cannot tell',
    sheet: grid(
      `
项目支出绩效自评表 | « | « | « | « | « | « | «
（２０２３年度） | « | « | « | « | « | « | «
项\u3000目\u3000名\u3000称 | « | 示例职工食堂补助 | « | « | « | « | «
主 管 部 门 | « | 示例县机关事务局 | « | « | 实施单位 | 示例县机关食堂 | «
项目资金⏎（万元） | | 年初⏎预算数 | 全年⏎预算数 | 全年⏎执行数 | 分 值 | 执 行 率 | 得 分
^ | 年度资金总额 | '４８ | '４８.00 | '36 | '10 | '75％ | '7.5分
^ | 其他资金 | | | | — | | —
绩⏎效⏎指⏎标 | 一级⏎指标 | 二级⏎指标 | 三级指标 | 年度⏎指标值 | 实际⏎完成值 | 分 值 | 得 分
^ | 产出指标 | 数量指标 | 用餐人数 | 大于等于120人 | 118人 | '30 | '29.5
^ | ^ | 质量指标 | 食品抽检合格率 | ＝100％ | 100％ | '20 | '20分
^ | 效益指标 | 社会效益 | 就餐保障 | 有效保障 | 已完成 | '３０ | '30
^ | 满意度指标 | 满意度 | 职工满意度 | ≧90% | 93% | '10 | ' 10
总\u3000分 | « | « | « | « | « | '100 | '97
`,
      { merges: null },
    ),
    forms: [
      {
        within: 'A1:H13',
        projectName: '示例职工食堂补助',
        department: '示例县机关事务局',
        unit: '示例县机关食堂',
        year: 2023,
        amountUnit: '万元',
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
          rate: 'ok 75',
          score: 'ok 7.5',
        },
        indicators: {
          columns: { level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
          rows: { 9: 'ok 29.5', 10: 'ok 20', 11: 'ok', 12: 'ok 10' },
        },
        total: { score: 'H13', weight: 'G13', expected: 97, recomputed: 97 },
        grade: null,
      },
    ],
  },
  {
    name: 'department form with a table of tasks that is neither funds nor indicators',
    sheet: grid(`
2023年度部门整体支出绩效自评表 | « | « | « | « | « | « | «
部门（单位）名称 | « | 示例市文旅局 | « | « | « | « | «
年度⏎主要⏎任务 | 任务名称 | 主要内容 | 完成情况 | 预算数（万元） | « | 执行数（万元） | «
^ | ^ | ^ | ^ | 总额 | 财政拨款 | 总额 | 财政拨款
^ | 文化惠民 | 送戏下乡 | 已完成 | 300 | 300 | 280 | 280
^ | 景区提升 | 改造厕所 | 已完成 | 200 | 150 | 200 | 150
^ | 金额合计 | « | « | 500 | 450 | 480 | 430
部门预算执行情况（万元） | | 年初预算 | 全年预算 | 全年执行 | 分值 | 执行率 | 得分
^ | 资金总额 | 2100 | 2200 | 2090 | 10 | 95% | 9.5
^ | 基本支出 | 1600 | 1700 | 1610 | | 94.71% |
^ | 项目支出 | 500 | 500 | 480 | | 96% |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因及改进措施
履职效能 | 数量指标 | 送戏下乡场次 | ≥100场 | 104场 | 30 | 30 |
^ | 质量指标 | 厕所达标率 | 100% | 95% | 20 | 19 | 一座厕所未验收
社会效应 | 社会效益指标 | 游客接待量 | ≥300万人次 | 310万人次 | 30 | 30 |
^ | 满意度指标 | 游客满意度 | ≥90% | 90% | 10 | 10 |
总分 | « | « | « | « | 100 | 98.5 |
`),
    forms: [
      {
        within: 'A1:H17',
        kind: 'department',
        projectName: null,
        department: '示例市文旅局',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 9,
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
          rate: 'ok 95',
          score: 'ok 9.5',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G', reason: 'H' },
          rows: { 13: 'ok 30', 14: 'ok 19', 15: 'ok 30', 16: 'ok 10' },
        },
        total: { score: 'G17', weight: 'F17', expected: 98.5, recomputed: 98.5 },
        grade: null,
      },
    ],
  },
  {
    name: 'placeholder rows, prefixes 指标1, explanation and completion-rate columns, letters in a second header row',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | « | « | «
2019年度 | « | « | « | « | « | « | « | « | «
项目名称 | « | 示例校舍暖通改造 | « | « | « | « | « | « | «
主管部门 | « | 示例市发改委 | « | « | « | 实施单位 | 示例学校 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | « | «
^ | | A | B | C | D | E=C/B | F=D×E | « | «
^ | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86% | 9 | « | «
^ | 其中：当年财政拨款 | 43.2 | 43.2 | 37.24 | | | | « | «
一级指标 | 二级指标 | 三级指标 | 指标解释 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 指标1：改造建筑面积 | 实际改造的面积 | 3000平方米 | 3000平方米 | 100% | 20 | 20 |
^ | ^ | 指标2： | | | | | | |
^ | ^ | …… | | | | | | |
^ | 质量指标 | 指标1：验收合格率 | 合格数÷总数 | 100% | 100% | 100% | 20 | 20 |
^ | ^ | 指标2： | | | | | | |
^ | 成本指标 | 指标1：改造成本 | 实际支出 | ≤43.2万元 | 37.24万元 | 86.2% | 10 | 8 | 尾款未付
效益指标 | 社会效益指标 | 指标1：办学条件改善 | 主观评价 | 改善 | 基本改善 | 100% | 30 | 20 | 部分教室未改造
^ | 生态效益指标 | 指标1： | | | | | | |
满意度指标 | 服务对象满意度指标 | 指标1：学生满意度 | 问卷 | ≥90% | 95% | 105.6% | 10 | 10 |
总分 | « | « | « | « | « | « | 100 | 87 |
`),
    forms: [
      {
        within: 'A1:J19',
        projectName: '示例校舍暖通改造',
        department: '示例市发改委',
        unit: '示例学校',
        year: 2019,
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
          rows: 2,
          weight: 10,
          rate: 'rounded 86.2',
          score: 'rounded 8.62',
        },
        indicators: {
          columns: {
            level3: 'C',
            target: 'E',
            actual: 'F',
            weight: 'H',
            score: 'I',
            reason: 'J',
          },
          rows: { 10: 'ok 20', 13: 'ok 20', 15: 'deducted 10', 16: 'ok/judgement/deducted', 18: 'ok 10' },
        },
        total: { score: 'I19', weight: 'H19', expected: 87, recomputed: 87 },
        grade: null,
      },
    ],
  },
];
