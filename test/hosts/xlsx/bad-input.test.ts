/** Every file that is not a workbook in good order gets a typed refusal in both languages. */
import { strToU8, zipSync } from 'fflate';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { DEFAULT_LIMITS } from '../../../src/hosts/package/container/package-limits';
import { HostError } from '../../../src/hosts/workbook-host';
import type { HostErrorCode } from '../../../src/hosts/workbook-host';
import type { PackageLimits } from '../../../src/hosts/package/container/package-limits';
import { MAIN, REL, buildPackage, relationships, worksheet } from './build-package';

/** An OLE2 file of a header sector and a directory with these streams. */
function oleFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, i) => {
    const at = 512 + i * 128;
    for (let c = 0; c < name.length; c += 1) bytes[at + c * 2] = name.charCodeAt(c);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

/** The package with one 16- or 32-bit field of an entry's directory record changed. */
function withDirectoryField(
  bytes: Uint8Array,
  name: string,
  offset: number,
  change: (value: number) => number,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) !== name) continue;
    view.setUint32(at + offset, change(view.getUint32(at + offset, true)), true);
    return copy;
  }
  throw new Error(`no ${name}`);
}

function twice(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('docProps/app.xml', 'xl/workbook.XML'.padEnd(16, 'x'));
  return new Uint8Array(Buffer.from(text.replaceAll('xl/workbook.XMLx', 'xl/worksheets/sh'), 'latin1'));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const good = buildPackage({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] });
const dtd = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
const sized = (limits: Partial<PackageLimits>): PackageLimits => ({ ...DEFAULT_LIMITS, ...limits });
const withSheet = (text: string): Uint8Array => buildPackage({ sheets: [text] });

