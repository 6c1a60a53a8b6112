/** What real files do differently from the textbook, one at a time, and what must be read from it. */
import { REVIEW_TITLE } from '../../../src/core/writing/review-report';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { moveFormula } from '../../../src/hosts/xlsx/reading/shared-formula';
import type { SheetSnapshot } from '../../../src/core/model/sheet-snapshot';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import { MAIN, REL, buildPackage, relationships, worksheet } from './build-package';
import type { PackageOptions } from './build-package';

async function readAll(options: PackageOptions): Promise<readonly SheetSnapshot[]> {
  return (await XlsxFileHost.open(buildPackage(options), null)).readSheets();
}

/** `A1` → value of the first sheet. */
function values(sheet: SheetSnapshot): Record<string, unknown> {
  return Object.fromEntries(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [toAddress({ row, column: cell.column }), cell.value]),
    ),
  );
}

const SHARED =
  `<sst xmlns="${MAIN}"><si><t>项目</t></si><si><r><t>得</t></r><r><rPr><b/></rPr><t xml:space="preserve">分 </t></r>` +
  '<rPh sb="0" eb="1"><t>de</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>a_x000D_b_x005F_x0041_</t></si>' +
  '<si><t><![CDATA[<&]]></t></si></sst>';

test.each<[string, PackageOptions, Record<string, unknown>]>([
  [
    'rows and cells without r',
    {
      sheets: [
        worksheet(
          '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      ],
    },
    { A1: 1, D1: 2, E1: 3, B5: 4, A6: 5 },
  ],
  [
    'blank cells before one without r',
    { sheets: [worksheet('<row r="1"><c r="C1" s="1"/><c/><c><v>9</v></c></row>')] },
    { E1: 9 },
  ],
  [
    'a namespace prefix',
    {
      sheets: [
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      ],
    },
    { A1: '甲' },
  ],
  [
    'booleans, errors and results',
    {
      sheets: [
        worksheet(
          '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>true</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>1x</v></c></row>',
        ),
      ],
    },
    { A1: true, B1: true, C1: false, D1: '#DIV/0!', E1: '1x' },
  ],
  [
    'shared strings: rich text, phonetic runs, escapes',
    {
      sharedStrings: SHARED,
      sheets: [
        worksheet(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>',
        ),
      ],
    },
    { A1: '项目', B1: '得分 ', D1: 'a\rb_x0041_', E1: '<&' },
  ],
  [
    'rich inline strings',
    {
      sheets: [
        worksheet(
          '<row r="1"><c r="A1" t="inlineStr"><is><r><t>≥</t></r><r><t>95&#37;</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
        ),
      ],
    },
    { A1: '≥95%' },
  ],
  [
    'covered cells of merges',
    {
      sheets: [
        worksheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>',
          { after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' },
        ),
      ],
    },
    { A1: 1, C2: 4 },
  ],
  [
    'dates of the strict kind',
    {
      sheets: [
        worksheet(
          '<row r="1"><c r="A1" t="d"><v>2024-03-05</v></c><c r="B1" t="d"><v>2024-03-05T12:00:00</v></c></row>',
        ),
      ],
    },
    { A1: 45356, B1: 45356.5 },
  ],
  [
    'numbers as written',
    {
      sheets: [
        worksheet(
          '<row r="1"><c r="A1"><v>1E-3</v></c><c r="B1"><v> 0.1 </v></c><c r="C1"><v></v></c><c r="D1" t="n"><v>-5</v></c></row>',
        ),
      ],
    },
    { A1: 0.001, B1: 0.1, D1: -5 },
  ],
  [
    'things around and inside cells that are not theirs',
    {
      sheets: [
        worksheet(
          '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst><c r="B1"><v>9</v></c></extLst></row>',
          { after: '<extLst><ext xmlns:z="z"><z:c r="Z9"><z:v>1</z:v></z:c></ext></extLst>' },
        ),
      ],
    },
    { A1: 1 },
  ],
  [
    'comments, instructions and CDATA',
    {
      sheets: [
        worksheet(
          '<!-- <c r="B1"><v>2</v></c> --><row r="1"><?x <c ?><c r="A1" t="str"><v><![CDATA[a<b]]></v></c></row>',
        ),
      ],
    },
    { A1: 'a<b' },
  ],
  [
    'a > inside an attribute',
    { sheets: [worksheet('<row r="1"><c x="a>b" r="A1"><v>7</v></c></row>')] },
    { A1: 7 },
  ],
])('%s', async (_name, options, expected) => {
  const [sheet] = await readAll(options);
  expect(values(sheet!)).toEqual(expected);
});

test('parts are found through relationships, whatever they are called and wherever they lie', async () => {
  const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  const [read] = await readAll({
    parts: {
      '_rels/.rels': relationships([['x', 'officeDocument', '/odd/place/book.xml']]),
      'odd/place/book.xml': `<workbook xmlns="${MAIN}" xmlns:q="${REL}"><sheets><sheet name="表" sheetId="7" q:id="s"/></sheets></workbook>`,
      'odd/place/_rels/book.xml.rels': relationships([
        ['s', 'worksheet', '../../Sheets/%E8%A1%A8.xml'],
        ['t', 'sharedStrings', '/Sheets/./strings'],
      ]),
      'Sheets/表.xml': sheet,
      'Sheets/strings': SHARED,
      'xl/workbook.xml': null,
    },
  });
  expect(read).toMatchObject({ name: '表', position: 0, rows: [{ row: 0, cells: [{ value: '项目' }] }] });
});

test('strict files name relationships and namespaces otherwise', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const bytes = buildPackage({
    parts: {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strict}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
      '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]).replace(
        REL,
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
    },
  });
  const [sheet] = await (await XlsxFileHost.open(bytes, null)).readSheets();
  expect(values(sheet!)).toEqual({ A1: 1 });
});

