/**
 * What earlier runs marked, kept in the workbook itself (our custom XML part): former formats and fills, so that a
 * mark that no longer applies is taken away exactly, also after the file was saved and opened again.
 */
import { printOf } from '../../../core/text/text-print';
import { readSettings, removeSetting, writeSetting } from '../../package/parts/settings-part';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { StoredNote } from '../parts/notes-part';

/** A fill that a run set: the format it made, and what was there before. */
export interface FillChange {
  readonly sheet: string;
  readonly cell: string;
  readonly styleBefore: number;
  readonly styleAfter: number;
  /** Raw markup of the former format and its fill, to find it again when the indexes have changed. */
  readonly formatBefore: string;
  readonly fillBefore: string;
  readonly color: string;
}

/** A fill of an earlier run that a run took away again: `styleBefore` carries the mark, `styleAfter` does not. */
export interface ClearedFill extends Omit<FillChange, 'color'> {
  /** Raw markup of the fill without the mark, to see that nobody changed it since. */
  readonly fillAfter: string;
}

/** Marks standing on one sheet. */
export interface SheetMarks {
  /** By A1 address. */
  readonly fills: ReadonlyMap<string, FillChange>;
  /** Notes of ours by A1 address, each with the print of its text: what people changed since is theirs. */
  readonly notes: ReadonlyMap<string, string>;
}

export type MarkRecord = ReadonlyMap<string, SheetMarks>;

export const NO_MARKS: SheetMarks = { fills: new Map(), notes: new Map() };

/** Under which the workbook's settings keep it. */
export const MARKS_KEY = 'marks';
const KEY = MARKS_KEY;
/** Characters that the record may take; what is beyond it is not remembered, and its marks then stay. */
const MOST_TEXT = 100_000;

/** A change without its place, and the cells of a sheet that share it. */
type StoredChange = readonly [
  before: number,
  after: number,
  format: string,
  fill: string,
  color: string,
  cells: Readonly<Record<string, string>>,
];

interface StoredRecord {
  readonly version: 1;
  readonly fills: readonly StoredChange[];
  /** By sheet: `D5#print D6#print`. */
  readonly notes: Readonly<Record<string, string>>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isStoredChange(value: unknown): value is StoredChange {
  if (!Array.isArray(value) || value.length !== 6) return false;
  const kinds = value.slice(0, 5).map((item) => typeof item);
  return kinds.join() === 'number,number,string,string,string' && isTexts(value[5]);
}

function isStoredRecord(value: unknown): value is StoredRecord {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    Array.isArray(value['fills']) &&
    value['fills'].every(isStoredChange) &&
    isTexts(value['notes'])
  );
}

const cellsOf = (list: string): string[] => list.split(' ').filter((cell) => cell !== '');

/** Nothing for a workbook without a record, or with one that people have changed beyond reading. */
export function readMarkRecord(workbook: LoadedWorkbook): MarkRecord {
  const json = readSettings(workbook.pack, workbook.part.part).get(KEY);
  const record = new Map<string, { fills: Map<string, FillChange>; notes: Map<string, string> }>();
  if (json === undefined) return record;
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return record;
  }
  if (!isStoredRecord(stored)) return record;
  const marksOf = (sheet: string) => {
    const known = record.get(sheet) ?? {
      fills: new Map<string, FillChange>(),
      notes: new Map<string, string>(),
    };
    record.set(sheet, known);
    return known;
  };
  for (const [styleBefore, styleAfter, formatBefore, fillBefore, color, places] of stored.fills) {
    for (const [sheet, cells] of Object.entries(places)) {
      for (const cell of cellsOf(cells)) {
        const change = { sheet, cell, styleBefore, styleAfter, formatBefore, fillBefore, color };
        marksOf(sheet).fills.set(cell, change);
      }
    }
  }
  for (const [sheet, cells] of Object.entries(stored.notes)) {
    for (const entry of cellsOf(cells)) {
      const [cell = '', print = ''] = entry.split('#');
      marksOf(sheet).notes.set(cell, print);
    }
  }
  return record;
}

/** Cells whose note was ours and was changed by people since: it is theirs now. */
export function changedNotes(
  standing: ReadonlyMap<string, StoredNote>,
  former: SheetMarks['notes'],
): ReadonlySet<string> {
  return new Set(
    [...former.keys()].filter((cell) => {
      const note = standing.get(cell);
      return note !== undefined && printOf(note.text) !== former.get(cell);
    }),
  );
}

/** Gathers until the space is used up. */
class RecordWriter {
  private readonly changes = new Map<string, { change: FillChange; cells: Map<string, string[]> }>();
  private readonly notes = new Map<string, string[]>();
  private left = MOST_TEXT - 200;

  private takes(characters: number): boolean {
    this.left -= characters;
    return this.left >= 0;
  }

  addFill(change: FillChange): void {
    const { styleBefore, styleAfter, formatBefore, fillBefore, color, sheet, cell } = change;
    const key = JSON.stringify([styleBefore, styleAfter, formatBefore, fillBefore, color]);
    const known = this.changes.get(key);
    const list = known?.cells.get(sheet);
    const cost =
      cell.length + 1 + (list ? 0 : JSON.stringify(sheet).length + 6) + (known ? 0 : key.length + 8);
    // Quotes and angle brackets grow when they are written as XML.
    if (!this.takes(known ? cost : cost * 2)) return;
    const entry = known ?? { change, cells: new Map<string, string[]>() };
    this.changes.set(key, entry);
    if (list) list.push(cell);
    else entry.cells.set(sheet, [cell]);
  }

  addNote(sheet: string, cell: string, print: string): void {
    const list = this.notes.get(sheet);
    const entry = `${cell}#${print}`;
    if (!this.takes(entry.length + 1 + (list ? 0 : sheet.length + 8))) return;
    if (list) list.push(entry);
    else this.notes.set(sheet, [entry]);
  }

  finish(): StoredRecord | null {
    const joined = (lists: ReadonlyMap<string, readonly string[]>): Record<string, string> =>
      Object.fromEntries([...lists].map(([sheet, cells]) => [sheet, cells.join(' ')]));
    const fills = [...this.changes.values()].map(({ change, cells }): StoredChange => {
      const { styleBefore, styleAfter, formatBefore, fillBefore, color } = change;
      return [styleBefore, styleAfter, formatBefore, fillBefore, color, joined(cells)];
    });
    if (fills.length === 0 && this.notes.size === 0) return null;
    return { version: 1, fills, notes: joined(this.notes) };
  }
}

/** Keeps what stands now; takes the record away when nothing does. */
export function writeMarkRecord(workbook: LoadedWorkbook, record: MarkRecord): void {
  const writer = new RecordWriter();
  for (const [sheet, { fills, notes }] of record) {
    for (const change of fills.values()) writer.addFill(change);
    for (const [cell, print] of notes) writer.addNote(sheet, cell, print);
  }
  const { pack, part } = workbook;
  const stored = writer.finish();
  if (stored) writeSetting(pack, part.part, KEY, JSON.stringify(stored));
  else removeSetting(pack, part.part, KEY);
}
