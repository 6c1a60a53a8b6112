/** Rows that clerks write their own way: execution in amounts, error values, tier words, points in brackets of headers. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const rowHabits: readonly Place[] = [
  {
    name: 'execution row of level 2 before the outputs, points in header brackets, slashes in sub rows',
    sheet: grid(`
2023年度示例职业学校项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例实习补贴 | « | « | 填报单位 | 示例职校 | «
资金情况（万元） | 年初预算 | 调整后预算 | 执行数 | 执行率（%） | 分值（10分） | 得分
总计 | 20 | 20 | 15 | 75 | 10 | 7.5
财政拨款 | 20 | 20 | 15 | 75 | / | /
自筹 | 0 | 0 | 0 | #DIV/0! | / | /
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值（90分） | 得分（90分）
产出指标（50） | 数量指标 | 补贴学生 | 400人 | 300人 | 50 | 37.5
效益指标（30） | 社会效益指标 | 就业率 | ≥90% | 92% | 30 | 30
满意度指标（10） | 满意度指标 | 学生满意度 | ≥90% | 90% | 10 | 10
总分（100分） | « | « | « | « | 100 | 85
单位负责人（签字）： | « | « | 填表人： | « | 2024年3月1日 | «
`),
    forms: [
      expected(`
        within A1:G12
        project 示例实习补贴
        unit 示例职校
        year 2023
        amounts 万元
        funds 4 of 3: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 75, score ok 7.5
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 37.5, 9 ok 30, 10 ok 10
        total G11 F11 = 85 / 85
      `),
    ],
  },
  {
    name: 'budget and rate without execution, side label over the indicators, names with numbers',
    sheet: grid(`
项目自评表 | « | « | « | « | «
项目名称： | 示例防汛物资 | « | « | 年份： | 2023年
资金 | 预算金额（万元） | 支出金额（万元） | 支出进度 | 权重 | 分数
全年 | 16 | 16 | 100% | 10 | 10
绩效指标 | 名称 | 目标 | 完成 | 权重 | 分数
一、产出 | 1.储备编织袋 | ≥2万条 | 2万条 | 40 | 40
^ | 2.储备救生衣 | ≥300件 | 240件 | 30 | 24
二、效益 | 3.物资调拨时间 | ≤2小时 | 2小时 | 20 | 20
合计 | | | | 100 | 94
`),
    forms: [
      expected(`
        within A1:F9
        project 示例防汛物资
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns target C, actual D, weight E, score F, level3 B
        rows 6 ok 40, 7 ok 24, 8 ok 20
        total F9 E9 = 94 / 94
      `),
    ],
  },
  {
    name: 'form of fifty rows over merged levels',
    sheet: grid(
      [
        '项目支出绩效自评表（2023年度） | « | « | « | « | «',
        '项目名称 | 示例综合保障 | « | 主管部门 | 示例市财政局 | «',
        '资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分',
        '合计 | 100 | 100 | 100% | 10 | 10',
        '一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
        ...Array.from(
          { length: 45 },
          (_, row) =>
            `${row === 0 ? '产出指标' : '^'} | 第${row + 1}类服务 | ≥${row + 1}次 | ${row + 1}次 | 2 | 2`,
        ),
        '总分 | « | « | « | 100 | 100',
      ].join('\n'),
    ),
    forms: [
      expected(`
        within A1:F51
        project 示例综合保障
        department 示例市财政局
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual D, weight E, score F
        rows ${Array.from({ length: 45 }, (_, row) => `${row + 6} ok 2`).join(', ')}
        total F51 E51 = 100 / 100
      `),
    ],
  },
];
