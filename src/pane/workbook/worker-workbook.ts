/**
 * A workbook that a worker holds, as the port and the workbench know it. Large answers come in pieces; undo records
 * and what was checked last stay with the worker and are named by number.
 */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from '../../core/checking/checked-form';
import type { Finding } from '../../core/model/finding';
import type { Language, Localized } from '../../core/model/localized';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { WritePlan } from '../../core/model/write-plan';
import type {
  ApplyOptions,
  ApplyResult,
  CellFacts,
  ChangeRecording,
  ClearedMarks,
  FileKind,
  FileWorkbookHost,
  ReadOptions,
  SheetLook,
  UndoRecord,
  UndoResult,
  UnopenedFile,
  WatchOptions,
} from '../../hosts/workbook-host';
import type {
  AppliedOrder,
  ApplyOrder,
  CellEntry,
  CheckOutcome,
  CheckRun,
  EntryOrder,
  KeptBeside,
  Order,
  Workbench,
} from '../../app/workbench';
import type { CallOptions, WorkbookWorker } from './workbook-worker';
import type {
  CallName,
  GivenFile,
  OpenedWorkbook,
  RemoteUndo,
  Report,
  WorkbookCalls,
} from './worker-messages';
import type { WorkbookSettings } from '../../app/workbook-settings';

/** What the host state of a record from here looks like: the record's number with the worker. */
interface UndoNumber {
  readonly number: number;
}

export class WorkerWorkbook implements FileWorkbookHost, Workbench {
  readonly kind = 'file';
  readonly host = this;
  readonly workbookName: string | null;
  readonly isReadOnly: boolean;
  readonly fileKind: FileKind;
  readonly readOnlyReason?: Localized;
  readonly remarks: readonly Localized[];
  readonly recording?: ChangeRecording;
  readonly unopened?: readonly UnopenedFile[];
  /** What a person calls the cells, by sheet and address; only of sheets in which that is not the address. */
  private readonly places = new Map<string, ReadonlyMap<string, Localized>>();
  private names: readonly string[];
  /** What the worker checked last: it is named, not sent. */
  private lastChecked: CheckedWorkbook | null = null;
  private last: CheckOutcome | null = null;
  private readonly number: number;

  // Calls that only some hosts answer; the pane offers what is there.
  readonly insertSheet?: (draft: SheetDraft) => Promise<string>;
  readonly insertSummary?: (checked: CheckedWorkbook, language: Language) => Promise<string>;
  readonly clearMarks?: () => Promise<ClearedMarks>;
  readonly loadUndo?: () => Promise<UndoRecord | null>;
  readonly exportRecord?: (record: UndoRecord) => Promise<unknown>;
  readonly importRecord?: (stored: unknown) => Promise<UndoRecord | null>;

  private constructor(
    private readonly worker: WorkbookWorker,
    opened: OpenedWorkbook,
    sheetNames: readonly string[],
  ) {
    this.number = opened.workbook;
    this.workbookName = opened.name;
    this.isReadOnly = opened.isReadOnly;
    this.fileKind = opened.fileKind;
    this.remarks = opened.remarks;
    if (opened.recording) this.recording = opened.recording;
    if (opened.unopened) this.unopened = opened.unopened;
    if (opened.readOnlyReason) this.readOnlyReason = opened.readOnlyReason;
    this.names = sheetNames;
    if (opened.answers.includes('insertSheet'))
      this.insertSheet = (draft) => this.ask('insertSheet', [draft]);
    if (opened.answers.includes('insertSummary')) {
      this.insertSummary = (checked, language) =>
        this.ask('insertSummary', [checked === this.lastChecked ? null : checked, language]);
    }
    if (opened.answers.includes('exportRecord'))
      this.exportRecord = (record) => this.ask('exportRecord', [(record.hostState as UndoNumber).number]);
    if (opened.answers.includes('importRecord')) {
      this.importRecord = async (stored) => {
        const record = await this.ask('importRecord', [stored]);
        return record && named(record);
      };
    }
    if (opened.answers.includes('clearMarks')) this.clearMarks = () => this.ask('clearMarks', []);
    if (opened.answers.includes('loadUndo')) {
      this.loadUndo = async () => {
        const record = await this.ask('loadUndo', []);
        return record && named(record);
      };
    }
  }

  /** @throws HostError for anything that is not a workbook in good order */
  static async open(
    worker: WorkbookWorker,
    files: readonly GivenFile[],
    options: WatchOptions = {},
  ): Promise<WorkerWorkbook> {
    const { answer, sheetNames } = await worker.open(files, watching(options));
    return new WorkerWorkbook(worker, answer as OpenedWorkbook, sheetNames);
  }

  get sheetNames(): readonly string[] {
    return this.names;
  }

