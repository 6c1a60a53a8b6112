/**
 * The port over a real .xlsx file, in the browser and in Node. Only parts that must change are written; all else
 * goes out byte for byte as it came in. A run that fails leaves the workbook as it was.
 */
import { parseAddress } from '../../core/model/sheet-snapshot';
import { freeSheetName } from '../../core/text/sheet-name';
import { settlePlan } from '../../core/writing/hold-back';
import { withKeptEntries } from '../../core/writing/kept-entries';
import { SUMMARY_SHEET_NAME, summaryKept, workbookSummary } from '../../core/writing/summary-sheet';
import { HostError } from '../workbook-host';
import { clearMarks } from './writing/clear-marks';
import { MARKS_KEY } from './writing/mark-record';
import { removeSheet } from './writing/review-sheet-part';
import { addDraftSheet } from './writing/draft-sheet-part';
import { locateCells } from './reading/cell-locator';
import { cancelled, cellNotFound, structureLocked, writeFailed } from '../package/container/host-errors';
import { importLegacy, legacyReader } from './legacy/legacy-import';
import { LoadedWorkbook } from './reading/loaded-workbook';
import { isOleFile } from '../package/container/ole-file';
import { readLook } from './looks/look-reader';
import { DEFAULT_LIMITS } from '../package/container/package-limits';
import { newWorkbook } from './writing/new-workbook';
import { cellFacts } from './writing/cell-facts';
import { closeStyles, decideRun, openStyles, runPlan } from './writing/run-plan';
import { writeSummarySheet } from './writing/summary-sheet-part';
import { exactUndo, isRunState, isSameState } from '../package/undo/run-state';
import { NO_TRACE, readStoredRecord, readTrace } from './writing/run-record';
import { readSettings, removeSetting, writeSetting } from '../package/parts/settings-part';
import { exportUndo, importUndo } from '../package/undo/undo-file';
import { undoCells } from './writing/undo-run';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Language, Localized } from '../../core/model/localized';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { WritePlan } from '../../core/model/write-plan';
import type {
  ApplyOptions,
  ApplyResult,
  CellFacts,
  ClearedMarks,
  OpenedFileHost,
  ReadOptions,
  SheetLook,
  UndoRecord,
  UndoResult,
} from '../workbook-host';
import type { DeflateCodec } from '../package/container/deflate-codec';
import type { PackageLimits } from '../package/container/package-limits';
import type { SettledPlan } from '../../core/writing/hold-back';
import type { DecidedRun } from './writing/run-plan';
import type { RunState } from '../package/undo/run-state';
import type { RunTrace } from './writing/run-record';
import type { SheetEntry } from './reading/workbook-part';
import type { SummarySheet } from '../../core/writing/summary-sheet';

/** After so long the page gets a turn, between two sheets. */
const BREATH_MS = 16;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** A setting that is no JSON any more counts as not there: its readers leave out what they cannot read. */
function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** Everything that leaves this folder is a HostError. */
function asHostError(error: unknown): HostError {
  return error instanceof HostError ? error : writeFailed(error);
}

const FROM_XLS: Localized = {
  zh: '由旧版 .xls 转成 .xlsx：数值、公式、合并和列宽保留，字体、边框和图形没有；请核对后再用。',
  en: 'Made from an old .xls: values, formulas, merges and widths are kept, fonts, borders and drawings are not; please look it over.',
};
const HAD_PASSWORD: Localized = {
  zh: '这个工作簿用 Excel 的默认密码加了密，打开时不用输入；另存的文件不再加密。',
  en: 'This workbook is encrypted with Excel’s default password, which nobody has to type; the saved copy is not encrypted.',
};
const SIGNED: Localized = {
  zh: '这个工作簿有数字签名，改动后签名失效；请在改好以后重新签名。',
  en: 'This workbook is digitally signed; any change makes the signature invalid. Sign it again afterwards.',
};

