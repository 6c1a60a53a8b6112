/**
 * Several files as one workbook: each sheet is known by its file and its name, so that one list, one overview and one run
 * serve all of them. Files that could not be opened are told beside the others. What is saved is one archive with the
 * old names.
 */
import { zipSync } from 'fflate';
import { workbookSummary } from '../../core/writing/summary-sheet';
import { cancelled, sheetNotFound } from '../package/container/host-errors';
import { DeskFile } from './desk-file';
import { fileOf, joined, sheetOf } from '../file-places';
import { XlsxFileHost } from '../xlsx/xlsx-file-host';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Language, Localized } from '../../core/model/localized';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { WritePlan } from '../../core/model/write-plan';
import {
  HostError,
  type ApplyOptions,
  type ApplyResult,
  type CellFacts,
  type ChangeRecording,
  type FileWorkbookHost,
  type ReadOptions,
  type SheetLook,
  type UndoRecord,
  type UndoResult,
  type UnopenedFile,
  type WatchOptions,
} from '../workbook-host';

/** A file as the person gave it. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

interface OwnPlace {
  readonly sheet: string;
}

/** Settings that name sheets are kept with the file that the sheet is of. */
const isPlaced = (entry: unknown): entry is OwnPlace =>
  typeof entry === 'object' &&
  entry !== null &&
  typeof (entry as { readonly sheet?: unknown }).sheet === 'string';

/**
 * One file: as it is where it came alone, several as one. Where that is stopped, what was opened stays.
 * @throws HostError where none could be opened
 */
export async function openDesk(
  given: readonly GivenFile[],
  options: WatchOptions = {},
): Promise<FileWorkbookHost> {
  const [only] = given;
  if (only && given.length === 1) return DeskFile.open(only.bytes, baseName(only.name));
  return ManyFiles.open(given, options);
}

const STOPPED: Localized = {
  zh: '您停下时还没有打开。需要时请再打开一次。',
  en: 'Not opened when you stopped. Open it again when you need it.',
};

