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
import type { InverseEdit } from '../../core/model/write-plan';
import type {
  HostProgress,
  SelectedCell,
  UndoRecord,
  WatchOptions,
  WorkbookHost,
} from '../../hosts/workbook-host';
import { HostError } from '../../hosts/workbook-host';
import type { LoadEngine } from '../../app/engine';
import { leftOf } from '../../app/left-to-do';
import { certainEditsOf, type Line } from '../../app/lines';
import { withoutSettled } from '../../app/listing';
import { localWorkbench } from '../../app/local-workbench';
import type { Preview } from '../../app/preview';
import { withSeen } from '../../app/seen';
import { cellName, changesOf, netChanges, type Change, type Step } from '../../app/steps';
import { SessionChecks } from './session-checks';
import { EMPTY_STATE } from './session-state';
import { keptSteps, recalledSteps } from './stored-steps';
import { STEP_NAMES, stepAt } from '../strings/step-strings';
import { STRINGS, filled } from '../strings/strings';
import { resultOfCheck, resultOfRun, resultOfUndo, type RunKind } from '../../app/run-result';
import { orderOf, type CellEntry, type EntryOrder, type Order, type Workbench } from '../../app/workbench';
import type { Work } from '../../app/work';
import { SETTING_KEYS, type WorkbookSettings } from '../../app/workbook-settings';

const cellKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;
const sheetsOf = (edits: readonly InverseEdit[]): ReadonlySet<string> =>
  new Set(edits.map(({ sheet }) => sheet));

/** The entry that gives a cell what a change put there, or what it held before. */
const entryOf = ({ sheet, cell, before, after, why }: Change, isBack: boolean): CellEntry => {
  const [now, then] = isBack ? [after, before] : [before, after];
  return {
    sheet,
    cell,
    before: now,
    after: then.formula ?? then.value ?? '',
    ...(then.formula === null ? {} : { isFormula: true }),
    explanation: why,
  };
};

export class PaneSession extends SessionChecks {
  private lastStep = 0;
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
   * @param again opens the same file once more, should what handles it stop
   * @returns false where it did not: the words for it stand in `problem`
   */
  async open(
    open: (watch: WatchOptions) => Promise<WorkbookHost>,
    again: ((watch: WatchOptions) => Promise<WorkbookHost>) | null = null,
  ): Promise<boolean> {
    let isOpen = false;
    const opening: Work = { step: 'opening', done: 0, total: 0, sheet: null, canCancel: false };
    await this.job(opening, async (signal) => {
      // Only what is counted can be stopped half-way.
      const onProgress = (progress: HostProgress): void => {
        this.work({ ...opening, ...progress, canCancel: true });
      };
      await this.adopt(await open({ signal, onProgress }));
      this.again = again && (() => void this.reopen(again));
      isOpen = true;
    });
    return isOpen;
  }

  /** What handled the file has stopped: the file is opened anew, with the settings and the steps that it had. */
  private async reopen(open: (watch: WatchOptions) => Promise<WorkbookHost>): Promise<void> {
    const { settings, steps, savedSteps } = this.state;
    if (!(await this.open(open, open))) return;
    await this.withHost(async (host) => {
      const { storeSettings } = await import('../../app/stored-settings');
      await storeSettings(host, this.state.settings, settings);
      this.set({ settings });
      // The first of them came with the file.
      for (const step of steps.slice(this.state.steps.length)) {
        const entries = step.changes.map((change) => entryOf(change, false));
        const applied = await this.bench?.enter(entries, this.entryOrder);
        if (applied) this.set({ steps: [...this.state.steps, { ...step, record: applied.undo }] });
      }
      this.set({ savedSteps: this.state.steps.slice(0, savedSteps.length) });
    });
    await this.look();
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
    const words = stepAt('fixOne', finding.line.subject, this.placeOf(finding.sheet, edit.cell));
    await this.make([[cellKey(finding.sheet, edit.cell), edit.after]], words);
  }

  /** Makes the certain edits of these lines, as one step. Where all of them are formulas the preview asks. */
  async fixLines(lines: readonly Line[]): Promise<void> {
    const findings = lines.flatMap(certainEditsOf);
    const [only] = findings;
    if (!only) return;
    const words =
      findings.length === 1
        ? stepAt('fixOne', only.line.subject, this.placeOf(only.sheet, certainEdit(only)?.cell ?? only.cell))
        : filled(STEP_NAMES.fixMany, { count: findings.length });
    await this.make(
      findings.flatMap((finding) => {
        const edit = certainEdit(finding);
        return edit ? [[cellKey(finding.sheet, edit.cell), edit.after] as const] : [];
      }),
      words,
    );
  }

