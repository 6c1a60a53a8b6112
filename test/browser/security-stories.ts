/**
 * What a page may ask for and run: the policy is tried out from inside each page against a server that counts, and a
 * workbook full of hostile texts and foreign addresses is opened, recalculated and looked at on every screen.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { HOSTILE_TEXTS, workbookWithForeignAddresses } from '../security/hostile-texts';
import { openOutsideExcel, OFFICE_ORIGIN } from './excel-stand-in';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

interface Foreign {
  readonly address: string;
  /** Paths that were asked for, or `connection` for anything else that reached it. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

/** A site that is not the page's own; it would allow everything. */
async function foreignSite(): Promise<Foreign> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' });
    response.end('window.harmed = 1;');
  });
  server.on('upgrade', (_request, socket) => {
    asked.push('connection');
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Everything a page could try; each is tried, and the policy must refuse it. */
async function tryEverything(page: Page, foreign: string): Promise<void> {
  // The compiler that runs the tests names functions by a helper, which the page does not have.
  await page.evaluate('globalThis.__name = (value) => value');
  await page.evaluate(async (address) => {
    const blocked: string[] = [];
    Reflect.set(window, 'blocked', blocked);
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const add = (tag: string, values: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
      document.body.append(element);
    };
    const quietly = async (what: () => unknown): Promise<void> => {
      try {
        await what();
      } catch {
        // A refusal is what is hoped for; what came of it is seen elsewhere.
      }
    };
    await quietly(() => fetch(`${address}fetch`, { mode: 'no-cors' }));
    await quietly(() => {
      const request = new XMLHttpRequest();
      request.open('GET', `${address}request`);
      request.send();
    });
    await quietly(() => new WebSocket(`${address.replace('http', 'ws')}socket`));
    await quietly(() => new EventSource(`${address}events`));
    await quietly(() => navigator.sendBeacon(`${address}beacon`, 'x'));
    await quietly(() => new Worker(`${address}worker.js`));
    await quietly(() => import(`${address}module.js`));
    add('script', { src: `${address}script.js` });
    add('img', { src: `${address}picture.png` });
    add('iframe', { src: `${address}frame.html` });
    add('object', { data: `${address}object` });
    add('embed', { src: `${address}embed` });
    add('video', { src: `${address}film.mp4` });
    add('link', { rel: 'stylesheet', href: `${address}style.css` });
    add('div', { style: `background: url(${address}background.png)` });
    const script = document.createElement('script');
    script.textContent = 'window.harmed = 1';
    document.body.append(script);
    const box = document.createElement('div');
    box.innerHTML = '<img src="data:," onerror="window.harmed = 1">';
    document.body.append(box);
    await quietly(() => {
      new Function('window.harmed = 1')();
    });
    const form = document.createElement('form');
    form.action = `${address}form`;
    document.body.append(form);
    form.submit();
  }, foreign);
  const isStopped = async (): Promise<boolean> => {
    const blocked = await page.evaluate(() => Reflect.get(window, 'blocked') as readonly string[]);
    return BLOCKED.every((directive) => blocked.includes(directive));
  };
  await new PanePage(page).until(isStopped, `a refusal by each of ${BLOCKED.join()}`);
  // What had slipped through would be there before a request that is made afterwards.
  await page.evaluate(async () => void (await fetch('')));
}

const harmed = (page: Page): Promise<boolean> => page.evaluate(() => 'harmed' in window);

const BLOCKED = [
  'connect-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'object-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-elem',
];

function policyStory(file: string): Story {
  return {
    name: `${file}: the policy lets no request out and no foreign script in`,
    allowedOrigins: [OFFICE_ORIGIN],
    expectsComplaints: true,
    run: async ({ page, address }) => {
      const foreign = await foreignSite();
      try {
        await openOutsideExcel(page);
        await page.goto(address + file);
        await tryEverything(page, foreign.address);
        assertEqual(foreign.asked, [], `${file} asked the foreign site`);
        assert(!(await harmed(page)), `${file} ran a script that is not its own`);
      } finally {
        await foreign.stop();
      }
    },
  };
}

const SCREENS = ['问题', '改动', '各表'];
const SECTIONS = ['规则', '写入方式', '新建', '关于'];

export const securityStories: readonly Story[] = [
  ...['index.html', 'pane.html', 'support.html'].map(policyStory),
  {
    name: 'a hostile workbook asks nothing, runs nothing, and is shown as text',
    run: async ({ page, address }) => {
      const foreign = await foreignSite();
      try {
        await page.goto(address);
        const pane = new PanePage(page);
        for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
          if (!/[<(=]|proto|constructor/.test(text)) continue;
          await page
            .locator('input[type=file]')
            .first()
            .setInputFiles({
              name: `${what}.xlsx`,
              mimeType: 'application/octet-stream',
              buffer: Buffer.from(workbookWithForeignAddresses(text, foreign.address)),
            });
          // The page asks before another file takes the place of one with changes.
          const discard = page.getByRole('button', { name: '不保存' });
          const named = page.getByText(`${what}.xlsx`).first();
          await named.or(discard).first().waitFor();
          if (await discard.isVisible()) await discard.click();
          await named.waitFor();
          await pane.idle();
          await pane.press('一键重算');
          await pane.idle();
          for (const section of SECTIONS) await pane.section(section);
          for (const screen of SCREENS) await pane.screen(screen);
          await pane.screen('问题');
          assert(!(await harmed(page)), `${what} was run`);
          const shown = await page.locator('#root').innerHTML();
          assert(!/<script|<img[^>]+onerror|<svg[^>]+onload/i.test(shown), `${what} became markup`);
          const links = await page
            .locator('a[href]')
            .evaluateAll((items) => items.map((item) => (item as HTMLAnchorElement).protocol));
          assert(
            links.every((protocol) => /^(?:https?|blob):$/.test(protocol)),
            `a link: ${links.join()}`,
          );
        }
        assertEqual(foreign.asked, [], 'the foreign site was asked');
      } finally {
        await foreign.stop();
      }
    },
  },
];
