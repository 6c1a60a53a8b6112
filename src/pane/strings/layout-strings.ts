/** Words of the layout screen, Chinese first; among them the names of every column and part of a form. */
import type { Localized } from '../../core/model/localized';
import type { FundColumn, IndicatorColumn, MissingPart } from '../../core/model/self-evaluation-form';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const LAYOUT_STRINGS = {
  gapsTitle: pair('没有完全认出的表', 'Not fully recognised'),
  gapsNone: pair('每张工作表都认出来了。', 'Every sheet was recognised.'),
  formGap: pair('工作表“{sheet}”：{project}', 'Sheet “{sheet}”: {project}'),
  sheetGap: pair('工作表“{sheet}”没有认出自评表', 'No form was recognised on sheet “{sheet}”'),
  found: pair('找到的栏目：{headers}', 'Headers found: {headers}'),
  foundNone: pair('没有找到任何栏目。', 'No header was found.'),
  missing: pair('没找到：{headers}', 'Missing: {headers}'),
  otherSheets: pair('其它没有自评表的工作表（{count}）', 'Other sheets without a form ({count})'),
  teachTitle: pair('告诉我表头是什么', 'Say what a header is'),
  teachInView: pair(
    '在表格里点一下没认出的表头单元格，再选它是什么。',
    'Click the header cell in the sheet, then choose what it is.',
  ),
  teachInExcel: pair(
    '在 Excel 里选中没认出的表头单元格，点“取选中的单元格”，再选它是什么。',
    'Select the header cell in Excel, press “Take the selected cell”, then choose what it is.',
  ),
  teachNot: pair(
    '这个版本的 Excel 不能取选中的单元格。请用浏览器页面打开工作簿来指认表头。',
    'This Excel cannot say which cell is selected. Open the workbook in the browser page to teach a header.',
  ),
  takeSelection: pair('取选中的单元格', 'Take the selected cell'),
  picked: pair('已选：{sheet} {cell} “{text}”', 'Chosen: {sheet} {cell} “{text}”'),
  pickedNone: pair('还没有选单元格。', 'No cell is chosen yet.'),
  pickedEmpty: pair(
    '{sheet} {cell} 没有文字。请选写着栏目名称的单元格。',
    '{sheet} {cell} holds no text. Choose the cell with the header’s words.',
  ),
  meaning: pair('它是', 'It is'),
  choose: pair('请选择…', 'Choose…'),
  indicatorTable: pair('指标表', 'Indicator table'),
  fundTable: pair('资金表', 'Fund table'),
  remember: pair('记住', 'Remember'),
  remembered: pair('已记住：“{key}”是{concept}', 'Remembered: “{key}” is {concept}'),
  taughtTitle: pair('本工作簿记住的表头', 'Headers this workbook remembers'),
  taughtLine: pair('“{key}”是{concept}', '“{key}” is {concept}'),
  forget: pair('忘掉', 'Forget'),
  forgotten: pair('已忘掉“{key}”', 'Forgot “{key}”'),
} as const satisfies Readonly<Record<string, Localized>>;

export const INDICATOR_COLUMN_NAMES: Readonly<Record<IndicatorColumn, Localized>> = {
  level1: pair('一级指标', 'level 1'),
  level2: pair('二级指标', 'level 2'),
  level3: pair('三级指标', 'level 3'),
  nature: pair('指标性质', 'nature'),
  operator: pair('指标方向', 'operator'),
  initialTarget: pair('年初指标值', 'initial target'),
  target: pair('年度指标值', 'target'),
  actual: pair('实际完成值', 'actual'),
  unit: pair('计量单位', 'unit'),
  qualitativeNote: pair('定性说明', 'qualitative note'),
  weight: pair('分值', 'weight'),
  score: pair('得分', 'score'),
  reason: pair('偏差原因', 'reason'),
};

export const FUND_COLUMN_NAMES: Readonly<Record<FundColumn, Localized>> = {
  initialBudget: pair('年初预算数', 'initial budget'),
  initialBudgetDeclared: pair('预算申报数', 'declared budget'),
  annualBudget: pair('全年预算数', 'annual budget'),
  executed: pair('全年执行数', 'executed'),
  carryOver: pair('资金结余', 'carry-over'),
  weight: pair('分值', 'weight'),
  rate: pair('执行率', 'execution rate'),
  score: pair('得分', 'score'),
  reason: pair('偏差原因', 'reason'),
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
