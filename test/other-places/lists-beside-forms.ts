/** Lists and tables that are published beside the forms and that are none: summaries, systems of marks, plans, ledgers. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from './grid';

export const listsBesideForms: readonly (readonly [name: string, sheet: SheetSnapshot])[] = [
  [
    'results of all projects, a line each, with rate, score and grade',
    grid(`
2023年度项目支出绩效自评结果汇总表 | « | « | « | « | « | « | «
单位：万元 | | | | | | |
序号 | 项目名称 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 自评等级 | 备注
1 | 示例道路维护 | 100 | 90 | 90% | 96 | 优 |
2 | 示例路灯电费 | 60 | 60 | 100% | 98.5 | 优 |
3 | 示例公园绿化 | 40 | 20 | 50% | 82 | 良 | 跨年实施
合计 | | 200 | 170 | 85% | | |
`),
  ],
  [
    'points of every project by block',
    grid(`
2023年度预算项目绩效自评得分一览表 | « | « | « | « | « | «
项目名称 | 预算执行（10分） | 产出指标（50分） | 效益指标（30分） | 满意度指标（10分） | 总分 | 等级
示例道路维护 | 9 | 50 | 28 | 9 | 96 | 优
示例路灯电费 | 10 | 50 | 29 | 9.5 | 98.5 | 优
示例公园绿化 | 5 | 42 | 26 | 9 | 82 | 良
`),
  ],
  [
    'indicators of many projects under each other, the project in a column of its own',
    grid(`
2023年度项目绩效目标完成情况汇总表 | « | « | « | « | « | « | «
序号 | 项目名称 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
1 | 示例道路维护 | 产出指标 | 维护里程 | 10公里 | 10公里 | 60 | 60
^ | ^ | 满意度指标 | 群众满意度 | ≥90% | 95% | 40 | 40
2 | 示例路灯电费 | 产出指标 | 路灯数量 | 500盏 | 500盏 | 60 | 60
^ | ^ | 满意度指标 | 群众满意度 | ≥90% | 92% | 40 | 40
`),
  ],
  [
    'a system of indicators with standards, nothing reported',
    grid(`
项目支出绩效评价指标体系 | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评分标准
决策 | 项目立项 | 立项依据充分性 | 5 | 是否符合政策 | 符合得满分
过程 | 资金管理 | 预算执行率 | 5 | 执行数/预算数 | 按比例得分
产出 | 产出数量 | 实际完成率 | 10 | 实际/计划 | 按比例得分
效益 | 项目效益 | 实施效益 | 20 | 社会影响 | 分档得分
`),
  ],
  [
    'targets as approved, no result yet',
    grid(`
项目支出绩效目标表（2024年度） | « | « | « | «
项目名称 | 示例道路维护 | « | 主管部门 | 示例局
预算资金（万元） | 100 | « | 其中：财政拨款 | 100
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标 | 数量指标 | 维护里程 | ≥10公里 | 60
满意度指标 | 满意度 | 群众满意度 | ≥90% | 40
`),
  ],
  [
    'how many projects every department judged, by grade',
    grid(`
2023年度绩效自评工作开展情况统计表 | « | « | « | « | « | «
部门名称 | 自评项目数 | 涉及资金（万元） | 优 | 良 | 中 | 差
示例局 | 12 | 3600 | 10 | 2 | 0 | 0
示例委 | 8 | 1500 | 7 | 1 | 0 | 0
合计 | 20 | 5100 | 17 | 3 | 0 | 0
`),
  ],
  [
    'problems and how they are put right',
    grid(`
绩效自评发现问题整改台账 | « | « | « | « | «
序号 | 项目名称 | 存在问题 | 整改措施 | 责任部门 | 完成情况
1 | 示例道路维护 | 执行率偏低 | 加快支付 | 工程科 | 已完成
2 | 示例公园绿化 | 指标不细 | 细化指标 | 绿化科 | 正在整改
`),
  ],
  [
    'a plan of payments with budget, executed and rate a month',
    grid(`
2023年预算执行进度通报表 | « | « | « | « | «
单位名称 | 年初预算数 | 调整预算数 | 累计执行数 | 执行率 | 排名
示例局 | 3000 | 3200 | 2900 | 90.63% | 1
示例委 | 1000 | 1100 | 800 | 72.73% | 2
合计 | 4000 | 4300 | 3700 | 86.05% |
`),
  ],
  [
    'marks that inspectors gave to the self-evaluations of units',
    grid(`
2023年度预算绩效管理工作考核评分表 | « | « | « | «
被考核单位 | 示例局 | « | « | «
考核内容 | 考核要点 | 分值 | 评分标准 | 得分
绩效目标 | 编报及时完整 | 30 | 缺一项扣2分 | 28
绩效监控 | 按时报送 | 30 | 迟一天扣1分 | 30
绩效自评 | 自评全覆盖 | 40 | 缺一个扣5分 | 35
合计 | | 100 | | 93
`),
  ],
];
