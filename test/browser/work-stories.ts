/** Forms, the overview, the settings, documents, in both places. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { assert, assertEqual } from './harness';
import { inBothPlaces } from './places';
import { strangeForm } from './strange-form';

async function textOfDocument(path: string): Promise<string> {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return Promise.resolve(xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''));
}

export const workStories = [
  ...inBothPlaces({
    name: 'each form opens into its picture in words, and leads to its lines',
    run: async (place) => {
      const { pane, page } = place;
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      const picture = page.getByRole('img', { name: /各部分得分/ }).first();
      assert(/分值/.test((await picture.getAttribute('aria-label')) ?? ''), 'the picture says nothing');
      await page.getByRole('button', { name: /^看问题 \d+ 个$/ }).click();
      await page.getByRole('tree').waitFor();
      const address = await pane.addressOf(page.locator('[role=treeitem][aria-selected=true]'));
      await pane.until(async () => (await place.selected()).endsWith(`!${address}`), `to be at ${address}`);
    },
  }),
  ...inBothPlaces({
    name: 'the summary sheet is written, renewed and taken in stride',
    run: async (place) => {
      const { pane } = place;
      await pane.screen('各表');
      await pane.press('写成汇总表');
      await pane.says(/已写好工作表/);
      const first = await place.state();
      assert(first.sheets.includes('自评汇总'), `sheets: ${first.sheets.join()}`);
      await pane.screen('各表');
      await pane.press('写成汇总表');
      await pane.says(/已写好工作表/);
      assertEqual((await place.state()).sheets, first.sheets, 'sheets after writing it again');
    },
  }),
  ...inBothPlaces({
    name: 'rules: why they are in force; a copy is changed, exported, chosen, imported; faults are told',
    run: async (place) => {
      const { pane, page } = place;
      await pane.section('规则');
      await page
        .getByText(/张表：/)
        .first()
        .waitFor();
      await page.getByLabel('查看规则').selectOption('mof-2020');
      await pane.press('复制一套来改');
      await page.getByRole('textbox', { name: '名称' }).fill('本单位规则');
      await page.getByRole('textbox', { name: '优，不低于' }).fill('95');
      await page.getByRole('textbox', { name: '良，不低于' }).fill('九十');
      await page.getByRole('form').getByRole('button', { name: '保存' }).click();
      await page.getByText('“九十”不是数字').waitFor();
      await page.getByRole('textbox', { name: '良，不低于' }).fill('85');
      await page.getByRole('textbox', { name: /这一项的依据/ }).fill('本单位〔2026〕1号');
      await page.getByRole('form').getByRole('button', { name: '保存' }).click();
      await page.getByText('已保存“本单位规则”').waitFor();
      await pane.idle();
      const [file] = await Promise.all([page.waitForEvent('download'), pane.press('导出')]);
      const json = readFileSync(await file.path());
      assertEqual(file.suggestedFilename(), '评分规则-本单位规则.json', 'name of the export');
      await page.getByLabel('所有表用哪套规则').selectOption('own-1');
      await page.getByText('已改为：本单位规则').waitFor();
      await pane.idle();
      const picker = page.locator('input[accept*=json]');
      await picker.setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: json });
      await page.getByText('已导入“本单位规则”').waitFor();
      await pane.idle();
      await picker.setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      assert((await pane.problem()).includes('不是导出的评分规则'), 'a faulty file is not told');
    },
  }),
  ...inBothPlaces({
    name: 'layout: missing headers are named; a header is taught by pointing at it, and forgotten again',
    workbook: strangeForm,
    run: async (place) => {
      const { pane, page } = place;
      await pane.section('版式');
      const missing = page.getByText('没找到：全年执行数');
      await missing.waitFor();
      await place.pointAt('甲项目', 'C3');
      await page.getByText('已选：甲项目 C3 “花掉的钱”').waitFor();
      await page.getByLabel('它是').selectOption('funds:executed');
      await pane.press('记住');
      await pane.says(/已记住：“花掉的钱”是全年执行数/);
      await missing.waitFor({ state: 'detached' });
      await pane.press('忘掉');
      await pane.says(/已忘掉“花掉的钱”/);
      await missing.waitFor();
    },
  }),
  ...inBothPlaces({
    name: 'figures become formulas where the workbook says so',
    run: async (place) => {
      const { pane, page } = place;
      await pane.section('写入方式和标记');
      const box = page.getByRole('checkbox', { name: /能算的写成公式/ });
      await box.click();
      await pane.until(() => box.isChecked(), 'the setting to be kept');
      await pane.closeSettings();
      await pane.press('预览');
      await page.getByText('写成公式').first().waitFor();
      const [formula] = (await pane.plannedChanges()).filter(({ after }) => after.startsWith('='));
      assert(formula !== undefined, 'no formula is planned');
      await page.getByRole('button', { name: /^写入勾选的/ }).click();
      await pane.idle();
      const state = await place.state();
      assertEqual(
        state.formula(formula.sheet, formula.cell),
        formula.after,
        `${formula.sheet}!${formula.cell}`,
      );
    },
  }),
  ...inBothPlaces({
    name: 'documents: the report as a Word file; pasted back it becomes a form; a blank form is inserted',
    run: async (place) => {
      const { pane, page } = place;
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '自评报告（Word）' }).first().click(),
      ]);
      assert(file.suggestedFilename().endsWith('绩效自评报告.docx'), `named ${file.suggestedFilename()}`);
      const text = await textOfDocument(await file.path());
      assert(text.includes('本项目绩效自评得分'), 'the report has no total');
      const before = (await place.state()).sheets.length;
      await pane.section('新建和粘贴');
      await page.getByRole('textbox', { name: /粘贴文字版/ }).fill(text);
      await pane.press('读取');
      await page.getByText(/^读到：/).waitFor();
      await pane.press('插入为新工作表');
      await pane.says(/已插入工作表/);
      await pane.section('新建和粘贴');
      await pane.press('插入空白标准表');
      await pane.says(/已插入工作表“项目支出绩效自评表/);
      const { sheets } = await place.state();
      assertEqual(sheets.length, before + 2, 'sheets');
    },
  }),
  ...inBothPlaces({
    name: 'about says version, privacy, abilities and licence',
    run: async ({ pane, page }) => {
      await pane.section('关于');
      for (const words of [/版本 \d+\.\d+\.\d+/, /全部计算都在本机完成/, /MIT 许可证/, /React \(MIT\)/])
        await page.getByText(words).first().waitFor();
      const abilities = page.locator('section', { hasText: '在这里能做什么' }).last();
      assert(/备注|全部功能/.test(await abilities.innerText()), await abilities.innerText());
    },
  }),
];
