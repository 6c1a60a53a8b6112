/**
 * Stories in a real browser: each gets a window of its own, and fails when the page writes an error or a warning to
 * the console, throws, or asks for anything that is not its own.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { openWindow, type Look } from './chromium';

export interface StoryContext {
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
  /** The story does on purpose what the page must refuse; it looks itself at what came of it. */
  readonly expectsComplaints?: boolean;
  readonly run: (story: StoryContext) => Promise<void>;
}

export interface Tally {
  passed: number;
  failed: number;
}

/** Long enough for a slow machine, short enough that a page that hangs is noticed. */
const PATIENCE_MS = 15_000;

export async function runStories(stories: readonly Story[], address: string): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const story of stories) {
    try {
      await runStory(story, address);
      tally.passed += 1;
      process.stdout.write(`  ok   ${story.name}\n`);
    } catch (error) {
      tally.failed += 1;
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stdout.write(`  FAIL ${story.name}\n${words.replace(/^/gm, '       ')}\n`);
    }
  }
  return tally;
}

async function runStory(story: Story, address: string): Promise<void> {
  const { context, close } = await openWindow(story.look);
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
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
    await story.run({ page, context, address });
    if (complaints.length > 0 && story.expectsComplaints !== true) throw new Error(complaints.join('\n'));
  } finally {
    await close();
  }
}

export function assert(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: is ${is}, should be ${should}`);
}
