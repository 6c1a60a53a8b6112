/** The form of the tables of what is done by keyboard, and what most of their rows need. */
import type { Download } from 'playwright-core';
import type { Keys } from './keys';
import type { OpenPlace } from './places';

export interface KeyAction {
  readonly action: string;
  /** The place that has the action where the other has not. */
  readonly only?: 'file' | 'excel';
  readonly run: (keys: Keys, place: OpenPlace) => Promise<void>;
}

export interface ActionGroup {
  readonly group: string;
  readonly only?: 'file' | 'excel';
  /** The sample unless it is another. */
  readonly workbook?: () => Promise<Buffer>;
  readonly actions: readonly KeyAction[];
}

/** Waits until the page says so. */
export const said = async (place: OpenPlace, words: RegExp): Promise<void> => {
  await place.pane.idle();
  await place.page.locator('[role=status]', { hasText: words }).first().waitFor();
};

export const at = async (place: OpenPlace, address: string): Promise<void> => {
  await place.pane.until(async () => (await place.selected()).endsWith(`!${address}`), `to be at ${address}`);
};

export const chooseFile = async (keys: Keys, button: string, name: string, buffer: Buffer): Promise<void> => {
  const [chooser] = await Promise.all([keys.page.waitForEvent('filechooser'), keys.enter(button)]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
};

export const saves = async (keys: Keys, button: string): Promise<Download> => {
  const [file] = await Promise.all([keys.page.waitForEvent('download'), keys.enter(button)]);
  return file;
};

export const undoes: KeyAction = {
  action: 'undo by the list of steps',
  run: async (keys, place) => {
    await place.pane.idle();
    await keys.enter({ name: /^撤销/, role: 'button' });
    await keys.enter({ role: 'menuitem', name: /^(?!恢复)/ });
    await said(place, /已撤销/);
  },
};
