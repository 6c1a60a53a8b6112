/**
 * Labels that offices print in the head, over the goals, in the fund rows, at the blocks and in the closing row. The
 * form reads as it does under the usual label.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from './grid';

const USUAL = {
  title: '项目支出绩效自评表',
  year: '（2023年度）',
  project: '项目名称',
  department: '主管部门',
  unit: '实施单位',
  side: '项目资金（万元）',
  whole: '年度资金总额',
  part: '其中：财政拨款',
  rest: '其他资金',
  expected: '预期目标',
  actual: '实际完成情况',
  output: '产出指标',
  benefit: '效益指标',
  satisfied: '满意度指标',
  total: '总分',
  grade: '自评等级',
} as const;

type Label = keyof typeof USUAL;

function readingOf(label: Label, word: string): unknown {
  const words = { ...USUAL, [label]: word };
  const sheet = grid(`
${words.title} | « | « | « | « | « | «
${words.year} | « | « | « | « | « | «
${words.project} | 示例修缮 | « | ${words.department} | 示例局 | ${words.unit} | 示例中心
${words.side} | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
 | ${words.whole} | 100 | 90 | 90% | 10 | 9
 | ${words.part} | 80 | 72 | 90% | — | —
 | ${words.rest} | 20 | 18 | 90% | — | —
年度总体目标 | ${words.expected} | « | « | ${words.actual} | « | «
 | 完成修缮。 | « | « | 已完成修缮。 | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
${words.output} | 数量指标 | 修缮面积 | ≥100平方米 | 100平方米 | 50 | 50
${words.benefit} | 社会效益指标 | 使用条件 | 改善 | 改善 | 30 | 30
${words.satisfied} | 服务对象满意度指标 | 职工满意度 | ≥90% | 95% | 10 | 10
${words.total} | | | | | 100 | 99
${words.grade} | 优 | | | | |
`);
  const at = (cell: { position: { row: number; column: number } } | null | undefined) =>
    cell ? toAddress(cell.position) : null;
  return checkSheet(sheet, { rules: RULES, profiles: PROFILES }).map(({ form, scores, findings }) => ({
    year: form.year?.value,
    project: form.projectName?.text,
    department: form.department?.text,
    unit: form.unit?.text,
    amountUnit: form.funds?.amountUnit,
    funds: form.funds?.rows.map((row) => [at(row.label), row.isTotal, row.annualBudget?.value]),
    goals: [at(form.goalExpected), at(form.goalActual)],
    rows: form.indicators?.rows.map((row) => [row.row, at(row.level1), at(row.level2), at(row.level3)]),
    blocks: scores.blocks?.map(({ name: _name, ...points }) => points),
    total: [at(form.total?.score), at(form.total?.weight), scores.total.recomputed],
    grade: [at(form.grade), scores.grade.expected],
    problems: findings.map(({ code, cell }) => [code, cell]),
  }));
}

const WORDS: Readonly<Record<Label, string>> = {
  title: `项目支出绩效自评表（2023年度） 2023年度项目支出绩效自评表 示例局项目绩效自评表 项目支出绩效目标自评表 财政支出项目绩效自评表
    专项资金绩效自评表 预算项目绩效自评情况表 绩效自评表 项目绩效评价自评表 支出绩效自我评价表 部门预算项目绩效自评报告表 项目自评表
    预算绩效目标完成情况自评表 项目支出绩效评价表 绩效目标完成情况自评表 项目绩效自评打分表 项目绩效自评得分表`,
  year: '(2023年度) （2023年） 2023年度 2023年 （2023_年度） 年度：2023 所属年度：2023年 （二〇二三年度） 评价年度：2023年度 自评年度：2023 预算年度：2023',
  project: `项目名称： 项目名称* 项目（政策）名称 专项名称 专项（项目）名称 预算项目名称 项目支出名称 资金名称 转移支付名称 项目全称 项目名称（全称）
    1.项目名称 一、项目名称 二级项目名称 自评项目名称 课题名称 子项目名称 工程名称 政策（项目）名称`,
  department: `主管部门： 主管部门及代码 预算主管部门 项目主管部门 一级预算部门 主管单位 归口管理部门 市级主管部门 主管部门（盖章） 主管部门（公章）
    预算部门 部门名称 责任部门 主管处室 牵头部门 业务主管部门 主管局`,
  unit: `实施单位： 项目单位 预算单位 项目实施单位 具体实施单位 资金使用单位 项目承担单位 执行单位 实施单位（盖章） 使用单位 基层单位 责任单位
    预算单位名称 实施部门 填报单位 实施单位及代码 承办单位 项目执行单位 建设单位`,
  side: `项目资金（万元） 资金情况（万元） 预算执行情况（万元） 项目资金⏎（万元） 预算资金情况（单位：万元） 资金投入和使用情况（万元） 项目经费（万元）
    资金安排及执行情况（万元） 预算执行率（万元） 年度预算（万元） 项目预算执行（万元） 一、项目资金（万元） 经费情况（万元）`,
  whole: `年度资金总额： 资金总额 合计 合_计 总计 年度预算总额 资金合计 预算资金总额 项目资金总额 年度总金额 总额 总金额 全年资金总额 项目总资金
    年度资金合计 本年资金总额 小计 资金总量 预算总额 经费总额 项目经费总额`,
  part: `其中:财政拨款 其中：当年财政拨款 其中：本年财政拨款 财政拨款 中央资金 其中：省级财政资金 一般公共预算 一般公共预算资金 政府性基金 财政性资金
    其中：一般公共预算财政拨款 中央财政补助 上级补助资金 市本级财政资金 国库资金 专项债券资金 本级资金 县区配套`,
  rest: '其他资金： 其它资金 自筹资金 上年结转资金 单位自有资金 社会资金 结转资金 其他 银行贷款 经营收入 地方配套 非财政拨款 年初结转',
  expected: `年初设定目标 年度目标 年度绩效目标 预期绩效目标 预期目标（年初） 年初目标 设定目标 项目预期目标 年度总目标 年初绩效目标 计划目标
    预期总目标 年度预期目标 绩效目标 年初预期目标 目标设定情况 申报目标`,
  actual: `全年实际完成情况 年度实际完成情况 目标完成情况 完成情况 年度目标完成情况 实际完成目标 目标实际完成情况 年末实际完成情况 全年完成情况
    实际达成情况 目标实现情况 绩效目标完成情况 总体完成情况 实际情况 完成情况说明 全年目标完成情况 实际完成结果`,
  output: `产出指标（50分） 产出 产出指标50分 一、产出指标 项目产出 产出类指标 1.产出指标 产出绩效指标 项目产出指标 产出（50分） （一）产出指标 产出目标
    产⏎出⏎指⏎标 A产出指标`,
  benefit: `效益指标（30分） 效益 效果指标 二、效益指标 项目效益 效益类指标 项目效果 效益（30分） 绩效指标（效益） 社会效益类指标 效益目标 项目效益指标
    社会效应`,
  satisfied:
    '满意度指标（10分） 满意度 服务对象满意度 三、满意度指标 社会满意度 满意度（10分） 公众满意度 满意度类指标 受益对象满意度指标 群众满意度指标',
  total: `合计 总计 总分值 自评总分 合_计 得分合计 综合得分 总得分 自评得分 自评总得分 总评分 合计得分 总分合计 绩效自评总分 综合评分 自评合计 总分（100分）
    得分总计 评价总分 最终得分 项目总得分 总分： 分值合计 总体得分 绩效总得分 合计（总分）`,
  grade: `自评等级： 评价等级 绩效等级 等级 等次 自评结论 自评结果 评价结论 绩效评级 自评等次 评定等级 评价结果 综合等级 自评等级（优良中差）
    绩效自评等级 考核等次 综合评价等级 评分等级 结论 绩效等次 自评档次`,
};

const cases = (Object.keys(WORDS) as Label[]).flatMap((label) =>
  WORDS[label]
    .split(/ +|\n/)
    .filter((word) => word !== '')
    // White space inside a label is written as a stroke.
    .map((word) => [label, word.replace(/_/g, '\u3000')] as const),
);

test.each(cases)('%s may be printed as %s', (label, word) => {
  expect(readingOf(label, word)).toEqual(readingOf(label, USUAL[label]));
});

test('the usual labels read without an error', () => {
  expect(readingOf('title', USUAL.title)).toMatchObject([
    {
      year: 2023,
      project: '示例修缮',
      department: '示例局',
      unit: '示例中心',
      goals: ['B9', 'E9'],
      total: ['G14', 'F14', 99],
      grade: ['B15', '优'],
    },
  ]);
});
