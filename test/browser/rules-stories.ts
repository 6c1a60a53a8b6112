/** Rules, layouts, tools and documents: what a person does beside recalculating. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

async function openSample(pane: PanePage, address: string): Promise<void> {
  await pane.page.goto(`${address}?sample`);
  await pane.idle();
}

async function openWorkbook(pane: PanePage, workbook: ExcelJS.Workbook): Promise<void> {
  await pane.page.locator('input[type=file][accept*=xlsx]').setInputFiles({
    name: '版式.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  });
  await pane.idle();
}

/** A form whose column of executed amounts carries a header that nobody foresaw. */
function strangeForm(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('甲项目');
  sheet.addRows([
    ['项目支出绩效自评表'],
    ['项目名称', '甲项目'],
    ['资金', '全年预算数', '花掉的钱', '分值', '执行率', '得分'],
    ['年度资金总额', 100, 90, 10, '90%', 9],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训次数', '≥10次', '5次', 50, 50],
    ['效益指标', '社会效益指标', '知晓率', '≥90%', '95%', 40, 40],
    ['总分', '', '', '', '', 100, 99],
  ]);
  return workbook;
}

export const rulesStories: readonly Story[] = [
  {
    name: 'rules: why they are in force, second-hand figures said aloud; a copy is changed, exported, chosen, imported',
    run: async ({ page, address }) => {
      const pane = new PanePage(page);
      await openSample(pane, address);
      await pane.screen('规则');
      await page
        .getByText(/张表：/)
        .first()
        .waitFor();
      await page.getByLabel('查看规则').selectOption('mof-2021-core');
      await page.getByText('二手材料，请核实').first().waitFor();
      await page.getByLabel('查看规则').selectOption('mof-2020');
      await pane.press('复制一套来改');
      await page.getByRole('textbox', { name: '名称' }).fill('本单位规则');
      await page.getByRole('textbox', { name: '优，不低于' }).fill('95');
      await page.getByRole('textbox', { name: '良，不低于' }).fill('九十');
      await pane.press('保存');
      await page.getByText('“九十”不是数字').waitFor();
      await page.getByRole('textbox', { name: '良，不低于' }).fill('85');
      await page.getByRole('textbox', { name: /这一项的依据/ }).fill('本单位〔2026〕1号');
      await pane.press('保存');
      await page.getByText('已保存“本单位规则”').waitFor();
      await page.getByText('本单位〔2026〕1号').waitFor();

      const [file] = await Promise.all([page.waitForEvent('download'), pane.press('导出')]);
      const json = readFileSync(await file.path());
      assertEqual(file.suggestedFilename(), '评分规则-本单位规则.json', 'name of the export');

      await page.getByLabel('所有表用哪套规则').selectOption('own-1');
      await page.getByText('已改为：本单位规则').waitFor();
      await page.getByText(/张表：由使用者指定/).waitFor();
      await page
        .locator('input[accept*=json]')
        .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: json });
      await page.getByText('已导入“本单位规则”').waitFor();
      await page
        .locator('input[accept*=json]')
        .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      assert((await pane.problem()).includes('不是导出的评分规则'), 'a faulty file is not told');
    },
  },
  {
    name: 'layout: missing headers are named; a header is taught by pointing at it, and forgotten again',
    run: async ({ page, address }) => {
      const pane = new PanePage(page);
      await page.goto(address);
      await page.getByRole('button', { name: '看示例' }).waitFor();
      await openWorkbook(pane, strangeForm());
      await page.getByRole('tab', { name: '版式' }).waitFor();
      await pane.screen('版式');
      const missing = page.getByText('没找到：全年执行数');
      await missing.waitFor();
      await page.locator('[data-cell="C3"]').click();
      await page.getByText('已选：甲项目 C3 “花掉的钱”').waitFor();
      await page.getByLabel('它是').selectOption('funds:executed');
      await pane.press('记住');
      await page.getByText('已记住：“花掉的钱”是全年执行数').waitFor();
      await missing.waitFor({ state: 'detached' });
      await page.getByText('每张工作表都认出来了。').waitFor();
      await pane.press('忘掉');
      await page.getByText('已忘掉“花掉的钱”').waitFor();
      await missing.waitFor();
    },
  },
  {
    name: 'tools: results become formulas on request; a whole group is corrected at once and undone at once',
    run: async ({ page, address }) => {
      const pane = new PanePage(page);
      await openSample(pane, address);
      const group = page.getByRole('button', { name: /^修正这一组/ }).first();
      await group.waitFor();
      const count = Number(/（(\d+)）/.exec(await group.innerText())?.[1]);
      await group.click();
      assert(/^已修正 \d+ 处/.test(await pane.result()), `says: ${await pane.result()}`);
      assert(count > 1, 'a group of one needs no button');
      await pane.press('撤销');
      assert((await pane.result()).startsWith('已撤销'), 'undo says nothing');

      await pane.screen('工具');
      await page.getByRole('checkbox', { name: /能算的写成公式/ }).check();
      await pane.idle();
      await pane.press('预览');
      await page.getByRole('dialog').getByText('写成公式').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'documents: the report as a Word file; pasted back it becomes a form; a blank form is inserted',
    run: async ({ page, address }) => {
      const pane = new PanePage(page);
      await openSample(pane, address);
      await pane.screen('自评表');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '自评报告（Word）' }).first().click(),
      ]);
      assert(file.suggestedFilename().endsWith('绩效自评报告.docx'), `named ${file.suggestedFilename()}`);
      const document = strFromU8(
        unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array(),
      );
      const text = document.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
      assert(text.includes('本项目绩效自评得分'), 'the report has no total');

      await pane.screen('工具');
      await page.getByRole('textbox', { name: /粘贴文字版/ }).fill(text);
      await pane.press('读取');
      await page.getByText(/^读到：/).waitFor();
      await pane.press('插入为新工作表');
      await page.getByText(/^已插入工作表/).waitFor();
      await pane.press('插入空白标准表');
      await page.getByText('已插入工作表“项目支出绩效自评表”。').waitFor();
      await page.getByRole('grid', { name: /项目支出绩效自评表/ }).waitFor();
    },
  },
  {
    name: 'after the first load the page works without any network',
    run: async ({ page, context, address }) => {
      const pane = new PanePage(page);
      await openSample(pane, address);
      // What comes on demand is fetched in quiet moments; the report's writer is the last of it.
      await page.waitForFunction(
        () => {
          const count = performance.getEntriesByType('resource').length;
          const state = window as unknown as { seen?: number; since?: number };
          if (state.seen !== count) {
            state.seen = count;
            state.since = performance.now();
          }
          return performance.now() > 5_000 && performance.now() - (state.since ?? 0) > 2_000;
        },
        undefined,
        { polling: 250 },
      );
      await context.setOffline(true);
      await pane.press('一键重算');
      assert(/改了 \d+ 处/.test(await pane.result()), `says: ${await pane.result()}`);
      await pane.screen('规则');
      await page
        .getByText(/张表：/)
        .first()
        .waitFor();
      for (const screen of ['汇总', '工具', '关于', '自评表']) await pane.screen(screen);
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '自评报告（Word）' }).first().click(),
      ]);
      const workers = await page.evaluate(
        async () => (await navigator.serviceWorker.getRegistrations()).length,
      );
      assertEqual(workers, 0, 'service workers');
    },
  },
];
