/** What comes to the task pane from around it: a press of the ribbon, a Mac, a site that has been updated. */
import type { Page } from 'playwright-core';
import { OFFICE_ORIGIN, openInExcel } from './excel-stand-in';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';
import { EXCEL_LOOK, SAMPLE } from './places';

/** Keeps scripts of the site back. @returns what lets them go */
async function hold(page: Page, scripts: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(scripts, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Where office.js keeps its context. */
interface OfficeInside {
  readonly _OfficeAppFactory: { setContext(context: object): void };
}

const commandsOver = (page: Page): Promise<unknown> =>
  page.evaluate(() => (Reflect.get(window, '__commandsOver') as readonly number[] | undefined) ?? []);

/** The pane as it is on a Mac: office.js says so from the first moment. */
async function openOnMac(page: Page, address: string): Promise<PanePage> {
  const release = await hold(page, '**/pane.*.js');
  await openInExcel(page, SAMPLE);
  await page.goto(`${address}pane.html`, { waitUntil: 'commit' });
  await page.waitForFunction(() => typeof Office !== 'undefined');
  await page.evaluate(async () => {
    await Office.onReady();
    const inside = (window as unknown as { readonly OSF: OfficeInside }).OSF;
    const platform = { value: Office.PlatformType.Mac };
    inside._OfficeAppFactory.setContext(Object.create(Office.context, { platform }));
  });
  release();
  const pane = new PanePage(page);
  await pane.idle();
  return pane;
}

const clipboardOf = (page: Page): Promise<{ readonly html: string; readonly text: string }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item?.getType('text/html'))?.text();
    const text = await (await item?.getType('text/plain'))?.text();
    return { html: html ?? '', text: text ?? '' };
  });

export const surroundingsStories: readonly Story[] = [
  {
    name: 'a press of the ribbon that comes before React is carried out, and its words wait for the pane',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      const release = await hold(page, '**/react.*.js');
      const excel = await openInExcel(page, SAMPLE, { sharedRuntime: true, firstClick: 'check' });
      await page.goto(`${address}pane.html`, { waitUntil: 'commit' });
      const pane = new PanePage(page);
      const isOver = async (): Promise<boolean> => JSON.stringify(await commandsOver(page)) === '[0]';
      await pane.until(isOver, 'the end of the command');
      assert(await page.getByText('正在打开自评核算').isVisible(), 'the pane is there before React');
      assert(
        excel.workbook.sheets.some(({ name }) => name === '复核结果'),
        'no review sheet was written',
      );
      release();
      await page
        .locator('[role=status]', { hasText: /标记 \d+ 处|可改 4 处/ })
        .first()
        .waitFor();
      assertEqual(await commandsOver(page), [0], 'commands that are over');
    },
  },
  {
    name: 'a press that no handler was named for ends at once',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      await openInExcel(page, SAMPLE, { sharedRuntime: true, firstClick: 'nothing' });
      await page.goto(`${address}pane.html`);
      const pane = new PanePage(page);
      await pane.idle();
      const [status, ...more] = (await commandsOver(page)) as readonly number[];
      assert(status !== undefined && status !== 0 && more.length === 0, `ends with ${String(status)}`);
    },
  },
  {
    name: 'on a Mac the report goes to the clipboard with its looks, and the words say so',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, context, address }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      let saved = 0;
      page.on('download', () => (saved += 1));
      const pane = await openOnMac(page, address);
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      await pane.press('自评报告（Word）');
      await page.locator('[role=status]', { hasText: '全文已复制。请打开 Word 粘贴' }).waitFor();
      const { html, text } = await clipboardOf(page);
      assert(/<h1[^>]*>[^<]*绩效自评报告/.test(html), `copied: ${html.slice(0, 300)}`);
      assert(/background[^>]*yellow[^>]*>【/.test(html), 'the blanks are not yellow');
      assert(/绩效自评报告\n.*一、项目基本情况\n/s.test(text), `copied: ${text.slice(0, 300)}`);
      await pane.section('规则');
      await pane.press('复制一套来改');
      await pane.press('保存');
      await pane.idle();
      await pane.press('导出');
      await page.locator('[role=status]', { hasText: '的内容已复制' }).waitFor();
      const rules = (await clipboardOf(page)).text;
      assert(
        (JSON.parse(rules) as { readonly id?: string }).id !== undefined,
        `copied: ${rules.slice(0, 200)}`,
      );
      await page.getByRole('textbox', { name: /规则文字粘贴在这里/ }).fill(rules);
      await pane.press('导入粘贴的规则');
      await page.locator('[role=status]', { hasText: '已导入' }).waitFor();
      assertEqual(saved, 0, 'files that were saved');
    },
  },
  {
    name: 'on a Mac without a clipboard the report leads to the browser page',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      await page.addInitScript({
        content: `Document.prototype.execCommand = () => false;
          Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('no')) });`,
      });
      const pane = await openOnMac(page, address);
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      await pane.press('自评报告（Word）');
      assert((await pane.problem()).includes(`${address}index.html`), `says: ${await pane.problem()}`);
    },
  },
  {
    name: 'on Windows a download says where it went',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      await openInExcel(page, SAMPLE);
      await page.goto(`${address}pane.html`);
      const pane = new PanePage(page);
      await pane.idle();
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      await Promise.all([page.waitForEvent('download'), pane.press('自评报告（Word）')]);
      await page.locator('[role=status]', { hasText: /^已下载“.*绩效自评报告\.docx”/ }).waitFor();
    },
  },
  {
    name: 'a screen that the site no longer has is said, and the rest of the pane goes on',
    look: EXCEL_LOOK,
    allowedOrigins: [OFFICE_ORIGIN],
    expectsComplaints: true,
    run: async ({ page, address }) => {
      // Nothing is fetched ahead, as if the site had been updated before.
      await page.addInitScript({
        content: `{ const later = window.setTimeout;
          window.setTimeout = (run, wait, ...more) => (wait === 3000 ? 0 : later(run, wait, ...more)); }`,
      });
      let isUpdated = false;
      await page.route(`${address}*.js`, (route) => (isUpdated ? route.abort() : route.continue()));
      await openInExcel(page, SAMPLE);
      await page.goto(`${address}pane.html`);
      const pane = new PanePage(page);
      await pane.idle();
      await page.getByRole('treeitem').first().waitFor();
      isUpdated = true;
      await pane.screen('各表');
      await page.locator('[role=alert]', { hasText: '程序已更新，请先保存，再重新载入' }).waitFor();
      await pane.screen('问题');
      await page.getByRole('treeitem').first().waitFor();
    },
  },
];
