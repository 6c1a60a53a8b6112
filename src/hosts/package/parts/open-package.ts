/**
 * An open package: parts by name, read on demand, with changes kept beside the original bytes. Parts nobody wrote
 * to go out as they came in; with no change at all, `toBytes` hands back the very bytes.
 */
import { PORTABLE_CODEC } from '../container/deflate-codec';
import { damaged } from '../container/host-errors';
import { PartWriter, isPacked } from '../container/part-writer';
import { inflateEntry, inflatePart, partKey, readZip } from '../container/zip-archive';
import { writeZip } from '../container/zip-writer';
import type { DeflateCodec } from '../container/deflate-codec';
import type { PackageLimits } from '../container/package-limits';
import type { EntryChange } from '../container/zip-writer';
import type { ZipArchive, ZipEntry } from '../container/zip-archive';

/** A moment in a package's life; cheap to keep, as bytes are never changed in place. */
export interface PackageState {
  readonly archive: ZipArchive;
  readonly changes: ReadonlyMap<string, EntryChange>;
}

const DECODER_CHUNK = 1 << 20;

/** A declaration reaches no further. */
const LONGEST_DECLARATION = 200;

/** By the byte order mark, by how `<?` is stored, else by what the declaration says; UTF-8 where nothing does. */
function encodingOf(start: Uint8Array): string {
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third === 0x3f) return 'utf-16le';
  if (first === 0 && second === 0x3c && start[3] === 0x3f) return 'utf-16be';
  const head = String.fromCharCode(...start.subarray(0, LONGEST_DECLARATION));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding=["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  // Without two bytes a character, no part is in UTF-16, whatever it says.
  return declared === undefined || /^utf-16/i.test(declared) ? 'utf-8' : declared;
}

/** @throws HostError damaged where no such encoding is known */
function decoderFor(start: Uint8Array, part: string): TextDecoder {
  return decodeOrThrow(() => new TextDecoder(encodingOf(start), { fatal: true }), part);
}

/** Parts are written as UTF-8: a declaration that names another encoding is put right. */
function asUtf8(text: string): string {
  const end = text.startsWith('<?xml') ? text.indexOf('?>') : -1;
  if (end < 0) return text;
  const declaration = text.slice(0, end).replace(/\bencoding=(?:"[^"]*"|'[^']*')/, 'encoding="UTF-8"');
  return declaration + text.slice(end);
}

function decodeOrThrow<Result>(decode: () => Result, name: string): Result {
  try {
    return decode();
  } catch {
    throw damaged(`${name} is not text in its encoding`);
  }
}

export class OpenPackage {
  private archive: ZipArchive;
  private changes = new Map<string, EntryChange>();
  private entries: Map<string, ZipEntry>;

  private constructor(
    archive: ZipArchive,
    private readonly limits: PackageLimits,
  ) {
    this.archive = archive;
    this.entries = new Map(archive.entries.map((entry) => [partKey(entry.name), entry]));
  }

  /** @throws HostError damaged, too-large, encrypted */
  static open(bytes: Uint8Array, limits: PackageLimits, codec: DeflateCodec = PORTABLE_CODEC): OpenPackage {
    return new OpenPackage(readZip(bytes, limits, codec), limits);
  }

  has(part: string): boolean {
    const change = this.changes.get(partKey(part));
    return change ? change.content !== null : this.entries.has(partKey(part));
  }

  /** Names of all parts as they stand now. */
  partNames(): string[] {
    const original = this.archive.entries.map((entry) => entry.name).filter((name) => this.has(name));
    const known = new Set(original.map(partKey));
    const added = [...this.changes.values()].filter(
      (change) => change.content && !known.has(partKey(change.name)),
    );
    return [...original, ...added.map((change) => change.name)];
  }

  /** @throws HostError damaged when the part is missing or broken, too-large */
  read(part: string): Uint8Array {
    const content = this.changes.get(partKey(part))?.content;
    if (content && !isPacked(content)) return content;
    // The directory's figures are within the limits; what comes out longer or shorter is refused while inflating.
    const bytes = new Uint8Array(content?.size ?? this.entries.get(partKey(part))?.size ?? 0);
    let at = 0;
    this.inflate(part, (chunk) => {
      bytes.set(chunk, at);
      at += chunk.length;
    });
    return bytes;
  }

  /** Hands a part's bytes over piece by piece; the pieces are only valid during the call. */
  private inflate(part: string, take: (chunk: Uint8Array) => void): void {
    const key = partKey(part);
    const change = this.changes.get(key);
    const entry = this.entries.get(key);
    if (change?.content) {
      const { content, name } = change;
      if (!isPacked(content)) take(content);
      else {
        const { deflated, size, crc } = content;
        const packed = { name, method: 8, data: deflated, size, crc };
        inflatePart(packed, this.limits, this.archive.codec, take);
      }
    } else if (entry && !change) inflateEntry(this.archive, entry, this.limits, take);
    else throw damaged(`${part} is missing`);
  }

  readText(part: string): string {
    const bytes = this.read(part);
    const decoder = decoderFor(bytes, part);
    return decodeOrThrow(() => decoder.decode(bytes), part);
  }

  /** Hands the part's text over piece by piece, never all at once. */
  streamText(part: string, onText: (text: string) => void): void {
    let decoder: TextDecoder | null = null;
    const take = (chunk: Uint8Array): void => {
      const current = (decoder ??= decoderFor(chunk, part));
      for (let at = 0; at < chunk.length; at += DECODER_CHUNK) {
        const piece = chunk.subarray(at, at + DECODER_CHUNK);
        onText(decodeOrThrow(() => current.decode(piece, { stream: true }), part));
      }
    };
    this.inflate(part, take);
    const last = decoder as TextDecoder | null;
    if (last) onText(decodeOrThrow(() => last.decode(), part));
  }

  write(part: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(asUtf8(content)) : content;
    const name = this.entries.get(partKey(part))?.name ?? part;
    this.changes.set(partKey(part), { name, content: bytes });
  }

  /**
   * Writes a part anew from its own text, without ever holding all of it where it is large.
   * @param rewrite is given the old text through `feed` and gives the new one to `emit`; its result is handed back
   */
  rewrite<Result>(
    part: string,
    rewrite: (feed: (onText: (text: string) => void) => void, emit: (text: string) => void) => Result,
  ): Result {
    const writer = new PartWriter(this.archive.codec);
    let isFirst = true;
    const result = rewrite(
      (onText) => {
        this.streamText(part, onText);
      },
      (text) => {
        writer.add(isFirst ? asUtf8(text) : text);
        isFirst &&= text === '';
      },
    );
    const name = this.entries.get(partKey(part))?.name ?? part;
    this.changes.set(partKey(part), { name, content: writer.finish() });
    return result;
  }

  remove(part: string): void {
    const key = partKey(part);
    if (this.entries.has(key)) this.changes.set(key, { name: part, content: null });
    else this.changes.delete(key);
  }

  get hasChanges(): boolean {
    return this.changes.size > 0;
  }

  state(): PackageState {
    return { archive: this.archive, changes: new Map(this.changes) };
  }

  restore(state: PackageState): void {
    this.archive = state.archive;
    this.entries = new Map(state.archive.entries.map((entry) => [partKey(entry.name), entry]));
    this.changes = new Map(state.changes);
  }

  toBytes(): Uint8Array {
    return stateBytes(this.state());
  }
}

/** The file as it was, or would be, at that moment. */
export function stateBytes(state: PackageState): Uint8Array {
  return state.changes.size === 0 ? state.archive.file : writeZip(state.archive, state.changes);
}
