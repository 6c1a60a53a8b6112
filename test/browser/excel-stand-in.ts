/** Opens the task pane's surroundings for a story: Microsoft's office.js with the stand-in behind it, or alone. */
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { ExcelHost, type ExcelHostOptions } from '../support/excel-host/excel-host';
import { openInChromium } from '../support/excel-host/open-in-chromium';
import { loadWorkbookModel } from '../support/excel-host/xlsx-model';

const OFFICE_JS = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Where pane.html gets office.js by default; every request below it is answered from Microsoft's package. */
export const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';
const OFFICE_BASE = `${OFFICE_ORIGIN}/lib/1/hosted/`;

/** office.js outside Excel, some seconds after it was loaded: it wants to tell of itself, and the policy refuses. */
export const TELEMETRY_REFUSED = /^Framing 'https:\/\/telemetryservice\./;

/** The page must not be open yet: office.js looks for its surroundings when it loads. */
export async function openInExcel(
  page: Page,
  file: Uint8Array,
  options: ExcelHostOptions = {},
): Promise<ExcelHost> {
  const model = await loadWorkbookModel(file, '示例.xlsx');
  const excel = new ExcelHost(model, { personality: 'ltsc 2021', ...options });
  await openInChromium(page, excel, OFFICE_BASE);
  return excel;
}

/** office.js as in a plain browser: nothing behind it. */
export async function openOutsideExcel(page: Page): Promise<void> {
  await page.route(`${OFFICE_BASE}**`, async (route) => {
    const file = join(OFFICE_JS, route.request().url().slice(OFFICE_BASE.length));
    if (!file.startsWith(OFFICE_JS + sep) || !existsSync(file)) await route.fulfill({ status: 404 });
    else await route.fulfill({ path: file, contentType: 'text/javascript; charset=utf-8' });
  });
}
