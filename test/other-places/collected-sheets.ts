/** Sheets as a finance office collects them: pasted, split, half filled, with figures where texts belong and the reverse. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const collectedSheets: readonly Place[] = [
  {
    name: 'values without any unit beside names that hold it, rates as plain numbers, names with remarks',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
2023年度 | « | « | « | « | « | «
项目名称 | 示例老旧小区改造 | « | 主管部门 | 示例区住建局 | « | «
资金来源 | 预算数（万元） | 执行数（万元） | 执行率（%） | 分值 | 得分 | 备注
总额 | 2400 | 2160 | 90 | 10 | 9 | 尾款待审计
中央 | 1400 | 1400 | 100 | | |
区级 | 1000 | 760 | 76 | | |
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 备注
产出指标 | 改造小区（个） | 12 | 12 | 20 | 20 |
^ | 改造面积（万平方米） | 36 | 35.1 | 20 | 19.5 | 一栋未签约
^ | 验收合格率（%） | 100 | 100 | 10 | 10 |
效益指标 | 惠及居民（户） | 4200 | 4200 | 15 | 15 |
^ | 居住环境改善情况 | 明显改善 | 明显改善 | 15 | 15 |
满意度指标 | 居民满意度（%） | 90 | 87.3 | 10 | 9.7 |
总分 | | | | 100 | 98.2 |
`),
    forms: [
      expected(`
        within A1:G15
        project 示例老旧小区改造
        department 示例区住建局
        year 2023
        amounts 万元
        funds 5 of 3: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 9 ok 20, 10 ok 19.5, 11 ok 10, 12 ok 15, 13 ok, 14 ok 9.7
        total F15 E15 = 98.2 / 98.2
      `),
    ],
  },
  {
    name: 'columns without borders: title, head and tables each begin in another column',
    sheet: grid(`
 | | | 2022年度示例局项目支出绩效自评表
项目名称： | 示例农产品检测 | | | 实施单位： | 示例检测中心
 | | | | | 单位：元
 | 预算数 | 执行数 | 执行率 | 分值 | 得分
资金总额 | 350000 | 343000 | 98% | 10 | 9.8

指标名称 | 目标值 | 完成值 | 分值 | 得分 | 说明
检测批次 | 3000批次 | 3050批次 | 30 | 30 |
检测合格率 | ≥98% | 99.1% | 20 | 20 |
农产品质量安全水平 | 提升 | 提升 | 30 | 30 |
服务对象满意度 | ≥90% | 95% | 10 | 10 |
 | | 总分 | 100 | 99.8 |
`),
    forms: [
      expected(`
        within A1:F12
        project 示例农产品检测
        unit 示例检测中心
        year 2022
        amounts 元
        funds 5 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 98, score ok 9.8
        columns level3 A, target B, actual C, weight D, score E
        rows 8 ok 30, 9 ok 20, 10 ok, 11 ok 10
        total E12 D12 = 99.8 / 99.8
      `),
    ],
  },
  {
    name: 'nothing was carried out: money taken back, answers of 未实施, scores of zero with one reason for all',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例系统升级 | « | « | 实施单位 | 示例信息中心 | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 80 | 80 | 0 | 10 | 0% | 0
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 升级系统 | 1套 | 0套 | 20 | 0 | 财政收回资金，项目未实施
^ | 质量指标 | 验收合格率 | 100% | 0 | 20 | 0 | ^
^ | 时效指标 | 完成时间 | 12月底前 | 未实施 | 10 | 0 | ^
效益指标 | 社会效益指标 | 办公效率 | 提升 | 未实施 | 30 | 0 | ^
满意度指标 | 满意度 | 使用人员满意度 | ≥90% | 0 | 10 | 0 | ^
总分 | « | « | « | « | 100 | 0 |
`),
    forms: [
      expected(`
        within A1:H12
        project 示例系统升级
        unit 示例信息中心
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 0, score ok 0
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 0, 8 ok 0, 9 ok/deducted, 10 ok/deducted, 11 ok 0
        total G12 F12 = 0 / 0
        warns -
      `),
    ],
    sharesCells: true,
  },
  {
    name: 'two goals whose blocks are called alike and carry the same points, each with rows of its own',
    sheet: grid(`
部门整体绩效自评表 | « | « | « | «
（2023年度） | « | « | « | «
部门名称 | 示例市档案局 | « | « | «
年度目标一（50分） | 完成档案数字化。 | « | « | «
一级指标 | 三级指标 | 目标值 | 完成值 | 得分
产出指标（30分） | 数字化页数（30分） | 200万页 | 210万页 | 30
效益指标（20分） | 查档便利程度（20分） | 提高 | 提高 | 20
年度目标二（50分） | 做好执法检查。 | « | « | «
一级指标 | 三级指标 | 目标值 | 完成值 | 得分
产出指标（30分） | 检查单位数（30分） | 60家 | 57家 | 28.5
效益指标（20分） | 档案安全（20分） | 无事故 | 无事故 | 20
合计 | | | | 98.5
`),
    forms: [
      expected(`
        within A1:E12
        kind department
        department 示例市档案局
        year 2023
        columns level3 B, target C, actual D, score E
        rows 6 ok 30, 7 ok, 10 ok 28.5, 11 ok
        weights 30 20 30 20
        total E12 = 98.5 / 98.5
      `),
    ],
  },
  {
    name: 'one target and one actual merged over two indicators with points of their own',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | «
项目名称 | 示例公益电影放映 | « | 实施单位 | 示例电影公司 | «
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 60 | 60 | 100% | 10 | 10
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注
农村放映场次完成率 | 100% | 95% | 25 | 23.75 | 两村停电，已补放
社区放映场次完成率 | ^ | ^ | 25 | 23.75 | ^
观影条件 | 改善 | 改善 | 30 | 30 |
观众满意度 | ≥90% | 95% | 10 | 10 |
总分 | | | 100 | 97.5 |
`),
    forms: [
      expected(`
        within A1:F10
        project 示例公益电影放映
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 A, target B, actual C, weight D, score E
        rows 6 ok 23.75, 7 ok 23.75, 8 ok, 9 ok 10
        total E10 D10 = 97.5 / 97.5
        warns -
      `),
    ],
    sharesCells: true,
  },
  {
    name: 'all scores ten out of ten and whole-number rates, reasons of 无 everywhere, grade in the last row behind its label',
    sheet: grid(`
2024年示例镇项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例人居环境整治 | « | 年度 | 2024 | 单位 | 万元
类型 | 预算 | 支出 | 执行率 | 分值 | 得分 | 原因
本年 | 65 | 65 | 100% | 10 | 10 | 无
指标 | 目标 | 完成情况 | 是否完成 | 分值 | 得分 | 原因
清运垃圾（吨） | 1200 | 1350 | 是 | 30 | 30 | 无
公厕管护（座） | 18 | 18 | 是 | 30 | 30 | 无
村容村貌 | 整洁 | 整洁 | 是 | 20 | 20 | 无
村民满意度 | ≥90% | 90%以上 | 是 | 10 | 10 | 无
合计 | | | | 100 | 100 |
自评结论 | 优 | | | | |
`),
    forms: [
      expected(`
        within A1:G11
        project 示例人居环境整治
        year 2024
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 A, target B, actual C, weight E, score F, reason G
        rows 6 ok 30, 7 ok 30, 8 ok, 9 ok/judgement
        total F10 E10 = 100 / 100
        grade B11 优 优
      `),
    ],
  },
  {
    name: 'target and actual in one column as 目标/完成, a slash between the figures: no form is read',
    sheet: grid(`
示例中学项目绩效自评表（2023年） | « | « | « | «
项目名称 | 校园安保 | 资金（万元） | 预算18/支出18 | 执行率100%
一级指标 | 三级指标 | 目标值/完成值 | 分值 | 得分
产出指标 | 安保人员 | 6人/6人 | 40 | 40
^ | 巡查次数 | 730次/735次 | 20 | 20
效益指标 | 校园安全 | 保障/保障 | 30 | 30
满意度指标 | 家长满意度 | 90%/96% | 10 | 10
合计 | | | 100 | 100
`),
    forms: [],
  },
  {
    name: 'answers by year-end and a check mark column, scores given by formula from coefficient and weight',
    sheet: grid(`
专项资金绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例文物保护 | « | « | 资金使用单位 | 示例文管所 | « | 2023年度
资金总额（万元） | 90 | 已支出（万元） | 81 | 执行率 | 90% | 执行率得分 | 9
指标类别 | 指标 | 指标值 | 完成值 | 完成（√） | 系数 | 分值 | 得分
产出 | 修缮文物建筑 | 3处 | 3处 | √ | 1 | 30 | ƒ F5*G5 → 30
产出 | 编制方案 | 2个 | 1个 | × | 0.5 | 20 | ƒ F6*G6 → 10
效益 | 文物安全 | 无事故 | 无事故 | √ | 1 | 30 | ƒ F7*G7 → 30
满意度 | 公众满意度 | 90% | 92% | √ | 1 | 10 | ƒ F8*G8 → 10
合计 | | | | | | ƒ SUM(G5:G8)+10 → 100 | ƒ SUM(H5:H8)+H3 → 89
`),
    forms: [
      expected(`
        within A1:H9
        project 示例文物保护
        unit 示例文管所
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F, score H
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight G, score H
        rows 5 ok 30, 6 ok 10, 7 ok, 8 ok 10
        total H9 G9 = 89 / 89
      `),
    ],
  },
  {
    name: 'weights and scores in the same cell column pair for levels two and three, subtotals behind each block',
    sheet: grid(`
示例区财政支出绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例林荫道建设 | « | « | 年份 | 2023 | 金额单位 | 万元
预算资金 | 年初数 | 调整数 | 支出数 | 支出进度 | 标准分 | 自评分 | 备注
合计 | 500 | 520 | 494 | 95% | 10 | 9.5 |
一级 | 二级 | 三级 | 预期 | 实际 | 标准分 | 自评分 | 备注
产出 | 数量 | 栽植行道树 | 2600株 | 2600株 | 30 | 30 |
产出 | 质量 | 成活率 | ≥95% | 93% | 20 | 19.58 | 干旱
产出小计 | | | | | 50 | 49.58 |
效益 | 生态 | 绿荫覆盖 | 增加 | 增加 | 30 | 30 |
效益小计 | | | | | 30 | 30 |
满意度 | 满意度 | 市民满意 | ≥85% | 90% | 10 | 10 |
满意度小计 | | | | | 10 | 10 |
总分 | | | | | 100 | 99.08 |
`),
    forms: [
      expected(`
        within A1:H13
        project 示例林荫道建设
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 6 ok 30, 7 ok 19.58, 9 ok, 11 ok 10
        total G13 F13 = 99.08 / 99.08
      `),
    ],
  },
  {
    name: 'three small forms of sub-projects side by side under one title with one head line each',
    sheet: grid(`
示例街道2023年度子项目绩效自评表 | « | « | « | « | « | « | « | «
子项目名称 | 便民服务 | « | « | | 子项目名称 | 平安建设 | « | «
预算（万元） | 20 | 支出（万元） | 20 | | 预算（万元） | 30 | 支出（万元） | 27
指标 | 目标 | 完成 | 得分 | | 指标 | 目标 | 完成 | 得分
办件数（50分） | 3000件 | 3100件 | 50 | | 巡逻次数（50分） | 365次 | 365次 | 50
满意度（40分） | ≥90% | 95% | 40 | | 案件下降率（40分） | ≥10% | 12% | 40
执行率（10分） | 100% | 100% | 10 | | 执行率（10分） | 100% | 90% | 9
合计 | | | 100 | | 合计 | | | 99
`),
    forms: [
      expected(`
        within A1:E8
        project 便民服务
        year 2023
        columns level3 A, target B, actual C, score D
        rows 5 ok 50, 6 ok 40, 7 ok 10
        weights 50 40 10
        total D8 = 100 / 100
      `),
      expected(`
        within F1:I8
        project 平安建设
        columns level3 F, target G, actual H, score I
        rows 5 ok 50, 6 ok 40, 7 ok 9
        weights 50 40 10
        total I8 = 99 / 99
      `),
    ],
  },
  {
    name: 'indicator names over two columns, long texts as answers, half points, a line of percentages below the total',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | 示例普法宣传 | « | « | 预算单位 | 示例司法局 | «
项目资金（万元） | 年度资金总额 | « | 预算 | 执行 | 执行率 | 得分
^ | ^ | « | 24 | 23.4 | 97.5% | 9.75
一级指标 | 三级指标 | « | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 开展普法讲座场次 | « | 开展普法讲座不少于40场 | 全年共开展普法讲座42场，覆盖全部社区 | 25 | 25
^ | 印制宣传资料份数 | « | 印制2万份 | 共印制2.1万份 | 12.5 | 12.5
^ | 活动按期完成率 | « | 100% | 按期完成，完成率100% | 12.5 | 12.5
效益指标 | 居民法治意识 | « | 有所增强 | 通过宣传，居民法治意识有所增强 | 30 | 29.5
满意度指标 | 居民满意度 | « | 达到90% | 经问卷调查，满意度为93.5% | 10 | 10
合计 | « | « | « | « | 100 | 99.25
得分率 | « | « | « | « | « | 99.25%
`),
    forms: [
      expected(`
        within A1:G13
        project 示例普法宣传
        unit 示例司法局
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget D, executed E, rate F, score G
        execution 10, rate ok 97.5, score ok 9.75
        columns level3 B, target D, actual E, weight F, score G
        rows 7 ok/judgement, 8 ok 12.5, 9 ok 12.5, 10 ok/judgement/deducted, 11 ok 10
        total G12 F12 = 99.25 / 99.25
      `),
    ],
  },
];
