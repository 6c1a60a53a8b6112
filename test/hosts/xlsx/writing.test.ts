/** What writing a cell changes in the package — and that it changes nothing else. */
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import type { WritePlan } from '../../../src/core/model/write-plan';
import type { ApplyResult } from '../../../src/hosts/workbook-host';
import { BLOCK_PALETTE, MARK_PALETTE } from '../../../src/core/writing/mark-palette';
import { MAIN, NOTHING, buildPackage, edit, mark, plan, worksheet } from './build-package';
import { comparePackages, partText } from './compare-packages';
import type { PackageOptions } from './build-package';

const SHEET = 'xl/worksheets/sheet1.xml';

interface Run {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly result: ApplyResult;
  readonly host: XlsxFileHost;
}

async function run(options: PackageOptions, writePlan: WritePlan, allowed?: readonly string[]): Promise<Run> {
  const before = buildPackage(options);
  const host = await XlsxFileHost.open(before, 'a.xlsx');
  const result = await host.applyPlan(writePlan, {
    language: 'zh',
    ...(allowed ? { allowedFormulaCells: new Set(allowed) } : {}),
  });
  return { before, after: await host.toBytes(), result, host };
}

/** What stands between `<sheetData>` and its end after the edits. */
async function dataAfter(sheetData: string, ...edits: Parameters<typeof edit>[]): Promise<string> {
  const { after, result } = await run(
    { sheets: [worksheet(sheetData)] },
    plan({ edits: edits.map((args) => edit(...args)) }),
  );
  expect(result.heldBack).toEqual([]);
  expect(result.written).toBe(edits.length);
  const text = partText(after, SHEET);
  return text.slice(text.indexOf('<sheetData'), text.indexOf('</sheetData>')).replace(/^<sheetData>/, '');
}

test.each<[string, string, Parameters<typeof edit>[], string]>([
  [
    'a number over a number, style kept',
    '<row r="1"><c r="A1" s="3"><v>1</v></c></row>',
    [['A1', 1, 9.99]],
    '<row r="1"><c r="A1" s="3"><v>9.99</v></c></row>',
  ],
  [
    'a number over a shared string',
    '<row r="1"><c t="str" r="A1" s="3" ><v>十</v></c></row>',
    [['A1', '十', 10]],
    '<row r="1"><c r="A1" s="3"><v>10</v></c></row>',
  ],
  [
    'text over a number',
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    [['A1', 1, '优']],
    '<row r="1"><c r="A1" t="inlineStr"><is><t>优</t></is></c></row>',
  ],
  [
    'text that looks like a formula, with blanks, markup and control characters',
    '<row r="1"><c r="A1"/></row>',
    [['A1', null, ' =1<2&"\u0001_x0041_\n']],
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> =1&lt;2&amp;"_x0001__x005F_x0041_\n</t></is></c></row>',
  ],
  [
    'a boolean',
    '<row r="1"><c r="A1" t="b"><v>0</v></c></row>',
    [['A1', false, true]],
    '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
  ],
  [
    'metadata of a cell goes with its old value',
    '<row r="1"><c r="A1" cm="1" vm="2"><v>1</v></c></row>',
    [['A1', 1, 2]],
    '<row r="1"><c r="A1"><v>2</v></c></row>',
  ],
  [
    'large and small numbers',
    '',
    [
      ['A1', null, 1e21],
      ['B1', null, 0.1 + 0.2],
      ['C1', null, 1e-7],
      ['D1', null, -0],
    ],
    '<row r="1"><c r="A1"><v>1E+21</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>1E-7</v></c><c r="D1"><v>0</v></c></row>',
  ],
  [
    'missing cells in order, whatever the order of the plan',
    '<row r="1" spans="2:2"><c r="B1"><v>1</v></c></row>',
    [
      ['D1', null, 4],
      ['A1', null, 1],
      ['C1', null, 3],
    ],
    '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c></row>',
  ],
  [
    'missing rows in order',
    '<row r="2"><c r="A2"><v>2</v></c></row><row r="4"/>',
    [
      ['A5', null, 5],
      ['A1', null, 1],
      ['B3', null, 3],
      ['A4', null, 4],
    ],
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
  ],
  [
    'cells beyond Z sort by column, not by letter',
    '<row r="1"><c r="B1"><v>1</v></c><c r="AB1"><v>1</v></c></row>',
    [
      ['AA1', null, 2],
      ['Z1', null, 3],
    ],
    '<row r="1"><c r="B1"><v>1</v></c><c r="Z1"><v>3</v></c><c r="AA1"><v>2</v></c><c r="AB1"><v>1</v></c></row>',
  ],
  [
    'rows and cells without r keep their places',
    '<row><c><v>1</v></c><c s="3"><v>2</v></c></row><row><c><v>3</v></c></row>',
    [
      ['B1', 2, 7],
      ['C1', null, 8],
      ['A2', 3, 9],
    ],
    '<row><c><v>1</v></c><c s="3"><v>7</v></c><c r="C1"><v>8</v></c></row><row><c><v>9</v></c></row>',
  ],
])('%s', async (_name, sheetData, edits, expected) => {
  expect(await dataAfter(sheetData, ...edits)).toBe(expected);
});

