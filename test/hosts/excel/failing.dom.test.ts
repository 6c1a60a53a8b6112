/**
 * Every request failing in turn, before it, in the midst of it, and after it when only the answer is lost: the workbook
 * is then wholly as it was or wholly as planned, or the error names the cells that may stand changed.
 */
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import type { WritePlan } from '../../../src/core/model/write-plan';
import type { ApplyOptions, ApplyResult } from '../../../src/hosts/workbook-host';
import { HostError } from '../../../src/hosts/workbook-host';
import type { PlannedFault } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES, turnsIn } from '../../support/excel-host/personalities';
import { cellOf, edit, formWorkbook, mark, PLAN, REVIEW } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import type { WorkbookModel } from '../../support/excel-host/workbook-model';
import { cloneWorkbook } from '../../support/excel-host/workbook-model';

const ZH = { language: 'zh' } as const;

async function open(workbook: WorkbookModel, personality: PersonalityName) {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host };
}

/** Every way a run of two requests can fail, given how many writing actions its second request has. */
function faultsOf(writes: number): PlannedFault[] {
  const codes = [5102, 'AccessDenied', 'InvalidOperation'] as const;
  return [
    { request: 1, code: 5012, at: 'before' },
    { request: 1, code: 5012, at: 'lost' },
    { request: 1, code: 5104, at: 'lost' },
    { request: 1, code: 'InvalidOperationInCellEditMode', at: 'before' },
    { request: 2, code: 'InvalidOperationInCellEditMode', at: 'before' },
    { request: 2, code: 'AccessDenied', at: 'before' },
    { request: 2, code: 5103, at: 'before' },
    { request: 2, code: 5104, at: 'lost' },
    { request: 2, code: 5012, at: 'before' },
    { request: 2, code: 5102, at: 'lost' },
    ...Array.from({ length: writes }, (_, at) => ({ request: 2, code: codes[at % 3] ?? 5102, at })),
  ];
}

async function writesOf(
  workbook: WorkbookModel,
  personality: PersonalityName,
  plan = PLAN,
  options: ApplyOptions = ZH,
): Promise<number> {
  const { excel, host } = await open(cloneWorkbook(workbook), personality);
  await host.applyPlan(plan, options);
  return excel.log[1]?.writes ?? 0;
}

/** Formulas on purpose: into a cell that held a number, one that held nothing, and over a formula that was released. */
const FORMULAS: WritePlan = {
  ...PLAN,
  edits: [
    { ...edit('项目1', 'D5', { value: 15, formula: null }, '=ROUND(C5/10*15,2)'), asFormula: true },
    { ...edit('项目1', 'D6', { value: null, formula: null }, '=IF(C6="","",10)'), asFormula: true },
    { ...edit('项目1', 'D8', { value: 25, formula: '=15+10' }, '=SUM(D5:D6)'), asFormula: true },
  ],
};
const RELEASED = { ...ZH, allowedFormulaCells: new Set(['项目1!D8']) };

/** A workbook that has been marked and reviewed once, so that there is something to replace. */
async function reviewedWorkbook(personality: PersonalityName): Promise<WorkbookModel> {
  const { excel, host } = await open(formWorkbook(), personality);
  const marks = [mark('项目1', 'B6'), mark('项目1', 'D5', 'info')];
  await host.applyPlan({ edits: [], marks, review: { ...REVIEW, rows: REVIEW.rows.slice(1) } }, ZH);
  return excel.workbook;
}

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it.each(['first', 'later'])('the %s run leaves the workbook as it was', async (which) => {
    const workbook = which === 'first' ? formWorkbook() : await reviewedWorkbook(personality);
    const faults = faultsOf(await writesOf(workbook, personality));
    expect(faults.length).toBeGreaterThan(8);
    for (const fault of turnsIn(personality, faults)) {
      const { excel, host } = await open(cloneWorkbook(workbook), personality);
      excel.faults.push(fault);
      const outcome: unknown = await host.applyPlan(PLAN, ZH).catch((reason: unknown) => reason);
      if (outcome instanceof HostError) {
        expect([fault, summary(excel.workbook)]).toEqual([fault, summary(workbook)]);
      } else {
        // What this Excel may refuse beside the cells was left out: nothing of the scores is missing.
        expect([fault, (outcome as ApplyResult).written]).toEqual([fault, 3]);
        await host.undo((outcome as ApplyResult).undo);
        expect([fault, summary(excel.workbook).sheets]).toEqual([fault, summary(workbook).sheets]);
      }
      // Nothing is left behind that would hinder the next try.
      excel.restartLog();
      expect(await host.applyPlan(PLAN, ZH)).toMatchObject({ written: 3 });
    }
  });

  it('a run of formulas leaves the workbook as it was', async () => {
    const workbook = formWorkbook();
    const faults = faultsOf(await writesOf(workbook, personality, FORMULAS, RELEASED));
    for (const fault of turnsIn(personality, faults)) {
      const { excel, host } = await open(cloneWorkbook(workbook), personality);
      excel.faults.push(fault);
      const outcome: unknown = await host.applyPlan(FORMULAS, RELEASED).catch((reason: unknown) => reason);
      if (!(outcome instanceof HostError)) {
        // Excel said no as it does for arrays: all but the released formula was written. Or a lesser run helped.
        expect([fault, [2, 3].includes((outcome as ApplyResult).written)]).toEqual([fault, true]);
        await host.undo((outcome as ApplyResult).undo);
      }
      expect([fault, summary(excel.workbook)]).toEqual([fault, summary(workbook)]);
    }
  });

  it('undo that fails once is finished by itself', async () => {
    const { excel, host } = await open(formWorkbook(), personality);
    const before = summary(excel.workbook);
    const { undo } = await host.applyPlan(PLAN, ZH);
    const written = cloneWorkbook(excel.workbook);
    excel.restartLog();
    await host.undo(undo);
    for (const fault of turnsIn(personality, faultsOf(excel.log[1]?.writes ?? 0))) {
      const again = await open(cloneWorkbook(written), personality);
      again.excel.faults.push(fault);
      expect([fault, await again.host.undo(undo)]).toEqual([fault, { restored: 3, kept: [] }]);
      expect([fault, summary(again.excel.workbook)]).toEqual([fault, before]);
    }
  });
});

