/**
 * One workbook being worked on: runs jobs against its host one at a time, keeps what they found, and can take them
 * back. Knows nothing of React; tells its listeners when its state has changed. Every failure ends as words in
 * `problem`, never as a rejected promise.
 */
import type { CheckedWorkbook, IgnoredFinding } from '../core/checked-form';
import type { Finding } from '../core/finding';
import type { Language, Localized } from '../core/localized';
import type { PlanOptions, WritePlan } from '../core/write-plan';
import type { UndoRecord, WorkbookHost } from '../hosts/workbook-host';
import { checkPaced } from './check-paced';
import type { Engine } from './engine';
import { listFindings } from './finding-list';
import { IGNORES_KEY, readIgnores } from '../core/ignores';
import { isCancellation, problemWords } from './problem-words';
import { EMPTY_STATE, type RunResult, type ResultKind, type SessionState, type Work } from './session-state';
import { STRINGS } from './strings';

/** Under which key ignored findings are kept in the workbook. */

const cellKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;

export class PaneSession {
  private state: SessionState = EMPTY_STATE;
  private readonly listeners = new Set<() => void>();
  private undoStack: UndoRecord[] = [];
  private abort: AbortController | null = null;
  /** What the plan in the preview was made with. */
  private offered: PlanOptions | null = null;

