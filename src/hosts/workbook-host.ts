/**
 * The port: everything the program asks of a workbook, wherever it lives. A host reads snapshots, applies a plan,
 * takes a run back, and shows a cell; it decides nothing about forms.
 */
import type { CheckedWorkbook } from '../core/checking/checked-form';
import type { Localized } from '../core/model/localized';
import type { CellArea, SheetSnapshot } from '../core/model/sheet-snapshot';
import type { SheetDraft } from '../core/model/sheet-draft';
import type {
  CellContent,
  HeldBackEdit,
  HoldBackCause,
  InverseEdit,
  WritePlan,
} from '../core/model/write-plan';
import type { Language } from '../core/model/localized';

export interface HostProgress {
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: HostProgress) => void;
  /** Only the sheets of these names; a name that is not there is passed over. All sheets when left out. */
  readonly sheets?: ReadonlySet<string>;
  /** Waits for a cell that is being edited without a word. */
  readonly isQuiet?: boolean;
}

/** How long work on a host is followed, and how it is stopped. */
export type WatchOptions = Pick<ReadOptions, 'signal' | 'onProgress'>;

export interface ApplyOptions {
  /** Language of notes and the review sheet. */
  readonly language: Language;
  /** Cells (`sheet!A1`) whose formulas the person allowed to be overwritten. */
  readonly allowedFormulaCells?: ReadonlySet<string>;
  /** Also tint the form's row of each cell marked as error or warning; off by default. */
  readonly highlightRows?: boolean;
  /** The plan is about single cells: marks of earlier runs on other cells stay. */
  readonly keepsOtherMarks?: boolean;
  /** Write edits as recorded changes, where the host can: each can then be rejected in Word's own review. */
  readonly recordChanges?: boolean;
  /**
   * The plan anew without the cells that the host turns down, and with what then follows: asked for before anything is
   * written, each time with all that was turned down so far. Without it the rest of the plan is carried out as it is.
   */
  readonly replan?: (turnedDown: readonly HeldBackEdit[]) => Promise<WritePlan>;
}

/** Everything needed to take one run back; opaque to all but the host that made it, except its edits. */
export interface UndoRecord {
  readonly edits: readonly InverseEdit[];
  /** Marks and sheets that the run added, in the host's own terms. */
  readonly hostState: unknown;
}

/** A mark of which something could not be put on its cell; `note-exists`: a person's note or comment stands there. */
export interface SkippedMark {
  readonly sheet: string;
  readonly cell: string;
  readonly cause: HoldBackCause | 'note-exists';
}

export interface ApplyResult {
  /** True where the workbook is as it was, marks and review sheet too: there is nothing to take back. */
  readonly isEmpty?: true;
  readonly written: number;
  /** Cells that bear a mark of the plan afterwards, those that bore it before among them. */
  readonly marked: number;
  readonly heldBack: readonly HeldBackEdit[];
  /** Marks left out in whole or (a note beside a person's own) in part; absent when there are none. */
  readonly skippedMarks?: readonly SkippedMark[];
  /** Why the review sheet was not written; absent when it was, or was not asked for. */
  readonly reviewHeldBack?: HoldBackCause;
  readonly undo: UndoRecord;
  /** True where the workbook does not remember the run: it can be taken back until it is closed. */
  readonly undoEndsWithSession?: boolean;
  /**
   * What this Excel would not take although it claims to: the explanations on the cells, or a record in the workbook
   * (then the marks too can be taken off only until it is closed). Absent when it took all.
   */
  readonly refused?: readonly ('remarks' | 'record')[];
}

/** What switching the marks off did. */
export interface ClearedMarks {
  /** Cells that lost their mark: fill, note or both. */
  readonly cleared: number;
  /** Marks that still stand, and why. */
  readonly kept: readonly SkippedMark[];
}

/** The cell that is selected. */
export interface SelectedCell {
  readonly sheet: string;
  /** A1 address; a merged cell by its top-left cell. */
  readonly cell: string;
  /** As displayed. */
  readonly text: string;
}

