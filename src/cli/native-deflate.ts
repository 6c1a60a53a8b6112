/**
 * Node's own zlib as the codec of packages: several times as fast as plain JavaScript. Synchronous, because a file is
 * one unit of work and other files wait in threads of their own.
 */
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 as portableCrc32 } from '../hosts/package/container/checksum';
import type { DeflateCodec } from '../hosts/package/container/deflate-codec';

/** What zlib takes at once while inflating: no more than the part may hold, so that a lie costs no memory. */
const chunkSize = (most: number): number => Math.min(Math.max(most, 64), 1 << 20);

/** The window that deflate looks back into: each piece is given the end of the one before as its dictionary. */
const WINDOW = 32 * 1024;

export const NATIVE_CODEC: DeflateCodec = {
  inflateWhole: (data, most) =>
    inflateRawSync(data, { maxOutputLength: Math.max(most, 1), chunkSize: chunkSize(most) }),
  deflate: (data, level) => deflateRawSync(data, { level }),
  openDeflate(level, onPiece) {
    let before: Uint8Array | null = null;
    const pack = (bytes: Uint8Array, finishFlush: number): void => {
      onPiece(deflateRawSync(bytes, { level, finishFlush, ...(before ? { dictionary: before } : {}) }));
      before = new Uint8Array(bytes.subarray(Math.max(0, bytes.length - WINDOW)));
    };
    return {
      push(bytes) {
        // A sync flush ends at a whole byte without ending the stream: pieces may simply be joined.
        if (bytes.length > 0) pack(bytes, constants.Z_SYNC_FLUSH);
      },
      end() {
        before = null;
        pack(new Uint8Array(0), constants.Z_FINISH);
      },
    };
  },
  // Node has it since 20.15.
  crc32: typeof crc32 === 'function' ? (bytes, previous) => crc32(bytes, previous) : portableCrc32,
};
