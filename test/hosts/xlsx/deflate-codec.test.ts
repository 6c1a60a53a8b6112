/** Both codecs must give and take the same packages: the page's portable one and the command line's native one. */
import fc from 'fast-check';
import { NATIVE_CODEC } from '../../../src/cli/native-deflate';
import { PORTABLE_CODEC, type DeflateCodec } from '../../../src/hosts/package/container/deflate-codec';
import { DEFAULT_LIMITS } from '../../../src/hosts/package/container/package-limits';
import { inflatePart } from '../../../src/hosts/package/container/zip-archive';
import { joinBytes } from '../../../src/hosts/package/container/part-writer';
import { HostError } from '../../../src/hosts/workbook-host';

const CODECS: readonly (readonly [name: string, codec: DeflateCodec])[] = [
  ['portable', PORTABLE_CODEC],
  ['native', NATIVE_CODEC],
];

function inflated(data: Uint8Array, of: Uint8Array, codec: DeflateCodec, size = of.length): Uint8Array {
  const chunks: Uint8Array[] = [];
  const crc = PORTABLE_CODEC.crc32(of, 0);
  inflatePart({ name: 'a.xml', method: 8, data, size, crc }, DEFAULT_LIMITS, codec, (chunk) =>
    chunks.push(new Uint8Array(chunk)),
  );
  return joinBytes(chunks);
}

const repeated = (text: string, times: number) => new TextEncoder().encode(text.repeat(times));

describe.each(CODECS)('packed by the %s codec', (_, packing) => {
  it.each(CODECS)('whole, unpacked by the %s one', (_name, unpacking) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        expect(inflated(packing.deflate(bytes, 6), bytes, unpacking)).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it.each(CODECS)('in pieces, unpacked by the %s one', (_name, unpacking) => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60_000 }), { maxLength: 6 }), (pieces) => {
        const packed: Uint8Array[] = [];
        const stream = packing.openDeflate(1, (piece) => packed.push(new Uint8Array(piece)));
        for (const piece of pieces) stream.push(piece);
        stream.end();
        const all = joinBytes(pieces);
        expect(inflated(joinBytes(packed), all, unpacking)).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  it('uses what came before a piece', () => {
    const row = repeated('<row r="1" ht="18" customHeight="1"><c r="A1" s="1"/></row>', 400);
    let packed = 0;
    const stream = packing.openDeflate(1, (piece) => (packed += piece.length));
    for (let i = 0; i < 20; i += 1) stream.push(row);
    stream.end();
    expect(packed).toBeLessThan(20 * packing.deflate(row, 1).length);
  });
});

describe.each(CODECS)('%s codec', (_, codec) => {
  it('counts the same CRC in one go and in two', () => {
    const bytes = repeated('自评', 999);
    const first = codec.crc32(bytes.subarray(0, 100), 0);
    expect(codec.crc32(bytes.subarray(100), first)).toBe(PORTABLE_CODEC.crc32(bytes, 0));
  });

  it('stops what is larger than it says', () => {
    const bomb = repeated('0', 30_000_000);
    const data = codec.deflate(bomb, 6);
    expect(() => inflated(data, bomb, codec, 1000)).toThrow(HostError);
  });

  it.each([
    ['cut off', (data: Uint8Array) => data.subarray(0, data.length - 3)],
    ['empty', () => new Uint8Array(0)],
    ['garbled', (data: Uint8Array) => data.map((byte, i) => (i === 5 ? byte ^ 0xff : byte))],
  ])('tells of data that is %s', (_what, harm) => {
    const bytes = repeated('<c><v>96.5</v></c>', 500);
    const data = new Uint8Array(codec.deflate(bytes, 6));
    expect(() => inflated(harm(data), bytes, codec)).toThrow(HostError);
  });
});
