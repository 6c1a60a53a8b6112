/** Where a corrected copy goes: never over its input unless that was asked for, never twice to the same place. */
import { join } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import type { Arguments } from './arguments';
import type { InputFile } from './input-files';
import { isSameFile, resolvePath } from './workbook-file';

/** Old .xls workbooks are read but written as .xlsx. */
const asXlsx = (name: string): string => name.replace(/\.xls$/i, '.xlsx');

function overInput(file: string): HostError {
  return new HostError('write-failed', {
    zh: `输出就是输入文件“${file}”，没有写；请换一个文件名，或用 --in-place 写回。`,
    en: `The output is the input “${file}” itself; nothing was written. Please name another file, or use --in-place.`,
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
    if (/\.xls$/i.test(file)) throw oldFormat(file);
    return file;
  }
  const target = args.output ?? join(args.outputFolder ?? '.', asXlsx(place));
  if (await isSameFile(target, file)) throw overInput(file);
  const key = resolvePath(target);
  if (taken.has(key)) throw twice(target);
  taken.add(key);
  return target;
}
