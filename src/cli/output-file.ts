/** Where a corrected copy goes: never over its input unless that was asked for, never twice to the same place. */
import { join } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import type { FileKind } from '../hosts/workbook-host';
import type { Arguments } from './arguments';
import type { InputFile } from './input-files';
import { isSameFile, resolvePath } from './workbook-file';

/** Old .xls workbooks are read but written as .xlsx. */
const asXlsx = (name: string): string => name.replace(/\.xls$/i, '.xlsx');

function overInput(): HostError {
  return new HostError('write-failed', {
    zh: '输出文件就是原文件，没有写入；要写回原文件请用 --in-place。',
    en: 'The output is the input itself; nothing was written. Use --in-place to write back over it.',
  });
}

/** An undo record never goes over a workbook. @throws HostError write-failed */
export async function guardRecord(
  undoFile: string | null,
  workbooks: readonly (string | null)[],
): Promise<void> {
  for (const workbook of workbooks) {
    if (undoFile === null || workbook === null || !(await isSameFile(undoFile, workbook))) continue;
    throw new HostError('write-failed', {
      zh: '撤销记录与工作簿是同一个文件，没有写入；请给 --undo-file 另取文件名。',
      en: 'The undo record and the workbook are one file; nothing was written. Please give --undo-file another name.',
    });
  }
}

const WORKBOOK = /\.(?:xlsx|xlsm)$/i;
const DOCUMENT = /\.(?:docx|docm)$/i;

export const isWorkbookName = (file: string): boolean => WORKBOOK.test(file);

/** A file is written under a name of its own kind. @throws HostError unsupported */
export function guardKind(target: string, kind: FileKind): void {
  if (kind === 'document' && !DOCUMENT.test(target) && isWorkbookName(target))
    throw new HostError('unsupported', {
      zh: `“${target}”是工作簿的文件名，文档不能这样写；请改用 .docx 文件名，或不加 --in-place 用 -o 另写 .xlsx。`,
      en: `“${target}” is a workbook’s name; a document is not written under it. Use a .docx name, or -o OUT.xlsx without --in-place.`,
    });
  if (kind === 'workbook' && DOCUMENT.test(target))
    throw new HostError('unsupported', {
      zh: `“${target}”是文档的文件名，工作簿不能写成 .docx；请改用 .xlsx 文件名。`,
      en: `“${target}” is a document’s name; a workbook is not written as .docx. Use an .xlsx name.`,
    });
}

function twice(target: string): HostError {
  return new HostError('write-failed', {
    zh: `两个输入文件都要写到“${target}”，第二个没有写；请分开处理。`,
    en: `Two inputs would both be written to “${target}”; the second was not. Please deal with them apart.`,
  });
}

function oldFormat(file: string): HostError {
  return new HostError('unsupported', {
    zh: `“${file}”是旧版 .xls，不能写回；请用 -o 或 --output-dir 另存为 .xlsx。`,
    en: `“${file}” is an old .xls and cannot be written back; please use -o or --output-dir to make an .xlsx.`,
  });
}

function foundLink(file: string): HostError {
  return new HostError('write-failed', {
    zh: `“${file}”是文件夹里的链接，可能指向别处，没有写回；确实要改请直接写出它的文件名。`,
    en: `“${file}” is a link met in a folder and may lead anywhere; it was not written. Name the file itself to change it.`,
  });
}

/**
 * @param taken targets of this run so far; the new one is added
 * @throws HostError write-failed, unsupported
 */
export async function targetOf(
  input: InputFile,
  args: Pick<Arguments, 'inPlace' | 'output' | 'outputFolder'>,
  taken: Set<string>,
): Promise<string> {
  const { file, place } = input;
  if (args.inPlace) {
    if (input.isFoundLink) throw foundLink(file);
    if (/\.xls$/i.test(file)) throw oldFormat(file);
    return file;
  }
  const target = args.output ?? join(args.outputFolder ?? '.', asXlsx(place));
  if (await isSameFile(target, file)) throw overInput();
  const key = resolvePath(target);
  if (taken.has(key)) throw twice(target);
  taken.add(key);
  return target;
}
