/** Applying plans and taking them back through Microsoft's office.js, at every claimed set. */
import type { ReviewSheet } from '../../../src/core/model/review-sheet';
import type { WritePlan } from '../../../src/core/model/write-plan';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES, remarksOf } from '../../support/excel-host/personalities';
import {
  addForm,
  cellOf,
  edit,
  enter,
  formWorkbook,
  mark,
  merge,
  PLAN,
  REVIEW,
} from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import type { WorkbookModel } from '../../support/excel-host/workbook-model';
import { cellAt, cloneWorkbook } from '../../support/excel-host/workbook-model';

const ZH = { language: 'zh' } as const;
const NO_PLAN: WritePlan = { edits: [], marks: [], review: null };

async function open(workbook: WorkbookModel = formWorkbook(), personality: PersonalityName = 'ltsc 2021') {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host, sheet: excel.sheet('项目1') };
}

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('writes, marks and draws the review sheet in two requests', async () => {
    const { excel, host, sheet } = await open(formWorkbook(), personality);
    const result = await host.applyPlan(PLAN, ZH);
    expect(result).toMatchObject({ written: 3, marked: 3, heldBack: [] });
    expect(excel.log).toHaveLength(2);
    expect(['D5', 'D3', 'D6'].map((cell) => cellOf(sheet, cell)?.value)).toEqual([1.5, 0.903, 10]);
    expect(['D5', 'D3', 'D6'].map((cell) => cellOf(sheet, cell)?.fill?.color)).toEqual([
      '#F4A582',
      '#FFD45E',
      '#DDEBF7',
    ]);
    expect(cellOf(sheet, 'D3')?.numberFormat).toBe('0.00%');
    const remarks = [...sheet.notes.values(), ...sheet.comments.map(({ content }) => content)];
    const kind = { none: [0, 0], comments: [0, 3], notes: [3, 0] }[remarksOf(personality)];
    expect([sheet.notes.size, sheet.comments.length]).toEqual(kind);
    if (personality !== 'oldest') {
      expect(remarks[0]).toBe(
        '≥10年，实际 1 年：1 ÷ 10 × 15 = 1.50\n错误 ZP401：D5 得分偏高\n—— 自评核算 D5',
      );
    }
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目1', '复核结果']);
  });

  it('takes a run back exactly, also after the workbook was closed and opened again', async () => {
    const before = formWorkbook();
    const { excel, host } = await open(cloneWorkbook(before), personality);
    await host.applyPlan(PLAN, ZH);
    const reopened = await open(cloneWorkbook(excel.workbook), personality);
    const undo = await reopened.host.loadUndo();
    reopened.excel.restartLog();
    expect(await reopened.host.undo(undo!)).toEqual({ restored: 3, kept: [] });
    expect(reopened.excel.log.map(({ writes }) => writes > 0)).toEqual([false, true, true]);
    expect(summary(reopened.excel.workbook)).toEqual(summary(before));
    expect(await reopened.host.loadUndo()).toBeNull();
  });

  it('replaces its marks and its review sheet on the next run, and takes that run back to the first', async () => {
    const { excel, host, sheet } = await open(formWorkbook(), personality);
    await host.applyPlan(PLAN, ZH);
    const afterFirst = summary(excel.workbook);
    excel.restartLog();
    const next: WritePlan = {
      edits: [],
      marks: [mark('项目1', 'D6', 'warning'), mark('项目1', 'B6')],
      review: { ...REVIEW, rows: REVIEW.rows.slice(0, 1) },
    };
    const { undo } = await host.applyPlan(next, ZH);
    expect(excel.log).toHaveLength(2);
    expect(['D3', 'D5', 'D6', 'B6'].map((cell) => cellOf(sheet, cell)?.fill?.color)).toEqual([
      '#E2EFDA',
      undefined,
      '#FFD45E',
      '#F4A582',
    ]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目1', '复核结果']);
    expect(cellOf(excel.sheet('复核结果'), 'A5')?.value ?? null).toBeNull();
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual({ ...afterFirst, xmlParts: expect.anything() as unknown });
  });
});

it('restores former fills exactly, patterns too', async () => {
  const { excel, host, sheet } = await open();
  cellAt(sheet, 4, 3).fill = {
    color: '#FFFF00',
    pattern: 'Gray25',
    patternColor: '#FF0000',
    tintAndShade: 0,
  };
  cellAt(sheet, 5, 3).fill = { color: '#FFFFFF', pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 };
  const before = summary(excel.workbook);
  const { undo } = await host.applyPlan(PLAN, ZH);
  await host.undo(undo);
  expect(summary(excel.workbook)).toEqual(before);
});

