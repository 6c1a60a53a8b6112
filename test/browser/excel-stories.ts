/** The task pane on Microsoft's own office.js: inside the stand-in for Excel, and where there is no Excel. */
import { join } from 'node:path';
import { parseAddress } from '../../src/core/sheet-snapshot';
import { peekCell } from '../support/excel-host/workbook-model';
import { openInExcel, OFFICE_ORIGIN, openOutsideExcel } from './excel-stand-in';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');

export const excelStories: readonly Story[] = [
  {
    name: 'in Excel: one click writes what the preview promised, a finding leads to its cell, undo takes it back',
    look: { width: 350, height: 800 },
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      const workbook = await openInExcel(page, SAMPLE);
      const valueOf = (sheet: string, cell: string): unknown => {
        const position = parseAddress(cell);
        const model = workbook.sheets.find(({ name }) => name === sheet);
        assert(position !== null && model !== undefined, `${sheet}!${cell} is no cell`);
        return peekCell(model, position.row, position.column)?.value ?? null;
      };
      await page.goto(`${address}pane.html`);
      const pane = new PanePage(page);
      await pane.idle();
      await pane.press('预览');
      const changes = await pane.plannedChanges();
      assert(changes.length > 0, 'nothing to change');
      const before = changes.map(({ sheet, cell }) => valueOf(sheet, cell));
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

      await pane.press('一键重算');
      assert(
        (await pane.result()).includes(`改了 ${String(changes.length)} 处`),
        `says: ${await pane.result()}`,
      );
      for (const { sheet, cell, after } of changes)
        assertEqual(String(valueOf(sheet, cell)), after, `${sheet}!${cell}`);
      assert(
        workbook.sheets.some(({ name }) => name === '复核结果'),
        'the review sheet is missing',
      );

      const item = page.getByRole('treeitem', { level: 2 }).first();
      await item.click();
      await page
        .getByRole('button', { name: /^转到 / })
        .first()
        .click();
      await pane.press('撤销');
      assert((await pane.result()).startsWith('已撤销'), `says: ${await pane.result()}`);
      assertEqual(
        changes.map(({ sheet, cell }) => valueOf(sheet, cell)),
        before,
        'values after undo',
      );
    },
  },
  {
    name: 'the task pane in a plain browser says where to open it, and leads to the browser page',
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      await openOutsideExcel(page);
      await page.goto(`${address}pane.html`);
      await page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor();
      await page.getByRole('link', { name: '打开浏览器页面' }).click();
      await page.getByRole('button', { name: '看示例' }).waitFor();
    },
  },
];
