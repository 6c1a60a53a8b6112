/** Marks of earlier runs, protected sheets, and people's own sheets that have the review sheet's name. */
import { REVIEW_SHEET_NAME, REVIEW_TITLE } from '../../../src/core/writing/review-report';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import {
  buildPackage,
  edit,
  mark,
  plan,
  review,
  worksheet,
  PLAIN_STYLES,
  SHEET_NAMES,
} from './build-package';
import { comparePackages, partText } from './compare-packages';
import type { WritePlan } from '../../../src/core/model/write-plan';

const YELLOW_STYLES = PLAIN_STYLES.replace(
  '</fills>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>',
).replace(
  '</cellXfs>',
  '<xf numFmtId="2" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>' +
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
);
const ROWS =
  '<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="5"><v>3</v></c></row>';
const BOOK = buildPackage({ sheets: [worksheet(ROWS)], parts: { 'xl/styles.xml': YELLOW_STYLES } });

/** Applies a plan and opens the result anew, as the next day's run would. */
async function next(bytes: Uint8Array, wanted: Partial<WritePlan>): Promise<Uint8Array> {
  const host = await XlsxFileHost.open(bytes, null);
  await host.applyPlan(plan(wanted), { language: 'zh' });
  return host.toBytes();
}

async function look(bytes: Uint8Array): Promise<{ fills: Record<string, string>; notes: string[] }> {
  const sheet = await (await XlsxFileHost.open(bytes, null)).readLook('甲');
  const fills = sheet.cells.map(({ column, fill }) => [`${'ABC'[column]!}1`, fill ?? 'none'] as const);
  return { fills: Object.fromEntries(fills), notes: [...sheet.notes.keys()].sort() };
}

const PLAIN = { fills: { A1: '#FFFF00', B1: 'none', C1: 'none' }, notes: [] };
const bothMarks = [mark('A1'), mark('B1', 'warning')];

test('a mark that no longer applies is taken away by the next run, fill and note', async () => {
  const first = await next(BOOK, { marks: bothMarks });
  expect(await look(first)).toEqual({
    fills: { A1: '#F4A582', B1: '#FFD45E', C1: 'none' },
    notes: ['A1', 'B1'],
  });
  const second = await next(first, { marks: [mark('B1', 'error')] });
  expect(await look(second)).toEqual({ fills: { A1: '#FFFF00', B1: '#F4A582', C1: 'none' }, notes: ['B1'] });
  expect(await look(await next(second, {}))).toEqual(PLAIN);
});

test('without marks the sheet is what it was, and nothing is left to remember', async () => {
  const marked = await next(BOOK, { marks: bothMarks });
  expect(comparePackages(BOOK, marked).added).toContain('customXml/item1.xml');
  const cleared = await next(marked, {});
  const sheet = partText(cleared, 'xl/worksheets/sheet1.xml');
  expect(sheet.replace(/<legacyDrawing[^>]*>/, '')).toBe(partText(BOOK, 'xl/worksheets/sheet1.xml'));
  const { added } = comparePackages(BOOK, cleared);
  expect(added.filter((name) => name.startsWith('customXml'))).toEqual([]);
  expect(partText(cleared, '[Content_Types].xml')).not.toContain('customXml');
});