describe('the review sheet', () => {
  it('is a real table of texts that stay texts, with links to the cells', async () => {
    const { excel, host } = await open();
    await host.applyPlan(PLAN, ZH);
    const review = excel.sheet('复核结果');
    expect(review.tables).toMatchObject([
      { name: 'ZipingReview', area: { top: 2, left: 0, bottom: 4, right: 3 } },
    ]);
    expect(['A1', 'A3', 'A4', 'D4', 'D5'].map((cell) => cellOf(review, cell)?.value)).toEqual([
      '自评核算 复核结果',
      '序号',
      1,
      '=应为 1.50',
      '+2024-01-01',
    ]);
    expect(cellOf(review, 'D4')?.formula).toBeNull();
    expect(cellOf(review, 'C4')).toMatchObject({ formula: `=HYPERLINK("#'项目1'!D5","D5")`, value: 'D5' });
  });

  it('quotes what must be quoted in links', async () => {
    const { excel, host } = await open();
    const link = { sheet: `a'b"c`, cell: 'A1' };
    const rows = [{ severity: 'info', values: [1, '', '', ''], link }] as const;
    await host.applyPlan({ ...NO_PLAN, review: { ...REVIEW, rows } }, ZH);
    expect(cellOf(excel.sheet('复核结果'), 'C4')?.formula).toBe(`=HYPERLINK("#'a''b""c'!A1","a'b""c!A1")`);
  });

  it('is drawn with headers alone when there is nothing to tell', async () => {
    const { excel, host } = await open();
    await host.applyPlan({ ...NO_PLAN, review: { ...REVIEW, rows: [] } }, ZH);
    expect(excel.sheet('复核结果').tables[0]?.area).toEqual({ top: 2, left: 0, bottom: 3, right: 3 });
  });

  it('never overwrites a sheet of other people with the same name', async () => {
    const workbook = formWorkbook();
    const foreign = addForm(workbook, '复核结果');
    const { excel, host } = await open(workbook);
    const before = summary(excel.workbook).sheets[1];
    await host.applyPlan(PLAN, ZH);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目1', '复核结果', '复核结果 (2)']);
    expect(summary(excel.workbook).sheets[1]).toEqual(before);
    expect(foreign.tables).toEqual([]);
  });

  it('is left alone by undo when people wrote into it', async () => {
    const { excel, host } = await open();
    const { undo } = await host.applyPlan(PLAN, ZH);
    excel.userTypes('复核结果', 'D5', '已核对');
    expect(await host.undo(undo)).toEqual({
      restored: 3,
      kept: [{ sheet: '复核结果', cell: 'A1', cause: 'changed-meanwhile' }],
    });
    expect(cellOf(excel.sheet('复核结果'), 'D5')?.value).toBe('已核对');
  });

  it('is not added to a workbook whose structure is protected; the scores are written', async () => {
    const workbook = formWorkbook();
    workbook.isStructureProtected = true;
    const { excel, host } = await open(workbook);
    const result = await host.applyPlan(PLAN, ZH);
    expect(result).toMatchObject({
      written: 3,
      heldBack: [],
      reviewHeldBack: 'protected',
    });
    expect(excel.workbook.sheets).toHaveLength(1);
  });
});

