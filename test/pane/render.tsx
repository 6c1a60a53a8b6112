/** Puts a component of the pane on a page in jsdom, with a session, Fluent's theme and words around it. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../src/core/model/localized';
import { Desk } from '../../src/pane/session/desk';
import { DeskContext } from '../../src/pane/parts/desk-context';
import { PaneContext } from '../../src/pane/parts/pane-context';
import { IN_BROWSER, type Surroundings } from '../../src/pane/parts/surroundings';
import type { PaneSession } from '../../src/pane/session/session';

declare global {
  // React reads this to know that state changes are wrapped in act().
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// jsdom knows the element, not how to open it.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
Element.prototype.scrollIntoView ??= function scrollIntoView() {};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

let root: Root | null = null;
let shown: PaneSession | null = null;

/** Not a bound: how long a page may stay without the words that a test waits for. */
const PATIENCE_MS = 60_000;

/** Renders into a fresh page; the page before is taken down. */
export async function render(
  element: ReactElement,
  session: PaneSession,
  language: Language = 'zh',
  surroundings: Surroundings = IN_BROWSER,
): Promise<HTMLElement> {
  await cleanUp();
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  root = createRoot(container);
  shown = session;
  const page = root;
  await act(async () => {
    page.render(
      <PaneContext value={{ session, language, surroundings }}>
        <DeskContext value={new Desk(session, language)}>
          <FluentProvider theme={webLightTheme}>{element}</FluentProvider>
        </DeskContext>
      </PaneContext>,
    );
    await Promise.resolve();
  });
  return container;
}

export async function cleanUp(): Promise<void> {
  const page = root;
  root = null;
  if (page) {
    await act(async () => {
      page.unmount();
      await Promise.resolve();
    });
  }
}

/** Does something and lets React, and the jobs it started, come to rest. */
export async function settle(action: () => unknown): Promise<void> {
  await act(async () => {
    await action();
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (shown?.snapshot().work);
  });
}

/** Waits until the page shows these words: what is fetched on demand takes its time. */
export async function untilShown(words: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && !document.body.textContent.includes(words)) await settle(() => undefined);
  if (!document.body.textContent.includes(words)) {
    throw new Error(`“${words}” is not shown: ${document.body.textContent}`);
  }
}

/** The first element with these words that matches the selector. */
export function withWords(selector: string, words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.textContent.includes(words),
  );
  if (!found) throw new Error(`no ${selector} with “${words}” in: ${document.body.textContent}`);
  return found;
}

export function press(element: Element, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
