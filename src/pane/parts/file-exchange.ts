/** Files in and out of the browser page: reading what the person chose, and handing the workbook back. */
import type { Language } from '../../core/model/localized';
import { HostError, type FileWorkbookHost, type WorkbookHost } from '../../hosts/workbook-host';
import { STRINGS, words } from '../strings/strings';

/** @throws HostError when the browser cannot read the file. */
export async function readFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new HostError('unknown', STRINGS.errorReadFile, { cause });
  }
}

export function isFileHost(host: WorkbookHost): host is FileWorkbookHost {
  return host.kind === 'file';
}

/** `项目.xlsx` → `项目-核算.xlsx`; several files are one archive. An old .xls becomes an .xlsx. */
export function cleanName(workbookName: string | null, language: Language): string {
  return nameFor('downloadName', workbookName, language);
}

/** `项目.xlsx` → `项目-核算-带标记.xlsx`. */
export function markedName(workbookName: string | null, language: Language): string {
  return nameFor('markedName', workbookName, language);
}

function nameFor(
  key: 'downloadName' | 'markedName',
  workbookName: string | null,
  language: Language,
): string {
  if (workbookName === null)
    return words(language, key, { name: words(language, 'manyName'), extension: '.zip' });
  const [, base, extension = '.xlsx'] = /^(.*?)(\.[^.]+)?$/s.exec(workbookName) ?? [];
  const name = base === undefined || base === '' ? words(language, 'appName') : base;
  return words(language, key, {
    name,
    extension: extension.toLowerCase() === '.xls' ? '.xlsx' : extension,
  });
}
