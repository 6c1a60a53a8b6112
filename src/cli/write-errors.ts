/** Why a file could not be written, in words that end with what to do next. */
import { basename } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import type { Localized } from '../core/model/localized';
import { isSystemError } from './workbook-file';

const FULL: Localized = {
  zh: '磁盘空间或配额不足；请腾出空间后重试',
  en: 'the disk or the quota is full; free some space and try again',
};
const FORBIDDEN: Localized = {
  zh: '没有写入权限；请检查文件和文件夹的权限，或用 -o 写到别处',
  en: 'writing is not allowed; check the permissions of file and folder, or use -o to write elsewhere',
};
const BUSY: Localized = {
  zh: '文件正被别的程序占用；请关闭后重试',
  en: 'another program holds the file; close it and try again',
};
const CAUSES: ReadonlyMap<string, Localized> = new Map([
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EFBIG', FULL],
  ['EACCES', FORBIDDEN],
  ['EPERM', FORBIDDEN],
  ['EBUSY', BUSY],
  ['ETXTBSY', BUSY],
  [
    'EROFS',
    {
      zh: '这个磁盘是只读的；请用 -o 写到别处',
      en: 'this disk is read-only; use -o to write elsewhere',
    },
  ],
  ['ENOENT', { zh: '文件夹不存在；请先建立文件夹', en: 'the folder does not exist; make it first' }],
]);
const OTHER: Localized = {
  zh: '系统报错；请检查磁盘和文件夹后重试',
  en: 'the system refused; check the disk and the folder, then try again',
};

/** @param error what the system said about `path` */
export function writeFailure(error: unknown, path: string): HostError {
  const code = isSystemError(error) ? (error.code ?? '') : '';
  const cause = CAUSES.get(code) ?? OTHER;
  const name = basename(path);
  return new HostError(
    'write-failed',
    {
      zh: `“${name}”写不进去${code === '' ? '' : `（${code}）`}，原文件没有改动：${cause.zh}。`,
      en: `“${name}” could not be written${code === '' ? '' : ` (${code})`}; nothing was changed: ${cause.en}.`,
    },
    { cause: error },
  );
}