  async readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    const sheets: SheetSnapshot[] = [];
    const watched = watching(options);
    await this.ask('readSheets', [], {
      ...watched,
      onReport: (report) => {
        watched.onReport(report);
        if (report.kind === 'sheet') sheets.push(this.taken(report));
      },
    });
    return sheets;
  }

  async check({ signal, canCancel, settings, onWork }: CheckRun): Promise<CheckOutcome> {
    const sheets: SheetSnapshot[] = [];
    const forms: CheckedForm[] = [];
    const end = await this.ask('check', [settings, canCancel], {
      signal,
      onReport: (report) => {
        if (report.kind === 'work') onWork(report.work);
        if (report.kind === 'sheet') sheets.push(this.taken(report));
        if (report.kind === 'form') forms.push(report.form);
      },
    });
    const checked = { ...end, forms };
    this.lastChecked = checked;
    this.last = { checked, sheets };
    return this.last;
  }

  /** What was not looked at anew is the same object as before, so that nothing else is drawn anew. */
  async recheck(names: ReadonlySet<string>, { signal, settings }: CheckRun): Promise<CheckOutcome> {
    const before = this.last;
    const read = new Map<string, SheetSnapshot>();
    const fresh = new Map<string, CheckedForm>();
    const { forms: ids, ...end } = await this.ask('recheck', [[...names], settings], {
      signal,
      onReport: (report) => {
        if (report.kind === 'sheet') read.set(report.sheet.name, this.taken(report));
        if (report.kind === 'form') fresh.set(report.form.id, report.form);
      },
    });
    const known = new Map((before?.checked.forms ?? []).map((form) => [form.id, form]));
    const checked = { ...end, forms: ids.flatMap((id) => fresh.get(id) ?? known.get(id) ?? []) };
    const sheets = (before?.sheets ?? []).map((sheet) => read.get(sheet.name) ?? sheet);
    this.lastChecked = checked;
    this.last = { checked, sheets };
    return this.last;
  }

  placeOf(sheet: string, cell: string): Localized | null {
    return this.places.get(sheet)?.get(cell) ?? null;
  }

  async enter(entries: readonly CellEntry[], order: EntryOrder): Promise<ApplyResult> {
    const { undo, ...result } = await this.ask('enter', [entries, order]);
    return { ...result, undo: named(undo) };
  }

  cellFacts(sheet: string, cell: string): Promise<CellFacts> {
    return this.ask('cellFacts', [sheet, cell]);
  }

  markedCopy(kept: KeptBeside): Promise<Uint8Array> {
    return this.ask('markedCopy', [kept]);
  }

  plan(order: Order): Promise<WritePlan> {
    return this.ask('plan', [order]);
  }

  checkSheet(sheet: SheetSnapshot, settings: WorkbookSettings): Promise<readonly CheckedForm[]> {
    return this.ask('checkSheet', [sheet, settings]);
  }

  ignoreOf(finding: Finding, reason: string): Promise<IgnoredFinding> {
    return this.ask('ignoreOf', [finding, reason]);
  }

  async apply(order: Order, options: ApplyOrder): Promise<AppliedOrder> {
    const { undo, ...result } = await this.ask('apply', [order, options]);
    return { ...result, undo: named(undo) };
  }

  /** Without a plan made anew: a function cannot cross. `apply` is what plans where the workbook is. */
  async applyPlan(plan: WritePlan, { replan: _here, ...options }: ApplyOptions): Promise<ApplyResult> {
    const { undo, ...result } = await this.ask('applyPlan', [plan, options]);
    return { ...result, undo: named(undo) };
  }

  undo(record: UndoRecord): Promise<UndoResult> {
    return this.ask('undo', [(record.hostState as UndoNumber).number]);
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    await this.ask('goTo', [sheet, cell]);
  }

  loadSetting(key: string): Promise<unknown> {
    return this.ask('loadSetting', [key]);
  }

  loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return this.ask('loadSettings', [keys]);
  }

  async saveSetting(key: string, value: unknown): Promise<void> {
    await this.ask('saveSetting', [key, value]);
  }

  readLook(sheet: string): Promise<SheetLook> {
    return this.ask('readLook', [sheet]);
  }

  toBytes(): Promise<Uint8Array> {
    return this.ask('toBytes', []);
  }

  release(): void {
    this.worker.release(this.number);
  }

  private taken({ sheet, places }: Report & { readonly kind: 'sheet' }): SheetSnapshot {
    if (places) this.places.set(sheet.name, places);
    return sheet;
  }

  private async ask<Name extends CallName>(
    name: Name,
    takes: WorkbookCalls[Name]['takes'],
    options: CallOptions = {},
  ): Promise<WorkbookCalls[Name]['answers']> {
    const { answer, sheetNames } = await this.worker.call(this.number, name, takes, options);
    const isSame = sheetNames.join('\n') === this.names.join('\n');
    if (!isSame) this.names = sheetNames;
    return answer;
  }
}

/** Progress and stopping, as they cross the border. */
function watching({
  signal,
  onProgress,
}: WatchOptions): CallOptions & Required<Pick<CallOptions, 'onReport'>> {
  return {
    ...(signal ? { signal } : {}),
    onReport: (report) => {
      if (report.kind === 'progress') onProgress?.(report.progress);
    },
  };
}

function named({ edits, number }: RemoteUndo): UndoRecord {
  const hostState: UndoNumber = { number };
  return { edits, hostState };
}