it('when taking back fails too, the error names the cells, and undo after reopening restores them', async () => {
  const { excel, host } = await open(formWorkbook(), 'ltsc 2021');
  const before = summary(excel.workbook);
  excel.faults.push({ request: 2, code: 5102, at: 4 });
  for (let request = 3; request < 20; request++) excel.faults.push({ request, code: 5102, at: 'before' });
  const error: unknown = await host.applyPlan(PLAN, ZH).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'write-failed' });
  expect((error as HostError).explanation.zh).toContain('项目1!D5、项目1!D3、项目1!D6');
  const reopened = await open(cloneWorkbook(excel.workbook), 'ltsc 2021');
  const undo = await reopened.host.loadUndo();
  await reopened.host.undo(undo!);
  expect(summary(reopened.excel.workbook)).toEqual(before);
});

it('undo that keeps failing says that it can be repeated, and can be', async () => {
  const { excel, host } = await open(formWorkbook(), 'ltsc 2021');
  const before = summary(excel.workbook);
  const { undo } = await host.applyPlan(PLAN, ZH);
  excel.restartLog();
  excel.faults.push({ request: 2, code: 5102, at: 3 }, { request: 3, code: 5102, at: 'before' });
  const error: unknown = await host.undo(undo).catch((reason: unknown) => reason);
  expect((error as HostError).explanation.zh).toContain('可再点一次“撤销”');
  excel.restartLog();
  await host.undo(undo);
  expect(summary(excel.workbook)).toEqual(before);
});

it('a value that a cell does not keep is held back, its cell is as it was, and the rest is written', async () => {
  const { excel, host } = await open(formWorkbook(), 'ltsc 2021');
  const before = summary(excel.workbook);
  excel.afterWrite = (cell) => {
    if (cell.value === 10) cell.value = 9;
  };
  const result = await host.applyPlan(PLAN, ZH);
  expect(result).toMatchObject({
    written: 2,
    heldBack: [{ sheet: '项目1', cell: 'D6', cause: 'refused' }],
  });
  expect(cellOf(excel.sheet('项目1'), 'D6')?.value).toBeNull();
  await host.undo(result.undo);
  excel.afterWrite = null;
  expect(summary(excel.workbook)).toEqual(before);
});

it('gives up when ever other cells turn their values down, and everything is taken back', async () => {
  const { excel, host } = await open(formWorkbook(), 'ltsc 2021');
  const marks = PLAN.marks;
  const sheet = excel.sheet('项目1');
  const edits = Array.from({ length: 10 }, (_, at) => {
    const address = `F${at + 1}`;
    return edit('项目1', address, { value: null, formula: null }, at);
  });
  // Each attempt of five requests one more cell is altered: the first that is written.
  let requests = 0;
  excel.beforeRequest = () => (requests += 1);
  excel.afterWrite = (cell) => {
    if (cell === cellOf(sheet, `F${Math.ceil(requests / 5)}`) && typeof cell.value === 'number')
      cell.value = -1;
  };
  const error: unknown = await host
    .applyPlan({ edits, marks, review: null }, ZH)
    .catch((reason: unknown) => reason);
  excel.afterWrite = null;
  expect(error).toMatchObject({ code: 'write-failed' });
  expect((error as HostError).explanation.zh).toContain('没有接受写入的值');
  expect(Array.from({ length: 10 }, (_, at) => cellOf(sheet, `F${at + 1}`)?.value ?? null)).toEqual(
    Array.from({ length: 10 }, () => null),
  );
});

describe('settings and places', () => {
  it('keeps small values in the workbook, dates inside them as texts', async () => {
    const { excel, host } = await open(formWorkbook(), 'oldest');
    expect(await host.loadSetting('ignores')).toBeNull();
    const value = [{ code: 'ZP401', reason: '已说明', since: '2024-12-31T00:00:00.000Z' }];
    await host.saveSetting('ignores', value);
    expect(await host.loadSetting('ignores')).toEqual(value);
    excel.workbook.settings.set('ziping.ignores', '{damaged');
    expect(await host.loadSetting('ignores')).toBeNull();
  });

  it('shows the sheet and selects the cell', async () => {
    const { excel, host } = await open(formWorkbook(3), 'oldest');
    await host.goTo('项目3', 'D5');
    expect(excel.workbook.selection).toEqual({
      sheetId: excel.sheet('项目3').id,
      area: { top: 4, left: 3, bottom: 4, right: 3 },
    });
  });

  it.each([
    ['a hidden sheet', '项目2', '取消隐藏'],
    ['a sheet that is gone', '没有', '已不存在'],
  ])('says why it cannot go to %s', async (_, sheet, words) => {
    const { excel, host } = await open(formWorkbook(2), 'oldest');
    excel.sheet('项目2').visibility = 'hidden';
    const error: unknown = await host.goTo(sheet, 'A1').catch((reason: unknown) => reason);
    expect((error as HostError).explanation.zh).toContain(words);
  });
});
