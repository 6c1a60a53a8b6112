/** Sheets that speak the same words and report on nothing finished, or judge somebody else's work. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from './grid';

export const plansAndReviews: readonly (readonly [name: string, sheet: SheetSnapshot])[] = [
  [
    'a declaration of targets with the budget and the values of former years',
    grid(`
项目支出绩效目标表 | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | «
项目名称 | 示例项目 | « | 主管部门 | 示例局 | « | «
项目资金（万元） | 年度资金总额 | 100 | « | 执行率分值（10分） | 10 | «
 | 其中：财政拨款 | 100 | « | | |
年度目标 | 完成各项任务。 | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 上年完成值 | 分值 | 备注
产出指标 | 数量指标 | 检查次数 | ≥12次 | 11次 | 50 |
效益指标 | 社会效益指标 | 市场秩序 | 好转 | 好转 | 30 |
满意度指标 | 服务对象满意度 | 满意度 | ≥90% | 91% | 10 |
`),
  ],
  [
    'monitoring from January to August with a forecast of the year',
    grid(`
项目绩效运行监控表 | « | « | « | « | « | « | «
（2023年度1-8月） | « | « | « | « | « | « | «
项目名称 | 示例项目 | « | « | 实施单位 | 示例局 | « | «
项目资金（万元） | 年初预算数 | 1-8月执行数 | 1-8月执行率 | 全年预计执行数 | « | « | «
年度资金总额 | 100 | 60 | 60% | 100 | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-8月完成情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性
产出指标 | 数量指标 | 检查次数 | 12 | 8 | 12 | | 确定能
效益指标 | 社会效益指标 | 秩序 | 好转 | 好转 | 好转 | | 确定能
`),
  ],
  [
    'score sheet of an outside evaluation: standards and points, no target and no actual',
    grid(`
示例项目绩效评价指标评分表 | « | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明
决策 | 项目立项 | 立项依据充分性 | 5 | 依据充分得5分 | 5 |
过程 | 资金管理 | 预算执行率 | 5 | 得分=执行率×5 | 4.5 | 执行率90%
产出 | 数量 | 完成率 | 20 | 按比例 | 18 | 少两处
效益 | 社会效益 | 服务改善 | 30 | 明显得满分 | 28 | 一般
合计 | | | 60 | | 55.5 |
`),
  ],
  [
    'execution of a budget by project, a line each',
    grid(`
2023年项目支出预算执行情况表 | « | « | « | « | «
单位：万元 | | | | |
序号 | 项目名称 | 年初预算数 | 调整预算数 | 支出数 | 执行率
1 | 示例一 | 100 | 100 | 90 | 90%
2 | 示例二 | 50 | 60 | 60 | 100%
合计 | | 150 | 160 | 150 | 93.75%
`),
  ],
  [
    'an employee’s own appraisal',
    grid(`
员工绩效考核自评表 | « | « | « | « | «
姓名 | 略 | 部门 | 财务部 | 岗位 | 会计
考核项目 | 考核指标 | 目标值 | 完成情况 | 权重 | 自评得分
工作业绩 | 报表及时率 | 100% | 100% | 40% | 40
工作能力 | 专业知识 | 熟练 | 熟练 | 30% | 28
工作态度 | 出勤率 | 100% | 98% | 30% | 29
合计 | | | | 100% | 97
`),
  ],
];