test('a new cell takes the style of its row, then of its column; the dimension grows', async () => {
  const { after } = await run(
    {
      sheets: [
        worksheet('<row r="1" s="2" customFormat="1"/><row r="2" s="2"/>', {
          before: '<dimension ref="B1:B2"/><cols><col min="2" max="3" width="9" style="3"/></cols>',
        }),
      ],
    },
    plan({ edits: [edit('C1', null, 1), edit('C2', null, 2), edit('D2', null, 3), edit('B9', null, 4)] }),
  );
  expect(partText(after, SHEET)).toContain('<dimension ref="B1:D9"/>');
  expect(partText(after, SHEET)).toContain(
    '<row r="1" s="2" customFormat="1"><c r="C1" s="2"><v>1</v></c></row><row r="2" s="2"><c r="C2" s="3"><v>2</v></c><c r="D2"><v>3</v></c></row><row r="9"><c r="B9" s="3"><v>4</v></c></row>',
  );
});

test('a sheet with a prefix is written with that prefix, even where it was empty', async () => {
  const sheets = [`<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`];
  const { after } = await run({ sheets }, plan({ edits: [edit('A1', null, '甲')], marks: [mark('A1')] }));
  const text = partText(after, SHEET);
  expect(text).toContain(
    '<x:sheetData><x:row r="1"><x:c r="A1" s="4" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>',
  );
  expect(text).toContain('<x:legacyDrawing ');
});

test('only the touched sheet differs; all other parts are the same raw bytes', async () => {
  const sheets = [
    worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'),
  ];
  const parts = {
    'xl/media/image1.png': 'no real picture',
    'xl/vbaProject.bin': 'x'.repeat(999),
    'customXml/item1.xml': '<a/>',
  };
  const { before, after } = await run({ sheets, parts }, plan({ edits: [edit('A1', 1, 5)] }));
  expect(comparePackages(before, after)).toEqual({ added: [], removed: [], changed: [SHEET] });
});

