/** Words of the tools screen and of a form's documents, Chinese first. */
import type { Localized } from '../../core/model/localized';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const TOOLS_STRINGS = {
  writeTitle: pair('重算时怎样写入', 'How Recalculate writes'),
  liveFormulas: pair('能算的写成公式，以后随数据自动更新', 'Write formulas that follow the data'),
  marks: pair(
    '给有问题的单元格加底色和备注（旧版 Excel 和 WPS 叫批注）',
    'Fill and note on cells with findings',
  ),
  review: pair('写“复核结果”工作表', 'Write the sheet 复核结果'),
  highlightRows: pair('有问题的整行着色', 'Tint the whole row of a finding'),
  noRowTint: pair(
    '这个 Excel（低于 ExcelApi 1.13）读不到合并单元格，整行着色会染到跨行合并的格，所以只给有问题的单元格着色。',
    'This Excel (below ExcelApi 1.13) cannot tell merged cells, and a tinted row would spill into cells merged across rows; so only the cells with findings are filled.',
  ),
  recordChanges: pair('Word 文档里的改动记为修订', 'Record changes in Word documents'),
  recordChangesHint: pair(
    '以后写入的每一处在 Word、WPS 里都是修订，可以逐条接受或拒绝；已经写入的不变。',
    'What is written from now on is a recorded change that Word and WPS accept or reject one by one; what was written before stays.',
  ),
  recordsAlways: pair(
    '这个文档自己开着修订，写入的每一处都记为修订。要关掉，请先在 Word 里关闭“修订”再打开。',
    'This document records changes itself, so all that is written is recorded. To stop it, switch Track Changes off in Word and open the file again.',
  ),
  liveTitle: pair('自动复查', 'Live recheck'),
  liveRecheck: pair('改动单元格后立即复查所在的表', 'Recheck a sheet as soon as its cells change'),
  liveHint: pair(
    '只更新清单，不写入任何内容；本程序的写入和他人的改动不触发。',
    'Brings the list up to date and writes nothing; this program’s writes and other people’s edits are passed over.',
  ),
  marksTitle: pair('标记', 'Marks'),
  clearMarks: pair('去掉所有标记', 'Take all marks off'),
  clearMarksHint: pair(
    '去掉本程序加的底色和备注，恢复原来的底色；数值和“复核结果”不动。',
    'Takes this program’s fills and notes off and restores the former fills; values and 复核结果 stay.',
  ),
  sheetsTitle: pair('新的自评表', 'New forms'),
  blankTemplate: pair('插入空白标准表', 'Insert a blank standard form'),
  blankTemplateHint: pair(
    '财政部样式，执行率、得分、总分和等级都是公式，填数即得。指标方向填 ≥、≤ 或 =；填“定性”的由您打分。',
    'The Ministry’s layout; rate, scores, total and grade are formulas. Direction takes ≥, ≤ or =; 定性 is scored by you.',
  ),
  noInsert: pair(
    '这个版本的 Excel 不能由本程序插入工作表。请用浏览器页面打开工作簿来插入。',
    'This program cannot insert a sheet in this Excel. Open the workbook in the browser page to insert it.',
  ),
  pasteTitle: pair('文字报告变成自评表', 'From a report to a form'),
  pasteLabel: pair(
    '粘贴文字版自评报告（含资金、指标各句）',
    'Paste the narrative report (with its fund and indicator sentences)',
  ),
  pasteRead: pair('读取', 'Read'),
  pasteNothing: pair(
    '没有读到指标。请粘贴整份报告，指标要写成“1)…，目标值…，实际完成…，分值…，得分…。”。',
    'No indicator was read. Paste the whole report; indicators read “1)…，目标值…，实际完成…，分值…，得分…。”.',
  ),
  pasteFound: pair(
    '读到：{project}，资金 {funds} 行，指标 {indicators} 条',
    'Read: {project}; fund rows: {funds}; indicators: {indicators}',
  ),
  pasteInsert: pair('插入为新工作表', 'Insert as a new sheet'),
  unnamed: pair('（没有项目名称）', '(no project name)'),
  importTitle: pair('从 Word 文档导入', 'Import from a Word document'),
  importHint: pair(
    '选择 .docx：文档在这里读取，不上传，也不改动；勾选的各组表格画成新工作表。',
    'Choose a .docx: it is read here, not uploaded and not changed; the ticked tables are drawn as new sheets.',
  ),
  importChoose: pair('选择 Word 文档', 'Choose a Word document'),
  importNothing: pair(
    '这个文档里没有文字。请确认选对了文件。',
    'This document holds no text. Check that it is the right file.',
  ),
  importFound: pair(
    '读到 {count} 组内容，有自评表的已勾选',
    'Groups read: {count}; those with a form are ticked',
  ),
  importForm: pair('{place}：{project}', '{place}: {project}'),
  importForms: pair('{place}：{project} 等 {count} 张自评表', '{place}: {project} and others, {count} forms'),
  importNoForm: pair('{place}：没有自评表', '{place}: no form'),
  importInsert: pair('插入为 {count} 个新工作表', 'Insert as new sheets: {count}'),
  report: pair('自评报告（Word）', 'Report (Word)'),
  reportName: pair('{project}绩效自评报告.docx', '{project} self-evaluation report.docx'),
  reportsName: pair('自评报告.zip', 'reports.zip'),
  standard: pair('画成标准表', 'As a standard form'),
} as const satisfies Readonly<Record<string, Localized>>;
