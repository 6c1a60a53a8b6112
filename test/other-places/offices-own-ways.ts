/** What single offices made of the form: other heads, other orders, other words for the same things. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const officesOwnWays: readonly Place[] = [
  {
    name: 'side label of the funds behind the amounts, sum row last and called 共计, the rate before the amounts',
    sheet: grid(`
2023年度示例市气象局项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例人工影响天气 | « | « | 业务处室 | 减灾处 | «
经费来源 | 执行率 | 年初预算（万元） | 调整后预算（万元） | 实际支出（万元） | 分值 | 得分
中央财政 | 100% | 60 | 60 | 60 | |
地方财政 | 95% | 40 | 40 | 38 | |
共计 | 98% | 100 | 100 | 98 | 10 | 9.8
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 作业次数 | ≥60次 | 66次 | 30 | 30
产出指标 | 质量指标 | 作业安全率 | 100% | 100% | 20 | 20
效益指标 | 经济效益指标 | 减少农业损失 | ≥5000万元 | 5200万元 | 30 | 30
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 94% | 10 | 10
共计 | | | | | 100 | 99.8
`),
    forms: [
      expected(`
        within A1:G12
        project 示例人工影响天气
        year 2023
        amounts 万元
        funds 6 of 3: initialBudget C, annualBudget D, executed E, rate B, weight F, score G
        execution 10, rate ok 98, score ok 9.8
        columns level3 C, target D, actual E, weight F, score G
        rows 8 ok 30, 9 ok 20, 10 ok 30, 11 ok 10
        total G12 F12 = 99.8 / 99.8
      `),
    ],
  },
  {
    name: 'each level on a line of its own with its points, the indicators indented below, the total at the top right',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | 自评得分：97.5
项目名称 | 示例电商进农村 | « | 年度 | 2022
预算（万元） | 200 | 支出（万元） | 190 | 执行率95%
指标 | 目标值 | 完成值 | 分值 | 得分
一、预算执行 | | | 10 | 9.5
\u3000预算执行率 | 100% | 95% | 10 | 9.5
二、产出指标 | | | 50 | 48
\u3000建设服务站点 | 50个 | 48个 | 50 | 48
三、效益指标 | | | 30 | 30
\u3000农产品网络零售额 | ≥3000万元 | 3120万元 | 30 | 30
四、满意度指标 | | | 10 | 10
\u3000农户满意度 | ≥85% | 90% | 10 | 10
`),
    forms: [
      expected(`
        within A1:E12
        project 示例电商进农村
        year 2022
        columns level3 A, target B, actual C, weight D, score E
        rows 6 ok 9.5, 8 ok 48, 10 ok 30, 12 ok 10
        total E1 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'head in three columns of labels, amounts with 元 and rate in one row each, table with deviation and cure apart',
    sheet: grid(`
示例县2023年度项目绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例教师培训 | 项目编码 | 000001 | 主管部门 | 示例县教体局 | 项目类型 | 特定目标类
年初预算 | 300000元 | 调整预算 | 320000元 | 全年支出 | 304000元 | 执行率 | 95%
预算执行分值 | 10 | 预算执行得分 | 9.5 | 自评总分 | 96.3 | 自评等级 | 优
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 改进措施
产出指标 | 培训教师人次 | ≥1200人次 | 1104人次 | 40 | 36.8 | 线下名额缩减 | 增加线上培训
^ | 培训合格率 | ≥98% | 99% | 10 | 10 | |
效益指标 | 教学水平 | 提升 | 提升 | 30 | 30 | |
满意度指标 | 参训教师满意度 | ≥90% | 96% | 10 | 10 | |
`),
    forms: [
      expected(`
        within A1:H9
        project 示例教师培训
        department 示例县教体局
        year 2023
        amounts 元
        funds 3 of 1: initialBudget B, annualBudget D, executed F, rate H, weight B4, score D4
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 6 ok 36.8, 7 ok 10, 8 ok, 9 ok 10
        total F4 = 96.3 / 96.3
        grade H4 优 优
      `),
    ],
  },
  {
    name: 'letters for the kinds of indicators, 序号 written 1.1.1, marks out of a thousand halves',
    sheet: grid(`
示例研究所专项经费绩效自评表（2024年度） | « | « | « | « | « | «
专项名称：示例野外台站观测 | « | « | « | 负责部门：示例室 | « | «
经费总额（万元） | 85 | 实际支出（万元） | 83.3 | 执行率 | 98% | 得分 9.8（满分10）
编号 | 类别 | 指标 | 目标 | 完成 | 满分 | 得分
1.1.1 | 产出—数量 | 观测数据量 | 12GB | 12.6GB | 20 | 20
1.1.2 | 产出—数量 | 样品采集 | 600份 | 588份 | 20 | 19.6
1.2.1 | 产出—质量 | 数据完整率 | 95% | 97.2% | 20 | 20
2.1.1 | 效益—社会 | 数据共享服务 | 30家 | 33家 | 20 | 20
3.1.1 | 满意度 | 用户满意度 | 90% | 98% | 10 | 10
合计 | | | | | 90 | 89.6
`),
    forms: [
      expected(`
        within A1:G10
        project 示例野外台站观测
        year 2024
        amounts 万元
        funds 3 of 1: annualBudget B, executed D, rate F
        execution 10, rate ok 98, score not-applicable/ok
        columns level3 C, target D, actual E, weight F, score G
        rows 5 ok 20, 6 ok 19.6, 7 ok 20, 8 ok 20, 9 ok 10
        total G10 F10 = 89.6 / 89.6
      `),
    ],
  },
  {
    name: 'the whole in two halves: left the plan as it was approved, right what was reached',
    sheet: grid(`
项目绩效自评表（2023年） | « | « | « | « | « | «
项目名称：示例体育场馆开放 | « | « | « | 填报单位：示例体育中心 | « | «
批复情况 | « | « | « | 完成情况 | « | «
年度预算（万元） | « | 130 | « | 年度支出（万元） | 126.1 | 97%
一级指标 | 三级指标 | 指标值 | 分值 | 完成值 | 得分 | 备注
产出指标 | 开放天数 | ≥330天 | 30 | 340天 | 30 |
^ | 接待健身人次 | ≥20万人次 | 20 | 18万人次 | 18 | 场馆维修
效益指标 | 全民健身氛围 | 浓厚 | 30 | 浓厚 | 30 |
满意度指标 | 健身群众满意度 | ≥90% | 10 | 93% | 10 |
预算执行 | 预算执行率 | 100% | 10 | 97% | 9.7 | 尾款
合计 | | | 100 | | 97.7 |
`),
    forms: [
      expected(`
        within A1:G11
        project 示例体育场馆开放
        unit 示例体育中心
        year 2023
        amounts 万元
        columns level3 B, target C, weight D, actual E, score F, reason G
        rows 6 ok 30, 7 ok 18, 8 ok, 9 ok 10, 10 ok 9.7
        total F11 D11 = 97.7 / 97.7
      `),
    ],
  },
  {
    name: 'grades by block instead of one total row, block sums in a table of their own below',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | «
（2023年度） | « | « | « | « | «
项目名称 | 示例法律援助 | « | 主管部门 | 示例司法局 | «
资金 | 预算数（元） | 执行数（元） | 执行率 | 分值 | 得分
总额 | 400000 | 380000 | 95% | 10 | 9.5
二级指标 | 三级指标 | 指标值 | 实际值 | 分值 | 得分
数量指标 | 援助案件 | ≥400件 | 412件 | 50 | 50
社会效益指标 | 受援人权益 | 得到维护 | 得到维护 | 30 | 30
满意度指标 | 受援人满意度 | ≥95% | 98% | 10 | 10
得分汇总 | 预算执行 | 产出 | 效益 | 满意度 | 总分
 | 9.5 | 50 | 30 | 10 | 99.5
`),
    forms: [
      expected(`
        within A1:F11
        project 示例法律援助
        department 示例司法局
        year 2023
        amounts 元
        funds 5 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F
        rows 7 ok 50, 8 ok, 9 ok 10
        missing total-row
      `),
    ],
  },
  {
    name: 'reasons and proofs as long texts between the figures, remarks of the reviewer behind a blank score',
    sheet: grid(`
街道项目绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例消防安全 | « | « | 实施年度 | 2023 | « | «
资金情况 | 预算（元） | 150,000 | 执行（元） | 142,500 | 执行率 | 95% | 
指标 | 目标 | 举证材料 | 完成 | 扣分原因 | 权重 | 自评 | 复核
检查商铺 | 800家 | 检查记录共16本，存档于安监办 | 760家 | 部分商铺停业 | 40 | 38 |
宣传活动 | 12场 | 照片、签到表 | 12场 | | 20 | 20 |
消防事故 | ≤2起 | 消防大队通报 | 1起 | | 20 | 20 |
居民满意度 | ≥90% | 问卷200份 | 93% | | 10 | 10 |
资金执行率 | 100% | 国库支付明细 | 95% | 尾款未到期 | 10 | 9.5 |
总计 | | | | | 100 | 97.5 |
`),
    forms: [
      expected(`
        within A1:H10
        project 示例消防安全
        year 2023
        amounts 元
        columns level3 A, target B, actual D, weight F, score G, reason E
        rows 5 ok 38, 6 ok 20, 7 ok 20, 8 ok 10, 9 ok 9.5
        total G10 F10 = 97.5 / 97.5
      `),
    ],
  },
  {
    name: 'target printed as two bounds in two columns, answers with the date of the count',
    sheet: grid(`
民生实事项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例普惠托育 | « | « | 年度 | 2023年 | «
预算金额 | 500万元 | « | 执行金额 | 450万元 | 预算执行率 | 90%
一级指标 | 三级指标 | 符号 | 目标值 | 完成值（截至12月31日） | 分值 | 得分
产出指标 | 新增托位 | ≥ | 600个 | 612个 | 40 | 40
^ | 机构备案率 | ＝ | 100% | 100% | 10 | 10
效益指标 | 千人口托位数 | ≥ | 3.8个 | 3.9个 | 30 | 30
满意度指标 | 家长满意度 | ≥ | 90% | 94% | 10 | 10
预算执行率 | 预算执行率 | ＝ | 100% | 90% | 10 | 9
合计 | « | « | « | « | 100 | 99
`),
    forms: [
      expected(`
        within A1:G10
        project 示例普惠托育
        year 2023
        amounts 万元
        columns level3 B, operator C, target D, actual E, weight F, score G
        rows 5 ok 40, 6 ok 10, 7 ok 30, 8 ok 10, 9 ok 9
        total G10 F10 = 99 / 99
      `),
    ],
  },
  {
    name: 'rows coloured and hidden in the middle, a stray figure right of the form, page marks in the last column',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | | 第1页
（2023年度） | « | « | « | « | « | « | |
项目名称 | 示例古树名木保护 | « | « | 主管部门 | 示例林业局 | « | |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 | |
^ | 年度资金总额 | 18 | 18 | 16.2 | 90% | 9 | | 16.2
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
产出指标 | 数量指标 | 保护古树 | 120株 | 120株 | 50 | 50 | |
效益指标 | 生态效益指标 | 古树生长 | 良好 | 良好 | 30 | 30 | |
满意度指标 | 满意度 | 群众满意度 | ≥90% | 95% | 10 | 10 | |
总分 | « | « | « | « | 100 | 99 | | 99
`),
    forms: [
      expected(`
        within A1:I10
        project 示例古树名木保护
        department 示例林业局
        year 2023
        amounts 万元
        funds 5 of 1: initialBudget C, annualBudget D, executed E, rate F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 50, 8 ok, 9 ok 10
        total G10 F10 = 99 / 99
      `),
    ],
  },
  {
    name: 'answers partly in English and figures with units in letters, km, kg, m3, h',
    sheet: grid(`
利用外资项目绩效自评表 | « | « | « | « | «
项目名称 | 示例河流治理（世行贷款） | « | 年度 | 2023 | «
资金（万元） | 年度计划 | 年度支付 | 执行率 | 分值 | 得分
合计 | 3600 | 3420 | 95% | 10 | 9.5
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出指标 | 整治河道 | 18km | 17.1公里 | 30 | 28.5
^ | 清淤 | 25000m3 | 2.5万立方米 | 20 | 20
效益指标 | 削减污染物 | ≥120t | 126吨 | 30 | 30
满意度指标 | 公众满意度 | ≥85% | 88% | 10 | 10
总分 | | | | 100 | 98
`),
    forms: [
      expected(`
        within A1:F10
        project 示例河流治理（世行贷款）
        year 2023
        amounts 万元
        funds 4 of 1: annualBudget B, executed C, rate D, weight E, score F
        execution 10, rate ok 95, score ok 9.5
        columns level3 B, target C, actual D, weight E, score F
        rows 6 ok 28.5, 7 ok 20, 8 ok 30, 9 ok 10
        total F10 E10 = 98 / 98
      `),
    ],
  },
  {
    name: 'a blank form with its example in brackets, a filled one of the same layout below it',
    sheet: grid(`
附表1 项目绩效自评表（样表） | « | « | « | «
项目名称 | （填写项目名称） | « | 年度 | （XXXX年）
三级指标 | 目标值 | 完成值 | 分值 | 得分
（如：培训人次） | （如：≥100人次） | （如：110人次） | （20） | （20）
合计 | | | 100 |

附表2 项目绩效自评表 | « | « | « | «
项目名称 | 示例农技推广 | « | 年度 | 2023年
三级指标 | 目标值 | 完成值 | 分值 | 得分
推广面积 | ≥5万亩 | 5.2万亩 | 50 | 50
增产率 | ≥5% | 4.6% | 30 | 27.6
农户满意度 | ≥90% | 92% | 20 | 20
合计 | | | 100 | 97.6
`),
    forms: [
      expected(`
        within A7:E13
        project 示例农技推广
        year 2023
        columns level3 A, target B, actual C, weight D, score E
        rows 10 ok 50, 11 ok 27.6, 12 ok 20
        total E13 D13 = 97.6 / 97.6
      `),
    ],
  },
];
