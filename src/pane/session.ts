/**
 * One workbook being worked on: what a person can have done to it, from opening to undo. Knows nothing of React; tells
 * its listeners when its state has changed.
 */
import type { CheckedWorkbook, IgnoredFinding } from '../core/checked-form';
import type { Finding } from '../core/finding';
import type { Language, Localized } from '../core/localized';
import type { SheetDraft } from '../core/sheet-draft';
import type { PlanOptions, WritePlan } from '../core/write-plan';
import type { ApplyOptions, SelectedCell, UndoRecord, WorkbookHost } from '../hosts/workbook-host';
import { checkPaced } from './check-paced';
import type { LoadEngine } from './engine';
import { listFindings } from './finding-list';
import { SessionJobs } from './session-jobs';
import { EMPTY_STATE, type RunResult, type ResultKind } from './session-state';
import { STRINGS, filled } from './strings';
import type { WorkbookSettings } from './workbook-settings';

const NO_FORMS: CheckedWorkbook = {
  sheetCount: 0,
  forms: [],
  portfolio: null,
  ignoreFindings: [],
  counts: { error: 0, warning: 0, info: 0 },
};

/** A plan to make; one about single cells marks these and no others. */
interface Order extends PlanOptions {
  readonly isAboutCells?: boolean;
}

const cellKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;

export class PaneSession extends SessionJobs {
  private undoStack: UndoRecord[] = [];
  /** What the plan in the preview was made with. */
  private offered: Order | null = null;

