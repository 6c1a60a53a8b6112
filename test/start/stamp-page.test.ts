/** The page of a release that writes the site's address: opened from disk, it saves what stamp.mjs would write. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Folder } from '../cli/run-cli';

const ROOT = join(__dirname, '..', '..');
const SITE = 'https://addins.example.gov.cn/ziping';
const MANIFEST = join(ROOT, 'manifest.xml');
/** As built: quotation marks left out where they may be. */
const PANE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; connect-src 'self'; object-src 'none'"><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><p>$&自评</p>`;

let folder: Folder;
let browser: Browser;
let page: Page;

/** The page as the release makes it, from a script that jest cannot load. */
function made(): string {
  const script = `import { stampPage } from ${JSON.stringify(pathToFileURL(join(ROOT, 'src/release/stamp-page.mjs')).href)};
    import { readFileSync } from 'node:fs';
    process.stdout.write(stampPage(readFileSync(${JSON.stringify(MANIFEST)}, 'utf8'), ${JSON.stringify(PANE)}));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

beforeAll(async () => {
  folder = new Folder();
  folder.put('写入网站地址.html', made());
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(pathToFileURL(folder.at('写入网站地址.html')).href);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  folder.remove();
});

const fill = (address: string): Promise<void> => page.getByRole('textbox').fill(address);

async function saved(name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(name);
  return readFileSync(await file.path(), 'utf8');
}

test.each([
  ['微软全球', 'cdn'],
  ['微软中国', 'china'],
  ['本网站的副本', 'site'],
])('%s: both files are those of stamp.mjs', async (label, choice) => {
  const script = join(ROOT, 'src/start/stamp.mjs');
  const dist = folder.path;
  folder.put('pane.html', PANE);
  const stamped = spawnSync(process.execPath, [
    script,
    '--origin',
    SITE,
    '--office-js',
    choice,
    '--dist',
    dist,
  ]);
  expect(stamped.status).toBe(0);
  await fill(SITE);
  await page.getByRole('radio', { name: label }).check();
  expect(await saved('manifest.xml')).toBe(readFileSync(join(dist, 'manifest.xml'), 'utf8'));
  expect(await saved('pane.html')).toBe(readFileSync(join(dist, 'pane.html'), 'utf8'));
});

test('an address that Excel would not take is told in both languages', async () => {
  await fill('http://addins.example.gov.cn');
  await page.getByRole('button', { name: 'manifest.xml' }).click();
  const said = page.getByRole('alert');
  await said.filter({ hasText: 'https' }).waitFor();
  expect(await said.innerText()).toMatch(/请给出网站地址[^]*Give the site’s address/);
});
