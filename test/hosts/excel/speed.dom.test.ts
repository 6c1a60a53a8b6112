/** Round trips and bytes of real forms at every claimed set, however many there are; and turns for the page. */
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { manyForms } from '../../support/excel-host/sample-forms';
import { formWorkbook } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import type { WorkbookModel } from '../../support/excel-host/workbook-model';
import { wholeRun } from '../../support/whole-run';
import { cellAt } from '../../support/excel-host/workbook-model';
import { IS_PROOF } from '../../support/proof-share';

const LIMIT = 5 * 1024 * 1024;

const MANY = IS_PROOF ? 200 : 60;

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it.each([1, 18, MANY])(
    '%i real forms are read in two requests, written, marked and reviewed in two, and taken back in three',
    async (count) => {
      const excel = await openInJsdom(await manyForms(count), { personality });
      const before = summary(excel.workbook);
      const host = await ExcelWorkbookHost.create();
      excel.restartLog();
      const sheets = await host.readSheets();
      const reading = [...excel.log];
      const { checked, plan } = wholeRun(sheets);
      expect([sheets.length, checked.forms.length, plan.edits.length >= count * 0.75]).toEqual([
        count,
        count,
        true,
      ]);
      excel.restartLog();
      const { written, undo } = await host.applyPlan(plan, { language: 'zh', highlightRows: true });
      const writing = [...excel.log];
      excel.restartLog();
      await host.undo(undo);
      const undoing = [...excel.log];
      expect([written, reading.length, writing.length, undoing.length]).toEqual([plan.edits.length, 2, 2, 3]);
      for (const { sentBytes, answeredBytes, error } of [...reading, ...writing, ...undoing]) {
        expect([error, Math.max(sentBytes, answeredBytes) < LIMIT]).toEqual([null, true]);
      }
      expect(summary(excel.workbook)).toEqual(before);
    },
  );

  it.each([
    ['row', 1_048_575, 3],
    ['column', 4, 16_383],
  ])('a sheet formatted to the last %s costs no more than its content', async (_, row, column) => {
    const read = async (workbook: WorkbookModel) => {
      const excel = await openInJsdom(workbook, { personality });
      const host = await ExcelWorkbookHost.create();
      excel.restartLog();
      const sheets = await host.readSheets();
      return [sheets, excel.log.map(({ sentBytes, answeredBytes }) => [sentBytes, answeredBytes])];
    };
    const formatted = formWorkbook();
    cellAt(formatted.sheets[0]!, row, column).isBold = true;
    expect(await read(formatted)).toEqual(await read(formWorkbook()));
  });
});

describe.each(PERSONALITY_NAMES)('turns for the page in %s', (personality) => {
  afterEach(() => jest.restoreAllMocks());

  it('come between sheets as soon as a stretch is used up, and cancelling works in between', async () => {
    const excel = await openInJsdom(formWorkbook(6), { personality });
    const host = await ExcelWorkbookHost.create();
    // Each look at the clock finds 20 ms gone: one sheet uses a stretch up.
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    const stop = new AbortController();
    const turns: number[] = [];
    let done = 0;
    const beat = setInterval(() => {
      turns.push(done);
      if (done >= 4) stop.abort();
    }, 0);
    const reading = host.readSheets({
      signal: stop.signal,
      onProgress: (progress) => {
        done = progress.done;
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    clearInterval(beat);
    expect(done).toBeLessThan(6);
    expect(new Set(turns)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(excel.log.length).toBeGreaterThan(0);
  });

  it('do not come where there is no need', async () => {
    await openInJsdom(formWorkbook(6), { personality });
    const host = await ExcelWorkbookHost.create();
    jest.spyOn(performance, 'now').mockReturnValue(0);
    const later = jest.spyOn(window, 'setTimeout');
    let before = 0;
    await host.readSheets({
      onProgress: ({ done }) => {
        if (done === 0) before = later.mock.calls.length;
      },
    });
    // One request follows the first progress; its answer comes by a timer of the stand-in.
    expect(later.mock.calls.length - before).toBeLessThan(6);
  });
});
