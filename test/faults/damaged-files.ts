/** Workbooks that break off or have single bytes changed, at every place that means something in a zip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { DEFAULT_LIMITS } from '../../src/hosts/package/container/package-limits';
import { readZip } from '../../src/hosts/package/container/zip-archive';
import { edit, mark, plan } from '../hosts/xlsx/build-package';
import { rawParts } from '../hosts/xlsx/compare-packages';
import type { FaultRow, Outcome } from './outcome';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx')));
const { entries } = readZip(SAMPLE, DEFAULT_LIMITS);

function told(error: unknown): readonly Outcome[] {
  if (error instanceof HostError && /请.+。$/.test(error.explanation.zh)) return ['told'];
  throw error;
}

/** Reads all, writes one cell and a mark, and gives the file back. */
async function through(bytes: Uint8Array): Promise<Uint8Array> {
  const host = await XlsxFileHost.open(bytes, null);
  const [first] = await host.readSheets();
  const sheet = first?.name ?? '';
  await host.applyPlan(
    plan({ edits: [edit('Z99', null, 5, sheet)], marks: [mark('Z99', 'error', '误', sheet)] }),
    {
      language: 'zh',
    },
  );
  return host.toBytes();
}

/** Every border of the file's parts: local records, their data and ends, directory records, the end. */
function borders(): readonly number[] {
  const places = entries.flatMap((entry) => [
    entry.recordStart,
    entry.recordStart + 4,
    entry.dataStart,
    entry.recordEnd - 1,
    entry.recordEnd,
    entry.centralStart,
    entry.centralEnd,
  ]);
  const tail = Array.from({ length: 22 }, (_, i) => SAMPLE.length - 1 - i);
  return [...new Set([...places, ...tail])].filter((at) => at < SAMPLE.length).sort((a, b) => a - b);
}

async function cutOff(at: number): Promise<readonly Outcome[]> {
  return XlsxFileHost.open(SAMPLE.slice(0, at), null).then(() => {
    throw new Error(`a file cut off at ${String(at)} was opened`);
  }, told);
}

/** One byte in the middle of a part changed: its checksum no longer fits. */
async function changedByte(name: string): Promise<readonly Outcome[]> {
  const entry = entries.find((item) => item.name === name);
  if (!entry) throw new Error(name);
  const bytes = SAMPLE.slice();
  const at = entry.dataStart + Math.floor(entry.compressedSize / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  const rawOf = (file: Uint8Array) => rawParts(file).find((part) => part.name === name)?.raw;
  return through(bytes).then((written) => {
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

const filled = entries.filter(({ compressedSize }) => compressedSize > 0);

export const DAMAGED_FILES: readonly FaultRow[] = [
  {
    fault: {
      zh: '输入在每个部件的边界处、以及结尾的每个字节处截断',
      en: 'the input breaks off at every border of its parts, and at every byte of its end',
    },
    promise: {
      zh: '拒绝并说明，绝不当作完整的工作簿',
      en: 'refused and told; never taken for a whole workbook',
    },
    seen: ['told'],
    times: borders().length,
    run: () => eachOf(borders(), cutOff),
  },
  {
    fault: {
      zh: '每个部件依次改动一个字节，校验和（CRC）不符，读出并更正',
      en: 'one byte of each part changed in turn, so that its checksum (CRC) is wrong; read and corrected',
    },
    promise: {
      zh: '要用到的部件：拒绝并说明；不用的部件：原样带过，不算好也不改坏',
      en: 'parts that are needed: refused and told; the others go through as they were',
    },
    seen: ['told', 'as-it-was'],
    times: filled.length,
    run: () => eachOf(filled, ({ name }) => changedByte(name)),
  },
];
