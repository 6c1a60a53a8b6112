/** The task pane's page in each kind of Excel, and where there is no Excel around it. */
import { SAMPLE_BYTES } from '../support/excel-host/sample-forms';
import { PERSONALITY_NAMES, type PersonalityName } from '../support/excel-host/personalities';
import { summary } from '../support/excel-host/summary';
import { openInExcel, OFFICE_ORIGIN, openOutsideExcel, TELEMETRY_REFUSED } from './excel-stand-in';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

/** One click, undo, marks alone, marks off: the sheets are each time as they were. */
const inAnExcel = (personality: PersonalityName): Story => ({
  name: `the task pane in ${personality}: what one click and checking do comes off without a trace`,
  allowedOrigins: [OFFICE_ORIGIN],
  mayComplain: TELEMETRY_REFUSED,
  run: async ({ page, address }) => {
    const excel = await openInExcel(page, SAMPLE_BYTES(), { personality });
    const before = summary(excel.workbook).sheets;
    await page.goto(`${address}pane.html`);
    const pane = new PanePage(page);
    await pane.idle();
    await pane.press('一键重算');
    await pane.says(/改了 \d+ 处/);
    assert(
      excel.workbook.sheets.some(({ name }) => name === '复核结果'),
      'the review sheet is missing',
    );
    await pane.undo();
    await pane.says(/已撤销/);
    assertEqual(summary(excel.workbook).sheets, before, 'the sheets after undo');
    await (await pane.checkingOnly()).click();
    await pane.until(
      () => Promise.resolve(excel.workbook.sheets.some(({ name }) => name === '复核结果')),
      'the review sheet',
    );
    await pane.idle();
    await pane.press('更多');
    await page.getByRole('menuitem', { name: '去掉标记' }).click();
    await pane.says(/已去掉/);
    const after = summary(excel.workbook).sheets.filter(({ name }) => name !== '复核结果');
    assertEqual(after, before, 'the sheets after the marks are off');
  },
});

export const excelStories: readonly Story[] = [
  ...PERSONALITY_NAMES.map(inAnExcel),
  {
    name: 'the task pane in a plain browser says where to open it, and leads to the browser page',
    allowedOrigins: [OFFICE_ORIGIN],
    mayComplain: TELEMETRY_REFUSED,
    run: async ({ page, address }) => {
      await openOutsideExcel(page);
      await page.goto(`${address}pane.html`);
      await page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor();
      await page.getByRole('link', { name: '打开浏览器页面' }).click();
      await page.getByRole('button', { name: '看示例' }).waitFor();
    },
  },
];
