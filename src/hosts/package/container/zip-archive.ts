/**
 * Reads a zip's central directory and single entries. Entries stay where they are in the file's bytes, so that
 * those nobody touches can be carried over raw. Names from the file are only ever values or Map keys.
 */
import { Inflate } from 'fflate';
import { PORTABLE_CODEC } from './deflate-codec';
import { damaged, encryptedWorkbook, tooLarge } from './host-errors';
import type { DeflateCodec } from './deflate-codec';
import type { PackageLimits } from './package-limits';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The whole local record: header, data and data descriptor. */
  readonly recordStart: number;
  readonly dataStart: number;
  readonly recordEnd: number;
  /** The entry's record in the central directory, raw. */
  readonly centralStart: number;
  readonly centralEnd: number;
  /** Where in the central record the offset of the local record stands, and how wide it is. */
  readonly offsetField: number;
  readonly offsetWidth: 4 | 8;
}

export interface ZipArchive {
  /** The archive itself, from its first record to the end of its comment. */
  readonly bytes: Uint8Array;
  /** The file as it came in, with whatever stands before and behind the archive. */
  readonly file: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
  /** What unpacks its entries and packs those that change. */
  readonly codec: DeflateCodec;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const DESCRIPTOR = 0x08074b50;
const ZIP64_EXTRA = 0x0001;
/** Larger parts are inflated piece by piece, so that memory does not grow with them. */
const MOST_AT_ONCE = 16 * 1024 * 1024;
/** Deflate expands up to 1,032 times: this much input gives at most about 17 MB at once. */
const INPUT_CHUNK = 16 * 1024;

const utf8 = new TextDecoder('utf-8');

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function uint64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
  if (value > Number.MAX_SAFE_INTEGER) throw damaged('a 64-bit size is out of range');
  return value;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly comment: Uint8Array;
}

/** Bytes behind the archive that are looked over for its end, beside its comment. */
const MOST_BEHIND = 0x10000;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the archive lies in the file: programs on the way may put bytes before or behind it. The end record says how
 * far its directory reaches; where that begins earlier than the record's own figures say, something stands in front.
 */
function findArchive(bytes: Uint8Array, view: DataView): Extent | null {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff - MOST_BEHIND);
  let loose: Extent | null = null;
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const end = at + 22 + view.getUint16(at + 20, true);
    if (end > bytes.length) continue;
    const size = view.getUint32(at + 12, true);
    const before = at - size - view.getUint32(at + 16, true);
    const isMoved =
      before > 0 &&
      size >= 46 &&
      view.getUint32(at - size, true) === CENTRAL &&
      view.getUint32(before, true) === LOCAL;
    const extent = { start: isMoved ? before : 0, end };
    // The exact end is the right one: a comment or an embedded archive may hold another record.
    if (end === bytes.length) return extent;
    loose ??= extent;
  }
  return loose;
}

/** True where a zip archive lies in the file. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  return bytes.length >= 22 && (findArchive(bytes, viewOf(bytes))?.start ?? 0) > 0;
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + 22 + commentLength !== bytes.length) continue;
    const comment = bytes.subarray(at + 22);
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR64) {
      const end64 = uint64(view, at - 20 + 8);
      if (end64 + 56 > at || view.getUint32(end64, true) !== END64)
        throw damaged('zip64 end record is missing');
      count = uint64(view, end64 + 32);
      size = uint64(view, end64 + 40);
      start = uint64(view, end64 + 48);
    }
    if (start + size > at) throw damaged('the directory reaches past its end');
    return { start, end: start + size, count, comment };
  }
  throw damaged('no end of central directory: the file is cut off');
}

interface Sizes {
  size: number;
  compressedSize: number;
  recordStart: number;
  offsetField: number;
  offsetWidth: 4 | 8;
}

/** Fields that read 0xFFFFFFFF stand, 64 bits wide and in this order, in the zip64 extra field. */
function widenSizes(
  view: DataView,
  extraStart: number,
  extraEnd: number,
  recordAt: number,
  sizes: Sizes,
): void {
  const wide = (value: number): boolean => value === 0xffffffff;
  if (!wide(sizes.size) && !wide(sizes.compressedSize) && !wide(sizes.recordStart)) return;
  for (let at = extraStart; at + 4 <= extraEnd;) {
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (view.getUint16(at, true) === ZIP64_EXTRA && end <= extraEnd) {
      let field = at + 4;
      const next = (): number => {
        if (field + 8 > end) throw damaged('zip64 extra field is too short');
        field += 8;
        return uint64(view, field - 8);
      };
      if (wide(sizes.size)) sizes.size = next();
      if (wide(sizes.compressedSize)) sizes.compressedSize = next();
      if (wide(sizes.recordStart)) {
        sizes.recordStart = next();
        sizes.offsetField = field - 8 - recordAt;
        sizes.offsetWidth = 8;
      }
      return;
    }
    at = end;
  }
  throw damaged('zip64 extra field is missing');
}

