/** Workbooks and documents that break off or have single bytes changed, at every place that means something in a zip. */
import { HostError } from '../../src/hosts/workbook-host';
import { DEFAULT_LIMITS } from '../../src/hosts/package/container/package-limits';
import { readZip, type ZipEntry } from '../../src/hosts/package/container/zip-archive';
import { rawParts } from '../hosts/xlsx/compare-packages';
import { DOCUMENT, ofKind, recalculate, WORKBOOK, type FileKind } from './file-kinds';
import type { FaultRow, Outcome } from './outcome';

function told(error: unknown): readonly Outcome[] {
  if (error instanceof HostError && /请.+。$/.test(error.explanation.zh)) return ['told'];
  throw error;
}

/** Reads all, corrects and marks, and gives the file back. */
async function through(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  const host = await kind.open(bytes);
  await recalculate(host);
  return host.toBytes();
}

const entriesOf = ({ bytes }: FileKind): readonly ZipEntry[] => readZip(bytes, DEFAULT_LIMITS).entries;

/** Every border of the file's parts: local records, their data and ends, directory records, the end. */
function bordersOf(kind: FileKind): readonly number[] {
  const { length } = kind.bytes;
  const places = entriesOf(kind).flatMap((entry) => [
    entry.recordStart,
    entry.recordStart + 4,
    entry.dataStart,
    entry.recordEnd - 1,
    entry.recordEnd,
    entry.centralStart,
    entry.centralEnd,
  ]);
  const tail = Array.from({ length: 22 }, (_, i) => length - 1 - i);
  return [...new Set([...places, ...tail])].filter((at) => at < length).sort((a, b) => a - b);
}

async function cutOff({ open, bytes }: FileKind, at: number): Promise<readonly Outcome[]> {
  return open(bytes.slice(0, at)).then(() => {
    throw new Error(`a file cut off at ${String(at)} was opened`);
  }, told);
}

/** One byte in the middle of a part changed: its checksum no longer fits. */
async function changedByte(kind: FileKind, entry: ZipEntry): Promise<readonly Outcome[]> {
  const { name, dataStart, compressedSize } = entry;
  const bytes = kind.bytes.slice();
  const at = dataStart + Math.floor(compressedSize / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  const rawOf = (file: Uint8Array) => rawParts(file).find((part) => part.name === name)?.raw;
  return through(kind, bytes).then((written) => {
    const [before, after] = [rawOf(bytes), rawOf(written)];
    if (!before || !after || Buffer.compare(before, after) !== 0)
      throw new Error(`${name} was read with a wrong checksum`);
    return ['as-it-was'];
  }, told);
}

async function eachOf<T>(items: readonly T[], run: (item: T) => Promise<readonly Outcome[]>) {
  const found: (readonly Outcome[])[] = [];
  for (const item of items) found.push(await run(item));
  return found;
}

const filledOf = (kind: FileKind): readonly ZipEntry[] =>
  entriesOf(kind).filter(({ compressedSize }) => compressedSize > 0);

const rowsOf = (kind: FileKind): readonly FaultRow[] => [
  {
    fault: ofKind(kind, {
      zh: '输入在每个部件的边界处、以及结尾的每个字节处截断',
      en: 'the input breaks off at every border of its parts, and at every byte of its end',
    }),
    promise: {
      zh: '拒绝并说明，绝不当作完整的文件',
      en: 'refused and told; never taken for a whole file',
    },
    seen: ['told'],
    times: bordersOf(kind).length,
    run: () => eachOf(bordersOf(kind), (at) => cutOff(kind, at)),
  },
  {
    fault: ofKind(kind, {
      zh: '每个部件依次改动一个字节，校验和（CRC）不符，读出并更正',
      en: 'one byte of each part changed in turn, so that its checksum (CRC) is wrong; read and corrected',
    }),
    promise: {
      zh: '要用到的部件：拒绝并说明；不用的部件：原样带过，不算好也不改坏',
      en: 'parts that are needed: refused and told; the others go through as they were',
    },
    seen: ['told', 'as-it-was'],
    times: filledOf(kind).length,
    run: () => eachOf(filledOf(kind), (entry) => changedByte(kind, entry)),
  },
];

export const DAMAGED_FILES: readonly FaultRow[] = [...rowsOf(WORKBOOK), ...rowsOf(DOCUMENT)];
