/** The whole way of a finance officer, on the bundled sample: look, recalculate, go to a cell, download, undo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');

/** exceljs only knows relative addresses between parts; absolute ones are just as right, and are made relative for it. */
async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (/worksheets\/_rels\//.test(name))
      parts[name] = strToU8(strFromU8(part).replaceAll('Target="/xl/', 'Target="../'));
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(zipSync(parts) as unknown as ArrayBuffer);
  return workbook;
}

async function download(
  pane: PanePage,
): Promise<{ name: string; workbook: ExcelJS.Workbook; bytes: Buffer }> {
  const [file] = await Promise.all([pane.page.waitForEvent('download'), pane.press('下载')]);
  const bytes = readFileSync(await file.path());
  return { name: file.suggestedFilename(), workbook: await read(bytes), bytes };
}

const cellOf = (workbook: ExcelJS.Workbook, sheet: string, cell: string): ExcelJS.Cell => {
  const found = workbook.getWorksheet(sheet);
  assert(found !== undefined, `the sheet ${sheet} is gone`);
  return found.getCell(cell);
};

/** Every value of the sheets that the original has. */
function valuesOf(workbook: ExcelJS.Workbook, sheets: readonly string[]): string {
  return JSON.stringify(sheets.map((sheet) => workbook.getWorksheet(sheet)?.getSheetValues()));
}

export const sampleStories: readonly Story[] = [
  {
    name: 'the sample opens with its list and its marks, and nothing is written by looking',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      const result = await pane.result();
      assert(/^\d+ 张自评表，\d+ 个问题，\d+ 处请您判断$/.test(result), `the result line says: ${result}`);
      assert((await page.getByRole('treeitem').count()) > 3, 'the list is empty');
      await page.getByRole('treeitem', { level: 2 }).first().click();
      await page
        .getByRole('grid')
        .getByText(/^(错误|提醒|提示)$/)
        .first()
        .waitFor({ state: 'attached' });
      const { bytes } = await download(pane);
      assert(bytes.equals(readFileSync(SAMPLE)), 'a download without a change differs from the file');
    },
  },
  {
    name: 'one click writes what the preview promised; the download holds it with notes; undo takes it back',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      await pane.idle();
      await pane.press('预览');
      const changes = await pane.plannedChanges();
      assert(changes.length > 0, 'the sample needs no change: it shows nothing');
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

      await pane.press('一键重算');
      const result = await pane.result();
      const written = /^\d+ 张自评表，改了 (\d+) 处，\d+ 处请您判断/.exec(result)?.[1];
      assertEqual(Number(written), changes.length, `changes written (${result})`);

      const { name, workbook } = await download(pane);
      assertEqual(name, '示例-核算.xlsx', 'name of the download');
      for (const { sheet, cell, after } of changes) {
        const there = cellOf(workbook, sheet, cell);
        assertEqual(String(there.value), after, `${sheet}!${cell}`);
        assert(there.note !== undefined, `${sheet}!${cell} has no note`);
      }
      assert(workbook.getWorksheet('复核结果') !== undefined, 'the review sheet is missing');

      const [first] = changes;
      assert(first !== undefined, 'no change');
      await pane.showSheet(first.sheet);
      assertEqual(Number(await pane.cellText(first.cell)), Number(first.after), 'the cell in the view');

      await pane.press('撤销');
      assert((await pane.result()).startsWith('已撤销'), 'undo says nothing');
      const original = await read(readFileSync(SAMPLE));
      const sheets = original.worksheets.map((sheet) => sheet.name);
      const undone = await download(pane);
      assertEqual(valuesOf(undone.workbook, sheets), valuesOf(original, sheets), 'values after undo');
      assertEqual(
        undone.workbook.worksheets.map((sheet) => sheet.name),
        sheets,
        'sheets after undo',
      );
    },
  },
  {
    name: 'a finding leads to its cell by mouse and by keyboard',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      await pane.idle();
      const tree = page.getByRole('tree');
      const item = tree.getByRole('treeitem', { level: 2 }).first();
      const cell = (
        await item
          .locator('span')
          .filter({ hasText: /^[A-Z]+\d+$/ })
          .first()
          .innerText()
      ).trim();
      await item.click();
      await page.locator(`[data-cell="${cell}"][aria-selected=true]`).waitFor();

      await tree.getByRole('treeitem').first().focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const focused = page.locator('[role=treeitem]:focus');
      assertEqual(
        await focused.getAttribute('aria-expanded'),
        'true',
        'the finding under the keyboard is open',
      );
      await page.keyboard.press('Tab');
      assertEqual(
        await page.evaluate(() => document.activeElement?.tagName),
        'BUTTON',
        'Tab goes into the finding',
      );
    },
  },
  {
    name: 'one finding is corrected; another is ignored only with a reason',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      await pane.idle();
      const before = await page.getByRole('treeitem', { level: 2 }).count();
      const items = page.getByRole('treeitem', { level: 2 });
      for (let index = 0; index < before; index++) {
        await items.nth(index).locator('> div').first().click();
        if ((await page.getByRole('button', { name: /^修正为/ }).count()) > 0) break;
      }
      await page
        .getByRole('button', { name: /^修正为/ })
        .first()
        .click();
      assert((await pane.result()).startsWith('已修正 1 处'), 'the correction is not reported');

      await page.getByRole('treeitem', { level: 2 }).first().locator('> div').first().click();
      await pane.press('忽略');
      await pane.press('确认忽略');
      await page.getByText('请写明理由').waitFor();
      await page.getByRole('textbox', { name: /忽略的理由/ }).fill('经主管部门同意');
      await pane.press('确认忽略');
      await page.getByText('已忽略 1 个').waitFor();
    },
  },
  {
    name: 'search and filters narrow the list, and say how much is shown',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      await pane.idle();
      const all = await page.getByRole('treeitem', { level: 2 }).count();
      await page.getByRole('button', { name: /^提示 \d+$/ }).click();
      await page.getByRole('button', { name: /^只看需要我判断的/ }).click();
      const some = await page.getByRole('treeitem', { level: 2 }).count();
      assert(some < all, 'the filter changes nothing');
      await page.getByRole('searchbox', { name: '搜索问题' }).fill('没有这样的字');
      await page.getByText('没有符合条件的问题').waitFor();
    },
  },
  {
    name: 'forms and totals: pictures with words, sorting by keyboard',
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      const pane = new PanePage(page);
      await pane.idle();
      await pane.screen('自评表');
      const label = await page
        .getByRole('img', { name: /各部分得分/ })
        .first()
        .getAttribute('aria-label');
      assert(/分值/.test(label ?? ''), `the picture says: ${String(label)}`);
      await pane.screen('汇总');
      await page.getByRole('button', { name: '总分' }).focus();
      await page.keyboard.press('Enter');
      assertEqual(
        await page.getByRole('columnheader', { name: '总分' }).getAttribute('aria-sort'),
        'ascending',
        'the order of the column',
      );
    },
  },
];
