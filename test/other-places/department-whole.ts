/** Whole departments: what provinces print for 部门整体支出, with budget rules, tasks, scoring rules and several weights. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const departmentWhole: readonly Place[] = [
  {
    name: 'one column of names, coefficient in per cent, the rate’s weight and points as columns, total in the head',
    sheet: grid(`
2021年度部门整体绩效自评表 | « | « | « | « | « | « | « | «
主管部门 | 示例区融媒体中心 | « | 财政处室 | 示例科 | « | 自评总分（分） | 97.6 | «
部门联系人 | | « | 联系电话 | | « | | | «
部门预算执行情况（万元） | 年初预算数 | 全年（调整）预算数 | « | 全年执行数 | 执行率（%） | 执行率权重 | 执行率得分（分） | «
^ | 1200 | 1500 | « | 1140 | 76% | 10 | 7.6 | «
当年绩效目标 | 年初绩效目标 | « | « | 全年（调整）绩效目标 | « | 全年目标实际完成情况 | « | «
^ | 营造良好舆论氛围。 | « | « | 无 | « | 较好完成宣传任务。 | « | «
指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分）
财政供养人员控制率 | % | ≤ | 100 | 100 | 92 | 100% | 10 | 10
结转结余率 | % | ≤ | 3 | 3 | 0 | 100% | 10 | 10
政府采购执行率 | % | ≥ | 70 | 70 | 72.74 | 100% | 10 | 10
管理制度健全性 | | 定性 | 高 | 高 | 高 | 100% | 10 | 10
组织宣传活动次数 | 次 | ≥ | 40 | 40 | 43 | 100% | 20 | 20
播发稿件数量 | 篇 | ≥ | 2200 | 2800 | 2859 | 100% | 20 | 20
公众满意度 | % | ≥ | 90 | 90 | 95 | 100% | 10 | 10
`),
    forms: [
      expected(`
        within A1:I15
        kind department
        department 示例区融媒体中心
        year 2021
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget C, executed E, rate F, weight G, score H
        execution 10, rate ok 76, score ok 7.6
        columns level3 A, unit B, operator C, target E, actual F, weight H, score I
        rows 9 ok 10, 10 ok 10, 11 ok 10, 12 ok, 13 ok 20, 14 ok 20, 15 ok 10
        total H2 = 97.6 / 97.6
      `),
    ],
  },
  {
    name: 'weights behind each of three levels, rules of scoring, the actual before the score, no funds',
    sheet: grid(`
附件2
2022年度部门整体支出绩效自评评分表 | « | « | « | « | « | « | « | «
部门名称：示例县自然资源局 | « | « | « | « | « | « | « | «
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 实际完成情况 | 自评得分
投入 | 10 | 预算配置 | 10 | 在职人员控制率 | 5 | 以100%为标准，≤100%计5分；每超过一个百分点扣0.5分 | 96.2% | 5
^ | ^ | ^ | ^ | “三公经费”变动率 | 5 | ≤0计5分；每超过一个百分点扣0.5分 | -8.4% | 5
过程 | 50 | 预算执行 | 20 | 预算完成率 | 10 | 100%计满分，每低于5%扣2分 | 94.6% | 8
^ | ^ | ^ | ^ | 预算控制率 | 10 | 0计10分；20%以内计7分 | 12% | 7
^ | ^ | 预算管理 | 30 | 公用经费控制率 | 10 | 100%以下计10分 | 88% | 10
^ | ^ | ^ | ^ | 管理制度健全性 | 10 | 有制度计5分，执行到位计5分 | 制度健全，执行到位 | 10
^ | ^ | ^ | ^ | 预决算信息公开性 | 10 | 按规定公开计10分 | 已公开 | 10
产出及效率 | 40 | 职责履行 | 20 | 重点工作实际完成率 | 20 | 根据县委考核结果折算 | 100% | 20
^ | ^ | 履职效益 | 20 | 社会公众满意度 | 20 | 90%以上计20分 | 92% | 20
合计 | 100 | | 100 | | 100 | | | 95
`),
    forms: [
      expected(`
        within A1:I14
        kind department
        department 示例县自然资源局
        year 2022
        columns level3 E, actual H, weight F, score I
        rows 5 ok/judgement/unreadable, 6 ok/judgement/unreadable, 7 ok/judgement/unreadable/deducted/under-scored, 8 ok/judgement/unreadable/deducted/under-scored, 9 ok/judgement/unreadable, 10 ok/judgement/unreadable, 11 ok/judgement/unreadable, 12 ok/judgement/unreadable, 13 ok/judgement/unreadable
        weights 5 5 10 10 10 10 10 20 20
        level1 投入 | 投入 | 过程 | 过程 | 过程 | 过程 | 过程 | 产出及效率 | 产出及效率
        level2 预算配置 | 预算配置 | 预算执行 | 预算执行 | 预算管理 | 预算管理 | 预算管理 | 职责履行 | 履职效益
        total I14 F14 = 95 / 95
      `),
    ],
  },
  {
    name: 'twenty points for the whole budget, two yearly goals with their points, totals last',
    sheet: grid(`
2023年度示例市司法局部门整体绩效自评表 | « | « | « | « | «
单位名称：示例市司法局 | « | « | 填报日期：2024年3月 | « | «
单位名称 | 示例市司法局 | « | « | « | «
基本支出总额 | 1860 | « | 项目支出总额 | 740 | «
预算执行情况（万元）⏎（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
^ | 部门整体支出总额 | 2600 | 2470 | 95% | 19
年度目标1：（50分） | 推进公共法律服务体系建设。 | « | « | « | «
年度绩效指标 | 一级指标 | 二级指标 | 年初目标值（A） | 实际完成值（B） | 得分
^ | 产出指标（25分） | 法律援助案件数（15分） | ≥1200件 | 1260件 | 15
^ | ^ | 公证质量合格率（10分） | 100% | 100% | 10
^ | 效益指标（25分） | 矛盾纠纷调解成功率（25分） | ≥98% | 98.6% | 25
年度目标2：（30分） | 做好社区矫正工作。 | « | « | « | «
年度绩效指标 | 一级指标 | 二级指标 | 年初目标值（A） | 实际完成值（B） | 得分
^ | 产出指标（20分） | 教育学习覆盖率（20分） | 100% | 100% | 20
^ | 效益指标（10分） | 再犯罪率（10分） | ≤0.2% | 0.1% | 10
总分 | 99 | « | « | « | «
偏差大或目标未完成原因分析 | 无 | « | « | « | «
改进措施及结果应用方案 | 进一步提高预算编制准确性 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F18
        kind department
        year 2023
        amounts 万元
        funds 6 of 1: annualBudget C, executed D, rate E, score F
        execution 20, rate ok 95, score ok 19
        columns level2 C, target D, actual E, score F
        rows 9 ok 15, 10 ok 10, 11 ok 25, 14 ok 20, 15 ok 10
        weights 15 10 25 20 10
        total B16 = 99 / 99
      `),
    ],
  },
  {
    name: 'three parts: execution of the year, goals of the whole, handling of the budget; points with rules in words',
    sheet: grid(`
部门整体支出绩效自评表 | « | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | « | «
部门名称 | 示例市园林绿化局 | « | « | « | « | « | «
当年预算执行情况（20分） | 预算类别 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 执行率 | 分值 | 得分
^ | 总计 | 9500 | 9800 | 9604 | 98% | 20 | 19.6
^ | 其中：基本支出 | 6000 | 6100 | 6100 | 100% | — | —
^ | 项目支出 | 3500 | 3700 | 3504 | 94.7% | — | —
整体绩效目标实现情况（60分） | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
^ | 产出指标 | 产出数量 | 新增城市绿地 | ≥200公顷 | 214公顷 | 20 | 20
^ | ^ | 产出质量 | 苗木成活率 | ≥95% | 96.8% | 10 | 10
^ | ^ | 产出进度 | 年度任务完成时间 | 2022年12月底前 | 12月底前 | 10 | 10
^ | 效果指标 | 生态效益 | 城市绿化覆盖率 | ≥49% | 49.3% | 20 | 20
预算管理情况（20分） | 财务管理 | 财务管理制度健全性 | 制度健全 | 健全 | 健全 | 4 | 4
^ | ^ | 资金使用合规性和安全性 | 合规 | 合规 | 合规 | 4 | 3.5
^ | 资产管理 | 资产管理规范性 | 规范 | 规范 | 规范 | 6 | 6
^ | 绩效管理 | 绩效管理情况 | 全覆盖 | 全覆盖 | 全覆盖 | 6 | 6
合计 | « | « | « | « | « | 100 | 99.1
`),
    forms: [
      expected(`
        within A1:H17
        kind department
        department 示例市园林绿化局
        year 2022
        amounts 万元
        funds 5 of 3: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 20, rate ok 98, score ok 19.6
        columns target E, actual F, weight G, score H, level3 D
        rows 9 ok 20, 10 ok 10, 11 ok 10, 12 ok 20, 13 ok, 14 ok/deducted/judgement, 15 ok, 16 ok
        total H17 G17 = 99.1 / 99.1
      `),
    ],
  },
  {
    name: 'tasks of the year with their money and state, then outputs; a last line tells total and grade together',
    sheet: grid(`
部门（单位）整体支出绩效自评表 | « | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | « | «
部门（单位）名称 | 示例市文化和旅游局 | « | « | « | « | « | «
年度主要任务完成情况 | 任务名称 | 完成情况 | 预算数（万元） | « | 执行数（万元） | « | 执行率
^ | ^ | ^ | 总额 | 财政拨款 | 总额 | 财政拨款 | ^
^ | 公共文化服务 | 已完成 | 300 | 300 | 290 | 290 | 96.67%
^ | 非遗保护 | 已完成 | 100 | 80 | 98 | 78 | 98%
^ | 文物修缮 | 部分完成 | 200 | 200 | 112 | 112 | 56%
^ | 金额合计 | | 600 | 580 | 500 | 480 | 83.33%
年度总体目标 | 预期目标 | « | « | 实际完成情况 | « | « | «
^ | 完善公共文化服务体系。 | « | « | 公共文化服务体系更加完善。 | « | « | «
年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 实际完成值 | 分值 | 得分
^ | 产出指标 | 数量指标 | 送戏下乡场次 | ≥120场 | 126场 | 20 | 20
^ | ^ | 质量指标 | 文物修缮验收合格率 | 100% | 50% | 20 | 10
^ | ^ | 时效指标 | 活动按期举办率 | ≥95% | 100% | 10 | 10
^ | 效益指标 | 社会效益指标 | 文化场馆接待人次 | ≥80万人次 | 92万人次 | 30 | 30
^ | 满意度指标 | 服务对象满意度 | 观众满意度 | ≥90% | 94% | 10 | 10
^ | 预算执行率 | 预算执行率 | 预算执行率 | 100% | 83.33% | 10 | 8.33
总分 | « | « | « | « | « | 100 | 88.33
自评结论 | 自评得分88.33分，自评等级为“良”。 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H20
        kind department
        department 示例市文化和旅游局
        year 2024
        amounts 万元
        columns level3 D, target E, actual F, weight G, score H
        rows 13 ok 20, 14 ok 10, 15 ok 10, 16 ok 30, 17 ok 10, 18 ok 8.33
        total H19 G19 = 88.33 / 88.33
      `),
    ],
  },
  {
    name: 'weights in per cent at each level, standards and evidence, the score of the finance office left blank',
    sheet: grid(`
2023年度部门整体支出绩效自评指标计分表 | « | « | « | « | « | « | « | « | «
填报单位（盖章）： | 示例区应急管理局 | « | « | « | « | « | « | « | «
评价指标 | « | « | « | « | « | 指标说明 | 评分标准 | 自评分 | 审核分
一级指标 | 权重（%） | 二级指标 | 权重（%） | 三级指标 | 权重（%） | ^ | ^ | ^ | ^
履职效能 | 50 | 整体效能 | 30 | 部门整体绩效产出指标完成情况 | 15 | 反映产出 | 按完成率计分 | 15 |
^ | ^ | ^ | ^ | 部门整体绩效效益指标完成情况 | 15 | 反映效益 | 按完成率计分 | 14 |
^ | ^ | 专项效能 | 20 | 专项资金绩效目标完成情况 | 20 | 反映专项 | 按完成率计分 | 19.5 |
管理效率 | 50 | 预算编制 | 5 | 新增预算事前绩效评估 | 5 | 是否评估 | 开展得满分 | 5 |
^ | ^ | 预算执行 | 15 | 预算资金支出率 | 10 | 支出进度 | 支出率×分值 | 9.62 |
^ | ^ | ^ | ^ | 财务管理合规性 | 5 | 是否合规 | 合规得满分 | 5 |
^ | ^ | 信息公开 | 5 | 预决算公开合规性 | 5 | 是否公开 | 公开得满分 | 5 |
^ | ^ | 资产管理 | 10 | 资产盘点情况 | 10 | 是否盘点 | 盘点得满分 | 10 |
^ | ^ | 运行成本 | 15 | 公用经费控制率 | 15 | 控制率 | ≤100%得满分 | 15 |
合计 | 100 | | 100 | | 100 | | | 98.12 |
`),
    forms: [
      expected(`
        within A1:J14
        kind assessment
        year 2023
        columns level3 E, weight F, score I
        rows 5 ok/judgement/unreadable/not-applicable, 6 ok/judgement/unreadable/not-applicable, 7 ok/judgement/unreadable/not-applicable, 8 ok/judgement/unreadable/not-applicable, 9 ok/judgement/unreadable/not-applicable, 10 ok/judgement/unreadable/not-applicable, 11 ok/judgement/unreadable/not-applicable, 12 ok/judgement/unreadable/not-applicable, 13 ok/judgement/unreadable/not-applicable
        weights 15 15 20 5 10 5 5 10 15
        level2 整体效能 | 整体效能 | 专项效能 | 预算编制 | 预算执行 | 预算执行 | 信息公开 | 资产管理 | 运行成本
        total I14 F14 = 98.12 / 98.12
      `),
    ],
  },
  {
    name: 'ten columns: budgets and execution of the whole unit by kind, arrangement of outputs under its duties',
    sheet: grid(`
部门整体绩效自评表 | « | « | « | « | « | « | « | « | «
（ 2023 年度） | « | « | « | « | « | « | « | « | «
部门（单位）名称 | « | 示例地区畜牧兽医局 | « | « | « | « | « | « | «
部门资金（万元） | « | | 年初预算 | 全年预算（A） | 全年执行（B） | « | 分值 | 执行率（B/A） | 得分
^ | ^ | 年度资金总额： | 3120.5 | 3344.8 | 3344.8 | « | 10 | 100.00% | 10.00
^ | ^ | 其中：当年财政拨款 | 3120.5 | 3344.8 | 3344.8 | « | — | — | —
^ | ^ | 其他资金 | 0.00 | 0.00 | 0.00 | « | — | — | —
年度总体目标 | « | 预期目标 | « | « | 实际完成情况 | « | « | « | «
^ | ^ | 重大动物疫病免疫密度达100%。 | « | « | 免疫密度100%。 | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 指标完成率 | 分值 | « | 得分 | 备注
履职效能 | 重点工作 | 强制免疫密度 | =100% | 100% | 100% | 30 | « | 30 |
^ | ^ | 产地检疫头数 | >=50万头 | 48.5万头 | 97% | 20 | « | 19.4 | 市场行情影响
^ | 部门效果 | 肉类总产量 | >=3.2万吨 | 3.25万吨 | 101.56% | 20 | « | 20 |
社会效应 | 社会效益 | 畜产品安全事件 | =0起 | 0起 | 100% | 10 | « | 10 |
^ | 满意度 | 养殖户满意度 | >=90% | 95% | 105.56% | 10 | « | 10 |
总分 | « | « | « | « | « | 100 | « | 99.4 |
`),
    forms: [
      expected(`
        within A1:J16
        kind department
        department 示例地区畜牧兽医局
        year 2023
        amounts 万元
        funds 5 of 3: initialBudget D, annualBudget E, executed F, weight H, rate I, score J
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight G, score I, reason J
        rows 11 ok 30, 12 ok 19.4, 13 ok 20, 14 ok 10, 15 ok 10
        level1 履职效能 | 履职效能 | 履职效能 | 社会效应 | 社会效应
        total I16 G16 = 99.4 / 99.4
      `),
    ],
  },
  {
    name: 'points won and lost in two columns, deductions explained, blocks without any level 3',
    sheet: grid(`
2023年示例街道部门整体支出绩效自评表 | « | « | « | « | « | «
年度预算（万元） | 4200 | 年度支出（万元） | 4116 | 执行率 | 98% | «
评价内容 | 目标要求 | 完成情况 | 满分 | 扣分 | 得分 | 扣分说明
预算执行率 | 100% | 98% | 10 | 0.2 | 9.8 | 个别项目合同跨年
预算编制完整性 | 完整 | 完整 | 10 | 0 | 10 |
“三公”经费控制率 | ≤100% | 72% | 10 | 0 | 10 |
政府采购执行率 | ≥95% | 96% | 10 | 0 | 10 |
资产账实相符率 | 100% | 100% | 10 | 0 | 10 |
重点民生实事完成数 | 12件 | 11件 | 30 | 2.5 | 27.5 | 1件受雨季影响顺延
群众满意度 | ≥90% | 91.5% | 20 | 0 | 20 |
合计 | | | 100 | 2.7 | 97.3 |
自评等次：优秀 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G12
        kind department
        year 2023
        amounts 万元
        columns level3 A, target B, actual C, weight D, score F, reason G
        rows 4 ok 9.8, 5 ok, 6 ok 10, 7 ok 10, 8 ok 10, 9 ok 27.5, 10 ok 20
        total F11 D11 = 97.3 / 97.3
        grade A12 优秀 优秀
      `),
    ],
  },
];