/** Length of the data descriptor behind an entry's data, with or without signature and 64-bit sizes. */
function descriptorLength(view: DataView, at: number, crc: number, size: number, limit: number): number {
  const matches = (start: number): boolean => start + 12 <= limit && view.getUint32(start, true) === crc;
  const signed = at + 16 <= limit && view.getUint32(at, true) === DESCRIPTOR && matches(at + 4);
  const start = signed ? at + 4 : at;
  if (!signed && !matches(start)) return 0;
  // 64-bit sizes: the compressed size's upper half and the size's both halves. What follows else is another record.
  const isWide =
    start + 20 <= limit &&
    view.getUint32(start + 8, true) === 0 &&
    view.getUint32(start + 12, true) === size % 0x100000000 &&
    view.getUint32(start + 16, true) === Math.floor(size / 0x100000000);
  return start - at + (isWide ? 20 : 12);
}

function readCentralRecord(bytes: Uint8Array, view: DataView, at: number, directory: Directory): ZipEntry {
  if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL)
    throw damaged('a directory record is missing');
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const centralEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (centralEnd > directory.end) throw damaged('a directory record is cut off');
  const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const crc = view.getUint32(at + 16, true);
  const sizes: Sizes = {
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    recordStart: view.getUint32(at + 42, true),
    offsetField: 42,
    offsetWidth: 4,
  };
  const extraStart = at + 46 + nameLength;
  widenSizes(view, extraStart, extraStart + extraLength, at, sizes);
  if (flags & 1) throw encryptedWorkbook();
  const { recordStart, compressedSize } = sizes;
  if (recordStart + 30 > directory.start || view.getUint32(recordStart, true) !== LOCAL) {
    throw damaged(`the record of ${name} is missing`);
  }
  const localName = view.getUint16(recordStart + 26, true);
  const dataStart = recordStart + 30 + localName + view.getUint16(recordStart + 28, true);
  const dataEnd = dataStart + compressedSize;
  if (dataEnd > directory.start) throw damaged(`the data of ${name} is cut off`);
  if (utf8.decode(bytes.subarray(recordStart + 30, recordStart + 30 + localName)) !== name) {
    throw damaged(`the record of ${name} has another name`);
  }
  const tail = flags & 8 ? descriptorLength(view, dataEnd, crc, sizes.size, directory.start) : 0;
  return {
    ...sizes,
    name,
    method: view.getUint16(at + 10, true),
    crc,
    dataStart,
    recordEnd: dataEnd + tail,
    centralStart: at,
    centralEnd,
  };
}

/**
 * Reads the directory and checks it: entry count and sizes within the limits, no name twice, no two entries over
 * the same bytes.
 * @throws HostError damaged, too-large, encrypted
 */
