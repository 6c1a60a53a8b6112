/** Forms for special funds and transfer payments, with letters under the headers, and one with decision blocks. */
import type { Place } from './expected-form';
import { grid } from './grid';

export const specialFunds: readonly Place[] = [
  {
    name: 'transfer payment: letters (A)(B), weight before the target',
    sheet: grid(`
附件3 | « | « | « | « | « | « | «
绩效目标自评表 | « | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | « | «
项目名称 | « | 示例县小型水库水尺安装项目 | « | « | 负责人及电话 | « | «
主管部门 | « | 示例县水利局 | « | « | 实施单位 | 示例县水利站 | «
资金情况⏎（万元） | « | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
^ | ^ | 年度资金总额： | 20 | 20 | 10 | 100.00% | 10
^ | ^ | 其中：本年财政拨款 | 20 | 20 | | |
^ | ^ | 其他资金 | | | | |
年度总体目标 | 年初设定目标 | « | « | 年度总体目标完成情况综述 | « | « | «
^ | 安装水尺，完善供水计量。 | « | « | 已完成水尺安装。 | « | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施
^ | 产出指标⏎（50分） | 数量指标 | 安装坡面水尺 | 10 | ≥266米 | ≥266米 | 10 |
^ | ^ | 质量指标 | 工程验收合格率 | 20 | 100% | 100% | 20 |
^ | ^ | 时效指标 | 按期完工率 | 10 | ≥90% | 81% | 9 | 汛期停工
^ | ^ | 成本指标 | 计划总投资 | 10 | 20万元 | 20万元 | 10 |
^ | 效益指标⏎（30分） | 社会效益指标 | 受益人口数 | 20 | ≥1000人 | 1200人 | 20 |
^ | ^ | 可持续影响指标 | 群众生产条件改善 | 10 | 显著提升 | 显著提升 | 10 |
^ | 满意度指标⏎（10分） | 服务对象满意度指标 | 受益群众满意度 | 10 | ≥95% | 95% | 10 |
^ | …… | | | | | | |
总分 | « | « | « | 100 | | | 99 |
注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分。 | « | « | « | « | « | « | «
`),
    forms: [
      {
        within: 'A1:I22',
        projectName: '示例县小型水库水尺安装项目',
        department: '示例县水利局',
        year: 2022,
        amountUnit: '万元',
        funds: {
          total: 7,
          columns: { annualBudget: 'D', executed: 'E', weight: 'F', rate: 'G', score: 'H' },
          rows: 3,
          weight: 10,
          rate: 'ok 100',
          score: 'ok 10',
        },
        indicators: {
          columns: { level3: 'D', weight: 'E', target: 'F', actual: 'G', score: 'H', reason: 'I' },
          rows: {
            13: 'ok 10',
            14: 'ok 20',
            15: 'ok 9',
            16: 'ok 10',
            17: 'ok 20',
            18: 'ok 10',
            19: 'ok 10',
          },
        },
        total: { score: 'H21', weight: 'E21', expected: 99, recomputed: 99 },
        grade: null,
      },
    ],
  },
  {
    name: 'special fund without any scores: rates are checked, no score is invented',
    sheet: grid(`
2020年度县级专项资金绩效目标自评表 | « | « | « | « | « | «
专项资金名称 | « | 示例县储备粮专项 | « | « | « | «
县级主管部门 | « | 示例县粮食局 | « | 实施单位 | 示例县粮库 | «
项目资金⏎(万元) | « | | 全年预算数(A) | 全年执行数(B) | 执行率(B/A) | «
^ | ^ | 年度资金总额 | 194.9 | 190.9 | 100% | «
^ | ^ | 其中：中央、省、市补助 | | | | «
^ | ^ | 县级资金 | 194.9 | 190.9 | 97.95% | «
年度总体目标 | 年初设定目标 | « | « | 全年实际完成情况 | « | «
^ | 保持储备规模。 | « | « | 储备规模达标。 | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 未完成原因和改进措施
^ | 产出指标 | 数量指标 | 成品粮储备到位率 | 100% | 100% |
^ | ^ | 时效指标 | 贷款付息及时率 | 100% | 100% |
^ | 满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | 95% |
说明 | 无 | « | « | « | « | «
`),
    forms: [
      {
        within: 'A1:G14',
        projectName: '示例县储备粮专项',
        department: '示例县粮食局',
        unit: '示例县粮库',
        year: 2020,
        amountUnit: '万元',
        funds: {
          total: 5,
          columns: { annualBudget: 'D', executed: 'E', rate: 'F' },
          rows: 3,
          weight: null,
          rate: 'over-scored 97.95',
          score: 'not-applicable',
        },
        indicators: {
          columns: { level3: 'D', target: 'E', actual: 'F', reason: 'G' },
          rows: { 11: 'not-applicable', 12: 'not-applicable', 13: 'not-applicable' },
        },
        total: null,
        errors: ['F5'],
        grade: null,
      },
    ],
  },
  {
    name: 'decision and management blocks, execution as an indicator, total on top',
    sheet: grid(`
示例市本级部门项目支出绩效自评表 | « | « | « | « | « | « | «
（2021年） | « | « | « | « | « | « | «
项目名称 | « | 示例学校公用经费 | « | 主管部门 | « | 示例市教育局 | «
实施单位 | « | 示例学校 | « | 自评得分 | « | 97 | «
项目资金⏎（万元） | « | | 年初预算数 | 调整预算数(A) | 全年执行数(B) | 执行率(B/A) | «
^ | ^ | 年度资金总额 | 64.8 | 64.8 | 64.8 | 100% | «
一级指标 | 二级指标 | 三级指标 | 分值 | 指标值(A) | 全年实际值(B) | 得分 | 未完成原因分析及改进措施
项目决策⏎（10分） | 项目目标（5分） | 目标完整性 | 5 | 目标明确 | 目标明确 | 5 |
^ | 项目立项（5分） | 立项相关性 | 5 | 符合职责 | 符合职责 | 5 |
项目管理⏎（20分） | 投入管理（10分） | 预算执行率 | 10 | 100% | 100% | 10 |
^ | 财务管理（10分） | 制度有效性 | 10 | 制度健全 | 制度健全 | 10 |
项目产出⏎（30分） | 数量指标（15分） | 保障学生人数 | 15 | 2370人 | 2370人 | 15 |
^ | 成本指标（15分） | 维修（维护）成本 | 15 | ≤35万元 | 35万元 | 12 | 维修质量不高，自行扣分
项目效益⏎（40分） | 社会效益指标（30分） | 改善办学条件 | 30 | 效果显著 | 效果显著 | 30 |
^ | 服务对象满意度（10分） | 师生满意度 | 10 | ≥90% | 92% | 10 |
`),
    forms: [
      {
        within: 'A1:H15',
        projectName: '示例学校公用经费',
        department: '示例市教育局',
        unit: '示例学校',
        year: 2021,
        amountUnit: '万元',
        funds: {
          total: 6,
          columns: { initialBudget: 'D', annualBudget: 'E', executed: 'F', rate: 'G' },
          rows: 1,
          weight: null,
          rate: 'ok 100',
          score: 'not-applicable',
        },
        indicators: {
          columns: { level3: 'C', weight: 'D', target: 'E', actual: 'F', score: 'G', reason: 'H' },
          rows: {
            8: 'ok 5',
            9: 'ok 5',
            10: 'ok 10',
            11: 'ok 10',
            12: 'ok 15',
            13: 'deducted 15',
            14: 'ok 30',
            15: 'ok 10',
          },
        },
        // The rows alone make 100: the execution rate is one of them and not counted a second time.
        total: { score: 'G4', expected: 97, recomputed: 97 },
        grade: null,
      },
    ],
  },
];
