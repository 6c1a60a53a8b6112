/**
 * A run's undo as a small file of its own, for taking the run back in another process. It holds the bytes that the
 * run replaced, hashes of what it wrote, and the edits; what the run left alone is taken from the workbook itself.
 * The former file is only handed out when its hash is right; otherwise the host goes cell by cell.
 */
import { deflateSync, inflateSync } from 'fflate';
import { sha256 } from '../container/checksum';
import { undoUnreadable } from '../container/host-errors';
import { OpenPackage, stateBytes } from '../parts/open-package';
import { DEFAULT_LIMITS } from '../container/package-limits';
import { isRunState } from './run-state';
import { inflateEntry, readZip } from '../container/zip-archive';
import type { UndoRecord } from '../../workbook-host';
import type { InverseEdit } from '../../../core/model/write-plan';
import type { PackageState } from '../parts/open-package';
import type { ExactUndo, RunState } from './run-state';
import type { ZipArchive, ZipEntry } from '../container/zip-archive';

/** `ZPUNDO1` and a line feed. */
const MAGIC = [0x5a, 0x50, 0x55, 0x4e, 0x44, 0x4f, 0x31, 0x0a];
const HEADER = MAGIC.length + 4;
const MAX_MANIFEST = 64 * 1024 * 1024;

/** The former file piece by piece: an entry's record as the workbook still has it, or bytes kept here. */
type Segment = { readonly copy: string } | { readonly literal: number };

interface Manifest {
  readonly version: 1;
  readonly edits: readonly InverseEdit[];
  /** The host's own. */
  readonly trace: unknown;
  /** Every entry after the run: name, CRC-32 and size. */
  readonly entries: readonly (readonly [string, number, number])[];
  /** SHA-256 of every part that the run wrote. */
  readonly written: readonly (readonly [string, string])[];
  readonly formerHash: string;
  readonly segments: readonly Segment[];
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function recordOf(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  return archive.bytes.subarray(entry.recordStart, entry.recordEnd);
}

function entriesByName(archive: ZipArchive): Map<string, ZipEntry> {
  return new Map(archive.entries.map((entry) => [entry.name, entry]));
}

function partHash(archive: ZipArchive, entry: ZipEntry): string {
  const chunks: Uint8Array[] = [];
  inflateEntry(archive, entry, DEFAULT_LIMITS, (chunk) => chunks.push(new Uint8Array(chunk)));
  const all = new Uint8Array(entry.size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return sha256(all);
}

interface FormerFile {
  readonly segments: readonly Segment[];
  readonly literals: readonly Uint8Array[];
}

/** Cuts the former file into what the later one still has, and the rest. */
function cutFormerFile(former: ZipArchive, later: ZipArchive): FormerFile {
  const segments: Segment[] = [];
  const literals: Uint8Array[] = [];
  let from = 0;
  const keep = (end: number): void => {
    if (end <= from) return;
    literals.push(former.bytes.subarray(from, end));
    segments.push({ literal: end - from });
  };
  const laterEntries = entriesByName(later);
  for (const entry of [...former.entries].sort((a, b) => a.recordStart - b.recordStart)) {
    const same = laterEntries.get(entry.name);
    if (!same || !sameBytes(recordOf(former, entry), recordOf(later, same))) continue;
    keep(entry.recordStart);
    segments.push({ copy: entry.name });
    from = entry.recordEnd;
  }
  keep(former.bytes.length);
  return { segments, literals };
}

/**
 * @param record a run of this process
 * @throws HostError damaged when the record was not made by this host in this process
 */
export function exportUndo(record: UndoRecord): Uint8Array {
  const state = record.hostState;
  if (!isRunState(state) || !state.before || !state.after) throw undoUnreadable('not a run of this process');
  const former = readZip(stateBytes(state.before), DEFAULT_LIMITS);
  const later = readZip(stateBytes(state.after), DEFAULT_LIMITS);
  const { segments, literals } = cutFormerFile(former, later);
  const copied = new Set(segments.flatMap((segment) => ('copy' in segment ? [segment.copy] : [])));
  const manifest: Manifest = {
    version: 1,
    edits: record.edits,
    trace: state.trace,
    entries: later.entries.map(({ name, crc, size }) => [name, crc, size] as const),
    written: later.entries
      .filter(({ name }) => !copied.has(name))
      .map((entry) => [entry.name, partHash(later, entry)] as const),
    formerHash: sha256(former.bytes),
    segments,
  };
  const json = deflateSync(new TextEncoder().encode(JSON.stringify(manifest)));
  const size = literals.reduce((sum, literal) => sum + literal.length, HEADER + json.length);
  const file = new Uint8Array(size);
  file.set(MAGIC);
  new DataView(file.buffer).setUint32(MAGIC.length, json.length, true);
  file.set(json, HEADER);
  let at = HEADER + json.length;
  for (const literal of literals) {
    file.set(literal, at);
    at += literal.length;
  }
  return file;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSegment(value: unknown): value is Segment {
  if (!isRecord(value)) return false;
  return typeof value['copy'] === 'string' || (typeof value['literal'] === 'number' && value['literal'] > 0);
}

function isPlace(value: unknown): boolean {
  return isRecord(value) && typeof value['sheet'] === 'string' && typeof value['cell'] === 'string';
}

function isContent(value: unknown): boolean {
  return isRecord(value) && 'value' in value && 'formula' in value;
}

function isEdit(value: unknown): boolean {
  return isPlace(value) && isRecord(value) && isContent(value['written']) && isContent(value['restore']);
}

/** A record that a file carried, without the former bytes; null for what is none. */
export function carriedRecord<Trace>(
  stored: unknown,
  readTrace: (stored: unknown) => Trace | null,
): UndoRecord | null {
  if (!isRecord(stored)) return null;
  const trace = readTrace(stored['trace']);
  const { edits } = stored;
  if (!trace || !isPlaceList(edits)) return null;
  const hostState: RunState<Trace> = { trace, exact: { restore: () => null }, before: null, after: null };
  return { edits: edits as UndoRecord['edits'], hostState };
}

/** For hosts that look through a trace of theirs. */
export function isPlaceList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isPlace);
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value['version'] !== 1 || !('trace' in value)) return false;
  const { edits, entries, written, segments, formerHash } = value;
  return (
    Array.isArray(edits) &&
    edits.every(isEdit) &&
    Array.isArray(entries) &&
    entries.every(Array.isArray) &&
    Array.isArray(written) &&
    written.every(Array.isArray) &&
    Array.isArray(segments) &&
    segments.every(isSegment) &&
    typeof formerHash === 'string'
  );
}

