/** A site that serves its own, unmodified copy of office.js: marks, undo and clearing at every set that Excel may claim. */
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import { formWorkbook, PLAN } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';

const ZH = { language: 'zh' } as const;

describe.each(Array.from({ length: 12 }, (_, at) => `1.${at + 9}`))('at ExcelApi %s', (excelApi) => {
  async function open() {
    const excel = await openInJsdom(formWorkbook(), { personality: 'library', excelApi });
    return { excel, host: await ExcelWorkbookHost.create() };
  }

  it('a run is made and taken back', async () => {
    const { excel, host } = await open();
    const before = summary(excel.workbook);
    const { written, marked, undo } = await host.applyPlan(PLAN, ZH);
    expect([written, marked]).toEqual([3, 3]);
    const sheet = excel.sheet('项目1');
    expect([sheet.notes.size, sheet.comments.length]).toEqual([0, excelApi === '1.9' ? 0 : 3]);
    expect(await host.undo(undo)).toEqual({ restored: 3, kept: [] });
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('marks go off', async () => {
    const { excel, host } = await open();
    const before = summary(excel.workbook);
    await host.applyPlan({ ...PLAN, edits: [], review: null }, ZH);
    expect(await host.clearMarks()).toEqual({ cleared: 3, kept: [] });
    expect(summary(excel.workbook).sheets).toEqual(before.sheets);
  });

  it('what it can do is told by the library as well', async () => {
    const { host } = await open();
    const newer = host
      .capabilities()
      .filter(({ name }) => name === 'ExcelApi 1.18' || name === 'ExcelApi 1.20');
    expect(newer.map(({ isPresent }) => isPresent)).toEqual([false, false]);
  });
});
