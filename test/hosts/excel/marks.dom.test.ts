/** Marks at every claimed set: fills, notes, row tints and legend, switched off exactly, and remembered in little room. */
import { BLOCK_PALETTE, MARK_PALETTE, ROW_HIGHLIGHT } from '../../../src/core/writing/mark-palette';
import type { CellMark, WritePlan } from '../../../src/core/model/write-plan';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { mergesUndoIn, PERSONALITY_NAMES, remarksOf } from '../../support/excel-host/personalities';
import {
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
import { MARK_CASES, optionsOf } from '../writing-cases';
import { loadWorkbookModel, saveWorkbookModel } from '../../support/excel-host/xlsx-model';

const ZH = { language: 'zh' } as const;
const NO_PLAN: WritePlan = { edits: [], marks: [], review: null };
const MARKS: WritePlan = { ...NO_PLAN, marks: PLAN.marks };

async function open(workbook: WorkbookModel, personality: PersonalityName) {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host, sheet: excel.sheet('项目1') };
}

const solid = (color: string) => ({ color, pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 });

/** A form whose cells have fills of every kind. */
function colourfulWorkbook(): WorkbookModel {
  const workbook = formWorkbook();
  const sheet = workbook.sheets[0]!;
  cellAt(sheet, 4, 3).fill = { ...solid('#FFFF00'), pattern: 'Gray25', patternColor: '#FF0000' };
  cellAt(sheet, 5, 3).fill = solid('#FFFFFF');
  return workbook;
}

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('go off in three requests, seen to be off before they are forgotten: every fill is the former one again, values and the review sheet stay', async () => {
    const { excel, host, sheet } = await open(colourfulWorkbook(), personality);
    const before = summary(excel.workbook);
    await host.applyPlan(PLAN, ZH);
    excel.restartLog();
    expect(await host.clearMarks()).toEqual({ cleared: 3, kept: [] });
    expect(excel.log.map(({ writes }) => writes > 0)).toEqual([false, true, true]);
    const after = summary(excel.workbook);
    for (const cell of ['D3', 'D5', 'D6']) {
      const [was, is] = [before, after].map(
        ({ sheets }) => sheets[0]?.cells[cell] as { fill: unknown } | undefined,
      );
      expect([cell, is?.fill ?? null]).toEqual([cell, was?.fill ?? null]);
    }
    expect([sheet.notes.size, sheet.comments.length]).toEqual([0, 0]);
    expect(['D3', 'D5', 'D6'].map((cell) => cellOf(sheet, cell)?.value)).toEqual([0.903, 1.5, 10]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目1', '复核结果']);
  });

  it('go off the same after saving, closing and opening the file again', async () => {
    const before = formWorkbook();
    const { excel, host } = await open(cloneWorkbook(before), personality);
    await host.applyPlan(MARKS, ZH);
    const bytes = await saveWorkbookModel(excel.workbook);
    const reopened = await open(await loadWorkbookModel(bytes), personality);
    // exceljs writes a comment as a note, which Excel before 1.18 cannot see: there the remark is of no account.
    for (const sheet of reopened.excel.workbook.sheets) {
      if (remarksOf(personality) !== 'notes') sheet.notes.clear();
    }
    expect((await reopened.host.clearMarks()).cleared).toBe(3);
    expect(await reopened.host.loadUndo()).toBeNull();
    expect(summary(reopened.excel.workbook).sheets).toEqual(summary(before).sheets);
  });

  it('can be switched off and the run still be taken back', async () => {
    const before = colourfulWorkbook();
    const { excel, host } = await open(cloneWorkbook(before), personality);
    const { undo } = await host.applyPlan(PLAN, ZH);
    await host.clearMarks();
    expect(await host.undo(undo)).toEqual({ restored: 3, kept: [] });
    expect(summary(excel.workbook)).toEqual(summary(before));
  });

  it('leave a gradient and a pattern of unnamed colours alone: they could not be put back', async () => {
    const workbook = formWorkbook();
    const plain = { color: '', patternColor: '', tintAndShade: 0 };
    cellAt(workbook.sheets[0]!, 4, 3).fill = { ...plain, color: '#FFFFFF', pattern: 'LinearGradient' };
    cellAt(workbook.sheets[0]!, 5, 3).fill = { ...plain, pattern: 'Gray25' };
    const before = summary(workbook);
    const { excel, host, sheet } = await open(workbook, personality);
    const { undo } = await host.applyPlan(MARKS, ZH);
    const fills = () => ['D5', 'D6'].map((cell) => cellOf(sheet, cell)?.fill);
    expect(fills().map((fill) => fill?.pattern)).toEqual(['LinearGradient', 'Gray25']);
    const remarks = remarksOf(personality) === 'none' ? 0 : 3;
    expect(sheet.notes.size + sheet.comments.length).toBe(remarks);
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('do not come back when a second run is taken back after they were switched off', async () => {
    const before = colourfulWorkbook();
    const { excel, host } = await open(cloneWorkbook(before), personality);
    await host.applyPlan(MARKS, ZH);
    const { undo } = await host.applyPlan({ ...MARKS, marks: [mark('项目1', 'D6')] }, ZH);
    await host.clearMarks();
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(summary(before));
    expect(await host.clearMarks()).toEqual({ cleared: 0, kept: [] });
  });

  it('that people painted over or wrote into stay theirs; those on a protected sheet are told', async () => {
    const { excel, host, sheet } = await open(formWorkbook(2), personality);
    await host.applyPlan({ ...NO_PLAN, marks: [...PLAN.marks, mark('项目2', 'D5')] }, ZH);
    cellAt(sheet, 4, 3).fill = solid('#00FF00');
    for (const [key, note] of sheet.notes) sheet.notes.set(key, `${note} 已核对`);
    for (const comment of sheet.comments) comment.content += ' 已核对';
    const remarks = sheet.notes.size + sheet.comments.length;
    excel.sheet('项目2').protection = { allowFormatCells: false, allowEditObjects: false };
    expect(await host.clearMarks()).toEqual({
      cleared: 3,
      kept: [{ sheet: '项目2', cell: 'D5', cause: 'protected' }],
    });
    expect(cellOf(sheet, 'D5')?.fill?.color).toBe('#00FF00');
    expect(cellOf(sheet, 'D6')?.fill ?? null).toBeNull();
    expect(sheet.notes.size + sheet.comments.length).toBe(remarks);
    excel.sheet('项目2').protection = null;
    expect(await host.clearMarks()).toEqual({ cleared: 1, kept: [] });
    expect(cellOf(excel.sheet('项目2'), 'D5')?.fill ?? null).toBeNull();
  });

  it('cut off in the middle go off all the same', async () => {
    const { excel, host } = await open(colourfulWorkbook(), personality);
    await host.applyPlan(MARKS, ZH);
    const marked = cloneWorkbook(excel.workbook);
    excel.restartLog();
    await host.clearMarks();
    const writes = excel.log[1]?.writes ?? 0;
    expect(writes).toBeGreaterThan(2);
    for (let at = 0; at < writes; at++) {
      const again = await open(cloneWorkbook(marked), personality);
      again.excel.faults.push({ request: 2, code: 'AccessDenied', at });
      await again.host.clearMarks();
      expect([at, summary(again.excel.workbook).sheets]).toEqual([at, summary(colourfulWorkbook()).sheets]);
    }
  });

  it('are lighter on the label of a block, and come off as others do', async () => {
    const { excel, host, sheet } = await open(formWorkbook(), personality);
    const before = summary(excel.workbook);
    await host.readSheets();
    const marks = [{ ...mark('项目1', 'A5'), isOnBlock: true }, mark('项目1', 'D5')];
    const { undo } = await host.applyPlan({ ...NO_PLAN, marks }, ZH);
    expect(['A5', 'D5'].map((cell) => cellOf(sheet, cell)?.fill?.color)).toEqual([
      BLOCK_PALETTE.error,
      MARK_PALETTE.error,
    ]);
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('tint the rest of the row on request, where merges are known', async () => {
    const { excel, host, sheet } = await open(formWorkbook(), personality);
    merge(sheet, 'A5:A6');
    const before = summary(excel.workbook);
    await host.readSheets();
    const plan = { ...NO_PLAN, marks: [mark('项目1', 'D5'), mark('项目1', 'D3', 'info')] };
    const { marked, undo } = await host.applyPlan(plan, { ...ZH, highlightRows: true });
    expect(marked).toBe(2);
    const tint = personality === 'oldest' ? undefined : ROW_HIGHLIGHT;
    // A5 reaches into the next row; D3 is mere information.
    expect(['A5', 'B5', 'C5', 'D5', 'A3', 'B6'].map((cell) => cellOf(sheet, cell)?.fill?.color)).toEqual([
      undefined,
      tint,
      tint,
      MARK_PALETTE.error,
      undefined,
      undefined,
    ]);
    expect(sheet.notes.size + sheet.comments.length).toBe(personality === 'oldest' ? 0 : 2);
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });
});

describe('as every host marks', () => {
  it.each(MARK_CASES)('$name', async ({ plan, earlier = [], arrange, ...expected }) => {
    const { excel, host, sheet } = await open(formWorkbook(), 'windows');
    arrange(sheet, excel.workbook);
    for (const before of earlier) await host.applyPlan({ ...NO_PLAN, ...before }, ZH);
    const asArranged = summary(excel.workbook);
    const result = await host.applyPlan({ ...NO_PLAN, ...plan }, optionsOf(expected));
    const fills: Record<string, string> = {};
    const notes: Record<string, string> = {};
    for (const [row, cells] of sheet.cells)
      for (const [column, { fill }] of cells) if (fill) fills[toAddress({ row, column })] = fill.color;
    for (const [key, note] of sheet.notes) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      notes[toAddress({ row, column })] = note.replace(/\n—— 自评核算 .*$/, '');
    }
    expect({ fills, notes, marked: result.marked }).toEqual({
      fills: expected.fills,
      notes: expected.notes,
      marked: expected.marked,
    });
    expect((result.skippedMarks ?? []).map(({ cell, cause }) => ({ cell, cause }))).toEqual(
      expected.skipped ?? [],
    );
    await host.undo(result.undo);
    expect(summary(excel.workbook).sheets).toEqual(asArranged.sheets);
  });
});

it('the legend of the review sheet shows each colour with its word', async () => {
  const { excel, host } = await open(formWorkbook(), 'ltsc 2021');
  await host.applyPlan(PLAN, ZH);
  const review = excel.sheet('复核结果');
  expect(['A2', 'B2', 'C2', 'D2'].map((cell) => cellOf(review, cell)?.value)).toEqual([
    '颜色：',
    '错误',
    '警告',
    '提示',
  ]);
  expect(['B2', 'C2', 'D2'].map((cell) => cellOf(review, cell)?.fill?.color)).toEqual([
    MARK_PALETTE.error,
    MARK_PALETTE.warning,
    MARK_PALETTE.info,
  ]);
  await host.applyPlan(
    { ...PLAN, review: { ...REVIEW, headers: ['甲', '乙'], widths: [5, 5] } },
    { language: 'en' },
  );
  expect(cellOf(review, 'B2')?.fill ?? null).toBeNull();
});

it('200 forms with 20 marked rows each are remembered in less than 100 KB, with the run', async () => {
  const workbook = formWorkbook(200);
  const marks: CellMark[] = [];
  const edits = [];
  for (const sheet of workbook.sheets) {
    for (let row = 10; row < 30; row++) {
      const address = `K${row}`;
      enter(sheet, { [address]: row, A10: '甲', [`J${row}`]: `第${row}行` });
      const note = {
        zh: `错误 ZP401：${sheet.name} ${address} 得分偏高，实际 ${row * 7} ÷ ${row} = 7`,
        en: 'x',
      };
      marks.push({ sheet: sheet.name, cell: address, severity: 'error', note });
      edits.push(edit(sheet.name, address, { value: row, formula: null }, row / 2));
    }
  }
  const { excel, host } = await open(workbook, 'windows');
  await host.readSheets();
  const result = await host.applyPlan({ edits, marks, review: null }, { ...ZH, highlightRows: true });
  expect([result.written, result.marked, result.undoEndsWithSession]).toEqual([4_000, 4_000, undefined]);
  const [part] = [...excel.workbook.xmlParts.values()];
  expect(part!.length).toBeLessThan(100_000);
  expect((await host.loadUndo())?.edits).toHaveLength(4_000);
});

/** Edits of cells that hold texts without any repetition, which do not become shorter. */
function noisyWorkbook(cells: number, characters: number) {
  const workbook = formWorkbook();
  let seed = 1;
  const noise = (): string =>
    Array.from({ length: characters }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x4e00 + (seed % 20_000));
    }).join('');
  const edits = Array.from({ length: cells }, (_, at) => {
    const text = noise();
    enter(workbook.sheets[0]!, { [`F${at + 1}`]: `'${text}` });
    return edit('项目1', `F${at + 1}`, { value: text, formula: null }, 1);
  });
  return { workbook, edits };
}

