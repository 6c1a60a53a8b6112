/** Forms of libraries, hospitals, ports and bureaus: side labels, weights in other places, marks with boxes. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const halls: readonly Place[] = [
  {
    name: 'all in one table below its side labels, adjusted budget between, funds by kind, ticked grade in a row of boxes',
    sheet: grid(`
示例省本级项目绩效自评表 | « | « | « | « | « | « | « | «
项目名称 | « | 示例图书馆总分馆建设 | « | « | « | 项目编码 | '330000230000000000001 | «
主管部门 | « | 示例省文旅厅 | « | « | « | 预算年度 | '2023 | «
项目资金（万元） | | | 年初预算数 | 预算调整数 | 调整后预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | « | 500 | -50 | 450 | 441 | 10 | 98% | 9.8
^ | 其中：一般公共预算 | « | 400 | -50 | 350 | 341 | — | 97.43% | —
^ | 政府性基金 | « | 100 | 0 | 100 | 100 | — | 100% | —
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 | 分值 | 自评得分 |
^ | 产出指标 | 数量指标 | 新建分馆 | ≥10个 | 11个 | | 20 | 20 |
^ | ^ | 质量指标 | 通借通还覆盖率 | ≥95% | 95.5% | | 20 | 20 |
^ | ^ | 时效指标 | 建成时间 | 2023年10月底前 | 2023年9月 | | 10 | 10 |
^ | 效益指标 | 社会效益指标 | 年到馆人次 | ≥80万人次 | 76万人次 | 闭馆改造 | 30 | 28.5 |
^ | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥92% | 95% | | 10 | 10 |
总分 | « | « | « | « | « | « | 100 | 98.3 |
评价等级 | 优☑ | 良□ | 中□ | 差□ | « | « | « | «
`),
    forms: [
      expected(`
        within A1:J15
        project 示例图书馆总分馆建设
        department 示例省文旅厅
        year 2023
        amounts 万元
        funds 5 of 3: initialBudget D, annualBudget F, executed G, weight H, rate I, score J
        execution 10, rate ok 98, score ok 9.8
        columns level3 D, target E, actual F, reason G, weight H, score I
        rows 9 ok 20, 10 ok 20, 11 ok 10, 12 ok 28.5, 13 ok 10
        total I14 H14 = 98.3 / 98.3
        grade B15 优 优
      `),
    ],
  },
  {
    name: 'wrong grade on a hospital’s form, funds named 经费, operators apart from figures',
    sheet: grid(`
示例人民医院专项经费绩效自评表 | « | « | « | « | « | « | « | «
专项经费名称 | 示例胸痛中心建设 | « | « | « | 归口管理部门 | 示例医务部 | « | «
经费预算（万元） | 150 | « | 经费支出（万元） | 120 | 执行率 | 80% | « | «
自评总分 | 85 | « | 自评等级 | 优 | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 指标符号 | 指标值 | 计量单位 | 实际完成值 | 标准分值 | 自评得分
预算执行 | 预算执行 | 预算执行率 | ≥ | 100 | % | 80 | 10 | 8
产出 | 数量 | 救治病例 | ≥ | 600 | 例 | 500 | 30 | 25
产出 | 时效 | 平均门球时间 | ≤ | 90 | 分钟 | 75 | 20 | 20
效益 | 社会效益 | 死亡率下降 | ≥ | 2 | % | 1.6 | 20 | 16
效益 | 可持续影响 | 质控制度 | 定性 | 健全 | | 基本健全 | 10 | 6
满意度 | 患者满意度 | 患者满意度 | ≥ | 95 | % | 96 | 10 | 10
`),
    forms: [
      expected(`
        within A1:I11
        project 示例胸痛中心建设
        amounts 万元
        funds 3 of 1: annualBudget B, executed E, rate G
        execution -, rate ok 80, score not-applicable
        columns level3 C, operator D, target E, unit F, actual G, weight H, score I
        rows 6 ok 8, 7 ok 25, 8 ok 20, 9 ok 16, 10 ok/judgement, 11 ok 10
        total B4 = 85 / 85
        grade E4 优 良
        errors E4
      `),
    ],
  },
  {
    name: 'an over-scored row on a port’s form with weights as shares and scores out of the weight',
    sheet: grid(`
示例港务局2022年度预算项目支出绩效自评表 | « | « | « | « | « | «
单位：元 | « | « | « | « | « | «
项目名称 | 示例航道疏浚 | « | 起止时间 | 2022.1-2022.12 | « | «
资金使用情况 | 预算批复数 | 全年预算数 | 实际使用数 | 资金使用率 | 权重 | 得分
财政拨款 | 6500000 | 6500000 | 6500000 | 100% | 10% | 10
指标类型 | 指标名称 | 绩效目标 | 得分情况 | 完成情况 | 权重 | 备注
产出指标 | 疏浚方量 | ≥50万立方米 | 30 | 45万立方米 | 30% |
产出指标 | 疏浚质量合格率 | 100% | 20 | 100% | 20% |
产出指标 | 按期完工 | 2022年9月30日前 | 10 | 2022年9月20日 | 10% |
效益指标 | 通航保证率 | ≥98% | 20 | 98.5% | 20% |
满意度指标 | 船方满意度 | ≥90% | 10 | 91% | 10% |
合计 | | | 100 | | 100% |
`),
    forms: [
      expected(`
        within A1:G12
        project 示例航道疏浚
        year 2022
        amounts 元
        funds 5 of 1: initialBudget B, annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 B, target C, score D, actual E, weight F, reason G
        rows 7 over-scored 27, 8 ok 20, 9 ok 10, 10 ok 20, 11 ok 10
        total D12 F12 = 100 / 97
        errors D7
        tolerated D12
      `),
    ],
  },
  {
    name: 'goals with sub-goals before the table, funds in ten thousand by year, execution row last with its points',
    sheet: grid(`
示例县财政专项扶持资金项目自评打分表 | « | « | « | « | « | « | «
填报单位：示例县农业农村局 | « | « | « | 填报日期：2024年3月15日 | « | « | «
一、项目基本情况 | « | « | « | « | « | « | «
项目名称 | 示例高标准农田建设 | « | « | 建设地点 | 示例镇 | « | «
二、资金情况（单位：万元） | « | « | « | « | « | « | «
资金性质 | 下达资金 | 实际到位 | 实际支出 | 结余 | 支出率 | 满分 | 得分
总额 | 1,200.00 | 1,200.00 | 1,080.00 | 120.00 | 90.00% | 10.00 | 9.00
中央 | 800.00 | 800.00 | 720.00 | 80.00 | 90.00% | |
省级 | 300.00 | 300.00 | 270.00 | 30.00 | 90.00% | |
县级配套 | 100.00 | 100.00 | 90.00 | 10.00 | 90.00% | |
三、绩效目标完成情况 | « | « | « | « | « | « | «
年度总体目标 | 新建高标准农田8000亩。 | « | « | 完成情况 | 建成8000亩。 | « | «
四、绩效指标完成情况 | « | « | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 完成率 | 满分 | 得分
产出指标 | 数量指标 | 建成面积 | 8000亩 | 8000亩 | 100% | 20.00 | 20.00
 | | 机耕路 | ≥12千米 | 12500米 | 104.17% | 10.00 | 10.00
 | 质量指标 | 竣工验收合格率 | 100% | 100% | 100% | 10.00 | 10.00
 | 时效指标 | 建设工期 | 12个月以内 | 11个月 | 100% | 10.00 | 10.00
效益指标 | 经济效益指标 | 亩均增产 | ≥100公斤 | 110公斤 | 110% | 15.00 | 15.00
 | 社会效益指标 | 受益农户 | 1000户以上 | 1130户 | 113% | 15.00 | 15.00
满意度指标 | 满意度指标 | 农户满意度 | 90%以上 | 95% | 105.56% | 10.00 | 10.00
自评总分 | | | | | | 100.00 | 99.00
五、存在问题及建议 | « | « | « | « | « | « | «
无 | « | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:H24
        project 示例高标准农田建设
        unit 示例县农业农村局
        amounts 万元
        funds 7 of 4: annualBudget B, executed D, rate F, weight G, score H
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight G, score H
        rows 15 ok 20, 16 ok 10, 17 ok 10, 18 ok 10, 19 ok 15, 20 ok 15, 21 ok 10
        total H22 G22 = 99 / 99
      `),
    ],
  },
  {
    name: 'execution score wrong beside a right rate, unit in brackets behind the names, answers in sentences',
    sheet: grid(`
示例区“三公”外项目支出绩效自评表 | « | « | « | « | « | «
（ 2024 年 度 ） | « | « | « | « | « | «
项 目 名 称 | 示例社区食堂运营 | « | 主 管 部 门 | 示例区民政局 | « | «
项目资金⏎（万元） | 全年预算数⏎（A） | 全年执行数⏎（B） | 分 值 | 执 行 率⏎（B/A） | 得 分 | 备 注
年度资金总额 | 64 | 48 | 10 | 75% | 8.5 |
一级⏎指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分 值 | 得 分
产⏎出⏎指⏎标 | 数量指标 | 运营食堂数量（个） | 8 | 8 | 20 | 20
^ | 数量指标 | 就餐人次（万人次） | ≥15 | 16.2 | 15 | 15
^ | 质量指标 | 食品安全抽检合格率（%） | 100 | 100 | 15 | 15
效⏎益⏎指⏎标 | 社会效益⏎指标 | 老年人就餐便利性 | 明显提高 | 明显提高 | 30 | 28
满意度⏎指标 | 服务对象⏎满意度指标 | 就餐老人满意度（%） | ≥90 | 93.1 | 10 | 10
总 分 | « | « | « | « | 100 | 96.5
`),
    forms: [
      expected(`
        within A1:G12
        project 示例社区食堂运营
        department 示例区民政局
        year 2024
        amounts 万元
        funds 5 of 1: annualBudget B, executed C, weight D, rate E, score F
        execution 10, rate ok 75, score over-scored 7.5
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 20, 8 ok 15, 9 ok 15, 10 ok/judgement, 11 ok 10
        total G12 F12 = 96.5 / 95.5
        errors F5
        tolerated G12
      `),
    ],
  },
  {
    name: 'policy form with review columns beside the unit’s own scores and a note row, score in words at the end',
    sheet: grid(`
示例市财政政策绩效自评表 | « | « | « | « | « | « | « | «
政策名称 | 示例育儿补贴 | « | « | 政策实施部门 | 示例市卫健委 | « | « | «
实施年度 | 2024年 | « | « | 政策期限 | 2023-2025年 | « | « | «
预算及执行 | 年初预算（万元） | « | 调整后（万元） | 执行数（万元） | 执行率 | « | 权重 | 自评得分
^ | 2400 | « | 2000 | 1900 | 95% | « | 10 | 9.5
一级指标 | 二级指标 | 三级指标 | 绩效目标值 | 实际完成值 | 未达标原因 | 财政审核得分 | 权重 | 自评得分
产出 | 产出数量 | 补贴人数 | ≥5000人 | 5120人 | | | 20 | 20
^ | 产出质量 | 发放准确率 | 100% | 100% | | | 20 | 20
^ | 产出时效 | 发放频次 | 每半年1次 | 2次/年 | | | 10 | 10
效果 | 社会效益 | 政策知晓率 | ≥80% | 72% | 宣传不足 | | 20 | 18
^ | 可持续影响 | 长效管理机制 | 建立健全 | 已建立 | | | 10 | 10
满意度 | 对象满意度 | 家庭满意度 | ≥90% | 95.8% | | | 10 | 10
合计 | « | « | « | « | « | | 100 | 97.5
注：自评得分90（含）以上为“优”，80（含）-90为“良”，60（含）-80为“中”，60以下为“差”。 | « | « | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:I14
        project 示例育儿补贴
        year 2024
        amounts 万元
        funds 5 of 1: initialBudget B, annualBudget D, executed E, rate F, weight H, score I
        execution 10, rate ok 95, score ok 9.5
        columns level3 C, target D, actual E, reason F, weight H, score I
        rows 7 ok 20, 8 ok 20, 9 ok/judgement, 10 ok 18, 11 ok/judgement, 12 ok 10
        total I13 H13 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'a school’s small form: amounts in the head, weights in the names, scores last, grade and total in one row',
    sheet: grid(`
2023年示例中学项目绩效自评表 | « | « | « | «
项目名称 | 示例教室照明改造 | « | 项目金额 | 35万元
已支出金额 | 35万元 | « | 预算执行率 | 100%
评价内容 | 年初目标 | 年末完成情况 | 分值 | 自评得分
一、数量指标 | | | |
改造教室数量 | 60间 | 60间 | 25 | 25
二、质量指标 | | | |
照度达标率 | 100% | 100% | 25 | 25
三、时效指标 | | | |
完成时间 | 8月底前 | 8月20日 | 20 | 20
四、效益指标 | | | |
学生近视率下降 | ≥0.5个百分点 | 0.6个百分点 | 20 | 20
五、满意度指标 | | | |
师生满意度 | 95%以上 | 97% | 10 | 10
自评总分：100分 | « | 自评等级：☑优 □良 □中 □差 | « | «
负责人： 填表人： 日期：2024年1月10日 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:E16
        project 示例教室照明改造
        year 2023
        amounts 万元
        funds 2 of 1: annualBudget E2, executed B3, rate E3
        execution -, rate ok 100, score not-applicable
        columns level3 A, target B, actual C, weight D, score E
        rows 6 ok 25, 8 ok 25, 10 ok 20, 12 ok 20, 14 ok 10
        total A15 = 100 / 100
        grade C15 优 优
      `),
    ],
  },
];