  constructor(
    private readonly loadEngine: LoadEngine,
    private language: Language,
  ) {
    super();
  }

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
      this.set({ result: this.summary('looked', checked) });
    });
  }

  /** 一键重算 */
  async recalculate(): Promise<void> {
    await this.checkAndApply('recalculated', 'recalculate');
  }

  /** 只检查: marks and the review sheet, no score. */
  async checkOnly(): Promise<void> {
    await this.checkAndApply('checked', 'check');
  }

  /** Works out what 一键重算 would write and shows it. */
  async showPreview(): Promise<void> {
    await this.withHost(async (host, signal) => {
      const checked = await this.check(host, signal);
      await this.offer(checked, this.runPlan('recalculate'));
    });
  }

  closePreview(): void {
    this.set({ preview: null });
  }

  /** Writes the ticked changes of the preview (`sheet!A1`). A ticked formula cell is thereby allowed. */
  async applyPreview(ticked: ReadonlySet<string>): Promise<void> {
    const { checked, preview } = this.state;
    if (!checked || !preview || !this.offered) return;
    const plan = await this.plan(checked, { ...this.offered, onlyCells: ticked });
    this.set({ preview: null });
    await this.withHost(async (host) => {
      await this.apply(host, plan, 'recalculated', ticked);
    });
  }

  /** Corrects the one cell that a finding proposes. A formula is shown in the preview first. */
  async fix(finding: Finding): Promise<void> {
    await this.fixAll([finding]);
  }

  /** Corrects the cells that these findings propose, as one run. Where all of them are formulas the preview asks. */
  async fixAll(findings: readonly Finding[]): Promise<void> {
    const { checked, work } = this.state;
    const cells = findings.flatMap(({ sheet, fix }) => (fix ? [cellKey(sheet, fix.cell)] : []));
    if (!checked || work || cells.length === 0) return;
    const options: Order = {
      isAboutCells: true,
      mode: 'recalculate',
      marks: this.state.settings.run.marks,
      review: false,
      onlyCells: new Set(cells),
      language: this.language,
    };
    const plan = await this.plan(checked, options);
    if (plan.edits.length === 0) {
      this.set({ problem: STRINGS.errorNoFix });
    } else if (plan.edits.every((edit) => edit.overwritesFormula)) {
      await this.offer(checked, options);
    } else {
      await this.withHost(async (host) => {
        await this.apply(host, plan, 'fixed');
      });
    }
  }

  /** Leaves a finding out from now on; the reason travels with the workbook. */
  async ignore(finding: Finding, reason: string): Promise<void> {
    const engine = await this.loadEngine();
    const { ignores } = this.state.settings;
    await this.changeSettings({ ignores: [...ignores, engine.ignoreOf(finding, reason.trim())] });
  }

  async stopIgnoring(ignored: IgnoredFinding): Promise<void> {
    const { ignores } = this.state.settings;
    await this.changeSettings({ ignores: ignores.filter((each) => each !== ignored) });
  }

  /** Keeps settings in the workbook, and checks again where they bear on the findings. */
  async changeSettings(change: Partial<WorkbookSettings>, done: Localized | null = null): Promise<void> {
    await this.withHost(async (host) => {
      const { storeSettings } = await import('./stored-settings');
      const before = this.state.settings;
      const settings = { ...before, ...change };
      await storeSettings(host, before, settings);
      this.set({ settings, revision: this.state.revision + 1 });
      if (Object.keys(change).some((name) => name !== 'run')) await this.check(host, null);
      this.set({ done });
    });
  }

  /** Takes the fills and notes of this program off; values stay. */
  async clearMarks(): Promise<void> {
    await this.withHost(async (host) => {
      if (!host.clearMarks) return;
      this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
      const { cleared, kept } = await host.clearMarks();
      const words = kept.length > 0 ? STRINGS.marksClearedButKept : STRINGS.marksCleared;
      this.set({
        revision: this.state.revision + 1,
        done: filled(words, { cleared, kept: kept.length }),
      });
    });
  }

  /** Appends a sheet and shows it. */
  async insertSheet(draft: SheetDraft): Promise<void> {
    await this.addSheet((host) => host.insertSheet?.(draft), STRINGS.sheetInserted);
  }

  /** Writes the sheet 自评汇总 with its chart, or replaces the one it wrote before. */
  async insertSummary(): Promise<void> {
    const { checked } = this.state;
    if (!checked) return;
    await this.addSheet((host) => host.insertSummary?.(checked, this.language), STRINGS.summaryInserted);
  }

  /** Remembers the cell that the person chose in the view of the sheet. */
  pick(picked: SelectedCell): void {
    this.set({ picked });
  }

  /** Asks Excel which cell is selected. */
  async pickSelection(): Promise<void> {
    const { host } = this.state;
    if (!host?.getSelection) return;
    try {
      const picked = await host.getSelection();
      this.set(picked ? { picked } : { problem: STRINGS.errorSelection });
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Something outside the pane (a ribbon command) has written: what can be taken back is what the workbook remembers. */
  async lookAfterCommand(): Promise<void> {
    await this.withHost(async (host, signal) => {
      await this.recallUndo(host);
      this.set({ revision: this.state.revision + 1 });
      const checked = await this.check(host, signal);
      this.set({ result: this.summary('looked', checked) });
    });
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

  private async addSheet(
    add: (host: WorkbookHost) => Promise<string> | undefined,
    words: Localized,
  ): Promise<void> {
    await this.withHost(async (host) => {
      this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
      const name = await add(host);
      if (name === undefined) return;
      this.set({ revision: this.state.revision + 1 });
      await this.check(host, null);
      this.set({ done: filled(words, { sheet: name }) });
      await this.goTo(name, 'A1');
    });
  }

  private runPlan(mode: PlanOptions['mode']): PlanOptions {
    const { marks, review } = this.state.settings.run;
    return { mode, marks, review, language: this.language };
  }

  private async offer(checked: CheckedWorkbook, options: Order): Promise<void> {
    this.offered = options;
    this.set({ preview: await this.plan(checked, options) });
  }

  private async plan(checked: CheckedWorkbook, options: Order): Promise<WritePlan> {
    const engine = await this.loadEngine();
    const cells = options.onlyCells;
    const isWanted = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): boolean =>
      !cells || cells.has(cellKey(sheet, cell));
    let plan = engine.planWrites(checked, options);
    if (options.mode === 'recalculate' && this.state.settings.run.liveFormulas) {
      plan = engine.withFormulas(plan, checked, this.state.sheets);
      plan = { ...plan, edits: plan.edits.filter(isWanted) };
    }
    return options.isAboutCells ? { ...plan, marks: plan.marks.filter(isWanted) } : plan;
  }

  private async adopt(host: WorkbookHost): Promise<void> {
    const { loadSettings } = await import('./stored-settings');
    const settings = await loadSettings(host);
    this.set({ ...EMPTY_STATE, host, settings, work: this.state.work, revision: this.state.revision + 1 });
    await this.recallUndo(host);
    if (settings.unreadProfiles.length > 0)
      this.set({ problem: filled(STRINGS.errorStoredProfiles, { count: settings.unreadProfiles.length }) });
  }

  private async recallUndo(host: WorkbookHost): Promise<void> {
    const record = (await host.loadUndo?.()) ?? null;
    this.undoStack = record ? [record] : [];
    this.set({ canUndo: record !== null });
  }

  private async checkAndApply(kind: ResultKind, mode: PlanOptions['mode']): Promise<void> {
    await this.withHost(async (host, signal) => {
      const checked = await this.check(host, signal);
      await this.apply(host, await this.plan(checked, this.runPlan(mode)), kind);
    });
  }

  private async apply(
    host: WorkbookHost,
    plan: WritePlan,
    kind: ResultKind,
    allowedFormulaCells: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
    const { highlightRows } = this.state.settings.run;
    const options: ApplyOptions = { language: this.language, allowedFormulaCells, highlightRows };
    const applied = await host.applyPlan(plan, options);
    this.undoStack.push(applied.undo);
    this.set({ canUndo: true, revision: this.state.revision + 1 });
    const checked = await this.check(host, null);
    this.set({
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

  /** After a write there is nothing to cancel (`signal` null): the line must say what was written. */
  private async check(host: WorkbookHost, signal: AbortSignal | null): Promise<CheckedWorkbook> {
    const { checked, sheets } = await checkPaced(host, await this.loadEngine(), {
      signal: signal ?? new AbortController().signal,
      canCancel: signal !== null,
      settings: this.state.settings,
      onWork: (work) => {
        this.work(work);
      },
    });
    this.set({ checked, sheets });
    return checked;
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

  protected override cancelled(): void {
    this.set({ result: this.summary('cancelled', this.state.checked ?? NO_FORMS) });
  }
}
