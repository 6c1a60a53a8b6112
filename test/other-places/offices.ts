/** Sheets as offices of other provinces lay them out: reason columns by kind, transfers with a block on their handling, exports. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const offices: readonly Place[] = [
  {
    name: 'reasons ticked by kind under one heading, operator, unit and deviation columns',
    sheet: grid(`
项目（政策）绩效自评表 | « | « | « | « | « | « | « | « | « | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | « | « | « | « | « | « | « | « | « | «
项目（政策）名称 | « | 示例系统运维经费 | « | « | « | « | « | « | « | « | « | « | « | « | « | «
主管部门 | « | 301-示例市数据局 | « | « | « | « | 实施单位 | « | 示例市数据中心 | « | « | « | « | « | « | «
预算资金情况（万元） | « | 预算数 | « | 全年执行数 | « | « | 预算执行率（%） | « | 分值 | 得分 | 执行偏差原因 | « | « | « | « | «
 | | 62.5 | « | 60 | « | « | 96 | « | 10 | 9.6 | 合同尾款未到付款期 | « | « | « | « | «
年度绩效目标 | « | 年初目标 | « | « | « | « | 全年完成情况 | « | « | « | « | « | « | « | « | «
^ | ^ | 保障系统稳定运行。 | « | « | « | « | 系统运行稳定。 | « | « | « | « | « | « | « | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 运算符号 | 指标值 | 度量单位 | 实际完成值 | 偏差度 | 分值 | 得分 | 偏差原因分析 | « | « | « | « | 改进措施
^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 制度保障 | 人员保障 | 其他 | 原因说明 | ^
^ | 产出指标 | 数量指标 | 运维系统数 | = | 12 | 套 | 12 | 0% | 15 | 15 | | | | | |
^ | ^ | 质量指标 | 故障修复率 | ≥ | 98 | % | 93.1 | -5% | 15 | 14.25 | | | √ | | 驻场人员更换 | 稳定人员
^ | ^ | 时效指标 | 故障响应时间 | ≤ | 30 | 分钟 | 25 | 0% | 10 | 10 | | | | | |
^ | ^ | 成本指标 | 运维总成本 | ≤ | 62.5 | 万元 | 60 | 0% | 10 | 10 | | | | | |
^ | 效益指标 | 社会效益指标 | 数据共享次数 | ≥ | 20 | 万次 | 28 | 40% | 30 | 30 | | | | √ | 年中新增接口 |
^ | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥ | 90 | % | 91 | 0% | 10 | 10 | | | | | |
合计 | « | « | « | « | « | « | « | « | 100 | 98.85 | | | | | |
`),
    forms: [
      expected(`
        within A1:Q17
        project 示例系统运维经费
        department 301-示例市数据局
        unit 示例市数据中心
        year 2023
        amounts 万元
        funds 6 of 1: annualBudget C, executed E, rate H, weight J, score K
        execution 10, rate ok 96, score ok 9.6
        columns level3 D, operator E, target F, unit G, actual H, weight J, score K, reason P
        rows 11 ok 15, 12 ok 14.25, 13 ok 10, 14 ok 10, 15 ok 30, 16 ok 10
        level1 产出指标 | 产出指标 | 产出指标 | 产出指标 | 效益指标 | 满意度指标
        total K17 J17 = 98.85 / 98.85
        warns -
      `),
    ],
  },
  {
    name: 'national form of 2018: budget and execution beside each other with their parts, no scores',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
（2018年度） | « | « | « | « | «
项目名称 | « | 示例农村饮水巩固 | « | « | «
主管部门 | « | 示例县水利局 | « | 实施单位 | 示例县水务站
项目预算执行情况（万元） | 预算数： | « | 120 | 执行数： | 114
^ | 其中：财政拨款 | « | 100 | 其中：财政拨款 | 94
^ | 其他资金 | « | 20 | 其他资金 | 20
年度总体目标完成情况 | 预期目标 | « | « | 目标实际完成情况 | «
^ | 改造管网 30 公里。 | « | « | 改造管网 30 公里。 | «
年度绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值
^ | 产出指标 | 数量指标 | 改造管网 | ≥30公里 | 30公里
^ | ^ | 时效指标 | 完工时间 | 2018年11月底前 | 2018年10月
^ | 效益指标 | 社会效益指标 | 受益人口 | ≥1.2万人 | 12500人
^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93%
`),
    forms: [
      expected(`
        within A1:F14
        project 示例农村饮水巩固
        department 示例县水利局
        unit 示例县水务站
        year 2018
        amounts 万元
        funds 5 of 3: annualBudget D, executed F
        execution -, rate not-applicable 95, score not-applicable
        columns level3 D, target E, actual F
        rows 11 not-applicable, 12 not-applicable, 13 not-applicable, 14 not-applicable
        missing weight-column score-column
      `),
    ],
  },
  {
    name: 'regional transfer: a block on the handling of the money between funds and goals',
    sheet: grid(`
附件2
示例补助资金转移支付区域绩效目标自评表 | « | « | « | « | « | «
（2022年度） | « | « | « | « | « | «
转移支付（项目）名称 | « | 示例公共卫生补助资金 | « | « | « | «
中央主管部门 | « | 示例部 | « | « | « | «
地方主管部门 | « | 示例省卫生健康委 | « | 资金使用单位 | 示例县疾控中心 | «
资金投入情况（万元） | | « | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | «
^ | 年度资金总额 | « | 1000 | 950 | 95.00% | «
^ | 其中：中央财政资金 | « | 800 | 780 | 97.50% | «
^ | 地方资金 | « | 200 | 170 | 80.00% | «
^ | 其他资金 | « | | | | «
资金管理情况 | | « | 情况说明 | « | 存在问题和改进措施 | «
^ | 分配科学性 | « | 按因素法分配 | « | 无 | «
^ | 下达及时性 | « | 30日内下达 | « | 无 | «
^ | 使用规范性 | « | 专款专用 | « | 无 | «
^ | 预算绩效管理情况 | « | 开展监控与自评 | « | 无 | «
总体目标完成情况 | 总体目标 | « | « | 全年实际完成情况 | « | «
^ | 免费向居民提供服务。 | « | « | 已向居民提供服务。 | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
^ | 产出指标 | 数量指标 | 疫苗接种率 | ≥90% | 95.2% |
^ | ^ | ^ | 儿童健康管理率 | ≥85% | 82% | 流动人口较多
^ | ^ | 质量指标 | 建档合格率 | 逐步提高 | 逐步提高 |
^ | 效益指标 | 社会效益指标 | 居民健康素养水平 | 较上年提高 | 提高 |
^ | ^ | 可持续影响指标 | 公共卫生均等化水平 | 中长期 | 中长期 |
^ | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 较上年提高 | 92% |
说明 | 1.其他资金包括社会资金。2.全年执行数以支付数为准。 | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G26
        project 示例公共卫生补助资金
        unit 示例县疾控中心
        year 2022
        amounts 万元
        funds 8 of 4: annualBudget D, executed E, rate F
        execution -, rate ok 95, score not-applicable
        columns level3 D, target E, actual F, reason G
        rows 20 not-applicable, 21 not-applicable, 22 not-applicable, 23 not-applicable, 24 not-applicable, 25 not-applicable
        level2 数量指标 | 数量指标 | 质量指标 | 社会效益指标 | 可持续影响指标 | 服务对象满意度指标
        errors F10
        missing weight-column score-column
      `),
    ],
  },
  {
    name: 'cost first with three kinds of cost, level 1 with points repeated on every row, unit of the amounts in the title line',
    sheet: grid(`
项目支出绩效自评表（2024年度） | « | « | « | « | « | « | «
 | | | | | | | 单位：元
项目名称 | 11000024Y000002100000-示例道路养护 | « | « | 主管部门及代码 | 017-示例区城管委 | « | «
实施单位 | 017001-示例区道路养护所 | « | « | 项目负责人 | 略 | « | «
项目资金 | 资金性质 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额： | 3,500,000.00 | 3,250,000.00 | 3,150,550.00 | 10 | 96.94% | 9.69
^ | 其中：当年财政拨款 | 3,500,000.00 | 3,250,000.00 | 3,150,550.00 | — | 96.94% | —
^ | 上年结转资金 | 0.00 | 0.00 | 0.00 | — | — | —
^ | 其他资金 | 0.00 | 0.00 | 0.00 | — | — | —
年度总体目标 | 预期目标：养护道路 42 公里，路况优良。 | « | « | 实际完成情况：养护道路 42 公里，路况优良。 | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
成本指标（20分） | 经济成本指标 | 养护总成本 | ≤325万元 | 315.055万元 | 10 | 10 |
成本指标（20分） | 社会成本指标 | 交通拥堵投诉 | ≤5起 | 6起 | 5 | 4.17 | 占道施工时间长
成本指标（20分） | 生态环境成本指标 | 扬尘超标次数 | ≤3次 | 0次 | 5 | 5 |
产出指标（40分） | 数量指标 | 养护里程 | ＝42公里 | 42公里 | 20 | 20 |
产出指标（40分） | 质量指标 | 路况优良率 | ≥95% | 97.3% | 10 | 10 |
产出指标（40分） | 时效指标 | 完工时间 | ≤12月 | 11月 | 10 | 10 |
效益指标（20分） | 社会效益指标 | 道路通行能力 | 有所提升 | 有所提升 | 20 | 18 | 部分路段仍拥堵
满意度指标（10分） | 服务对象满意度指标 | 市民满意度 | ≥90% | 92% | 10 | 10 |
总分 | « | « | « | « | 100 | 96.86 |
`),
    forms: [
      expected(`
        within A1:H20
        project 11000024Y000002100000-示例道路养护
        department 017-示例区城管委
        unit 017001-示例区道路养护所
        year 2024
        amounts 元
        funds 6 of 4: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 96.94, score ok 9.69
        columns level3 C, target D, actual E, weight F, score G, reason H
        rows 12 ok 10, 13 ok 4.17, 14 ok 5, 15 ok 20, 16 ok 10, 17 ok 10, 18 ok 18, 19 ok 10
        total G20 F20 = 96.86 / 96.86
        warns -
      `),
    ],
  },
  {
    name: 'decision to benefit with points in brackets, scoring rules in a long column, execution rate among the indicators',
    sheet: grid(`
2023年度项目绩效自评价表 | « | « | « | « | « | « | « | «
项目名称 | 示例职业培训补贴 | « | « | 项目编码 | 3208230A | 主管部门 | 示例市人社局 | «
预算金额（万元） | 400 | « | 实际支出（万元） | 370 | 预算执行率 | 92.5% | 自评总分 | 96.63
一级指标 | 二级指标 | 三级指标 | 指标解释 | 目标值 | 实际值 | 权重 | 得分 | 评分规则
决策(10) | 项目立项(5) | 立项依据充分性 | 是否符合政策 | 充分 | 充分 | 5 | 5 | 依据充分得满分，否则酌情扣分
^ | 绩效目标(5) | 绩效目标合理性 | 目标是否明确 | 合理 | 合理 | 5 | 5 | 同上
过程(15) | 资金管理(10) | 预算执行率 | 实际支出/预算 | 100% | 92.5% | 10 | 9.25 | 得分=执行率×权重
^ | 组织实施(5) | 制度健全性 | 制度是否健全 | 健全 | 健全 | 5 | 5 | 酌情
产出(45) | 数量(20) | 培训人次 | 全年培训 | 5000人次 | 4800人次 | 20 | 19.2 | 按比例得分
^ | 质量(15) | 培训合格率 | 合格人数占比 | ≥95% | 96% | 15 | 15 | 按比例得分
^ | 时效(10) | 补贴发放及时率 | 15个工作日内 | 100% | 100% | 10 | 10 | 按比例得分
效益(30) | 社会效益(20) | 培训后就业率 | 就业人数占比 | ≥60% | 58% | 20 | 19.33 | 按比例得分
^ | 满意度(10) | 学员满意度 | 问卷 | ≥90% | 88.65% | 10 | 9.85 | 按比例得分
`),
    forms: [
      expected(`
        within A1:I13
        project 示例职业培训补贴
        department 示例市人社局
        year 2023
        funds 3 of 1: annualBudget B, executed E, rate G
        execution -, rate ok 92.5, score not-applicable
        columns level3 C, target E, actual F, weight G, score H
        rows 5 ok 5, 6 ok 5, 7 ok 9.25, 8 ok 5, 9 ok 19.2, 10 ok 15, 11 ok 10, 12 ok 19.33, 13 ok 9.85
        total I3 = 97.63 / 97.63
        errors I3
        warns -
      `),
    ],
  },
  {
    name: 'university: begins at column D, row 9, numbered rows, two level columns, an opinion and signatures below',
    sheet: grid(`
 | | | 目录
 | | | 1 | 预算项目一览
 | | | 2 | 自评表



 | | | 示例大学校级预算项目绩效自评表 | « | « | « | « | « | « | «
 | | | 所属年度：2022 | « | « | 填报单位（盖章）：示例学院 | « | « | « | 单位：万元 | «
 | | | 项目名称 | « | 示例实验教学平台建设 | « | « | 项目负责人 | 略 | 归口管理部门 | 教务处
 | | | 预算执行情况 | « | 年初预算 | 调整后预算（A） | 实际执行（B） | 执行率（B/A） | 满分 | 得分 | 备注
 | | | 合计 | « | 80 | 85 | 68 | 80.00% | 10 | 8 | 设备延期到货
 | | | 序号 | 一级指标 | 二级指标 | 指标名称 | 预期目标值 | 实际达成值 | 满分 | 得分 | 未达成原因及改进
 | | | 1 | 产出指标 | 数量指标 | 新建实验室 | 3间 | 3间 | 15 | 15 |
 | | | 2 | ^ | ^ | 购置设备 | 40台（套） | 36台（套） | 15 | 13.5 | 设备延期到货
 | | | 3 | ^ | 质量指标 | 设备验收合格率 | 100% | 100% | 10 | 10 |
 | | | 4 | ^ | 时效指标 | 建设完成时间 | 2022年12月 | 2023年1月 | 10 | 5 | 设备延期到货
 | | | 5 | 效益指标 | 社会效益指标 | 服务学生人数 | 不少于2000人 | 2150人 | 30 | 30 |
 | | | 6 | 满意度指标 | 服务对象满意度 | 学生满意度 | 90分以上 | 92分 | 10 | 10 |
 | | | 合计 | « | « | « | « | « | 100 | 91.5 |
 | | | 学院意见：同意。 | « | « | « | « | 负责人签字： | « | 2023年3月1日 | «
`),
    forms: [
      expected(`
        within D6:N21
        project 示例实验教学平台建设
        year 2022
        amounts 万元
        funds 11 of 1: initialBudget F, annualBudget G, executed H, rate I, weight J, score K
        execution 10, rate ok 80, score ok 8
        columns level3 G, target H, actual I, weight J, score K, reason L
        rows 13 ok 15, 14 ok 13.5, 15 ok 10, 16 judgement, 17 ok 30, 18 ok 10
        total K19 J19 = 91.5 / 91.5
        warns -
      `),
    ],
  },
];
