/**
 * One workbook and one job at a time: state, listeners, and the rules of running something. Every failure ends as
 * words in `problem`, never as a rejected promise.
 */
import type { Localized } from '../../core/model/localized';
import { HostError, type WorkbookHost } from '../../hosts/workbook-host';
import { isCancellation, problemWords } from '../strings/problem-words';
import type { Work, WorkStep } from '../../app/work';
import { EMPTY_STATE, type SessionState } from './session-state';

export abstract class SessionJobs {
  protected state: SessionState = EMPTY_STATE;
  private readonly listeners = new Set<() => void>();
  private abort: AbortController | null = null;
  /** Opens the file anew and takes the steps again; null where the file is not at hand. */
  protected again: (() => void) | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.state;

  /** True while a job runs: what is asked for meanwhile is not begun. */
  get isBusy(): boolean {
    return this.state.work !== null;
  }

  /** Resolves once no job runs: what a person types meanwhile waits for it. */
  async whenIdle(): Promise<void> {
    while (this.isBusy) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          if (this.isBusy) return;
          stop();
          resolve();
        });
      });
    }
  }

  /** Shown until the work under way ends. */
  showHint(hint: Localized): void {
    this.set({ hint });
  }

  /** Says what something outside a job has done, such as a document that was handed over. */
  report(done: Localized): void {
    this.set({ done, problem: null });
  }

  /** Excel does not answer: the person may give it up. Null once it answers again. */
  offerToGiveUp(giveUp: (() => void) | null): void {
    this.set({ giveUp });
  }

  cancel(): void {
    this.abort?.abort();
  }

  dismissProblem(): void {
    this.set({ problem: null, retry: null });
  }

  /** The words of the last act have been read. */
  dismissDone(): void {
    this.set({ done: null });
  }

  /** Shows words for a failure outside a job, such as a file that could not be read. */
  fail(thrown: unknown): void {
    if (isCancellation(thrown)) return;
    const isBroken = thrown instanceof HostError && thrown.code === 'broken-off';
    this.set({ problem: problemWords(thrown), retry: isBroken ? this.again : null });
  }

  /** Does something beside the workbook's own work, with or without a workbook; nothing else begins meanwhile. */
  async aside(step: WorkStep, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await this.job({ step, done: 0, total: 0, sheet: null, canCancel: true }, run);
  }

  protected async withHost(run: (host: WorkbookHost, signal: AbortSignal) => Promise<void>): Promise<void> {
    const { host } = this.state;
    if (!host) return;
    const work: Work = { step: 'reading', done: 0, total: 0, sheet: null, canCancel: true };
    await this.job(work, (signal) => run(host, signal));
  }

  /** Only one job at a time: the buttons are off while one runs, and a second call does nothing. */
  protected async job(work: Work, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.state.work) return;
    const abort = new AbortController();
    this.abort = abort;
    this.set({ work, problem: null, retry: null, done: null });
    try {
      await run(abort.signal);
    } catch (thrown) {
      if (isCancellation(thrown)) this.cancelled();
      else this.fail(thrown);
    } finally {
      this.abort = null;
      this.set({ work: null, hint: null });
      this.jobEnded();
    }
  }

  /** What waits for its turn may have it now. */
  protected abstract jobEnded(): void;

  protected work(work: Work): void {
    this.set({ work });
  }

  protected set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** The person stopped the job. */
  protected abstract cancelled(): void;
}
