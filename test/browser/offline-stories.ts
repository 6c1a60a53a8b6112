/** The page once loaded needs no network, and no service worker to do without it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { assert, assertEqual, type Story } from './harness';
import { documentOfSample } from './document-stories';
import { PanePage } from './pane-page';
import { SAMPLE } from './places';

const DIST = join(__dirname, '..', '..', 'dist');

/** The scripts that read or write Word files, not those that only tell files apart. What comes on demand is fetched in turn, and the report's writer last. */
function lastToCome(): readonly string[] {
  const built = JSON.parse(readFileSync(join(DIST, 'built-files.json'), 'utf8')) as {
    readonly now: readonly string[];
  };
  const names = built.now.filter(
    (name) => name.endsWith('.js') && knowsWord(readFileSync(join(DIST, name), 'utf8')),
  );
  assert(names.length > 0, 'no script knows of Word files');
  return names;
}

const knowsWord = (script: string): boolean =>
  script.includes('wordprocessingml') && !script.includes('ms-word\\.template');

/** @returns whether the last has come and nothing is under way */
function watchRequests(context: BrowserContext): () => boolean {
  const last = lastToCome();
  const underWay = new Set<unknown>();
  const come = new Set<string>();
  context.on('request', (request) => underWay.add(request));
  context.on('requestfailed', (request) => underWay.delete(request));
  context.on('requestfinished', (request) => {
    underWay.delete(request);
    come.add(basename(new URL(request.url()).pathname));
  });
  return () => underWay.size === 0 && last.every((name) => come.has(name));
}

export const offlineStories: readonly Story[] = [
  {
    name: 'opened from disk the page does what it does on a site: sample, file, report, download',
    // What a browser calls the origin of a file.
    allowedOrigins: ['null'],
    run: async ({ page }) => {
      const pane = new PanePage(page);
      await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
      await pane.press('看示例');
      await pane.says(/可改 4 处/);
      await page.locator('input[type=file][accept*=xlsx]').first().setInputFiles({
        name: '甲.xlsx',
        mimeType: 'application/octet-stream',
        buffer: SAMPLE,
      });
      await page.getByText('甲.xlsx').waitFor();
      await pane.idle();
      await pane.press('一键重算');
      await pane.says(/改了 \d+ 处/);
      const save = async (button: string): Promise<string> => {
        const [file] = await Promise.all([page.waitForEvent('download'), pane.press(button)]);
        return file.suggestedFilename();
      };
      assertEqual((await pane.save()).suggestedFilename(), '甲-核算.xlsx', 'the workbook');
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      assert((await save('自评报告（Word）')).endsWith('.docx'), 'no report');
      for (const section of ['规则', '写入方式', '关于']) await pane.section(section);
    },
  },
  {
    name: 'after the first load the page works without any network',
    run: async ({ page, context, address }) => {
      const pane = new PanePage(page);
      const isComplete = watchRequests(context);
      await page.goto(`${address}?sample`);
      await pane.idle();
      await pane.until(() => Promise.resolve(isComplete()), 'what comes on demand');
      await context.setOffline(true);
      await pane.press('一键重算');
      await pane.says(/改了 \d+ 处/);
      await pane.section('规则');
      await page
        .getByText(/张表：/)
        .first()
        .waitFor();
      for (const section of ['写入方式', '新建', '关于']) await pane.section(section);
      await pane.screen('各表');
      await page.locator('[data-form] button[aria-expanded]').nth(1).click();
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '自评报告（Word）' }).first().click(),
      ]);
      const picker = page.locator('input[type=file][accept*=xlsx]').first();
      await picker.setInputFiles({
        name: '自评表.docx',
        mimeType: 'application/octet-stream',
        buffer: await documentOfSample(),
      });
      await page.getByRole('button', { name: '不保存' }).click();
      await page.getByText('按表格显示，不是 Word 的版面。').waitFor();
      await pane.press('打开');
      await page.getByRole('menuitem', { name: '新建空白标准表' }).click();
      await page.getByText('自评表.xlsx').waitFor();
      await pane.idle();
      const workers = await page.evaluate(
        async () => (await navigator.serviceWorker.getRegistrations()).length,
      );
      assertEqual(workers, 0, 'service workers');
    },
  },
];
