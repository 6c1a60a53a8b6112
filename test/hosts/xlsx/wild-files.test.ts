/** Workbooks as other programs leave them: each is read as Excel reads it, and written so that strict readers open it. */
import { cbc, ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { sha512 } from '@noble/hashes/sha2';
import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { HostError } from '../../../src/hosts/workbook-host';
import { cutLongTexts } from '../../../src/hosts/xlsx/legacy/legacy-import';
import { moveFormula } from '../../../src/hosts/xlsx/reading/shared-formula';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { MAIN, buildPackage, edit, mark, plan, relationships, worksheet } from './build-package';

const inline = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
const SHEET = worksheet(`<row r="1">${inline('A1', '项目')}<c r="B1"><v>5</v></c></row>`);
const WRITTEN = plan({ edits: [edit('B1', 5, 7)] });
const MARKED = plan({ edits: [edit('B1', 5, 7)], marks: [mark('B1', 'error', '得分偏高')] });
const PLAIN = buildPackage({ sheets: [SHEET] });

async function firstCells(bytes: Uint8Array): Promise<readonly unknown[]> {
  const host = await XlsxFileHost.openAny(bytes, 'a.xlsx');
  const [sheet] = await host.readSheets();
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value));
}

/** Every part that is markup is well formed, prefixes included. */
function assertWellFormed(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels|vml)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(strFromU8(part)).close();
  }
}

describe('bytes around the archive', () => {
  const junk = new TextEncoder().encode('--boundary\r\nContent-Type: application/octet-stream\r\n\r\n');
  const joined = (...pieces: readonly Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  test.each([
    ['in front', joined(junk, PLAIN)],
    ['behind', joined(PLAIN, junk)],
    ['on both sides', joined(junk, PLAIN, junk)],
  ])('%s', async (_where, file) => {
    expect(await firstCells(file)).toEqual(['项目', 5]);
    const host = await XlsxFileHost.openAny(file, 'a.xlsx');
    expect(await host.toBytes()).toEqual(file);
    await host.applyPlan(WRITTEN, { language: 'zh' });
    expect(await firstCells(await host.toBytes())).toEqual(['项目', 7]);
  });
  test('alone are no workbook', async () => {
    await expect(XlsxFileHost.openAny(junk, 'a.xlsx')).rejects.toMatchObject({ code: 'not-a-workbook' });
  });
});

describe('parts in the encoding that they declare', () => {
  const text = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${inline('A1', '项目')}<c r="B1"><v>5</v></c></row></sheetData></worksheet>`;
  const utf16 = (source: string, isBig: boolean) =>
    Uint8Array.from(
      [...source].flatMap((sign) => {
        const pair = [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8];
        return isBig ? pair.reverse() : pair;
      }),
    );
  /** 项目 in GBK is CF EE C4 BF. */
  const gbk = (source: string) =>
    Uint8Array.from(
      [...source].flatMap((sign) =>
        sign === '项' ? [0xcf, 0xee] : sign === '目' ? [0xc4, 0xbf] : [sign.charCodeAt(0)],
      ),
    );
  test.each([
    ['UTF-16BE without a mark', utf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`, true)],
    ['UTF-16LE without a mark', utf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`, false)],
    ['GBK', gbk(`<?xml version="1.0" encoding="GBK"?>${text}`)],
    ['gb2312', gbk(`<?xml version="1.0" encoding='gb2312' standalone="yes"?>${text}`)],
  ])('%s', async (_name, part) => {
    const parts = unzipSync(PLAIN);
    const file = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': part });
    expect(await firstCells(file)).toEqual(['项目', 5]);
    const host = await XlsxFileHost.openAny(file, 'a.xlsx');
    await host.applyPlan(WRITTEN, { language: 'zh' });
    const written = await host.toBytes();
    assertWellFormed(written);
    expect(strFromU8(unzipSync(written)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /^<\?xml [^>]*encoding="UTF-8"/,
    );
    expect(await firstCells(written)).toEqual(['项目', 7]);
  });
  test('an encoding that nobody knows is told as damage', async () => {
    const file = zipSync({
      ...unzipSync(PLAIN),
      'xl/worksheets/sheet1.xml': gbk(`<?xml version="1.0" encoding="x-nobody"?>${text}`),
    });
    await expect(firstCells(file)).rejects.toMatchObject({ code: 'damaged' });
  });
});

test('an empty index of a shared string is a blank cell', async () => {
  const file = buildPackage({
    sheets: [
      worksheet(
        '<row r="1"><c r="A1" t="s"><v/></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v></v></c></row>',
      ),
    ],
    sharedStrings: `<sst xmlns="${MAIN}"><si><t>标题</t></si></sst>`,
  });
  expect(await firstCells(file)).toEqual(['标题']);
});

test.each([
  ['2024-01-31', 45322],
  ['2024-01-31T12:00:00', 45322.5],
  ['T06:00:00', 0.25],
  ['18:00', 0.75],
  ['昨天', '昨天'],
])('the ISO value %s', async (text, value) => {
  const file = buildPackage({
    sheets: [worksheet(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`)],
  });
  expect(await firstCells(file)).toEqual([value]);
});

