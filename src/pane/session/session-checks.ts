/**
 * The list of what was found, and how it follows the workbook: checked as a whole by a job, and, while live recheck is
 * on, sheet by sheet after a person's changes. Nothing here writes into the workbook.
 */
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { listFindings } from './finding-list';
import { LiveRecheck } from './live-recheck';
import { SessionJobs } from './session-jobs';
import type { ResultKind, RunResult } from './session-state';
import type { Workbench } from './workbench';

const NO_FORMS: CheckedWorkbook = {
  sheetCount: 0,
  forms: [],
  portfolio: null,
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
  protected async check(host: WorkbookHost, signal: AbortSignal | null): Promise<CheckedWorkbook> {
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
    this.set({ checked, sheets, isStale: false });
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
      this.set({ checked, sheets: read, revision: this.state.revision + 1 });
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

  protected summary(kind: ResultKind, checked: CheckedWorkbook): RunResult {
    const all = listFindings(checked);
    return {
      kind,
      forms: checked.forms.length,
      findings: all.length,
      written: 0,
      marked: 0,
      judgement: all.filter(({ finding }) => finding.needsPerson).length,
      restored: 0,
      heldBack: [],
      skippedNotes: 0,
      inHiddenRows: 0,
      hasReview: false,
      reviewHeldBack: null,
    };
  }

  protected override cancelled(): void {
    this.set({ result: this.summary('cancelled', this.state.checked ?? NO_FORMS) });
  }
}
