/** The page once loaded needs no network, and no service worker to do without it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

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
