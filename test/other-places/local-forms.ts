/** Forms as schools, townships, counties and ministries fill them in: odd heads, marks, units and closing lines. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const localForms: readonly Place[] = [
  {
    name: 'policy form: several fund sources beside the total, score sentence inside the last row',
    sheet: grid(`
财政政策绩效自评表 | « | « | « | « | « | «
 | | | | | 单位：亿元 |
政策名称 | 示例养老服务补贴政策 | « | « | 牵头部门 | 示例省民政厅 | «
评价年度 | 2023年 | « | « | 自评结论 | 良 | «
年度资金 | 预算安排数 | 其中：中央 | 其中：省级 | 实际执行数 | 预算执行率 | 得分
总额 | 10 | 4 | 6 | 8 | 80% | 8
指标类型 | 指标名称 | 绩效目标值 | 实际完成值 | 指标分值 | 指标得分 | 未达目标原因
产出 | 补贴老人 | ≥50万人 | 45万人 | 60 | 54 | 摸底偏高
效益 | 养老机构入住率 | ≥60% | 48% | 20 | 16 | 疫情影响
满意度 | 老人满意度 | ≥85% | 85% | 10 | 10 |
自评得分合计：88分 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G11
        project 示例养老服务补贴政策
        year 2023
        amounts 亿元
        funds 6 of 1: annualBudget B, executed E, rate F, score G
        execution 10, rate ok 80, score ok 8
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 8 ok 54, 9 ok 16, 10 ok 10
        total A11 = 88 / 88
        grade F4 良 良
      `),
    ],
  },
  {
    name: 'numbers as text with spaces and units, sums by formula, hidden numbering column, full-width marks',
    sheet: grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（２０２３年） | « | « | « | « | « | « | «
编号 | 项目名称 | 示例垃圾分类 | « | « | 主管单位 | 示例街道 | «
1 | 项目资金（万元） | 预算数（A） | 执行数（B） | 执行率（B/A） | 分值 | 得分 | 备注
2 | 总金额 | '1 200.00 | ' 1,080.00万元 | '90.00 % | '10分 | '9.00 分 |
编号 | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
3 | 产出指标 | 覆盖小区 | '≥ 80 个 | '80 | '50 分 | '50分 |
4 | 效益指标 | 分类准确率 | '≧ 90 ％ | '８１％ | '３０ | '27 分 |
5 | 满意度指标 | 居民满意度 | '＞＝ 90% | 0.95 | 10 | 10 |
 | 合  计 | | | | ƒ SUM(F5:F9) → 100 | ƒ SUM(G5:G9) → 96 |
`),
    forms: [
      expected(`
        within A1:H10
        project 示例垃圾分类
        department 示例街道
        year 2023
        amounts 万元
        funds 5 of 1: annualBudget C, executed D, rate E, weight F, score G
        execution 10, rate ok 90, score ok 9
        columns level3 C, target D, actual E, weight F, score G
        rows 7 ok 50, 8 ok 27, 9 ok 10
        total G10 F10 = 96 / 96
      `),
    ],
  },
  {
    name: 'ministry form with core indicators, notes between the blocks and levels missing',
    sheet: grid(`
附件1：
中央部门预算项目绩效自评表 | « | « | « | « | « | « | «
(2023年度) | « | « | « | « | « | « | «
项目名称 | « | 示例科研院所改善条件 | « | « | « | « | «
主管部门及代码 | « | [999]示例部 | « | « | 实施单位 | 示例研究院 | «
项目资金（万元） | « | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
注：执行率＝全年执行数÷全年预算数×100%，请按实际填报，勿改动公式；得分按执行率乘以分值计算。 | « | « | « | « | « | « | «
 | | 年度资金总额： | 620 | 620 | 620 | 10 | 10
 | | 其中：当年财政拨款 | 600 | 600 | 600 | — | —
 | | 上年结转资金 | 20 | 20 | 20 | — | —
年度总体目标 | 预期目标 | « | « | 实际完成情况 | « | « | «
 | 改善条件。 | « | « | 条件改善。 | « | « | «
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 成本指标 | 经济成本指标 | 平均修缮成本 | ≤2000元/平方米 | 1950元/平方米 | 20 | 20
 | 产出指标 | 数量指标 | 修缮面积 | ≥3000平方米 | 3000平方米 | 40 | 40
注：定性指标分三档。 | « | « | « | « | « | « | «
 | 效益指标 | 社会效益指标 | 科研条件 | 明显改善 | 明显改善 | 20 | 18
 | 满意度指标 | 服务对象满意度指标 | 科研人员满意度 | ≥90% | 96% | 10 | 10
总分 | « | « | « | « | « | 100 | 98
`),
    forms: [
      expected(`
        within A1:H19
        project 示例科研院所改善条件
        department [999]示例部
        unit 示例研究院
        year 2023
        amounts 万元
        funds 8 of 3: initialBudget D, annualBudget E, executed F, weight G, score H
        execution 10, rate ok/not-applicable, score ok 10
        columns level3 D, target E, actual F, weight G, score H
        rows 14 ok 20, 15 ok 40, 17 ok, 18 ok 10
        total H19 G19 = 98 / 98
      `),
    ],
  },
  {
    name: 'execution as a level-2 row with amounts as target and actual, total in the middle under the funds',
    sheet: grid(`
示例县2023年债券资金项目绩效自评表 | « | « | « | « | «
债券项目名称 | 示例产业园管网 | « | « | 项目单位 | 示例县城投公司
项目总投资（万元） | 5000 | 债券资金（万元） | 3000 | 已支出（万元） | 2700
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
过程（10分） | 预算执行 | 预算执行率（10分） | 100% | 90% | 9
产出（50分） | 数量 | 管网长度（50分） | ≥12公里 | 12公里 | 50
效益（30分） | 经济效益 | 入驻企业（30分） | ≥20家 | 16家 | 24
满意度（10分） | 满意度 | 企业满意度（10分） | ≥90% | 92% | 10
总分（100分） | « | « | « | « | 93
`),
    forms: [
      expected(`
        within A1:F9
        project 示例产业园管网
        year 2023
        columns level3 C, target D, actual E, score F
        rows 5 ok 9, 6 ok 50, 7 ok 24, 8 ok 10
        weights 10 50 30 10
        total F9 = 93 / 93
      `),
    ],
  },
  {
    name: 'one column of levels only, header 考核指标, score before everything, remarks in a last wide row',
    sheet: grid(`
示例小学校舍维修项目绩效自评表 | « | « | « | «
2022年度 | « | « | « | «
项目名称 | 示例小学校舍维修 | « | 预算（元） | 86000
实际支出（元） | 86000 | « | 执行率 | 100%
单位自评分 | 考核指标 | 计划完成 | 实际完成 | 标准分值
30 | 维修教室 | 12间 | 12间 | 30
20 | 验收合格 | 合格 | 合格 | 20
40 | 受益学生 | 480人 | 500人 | 40
10 | 师生满意度 | 95% | 97% | 10
100 | 合计 | | | 100
备注：本项目已于暑期完工，资金由学校公用经费列支，无结余；后续维护纳入日常管理。 | « | « | « | «
`),
    forms: [
      expected(`
        within A1:E11
        project 示例小学校舍维修
        year 2022
        amounts 元
        funds 4 of 1: executed B, rate E
        execution -, rate ok 100, score not-applicable
        columns level3 B, target C, actual D, weight E, score A
        rows 6 ok 30, 7 ok, 8 ok 40, 9 ok 10
        total A10 E10 = 100 / 100
      `),
    ],
  },
  {
    name: 'fund row without label beneath, quarter columns beside the year, three-letter header marks',
    sheet: grid(`
2024年度项目绩效自评表（街道） | « | « | « | « | « | «
项目名称 | 示例网格员补助 | « | « | « | « | «
年初预算数A | 调整后预算数B | 实际支出数C | 结余数D=B-C | 执行率E=C/B | 分值F | 得分G=E*F
120 | 118 | 118 | 0 | 100% | 10 | 10
一级指标 | 二级指标 | 三级指标 | 年度目标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 发放人数 | =236人 | 236人 | 50 | 50
效益指标 | 社会效益指标 | 矛盾化解率 | ≥95% | 95% | 30 | 30
满意度指标 | 服务对象满意度 | 群众满意度 | ≥92% | 92% | 10 | 10
总得分 | | | | | | 100
自评等次：优秀 | « | « | « | « | « | «
`),
    forms: [
      expected(`
        within A1:G10
        project 示例网格员补助
        year 2024
        funds 4 of 1: initialBudget A, annualBudget B, executed C, rate E, weight F, score G
        execution 10, rate ok 100, score ok 10
        columns level3 C, target D, actual E, weight F, score G
        rows 6 ok 50, 7 ok 30, 8 ok 10
        total G9 = 100 / 100
        grade A10 优秀 优秀
      `),
    ],
  },
];
