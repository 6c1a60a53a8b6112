/** Money passed down to regions: transfers, bonds, linking funds, investment funds and what their forms ask beside points. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const regionalForms: readonly Place[] = [
  {
    name: 'regional transfer with seven questions on the handling of money, each with its faults and cures',
    sheet: grid(`
转移支付区域绩效自评表 | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | «
转移支付名称 | « | 示例水利发展资金 | « | « | « | «
中央主管部门 | « | 水利部 | « | 省级主管部门 | 示例省水利厅 | «
资金投入情况（万元） | « | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | «
^ | ^ | 年度资金总额： | 5000 | 4600 | 92.00% | «
^ | ^ | 其中：中央财政资金 | 3000 | 3000 | 100.00% | «
^ | ^ | 地方财政资金 | 1500 | 1100 | 73.33% | «
^ | ^ | 其他资金 | 500 | 500 | 100.00% | «
资金管理情况 | « | | 情况说明 | « | 存在问题和改进措施 | «
^ | ^ | 分配科学性 | 按因素法分配，结果公示 | « | 无 | «
^ | ^ | 下达及时性 | 收到后30日内下达 | « | 无 | «
^ | ^ | 拨付合规性 | 按国库集中支付制度拨付 | « | 无 | «
^ | ^ | 使用规范性 | 未发现截留挪用 | « | 无 | «
^ | ^ | 执行准确性 | 按下达预算执行 | « | 个别县进度偏慢 | «
^ | ^ | 预算绩效管理情况 | 目标随预算下达 | « | 无 | «
^ | ^ | 支出责任履行情况 | 已落实地方分担 | « | 无 | «
总体目标完成情况 | « | 总体目标 | « | 全年实际完成情况 | « | «
^ | ^ | 治理中小河流120公里，改善灌溉10万亩。 | « | 治理中小河流110公里，改善灌溉10.5万亩。 | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
^ | 产出指标 | 数量指标 | 中小河流治理长度 | 120公里 | 110公里 | 两处征地滞后，2024年汛前完成
^ | ^ | ^ | 改善灌溉面积 | 10万亩 | 10.5万亩 | 无
^ | ^ | 质量指标 | 工程验收合格率 | 100% | 100% | 无
^ | 效益指标 | 社会效益指标 | 保护人口 | ≥8万人 | 8.6万人 | 无
^ | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | 93% | 无
说明 | 请在此处简要说明各级监督检查和审计中发现的问题及其所涉及的金额，如没有请填无。无 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G26
        project 示例水利发展资金
        year 2023
        amounts 万元
        funds 6 of 4: annualBudget D, executed E, rate F
        execution -, rate ok 92, score not-applicable
        columns level3 D, target E, actual F, reason G
        rows 21 not-applicable, 22 not-applicable, 23 not-applicable, 24 not-applicable, 25 not-applicable
        level1 产出指标 | 产出指标 | 产出指标 | 效益指标 | 满意度指标
      `),
    ],
  },
  {
    name: 'linking funds of a county: points before the target, signs in the actual too, parts without rates',
    sheet: grid(`
绩效目标自评表 | « | « | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | « | « | «
项目名称 | « | 示例镇农业水价综合改革项目 | « | « | 负责人及电话 | « | （办公室） | «
主管部门 | « | 示例县水利局 | « | « | 实施单位 | « | 示例县水利局 | «
资金情况（万元） | | « | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | «
^ | 年度资金总额： | « | 20 | 20 | 10 | 100.00% | 10 | «
^ | 其中：本年财政拨款 | « | 20 | 20 | | | | «
^ | 其他资金 | « | | | | | | «
年度总体目标 | 年初设定目标 | « | « | « | 年度总体目标完成情况综述 | « | « | «
^ | 对供水计量设施进行改进。 | « | « | « | 已安装计量设施。 | « | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施
^ | 产出指标（60分） | 数量指标 | 安装坡面水标尺 | 10 | ≥266米 | ≥266米 | 10 |
^ | ^ | ^ | 水标尺宽度 | 10 | ≥50厘米 | ≥50厘米 | 10 |
^ | ^ | 质量指标 | 工程验收合格率 | 10 | 100% | 100% | 10 |
^ | ^ | 时效指标 | 及时开工率 | 10 | ≥90% | ≥90% | 10 |
^ | ^ | ^ | 及时完工率 | 10 | ≥90% | ≥90% | 10 |
^ | ^ | 成本指标 | 项目计划总投资 | 10 | 20万元 | 20万元 | 10 |
^ | 效益指标（20分） | 经济效益指标 | | | | | |
^ | ^ | 社会效益指标 | 受益脱贫户人口数 | 10 | ≥1000人 | ≥1000人 | 10 |
^ | ^ | ^ | 群众生产生活条件改善状况 | 10 | 显著提升 | 显著提升 | 10 |
^ | 满意度指标（10分） | 服务对象满意度指标 | 受益脱贫户满意度 | 10 | ≥95% | ≥95% | 10 |
^ | ^ | …… | | | | | |
总分 | « | « | « | 100 | « | « | 100 |
注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分。 | « | « | « | « | « | « | « | «
2.定性指标根据指标完成情况分为三档，分别按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定得分。 | « | « | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:I25
        project 示例镇农业水价综合改革项目
        department 示例县水利局
        year 2022
        amounts 万元
        funds 6 of 3: annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 D, weight E, target F, actual G, score H, reason I
        rows 12 ok 10, 13 ok 10, 14 ok 10, 15 ok 10, 16 ok 10, 17 ok 10, 19 ok 10, 20 ok, 21 ok 10
        total H23 E23 = 100 / 100
      `),
    ],
  },
  {
    name: 'bond project: bonds drawn and spent beside the whole investment, a construction’s percentage of completion',
    sheet: grid(`
地方政府专项债券项目绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例产业园标准厂房 | « | « | 债券类型 | 新增专项债券 | « | «
主管部门 | 示例市工信局 | « | « | 项目单位 | 示例园区公司 | « | «
资金情况（万元） | 资金来源 | 总投资 | 年度预算数 | 年度支出数 | 分值 | 执行率 | 得分
^ | 合计 | 60000 | 20000 | 15000 | 10 | 75% | 7.5
^ | 其中：专项债券 | 40000 | 15000 | 12000 | — | 80% | —
^ | 资本金 | 20000 | 5000 | 3000 | — | 60% | —
年度绩效目标 | 完成主体结构，形成实物工作量1.5亿元。 | « | « | « | « | « | «
目标完成情况 | 主体结构完成85%，形成实物工作量1.4亿元。 | « | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度目标值 | 年度完成值 | 分值 | 得分 | 偏差原因及整改措施
决策指标（10分） | 项目立项 | 手续完备性 | 完备 | 完备 | 10 | 10 |
管理指标（10分） | 资金管理 | 债券资金使用合规率 | 100% | 100% | 10 | 10 |
产出指标（40分） | 数量指标 | 建筑面积 | ≥12万平方米 | 12.3万平方米 | 15 | 15 |
^ | 质量指标 | 分部分项验收合格率 | 100% | 100% | 10 | 10 |
^ | 时效指标 | 主体结构形象进度 | 100% | 85% | 15 | 12.75 | 雨季停工，已增加班组
效益指标（20分） | 经济效益指标 | 本息覆盖倍数 | ≥1.2倍 | 1.35倍 | 20 | 20 |
满意度指标（10分） | 满意度指标 | 入园企业满意度 | ≥90% | 92% | 10 | 10 |
总分 | « | « | « | « | 100 | 95.25 |
`),
    forms: [
      expected(`
        within A1:H19
        project 示例产业园标准厂房
        department 示例市工信局
        unit 示例园区公司
        year 2023
        amounts 万元
        funds 6 of 3: annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 75, score ok 7.5
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 12 ok, 13 ok 10, 14 ok 15, 15 ok 10, 16 ok 12.75, 17 ok 20, 18 ok 10
        total G19 F19 = 95.25 / 95.25
      `),
    ],
  },
  {
    name: 'investment fund: money promised and paid in instead of budget and execution, no execution score',
    sheet: grid(`
政府投资基金绩效自评表（2023年度） | « | « | « | « | « | «
基金名称 | 示例产业引导基金 | « | « | 基金管理人 | 示例资本管理公司 | «
主管部门 | 示例市财政局 | « | « | 存续期 | 8年 | «
序号 | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 自评得分
1 | 政策目标（40分） | 投向 | 投向主导产业比例 | 达到80%得满分，每低1个百分点扣1分 | 20 | 20
2 | ^ | 返投 | 返投倍数 | 达到1.5倍得满分 | 20 | 18
3 | 投资运作（40分） | 募资 | 社会资本到位率 | 达到90%得满分 | 20 | 20
4 | ^ | 退出 | 按期退出率 | 达到100%得满分 | 20 | 16
5 | 管理规范（20分） | 制度 | 内控制度执行 | 执行到位得满分 | 20 | 20
合计 | « | « | « | « | 100 | 94
`),
    forms: [
      expected(`
        within A1:G10
        project 示例产业引导基金 | -
        year 2023
        columns level3 D, weight F, score G
        rows 5 judgement/unreadable/ok/not-applicable, 6 judgement/unreadable/ok/not-applicable/under-scored, 7 judgement/unreadable/ok/not-applicable, 8 judgement/unreadable/ok/not-applicable/under-scored, 9 judgement/unreadable/ok/not-applicable
        total G10 F10 = 94 / -
      `),
    ],
  },
  {
    name: 'student aid: four levels of government, the rate in a formula heading, pupils counted by kind of school',
    sheet: grid(`
2024年中央对地方学生资助补助经费项目绩效自评表 | « | « | « | « | « | « | «
专项名称 | « | 学生资助补助经费 | « | « | « | « | «
主管部门 | « | 示例县教育局 | « | 项目实施单位 | « | 示例县学生资助管理中心 | «
项目资金（万元） | « | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A×100%） | 得分
^ | ^ | 年度资金总额 | 862.45 | 862.45 | 10 | 100% | 10
^ | ^ | 其中：中央补助 | 600.00 | 600.00 | - | 100% | -
^ | ^ | 省级资金 | 150.00 | 150.00 | - | 100% | -
^ | ^ | 市级资金 | 62.45 | 62.45 | - | 100% | -
^ | ^ | 县级资金 | 50.00 | 50.00 | - | 100% | -
年度总体目标 | « | 目标1：落实家庭经济困难学生生活补助；⏎目标2：落实中职国家助学金。 | « | « | 目标1：已落实；⏎目标2：已落实。 | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 | 分值 | 得分
^ | 产出指标 | 数量指标 | 小学阶段应受助学生数 | 3200人 | 3245人 | 10 | 10
^ | ^ | ^ | 初中阶段应受助学生数 | 2100人 | 2056人 | 10 | 9.79
^ | ^ | 质量指标 | 应助尽助率 | 100% | 100% | 15 | 15
^ | ^ | 时效指标 | 补助发放及时率 | ≥95% | 100% | 15 | 15
^ | 效益指标 | 社会效益指标 | 义务教育巩固率 | ≥95.5% | 97.2% | 30 | 30
^ | 满意度指标 | 服务对象满意度指标 | 受助学生满意度 | ≥90% | 96% | 5 | 5
^ | ^ | ^ | 受助家长满意度 | ≥90% | 95% | 5 | 5
总分 | « | « | « | « | « | 100 | 99.79
`),
    forms: [
      expected(`
        within A1:H19
        project 学生资助补助经费
        department 示例县教育局
        unit 示例县学生资助管理中心
        year 2024
        amounts 万元
        funds 5 of 5: annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 100, score ok 10
        columns level3 D, target E, actual F, weight G, score H
        rows 12 ok 10, 13 ok 9.79, 14 ok 15, 15 ok 15, 16 ok 30, 17 ok 5, 18 ok 5
        total H19 G19 = 99.79 / 99.79
      `),
    ],
  },
  {
    name: 'aid to a partner county: money in yuan with separators as text, sources by partner, rate left to two places',
    sheet: grid(`
东西部协作资金项目绩效自评表 | « | « | « | « | « | « | «
填报单位：示例县乡村振兴局 | « | « | « | 2023年度 | « | 金额单位：元 | «
项目名称 | 示例乡到户产业奖补 | « | « | 实施单位 | 示例乡人民政府 | « | «
资金（元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率（%） | 得分
^ | 年度资金总额 | 0 | 3,200,000.00 | 3,145,600.00 | 10 | 98.30 | 9.83
^ | 东部帮扶资金 | 0 | 3,000,000.00 | 2,945,600.00 | — | 98.19 | —
^ | 县级配套 | 0 | 200,000.00 | 200,000.00 | — | 100.00 | —
总体目标 | 预期目标 | « | « | 实际完成情况 | « | « | «
^ | 奖补农户640户。 | « | « | 奖补农户629户。 | « | « | «
绩效指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因及措施
产出指标 | 数量指标 | 奖补农户数 | ≥640户 | 629户 | 20 | 19.66 | 11户自愿放弃
^ | 质量指标 | 奖补对象准确率 | =100% | 100% | 10 | 10 |
^ | 时效指标 | 资金兑付时限 | 2023年11月30日前 | 2023年11月20日 | 10 | 10 |
^ | 成本指标 | 户均奖补标准 | ≤5000元/户 | 5000元/户 | 10 | 10 |
效益指标 | 经济效益指标 | 户均增收 | ≥3000元 | 3260元 | 15 | 15 |
^ | 社会效益指标 | 带动脱贫人口 | ≥2100人 | 2088人 | 15 | 14.91 | 户数减少
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥95% | 97% | 10 | 10 |
合计得分 | | | | | 100 | 99.4 |
`),
    forms: [
      expected(`
        within A1:H18
        project 示例乡到户产业奖补
        unit 示例乡人民政府
        year 2023
        amounts 元
        funds 5 of 3: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 98.3, score ok 9.83
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 11 ok 19.66, 12 ok 10, 13 ok 10, 14 ok 10, 15 ok 15, 16 ok 14.91, 17 ok 10
        total G18 F18 = 99.4 / 99.4
      `),
    ],
  },
  {
    name: 'health transfer: operators apart, actual with a note behind it, answers of one goal to each indicator',
    sheet: grid(`
示例区基本公共卫生服务项目绩效自评表 | « | « | « | « | « | « | « | «
年度：2023年 | « | « | « | « | « | « | « | «
项目名称 | « | 基本公共卫生服务 | « | « | 主管部门 | « | 示例区卫生健康局 | «
预算执行 | « | 预算数（万元） | « | 2450 | 执行数（万元） | « | 2401 | «
^ | ^ | 执行率 | « | 98% | 分值10分，得分 | « | 9.8 | «
序号 | 指标名称 | « | 符号 | 目标 | 单位 | 完成情况 | 分值 | 自评得分
一 | 产出指标 | « | | | | | 50 | 49.5
1 | 居民健康档案建档率 | « | ≥ | 90 | % | 94.2%（系统数） | 10 | 10
2 | 适龄儿童国家免疫规划疫苗接种率 | « | ≥ | 90 | % | 98.6% | 10 | 10
3 | 65岁及以上老年人健康管理人数 | « | ≥ | 12000 | 人 | 11400人，完成95% | 10 | 9.5
4 | 高血压患者规范管理率 | « | ≥ | 61 | % | 70.1% | 20 | 20
二 | 效益指标 | « | | | | | 30 | 30
5 | 居民健康素养水平 | « | 定性 | 逐步提高 | | 逐步提高 | 30 | 30
三 | 满意度指标 | « | | | | | 10 | 10
6 | 服务对象综合满意度 | « | ≥ | 85 | % | 90% | 10 | 10
总分 | « | « | « | « | « | « | 100 | 99.3
`),
    forms: [
      expected(`
        within A1:I16
        project 基本公共卫生服务
        department 示例区卫生健康局
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget E4, executed H4, rate E5, score H5
        execution 10, rate ok 98, score ok 9.8
        columns level3 B, operator D, target E, unit F, actual G, weight H, score I
        rows 8 ok 10, 9 ok 10, 10 ok 9.5, 11 ok 20, 13 ok, 15 ok 10
        total I16 H16 = 99.3 / 99.3
      `),
    ],
  },
];
