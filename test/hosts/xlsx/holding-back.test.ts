/** What the file host leaves alone: the same cases with the same causes as inside Excel, and no byte of a cell changed. */
import { HOLD_BACK_WORDS } from '../../../src/core/writing/hold-back-words';
import type { CellEdit, HoldBackCause } from '../../../src/core/model/write-plan';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { buildPackage, edit, mark, NOTHING, plan, relationships, review, worksheet } from './build-package';
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
const released = { ...ZH, allowedFormulaCells: new Set(['甲!B1', '甲!C1', '甲!C2']) };

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
const hidden = (state: string): PackageOptions => ({
  parts: {
    'xl/workbook.xml': partText(buildPackage(book('')), 'xl/workbook.xml').replace(
      'sheetId="1"',
      `sheetId="1" state="${state}"`,
    ),
  },
});
const TABLE = book('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
    'xl/tables/table1.xml':
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A5"/>',
  },
});

const HELD: readonly [string, HoldBackCause, CellEdit, PackageOptions][] = [
  ['a value that somebody changed meanwhile', 'changed-meanwhile', edit('A1', 14, 1.5), book('')],
  ['a formula', 'formula', edit('B1', { value: 15, formula: '=7+8' }, 14), book('')],
  ['a protected sheet', 'protected', score, book('<sheetProtection sheet="1"/>')],
  ['a hidden sheet', 'hidden-sheet', score, book('', hidden('hidden'))],
  ['a very hidden sheet', 'hidden-sheet', score, book('', hidden('veryHidden'))],
  ['a sheet that is gone', 'sheet-gone', { ...score, sheet: '没有' }, book('')],
  [
    'a cell under a merge',
    'refused',
    edit('B2', NOTHING, 4),
    book('<mergeCells><mergeCell ref="A2:B2"/></mergeCells>'),
  ],
  [
    'part of an array formula, though released',
    'array-formula',
    edit('C2', { value: 3, formula: '=A1:A2' }, 4),
    book(''),
  ],
  [
    'a value that the list does not offer',
    'validation',
    score,
    rule('type="list"', '<formula1>"15,10,5"</formula1>'),
  ],
  ['… a list in cells', 'validation', score, rule('type="list"', '<formula1>$F$9:$F$10</formula1>')],
  ['… on another sheet', 'validation', score, rule('type="list"', '<formula1>乙!$F$9:$F$10</formula1>')],
  ['… in quotes', 'validation', score, rule('type="list"', "<formula1>'乙'!$F$9</formula1>")],
  ['a fraction where whole numbers are allowed', 'validation', score, whole('', '0', '20')],
  ['a number above the bounds', 'validation', edit('A1', 15, 30), whole('', '0', '20')],
  [
    'a number that is excluded',
    'validation',
    edit('A1', 15, 12),
    whole(' operator="notBetween"', '10', '20'),
  ],
  ['a number that is not the one', 'validation', edit('A1', 15, 2), whole(' operator="equal"', '15')],
  ['a number too small', 'validation', edit('A1', 15, 2), whole(' operator="greaterThanOrEqual"', '10')],
  ['a number too large', 'validation', edit('A1', 15, 12), whole(' operator="lessThan"', '12')],
  ['a text where numbers are allowed', 'validation', edit('A1', 15, '优'), whole('', '0', '20')],
  [
    'a text too long',
    'validation',
    edit('A1', 15, '较好完成'),
    rule('type="textLength" operator="lessThanOrEqual"', '<formula1>2</formula1>'),
  ],
  ['a formula for a cell of a table', 'table', formula, TABLE],
];

test.each(HELD)('%s is held back (%s) and nothing is written', async (_, cause, wanted, options) => {
  const bytes = buildPackage(options);
  const host = await XlsxFileHost.open(bytes, null);
  const result = await host.applyPlan(plan({ edits: [wanted] }), released);
  const held = wanted.before.formula !== null && cause === 'formula' ? ZH : null;
  if (held) {
    const again = await XlsxFileHost.open(bytes, null);
    const plain = await again.applyPlan(plan({ edits: [wanted] }), held);
    expect([plain.written, plain.heldBack[0]?.cause]).toEqual([0, cause]);
    expect(await again.toBytes()).toBe(bytes);
    return;
  }
  expect(result).toMatchObject({ written: 0, heldBack: [{ sheet: wanted.sheet, cell: wanted.cell, cause }] });
  expect(await host.toBytes()).toBe(bytes);
  // Each cause has a sentence that ends with what to do.
  expect(HOLD_BACK_WORDS[cause].zh).toMatch(/未写；.*(?:请|可先)/);
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

test('marks on a hidden sheet are left out and told', async () => {
  const host = await XlsxFileHost.open(buildPackage(book('', hidden('hidden'))), null);
  const result = await host.applyPlan(plan({ marks: [mark('A1')] }), ZH);
  expect(result).toMatchObject({
    marked: 0,
    skippedMarks: [{ sheet: '甲', cell: 'A1', cause: 'hidden-sheet' }],
  });
});

test('neither the review sheet nor a note says that something was written which was held back', async () => {
  const host = await XlsxFileHost.open(buildPackage(rule('type="list"', '<formula1>"15"</formula1>')), null);
  const said = {
    ...mark('A1'),
    note: { zh: '原值：15，已改为 1.5', en: 'x' },
    noteUnwritten: { zh: '得分偏高', en: 'y' },
  };
  const sheet = {
    ...review([
      { severity: 'error', values: ['错误', 'A1', '得分偏高', '已更正'], link: null, edited: '甲!A1' },
    ]),
    stateColumn: 3,
  };
  const silent = { ...mark('A2'), note: { zh: '', en: '' } };
  await host.applyPlan({ edits: [score], marks: [said, silent], review: sheet }, ZH);
  const look = await host.readLook('甲');
  expect([...look.notes]).toEqual([['A1', '得分偏高']]);
  expect(look.cells.find(({ row, column }) => row === 1 && column === 0)?.fill).toBeUndefined();
  const reviewed = await host.readLook('复核结果');
  expect(reviewed.cells.find(({ row, column }) => row === 2 && column === 3)?.text).toBe(
    HOLD_BACK_WORDS.validation.zh,
  );
});
