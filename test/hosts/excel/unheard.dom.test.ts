/** Changes that nobody heard of, as a choice from a list on the web: nothing worked out before them is written. */
import { coreEngine } from '../../../src/app/core-engine';
import { certainEditsOf, lineGroups } from '../../../src/app/lines';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import { DEBOUNCE } from '../../../src/hosts/excel/change-watch';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { PaneSession } from '../../../src/pane/session/session';
import { pass, useOwnClock } from '../../support/excel-host/own-clock';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITIES, PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { manyForms } from '../../support/excel-host/sample-forms';
import { summary } from '../../support/excel-host/summary';

useOwnClock();

let open: PaneSession | null = null;
afterEach(() => open?.close());

async function looked(personality: PersonalityName, liveRecheck: boolean) {
  const excel = await openInJsdom(await manyForms(2), { personality });
  const session = new PaneSession(() => Promise.resolve(coreEngine), 'zh');
  open = session;
  await session.open(() => ExcelWorkbookHost.create());
  if (liveRecheck) {
    const { run } = session.snapshot().settings;
    await session.changeSettings({ run: { ...run, liveRecheck } });
  }
  await session.look();
  const [first] = session.snapshot().checked!.forms;
  const mendable = lineGroups(session.snapshot().checked!)
    .filter(({ form }) => form === first)
    .flatMap(({ lines }) => lines)
    .filter((line) => certainEditsOf(line).length > 0);
  // What another row's actual value is; the edits do not touch it.
  const { row, column } = first!.form.indicators!.rows.at(-1)!.actual!.position;
  return { excel, session, mendable, actual: toAddress({ row, column }) };
}

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  const { firesForChoices } = PERSONALITIES[personality];

  it.each([
    [
      'fixing',
      (session: PaneSession, mendable: Parameters<PaneSession['fixLines']>[0]) => session.fixLines(mendable),
    ],
    ['applying the preview', (session: PaneSession) => session.applyPreview()],
  ])('%s after an unheard change writes nothing and says to check again', async (_, work) => {
    const { excel, session, mendable, actual } = await looked(personality, false);
    expect(mendable.length).toBeGreaterThan(0);
    await session.showPreview();
    excel.userChooses('项目1', actual, '已变');
    const before = summary(excel.workbook);
    await work(session, mendable);
    expect(session.snapshot().problem?.zh).toContain('工作表“项目1”在检查之后有改动，没有写入');
    expect(summary(excel.workbook)).toEqual(before);
    await session.look();
    await session.showPreview();
    await session.applyPreview();
    expect([session.snapshot().problem, session.snapshot().steps.length]).toEqual([null, 1]);
  });

  it('a choice from a list is followed where Excel tells of it, and never written over where it does not', async () => {
    const { excel, session, mendable, actual } = await looked(personality, true);
    excel.userChooses('项目1', actual, '已变');
    await pass(DEBOUNCE + 400);
    expect(session.snapshot().isStale).toBe(firesForChoices);
    if (firesForChoices) return;
    const before = summary(excel.workbook);
    await session.fixLines(mendable);
    expect(summary(excel.workbook)).toEqual(before);
    await session.recalculate();
    expect(session.snapshot()).toMatchObject({ problem: null, steps: [{}] });
  });
});
