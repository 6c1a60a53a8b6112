/** The page once loaded needs no network, and no service worker to do without it. */
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

export const offlineStories: readonly Story[] = [
  {
    name: 'after the first load the page works without any network',
    run: async ({ page, context, address }) => {
      const pane = new PanePage(page);
      await page.goto(`${address}?sample`);
      await pane.idle();
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