describe.each(PERSONALITY_NAMES)('a run too large for one part, in %s', (personality) => {
  const { workbook, edits } = noisyWorkbook(40, 4_000);

  it('is remembered in several parts below 100 KB each, and taken back after reopening', async () => {
    const { excel, host } = await open(cloneWorkbook(workbook), personality);
    const before = summary(excel.workbook);
    const result = await host.applyPlan({ ...MARKS, edits }, ZH);
    expect(result.undoEndsWithSession).toBeUndefined();
    const parts = [...excel.workbook.xmlParts.values()];
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(100_000);
    expect(excel.log.every(({ sentBytes }) => sentBytes < 5 * 1024 * 1024)).toBe(true);
    const reopened = await open(cloneWorkbook(excel.workbook), personality);
    const undo = await reopened.host.loadUndo();
    expect(undo?.edits).toHaveLength(40);
    expect(await reopened.host.undo(undo!)).toEqual({ restored: 40, kept: [] });
    expect(summary(reopened.excel.workbook)).toEqual(before);
  });

  it('gives its parts up with the next run, and they come back when that one fails', async () => {
    const { excel, host } = await open(cloneWorkbook(workbook), personality);
    await host.applyPlan({ ...MARKS, edits }, ZH);
    const after = cloneWorkbook(excel.workbook);
    await host.applyPlan({ ...NO_PLAN, edits: [edit('项目1', 'D5', { value: 15, formula: null }, 2)] }, ZH);
    expect(excel.workbook.xmlParts.size).toBe(1);
    const failing = await open(cloneWorkbook(after), personality);
    // The look takes one request more than usual: the parts of the run before.
    failing.excel.faults.push({ request: 3, code: 'AccessDenied', at: 4 });
    const next = edit('项目1', 'D5', { value: 15, formula: null }, 2);
    const run = failing.host.applyPlan({ ...NO_PLAN, edits: [next] }, ZH);
    if (mergesUndoIn(personality)) {
      expect(await run).toMatchObject({ written: 1 });
      return;
    }
    await expect(run).rejects.toMatchObject({ code: 'protected' });
    expect((await failing.host.loadUndo())?.edits).toHaveLength(40);
    expect(summary(failing.excel.workbook).sheets).toEqual(summary(after).sheets);
  });

  it('that lost one of its parts cannot be taken back any more; marks and further runs go on', async () => {
    const { excel, host } = await open(cloneWorkbook(workbook), personality);
    await host.applyPlan({ ...MARKS, edits }, ZH);
    const [id] = [...excel.workbook.xmlParts].find(([, xml]) => xml.includes('at="1"'))!;
    excel.workbook.xmlParts.delete(id);
    const again = await open(cloneWorkbook(excel.workbook), personality);
    expect(await again.host.loadUndo()).toBeNull();
    // Where there are remarks, each written cell has one that says why.
    expect((await again.host.clearMarks()).cleared).toBe(personality === 'oldest' ? 3 : 43);
    const next = edit('项目1', 'D5', { value: 15, formula: null }, 2);
    expect(await again.host.applyPlan({ ...NO_PLAN, edits: [next] }, ZH)).toMatchObject({ written: 1 });
    expect([...again.excel.workbook.xmlParts.values()].filter((xml) => xml.includes('zipingRun'))).toEqual(
      [],
    );
  });
});

it('a run too large even for many parts says so, and can be taken back until the workbook is closed', async () => {
  const { workbook, edits } = noisyWorkbook(60, 32_000);
  const { excel, host } = await open(workbook, 'ltsc 2021');
  const before = summary(excel.workbook);
  const result = await host.applyPlan({ ...MARKS, edits }, ZH);
  expect(result.undoEndsWithSession).toBe(true);
  expect(await host.loadUndo()).toBeNull();
  expect([...excel.workbook.xmlParts.values()].every((xml) => xml.length < 100_000)).toBe(true);
  await host.undo(result.undo);
  expect(summary(excel.workbook)).toEqual(before);
});

it.each([
  ['no Base64', '!!!'],
  ['no deflated data', btoa('plain')],
  ['nothing', ''],
])('a record that holds %s is refused', async (_, content) => {
  const { excel, host } = await open(formWorkbook(), 'ltsc 2021');
  excel.workbook.xmlParts.set('{x}', `<ziping xmlns="urn:ziping:workbook-record:1">${content}</ziping>`);
  await expect(host.applyPlan(PLAN, ZH)).rejects.toMatchObject({ code: 'damaged' });
  await expect(host.clearMarks()).rejects.toMatchObject({ code: 'damaged' });
});
