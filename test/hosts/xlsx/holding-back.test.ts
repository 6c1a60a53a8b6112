/** What the file host leaves alone: the same cases with the same causes as inside Excel, and no byte of a cell changed. */
import { HOLD_BACK_WORDS } from '../../../src/core/writing/hold-back-words';
import { parseAddress, toAddress } from '../../../src/core/model/sheet-snapshot';
import type { CellEdit, HeldBackEdit } from '../../../src/core/model/write-plan';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { formWorkbook } from '../../support/excel-host/sample-workbook';
import { saveWorkbookModel } from '../../support/excel-host/xlsx-model';
import {
  HOLD_BACK_CASES,
  holdBackWorkbook,
  MARK_CASES,
  optionsOf,
  OTHER_EDIT,
  REPLAN_CASES,
} from '../writing-cases';
import { buildPackage, edit, NOTHING, plan, relationships, worksheet } from './build-package';
import type { PackageOptions } from './build-package';
import { partText } from './compare-packages';

const ZH = { language: 'zh' } as const;
const ROWS =
  '<row r="1"><c r="A1"><v>15</v></c><c r="B1"><f>7+8</f><v>15</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>15</v></c></row>' +
  '<row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>3</v></c></row>' +
  '<row r="9"><c r="F9"><v>15</v></c></row><row r="10"><c r="F10"><v>10</v></c></row>';
const score = edit('A1', 15, 1.5);
const formula: CellEdit = {
  ...score,
  kind: 'formula',
  after: '=ROUND(A2*0.5,2)',
  asFormula: true,
  result: 1.5,
};

const book = (after: string, options: PackageOptions = {}): PackageOptions => ({
  sheets: [worksheet(ROWS, { after }), worksheet(ROWS)],
  ...options,
});
const rule = (attributes: string, formulas: string): PackageOptions =>
  book(
    `<dataValidations count="1"><dataValidation ${attributes} sqref="A1 D4:D9">${formulas}</dataValidation></dataValidations>`,
  );
const whole = (operator: string, first: string, second = ''): PackageOptions =>
  rule(
    `type="whole"${operator}`,
    `<formula1>${first}</formula1>${second && `<formula2>${second}</formula2>`}`,
  );
const TABLE = book('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
    'xl/tables/table1.xml':
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A5"/>',
  },
});

test.each(HOLD_BACK_CASES)(
  '$name: $cause, and the rest is written',
  async ({ cause, edit: asked, arrange, ...how }) => {
    const workbook = holdBackWorkbook();
    arrange(workbook.sheets[0]!, workbook);
    const bytes = await saveWorkbookModel(workbook);
    const host = await XlsxFileHost.open(bytes, null);
    const result = await host.applyPlan(plan({ edits: [asked, OTHER_EDIT] }), optionsOf(how));
    const held = cause === null ? [] : [{ sheet: asked.sheet, cell: asked.cell, cause }];
    expect([result.written, result.heldBack]).toEqual([2 - held.length, held]);
    const untouched = partText(await host.toBytes(), 'xl/worksheets/sheet1.xml');
    if (cause !== null) expect(untouched).toBe(partText(bytes, 'xl/worksheets/sheet1.xml'));
    await host.undo(result.undo);
    expect(await host.toBytes()).toBe(bytes);
  },
);

test.each(MARK_CASES)(
  'as every host marks: $name',
  async ({ plan: asked, earlier = [], arrange, ...expected }) => {
    const workbook = formWorkbook();
    arrange(workbook.sheets[0]!, workbook);
    const host = await XlsxFileHost.open(await saveWorkbookModel(workbook), null);
    for (const before of earlier) await host.applyPlan(plan(before), ZH);
    const asArranged = await host.toBytes();
    const result = await host.applyPlan(plan(asked), optionsOf(expected));
    const look = await host.readLook('项目1');
    const fills = look.cells.flatMap(({ row, column, fill }) =>
      fill === undefined ? [] : [[toAddress({ row, column }), fill] as const],
    );
    expect({
      fills: Object.fromEntries(fills),
      notes: Object.fromEntries(look.notes),
      marked: result.marked,
    }).toEqual({ fills: expected.fills, notes: expected.notes, marked: expected.marked });
    expect((result.skippedMarks ?? []).map(({ cell, cause }) => ({ cell, cause }))).toEqual(
      expected.skipped ?? [],
    );
    await host.undo(result.undo);
    expect(Buffer.compare(await host.toBytes(), asArranged)).toBe(0);
  },
);

