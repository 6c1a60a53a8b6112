/** Sheets that arrange the usual parts otherwise: spacer columns, a header for each block, tables beside each other. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const oddArrangements: readonly Place[] = [
  {
    name: 'project only in the title, goals beside the funds',
    sheet: grid(`
示例区垃圾分类宣传项目绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
主管部门 | 示例区城管局 | « | « | 实施单位 | 示例街道 | «
项目资金（万元） | 年初预算数 | 30 | « | 年度目标 | 宣传全覆盖。 | «
^ | 全年预算数 | 30 | « | ^ | ^ | ^
^ | 全年执行数 | 27 | « | 完成情况 | 已全覆盖。 | «
^ | 执行率 | 90% | « | ^ | ^ | ^
^ | 得分（10分） | 9 | « | ^ | ^ | ^
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 入户宣传 | ≥5000户 | 5100户 | 50 | 50
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 93% | 30 | 30
满意度指标 | 满意度 | 居民满意度 | ≥85% | 90% | 10 | 10
总分 | « | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:G13
        project - | 示例区垃圾分类宣传项目 | 示例区垃圾分类宣传
        department 示例区城管局
        unit 示例街道
        year 2023
        amounts 万元
        funds 6 of 1: initialBudget C4, annualBudget C5, executed C6, rate C7, score C8
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 10 ok 50, 11 ok 30, 12 ok 10
        total G13 F13 = 99 / 99
      `),
    ],
  },
  {
    name: 'narrow spacer columns between all columns',
    sheet: grid(`
 | 项目支出绩效自评表 | | | | | | | | | | | |
 | 项目名称： | | 示例应急演练 | | | | 预算年度： | | 2023 | | | |
 | 资金（万元） | | 预算数 | | 执行数 | | 执行率 | | 分值 | | 得分 | |
 | 年度资金总额 | | 15 | | 14.1 | | 94% | | 10 | | 9.4 | |
 | 一级指标 | | 三级指标 | | 目标值 | | 实际值 | | 分值 | | 得分 | | 备注
 | 产出指标 | | 演练次数 | | 4次 | | 4次 | | 50 | | 50 | |
 | 效益指标 | | 应急能力 | | 提升 | | 提升 | | 30 | | 30 | |
 | 满意度指标 | | 群众满意度 | | ≥90% | | 81% | | 10 | | 9 | | 时间紧
 | 合计 | | | | | | | | 100 | | 98.4 | |
`),
    forms: [
      expected(`
        within B1:N9
        project 示例应急演练
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget D, executed F, rate H, weight J, score L
        execution 10, rate ok 94, score ok 9.4
        columns level3 D, target F, actual H, weight J, score L, reason N
        rows 6 ok 50, 7 ok 30, 8 ok 9
        total L9 J9 = 98.4 / 98.4
        warns -
      `),
    ],
  },
  {
    name: 'a header before each block, each with its own sum, the total at the end',
    sheet: grid(`
2022年项目绩效自评表 | « | « | « | « | «
项目名称 | 示例普法 | « | 主管部门 | 示例司法局 | «
预算执行 | 预算数（万元） | 执行数（万元） | 执行率 | 分值 | 得分
 | 18 | 18 | 100% | 10 | 10
产出指标（50分） | 三级指标 | 年度指标值 | 完成值 | 分值 | 得分
数量指标 | 普法讲座 | ≥30场 | 32场 | 30 | 30
质量指标 | 法律援助办结率 | ≥95% | 93% | 20 | 19.58
效益指标（30分） | 三级指标 | 年度指标值 | 完成值 | 分值 | 得分
社会效益指标 | 法治意识 | 明显增强 | 明显增强 | 30 | 30
满意度指标（10分） | 三级指标 | 年度指标值 | 完成值 | 分值 | 得分
服务对象满意度 | 群众满意度 | ≥90% | 95% | 10 | 10
总分 | | | | 100 | 99.58
`),
    forms: [
      expected(`
        within A1:F12
        project 示例普法
        department 示例司法局
        year 2022
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 30, 7 ok 19.58, 9 ok 30, 11 ok 10
        level1 产出指标（50分） | 产出指标（50分） | 效益指标（30分） | 满意度指标（10分）
        level2 数量指标 | 质量指标 | 社会效益指标 | 服务对象满意度
        total F12 E12 = 99.58 / 99.58
      `),
    ],
  },
  {
    name: 'first and second level project names, code with dashes, department with code and phone, no total weight',
    sheet: grid(`
附件1 | | | | | | |
中央部门预算项目支出绩效自评表 | « | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | « | «
一级项目名称 | « | 科研机构运行 | « | « | 项目编码 | 000-11-2024-001 | «
二级项目名称 | « | 示例台站观测 | « | « | 项目类别 | 通用项目 | «
主管部门 | « | [128]示例部 | « | « | 实施单位 | 示例研究所 | «
项目负责人 | « | 略 | « | « | 联系电话 | 略 | «
项目资金（万元） | « | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分（10分）
^ | ^ | 年度资金总额 | 460.00 | 455.20 | 455.20 | 100.00% | 10
^ | ^ | 其中：当年财政拨款 | 400.00 | 400.00 | 400.00 | 100.00% | —
^ | ^ | 上年结转资金 | 60.00 | 55.20 | 55.20 | 100.00% | —
^ | ^ | 其他资金 | 0.00 | 0.00 | 0.00 | — | —
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
^ | 产出指标 | 数量指标 | 指标1：观测站点数 | ≥36个 | 36个 | 20 | 20
^ | ^ | ^ | 指标2：发布数据产品 | ≥12期 | 12期 | 10 | 10
^ | ^ | 质量指标 | 指标1：数据完整率 | ≥95% | 97.8% | 20 | 20
^ | 效益指标 | 社会效益指标 | 指标1：支撑决策报告 | ≥2份 | 3份 | 15 | 15
^ | ^ | 可持续影响指标 | 指标1：数据持续共享 | 是 | 是 | 15 | 15
^ | 满意度指标 | 服务对象满意度指标 | 指标1：用户满意度 | ≥90% | 92.3% | 10 | 10
总分 | « | « | « | « | « | | 100
`),
    forms: [
      expected(`
        within A1:H20
        project 示例台站观测 | 科研机构运行
        department [128]示例部
        unit 示例研究所
        year 2024
        amounts 万元
        funds 9 of 4: initialBudget D, annualBudget E, executed F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 D, target E, actual F, weight G, score H
        rows 14 ok 20, 15 ok 10, 16 ok 20, 17 ok 15, 18 ok 15, 19 ok 10
        total H20 = 100 / 100
        warns ZP404@F17
      `),
    ],
  },
  {
    name: 'amounts with the unit in each header, rates in text and as plain fractions, initial budget only',
    sheet: grid(`
示例开发区项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例招商推介 | « | 年度 | 2023年 | «
 | 年初预算（元） | 实际支出（元） | 支出率 | 标准分 | 自评分
资金总额 | 2000000 | 1790000 | 0.895 | 10 | 8.95
其中：财政资金 | 1500000 | 1500000 | 1 | |
自筹资金 | 500000 | 290000 | 0.58 | |
一级指标 | 三级指标 | 绩效目标 | 完成情况 | 标准分 | 自评分
产出指标 | 举办推介会 | 6场 | 5场 | 30 | 25
产出指标 | 签约项目 | ≥10个 | 10个 | 20 | 20
效益指标 | 引资额 | ≥5亿元 | 52000万元 | 30 | 30
满意度指标 | 企业满意度 | ≥90% | 0.92 | 10 | 10
合计 | | | | 100 | 93.95
`),
    forms: [
      expected(`
        within A1:F12
        project 示例招商推介
        year 2023
        amounts 元
        funds 4 of 3: initialBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 89.5, score ok 8.95
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 25, 9 ok 20, 10 ok 30, 11 ok 10
        total F12 E12 = 93.95 / 93.95
      `),
    ],
  },
  {
    name: 'traditional characters, a plan column and a standard beside the target',
    sheet: grid(`
項目支出績效自評表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
項目名稱 | « | 示例文物數位化 | « | « | 主管部門 | 示例文化局 | «
項目資金（萬元） | | 年初預算數 | 全年預算數 | 全年執行數 | 執行率 | 分值 | 得分
 | 年度資金總額 | 66 | 66 | 59.4 | 90% | 10 | 9
一級指標 | 二級指標 | 三級指標 | 評分標準 | 年度指標值 | 實際完成值 | 分值 | 得分
產出指標 | 數量指標 | 掃描檔案 | 按比例計分 | ≥3000卷 | 2700卷 | 50 | 45
效益指標 | 社會效益指標 | 線上瀏覽量 | 按比例計分 | ≥10萬次 | 11萬次 | 30 | 30
滿意度指標 | 服務對象滿意度 | 讀者滿意度 | 按比例計分 | ≥90% | 95% | 10 | 10
總分 | « | « | « | « | « | 100 | 94
`),
    forms: [
      expected(`
        within A1:H10
        project 示例文物數位化
        department 示例文化局
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 C, target E, actual F, weight G, score H
        rows 7 ok 45, 8 ok 30, 9 ok 10
        total H10 G10 = 94 / 94
      `),
    ],
  },
  {
    name: 'special: hidden remark rows inside the table, blank row between the blocks, percentages of completion as scores',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | « | 示例路灯 | « | 实施单位 | 示例路灯所 | «
填表说明：请各单位据实填写，得分保留两位小数。 | « | « | « | « | « | «
项目资金（万元） | « | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | « | 75 | 60 | 80% | 10 | 8

一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 更换路灯 | 300盏 | 300盏 | 25 | 25
 | | （注：含景观灯） | | | |
 | 质量指标 | 亮灯率 | ≥98% | 99% | 25 | 25

效益指标 | 社会效益指标 | 夜间出行安全 | 提升 | 提升 | 30 | 30

满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 90% | 10 | 10
合  计 | | | | | 100 | 98
填报人：略 | | | 审核人：略 | | 联系电话：略 |
`),
    forms: [
      expected(`
        within A1:G16
        project 示例路灯
        unit 示例路灯所
        amounts 万元
        funds 5 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 80, score ok 8
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 25, 10 ok 25, 12 ok 30, 14 ok 10
        total G15 F15 = 98 / 98
        warns -
      `),
    ],
  },
];
