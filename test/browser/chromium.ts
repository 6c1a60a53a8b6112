/** Headless Chromium without background traffic, and windows in it that know nothing of one another. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

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

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh-CN' | 'en-US';
  readonly colors?: 'light' | 'dark' | 'forced';
}

/** Closing it removes the profile that it made for itself. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
}

/** Opens a window of the given size, language and colours, as on the first visit. Closing it forgets everything. */
export function openWindow(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  return browser.newContext({
    locale: look.language ?? 'zh-CN',
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.colors === 'light' || look.colors === undefined ? 'light' : 'dark',
    forcedColors: look.colors === 'forced' ? 'active' : 'none',
    acceptDownloads: true,
  });
}
