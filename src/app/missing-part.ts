/**
 * What is said when a part of the program that comes on demand is not to be had: a page that has been open since
 * before an update may ask for a file that is gone, and the network may be down.
 */
import type { Localized } from '../core/model/localized';

export const MISSING_PART: Localized = {
  zh: '程序的一部分没有取到：网站可能刚更新过，或网络中断。请先保存工作簿，关闭并重新打开 Excel（在浏览器里请刷新页面），再试一次。',
  en: 'A part of the program could not be fetched: the site may have been updated, or the network is down. Save the workbook, close and reopen Excel (in a browser: reload the page), then try again.',
};

/** True where a part of the program could not be fetched. */
export function isMissingPart(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'ChunkLoadError';
}