/** A change by this person's hand: the sheet and the areas (`D5`, `A1:C3`) that changed, each once. */
export type OnChanged = (sheet: string, areas: readonly string[]) => void;

/** Something that these surroundings can or cannot do, and what follows from it for the person. */
export interface Capability {
  /** As the maker calls it: `ExcelApi 1.18`. */
  readonly name: string;
  readonly isPresent: boolean;
  readonly meaning: Localized;
}

export interface UndoResult {
  readonly restored: number;
  /** Cells changed by hand since the run: kept as they are. */
  readonly kept: readonly HeldBackEdit[];
}

/** What a file is: a workbook, or a document whose tables are shown as sheets. */
export type FileKind = 'workbook' | 'document';

/** Whether edits are recorded as changes only where that is asked for, or anyway because the file itself records. */
export type ChangeRecording = 'if-asked' | 'always';

export interface WorkbookHost {
  readonly kind: 'excel' | 'file';
  /** What the file is; left out by a host that only ever holds workbooks. */
  readonly fileKind?: FileKind;
  /** Name of the workbook as a person knows it; null when the host cannot tell. */
  readonly workbookName: string | null;
  readonly isReadOnly: boolean;
  /** Why nothing can be written, with what to do; absent where something can, or nobody knows why not. */
  readonly readOnlyReason?: Localized;
  /** Absent where nothing can be recorded. */
  readonly recording?: ChangeRecording;
  /** What a person calls a place: 表 3 第 12 行 第 8 格. Absent where that is the address. */
  placeOf?(sheet: string, cell: string): Localized | null;
  /** All sheets in workbook order, this program's own (review and summary) left out. */
  readSheets(options?: ReadOptions): Promise<readonly SheetSnapshot[]>;
  applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult>;
  undo(record: UndoRecord): Promise<UndoResult>;
  /**
   * Appends a drafted sheet. It belongs to no run: undo leaves it, and who does not want it deletes it.
   * @returns its name, with a number where that was taken
   * @throws HostError protected or read-only where no sheet may be added; nothing of it is left then
   */
  insertSheet?(draft: SheetDraft): Promise<string>;
  /**
   * Writes the sheet 自评汇总 with native charts, or replaces the one it wrote before. It belongs to no run either.
   * @returns its name
   * @throws HostError protected or read-only where it may not be written
   */
  insertSummary?(checked: CheckedWorkbook, language: Language): Promise<string>;
  /** What this Excel can do; a file has no such limits. */
  capabilities?(): readonly Capability[];
  /** Shows the sheet and selects the cell. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Small JSON value kept in the workbook under a key; null when there is none. */
  loadSetting(key: string): Promise<unknown>;
  /** Several values at once, in one round trip; each null when there is none. */
  loadSettings(keys: readonly string[]): Promise<readonly unknown[]>;
  saveSetting(key: string, value: unknown): Promise<void>;
  /** The last run that the workbook itself remembers, also from before it was closed; null when there is none. */
  loadUndo?(): Promise<UndoRecord | null>;
  /** A run's record as JSON that the workbook can carry into another session. */
  exportRecord?(record: UndoRecord): Promise<unknown> | unknown;
  /** Reads what `exportRecord` gave, here or in an earlier session; null for anything else. */
  importRecord?(stored: unknown): Promise<UndoRecord | null> | UndoRecord | null;
  /** Takes all marks of this program off and puts each cell's former fill back; values and the review sheet stay. */
  clearMarks?(): Promise<ClearedMarks>;
  /** Null where more or other than cells of a sheet is selected. */
  getSelection?(): Promise<SelectedCell | null>;
  /**
   * Tells of this person's changes, gathered for 300 ms; this program's own writes and other people's are left out.
   * Hands over the function that ends it. Nothing is watched before this is called.
   */
  watch?(onChanged: OnChanged): Promise<() => void>;
}

