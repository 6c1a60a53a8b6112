/**
 * An open package: parts by name, read on demand, with changes kept beside the original bytes. Parts nobody wrote
 * to go out as they came in; with no change at all, `toBytes` hands back the very bytes.
 */
import { PORTABLE_CODEC } from '../container/deflate-codec';
import { damaged } from '../container/host-errors';
import { PartWriter, isPacked, joinBytes } from '../container/part-writer';
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

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Parts are written as UTF-8: a declaration that names another encoding is put right. */
function asUtf8(text: string): string {
  const end = text.startsWith('<?xml') ? text.indexOf('?>') : -1;
  if (end < 0) return text;
  const declaration = text.slice(0, end).replace(/encoding=(["'])UTF-16(?:LE|BE)?\1/i, 'encoding="UTF-8"');
  return declaration + text.slice(end);
}

function decodeOrThrow(decode: () => string, name: string): string {
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
    const chunks: Uint8Array[] = [];
    this.inflate(part, (chunk) => chunks.push(new Uint8Array(chunk)));
    return joinBytes(chunks);
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
    return decodeOrThrow(() => new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes), part);
  }

  /** Hands the part's text over piece by piece, never all at once. */
  streamText(part: string, onText: (text: string) => void): void {
    let decoder: TextDecoder | null = null;
    const take = (chunk: Uint8Array): void => {
      const current = (decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true }));
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
  return state.changes.size === 0 ? state.archive.bytes : writeZip(state.archive, state.changes);
}
