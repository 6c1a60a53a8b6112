/** A workbook of its own that holds one drafted sheet. */
import { XlsxFileHost } from './xlsx-file-host';
import type { SheetDraft } from '../../core/model/sheet-draft';

export async function blankWorkbook(draft: SheetDraft): Promise<Uint8Array> {
  const host = await XlsxFileHost.ofDrafts([draft], null);
  return host.toBytes();
}
