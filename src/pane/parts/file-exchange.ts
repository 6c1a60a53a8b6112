/** Files in and out of the browser page: reading what the person chose, and handing the workbook back. */
import type { Language } from '../../core/model/localized';
import { HostError, type FileWorkbookHost, type WorkbookHost } from '../../hosts/workbook-host';
import { saveBytes } from './save-bytes';
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

/** Saves the workbook as it stands under a name of its own, so that the original is not overwritten by accident. */
export async function downloadWorkbook(host: WorkbookHost, language: Language): Promise<void> {
  if (!isFileHost(host)) return;
  const bytes = await host.toBytes();
  saveBytes(bytes, downloadName(host.workbookName, language), 'application/octet-stream');
}

/** `项目.xlsx` → `项目-核算.xlsx`. */
export function downloadName(workbookName: string | null, language: Language): string {
  const [, base, extension] = /^(.*?)(\.[^.]+)?$/s.exec(workbookName ?? '') ?? [];
  const name = base === undefined || base === '' ? words(language, 'appName') : base;
  return words(language, 'downloadName', { name, extension: extension ?? '.xlsx' });
}