describe('formulas', () => {
  const calcChain: PackageOptions = {
    parts: { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>` },
    overrides: [
      ['xl/calcChain.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml'],
    ],
    workbookRelationships: [['rId70', 'calcChain', 'calcChain.xml']],
  };
  const sheets = [
    worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>'),
    worksheet('<row r="1"><c r="A1"><v>3</v></c></row>'),
  ];
  const formula = { value: 2, formula: '=1+1' };

  test('one that is overwritten takes calcChain with it and asks for a full calculation', async () => {
    const options = { sheets, ...calcChain, workbookAfter: '<calcPr calcId="191029"/>' };
    const { before, after, result } = await run(options, plan({ edits: [edit('A1', formula, 5)] }), [
      '甲!A1',
    ]);
    expect(result.written).toBe(1);
    expect(comparePackages(before, after)).toEqual({
      added: [],
      removed: ['xl/calcChain.xml'],
      changed: ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET],
    });
    expect(partText(after, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(after, SHEET)).toContain('<c r="A1"><v>5</v></c>');
  });

  test.each([
    ['formulas elsewhere ask for a full calculation', '', ['xl/workbook.xml', SHEET]],
    ['a workbook that calculates on load stays as it is', '<calcPr fullCalcOnLoad="true"/>', [SHEET]],
  ])('%s', async (_name, workbookAfter, changed) => {
    const { before, after } = await run({ sheets, workbookAfter }, plan({ edits: [edit('B1', 3, 5)] }));
    expect(comparePackages(before, after).changed).toEqual(changed);
  });

  test('calcPr goes where the schema wants it', async () => {
    const workbookAfter =
      '<definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName></definedNames><extLst/>';
    const { after } = await run({ sheets, workbookAfter }, plan({ edits: [edit('B1', 3, 5)] }));
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/><extLst/>',
    );
  });

  const tricky = worksheet(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">1+1</f><v>2</v></c><c r="B1"><f t="array" ref="B1:B2">D1:D2</f><v>1</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><v>1</v></c></row>',
  );
  test.each([
    ['C1', formula, undefined, 'formula'],
    ['A1', formula, ['甲!A1'], 'array-formula'],
    ['B1', { value: 1, formula: '=D1:D2' }, ['甲!B1'], 'array-formula'],
    ['B2', { value: 1, formula: '=D1:D2' }, ['甲!B2'], 'array-formula'],
    ['C1', { value: 2, formula: null }, ['甲!C1'], 'changed-meanwhile'],
    ['C1', { value: 2, formula: '=2+0' }, ['甲!C1'], 'changed-meanwhile'],
  ])('%s of %o, allowed %o: held back as %s', async (cell, content, allowed, cause) => {
    const { before, after, result } = await run(
      { sheets: [tricky] },
      plan({ edits: [edit(cell, content, 7)] }),
      allowed,
    );
    expect(result).toMatchObject({ written: 0, heldBack: [{ sheet: '甲', cell, cause }] });
    expect(after).toBe(before);
  });

  test('a member of a shared formula may be overwritten', async () => {
    const { after } = await run({ sheets: [tricky] }, plan({ edits: [edit('A2', formula, 7)] }), ['甲!A2']);
    expect(partText(after, SHEET)).toContain('<c r="A2"><v>7</v></c>');
  });
});

test.each([
  ['another value', '<row r="1"><c r="A1"><v>2</v></c></row>', '', edit('A1', 1, 5), 'changed-meanwhile'],
  ['no value any more', '', '', edit('A1', 1, 5), 'changed-meanwhile'],
  [
    'text instead of a number',
    '<row r="1"><c r="A1" t="str"><v>1</v></c></row>',
    '',
    edit('A1', 1, 5),
    'changed-meanwhile',
  ],
  [
    'a value where none was',
    '<row r="1"><c r="A1"><v>2</v></c></row>',
    '',
    edit('A1', null, 5),
    'changed-meanwhile',
  ],
  [
    'a merge over it',
    '<row r="1"><c r="B1"><v>1</v></c></row>',
    '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    edit('B1', 1, 5),
    'refused',
  ],
  [
    'protection',
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<sheetProtection sheet="1"/>',
    edit('A1', 1, 5),
    'protected',
  ],
  ['no such sheet', '', '', edit('A1', NOTHING, 5, '不在'), 'sheet-gone'],
])('an edit whose cell now has %s is held back', async (_name, sheetData, behind, wanted, cause) => {
  const { before, after, result } = await run(
    { sheets: [worksheet(sheetData, { after: behind })] },
    plan({ edits: [wanted] }),
  );
  expect(result).toMatchObject({ written: 0, heldBack: [{ sheet: wanted.sheet, cell: wanted.cell, cause }] });
  expect(after).toBe(before);
});

test('a protected sheet gets no marks either, and that is said', async () => {
  const options = { sheets: [worksheet('', { after: '<sheetProtection sheet="1"/>' })] };
  const { before, after, result } = await run(options, plan({ marks: [mark('A1')] }));
  expect(result).toMatchObject({
    marked: 0,
    skippedMarks: [{ sheet: '甲', cell: 'A1', cause: 'protected' }],
  });
  expect(after).toBe(before);
});

test('what stands there already is not written again', async () => {
  const wanted = plan({
    edits: [edit('A1', 1, 5), edit('B1', null, '优')],
    marks: [mark('A1'), mark('C3', 'info')],
  });
  const { after, host, before } = await run(
    { sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] },
    wanted,
  );
  const again = await host.applyPlan(wanted, { language: 'zh' });
  expect(again).toMatchObject({ written: 0, heldBack: [] });
  expect(Buffer.compare(await host.toBytes(), after)).toBe(0);
  await host.undo(again.undo);
  expect(Buffer.compare(await host.toBytes(), after)).toBe(0);
  expect(Buffer.compare(after, before)).not.toBe(0);
});

test('a part that cannot be written safely leaves the whole workbook as it was', async () => {
  const disordered = worksheet(
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
  );
  const before = buildPackage({ sheets: [worksheet(''), disordered] });
  const host = await XlsxFileHost.open(before, null);
  const wanted = plan({ edits: [edit('A1', null, 1), edit('A2', 1, 5, '乙')] });
  await expect(host.applyPlan(wanted, { language: 'zh' })).rejects.toMatchObject({
    name: 'HostError',
    code: 'damaged',
  });
  expect(await host.toBytes()).toBe(before);
});

describe('fills', () => {
  test('a mark clones the format and changes its fill alone; clones are used again', async () => {
    const sheetData =
      '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="2"/></row>';
    const marks = [mark('A1'), mark('B1', 'error'), mark('C1', 'warning'), mark('D1', 'info')];
    const { before, after, result } = await run({ sheets: [worksheet(sheetData)] }, plan({ marks }));
    expect(result.marked).toBe(4);
    const styles = partText(after, 'xl/styles.xml');
    const solid = (rgb: string): string =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
    expect(styles).toBe(
      partText(before, 'xl/styles.xml')
        .replace('<fills count="2">', '<fills count="5">')
        .replace('</fills>', `${solid('F4A582')}${solid('FFD45E')}${solid('DDEBF7')}</fills>`)
        .replace('<cellXfs count="4">', '<cellXfs count="7">')
        .replace(
          '</cellXfs>',
          ['2', '3']
            .map(
              (fill) =>
                `<xf numFmtId="10" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="center"/></xf>`,
            )
            .join('') +
            '<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0" applyFill="1"/></cellXfs>',
        ),
    );
    expect(partText(after, SHEET)).toContain(
      '<c r="A1" s="4"><v>1</v></c><c r="B1" s="4"><v>1</v></c><c r="C1" s="5"/><c r="D1" s="6"/></row>',
    );
  });

  test('a mark on the label of a block is lighter, also where several meet', async () => {
    const onBlock = { ...mark('A1', 'error', '一'), isOnBlock: true };
    const marks = [onBlock, mark('A1', 'warning', '二'), mark('B1', 'error')];
    const { host } = await run({ sheets: [worksheet('')] }, plan({ marks }));
    const { cells } = await host.readLook('甲');
    expect(cells.map(({ fill }) => fill?.toUpperCase())).toEqual([BLOCK_PALETTE.error, MARK_PALETTE.error]);
  });

  test('the gravest of several marks on a cell gives the fill, and all notes stand under each other', async () => {
    const marks = [mark('A1', 'info', '一'), mark('A1', 'error', '二'), mark('A1', 'warning', '三')];
    const { host, after } = await run({ sheets: [worksheet('')] }, plan({ marks }));
    expect(partText(after, 'xl/styles.xml')).toContain('FFF4A582');
    expect(partText(after, 'xl/styles.xml')).not.toContain('FFFFD45E');
    expect((await host.readLook('甲')).notes).toEqual(new Map([['A1', '一\n二\n三']]));
  });

  test('a workbook without styles gets them', async () => {
    const { after } = await run(
      { sheets: [worksheet('')], parts: { 'xl/styles.xml': null } },
      plan({ marks: [mark('A1')] }),
    );
    expect(partText(after, 'xl/styles.xml')).toContain('FFF4A582');
    expect(partText(after, SHEET)).toContain('<c r="A1" s="1"/>');
  });
});