const passwordReader = () => import('../package/parts/default-password');

export class XlsxFileHost implements OpenedFileHost {
  readonly kind = 'file';
  readonly fileKind = 'workbook';
  readonly isReadOnly = false;
  onGoTo: ((sheet: string, cell: string) => void) | null = null;

  private constructor(
    private readonly workbook: LoadedWorkbook,
    readonly workbookName: string | null,
    private readonly cameFrom: readonly Localized[] = [],
  ) {}

  /** The host of a workbook that was made from another file, which is told. */
  private madeFrom(remark: Localized): XlsxFileHost {
    return new XlsxFileHost(this.workbook, this.workbookName, [remark]);
  }

  /** Fetches what only old and encrypted workbooks need, so that no network is needed when one is opened. */
  static async fetchReaders(): Promise<void> {
    await Promise.allSettled([legacyReader(), passwordReader()]);
  }

  get remarks(): readonly Localized[] {
    const isSigned = this.workbook.pack.partNames().some((part) => part.startsWith('_xmlsignatures/'));
    return [...this.cameFrom, ...(isSigned ? [SIGNED] : [])];
  }

  /**
   * @param bytes the file; not changed, but kept: do not change them either
   * @param name the file's name as a person knows it
   * @param codec the runtime's own deflate, where it has one
   * @throws HostError not-a-workbook, encrypted, legacy-xls, empty-workbook, damaged, too-large, unsafe-content,
   *   unsupported (.xlsb)
   */
  static open(
    bytes: Uint8Array,
    name: string | null,
    limits: PackageLimits = DEFAULT_LIMITS,
    codec?: DeflateCodec,
  ): Promise<XlsxFileHost> {
    return Promise.resolve().then(() => new XlsxFileHost(LoadedWorkbook.open(bytes, limits, codec), name));
  }