  constructor(
    private readonly engine: Engine,
    private language: Language,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.state;

  setLanguage(language: Language): void {
    this.language = language;
  }

  /** Opens a workbook by what `open` hands over, and forgets the one before only when that succeeds. */
  async open(open: () => Promise<WorkbookHost>): Promise<void> {
    await this.job({ step: 'opening', done: 0, total: 0, sheet: null, canCancel: false }, async () => {
      await this.adopt(await open());
    });
  }

  /** Reads and checks without writing anything, not even marks. */
  async look(): Promise<void> {
    await this.withHost(async (host, signal) => {
      const checked = await this.check(host, signal);
      this.set({ checked, result: this.summary('looked', checked) });
    });
  }

  /** 一键重算 */
  async recalculate(): Promise<void> {
    await this.checkAndApply('recalculated', { mode: 'recalculate', marks: true, review: true });
  }

  /** 只检查: marks and the review sheet, no score. */
  async checkOnly(): Promise<void> {
    await this.checkAndApply('checked', { mode: 'check', marks: true, review: true });
  }

  /** Works out what 一键重算 would write and shows it. */
  async showPreview(): Promise<void> {
    await this.withHost(async (host, signal) => {
      const checked = await this.check(host, signal);
      this.set({ checked });
      this.offer(checked, { mode: 'recalculate', marks: true, review: true, language: this.language });
    });
  }

  closePreview(): void {
    this.set({ preview: null });
  }

  /** Writes the ticked changes of the preview (`sheet!A1`). A ticked formula cell is thereby allowed. */
  async applyPreview(ticked: ReadonlySet<string>): Promise<void> {
    const { checked, preview } = this.state;
    if (!checked || !preview || !this.offered) return;
    const plan = this.planOnly(checked, { ...this.offered, onlyCells: ticked });
    this.set({ preview: null });
    await this.withHost(async (host) => {
      await this.apply(host, plan, 'recalculated', ticked);
    });
  }

  /** Corrects the one cell that a finding proposes. A formula is shown in the preview first. */
  async fix(finding: Finding): Promise<void> {
    const { checked } = this.state;
    if (!checked || !finding.fix) return;
    const options: PlanOptions = {
      mode: 'recalculate',
      marks: true,
      review: false,
      onlyCells: new Set([cellKey(finding.sheet, finding.fix.cell)]),
      language: this.language,
    };
    const plan = this.planOnly(checked, options);
    if (plan.edits.length === 0) {
      this.set({ problem: STRINGS.errorNoFix });
    } else if (plan.edits.some((edit) => edit.overwritesFormula)) {
      this.offer(checked, options);
    } else {
      await this.withHost(async (host) => {
        await this.apply(host, plan, 'fixed');
      });
    }
  }

  /** Leaves a finding out from now on; the reason travels with the workbook. */
  async ignore(finding: Finding, reason: string): Promise<void> {
    await this.changeIgnores([...this.state.ignores, this.engine.ignoreOf(finding, reason.trim())]);
  }

  async stopIgnoring(ignored: IgnoredFinding): Promise<void> {
    await this.changeIgnores(this.state.ignores.filter((each) => each !== ignored));
  }

  /** Takes back the last run. */
  async undo(): Promise<void> {
    const record = this.undoStack.at(-1);
    if (!record) return;
    await this.withHost(async (host) => {
      this.work({ step: 'undoing', done: 0, total: 0, sheet: null, canCancel: false });
      const undone = await host.undo(record);
      this.undoStack.pop();
      this.set({ canUndo: this.undoStack.length > 0, revision: this.state.revision + 1 });
      const checked = await this.check(host, null);
      this.set({
        checked,
        result: { ...this.summary('undone', checked), restored: undone.restored, heldBack: undone.kept },
      });
    });
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    const { host, selection } = this.state;
    if (!host) return;
    this.set({ selection: { sheet, cell, request: (selection?.request ?? 0) + 1 } });
    try {
      await host.goTo(sheet, cell);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Shown until the work under way ends. */
  showHint(hint: Localized): void {
    this.set({ hint });
  }

  cancel(): void {
    this.abort?.abort();
  }

  dismissProblem(): void {
    this.set({ problem: null });
  }

  /** Shows words for a failure outside a job, such as a file that could not be read. */
  fail(thrown: unknown): void {
    if (!isCancellation(thrown)) this.set({ problem: problemWords(thrown) });
  }

  private offer(checked: CheckedWorkbook, options: PlanOptions): void {
    this.offered = options;
    this.set({ preview: this.planOnly(checked, options) });
  }

  /** A run that leaves the review sheet alone is about single cells: it marks these and no others. */
  private planOnly(checked: CheckedWorkbook, options: PlanOptions): WritePlan {
    const plan = this.engine.planWrites(checked, options);
    const cells = options.onlyCells;
    if (!cells || options.review) return plan;
    return { ...plan, marks: plan.marks.filter(({ sheet, cell }) => cells.has(cellKey(sheet, cell))) };
  }

  private async adopt(host: WorkbookHost): Promise<void> {
    const ignores = readIgnores(await host.loadSetting(IGNORES_KEY));
    this.undoStack = [];
    this.set({ ...EMPTY_STATE, host, ignores, work: this.state.work, revision: this.state.revision + 1 });
  }

  private async checkAndApply(
    kind: ResultKind,
    what: Pick<PlanOptions, 'mode' | 'marks' | 'review'>,
  ): Promise<void> {
    await this.withHost(async (host, signal) => {
      const checked = await this.check(host, signal);
      this.set({ checked });
      const plan = this.engine.planWrites(checked, { ...what, language: this.language });
      await this.apply(host, plan, kind);
    });
  }

  private async apply(
    host: WorkbookHost,
    plan: WritePlan,
    kind: ResultKind,
    allowedFormulaCells: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
    const applied = await host.applyPlan(plan, { language: this.language, allowedFormulaCells });
    this.undoStack.push(applied.undo);
    this.set({ canUndo: true, revision: this.state.revision + 1 });
    const checked = await this.check(host, null);
    this.set({
      checked,
      result: {
        ...this.summary(kind, checked),
        written: applied.written,
        marked: applied.marked,
        heldBack: applied.heldBack,
        skippedNotes: (applied.skippedMarks ?? []).filter(({ cause }) => cause === 'note-exists').length,
        reviewHeldBack: applied.reviewHeldBack ?? null,
      },
    });
  }

  private async changeIgnores(ignores: readonly IgnoredFinding[]): Promise<void> {
    await this.withHost(async (host) => {
      await host.saveSetting(IGNORES_KEY, ignores);
      this.set({ ignores });
      this.set({ checked: await this.check(host, null) });
    });
  }

  /** After a write there is nothing to cancel (`signal` null): the line must say what was written. */
  private check(host: WorkbookHost, signal: AbortSignal | null): Promise<CheckedWorkbook> {
    return checkPaced(host, this.engine, {
      signal: signal ?? new AbortController().signal,
      canCancel: signal !== null,
      ignores: this.state.ignores,
      onWork: (work) => {
        this.work(work);
      },
    });
  }

  private summary(kind: ResultKind, checked: CheckedWorkbook): RunResult {
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
      reviewHeldBack: null,
    };
  }

  private async withHost(run: (host: WorkbookHost, signal: AbortSignal) => Promise<void>): Promise<void> {
    const { host } = this.state;
    if (!host) return;
    const work: Work = { step: 'reading', done: 0, total: 0, sheet: null, canCancel: true };
    await this.job(work, (signal) => run(host, signal));
  }

  /** Only one job at a time: the buttons are off while one runs, and a second call does nothing. */
  private async job(work: Work, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.state.work) return;
    const abort = new AbortController();
    this.abort = abort;
    this.set({ work, problem: null });
    try {
      await run(abort.signal);
    } catch (thrown) {
      if (isCancellation(thrown)) this.cancelled();
      else this.fail(thrown);
    } finally {
      this.abort = null;
      this.set({ work: null, hint: null });
    }
  }

  private cancelled(): void {
    const { checked } = this.state;
    const none: CheckedWorkbook = checked ?? {
      sheetCount: 0,
      forms: [],
      portfolio: null,
      ignoreFindings: [],
      counts: { error: 0, warning: 0, info: 0 },
    };
    this.set({ result: this.summary('cancelled', none) });
  }

  private work(work: Work): void {
    this.set({ work });
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
