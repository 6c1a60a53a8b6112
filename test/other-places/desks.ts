/** Forms of desks and teams: four parts of a project, funds below, amounts in large units, boxes behind the words. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const desks: readonly Place[] = [
  {
    name: 'decision, process, output and effect with shares of arrival and execution, criteria between name and weight',
    sheet: grid(`
示例省重点项目支出绩效评价自评打分表 | « | « | « | « | « | « | «
项目名称：示例水库除险加固 | « | « | « | 项目单位：示例水利中心 | « | « | «
评价年度：2023年度 | « | « | « | 单位：亿元 | « | « | «
项目投资 | 计划总投资 | 当年预算 | 当年支出 | 当年执行率 | « | « | «
^ | 3.2 | 1.5 | 1.35 | 90% | « | « | «
一级指标 | 二级指标 | 三级指标 | 评分标准 | 标准值 | 实际值 | 分值 | 自评得分
决策（10分） | 项目立项 | 立项程序规范性 | 程序齐全得满分 | 规范 | 规范 | 10 | 10
过程（20分） | 资金管理 | 资金到位率 | 到位资金/预算资金 | 100% | 100% | 5 | 5
^ | ^ | 预算执行率 | 支出/预算 | 100% | 90% | 10 | 9
^ | 组织实施 | 制度执行有效性 | 酌情 | 有效 | 有效 | 5 | 5
产出（40分） | 产出数量 | 加固水库 | 按比例 | 4座 | 4座 | 20 | 20
^ | 产出质量 | 单元工程合格率 | 按比例 | 100% | 100% | 20 | 20
效益（30分） | 社会效益 | 保护人口 | 按比例 | ≥5万人 | 5.6万人 | 20 | 20
^ | 满意度 | 受益群众满意度 | 按比例 | ≥90% | 93% | 10 | 10
合计 | « | « | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:H15
        project 示例水库除险加固
        unit 示例水利中心
        year 2023
        amounts 亿元
        funds 5 of 1: annualBudget C, executed D, rate E
        execution -, rate ok 90, score not-applicable
        columns level3 C, target E, actual F, weight G, score H
        rows 7 ok 10, 8 ok 5, 9 ok 9, 10 ok 5, 11 ok 20, 12 ok 20, 13 ok 20, 14 ok 10
        total H15 G15 = 99 / 99
      `),
    ],
  },
  {
    name: 'funds below the indicators with their own points, the rate in the label, boxes behind the grades',
    sheet: grid(`
示例区2024年度部门项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例学前教育补助 | « | 主管部门 | 示例区教育局 | « | «
一级指标 | 二级指标 | 绩效指标 | 年度目标值 | 年度完成值 | 权重分 | 单位自评分
产出指标 | 数量指标 | 补助幼儿园 | 32所 | 32所 | 20 | 20
^ | 质量指标 | 普惠园覆盖率 | 不低于85% | 88.2% | 20 | 20
^ | 时效指标 | 补助拨付 | 2024年6月底前 | 2024年6月18日 | 10 | 10
效益指标 | 社会效益 | 公办园在园幼儿占比 | ≥50% | 52.6% | 30 | 30
满意度指标 | 家长满意度 | 家长满意度 | ≥90% | 96.1% | 10 | 10
资金情况 | 资金总额（万元） | 年初预算 | 调整后预算 | 实际支出 | 权重分 | 单位自评分
^ | 执行率 98% | 240 | 250 | 245 | 10 | 9.8
自评总分 | « | « | « | « | 100 | 99.8
自评等级 | 优（√） 良（ ） 中（ ） 差（ ） | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G12
        project 示例学前教育补助
        department 示例区教育局
        year 2024
        amounts 万元
        funds 10 of 1: initialBudget C, annualBudget D, executed E, weight F, score G
        execution 10, rate ok/not-applicable/missing, score ok 9.8
        columns level3 C, target D, actual E, weight F, score G
        rows 4 ok 20, 5 ok 20, 6 ok 10, 7 ok 30, 8 ok 10
        total G11 F11 = 99.8 / 99.8
        grade B12 优 优
      `),
    ],
  },
  {
    name: 'content and value of the target apart, answers with years and counts, total in a line with colon',
    sheet: grid(`
示例镇财政支出项目绩效自评表（2022年） | « | « | « | « | « | «
项目名称 | 示例河道保洁 | « | « | 项目负责人 | 某某 | «
资金安排（元） | 年初预算安排 | 预算调整后 | 累计支付 | 未支付 | 支付进度 | 得分（10分）
小计 | 368000 | 360000 | 342000 | 18000 | 95% | 9.5
指标 | 指标内容 | 指标值 | 完成值 | 分数 | 得分 | 未完成原因及改进措施
数量指标 | 保洁河道长度 | 46公里 | 46公里 | 15分 | 15分 |
数量指标 | 清理频次 | 每日1次 | 每日1次 | 15分 | 15分 |
质量指标 | 水面漂浮物清理率 | 98%以上 | 98.5% | 20分 | 20分 |
社会效益 | 提供就业岗位 | 25个 | 25个 | 10分 | 10分 |
生态效益 | 断面水质 | Ⅲ类 | Ⅲ类 | 20分 | 20分 |
满意度 | 村民满意度 | 90% | 81% | 10分 | 10分 |
总得分：99.5分 | « | « | « | « | « | «
备注：满意度采用问卷调查，发放问卷100份。 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G13
        project 示例河道保洁
        year 2022
        amounts 元
        funds 4 of 1: initialBudget B, annualBudget C, executed D, rate F, score G
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 6 ok 15, 7 ok/judgement, 8 ok 20, 9 ok 10, 10 ok/judgement, 11 over-scored 9
        total A12 = 99.5 / 98.5
        errors F11
        tolerated A12
      `),
    ],
  },
  {
    name: 'first and adjusted budget under one heading, last year beside this year, grade wrong',
    sheet: grid(`
示例海关驻地补助项目绩效自评表 | « | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | « | «
项目名称 | 示例口岸运行补助 | « | « | 主管部门及代码 | 示例口岸办 205 | « | «
项目资金（万元） | « | 预算数 | « | 执行数 | 分值 | 执行率 | 得分
^ | « | 年初 | 调整后 | ^ | ^ | ^ | ^
年度资金总额 | « | 180 | 200 | 150 | 10 | 75% | 7.5
其中：本年财政拨款 | « | 160 | 160 | 120 | - | 75% | -
上年结转资金 | « | 20 | 40 | 30 | - | 75% | -
一级指标 | 二级指标 | 三级指标 | 上年完成值 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 通关车辆 | 11万辆次 | ≥12万辆次 | 9.6万辆次 | 20 | 16
^ | 质量指标 | 查验准确率 | 99% | ≥99% | 99.4% | 20 | 20
^ | 时效指标 | 平均通关时间 | 35分钟 | ≤30分钟 | 28分钟 | 10 | 10
效益指标 | 经济效益指标 | 进出口额 | 52亿元 | ≥55亿元 | 44亿元 | 30 | 24
满意度指标 | 服务对象满意度指标 | 企业满意度 | 92% | ≥90% | 93% | 10 | 10
总分 | « | « | « | « | « | 100 | 87.5
评价等级 | 优 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H16
        project 示例口岸运行补助
        year 2024
        amounts 万元
        funds 6 of 3: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
        execution 10, rate ok 75, score ok 7.5
        columns level3 C, target E, actual F, weight G, score H
        rows 10 ok 16, 11 ok 20, 12 ok 10, 13 ok 24, 14 ok 10
        total H15 G15 = 87.5 / 87.5
        grade B16 优 良
        errors B16
      `),
    ],
  },
  {
    name: 'a party school’s form with execution as a fourth block and scores beside weights per block',
    sheet: grid(`
示例党校2023年项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例干部培训 | « | 实施单位 | 示例党校 | « | «
项目总预算（万元） | 66 | 其中：财政资金 | 66 | 实际支出（万元） | 66 | «
指标类别 | 分值 | 指标名称 | 计划完成值 | 实际完成值 | 自评得分 | 备注
投入（10分） | 10 | 预算执行率 | 100% | 100% | 10 |
产出（50分） | 20 | 培训班次 | 18期 | 18期 | 20 |
^ | 20 | 培训人次 | ≥1800人次 | 1856人次 | 20 |
^ | 10 | 结业率 | ≥99% | 100% | 10 |
效果（30分） | 30 | 干部履职能力 | 明显增强 | 明显增强 | 30 |
满意度（10分） | 10 | 学员满意度 | 95分以上 | 97.2分 | 10 |
合计 | 100 | « | « | « | 100 |
自评等级：优□√ 良□ 中□ 差□ | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G12
        project 示例干部培训
        unit 示例党校
        year 2023
        amounts 万元
        funds 3 of 1: annualBudget B, executed F
        execution -, rate ok/not-applicable/missing, score not-applicable
        columns level3 C, weight B, target D, actual E, score F
        rows 5 ok 10, 6 ok 20, 7 ok 20, 8 ok 10, 9 ok/judgement, 10 ok 10
        total F11 B11 = 100 / 100
        grade A12 优 优
      `),
    ],
  },
  {
    name: 'numbers under the headers of both tables, sums over sources first, a score rate beside the points',
    sheet: grid(`
示例县级项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例村级光伏运维 | « | « | 实施单位 | 示例县能源办 | «
项目资金（万元） | 资金合计 | « | 财政拨款 | « | 其他资金 | «
^ | 预算数 | 支出数 | 预算数 | 支出数 | 预算数 | 支出数
 | （1） | （2） | （3） | （4） | （5） | （6）
金额 | 90 | 81 | 60 | 60 | 30 | 21
一级指标（分值） | 三级指标 | 年度指标值 | 实际完成值 | 分数 | 得分率 | 备注
1 | 2 | 3 | 4 | 5 | 6 | 7
产出指标（60分） | 运维电站（60分） | 30座 | 30座 | 60 | 100% |
效益指标（30分） | 年发电量（30分） | ≥500万度 | 450万度 | 27 | 90% |
满意度指标（10分） | 村集体满意度（10分） | ≥95% | 96% | 10 | 100% |
合计 | « | « | « | 97 | |
`),
    forms: [
      expected(`
        within A1:G12
        project 示例村级光伏运维
        unit 示例县能源办
        amounts 万元
        funds 6 of 1: annualBudget B, executed C
        execution -, rate ok/not-applicable/missing, score not-applicable
        columns level3 B, target C, actual D, score E
        rows 9 ok 60, 10 ok 27, 11 ok 10
        weights 60 30 10
        total E12 = 97 / 97
      `),
    ],
  },
];
