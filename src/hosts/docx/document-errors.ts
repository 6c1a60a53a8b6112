/** What can be wrong with a document, in the words of documents; each sentence ends in what to do next. */
import { HostError } from '../workbook-host';
import { writeFailed } from '../package/container/host-errors';
import type { HostErrorCode } from '../workbook-host';
import type { Localized } from '../../core/model/localized';

/** Shared rooms speak of workbooks: their failures are told anew for documents. */
const SENTENCES: Partial<Readonly<Record<HostErrorCode, Localized>>> = {
  damaged: {
    zh: '这个文档已损坏或不完整。请用 Word 或 WPS 打开并修复，另存一份，或重新取得文件后再试。',
    en: 'This document is damaged or incomplete. Repair it in Word and save a copy, or get the file again, then retry.',
  },
  'too-large': {
    zh: '这个文档大得超出了本程序的限度。请只保留自评表，另存一份后再试。',
    en: 'This document is larger than this program can take. Keep only the forms, save a copy and try again.',
  },
  'unsafe-content': {
    zh: '这个文件含有文档里不该有的内容（DTD 或实体），为安全起见没有读取。请用 Word 打开，另存一份后再试。',
    en: 'This file holds content that no document should have (a DTD or entities) and was not read, to be safe. Open it in Word, save a copy and try again.',
  },
  encrypted: {
    zh: '这个文档加了打开密码。请在 Word 中取消密码并保存，再重新打开。',
    en: 'This document is protected by a password. Remove the password in Word, save it, then open it again.',
  },
  'write-failed': {
    zh: '改动没有写入，文档保持原样。请把文件用 Word 打开并另存一份，再试一次。',
    en: 'The changes were not written; the document is as it was. Open the file in Word, save a copy and try again.',
  },
};

/** Everything that leaves this folder is a HostError that speaks of a document. */
export function asDocumentError(error: unknown): HostError {
  const known = error instanceof HostError ? error : writeFailed(error);
  const sentence = SENTENCES[known.code];
  return sentence ? new HostError(known.code, sentence, { cause: known.cause }) : known;
}

export async function inDocumentWords<Result>(run: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw asDocumentError(error);
  }
}

export const READ_ONLY_REASONS = {
  template: {
    zh: '这是 Word 模板（.dotx），只检查，不改动。需要更正请先另存为 .docx。',
    en: 'This is a Word template (.dotx): it is checked, not changed. Save it as .docx to have it corrected.',
  },
  signed: {
    zh: '文档有数字签名，改动会使签名失效，因此只检查，不改动。需要更正请先移除签名。',
    en: 'The document is digitally signed and a change would break the signature: it is checked, not changed. Remove the signature to have it corrected.',
  },
  protected: {
    zh: '文档设有“限制编辑”，只检查，不改动。需要更正请先在“审阅”中停止保护。',
    en: 'Editing of the document is restricted: it is checked, not changed. Stop the protection (Review tab) to have it corrected.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
