/**
 * Files on the disk, all or nothing: a temporary file beside the target, flushed, compared, then renamed. Whatever
 * fails, and wherever the process ends, the target is the file that it was or the whole new one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import { isSystemError, resolvePath } from './workbook-file';
import { writeFailure } from './write-errors';

/** Files half-written at this moment; all of them are temporary ones. */
const unfinished = new Set<string>();

/** For a process that must end at once: takes away what is half-written. */
export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Tells one content from another; see `WriteOptions`. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface WriteOptions {
  /** Digest of what the file held when it was read: should it hold anything else now, nothing is written. */
  readonly expected?: string;
  /** Refuses to write through a link: for names that nobody wrote out. */
  readonly refusesLinks?: boolean;
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Where the bytes go: the file itself, or the one that a link leads to. @throws HostError for what is no file */
async function placeOf(
  wanted: string,
  refusesLinks: boolean,
): Promise<{ path: string; mode: number | null }> {
  const named = await orNull(lstat(wanted));
  if (named === null) return { path: wanted, mode: null };
  const isLink = named.isSymbolicLink();
  const former = isLink && !refusesLinks ? await orNull(stat(wanted)) : named;
  if (former === null || former.isSymbolicLink()) {
    throw new HostError('write-failed', {
      zh: `“${basename(wanted)}”是一个链接，没有写入；请移开它，或直接写出要写的文件名。`,
      en: `“${basename(wanted)}” is a link; nothing was written. Move it away, or name the file itself.`,
    });
  }
  if (!former.isFile()) {
    throw new HostError('write-failed', {
      zh: `“${basename(wanted)}”不是普通文件（是文件夹或设备），没有写入；请换一个文件名。`,
      en: `“${basename(wanted)}” is a folder or a device, no file; nothing was written. Please give another name.`,
    });
  }
  return { path: isLink ? await realpath(wanted) : wanted, mode: former.mode };
}

/** Content and mode go to the disk before anybody sees the name. */
async function writeThrough(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const handle = await open(path, 'wx', mode ?? 0o666);
  try {
    await handle.writeFile(bytes);
    // The mode given at opening is cut by the umask.
    if (mode !== null) await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function assertUnchanged(path: string, expected: string): Promise<void> {
  const now = await orNull(readFile(path));
  if (now !== null && digestOf(now) === expected) return;
  throw new HostError('write-failed', {
    zh: `“${basename(path)}”在处理期间被别的程序改过，没有写入；请关闭打开它的程序后重新运行。`,
    en: `“${basename(path)}” was changed by another program meanwhile; nothing was written. Close what has it open and run again.`,
  });
}

/** Flushes the folder's list of names. Some systems cannot; the file is whole either way. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close().catch(() => undefined);
}

/**
 * Writes all or nothing; the mode of a file that is replaced is kept, a link is written through.
 * @throws HostError write-failed: the file is what it was
 */
export async function writeBytes(file: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> {
  let temporary: string | null = null;
  const wanted = resolvePath(file);
  try {
    const { path, mode } = await placeOf(wanted, options.refusesLinks ?? false);
    temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    unfinished.add(temporary);
    await writeThrough(temporary, bytes, mode);
    if (options.expected !== undefined) await assertUnchanged(path, options.expected);
    await rename(temporary, path);
    await syncFolder(path);
  } catch (error) {
    // What is told is why nothing was written, not why the remains could not be taken away.
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof HostError ? error : writeFailure(error, wanted);
  } finally {
    if (temporary !== null) unfinished.delete(temporary);
  }
}

/** Makes the folder that a file is to be written into. @throws HostError write-failed */
export async function makeFolderFor(file: string): Promise<void> {
  const path = resolvePath(file);
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/**
 * Writes an undo record and then what it belongs to. Should the second fail, the record is what it was before, so
 * that an earlier run can still be undone.
 * @throws whatever `write` throws, HostError write-failed
 */
export async function writeWithRecord(
  record: { readonly file: string; readonly bytes: Uint8Array; readonly refusesLinks: boolean },
  write: () => Promise<void>,
): Promise<void> {
  const { file, bytes, refusesLinks } = record;
  const path = resolvePath(file);
  const former = await orNull(readFile(path)).catch((error: unknown) => {
    throw writeFailure(error, path);
  });
  await writeBytes(file, bytes, { refusesLinks });
  try {
    await write();
  } catch (error) {
    if (former === null) await rm(path, { force: true });
    else await writeBytes(file, former, { refusesLinks });
    throw error;
  }
}
