/**
 * The notes of a form: what it prints below its tables, beside a label such as 填表说明, in a line of its own among its
 * tables or in the brackets of a header. What they rule on is read where forms are scored.
 */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { NoteCell, ReadForm } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { NOTE_LABEL, NOTE_LEAD, NOTE_NUMBER, TELLS_FACTS } from '../words/note-words';

/** A shorter text is a label or a name. */
const SHORTEST_NOTE = 8;

interface Tables {
  /** Last row of the tables and of the total. */
  readonly bottom: number;
  readonly headers: readonly number[];
  holds(row: number): boolean;
}

function tablesOf({ funds, indicators, total }: ReadForm): Tables {
  const firstOf = (rows: readonly { readonly row: number }[] | undefined, top: number) =>
    Math.min(...(rows ?? []).map(({ row }) => row), top + MOST_HEADER_ROWS);
  const areas = [
    funds && { ...funds.area, first: firstOf(funds.rows, funds.area.top) },
    indicators && { ...indicators.area, first: firstOf(indicators.rows, indicators.area.top) },
  ].filter((area) => area !== null);
  const bottoms = [...areas.map(({ bottom }) => bottom), (total?.score ?? total?.label)?.position.row ?? -1];
  return {
    bottom: Math.max(...bottoms),
    headers: areas.flatMap(({ top, first }) => Array.from({ length: first - top }, (_, at) => top + at)),
    holds: (row) => areas.some(({ top, bottom }) => row >= top && row <= bottom),
  };
}

const MOST_HEADER_ROWS = 3;

const noteOf = (cell: GridCell, isMarked: boolean): NoteCell => ({
  position: cell.position,
  text: String(cell.raw).trim(),
  isMarked,
});

/** What the brackets of a header say, where that is more than a unit: 得分（执行率×分值）. */
const headerNotes = (cells: readonly GridCell[]): readonly NoteCell[] =>
  cells.flatMap((cell) =>
    cell.label?.notes.some((note) => note.length >= SHORTEST_NOTE) === true ? [noteOf(cell, false)] : [],
  );

/** @returns in the order of the sheet; none for narrative reports and base data, whose text is no note */
export function notesOf(grid: Grid, form: ReadForm): readonly NoteCell[] {
  if (form.kind === 'narrative' || form.kind === 'base-data' || form.kind === 'assessment') return [];
  const { area } = form;
  const tables = tablesOf(form);
  const notes: NoteCell[] = [];
  let isOpen = false;
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const cells = grid.row(row, area.left, area.right);
    if (tables.headers.includes(row)) notes.push(...headerNotes(cells));
    const texts = cells.filter((cell) => typeof cell.raw === 'string');
    const [first, second] = texts;
    const isAlone = texts.length === cells.length && texts.length <= 2;
    if (!first || (tables.holds(row) && !isAlone)) continue;
    const isLabelled = NOTE_LABEL.test(first.key) && second !== undefined;
    const cell = isLabelled ? second : texts.length === 1 ? first : undefined;
    const words = compact(cell?.text ?? '');
    if (!cell || words.length < SHORTEST_NOTE) {
      // A line with a label of its own is none of the note above.
      if (texts.length > 1) isOpen = false;
      continue;
    }
    const isMarked = isLabelled || NOTE_LEAD.test(words) || (isOpen && NOTE_NUMBER.test(words));
    if (isMarked) isOpen = true;
    const isPlain = row > tables.bottom && !TELLS_FACTS.test(words);
    if (isMarked || isPlain) notes.push(noteOf(cell, isMarked));
  }
  return notes;
}
