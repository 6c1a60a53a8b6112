/** Sheets in which usual parts meet unusual neighbours: ministries, trade unions, parks, a school's small form. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const lastOffices: readonly Place[] = [
  {
    name: 'ministry: weight before target, a nature column, the actual in two columns of value and text',
    sheet: grid(`
部门预算项目支出绩效自评表 | « | « | « | « | « | « | «
2024年度 | « | « | « | « | « | « | «
项目名称 | 示例标准制修订 | « | « | 主管部门 | 示例部 | « | «
资金情况（万元） | 资金总额 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率（%） | 分值 | 得分
 | 年度资金总额 | 180 | 175 | 168 | 96.00 | 10 | 9.60
 | 其中：本年财政拨款 | 180 | 175 | 168 | 96.00 | — | —
一级指标 | 二级指标 | 三级指标 | 分值 | 指标属性 | 年度指标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 制修订标准 | 30 | 正向 | 25项 | 24项 | 28.80
产出指标 | 质量指标 | 标准采信率 | 20 | 正向 | 80% | 82% | 20.00
效益指标 | 社会效益指标 | 企业意见数 | 15 | 反向 | 10件 | 12件 | 12.50
效益指标 | 可持续影响指标 | 标准体系 | 15 | 定性 | 逐步完善 | 逐步完善 | 15.00
满意度指标 | 服务对象满意度指标 | 会员满意度 | 10 | 正向 | 90% | 91% | 10.00
总分 | | | 100 | | | | 95.90
`),
    forms: [
      expected(`
        within A1:H13
        project 示例标准制修订
        department 示例部
        year 2024
        amounts 万元
        funds 5 of 2: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 96, score ok 9.6
        columns level3 C, target F, actual G, weight D, score H
        rows 8 ok 28.8, 9 ok 20, 10 ok 12.5, 11 ok 15, 12 ok 10
        total H13 D13 = 95.9 / 95.9
      `),
    ],
  },
  {
    name: 'park: execution rate last among the indicators with its amounts in words, no fund table',
    sheet: grid(`
示例高新区管委会项目绩效自评表 | « | « | « | « | «
项目名称 | 示例园区绿化 | « | 年度 | 2023 | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 养护面积 | 12万平方米 | 12万平方米 | 30 | 30
产出指标 | 质量指标 | 成活率 | ≥95% | 93.1% | 20 | 19.6
效益指标 | 生态效益 | 绿化覆盖率 | ≥40% | 41% | 30 | 30
满意度指标 | 满意度 | 职工满意度 | ≥90% | 90% | 10 | 10
预算执行率 | 预算执行率 | 预算执行率 | 100% | 97% | 10 | 9.7
总分 | | | | | 100 | 99.3
`),
    forms: [
      expected(`
        within A1:G9
        project 示例园区绿化
        year 2023
        columns level3 C, target D, actual E, weight F, score G
        rows 4 ok 30, 5 ok 19.6, 6 ok 30, 7 ok 10, 8 ok 9.7
        total G9 F9 = 99.3 / 99.3
        missing fund-table
      `),
    ],
  },
  {
    name: 'union: scores of zero, a project that was not carried out, reasons given',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例职工疗养 | « | « | 实施单位 | 示例总工会 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 50 | 50 | 0 | 10 | 0% | 0
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 疗养人数 | ≥200人 | 0人 | 30 | 0 | 项目取消
产出指标 | 成本指标 | 疗养成本 | ≤50万元 | 0万元 | 20 | 20 | 项目取消
效益指标 | 社会效益指标 | 职工身心健康 | 改善 | 未开展 | 30 | 0 | 项目取消
满意度指标 | 服务对象满意度 | 职工满意度 | ≥90% | 0% | 10 | 0 | 项目取消
总分 | | | | | 100 | 20 | 差
`),
    forms: [
      expected(`
        within A1:H11
        project 示例职工疗养
        unit 示例总工会
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 0, score ok 0
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 7 ok 0, 8 judgement, 9 ok 0, 10 ok 0
        total G11 F11 = 20 / 20
        grade H11 差 差
      `),
    ],
  },
  {
    name: 'school: the whole form in four columns, points inside the names',
    sheet: grid(`
示例小学课后服务项目绩效自评表（2023年） | « | « | «
项目名称 | 课后服务 | 预算数（元） | 86000
实施单位 | 示例小学 | 执行数（元） | 81700
执行率 | 95% | 执行率得分（10分） | 9.5
绩效指标 | 目标值 | 完成值 | 得分
开课门数（20分） | 20门 | 22门 | 20
参与率（30分） | ≥85% | 81.6% | 28.8
学生成长（30分） | 促进 | 促进 | 30
家长满意度（10分） | ≥90% | 93% | 10
合计（100分） | | | 98.3
`),
    forms: [
      expected(`
        within A1:D10
        project 课后服务
        unit 示例小学
        year 2023
        amounts 元
        funds 3 of 1: annualBudget D2, executed D3, rate B4, score D4
        execution 10, rate ok 95, score ok 9.5
        columns level3 A, target B, actual C, score D
        rows 6 ok 20, 7 ok 28.8, 8 ok 30, 9 ok 10
        weights 20 30 30 10
        total D10 = 98.3 / 98.3
      `),
    ],
  },
];
