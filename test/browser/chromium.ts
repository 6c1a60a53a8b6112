/** A headless Chromium of its own for each run: fresh profile, no background traffic. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

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

/** Opens a browser window of the given size, language and colours. Closing it removes its profile. */
export async function openWindow(
  look: Look = {},
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'ziping-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
    locale: look.language ?? 'zh-CN',
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.colors === 'light' || look.colors === undefined ? 'light' : 'dark',
    forcedColors: look.colors === 'forced' ? 'active' : 'none',
    acceptDownloads: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
