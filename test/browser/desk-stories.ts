/** What the clerk's and the reviewer's desk are measured by: walks, counts, places and heights, not times. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForms } from '../workbooks/form-data';
import { assert, assertEqual, type Story } from './harness';
import { manyForms } from './many-forms';
import { PanePage } from './pane-page';
import { EXCEL_LOOK, inBothPlaces, openAsFile, SAMPLE } from './places';
import { OFFICE_ORIGIN } from './excel-stand-in';
import { openAsExcel } from './places';

const XLSX = 'application/octet-stream';

/** How far down the first row of the list begins, pixels. */
const listTop = async (page: Page): Promise<number> =>
  (await page.getByRole('treeitem').first().boundingBox())?.y ?? Infinity;

/** How many rows the list has below the heads of its forms, drawn or not. */
async function rowsBelowForms(page: Page): Promise<number> {
  const list = page.locator('[data-area=list] [role=tree]').locator('..');
  const seen = new Set<string>();
  for (;;) {
    const drawn = await page
      .locator('[role=treeitem][aria-level="2"]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-key') ?? ''));
    for (const key of drawn) seen.add(key);
    const isEnd = await list.evaluate((element) => {
      const { scrollTop } = element;
      element.scrollTop += element.clientHeight / 2;
      return element.scrollTop === scrollTop;
    });
    if (isEnd) return seen.size;
    await page.waitForTimeout(50);
  }
}

const gridShows = (page: Page, cell: string): Promise<boolean> =>
  page
    .locator(`[data-cell="${cell}"]`)
    .first()
    .evaluate((element) => {
      const [box, grid] = [element, element.closest('[role=grid]')].map((each) =>
        each?.getBoundingClientRect(),
      );
      return box !== undefined && grid !== undefined && box.top >= grid.top && box.bottom <= grid.bottom;
    });

/** In the page: as text, so that no compiler alters it. */
const STOPPING_AT_ONCE = `new MutationObserver((_changes, observer) => {
  const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '停下');
  if (!stop) return;
  observer.disconnect();
  window.toldWhileOpening = stop.parentElement.textContent;
  stop.click();
}).observe(document.body, { childList: true, subtree: true })`;

const heights = (name: string, most: number): ((page: Page, pane: PanePage) => Promise<void>) => {
  return async (page, pane) => {
    await page.getByRole('treeitem').first().waitFor();
    assert((await listTop(page)) <= most, `${name}: the list begins at ${String(await listTop(page))}`);
    const line = page.locator('[data-result] > div').last();
    const height = (await line.boundingBox())?.height ?? 0;
    assert(height <= 36, `${name}: the line is ${String(height)} px high`);
    await pane.press('一键重算');
    await pane.idle();
    await pane.screen('问题');
    assert(
      (await listTop(page)) <= most,
      `${name}: after one click it begins at ${String(await listTop(page))}`,
    );
  };
};