test('a former fill comes back although formats were numbered anew in between', async () => {
  const marked = await next(BOOK, { marks: bothMarks });
  const host = await XlsxFileHost.open(marked, null);
  const styles = partText(marked, 'xl/styles.xml');
  expect(styles).toContain('F4A582');
  // Another program saved it: an unused format in front moves every index by one.
  const moved = buildPackage({
    sheets: [
      partText(marked, 'xl/worksheets/sheet1.xml')
        .replace(/<legacyDrawing[^>]*>/, '')
        .replace(/s="(\d)"/g, (_, s: string) => `s="${Number(s) + 1}"`),
    ],
    parts: {
      'xl/styles.xml': styles.replace(
        /(<cellXfs[^>]*>)/,
        '$1<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      ),
      'customXml/item1.xml': partText(marked, 'customXml/item1.xml'),
    },
    workbookRelationships: [['rId95', 'customXml', '../customXml/item1.xml']],
  });
  expect((await look(moved)).fills['A1']).toBe('#F4A582');
  expect((await look(await next(moved, {}))).fills).toEqual(PLAIN.fills);
  expect(host.hasChanges).toBe(false);
});

test("what a person coloured since stays the person's", async () => {
  const marked = await next(BOOK, { marks: bothMarks });
  const sheet = partText(marked, 'xl/worksheets/sheet1.xml');
  const recoloured = buildPackage({
    sheets: [sheet.replace(/<legacyDrawing[^>]*>/, '').replace(/(<c r="B1") s="\d+"/, '$1 s="4"')],
    parts: {
      'xl/styles.xml': partText(marked, 'xl/styles.xml'),
      'customXml/item1.xml': partText(marked, 'customXml/item1.xml'),
    },
    workbookRelationships: [['rId95', 'customXml', '../customXml/item1.xml']],
  });
  expect((await look(await next(recoloured, {}))).fills).toEqual({
    A1: '#FFFF00',
    B1: '#FFFF00',
    C1: 'none',
  });
});

test.each([
  'not json',
  '{}',
  '{"version":1,"fills":[[1]],"notes":{}}',
  '{"version":1,"fills":[],"notes":{"甲":"ZZZZ9 B0"}}',
])('a record that reads %s harms nothing', async (text) => {
  const book = buildPackage({
    sheets: [worksheet(ROWS)],
    parts: {
      'xl/styles.xml': YELLOW_STYLES,
      'customXml/item1.xml': `<settings xmlns="urn:ziping:settings"><setting key="marks">${text}</setting></settings>`,
    },
    workbookRelationships: [['rId95', 'customXml', '../customXml/item1.xml']],
  });
  const marked = await next(book, { marks: bothMarks });
  expect((await look(marked)).notes).toEqual(['A1', 'B1']);
  expect(await look(await next(marked, {}))).toEqual(PLAIN);
});

test('a record of very many marks stays under 100 KB', async () => {
  const count = 40_000;
  const rows = Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
  );
  const marks = Array.from({ length: count }, (_, i) => mark(`A${i + 1}`, 'error', 'x'));
  const marked = await next(buildPackage({ sheets: [worksheet(rows.join(''))] }), { marks });
  const record = partText(marked, 'customXml/item1.xml');
  expect(record.length).toBeGreaterThan(50_000);
  expect(new TextEncoder().encode(record).length).toBeLessThan(102_400);
});

describe('a protected sheet', () => {
  const locked = buildPackage({
    sheets: [worksheet(ROWS, { after: '<sheetProtection sheet="1"/>' })],
    parts: { 'xl/styles.xml': YELLOW_STYLES },
  });

  test('takes neither values nor marks, where cells are not locked either', async () => {
    const host = await XlsxFileHost.open(locked, null);
    const result = await host.applyPlan(
      plan({ edits: [edit('B1', 2, 9), edit('C1', 3, 9)], marks: [mark('C1')] }),
      { language: 'zh' },
    );
    expect(result).toMatchObject({
      written: 0,
      marked: 0,
      heldBack: [
        { cell: 'B1', cause: 'protected' },
        { cell: 'C1', cause: 'protected' },
      ],
      skippedMarks: [{ cell: 'C1', cause: 'protected' }],
    });
    expect(await host.toBytes()).toBe(locked);
  });
});

describe("a person's own sheet named like the review sheet", () => {
  const own = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>局里的复核</t></is></c></row>');

  function book(): Uint8Array {
    return buildPackage({
      sheets: [worksheet(ROWS), own],
      parts: {
        'xl/workbook.xml': partText(
          buildPackage({ sheets: [worksheet(ROWS), own] }),
          'xl/workbook.xml',
        ).replace(`name="${SHEET_NAMES[1]!}"`, `name="${REVIEW_SHEET_NAME}"`),
        'xl/styles.xml': YELLOW_STYLES,
      },
    });
  }

  test('is read like any other, and never replaced', async () => {
    const before = book();
    const host = await XlsxFileHost.open(before, null);
    expect((await host.readSheets()).map(({ name }) => name)).toEqual(['甲', REVIEW_SHEET_NAME]);
    await host.applyPlan(plan({ review: review() }), { language: 'zh' });
    const added = `${REVIEW_SHEET_NAME} (2)`;
    expect(host.sheetNames).toEqual(['甲', REVIEW_SHEET_NAME, added]);
    const after = await host.toBytes();
    expect(partText(after, 'xl/worksheets/sheet2.xml')).toBe(own);
    const later = await XlsxFileHost.open(after, null);
    expect((await later.readSheets()).map(({ name }) => name)).toEqual(['甲', REVIEW_SHEET_NAME]);
    await later.applyPlan(
      plan({ review: review([{ severity: 'error', values: ['错误', 'A1', 'x', 1], link: null }]) }),
      { language: 'zh' },
    );
    expect(later.sheetNames).toEqual(['甲', REVIEW_SHEET_NAME, added]);
    expect((await later.readLook(added)).cells[0]!.text).toBe(REVIEW_TITLE.zh);
  });

  test('is not taken out by an undo', async () => {
    const host = await XlsxFileHost.open(book(), null);
    const { undo } = await host.applyPlan(plan({ review: review() }), { language: 'zh' });
    await host.saveSetting('k', 1);
    await host.undo(undo);
    expect(host.sheetNames).toEqual(['甲', REVIEW_SHEET_NAME]);
  });
});
