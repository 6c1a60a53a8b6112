/**
 * Stories in a real browser: each gets a window of its own, and fails when the page writes an error or a warning to
 * the console, throws, or asks for anything that is not its own.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openWindow, startChromium, type Look } from './chromium';

interface StoryContext {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the built pages are served, with a trailing slash. */
  readonly address: string;
}

export interface Story {
  readonly name: string;
  readonly look?: Look;
  /** Origins besides the page's own that it may ask, such as the stand-in's office.js. */
  readonly allowedOrigins?: readonly string[];
  /** What the console may say, such as of something that the policy rightly refuses. */
  readonly mayComplain?: RegExp;
  /** The story does on purpose what the page must refuse; it looks itself at what came of it. */
  readonly expectsComplaints?: boolean;
  readonly run: (story: StoryContext) => Promise<void>;
}

interface Tally {
  passed: number;
  failed: number;
}

/** Not a bound but a guard against hanging: a machine may be as busy as it likes. */
export const PATIENCE_MS = 120_000;

/** @param lanes how many stories run at a time, each in a Chromium of its own */
export async function runStories(stories: readonly Story[], address: string, lanes: number): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  const waiting = [...stories];
  const lane = async (): Promise<void> => {
    let browser = await startChromium();
    try {
      for (let story = waiting.shift(); story; story = waiting.shift()) {
        // A browser that fell over takes one story with it, not all that follow.
        if (!browser.isConnected()) browser = await startChromium();
        const words = await runStory(browser, story, address).then(() => null, wordsOf);
        if (words === null) tally.passed += 1;
        else tally.failed += 1;
        process.stdout.write(words === null ? `  ok   ${story.name}\n` : `  FAIL ${story.name}\n${words}\n`);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return words.replace(/^/gm, '       ');
}

async function runStory(browser: Browser, story: Story, address: string): Promise<void> {
  const context = await openWindow(browser, story.look);
  try {
    const complaints: string[] = [];
    const own = [new URL(address).origin, ...(story.allowedOrigins ?? [])];
    context.on('request', (request) => {
      const url = new URL(request.url());
      const isLocal = url.protocol === 'data:' || url.protocol === 'blob:';
      if (!isLocal && !own.includes(url.origin)) complaints.push(`foreign request: ${request.url()}`);
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning';
      if (isComplaint && story.mayComplain?.test(message.text()) !== true)
        complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
    await story.run({ page, context, address });
    if (complaints.length > 0 && story.expectsComplaints !== true) throw new Error(complaints.join('\n'));
  } finally {
    await context.close();
  }
}

export function assert(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: is ${is}, should be ${should}`);
}
