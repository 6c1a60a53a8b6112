/** Live recheck from the pane's session through office.js at every claimed set: what is read, and that nothing is written. */
import { DEBOUNCE } from '../../../src/hosts/excel/change-watch';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { coreEngine } from '../../../src/app/core-engine';
import { PaneSession } from '../../../src/pane/session/session';
import { pass, useOwnClock } from '../../support/excel-host/own-clock';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { manyForms } from '../../support/excel-host/sample-forms';
import { summary } from '../../support/excel-host/summary';
import { cloneWorkbook } from '../../support/excel-host/workbook-model';

useOwnClock();

/** Long enough for what was gathered to be handed over and rechecked. */
const settle = (): Promise<void> => pass(DEBOUNCE + 400);

let open: PaneSession | null = null;

// office.js lives as long as the page: what one test watches, the next would hear.
afterEach(async () => {
  open?.close();
  await settle();
});

async function opened(personality: PersonalityName) {
  const workbook = await manyForms(4);
  const excel = await openInJsdom(workbook, { personality });
  const hints: unknown[] = [];
  const session = new PaneSession(() => Promise.resolve(coreEngine), 'zh');
  open = session;
  await session.open(() => ExcelWorkbookHost.create({ onCellEdit: () => hints.push('edit') }));
  const switchTo = (liveRecheck: boolean): Promise<void> =>
    session.changeSettings({ run: { ...session.snapshot().settings.run, liveRecheck } });
  await switchTo(true);
  await session.look();
  const [form] = session.snapshot().checked!.forms;
  // A score of the first form, above any weight: its form has a finding there afterwards.
  const row = form!.form.indicators!.rows[0]!;
  const { row: at, column } = row.score!.position;
  const cell = `${String.fromCharCode(65 + column)}${at + 1}`;
  excel.restartLog();
  return { excel, session, switchTo, cell, hints, state: () => session.snapshot() };
}

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('a changed score rechecks its sheet: the list follows, the workbook holds the change and nothing else', async () => {
    const { excel, cell, state } = await opened(personality);
    const before = cloneWorkbook(excel.workbook);
    excel.userTypes('项目1', cell, 999);
    await settle();
    expect([state().isStale, state().problem]).toEqual([true, null]);
    expect(state().checked!.forms[0]!.findings.some(({ printed }) => String(printed).includes('999'))).toBe(
      true,
    );
    // Two requests for the one sheet, and one for the names of sheets; nothing is written.
    expect(excel.log.length).toBeLessThanOrEqual(3);
    expect(excel.log.every(({ writes }) => writes === 0)).toBe(true);
    const reading = excel.log.at(-1)!.answeredBytes;
    excel.userTypes(
      '项目1',
      cell,
      before.sheets[0]!.cells.get(Number(cell.slice(1)) - 1)!.get(cell.charCodeAt(0) - 65)!.value,
    );
    expect(summary(excel.workbook)).toEqual(summary(before));
    await settle();
    excel.restartLog();
    await (state().host as ExcelWorkbookHost).readSheets();
    expect(reading * 2).toBeLessThan(excel.log.at(-1)!.answeredBytes);
  });

  it('our own run, a new sheet, the summary and other people’s edits are passed over', async () => {
    const { excel, session, state } = await opened(personality);
    await session.recalculate();
    await session.insertSummary();
    await session.insertSheet({
      name: '新表',
      widths: [10],
      cells: [{ row: 0, column: 0, value: '项目', formula: null, role: 'label' }],
      merges: [],
    });
    excel.userTypes('项目2', 'J5', 1, 'Remote');
    await settle();
    expect([state().isStale, state().problem]).toEqual([false, null]);
    await session.undo();
    await settle();
    expect(state().isStale).toBe(false);
  });

  it('the summary is written by the session and the sheet is shown', async () => {
    const { excel, session, state } = await opened(personality);
    await session.insertSummary();
    expect(state()).toMatchObject({ problem: null, done: { zh: '已写好工作表“自评汇总”。' } });
    expect(excel.sheet('自评汇总').charts).toHaveLength(2);
    expect(excel.workbook.activeSheetId).toBe(excel.sheet('自评汇总').id);
  });

  it('waits without a word while the next cell is being edited', async () => {
    const { excel, cell, hints, state } = await opened(personality);
    excel.userTypes('项目1', cell, 999);
    excel.isEditingCell = true;
    await settle();
    expect([hints, state().hint, state().problem, state().isStale]).toEqual([[], null, null, true]);
    excel.leaveCellEdit();
    await settle();
    expect(state().checked!.forms[0]!.findings.some(({ printed }) => String(printed).includes('999'))).toBe(
      true,
    );
  });

  it('switched off, nothing is heard', async () => {
    const { excel, switchTo, cell, state } = await opened(personality);
    await switchTo(false);
    excel.restartLog();
    excel.userTypes('项目1', cell, 999);
    await settle();
    expect([state().isStale, excel.log.filter(({ members }) => members.includes('Text'))]).toEqual([
      false,
      [],
    ]);
  });
});
