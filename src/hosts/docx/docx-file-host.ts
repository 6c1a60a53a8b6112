/**
 * The port over a Word document: its running text and its groups of tables are sheets. Only the characters that must
 * change are written; everything else goes out byte for byte as it came in. A run that fails leaves the document as it
 * was.
 */
import { parseAddress, toAddress } from '../../core/model/sheet-snapshot';
import type { Localized } from '../../core/model/localized';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { WritePlan } from '../../core/model/write-plan';
import { settlePlan } from '../../core/writing/hold-back';
import { cancelled, cellNotFound, sheetNotFound } from '../package/container/host-errors';
import type { DeflateCodec } from '../package/container/deflate-codec';
import type { PackageLimits } from '../package/container/package-limits';
import { readSettings, removeSetting, writeSetting } from '../package/parts/settings-part';
import { exactUndo, isRunState, isSameState } from '../package/undo/run-state';
import type { RunState } from '../package/undo/run-state';
import { carriedRecord, exportUndo, importUndo } from '../package/undo/undo-file';
import type {
  ApplyOptions,
  ApplyResult,
  CellFacts,
  ChangeRecording,
  ClearedMarks,
  OpenedFileHost,
  ReadOptions,
  SheetLook,
  UndoRecord,
  UndoResult,
} from '../workbook-host';
import { asDocumentError, inDocumentWords, READ_ONLY_REASONS } from './document-errors';
import { readDocumentLook } from './looks/docx-look';
import { DOCUMENT_LIMITS } from './reading/document-limits';
import { snapshotOf } from './reading/document-sheets';
import type { DocumentSheet } from './reading/document-sheets';
import { LoadedDocument } from './reading/loaded-document';
import { placeName } from './reading/place-name';
import { clearMarks } from './writing/clear-marks';
import { MARKS_KEY } from './writing/mark-record';
import { decideRun, runPlan } from './writing/run-plan';
import { NO_TRACE, readTrace } from './writing/run-trace';
import type { DocTrace } from './writing/run-trace';
import { undoCells } from './writing/undo-run';

export { inDocumentWords };

/** A setting that is no JSON any more counts as not there: its readers leave out what they cannot read. */
function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

export class DocxFileHost implements OpenedFileHost {
  readonly kind = 'file';
  readonly fileKind = 'document';
  readonly isReadOnly: boolean;
  readonly readOnlyReason?: Localized;
  readonly recording: ChangeRecording;
  onGoTo: ((sheet: string, cell: string) => void) | null = null;

  private constructor(
    private readonly document: LoadedDocument,
    readonly workbookName: string | null,
  ) {
    this.isReadOnly = document.readOnly !== null;
    this.recording = document.recordsChanges ? 'always' : 'if-asked';
    if (document.readOnly !== null) this.readOnlyReason = READ_ONLY_REASONS[document.readOnly];
  }

  /**
   * @param bytes the file; not changed, but kept: do not change them either
   * @param name the file's name as a person knows it
   * @param codec the runtime's own deflate, where it has one
   * @throws HostError damaged, too-large, unsafe-content, encrypted
   */
  static open(
    bytes: Uint8Array,
    name: string | null,
    limits: PackageLimits = DOCUMENT_LIMITS,
    codec?: DeflateCodec,
  ): Promise<DocxFileHost> {
    return inDocumentWords(() => new DocxFileHost(LoadedDocument.open(bytes, limits, codec), name));
  }

  readonly remarks: readonly Localized[] = [];

  get sheetNames(): readonly string[] {
    return this.document.sheets.map(({ name }) => name);
  }

  readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    return inDocumentWords(() => {
      const sheets = this.document.sheets.filter(({ name }) => options.sheets?.has(name) ?? true);
      const snapshots = sheets.map((sheet, done) => {
        if (options.signal?.aborted) throw cancelled();
        options.onProgress?.({ done, total: sheets.length, sheet: sheet.name });
        return snapshotOf(sheet, false);
      });
      options.onProgress?.({ done: sheets.length, total: sheets.length, sheet: null });
      return snapshots;
    });
  }

  placeOf(sheet: string, cell: string): Localized | null {
    const place = this.document.placeAt(sheet, cell);
    return place && placeName(place);
  }

  placeNames(sheet: string): ReadonlyMap<string, Localized> {
    const found = this.document.sheets.find(({ name }) => name === sheet);
    return new Map([...(found?.places ?? [])].map(([cell, place]) => [cell, placeName(place)]));
  }

  async applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    const settled = await inDocumentWords(() =>
      // No review sheet goes into a document that is handed in.
      settlePlan(plan, (each) => decideRun(this.document, each, options), options.replan),
    );
    return this.change(() => {
      const before = this.document.pack.state();
      const { result, inverse, trace } = runPlan(this.document, settled, options);
      const after = this.document.pack.state();
      const hostState: RunState<DocTrace> = { trace, exact: exactUndo(before, after), before, after };
      const isEmpty = isSameState(before, after) ? { isEmpty: true as const } : {};
      return { ...isEmpty, ...result, undo: { edits: inverse, hostState } };
    });
  }

  undo(record: UndoRecord): Promise<UndoResult> {
    return this.change(() => {
      const state = record.hostState;
      const trace = isRunState(state) ? (readTrace(state.trace) ?? NO_TRACE) : NO_TRACE;
      const former = isRunState(state) ? state.exact.restore(this.document.pack.state()) : null;
      if (!former) return undoCells(this.document, record, trace);
      this.document.restore(former);
      return { restored: record.edits.length, kept: [] };
    });
  }

  clearMarks(): Promise<ClearedMarks> {
    return this.change(() => clearMarks(this.document));
  }

  /** What stands in a place and whether it takes anything. */
  cellFacts(name: string, cell: string): Promise<CellFacts> {
    return inDocumentWords(() => {
      const { rows } = snapshotOf(this.sheet(name), false);
      const read = rows
        .flatMap(({ row, cells }) => cells.map((each) => ({ ...each, row })))
        .find(({ row, column }) => toAddress({ row, column }) === cell);
      const lock = this.isReadOnly ? 'protected' : this.document.placeAt(name, cell) ? null : 'covered';
      const content = { value: read?.value ?? null, formula: null };
      return { content, numberFormat: null, lock, list: null };
    });
  }

  /** The document as it stands, apart from this one. */
  async copy(): Promise<DocxFileHost> {
    return DocxFileHost.open(await this.toBytes(), this.workbookName);
  }

  stripOwn(): Promise<ReadonlyMap<string, unknown>> {
    return this.change(() => {
      const { pack, part } = this.document;
      const stored = readSettings(pack, part);
      if (stored.size > 0) clearMarks(this.document);
      for (const key of readSettings(pack, part).keys()) removeSetting(pack, part, key);
      const kept = [...stored].filter(([key]) => key !== MARKS_KEY);
      return new Map(kept.map(([key, json]) => [key, parsedOrNull(json)]));
    });
  }

  exportRecord({ edits, hostState }: UndoRecord): unknown {
    return { edits, trace: isRunState(hostState) ? hostState.trace : NO_TRACE };
  }

  importRecord(stored: unknown): UndoRecord | null {
    return carriedRecord(stored, readTrace);
  }

  /** Runs a change as a whole: what fails is taken back at once. */
  private change<Result>(run: () => Result): Promise<Result> {
    return Promise.resolve().then(() => {
      const before = this.document.pack.state();
      try {
        return run();
      } catch (error) {
        this.document.restore(before);
        throw asDocumentError(error);
      }
    });
  }

  exportUndo(record: UndoRecord): Uint8Array {
    return exportUndo(record);
  }

  importUndo(bytes: Uint8Array): UndoRecord {
    return importUndo(bytes, readTrace);
  }

  goTo(sheet: string, cell: string): Promise<void> {
    return inDocumentWords(() => {
      this.sheet(sheet);
      if (!parseAddress(cell)) throw cellNotFound(cell);
      this.onGoTo?.(sheet, cell);
    });
  }

  private sheet(name: string): DocumentSheet {
    const sheet = this.document.findSheet(name);
    if (!sheet) throw sheetNotFound(name);
    return sheet;
  }

  async loadSetting(key: string): Promise<unknown> {
    const [value] = await this.loadSettings([key]);
    return value;
  }

  loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return inDocumentWords(() => {
      const settings = readSettings(this.document.pack, this.document.part);
      return keys.map((key) => parsedOrNull(settings.get(key) ?? 'null'));
    });
  }

  saveSetting(key: string, value: unknown): Promise<void> {
    return this.change(() => {
      writeSetting(this.document.pack, this.document.part, key, JSON.stringify(value ?? null));
    });
  }

  readLook(sheet: string): Promise<SheetLook> {
    return inDocumentWords(() => readDocumentLook(this.document, this.sheet(sheet)));
  }

  get hasChanges(): boolean {
    return this.document.pack.hasChanges;
  }

  toBytes(): Promise<Uint8Array> {
    return inDocumentWords(() => this.document.pack.toBytes());
  }
}
