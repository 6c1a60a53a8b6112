/**
 * How a package's entries are packed and unpacked. In the browser a portable library does it; a runtime that has a
 * faster one of its own hands it in when a workbook is opened. What comes out is checked by size and CRC either way.
 */
import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './checksum';

/** 1 is fastest, 9 is smallest. */
type DeflateLevel = 1 | 3 | 6;

/** Takes pieces in and hands deflated pieces over. */
export interface DeflateStream {
  push(bytes: Uint8Array): void;
  end(): void;
}

export interface DeflateCodec {
  /**
   * Inflates all at once; null where that brings nothing and parts are rather inflated piece by piece.
   * @param most bytes that may come out
   * @throws for damaged data, and when more would come out
   */
  readonly inflateWhole: ((data: Uint8Array, most: number) => Uint8Array) | null;
  readonly deflate: (data: Uint8Array, level: DeflateLevel) => Uint8Array;
  readonly openDeflate: (level: DeflateLevel, onPiece: (piece: Uint8Array) => void) => DeflateStream;
  /** Continues a CRC-32; start with 0. */
  readonly crc32: (bytes: Uint8Array, previous: number) => number;
}

export const PORTABLE_CODEC: DeflateCodec = {
  inflateWhole: null,
  deflate: (data, level) => deflateSync(data, { level }),
  openDeflate(level, onPiece) {
    const deflate = new Deflate({ level }, onPiece);
    return {
      push(bytes) {
        deflate.push(bytes);
      },
      end() {
        deflate.push(new Uint8Array(0), true);
      },
    };
  },
  crc32,
};
