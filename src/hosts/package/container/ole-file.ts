/** OLE2 files: old .xls workbooks and encrypted .xlsx ones look alike from outside; their streams tell. */
import { encryptedWorkbook, legacyWorkbook, notAWorkbook } from './host-errors';
import type { HostError } from '../../workbook-host';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Directory entries are 128 bytes long, begin with their UTF-16 name, and have its length at byte 64. */
const ENTRY = 128;

export function isOleFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

export function oleHasStream(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0) continue;
    let isSame = true;
    for (let i = 0; i < name.length && isSame; i += 1) {
      isSame = bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0;
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
