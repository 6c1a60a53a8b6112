/** The words of an indicator table's rows: blocks, totals, grades, and what stands below the table. */
import type { Block } from '../model/row-facts';
import { keys, type Words } from './words';

/** The row (or label) that carries the form's total score. */
export const TOTAL_WORDS: Words = {
  exact: keys(`
    总分 合计 总计 共计 自评得分 自评总分 总得分 综合得分 得分合计 合计得分 自评总得分 绩效自评总分
    自评得分合计 总体得分 绩效自评得分 评价得分 最终得分 总评分 总分合计 综合评分 自评得分总计 总计得分
    总评得分 评价总分 绩效评价总分 自评分合计 合计总分 绩效得分 绩效总分 自评分 得分总计 综合总分
    绩效评价得分 总分值 自评综合得分 项目总分 项目得分 合计分值 评价总得分 分值合计 整体得分 自我评价得分
    总得分合计 自评结果得分 累计得分 绩效自评综合得分 项目自评得分 项目自评总分 自评合计 自评分总计 指标总分 汇总 总成绩
    总评 合计得分及等级 得分及等级
  `),
  pattern:
    /^(?:绩效)?(?:自评|评价|综合|总体|最终|项目)?(?:总分|总得分|总评分|综合得分|得分合计|合计得分)|^本(?:项目|部门|单位|政策|专项|年度)(?:支出)?(?:绩效)?(?:自评|评价)*(?:总)?(?:得分|总分)$/,
};

/** Sums inside the indicator table that are no indicators. */
export const SUBTOTAL_WORDS: Words = {
  exact: keys(`
    指标得分合计 指标合计 指标分合计 绩效指标合计 绩效指标得分合计 绩效指标得分小计 小计 分项小计 分类小计 本页小计 小计得分 指标小计
  `),
  pattern: /小计(?:得分)?$/,
};

export const GRADE_WORDS: Words = {
  exact: keys(`
    等级 评价等级 自评等级 绩效等级 评定等级 绩效评级 等次 评价等次 自评等次 评级 绩效评价等级
    绩效自评等级 绩效等次 自评结果等级 自评评级 评分等级 结果等级 评价结果 自评结果 自评结论 评价结论
    评价级别 自评级别 级别 自评定级 综合评级 自评评价等级 考核等级 得分等级 综合等级 档次 绩效级别 评价档次 结论 综合结论
  `),
  pattern: /(?:等级|等次|评级|级别|档次)$/,
};

/** Grades by wording, best first; a form speaks one of these. */
export const GRADE_WORDINGS: readonly (readonly [best: string, good: string, fair: string, poor: string])[] =
  [
    ['优', '良', '中', '差'],
    ['优秀', '良好', '中等', '较差'],
    ['优秀', '良好', '中', '差'],
    ['优秀', '良好', '一般', '较差'],
    ['优秀', '良好', '一般', '差'],
    ['优秀', '良好', '合格', '不合格'],
    ['优', '良', '合格', '不合格'],
    ['优秀', '良好', '及格', '不及格'],
    ['优秀', '良好', '达标', '不达标'],
    ['优', '良', '一般', '差'],
    ['A', 'B', 'C', 'D'],
    ['A级', 'B级', 'C级', 'D级'],
    ['Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级'],
    ['一级', '二级', '三级', '四级'],
    ['一等', '二等', '三等', '四等'],
  ];

/** The execution rate standing as a row of the indicator table. */
export const EXECUTION_ROW_WORDS: Words = {
  exact: keys(`
    预算执行率 执行率 预算执行 预算执行情况 资金执行率 预算执行率指标 预算执行指标 执行率指标
    预算资金执行率 项目预算执行率 资金预算执行率 部门预算执行率 预算执行得分 全年预算执行率 年度预算执行率
    资金执行情况 预算执行率得分 财政资金执行率 整体预算执行率
  `),
};

/** Blocks as findings and pictures name them. */
export const BLOCK_NAMES: Readonly<Record<Block, string>> = {
  execution: '预算执行',
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  management: '管理',
};

/** Rows whose block no label tells. */
export const OTHER_BLOCK = '其他';

/** Level-1 blocks. */
export const BLOCK_WORDS: Readonly<Record<Block, Words>> = {
  execution: EXECUTION_ROW_WORDS,
  cost: { exact: ['成本指标', '成本', '成本效益指标'], pattern: /^成本/ },
  output: { exact: ['产出指标', '产出', '项目产出', '产出目标', '履职效能', '产出绩效'], pattern: /产出/ },
  benefit: {
    exact: keys(`
      效益指标 效益 项目效益 效果指标 效果目标 效益目标 项目效果 社会效应 履职效益 效果
    `),
    pattern: /效益|效果/,
  },
  satisfaction: { exact: ['满意度指标', '满意度', '服务对象满意度指标', '满意度目标'], pattern: /满意度/ },
  management: {
    exact: keys(`
      管理指标 过程指标 投入指标 决策指标 投入 过程 决策 管理 项目决策 项目管理 项目过程 投入管理目标
      运行成本 管理效率 预算管理 资金管理
    `),
    pattern: /^(?:项目)?(?:投入|过程|决策|管理)/,
  },
};

/** Level-2 labels and the block they belong to. Cost stands in several blocks and decides nothing. */
export const LEVEL2_BLOCKS: readonly (readonly [pattern: RegExp, block: Block])[] = [
  [/满意度/, 'satisfaction'],
  [/^(?:经济|社会|生态|环境|生态环境)成本/, 'cost'],
  [/^(?:数量|质量|时效|产出)/, 'output'],
  [/^(?:经济|社会|生态|环境|可持续|效益)/, 'benefit'],
];

/** Left-hand labels that end an indicator table. */
export const AFTER_WORDS: Words = {
  exact: keys(`
    项目绩效分析 自评结果分析 备注 注 说明 填表说明 填报说明 存在问题 存在的问题 主要经验做法 主要做法
    其他需要说明的问题 其他需说明的问题 自评结论 评价结论 绩效自评结论 绩效分析 综合评价 填报人 填表人
    单位负责人 联系人 制表人 审核人 项目负责人 改进措施 下一步改进措施 自评情况说明 评分说明 总体评价
    主要问题 问题及建议 有关建议 整改措施 结论 主要绩效 经验做法 评价人员 评价组长 评价等级标准 自评人员
    公开 盖章 需要说明的问题 单位自评意见 主管部门意见 财政部门意见 审核意见 部门意见 自评意见
    得分汇总 得分统计 得分情况汇总 评分汇总 项目存在的问题 存在问题及改进措施 存在问题及原因分析 存在的主要问题 意见建议
  `),
  pattern:
    /^(?:注|备注|说明|填表说明|填报说明)[1-9:：]|存在.*问题|改进(?:措施|意见)|经验做法|(?:填报|填表|制表|审核|联系|负责|经办)人|结果分析|绩效分析|(?:部门|单位|主管|财政).*意见|自评结论|评价结论/,
};
