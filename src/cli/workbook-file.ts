/** Workbooks on disk, read whole, and which names lead to the same one. */
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import { openFile } from '../hosts/opening/open-file';
import type { OpenedFileHost } from '../hosts/workbook-host';
import { NATIVE_CODEC } from './native-deflate';

/** The folder that the person stands in: npm runs scripts in the package's own. */
export function startFolder(): string {
  const start = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined;
  return start ?? process.cwd();
}

export function resolvePath(file: string): string {
  return isAbsolute(file) ? file : resolve(startFolder(), file);
}

/** By its shape: an error of another realm (a thread, a test) is no `instanceof` of ours. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;

function readFailure(error: unknown, file: string): HostError {
  const code = isSystemError(error) ? error.code : undefined;
  const name = basename(file);
  if (code === 'ENOENT') {
    return new HostError(
      'not-found',
      { zh: `找不到文件“${name}”，请检查路径。`, en: `“${name}” does not exist; please check the path.` },
      { cause: error },
    );
  }
  if (code === 'EISDIR') {
    return new HostError(
      'not-a-workbook',
      {
        zh: `“${name}”是文件夹，请给出 .xlsx 文件。`,
        en: `“${name}” is a folder; please name an .xlsx file.`,
      },
      { cause: error },
    );
  }
  return new HostError(
    'unknown',
    {
      zh: `“${name}”读不出来（${code ?? '未知原因'}），请检查权限后重试。`,
      en: `“${name}” could not be read (${code ?? 'unknown cause'}); please check its permissions.`,
    },
    { cause: error },
  );
}

export async function readBytes(file: string): Promise<Uint8Array> {
  const path = resolvePath(file);
  try {
    return await readFile(path);
  } catch (error) {
    throw readFailure(error, path);
  }
}

export interface OpenedWorkbook {
  readonly host: OpenedFileHost;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
}

/** @throws HostError */
export async function openWorkbook(file: string): Promise<OpenedWorkbook> {
  const bytes = await readBytes(file);
  const host = await openFile(bytes, basename(file), { codec: NATIVE_CODEC, readsLegacyWorkbooks: true });
  return { host, bytes };
}

/** True when both names lead to one file: links and roundabout paths count. */
export async function isSameFile(first: string, second: string): Promise<boolean> {
  const [a, b] = [resolvePath(first), resolvePath(second)];
  if (a === b) return true;
  const [one, other] = await Promise.all(
    [a, b].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return one != null && other != null && one.dev === other.dev && one.ino === other.ino;
}
