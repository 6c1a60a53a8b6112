/** axe on every screen and state, in both languages, in light, dark and forced colours, wide and narrow. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import type { Look } from './chromium';
import { assert, type Story } from './harness';
import { documentOfSample, openDocument } from './document-stories';
import { openOutsideExcel, OFFICE_ORIGIN, TELEMETRY_REFUSED } from './excel-stand-in';
import { PanePage } from './pane-page';
import { EXCEL_LOOK, openAsExcel, openAsFile, SAMPLE, type OpenPlace } from './places';
import { strangeForm } from './strange-form';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * Fluent's focus manager puts invisible stops around dialogs and groups and moves the focus on at once; axe takes them
 * for hidden controls, so they alone are left out.
 */
export async function assertClean(page: Page, screen: string): Promise<void> {
  // Colours in the middle of a transition are nobody's choice.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const result = (await page.evaluate(
    "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })",
  )) as AxeResult;
  const words = result.violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${screen}: ${id} (${help})\n${node.html.slice(0, 300)}\n${node.failureSummary ?? ''}`),
  );
  assert(words.length === 0, words.join('\n'));
}

/** Sections of the settings, with words by which they are there. */
const SECTIONS = {
  zh: [
    ['写入方式', '重算时怎样写入'],
    ['规则', '现在用的规则'],
    ['语言和配色', '配色'],
    ['键盘', 'Ctrl+F8'],
    ['关于', '全部计算都在本机完成'],
  ],
  en: [
    ['Writing', 'How Recalculate writes'],
    ['Rules', 'Rules in force'],
    ['Language', 'Colours'],
    ['Keyboard', 'Ctrl+F8'],
    ['About', 'All work is done on this machine'],
  ],
} as const;

const WORDS = {
  zh: {
    sample: '看示例',
    lists: ['问题', '改动', '各表'],
    kind: '按类别',
    form: '按表',
    ignore: '忽略…',
    confirmIgnore: '忽略 1 个',
    missing: '请写明理由',
    rules: '规则',
    copy: '复制一套来改',
    rehearse: '送到哪里',
    known: /所知截至/,
    floor: '优，不低于',
    save: '保存',
    cancel: '取消',
    preview: '预览',
    recalculate: '一键重算',
    layout: '版式',
    search: '搜索问题',
    nothing: '没有符合的。',
    paste: /粘贴文字版/,
    read: '读取',
    tools: '新建和粘贴',
    pasteNothing: /没有读到指标/,
    overview: '总览',
    noForm: '这个文件里没有找到绩效自评表',
    showSheet: '看表格',
    showPane: '看结果',
    write: '写入方式',
    record: 'Word 文档里的改动记为修订',
    accept: /上报以前请在 Word 或 WPS 里接受/,
  },
  en: {
    sample: 'Try the sample',
    lists: ['Findings', 'Changes', 'Forms'],
    kind: 'By kind',
    form: 'By form',
    ignore: 'Ignore…',
    confirmIgnore: 'Ignore 1',
    missing: 'Please give a reason',
    rules: 'Rules',
    copy: 'Copy and change',
    rehearse: 'Where it is sent in',
    known: /As known on/,
    floor: 'best, from',
    save: 'Save',
    cancel: 'Cancel',
    preview: 'Preview',
    recalculate: 'Recalculate',
    layout: 'Layout',
    search: 'Search findings',
    nothing: 'Nothing matches.',
    paste: /Paste the narrative/,
    read: 'Read',
    tools: 'New forms',
    pasteNothing: /No indicator was read/,
    overview: 'Overview',
    noForm: 'No self-evaluation form was found in this file',
    showSheet: 'Sheet',
    showPane: 'Results',
    write: 'Writing',
    record: 'Record changes in Word documents',
    accept: /Accept the recorded changes/,
  },
} as const;

const LOOKS = [
  { colors: 'light', width: 1280 },
  { colors: 'dark', width: 1280, language: 'en-US' },
  { colors: 'forced', width: 1280 },
  { colors: 'forced', width: 1280, language: 'en-US' },
  { colors: 'light', width: 375, language: 'en-US' },
  // 200 % zoom of a 1280 px window.
  { colors: 'dark', width: 640 },
] as const satisfies readonly Look[];

/** In which a document is looked at. */
const DOCUMENT_LOOKS = ([1280, 375] as const).flatMap((width) =>
  (['light', 'dark', 'forced'] as const).flatMap((colors) => [
    { colors, width },
    { colors, width, language: 'en-US' as const },
  ]),
) satisfies readonly Look[];

/** The pane beside Excel, as narrow as it gets and as it is wont to be. */
const EXCEL_LOOKS = [
  { colors: 'light', width: 350 },
  { colors: 'dark', width: 320, language: 'en-US' },
  { colors: 'forced', width: 600 },
] as const satisfies readonly Look[];

type Words = (typeof WORDS)['zh' | 'en'];

/** Every state of the list: a card open, both groupings, ignoring without a reason, nothing that matches. */
async function listStates(pane: PanePage, words: Words): Promise<void> {
  const { page } = pane;
  await page.getByRole('treeitem').first().waitFor();
  await assertClean(page, 'lines');
  await page.getByRole('treeitem', { level: 2 }).first().click();
  await page.locator('[data-details] dl').first().waitFor();
  await assertClean(page, 'a card');
  await pane.press(words.ignore);
  await pane.press(words.confirmIgnore);
  await page.getByText(words.missing).waitFor();
  await assertClean(page, 'ignoring without a reason');
  await page.keyboard.press('Escape');
  await pane.press(words.kind);
  await assertClean(page, 'by kind');
  await pane.press(words.form);
  await page.getByRole('searchbox', { name: words.search }).fill('xyz');
  await page.getByText(words.nothing).waitFor();
  await assertClean(page, 'nothing matches');
  await page.getByRole('searchbox', { name: words.search }).fill('');
}

/** The editor of rules with a fault told; a text that cannot be read. */
async function editorStates(pane: PanePage, words: Words): Promise<void> {
  const { page } = pane;
  await pane.section(words.rules);
  await page.getByLabel(words.rehearse).selectOption('budget-system');
  await page.getByText(words.known).waitFor();
  await assertClean(page, 'a rehearsed submission');
  await pane.press(words.copy);
  await page.getByRole('textbox', { name: words.floor }).fill('x');
  await page.getByRole('form').getByRole('button', { name: words.save }).click();
  await page.getByText(/“x”/).first().waitFor();
  await assertClean(page, 'rules editor with a fault');
  await page.getByRole('form').getByRole('button', { name: words.cancel }).click();
  await pane.section(words.tools);
  await page.getByRole('textbox', { name: words.paste }).fill('x');
  await pane.press(words.read);
  await page.getByText(words.pasteNothing).waitFor();
  await assertClean(page, 'a text that cannot be read');
  await pane.closeSettings();
}

/** A file that is none, and one that holds no form. */
async function fileStates(pane: PanePage, words: Words): Promise<void> {
  const { page } = pane;
  const picker = page.locator('input[type=file][accept*=xlsx]').first();
  await picker.setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await pane.problem();
  await assertClean(page, 'an error');
  const other = await workbookWithoutForm();
  await picker.setInputFiles({ name: 'y.xlsx', mimeType: 'text/plain', buffer: other });
  await page.getByText(words.noForm).first().waitFor({ state: 'attached' });
  await pane.idle();
  await assertClean(page, 'no form');
}

async function workbookWithoutForm(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('名单').addRows([
    ['姓名', '单位'],
    ['甲', '乙'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What a document shows that a workbook does not: its grid, its ways of writing, how its changes are saved. */
async function documentStates(pane: PanePage, words: Words, isNarrow: boolean): Promise<void> {
  const { page } = pane;
  await pane.result();
  await assertClean(page, 'a document just opened');
  if (isNarrow) {
    await pane.press(words.showSheet);
    await page.getByRole('grid').waitFor();
    await assertClean(page, 'a document’s sheet');
    await noSidewaysScroll(page);
    await pane.press(words.showPane);
  }
  await page.getByRole('treeitem', { level: 2 }).first().click();
  await page.locator('[data-details]').first().waitFor();
  await assertClean(page, 'a card of a document');
  await pane.section(words.write);
  await pane.tick(words.record);
  await pane.idle();
  await assertClean(page, 'ways of writing into a document');
  await noSidewaysScroll(page);
  await pane.closeSettings();
  await pane.press(words.recalculate);
  await pane.result();
  await pane.screen(words.lists[1]);
  await pane.idle();
  await assertClean(page, 'changes in a document');
  await noSidewaysScroll(page);
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByText(words.accept).waitFor();
  await assertClean(page, 'saving a document');
}

/** All views with the states that both places have, from the list to what is there after a run. */
async function allScreens(place: OpenPlace, language: 'zh' | 'en'): Promise<void> {
  const { pane, page } = place;
  const words = WORDS[language];
  await listStates(pane, words);
  for (const [section, text] of SECTIONS[language]) {
    await pane.section(section);
    await page.getByText(text).first().waitFor();
    await assertClean(page, section);
    await noSidewaysScroll(page);
  }
  await editorStates(pane, words);
  await pane.press(words.preview);
  await page.locator('[data-preview]').waitFor();
  await assertClean(page, 'preview');
  await page.keyboard.press('Escape');
  await page.locator('[data-preview]').waitFor({ state: 'detached' });
  await place.hold();
  await pane.press(words.recalculate);
  await page.locator('[data-result] progress').waitFor();
  // The buttons follow a moment later.
  await page.locator('button[disabled]', { hasText: words.recalculate }).waitFor();
  await assertClean(page, 'work in progress');
  await place.release();
  await pane.result();
  for (const list of words.lists) {
    await pane.screen(list);
    await pane.idle();
    await assertClean(page, `${list} after recalculation`);
    await noSidewaysScroll(page);
  }
}

export const accessibilityStories: readonly Story[] = [
  ...LOOKS.map((look): Story => {
    const language = 'language' in look ? 'en' : 'zh';
    return {
      name: `axe finds nothing in any state (${nameOf(look, language)})`,
      look,
      run: async ({ page, address }) => {
        const words = WORDS[language];
        const pane = new PanePage(page);
        await page.goto(address);
        await page.getByRole('button', { name: words.sample }).waitFor();
        await assertClean(page, 'empty');
        await fileStates(pane, words);
        const place = await openAsFile(page, address, SAMPLE);
        await allScreens(place, language);
        await page.keyboard.press('Control+s');
        await page.getByRole('dialog').waitFor();
        await assertClean(page, 'saving');
        await page.keyboard.press('Escape');
        if (look.width >= 900) {
          await pane.press(words.overview);
          await page.getByRole('table').first().waitFor();
          await assertClean(page, 'overview');
        }
      },
    };
  }),
  ...DOCUMENT_LOOKS.map((look): Story => {
    const language = 'language' in look ? 'en' : 'zh';
    return {
      name: `axe finds nothing with a Word document open (${nameOf(look, language)})`,
      look,
      run: async ({ page, address }) => {
        await page.goto(address);
        await openDocument(page, await documentOfSample());
        await documentStates(new PanePage(page), WORDS[language], look.width < 900);
      },
    };
  }),
  ...EXCEL_LOOKS.map((look): Story => {
    const language = 'language' in look ? 'en' : 'zh';
    return {
      name: `Excel: axe finds nothing in any state (${nameOf(look, language)})`,
      look,
      allowedOrigins: [OFFICE_ORIGIN],
      run: async ({ page, address }) => {
        const place = await openAsExcel(page, address, SAMPLE);
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
        await assertClean(page, 'just opened');
        await allScreens(place, language);
      },
    };
  }),
  {
    name: 'Excel: axe finds nothing where a layout is taught',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      const place = await openAsExcel(page, address, await strangeForm());
      await place.pane.section('版式');
      await place.pointAt('甲项目', 'C3');
      await page.getByText(/^已选：/).waitFor();
      await assertClean(page, 'layout');
    },
  },
  {
    name: 'axe finds nothing on the pages beside: the pane outside Excel, the help',
    allowedOrigins: [OFFICE_ORIGIN],
    mayComplain: TELEMETRY_REFUSED,
    run: async ({ page, address }) => {
      await openOutsideExcel(page);
      await page.goto(`${address}pane.html`);
      await page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor();
      await assertClean(page, 'the pane outside Excel');
      await page.goto(`${address}support.html`);
      await assertClean(page, 'help');
    },
  },
];

function nameOf(look: { readonly colors: string; readonly width: number }, language: 'zh' | 'en'): string {
  return `${look.colors}, ${String(look.width)} px, ${language === 'en' ? 'English' : 'Chinese'}`;
}

/** Words must wrap, not run out of the window: only the sheet moves sideways. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => [
    document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('[role=tabpanel], [role=tabpanel] *')]
      .filter((part) => part.closest('[role=grid]') === null)
      .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
      .map((part) => part.scrollWidth - part.clientWidth),
  ]);
  assert(Math.max(...over) <= 0, `something moves sideways by ${String(Math.max(...over))} px`);
}
