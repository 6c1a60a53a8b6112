/** Hands a document to the person in the way that works where the pane stands, and says which way it was. */
import type { Localized } from '../../core/model/localized';
import { HostError } from '../../hosts/workbook-host';
import { filled } from '../strings/strings';
import { HAND_OVER_STRINGS } from '../strings/hand-over-strings';
import { copyRich, type RichText } from './copy-rich';
import { fileName, saveBytes } from './save-bytes';
import type { Surroundings } from './surroundings';

export interface HandedDocument {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Asked for only where a file can be saved. */
  readonly bytes: () => Promise<Uint8Array>;
  /** What is copied where no file can be saved. */
  readonly rich: RichText;
  /** What to do with what was copied. */
  readonly copied: Localized;
}

/**
 * Must be called while a click is being answered.
 * @returns what happened, in words
 * @throws HostError where nothing could be copied; its words name the way that is left
 */
export async function handOver(
  { name, type, bytes, rich, copied }: HandedDocument,
  { documents, browserPage, openOutside }: Surroundings,
): Promise<Localized> {
  if (documents === 'download') {
    saveBytes(await bytes(), name, type);
    const words = browserPage === null ? HAND_OVER_STRINGS.saved : HAND_OVER_STRINGS.savedInExcel;
    return filled(words, { name: fileName(name) });
  }
  if (await copyRich(rich)) return filled(copied, { name: fileName(name) });
  const address = browserPage ?? '';
  const words = openOutside(address) ? HAND_OVER_STRINGS.opened : HAND_OVER_STRINGS.notOpened;
  throw new HostError('unsupported', filled(words, { address }));
}