describe('what is held back', () => {
  const score = edit('项目1', 'D5', { value: 15, formula: null }, 1.5);
  const total = edit('项目1', 'D8', { value: 25, formula: '=15+10' }, 24);

  it.each([
    ['a cell that another person changed', 'changed-meanwhile', score, () => ({ D5: 14 })],
    ['a cell that became a formula', 'changed-meanwhile', score, () => ({ D5: '=15' })],
    ['a cell that was emptied', 'changed-meanwhile', score, () => ({ D5: '' })],
    ['a formula nobody released', 'formula', total, () => ({})],
  ] as const)('%s', async (_, cause, held, change) => {
    const { excel, host, sheet } = await open();
    enter(sheet, change());
    const before = summary(excel.workbook);
    const result = await host.applyPlan({ ...NO_PLAN, edits: [held] }, ZH);
    expect(result).toMatchObject({ written: 0, heldBack: [{ sheet: '项目1', cell: held.cell, cause }] });
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('everything on a protected sheet, its unlocked cells too, while other sheets are written', async () => {
    const { excel, host } = await open(formWorkbook(2));
    const locked = excel.sheet('项目1');
    locked.protection = { allowFormatCells: true, allowEditObjects: true };
    cellAt(locked, 4, 3).isLocked = false;
    const before = summary(excel.workbook).sheets[0];
    const other = edit('项目2', 'D5', { value: 15, formula: null }, 1.5);
    const result = await host.applyPlan({ ...PLAN, edits: [...PLAN.edits, other] }, ZH);
    expect(result.written).toBe(1);
    expect(result.heldBack.map(({ cell, cause }) => [cell, cause])).toEqual([
      ['D5', 'protected'],
      ['D3', 'protected'],
      ['D6', 'protected'],
    ]);
    expect(result.skippedMarks?.map(({ cell, cause }) => [cell, cause])).toEqual([
      ['D5', 'protected'],
      ['D3', 'protected'],
      ['D6', 'protected'],
    ]);
    expect(summary(excel.workbook).sheets[0]).toEqual(before);
  });

  it('a sheet that is gone', async () => {
    const { excel, host } = await open(formWorkbook(2));
    excel.workbook.sheets.splice(0, 1);
    const result = await host.applyPlan({ ...NO_PLAN, edits: [score] }, ZH);
    expect(result.heldBack).toEqual([{ sheet: '项目1', cell: 'D5', cause: 'sheet-gone' }]);
  });

  it('a cell that a dynamic array spills into', async () => {
    const { host, sheet } = await open();
    const array = { top: 4, left: 3, bottom: 5, right: 3 };
    Object.assign(cellAt(sheet, 4, 3), { formula: '=F1:F2', value: 15, array, isSpill: true });
    Object.assign(cellAt(sheet, 5, 3), { formula: '=F1:F2', value: 3, array, isSpill: true });
    const spilled = edit('项目1', 'D6', { value: 3, formula: '=F1:F2' }, 10);
    const allowed = new Set(['项目1!D6']);
    const result = await host.applyPlan(
      { ...NO_PLAN, edits: [spilled] },
      { ...ZH, allowedFormulaCells: allowed },
    );
    expect(result.heldBack).toEqual([{ sheet: '项目1', cell: 'D6', cause: 'array-formula' }]);
  });

  it('everything in a read-only workbook, without a request', async () => {
    const workbook = formWorkbook();
    workbook.isReadOnly = true;
    const { excel, host } = await open(workbook);
    const result = await host.applyPlan(PLAN, ZH);
    expect(result.heldBack.map(({ cause }) => cause)).toEqual(['read-only', 'read-only', 'read-only']);
    expect(excel.log).toEqual([]);
  });

  it('nothing when the person released the formula; undo brings the formula back', async () => {
    const { excel, host, sheet } = await open();
    const before = summary(excel.workbook);
    const allowedFormulaCells = new Set(['项目1!D8']);
    const { written, undo } = await host.applyPlan(
      { ...NO_PLAN, edits: [total] },
      { ...ZH, allowedFormulaCells },
    );
    expect([written, cellOf(sheet, 'D8')?.value, cellOf(sheet, 'D8')?.formula]).toEqual([1, 24, null]);
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });
});

describe('values', () => {
  it.each([
    '优',
    '90.30%',
    '2024-01-01',
    '=1+1',
    '+1',
    '-',
    '@甲',
    "'单引号",
    'TRUE',
    '1/2',
    '12月',
    '00123',
    '#N/A',
  ])('the text %s stays this text, and undo restores the text that was there', async (text) => {
    const { excel, host, sheet } = await open();
    enter(sheet, { C6: `'${text}` });
    const before = summary(excel.workbook);
    const write = edit('项目1', 'A6', { value: '满意度', formula: null }, text);
    const replace = edit('项目1', 'C6', { value: text, formula: null }, 95);
    const { undo, written } = await host.applyPlan({ ...NO_PLAN, edits: [write, replace] }, ZH);
    expect([written, cellOf(sheet, 'A6')?.value, cellOf(sheet, 'A6')?.formula]).toEqual([2, text, null]);
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('a number put into a text-formatted cell becomes a number, and undo brings text and format back', async () => {
    const { excel, host, sheet } = await open();
    Object.assign(cellAt(sheet, 5, 2), { value: '95%', isQuoted: false, numberFormat: '@' });
    const before = summary(excel.workbook);
    const fix = edit('项目1', 'C6', { value: '95%', formula: null }, 95);
    const { undo } = await host.applyPlan({ ...NO_PLAN, edits: [fix] }, ZH);
    expect(cellOf(sheet, 'C6')).toMatchObject({ value: 95, numberFormat: 'General' });
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('a merged cell is written by its top-left cell', async () => {
    const { host, sheet } = await open();
    merge(sheet, 'C6:D6');
    const grade = edit('项目1', 'C6', { value: '95%', formula: null }, '优');
    expect((await host.applyPlan({ ...NO_PLAN, edits: [grade] }, ZH)).written).toBe(1);
    expect(cellOf(sheet, 'C6')?.value).toBe('优');
  });
});

describe('undo', () => {
  it('keeps cells that people changed since, and tells them', async () => {
    const { excel, host, sheet } = await open();
    const { undo } = await host.applyPlan(PLAN, ZH);
    excel.userTypes('项目1', 'D5', 12);
    cellAt(sheet, 5, 3).fill = {
      color: '#00FF00',
      pattern: 'Solid',
      patternColor: '#000000',
      tintAndShade: 0,
    };
    expect(await host.undo(undo)).toEqual({
      restored: 2,
      kept: [{ sheet: '项目1', cell: 'D5', cause: 'changed-meanwhile' }],
    });
    expect(cellOf(sheet, 'D5')?.value).toBe(12);
    expect(cellOf(sheet, 'D6')?.fill?.color).toBe('#00FF00');
  });

  it('keeps what is on a sheet that was protected since, or is gone', async () => {
    const { excel, host } = await open(formWorkbook(2));
    const other = edit('项目2', 'D5', { value: 15, formula: null }, 1.5);
    const { undo } = await host.applyPlan({ ...NO_PLAN, edits: [...PLAN.edits.slice(0, 1), other] }, ZH);
    excel.sheet('项目1').protection = { allowFormatCells: true, allowEditObjects: true };
    excel.workbook.sheets.splice(1, 1);
    expect(await host.undo(undo)).toEqual({
      restored: 0,
      kept: [
        { sheet: '项目1', cell: 'D5', cause: 'protected' },
        { sheet: '项目2', cell: 'D5', cause: 'sheet-gone' },
      ],
    });
  });

  it('refuses a record that is none', async () => {
    const { host } = await open();
    await expect(host.undo({ edits: [], hostState: { id: 1 } })).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses to write over a damaged record in the workbook', async () => {
    const { excel, host } = await open();
    excel.workbook.xmlParts.set('{x}', '<ziping xmlns="urn:ziping:workbook-record:1">{"marks":1}</ziping>');
    const before = summary(excel.workbook);
    await expect(host.applyPlan(PLAN, ZH)).rejects.toMatchObject({ code: 'damaged' });
    expect(summary(excel.workbook)).toEqual(before);
  });
});

describe('remarks of other people', () => {
  it('notes stay, and no second one is put beside them', async () => {
    const { host, sheet } = await open(formWorkbook(), 'windows');
    sheet.notes.set('4,3', '请核实');
    const { undo, marked, skippedMarks } = await host.applyPlan(PLAN, ZH);
    expect([marked, skippedMarks]).toEqual([3, [{ sheet: '项目1', cell: 'D5', cause: 'note-exists' }]]);
    expect(sheet.notes.get('4,3')).toBe('请核实');
    await host.undo(undo);
    expect([...sheet.notes]).toEqual([['4,3', '请核实']]);
  });

  it('comments stay, and no second one is put beside them', async () => {
    const { host, sheet } = await open(formWorkbook(), 'ltsc 2021');
    sheet.comments.push({ id: 'c', content: '请核实', row: 4, column: 3 });
    const { undo } = await host.applyPlan(PLAN, ZH);
    expect(sheet.comments.map(({ row, content }) => [row, content.split('\n')[0]])).toEqual([
      [4, '请核实'],
      [2, expect.any(String)],
      [5, expect.any(String)],
    ]);
    await host.undo(undo);
    expect(sheet.comments).toEqual([{ id: 'c', content: '请核实', row: 4, column: 3 }]);
  });

  it('a note that this Excel cannot see costs the remark, never the scores', async () => {
    const { host, sheet } = await open(formWorkbook(), 'ltsc 2021');
    sheet.notes.set('4,3', '请核实');
    const result = await host.applyPlan(PLAN, ZH);
    expect(result).toMatchObject({ written: 3, marked: 3 });
    expect(cellOf(sheet, 'D5')?.value).toBe(1.5);
    expect([[...sheet.notes.values()], sheet.comments]).toEqual([['请核实'], []]);
  });
});

it('a plan that does nothing writes nothing', async () => {
  const { excel, host } = await open();
  const before = summary(excel.workbook);
  expect(await host.applyPlan(NO_PLAN, ZH)).toMatchObject({ written: 0, marked: 0, heldBack: [] });
  expect(excel.log.map(({ writes }) => writes)).toEqual([0]);
  expect(summary(excel.workbook)).toEqual(before);
});

it('several findings about one cell make one mark, in the gravest colour, with all the words', async () => {
  const { host, sheet } = await open(formWorkbook(), 'windows');
  const other = { ...mark('项目1', 'C5', 'error'), note: { zh: '错误 ZP402：甲', en: 'b' } };
  const plan = { ...NO_PLAN, marks: [mark('项目1', 'C5', 'info'), other, mark('项目1', 'C5', 'warning')] };
  expect((await host.applyPlan(plan, ZH)).marked).toBe(1);
  expect(cellOf(sheet, 'C5')?.fill?.color).toBe('#F4A582');
  expect(sheet.notes.get('4,2')).toBe('错误 ZP401：C5 得分偏高\n错误 ZP402：甲\n—— 自评核算 C5');
});

it('a plan that marks explains each written cell, without a fill where there is no mark', async () => {
  const { excel, host, sheet } = await open(formWorkbook(), 'windows');
  const before = summary(excel.workbook);
  const { undo } = await host.applyPlan({ ...PLAN, marks: [mark('项目1', 'C5')], review: null }, ZH);
  expect([...sheet.notes.keys()].sort()).toEqual(['2,3', '4,2', '4,3', '5,3']);
  expect(cellOf(sheet, 'D6')?.fill).toBeNull();
  await host.undo(undo);
  expect(summary(excel.workbook)).toEqual(before);
});

it('takes a review sheet that was written into the file without Excel for its own', async () => {
  const workbook = formWorkbook();
  const review = addForm(workbook, '复核结果');
  enter(review, { A1: '绩效自评表复核结果' });
  const { excel, host } = await open(workbook);
  expect((await host.readSheets()).map(({ name }) => name)).toEqual(['项目1']);
  const before = summary(excel.workbook);
  review.merges = [];
  const { undo } = await host.applyPlan(PLAN, ZH);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目1', '复核结果']);
  await host.undo(undo);
  expect(summary(excel.workbook).sheets[1]?.cells['A5']).toEqual(before.sheets[1]?.cells['A5']);
});

it('writes thousands of cells in requests below 5 MB', async () => {
  const workbook = formWorkbook();
  const sheet = workbook.sheets[0]!;
  const edits = Array.from({ length: 2_500 }, (_, at) => {
    enter(sheet, { [`F${at + 1}`]: at });
    return edit('项目1', `F${at + 1}`, { value: at, formula: null }, at + 0.5);
  });
  const { excel, host } = await open(workbook);
  const { written, undo } = await host.applyPlan(
    { ...NO_PLAN, edits, marks: edits.map(({ cell }) => mark('项目1', cell)) },
    ZH,
  );
  expect([written, cellOf(sheet, 'F2500')?.value]).toEqual([2_500, 2_499.5]);
  expect(excel.log.every(({ error }) => error === null)).toBe(true);
  await host.undo(undo);
  expect(cellOf(sheet, 'F2500')?.value).toBe(2_499);
});

describe('a review sheet of many megabytes', () => {
  const words = '按“年度指标值”与“实际完成值”计算，得分高于应得分，请核对后改正。'.repeat(6);
  const long = (number: number): ReviewSheet => ({
    ...REVIEW,
    rows: Array.from({ length: 7_000 }, (_, at) => ({
      severity: 'info' as const,
      values: [at, '项目1', 'D5', `${words}${at}之${number}`],
      link: { sheet: '项目1', cell: 'D5' },
    })),
  });

  it.each(PERSONALITY_NAMES)(
    'in %s is written, replaced and taken back within what one request holds',
    async (personality) => {
      const { excel, host } = await open(formWorkbook(), personality);
      const before = summary(excel.workbook);
      const first = await host.applyPlan({ ...PLAN, review: long(1) }, ZH);
      const last = `${words}6999之`;
      expect(cellOf(excel.sheet('复核结果'), 'D7003')?.value).toBe(`${last}1`);
      const second = await host.applyPlan({ ...PLAN, edits: [], review: long(2) }, ZH);
      expect(cellOf(excel.sheet('复核结果'), 'D7003')?.value).toBe(`${last}2`);
      expect(second.refused).toBeUndefined();
      await host.undo(second.undo);
      expect(cellOf(excel.sheet('复核结果'), 'D7003')?.value).toBe(`${last}1`);
      await host.undo(first.undo);
      expect(summary(excel.workbook).sheets).toEqual(before.sheets);
      expect(Math.max(...excel.log.map(({ sentBytes }) => sentBytes))).toBeLessThan(5 * 1024 * 1024);
    },
  );
});
