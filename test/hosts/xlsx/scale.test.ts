/** Large workbooks: what is read and written of them, and that a long sheet never stands in memory as a whole. */
import { REVIEW_SHEET_NAME } from '../../../src/core/writing/review-report';
import { isPacked } from '../../../src/hosts/package/container/part-writer';
import { OpenPackage } from '../../../src/hosts/package/parts/open-package';
import { DEFAULT_LIMITS, MAX_ROWS } from '../../../src/hosts/package/container/package-limits';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { workbookOfLongSheet } from '../../bench/make-workbooks';
import { IS_PROOF } from '../../support/proof-share';
import { buildPackage, edit, mark, plan, review, worksheet } from './build-package';

/** Making a million rows takes longer than checking them: all of them only in the whole proof. */
const ROWS = IS_PROOF ? MAX_ROWS : 100_000;

test(`${ROWS} formatted rows: one cell, one mark and one note more, and every other row as it was`, async () => {
  const book = await workbookOfLongSheet(ROWS, 2);
  const before = Buffer.from(book);
  const host = await XlsxFileHost.open(book, null);
  const [sheet] = await host.readSheets();
  expect(sheet!.rows.length).toBeLessThan(100);
  const last = `B${MAX_ROWS}`;
  const result = await host.applyPlan(
    plan({
      edits: [edit(last, null, 7, sheet!.name)],
      marks: [mark('C3', 'error', '说明', sheet!.name)],
      review: review(),
    }),
    { language: 'zh' },
  );
  expect(result).toMatchObject({ written: 1, marked: 1, heldBack: [] });
  const written = await host.toBytes();
  expect(before.equals(book)).toBe(true);
  const again = await XlsxFileHost.open(written, null);
  const [read] = await again.readSheets();
  expect(read!.rows[read!.rows.length - 1]).toMatchObject({
    row: MAX_ROWS - 1,
    cells: [{ column: 1, value: 7 }],
  });
  expect(again.sheetNames).toContain(REVIEW_SHEET_NAME);
  const part = 'xl/worksheets/sheet1.xml';
  const lengths = [book, written].map((bytes) => {
    let length = 0;
    OpenPackage.open(bytes, DEFAULT_LIMITS).streamText(part, (text) => (length += text.length));
    return length;
  });
  // The value, the format of the marked cell, and the drawing of the note: nothing near a row.
  expect(lengths[1]! - lengths[0]!).toBeGreaterThan(10);
  expect(lengths[1]! - lengths[0]!).toBeLessThan(300);
});

test('a long part is kept deflated while it waits to be saved, a short one as it is', () => {
  const pack = OpenPackage.open(
    buildPackage({
      sheets: [
        worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'长'.repeat(2_000_000)}</t></is></c></row>`),
        worksheet(''),
      ],
    }),
    DEFAULT_LIMITS,
  );
  for (const number of [1, 2])
    pack.rewrite(`xl/worksheets/sheet${number}.xml`, (feed, emit) => {
      feed(emit);
    });
  const contents = [...pack.state().changes.values()].map(({ content }) => content!);
  expect(contents.map(isPacked)).toEqual([true, false]);
  expect(pack.readText('xl/worksheets/sheet1.xml')).toContain('长'.repeat(2_000_000));
});

test('16,384 columns in a row', async () => {
  const cells = Array.from({ length: 16_384 }, (_, i) => `<c><v>${i}</v></c>`);
  const host = await XlsxFileHost.open(
    buildPackage({ sheets: [worksheet(`<row>${cells.join('')}</row>`)] }),
    null,
  );
  const result = await host.applyPlan(plan({ edits: [edit('XFD1', 16_383, 1)], marks: [mark('XFC1')] }), {
    language: 'zh',
  });
  expect(result).toMatchObject({ written: 1, marked: 1 });
  const [sheet] = await host.readSheets();
  expect(sheet!.rows[0]!.cells).toHaveLength(16_384);
  expect(sheet!.rows[0]!.cells[16_383]!.value).toBe(1);
});

test.each([
  [
    'blank cells with and without r before a value',
    '<row r="1"><c r="A1" s="1"/><c s="2"/><c><v>5</v></c></row>',
    'C1',
  ],
  ['blank cells with addresses only', '<row r="1"><c r="A1"/><c r="B1"/><c><v>5</v></c></row>', 'C1'],
  [
    'blank rows before one without r',
    '<row r="4" ht="3"><c r="A4" s="1"/></row><row r="5"/><row><c><v>5</v></c></row>',
    'A6',
  ],
  [
    'a blank row with attributes of other kinds',
    `<row r="2" x14ac:dyDescent="0.2" spans='1:2'/><row><c><v>5</v></c></row>`,
    'A3',
  ],
  [
    'a sign of a tag inside an attribute',
    '<row r="2" a="/&gt;"><c r="A2" s="1" b="/>"/><c><v>5</v></c></row>',
    'B2',
  ],
])('what is passed over still counts: %s', async (_, rows, address) => {
  const host = await XlsxFileHost.open(buildPackage({ sheets: [worksheet(rows)] }), null);
  const [sheet] = await host.readSheets();
  expect(sheet!.rows).toHaveLength(1);
  const result = await host.applyPlan(plan({ edits: [edit(address, 5, 6)] }), { language: 'zh' });
  expect(result.written).toBe(1);
  const [after] = await host.readSheets();
  expect(after!.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([[6]]);
});
