/**
 * Fetches what comes on demand while nothing else goes on, so that a page once opened needs no network: every screen
 * and the writer of reports. Nothing waits for it; what fails is fetched again when it is asked for.
 */

/** Long after the first workbook is usually on the screen. */
const QUIET_MS = 3_000;

const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../app/stored-settings'),
  () => import('./screens/first-hint'),
  () => import('./screens/findings-screen'),
  () => import('./page/open-workbook'),
  () => import('./screens/forms-screen'),
  () => import('./screens/totals-screen'),
  () => import('./screens/preview-dialog'),
  () => import('./screens/rules-screen'),
  () => import('./screens/layout-screen'),
  () => import('./screens/tools-screen'),
  () => import('./screens/about-screen'),
  () => import('./screens/probe-screen'),
  () => import('../documents/report-on-demand'),
];

/** @param own what the page opens and checks workbooks with */
export function preloadOnDemandParts(own: readonly (() => Promise<unknown>)[]): void {
  setTimeout(() => {
    void fetchInTurn([...own, ...PARTS]);
  }, QUIET_MS);
}

async function fetchInTurn(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const part of parts) await Promise.allSettled([part()]);
}