/** Whoever wants to stop must be heard between two files. */
const whenHeard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export class ManyFiles implements FileWorkbookHost {
  readonly kind = 'file';
  readonly fileKind = 'workbook';
  readonly isReadOnly = false;

  private constructor(
    private readonly files: ReadonlyMap<string, FileWorkbookHost>,
    readonly unopened: readonly UnopenedFile[],
    private readonly settings: Map<string, unknown>,
  ) {
    const recordings = [...files.values()].flatMap(({ recording }) => recording ?? []);
    if (recordings.length > 0)
      this.recording = recordings.every((each) => each === 'always') ? 'always' : 'if-asked';
  }

  /** Of the documents among the files. */
  readonly recording?: ChangeRecording;

  static async open(given: readonly GivenFile[], { signal, onProgress }: WatchOptions): Promise<ManyFiles> {
    const files = new Map<string, FileWorkbookHost>();
    const unopened: UnopenedFile[] = [];
    let last: HostError | null = null;
    for (const [done, { bytes, name }] of given.entries()) {
      if (signal?.aborted) {
        unopened.push({ name, why: STOPPED });
        continue;
      }
      onProgress?.({ done, total: given.length, sheet: name });
      try {
        files.set(name, await DeskFile.open(bytes, baseName(name)));
      } catch (thrown) {
        if (!(thrown instanceof HostError)) throw thrown;
        last = thrown;
        unopened.push({ name, why: thrown.explanation });
      }
      await whenHeard();
    }
    if (files.size === 0) throw last ?? cancelled();
    return new ManyFiles(files, unopened, new Map());
  }

  get remarks(): readonly Localized[] {
    return [...this.files].flatMap(([name, { remarks = [] }]) =>
      remarks.map(({ zh, en }) => ({ zh: `“${name}”：${zh}`, en: `“${name}”: ${en}` })),
    );
  }

  placeNames(sheet: string): ReadonlyMap<string, Localized> {
    return this.fileAt(sheet).placeNames?.(sheetOf(sheet)) ?? new Map();
  }

  /** Several files have no name of their own. */
  readonly workbookName = null;

  get fileNames(): readonly string[] {
    return [...this.files.keys()];
  }

  get sheetNames(): readonly string[] {
    return [...this.files].flatMap(([name, file]) => file.sheetNames.map((sheet) => joined(name, sheet)));
  }

  async readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    const sheets: SheetSnapshot[] = [];
    const wanted = [...this.files].filter(
      ([name]) => !options.sheets || [...options.sheets].some((sheet) => fileOf(sheet) === name),
    );
    for (const [done, [name, file]] of wanted.entries()) {
      if (options.signal?.aborted) throw cancelled();
      options.onProgress?.({ done, total: wanted.length, sheet: name });
      const own = options.sheets && new Set([...options.sheets].map(sheetOf));
      const read = await file.readSheets({
        ...(options.signal ? { signal: options.signal } : {}),
        ...(own ? { sheets: own } : {}),
      });
      for (const sheet of read) {
        const known = joined(name, sheet.name);
        if (options.sheets && !options.sheets.has(known)) continue;
        sheets.push({ ...sheet, name: known, position: sheets.length });
      }
      await whenHeard();
    }
    return sheets;
  }

  async applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    let { edits, marks, review } = plan;
    const done: [string, ApplyResult][] = [];
    const { replan: _whole, ...each } = options;
    for (const [name, file] of this.files) {
      const own: WritePlan = {
        edits: ownOf(edits, name),
        heldBack: [],
        marks: ownOf(marks, name),
        review: review && { ...review, rows: ownRows(review.rows, name) },
      };
      if (own.edits.length === 0 && own.marks.length === 0 && (own.review?.rows.length ?? 0) === 0) continue;
      const allowed = options.allowedFormulaCells && ownCells(options.allowedFormulaCells, name);
      try {
        const result = await file.applyPlan(own, {
          ...each,
          ...(allowed ? { allowedFormulaCells: allowed } : {}),
          ...(options.replan
            ? {
                replan: async (turnedDown) => {
                  const next = await options.replan?.(turnedDown.map((held) => outer(name, held)));
                  ({ edits, marks, review } = next ?? { edits: [], marks: [], review: null });
                  return {
                    edits: ownOf(edits, name),
                    heldBack: [],
                    marks: ownOf(marks, name),
                    review: review && { ...review, rows: ownRows(review.rows, name) },
                  };
                },
              }
            : {}),
        });
        done.push([name, result]);
      } catch (thrown) {
        // All or nothing: what the files before it took is given back.
        for (const [former, result] of done.reverse()) await this.files.get(former)?.undo(result.undo);
        throw thrown;
      }
    }
    const sum = (of: (result: ApplyResult) => number): number =>
      done.reduce((total, [, result]) => total + of(result), 0);
    const skipped = done.flatMap(([name, { skippedMarks = [] }]) =>
      skippedMarks.map((mark) => outer(name, mark)),
    );
    return {
      ...(done.every(([, { isEmpty }]) => isEmpty) ? { isEmpty: true as const } : {}),
      written: sum(({ written }) => written),
      marked: sum(({ marked }) => marked),
      heldBack: done.flatMap(([name, { heldBack }]) => heldBack.map((held) => outer(name, held))),
      ...(skipped.length > 0 ? { skippedMarks: skipped } : {}),
      undo: joinedRecord(done.map(([name, { undo }]) => [name, undo])),
    };
  }

  async undo(record: UndoRecord): Promise<UndoResult> {
    let restored = 0;
    const kept: UndoResult['kept'][number][] = [];
    for (const [name, own] of partsOf(record)) {
      const result = await this.files.get(name)?.undo(own);
      restored += result?.restored ?? 0;
      for (const held of result?.kept ?? []) kept.push(outer(name, held));
    }
    return { restored, kept };
  }

  exportRecord(record: UndoRecord): unknown {
    return partsOf(record).map(([name, own]) => [name, this.files.get(name)?.exportRecord?.(own) ?? null]);
  }

  async importRecord(stored: unknown): Promise<UndoRecord | null> {
    if (!Array.isArray(stored)) return null;
    const parts: [string, UndoRecord][] = [];
    for (const entry of stored as unknown[]) {
      const [name, own] = Array.isArray(entry) ? (entry as unknown[]) : [];
      const file = typeof name === 'string' ? this.files.get(name) : undefined;
      const record = (await file?.importRecord?.(own)) ?? null;
      if (typeof name !== 'string' || !record) return null;
      parts.push([name, record]);
    }
    return joinedRecord(parts);
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    await this.fileAt(sheet).goTo(sheetOf(sheet), cell);
  }

  async loadSetting(key: string): Promise<unknown> {
    const [value] = await this.loadSettings([key]);
    return value;
  }

  /** Lists of things that name sheets are those of all files together; anything else is the desk's own. */
  async loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    const values: unknown[] = [];
    for (const key of keys) {
      const entries: unknown[] = [];
      for (const [name, file] of this.files) {
        const own = await file.loadSetting(key);
        for (const entry of Array.isArray(own) ? (own as unknown[]) : [])
          if (isPlaced(entry)) entries.push({ ...entry, sheet: joined(name, entry.sheet) });
      }
      values.push(this.settings.get(key) ?? (entries.length > 0 ? entries : null));
    }
    return values;
  }

  async saveSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
    if (!Array.isArray(value) || !value.every(isPlaced)) return;
    for (const [name, file] of this.files) {
      const own = value.flatMap((entry) =>
        fileOf(entry.sheet) === name ? [{ ...entry, sheet: sheetOf(entry.sheet) }] : [],
      );
      await file.saveSetting(key, own);
    }
  }

  async readLook(sheet: string): Promise<SheetLook> {
    return { ...(await this.fileAt(sheet).readLook(sheetOf(sheet))), name: sheet };
  }

  cellFacts(sheet: string, cell: string): Promise<CellFacts> {
    return this.fileAt(sheet).cellFacts(sheetOf(sheet), cell);
  }

  /** A workbook of its own with the summary of all files, as an entry of the archive. */
  async insertSummary(checked: CheckedWorkbook, language: Language): Promise<string> {
    const summary = await XlsxFileHost.newSummary(workbookSummary(checked, language));
    const name = language === 'zh' ? '自评汇总.xlsx' : 'Summary.xlsx';
    (this.files as Map<string, FileWorkbookHost>).set(
      name,
      await DeskFile.open(await summary.toBytes(), name),
    );
    const [sheet = name] = this.files.get(name)?.sheetNames ?? [];
    return joined(name, sheet);
  }

  /** All files in one archive, those that nothing was written to as they came in. */
  async toBytes(): Promise<Uint8Array> {
    const entries: Record<string, Uint8Array> = {};
    for (const [name, file] of this.files) entries[name] = await file.toBytes();
    return zipSync(entries, { level: 0 });
  }

  async copy(): Promise<FileWorkbookHost> {
    const copies = new Map<string, FileWorkbookHost>();
    for (const [name, file] of this.files) copies.set(name, (await file.copy?.()) ?? file);
    return new ManyFiles(copies, this.unopened, new Map());
  }

  private fileAt(sheet: string): FileWorkbookHost {
    const file = this.files.get(fileOf(sheet));
    if (!file) throw sheetNotFound(sheet);
    return file;
  }
}

