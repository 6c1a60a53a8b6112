/** Columns in groups and pairs: values with their units, several opinions, supplements of the budget, rates on own lines. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const groupedValues: readonly Place[] = [
  {
    name: 'target and actual each over a value and a unit',
    sheet: grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例高标准农田 | « | « | 主管部门 | 示例县农业农村局 | « | «
项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 备注
年度资金总额 | 4200 | 4200 | 4074 | 10 | 97% | 9.7 | 质保金
一级指标 | 三级指标 | 年度指标值 | « | 实际完成值 | « | 分值 | 得分
^ | ^ | 指标值 | 计量单位 | 完成值 | 计量单位 | ^ | ^
产出指标 | 建设面积 | ≥3 | 万亩 | 30200 | 亩 | 30 | 30
^ | 修建渠道 | ≥45 | 公里 | 43200 | 米 | 20 | 19.2
效益指标 | 亩均增产 | ≥50 | 公斤 | 53 | 公斤 | 30 | 30
满意度指标 | 农户满意度 | ≥90 | % | 95 | % | 10 | 10
总分 | « | « | « | « | « | 100 | 98.9
`),
    forms: [
      expected(`
        within A1:H11
        project 示例高标准农田
        department 示例县农业农村局
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, weight E, rate F, score G
        execution 10, rate ok 97, score ok 9.7
        columns level3 B, target C, unit D, actual E, weight G, score H
        rows 7 ok 30, 8 ok 19.2, 9 ok 30, 10 ok 10
        total H11 G11 = 98.9 / 98.9
      `),
    ],
  },
  {
    name: 'three opinions beside each other: the unit’s, the department’s, the finance office’s; the weight last',
    sheet: grid(`
项目绩效自评及复核表 | « | « | « | « | « | « | «
项目名称 | 示例养老院消防改造 | « | « | 年度 | 2023 | « | «
预算数（元） | 860000 | 支出数（元） | 817000 | 执行率 | 95% | 执行率得分 | 9.5
一级指标 | 三级指标 | 目标值 | 完成值 | 单位自评得分 | 主管部门评分 | 财政评分 | 分值
产出指标 | 改造养老院 | 6所 | 6所 | 30 | 30 | 30 | 30
^ | 验收合格率 | 100% | 100% | 20 | 20 | 18 | 20
效益指标 | 消防安全条件 | 改善 | 改善 | 30 | 28 | 28 | 30
满意度指标 | 老人满意度 | ≥90% | 88% | 9.78 | 9.78 | 9 | 10
合计 | | | | 99.28 | 97.28 | 94.5 | 100
`),
    forms: [
      expected(`
        within A1:H9
        project 示例养老院消防改造
        year 2023
        amounts 元
        funds 3 of 1: annualBudget B, executed D, rate F, score H
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, score E, weight H
        rows 5 ok 30, 6 ok 20, 7 ok, 8 ok 9.78
        total E9 H9 = 99.28 / 99.28
      `),
    ],
  },
  {
    name: 'first budget, supplement and whole budget; the rate with its points on a line of its own',
    sheet: grid(`
示例市应急管理局项目绩效自评表 | « | « | « | « | «
（2022年度） | « | « | « | « | «
项目名称 | 示例防汛物资 | « | « | « | «
资金（万元） | 年初预算数 | 追加预算数 | 全年预算数 | 全年支出数 | 结余
年度总额 | 200 | 50 | 250 | 225 | 25
执行率 | 90% | 分值 | 10 | 得分 | 9
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 采购编织袋 | 20万条 | 20万条 | 50 | 50
效益指标 | 防汛保障能力 | 提高 | 提高 | 30 | 30
满意度指标 | 群众满意度 | ≥90% | 90% | 10 | 10
总分 | | | | 100 | 99
`),
    forms: [
      expected(`
        within A1:F11
        project 示例防汛物资
        year 2022
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget D, executed E, rate B6, weight D6, score F6
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 8 ok 50, 9 ok, 10 ok 10
        total F11 E11 = 99 / 99
      `),
    ],
  },
  {
    name: 'shares in brackets behind the names, results told by degree of completion alone',
    sheet: grid(`
示例馆免费开放绩效自评表 | « | « | « | «
评价年度：2023年 | « | « | 单位：万元 | «
经费预算 | 150 | 经费支出 | 150 | 100%
指标（权重） | 目标 | 完成 | 完成程度 | 得分
年开放天数（20%） | 300天 | 310天 | 103% | 20
接待观众（20%） | 10万人次 | 9万人次 | 90% | 18
举办展览（20%） | 8个 | 8个 | 100% | 20
社会影响（20%） | 扩大 | 扩大 | 100% | 20
观众满意度（10%） | 90% | 95% | 106% | 10
预算执行率（10%） | 100% | 100% | 100% | 10
总分（100%） | | | | 98
`),
    forms: [
      expected(`
        within A1:E11
        project 示例馆免费开放 | -
        year 2023
        columns level3 A, target B, actual C, score E
        rows 5 ok 20, 6 ok 18, 7 ok 20, 8 ok, 9 ok 10, 10 ok 10
        weights 20 20 20 20 10 10
        total E11 = 98 / 98
      `),
    ],
  },
  {
    name: 'input, output and benefit targets of a city: each target with its value, reached rate and own points',
    sheet: grid(`
市级财政项目支出绩效自评表 | « | « | « | « | «
（2019年度） | « | « | « | « | «
项目名称：示例公安视频监控 | « | « | 项目单位：示例市公安局 | « | «
项目资金（元） | 预算安排 | 1800000 | 实际支出 | 1710000 | 95%
绩效目标 | 绩效内容 | 绩效目标值 | 实际完成值 | 分值 | 自评分
投入目标 | 预算执行率 | 100% | 95% | 10 | 9.5
产出目标 | 安装监控点位 | 300个 | 300个 | 30 | 30
^ | 在线率 | ≥95% | 96.3% | 20 | 20
效益目标 | 可防性案件下降 | ≥8% | 10% | 30 | 30
^ | 群众安全感 | ≥92% | 95.4% | 10 | 10
合计 | « | « | « | 100 | 99.5
`),
    forms: [
      expected(`
        within A1:F11
        project 示例公安视频监控
        unit 示例市公安局
        year 2019
        amounts 元
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 9.5, 7 ok 30, 8 ok 20, 9 ok 30, 10 ok 10
        total F11 E11 = 99.5 / 99.5
      `),
    ],
  },
  {
    name: 'letters under weight and score, marks of the four tiers ticked for words, a note how the total came',
    sheet: grid(`
高校专项绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例一流课程建设 | « | « | 学院 | 示例学院 | « | «
经费（万元） | 预算A | 支出B | 执行率B/A | 满分 | 得分 | « | «
合计 | 40 | 38 | 95% | 10 | 9.5 | « | «
指标 | 目标值 | 实际值 | 达成 | 部分达成 | 未达成 | 分值（C） | 得分（D）
立项课程 | 10门 | 11门 | √ | | | 40 | 40
教学改革论文 | 6篇 | 5篇 | | √ | | 20 | 16.67
教学效果 | 提升 | 提升 | √ | | | 20 | 20
学生满意度 | ≥90% | 94% | √ | | | 10 | 10
总分（9.5+D） | | | | | | 100 | 96.17
`),
    forms: [
      expected(`
        within A1:H10
        project 示例一流课程建设
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 A, target B, actual C, weight G, score H
        rows 6 ok 40, 7 ok 16.67, 8 ok, 9 ok 10
        total H10 G10 = 96.17 / 96.17
      `),
    ],
  },
  {
    name: 'dates with clock and weekday, figures in Chinese capitals, a percentage as a fraction of words',
    sheet: grid(`
示例商会项目绩效自评表（二〇二三年） | « | « | « | « | «
项目名称 | 示例招商推介 | « | 金额单位 | 万元 | «
预算 | 决算 | 执行率 | 分值 | 得分 | 备注
50 | 47.5 | 百分之九十五 | 10 | 9.5 |
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注
举办推介会 | 五场 | 5场 | 30 | 30 |
签约项目 | 不少于十二个 | 十个 | 30 | 25 | 外部环境影响
首场举办时间 | 3月底前 | 2023年3月18日（星期六） | 10 | 10 |
企业满意度 | 百分之九十以上 | 96% | 20 | 20 |
总分 | | | 100 | 94.5 |
`),
    forms: [
      expected(`
        within A1:F10
        project 示例招商推介
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget A, executed B, rate C, weight D, score E
        execution 10, rate ok/unreadable 95, score ok 9.5
        columns level3 A, target B, actual C, weight D, score E
        rows 6 ok 30, 7 ok 25, 8 ok, 9 ok 20
        total E10 D10 = 94.5 / 94.5
      `),
    ],
  },
];
