/** Files in and out of the browser page: reading what the person chose, and handing the workbook back. */
import type { Language } from '../core/localized';
import { HostError, type FileWorkbookHost, type WorkbookHost } from '../hosts/workbook-host';
import { STRINGS, words } from './strings';

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
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = downloadName(host.workbookName, language);
  link.click();
  // The browser takes the address over once the click is handled; a moment later it may go.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** `项目.xlsx` → `项目-核算.xlsx`. */
export function downloadName(workbookName: string | null, language: Language): string {
  const [, base, extension] = /^(.*?)(\.[^.]+)?$/s.exec(workbookName ?? '') ?? [];
  const name = base === undefined || base === '' ? words(language, 'appName') : base;
  return words(language, 'downloadName', { name, extension: extension ?? '.xlsx' });
}
