/**
 * A workbook on the desk of a page: the file holds nothing but a person's cells. Marks, the review sheet, settings and
 * records of an earlier session are taken off when it is opened and kept beside it; they go into the copy that is kept,
 * never into the one that is handed in.
 */
import { openFile } from './open-file';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Language, Localized } from '../../core/model/localized';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { WritePlan } from '../../core/model/write-plan';
import type {
  ApplyOptions,
  ApplyResult,
  CellFacts,
  ChangeRecording,
  FileKind,
  FileWorkbookHost,
  OpenedFileHost,
  ReadOptions,
  SheetLook,
  UndoRecord,
  UndoResult,
} from '../workbook-host';

export class DeskFile implements FileWorkbookHost {
  readonly kind = 'file';

  private constructor(
    private readonly file: OpenedFileHost,
    private readonly settings: Map<string, unknown>,
  ) {
    const { insertSheet, insertSummary, placeNames, readOnlyReason, recording } = file;
    if (placeNames) this.placeNames = (sheet) => placeNames.call(file, sheet);
    if (recording) this.recording = recording;
    if (readOnlyReason) this.readOnlyReason = readOnlyReason;
    if (insertSheet) this.insertSheet = (draft) => insertSheet.call(file, draft);
    if (insertSummary)
      this.insertSummary = (checked, language) => insertSummary.call(file, checked, language);
  }

  readonly readOnlyReason?: Localized;
  readonly recording?: ChangeRecording;
  /** Absent where the file takes no sheets, as in a document. */
  readonly insertSheet?: (draft: SheetDraft) => Promise<string>;
  readonly insertSummary?: (checked: CheckedWorkbook, language: Language) => Promise<string>;

  /** @throws HostError for anything that is neither a workbook nor a document in good order */
  static async open(bytes: Uint8Array, name: string | null): Promise<DeskFile> {
    const file = await openFile(bytes, name, { readsLegacyWorkbooks: true });
    // Nothing was ever put into a file that nothing can be written to.
    const stored = file.isReadOnly ? [] : await file.stripOwn();
    return new DeskFile(file, new Map(stored));
  }

  get fileKind(): FileKind {
    return this.file.fileKind;
  }

  get isReadOnly(): boolean {
    return this.file.isReadOnly;
  }

  get remarks(): readonly Localized[] {
    return this.file.remarks;
  }

  placeOf(sheet: string, cell: string): Localized | null {
    return this.file.placeOf?.(sheet, cell) ?? null;
  }

  /** Absent where a place is called by its address. */
  readonly placeNames?: (sheet: string) => ReadonlyMap<string, Localized>;

  get workbookName(): string | null {
    return this.file.workbookName;
  }

  get sheetNames(): readonly string[] {
    return this.file.sheetNames;
  }

  readSheets(options?: ReadOptions): Promise<readonly SheetSnapshot[]> {
    return this.file.readSheets(options);
  }

  /** Values alone: what is marked is drawn by the page. */
  applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    const bare = (each: WritePlan): WritePlan => ({ ...each, marks: [], review: null });
    const { replan } = options;
    return this.file.applyPlan(bare(plan), {
      ...options,
      keepsOtherMarks: true,
      ...(replan ? { replan: async (turnedDown) => bare(await replan(turnedDown)) } : {}),
    });
  }

  undo(record: UndoRecord): Promise<UndoResult> {
    return this.file.undo(record);
  }

  exportRecord(record: UndoRecord): unknown {
    return this.file.exportRecord(record);
  }

  importRecord(stored: unknown): UndoRecord | null {
    return this.file.importRecord(stored);
  }

  goTo(sheet: string, cell: string): Promise<void> {
    return this.file.goTo(sheet, cell);
  }

  loadSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key) ?? null);
  }

  loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return Promise.resolve(keys.map((key) => this.settings.get(key) ?? null));
  }

  saveSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  readLook(sheet: string): Promise<SheetLook> {
    return this.file.readLook(sheet);
  }

  cellFacts(sheet: string, cell: string): Promise<CellFacts> {
    return this.file.cellFacts(sheet, cell);
  }

  /** The copy that is handed in. */
  toBytes(): Promise<Uint8Array> {
    return this.file.toBytes();
  }

  /** With what was kept beside the file, for the copy that is kept. */
  async copy(): Promise<FileWorkbookHost> {
    const copy = await this.file.copy();
    for (const [key, value] of this.settings) await copy.saveSetting(key, value);
    return copy;
  }
}
