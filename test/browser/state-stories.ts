/** What the desk says where things are not as usual: nothing found, stopped, broken off, protected, updated under way. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForms } from '../workbooks/form-data';
import { assert, assertEqual, type Story } from './harness';
import { inBothPlaces, openAsFile, SAMPLE } from './places';
import { PanePage } from './pane-page';

/** A form in which nothing is found. */
async function rightForm(): Promise<Buffer> {
  const form = loadForms('datong-2024')[1];
  assert(form !== undefined, 'there is no such form');
  return Buffer.from(await drawWorkbook([form]));
}

/** The sample with a part of it changed. */
function changedSample(change: (parts: Record<string, Uint8Array>) => void): Buffer {
  const parts = unzipSync(SAMPLE);
  change(parts);
  return Buffer.from(zipSync(parts));
}

const protectedSample = (): Buffer =>
  changedSample((parts) => {
    for (const [name, part] of Object.entries(parts)) {
      if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      parts[name] = strToU8(
        strFromU8(part).replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1"/>'),
      );
    }
  });

export const stateStories: readonly Story[] = [
  ...inBothPlaces({
    name: 'where nothing is wrong that is said, with what else there is to do',
    workbook: rightForm,
    run: async ({ pane, page }) => {
      await pane.says(/^核对了 1 张表，没有发现问题。$/);
      await pane.screen('问题');
      const list = page.getByRole('tabpanel', { name: '问题' });
      await list.getByRole('button', { name: '写成汇总表' }).click();
      await pane.says(/已写好工作表“自评汇总”/);
    },
  }),
  ...inBothPlaces({
    name: 'work that is stopped says that nothing was written, and goes on when asked',
    run: async ({ pane, page, hold, release }) => {
      await hold();
      await pane.press('一键重算');
      await page.getByRole('button', { name: '停下' }).click();
      await release();
      await pane.says(/^已停下：(?:核对了 \d+ 张，\d+ 张没看，)?什么都没有写入。 接着做$/);
      await pane.press('接着做');
      await pane.says(/^可改 4 处/);
    },
  }),
  {
    name: 'what handles the file breaks off: one click opens it anew, with every step and tick',
    run: async ({ page, address }) => {
      const place = await openAsFile(page, address, SAMPLE);
      const { pane } = place;
      await pane.press('一键重算');
      await pane.says(/^改了 4 处/);
      await pane.screen('问题');
      await page.getByRole('checkbox', { name: '这张看过了' }).click();
      const before = await place.state();
      const [worker] = page.workers();
      assert(worker !== undefined, 'there is no worker');
      await worker.evaluate('setTimeout(() => { throw new Error("broken") })');
      await pane.press('预览');
      assert((await pane.problem()).startsWith('处理中断'), `says: ${await pane.problem()}`);
      await pane.press('再试一次');
      await pane.says(/^改了 4 处 · 请您判断 2 个 · 提示 1 条$/);
      await pane.screen('各表');
      await page.locator('[data-form]').first().waitFor();
      assertEqual(await page.getByRole('checkbox', { checked: true }).count(), 1, 'ticks');
      const after = await place.state();
      assertEqual(after.valuesOf(before.sheets), before.valuesOf(before.sheets), 'values');
      await pane.undo();
      await pane.says(/已撤销，4 处恢复原值/);
    },
  },
  {
    name: 'sheets that are protected keep a run out, and that is said with what to do',
    run: async ({ page, address }) => {
      const { pane } = await openAsFile(page, address, protectedSample());
      await pane.press('一键重算');
      await pane.says(/工作表“[^”]+”受保护，有 \d+ 处没写；撤销保护后再点“一键重算”。/);
    },
  },
  {
    name: 'what a copy loses is said before it is saved',
    run: async ({ page, address }) => {
      const signed = changedSample((parts) => {
        parts['_xmlsignatures/sig1.xml'] = strToU8('<Signature/>');
      });
      const { pane } = await openAsFile(page, address, signed);
      await pane.says(/这个工作簿有数字签名，改动后签名失效/);
      await page.getByRole('button', { name: '知道了' }).click();
      await page.getByText('这个工作簿有数字签名').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('dialog').getByText('这个工作簿有数字签名').waitFor();
    },
  },
  {
    name: 'a page that was updated under way offers to save before it is loaded again',
    expectsComplaints: true,
    run: async ({ page, address }) => {
      let isUpdated = false;
      await page.addInitScript({
        content: `{ const later = window.setTimeout;
          window.setTimeout = (run, wait, ...more) => (wait === 3000 ? 0 : later(run, wait, ...more)); }`,
      });
      const { pane } = await openAsFile(page, address, SAMPLE);
      await pane.press('一键重算');
      await pane.says(/^改了 4 处/);
      // The sheet of copies has come before the site is updated.
      const saved = readFileSync(await (await pane.save()).path());
      await page.route(`${address}*.js`, (route) => (isUpdated ? route.abort() : route.continue()));
      isUpdated = true;
      await pane.screen('各表');
      const alert = page.locator('[role=alert]', { hasText: '程序已更新，请先保存，再重新载入' });
      await alert.getByRole('button', { name: '保存' }).click();
      const dialog = page.getByRole('dialog');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: /^干净版/ }).click(),
      ]);
      assert(saved.equals(readFileSync(await file.path())), 'the copies differ');
      await alert.getByRole('button', { name: '重新载入' }).waitFor();
      await new PanePage(page).screen('问题');
      await page.getByRole('treeitem').first().waitFor();
    },
  },
];
