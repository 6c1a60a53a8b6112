/**
 * From the words of the command line to the files meant: names as they are, folders with all below them, patterns,
 * and `-` for a list on standard input. What names no workbook is an item with an error, so that the rest goes on.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import { expandPattern, isPattern } from './glob-pattern';
import { resolvePath, startFolder } from './workbook-file';

export interface InputFile {
  /** As a person knows it: as given, or below the folder as given. */
  readonly file: string;
  /** Where it lies below the folder or word that named it; decides where `--output-dir` puts the copy. */
  readonly place: string;
  readonly error: HostError | null;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls)$/i;

/** `~$…` are Excel's locks; names with a leading dot are hidden. */
function isWorkbookName(name: string): boolean {
  return WORKBOOK.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

function nothingFound(word: string): HostError {
  return new HostError('not-found', {
    zh: `文件夹或通配符“${word}”下没有 .xlsx、.xlsm 或 .xls 文件，请检查路径。`,
    en: `The folder or pattern “${word}” holds no .xlsx, .xlsm or .xls file; please check the path.`,
  });
}

async function workbooksBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // Links to folders are not followed: a ring of them would never end.
    if (entry.isDirectory()) found.push(...(await workbooksBelow(path)));
    else if (isWorkbookName(entry.name)) found.push(path);
  }
  return found;
}

async function filesOf(word: string): Promise<InputFile[]> {
  const path = resolvePath(word);
  const standing = await stat(path).catch(() => null);
  if (standing?.isDirectory()) {
    const below = await workbooksBelow(path).catch(() => []);
    if (below.length === 0) return [{ file: word, place: word, error: nothingFound(word) }];
    return below.map((found) => {
      const place = relative(path, found);
      return { file: join(word, place), place, error: null };
    });
  }
  if (standing !== null || !isPattern(word)) return [{ file: word, place: basename(word), error: null }];
  const matched = await expandPattern(word, startFolder());
  const files: InputFile[] = [];
  for (const match of matched) {
    const isFolder = (await stat(resolvePath(match)).catch(() => null))?.isDirectory() ?? false;
    if (isFolder) files.push(...(await filesOf(match)).filter(({ error }) => error === null));
    else if (isWorkbookName(basename(match)))
      files.push({ file: match, place: basename(match), error: null });
  }
  return files.length > 0 ? files : [{ file: word, place: word, error: nothingFound(word) }];
}

/** A list with one name a line, or parted by NUL as `find -print0` gives it. */
function linesOf(list: string): string[] {
  const parts = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return parts.map((line) => line.replace(/^\uFEFF/, '')).filter((line) => line.trim() !== '');
}

/**
 * @param words what the command line names; `-` stands for the list that `readList` gives
 * @returns each file once, in the order of the words, within a folder by name
 */
export async function expandInputs(
  words: readonly string[],
  readList: () => Promise<string>,
): Promise<InputFile[]> {
  const seen = new Set<string>();
  const files: InputFile[] = [];
  for (const word of words) {
    const names = word === '-' ? linesOf(await readList()) : [word];
    for (const name of names) {
      for (const item of await filesOf(name)) {
        const key = resolve(resolvePath(item.file));
        if (seen.has(key)) continue;
        seen.add(key);
        files.push(item);
      }
    }
  }
  return files;
}
