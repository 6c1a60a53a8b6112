/** Words of the probe's screen, Chinese first. */
import type { Localized } from '../../core/model/localized';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const PROBE_STRINGS = {
  title: pair('试试这个 Excel', 'Try this Excel'),
  aboutHint: pair(
    '逐项试本程序用到的 Excel 功能，得到一张可以复制给维护人员的表。',
    'Tries every feature of Excel that this program relies on; the table can be copied for the maintainers.',
  ),
  open: pair('试试这个 Excel', 'Try this Excel'),
  browserPage: pair('打开浏览器页面', 'Open the browser page'),
  browserPageAddress: pair('请在浏览器里打开：{address}', 'Open in a browser: {address}'),
  hint: pair(
    '在一张新工作表“自评核算试探”上逐项试，试完即删，您的表不动；得到的表里没有您的数据。大约一分钟。试过以后 Ctrl+Z 可能不能再撤销之前的改动，请先保存。',
    'Tries each on a new sheet 自评核算试探, which is removed afterwards; your sheets stay as they are and nothing of them is in the table. Takes about a minute. Afterwards Ctrl+Z may no longer take back earlier changes: save first.',
  ),
  start: pair('开始试', 'Start'),
  again: pair('再试一遍', 'Try again'),
  progress: pair('已试 {done} 项', 'Tried: {done}'),
  finished: pair(
    '试完了：{good} 项如常，{different} 项与文档不同，{missing} 项这里没有，{failed} 项没有成功。请点“复制结果”，发给维护人员。',
    'Finished: {good} as documented, {different} different, {missing} missing here, {failed} without success. Choose Copy the result and send it to the maintainers.',
  ),
  sheetLeft: pair(
    '工作表“{sheet}”没有删去（或稍后才会出现），请手工删除。',
    'The sheet “{sheet}” was not removed, or may appear later; please delete it by hand.',
  ),
  caption: pair('试的结果', 'Results'),
  asked: pair('试了什么', 'What was tried'),
  result: pair('结果', 'Result'),
  copy: pair('复制结果', 'Copy the result'),
  copied: pair('结果已复制，可以粘贴到邮件或聊天里。', 'The result was copied; paste it into a message.'),
  notCopied: pair(
    '没有复制成功。请用鼠标选中下面的表，按 Ctrl+C（Mac：Command+C）。',
    'Copying failed. Select the table below with the mouse and press Ctrl+C (Mac: Command+C).',
  ),
  downloadTitle: pair('下载试一试', 'Try a download'),
  download: pair('下载一个小文件', 'Download a small file'),
  downloadFile: pair('自评核算试探.txt', 'ziping-probe.txt'),
  downloadQuestion: pair('收到这个文件了吗？', 'Did the file arrive?'),
  downloadYes: pair('收到了', 'Yes'),
  downloadNo: pair('没有收到', 'No'),
  downloadAsked: pair('从窗格下载文件', 'A download from the pane'),
  'outcome:as-expected': pair('如常', 'As documented'),
  'outcome:differs': pair('不同', 'Different'),
  'outcome:missing': pair('没有', 'Missing'),
  'outcome:refused': pair('报错', 'Refused'),
  'outcome:no-answer': pair('无回答', 'No answer'),
  'outcome:not-tried': pair('未试', 'Not tried'),
} as const satisfies Readonly<Record<string, Localized>>;
