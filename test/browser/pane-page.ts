/** What a person does in the pane, by the words on the screen. */
import type { Download, Locator, Page } from 'playwright-core';
import { PATIENCE_MS } from './harness';

interface PlannedChange {
  readonly sheet: string;
  readonly cell: string;
  readonly after: string;
}

export class PanePage {
  constructor(readonly page: Page) {}

  /** Waits until no work is under way and the actions can be used. */
  async idle(): Promise<void> {
    // Progress is drawn at once; the buttons follow a moment later.
    await this.page.locator('progress:not([data-seen])').waitFor({ state: 'detached' });
    await this.page
      .locator('button:not([disabled])', { hasText: /^(一键重算|Recalculate)$/ })
      .waitFor({ state: 'attached' });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  /** The way to check without writing: a button, or a line of the menu, which is opened. */
  async checkingOnly(): Promise<Locator> {
    await this.idle();
    const button = this.page.getByRole('button', { name: '只检查', exact: true });
    if ((await button.count()) > 0) return button.first();
    await this.press('更多');
    return this.page.getByRole('menuitem', { name: '只检查' });
  }

  /** Ticks a choice; the tick shows once the choice is kept, on a busy machine a moment later. */
  async tick(name: string | RegExp): Promise<void> {
    const box = this.page.getByRole('checkbox', { name });
    await box.click();
    await this.until(() => box.isChecked(), `${String(name)} to be ticked`);
  }

  /** One of the three lists. */
  async screen(name: string): Promise<void> {
    await this.page
      .getByRole('tablist', { name: /内容|Views/ })
      .getByRole('tab', { name: new RegExp(`^${escape(name)} ?\\d*$`) })
      .click();
  }

  /** A section of the settings. */
  async section(name: string): Promise<void> {
    const settings = this.page.getByRole('region', { name: /^(设置|Settings)$/ });
    if ((await settings.count()) === 0)
      await this.page.getByRole('button', { name: /^(设置|Settings)$/ }).click();
    const part = settings.locator('details', { has: this.page.locator('summary', { hasText: name }) });
    await part.first().waitFor();
    if ((await part.first().getAttribute('open')) === null) await part.first().locator('summary').click();
  }

  async closeSettings(): Promise<void> {
    await this.page.getByRole('button', { name: /^(关闭|Close)$/ }).click();
  }

  /** The line that says how things stand. */
  async result(): Promise<string> {
    await this.idle();
    const words = await this.page.locator('[data-result]').innerText();
    return words.replace(/\s+/g, ' ').trim();
  }

  /** Waits for words of an act, or of how things stand. */
  async says(words: RegExp): Promise<string> {
    let last = '';
    await this.until(
      async () => {
        last = await this.result();
        return words.test(last);
      },
      `${String(words)}, it says ${last}`,
    );
    return last;
  }

  /** Takes back the latest step. */
  async undo(): Promise<void> {
    await this.idle();
    await this.page
      .getByRole('button', { name: /^(撤销|Undo)/ })
      .first()
      .click();
    await this.page
      .getByRole('menuitem')
      .filter({ hasNotText: /恢复：|Redo/ })
      .first()
      .click();
    await this.idle();
  }

  /** Saves one of the two copies. */
  async save(copy = /^(干净版|Clean copy|打包下载|Download as)/): Promise<Download> {
    await this.idle();
    await this.page
      .getByRole('button', { name: /^(保存|Save)$/ })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog');
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      dialog.getByRole('button', { name: copy }).click(),
    ]);
    await dialog.waitFor({ state: 'detached' });
    return file;
  }

  async problem(): Promise<string> {
    const alert = this.page.locator('[role=alert] p').first();
    await alert.waitFor();
    return (await alert.innerText()).trim();
  }

  /** How many findings the list says it shows, and of how many. */
  async shownCount(): Promise<{ readonly shown: number; readonly total: number }> {
    const words = await this.page
      .getByText(/^显示 \d+ 个(，共 \d+ 个)?/)
      .first()
      .innerText();
    const [shown = 0, total = shown] = [...words.matchAll(/\d+/g)].map(([figure]) => Number(figure));
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

  /** The cell that a line names. */
  async addressOf(item: Locator): Promise<string> {
    const words = await item.locator('> div').first().innerText();
    return /([A-Z]{1,3}\d+)(?: · [^·]*)?$/.exec(words.trim())?.[1] ?? '';
  }

  /** Opens lines from the top until one offers what is wanted. */
  async openLine(offer: RegExp): Promise<void> {
    const items = this.page.getByRole('treeitem', { level: 2 });
    for (let index = 0; index < (await items.count()); index++) {
      await items.nth(index).locator('> div').first().click();
      if ((await items.nth(index).getByRole('button', { name: offer }).count()) > 0) return;
    }
    throw new Error(`no line offers ${String(offer)}`);
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
    await this.page.locator('[data-preview]').waitFor();
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
