/** Marks switched off in a file: every former fill exactly, also after saving and opening; what is people's stays. */
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { buildPackage, edit, mark, plan, review, worksheet, PLAIN_STYLES } from './build-package';
import { partText } from './compare-packages';

const ZH = { language: 'zh' } as const;
const STYLES = PLAIN_STYLES.replace(
  '</fills>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>' +
    '<fill><patternFill patternType="lightGrid"><fgColor theme="4" tint="0.4"/><bgColor rgb="FFFF0000"/></patternFill></fill></fills>',
).replace(
  '</cellXfs>',
  '<xf numFmtId="2" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>' +
    '<xf numFmtId="2" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/></cellXfs>',
);
const ROWS =
  '<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1" s="5"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
  '<row r="2"><c r="A2"><v>4</v></c></row>';
const BOOK = buildPackage({ sheets: [worksheet(ROWS), worksheet(ROWS)], parts: { 'xl/styles.xml': STYLES } });
const MARKS = [mark('A1'), mark('B1', 'warning'), mark('C1', 'info')];

async function marked(bytes = BOOK, marks = MARKS) {
  const host = await XlsxFileHost.open(bytes, null);
  const { undo } = await host.applyPlan(plan({ marks, edits: [edit('A2', 4, 5)], review: review() }), ZH);
  return { host, undo };
}

/** The sheet's markup without what notes leave in it. */
const sheetOf = (bytes: Uint8Array, number = 1): string =>
  partText(bytes, `xl/worksheets/sheet${number}.xml`).replace(/<legacyDrawing[^>]*>/, '');
const WRITTEN = sheetOf(BOOK).replace('<c r="A2"><v>4</v>', '<c r="A2"><v>5</v>');

test('each cell has its very format again; values and the review sheet stay', async () => {
  const { host } = await marked();
  expect(await host.clearMarks()).toEqual({ cleared: 4, kept: [] });
  const after = await host.toBytes();
  expect(sheetOf(after)).toBe(WRITTEN);
  expect((await host.readLook('甲')).notes.size).toBe(0);
  expect(host.sheetNames).toEqual(['甲', '乙', '复核结果']);
  expect(await host.clearMarks()).toEqual({ cleared: 0, kept: [] });
});

test('the same after saving and opening, and nothing is left to remember', async () => {
  const { host } = await marked();
  const reopened = await XlsxFileHost.open(await host.toBytes(), null);
  expect(await reopened.clearMarks()).toEqual({ cleared: 4, kept: [] });
  const bytes = await reopened.toBytes();
  expect(sheetOf(bytes)).toBe(WRITTEN);
  expect(partText(bytes, '[Content_Types].xml')).not.toContain('customXml');
});

test('the same after a second run that marks otherwise', async () => {
  const { host } = await marked();
  await host.applyPlan(plan({ marks: [mark('A1', 'info'), mark('A2')] }), ZH);
  await host.clearMarks();
  expect(sheetOf(await host.toBytes())).toBe(WRITTEN);
});

test('the run can still be taken back, and its marks do not come back', async () => {
  const { host, undo } = await marked();
  await host.clearMarks();
  expect(await host.undo(undo)).toEqual({ restored: 1, kept: [] });
  expect(sheetOf(await host.toBytes())).toBe(sheetOf(BOOK));
  expect(host.sheetNames).toEqual(['甲', '乙']);
});

test('a fill that people changed and a note they wrote into are theirs', async () => {
  const { host } = await marked();
  const bytes = await host.toBytes();
  const [a1] = /<c r="A1" s="\d+">/.exec(partText(bytes, 'xl/worksheets/sheet1.xml')) ?? [];
  const edited = await rewrite(bytes, {
    'xl/worksheets/sheet1.xml': (text) => text.replace(a1!, '<c r="A1" s="5">'),
    'xl/comments1.xml': (text) => text.replace('得分有误', '得分有误，已核对'),
  });
  const again = await XlsxFileHost.open(edited, null);
  await again.clearMarks();
  const look = await again.readLook('甲');
  expect([...look.notes]).toEqual([['A1', '得分有误，已核对']]);
  expect(sheetOf(await again.toBytes())).toBe(WRITTEN.replace('r="A1" s="4"', 'r="A1" s="5"'));
  // The next run leaves such a note alone as well, and says so.
  const host2 = await XlsxFileHost.open(edited, null);
  const { skippedMarks } = await host2.applyPlan(plan({ marks: MARKS }), ZH);
  expect(skippedMarks).toEqual([{ sheet: '甲', cell: 'A1', cause: 'note-exists' }]);
  expect((await host2.readLook('甲')).notes.get('A1')).toBe('得分有误，已核对');
});

test('a note whose line ends another program wrote anew is still ours', async () => {
  const { host } = await marked(BOOK, [mark('A1', 'error', '第一行\n第二行')]);
  const edited = await rewrite(await host.toBytes(), {
    'xl/comments1.xml': (text) => text.replace('第一行\n第二行', '第一行_x000D_\r\n第二行'),
  });
  const again = await XlsxFileHost.open(edited, null);
  await again.clearMarks();
  expect((await again.readLook('甲')).notes.size).toBe(0);
});

test('a protected sheet keeps its marks and they are told; a hidden one loses them', async () => {
  const { host } = await marked(BOOK, [mark('A1'), mark('A1', 'error', '乙有误', '乙')]);
  const bytes = await rewrite(await host.toBytes(), {
    'xl/worksheets/sheet2.xml': (text) =>
      text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    'xl/workbook.xml': (text) => text.replace('sheetId="1"', 'sheetId="1" state="hidden"'),
  });
  const again = await XlsxFileHost.open(bytes, null);
  expect(await again.clearMarks()).toEqual({
    cleared: 2,
    kept: [{ sheet: '乙', cell: 'A1', cause: 'protected' }],
  });
  const after = await again.toBytes();
  expect(sheetOf(after)).toBe(WRITTEN);
  expect(partText(after, 'xl/worksheets/sheet2.xml')).toBe(partText(bytes, 'xl/worksheets/sheet2.xml'));
  const open = await rewrite(after, {
    'xl/worksheets/sheet2.xml': (text) => text.replace('<sheetProtection sheet="1"/>', ''),
  });
  const last = await XlsxFileHost.open(open, null);
  expect(await last.clearMarks()).toEqual({ cleared: 1, kept: [] });
  expect(sheetOf(await last.toBytes(), 2)).toBe(sheetOf(BOOK, 2));
});

/** The package with some parts changed, as another program would save it. */
async function rewrite(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
): Promise<Uint8Array> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = strFromU8(parts[name]!);
    const after = change(before);
    expect([name, after === before]).toEqual([name, false]);
    parts[name] = strToU8(after);
  }
  return zipSync(parts);
}
