/** What the columns and parts of a form are called where the program speaks of them. */
import type { Localized } from '../model/localized';
import type { FundColumn, IndicatorColumn, MissingPart } from '../model/self-evaluation-form';
import type { FundConcept, IndicatorConcept } from './word-index';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const INDICATOR_COLUMN_NAMES: Readonly<Record<IndicatorColumn, Localized>> = {
  level1: pair('一级指标', 'level 1'),
  level2: pair('二级指标', 'level 2'),
  level3: pair('三级指标', 'level 3'),
  nature: pair('指标性质', 'nature'),
  operator: pair('指标方向', 'operator'),
  initialTarget: pair('年初指标值', 'initial target'),
  target: pair('年度指标值', 'target'),
  actual: pair('实际完成值', 'actual value'),
  unit: pair('计量单位', 'unit'),
  qualitativeNote: pair('定性指标说明', 'qualitative note'),
  weight: pair('分值', 'weight'),
  score: pair('得分', 'score'),
  reason: pair('偏差原因', 'reason'),
};

export const FUND_COLUMN_NAMES: Readonly<Record<FundColumn, Localized>> = {
  initialBudget: pair('年初预算数', 'initial budget'),
  initialBudgetDeclared: pair('目标申报数', 'declared budget'),
  annualBudget: pair('全年预算数', 'annual budget'),
  executed: pair('全年执行数', 'executed'),
  executedOther: pair('执行数（其他）', 'executed (other)'),
  carryOver: pair('结转结余', 'carry-over'),
  weight: pair('分值', 'weight'),
  rate: pair('执行率', 'execution rate'),
  score: pair('得分', 'score'),
  reason: pair('偏差原因', 'reason'),
};

/** With the columns that a table may have and that are not taken in. */
export const ALL_INDICATOR_COLUMN_NAMES: Readonly<Record<IndicatorConcept, Localized>> = {
  ...INDICATOR_COLUMN_NAMES,
  explanation: pair('指标说明', 'explanation'),
  method: pair('评分标准', 'scoring method'),
  review: pair('复核得分', 'reviewer’s score'),
  interim: pair('中期情况', 'interim figures'),
  deduction: pair('扣分', 'deduction'),
  number: pair('序号', 'number'),
  completion: pair('完成率', 'completion rate'),
  source: pair('数据来源', 'data source'),
};

export const ALL_FUND_COLUMN_NAMES: Readonly<Record<FundConcept, Localized>> = {
  ...FUND_COLUMN_NAMES,
  arrived: pair('到位资金', 'funds received'),
  review: pair('复核得分', 'reviewer’s score'),
  deduction: pair('扣分', 'deduction'),
};

export const MISSING_PART_NAMES: Readonly<Record<MissingPart, Localized>> = {
  'fund-table': pair('项目资金表', 'fund table'),
  'fund-total-row': pair('年度资金总额一行', 'total row of the funds'),
  'annual-budget': pair('全年预算数', 'annual budget'),
  executed: pair('全年执行数', 'executed'),
  rate: pair('执行率', 'execution rate'),
  'indicator-table': pair('绩效指标表', 'indicator table'),
  'weight-column': pair('分值', 'weight column'),
  'score-column': pair('得分', 'score column'),
  'total-row': pair('总分一行', 'total row'),
  'goal-expected': pair('预期目标', 'expected goal'),
  'goal-actual': pair('目标实际完成情况', 'actual results'),
  'project-name': pair('项目名称', 'project name'),
};

/** Parts of a form that are no columns. */
export const FORM_PART_NAMES = {
  title: pair('标题', 'title'),
  department: pair('主管部门', 'department'),
  goals: pair('年度总体目标', 'annual goal'),
  rows: pair('指标行', 'indicator rows'),
  result: pair('自评结论', 'result of the evaluation'),
  header: pair('指标表的表头', 'header of the indicator table'),
} as const;