/** Rules of data validation in all their spellings, which only a file shows. */
const FORBIDDEN: readonly [string, CellEdit, PackageOptions][] = [
  ['a list in cells', score, rule('type="list"', '<formula1>$F$9:$F$10</formula1>')],
  ['… on another sheet', score, rule('type="list"', '<formula1>乙!$F$9:$F$10</formula1>')],
  ['… in quotes', score, rule('type="list"', "<formula1>'乙'!$F$9</formula1>")],
  ['a number above the bounds', edit('A1', 15, 30), whole('', '0', '20')],
  ['a number that is excluded', edit('A1', 15, 12), whole(' operator="notBetween"', '10', '20')],
  ['a number that is not the one', edit('A1', 15, 2), whole(' operator="equal"', '15')],
  ['a number too small', edit('A1', 15, 2), whole(' operator="greaterThanOrEqual"', '10')],
  ['a number too large', edit('A1', 15, 12), whole(' operator="lessThan"', '12')],
  ['a text where numbers are allowed', edit('A1', 15, '优'), whole('', '0', '20')],
  [
    'a text too long',
    edit('A1', 15, '较好完成'),
    rule('type="textLength" operator="lessThanOrEqual"', '<formula1>2</formula1>'),
  ],
];

test.each(FORBIDDEN)('%s is forbidden', async (_, wanted, options) => {
  const bytes = buildPackage(options);
  const host = await XlsxFileHost.open(bytes, null);
  const { sheet, cell } = wanted;
  expect(await host.applyPlan(plan({ edits: [wanted] }), ZH)).toMatchObject({
    written: 0,
    heldBack: [{ sheet, cell, cause: 'validation' }],
  });
  expect(await host.toBytes()).toBe(bytes);
});

test.each(Object.entries(HOLD_BACK_WORDS))('%s has a sentence that ends with what to do', (_, { zh, en }) => {
  expect(zh).toMatch(/未写；.*(?:请|可先)/);
  expect(en).toMatch(/not written/);
});

test.each<[string, CellEdit, PackageOptions]>([
  [
    'a value that the list offers',
    edit('A1', 15, 10),
    rule('type="list"', '<formula1>"15, 10,5"</formula1>'),
  ],
  ['a value of a list in cells', edit('A1', 15, 10), rule('type="list"', '<formula1>$F$9:$F$10</formula1>')],
  ['a whole number inside the bounds', edit('A1', 15, 12), whole('', '0', '20')],
  ['a rule with computed bounds', edit('A1', 15, 12), whole('', 'F9', 'F10+1')],
  ['a rule by formula', score, rule('type="custom"', '<formula1>A1&gt;2</formula1>')],
  ['a list by a name', score, rule('type="list"', '<formula1>分数</formula1>')],
  ['any value', score, rule('', '')],
  ['a rule for other cells', edit('A2', 3, 1.5), whole('', '0', '20')],
  ['a value in a table', score, TABLE],
  ['a formula outside of the table', { ...formula, cell: 'A6', before: NOTHING }, TABLE],
  ['a formula, whatever the rule', formula, whole('', '0', '20')],
])('%s is written', async (_, wanted, options) => {
  const host = await XlsxFileHost.open(buildPackage(options), null);
  expect(await host.applyPlan(plan({ edits: [wanted] }), ZH)).toMatchObject({ written: 1, heldBack: [] });
});

test('a value that stands there already is not spoken of, on a protected sheet either', async () => {
  const host = await XlsxFileHost.open(buildPackage(book('<sheetProtection sheet="1"/>')), null);
  const there = edit('A1', 14, 15);
  expect(await host.applyPlan(plan({ edits: [there] }), ZH)).toMatchObject({ written: 0, heldBack: [] });
});

test.each(REPLAN_CASES)(
  'what follows goes without the cell held back: $name',
  async ({ arrange, first, then, written }) => {
    const workbook = holdBackWorkbook();
    arrange(workbook.sheets[0]!, workbook);
    const host = await XlsxFileHost.open(await saveWorkbookModel(workbook), null);
    const asked: HeldBackEdit[][] = [];
    const result = await host.applyPlan(first, {
      ...ZH,
      replan: (turnedDown) => {
        asked.push([...turnedDown]);
        return Promise.resolve(then[asked.length - 1]!);
      },
    });
    expect([asked.length, asked.at(-1)]).toEqual([then.length, result.heldBack]);
    const look = await host.readLook('项目1');
    const values = Object.keys(written).map((cell) => {
      const { row, column } = parseAddress(cell)!;
      return [cell, look.cells.find((each) => each.row === row && each.column === column)?.text ?? ''];
    });
    expect(Object.fromEntries(values)).toEqual(written);
    const reviewed = await host.readLook('复核结果');
    expect(reviewed.cells.map(({ text }) => text)).toContain('未写');
  },
);
