/** The script behind office.js: handlers are there while the page is being read, and every press ends. */
import fs from 'node:fs';
import path from 'node:path';
import { hearNotices } from '../../src/app/notices';
import type { Localized } from '../../src/core/model/localized';

const MANIFEST = fs.readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const FUNCTIONS = [...MANIFEST.matchAll(/<FunctionName>(\w+)</g)].map((match) => match[1]!);

interface FakeOffice {
  readonly handlers: Map<string, (event?: { completed: () => void }) => void>;
  readonly asked: string[];
}

/** Office as it is right after its script has run. */
function install(): FakeOffice {
  const handlers: FakeOffice['handlers'] = new Map();
  const asked: string[] = [];
  Reflect.set(globalThis, 'Office', {
    actions: { associate: (name: string, handle: () => void) => handlers.set(name, handle) },
    onReady: () => {
      asked.push('onReady');
      return Promise.resolve({});
    },
    context: { displayLanguage: 'zh-CN' },
    addin: { showAsTaskpane: () => Promise.resolve() },
  });
  return { handlers, asked };
}

/** Runs the script anew, as a page does. */
function runScript(): void {
  jest.isolateModules(() => {
    jest.requireActual('../../src/commands/ribbon-entry');
  });
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
});

it('names a handler for every function of the manifest at once, and asks office.js to begin', () => {
  const { handlers, asked } = install();
  runScript();
  expect([...handlers.keys()]).toEqual(FUNCTIONS);
  expect(asked).toEqual(['onReady']);
});

it('does nothing where office.js could not be had', () => {
  runScript();
  expect('Office' in globalThis).toBe(false);
});

it('what a command needs and cannot be fetched is said, and the button comes free', async () => {
  const { handlers } = install();
  jest.doMock('../../src/commands/run-command', () => {
    throw new Error('gone');
  });
  try {
    runScript();
    const heard: Localized[] = [];
    hearNotices(window, (words) => heard.push(words));
    await new Promise<void>((resolve) => {
      handlers.get('check')?.({ completed: resolve });
    });
    expect(heard.map(({ zh }) => zh)).toEqual([expect.stringMatching(/关闭并重新打开 Excel/)]);
  } finally {
    jest.dontMock('../../src/commands/run-command');
  }
});
