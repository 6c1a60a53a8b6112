/**
 * The workbook that is open in Excel. Reads in two round trips, writes in two more, never changes what changed
 * meanwhile, and leaves the workbook as it was when a write fails. What it may not do — lift protection, touch
 * formulas, notes and fills of others — it does not do in any path.
 */
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Language } from '../../core/model/localized';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import { decideEdits, settlePlan, type Seen } from '../../core/writing/hold-back';
import { withKeptEntries } from '../../core/writing/kept-entries';
import { workbookSummary } from '../../core/writing/summary-sheet';
import type { WritePlan } from '../../core/model/write-plan';
import type {
  ApplyOptions,
  ApplyResult,
  Capability,
  ClearedMarks,
  OnChanged,
  ReadOptions,
  SelectedCell,
  UndoRecord,
  UndoResult,
  WorkbookHost,
} from '../workbook-host';
import { HostError } from '../workbook-host';
import { applyPlan } from './apply-plan';
import type { Asking } from './asking';
import { askingLess, fullAsking } from './asking';
import { capabilities } from './capabilities';
import { OwnWrites, watchChanges } from './change-watch';
import { clearMarks } from './clear-marks';
import { drawDraft } from './draw-draft';
import type { BatchOptions } from './excel-batch';
import { runBatch, runUntranslated } from './excel-batch';
import { insertSummary } from './insert-summary';
import { addWholeSheet } from './new-sheet';
import { toHostError } from './office-errors';
import { MergeMemory } from './read-merges';
import { readSnapshots } from './read-snapshots';
import type { WorkbookRecord } from './run-record';
import { EMPTY_RECORD, isRunRecord } from './run-record';
import type { SheetExtents } from './row-highlights';
import { extentsOf } from './row-highlights';
import { readSelection } from './selection';
import type { KnownWorkbook } from './stored-record';
import { loadRecord } from './stored-record';
import { toUndoRecord, undoRun } from './undo-run';

/** A workbook that may not be written need not be looked at. */
const NOTHING_SEEN: Seen = { isReadOnly: true, sheet: () => null, cell: () => null };

/** Waits for a cell that is being edited, and tells nobody. */
const QUIET: BatchOptions = { onCellEdit: () => undefined };

/** Keys of this program among the workbook's settings. */
const SETTING_PREFIX = 'ziping.';

export class ExcelWorkbookHost implements WorkbookHost {
  readonly kind = 'excel';
  private extents: SheetExtents = new Map();
  private readonly merges = new MergeMemory();
  private readonly ownWrites = new OwnWrites();

  private constructor(
    readonly workbookName: string | null,
    readonly isReadOnly: boolean,
    /** Ids of the sheets as last seen: they spare a round trip. */
    private sheetIds: readonly string[],
    /** The record as last seen: it spares another, and serves where the workbook keeps none. */
    private record: WorkbookRecord,
    /** What this Excel takes, as far as it has turned out. */
    private asking: Asking,
    private readonly options: BatchOptions,
  ) {}

  /**
   * Opens the workbook that Excel shows, in one round trip. Call it after `Office.onReady`.
   *
   * @param options `onCellEdit` is called when Excel waits for a cell that is being edited.
   * @throws HostError when Excel cannot be reached.
   */
  static async create(options: BatchOptions = {}): Promise<ExcelWorkbookHost> {
    const full = fullAsking();
    return translated(async () => {
      const open = (asking: Asking): Promise<ExcelWorkbookHost> =>
        runUntranslated(async (context) => {
          const workbook = context.workbook.load('name,readOnly');
          const sheets = workbook.worksheets.load('items/id');
          const record = await loadRecord(context, { asking, remembered: EMPTY_RECORD });
          const ids = sheets.items.map(({ id }) => id);
          const known = { ...full, record: asking.record };
          return new ExcelWorkbookHost(workbook.name, workbook.readOnly, ids, record, known, options);
        }, options);
      return (await askingLess({ ...full, mergedUndo: false, remarks: false }, open)).result;
    });
  }

