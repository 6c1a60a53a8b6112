/** Forms of posts and stations: heads in one line, funds across, answers in other words than the targets. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const posts: readonly Place[] = [
  {
    name: 'fund kinds across with budget and spent under each kind, the execution told at the end of the row',
    sheet: grid(`
示例自治县2023年度专项资金绩效自评报告表 | « | « | « | « | « | « | «
专项资金名称：示例民族教育发展 主管单位：示例县教科局 | « | « | « | « | « | « | «
资金投入（万元） | 上级资金 | « | 本级资金 | « | 合计 | « | 执行率
^ | 预算 | 支出 | 预算 | 支出 | 预算 | 支出 | ^
 | 60 | 60 | 40 | 30 | 100 | 90 | 90%
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分 | 备注
投入指标 | 执行指标 | 预算执行率 | 100% | 90% | 10 | 9 |
产出指标 | 数量指标 | 资助学生人数 | ≥600人次 | 655人次 | 25 | 25 |
^ | 质量指标 | 资助对象准确率 | 100% | 100% | 15 | 15 |
^ | 时效指标 | 资金发放完成时限 | 12月31日前 | 12月10日 | 10 | 10 |
效益指标 | 社会效益 | 巩固率 | ≥96% | 96.4% | 30 | 30 |
满意度指标 | 满意度 | 学生及家长满意度 | ≥95% | 96% | 10 | 10 |
总分 | « | « | « | « | 100 | 99 |
`),
    forms: [
      expected(`
        within A1:H13
        project 示例民族教育发展
        department 示例县教科局
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget F, executed G, rate H
        execution -, rate ok 90, score not-applicable
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 7 ok 9, 8 ok 25, 9 ok 15, 10 ok 10, 11 ok 30, 12 ok 10
        total G13 F13 = 99 / 99
      `),
    ],
  },
  {
    name: 'self-scoring by a bureau with reviews in a second score column, wrong row found in the first',
    sheet: grid(`
示例市城市维护费项目自评表 | « | « | « | « | « | « | «
预算单位：示例市园林中心 | « | « | « | 评价年度：2023年 | « | « | «
项目名称 | 示例公园管养 | « | « | 项目属性 | 经常性项目 | « | «
预算安排（万元） | 年初预算数 | 追加（减）预算数 | 调整后预算数 | 实际执行数 | 执行率 | 标准分值 | 自评得分
全年 | 900 | 100 | 1000 | 930 | 93% | 10 | 9.3
绩效指标 | « | « | 目标值 | 实际完成 | 标准分值 | 自评得分 | 主管部门评分
产出指标 | 数量指标 | 管养面积 | ≥210万平方米 | 212万㎡ | 20 | 20 | 20
^ | 质量指标 | 管养考核合格率 | ≥95% | 90.25% | 20 | 20 | 19
^ | 时效指标 | 病虫害防治 | 3次/年 | 3次 | 10 | 10 | 10
效益指标 | 生态效益 | 绿化覆盖率 | ≥43% | 43.1% | 20 | 20 | 20
^ | 社会效益 | 游园人次 | 不低于300万人次 | 320.5万人次 | 10 | 10 | 10
满意度指标 | 游客满意度 | 游客满意度 | ≥90% | 94% | 10 | 10 | 10
合计 | « | « | « | « | 100 | 99.3 | 98.3
`),
    forms: [
      expected(`
        within A1:H13
        project 示例公园管养
        unit 示例市园林中心
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget D, executed E, rate F, weight G, score H
        execution 10, rate ok 93, score ok 9.3
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 20, 8 over-scored 19, 9 ok 10, 10 ok 20, 11 ok 10, 12 ok 10
        total G13 F13 = 99.3 / 98.3
        errors G8
        tolerated G13
      `),
    ],
  },
  {
    name: 'a station’s form with numbered columns line and answers with finished words, cost as a block',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | « | «
(2024年度) | « | « | « | « | « | « | « | «
填报单位： 示例气象站 | « | « | « | « | « | « | « | 金额：元
项目名称 | 示例观测设备更新 | « | « | « | 实施期限 | 2024年1月至12月 | « | «
预算 | « | 预算数 | « | 支出数 | « | 支出率 | 分值 | 得分
年度资金总额 | « | 186,500.00 | « | 178,000.00 | « | 95.44% | 10 | 9.54
 其中：财政拨款 | « | 186,500.00 | « | 178,000.00 | « | 95.44% | / | /
 其他 | « | 0.00 | « | 0.00 | « | / | / | /
一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 完成值 | 分值 | 得分 | 偏差原因分析
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
成本指标 | 经济成本指标 | 项目总成本 | ≤186500 | 元 | 178000 | 20 | 20 |
产出指标 | 数量指标 | 更新自动站 | 5 | 套 | 5 | 15 | 15 |
产出指标 | 质量指标 | 数据可用率 | ≥98 | % | 99.2 | 15 | 15 |
产出指标 | 时效指标 | 更新完成时间 | 2024年9月底 | — | 2024年8月30日 | 10 | 10 |
效益指标 | 社会效益指标 | 预警发布提前量 | ≥30 | 分钟 | 35 | 20 | 20 |
满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90 | % | 91.8 | 10 | 10 |
合计 | « | « | « | « | « | 100 | 99.54 |
评价人（签字）： | « | « | 单位负责人（签字）： | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:I18
        project 示例观测设备更新
        unit 示例气象站
        year 2024
        amounts 元
        funds 6 of 3: annualBudget C, executed E, rate G, weight H, score I
        execution 10, rate ok 95.44, score ok 9.54
        columns level3 C, target D, unit E, actual F, weight G, score H, reason I
        rows 11 ok 20, 12 ok 15, 13 ok 15, 14 ok 10, 15 ok 20, 16 ok 10
        total H17 G17 = 99.54 / 99.54
      `),
    ],
  },
  {
    name: 'weights in level names and full marks by row, one cell funds lines, result of evaluation ticked behind words',
    sheet: grid(`
示例街道办事处预算绩效自评表 | « | « | « | « | «
项目名称：示例网格员补贴 | « | « | 年度：2023 | « | «
年初预算金额（万元）： | 88 | « | 调整后预算金额（万元）： | 92 | «
全年支出金额（万元）： | 92 | « | 预算执行率： | 100% | «
一级指标（权重） | 二级指标 | 三级指标 | 预期目标 | 完成情况 | 得分
产出指标（60分） | 数量 | 网格员人数（20分） | 115名 | 115名 | 20
^ | 质量 | 网格事件办结率（20分） | ≥98% | 98.4% | 20
^ | 时效 | 补贴发放时间（20分） | 每季度末 | 每季度末月25日发放 | 20
效益指标（30分） | 社会效益 | 基层治理水平（30分） | 有效提升 | 有效提升 | 30
满意度（10分） | 满意度 | 居民满意率（10分） | 85%以上 | 88.3% | 10
合计 | « | « | « | « | 100
自评结果：√优秀（90-100） □良好（80-89） □合格（60-79） □不合格（0-59） | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:F12
        project 示例网格员补贴
        year 2023
        amounts 万元
        funds 4 of 1: initialBudget B3, annualBudget E3, executed B4, rate E4
        execution -, rate ok 100, score not-applicable
        columns level3 C, target D, actual E, score F
        rows 6 ok 20, 7 ok 20, 8 ok/judgement, 9 ok 30, 10 ok 10
        weights 20 20 20 30 10
        total F11 = 100 / 100
        grade A12 优秀 优秀
      `),
    ],
  },
  {
    name: 'actual before target, full marks at the far left, a deduction column and its sums',
    sheet: grid(`
示例管委会项目绩效自评明细表 | « | « | « | « | « | « | «
项目名称 | 示例招商推介 | « | « | 年份 | 2024 | « | «
预算（元） | 决算（元） | 完成比例 | 标准分 | 扣分 | 得分 | 说明 | «
500000 | 400000 | 80% | 10 | 2 | 8 | 两场活动取消 | «
标准分 | 一级 | 二级 | 三级 | 实际完成值 | 年度目标值 | 扣分 | 得分
25 | 产出 | 数量 | 举办推介会 | 4场 | 5场 | 5 | 20
25 | 产出 | 质量 | 签约项目履约率 | 92% | 90% | 0 | 25
10 | 产出 | 时效 | 活动按期举办率 | 100% | 100% | 0 | 10
20 | 效益 | 经济 | 引资额 | 6.2亿元 | ≥6亿元 | 0 | 20
10 | 满意 | 满意度 | 参会企业满意度 | 95% | ≥95% | 0 | 10
100 | 合计 | « | « | « | « | 7 | 93
`),
    forms: [
      expected(`
        within A1:H11
        project 示例招商推介
        year 2024
        amounts 元
        funds 4 of 1: annualBudget A, executed B, rate C, weight D, score F
        execution 10, rate ok 80, score ok 8
        columns weight A, level3 D, actual E, target F, score H
        rows 6 ok 20, 7 ok 25, 8 ok 10, 9 ok 20, 10 ok 10
        total H11 A11 = 93 / 93
      `),
    ],
  },
  {
    name: 'a whole unit’s form with tasks, amounts with units in the cells, grade in words below the sum',
    sheet: grid(`
2024年度单位整体支出绩效自评表 | « | « | « | « | « | «
单位名称 | 示例市档案馆 | « | « | 主管部门 | 示例市委办 | «
预算执行情况 | 收支项目 | 年初预算数 | 调整预算数 | 决算数 | 执行率（%） | 备注
^ | 合计 | 560万元 | 600万元 | 588万元 | 98 |
^ | 基本支出 | 380万元 | 400万元 | 400万元 | 100 |
^ | 项目支出 | 180万元 | 200万元 | 188万元 | 94 |
年度总体目标 | 做好档案接收、保管、利用。 | « | « | 总体完成情况 | 全部完成。 | «
指标名称 | « | 目标值 | 完成值 | 分值 | 自评分 | 扣分理由
运行管理 | 预算执行率 | 100% | 98% | 10 | 9.8 | 结转
运行管理 | 三公经费变动率 | ≤0% | -5% | 10 | 10 |
履职产出 | 接收档案 | 1.2万卷 | 1.25万卷 | 20 | 20 |
履职产出 | 数字化率 | 达到85% | 85.6% | 20 | 20 |
履职效果 | 查档利用 | 3000人次以上 | 3108人次 | 20 | 20 |
履职效果 | 档案安全 | 不发生安全事故 | 未发生 | 10 | 10 |
社会评价 | 查档群众满意度 | 98% | 99% | 10 | 10 |
总计 | « | | | 100 | 99.8 |
评价等次：优秀 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G17
        kind department
        unit 示例市档案馆
        year 2024
        amounts 万元
        funds 4 of 3: initialBudget C, annualBudget D, executed E, rate F
        execution -, rate ok 98, score not-applicable
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 9 ok 9.8, 10 ok 10, 11 ok 20, 12 ok 20, 13 ok 20, 14 ok/judgement, 15 ok 10
        total F16 E16 = 99.8 / 99.8
        grade A17 优秀 优秀
      `),
    ],
  },
  {
    name: 'the sum above weights of a row too high: score above the full mark in a form of percentages as text',
    sheet: grid(`
中央财政衔接推进乡村振兴补助资金项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | « | 示例村产业道路 | « | « | 自评年度 | '2023 | « | «
主管部门 | « | 示例县乡村振兴局 | « | « | 项目实施单位 | 示例镇政府 | « | «
资金情况⏎（万元） | « | 资金类别 | 全年预算数（A） | 全年执行数（B） | 分值（10分） | 执行率（B/A） | 得分 |
^ | « | 年度资金总额 | '150 | '150 | '10 | '100% | '10 |
^ | « | 中央补助 | '150 | '150 | | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 | 分值 | 得分 | 未完成原因
^ | 产出指标（50分） | 数量指标 | 硬化道路 | '≥3.6公里 | '3.6公里 | '20 | '20 |
^ | ^ | 质量指标 | 项目验收合格率 | '＝100% | '100% | '15 | '15 |
^ | ^ | 时效指标 | 项目完工及时率 | '≥100% | '100% | '10 | '10 |
^ | ^ | 成本指标 | 道路硬化补助标准 | '≤42万元/公里 | '41.67万元/公里 | '5 | '6 |
^ | 效益指标（30分） | 社会效益指标 | 受益脱贫人口 | '≥320人 | '345人 | '15 | '15 |
^ | ^ | 可持续影响指标 | 工程使用年限 | '≥10年 | '10年 | '15 | '15 |
^ | 满意度指标（10分） | 服务对象满意度 | 群众满意度 | '≥95% | '98% | '10 | '10 |
合计 | « | « | « | « | « | '100 | '101 |
`),
    forms: [
      expected(`
        within A1:I15
        project 示例村产业道路
        department 示例县乡村振兴局
        unit 示例镇政府
        year 2023
        amounts 万元
        funds 5 of 2: annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 D, target E, actual F, weight G, score H, reason I
        rows 8 ok 20, 9 ok 15, 10 ok 10, 11 over-scored 5, 12 ok 15, 13 ok 15, 14 ok 10
        total H15 G15 = 101 / 100
        errors H11
        tolerated H15
      `),
    ],
  },
];