export const deskStories: readonly Story[] = [
  {
    name: 'desk: from the sample to a clean corrected copy in four clicks, what changed in view',
    run: async ({ page, address }) => {
      const pane = new PanePage(page);
      await page.goto(address);
      await pane.press('看示例');
      await pane.says(/^可改 4 处 · 请您判断 1 个 · 提示 1 条$/);
      await page.locator('[role=treeitem][aria-selected=true]', { hasText: '产出指标分值' }).waitFor();
      assert(await gridShows(page, 'B13'), 'the first problem is not in view');
      await pane.press('一键重算');
      await pane.says(/^改了 4 处 · 请您判断 2 个 · 提示 1 条$/);
      await page.locator('[data-cell=H12][aria-selected=true]').waitFor();
      await page.locator('[data-change]').first().waitFor();
      assertEqual(await page.locator('[data-change]').count(), 4, 'lines of what changed');
      assert(await gridShows(page, 'H12'), 'H12 is not in view');
      const file = await pane.save();
      assertEqual(file.suggestedFilename(), '示例-核算.xlsx', 'name');
      await pane.says(/已保存：示例-核算\.xlsx（干净版）/);
      const parts = unzipSync(readFileSync(await file.path()));
      const own = Object.keys(parts).filter((part) => /comment|customXml|vml/i.test(part));
      assertEqual(own, [], 'parts of the program');
      assert(
        !strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).includes('复核结果'),
        'the review sheet',
      );
    },
  },
  {
    name: 'desk: the weight is typed into its cell; what hung on it is offered, and everything is checked again',
    run: async ({ page, address }) => {
      const place = await openAsFile(page, address, SAMPLE);
      const { pane } = place;
      const sheet = '2024年度部门整体支出绩效自评表';
      await page
        .getByRole('treeitem', { name: /产出指标分值/ })
        .first()
        .click();
      await page.locator('[data-details]').getByRole('button', { name: 'G13', exact: true }).click();
      await page.locator('[data-cell=G13][aria-selected=true]').waitFor();
      await page.getByRole('grid').focus();
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: '编辑 G13' }).fill('5');
      await page.keyboard.press('Enter');
      await page
        .getByText(/已处理/)
        .first()
        .waitFor();
      await page.getByRole('treeitem', { name: /^提示 办事群众满意度/ }).waitFor();
      const state = await place.state();
      assertEqual(state.value(sheet, 'G13'), 5, 'the weight');
      await pane.undo();
      assertEqual((await place.state()).value(sheet, 'G13'), 15, 'the weight taken back');
    },
  },
  {
    name: 'desk: typing replaces, Delete empties, Escape leaves, a formula says why it cannot be typed over',
    run: async ({ page, address }) => {
      const place = await openAsFile(page, address, SAMPLE);
      const { pane } = place;
      await pane.showSheet('示例项目三');
      await page.locator('[data-cell=E12], [data-cell=F12]').first().click();
      const cell =
        (await page.locator('[role=gridcell][aria-selected=true]').getAttribute('data-cell')) ?? '';
      const before = await pane.cellText(cell);
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: `编辑 ${cell}` }).waitFor();
      await page.keyboard.insertText('x');
      await page.keyboard.press('Escape');
      assertEqual(await pane.cellText(cell), before, 'after Escape');
      await page.keyboard.press('1');
      await page.getByRole('textbox', { name: `编辑 ${cell}` }).waitFor();
      await page.keyboard.insertText('600株');
      await page.keyboard.press('Enter');
      await pane.until(async () => (await pane.cellText(cell)) === '1600株', 'what was typed');
      await page.locator(`[data-cell=${cell}]`).click();
      await page.keyboard.press('Delete');
      await pane.until(async () => (await pane.cellText(cell)) === '', 'the cell to be empty');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await pane.until(async () => (await pane.cellText(cell)) === before, 'what stood there');
    },
  },
  {
    name: 'desk: the marked copy is opened again; its steps are there and go back to the file as it was',
    run: async ({ page, address }) => {
      const place = await openAsFile(page, address, SAMPLE);
      const { pane } = place;
      const before = await place.state();
      await pane.press('一键重算');
      await pane.says(/改了 4 处/);
      await pane.screen('问题');
      await page.getByRole('checkbox', { name: '这张看过了' }).click();
      const file = await pane.save(/^带标记版/);
      assertEqual(file.suggestedFilename(), '示例-核算-带标记.xlsx', 'name');
      const again = await openAsFile(page, address, readFileSync(await file.path()));
      await again.pane.says(/改了 4 处/);
      await page.getByRole('button', { name: /^撤销：一键重算/ }).click();
      await page.getByText('上次打开').waitFor();
      await page.getByRole('menuitem').first().click();
      await again.pane.says(/已撤销，4 处恢复原值/);
      const after = await again.state();
      assertEqual(after.sheets, before.sheets, 'sheets');
      assertEqual(after.valuesOf(before.sheets), before.valuesOf(before.sheets), 'values');
    },
  },
  {
    name: 'desk: sixty forms open on the overview, fold by form and by kind, are ticked by keys and stay ticked',
    run: async ({ page, address }) => {
      const place = await openAsFile(page, address, await manyForms(60));
      const { pane } = place;
      await page.getByRole('heading', { name: '总览：60 张表' }).waitFor();
      const lines = await rowsBelowForms(page);
      assert(lines <= 110, `by form there are ${String(lines)} lines`);
      await pane.press('按类别');
      const kinds = Number(await page.getByRole('treeitem').first().getAttribute('aria-setsize'));
      assert(kinds <= 20, `by kind there are ${String(kinds)} lines`);
      for (const row of await page.getByRole('treeitem').all()) {
        const height = (await row.boundingBox())?.height ?? 0;
        assert(height <= 60, `a row is ${String(height)} px high: ${await row.innerText()}`);
      }
      const { total } = await pane.shownCount();
      await page.getByRole('treeitem').nth(1).click();
      await page.getByRole('button', { name: /一起忽略/ }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('已电话确认');
      await page.keyboard.press('Enter');
      await pane.says(/已忽略 \d+ 个/);
      assert((await pane.shownCount()).total < total, 'nothing was ignored');
      await pane.press('按表');
      for (let at = 0; at < 3; at++) await page.keyboard.press('Control+F8');
      await page.getByText(/^看过 3 \/ 60$/).waitFor();
      const file = await pane.save(/^带标记版/);
      await openAsFile(page, address, readFileSync(await file.path()));
      await page
        .getByText(/^看过 3 张，还有 57 张$/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'desk: whoever goes to a line leaves the overview for its cell; a run leaves it in view',
    run: async ({ page, address }) => {
      const { pane } = await openAsFile(page, address, await manyForms(10));
      const overview = page.getByRole('heading', { name: '总览：10 张表' });
      await overview.waitFor();
      await pane.press('一键重算');
      await pane.says(/改了 \d+ 处/);
      await overview.waitFor();
      await page.getByRole('tab', { name: /^问题/ }).click();
      await page.keyboard.press('F8');
      await overview.waitFor({ state: 'detached' });
      await page.locator('[role=grid] [aria-selected=true]').first().waitFor();
      await page.getByText(/^看过 0 \/ 10$/).waitFor();
      await page.getByRole('button', { name: '总览' }).click();
      await overview.waitFor();
      await page.getByRole('treeitem').filter({ hasText: '·' }).first().click();
      await overview.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'desk: several files are one desk: checked, corrected and saved as one archive with their old names',
    run: async ({ page, address }) => {
      await page.goto(address);
      const pane = new PanePage(page);
      const forms = loadForms('datong-2024');
      const files = await Promise.all(
        forms.slice(0, 10).map(async (form, at) => ({
          name: `项目${String(at + 1)}.xlsx`,
          mimeType: XLSX,
          buffer: Buffer.from(await drawWorkbook([form])),
        })),
      );
      const picture = { name: '照片.xlsx', mimeType: XLSX, buffer: Buffer.from('\x89PNG\r\n', 'latin1') };
      await page
        .locator('input[type=file][accept*=xlsx]')
        .first()
        .setInputFiles([...files, picture]);
      await pane.says(/可改 \d+ 处/);
      await page.getByRole('heading', { name: '总览：10 张表' }).waitFor();
      await pane.screen('各表');
      await page.getByText('1 个文件没有打开').waitFor();
      await page.getByText('照片.xlsx').waitFor();
      await pane.press('一键重算');
      await pane.says(/改了 \d+ 处/);
      const file = await pane.save(/^打包下载/);
      const entries = unzipSync(readFileSync(await file.path()));
      assertEqual(Object.keys(entries).sort(), files.map(({ name }) => name).sort(), 'files in the archive');
      const same = files.filter(({ name, buffer }) => buffer.equals(Buffer.from(entries[name] ?? [])));
      assert(
        same.length > 0 && same.length < files.length,
        'right files go out byte for byte, others do not',
      );
      await pane.screen('各表');
      const [reports] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: /^自评报告 10 份/ })
          .first()
          .click(),
      ]);
      assertEqual(Object.keys(unzipSync(readFileSync(await reports.path()))).length, 10, 'reports');
    },
  },
  {
    name: 'desk: while many files open it says how many, and whoever stops keeps those that were opened',
    run: async ({ page, address }) => {
      await page.goto(address);
      const pane = new PanePage(page);
      const forms = loadForms('datong-2024');
      const drawn = await Promise.all(forms.slice(0, 10).map((form) => drawWorkbook([form])));
      const files = Array.from({ length: 120 }, (_unused, at) => ({
        name: `项目${String(at + 1).padStart(3, '0')}.xlsx`,
        mimeType: XLSX,
        buffer: Buffer.from(drawn[at % drawn.length] ?? []),
      }));
      // Nobody's hand is as quick as the files: the page itself takes the words down and presses the button.
      await page.evaluate(STOPPING_AT_ONCE);
      await page.locator('input[type=file][accept*=xlsx]').first().setInputFiles(files);
      await pane.result();
      const told = await page.evaluate(() => String(Reflect.get(window, 'toldWhileOpening')));
      assert(/已读 \d+ \/ 120 个文件/.test(told), `while opening it says: ${told}`);
      await pane.screen('各表');
      const words = await page.getByText(/\d+ 个文件没有打开/).innerText();
      const left = Number(/\d+/.exec(words)?.[0]);
      assert(left > 0 && left < files.length, `not opened: ${String(left)}`);
      await page.getByText('您停下时还没有打开').first().waitFor();
      const tab = await page.getByRole('tab', { name: /^各表/ }).innerText();
      assertEqual(Number(/\d+/.exec(tab)?.[0]), files.length - left, 'forms of the files that were opened');
    },
  },
  {
    name: 'desk: on a phone a long name of a file with changes can be told by how it begins and ends',
    look: { width: 375, language: 'en-US' },
    run: async ({ page, address }) => {
      await page.goto(address);
      const pane = new PanePage(page);
      const name = '2024年度某某市某某局城区绿化养护及公园管理维护专项经费项目绩效自评表（第二稿）.xlsx';
      const picker = page.locator('input[type=file][accept*=xlsx]').first();
      await picker.setInputFiles({ name, mimeType: XLSX, buffer: SAMPLE });
      await pane.result();
      await page
        .getByText(/^98\.5 → 95\.75 优 \(excellent\)$/)
        .first()
        .waitFor();
      await pane.press('Recalculate');
      await pane.says(/^Changed/);
      const file = page.locator('header [title$=".xlsx"]');
      const [box, end] = [await file.boundingBox(), await file.locator('span').last().boundingBox()];
      assert(box !== null && end !== null, 'the name is not there');
      assert(box.width >= 300, `the name has ${String(box.width)} px`);
      assert(end.x + end.width <= 375, 'how the name ends is cut off');
      assert(/（第二稿）\.xlsx · 4 not saved$/.test(await file.innerText()), await file.innerText());
    },
  },
  {
    name: 'desk: unsaved changes are asked about before another file is opened',
    run: async ({ page, address }) => {
      const { pane } = await openAsFile(page, address, SAMPLE);
      await pane.press('一键重算');
      await pane.says(/改了 4 处/);
      await page.getByText('示例.xlsx · 4 处改动未保存').waitFor();
      const picker = page.locator('input[type=file][accept*=xlsx]').first();
      const other = { name: '乙.xlsx', mimeType: XLSX, buffer: SAMPLE };
      await picker.setInputFiles(other);
      await page.getByRole('heading', { name: '4 处改动还没有保存' }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByText('示例.xlsx · 4 处改动未保存').waitFor();
      await picker.setInputFiles(other);
      await page.getByRole('button', { name: '不保存' }).click();
      await page.getByText('乙.xlsx').waitFor();
      await pane.says(/可改 4 处/);
    },
  },
  {
    name: 'desk: the list begins high on the page',
    run: async ({ page, address }) => {
      const { pane } = await openAsFile(page, address, SAMPLE);
      await heights('1280 × 800', 292)(page, pane);
    },
  },
  {
    name: 'desk: the list begins high in the pane of Excel',
    look: { ...EXCEL_LOOK, height: 740 },
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      const { pane } = await openAsExcel(page, address, SAMPLE);
      await heights('350 × 740', 296)(page, pane);
    },
  },
  ...inBothPlaces({
    name: 'desk: no line is without a subject, none begins with an address, each in both languages',
    run: async ({ page }) => {
      const subjects = async (): Promise<readonly string[]> =>
        page
          .locator('[role=treeitem][aria-level="2"] > div')
          .evaluateAll((rows) => rows.map((row) => (row instanceof HTMLElement ? row.innerText.trim() : '')));
      await page.getByRole('treeitem').first().waitFor();
      for (const words of await subjects()) {
        assert(words !== '', 'a line is empty');
        assert(!/^(?:错误|警告|提示)?\s*[A-Z]{1,2}\d+\b/.test(words), `begins with an address: ${words}`);
      }
      await page.getByRole('button', { name: 'English' }).click();
      for (const words of await subjects()) assert(words !== '', 'an English line is empty');
    },
  }),
];