  async readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    return runBatch(
      async (context) => {
        const before = { ids: this.sheetIds, merges: this.merges };
        const { sheets, ids } = await readSnapshots(context, before, options);
        this.sheetIds = ids;
        const others = [...this.extents].filter(([name]) => options.sheets?.has(name) === false);
        this.extents = new Map([...others, ...extentsOf(sheets)]);
        return sheets;
      },
      options.isQuiet === true ? QUIET : this.options,
    );
  }

  async applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    if (this.isReadOnly) return this.holdEverythingBack(plan, options);
    return translated(async () => {
      const known = { asking: this.asking, remembered: this.record, extents: this.extents };
      const { result, record, asked } = await this.ownWrites.during(plan.edits, () =>
        applyPlan(plan, options, this.options, known),
      );
      this.asking = asked;
      this.record = record;
      return result;
    });
  }

  async undo(record: UndoRecord): Promise<UndoResult> {
    if (!isRunRecord(record.hostState)) {
      throw new HostError('damaged', {
        zh: '撤销记录不完整，未做任何改动。请用 Excel 自己的“撤销”，或关闭工作簿且不保存。',
        en: 'The undo record is incomplete; nothing was changed. Use Excel’s own Undo, or close the workbook without saving.',
      });
    }
    const run = record.hostState;
    const { result, asked } = await this.ownWrites.during(run.changes, () =>
      undoRun(run, this.options, this.known),
    );
    this.learn(asked);
    this.record = result.record;
    return { restored: result.restored, kept: result.kept };
  }

  async insertSheet(draft: SheetDraft): Promise<string> {
    if (this.isReadOnly) throw readOnly();
    const name = await addWholeSheet(
      this.options,
      draft.name,
      (standing) => drawDraft(standing ? withKeptEntries(draft, standing.lines) : draft),
      draft.replaces,
    );
    this.ownWrites.expectEchoOf(name);
    return name;
  }

  async insertSummary(checked: CheckedWorkbook, language: Language): Promise<string> {
    if (this.isReadOnly) throw readOnly();
    return insertSummary(this.options, workbookSummary(checked, language));
  }

  async clearMarks(): Promise<ClearedMarks> {
    if (this.isReadOnly) throw readOnly();
    const { result, asked } = await clearMarks(this.options, this.known);
    this.learn(asked);
    this.record = result.record;
    return result.result;
  }

  capabilities(): readonly Capability[] {
    return capabilities();
  }

  async getSelection(): Promise<SelectedCell | null> {
    return runBatch(readSelection, this.options);
  }

  async watch(onChanged: OnChanged): Promise<() => void> {
    const onMoved = (sheetId: string): void => {
      this.merges.forget(sheetId);
    };
    return watchChanges({ onChanged, onMoved }, this.ownWrites, this.options);
  }

  /** The last run that was not taken back, also from before the workbook was closed; null when there is none. */
  async loadUndo(): Promise<UndoRecord | null> {
    const { run } = await runBatch((context) => loadRecord(context, this.known), this.options);
    const isEmpty = run !== null && run.changes.length === 0 && run.review === null;
    return run && !isEmpty ? toUndoRecord(run) : null;
  }

  /** The run itself: plain data. */
  exportRecord({ hostState }: UndoRecord): unknown {
    return hostState;
  }

  importRecord(stored: unknown): UndoRecord | null {
    return isRunRecord(stored) ? toUndoRecord(stored) : null;
  }

  async goTo(sheetName: string, cell: string): Promise<void> {
    await runBatch(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw sheetGone(sheetName);
      if (sheet.visibility !== 'Visible') throw sheetHidden(sheetName);
      sheet.activate();
      sheet.getRange(cell).select();
      await context.sync();
    }, this.options);
  }

  async loadSetting(key: string): Promise<unknown> {
    const [value] = await this.loadSettings([key]);
    return value;
  }

  async loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return runBatch(async (context) => {
      const settings = keys.map((key) => {
        const setting = context.workbook.settings.getItemOrNullObject(SETTING_PREFIX + key);
        return setting.load('value');
      });
      await context.sync();
      return settings.map((setting) =>
        setting.isNullObject || typeof setting.value !== 'string' ? null : parseSetting(setting.value),
      );
    }, this.options);
  }

  async saveSetting(key: string, value: unknown): Promise<void> {
    if (this.isReadOnly) throw readOnly();
    await runBatch(async (context) => {
      // As text: office.js turns date-like texts inside objects into dates.
      context.workbook.settings.add(SETTING_PREFIX + key, JSON.stringify(value ?? null));
      await context.sync();
    }, this.options);
  }

  private get known(): KnownWorkbook {
    return { asking: { ...this.asking, mergedUndo: false }, remembered: this.record };
  }

  /** Keeps what an undo or a clearing taught; neither asks for merged undo entries. */
  private learn({ remarks, record }: Asking): void {
    this.asking = { ...this.asking, remarks, record };
  }

  private async holdEverythingBack(plan: WritePlan, { replan }: ApplyOptions): Promise<ApplyResult> {
    const { heldBack } = await settlePlan(
      plan,
      ({ edits }) => ({ edits: decideEdits(edits, NOTHING_SEEN) }),
      replan,
    );
    const run = { id: 'read-only', changes: [], review: null, marksBefore: [] };
    return {
      isEmpty: true,
      written: 0,
      marked: 0,
      heldBack,
      undo: toUndoRecord(run),
    };
  }
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toHostError(error);
  }
}

/** A setting that is not ours or was damaged counts as not set. */
function parseSetting(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readOnly(): HostError {
  return new HostError('read-only', {
    zh: '工作簿是只读的，没有保存任何内容。请另存一份副本，在副本中再试。',
    en: 'The workbook is read-only, so nothing was kept. Save a copy and try again there.',
  });
}

function sheetGone(name: string): HostError {
  return new HostError('not-found', {
    zh: `工作表“${name}”已不存在，可能已被删除或改名。请重新检查工作簿。`,
    en: `The sheet “${name}” is gone; it may have been deleted or renamed. Check the workbook again.`,
  });
}

function sheetHidden(name: string): HostError {
  return new HostError('not-found', {
    zh: `工作表“${name}”是隐藏的，无法跳转。请先在 Excel 中取消隐藏，再点一次。`,
    en: `The sheet “${name}” is hidden, so Excel cannot go there. Unhide it in Excel, then click again.`,
  });
}
