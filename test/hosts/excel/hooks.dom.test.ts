/** What the pane hooks into: changes by the person's hand, the selected cell, layouts kept in the workbook. */
import { DEBOUNCE } from '../../../src/hosts/excel/change-watch';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import type { OnChanged } from '../../../src/hosts/workbook-host';
import { pass, useOwnClock } from '../../support/excel-host/own-clock';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { edit, formWorkbook, merge, PLAN } from '../../support/excel-host/sample-workbook';
import { cloneWorkbook } from '../../support/excel-host/workbook-model';

const ZH = { language: 'zh' } as const;

async function open(personality: PersonalityName, sheets = 2) {
  const excel = await openInJsdom(formWorkbook(sheets), { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host };
}

useOwnClock();

/** Long enough for what was gathered to be handed over. */
const settle = (): Promise<void> => pass(DEBOUNCE + 150);

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('changes are gathered and handed over by sheet, each area once', async () => {
    const { excel, host } = await open(personality);
    const heard: Parameters<OnChanged>[] = [];
    const stop = await host.watch((...change) => heard.push(change));
    excel.userTypes('项目1', 'D5', 12);
    excel.userTypes('项目2', 'C5', 3);
    excel.userTypes('项目1', 'D5', 13);
    excel.userTypes('项目1', 'D6', 9);
    excel.sheet('项目2').name = '改名';
    expect(heard).toEqual([]);
    await settle();
    expect(heard).toEqual([
      ['项目1', ['D5', 'D6']],
      ['改名', ['C5']],
    ]);
    stop();
    excel.userTypes('项目1', 'D5', 14);
    await settle();
    expect(heard).toHaveLength(2);
  });

  it('our own writes, the review sheet and other people’s edits are not heard; the same cell by hand is', async () => {
    const { excel, host } = await open(personality);
    const heard: Parameters<OnChanged>[] = [];
    const stop = await host.watch((...change) => heard.push(change));
    const { undo } = await host.applyPlan(PLAN, ZH);
    excel.userTypes('项目2', 'D5', 1, 'Remote');
    excel.userTypes('复核结果', 'D5', '已核对');
    await settle();
    expect(heard).toEqual([]);
    excel.userTypes('项目1', 'D5', 2);
    await settle();
    expect(heard).toEqual([['项目1', ['D5']]]);
    await host.undo(undo);
    await settle();
    expect(heard).toHaveLength(1);
    stop();
  });

  it('nothing is watched before somebody asks, and stopping twice does no harm', async () => {
    const { excel, host } = await open(personality);
    excel.userTypes('项目1', 'D5', 12);
    await host.readSheets();
    expect(excel.log.flatMap(({ members }) => members).filter((name) => name.includes('Event'))).toEqual([]);
    const stop = await host.watch(() => {
      throw new Error('not to be called');
    });
    stop();
    stop();
    await settle();
    expect(excel.log.flatMap(({ members }) => members)).toContain('_UnregisterDataChangedEvent');
  });

  it('names the selected cell and its text; a merged one by its first cell', async () => {
    const { excel, host } = await open(personality);
    const sheet = excel.sheet('项目2');
    merge(sheet, 'B4:C4');
    excel.workbook.selection = { sheetId: sheet.id, area: { top: 3, left: 1, bottom: 3, right: 2 } };
    expect(await host.getSelection()).toEqual({ sheet: '项目2', cell: 'B4', text: '目标' });
    excel.workbook.selection = { sheetId: sheet.id, area: { top: 2, left: 3, bottom: 9, right: 3 } };
    expect(await host.getSelection()).toEqual({ sheet: '项目2', cell: 'D3', text: '80.00%' });
    excel.workbook.selection = null;
    expect(await host.getSelection()).toBeNull();
  });

  it('a taught layout stays in the workbook', async () => {
    const { excel, host } = await open(personality);
    const layouts = [
      { id: 'street', headers: { target: 'B4', actual: 'C4', score: 'D4' }, since: '2024-12-31' },
    ];
    await host.saveSetting('layouts', layouts);
    await openInJsdom(cloneWorkbook(excel.workbook), { personality });
    expect(await (await ExcelWorkbookHost.create()).loadSetting('layouts')).toEqual(layouts);
  });
});

describe('undo entries of Excel', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['ltsc 2024', []],
    ['library', []],
    ['windows', [true]],
  ] as const)('in %s are merged for a write alone', async (personality, merged) => {
    const { host } = await open(personality);
    const run = jest.spyOn(Excel, 'run');
    await host.readSheets();
    const asked = () =>
      run.mock.calls.flatMap(([options]) =>
        (options as Excel.RunOptions).mergeUndoGroup === true ? [true] : [],
      );
    expect(asked()).toEqual([]);
    await host.applyPlan(PLAN, ZH);
    expect(asked()).toEqual(merged);
  });

  it.each([
    ['refuses the wish at once', 1, 'before'],
    ['cannot merge what it has begun to write', 2, 4],
  ] as const)('are left unmerged where Excel %s', async (_, request, at) => {
    const { excel, host } = await open('windows');
    const run = jest.spyOn(Excel, 'run');
    excel.faults.push({ request, code: 'UndoNotSupported', at });
    expect(await host.applyPlan(PLAN, ZH)).toMatchObject({ written: 3, marked: 3, heldBack: [] });
    const wishes = run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup === true);
    expect([wishes[0], wishes.at(-1)]).toEqual([true, false]);
  });

  it('taken back by hand with Ctrl+Z leave nothing for ours to do', async () => {
    const { excel, host } = await open('windows');
    const before = { value: 15, formula: null };
    const { undo } = await host.applyPlan(
      { edits: [edit('项目1', 'D5', before, 1.5)], marks: [], review: null },
      ZH,
    );
    excel.userTypes('项目1', 'D5', 15);
    expect(await host.undo(undo)).toEqual({ restored: 1, kept: [] });
  });
});
