/**
 * From the words of the command line to the files meant: names as they are, folders with all below them, patterns,
 * and `-` for a list on standard input. What names no workbook is an item with an error, so that the rest goes on.
 */
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { HostError } from '../hosts/workbook-host';
import { expandPattern, isPattern } from './glob-pattern';
import { resolvePath, startFolder } from './workbook-file';

export interface InputFile {
  /** As a person knows it: as given, or below the folder as given. */
  readonly file: string;
  /** Where it lies below the folder or word that named it; decides where `--output-dir` puts the copy. */
  readonly place: string;
  /** A link that nobody named, met in a folder or by a pattern: it may lead anywhere. */
  readonly isFoundLink: boolean;
  readonly error: HostError | null;
}

const READ = /\.(?:xlsx|xlsm|xls|docx|docm)$/i;
/** Documents that nobody can read here: they are counted, and named once. */
const OLD_DOCUMENT = /\.(?:doc|wps|rtf)$/i;

const isOwn = (name: string): boolean => !name.startsWith('~$') && !name.startsWith('.');

/** `~$…` are the locks of Excel and Word; names with a leading dot are hidden. */
function isWorkbookName(name: string): boolean {
  return READ.test(name) && isOwn(name);
}

function nothingFound(word: string): HostError {
  return new HostError('not-found', {
    zh: `文件夹或通配符“${word}”下没有 .xlsx、.xlsm、.xls、.docx 或 .docm 文件，请检查路径。`,
    en: `The folder or pattern “${word}” holds no .xlsx, .xlsm, .xls, .docx or .docm file; please check the path.`,
  });
}

function unreadable(folder: string, cause: unknown): HostError {
  return new HostError(
    'unknown',
    {
      zh: `文件夹“${folder}”打不开，其中的文件没有处理；请检查权限后重试。`,
      en: `The folder “${folder}” cannot be opened and its files were left out; please check its permissions.`,
    },
    { cause },
  );
}

const named = (file: string): InputFile => ({ file, place: basename(file), isFoundLink: false, error: null });
const failed = (word: string, error: HostError): InputFile => ({
  file: word,
  place: word,
  isFoundLink: false,
  error,
});

/** Told of each old document met in a folder or by a pattern. */
type OnPassed = (file: string) => void;

/**
 * @param folder as given; what is found is named below it
 * @param below the part of the way already gone
 */
async function workbooksBelow(folder: string, onPassed: OnPassed, below = ''): Promise<InputFile[]> {
  const found: InputFile[] = [];
  const entries = await readdir(resolvePath(join(folder, below)), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const place = join(below, entry.name);
    const file = join(folder, place);
    // Links to folders are not followed: a ring of them would never end.
    if (entry.isDirectory()) {
      found.push(
        ...(await workbooksBelow(folder, onPassed, place).catch((cause: unknown) => [
          failed(file, unreadable(file, cause)),
        ])),
      );
    } else if (isWorkbookName(entry.name))
      found.push({ file, place, isFoundLink: entry.isSymbolicLink(), error: null });
    else if (OLD_DOCUMENT.test(entry.name) && isOwn(entry.name)) onPassed(file);
  }
  return found;
}

async function filesOf(word: string, onPassed: OnPassed): Promise<InputFile[]> {
  const path = resolvePath(word);
  const standing = await stat(path).catch(() => null);
  if (standing?.isDirectory()) {
    const below = await workbooksBelow(word, onPassed).catch((cause: unknown) => [
      failed(word, unreadable(word, cause)),
    ]);
    return below.length === 0 ? [failed(word, nothingFound(word))] : below;
  }
  if (standing !== null || !isPattern(word)) return [named(word)];
  const matched = await expandPattern(word, startFolder());
  const files: InputFile[] = [];
  for (const match of matched) {
    const isFolder = (await stat(resolvePath(match)).catch(() => null))?.isDirectory() ?? false;
    if (isFolder)
      files.push(...(await filesOf(match, onPassed)).filter(({ error }) => error?.code !== 'not-found'));
    else if (isWorkbookName(basename(match))) {
      const isFoundLink = (await lstat(resolvePath(match)).catch(() => null))?.isSymbolicLink() ?? false;
      files.push({ ...named(match), isFoundLink });
    } else if (OLD_DOCUMENT.test(match) && isOwn(basename(match))) onPassed(match);
  }
  return files.length > 0 ? files : [failed(word, nothingFound(word))];
}

/** A list with one name a line, or parted by NUL as `find -print0` gives it. */
function linesOf(list: string): string[] {
  const parts = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return parts.map((line) => line.replace(/^\uFEFF/, '')).filter((line) => line.trim() !== '');
}

/**
 * @param words what the command line names; `-` stands for the list that `readList` gives
 * @param onPassed told of old documents that are not read
 * @returns each file once, in the order of the words, within a folder by name
 */
export async function expandInputs(
  words: readonly string[],
  readList: () => Promise<string>,
  onPassed: OnPassed = () => undefined,
): Promise<InputFile[]> {
  const seen = new Set<string>();
  const files: InputFile[] = [];
  for (const word of words) {
    const names = word === '-' ? linesOf(await readList()) : [word];
    for (const name of names) {
      for (const item of await filesOf(name, onPassed)) {
        const key = resolve(resolvePath(item.file));
        if (seen.has(key)) continue;
        seen.add(key);
        files.push(item);
      }
    }
  }
  return files;
}