  /**
   * Opens an .xlsx as `open` does, and an old .xls as the .xlsx that it becomes: `toBytes` never gives an .xls. Its
   * look is lost but for number formats, merges and widths.
   */
  static async openAny(
    bytes: Uint8Array,
    name: string | null,
    limits: PackageLimits = DEFAULT_LIMITS,
    codec?: DeflateCodec,
  ): Promise<XlsxFileHost> {
    try {
      return await XlsxFileHost.open(bytes, name, limits, codec);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === 'legacy-xls')
        return (await XlsxFileHost.open(await importLegacy(bytes), name, limits, codec)).madeFrom(FROM_XLS);
      if (error.code !== 'encrypted' || !isOleFile(bytes)) throw error;
      const { openWithDefaultPassword } = await passwordReader();
      const inside = openWithDefaultPassword(bytes);
      if (inside === null) throw error;
      return (await XlsxFileHost.open(inside, name, limits, codec)).madeFrom(HAD_PASSWORD);
    }
  }

  /** All worksheets that `readLook` can show, the review sheet among them. */
  get sheetNames(): readonly string[] {
    return this.workbook.part.sheets.map(({ name }) => name);
  }

  async readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    const sheets = this.workbook.peoplesSheets.filter(({ name }) => options.sheets?.has(name) ?? true);
    const snapshots: SheetSnapshot[] = [];
    let since = Date.now();
    for (const sheet of sheets) {
      if (options.signal?.aborted) throw cancelled();
      options.onProgress?.({ done: snapshots.length, total: sheets.length, sheet: sheet.name });
      snapshots.push(this.workbook.read(sheet).snapshot);
      if (Date.now() - since > BREATH_MS) {
        await nextTurn();
        since = Date.now();
      }
    }
    if (options.signal?.aborted) throw cancelled();
    options.onProgress?.({ done: sheets.length, total: sheets.length, sheet: null });
    return snapshots;
  }

  async applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    const settled = await this.settle(plan, options);
    return this.change(() => {
      const before = this.workbook.pack.state();
      const { result, inverse, trace } = runPlan(this.workbook, settled, options);
      const after = this.workbook.pack.state();
      const hostState: RunState<RunTrace> = { trace, exact: exactUndo(before, after), before, after };
      const isEmpty = isSameState(before, after) ? { isEmpty: true as const } : {};
      return { ...isEmpty, ...result, undo: { edits: inverse, hostState } };
    });
  }

  /** Looks and decides; nothing is written. */
  private async settle(plan: WritePlan, options: ApplyOptions): Promise<SettledPlan<DecidedRun>> {
    try {
      return await settlePlan(plan, (each) => decideRun(this.workbook, each, options), options.replan);
    } catch (error) {
      throw asHostError(error);
    }
  }

  undo(record: UndoRecord): Promise<UndoResult> {
    return this.change(() => {
      const state = record.hostState;
      const trace = isRunState(state) ? (readTrace(state.trace) ?? NO_TRACE) : NO_TRACE;
      if (isRunState(state)) {
        const former = state.exact.restore(this.workbook.pack.state());
        if (former) {
          this.workbook.restore(former);
          return { restored: record.edits.length, kept: [] };
        }
      }
      const sameStrings = isRunState(state) && state.after?.archive === this.workbook.pack.state().archive;
      return undoCells(this.workbook, record, trace, sameStrings);
    });
  }

  clearMarks(): Promise<ClearedMarks> {
    return this.change(() => clearMarks(this.workbook));
  }

  /** Takes off all that this program put beside the figures: marks, the review sheet, its settings and records. */
  stripOwn(): Promise<ReadonlyMap<string, unknown>> {
    return this.change(() => {
      const stored = readSettings(this.workbook.pack, this.workbook.part.part);
      if (stored.size > 0) clearMarks(this.workbook);
      const review = this.workbook.reviewSheet;
      if (review && !this.workbook.part.isStructureLocked) removeSheet(this.workbook, review.name);
      for (const key of readSettings(this.workbook.pack, this.workbook.part.part).keys())
        removeSetting(this.workbook.pack, this.workbook.part.part, key);
      this.workbook.forget();
      // The record of marks goes with the marks.
      const kept = [...stored].filter(([key]) => key !== MARKS_KEY);
      return new Map(kept.map(([key, json]) => [key, parsedOrNull(json)]));
    });
  }

  /** What stands in a cell and what it takes. @throws HostError not-found */
  cellFacts(sheet: string, cell: string): Promise<CellFacts> {
    return Promise.resolve().then(() => cellFacts(this.workbook, sheet, cell));
  }

  /** The workbook as it stands, apart from this one. */
  async copy(): Promise<XlsxFileHost> {
    return XlsxFileHost.open(await this.toBytes(), this.workbookName);
  }

  /** A run's record as JSON that a workbook can carry; the file's former bytes are not in it. */
  exportRecord({ edits, hostState }: UndoRecord): unknown {
    return { edits, trace: isRunState(hostState) ? hostState.trace : NO_TRACE };
  }

  /** Reads what `exportRecord` gave; null for anything else. */
  importRecord(stored: unknown): UndoRecord | null {
    return readStoredRecord(stored);
  }

  insertSheet(draft: SheetDraft): Promise<string> {
    return this.change(() => {
      if (this.workbook.part.isStructureLocked) throw structureLocked();
      const standing = this.workbook.sheetReplacedBy(draft);
      const whole = standing ? withKeptEntries(draft, this.workbook.read(standing).snapshot.rows) : draft;
      if (standing) {
        this.refuseToTouch(standing);
        removeSheet(this.workbook, standing.name);
      }
      const styles = openStyles(this.workbook);
      const name = addDraftSheet(this.workbook, whole, styles);
      closeStyles(this.workbook, styles);
      this.workbook.forget();
      return name;
    });
  }

  /** Runs a change as a whole: what fails is taken back at once. */
  private change<Result>(run: () => Result): Promise<Result> {
    return Promise.resolve().then(() => {
      const before = this.workbook.pack.state();
      try {
        return run();
      } catch (error) {
        this.workbook.restore(before);
        throw asHostError(error);
      }
    });
  }

  /**
   * Writes the summary sheet, or writes over the one that an earlier run wrote; the rest stays as it is.
   * @returns the sheet's name
   */
  writeSummary(summary: SummarySheet): Promise<string> {
    return this.writeSummaryOver(this.workbook.summarySheet, summary);
  }

  private writeSummaryOver(standing: SheetEntry | null, summary: SummarySheet): Promise<string> {
    return this.change(() => {
      if (this.workbook.part.isStructureLocked && !standing) throw structureLocked();
      if (standing) this.refuseToTouch(standing);
      const styles = openStyles(this.workbook);
      const name = writeSummarySheet(this.workbook, summary, styles, standing);
      closeStyles(this.workbook, styles);
      this.workbook.forget();
      return name;
    });
  }

  /** A sheet of this program's own that people protected or hid is left as it is. */
  private refuseToTouch({ name, part, visibility }: SheetEntry): void {
    const { pack, context } = this.workbook;
    if (locateCells(pack, part, [], context).isProtected)
      throw new HostError('protected', summaryKept(name, 'protected'));
    if (visibility !== 'visible') throw new HostError('write-failed', summaryKept(name, 'hidden'));
  }

  insertSummary(checked: CheckedWorkbook, language: Language): Promise<string> {
    return this.writeSummary(workbookSummary(checked, language));
  }

  /** A new workbook of drafted sheets. @param name as a person is to know it */
  static async ofDrafts(drafts: readonly SheetDraft[], name: string | null): Promise<XlsxFileHost> {
    const placeholder = freeSheetName(
      'Sheet',
      drafts.map((draft) => draft.name),
    );
    const host = await XlsxFileHost.open(newWorkbook(placeholder, ''), name);
    for (const draft of drafts) await host.insertSheet(draft);
    await host.change(() => {
      removeSheet(host.workbook, placeholder);
    });
    return host;
  }

  /** A new workbook that holds the summary sheet alone. */
  static async newSummary(summary: SummarySheet): Promise<XlsxFileHost> {
    const host = await XlsxFileHost.open(newWorkbook(SUMMARY_SHEET_NAME, summary.title), null);
    await host.writeSummaryOver(host.workbook.part.sheets[0] ?? null, summary);
    return host;
  }

  exportUndo(record: UndoRecord): Uint8Array {
    return exportUndo(record);
  }

  importUndo(bytes: Uint8Array): UndoRecord {
    return importUndo(bytes, readTrace);
  }

  goTo(sheet: string, cell: string): Promise<void> {
    return Promise.resolve().then(() => {
      this.workbook.sheet(sheet);
      if (!parseAddress(cell)) throw cellNotFound(cell);
      this.onGoTo?.(sheet, cell);
    });
  }

  async loadSetting(key: string): Promise<unknown> {
    const [value] = await this.loadSettings([key]);
    return value;
  }

  loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return Promise.resolve().then(() => {
      const settings = readSettings(this.workbook.pack, this.workbook.part.part);
      return keys.map((key) => parsedOrNull(settings.get(key) ?? 'null'));
    });
  }

  saveSetting(key: string, value: unknown): Promise<void> {
    return this.change(() => {
      writeSetting(this.workbook.pack, this.workbook.part.part, key, JSON.stringify(value ?? null));
      this.workbook.forget();
    });
  }

  readLook(sheet: string): Promise<SheetLook> {
    return Promise.resolve().then(() => readLook(this.workbook, this.workbook.sheet(sheet)));
  }

  get hasChanges(): boolean {
    return this.workbook.pack.hasChanges;
  }

  toBytes(): Promise<Uint8Array> {
    return Promise.resolve().then(() => this.workbook.pack.toBytes());
  }
}
