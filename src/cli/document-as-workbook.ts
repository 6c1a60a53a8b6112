/** A document as the workbook that its tables make: each sheet drawn anew, numbers as numbers. */
import { draftsOf } from '../app/sheet-as-draft';
import { HostError } from '../hosts/workbook-host';
import type { FileWorkbookHost } from '../hosts/workbook-host';
import { XlsxFileHost } from '../hosts/xlsx/xlsx-file-host';

/** @throws HostError empty-workbook for a document without a word */
export async function documentAsWorkbook(document: FileWorkbookHost): Promise<XlsxFileHost> {
  const drafts = await draftsOf(document);
  if (drafts.length === 0)
    throw new HostError('empty-workbook', {
      zh: '这个文档里没有文字，没有可写成工作簿的内容。请确认选对了文件。',
      en: 'This document holds no text to make a workbook of. Check that it is the right file.',
    });
  return XlsxFileHost.ofDrafts(drafts, document.workbookName);
}
