/** How a sheet looks: sizes, formats with theme and indexed colours, panes, hidden parts. */
import { colorOf } from '../../../src/hosts/xlsx/looks/theme-colors';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { MAIN, buildPackage, worksheet } from './build-package';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/></font><font><b/><i val="0"/><sz val="10.5"/><color rgb="FFFF0000"/></font></fonts>` +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/></border><border><left style="thin"/><right style="none"/><top/><bottom style="double"/></border></borders>' +
  '<cellXfs count="4"><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="true"/></xf><xf fillId="3"/><xf numFmtId="10"/></cellXfs></styleSheet>';

const SHEET = worksheet(
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="1"/></row>' +
    '<row r="2" hidden="1"><c r="A2" s="3"><v>0.5</v></c><c r="C2" s="2"/></row>' +
    '<row r="900" ht="40"><c r="A900" s="1"/></row>',
  {
    before:
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="1" width="12.7109375" customWidth="1"/><col min="3" max="16384" width="4" hidden="1"/></cols>',
    after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  },
);

test('sizes, formats, panes, hidden parts and merges', async () => {
  const host = await XlsxFileHost.open(
    buildPackage({ sheets: [SHEET], parts: { 'xl/styles.xml': STYLES } }),
    null,
  );
  const look = await host.readLook('甲');
  const marked = {
    bold: true,
    fontSize: 10.5,
    color: '#FF0000',
    fill: '#DCE6F2',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    borders: { top: false, right: false, bottom: true, left: true },
  };
  expect(look).toEqual({
    name: '甲',
    rowCount: 2,
    columnCount: 3,
    columnWidths: new Map([
      [0, 89],
      [2, 28],
    ]),
    rowHeights: new Map([[0, 40]]),
    defaultColumnWidth: 64,
    defaultRowHeight: 18,
    hiddenRows: new Set([1]),
    hiddenColumns: new Set([2]),
    frozenRows: 2,
    frozenColumns: 1,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    cells: [
      { row: 0, column: 0, text: '甲', isNumber: false, ...marked },
      { row: 0, column: 1, text: '', isNumber: false, ...marked },
      { row: 1, column: 0, text: '50.00%', isNumber: true },
      { row: 1, column: 2, text: '', isNumber: false, fill: '#FFFF00' },
    ],
    notes: new Map(),
  });
});

test('a sheet that is not there is not found', async () => {
  const host = await XlsxFileHost.open(buildPackage(), null);
  await expect(host.readLook('不在')).rejects.toMatchObject({ code: 'not-found' });
});

const PALETTE = ['FFFFFF', '000000', 'EEECE1', '1F497D', '4F81BD', 'C0504D'];
test.each([
  [' rgb="FF12abEF"', '#12ABEF'],
  [' theme="0" tint="-0.249977111117893"', '#BFBFBF'],
  [' theme="1" tint="0.499984740745262"', '#7F7F7F'],
  [' theme="3" tint="0.39997558519241921"', '#558ED5'],
  [' theme="5" tint="-0.249977111117893"', '#953735'],
  [' indexed="2"', '#FF0000'],
  [' indexed="10"', '#FF0000'],
  [' indexed="64"', null],
  [' auto="1"', null],
  [' theme="99"', null],
])('the colour%s is %s', (attributes, expected) => {
  const color = colorOf(attributes, PALETTE);
  if (expected === null || color === null) expect(color).toBe(expected);
  else {
    // Excel rounds in its own way: one step per channel is no difference.
    const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const steps = channels(color).map((channel, i) => Math.abs(channel - (channels(expected)[i] ?? 0)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(1);
  }
});
