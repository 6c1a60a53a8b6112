/** Forms of counties and townships: lists below the name, sources as columns, levels in words of their own, notes inside. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const countyLayouts: readonly Place[] = [
  {
    name: 'sources as columns under budget and execution, rate and points at the right',
    sheet: grid(`
示例镇2023年度项目支出绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | 示例农村公路养护 | « | « | « | 实施单位 | 示例镇人民政府 | « | «
资金（万元） | 全年预算数 | « | « | 全年执行数 | « | 执行率 | 分值 | 得分
^ | 小计 | 财政资金 | 自筹 | 小计 | 财政资金 | ^ | ^ | ^
 | 60 | 50 | 10 | 54 | 50 | 90% | 10 | 9
一级指标 | 二级指标 | 三级指标 | « | 年度指标值 | 实际完成值 | 偏差原因 | 分值 | 得分
产出指标 | 数量指标 | 养护里程 | « | 45公里 | 45公里 | | 50 | 50
效益指标 | 社会效益指标 | 群众出行 | « | 便利 | 便利 | | 30 | 30
满意度指标 | 满意度 | 村民满意度 | « | ≥90% | 85% | 个别路段待修 | 10 | 9.44
总分 | « | « | « | « | « | « | 100 | 98.44
`),
    forms: [
      expected(`
        within A1:I10
        project 示例农村公路养护
        unit 示例镇人民政府
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget B, executed E, rate G, weight H, score I
        execution 10, rate ok 90, score ok 9
        columns level3 C, target E, actual F, reason G, weight H, score I
        rows 7 ok 50, 8 ok 30, 9 ok 9.44
        total I10 H10 = 98.44 / 98.44
      `),
    ],
  },
  {
    name: 'the name below its label, a column of tasks beside the indicators, points given for groups of rows',
    sheet: grid(`
示例县项目绩效自评表 | « | « | « | « | « | «
项目名称 | « | 实施单位 | « | 主管部门 | « | 评价年度
示例敬老院运转 | « | 示例敬老院 | « | 示例县民政局 | « | 2023年
年初预算（万元） | 调整数 | 全年预算 | 支出数 | 支出率 | 标准分 | 自评得分
30 | 6 | 36 | 36 | 100% | 10 | 10
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 标准分 | 自评得分
产出指标 | 数量指标 | 供养老人 | ≥50人 | 52人 | 20 | 20
^ | 质量指标 | 食品安全达标率 | 100% | 100% | 20 | 20
^ | 时效指标 | 经费拨付 | 按季拨付 | 按季拨付 | 10 | 10
效益指标 | 社会效益 | 老人生活 | 有保障 | 有保障 | 30 | 30
满意度 | 服务对象 | 老人满意度 | 95% | 98% | 10 | 10
合计得分 | « | « | « | « | 100 | 100
`),
    forms: [
      expected(`
        within A1:G12
        project 示例敬老院运转
        department 示例县民政局
        unit 示例敬老院
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget A, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 20, 8 ok 20, 9 ok 10, 10 ok 30, 11 ok 10
        total G12 F12 = 100 / 100
      `),
    ],
  },
  {
    name: 'numbers of the indicators with the level names: 1.1, 1.2; points as weight over hundred; sums in Chinese',
    sheet: grid(`
附表3 | « | « | « | « | « | «
示例区文化馆免费开放项目支出绩效自评表 | « | « | « | « | « | «
单位：示例区文化馆 | « | « | 年度：2022年 | « | 金额单位：元 | «
资金使用情况 | 预算数 | 决算数 | 执行率 | 满分 | 得分 | 备注
财政资金 | 500000 | 480000 | 96% | 10 | 9.6 |
序号 | 绩效指标 | 目标值 | 实际值 | 满分 | 得分 | 备注
1 | 产出指标 | | | 50 | 50 |
1.1 | 举办展览 | 12期 | 13期 | 20 | 20 |
1.2 | 培训班次 | 30班次 | 30班次 | 30 | 30 |
2 | 效益指标 | | | 30 | 28 |
2.1 | 服务人次 | 10万人次 | 9.33万人次 | 30 | 28 | 闭馆维修一个月
3 | 满意度指标 | | | 10 | 10 |
3.1 | 群众满意度 | ≥90% | 95% | 10 | 10 |
合 计 | | | | 100 | 97.6 |
`),
    forms: [
      expected(`
        within A1:G14
        project 示例区文化馆免费开放 | -
        unit 示例区文化馆
        year 2022
        amounts 元
        funds 5 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 96, score ok 9.6
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 8 ok 20, 9 ok 30, 11 ok/rounded/deducted, 13 ok 10
        total F14 E14 = 97.6
      `),
    ],
  },
  {
    name: 'quarters beside the year, the year’s execution last, the rate as a fraction without a sign',
    sheet: grid(`
2023年度示例卫生院项目支出绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例家庭医生签约 | « | « | 主管部门 | 示例县卫健局 | « | «
项目资金（元） | 年初预算 | 追加（减）预算 | 全年预算 | 其中：上级资金 | 全年支出 | 执行率 | 得分
 | 200000 | 40000 | 240000 | 160000 | 216000 | 0.9 | 9
年度目标 | 签约服务。 | « | « | 完成情况 | 已签约。 | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 单位 | 完成值 | 分值 | 得分
产出 | 数量 | 签约人数 | ≥6000 | 人 | 6300 | 30 | 30
 | 质量 | 重点人群签约率 | ≥70 | % | 0.714 | 30 | 30
效益 | 社会效益 | 续签率 | ≥80 | % | 76 | 20 | 19
满意度 | 满意度 | 居民满意度 | ≥85 | % | 88 | 10 | 10
总计 | | | | | | 100 | 98
`),
    forms: [
      expected(`
        within A1:H11
        project 示例家庭医生签约
        department 示例县卫健局
        year 2023
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget D, executed F, rate G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, unit E, actual F, weight G, score H
        rows 7 ok 30, 8 ok 30, 9 ok 19, 10 ok 10
        total H11 G11 = 98 / 98
      `),
    ],
  },
  {
    name: 'three forms under each other, each with its title, the last one short',
    sheet: grid(`
2023年度示例局项目支出绩效自评表（一） | « | « | « | « | «
项目名称 | 示例执法装备 | « | 预算数 | 20万元 | «
实际支出 | 20万元 | « | 执行率 | 100% | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 购置装备 | 30套 | 30套 | 60 | 60
满意度指标 | 执法人员满意度 | ≥90% | 95% | 40 | 40
总分 | | | | 100 | 100

2023年度示例局项目支出绩效自评表（二） | « | « | « | « | «
项目名称 | 示例普法宣传 | « | 预算数 | 10万元 | «
实际支出 | 9万元 | « | 执行率 | 90% | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 宣传场次 | 20场 | 18场 | 60 | 54
满意度指标 | 群众满意度 | ≥90% | 95% | 40 | 40
总分 | | | | 100 | 94

2023年度示例局项目支出绩效自评表（三） | « | « | « | « | «
项目名称 | 示例档案整理 | « | 预算数 | 5万元 | «
实际支出 | 5万元 | « | 执行率 | 100% | «
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 整理档案 | 2000卷 | 2000卷 | 100 | 100
`),
    forms: [
      expected(`
        within A1:F7
        project 示例执法装备
        year 2023
        amounts 万元
        funds 3 of 1: executed B, rate E
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 5 ok 60, 6 ok 40
        total F7 E7 = 100 / 100
      `),
      expected(`
        within A9:F15
        project 示例普法宣传
        year 2023
        amounts 万元
        funds 11 of 1: executed B, rate E
        execution -, rate ok 90, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 13 ok 54, 14 ok 40
        total F15 E15 = 94 / 94
      `),
      expected(`
        within A17:F21
        project 示例档案整理
        year 2023
        amounts 万元
        funds 19 of 1: executed B, rate E
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score F
        rows 21 ok 100
      `),
    ],
  },
  {
    name: 'months, percentages and amounts as plain cells; target in thousands, actual in words of the same size',
    sheet: grid(`
示例旗牧区饮水安全项目绩效自评表 | « | « | « | « | « | «
2023年 | « | « | « | « | « | «
实施单位 | 示例旗水利局 | « | 资金规模 | 1,250.5万元 | 实际支出 | 1,250.50万元
一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | 分值 | 自评得分
产出指标 | 数量指标 | 新打机井 | 12眼 | 12眼 | 20 | 20
产出指标 | 质量指标 | 水质达标率 | 95%以上 | 97% | 20 | 20
产出指标 | 时效指标 | 完工时间 | 10月31日前 | 2023年10月 | 10 | 10
产出指标 | 成本指标 | 项目投资 | 控制在1250.5万元以内 | 1250.5万元 | 10 | 10
效益指标 | 社会效益指标 | 受益人口 | 3.2万人 | 32500人 | 20 | 20
效益指标 | 可持续影响指标 | 机井使用年限 | 15年以上 | ≥15年 | 10 | 10
满意度指标 | 服务对象满意度指标 | 牧民满意度 | 90%以上 | 93% | 10 | 10
得分合计 | « | « | « | « | 100 | 100
`),
    forms: [
      expected(`
        within A1:G12
        project 示例旗牧区饮水安全 | -
        unit 示例旗水利局
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget E, executed G
        execution -, rate not-applicable 100, score not-applicable
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 20, 6 ok 20, 7 ok 10, 8 ok 10, 9 ok 20, 10 ok 10, 11 ok 10
        total G12 F12 = 100 / 100
      `),
    ],
  },
];