test('text in UTF-16 is read', async () => {
  const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>').replace(/^<\?xml.*?\?>\r\n/, '')}`;
  const { unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(buildPackage());
  files['xl/worksheets/sheet1.xml'] = new Uint8Array(Buffer.from(text, 'utf16le'));
  const [sheet] = await (await XlsxFileHost.open(zipSync(files), null)).readSheets();
  expect(values(sheet!)).toEqual({ A1: '甲' });
});

describe('displayed text', () => {
  const row =
    '<row r="1"><c r="A1" s="1"><v>45356</v></c><c r="B1" s="2"><v>0.9667</v></c><c r="C1" s="3"><v>9.999</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1" t="b"><v>1</v></c></row>';
  test.each([
    ['the 1900 date system', '', '2024年3月5日'],
    ['the 1904 date system', '<workbookPr date1904="true"/>', '2028年3月6日'],
  ])('in %s', async (_name, workbookBefore, date) => {
    const [sheet] = await readAll({ sheets: [worksheet(row)], workbookBefore });
    const cells = sheet!.rows[0]!.cells;
    expect(cells.map(({ text }) => text)).toEqual([date, '96.67%', '10.00', '0.3', 'TRUE']);
    expect(cells[0]).toMatchObject({ value: 45356, numberFormat: 'yyyy"年"m"月"d"日"' });
    expect(cells[3]).toMatchObject({ value: 0.30000000000000004, numberFormat: null });
  });
});

test('formulas: plain, shared by relative references, array with its members, without a result', async () => {
  const [sheet] = await readAll({
    sheets: [
      worksheet(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(B$1:B1)</f><v>2</v></c><c r="D1"><f t="array" ref="D1:D2">E1:E2*2</f><v>4</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c><c r="D2"><v>6</v></c></row><row r="3"><c r="A3"><f>1+1</f></c></row>',
      ),
    ],
  });
  const formulas = sheet!.rows.flatMap(({ cells }) => cells.map(({ formula, value }) => [formula, value]));
  expect(formulas).toEqual([
    ['=B1*$C$1+SUM(B$1:B1)', 2],
    ['=E1:E2*2', 4],
    ['=B2*$C$1+SUM(B$1:B2)', 3],
    ['=E1:E2*2', 6],
    ['=1+1', ''],
  ]);
});

test.each([
  ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
  ['"A1"&A1', '"A1"&B3'],
  ["'A1 表'!A1+A1!B2", "'A1 表'!B3+A1!C4"],
  ['LOG10(A1)+TAX2024+率A1', 'LOG10(B3)+TAY2026+率A1'],
  ['"say ""A1"""&XFD1', '"say ""A1"""&#REF!'],
  ['1E5+A1:B2', '1E5+B3:C4'],
])('a shared formula %s moves to %s', (formula, expected) => {
  expect(moveFormula(formula, 2, 1)).toBe(expected);
});

test('sheets: order, state, protection, hidden rows; chart sheets and the review sheet are left out', async () => {
  const protectedSheet = worksheet('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', {
    after: '<sheetProtection sheet="true" objects="1"/>',
  });
  const sheets = await readAll({
    sheets: [
      worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      protectedSheet,
      worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${REVIEW_TITLE.zh}</t></is></c></row>`),
    ],
    parts: {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="图" sheetId="9" r:id="rId80"/><sheet name="甲" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="复核结果" sheetId="3" r:id="rId3"/><sheet name="__proto__" sheetId="4" state="hidden" r:id="rId2"/></sheets></workbook>`,
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    },
    workbookRelationships: [['rId80', 'chartsheet', 'chartsheets/sheet1.xml']],
  });
  expect(
    sheets.map(({ name, position, visibility, isProtected }) => [name, position, visibility, isProtected]),
  ).toEqual([
    ['甲', 1, 'veryHidden', false],
    ['__proto__', 3, 'hidden', true],
  ]);
  expect(sheets[1]!.rows[0]!.hidden).toBe(true);
});

test('reading tells its progress and stops when asked', async () => {
  const host = await XlsxFileHost.open(buildPackage({ sheets: [worksheet(''), worksheet('')] }), 'a.xlsx');
  const seen: (string | null)[] = [];
  await host.readSheets({ onProgress: ({ sheet }) => seen.push(sheet) });
  expect(seen).toEqual(['甲', '乙', null]);
  const stop = new AbortController();
  const reading = host.readSheets({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

test('a sheet of 200,000 formatted rows gives only the cells that hold something', async () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, i) => `<row r="${i + 1}" s="1" customFormat="1"><c r="A${i + 1}" s="1"/></row>`,
  );
  rows[150_000] = '<row r="150001"><c r="A150001"><v>5</v></c></row>';
  const [sheet] = await readAll({ sheets: [worksheet(rows.join(''))] });
  expect(sheet!.rows).toEqual([expect.objectContaining({ row: 150_000 })]);
});
