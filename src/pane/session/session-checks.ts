/**
 * The list of what was found, and how it follows the workbook: checked as a whole by a job, and, while live recheck is
 * on, sheet by sheet after a person's changes. Nothing here writes into the workbook.
 */
import { carriedListing, freshListing, type Listing } from '../../app/listing';
import { resultOfCheck } from '../../app/run-result';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { LiveRecheck } from './live-recheck';
import { SessionJobs } from './session-jobs';
import type { Workbench } from '../../app/workbench';

const NO_FORMS: CheckedWorkbook = {
  sheetCount: 0,
  forms: [],
  unread: [],
  portfolio: null,
  accounts: null,
  ignoreFindings: [],
  counts: { error: 0, warning: 0, info: 0 },
};

export abstract class SessionChecks extends SessionJobs {
  protected bench: Workbench | null = null;
  protected readonly live = new LiveRecheck({
    heard: () => {
      if (this.state.checked) this.set({ isStale: true });
    },
    recheck: (sheets) => this.recheck(sheets),
  });

  /** After a write there is nothing to cancel (`signal` null): the line must say what was written. */
  protected async check(
    host: WorkbookHost,
    signal: AbortSignal | null,
    keepsOrder = false,
  ): Promise<CheckedWorkbook> {
    const { bench } = this;
    if (bench?.host !== host) throw new Error('the workbook under check is not the open one');
    const { checked, sheets } = await bench.check({
      signal: signal ?? new AbortController().signal,
      canCancel: signal !== null,
      settings: this.state.settings,
      onWork: (work) => {
        this.work(work);
      },
    });
    this.set({ checked, sheets, isStale: false, listing: this.listed(checked, keepsOrder) });
    return checked;
  }

  /** The list that follows from a check: in a new order, or in the one that stands. */
  private listed(checked: CheckedWorkbook, keepsOrder: boolean): Listing {
    const { listing } = this.state;
    return keepsOrder && listing.groups.length > 0 ? carriedListing(listing, checked) : freshListing(checked);
  }

  /** Looks again at the sheets that an act has changed; nothing in the list jumps. */
  protected async followUp(host: WorkbookHost, sheets: ReadonlySet<string>): Promise<CheckedWorkbook> {
    const { bench } = this;
    if (!bench?.recheck || !this.state.checked || sheets.size === 0) return this.check(host, null, true);
    const { signal } = new AbortController();
    const run = { signal, canCancel: false, settings: this.state.settings, onWork: () => undefined };
    const { checked, sheets: read } = await bench.recheck(sheets, run);
    this.set({ checked, sheets: read, listing: this.listed(checked, true) });
    return checked;
  }

  /** Brings the list up to date with sheets that the person changed; what stands in the workbook is left alone. */
  private async recheck(sheets: ReadonlySet<string>): Promise<boolean> {
    const { bench, state } = this;
    if (!bench?.recheck || !state.checked) return true;
    if (state.work) return false;
    const { signal } = new AbortController();
    const { settings } = state;
    try {
      const run = { signal, canCancel: false, settings, onWork: () => undefined };
      const { checked, sheets: read } = await bench.recheck(sheets, run);
      // A job that began meanwhile has read later than this.
      if (this.bench !== bench || this.state.settings !== settings) return true;
      if (this.state.work) return false;
      this.set({
        checked,
        sheets: read,
        listing: this.listed(checked, true),
        revision: this.state.revision + 1,
      });
    } catch (thrown) {
      if (this.bench === bench) this.fail(thrown);
    }
    return true;
  }

  protected override jobEnded(): void {
    void this.live.resume();
  }

  /** The page goes away: nothing is watched any more. */
  close(): void {
    this.live.end();
    this.bench?.release?.();
    this.bench = null;
  }

  protected override cancelled(): void {
    const { work, checked } = this.state;
    const stoppedAt = work && work.total > 0 ? { done: work.done, total: work.total } : null;
    this.set({ result: resultOfCheck('cancelled', checked ?? NO_FORMS), stoppedAt });
  }
}
