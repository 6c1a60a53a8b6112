/** Forms of schools, hospitals, courts and enterprises: habits of layout and of answers that officials seldom have. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const schools: readonly Place[] = [
  {
    name: 'two columns of labels and values in the head, money with a sign, targets with their base year',
    sheet: grid(`
示例职业技术学院2023年预算项目支出绩效自评表 | « | « | « | « | « | «
项目编号 | XM2023-015 | « | 项目名称 | 示例实训基地建设 | « | «
归口部门 | 示例教务处 | « | 项目负责人 | 略 | « | «
预算金额 | ￥1,200,000.00 | « | 实际支出 | ￥1,140,000.00 | 执行率 | 95.00%
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成 | 分值 | 自评得分
产出指标 | 数量指标 | 新建实训室 | 4间 | 4间 | 25 | 25
 | | 购置设备 | 120台（套） | 126台（套） | 15 | 15
 | 质量指标 | 设备验收合格率 | 100% | 100％ | 10 | 10
 | 时效指标 | 建成时间 | 2023.9.1前 | 2023.8.28 | 10 | 10
效益指标 | 社会效益指标 | 年培训人次 | 2000人次 | 1500人次 | 20 | 15
满意度指标 | 服务对象满意度指标 | 学生满意度 | ≥90% | 92.3% | 10 | 10
预算执行情况 | 预算执行率 | 预算执行率 | 100% | 95% | 10 | 9.5
总计 | | | | | 100 | 94.5
`),
    forms: [
      expected(`
        within A1:G13
        project 示例实训基地建设
        department 示例教务处
        year 2023
        amounts 元
        funds 4 of 1: annualBudget B, executed E, rate G
        execution -, rate ok 95, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 25, 7 ok 15, 8 ok 10, 9 ok 10, 10 ok 15, 11 ok 10, 12 ok 9.5
        total G13 F13 = 94.5 / 94.5
      `),
    ],
  },
  {
    name: 'execution row first in the indicator table with budget and executed as target and actual',
    sheet: grid(`
示例法院2022年度项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例办案业务费 | « | « | « | 年度 | 2022
指标 | « | « | 年度指标值 | 实际完成值 | 权重 | 得分
资金执行 | 预算执行率 | 预算执行率 | 500万元 | 475万元 | 10 | 9.5
产出指标 | 数量指标 | 结案数 | ≥3000件 | 3100件 | 30 | 30
^ | 质量指标 | 改判发回率 | ≤3% | 2.5% | 20 | 20
^ | 时效指标 | 平均审理天数 | ≤60天 | 75天 | 10 | 8
效益指标 | 社会效益 | 服判息诉率 | ≥90% | 91% | 20 | 20
满意度 | 满意度 | 当事人满意度 | ≥85% | 85% | 10 | 10
合计 | « | « | « | « | 100 | 97.5
`),
    forms: [
      expected(`
        within A1:G10
        project 示例办案业务费
        year 2022
        columns level3 C, target D, actual E, weight F, score G
        rows 4 ok 9.5, 5 ok 30, 6 ok 20, 7 ok 8, 8 ok 20, 9 ok 10
        total G10 F10 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'an indicator over two rows with its own remark row, values with their dates and remarks behind',
    sheet: grid(`
国有资本经营预算支出绩效自评表 | « | « | « | « | «
（2023年度） | « | « | « | « | «
支出项目名称 | 示例国企改革补助 | « | 主管部门 | 示例市国资委 | «
预算资金（万元） | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分
年度资金总额 | 2000 | 2000 | 2000 | 100% | 10
其中：国有资本经营预算拨款 | 2000 | 2000 | 2000 | 100% | —
一级指标 | 三级指标 | 年度指标值 | 实际完成值（截至12月31日） | 分值 | 得分
产出指标 | 注资企业数 | 3户 | 3户（其中一级企业1户） | 25 | 25
产出指标 | 资金拨付及时率 | 100% | 100%，均于6月底前拨付 | 25 | 25
效益指标 | 企业营业收入增长率 | ≥5% | 6.8%（上年12.4亿元） | 20 | 20
效益指标 | 国有资产保值增值率 | ≥100% | 101.2% | 10 | 10
满意度指标 | 企业满意度 | ≥90% | 90%以上 | 10 | 10
总分 | « | « | « | 100 | 100
`),
    forms: [
      expected(`
        within A1:F13
        project 示例国企改革补助
        department 示例市国资委
        year 2023
        amounts 万元
        funds 5 of 2: initialBudget B, annualBudget C, executed D, rate E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 25, 9 ok 25, 10 ok 20, 11 ok 10, 12 ok 10
        total F13 E13 = 100 / 100
      `),
    ],
  },
  {
    name: 'department form: tasks with money first, execution as level-1 block, third levels with goals',
    sheet: grid(`
2023年度示例市统计局部门整体支出绩效自评表 | « | « | « | « | « | « | «
部门名称 | 示例市统计局 | « | « | « | « | « | «
年度预算（万元） | 年初预算数 | « | 调整后预算数 | 实际支出数 | 执行率 | 分值 | 得分
部门支出总额 | 820 | « | 900 | 882 | 98% | 10 | 9.8
基本支出 | 600 | « | 640 | 640 | 100% | — | —
项目支出 | 220 | « | 260 | 242 | 93.08% | — | —
年度履职目标 | 完成统计调查任务。 | « | « | 完成情况 | 已完成。 | « | «
一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 | 扣分原因及改进措施
履职效能 | 整体工作完成 | 统计报表按时上报率 | 20 | 100% | 100% | 20 |
^ | 重点工作完成 | 专项调查 | 20 | ≥4项 | 4项 | 20 |
管理效率 | 预算管理 | 结转结余率 | 10 | ≤5% | 2% | 10 |
^ | 采购管理 | 政府采购执行率 | 10 | ≥95% | 90% | 9.47 | 一项流标
运行成本 | 成本控制 | 公用经费控制率 | 10 | ≤100% | 96% | 10 |
社会效应 | 社会效益 | 统计公报发布 | 10 | 及时 | 及时 | 10 |
可持续发展能力 | 人才支撑 | 培训人次 | 5 | ≥60人次 | 66人次 | 5 |
服务对象满意度 | 满意度 | 调查对象满意度 | 5 | ≥90% | 94% | 5 |
合计 | « | « | 100 | « | « | 99.27 |
`),
    forms: [
      expected(`
        within A1:H17
        kind department
        department 示例市统计局
        year 2023
        amounts 万元
        funds 4 of 3: initialBudget B, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 98, score ok 9.8
        columns level3 C, weight D, target E, actual F, score G, reason H
        rows 9 ok 20, 10 ok 20, 11 ok 10, 12 ok 9.47, 13 ok 10, 14 ok 10, 15 ok 5, 16 ok 5
        total G17 D17 = 99.27 / 99.27
      `),
    ],
  },
  {
    name: 'full words of the form for the level names, totals of the blocks in a column of their own',
    sheet: grid(`
示例开发区项目支出绩效自评表 | « | « | « | « | « | « | «
项目名称：示例企业纾困贷款贴息 | « | « | « | 主管部门：示例经发局 | « | « | «
项目预算资金（万元）：380 | « | « | « | 实际使用资金（万元）：361 | « | « | «
指标类型 | 指标类型得分 | 指标 | 指标目标值 | 指标完成值 | 指标分值 | 指标得分 | 未完成原因
投入指标 | 9.5 | 预算执行率 | 100% | 95% | 10 | 9.5 | 两家企业放弃
产出指标 | 50 | 贴息企业数 | ≥40家 | 41家 | 25 | 25 |
^ | ^ | 贴息资金拨付及时率 | 100% | 100% | 25 | 25 |
效益指标 | 30 | 带动贷款 | ≥1.5亿元 | 16000万元 | 30 | 30 |
满意度指标 | 10 | 企业满意度 | ≥90% | 98% | 10 | 10 |
合计 | 99.5 | « | « | « | 100 | 99.5 |
`),
    forms: [
      expected(`
        within A1:H10
        project 示例企业纾困贷款贴息
        department 示例经发局
        amounts 万元
        funds 3 of 1: annualBudget A, executed E
        execution -, rate not-applicable 95, score not-applicable
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 5 ok 9.5, 6 ok 25, 7 ok 25, 8 ok 30, 9 ok 10
        total G10 F10 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'wide form with three answers: planned, adjusted and completed amounts of work; scores without weights column header',
    sheet: grid(`
示例市2023年民生实事项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例口袋公园 | « | « | 责任单位 | 示例园林中心 | « | « | «
资金（万元） | 年度预算安排 | 中期调整 | 调整后预算 | 资金到位 | 资金支出 | 支出占预算比例 | 分值 | 得分
^ | 800 | -50 | 750 | 750 | 720 | 96% | 10 | 9.6
一级指标 | 二级指标 | 三级指标 | 年初目标 | 调整后目标 | 年底完成 | 完成比例 | 分值 | 得分
产出 | 数量 | 新建口袋公园 | 20个 | 18个 | 18个 | 100% | 40 | 40
产出 | 质量 | 验收合格率 | 100% | 100% | 100% | 100% | 20 | 20
效益 | 生态效益 | 新增绿地 | 5公顷 | 4.5公顷 | 4.2公顷 | 93.33% | 20 | 18.67
满意度 | 满意度 | 市民满意度 | 90% | | 95% | 105.56% | 10 | 10
合计 | « | « | « | « | « | « | 100 | 98.27
`),
    forms: [
      expected(`
        within A1:I10
        project 示例口袋公园
        unit 示例园林中心
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget D, executed F, rate G, weight H, score I
        execution 10, rate ok 96, score ok 9.6
        columns level3 C, target E, actual F, weight H, score I
        rows 6 ok 40, 7 ok 20, 8 ok 18.67, 9 ok 10
        total I10 H10 = 98.27 / 98.27
      `),
    ],
  },
  {
    name: 'a form in the middle of a printed page: logo line, file number, signature lines, a second year below',
    sheet: grid(`
示例县人民医院 | | | | | |
绩自〔2023〕3号 | | | | | |
 | | | | | |
 | 项目支出绩效自评表 | « | « | « | « | «
 | 填报日期：2024年1月15日 | « | « | 单位：元 | « | «
 | 项目名称 | 示例CT设备购置 | « | 实施科室 | 示例影像科 | «
 | 项目资金 | 全年预算数 | 全年执行数 | 执行率 | 权重 | 得分
 | ^ | 6,800,000 | 6,500,000 | 95.59% | 10 | 9.56
 | 一级指标 | 指标名称 | 计划 | 实际 | 权重 | 得分
 | 产出指标 | 购置CT | 1台 | 1台 | 40 | 40
 | 产出指标 | 安装调试天数 | ≤30天 | 28天 | 20 | 20
 | 效益指标 | 年检查人次 | ≥1万人次 | 0.9万人次 | 20 | 18
 | 满意度指标 | 患者满意度 | ≥90% | 91.5% | 10 | 10
 | 总分 | | | | 100 | 97.56
 | 填报人： | | 审核人： | | 单位（盖章）： |
`),
    forms: [
      expected(`
        within A1:G15
        project 示例CT设备购置
        amounts 元
        funds 8 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95.59, score ok 9.56
        columns level3 C, target D, actual E, weight F, score G
        rows 10 ok 40, 11 ok 20, 12 ok 18, 13 ok 10
        total G14 F14 = 97.56 / 97.56
      `),
    ],
  },
];
