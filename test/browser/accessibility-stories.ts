/** axe on every screen and state, in both languages, in light, dark and forced colours, wide and narrow. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Look } from './chromium';
import { assert, type Story } from './harness';
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

/** Screens that come on demand, with words by which they are there. */
const SCREENS = {
  zh: [
    ['自评表', '评分规则'],
    ['汇总', '金额单位'],
    ['规则', '现在用的规则'],
    ['工具', '重算时怎样写入'],
    ['关于', '全部计算都在本机完成'],
  ],
  en: [
    ['Forms', 'Scoring rules'],
    ['All forms', 'Amounts in'],
    ['Rules', 'Rules in force'],
    ['Tools', 'How Recalculate writes'],
    ['About', 'All work is done on this machine'],
  ],
} as const;

const WORDS = {
  zh: {
    sample: '看示例',
    results: '看结果',
    ignore: '忽略',
    confirmIgnore: '确认忽略',
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
    nothing: '没有符合条件的问题',
    paste: /粘贴文字版/,
    read: '读取',
    tools: '工具',
    pasteNothing: /没有读到指标/,
  },
  en: {
    sample: 'Try the sample',
    results: 'Results',
    ignore: 'Ignore',
    confirmIgnore: 'Ignore it',
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
    nothing: 'Nothing matches',
    paste: /Paste the narrative/,
    read: 'Read',
    tools: 'Tools',
    pasteNothing: /No indicator was read/,
  },
} as const;

const LOOKS = [
  { colors: 'light', width: 1280 },
  { colors: 'dark', width: 1280, language: 'en-US' },
  { colors: 'forced', width: 1280 },
  { colors: 'forced', width: 1280, language: 'en-US' },
  { colors: 'light', width: 320, language: 'en-US' },
  // 200 % zoom of a 1280 px window.
  { colors: 'dark', width: 640 },
] as const satisfies readonly Look[];

/** The pane beside Excel, as narrow as it gets and as it is wont to be. */
const EXCEL_LOOKS = [
  { colors: 'light', width: 350 },
  { colors: 'dark', width: 320, language: 'en-US' },
  { colors: 'forced', width: 600 },
] as const satisfies readonly Look[];

type Words = (typeof WORDS)['zh' | 'en'];

/** Every state of the list: a finding open, ignoring without a reason, nothing that matches. */
async function findingStates(pane: PanePage, words: Words, isNarrow: boolean): Promise<void> {
  const { page } = pane;
  await assertClean(page, 'findings');
  await page.getByRole('treeitem', { level: 2 }).first().click();
  if (isNarrow) {
    await page.locator('[role=gridcell][aria-selected=true]').first().waitFor();
    await assertClean(page, 'sheet');
    await pane.press(words.results);
  }
  await pane.press(words.ignore);
  await pane.press(words.confirmIgnore);
  await assertClean(page, 'ignoring without a reason');
  await page.getByRole('searchbox', { name: words.search }).fill('xyz');
  await page.getByText(words.nothing).waitFor();
  await assertClean(page, 'nothing matches');
  await page.getByRole('searchbox', { name: words.search }).fill('');
}

/** The editor of rules with a fault told; the tools with a text that cannot be read. */
async function editorStates(pane: PanePage, words: Words): Promise<void> {
  const { page } = pane;
  await pane.screen(words.rules);
  await page.getByLabel(words.rehearse).selectOption('budget-system');
  await page.getByText(words.known).waitFor();
  await assertClean(page, 'a rehearsed submission');
  await pane.press(words.copy);
  await page.getByRole('textbox', { name: words.floor }).fill('x');
  await pane.press(words.save);
  await page.getByText(/“x”/).first().waitFor();
  await assertClean(page, 'rules editor with a fault');
  await pane.press(words.cancel);
  await pane.screen(words.tools);
  await page.getByRole('textbox', { name: words.paste }).fill('x');
  await pane.press(words.read);
  await page.getByText(words.pasteNothing).waitFor();
  await assertClean(page, 'a text that cannot be read');
}

/** A file that is none, and a layout that is not known. */
async function fileStates(pane: PanePage, words: Words, isNarrow: boolean): Promise<void> {
  const { page } = pane;
  const picker = page.locator('input[type=file][accept*=xlsx]');
  await picker.setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('x') });
  if (isNarrow) await pane.press(words.results);
  await pane.problem();
  await assertClean(page, 'an error');
  await picker.setInputFiles({ name: 'y.xlsx', mimeType: 'text/plain', buffer: await strangeForm() });
  await pane.idle();
  await page.getByRole('tab', { name: words.layout }).waitFor();
  await pane.screen(words.layout);
  await assertClean(page, 'layout');
}

/** All screens with the states that both places have, from the list to what is there after a run. */
async function allScreens(place: OpenPlace, language: 'zh' | 'en', isNarrow: boolean): Promise<void> {
  const { pane, page } = place;
  const words = WORDS[language];
  await findingStates(pane, words, isNarrow);
  for (const [screen, text] of SCREENS[language]) {
    await pane.screen(screen);
    await page.getByText(text).first().waitFor();
    await assertClean(page, screen);
    await noSidewaysScroll(page);
  }
  await editorStates(pane, words);
  await pane.press(words.preview);
  await page.getByRole('dialog').waitFor();
  await assertClean(page, 'preview');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await place.hold();
  await pane.press(words.recalculate);
  await page.locator('progress').waitFor();
  // The buttons follow a moment later.
  await page.locator('button[disabled]', { hasText: words.recalculate }).waitFor();
  await assertClean(page, 'work in progress');
  await place.release();
  await pane.result();
  await assertClean(page, 'after recalculation');
  await noSidewaysScroll(page);
}

export const accessibilityStories: readonly Story[] = [
  ...LOOKS.map((look): Story => {
    const language = 'language' in look ? 'en' : 'zh';
    return {
      name: `axe finds nothing in any state (${nameOf(look, language)})`,
      look,
      run: async ({ page, address }) => {
        const words = WORDS[language];
        const isNarrow = look.width < 900;
        const pane = new PanePage(page);
        await page.goto(address);
        await page.getByRole('button', { name: words.sample }).waitFor();
        await assertClean(page, 'empty');
        await fileStates(pane, words, isNarrow);
        const place = await openAsFile(page, address, SAMPLE);
        await page.getByRole('grid').waitFor();
        if (isNarrow) await pane.press(words.results);
        await allScreens(place, language, isNarrow);
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
        await place.pane.press(language === 'en' ? 'Check only' : '只检查');
        await place.pane.result();
        await allScreens(place, language, false);
      },
    };
  }),
  {
    name: 'Excel: axe finds nothing where a layout is taught',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      const place = await openAsExcel(page, address, await strangeForm());
      await place.pane.press('只检查');
      await place.pane.result();
      await page.getByRole('tab', { name: '版式' }).waitFor();
      await place.pane.screen('版式');
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
