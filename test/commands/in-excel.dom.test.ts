/** The ribbon's buttons through office.js, in each kind of Excel. */
import { coreEngine } from '../../src/app/core-engine';
import { check, recalculate, takeBack } from '../../src/commands/run-command';
import { ExcelWorkbookHost } from '../../src/hosts/excel/excel-workbook-host';
import { openInJsdom } from '../support/excel-host/open-in-jsdom';
import { PERSONALITY_NAMES } from '../support/excel-host/personalities';
import { manyForms } from '../support/excel-host/sample-forms';
import { summary } from '../support/excel-host/summary';

const openHost = () => ExcelWorkbookHost.create();
const loadEngine = () => Promise.resolve(coreEngine);

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('one click writes and marks, the other takes it back without a trace', async () => {
    const excel = await openInJsdom(await manyForms(4), { personality });
    const before = summary(excel.workbook);
    const done = await recalculate(openHost, loadEngine, 'zh');
    expect([done.succeeded, done.words.zh]).toEqual([true, expect.stringMatching(/4 张自评表，改了 \d+ 处/)]);
    const undone = await takeBack(openHost);
    expect([undone.succeeded, undone.words.zh]).toEqual([
      true,
      expect.stringMatching(/^已撤销，\d+ 处恢复原值。/),
    ]);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('checking changes no figure', async () => {
    const excel = await openInJsdom(await manyForms(4), { personality });
    const values = () =>
      summary(excel.workbook)
        .sheets.filter(({ name }) => name !== '复核结果')
        .map(({ cells }) => Object.values(cells).map((cell) => (cell as { value: unknown }).value));
    const before = values();
    const { succeeded, words } = await check(openHost, loadEngine, 'zh');
    expect([succeeded, words.zh]).toEqual([true, expect.stringContaining('分数没有改动')]);
    expect(values()).toEqual(before);
  });

  it('refused comments and a refused record cost no score, and are said', async () => {
    const excel = await openInJsdom(await manyForms(1), { personality });
    for (const member of ['Worksheet.notes', 'Worksheet.comments', 'Workbook.customXmlParts'])
      excel.refusals.push({ member, code: 'GeneralException', location: '' });
    const { succeeded, words } = await recalculate(openHost, loadEngine, 'zh');
    expect([succeeded, words.zh]).toEqual([true, expect.stringContaining('不让加载项在工作簿里留下记录')]);
  });
});
