/**
 * Words that offices print over the same columns. Whatever word stands there, the form reads as it does under the
 * usual one: the same figures, the same scores, no error.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from './grid';

const USUAL = {
  initial: '年初预算数',
  annual: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  weight: '分值',
  score: '得分',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  reason: '偏差原因分析及改进措施',
} as const;

type Column = keyof typeof USUAL;

const sheetWith = (column: Column, word: string): SheetSnapshot => {
  const words = { ...USUAL, [column]: word };
  return grid(`
项目支出绩效自评表 | | | | | | |
（2023年度） | | | | | | |
项目名称 | 示例 | | | 主管部门 | 示例局 | |
项目资金（万元） | | ${words.initial} | ${words.annual} | ${words.executed} | ${words.rate} | 分值 | 得分
 | 年度资金总额 | 120 | 100 | 90 | 90% | 10 | 9
 | 其中：财政拨款 | 110 | 90 | 81 | 90% | — | —
 | 其他资金 | 10 | 10 | 9 | 90% | — | —
${words.level1} | ${words.level2} | ${words.level3} | ${words.target} | ${words.actual} | ${words.weight} | ${words.score} | ${words.reason}
产出指标 | 数量指标 | 检查次数 | ≥10次 | 9次 | 30 | 27 | 下雨
产出指标 | 质量指标 | 合格率 | 100% | 100% | 20 | 20 |
效益指标 | 社会效益 | 秩序 | 好转 | 好转 | 30 | 30 |
满意度指标 | 满意度 | 群众满意度 | ≥90% | 95% | 10 | 10 |
总分 | | | | | 100 | 96 |
`);
};

function readingOf(sheet: SheetSnapshot): unknown {
  return checkSheet(sheet, { rules: RULES, profiles: PROFILES }).map(({ form, scores, findings }) => ({
    funds: form.funds?.rows.map((row) => [
      row.initialBudget?.value,
      row.annualBudget?.value,
      row.executed?.value,
      row.rate?.value,
    ]),
    execution: scores.funds[0]?.score,
    rows: form.indicators?.rows.map((row, index) => [
      row.level1?.text,
      row.level2?.text,
      row.level3?.text,
      row.target?.text,
      row.actual?.text,
      row.weight?.value,
      row.reason?.text,
      scores.indicators[index]?.score,
    ]),
    total: scores.total,
    problems: findings.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => [code, cell]),
  }));
}

const USUAL_READING = readingOf(sheetWith('level3', USUAL.level3));

const WORDS: Readonly<Record<Column, string>> = {
  initial: `年初部门预算数 当年年初预算 预算(年初) 年初预算下达数 批复金额 年初批复金额 年初指标 年初财政预算 年初预算批复
    2023年年初预算数 年初预算（万元） 年初预算额度 年初批复 年初计划 年初安排`,
  annual: `全年预算数（含调整） 调整后全年预算 预算调整后金额 2023年预算数 年度预算安排数 年度预算金额 可用指标 可用预算数 指标金额
    下达指标 项目预算金额 预算总金额 总预算 全年预算总数 当年安排数 本年安排数 安排数 资金安排 财政安排资金 财政下达数 资金下达数
    全年（调整）预算数 调剂后预算数 年度预算总额 全年预算(A) 预算数（调整后） 实际下达数 核定预算数 年中调整后预算 最终预算 实际预算
    追加调整后预算`,
  executed: `全年累计执行数 累计执行数 全年累计支出 全年实际执行 资金支出数 资金支付数 实际列支 支出额 使用资金 资金使用数 实际使用数
    已使用 决算支出 2023年执行数 12月底执行数 截至12月31日执行数 全年支付数 国库支付数 实际执行 支出合计 执行额 实际支出额
    实际支出资金 实际执行数(B) 全年执行数（万元） 全年执行金额B 执行情况 实际报账数 实际拨付数 拨付金额 资金执行数 年末执行数 支付额`,
  rate: `预算执行率(%) 执行率(B/A) 支出比例 预算支出率 全年预算执行率 执行进度% 资金执行进度 支付进度 使用比例 资金使用比例
    执行比率(%) 预算执行比例 完成率 实际执行率 执行率（B÷A） 预算执行率（B/A×100%） 支出进度率 资金支出进度 执行率=执行数/预算数
    项目执行率 预算完成比例`,
  weight: `权重 权重(%) 指标权重（%） 权值 权数 标准分 满分值 基础分 分值（100分） 权重值 分值/权重 分值设置 设定分值 配分 分值分配
    指标满分 项目分值 标准分值(分) 理论分值 分值（90分） 权重（分） 规定分值 满分分值 应得分值 分值权重 指标分 单项分值 考核分值 计划分值`,
  score: `自评分值 自评得分(分) 单位自评 自评分 实际得分 评价分值 实得分值 自查得分 自评估得分 得分数 自评成绩 所得分值 评定得分
    本级自评得分 单位评价得分 自主评分 实得分 自我评价得分 单位得分 最终得分 得分（90分） 部门评分 绩效自评得分 指标自评得分 实际分值
    自评（得分） 评估得分`,
  level1:
    '指标类别 类别 指标大类 目标类别 维度 指标维度 分类 考核维度 一级 一级目标 绩效维度 指标一级 评价维度 一级指标（50分）',
  level2: '指标分类 二级分类 子类 小类 类型 分项指标 二级 二级目标 二级指标名称 指标类型 绩效类别 评价内容',
  level3: `具体指标 指标 绩效指标 考核指标 指标名称 指标内容 三级指标（具体） 明细指标 个性化指标 工作任务 任务名称 具体内容 考核内容
    考核要点 指标项 评价内容 三级 三级指标名称 绩效指标名称 四级指标 指标项目 评价指标 指标说明 具体绩效指标`,
  target: `指标目标 目标数 目标数值 年度绩效目标值 年初设定目标 年初绩效目标值 计划指标值 计划值 应完成值 应达值 预期目标值 指标计划值
    年度预定值 预期完成指标值 预期绩效 2023年指标值 2023年目标值 设定指标值 绩效指标目标值 绩效标准 目标标准 指标标准 预设值
    计划任务数 计划目标 考核目标值 批复指标值 核定指标值 指标值（年初） 年度指标值（A） 全年指标值 预期实现值 预期值 目标任务量 计划数
    年度指标值（计划） 年度目标 申报指标值 年初申报值`,
  actual: `自评完成情况 全年完成情况 完成指标 实际完成指标 年度实现值 年末完成情况 实际完成数值 指标达成值 达成情况 完成值（自评）
    实际达到值 达到值 实际表现 实际数 实际水平 完成结果 年度完成结果 2023年完成值 2023年实际完成值 绩效完成情况 指标实现值
    实际实现情况 截至12月底完成值 执行结果 实际产出 全年实绩 实际完成值（B） 业绩值 自评值 实际完成情况（自评） 完成情况及数值
    年度实际值 实际完成情况说明 指标完成值 实际成效 实施效果 完成进度 全年实际完成数`,
  reason: `偏差原因及整改措施 未达标原因及措施 备注（偏差原因） 未完成原因及下一步措施 差距原因 完成偏差分析 扣分依据 扣分理由 失分原因
    未完成说明 情况说明 自评说明 存在问题及整改措施 偏离原因分析 未完成指标原因 原因及改进措施 指标偏差说明 差异分析 问题及原因 备注 说明
    未完成原因 整改措施 偏差情况说明 未达成原因 原因 扣分情况说明 得分说明 偏差分析及措施`,
};

const cases = (Object.keys(WORDS) as Column[]).flatMap((column) =>
  WORDS[column]
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [column, word] as const),
);

test('the usual words read without a problem', () => {
  expect(USUAL_READING).toMatchObject([{ total: { score: { expected: 96 } }, problems: [] }]);
});

test.each(cases)('%s may be called %s', (column, word) => {
  expect(readingOf(sheetWith(column, word))).toEqual(USUAL_READING);
});
