/** The page once loaded needs no network, and no service worker to do without it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';
import { SAMPLE } from './places';

const DIST = join(__dirname, '..', '..', 'dist');

/** The scripts that know of Word files. What comes on demand is fetched in turn, and the report's writer last. */
function lastToCome(): readonly string[] {
  const built = JSON.parse(readFileSync(join(DIST, 'built-files.json'), 'utf8')) as {
    readonly now: readonly string[];
  };
  const names = built.now.filter(
    (name) => name.endsWith('.js') && readFileSync(join(DIST, name), 'utf8').includes('wordprocessingml'),
  );
  assert(names.length > 0, 'no script knows of Word files');
  return names;
}

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
      await page.locator('[role=status]', { hasText: /^5 张自评表/ }).waitFor();
      await page.locator('input[type=file][accept*=xlsx]').setInputFiles({
        name: '甲.xlsx',
        mimeType: 'application/octet-stream',
        buffer: SAMPLE,
      });
      await page.getByText('甲.xlsx').waitFor();
      await pane.idle();
      await pane.press('一键重算');
      assert(/改了 \d+ 处/.test(await pane.result()), `says: ${await pane.result()}`);
      const save = async (button: string): Promise<string> => {
        const [file] = await Promise.all([page.waitForEvent('download'), pane.press(button)]);
        return file.suggestedFilename();
      };
      assertEqual(await save('下载'), '甲-核算.xlsx', 'the workbook');
      await pane.screen('自评表');
      assert((await save('自评报告（Word）')).endsWith('.docx'), 'no report');
      for (const screen of ['汇总', '规则', '工具', '关于']) await pane.screen(screen);
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