const CASES: readonly (readonly [string, HostErrorCode, Uint8Array, PackageLimits?])[] = [
  ['a file of 0 bytes', 'empty-workbook', new Uint8Array()],
  ['a .csv named .xlsx', 'not-a-workbook', strToU8('项目名称,得分\r\n甲,10\r\n')],
  ['an HTML page named .xlsx', 'not-a-workbook', strToU8('<html><table></table></html>')],
  ['a zip without a workbook', 'not-a-workbook', zipSync({ 'a.txt': strToU8('a') })],
  [
    'a document of another kind',
    'not-a-workbook',
    buildPackage({ parts: { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' } }),
  ],
  ['a package without relationships', 'not-a-workbook', buildPackage({ parts: { '_rels/.rels': null } })],
  ['an old .xls', 'legacy-xls', oleFile('Workbook')],
  ['an older .xls', 'legacy-xls', oleFile('Book')],
  ['an encrypted workbook', 'encrypted', oleFile('EncryptionInfo', 'EncryptedPackage')],
  ['an old Word document', 'not-a-workbook', oleFile('WordDocument')],
  [
    'a binary workbook',
    'unsupported',
    buildPackage({
      parts: {
        'xl/workbook.bin': 'x',
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.bin']]),
      },
      overrides: [['xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main']],
    }),
  ],
  [
    'a workbook without worksheets',
    'empty-workbook',
    buildPackage({
      parts: { 'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets/></workbook>` },
    }),
  ],
  ['a zip cut off in the middle', 'damaged', good.slice(0, good.length / 2)],
  ['a zip cut off at its end', 'damaged', good.slice(0, -3)],
  ['two letters of a zip', 'damaged', strToU8('PK')],
  ['a directory that lies in another place', 'damaged', withDirectoryField(good, SHEET, 42, (v) => v + 1)],
  ['a name that stands twice', 'damaged', twice(buildPackage({ parts: { 'xl/worksheets/sh': 'x' } }))],
  ['an encrypted entry', 'encrypted', withDirectoryField(good, SHEET, 8, (v) => v | 1)],
  ['a wrong checksum', 'damaged', withDirectoryField(good, SHEET, 16, (v) => (v ^ 1) >>> 0)],
  ['a size that is too small', 'damaged', withDirectoryField(good, SHEET, 24, (v) => v - 1)],
  ['a size that is too large', 'damaged', withDirectoryField(good, SHEET, 24, (v) => v + 1)],
  ['an unknown compression', 'damaged', withDirectoryField(good, SHEET, 10, (v) => (v & 0xffff0000) | 12)],
  ['too many entries', 'too-large', good, sized({ entries: 3 })],
  ['too large a file', 'too-large', good, sized({ file: 100 })],
  ['too large a part', 'too-large', good, sized({ part: 100 })],
  ['too much in all', 'too-large', good, sized({ total: 1000 })],
  [
    'a DTD in the workbook',
    'unsafe-content',
    buildPackage({ parts: { 'xl/workbook.xml': `${dtd}<workbook xmlns="${MAIN}"/>` } }),
  ],
  ['a DTD in a sheet', 'unsafe-content', withSheet(`${dtd}<worksheet xmlns="${MAIN}"/>`)],
  [
    'a DTD in the shared strings',
    'unsafe-content',
    buildPackage({ sharedStrings: `${dtd}<sst xmlns="${MAIN}"/>` }),
  ],
  ['an entity of its own', 'damaged', withSheet(worksheet('<row r="1"><c r="A1"><v>&a;</v></c></row>'))],
  ['tags that do not match', 'damaged', withSheet(worksheet('<row r="1"><c r="A1"><v>1</c></v></row>'))],
  ['a sheet that breaks off', 'damaged', withSheet(`<worksheet xmlns="${MAIN}"><sheetData><row r="1">`)],
  ['an attribute without quotes', 'damaged', withSheet(worksheet('<row r=1></row>'))],
  ['a row beyond the last', 'damaged', withSheet(worksheet('<row r="1048577"><c><v>1</v></c></row>'))],
  ['a cell in another row', 'damaged', withSheet(worksheet('<row r="2"><c r="A1"><v>1</v></c></row>'))],
  [
    'a cell beyond the last column',
    'damaged',
    withSheet(worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
  ],
  ['tags nested a thousand deep', 'damaged', withSheet(worksheet('<a>'.repeat(1000)))],
  [
    'bytes that are no UTF-8',
    'damaged',
    zipSync({
      '[Content_Types].xml': new Uint8Array([0x3c, 0xff, 0xff]),
      '_rels/.rels': strToU8(relationships([['rId1', 'officeDocument', 'w.xml']])),
      'w.xml': strToU8('<workbook/>'),
    }),
  ],
];

async function openAndRead(bytes: Uint8Array, limits: PackageLimits): Promise<unknown> {
  const host = await XlsxFileHost.open(bytes, 'file.xlsx', limits);
  return host.readSheets();
}

test.each(CASES.map(([name, code, bytes, limits = DEFAULT_LIMITS]) => ({ name, code, bytes, limits })))(
  '$name: $code',
  async ({ code, bytes, limits }) => {
    const error: unknown = await openAndRead(bytes, limits).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(HostError);
    if (!(error instanceof HostError)) return;
    expect(error.code).toBe(code);
    expect(error.explanation.zh).toMatch(/请.+。$/);
    expect(error.explanation.en).toMatch(/[A-Z].+\.$/);
  },
);

test('the package that the cases are made from is read', async () => {
  await expect(openAndRead(good, DEFAULT_LIMITS)).resolves.toHaveLength(1);
});

test.each<[string, RegExp, Uint8Array]>([
  ['a name that stands twice', /stands twice/, twice(buildPackage({ parts: { 'xl/worksheets/sh': 'x' } }))],
  [
    'a part that inflates far beyond what the directory says',
    /larger than its directory says/,
    withDirectoryField(withSheet(' '.repeat(30_000_000)), SHEET, 24, () => 100),
  ],
  // Resolving these names through all open tags would take a minute: they must not come so far.
  ...['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'].map(
    (part): [string, RegExp, Uint8Array] => [
      `${part} of 60,000 open tags`,
      /nested too deeply/,
      buildPackage({ parts: { [part]: '<a:b xmlns:a="urn:a">'.repeat(60_000) } }),
    ],
  ),
  ['a wrong checksum', /checksum/, withDirectoryField(good, SHEET, 16, (v) => (v ^ 1) >>> 0)],
])('%s is refused for that reason', async (_name, reason, bytes) => {
  const error: unknown = await openAndRead(bytes, DEFAULT_LIMITS).catch((cause: unknown) => cause);
  expect(String((error as HostError).cause)).toMatch(reason);
});
