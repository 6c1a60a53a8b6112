/** The other screens, files and the view of the sheet, by keyboard alone. */
import { readFileSync } from 'node:fs';
import { assert, assertEqual } from './harness';
import { at, chooseFile, said, saves, type ActionGroup, type KeyAction } from './keyboard-table';
import { SAMPLE } from './places';
import { strangeForm } from './strange-form';

const FORMS: ActionGroup = {
  group: 'forms',
  actions: [
    {
      action: 'open a form, go to it, and export its report',
      run: async (keys, place) => {
        await keys.screen('各表');
        await keys.enter({ role: 'button', name: /示例项目三/ });
        await at(place, 'A1');
        const file = await saves(keys, '自评报告（Word）');
        assert(file.suggestedFilename().endsWith('.docx'), file.suggestedFilename());
      },
    },
    {
      action: 'tick a form as seen',
      run: async (keys, { page }) => {
        await keys.space({ role: 'checkbox', name: /^看过：/ });
        await page.getByText('看过 1 张，还有 4 张').waitFor();
      },
    },
    {
      action: 'write the summary sheet',
      run: async (keys, place) => {
        await keys.enter('写成汇总表');
        await said(place, /已写好工作表/);
      },
    },
  ],
};

/** What the export wrote, for the import. */
let exported = Buffer.alloc(0);

const RULES: ActionGroup = {
  group: 'rules',
  actions: [
    {
      action: 'choose the rules for all forms',
      run: async (keys, place) => {
        await keys.section('规则');
        await keys.reach('所有表用哪套规则');
        await keys.press('ArrowDown');
        await said(place, /^已改为：/);
      },
    },
    {
      action: 'look at other rules',
      run: async (keys, { page }) => {
        const rules = page.getByLabel('查看规则');
        const before = await rules.inputValue();
        await keys.reach('查看规则');
        await keys.press('ArrowDown');
        assert((await rules.inputValue()) !== before, 'the same rules are shown');
        await keys.press('ArrowUp');
      },
    },
    {
      action: 'rehearse a submission',
      run: async (keys, { page }) => {
        await keys.reach('送到哪里');
        await keys.press('ArrowDown');
        await page.getByText(/所知截至/).waitFor();
        await keys.press('ArrowUp');
      },
    },
    {
      action: 'copy, change and save',
      run: async (keys, place) => {
        await keys.enter('复制一套来改');
        await keys.fill('名称', '本单位规则');
        await keys.fill('优，不低于', '95');
        await keys.fill(/这一项的依据/, '本单位〔2026〕1号');
        await keys.enter({ name: '保存', within: 'form' });
        await said(place, /已保存“本单位规则”/);
      },
    },
    {
      action: 'export',
      run: async (keys) => {
        const file = await saves(keys, '导出');
        exported = readFileSync(await file.path());
      },
    },
    {
      action: 'change again and leave it',
      run: async (keys, { page }) => {
        await keys.enter('修改');
        await keys.enter({ name: '取消', within: 'form' });
        await page.getByText('现在用的规则').waitFor();
      },
    },
    {
      action: 'import',
      run: async (keys, place) => {
        await chooseFile(keys, '导入', 'r.json', exported);
        await said(place, /已导入“本单位规则”/);
      },
    },
    {
      action: 'import a faulty file, and dismiss what is said',
      run: async (keys, place) => {
        await chooseFile(keys, '导入', 'r.json', Buffer.from('{'));
        await place.pane.problem();
        await keys.enter({ name: '知道了', within: '[role=alert]' });
        await place.page.locator('[role=alert] p').waitFor({ state: 'detached' });
      },
    },
    {
      action: 'delete',
      run: async (keys, place) => {
        await keys.enter('删除');
        await keys.enter('取消');
        await keys.enter('删除');
        await keys.enter('确认删除');
        await said(place, /已删除/);
      },
    },
  ],
};

