/**
 * Fetches what comes on demand while nothing else goes on, so that a page once opened needs no network: every screen
 * and the writer of reports. Nothing waits for it; what fails is fetched again when it is asked for.
 */

/** Long after the first workbook is usually on the screen. */
const QUIET_MS = 3_000;

const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../app/stored-settings'),
  () => import('../app/preview'),
  () => import('../app/run-words'),
  () => import('./screens/lines-screen'),
  () => import('./screens/changes-screen'),
  () => import('./screens/forms-screen'),
  () => import('./screens/ignore-sheet'),
  () => import('./screens/preview-screen'),
  () => import('./screens/settings-screen'),
  () => import('./screens/rules-screen'),
  () => import('./screens/layout-screen'),
  () => import('./screens/write-section'),
  () => import('./screens/new-forms-section'),
  () => import('./screens/about-section'),
  () => import('./screens/probe-screen'),
  () => import('../core/writing/opinion-sheet'),
  () => import('fflate'),
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
