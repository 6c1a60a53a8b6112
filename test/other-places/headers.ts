/** Headers in two storeys, labels written downwards, tables in another order or alone. */
import type { Place } from './expected-form';
import { grid } from './grid';

export const headers: readonly Place[] = [
  {
    name: 'grouped headers: names, completion and points each under a heading of its own',
    sheet: grid(`
2023年度示例市项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例社区图书馆 | « | « | 预算单位 | 示例市图书馆 | « | « | «
资金执行情况 | 预算安排（万元） | « | 执行情况 | « | 评分 | « | 备注 | «
^ | 年初预算 | 调整后预算 | 支出数（万元） | 执行率（%） | 分值 | 得分 | ^ | ^
合计 | 90 | 100 | 88 | 88 | 10 | 8.8 | | «
其中：财政拨款 | 90 | 100 | 88 | 88 | | | | «
指标 | « | « | 完成情况 | « | « | 评分 | « | 扣分原因
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 完成率 | 分值 | 得分 | ^
产出指标 | 数量指标 | 新增藏书 | 10000册 | 9000册 | 90% | 30 | 27 | 采购流标一次
^ | 质量指标 | 图书完好率 | ≥98% | 99% | 101% | 20 | 20 |
效益指标 | 社会效益指标 | 借阅人次 | ≥50000人次 | 61000人次 | 122% | 30 | 30 |
满意度指标 | 读者满意度 | 读者满意度 | ≥90% | 94% | 104% | 10 | 10 |
合计 | « | « | « | « | « | 100 | 95.8 |
`),
    forms: [
      {
        within: 'A1:I13',
        projectName: '示例社区图书馆',
        unit: '示例市图书馆',
        year: 2023,
        amountUnit: '万元',
        funds: {
          total: 5,
          columns: {
            initialBudget: 'B',
            annualBudget: 'C',
            executed: 'D',
            rate: 'E',
            weight: 'F',
            score: 'G',
          },
          rows: 2,
          weight: 10,
          rate: 'ok 88',
          score: 'ok 8.8',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'G', score: 'H', reason: 'I' },
          rows: { 9: 'ok 27', 10: 'ok 20', 11: 'ok 30', 12: 'ok 10' },
        },
        total: { score: 'H13', weight: 'G13', expected: 95.8, recomputed: 95.8 },
        grade: null,
      },
    ],
  },
  {
    name: 'side labels written downwards with their points, short tail rows',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
( 2022 年度 ) | « | « | « | « | « | « | «
项目名称 | « | 示例消防水源维护 | « | « | « | « | «
主管部门 | « | 示例县消防大队 | « | 实施单位 | « | 示例县消防大队 | «
项⏎目⏎资⏎金⏎︵⏎万⏎元⏎︶ | | 年初⏎预算数 | 全年⏎预算数 | 全年⏎执行数 | 分值 | 执行率 | 得分
^ | 年度资金⏎总额 | 30 | 30 | 30 | 10 | 100.00% | 10
^ | 其中：⏎财政拨款 | 30 | 30 | 30 | - | 100.00% | -
年⏎度⏎总⏎体⏎目⏎标 | 预期目标 | « | « | 实际完成情况 | « | « | «
^ | 维护消防水源。 | « | « | 已完成。 | « | « | «
绩⏎效⏎指⏎标 | 一级⏎指标 | 二级⏎指标 | 三级指标 | 年度⏎指标值 | 实际⏎完成值 | 分值 | 得分
^ | 产⏎出⏎指⏎标⏎50⏎分 | 数量⏎指标 | 维护消火栓 | ≥200具 | 200具 | 30 | 30
^ | ^ | 质量⏎指标 | 完好率 | ≥98% | 97.02% | 20 | 20
^ | 效⏎益⏎指⏎标⏎30⏎分 | 社会⏎效益 | 取水保障 | 有保障 | 有保障 | 30 | 30
^ | 满意度⏎指标⏎10分 | 服务⏎对象 | 居民满意度 | ≥90% | 90% | 10 | 10
总分 | « | « | « | « | « | 100 | 100
`),
    forms: [
      {
        within: 'A1:H15',
        projectName: '示例消防水源维护',
        department: '示例县消防大队',
        year: 2022,
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
          rate: 'ok 100',
          score: 'ok 10',
        },
        indicators: {
          columns: { level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
          rows: { 11: 'ok 30', 12: 'over-scored 19.8', 13: 'ok 30', 14: 'ok 10' },
          level1: ['产出指标50分', '产出指标50分', '效益指标30分', '满意度指标10分'],
        },
        total: { score: 'H15', weight: 'G15', expected: 100, recomputed: 99.8 },
        errors: ['H12'],
        grade: null,
      },
    ],
  },
  {
    name: 'funds below the indicators',
    sheet: grid(`
示例研究院2024年度项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例标准研制 | « | 项目单位 | 示例研究院 | « | «
一级指标 | 二级指标 | 指标名称 | 目标值 | 实际完成值 | 权重 | 得分
产出指标 | 数量指标 | 研制标准 | 8项 | 6项 | 50 | 37.5
效益指标 | 社会效益指标 | 采标单位 | ≥30家 | 32家 | 30 | 30
满意度指标 | 用户满意度 | 用户满意度 | ≥85% | 90% | 10 | 10
预算执行（万元） | 全年预算数 | 全年执行数 | 执行率 | 权重 | 得分 |
资金总额 | 60 | 57 | 95% | 10 | 9.5 |
总得分 | « | « | « | « | 100 | 87
自评等级 | 良 | « | « | « | « | «
`),
    forms: [
      {
        within: 'A1:G10',
        projectName: '示例标准研制',
        unit: '示例研究院',
        year: 2024,
        funds: {
          total: 8,
          columns: { annualBudget: 'B', executed: 'C', rate: 'D', weight: 'E', score: 'F' },
          rows: 1,
          weight: 10,
          rate: 'ok 95',
          score: 'ok 9.5',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
          rows: { 4: 'ok 37.5', 5: 'ok 30', 6: 'ok 10' },
        },
        total: { score: 'G9', weight: 'F9', expected: 87, recomputed: 87 },
        grade: { cell: 'B10', text: '良', expected: '良' },
      },
    ],
  },
  {
    name: 'indicators alone, no funds and no total',
    sheet: grid(`
示例科室2023年绩效指标完成情况自评
项目名称：示例公益讲座
序号 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 自评得分
1 | 产出指标 | 数量指标 | 讲座场次 | ≥20场 | 22场 | 50 | 50
2 | 产出指标 | 质量指标 | 出席率 | ≥80% | 60% | 20 | 20
3 | 效益指标 | 社会效益指标 | 听众人次 | ≥2000人次 | 2100人次 | 20 | 20
4 | 满意度指标 | 满意度指标 | 听众满意度 | ≥90% | 96% | 10 | 10
`),
    forms: [
      {
        within: 'A1:H7',
        projectName: '示例公益讲座',
        year: 2023,
        funds: null,
        indicators: {
          columns: { level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
          rows: { 4: 'ok 50', 5: 'over-scored 15', 6: 'ok 20', 7: 'ok 10' },
        },
        total: null,
        errors: ['H5'],
        grade: null,
      },
    ],
  },
  {
    name: 'funds alone, with goals and no indicators',
    sheet: grid(`
项目支出自评情况表（2023年度） | « | « | « | « | «
项目名称 | 示例应急抢修 | « | 主管部门 | 示例市城管局 | «
项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
年度资金总额 | 0 | 350000 | 343000 | 98.00% | 9.8
其中：财政拨款 | 0 | 350000 | 343000 | 98.00% |
年度目标 | 及时抢修塌陷路面。 | « | « | « | «
完成情况 | 全年抢修塌陷三处。 | « | « | « | «
`),
    forms: [
      {
        within: 'A1:F7',
        projectName: '示例应急抢修',
        department: '示例市城管局',
        year: 2023,
        amountUnit: '元',
        funds: {
          total: 4,
          columns: { initialBudget: 'B', annualBudget: 'C', executed: 'D', rate: 'E', score: 'F' },
          rows: 2,
          weight: 10,
          rate: 'ok 98',
          score: 'ok 9.8',
        },
        indicators: null,
        total: null,
        grade: null,
      },
    ],
  },
  {
    name: 'targets carried over, nothing filled in yet',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | « | «
项目名称 | 示例养老助餐 | « | « | 主管部门 | 示例市民政局 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 260 | 260 | | 10 | |
^ | 其中：财政拨款 | 260 | 260 | | — | | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 助餐点数量 | ≥35个 | | 25 | |
^ | 质量指标 | 餐食抽检合格率 | 100% | | 25 | |
效益指标 | 社会效益指标 | 受益老人 | ≥5000人 | | 30 | |
满意度指标 | 服务对象满意度指标 | 老人满意度 | ≥90% | | 10 | |
总分 | « | « | « | « | 100 | |
`),
    forms: [
      {
        within: 'A1:H12',
        projectName: '示例养老助餐',
        department: '示例市民政局',
        year: 2024,
        amountUnit: '万元',
        funds: {
          total: 5,
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
          rate: 'blank/unreadable/not-applicable',
          score: 'blank/unreadable/not-applicable',
        },
        indicators: {
          columns: { level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G', reason: 'H' },
          rows: {
            8: 'blank/unreadable',
            9: 'blank/unreadable',
            10: 'blank/unreadable',
            11: 'blank/unreadable',
          },
        },
        total: { score: 'G12', weight: 'F12' },
        grade: null,
      },
    ],
  },
];
