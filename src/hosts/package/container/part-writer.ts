/**
 * Takes a part's new text piece by piece. A small part is kept as bytes; a large one is deflated as it comes, so
 * that a sheet of a million rows never stands in memory as a whole.
 */
import type { DeflateCodec, DeflateStream } from './deflate-codec';

/** A part's content, deflated already. */
interface PackedContent {
  readonly deflated: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

export type PartContent = Uint8Array | PackedContent;

export function isPacked(content: PartContent): content is PackedContent {
  return 'deflated' in content;
}

/** Bytes that a part may have before it is deflated at once. */
const SMALL_PART = 4 * 1024 * 1024;
/** Speed counts for more than the last per cent of size. */
const LEVEL = 1;
/** Deflating many small pieces one by one is slow. */
const PIECE = 256 * 1024;

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export class PartWriter {
  private readonly encoder = new TextEncoder();
  private text = '';
  private small: Uint8Array[] = [];
  private readonly packed: Uint8Array[] = [];
  private deflate: DeflateStream | null = null;
  private size = 0;
  private crc = 0;

  constructor(private readonly codec: DeflateCodec) {}

  add(text: string): void {
    this.text = this.text === '' ? text : this.text + text;
    if (this.text.length >= PIECE) this.encode();
  }

  finish(): PartContent {
    this.encode();
    if (!this.deflate) return joinBytes(this.small);
    this.deflate.end();
    return { deflated: joinBytes(this.packed), size: this.size, crc: this.crc };
  }

  private encode(): void {
    if (this.text === '') return;
    const bytes = this.encoder.encode(this.text);
    this.text = '';
    this.size += bytes.length;
    if (this.deflate) this.pack(bytes);
    else {
      this.small.push(bytes);
      if (this.size > SMALL_PART) this.beginPacking();
    }
  }

  private beginPacking(): void {
    this.deflate = this.codec.openDeflate(LEVEL, (piece) => {
      this.packed.push(piece);
    });
    for (const bytes of this.small) this.pack(bytes);
    this.small = [];
  }

  private pack(bytes: Uint8Array): void {
    this.crc = this.codec.crc32(bytes, this.crc);
    this.deflate?.push(bytes);
  }
}