test.each([
  ['SUM(A:A)', 2, 1, 'SUM(B:B)'],
  ['SUM($A:C)+B2', 1, 2, 'SUM($A:E)+D3'],
  ['SUM(1:2)', 3, 0, 'SUM(4:5)'],
  ['SUM($1:2)*A$1', 3, 1, 'SUM($1:5)*B$1'],
  ['VLOOKUP(A1,表!B:D,2,0)', 1, 1, 'VLOOKUP(B2,表!C:E,2,0)'],
  ['IF(A1="B:B",1:1,0)', 1, 0, 'IF(A2="B:B",2:2,0)'],
  ['SUM(C:A)', 0, -1, 'SUM(#REF!)'],
])('the shared formula %s %i below and %i beside', (formula, rows, columns, moved) => {
  expect(moveFormula(formula, rows, columns)).toBe(moved);
});

describe('marks and notes in files of other programs', () => {
  const marked = async (file: Uint8Array) => {
    const host = await XlsxFileHost.openAny(file, 'a.xlsx');
    await host.applyPlan(MARKED, { language: 'zh' });
    const bytes = await host.toBytes();
    assertWellFormed(bytes);
    return unzipSync(bytes);
  };
  const textOf = (parts: Record<string, Uint8Array>, name: string) =>
    strFromU8(parts[name] ?? new Uint8Array());

  test.each([
    ['an empty root', `<styleSheet xmlns="${MAIN}"/>`],
    ['an empty root with an end tag', `<styleSheet xmlns="${MAIN}"></styleSheet>`],
  ])('styles that are %s', async (_what, styles) => {
    const parts = await marked(buildPackage({ sheets: [SHEET], parts: { 'xl/styles.xml': styles } }));
    expect(textOf(parts, 'xl/styles.xml')).toMatch(/<cellStyleXfs/);
    expect(textOf(parts, 'xl/styles.xml').match(/<xf /g)?.length).toBeGreaterThan(2);
  });

  test('cell formats that stand in alternatives keep their numbers', async () => {
    const alternative =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      '<mc:Choice Requires="x14"><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></mc:Choice>' +
      '<mc:Fallback><xf numFmtId="10" fontId="0" fillId="0" borderId="0"/></mc:Fallback></mc:AlternateContent>';
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
      `<cellXfs count="3"><xf numFmtId="0"/>${alternative}<xf numFmtId="2"/></cellXfs></styleSheet>`;
    const sheet = worksheet('<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>5</v></c></row>');
    const file = buildPackage({ sheets: [sheet], parts: { 'xl/styles.xml': styles } });
    const host = await XlsxFileHost.openAny(file, 'a.xlsx');
    const [read] = await host.readSheets();
    expect(read?.rows[0]?.cells.map(({ text }) => text)).toEqual(['50.00%', '5.00']);
    expect(textOf(await marked(file), 'xl/styles.xml')).toContain('numFmtId="2" fillId');
  });

  test('a drawing of notes whose shapes bind their own prefixes', async () => {
    const vml =
      '<xml><v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_t202"/>' +
      '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_s1025" type="#_x0000_t202"><e:ClientData xmlns:e="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><e:Row>0</e:Row><e:Column>0</e:Column></e:ClientData></v:shape></xml>';
    const comments = `<comments xmlns="${MAIN}"><authors><author>某人</author></authors><commentList><comment ref="A1" authorId="0"><text><t>看</t></text></comment></commentList></comments>`;
    const parts = await marked(
      buildPackage({
        sheets: [
          worksheet(`<row r="1">${inline('A1', '项目')}<c r="B1"><v>5</v></c></row>`, {
            after: '<legacyDrawing r:id="rId1"/>',
          }),
        ],
        parts: {
          'xl/drawings/vmlDrawing1.vml': vml,
          'xl/comments1.xml': comments,
          'xl/worksheets/_rels/sheet1.xml.rels': relationships([
            ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
            ['rId2', 'comments', '../comments1.xml'],
          ]),
        },
        overrides: [
          ['xl/drawings/vmlDrawing1.vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
          ['xl/comments1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'],
        ],
      }),
    );
    expect(textOf(parts, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2);
    expect(textOf(parts, 'xl/comments1.xml')).toContain('得分偏高');
  });

  test('relationships whose type is given part by part', async () => {
    const type = 'application/vnd.openxmlformats-package.relationships+xml';
    const plain = unzipSync(PLAIN);
    const types = textOf(plain, '[Content_Types].xml')
      .replace(/<Default Extension="rels"[^>]*>/, '')
      .replace(
        '</Types>',
        `<Override PartName="/_rels/.rels" ContentType="${type}"/><Override PartName="/xl/_rels/workbook.xml.rels" ContentType="${type}"/></Types>`,
      );
    const parts = await marked(zipSync({ ...plain, '[Content_Types].xml': new TextEncoder().encode(types) }));
    expect(textOf(parts, '[Content_Types].xml')).toContain(
      `PartName="/xl/worksheets/_rels/sheet1.xml.rels" ContentType="${type}"`,
    );
  });
});

describe('old workbooks', () => {
  const book = (cells: Record<string, unknown>, change?: (book: WorkBook) => void): WorkBook => {
    const sheet = utils.aoa_to_sheet([['项目', 5]]);
    Object.assign(sheet, cells);
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, '自评表');
    change?.(made);
    return made;
  };
  const asXls = (made: WorkBook, bookType: 'biff8' | 'biff5' | 'biff2' = 'biff8') =>
    new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer);
  const imported = async (bytes: Uint8Array) => {
    const host = await XlsxFileHost.openAny(bytes, 'a.xls');
    const written = await host.toBytes();
    assertWellFormed(written);
    return { host, parts: unzipSync(written), cells: await firstCells(bytes) };
  };

  test('column widths and levels come over in words of the schema', async () => {
    const { parts } = await imported(asXls(book({ '!cols': [{ wch: 12 }, { wch: 20, level: 2 }] })));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<col ');
    expect(sheet).not.toMatch(/ level=/);
  });

  test('a stray cell in the last corner does not make the sheet large', async () => {
    const { cells, host } = await imported(asXls(book({ IV4000: { t: 'n', v: 3 }, '!ref': 'A1:IV4000' })));
    expect(cells).toEqual(['项目', 5, 3]);
    const [sheet] = await host.readSheets();
    expect(sheet?.rows.map(({ row }) => row)).toEqual([0, 3999]);
  });

  test('a text longer than Excel keeps is cut where Excel would cut it', () => {
    const sheet = utils.aoa_to_sheet([['项目', '长'.repeat(40_000)]]);
    cutLongTexts(sheet);
    const texts = [sheet['A1'], sheet['B1']].map((cell: { v: string }) => cell.v.length);
    expect(texts).toEqual([2, 32_767]);
  });

  test('streams may be called in capitals', async () => {
    const file = CFB.read(asXls(book({})), { type: 'array' });
    const entry = CFB.find(file, 'Workbook');
    const renamed = CFB.utils.cfb_new();
    CFB.utils.cfb_add(renamed, '/WORKBOOK', entry?.content as unknown as Uint8Array);
    const bytes = new Uint8Array(CFB.write(renamed, { type: 'array' }) as unknown as ArrayBuffer);
    expect((await imported(bytes)).cells).toEqual(['项目', 5]);
  });

  test('a name with a control character is left behind, the rest comes over', async () => {
    const { parts, cells } = await imported(
      asXls(
        book({}, (made) => {
          made.Workbook = {
            Names: [
              { Name: 'a\u0001b', Ref: '自评表!$A$1' },
              { Name: '合计', Ref: '自评表!$B$1' },
            ],
          };
        }),
      ),
    );
    expect(cells).toEqual(['项目', 5]);
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).not.toContain('a\u0001b');
  });

  test('Excel 95 text in GBK', async () => {
    // The library writes such files in ASCII: its place holders become the bytes of 项目, and the code page 936.
    const bytes = asXls(book({ A1: { t: 's', v: 'QQQQ' } }), 'biff5');
    const at = bytes.findIndex((_, i) => [0, 1, 2, 3].every((step) => bytes[i + step] === 0x51));
    expect(at).toBeGreaterThan(0);
    bytes.set([0xcf, 0xee, 0xc4, 0xbf], at);
    const codePage = bytes.findIndex(
      (_, i) => bytes[i] === 0x42 && bytes[i + 1] === 0 && bytes[i + 2] === 2 && bytes[i + 3] === 0,
    );
    expect(codePage).toBeGreaterThan(0);
    bytes.set([0xa8, 0x03], codePage + 4);
    expect((await imported(bytes)).cells).toEqual(['项目', 5]);
  });

  test('a bare stream of Excel 2 is read', async () => {
    const { cells } = await imported(asXls(book({ A1: { t: 's', v: 'abc' } }), 'biff2'));
    expect(cells).toEqual(['abc', 5]);
  });
});

