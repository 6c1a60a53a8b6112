/** OLE2 files: old .xls workbooks and encrypted .xlsx ones look alike from outside; their streams tell. */
import { encryptedWorkbook, legacyWorkbook, notAWorkbook } from './host-errors';
import type { HostError } from '../../workbook-host';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Before Excel 5 a workbook was a bare stream: its first record says so, by number and version. */
const OLD_STREAMS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** True for a workbook of Excel 2 to 4. */
export function isOldStream(bytes: Uint8Array): boolean {
  return OLD_STREAMS.some((start) => start.every((byte, i) => bytes[i] === byte));
}

/** Directory entries are 128 bytes long, begin with their UTF-16 name, and have its length at byte 64. */
const ENTRY = 128;

export function isOleFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Names of streams compare without regard to case: some programs write WORKBOOK. */
export function oleHasStream(bytes: Uint8Array, name: string): boolean {
  const lower = name.toLowerCase();
  const upper = name.toUpperCase();
  const length = (name.length + 1) * 2;
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0) continue;
    let isSame = true;
    for (let i = 0; i < name.length && isSame; i += 1) {
      const code = bytes[at + i * 2];
      isSame = (code === lower.charCodeAt(i) || code === upper.charCodeAt(i)) && bytes[at + i * 2 + 1] === 0;
    }
    if (isSame) return true;
  }
  return false;
}

/** Which of the refusals an OLE2 file deserves. */
export function oleFileError(bytes: Uint8Array): HostError {
  if (oleHasStream(bytes, 'EncryptedPackage')) return encryptedWorkbook();
  if (oleHasStream(bytes, 'Workbook') || oleHasStream(bytes, 'Book')) return legacyWorkbook();
  return notAWorkbook();
}
