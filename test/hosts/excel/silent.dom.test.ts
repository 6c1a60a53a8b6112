/** An Excel that takes a request and is not heard of again: told after a minute, given up on request, undone later. */
import { coreEngine } from '../../../src/app/core-engine';
import { check } from '../../../src/commands/run-command';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { SILENCE } from '../../../src/hosts/excel/silence';
import { PaneSession } from '../../../src/pane/session/session';
import { pass, useOwnClock } from '../../support/excel-host/own-clock';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { manyForms } from '../../support/excel-host/sample-forms';
import { formWorkbook, PLAN } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';

const ZH = { language: 'zh' } as const;

useOwnClock();

async function open(personality: PersonalityName, onSilence?: (giveUp: (() => void) | null) => void) {
  const excel = await openInJsdom(formWorkbook(), { personality });
  const host = await ExcelWorkbookHost.create({ onSilence });
  excel.restartLog();
  return { excel, host };
}

const never = (request: number) => ({ request, code: 'GeneralException', at: 'never' }) as const;

const OPERATIONS: readonly (readonly [string, number, (host: ExcelWorkbookHost) => Promise<unknown>])[] = [
  ['the first request of reading', 1, (host) => host.readSheets()],
  ['the second request of reading', 2, (host) => host.readSheets()],
  ['the look before a run', 1, (host) => host.applyPlan(PLAN, ZH)],
  ['the write of a run', 2, (host) => host.applyPlan(PLAN, ZH)],
  ['clearing', 1, (host) => host.clearMarks()],
  ['the settings', 1, (host) => host.loadSetting('ignores')],
];

describe.each(OPERATIONS)('%s without an answer', (_, request, work) => {
  it('ends by itself where nobody is told', async () => {
    const { excel, host } = await open('windows');
    excel.faults.push(never(request));
    const ended = work(host).catch((error: unknown) => error);
    await pass(SILENCE - 1_000);
    await pass(1_000);
    expect(await ended).toMatchObject({ name: 'HostError', code: 'no-answer' });
    // Nothing more is asked of an Excel that is silent.
    const asked = excel.log.length;
    await pass(SILENCE);
    expect(excel.log).toHaveLength(asked);
  });

  it('ends when the person gives up, and not before', async () => {
    const told: ((() => void) | null)[] = [];
    const { excel, host } = await open('windows', (giveUp) => told.push(giveUp));
    excel.faults.push(never(request));
    let error: unknown = null;
    work(host).catch((reason: unknown) => (error = reason));
    await pass(SILENCE - 1_000);
    expect(told).toEqual([]);
    await pass(10 * SILENCE);
    expect([told.length, error]).toEqual([1, null]);
    told[0]?.();
    await pass(1);
    expect([told[1], error]).toMatchObject([null, { code: 'no-answer' }]);
  });
});

it('an answer that comes late is taken, and the offer to give up goes', async () => {
  const told: ((() => void) | null)[] = [];
  const excel = await openInJsdom(formWorkbook(), { personality: 'windows' });
  const host = await ExcelWorkbookHost.create({
    onCellEdit: () => undefined,
    onSilence: (giveUp) => told.push(giveUp),
  });
  // Excel waits for the cell that is being edited, longer than anybody expects.
  excel.isEditingCell = true;
  const reading = host.readSheets();
  await pass(SILENCE);
  expect(told).toEqual([expect.any(Function)]);
  excel.leaveCellEdit();
  expect(await reading).toHaveLength(1);
  expect(told[1]).toBeNull();
});

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('a run that was given up while it was written is taken back after the next check', async () => {
    const excel = await openInJsdom(await manyForms(2), { personality });
    const before = summary(excel.workbook);
    const session = new PaneSession(() => Promise.resolve(coreEngine), 'zh');
    await session.open(() =>
      ExcelWorkbookHost.create({
        onSilence: (giveUp) => {
          session.offerToGiveUp(giveUp);
        },
      }),
    );
    await session.look();
    excel.restartLog();
    excel.faults.push(never(4));
    const running = session.recalculate();
    await pass(SILENCE);
    expect([session.isBusy, session.snapshot().giveUp === null]).toEqual([true, false]);
    session.snapshot().giveUp?.();
    await running;
    expect([session.isBusy, session.snapshot().giveUp, session.snapshot().steps.length]).toEqual([
      false,
      null,
      0,
    ]);
    expect(session.snapshot().problem?.zh).toContain('一分钟没有回应');
    expect(summary(excel.workbook)).not.toEqual(before);
    await session.look();
    expect([session.snapshot().problem, session.snapshot().steps.length]).toEqual([null, 1]);
    await session.undo();
    expect(summary(excel.workbook).sheets).toEqual(before.sheets);
    session.close();
  });

  it('a button of the ribbon ends in a sentence', async () => {
    const excel = await openInJsdom(await manyForms(1), { personality });
    excel.faults.push(never(excel.log.length + 3));
    const running = check(
      () => ExcelWorkbookHost.create(),
      () => Promise.resolve(coreEngine),
      'zh',
    );
    await pass(SILENCE * 2);
    const { succeeded, words } = await running;
    expect([succeeded, words.zh]).toEqual([false, expect.stringContaining('一分钟没有回应')]);
  });
});
