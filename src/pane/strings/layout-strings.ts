/** Words of the layout screen, Chinese first. */
import type { Localized } from '../../core/model/localized';

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
