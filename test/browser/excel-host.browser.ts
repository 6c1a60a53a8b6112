/**
 * The Excel host in headless Chromium on Microsoft's own office.js: read, write, take back. Stands alone:
 * `npx tsx test/browser/excel-host.browser.ts`; ends with a failure status when anything is not as it should be.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import webpack from 'webpack';
import type { ExcelWorkbookHost } from '../../src/hosts/excel/excel-workbook-host';
import { ExcelHost } from '../support/excel-host/excel-host';
import { openInChromium } from '../support/excel-host/open-in-chromium';
import type { PersonalityName } from '../support/excel-host/personalities';
import { PERSONALITY_NAMES, remarksOf } from '../support/excel-host/personalities';
import { cellOf, formWorkbook, PLAN } from '../support/excel-host/sample-workbook';
import { summary } from '../support/excel-host/summary';
import { cloneWorkbook } from '../support/excel-host/workbook-model';

const ORIGIN = 'https://add-in.test';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the bundled page offers to the test. */
interface TestPage {
  readonly ExcelBundle: { readonly ExcelWorkbookHost: typeof ExcelWorkbookHost };
}

/** Bundles the host as it is, for the page to load. */
async function bundleHost(folder: string): Promise<string> {
  const root = path.join(__dirname, '../..');
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        entry: path.join(root, 'src/hosts/excel/excel-workbook-host.ts'),
        output: { path: folder, filename: 'host.js', library: { name: 'ExcelBundle', type: 'window' } },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: { transpileOnly: true, compilerOptions: { noEmit: false } },
            },
          ],
        },
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve();
      },
    );
  });
  return fs.readFileSync(path.join(folder, 'host.js'), 'utf8');
}

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ziping-excel-'));
  const script = await bundleHost(folder);
  const browser = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  try {
    for (const personality of PERSONALITY_NAMES) await runIn(browser, script, personality);
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads, writes and takes back in an Excel of this personality. */
async function runIn(browser: BrowserContext, script: string, personality: PersonalityName): Promise<void> {
  const page = await browser.newPage();
  try {
    const excel = new ExcelHost(formWorkbook(18), { personality });
    const before = summary(cloneWorkbook(excel.workbook));
    await page.route(`${ORIGIN}/**`, (route) => {
      const isPage = route.request().url().endsWith('/pane.html');
      const html = '<!doctype html><script src="/lib/office.js"></script><script src="/host.js"></script>';
      return route.fulfill(
        isPage
          ? { body: html, contentType: 'text/html; charset=utf-8' }
          : { body: script, contentType: 'text/javascript; charset=utf-8' },
      );
    });
    await openInChromium(page, excel, `${ORIGIN}/lib/`);
    await page.goto(`${ORIGIN}/pane.html`);
    const info = await page.evaluate(() => Office.onReady());
    assert.deepEqual([info.host, info.platform], ['Excel', 'PC']);
    const read = await page.evaluate(async () => {
      const host = await (window as unknown as TestPage).ExcelBundle.ExcelWorkbookHost.create();
      return (await host.readSheets()).map(({ name, rows }) => [name, rows.length]);
    });
    assert.equal(read.length, 18);
    assert.deepEqual(read[0], ['项目1', 7]);
    const written = await page.evaluate(async (plan) => {
      const host = await (window as unknown as TestPage).ExcelBundle.ExcelWorkbookHost.create();
      const { undo, ...result } = await host.applyPlan(plan, { language: 'zh' });
      return { ...result, edits: undo.edits.length };
    }, PLAN);
    assert.deepEqual(written, { written: 3, marked: 3, heldBack: [], edits: 3 });
    const sheet = excel.sheet('项目1');
    assert.equal(cellOf(sheet, 'D5')?.value, 1.5);
    const remarks = { notes: [3, 0], comments: [0, 3], none: [0, 0] }[remarksOf(personality)];
    assert.deepEqual([sheet.notes.size, sheet.comments.length], remarks);
    const undone = await page.evaluate(async () => {
      const host = await (window as unknown as TestPage).ExcelBundle.ExcelWorkbookHost.create();
      const record = await host.loadUndo();
      return record && host.undo(record);
    });
    assert.deepEqual(undone, { restored: 3, kept: [] });
    assert.deepEqual(summary(excel.workbook), before);
    process.stdout.write(`excel-host.browser: read, wrote and took back in ${personality}\n`);
  } finally {
    await page.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
