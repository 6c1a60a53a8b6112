/** What only the page beside a file has: the view of the sheet, and the file that is handed back. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';
import { openAsFile, SAMPLE } from './places';

export const sampleStories: readonly Story[] = [
  {
    name: 'the sample opens with its list and its marks, and nothing is written by looking',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      const result = await pane.result();
      assert(/^可改 4 处 · 请您判断 1 个 · 提示 1 条$/.test(result), `the result line says: ${result}`);
      // The list is drawn after the line that says what it holds.
      await page.getByRole('treeitem').nth(5).waitFor();
      await page.getByRole('treeitem', { level: 2 }).first().click();
      await page
        .getByRole('grid')
        .getByText(/^(错误|警告|提示)$/)
        .first()
        .waitFor({ state: 'attached' });
      const file = await pane.save();
      assertEqual(file.suggestedFilename(), '示例-核算.xlsx', 'name of the download');
      const bytes = readFileSync(await file.path());
      assert(bytes.equals(SAMPLE), 'a download without a change differs from the file');
    },
  },
  {
    name: 'frozen rows and columns stay where they are while the sheet is moved',
    run: async ({ page, address }) => {
      const { pane } = await openAsFile(page, address, await longSheet(200, 40, { rows: 2, columns: 1 }));
      await pane.showSheet('长表');
      await page.locator('[data-cell="A1"]').waitFor();
      const before = await placeOf(page, 'A1');
      await page.getByRole('grid').evaluate((grid) => {
        grid.scrollTo(900, 1500);
      });
      await page.locator('[data-cell="A130"]').first().waitFor();
      assertEqual(await placeOf(page, 'A1'), before, 'the corner');
      const [corner, below] = [await placeOf(page, 'A1'), await placeOf(page, 'A130')];
      assertEqual(below.x, corner.x, 'a cell of the frozen column');
      assert((await placeOf(page, 'B130')).x < below.x, 'what is not frozen has moved');
    },
  },
  {
    name: 'a form of 500 rows and its findings draw no more than what is near the view',
    run: async ({ page, address }) => {
      await openAsFile(page, address, await longForm(500));
      const rows = page.locator('[role=grid] [role=row]');
      await rows.first().waitFor();
      assert((await rows.count()) < 200, `rows of the sheet drawn: ${String(await rows.count())}`);
      const items = page.getByRole('treeitem');
      await items.first().waitFor();
      // Wrong scores of one reason are one row; opened, each has its own.
      await items.nth(1).focus();
      await page.keyboard.press('ArrowRight');
      const total = Number(
        await page.getByRole('treeitem', { level: 3 }).first().getAttribute('aria-setsize'),
      );
      assert(total > 300, `the form has only ${String(total)} findings`);
      assert((await items.count()) < 100, `findings drawn: ${String(await items.count())}`);
      await items.first().focus();
      // Behind the last of them stands a remark on the rate.
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      await page.locator(`[role=treeitem]:focus[aria-posinset="${String(total)}"]`).waitFor();
      assert((await items.count()) < 150, `findings drawn at the end: ${String(await items.count())}`);
      await page.keyboard.press('Home');
      await page.locator('[role=treeitem]:focus[aria-level="1"]').waitFor();
    },
  },
];

async function placeOf(page: Page, cell: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(`[data-cell="${cell}"]`).boundingBox();
  assert(box !== null, `${cell} is not drawn`);
  return { x: Math.round(box.x), y: Math.round(box.y) };
}

async function longSheet(
  rows: number,
  columns: number,
  frozen: { readonly rows: number; readonly columns: number },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  // Without a form in the file there would be no sheet in view.
  workbook.addWorksheet('项目').addRows(formRows(1));
  const sheet = workbook.addWorksheet('长表', {
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }],
  });
  for (let row = 1; row <= rows; row++)
    sheet.addRow(Array.from({ length: columns }, (_unused, column) => `${String(row)}-${String(column)}`));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A form with so many indicators, every one of them scored too high, whose weights add up. */
async function longForm(indicators: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('长项目').addRows(formRows(indicators));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function formRows(indicators: number): (string | number)[][] {
  const weight = 90 / indicators;
  return [
    ['项目支出绩效自评表'],
    ['项目名称', '长项目'],
    ['资金', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', 100, 90, 10, '90%', 9],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...Array.from({ length: indicators }, (_unused, at) => [
      '产出指标',
      '数量指标',
      `第${String(at + 1)}项工作`,
      '≥10次',
      '5次',
      weight,
      weight,
    ]),
    ['总分', '', '', '', '', 100, 99],
  ];
}
