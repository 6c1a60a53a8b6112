/** Documents that are broken, hostile or endless: each is refused with a typed error in the words of documents. */
import { HostError } from '../../../src/hosts/workbook-host';
import { DocxFileHost } from '../../../src/hosts/docx/docx-file-host';
import { DOCUMENT_LIMITS } from '../../../src/hosts/docx/reading/document-limits';
import type { PackageLimits } from '../../../src/hosts/package/container/package-limits';
import { buildDocument, documentXml, grid, p, relationships, tbl, tc, tr, W } from './build-document';
import type { DocumentOptions } from './build-document';

const MAIN = 'word/document.xml';
const withMain = (text: string, more: DocumentOptions = {}): Uint8Array =>
  buildDocument('', { ...more, parts: { [MAIN]: text, ...more.parts } });
const sized = (limits: Partial<PackageLimits>): PackageLimits => ({ ...DOCUMENT_LIMITS, ...limits });
const dtd = '<!DOCTYPE a [<!ENTITY b "c">]>';
/** Each part that is read, nested without end: no name of it may be resolved. */
const deep = '<w:a xmlns:w="urn:w">'.repeat(60_000);
const nestedTables = (depth: number): string =>
  depth === 0 ? p('甲') : tbl(tr(`<w:tc>${nestedTables(depth - 1)}<w:p/></w:tc>`), [900]);

const CASES: readonly (readonly [string, string, Uint8Array, PackageLimits?])[] = [
  ['cut off in the middle', 'damaged', buildDocument(grid(['甲'])).slice(0, 700)],
  ['a main part that is missing', 'damaged', buildDocument('', { parts: { [MAIN]: null } })],
  [
    'two main parts',
    'damaged',
    buildDocument('', {
      parts: {
        '_rels/.rels': relationships([
          ['rId1', 'officeDocument', MAIN],
          ['rId2', 'officeDocument', 'word/other.xml'],
        ]),
        'word/other.xml': documentXml(p('乙')),
      },
    }),
  ],
  ['a main part that is none', 'damaged', withMain(`<w:styles xmlns:w="${W}"/>`)],
  ['tags that do not match', 'damaged', withMain(documentXml('<w:p><w:r></w:p></w:r>'))],
  ['a main part that breaks off', 'damaged', withMain(`<w:document xmlns:w="${W}"><w:body><w:p>`)],
  ['an unknown entity', 'damaged', withMain(documentXml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>'))],
  ['a DTD in the main part', 'unsafe-content', withMain(`${dtd}<w:document xmlns:w="${W}"/>`)],
  [
    'a DTD in the numbering',
    'unsafe-content',
    buildDocument(p('甲'), { numbering: '', parts: { 'word/numbering.xml': `${dtd}<a/>` } }),
  ],
  ['60,000 open tags in the main part', 'damaged', withMain(deep)],
  [
    '60,000 open tags in the styles',
    'damaged',
    buildDocument(p('甲'), { styles: '', parts: { 'word/styles.xml': deep } }),
  ],
  [
    '60,000 open tags in the settings',
    'damaged',
    buildDocument(p('甲'), { settings: '', parts: { 'word/settings.xml': deep } }),
  ],
  [
    '60,000 open tags in the relationships',
    'damaged',
    buildDocument(p('甲'), { parts: { 'word/_rels/document.xml.rels': deep } }),
  ],
  ['tables nested without end', 'too-large', buildDocument(nestedTables(17))],
  ['too many tables', 'too-large', buildDocument(grid(['甲']).repeat(5_001))],
  ['too many rows', 'too-large', buildDocument(tbl('<w:tr/>'.repeat(50_001), [900]))],
  ['too many cells', 'too-large', buildDocument(tbl(tr('<w:tc/>'.repeat(500_001)), [900]))],
  [
    'fields without end',
    'damaged',
    buildDocument(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000))),
  ],
  ['too large a part', 'too-large', buildDocument(p('甲')), sized({ part: 200 })],
  ['too much in all', 'too-large', buildDocument(p('甲')), sized({ total: 800 })],
  ['too large a file', 'too-large', buildDocument(p('甲')), sized({ file: 100 })],
];

test.each(CASES.map(([name, code, bytes, limits = DOCUMENT_LIMITS]) => ({ name, code, bytes, limits })))(
  '$name: $code',
  async ({ code, bytes, limits }) => {
    const error: unknown = await DocxFileHost.open(bytes, 'a.docx', limits).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(HostError);
    if (!(error instanceof HostError)) return;
    expect(error.code).toBe(code);
    expect(error.explanation.zh).toMatch(/请.+。$/);
    expect(error.explanation.zh).not.toContain('工作簿');
    expect(error.explanation.en).toMatch(/[A-Z].+\.$/);
  },
);

test('what lies nested to the edge is read', async () => {
  const host = await DocxFileHost.open(buildDocument(nestedTables(15)), null);
  expect(host.sheetNames).toHaveLength(1);
});

test('very many paragraphs are read', async () => {
  const host = await DocxFileHost.open(
    buildDocument(grid(['甲']) + '<w:p/>'.repeat(150_000) + p('乙').repeat(150_000)),
    null,
  );
  expect((await host.readSheets()).map(({ rows }) => rows.length)).toEqual([150_000, 1]);
});

test('names out of a file are only ever looked up', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="__proto__"><w:basedOn w:val="constructor"/></w:style>';
  const body =
    p('甲', '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>') +
    tbl(tr(tc('乙')), [900]);
  const host = await DocxFileHost.open(buildDocument(body, { styles }), null);
  expect((await host.readSheets()).map(({ rows }) => rows.length)).toEqual([2]);
});

test('nothing outside the file is asked for', async () => {
  const parts = {
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="https://example.invalid/x.xml" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="../../../../etc/passwd"/></Relationships>',
  };
  const host = await DocxFileHost.open(buildDocument(`${p('甲')}<w:altChunk r:id="b"/>`, { parts }), null);
  expect(host.sheetNames).toEqual(['正文']);
});