export type HostErrorCode =
  | 'not-a-workbook'
  | 'encrypted'
  | 'legacy-xls'
  /** A Word 97–2003 document. */
  | 'legacy-doc'
  /** Neither a workbook nor a document: a picture, a PDF, a web page. */
  | 'not-a-document'
  | 'empty-workbook'
  | 'damaged'
  | 'too-large'
  | 'unsafe-content'
  | 'protected'
  | 'read-only'
  | 'cell-edit-mode'
  | 'busy'
  | 'unsupported'
  | 'not-found'
  | 'cancelled'
  /** The workbook is not as it was checked. */
  | 'changed'
  /** What handled the file has stopped; the file itself is as it was. */
  | 'broken-off'
  /** The host was waited for in vain: whether anything was written is not known. */
  | 'no-answer'
  | 'write-failed'
  | 'unknown';

/** A failure at a workbook's border, already in words that end with what to do next. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly explanation: Localized,
    options?: { cause?: unknown },
  ) {
    super(explanation.zh, options);
    this.name = 'HostError';
  }
}

/** How one cell looks; only what differs from a plain cell is present. Colours are `#RRGGBB`. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Which sides have a line. */
  readonly borders?: {
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
    readonly left: boolean;
  };
}

/** How a sheet looks, for a view outside Excel. Rows and columns are zero-based. */
export interface SheetLook {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Pixels; sparse, the defaults apply elsewhere. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly CellArea[];
  readonly cells: readonly CellLook[];
  /** Notes by A1 address. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What stands in a cell, and what it takes from a person. */
export interface CellFacts {
  readonly content: CellContent;
  readonly numberFormat: string | null;
  /** Why nothing can be typed here; null where it can. */
  readonly lock: 'formula' | 'array-formula' | 'protected' | 'covered' | 'hidden-sheet' | 'rich-text' | null;
  /** Entries of its drop-down list; null where it has none that is known. */
  readonly list: readonly string[] | null;
}

/** A file that could not be opened, and why, in words that say what to do. */
export interface UnopenedFile {
  readonly name: string;
  readonly why: Localized;
}

/** A workbook or document in a file: a host that can also show its sheets and hand its bytes back. */
export interface FileWorkbookHost extends WorkbookHost {
  readonly kind: 'file';
  readonly fileKind: FileKind;
  readonly sheetNames: readonly string[];
  readLook(sheet: string): Promise<SheetLook>;
  /** The workbook as it stands now; the very bytes it was opened with when nothing was written. */
  toBytes(): Promise<Uint8Array>;
  cellFacts(sheet: string, cell: string): Promise<CellFacts>;
  /** What to know before something is written: the copy loses the signature, the password or the look. */
  readonly remarks?: readonly Localized[];
  /** Where several files are one workbook: those that could not be opened. Absent where one file was given. */
  readonly unopened?: readonly UnopenedFile[];
  /** What a person calls the cells of a sheet, by address, as `placeOf` does. */
  placeNames?(sheet: string): ReadonlyMap<string, Localized>;
  /** The workbook as it stands, apart from this one: for a copy that carries marks and records. */
  copy?(): Promise<FileWorkbookHost>;
}

/** A file in the thread that opened it. */
export interface OpenedFileHost extends FileWorkbookHost {
  readonly remarks: readonly Localized[];
  /** Whether anything was written since the file was opened, or since that was taken back. */
  readonly hasChanges: boolean;
  /** Called by `goTo`; a view that shows the sheet sets it. */
  onGoTo: ((sheet: string, cell: string) => void) | null;
  /** A run's undo as bytes that outlive this process. @throws HostError damaged */
  exportUndo(record: UndoRecord): Uint8Array;
  /** The file as it stands, apart from this one. */
  copy(): Promise<OpenedFileHost>;
  /** Takes off all that this program put there: marks, the review sheet, settings; gives the settings. */
  stripOwn(): Promise<ReadonlyMap<string, unknown>>;
  /** A run's record as JSON that a file can carry; the file's former bytes are not in it. */
  exportRecord(record: UndoRecord): unknown;
  /** Reads what `exportRecord` gave; null for anything else. */
  importRecord(stored: unknown): UndoRecord | null;
  /** Reads what `exportUndo` gave, for `undo` on the file that the run wrote. @throws HostError damaged */
  importUndo(bytes: Uint8Array): UndoRecord;
}
