/** Forms as small offices leave them: two goals with a table each, columns turned round, several lines in one cell. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const townships: readonly Place[] = [
  {
    name: 'two yearly goals, each with its own header and indicators, one total',
    sheet: grid(`
2021年度示例项目自评表 | « | « | « | « | « | «
单位名称：示例市财政局 | « | « | « | 填报日期：2022年3月2日 | « | «
项目名称 | 示例财源建设 | « | « | « | « | «
预算执行情况（万元）（20分） | | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
^ | 年度财政资金总额 | « | 400 | 380 | 95% | 19
年度绩效目标1（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
^ | 产出指标 | 数量指标 | 培训场次（20分） | 10场 | 10场 | 20
^ | 效益指标 | 社会效益指标 | 业务能力（20分） | 提升 | 提升 | 19
年度绩效目标2（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
^ | 产出指标 | 质量指标 | 系统验收合格率（20分） | 100% | 100% | 20
^ | 满意度指标 | 满意度指标 | 纳税人满意度（20分） | ≥90% | 93% | 20
总分 | « | « | « | « | « | 98
`),
    forms: [
      expected(`
        within A1:G12
        project 示例财源建设
        unit 示例市财政局
        year 2021
        amounts 万元
        funds 5 of 1: annualBudget D, executed E, rate F, score G
        execution 20, rate ok 95, score ok 19
        columns level3 D, target E, actual F, score G
        rows 7 ok 20, 8 ok, 10 ok 20, 11 ok 20
        weights 20 20 20 20
        total G12 = 98 / 98
      `),
    ],
  },
  {
    name: 'columns turned round: score and weight first, actual before the target',
    sheet: grid(`
示例乡项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例人居环境整治 | « | « | 年度 | 2023年
资金（万元） | 支出数 | 预算数 | 支出率 | 得分 | 分值
合计 | 27 | 30 | 90% | 9 | 10
一级指标 | 三级指标 | 实际完成值 | 年度目标值 | 得分 | 分值
产出指标 | 清运垃圾 | 1200吨 | ≥1000吨 | 50 | 50
效益指标 | 村容村貌 | 明显改善 | 明显改善 | 30 | 30
满意度指标 | 村民满意度 | 72% | ≥90% | 8 | 10
合计 | | | | 97 | 100
`),
    forms: [
      expected(`
        within A1:F9
        project 示例人居环境整治
        year 2023
        amounts 万元
        funds 4 of 1: executed B, annualBudget C, rate D, score E, weight F
        execution 10, rate ok 90, score ok 9
        columns level3 B, actual C, target D, score E, weight F
        rows 6 ok 50, 7 ok 30, 8 ok 8
        total E9 F9 = 97 / 97
      `),
    ],
  },
  {
    name: 'a total of zero above filled sources, as a system left it',
    sheet: grid(`
附件： | « | « | « | « | « | « | «
项目支出绩效自评表 | « | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | « | «
项目名称 | « | 示例委托业务 | « | « | « | « | «
主管部门 | « | 219-示例镇人民政府 | « | « | 实施单位 | « | 219001-示例镇人民政府
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额： | 0 | 0 | 0 | 10 | 0 | 0
^ | 其中：本年财政拨款 | 90 | 89.974 | 89.974 | | |
^ | 上年结转资金 | | | | | |
^ | 其他资金 | | | | | |
年度总体目标 | 预期目标 | « | « | 实际完成情况 | « | « | «
^ | 委托编制。 | « | « | 已完成。 | « | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
^ | 产出指标（50分） | 数量指标 | 委托业务项目数量 | ≥50个 | 50 | 30 | 30
^ | ^ | 质量指标 | 报告合格率 | ≥100百分比 | 100 | 20 | 20
^ | 效益指标（30分） | 社会效益指标 | 维护市场公平 | 效果明显 | 达成预期指标 | 30 | 30
^ | 满意度指标（10分） | 满意度指标 | 公众满意度 | ≥90百分比 | 95 | 10 | 10
总分 | « | « | « | « | « | 100 | 90
`),
    forms: [
      expected(`
        within A1:H18
        project 示例委托业务
        department 219-示例镇人民政府
        unit 219001-示例镇人民政府
        year 2022
        amounts 万元
        funds 7 of 4: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate not-applicable/unreadable, score not-applicable/unreadable
        columns level3 D, target E, actual F, weight G, score H
        rows 14 ok 30, 15 ok 20, 16 ok 30, 17 ok 10
        total H18 G18 = 90
        tolerated C7 D7 E7
      `),
    ],
  },
  {
    name: 'no title: the name first, the sheet called 自评表',
    sheet: grid(
      `
项目名称 | 示例村级组织运转 | « | « | 主管部门 | 示例县委组织部
预算数（元） | 480000 | 执行数（元） | 480000 | 执行率 | 100%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标（60分） | 数量指标 | 保障村数（60分） | 24个 | 24个 | 60
效益指标（30分） | 社会效益指标 | 组织运转（30分） | 正常运转 | 正常运转 | 30
满意度指标（10分） | 满意度指标 | 村干部满意度（10分） | ≥95% | 96% | 10
总分（100分） | « | « | « | « | 100
`,
      { name: '自评表' },
    ),
    forms: [
      expected(`
        within A1:F7
        project 示例村级组织运转
        department 示例县委组织部
        amounts 元
        funds 2 of 1: annualBudget B, executed D, rate F
        execution -, rate ok 100, score not-applicable
        columns level3 C, target D, actual E, score F
        rows 4 ok 60, 5 ok 30, 6 ok 10
        weights 60 30 10
        total F7 = 100 / 100
      `),
    ],
  },
  {
    name: 'several lines in one cell: sources and amounts, names and values',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | «
项目名称 | 示例青年夜校 | « | 实施单位 | 示例团市委 | «
项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
年度资金总额：⏎其中：财政拨款⏎其他资金 | '20⏎20⏎0 | '20⏎20⏎0 | '19⏎19⏎0 | '95%⏎95%⏎— | '9.5⏎—⏎—
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 1.开设课程⏎2.招收学员 | ≥20门⏎≥400人 | 22门⏎410人 | 60 | 60
效益指标 | 青年参与度 | 提高 | 提高 | 20 | 20
满意度指标 | 学员满意度 | ≥90% | 95% | 10 | 10
总分 | | | | 100 | 99.5
`),
    forms: [
      expected(`
        within A1:F9
        project 示例青年夜校
        unit 示例团市委
        year 2023
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok/judgement/unreadable, 7 ok 20, 8 ok 10
        total F9 E9 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'scores typed where the values belong, as some fill in the form of a transfer',
    sheet: grid(`
中央补助资金（示例公路）绩效目标自评表 | « | « | « | « | «
（2022年度） | « | « | « | « | «
转移支付（项目）名称 | 示例公路建设 | « | « | « | «
中央主管部门 | 财政部 | « | 资金使用单位 | 示例市交通局 | «
项目资金（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A） | «
^ | 年度资金总额： | 4000 | 4000 | 100% | «
^ | 其中：中央补助 | 4000 | 4000 | 100% | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
产出指标 | 数量指标 | 建设二级公路32.1公里 | 20 | 20 |
^ | 质量指标 | 建设符合验收要求 | 20 | 20 |
效益指标 | 经济效益指标 | 对经济发展的促进作用 | 10 | 10 |
满意度指标 | 服务对象满意度指标 | 群众满意度 | 20 | 20 |
说明 | 无 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F13
        project 示例公路建设
        unit 示例市交通局
        year 2022
        amounts 万元
        funds 6 of 2: annualBudget C, executed D, rate E
        execution -, rate ok 100, score not-applicable
        columns level3 C, target D, actual E, reason F
        rows 9 not-applicable, 10 not-applicable, 11 not-applicable, 12 not-applicable
      `),
    ],
  },
  {
    name: 'a line of instructions under the header, error values, a grade with its range',
    sheet: grid(`
2023年度示例局预算项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例水质监测 | « | 自评得分 | 90 | 自评等级 | 优（90-100分）
资金来源 | 年初预算 | 年末预算 | 实际支出 | 执行率 | 分值 | 得分
财政资金 | 50 | 60 | 48 | 80.00% | 10 | 8
上级资金 | 0 | 0 | 0 | #DIV/0! | |
合计 | 50 | 60 | 48 | 80.00% | 10 | 8
一级指标 | 二级指标 | 三级指标 | 绩效目标 | 完成情况 | 权重 | 得分
（填报绩效目标申报表一级指标） | （二级） | （三级） | （填写具体目标值） | （填写实际完成值） | （填写数字） | （填写数字）
产出指标 | 数量指标 | 监测断面 | 30个 | 30个 | 40 | 40
产出指标 | 时效指标 | 报告出具 | 每月5日前 | 每月5日前 | 20 | 20
效益指标 | 生态效益指标 | 达标断面比例 | ≥90% | 72% | 20 | 16
满意度指标 | 满意度指标 | 公众满意度 | ≥90% | 54% | 10 | 6
合计 | | | | | 100 | 90
`),
    forms: [
      expected(`
        within A1:G13
        project 示例水质监测
        year 2023
        funds 6 of 3: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 80, score ok 8
        columns level3 C, target D, actual E, weight F, score G
        rows 9 ok 40, 10 ok 20, 11 ok 16, 12 ok 6
        total G13 F13 = 90 / 90
        grade G2 优 优
      `),
    ],
  },
];
