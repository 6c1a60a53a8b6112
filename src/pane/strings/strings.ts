/**
 * Every word of the pane and the browser page, Chinese first. `{name}` stands for a value that is filled in.
 * Both languages carry the same placeholders; a test holds them to it.
 */
import type { Language, Localized } from '../../core/model/localized';
import { innerQuotes, isBetweenQuotes } from '../../core/text/quoted';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const STRINGS = {
  appName: pair('自评核算', 'Ziping'),
  appPurpose: pair('项目支出绩效自评表的复算与检查', 'Recalculates and checks self-evaluation forms'),

  open: pair('打开', 'Open'),
  openFiles: pair('打开文件…', 'Open files…'),
  openFolder: pair('打开文件夹…', 'Open a folder…'),
  newBlank: pair('新建空白标准表', 'New blank form'),
  pasteReport: pair('粘贴文字报告', 'Paste a report'),
  noFormYet: pair('没有表？', 'No form yet?'),
  startHint: pair(
    '查出算错、漏填和前后对不上的地方；能确定的改好，拿不准的留给您定。',
    'Finds what is miscounted, blank or contradictory; mends what is certain, leaves the rest to you.',
  ),
  startKinds: pair(
    'Excel、WPS 表格和 Word 文档都行；可多选，可拖入',
    'Excel and WPS workbooks, Word documents; several at once, or drop them here',
  ),
  startStep1: pair('打开后先列出问题，一个字也不改。', 'Opening only lists; nothing is changed.'),
  startStep2: pair('点“一键重算”，改了哪几处逐条列给您看。', '“Recalculate” shows every change, one by one.'),
  startStep3: pair('保存为新文件，原文件不动。', 'Saving makes a new file; the original stays.'),
  paneWidth: pair('右栏宽度', 'Width of the pane'),
  save: pair('保存', 'Save'),
  settings: pair('设置', 'Settings'),
  unsaved: pair(' · {count} 处改动未保存', ' · {count} not saved'),
  unsavedSome: pair(' · 有改动未保存', ' · not saved'),
  manyFiles: pair('{count} 个文件', '{count} {count:file|files}'),
  undoLast: pair('撤销：{step}', 'Undo: {step}'),
  undoList: pair('撤销', 'Undo'),
  undoHint: pair('点哪一步，就撤到哪一步', 'Choose a step to go back to before it'),
  undoEarlier: pair('上次打开', 'earlier session'),
  undoNothing: pair('还没有可撤销的', 'Nothing to undo yet'),
  redo: pair('恢复：{step}', 'Redo: {step}'),
  more: pair('更多', 'More'),
  close: pair('关闭', 'Close'),
  resultMendable: pair('可改', 'To correct'),
  resultChanged: pair('改了', 'Changed'),
  resultJudge: pair('请您判断', 'For you'),
  resultNotes: pair('提示', 'Notes'),
  countCells: pair('{count} 处', '{count}'),
  countLines: pair('{count} 个', '{count}'),
  countNotes: pair('{count} 条', '{count}'),
  resultClean: pair(
    '核对了 {count} 张表，没有发现问题。',
    '{count} {count:form|forms} checked, nothing found.',
  ),
  someOpened: pair(
    '{count} 个文件：{opened} 个已核对，{failed} 个没打开（原因在“各表”最上面）。',
    '{count} files: {opened} checked, {failed} not opened ({failed:reason|reasons} on top of Forms).',
  ),
  resultStopped: pair('已停下：什么都没有写入。', 'Stopped; nothing was written.'),
  resultStoppedAt: pair(
    '已停下：核对了 {done} 张，{left} 张没看，什么都没有写入。',
    'Stopped: {done} checked, {left} not; nothing was written.',
  ),
  resultNoneCertain: pair('没有能直接改的', 'Nothing to correct outright'),
  readOnly: pair(
    '这个文件是只读的，可以核对，改动请另存。',
    'The file is read-only: check it here, save changes as a copy.',
  ),
  protectedSheet: pair(
    '工作表“{sheet}”受保护，有 {count} 处没写；撤销保护后再点“一键重算”。',
    'Sheet “{sheet}” is protected: not written: {count}. Unprotect it and recalculate.',
  ),
  goOn: pair('接着做', 'Go on'),
  tryAgain: pair('再试一次', 'Try again'),
  workSlow: pair(
    '这一步比平时久，可以再等，也可以停下，文件不会变。',
    'This is taking longer than usual; wait or stop, the file stays as it is.',
  ),
  stop: pair('停下', 'Stop'),
  tabLines: pair('问题', 'Findings'),
  tabChanges: pair('改动', 'Changes'),
  tabForms: pair('各表', 'Forms'),
  overview: pair('总览', 'Overview'),
  sheetList: pair('工作表清单', 'List of sheets'),
  searchSheets: pair('找工作表', 'Find a sheet'),
  screenFailed: pair('这一栏没有显示出来，改动没有丢。', 'This view could not be shown; nothing is lost.'),
  updated: pair('程序已更新，请先保存，再重新载入。', 'The program was updated: save, then reload.'),
  reload: pair('重新载入', 'Reload'),
  saveTitle: pair('保存', 'Save'),
  saveOpen: pair(
    '还有 {count} 处没有判断，照现在的样子保存，以后可以接着改。',
    '{count} {count:is|are} still for you; saved as it stands, to go on with later.',
  ),
  saveReady: pair('都处理完了。', 'All is settled.'),
  saveRecorded: pair(
    '记为修订的改动，上报以前请在 Word 或 WPS 里接受。',
    'Accept the recorded changes in Word or WPS before handing in.',
  ),
  saveClean: pair('干净版（上报用）', 'Clean copy (to hand in)'),
  saveCleanHint: pair(
    '没有底色、批注、复核结果，也没有撤销记录',
    'no fills, notes or review sheet, no record of changes',
  ),
  saveMarked: pair('带标记版（留底用）', 'Marked copy (to keep)'),
  saveMarkedHint: pair(
    '标出改动和问题，附“复核结果”，再打开还能撤销',
    'changes and findings marked, with the review sheet; can be undone after reopening',
  ),
  saveBoth: pair('两份都存', 'Both'),
  saveZip: pair('打包下载 .zip（原文件名）', 'Download as .zip (old names)'),
  saveBack: pair('存回原文件夹', 'Save back into the folder'),
  savedClean: pair('已保存：{name}（干净版）。', 'Saved: {name} (clean copy).'),
  savedMarked: pair('已保存：{name}（带标记版）。', 'Saved: {name} (marked copy).'),
  savedBoth: pair('已保存：{name} 和 {other}。', 'Saved: {name} and {other}.'),
  savedBack: pair(
    '已存回原文件夹：{count} 个文件。',
    'Saved back into the folder: {count} {count:file|files}.',
  ),
  manyName: pair('自评表', 'forms'),
  markedName: pair('{name}-核算-带标记{extension}', '{name}-checked-marked{extension}'),
  leaveTitle: pair('{count} 处改动还没有保存', '{count} {count:change is|changes are} not saved'),
  leaveSave: pair('保存', 'Save'),
  leaveDiscard: pair('不保存', 'Discard'),
  noFormTitle: pair('这个文件里没有找到绩效自评表', 'No self-evaluation form was found in this file'),
  noFormLooked: pair('看了 {count} 张工作表。', 'Sheets looked at: {count}.'),
  noFormClosest: pair(
    '看了 {count} 张工作表。最像的是“{sheet}”：',
    'Sheets looked at: {count}. The nearest is “{sheet}”:',
  ),
  noFormFound: pair('认出：{names}', 'Recognised: {names}'),
  noFormMissing: pair('没有：{names}', 'Missing: {names}'),
  noFormNext: pair('接下来可以', 'What you can do'),
  noFormTeach: pair('它就是自评表，我来指表头', 'It is one; I’ll point at the headers'),
  noFormOther: pair('打开别的文件…', 'Open another file…'),
  recalculate: pair('一键重算', 'Recalculate'),
  checkOnly: pair('只检查', 'Check only'),
  preview: pair('预览', 'Preview'),
  undo: pair('撤销', 'Undo'),
  cancel: pair('取消', 'Cancel'),
  dismiss: pair('知道了', 'Dismiss'),
  download: pair('下载', 'Download'),
  openSample: pair('看示例', 'Try the sample'),
  switchLanguage: pair('English', '中文'),
  actions: pair('操作', 'Actions'),
  recalculateHint: pair(
    '算出执行率、得分、总分和等级，改正空白和算错的单元格，并标出问题。公式、有理由的扣分和受保护的表不动。',
    'Works out rates, scores, totals and grades, corrects blank and wrong cells and marks what it finds. Formulas, deductions with a reason and protected sheets stay as they are.',
  ),
  checkOnlyHint: pair('只标出问题，不改分数', 'Marks what it finds, changes no score'),
  previewHint: pair('先看每一处改动，再决定写哪些', 'See every change first, then choose'),

  workReading: pair('正在读取工作表', 'Reading sheets'),
  workChecking: pair('正在核对', 'Checking'),
  workWriting: pair('正在写入', 'Writing'),
  workUndoing: pair('正在撤销', 'Undoing'),
  workProbing: pair('正在试这个 Excel', 'Trying this Excel'),
  workOpening: pair('正在打开文件', 'Opening the file'),
  workProgress: pair('{what}：第 {done} 张，共 {total} 张', '{what}: {done} of {total} sheets'),
  workOpened: pair('已读 {done} / {total} 个文件', '{done} of {total} files read'),
  workFiles: pair('{what}：第 {done} 个文件，共 {total} 个', '{what}: {done} of {total} files'),

  staleList: pair(
    '表格有改动，清单已按现在的内容复查；底色、备注和“复核结果”还是上次的。点“只检查”或“一键重算”更新。',
    'Cells have changed. The list shows them as they are now; fills, notes and the review sheet are from the last run. Choose Check only or Recalculate to renew them.',
  ),

  clearMarks: pair('去掉标记', 'Take marks off'),
  marksCleared: pair(
    '已去掉 {cleared} 个单元格的标记，数值没有改动。',
    'Marks taken off: {cleared} cells; no value changed.',
  ),
  marksClearedButKept: pair(
    '已去掉 {cleared} 个单元格的标记；{kept} 个没有去掉，请撤销保护或手工清除。',
    'Marks taken off: {cleared} cells; {kept} remain. Unprotect the sheet or clear them by hand.',
  ),
  sheetInserted: pair('已插入工作表“{sheet}”。', 'The sheet “{sheet}” was inserted.'),
  summaryInserted: pair('已写好工作表“{sheet}”。', 'The sheet “{sheet}” was written.'),
  errorSelection: pair(
    '没有取到选中的单元格。请在表里只选一个单元格，再点一次。',
    'No selected cell was found. Select a single cell in the sheet and try again.',
  ),
  errorStoredProfiles: pair(
    '工作簿里有 {count} 套评分规则读不出来，没有采用，原样保留。请在“规则”里重新导入。',
    'Rule sets in this workbook that could not be read: {count}. They are kept but not used; import them again under Rules.',
  ),

  screens: pair('内容', 'Views'),

  'severity:error': pair('错误', 'Error'),
  'severity:warning': pair('警告', 'Warning'),
  'severity:info': pair('提示', 'Note'),
  searchHint: pair('项目、单元格、文字…', 'Project, cell, words…'),
  wholeWorkbook: pair('整个工作簿', 'Whole workbook'),
  noneMatch: pair('没有符合条件的问题。可放宽筛选。', 'Nothing matches. Try a wider filter.'),
  notChecked: pair(
    '点“一键重算”或“只检查”，这里会列出每张表的问题。',
    'Choose Recalculate or Check only; the findings of every form appear here.',
  ),
  goToCell: pair('转到 {cell}', 'Go to {cell}'),
  teachHeaders: pair('指认表头', 'Teach the headers'),
  printed: pair('表上', 'On the form'),
  expected: pair('应为', 'Expected'),
  computation: pair('计算', 'Computation'),
  basis: pair('依据', 'Basis'),
  nothing: pair('（空）', '(blank)'),
  fix: pair('修正为 {value}', 'Change to {value}'),
  outcome: pair('总分 {total}，等级 {grade}', 'total {total}, grade {grade}'),
  ignore: pair('忽略', 'Ignore'),
  ignoreReason: pair('忽略的理由（必填）', 'Reason for ignoring (required)'),
  ignoreConfirm: pair('确认忽略', 'Ignore it'),
  ignoredLines: pair(
    '已忽略 {count} 个，理由写进复核结果。',
    'Ignored: {count}; the reason goes into the review.',
  ),

  unnamedProject: pair('（没有项目名称）', '(no project name)'),
  executionRate: pair('执行率', 'Execution rate'),
  rate: pair('执行率', 'Rate'),
  total: pair('总分', 'Total'),
  grade: pair('等级', 'Grade'),
  totalSame: pair('表上 {printed}，不用改', 'on the form {printed}, right as it is'),
  notWhole: pair('未读全', 'Not read whole'),
  notUnderstood: pair(
    '：{count} 格没读懂，不写总分和等级',
    ': {count} cells not understood; no total or grade is written',
  ),
  findingsOf: pair('问题 {count} 个', 'Findings: {count}'),
  pictureLabel: pair('各部分得分：{blocks}', 'Points per block: {blocks}'),
  pictureBlock: pair('{name} {recomputed} 分，分值 {weight}', '{name} {recomputed} of {weight}'),
  pictureBlockChanged: pair(
    '{name} 表上 {printed} 分，重算 {recomputed} 分，分值 {weight}',
    '{name} {printed} on the form, {recomputed} recalculated, of {weight}',
  ),
  accountsTitle: pair('部门决算', 'Final accounts'),
  tableRight: pair('✓ 无问题', '✓ nothing found'),
  tableFindings: pair('{count} 个问题', 'findings: {count}'),
  coverageTitle: pair(
    '项目支出 {total}{unit}，{forms} 张自评表执行 {executed}{unit}',
    'Project expenditure {total}{unit}; forms ({forms}) spent {executed}{unit}',
  ),
  coverageCode: pair('科目', 'Code'),
  coverageAmount: pair('项目支出', 'Project expenditure'),
  coverageForm: pair('自评', 'Evaluated'),
  noScores: pair('这张表没有得分栏，只核对执行率。', 'This form has no scores; only its rates are checked.'),

  project: pair('项目', 'Project'),
  annualBudget: pair('全年预算数', 'Annual budget'),
  executed: pair('全年执行数', 'Executed'),
  findings: pair('问题', 'Findings'),
  sums: pair('合计', 'Sum'),
  writeSummary: pair('写成汇总表', 'Write the summary'),
  writeSummaryHint: pair(
    '把这张表连同图表写成工作表，写过的会被替换',
    'Writes this table with a chart as a sheet; the one written before is replaced',
  ),
  writeOpinions: pair('写复核意见表', 'Write the reviewer’s sheet'),
  writeOpinionsHint: pair(
    '每张表一行：自评得分、按规则得分、待填的复核得分、要问单位的事；公式随填随算',
    'A line a form: own points, points by the rules, the reviewer’s to enter, what to ask the unit; formulas follow',
  ),
  fixShown: pair('修正列出的 {count} 处', 'Correct the {count} shown'),

  previewTitle: pair('将要写入的改动', 'Changes to be written'),
  previewNone: pair('没有要改的单元格。', 'No cell needs a change.'),
  previewOffered: pair('请您选择：勾了才写', 'For you to choose; only what is ticked is written'),
  previewFollows: pair('随上面的改动变', 'follows from the changes above'),
  previewWrite: pair('写入勾选的 {count} 处', 'Write the {count} ticked'),
  previewAll: pair('只勾确定的', 'Tick what is certain'),
  previewNoneTicked: pair('全不勾', 'Untick all'),
  previewFormula: pair('公式，勾选后会被数值替换', 'a formula; ticking it replaces it by a value'),
  'edit:amount': pair('金额', 'Amount'),
  'edit:weight': pair('分值', 'Weight'),
  'edit:sub-total': pair('小计', 'Sub-total'),
  'edit:rate': pair('执行率', 'Execution rate'),
  'edit:execution-score': pair('执行率得分', 'Execution score'),
  'edit:carry-over': pair('资金结（转）余', 'Carry-over'),
  'edit:indicator-score': pair('指标得分', 'Indicator score'),
  'edit:total-score': pair('总分', 'Total'),
  'edit:total-weight': pair('总分值', 'Total weight'),
  'edit:grade': pair('等级', 'Grade'),
  'edit:entry': pair('填写', 'Typed'),
  'edit:formula': pair('写成公式', 'Live formula'),

  aboutPrivacyTitle: pair('隐私', 'Privacy'),
  aboutPrivacy: pair(
    '全部计算都在本机完成。文件内容不上传，不统计使用情况，不保存密码。浏览器页面不连接任何外部网站；在 Excel 中，除本页面所在网站外，只从单位选定的一个地址取得微软的 office.js。',
    'All work is done on this machine. Nothing in your file is uploaded and no usage is recorded. The browser page contacts no other site; inside Excel, besides its own site, the pane loads only Microsoft’s office.js from the one address your organisation chose.',
  ),
  aboutScopeTitle: pair('不会动的内容', 'What it leaves alone'),
  aboutScope: pair(
    '公式、写了理由的扣分、在档位之内的定性得分、受保护的工作表，以及自评表以外的内容，未经您同意都不会改动。每次写入都可以撤销。',
    'Formulas, deductions with a reason, qualitative scores inside their tier, protected sheets and everything outside the forms are not changed unless you ask. Every run can be undone.',
  ),
  listComma: pair('、', ', '),
  aboutVersion: pair('版本 {version}', 'Version {version}'),
  aboutExcelTitle: pair('在这里能做什么', 'What works here'),
  aboutFile: pair(
    '在浏览器里打开的文件，全部功能都可用；结果点“下载”另存。',
    'For a file opened in the browser everything works; choose Download to keep the result.',
  ),
  aboutNoWorkbook: pair('打开工作簿后在这里说明。', 'Open a workbook to see it here.'),
  capabilityYes: pair('可用', 'available'),
  capabilityNo: pair('没有', 'missing'),
  aboutLicenceTitle: pair('许可', 'Licence'),
  aboutLicence: pair(
    '© 2026 自评核算贡献者。本程序按 MIT 许可证提供源代码，可自由使用和修改，按原样提供，不作任何担保。微软不负责维护、更新和支持本程序；在 Excel 中用到的 office.js 归微软所有，只可随本程序与 Microsoft 365 产品配合使用，不得修改或另行公开。结果请复核后再上报。',
    '© 2026 Ziping contributors. This program is open source under the MIT licence: free to use and change, provided as is, without warranty. Microsoft is not responsible for maintaining, updating or supporting it; office.js, which it uses inside Excel, is Microsoft’s, for use with this program and Microsoft 365 products only, not to be modified or published elsewhere. Please review the results before you hand them in.',
  ),
  aboutParts: pair('其中用到的开源组件：{parts}。', 'It contains these open-source parts: {parts}.'),
  aboutLicenceTexts: pair('许可证全文', 'Licence texts'),
  language: pair('语言', 'Language'),
  theme: pair('配色', 'Colours'),
  'theme:auto': pair('跟随系统', 'Follow the system'),
  'theme:light': pair('浅色', 'Light'),
  'theme:dark': pair('深色', 'Dark'),
  'theme:contrast': pair('高对比度', 'High contrast'),

  privacyLine: pair('在本机处理，文件不上传', 'Handled on this machine; nothing is uploaded'),
  documentAsSheets: pair('按表格显示，不是 Word 的版面。', 'Shown as tables, not in the layout of Word.'),
  startTitle: pair('打开绩效自评表', 'Open self-evaluation forms'),
  dropHere: pair('松开鼠标，打开', 'Drop to open'),
  markWritten: pair('已改', 'Changed'),
  markWas: pair('原值 {value}', 'was {value}'),
  markOffered: pair('可选改法', 'Offered'),
  markIgnored: pair('已忽略', 'Ignored'),
  markNotUnderstood: pair('没读懂', 'Not understood'),
  legend: pair('图例', 'Legend'),
  cellLine: pair('当前单元格', 'Current cell'),
  cellEditable: pair('双击或 F2 可改', 'double click or F2 to edit'),
  cellFormula: pair(
    '这是公式，由 {formula} 算出；要改数，请在 Excel 里改',
    'This is a formula, {formula}; change it in Excel',
  ),
  cellProtected: pair(
    '工作表“{sheet}”受保护，这里不能改；先在 Excel 里撤销保护',
    'Sheet “{sheet}” is protected; unprotect it in Excel first',
  ),
  cellHidden: pair('工作表是隐藏的，这里不能改', 'The sheet is hidden; nothing can be typed here'),
  cellCovered: pair(
    '这一格并在别的格里，请改左上角那一格',
    'This cell is merged into another; type into that one',
  ),
  cellArray: pair(
    '这一格是数组公式的一部分，请在 Excel 里改',
    'Part of an array formula; change it in Excel',
  ),
  cellRich: pair('这一格里有几种字体，请在 Excel 里改', 'Holds mixed fonts; change it in Excel'),
  cellList: pair('可填：{entries}', 'Takes: {entries}'),
  editCell: pair('编辑 {cell}', 'Edit {cell}'),
  sheetTabs: pair('工作表', 'Sheets'),
  sheetTabCount: pair('，问题 {count} 个', ', findings: {count}'),
  sheetGrid: pair('工作表“{sheet}”', 'Sheet “{sheet}”'),
  fitWidth: pair('适合宽度', 'Fit the width'),
  showSheet: pair('看表格', 'Sheet'),
  showPane: pair('看结果', 'Results'),
  downloadName: pair('{name}-核算{extension}', '{name}-checked{extension}'),

  errorUnknown: pair(
    '出了意外，这一步没有完成。请点“只检查”看看现状；如果再次出现，请重新打开页面。',
    'Something unexpected happened and this step was not finished. Choose Check only to see how things stand; if it happens again, reload the page.',
  ),
  errorWorker: pair(
    '处理中断，文件没有变，做过的步骤还在。请点“再试一次”；如果再次出现，请刷新页面或换一个浏览器。',
    'The work broke off; the file is unchanged and your steps are kept. Choose Try again; if it happens again, reload the page or use another browser.',
  ),
  excelSilent: pair(
    'Excel 已有一分钟没有回应。可以继续等，也可以不再等待。',
    'Excel has given no answer for a minute. You can wait on, or give up.',
  ),
  openAgain: pair('重新连接工作簿', 'Connect to the workbook again'),
  giveUp: pair('不再等待', 'Give up'),
  hintCellEdit: pair(
    '正在等待您结束单元格编辑。请在 Excel 中按回车。',
    'Waiting for you to finish editing a cell. Press Enter in Excel.',
  ),
  errorNoFix: pair(
    '这一处不能自动修正。请点单元格地址，在表中手工修改。',
    'This one cannot be corrected automatically. Go to the cell and change it by hand.',
  ),
  errorReadFile: pair(
    '读不到这个文件。请确认它没有被移动或占用，再试一次。',
    'The file could not be read. Make sure it was not moved and is not in use, then try again.',
  ),
  notInExcelTitle: pair('请在 Excel 中打开', 'Open this in Excel'),
  notInExcel: pair(
    '这是 Excel 的任务窗格，要从 Excel 的“自评核算”按钮打开。没有 Excel 也可以用浏览器页面。',
    'This is the task pane; open it with the Ziping button in Excel. Without Excel, use the browser page.',
  ),
  officeMissing: pair(
    '没有取到 office.js，任务窗格无法与 Excel 连接。请检查网络或请管理员改用单位内部的 office.js，也可以用浏览器页面。',
    'office.js could not be loaded, so the pane cannot reach Excel. Check the network, ask your administrator for a local copy of office.js, or use the browser page.',
  ),
  openBrowserPage: pair('打开浏览器页面', 'Open the browser page'),
} as const satisfies Readonly<Record<string, Localized>>;

export type StringKey = keyof typeof STRINGS;

const PLACEHOLDER = /\{(\w+)(?::([^|}]+)\|([^}]+))?\}/g;

export type Values = Readonly<Record<string, string | number>>;

/** The words of a key in one language with its placeholders filled in. */
export function words(language: Language, key: StringKey, values: Values = {}): string {
  return fill(STRINGS[key][language], values);
}

/** The same values in both languages. */
export function filled(text: Localized, values: Values): Localized {
  return { zh: fill(text.zh, values), en: fill(text.en, values) };
}

/**
 * Fills `{name}` placeholders; one without a value stays visible, so that a slip is seen in tests. `{count:form|forms}`
 * is the one word where the count is 1, else the other.
 */
export function fill(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (whole, name: string, one?: string, more?: string, offset = 0) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined) return String(value) === '1' ? one : (more ?? '');
    return isBetweenQuotes(text, offset) ? innerQuotes(String(value)) : String(value);
  });
}