function readManifest(file: Uint8Array): { manifest: Manifest; literals: Uint8Array } {
  if (file.length < HEADER || !MAGIC.every((byte, i) => file[i] === byte))
    throw undoUnreadable('no undo file');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  const end = HEADER + length;
  if (length > MAX_MANIFEST || end > file.length) throw undoUnreadable('cut off');
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder().decode(inflateSync(file.subarray(HEADER, end))));
  } catch {
    throw undoUnreadable('the manifest cannot be read');
  }
  if (!isManifest(manifest)) throw undoUnreadable('the manifest is not one');
  return { manifest, literals: file.subarray(end) };
}

/** True when the package holds just what the run left: same entries, and the written parts with the same hashes. */
function isAsLeft(archive: ZipArchive, manifest: Manifest): boolean {
  const entries = entriesByName(archive);
  if (entries.size !== manifest.entries.length) return false;
  for (const [name, crc, size] of manifest.entries) {
    const entry = entries.get(name);
    if (entry?.crc !== crc || entry.size !== size) return false;
  }
  return manifest.written.every(([name, hash]) => {
    const entry = entries.get(name);
    return entry !== undefined && partHash(archive, entry) === hash;
  });
}

/** The former file put together again; null when it does not come out right. */
function rebuild(archive: ZipArchive, manifest: Manifest, literals: Uint8Array): Uint8Array | null {
  const entries = entriesByName(archive);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const segment of manifest.segments) {
    if ('copy' in segment) {
      const entry = entries.get(segment.copy);
      if (!entry) return null;
      pieces.push(recordOf(archive, entry));
    } else {
      pieces.push(literals.subarray(at, at + segment.literal));
      at += segment.literal;
    }
  }
  const file = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let to = 0;
  for (const piece of pieces) {
    file.set(piece, to);
    to += piece.length;
  }
  return sha256(file) === manifest.formerHash ? file : null;
}

/**
 * @param file what `exportUndo` gave
 * @param readTrace the host's own trace as it was stored; null for what is none
 * @throws HostError damaged when it is not an undo file or is broken
 */
export function importUndo<Trace>(
  file: Uint8Array,
  readTrace: (stored: unknown) => Trace | null,
): UndoRecord {
  const { manifest, literals } = readManifest(file);
  const trace = readTrace(manifest.trace);
  if (trace === null) throw undoUnreadable('the trace is not one');
  const exact: ExactUndo = {
    restore(current: PackageState): PackageState | null {
      const archive = readZip(stateBytes(current), DEFAULT_LIMITS);
      const former = isAsLeft(archive, manifest) ? rebuild(archive, manifest, literals) : null;
      return former && OpenPackage.open(former, DEFAULT_LIMITS).state();
    },
  };
  const hostState: RunState<Trace> = { trace, exact, before: null, after: null };
  return { edits: manifest.edits, hostState };
}
