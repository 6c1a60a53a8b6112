/**
 * What earlier runs marked, kept in the document itself (our custom XML part): former shadings and the prints of our
 * comments, so that a mark that no longer applies is taken away exactly, also after the file was saved and opened again.
 */
import { readSettings, removeSetting, writeSetting } from '../../package/parts/settings-part';
import type { LoadedDocument } from '../reading/loaded-document';

/** A fill of ours that stands on a cell: its colour, and the `shd` element that stood there before any mark of ours. */
export interface FillMark {
  readonly color: string;
  readonly former: string;
}

interface SheetMarks {
  /** By A1 address. */
  readonly fills: ReadonlyMap<string, FillMark>;
  /** Comments of ours by A1 address, each with the print of its text: what people changed since is theirs. */
  readonly notes: ReadonlyMap<string, string>;
}

type MarkRecord = ReadonlyMap<string, SheetMarks>;

export const MARKS_KEY = 'marks';
/** Characters that the record may take; what is beyond it is not remembered, and its marks then stay. */
const MOST_TEXT = 200_000;

interface StoredMark {
  readonly sheet: string;
  readonly cell: string;
  readonly fill?: FillMark;
  readonly note?: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFillMark(value: unknown): value is FillMark {
  return isObject(value) && typeof value['color'] === 'string' && typeof value['former'] === 'string';
}

function isStoredMark(value: unknown): value is StoredMark {
  return (
    isObject(value) &&
    typeof value['sheet'] === 'string' &&
    typeof value['cell'] === 'string' &&
    (value['fill'] === undefined || isFillMark(value['fill'])) &&
    (value['note'] === undefined || typeof value['note'] === 'string')
  );
}

function storedMarks(json: string): readonly StoredMark[] {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return [];
  }
  if (!isObject(stored) || stored['version'] !== 1 || !Array.isArray(stored['marks'])) return [];
  return stored['marks'].filter(isStoredMark);
}

export type OpenRecord = Map<string, { fills: Map<string, FillMark>; notes: Map<string, string> }>;

export function marksOn(
  record: OpenRecord,
  sheet: string,
): { fills: Map<string, FillMark>; notes: Map<string, string> } {
  const known = record.get(sheet) ?? { fills: new Map<string, FillMark>(), notes: new Map<string, string>() };
  record.set(sheet, known);
  return known;
}

/** Nothing for a document without a record, or with one that people have changed beyond reading. */
export function readMarkRecord({ pack, part }: LoadedDocument): OpenRecord {
  const record: OpenRecord = new Map();
  for (const { sheet, cell, fill, note } of storedMarks(readSettings(pack, part).get(MARKS_KEY) ?? 'null')) {
    const marks = marksOn(record, sheet);
    if (fill) marks.fills.set(cell, fill);
    if (note !== undefined) marks.notes.set(cell, note);
  }
  return record;
}

/** Keeps what stands now; takes the record away when nothing does. */
export function writeMarkRecord({ pack, part }: LoadedDocument, record: MarkRecord): void {
  const marks: StoredMark[] = [];
  let left = MOST_TEXT;
  for (const [sheet, { fills, notes }] of record) {
    for (const cell of new Set([...fills.keys(), ...notes.keys()])) {
      const [fill, note] = [fills.get(cell), notes.get(cell)];
      const mark = { sheet, cell, ...(fill ? { fill } : {}), ...(note === undefined ? {} : { note }) };
      left -= JSON.stringify(mark).length + 1;
      if (left >= 0) marks.push(mark);
    }
  }
  if (marks.length > 0) writeSetting(pack, part, MARKS_KEY, JSON.stringify({ version: 1, marks }));
  else removeSetting(pack, part, MARKS_KEY);
}
