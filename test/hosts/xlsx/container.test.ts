/** Zips as other programs write them: streamed, zip64, stored, odd order, extra fields, a comment. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import { crc32, sha256 } from '../../../src/hosts/package/container/checksum';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { createHash } from 'node:crypto';
import { buildPackage, edit, plan, worksheet } from './build-package';
import { comparePackages, partText, rawParts } from './compare-packages';

interface Style {
  /** Sizes behind the data instead of in front of it, with or without signature. */
  readonly descriptor?: 'signed' | 'bare' | 'wide';
  readonly zip64?: boolean;
  readonly stored?: boolean;
  readonly reversed?: boolean;
  readonly backslashes?: boolean;
}

/** Writes the same parts again in another style of zip. */
function rezip(bytes: Uint8Array, style: Style): Uint8Array {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const files = Object.entries(unzipSync(bytes));
  for (const [path, content] of style.reversed ? files.reverse() : files) {
    const name = Buffer.from(style.backslashes ? path.replaceAll('/', '\\') : path);
    const data = style.stored ? Buffer.from(content) : deflateRawSync(content);
    const crc = crc32(content);
    const extra = style.zip64 ? Buffer.alloc(28) : Buffer.from([0x55, 0x54, 1, 0, 0]);
    if (style.zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(content.length), 4);
      extra.writeBigUInt64LE(BigInt(data.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(style.descriptor ? 0x0808 : 0, 6);
    head.writeUInt16LE(style.stored ? 0 : 8, 8);
    head.writeUInt32LE(0x5865_3108, 10);
    if (!style.descriptor) {
      head.writeUInt32LE(crc, 14);
      head.writeUInt32LE(data.length, 18);
      head.writeUInt32LE(content.length, 22);
    }
    head.writeUInt16LE(name.length, 26);
    const isWide = style.descriptor === 'wide';
    const tail = Buffer.alloc(style.descriptor ? (isWide ? 24 : 16) : 0);
    if (style.descriptor) {
      tail.writeUInt32LE(0x08074b50, 0);
      tail.writeUInt32LE(crc, 4);
      tail.writeUInt32LE(data.length, 8);
      tail.writeUInt32LE(content.length, isWide ? 16 : 12);
    }
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    head.copy(record, 6, 4, 30);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(style.zip64 ? 0xffffffff : data.length, 20);
    record.writeUInt32LE(style.zip64 ? 0xffffffff : content.length, 24);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(0x81a40000, 38);
    record.writeUInt32LE(style.zip64 ? 0xffffffff : offset, 42);
    const local = Buffer.concat([head, name, data, style.descriptor === 'bare' ? tail.subarray(4) : tail]);
    pieces.push(local);
    central.push(record, name, extra);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const comment = Buffer.from('made by hand PK');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(style.zip64 ? 0xffff : files.length, 8);
  end.writeUInt16LE(style.zip64 ? 0xffff : files.length, 10);
  end.writeUInt32LE(style.zip64 ? 0xffffffff : directory.length, 12);
  end.writeUInt32LE(style.zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const end64 = Buffer.alloc(style.zip64 ? 76 : 0);
  if (style.zip64) {
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(BigInt(files.length), 24);
    end64.writeBigUInt64LE(BigInt(files.length), 32);
    end64.writeBigUInt64LE(BigInt(directory.length), 40);
    end64.writeBigUInt64LE(BigInt(offset), 48);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(offset + directory.length), 64);
    end64.writeUInt32LE(1, 72);
  }
  return new Uint8Array(Buffer.concat([...pieces, directory, end64, end, comment]));
}

/** How often a local record is followed by the CRC of its data. */
function descriptorCount(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return rawParts(bytes).filter(({ raw, crc }) => {
    const end = raw.byteOffset - bytes.byteOffset + raw.length;
    return view.getUint32(end, true) === crc || view.getUint32(end + 4, true) === crc;
  }).length;
}

const SHEET = 'xl/worksheets/sheet1.xml';
/** Signature, checksum and both 64-bit sizes of each. */
function wideDescriptors(bytes: Uint8Array): readonly Buffer[] {
  const found: Buffer[] = [];
  const all = Buffer.from(bytes);
  const signature = Buffer.from([0x50, 0x4b, 7, 8]);
  for (let at = all.indexOf(signature); at >= 0; at = all.indexOf(signature, at + 4))
    found.push(all.subarray(at, at + 24));
  return found;
}

const plain = buildPackage({
  sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')],
  parts: { 'xl/media/图.png': 'x'.repeat(500) },
});

test.each<[string, Style]>([
  ['as most write them', {}],
  ['streamed, with signed descriptors', { descriptor: 'signed' }],
  ['streamed, with bare descriptors', { descriptor: 'bare' }],
  ['streamed, with 64-bit descriptors', { descriptor: 'wide' }],
  ['zip64', { zip64: true }],
  ['zip64, not compressed, in another order', { zip64: true, stored: true, reversed: true }],
  ['not compressed', { stored: true }],
])('a zip %s is read, edited and taken back', async (_name, style) => {
  const before = rezip(plain, style);
  const host = await XlsxFileHost.open(before, null);
  const { undo } = await host.applyPlan(plan({ edits: [edit('A1', 1, 2)] }), { language: 'zh' });
  const after = await host.toBytes();
  const read = await (await XlsxFileHost.open(after, null)).readSheets();
  expect(read[0]!.rows[0]!.cells[0]!.value).toBe(2);
  const files = unzipSync(after);
  expect(Object.keys(files)).toEqual(Object.keys(unzipSync(before)));
  expect(Buffer.from(after).includes('made by hand PK')).toBe(true);
  if (!style.zip64) {
    expect(comparePackages(before, after)).toEqual({ added: [], removed: [], changed: [SHEET] });
    // Untouched entries keep their whole local records, descriptors included.
    if (style.descriptor) expect(descriptorCount(after)).toBe(descriptorCount(before) - 1);
    if (style.descriptor === 'wide')
      expect(wideDescriptors(before).filter((one) => Buffer.from(after).includes(one))).toHaveLength(
        descriptorCount(before) - 1,
      );
    const times = (bytes: Uint8Array): number[] => rawParts(bytes).map(({ time }) => time);
    expect(times(after)).toEqual(times(before));
  }
  await host.undo(undo);
  expect(await host.toBytes()).toBe(before);
});

test('names with backslashes are found', async () => {
  const host = await XlsxFileHost.open(rezip(plain, { backslashes: true }), null);
  const result = await host.applyPlan(plan({ edits: [edit('A1', 1, 2)] }), { language: 'zh' });
  expect(result.written).toBe(1);
  expect(partText(await host.toBytes(), SHEET.replaceAll('/', '\\'))).toContain('<v>2</v>');
});

test('local headers and directory of the result agree with the data', async () => {
  const host = await XlsxFileHost.open(rezip(plain, { descriptor: 'signed' }), null);
  await host.applyPlan(plan({ edits: [edit('A1', 1, 2)] }), { language: 'zh' });
  await host.saveSetting('a', 1);
  const after = await host.toBytes();
  const view = new DataView(after.buffer, after.byteOffset);
  for (const { name, raw, method, crc, flags } of rawParts(after)) {
    const content = method === 8 ? inflateRawSync(raw) : raw;
    expect([name, crc32(content)]).toEqual([name, crc]);
    const header = raw.byteOffset - after.byteOffset - 30 - Buffer.byteLength(name);
    expect([name, view.getUint32(header, true)]).toEqual([name, 0x04034b50]);
    if ((flags & 8) === 0) expect(view.getUint32(header + 14, true)).toBe(crc);
  }
});

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
])('CRC-32 of "%s"', (text, expected) => {
  expect(crc32(strToU8(text))).toBe(expected);
});

test.each([0, 1, 55, 56, 63, 64, 65, 1000])('SHA-256 of %d bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) & 0xff);
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