export function readZip(
  file: Uint8Array,
  limits: PackageLimits,
  codec: DeflateCodec = PORTABLE_CODEC,
): ZipArchive {
  if (file.length < 22) throw damaged('too short for a zip');
  const extent = findArchive(file, viewOf(file)) ?? { start: 0, end: file.length };
  const bytes = file.subarray(extent.start, extent.end);
  const view = viewOf(bytes);
  const directory = findDirectory(bytes, view);
  if (directory.count > limits.entries) throw tooLarge(`${directory.count} entries`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let at = directory.start; entries.length < directory.count;) {
    const entry = readCentralRecord(bytes, view, at, directory);
    const key = partKey(entry.name);
    if (names.has(key)) throw damaged(`${entry.name} stands twice in the directory`);
    names.add(key);
    total += entry.size;
    if (total > limits.total) throw tooLarge(`${total} bytes and more`);
    entries.push(entry);
    at = entry.centralEnd;
  }
  const inOrder = [...entries].sort((a, b) => a.recordStart - b.recordStart);
  inOrder.forEach((entry, i) => {
    const before = inOrder[i - 1];
    if (before && before.recordEnd > entry.recordStart)
      throw damaged(`${entry.name} overlaps ${before.name}`);
  });
  return { bytes, file, entries, comment: directory.comment, codec };
}

/** Part names compare without regard to case; some writers use backslashes. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

/** A part's data and what must come out of it. */
interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/**
 * Inflates a part piece by piece. The pieces are only valid during the call. Size and CRC are checked; a part that
 * grows past its stated size is stopped at once.
 * @throws HostError damaged, too-large
 */
export function inflatePart(
  part: PackedPart,
  limits: PackageLimits,
  codec: DeflateCodec,
  onChunk: (chunk: Uint8Array) => void,
): void {
  const { name, method, data, size } = part;
  if (size > limits.part) throw tooLarge(`${name}: ${size} bytes`);
  let seen = 0;
  let crc = 0;
  let failure: Error | null = null;
  const take = (chunk: Uint8Array): void => {
    if (failure !== null || chunk.length === 0) return;
    seen += chunk.length;
    if (seen > size) {
      failure = damaged(`${name} is larger than its directory says`);
      return;
    }
    crc = codec.crc32(chunk, crc);
    try {
      onChunk(chunk);
    } catch (error) {
      failure = error instanceof Error ? error : damaged(String(error));
    }
  };
  const takeAll = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length && failure === null; at += 1 << 20)
      take(bytes.subarray(at, at + (1 << 20)));
  };
  if (method === 0) takeAll(data);
  else if (method === 8) {
    if (codec.inflateWhole && size <= MOST_AT_ONCE)
      takeAll(inflateWhole(data, name, size, codec.inflateWhole));
    else inflatePieces(data, name, take, () => failure !== null);
  } else {
    throw damaged(`${name} is compressed by method ${method}`);
  }
  if (failure !== null) throw failure as Error;
  if (seen !== size) throw damaged(`${name} is shorter than its directory says`);
  if (crc !== part.crc) throw damaged(`${name} does not match its checksum`);
}

/** Inflates one entry of an archive; see `inflatePart`. */
export function inflateEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  limits: PackageLimits,
  onChunk: (chunk: Uint8Array) => void,
): void {
  const { name, method, size, crc, dataStart, compressedSize } = entry;
  const data = archive.bytes.subarray(dataStart, dataStart + compressedSize);
  inflatePart({ name, method, data, size, crc }, limits, archive.codec, onChunk);
}

function inflateWhole(
  data: Uint8Array,
  name: string,
  size: number,
  inflate: (data: Uint8Array, most: number) => Uint8Array,
): Uint8Array {
  try {
    return inflate(data, size);
  } catch {
    throw damaged(`${name} cannot be inflated, or is larger than its directory says`);
  }
}

function inflatePieces(
  data: Uint8Array,
  name: string,
  take: (chunk: Uint8Array) => void,
  stopped: () => boolean,
): void {
  const inflate = new Inflate(take);
  try {
    for (let at = 0; at < data.length && !stopped(); at += INPUT_CHUNK) {
      inflate.push(data.subarray(at, at + INPUT_CHUNK), at + INPUT_CHUNK >= data.length);
    }
  } catch {
    if (!stopped()) throw damaged(`${name} cannot be inflated`);
  }
}