const LAYOUT: ActionGroup = {
  group: 'layout',
  workbook: strangeForm,
  actions: [
    {
      action: 'point at a header in the view of the sheet',
      only: 'file',
      run: async (keys, { page }) => {
        await keys.section('版式');
        await keys.reach({ role: 'grid' });
        // From the first cell: the sheet stands at what comes first in the list.
        await keys.press('PageUp', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
        await page.getByText('已选：甲项目 C3 “花掉的钱”').waitFor();
      },
    },
    {
      action: 'take the cell that is selected in Excel',
      only: 'excel',
      run: async (keys, { page, select }) => {
        select?.('甲项目', 'C3');
        await keys.section('版式');
        await keys.enter('取选中的单元格');
        await page.getByText('已选：甲项目 C3 “花掉的钱”').waitFor();
      },
    },
    {
      action: 'teach',
      run: async (keys, place) => {
        const meaning = place.page.getByLabel('它是');
        await keys.reach('它是');
        for (let turn = 0; turn < 30 && (await meaning.inputValue()) !== 'funds:executed'; turn++)
          await keys.press('ArrowDown');
        await keys.enter('记住');
        await said(place, /已记住：“花掉的钱”是全年执行数/);
      },
    },
    {
      action: 'forget',
      run: async (keys, place) => {
        await keys.enter('忘掉');
        await said(place, /已忘掉“花掉的钱”/);
      },
    },
  ],
};

const setting = (name: RegExp, only?: 'excel'): KeyAction => ({
  action: `setting ${String(name)}`,
  ...(only ? { only } : {}),
  run: async (keys, place) => {
    const box = place.page.getByRole('checkbox', { name });
    const was = await box.isChecked();
    await keys.space(name);
    await place.pane.until(async () => (await box.isChecked()) !== was, 'the setting to be kept');
    await place.pane.idle();
  },
});

const REPORT = [
  '甲项目绩效自评报告',
  '项目全年预算数为100万元，全年执行数为90万元，执行率为90%。',
  '1)培训人数，目标值≥200人，实际完成210人，分值50分，得分50分。',
  '2)满意度，目标值≥90%，实际完成95%，分值40分，得分40分。',
].join('\n');

const TOOLS: ActionGroup = {
  group: 'ways of writing, new forms',
  actions: [
    {
      action: 'come to the ways of writing',
      run: async (keys) => {
        await keys.section('写入方式');
      },
    },
    setting(/能算的写成公式/),
    setting(/加底色和备注/, 'excel'),
    setting(/写“复核结果”工作表/, 'excel'),
    setting(/整行着色/, 'excel'),
    setting(/立即复查/, 'excel'),
    {
      action: 'take all marks off',
      only: 'excel',
      run: async (keys, place) => {
        await keys.enter('去掉所有标记');
        await said(place, /已去掉/);
      },
    },
    {
      action: 'insert a blank form',
      run: async (keys, place) => {
        await keys.section('新建');
        await keys.enter('插入空白标准表');
        await said(place, /已插入工作表/);
      },
    },
    {
      action: 'turn a pasted report into a form',
      run: async (keys, place) => {
        await keys.section('新建');
        await keys.fill(/粘贴文字版/, REPORT);
        await keys.enter('读取');
        await place.page.getByText(/^读到：/).waitFor();
        await keys.enter('插入为新工作表');
        await said(place, /已插入工作表/);
      },
    },
  ],
};

const ABOUT: ActionGroup = {
  group: 'about, language and colours',
  actions: [
    {
      action: 'choose the colours',
      run: async (keys, { page }) => {
        await keys.section('语言和配色');
        await keys.reach('跟随系统');
        await keys.press('ArrowDown', 'ArrowDown');
        assertEqual(await page.evaluate(() => document.documentElement.style.colorScheme), 'dark', 'colours');
      },
    },
    {
      action: 'choose the language, and back at the top',
      run: async (keys, { page }) => {
        await keys.reach('中文');
        await keys.press('ArrowRight');
        await page.getByRole('heading', { name: 'Settings' }).waitFor();
        await keys.enter({ name: '中文', role: 'button' });
        await page.getByRole('heading', { name: '设置' }).waitFor();
      },
    },
    {
      action: 'try this Excel, copy the table, answer for the download',
      only: 'excel',
      run: async (keys, place) => {
        await keys.section('试试这个 Excel');
        await keys.enter('开始试');
        await place.page.locator('[role=status] p', { hasText: /^试完了/ }).waitFor();
        await place.pane.idle();
        await saves(keys, '下载一个小文件');
        await keys.enter('收到了');
        await place.page.locator('tbody tr', { hasText: '从窗格下载文件' }).waitFor();
        await keys.enter('复制结果');
        await said(place, /结果已复制/);
      },
    },
    {
      action: 'the texts of the licences',
      run: async (keys, { page }) => {
        await keys.section('关于');
        const [opened] = await Promise.all([page.context().waitForEvent('page'), keys.enter('许可证全文')]);
        await opened.waitForURL(/licences\.txt$/);
        await opened.close();
      },
    },
  ],
};

const FILE: ActionGroup = {
  group: 'files and the view of the sheet',
  only: 'file',
  actions: [
    {
      action: 'open a file',
      run: async (keys, place) => {
        const [chooser] = await Promise.all([
          keys.page.waitForEvent('filechooser'),
          (async () => {
            await keys.enter({ name: '打开', role: 'button' });
            await keys.enter({ role: 'menuitem', name: /^打开文件/ });
          })(),
        ]);
        await chooser.setFiles({ name: '甲.xlsx', mimeType: 'application/octet-stream', buffer: SAMPLE });
        await place.page.getByText('甲.xlsx').waitFor();
        await said(place, /可改 4/);
      },
    },
    {
      action: 'come to another sheet, and type into a cell',
      run: async (keys, { page, pane }) => {
        await keys.reach({ role: 'tab', within: '[aria-label=工作表]' });
        await keys.press('Home', 'ArrowRight', 'ArrowRight');
        await page.getByRole('grid', { name: /示例项目三/ }).waitFor();
        await keys.reach({ role: 'grid' });
        for (
          let row = 0;
          row < 30 && (await page.locator('[data-cell=I12][aria-selected=true]').count()) === 0;
          row++
        )
          await keys.press(row < 9 ? 'ArrowDown' : 'ArrowRight');
        await page.getByRole('grid').press('F2');
        await keys.page.keyboard.insertText('甲');
        await keys.press('Escape');
        await pane.idle();
      },
    },
    {
      action: 'the sheet in its own size',
      run: async (keys, { page }) => {
        await keys.enter(/^\d+%$/);
        await page.getByRole('button', { name: '100%', pressed: false }).waitFor();
      },
    },
    {
      action: 'save',
      run: async (keys) => {
        await keys.press('Control+s');
        const file = await saves(keys, '干净版（上报用）');
        assertEqual(file.suggestedFilename(), '甲-核算.xlsx', 'name');
      },
    },
  ],
};

export const SCREEN_GROUPS: readonly ActionGroup[] = [FORMS, RULES, LAYOUT, TOOLS, ABOUT, FILE];
