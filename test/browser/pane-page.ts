/** What a person does in the pane, by the words on the screen. */
import type { Locator, Page } from 'playwright-core';
import { PATIENCE_MS } from './harness';

export interface PlannedChange {
  readonly sheet: string;
  readonly cell: string;
  readonly after: string;
}

export class PanePage {
  constructor(readonly page: Page) {}

  /** Waits until no work is under way and the actions can be used. */
  async idle(): Promise<void> {
    // Progress is drawn at once; the buttons follow a moment later.
    await this.page.locator('progress').waitFor({ state: 'detached' });
    await this.page
      .locator('button:not([disabled])', { hasText: /^(一键重算|Recalculate)$/ })
      .waitFor({ state: 'attached' });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  async screen(name: string): Promise<void> {
    await this.page
      .getByRole('tablist', { name: /内容|Views/ })
      .getByRole('tab', { name: new RegExp(`^${escape(name)} ?\\d*$`) })
      .click();
  }

  async result(): Promise<string> {
    await this.idle();
    return (await this.page.locator('[role=status]').first().innerText()).trim();
  }

  async problem(): Promise<string> {
    const alert = this.page.locator('[role=alert] p');
    await alert.waitFor();
    return (await alert.innerText()).trim();
  }

  /** How many findings the list says it shows, and of how many. */
  async shownCount(): Promise<{ readonly shown: number; readonly total: number }> {
    const words = await this.page.getByText(/^显示 \d+ 个，共 \d+ 个$/).innerText();
    const [shown = 0, total = 0] = [...words.matchAll(/\d+/g)].map(([figure]) => Number(figure));
    return { shown, total };
  }

  /** The same once it says something else than before. */
  async shownCountAfter(shown: number): Promise<{ readonly shown: number; readonly total: number }> {
    await this.until(
      async () => (await this.shownCount()).shown !== shown,
      `other than ${String(shown)} findings`,
    );
    return this.shownCount();
  }

  /** The cell that a finding's row names. */
  async addressOf(item: Locator): Promise<string> {
    const span = item.locator('span').filter({ hasText: /^[A-Z]+\d+$/ });
    return (await span.first().innerText()).trim();
  }

  /** Opens findings from the top until one offers a correction. */
  async openFixableFinding(): Promise<void> {
    const items = this.page.getByRole('treeitem', { level: 2 });
    for (let index = 0; index < (await items.count()); index++) {
      await items.nth(index).locator('> div').first().click();
      if ((await this.page.getByRole('button', { name: /^修正为/ }).count()) > 0) return;
    }
    throw new Error('no finding offers a correction');
  }

  /** Waits for what shows itself a moment later. @throws Error in the words given when it never does */
  async until(isSo: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The ticked changes of the open preview. */
  async plannedChanges(): Promise<readonly PlannedChange[]> {
    await this.page.getByRole('dialog').waitFor();
    return this.page.locator('[data-edit]').evaluateAll((items) =>
      items
        .filter((item) => item.querySelector('input')?.checked)
        .map((item) => {
          const [, sheet = '', cell = ''] =
            /^(.*)!([A-Z]+\d+)$/.exec(item.getAttribute('data-edit') ?? '') ?? [];
          const after = item.getAttribute('data-after') ?? '';
          return { sheet, cell, after };
        }),
    );
  }

  async cellText(cell: string): Promise<string> {
    return (await this.page.locator(`[data-cell="${cell}"] > span`).first().innerText()).trim();
  }

  async showSheet(sheet: string): Promise<void> {
    await this.page
      .getByRole('tablist', { name: /工作表|Sheets/ })
      .getByRole('tab', { name: new RegExp(`^${escape(sheet)}`) })
      .click();
    await this.page.getByRole('grid', { name: new RegExp(escape(sheet)) }).waitFor();
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
