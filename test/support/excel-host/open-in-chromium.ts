/**
 * Puts the stand-in behind a page of headless Chromium: the page loads Microsoft's unmodified office.js from the
 * package (with the members that a newer one has, where the personality does), the emulator runs in the Node process of the test, and the two are bridged.
 *
 * ```ts
 * const excel = new ExcelHost(await loadWorkbookModel(bytes), { excelApi: '1.14' });
 * await openInChromium(page, excel, 'http://localhost:8080/lib/');  // before page.goto
 * await page.goto('http://localhost:8080/pane.html');               // its office.js is …/lib/office.js
 * ```
 *
 * The page must load `office.js` (or `office.debug.js`) from an address below `officeBase`; office.js then finds its
 * host file and its strings there. Any origin works, also one that nothing listens on: the requests are answered here.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExcelHost } from './excel-host';
import { offerNewerMembers } from './newer-members';
import type { SeamWindow } from './native-seam';
import { installNativeSeam } from './native-seam';
import { TransportFault } from './rich-api';

const OFFICE_JS_FOLDER = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The file that defines `Excel`. */
const EXCEL_LIBRARY = 'excel-win32-16.01.js';

/** Call it before the page is opened; `officeBase` ends in a slash. */
export async function openInChromium(page: Page, excel: ExcelHost, officeBase: string): Promise<void> {
  const { excelApi } = excel;
  const { sharedRuntime = false, uiLocale = 'zh-CN', firstClick } = excel.options;
  await page.exposeFunction('__processQuery', async (body: string, flags: number) => {
    try {
      return { body: await excel.processQuery(body, flags) };
    } catch (error) {
      const code = error instanceof TransportFault ? error.officeCode : 5001;
      return { code, message: error instanceof Error ? error.message : String(error) };
    }
  });
  const options = JSON.stringify({ excelApi, sharedRuntime, uiLocale, firstClick });
  // Compilers may name functions by a helper that the page does not have.
  const names = 'var __name = function (value) { return value; };';
  await page.addInitScript({
    content: `{ ${names} (${installNativeSeam.toString()})(window, ${options}); }`,
  });
  const newer = excel.personality.hasNewestOfficeJs
    ? `;{ ${names} (${offerNewerMembers.toString()})(true); }`
    : '';
  const scriptOf = (file: string): string =>
    fs.readFileSync(file, 'utf8') + (path.basename(file) === EXCEL_LIBRARY ? newer : '');
  await page.route(`${officeBase}**`, async (route) => {
    const wanted = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = path.join(OFFICE_JS_FOLDER, wanted.slice(new URL(officeBase).pathname.length));
    if (!file.startsWith(OFFICE_JS_FOLDER + path.sep) || !fs.existsSync(file))
      await route.fulfill({ status: 404 });
    else await route.fulfill({ body: scriptOf(file), contentType: 'text/javascript; charset=utf-8' });
  });
  excel.onEvent = (type, target, args) => {
    const fire = (event: { type: number; target: string; args: string }): void => {
      (window as unknown as SeamWindow).__fireRichEvent?.(event.type, event.target, event.args);
    };
    void page.evaluate(fire, { type, target, args });
  };
}
