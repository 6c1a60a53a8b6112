/** Words of how documents reach the person, Chinese first. */
import type { Localized } from '../../core/model/localized';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const HAND_OVER_STRINGS = {
  saved: pair(
    '已存为“{name}”，请在浏览器的下载列表或“下载”文件夹里打开。',
    'Saved as “{name}”: open it from the browser’s downloads or the Downloads folder.',
  ),
  savedInExcel: pair(
    '已下载“{name}”，请在下载提示或“下载”文件夹里打开。没有看到提示时，请用“关于”里的浏览器页面打开这个工作簿再下载。',
    'Downloaded “{name}”: open it from the download bar or the Downloads folder. If no bar appears, open this workbook in the browser page (under About) and download there.',
  ),
  reportCopied: pair(
    '这里不能存文件，“{name}”的全文已复制。请打开 Word 粘贴，标题和黄色待填处都在。',
    'No file can be saved here, so the whole of “{name}” was copied. Paste it into Word; headings and yellow blanks come along.',
  ),
  rulesCopied: pair(
    '这里不能存文件，“{name}”的内容已复制。发给同事的话直接粘贴；对方存成 .json 文件后导入，或在“规则”里粘贴导入。',
    'No file can be saved here, so the content of “{name}” was copied. Paste it into a message; the other person saves it as a .json file to import, or pastes it under Rules.',
  ),
  opened: pair(
    '没有复制成功，已打开浏览器页面。请先保存工作簿，在那里打开它，再做一次。',
    'Copying failed; the browser page has been opened. Save the workbook, open it there, and do this again.',
  ),
  notOpened: pair(
    '没有复制成功。请先保存工作簿，再在浏览器里打开 {address}，在那里打开它，再做一次。',
    'Copying failed. Save the workbook, open {address} in a browser, open the workbook there, and do this again.',
  ),
} as const satisfies Readonly<Record<string, Localized>>;
