/** Files as the person gave them: chosen, dropped, or all of a folder with those below it. */
import type { GivenFile } from '../workbook/worker-messages';
import { readFile } from '../parts/file-exchange';

/** What this page opens, by how the name ends. */
const OPENABLE = /\.(?:xlsx|xlsm|xls|docx|docm)$/i;
export const ACCEPTED = '.xlsx,.xlsm,.xls,.docx,.docm';

/** Where each file of a folder can be written back to, by its path in the folder. */
export type WayBack = ReadonlyMap<string, FileSystemFileHandle>;

export interface GivenFiles {
  readonly files: readonly GivenFile[];
  /** Null where the browser gives no access to the folder. */
  readonly wayBack: WayBack | null;
}

/** Reads chosen files; of a folder only what can be opened. @throws HostError for one that cannot be read */
export async function readChosen(chosen: Iterable<File>): Promise<readonly GivenFile[]> {
  const all = [...chosen];
  const openable = all.length === 1 ? all : all.filter(isWorkbook);
  const files: GivenFile[] = [];
  for (const file of openable.length > 0 ? openable : all)
    files.push({ bytes: await readFile(file), name: pathOf(file) });
  return files;
}

/** Locks that Excel and WPS leave beside open files are none. */
const isWorkbook = ({ name }: File): boolean => OPENABLE.test(name) && !name.startsWith('~$');

const pathOf = ({ name, webkitRelativePath }: File): string => {
  const [, ...below] = webkitRelativePath.split('/');
  return below.length > 0 ? below.join('/') : name;
};

type DirectoryPicker = (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** Asks for a folder that can be written back to; null where the browser has no such question. */
export function directoryPicker(): DirectoryPicker | null {
  const picker: unknown = Reflect.get(window, 'showDirectoryPicker');
  return typeof picker === 'function' ? (picker.bind(window) as DirectoryPicker) : null;
}

interface Iterable2 {
  entries(): AsyncIterable<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
}

/** All workbooks of a folder and of those below it. */
export async function readDirectory(directory: FileSystemDirectoryHandle): Promise<GivenFiles> {
  const files: GivenFile[] = [];
  const wayBack = new Map<string, FileSystemFileHandle>();
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of (folder as unknown as Iterable2).entries()) {
      if (handle.kind === 'directory') await walk(handle, `${path}${name}/`);
      else {
        const file = await handle.getFile();
        if (!isWorkbook(file)) continue;
        files.push({ bytes: await readFile(file), name: `${path}${name}` });
        wayBack.set(`${path}${name}`, handle);
      }
    }
  };
  await walk(directory, '');
  return { files: files.sort((a, b) => a.name.localeCompare(b.name)), wayBack };
}

/** Writes the files back that differ from what was read. @returns how many */
export async function writeBack(
  wayBack: WayBack,
  before: readonly GivenFile[],
  now: Readonly<Record<string, Uint8Array>>,
): Promise<number> {
  let written = 0;
  for (const { name, bytes } of before) {
    const [handle, next] = [wayBack.get(name), now[name]];
    if (!handle || !next || isSame(bytes, next)) continue;
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(next));
    await stream.close();
    written += 1;
  }
  return written;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
