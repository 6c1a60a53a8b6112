/** What the host leaves alone, at every claimed set: each case with its cause, and the workbook as it was. */
import type { CellEdit, HeldBackEdit, WritePlan } from '../../../src/core/model/write-plan';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { cellOf, edit, formWorkbook, PLAN } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import { cellAt } from '../../support/excel-host/workbook-model';
import { HOLD_BACK_CASES, optionsOf, OTHER_EDIT, REPLAN_CASES } from '../writing-cases';

const ZH = { language: 'zh' } as const;
const NO_PLAN: WritePlan = { edits: [], marks: [], review: null };

async function open(personality: PersonalityName, sheets = 1) {
  const excel = await openInJsdom(formWorkbook(sheets), { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host, sheet: excel.sheet('项目1') };
}

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const score = edit('项目1', 'D5', { value: 15, formula: null }, 1.5);
const total: CellEdit = edit('项目1', 'D8', { value: 25, formula: '=15+10' }, 24);
const allTotal = new Set(['项目1!D8']);

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it.each(HOLD_BACK_CASES)(
    '$name: $cause, and the rest is written',
    async ({ cause, edit: asked, arrange, ...how }) => {
      const { excel, host, sheet } = await open(personality, 2);
      arrange(sheet, excel.workbook);
      const before = summary(excel.workbook);
      const result = await host.applyPlan({ ...NO_PLAN, edits: [asked, OTHER_EDIT] }, optionsOf(how));
      const held = cause === null ? [] : [{ sheet: asked.sheet, cell: asked.cell, cause }];
      expect([result.written, result.heldBack]).toEqual([2 - held.length, held]);
      if (cause !== null) expect(summary(excel.workbook).sheets[0]).toEqual(before.sheets[0]);
      await host.undo(result.undo);
      expect(summary(excel.workbook)).toEqual(before);
    },
  );

  it('never asks for protection to be lifted, nor copies or clears what is the user’s', async () => {
    const { excel, host } = await open(personality);
    await host.applyPlan(PLAN, ZH);
    await host.applyPlan(PLAN, ZH);
    const members = excel.log.flatMap((request) => request.members);
    expect(members).not.toContain('Unprotect');
    expect(members).not.toContain('Copy');
    expect(members).not.toContain('Unmerge');
    // The second run clears its own review sheet, and nothing else.
    expect(cellOf(excel.sheet('项目1'), 'A1')?.value).toBe('项目1绩效自评表');
  });

  it('writes rows that a filter hides as any other', async () => {
    const { excel, host, sheet } = await open(personality);
    for (const row of [4, 5]) sheet.hiddenRows.add(row);
    const [snapshot] = await host.readSheets();
    expect(snapshot?.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([4, 5]);
    expect(await host.applyPlan(PLAN, ZH)).toMatchObject({ written: 3, heldBack: [] });
    expect(cellOf(sheet, 'D5')?.value).toBe(1.5);
    expect([...excel.sheet('项目1').hiddenRows]).toEqual([4, 5]);
  });

  it('writes values into a table of the user’s, and the table stays', async () => {
    const { excel, host, sheet } = await open(personality);
    sheet.tables.push({ id: 't', name: '得分表', area: area(3, 0, 6, 3), style: '', showFilterButton: true });
    const before = summary(excel.workbook);
    const { written, undo } = await host.applyPlan(PLAN, ZH);
    expect(written).toBe(3);
    expect(sheet.tables).toHaveLength(1);
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('holds everything back in a read-only workbook, and keeps no setting in it', async () => {
    const workbook = formWorkbook();
    workbook.isReadOnly = true;
    const excel = await openInJsdom(workbook, { personality });
    const host = await ExcelWorkbookHost.create();
    const result = await host.applyPlan(PLAN, ZH);
    expect(new Set(result.heldBack.map(({ cause }) => cause))).toEqual(new Set(['read-only']));
    await expect(host.clearMarks()).rejects.toMatchObject({ code: 'read-only' });
    await expect(host.saveSetting('layouts', [])).rejects.toMatchObject({ code: 'read-only' });
    expect([...excel.workbook.settings]).toEqual([]);
  });

  it('keeps what another person entered after the run when it is taken back', async () => {
    const { excel, host, sheet } = await open(personality);
    const { undo } = await host.applyPlan(PLAN, ZH);
    excel.userTypes('项目1', 'D5', 13, 'Remote');
    expect(await host.undo(undo)).toEqual({
      restored: 2,
      kept: [{ sheet: '项目1', cell: 'D5', cause: 'changed-meanwhile' }],
    });
    expect(cellOf(sheet, 'D5')?.value).toBe(13);
  });
});

describe('formulas written on purpose', () => {
  const formula: CellEdit = {
    ...score,
    kind: 'formula',
    after: '=IF(C5="","",ROUND(C5/10*15,2))',
    asFormula: true,
  };

  it.each(PERSONALITY_NAMES)('in %s become formulas, and undo takes them back', async (personality) => {
    const { excel, host, sheet } = await open(personality);
    const before = summary(excel.workbook);
    const { written, undo } = await host.applyPlan({ ...PLAN, edits: [formula] }, ZH);
    expect([written, cellOf(sheet, 'D5')?.formula]).toEqual([1, formula.after]);
    expect(undo.edits).toEqual([
      {
        sheet: '项目1',
        cell: 'D5',
        written: { value: null, formula: formula.after },
        restore: { value: 15, formula: null },
      },
    ]);
    const loaded = await host.loadUndo();
    expect(await host.undo(loaded!)).toEqual({ restored: 1, kept: [] });
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('replace a formula only where it was released, and undo brings the old one back', async () => {
    const { excel, host, sheet } = await open('ltsc 2021');
    const before = summary(excel.workbook);
    const sum: CellEdit = { ...total, kind: 'formula', after: '=ROUND(SUM(D5:D6),2)', asFormula: true };
    expect((await host.applyPlan({ ...NO_PLAN, edits: [sum] }, ZH)).heldBack).toMatchObject([
      { cause: 'formula' },
    ]);
    const { undo } = await host.applyPlan(
      { ...NO_PLAN, edits: [sum] },
      { ...ZH, allowedFormulaCells: allTotal },
    );
    expect(cellOf(sheet, 'D8')?.formula).toBe('=ROUND(SUM(D5:D6),2)');
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('are written as formulas into text-formatted cells, and the format comes back', async () => {
    const { excel, host, sheet } = await open('ltsc 2021');
    Object.assign(cellAt(sheet, 4, 3), { value: '15', numberFormat: '@' });
    const before = summary(excel.workbook);
    const text = { ...formula, before: { value: '15', formula: null } };
    const { undo } = await host.applyPlan({ ...NO_PLAN, edits: [text] }, ZH);
    expect(cellOf(sheet, 'D5')).toMatchObject({ formula: formula.after, numberFormat: 'General' });
    await host.undo(undo);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('may be respelled by Excel without counting as changed', async () => {
    const { host, sheet } = await open('ltsc 2021');
    const { undo } = await host.applyPlan(
      { ...NO_PLAN, edits: [{ ...formula, after: '=round( c5/10 *15,2)' }] },
      ZH,
    );
    cellAt(sheet, 4, 3).formula = '=ROUND(C5/10*15,2)';
    expect(await host.undo(undo)).toEqual({ restored: 1, kept: [] });
  });

  it('that a person changed since are kept', async () => {
    const { host, sheet } = await open('ltsc 2021');
    const { undo } = await host.applyPlan({ ...NO_PLAN, edits: [formula] }, ZH);
    cellAt(sheet, 4, 3).formula = '=C5';
    expect(await host.undo(undo)).toMatchObject({ restored: 0, kept: [{ cause: 'changed-meanwhile' }] });
  });

  it('are asked for by the flag alone: the same text without it stays text', async () => {
    const { host, sheet } = await open('ltsc 2021');
    const { asFormula: _, ...plain } = formula;
    await host.applyPlan({ ...NO_PLAN, edits: [plain] }, ZH);
    expect(cellOf(sheet, 'D5')).toMatchObject({ value: formula.after, formula: null });
  });
});

describe.each(['oldest', 'windows'] as const)(
  'in %s, what follows goes without the cell held back',
  (personality) => {
    it.each(REPLAN_CASES)('$name', async ({ arrange, first, then, written }) => {
      const { excel, host, sheet } = await open(personality, 2);
      arrange(sheet, excel.workbook);
      const asked: HeldBackEdit[][] = [];
      const result = await host.applyPlan(first, {
        ...ZH,
        replan: (turnedDown) => {
          asked.push([...turnedDown]);
          return Promise.resolve(then[asked.length - 1]!);
        },
      });
      expect([asked.length, asked.at(-1)]).toEqual([then.length, result.heldBack]);
      const values = Object.keys(written).map((cell) => [cell, String(cellOf(sheet, cell)?.value ?? '')]);
      expect(Object.fromEntries(values)).toEqual(written);
      expect(cellOf(excel.sheet('复核结果'), 'D4')?.value).toBe('未写');
    });
  },
);
