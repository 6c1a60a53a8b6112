/** Part-by-part comparison of two packages, with a zip reader of its own so that it does not trust the one it tests. */
import { inflateRawSync } from 'node:zlib';

interface RawPart {
  readonly name: string;
  /** Compressed data as it lies in the file. */
  readonly raw: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly crc: number;
}

export function rawParts(bytes: Uint8Array): RawPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: RawPart[] = [];
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no directory record');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      raw: bytes.subarray(data, data + view.getUint32(at + 20, true)),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = rawParts(bytes).find((item) => item.name === name);
  if (!part) throw new Error(`no part ${name}`);
  const data = part.method === 8 ? inflateRawSync(part.raw) : part.raw;
  return new TextDecoder().decode(data);
}

interface Comparison {
  readonly added: string[];
  readonly removed: string[];
  readonly changed: string[];
}

/** Names of parts by what became of them. Parts neither named here have the same raw bytes, time and flags. */
export function comparePackages(before: Uint8Array, after: Uint8Array): Comparison {
  const old = new Map(rawParts(before).map((part) => [part.name, part]));
  const now = new Map(rawParts(after).map((part) => [part.name, part]));
  const isSame = (a: RawPart, b: RawPart): boolean =>
    a.method === b.method &&
    a.flags === b.flags &&
    a.time === b.time &&
    a.crc === b.crc &&
    Buffer.compare(Buffer.from(a.raw), Buffer.from(b.raw)) === 0;
  return {
    added: [...now.keys()].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    changed: [...old.values()].flatMap((part) => {
      const other = now.get(part.name);
      return other && !isSame(part, other) ? [part.name] : [];
    }),
  };
}
