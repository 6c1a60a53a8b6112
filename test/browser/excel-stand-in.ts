/**
 * Puts the stand-in for Excel behind a page: Microsoft's unmodified office.js runs in the browser and asks for its
 * requests to be carried out here, on a workbook that is read from a real file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ExcelHost } from '../support/excel-host/excel-host';
import { installNativeSeam } from '../support/excel-host/native-seam';
import { TransportFault } from '../support/excel-host/rich-api';
import type { WorkbookModel } from '../support/excel-host/workbook-model';
import { loadWorkbookModel } from '../support/excel-host/xlsx-model';

const OFFICE_JS = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The origin and folder that pane.html asks for office.js by default. */
export const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';
const OFFICE_FOLDER = '/lib/1/hosted/';

const SEAM = { excelApi: '1.14', sharedRuntime: false, uiLocale: 'zh-CN' };

/** Answers requests for office.js with the files of Microsoft's package. */
export async function serveOfficeJs(page: Page): Promise<void> {
  await page.route(`${OFFICE_ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(OFFICE_JS, pathname.slice(OFFICE_FOLDER.length));
    if (!pathname.startsWith(OFFICE_FOLDER) || !existsSync(file)) await route.abort();
    else await route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
  });
}

/** The page must not be open yet: office.js looks for its surroundings when it loads. */
export async function openInExcel(page: Page, file: string): Promise<WorkbookModel> {
  const workbook = await loadWorkbookModel(new Uint8Array(readFileSync(file)), '示例.xlsx');
  const host = new ExcelHost(workbook, SEAM);
  await page.exposeFunction('__processQuery', async (body: string, flags: number) => {
    try {
      return { body: await host.processQuery(body, flags) };
    } catch (error) {
      const code = error instanceof TransportFault ? error.officeCode : 5001;
      return { code, message: error instanceof Error ? error.message : String(error) };
    }
  });
  // The compiler of the tests names functions with a helper that the page does not have.
  await page.addInitScript(
    `globalThis.__name = (it) => it; (${installNativeSeam.toString()})(window, ${JSON.stringify(SEAM)});`,
  );
  await serveOfficeJs(page);
  return workbook;
}