  private async make(
    chosen: readonly (readonly [cell: string, value: CellValue])[],
    words: Localized,
  ): Promise<void> {
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
      else await this.apply(bench, order, 'fixed', true, words);
    });
  }

  /** Puts what a person typed into cells, as one step, and looks at once at what follows from it. */
  async enter(entries: readonly CellEntry[], words: Localized): Promise<boolean> {
    const { bench } = this;
    let isWritten = false;
    await this.withHost(async (host) => {
      if (!bench) return;
      this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
      const applied = await bench.enter(entries, this.entryOrder);
      const [held] = applied.heldBack;
      if (applied.written > 0) {
        isWritten = true;
        const changes = changesOf(applied.undo.edits, [], this.state.checked?.forms ?? []);
        this.push(words, applied.undo, changes);
      }
      await this.followUp(host, sheetsOf(applied.undo.edits));
      const { heldBackLine } = await import('../../app/run-words');
      if (held) this.set({ problem: heldBackLine(held, host.placeOf?.(held.sheet, held.cell)) });
    });
    return isWritten;
  }

  /** Gives one cell back what it held before all steps. */
  async revert(change: Change): Promise<void> {
    const words = stepAt('revert', change.subject, this.placeOf(change.sheet, change.cell));
    await this.enter([entryOf(change, true)], words);
  }

  /** Leaves lines out from now on, with one reason for all of them; the reason travels with the workbook. */
  async ignoreLines(lines: readonly Line[], reason: string): Promise<void> {
    const { bench } = this;
    if (!bench) return;
    const ignored = lines.map(async ({ finding, follows }): Promise<readonly IgnoredFinding[]> => {
      const [cause, ...others] = await Promise.all(
        [finding, ...follows].map((each) => bench.ignoreOf(each, reason.trim())),
      );
      if (!cause) return [];
      return [cause, ...others.map((other) => ({ ...other, causedBy: cause.fingerprint }))];
    });
    const added = (await Promise.all(ignored)).flat();
    const { ignores } = this.state.settings;
    await this.changeSettings(
      { ignores: [...ignores, ...added] },
      filled(STRINGS.ignoredLines, { count: lines.length }),
    );
  }

  /** Ticks a form as seen, or takes the tick off. */
  async tickSeen(form: CheckedForm, isSeen: boolean): Promise<void> {
    const { settings, sheets } = this.state;
    await this.keepSettings({ seen: withSeen(settings.seen, form, sheets, isSeen) });
  }

  /** The person has moved on to this line: what was settled before leaves the list. */
  moveOn(kept: string | null): void {
    const { listing } = this.state;
    const next = withoutSettled(listing, kept);
    if (next !== listing && next.settled.size !== listing.settled.size) this.set({ listing: next });
  }

  /** The copy that is kept. @throws HostError where none can be made */
  async markedCopy(): Promise<Uint8Array> {
    const { bench, state } = this;
    const { settings, steps, host } = state;
    if (!bench?.markedCopy || !host) throw new HostError('unsupported', STRINGS.errorUnknown);
    const kept = await keptSteps(host, steps);
    return bench.markedCopy({
      settings,
      changes: netChanges(steps),
      steps: kept,
      language: this.language,
    });
  }

  /** The steps so far are in a copy that the person has. */
  markSaved(words: Localized): void {
    this.set({ savedSteps: this.state.steps, done: words, problem: null });
  }

  /** Lists a line again, with all that was told in it. */
  async stopIgnoring(ignored: IgnoredFinding): Promise<void> {
    const { ignores } = this.state.settings;
    const isOfLine = (each: IgnoredFinding): boolean =>
      each === ignored || each.causedBy === ignored.fingerprint;
    await this.changeSettings({ ignores: ignores.filter((each) => !isOfLine(each)) });
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
      if (Object.keys(change).some((name) => name !== 'run'))
        await this.check(host, null, 'ignores' in change);
      this.set({ done });
    });
  }

  /** Keeps settings on which no finding depends: shown at once, stored behind the person's back. */
  private async keepSettings(change: Partial<WorkbookSettings>): Promise<void> {
    const { host, settings: before } = this.state;
    if (!host) return;
    const settings = { ...before, ...change };
    this.set({ settings });
    try {
      const { storeSettings } = await import('../../app/stored-settings');
      await storeSettings(host, before, settings);
    } catch (thrown) {
      this.fail(thrown);
    }
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

  /** Appends the reviewer's sheet. */
  async insertOpinions(): Promise<void> {
    const { checked } = this.state;
    if (!checked) return;
    const { opinionSheet } = await import('../../core/writing/opinion-sheet');
    const draft = opinionSheet(checked, this.language);
    if (draft) await this.insertSheet(draft);
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

  /** Takes the last step back. */
  async undo(): Promise<void> {
    const last = this.state.steps.at(-1);
    if (last) await this.undoTo(last.id);
  }

  /** Takes back everything from the latest step down to this one. */
  async undoTo(id: number): Promise<void> {
    const at = this.state.steps.findIndex((step) => step.id === id);
    if (at < 0) return;
    await this.withHost(async (host) => {
      this.work({ step: 'undoing', done: 0, total: 0, sheet: null, canCancel: false });
      const touched = new Set<string>();
      let restored = 0;
      const kept: ReturnType<typeof resultOfUndo>['heldBack'][number][] = [];
      while (this.state.steps.length > at) {
        const step = this.state.steps.at(-1);
        if (!step) break;
        const undone = await host.undo(step.record);
        restored += undone.restored;
        kept.push(...undone.kept);
        for (const { sheet } of step.record.edits) touched.add(sheet);
        this.set({
          steps: this.state.steps.slice(0, -1),
          undone: [...this.state.undone, step],
          revision: this.state.revision + 1,
        });
        await this.keepSteps(host);
      }
      const checked =
        host.kind === 'file' ? await this.followUp(host, touched) : await this.check(host, null, true);
      this.set({ result: resultOfUndo({ restored, kept }, checked) });
    });
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const { undone } = this.state;
    const step = undone.at(-1);
    if (!step || step.changes.length === 0) return;
    const rest = undone.slice(0, -1);
    if (
      await this.enter(
        step.changes.map((change) => entryOf(change, false)),
        step.words,
      )
    )
      this.set({ undone: rest });
  }

  private push(words: Localized, record: UndoRecord, changes: readonly Change[]): void {
    this.lastStep += 1;
    const step: Step = { id: this.lastStep, words, at: Date.now(), changes, record };
    this.set({ steps: [...this.state.steps, step], undone: [], revision: this.state.revision + 1 });
    const { host } = this.state;
    if (host) void this.keepSteps(host);
  }

  /** In Excel the workbook itself is saved by the person: its steps are kept in it as they are made. */
  private async keepSteps(host: WorkbookHost): Promise<void> {
    if (host.kind !== 'excel' || host.isReadOnly) return;
    try {
      await host.saveSetting(SETTING_KEYS.steps, await keptSteps(host, this.state.steps));
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** @param isAsked false where nobody asked to be taken there: an overview that is in view stays */
  async goTo(sheet: string, cell: string, isAsked = true): Promise<void> {
    const { host, selection } = this.state;
    if (!host) return;
    this.set({ selection: { sheet, cell, request: (selection?.request ?? 0) + 1, isAsked } });
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

  private get entryOrder(): EntryOrder {
    return { language: this.language, recordChanges: this.state.settings.run.recordChanges };
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
    const last = this.state.steps.at(-1);
    const isKnown = JSON.stringify(record?.edits) === JSON.stringify(last?.record.edits);
    if (record && !isKnown) this.push(STEP_NAMES.run, record, changesOf(record.edits, [], []));
  }

  private async recallUndo(host: WorkbookHost): Promise<void> {
    const { steps, last } = await recalledSteps(host, this.lastStep);
    this.lastStep = last;
    this.set({ steps, savedSteps: steps, undone: [] });
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
  private async apply(
    bench: Workbench,
    order: Order,
    kind: RunKind,
    isLater = false,
    words: Localized = kind === 'checked' ? STEP_NAMES.check : STEP_NAMES.run,
  ): Promise<void> {
    this.work({ step: 'writing', done: 0, total: 0, sheet: null, canCancel: false });
    const { highlightRows, recordChanges } = this.state.settings.run;
    const applied = await bench
      .apply(order, { highlightRows, recordChanges, isLater })
      .catch((thrown: unknown) => {
        this.mayHaveWritten = thrown instanceof HostError && thrown.code === 'no-answer';
        throw thrown;
      });
    const changes = changesOf(applied.undo.edits, applied.planned, this.state.checked?.forms ?? []);
    if (!applied.isEmpty) this.push(filled(words, { count: changes.length }), applied.undo, changes);
    const checked =
      kind === 'fixed'
        ? await this.followUp(bench.host, sheetsOf(applied.undo.edits))
        : await this.check(bench.host, null);
    this.set({ result: resultOfRun(kind, applied, leftOf(checked)) });
  }

  /** What a person calls the place of a cell: its address, or as Word counts it. */
  placeOf(sheet: string, cell: string): Localized {
    return this.state.host?.placeOf?.(sheet, cell) ?? { zh: cell, en: cell };
  }

  /** The name of a cell on its form. */
  nameOf(sheet: string, cell: string): Localized {
    return cellName(this.state.checked?.forms ?? [], sheet, cell);
  }
}