describe('encryption with the password that Excel tries by itself', () => {
  const uint32 = (value: number) =>
    Uint8Array.from([value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]);
  const join = (...pieces: readonly (Uint8Array | readonly number[])[]) =>
    Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  const utf16 = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]));
  const padded = (bytes: Uint8Array, block: number) =>
    join(bytes, new Uint8Array((block - (bytes.length % block)) % block));
  const container = (info: Uint8Array, stream: Uint8Array) => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/EncryptionInfo', info);
    CFB.utils.cfb_add(file, '/EncryptedPackage', stream);
    return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer);
  };
  const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1);

  function standard(password: string): Uint8Array {
    let digest = sha1(join(salt, utf16(password)));
    for (let i = 0; i < 50_000; i++) digest = sha1(join(uint32(i), digest));
    const final = sha1(join(digest, uint32(0)));
    const block = new Uint8Array(64).fill(0x36);
    final.forEach((byte, i) => (block[i] = 0x36 ^ byte));
    const key = sha1(block).subarray(0, 16);
    const seal = (bytes: Uint8Array) => ecb(key, { disablePadding: true }).encrypt(padded(bytes, 16));
    const verifier = salt.map((byte) => byte ^ 0x55);
    const header = join(
      uint32(0x24),
      uint32(0),
      uint32(0x660e),
      uint32(0x8004),
      uint32(128),
      uint32(0x18),
      uint32(0),
      uint32(0),
      [0, 0],
    );
    const info = join(
      [3, 0, 2, 0],
      uint32(0x24),
      uint32(header.length),
      header,
      uint32(16),
      salt,
      seal(verifier),
      uint32(20),
      seal(sha1(verifier)),
    );
    return container(info, join(uint32(PLAIN.length), uint32(0), seal(PLAIN)));
  }

  function agile(password: string): Uint8Array {
    const rounds = 1000;
    let digest = sha512(join(salt, utf16(password)));
    for (let i = 0; i < rounds; i++) digest = sha512(join(uint32(i), digest));
    const keyFor = (block: readonly number[]) => sha512(join(digest, block)).subarray(0, 32);
    const seal = (block: readonly number[], bytes: Uint8Array) =>
      Buffer.from(cbc(keyFor(block), salt, { disablePadding: true }).encrypt(padded(bytes, 16))).toString(
        'base64',
      );
    const verifier = salt.map((byte) => byte ^ 0x33);
    const secret = Uint8Array.from({ length: 32 }, (_, i) => 200 - i);
    const pieces: Uint8Array[] = [];
    for (let at = 0, number = 0; at < PLAIN.length; at += 4096, number++) {
      const iv = sha512(join(salt, uint32(number))).subarray(0, 16);
      pieces.push(
        cbc(secret, iv, { disablePadding: true }).encrypt(padded(PLAIN.subarray(at, at + 4096), 16)),
      );
    }
    const saltText = Buffer.from(salt).toString('base64');
    const common = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${saltText}"`;
    const xml =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${common}/>` +
      `<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${rounds}" ${common} ` +
      `encryptedVerifierHashInput="${seal([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79], verifier)}" ` +
      `encryptedVerifierHashValue="${seal([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e], sha512(verifier))}" ` +
      `encryptedKeyValue="${seal([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6], secret)}"/></keyEncryptor></keyEncryptors></encryption>`;
    return container(
      join([4, 0, 4, 0], uint32(0x40), new TextEncoder().encode(xml)),
      join(uint32(PLAIN.length), uint32(0), ...pieces),
    );
  }

  test.each([
    ['standard', standard],
    ['agile', agile],
  ])('%s', async (_scheme, encrypt) => {
    expect(await firstCells(encrypt('VelvetSweatshop'))).toEqual(['项目', 5]);
    const refused = firstCells(encrypt('secret'));
    await expect(refused).rejects.toBeInstanceOf(HostError);
    await expect(refused).rejects.toMatchObject({ code: 'encrypted' });
  });
});

describe('what a person should know before writing', () => {
  const remarksOf = async (bytes: Uint8Array) => (await XlsxFileHost.openAny(bytes, 'a.xlsx')).remarks;
  test('nothing, of a plain workbook', async () => {
    expect(await remarksOf(PLAIN)).toEqual([]);
  });
  test('that a signature will break', async () => {
    const signed = zipSync({
      ...unzipSync(PLAIN),
      '_xmlsignatures/sig1.xml': new TextEncoder().encode('<s/>'),
    });
    expect((await remarksOf(signed)).map(({ zh }) => zh)).toEqual([expect.stringContaining('数字签名')]);
  });
  test('that an old workbook loses its look', async () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['项目']]), '表');
    const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    expect((await remarksOf(bytes)).map(({ zh }) => zh)).toEqual([expect.stringContaining('旧版 .xls')]);
  });
});
