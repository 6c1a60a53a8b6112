/**
 * Writes a zip from an archive and the entries that changed. Untouched entries are copied as the raw bytes they
 * came with, in the order they came in; changed ones keep name, time and attributes; new ones go last.
 */
import { isPacked, joinBytes } from './part-writer';
import { partKey } from './zip-archive';
import type { DeflateCodec } from './deflate-codec';
import type { PartContent } from './part-writer';
import type { ZipArchive, ZipEntry } from './zip-archive';

/** A new content for an entry, or null when it is taken out. */
export interface EntryChange {
  readonly name: string;
  readonly content: PartContent | null;
}

interface WrittenEntry {
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
  /** Where in the central record the offset goes. */
  readonly offsetField: number;
  readonly offsetWidth: 4 | 8;
}

/** Above this, speed counts for more than the last per cent of size. */
const LARGE_PART = 8 * 1024 * 1024;
const UTF8_FLAG = 0x0800;
const DOS_EPOCH_DATE = 0x0021;

function length(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

interface CompressedContent {
  readonly data: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

function compress(content: PartContent, codec: DeflateCodec): CompressedContent {
  if (isPacked(content)) {
    return { data: content.deflated, method: 8, size: content.size, crc: content.crc };
  }
  const deflated = codec.deflate(content, content.length > LARGE_PART ? 3 : 6);
  const size = content.length;
  const crc = codec.crc32(content, 0);
  return deflated.length < size
    ? { data: deflated, method: 8, size, crc }
    : { data: content, method: 0, size, crc };
}

/** Both records of an entry with new content; `template` is its former central record, if it had one. */
function writeEntry(
  name: string,
  content: PartContent,
  template: Uint8Array | null,
  codec: DeflateCodec,
): WrittenEntry {
  const { data, method, size, crc } = compress(content, codec);
  const old = template ? new DataView(template.buffer, template.byteOffset, template.byteLength) : null;
  const nameBytes =
    template && old ? template.subarray(46, 46 + old.getUint16(28, true)) : new TextEncoder().encode(name);
  const isAscii = nameBytes.every((byte) => byte < 0x80);
  const flags = old ? old.getUint16(8, true) & UTF8_FLAG : isAscii ? 0 : UTF8_FLAG;
  const time = old?.getUint16(12, true) ?? 0;
  const date = old?.getUint16(14, true) ?? DOS_EPOCH_DATE;

  const common = (view: DataView, at: number): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, method, true);
    view.setUint16(at + 6, time, true);
    view.setUint16(at + 8, date, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, nameBytes.length, true);
  };
  const local = new Uint8Array(30 + nameBytes.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  common(localView, 4);
  local.set(nameBytes, 30);

  const central = new Uint8Array(46 + nameBytes.length);
  const centralView = new DataView(central.buffer);
  centralView.setUint32(0, 0x02014b50, true);
  centralView.setUint16(4, old?.getUint16(4, true) ?? 20, true);
  common(centralView, 6);
  centralView.setUint16(36, old?.getUint16(36, true) ?? 0, true);
  centralView.setUint32(38, old?.getUint32(38, true) ?? 0, true);
  central.set(nameBytes, 46);
  return { local: [local, data], central, offsetField: 42, offsetWidth: 4 };
}

function copyEntry(archive: ZipArchive, entry: ZipEntry): WrittenEntry {
  return {
    local: [archive.bytes.subarray(entry.recordStart, entry.recordEnd)],
    // A copy in every case: `slice` of a Node Buffer is a view, and the offset would be written into the input.
    central: new Uint8Array(archive.bytes.subarray(entry.centralStart, entry.centralEnd)),
    offsetField: entry.offsetField,
    offsetWidth: entry.offsetWidth,
  };
}

/** @param changes by part key */
export function writeZip(archive: ZipArchive, changes: ReadonlyMap<string, EntryChange>): Uint8Array {
  const written = new Map<string, WrittenEntry>();
  for (const entry of archive.entries) {
    const change = changes.get(partKey(entry.name));
    if (!change) written.set(entry.name, copyEntry(archive, entry));
    else if (change.content) {
      const template = archive.bytes.subarray(entry.centralStart, entry.centralEnd);
      written.set(entry.name, writeEntry(entry.name, change.content, template, archive.codec));
    }
  }
  const known = new Set(archive.entries.map((entry) => partKey(entry.name)));
  const added: string[] = [];
  for (const [key, change] of changes) {
    if (known.has(key) || !change.content) continue;
    written.set(change.name, writeEntry(change.name, change.content, null, archive.codec));
    added.push(change.name);
  }

  const physical = [...archive.entries]
    .sort((a, b) => a.recordStart - b.recordStart)
    .map((entry) => entry.name);
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (const name of [...physical, ...added]) {
    const entry = written.get(name);
    if (!entry) continue;
    const view = new DataView(entry.central.buffer, entry.central.byteOffset, entry.central.byteLength);
    view.setUint32(entry.offsetField, offset, true);
    if (entry.offsetWidth === 8) view.setUint32(entry.offsetField + 4, 0, true);
    pieces.push(...entry.local);
    offset += length(entry.local);
  }
  const directory = [...archive.entries.map((entry) => entry.name), ...added].flatMap(
    (name) => written.get(name)?.central ?? [],
  );
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, length(directory), true);
  view.setUint32(16, offset, true);
  view.setUint16(20, archive.comment.length, true);
  return joinBytes([...pieces, ...directory, end, archive.comment]);
}
