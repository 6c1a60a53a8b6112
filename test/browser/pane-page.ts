/** What a person does in the pane, by the words on the screen. */
import type { Page } from 'playwright-core';

export interface PlannedChange {
  readonly sheet: string;
  readonly cell: string;
  readonly after: string;
}

export class PanePage {
  constructor(readonly page: Page) {}

  /** Waits until no work is under way and the actions can be used. */
  async idle(): Promise<void> {
    await this.page.locator('button:not([disabled])', { hasText: /^(一键重算|Recalculate)$/ }).waitFor();
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
