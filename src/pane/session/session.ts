/**
 * One workbook being worked on: what a person can have done to it, from opening to undo. Knows nothing of React; tells
 * its listeners when its state has changed.
 */
import type { CheckedForm, IgnoredFinding } from '../../core/checking/checked-form';
import type { FindingEdit } from '../../core/model/edit';
import { certainEdit, type Finding } from '../../core/model/finding';
import type { Language, Localized } from '../../core/model/localized';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { CellValue, SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { SelectedCell, UndoRecord, WorkbookHost } from '../../hosts/workbook-host';
import { HostError } from '../../hosts/workbook-host';
import type { LoadEngine } from '../../app/engine';
import { leftOf } from '../../app/left-to-do';
import { localWorkbench } from '../../app/local-workbench';
import type { Preview } from '../../app/preview';
import { SessionChecks } from './session-checks';
import { EMPTY_STATE } from './session-state';
import { STRINGS, filled } from '../strings/strings';
import { resultOfCheck, resultOfRun, resultOfUndo, type RunKind } from '../../app/run-result';
import { orderOf, type Order, type Workbench } from '../../app/workbench';
import type { WorkbookSettings } from '../../app/workbook-settings';

const cellKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;

export class PaneSession extends SessionChecks {
  private undoStack: UndoRecord[] = [];
  /** True after a write whose answer was waited for in vain: only the workbook knows whether there is more to undo. */
  private mayHaveWritten = false;
  /** @param workbenchOf where the core works for a workbook; by default in this page, in slices */
  constructor(
    loadEngine: LoadEngine,
    private language: Language,
    private readonly workbenchOf = (host: WorkbookHost): Workbench => localWorkbench(host, loadEngine),
  ) {
    super();
  }

  setLanguage(language: Language): void {
    this.language = language;
  }

  /**
   * Opens a workbook by what `open` hands over, and forgets the one before only when that succeeds.
   * @returns false where it did not: the words for it stand in `problem`
   */
  async open(open: () => Promise<WorkbookHost>): Promise<boolean> {
    let isOpen = false;
    await this.job({ step: 'opening', done: 0, total: 0, sheet: null, canCancel: false }, async () => {
      await this.adopt(await open());
      isOpen = true;
    });
    return isOpen;
  }

  /** Reads and checks without writing anything, not even marks. */
  async look(): Promise<void> {
    await this.withHost(async (host, signal) => {
      const checked = await this.check(host, signal);
      this.set({ result: resultOfCheck('looked', checked) });
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
    const { bench } = this;
    if (!bench) return;
    await this.withHost(async (host, signal) => {
      await this.check(host, signal);
      await this.offer(bench, this.order('recalculate'));
    });
  }

  closePreview(): void {
    this.set({ preview: null });
  }

  /** Shows the preview as it is ticked now, and what follows from it as soon as that is known. */
  async changePreview(change: (preview: Preview) => Preview): Promise<void> {
    const { bench } = this;
    if (!bench || !this.state.preview) return;
    const { orderOfPreview, withPlan } = await import('../../app/preview');
    const preview = change(this.state.preview);
    this.set({ preview });
    try {
      const plan = await bench.plan(orderOfPreview(preview, true));
      if (this.state.preview === preview) this.set({ preview: withPlan(preview, plan) });
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Writes what is ticked in the preview. A ticked formula cell is thereby allowed. */
  async applyPreview(): Promise<void> {
    const { bench } = this;
    const { preview } = this.state;
    if (!bench || !preview) return;
    const { orderOfPreview } = await import('../../app/preview');
    await this.withHost(async () => {
      this.set({ preview: null });
      await this.apply(bench, orderOfPreview(preview), 'recalculated', true);
    });
  }

  /** Makes one edit that a finding proposes, and what follows from it. A formula is shown in the preview first. */
  async fix(finding: Finding, edit: FindingEdit): Promise<void> {
    await this.make([[cellKey(finding.sheet, edit.cell), edit.after]]);
  }

  /** Makes the certain edits of these findings, as one run. Where all of them are formulas the preview asks. */
  async fixAll(findings: readonly Finding[]): Promise<void> {
    await this.make(
      findings.flatMap((finding) => {
        const edit = certainEdit(finding);
        return edit ? [[cellKey(finding.sheet, edit.cell), edit.after] as const] : [];
      }),
    );
  }

  private async make(chosen: readonly (readonly [cell: string, value: CellValue])[]): Promise<void> {
    const { bench } = this;
    if (!bench || !this.state.checked || chosen.length === 0) return;
    const order: Order = {
      ...this.order('recalculate'),
      isAboutCells: true,
      review: false,
      onlyCells: new Set(chosen.map(([cell]) => cell)),
      chosen: new Map(chosen),
      takesFollowing: true,
    };
    await this.withHost(async () => {
      const { edits, heldBack = [] } = await bench.plan(order);
      const formulas = new Set(
        heldBack.flatMap(({ sheet, cell, cause }) => (cause === 'formula' ? [cellKey(sheet, cell)] : [])),
      );
      if (chosen.every(([cell]) => formulas.has(cell))) await this.offer(bench, order);
      else if (edits.length === 0) this.set({ problem: STRINGS.errorNoFix });
      else await this.apply(bench, order, 'fixed', true);
    });
  }

  /** Leaves a finding out from now on; the reason travels with the workbook. */
  async ignore(finding: Finding, reason: string): Promise<void> {
    const ignored = await this.bench?.ignoreOf(finding, reason.trim());
    const { ignores } = this.state.settings;
    if (ignored) await this.changeSettings({ ignores: [...ignores, ignored] });
  }

  async stopIgnoring(ignored: IgnoredFinding): Promise<void> {
    const { ignores } = this.state.settings;
    await this.changeSettings({ ignores: ignores.filter((each) => each !== ignored) });
  }

  /** Keeps settings in the workbook, and checks again where they bear on the findings. */
  async changeSettings(change: Partial<WorkbookSettings>, done: Localized | null = null): Promise<void> {
    await this.withHost(async (host) => {
      const { storeSettings } = await import('../../app/stored-settings');
      const before = this.state.settings;
      const settings = { ...before, ...change };
      await storeSettings(host, before, settings);
      this.set({ settings, revision: this.state.revision + 1 });
      if (settings.run.liveRecheck !== before.run.liveRecheck)
        await this.live.follow(host, settings.run.liveRecheck);
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

  /** Checks a text that is in no sheet, as the workbook's own settings have it. @throws HostError */
  async checkText(sheet: SheetSnapshot): Promise<readonly CheckedForm[]> {
    return (await this.bench?.checkSheet(sheet, this.state.settings)) ?? [];
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
      this.set({ result: resultOfCheck('looked', checked) });
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
      this.set({ result: resultOfUndo(undone, checked) });
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

  private order(mode: Order['mode']): Order {
    return orderOf(this.state.settings.run, mode, this.language);
  }

  private async offer(bench: Workbench, order: Order): Promise<void> {
    const { checked } = this.state;
    if (!checked) return;
    const { openPreview, orderOfPreview, withPlan } = await import('../../app/preview');
    const preview = openPreview(checked, order, await bench.plan(order));
    this.set({ preview: withPlan(preview, await bench.plan(orderOfPreview(preview, true))) });
  }

  private async adopt(host: WorkbookHost): Promise<void> {
    const { loadSettings } = await import('../../app/stored-settings');
    const settings = await loadSettings(host);
    this.bench?.release?.();
    this.bench = this.workbenchOf(host);
    this.set({ ...EMPTY_STATE, host, settings, work: this.state.work, revision: this.state.revision + 1 });
    await this.recallUndo(host);
    await this.live.follow(host, settings.run.liveRecheck);
    if (settings.unreadProfiles.length > 0)
      this.set({ problem: filled(STRINGS.errorStoredProfiles, { count: settings.unreadProfiles.length }) });
  }

  protected override withHost(
    run: (host: WorkbookHost, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    return super.withHost(async (host, signal) => {
      if (this.mayHaveWritten) await this.recallWritten(host);
      await run(host, signal);
    });
  }

  /** Adds a run that was written although nobody heard of it, if there is one. */
  private async recallWritten(host: WorkbookHost): Promise<void> {
    const record = (await host.loadUndo?.()) ?? null;
    this.mayHaveWritten = false;
    const isKnown = JSON.stringify(record?.edits) === JSON.stringify(this.undoStack.at(-1)?.edits);
    if (record && !isKnown) this.undoStack.push(record);
    this.set({ canUndo: this.undoStack.length > 0 });
  }

  private async recallUndo(host: WorkbookHost): Promise<void> {
    const record = (await host.loadUndo?.()) ?? null;
    this.undoStack = record ? [record] : [];
    this.set({ canUndo: record !== null });
  }

  private async checkAndApply(kind: RunKind, mode: Order['mode']): Promise<void> {
    const { bench } = this;
    if (!bench) return;
    await this.withHost(async (host, signal) => {
      await this.check(host, signal);
      await this.apply(bench, this.order(mode), kind);
    });
  }

  /** What is left to do is told by a look at what then stands in the workbook. */
  private async apply(bench: Workbench, order: Order, kind: RunKind, isLater = false): Promise<void> {
    this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
    const { highlightRows } = this.state.settings.run;
    const applied = await bench.apply(order, { highlightRows, isLater }).catch((thrown: unknown) => {
      this.mayHaveWritten = thrown instanceof HostError && thrown.code === 'no-answer';
      throw thrown;
    });
    if (!applied.isEmpty) {
      this.undoStack.push(applied.undo);
      this.set({ canUndo: true, revision: this.state.revision + 1 });
    }
    const checked = await this.check(bench.host, null);
    this.set({ result: resultOfRun(kind, applied, leftOf(checked)) });
  }
}
