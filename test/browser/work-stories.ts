/** The other screens, in both places: forms, all forms, rules, layouts, tools, documents, about. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { assert, assertEqual } from './harness';
import { inBothPlaces, type OpenPlace } from './places';
import { strangeForm } from './strange-form';

async function listed({ pane }: OpenPlace): Promise<void> {
  await pane.press('只检查');
  await pane.result();
}

async function textOfDocument(path: string): Promise<string> {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return Promise.resolve(xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''));
}

export const workStories = [
  ...inBothPlaces({
    name: 'each form has its card with a picture in words, and leads to its cell and its findings',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      await pane.screen('自评表');
      const picture = page.getByRole('img', { name: /各部分得分/ }).first();
      assert(/分值/.test((await picture.getAttribute('aria-label')) ?? ''), 'the picture says nothing');
      const to = page.getByRole('button', { name: /^转到 / }).first();
      const address = (await to.innerText()).replace('转到', '').trim();
      await to.click();
      await pane.until(async () => (await place.selected()).endsWith(`!${address}`), `to be at ${address}`);
      await page
        .getByRole('button', { name: /^问题 \d+ 个$/ })
        .first()
        .click();
      await page.getByRole('tree').waitFor();
      assert((await page.getByRole('searchbox', { name: '搜索问题' }).inputValue()) !== '', 'all are shown');
    },
  }),
  ...inBothPlaces({
    name: 'all forms: sums and grades, sorted by keyboard; the summary sheet is written, renewed and taken in stride',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      await pane.screen('汇总');
      await page.getByText(/等级：/).waitFor();
      await page.getByRole('button', { name: '总分' }).focus();
      await page.keyboard.press('Enter');
      const header = page.getByRole('columnheader', { name: '总分' });
      assertEqual(await header.getAttribute('aria-sort'), 'ascending', 'the order of the column');
      await pane.press('写成汇总工作表');
      await page.getByText(/^已写好工作表/).waitFor();
      const first = await place.state();
      assert(first.sheets.includes('自评汇总'), `sheets: ${first.sheets.join()}`);
      await pane.press('写成汇总工作表');
      await pane.idle();
      const again = await place.state();
      assertEqual(again.sheets, first.sheets, 'sheets after writing it again');
    },
  }),
  ...inBothPlaces({
    name: 'rules: why they are in force; a copy is changed, exported, chosen, imported; faults are told',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      await pane.screen('规则');
      await page
        .getByText(/张表：/)
        .first()
        .waitFor();
      await page.getByLabel('查看规则').selectOption('mof-2021-core');
      await page.getByText('凭记忆，请核实').first().waitFor();
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
      await pane.idle();
      const [file] = await Promise.all([page.waitForEvent('download'), pane.press('导出')]);
      const json = readFileSync(await file.path());
      assertEqual(file.suggestedFilename(), '评分规则-本单位规则.json', 'name of the export');
      await page.getByLabel('所有表用哪套规则').selectOption('own-1');
      await page.getByText('已改为：本单位规则').waitFor();
      await page.getByText(/张表：由使用者指定/).waitFor();
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
      await listed(place);
      const { pane, page } = place;
      await page.getByRole('tab', { name: '版式' }).waitFor();
      await pane.screen('版式');
      const missing = page.getByText('没找到：全年执行数');
      await missing.waitFor();
      await place.pointAt('甲项目', 'C3');
      await page.getByText('已选：甲项目 C3 “花掉的钱”').waitFor();
      await page.getByLabel('它是').selectOption('funds:executed');
      await pane.press('记住');
      await page.getByText('已记住：“花掉的钱”是全年执行数').waitFor();
      await missing.waitFor({ state: 'detached' });
      await pane.idle();
      await pane.press('忘掉');
      await page.getByText('已忘掉“花掉的钱”').waitFor();
      await missing.waitFor();
    },
  }),
  ...inBothPlaces({
    name: 'settings of the run are kept in the workbook: formulas instead of figures, no marks, no review sheet',
    run: async (place) => {
      const { pane, page } = place;
      await pane.screen('工具');
      for (const [name, on] of [
        [/能算的写成公式/, true],
        [/加底色和备注/, false],
        [/写“复核结果”工作表/, false],
      ] as const) {
        // Ticked once the workbook has kept it.
        const box = page.getByRole('checkbox', { name });
        if ((await box.isChecked()) !== on) await box.click();
        await pane.until(async () => (await box.isChecked()) === on, 'the setting to be kept');
        await pane.idle();
      }
      await pane.press('预览');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('写成公式').first().waitFor();
      const [formula] = (await pane.plannedChanges()).filter(({ after }) => after.startsWith('='));
      assert(formula !== undefined, 'no formula is planned');
      await dialog.getByRole('button', { name: /^写入勾选的/ }).click();
      await pane.result();
      const state = await place.state();
      assertEqual(
        state.formula(formula.sheet, formula.cell),
        formula.after,
        `${formula.sheet}!${formula.cell}`,
      );
      assertEqual(state.note(formula.sheet, formula.cell), null, 'its note');
      assert(!state.sheets.includes('复核结果'), 'the review sheet was written');
    },
  }),
  ...inBothPlaces({
    name: 'documents: the report as a Word file; pasted back it becomes a form; a blank form is inserted',
    run: async (place) => {
      await listed(place);
      const { pane, page } = place;
      await pane.screen('自评表');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '自评报告（Word）' }).first().click(),
      ]);
      assert(file.suggestedFilename().endsWith('绩效自评报告.docx'), `named ${file.suggestedFilename()}`);
      const text = await textOfDocument(await file.path());
      assert(text.includes('本项目绩效自评得分'), 'the report has no total');
      const before = (await place.state()).sheets.length;
      await pane.screen('工具');
      await page.getByRole('textbox', { name: /粘贴文字版/ }).fill(text);
      await pane.press('读取');
      await page.getByText(/^读到：/).waitFor();
      await pane.press('插入为新工作表');
      await page.getByText(/^已插入工作表/).waitFor();
      await pane.idle();
      await pane.press('插入空白标准表');
      await page.getByText('已插入工作表“项目支出绩效自评表”。').waitFor();
      await pane.idle();
      const { sheets } = await place.state();
      assertEqual(sheets.length, before + 2, 'sheets');
      assert((await place.selected()).startsWith('项目支出绩效自评表!'), `at ${await place.selected()}`);
    },
  }),
  ...(['知道了', '只检查'] as const).flatMap((button) =>
    inBothPlaces({
      name: `the first-run hint has three lines and is gone for good after “${button}”`,
      run: async ({ pane, page }) => {
        const hint = page.getByRole('complementary', { name: '第一次使用' });
        await hint.waitFor();
        assertEqual(await hint.getByRole('listitem').count(), 3, 'lines');
        await pane.press(button);
        await hint.waitFor({ state: 'detached' });
        await pane.idle();
        page.on('dialog', (dialog) => void dialog.accept());
        await page.reload();
        await page.getByRole('button', { name: '一键重算' }).waitFor();
        await page.waitForLoadState('networkidle');
        assertEqual(await hint.count(), 0, 'hints after a reload');
      },
    }),
  ),
  ...inBothPlaces({
    name: 'about says version, privacy, abilities and licence',
    run: async ({ pane, page }) => {
      await pane.screen('关于');
      for (const words of [/版本 \d+\.\d+\.\d+/, /全部计算都在本机完成/, /MIT 许可证/, /React \(MIT\)/])
        await page.getByText(words).first().waitFor();
      const abilities = page.locator('section', { hasText: '在这里能做什么' }).last();
      assert(/备注|全部功能/.test(await abilities.innerText()), await abilities.innerText());
    },
  }),
];
