/** Sheets as bureaus and funds fill them in: bonds, two languages, blocks as lines with subtotals, weights in per cent. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const bureaus: readonly Place[] = [
  {
    name: 'bond project: total investment and bonds in the head, funds by source with their rates',
    sheet: grid(`
地方政府专项债券项目资金绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
项目名称 | 示例污水处理厂扩建 | « | « | 主管部门 | 示例区住建局 | «
项目总投资（万元） | 58000 | « | « | 专项债券发行额度（万元） | 20000 | «
资金情况（万元） | « | 年度预算数 | 实际支出数 | 执行率 | 分值 | 得分
合计 | « | 15000 | 12600 | 84% | 10 | 8.4
其中：专项债券资金 | « | 12000 | 9900 | 82.5% | / | /
项目资本金 | « | 3000 | 2700 | 90% | / | /
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 新建生化池 | 2座 | 2座 | 20 | 20
产出指标 | 质量指标 | 工程验收合格率 | 100% | 100% | 10 | 10
产出指标 | 时效指标 | 形象进度 | 60% | 51% | 10 | 8.5
产出指标 | 成本指标 | 单位造价 | 不超过0.58万元/吨 | 0.55万元/吨 | 10 | 10
效益指标 | 经济效益指标 | 项目收益覆盖倍数 | ≥1.2倍 | 1.26倍 | 15 | 15
效益指标 | 生态效益指标 | 出水水质 | 一级A | 一级A | 15 | 15
满意度指标 | 服务对象满意度 | 周边居民满意度 | ≥85% | 86% | 10 | 10
总分 | « | « | « | « | 100 | 96.9
`),
    forms: [
      expected(`
        within A1:G17
        project 示例污水处理厂扩建
        department 示例区住建局
        year 2023
        amounts 万元
        funds 6 of 3: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 84, score ok 8.4
        columns level3 C, target D, actual E, weight F, score G
        rows 10 ok 20, 11 ok 10, 12 ok 8.5, 13 ok 10, 14 ok 15, 15 ok 15, 16 ok 10
        total G17 F17 = 96.9 / 96.9
        warns -
      `),
    ],
  },
  {
    name: 'levels one and two in one text of one column',
    sheet: grid(`
项目支出绩效自评表
单位名称：示例市图书馆 | | | | | 2022年度
项目名称 | 示例图书购置 | | | |
项目资金（元） | 预算数 | 执行数 | 执行率 | 分值 | 得分
 | 600000 | 594000 | 99% | 10 | 9.9
指标类别 | 绩效指标 | 计划值 | 完成值 | 分值 | 得分
产出指标-数量指标 | 购置图书 | 12000册 | 12500册 | 20 | 20
产出指标-质量指标 | 图书合格率 | 100% | 99.5% | 10 | 9.95
产出指标-时效指标 | 到馆时间 | 10月底前 | 9月 | 10 | 10
产出指标-成本指标 | 购置成本 | ≤60万元 | 59.4万元 | 10 | 10
效益指标-社会效益指标 | 年借阅量 | ≥30万册次 | 27万册次 | 30 | 27
满意度指标-服务对象满意度指标 | 读者满意度 | ≥95% | 96% | 10 | 10
自评总分 | | | | 100 | 96.85
`),
    forms: [
      expected(`
        within A1:F13
        project 示例图书购置
        unit 示例市图书馆
        year 2022
        amounts 元
        funds 5 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 99, score ok 9.9
        columns level3 B, target C, actual D, weight E, score F
        rows 7 ok 20, 8 ok 9.95, 9 ok 10, 10 ok 10, 11 ok 27, 12 ok 10
        level1 产出指标 | 产出指标 | 产出指标 | 产出指标 | 效益指标 | 满意度指标
        level2 数量指标 | 质量指标 | 时效指标 | 成本指标 | 社会效益指标 | 服务对象满意度指标
        total F13 E13 = 96.85 / 96.85
        warns -
      `),
    ],
  },
  {
    name: 'blocks as lines over the whole width with their points, a subtotal after each',
    sheet: grid(`
绩效自评情况表 | « | « | « | « | « | «
项目名称：示例安置房维修 | « | « | « | 填报单位：示例街道办事处 | « | «
评价年度：2023年 | « | « | « | 金额单位：万元 | « | «
预算资金 | 年初预算 | 调整后预算 | 支出数 | 支出率 | 分值 | 得分
年度资金总额 | 90 | 96.5 | 96.5 | 100% | 10 | 10
序号 | 指标 | 目标值 | 完成值 | 分值 | 自评分 | 说明
一、产出指标（50分） | « | « | « | « | « | «
1 | 维修房屋 | 36栋 | 36栋 | 20 | 20 |
2 | 维修合格率 | 100% | 100% | 15 | 15 |
3 | 开工及时率 | ≥95% | 90% | 15 | 14.21 | 雨季影响
 | 小计 | | | 50 | 49.21 |
二、效益指标（30分） | « | « | « | « | « | «
4 | 改善居住条件 | 明显改善 | 明显改善 | 15 | 15 |
5 | 惠及居民 | ≥800户 | 812户 | 15 | 15 |
 | 小计 | | | 30 | 30 |
三、满意度指标（10分） | « | « | « | « | « | «
6 | 居民满意度 | ≥90% | 90% | 10 | 10 |
 | 小计 | | | 10 | 10 |
 | 总计 | | | 100 | 99.21 |
`),
    forms: [
      expected(`
        within A1:G19
        project 示例安置房维修
        unit 示例街道办事处
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 8 ok 20, 9 ok 15, 10 ok 14.21, 13 ok 15, 14 ok 15, 17 ok 10
        level1 一、产出指标（50分） | 一、产出指标（50分） | 一、产出指标（50分） | 二、效益指标（30分） | 二、效益指标（30分） | 三、满意度指标（10分）
        total F19 E19 = 99.21 / 99.21
        warns -
      `),
    ],
  },
  {
    name: 'weights in per cent, self-assessed value in place of the actual, standard points',
    sheet: grid(`
附件3：
示例集团预算项目绩效自评表 | « | « | « | « | « | «
项目名称 | « | 示例技术改造 | « | 年度 | 2023 | «
资金使用 | | 预算安排 | 实际使用 | 使用率 | 权重 | 自评分
^ | 资金总额（万元） | 1,280.00 | 1,152.00 | 90.00% | 10% | 9
指标类型 | 二级指标 | 指标名称 | 绩效标准 | 业绩值 | 权重 | 自评分
产出 | 数量 | 改造产线 | 3条 | 3条 | 20% | 20
产出 | 质量 | 一次验收通过率 | ≥98% | 98.6% | 15% | 15
产出 | 时效 | 投产时间 | 9月30日前 | 9月18日 | 15% | 15
效果 | 经济效益 | 单位能耗下降 | ≥8% | 6% | 20% | 15
效果 | 环境效益 | 减排二氧化硫 | ≥12吨 | 12.4吨 | 10% | 10
满意度 | 员工满意度 | 员工满意度 | ≥85% | 85% | 10% | 10
合计 | | | | | 100% | 94
`),
    forms: [
      expected(`
        within A1:G13
        project 示例技术改造
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 20, 8 ok 15, 9 ok 15, 10 ok 15, 11 ok 10, 12 ok 10
        weights 20 15 15 20 10 10
        total G13 F13 = 94 / 94
        warns -
      `),
    ],
  },
  {
    name: 'two languages: every header also in Mongolian script or Tibetan',
    sheet: grid(`
项目支出绩效自评表⏎ᠲᠥᠰᠥᠯ ᠦᠨ ᠵᠠᠷᠤᠭᠳᠠᠯ | « | « | « | « | «
2023年度 | « | « | « | « | «
项目名称⏎ᠲᠥᠰᠥᠯ | 示例双语出版 | « | 实施单位⏎ᠭᠠᠵᠠᠷ | 示例出版社 | «
项目资金（万元）⏎ᠮᠥᠩᠭᠥ | 全年预算数⏎ᠲᠥᠰᠦᠪ | 全年执行数⏎ᠭᠦᠢᠴᠡᠳᠭᠡᠯ | 执行率⏎ᠬᠤᠪᠢ | 分值⏎ᠣᠨᠣᠭᠠ | 得分⏎ᠣᠨᠣ
年度资金总额⏎ᠨᠡᠢᠢᠲᠡ | 50 | 45 | 90% | 10 | 9
一级指标⏎རིམ་པ་དང་པོ། | 三级指标⏎རིམ་པ་གསུམ་པ། | 年度指标值⏎དམིགས་འབེན། | 实际完成值⏎ལེགས་གྲུབ། | 分值⏎སྐར་གྲངས། | 得分⏎ཐོབ་སྐར།
产出指标⏎ཐོན་སྐྱེད། | 出版种数⏎དཔེ་གྲངས། | ≥20种 | 18种 | 50 | 45
效益指标⏎ཕན་འབྲས། | 发行量⏎འགྲེམས་གྲངས། | ≥3万册 | 3.1万册 | 30 | 30
满意度指标⏎ཚིམ་ཚད། | 读者满意度⏎ཀློག་པ་པོ། | ≥90% | 91% | 10 | 10
总分⏎བསྡོམས། | « | « | « | 100 | 94
`),
    forms: [
      expected(`
        within A1:F10
        project 示例双语出版
        unit 示例出版社
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 90, score ok 9
        columns level3 B, target C, actual D, weight E, score F
        rows 7 ok 45, 8 ok 30, 9 ok 10
        total F10 E10 = 94 / 94
        warns -
      `),
    ],
  },
  {
    name: 'figures as sentences and in pairs within one cell, tiers spelled out, targets in Chinese numerals',
    sheet: grid(`
项目绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | « | 示例文物保护 | « | 主管部门 | 示例县文旅局 | «
资金情况 | « | 年初预算50万元，全年预算60万元，实际支出57万元，执行率95%，得分9.5分（满分10分）。 | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成 | 分值 | 得分
产出指标 | 数量指标 | 修缮文物点 | 新建3座；改建2座 | 新建3座；改建2座 | 10 | 10
^ | ^ | 举办展览 | 两场 | 三场 | 10 | 10
^ | 质量指标 | 修缮质量 | 优 | 良 | 10 | 8
^ | 时效指标 | 完成时限 | 2023年第四季度 | 2023年11月20日 | 10 | 10
^ | 成本指标 | 修缮成本 | 60万元以内 | 57万元 | 10 | 10
效益指标 | 社会效益指标 | 文物安全事故 | 0次 | 无 | 15 | 15
^ | 可持续影响 | 保护机制 | 建立长效机制 | 部分达成年度指标并具有一定效果 | 15 | 11
满意度指标 | 服务对象满意度 | 观众满意度 | 百分之九十五以上 | 九成六 | 10 | 10
合计 | « | « | « | « | 100 | 93.5
`),
    forms: [
      expected(`
        within A1:G13
        project 示例文物保护
        department 示例县文旅局
        year 2023
        amounts 万元
        funds 3 of 1: initialBudget C, annualBudget C, executed C, rate C, score C
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 10, 6 ok 10, 7 judgement/deducted/ok, 8 ok 10, 9 ok 10, 10 ok 15, 11 ok 11, 12 ok 10
        total G13 F13 = 93.5 / 93.5
      `),
    ],
  },
  {
    name: 'a page of a system: columns in an order of its own, level 3 first, blank template rows at the end',
    sheet: grid(`
项目绩效自评 | | | | | | | |
预算年度 | 2024 | 项目名称 | 示例种质资源保护 | 预算单位 | 示例农科所 | | |
预算执行情况 | 年初预算金额(元) | 年中调整金额(元) | 调整后预算金额(元) | 实际支出金额(元) | 预算执行率(%) | 执行率分值 | 执行率得分 |
 | 300000 | -20000 | 280000 | 266000 | 95 | 10 | 9.5 |
三级指标名称 | 二级指标名称 | 一级指标名称 | 计算符号 | 指标值 | 完成值 | 计量单位 | 分值 | 自评得分
保存种质份数 | 数量指标 | 产出指标 | ≥ | 500 | 512 | 份 | 20 | 20
鉴定准确率 | 质量指标 | 产出指标 | ≥ | 98 | 97 | % | 20 | 19.8
入库完成时间 | 时效指标 | 产出指标 | ≤ | 11 | 10 | 月 | 10 | 10
资源共享利用 | 社会效益指标 | 效益指标 | 定性 | 优 | 优 | | 30 | 30
用户满意度 | 满意度指标 | 满意度指标 | ≥ | 90 | 95 | % | 10 | 10
 | | | | | | | |
 | | | | | | | |
`),
    forms: [
      expected(`
        within A1:I12
        project 示例种质资源保护
        unit 示例农科所
        year 2024
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 95, score ok 9.5
        columns level3 A, operator D, target E, actual F, unit G, weight H, score I
        rows 6 ok 20, 7 ok 19.8, 8 ok 10, 9 ok 30, 10 ok 10
        level1 产出指标 | 产出指标 | 产出指标 | 效益指标 | 满意度指标
        missing total-row
      `),
    ],
  },
];
