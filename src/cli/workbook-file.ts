/** Workbooks on disk: read whole, written through a temporary file and a rename so that nothing is ever half-written. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import { DEFAULT_LIMITS } from '../hosts/xlsx/package-limits';
import { XlsxFileHost } from '../hosts/xlsx/xlsx-file-host';
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
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
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

export async function openWorkbook(file: string): Promise<XlsxFileHost> {
  return XlsxFileHost.openAny(await readBytes(file), basename(file), DEFAULT_LIMITS, NATIVE_CODEC);
}

/** Files half-written at this moment; all of them are temporary ones. */
const unfinished = new Set<string>();

/** For a process that must end at once: takes away what is half-written. */
export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
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

/** Content and mode go to the disk before anybody sees the name. */
async function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(path, 'wx', mode ?? 0o666);
  try {
    await handle.writeFile(bytes);
    // The mode given at opening is cut by the umask.
    if (mode !== undefined) await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes all or nothing; the mode of a file that is replaced is kept, a link is written through. */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const wanted = resolvePath(file);
  const path = await realpath(wanted).catch(() => wanted);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const former = await stat(path).catch((error: unknown) => {
      if (isSystemError(error) && error.code === 'ENOENT') return null;
      throw error;
    });
    unfinished.add(temporary);
    await writeThrough(temporary, bytes, former?.mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = isSystemError(error) ? (error.code ?? '') : '';
    throw new HostError(
      'write-failed',
      {
        zh: `“${basename(path)}”写不进去（${code}），原文件没有改动；请检查文件夹权限和磁盘空间。`,
        en: `“${basename(path)}” could not be written (${code}); nothing was changed. Please check the folder's permissions and free space.`,
      },
      { cause: error },
    );
  } finally {
    unfinished.delete(temporary);
  }
}

/** Makes the folder that a file is to be written into. */
export async function makeFolderFor(file: string): Promise<void> {
  await mkdir(dirname(resolvePath(file)), { recursive: true });
}
