/** A person without a mouse: moves by Tab, presses, types; and sees where the focus is at every step. */
import type { Page } from 'playwright-core';
import { assert, PATIENCE_MS } from './harness';

/** Pixels around an element in which its focus may show. */
const AROUND = 6;

interface Wanted {
  readonly name?: string | RegExp;
  readonly role?: string;
  /** Selector of something around it. */
  readonly within?: string;
}

interface Focused {
  readonly name: string;
  readonly role: string;
  readonly isWithin: boolean;
}

export class Keys {
  constructor(readonly page: Page) {}

  /** Presses Tab until the element has the focus, and looks whether one can see it. It may appear a moment later. */
  async reach(wanted: string | RegExp | Wanted): Promise<void> {
    const target: Wanted = typeof wanted === 'string' || wanted instanceof RegExp ? { name: wanted } : wanted;
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.isAt(target))) {
      if (Date.now() > end) throw new Error(`Tab never comes to ${describe(target)}`);
      await this.page.keyboard.press('Tab');
    }
    await this.assertSeen(describe(target));
  }

  async enter(wanted: string | RegExp | Wanted): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.press('Enter');
  }

  async space(wanted: string | RegExp | Wanted): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.press('Space');
  }

  /** Puts these words into the field in place of what it holds. */
  async fill(field: string | RegExp, words: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(words);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a section of the settings. */
  async section(name: string): Promise<void> {
    if ((await this.page.getByRole('region', { name: '设置' }).count()) === 0) await this.enter('设置');
    const part = this.page.locator('details', { has: this.page.locator('summary', { hasText: name }) });
    if ((await part.first().getAttribute('open')) === null)
      await this.enter({ role: 'summary', name: new RegExp(`^${name}`) });
  }

  /** Comes to a list by the arrows of its tab. */
  async screen(name: string): Promise<void> {
    await this.reach({ role: 'tab', within: '[aria-label=内容]' });
    for (let turn = 0; turn < 8; turn++) {
      const tab = await this.focused();
      if (tab.name.replace(/ ?\d+$/, '') === name) return;
      await this.page.keyboard.press('ArrowRight');
    }
    throw new Error(`the arrows never come to ${name}`);
  }

  private async isAt({ name, role, within }: Wanted): Promise<boolean> {
    const is = await this.focused(within);
    const hasName = name === undefined || (typeof name === 'string' ? is.name === name : name.test(is.name));
    return hasName && (role === undefined || is.role === role) && is.isWithin;
  }

  /** By the words that a screen reader would say. */
  private async focused(within?: string): Promise<Focused> {
    return this.page.evaluate((around) => {
      const element = document.activeElement;
      if (!element || element === document.body) return { name: '', role: '', isWithin: false };
      const labels =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])]
          : [];
      const named =
        element.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ');
      const name = named === '' ? (element instanceof HTMLElement ? element.innerText : '') : named;
      return {
        name: name.replace(/\s+/g, ' ').trim().replace(/ ?\*$/, ''),
        role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        isWithin: around === undefined || element.closest(around) !== null,
      };
    }, within);
  }

  private async assertSeen(what: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    // What comes a moment later may push everything down between two looks.
    while (!(await this.isSeen())) assert(Date.now() < end, `the focus on ${what} cannot be seen`);
  }

  /** The focus is seen when something looks otherwise without it. */
  private async isSeen(): Promise<boolean> {
    const clip = await this.page.evaluate((around) => {
      const element = document.activeElement;
      if (!element) return null;
      // The boxes of ticks and fields are drawn by what is around them.
      const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
      const { left, top, right, bottom } = (
        (isField && element.parentElement) ||
        element
      ).getBoundingClientRect();
      const [x, y] = [Math.max(0, left - around), Math.max(0, top - around)];
      const width = Math.min(window.innerWidth, right + around) - x;
      const height = Math.min(window.innerHeight, bottom + around) - y;
      return width > 0 && height > 0 ? { x, y, width, height } : null;
    }, AROUND);
    if (clip === null) return false;
    const look = () => this.page.screenshot({ clip, animations: 'disabled' });
    const withFocus = await look();
    const element = await this.page.evaluateHandle(() => document.activeElement);
    await element.evaluate((each) => {
      if (each instanceof HTMLElement) each.blur();
    });
    const without = await look();
    await element.evaluate((each) => {
      if (each instanceof HTMLElement) each.focus({ preventScroll: true });
    });
    return !withFocus.equals(without);
  }
}

function describe({ name, role, within }: Wanted): string {
  return [role, name === undefined ? '' : String(name), within === undefined ? '' : `in ${within}`]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