const outer = <Place extends OwnPlace>(file: string, place: Place): Place => ({
  ...place,
  sheet: joined(file, place.sheet),
});

const ownOf = <Place extends OwnPlace>(places: readonly Place[], file: string): readonly Place[] =>
  places.flatMap((place) =>
    fileOf(place.sheet) === file ? [{ ...place, sheet: sheetOf(place.sheet) }] : [],
  );

const ownCells = (cells: ReadonlySet<string>, file: string): ReadonlySet<string> =>
  new Set([...cells].flatMap((cell) => (fileOf(cell) === file ? [sheetOf(cell)] : [])));

type Rows = NonNullable<WritePlan['review']>['rows'];

const ownRows = (rows: Rows, file: string): Rows =>
  rows
    .filter(({ link }) => link !== null && fileOf(link.sheet) === file)
    .map((row, at) => ({
      ...row,
      link: row.link && { ...row.link, sheet: sheetOf(row.link.sheet) },
      values: row.values.map((value, column) =>
        column === 0 ? at + 1 : typeof value === 'string' && fileOf(value) === file ? sheetOf(value) : value,
      ),
    }));

type Part = readonly [file: string, record: UndoRecord];

const joinedRecord = (parts: readonly Part[]): UndoRecord => ({
  edits: parts.flatMap(([name, { edits }]) => edits.map((edit) => outer(name, edit))),
  hostState: { parts },
});

const partsOf = ({ hostState }: UndoRecord): readonly Part[] =>
  typeof hostState === 'object' && hostState !== null && 'parts' in hostState
    ? (hostState.parts as readonly Part[])
    : [];
