/**
 * A table's header as columns: one row or several that refine each other, each column with the header cells above it,
 * top to bottom, and with what stands under it.
 */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { numberCell } from './read-cell';

/** A column of a table: which cells of a row belong to it. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
  readonly header: GridCell;
}

export interface Column extends ColumnSpan {
  /** Header cells over the column, the topmost first; the last one is `header`. */
  readonly path: readonly GridCell[];
  /** True where the cell above the last one also stands over other columns. */
  readonly isDivided: boolean;
  /** First filled cell of each of the rows below that belong to the table, by row. */
  readonly cells: ReadonlyMap<number, GridCell>;
  /** The figures among them. */
  readonly figures: ReadonlyMap<number, number>;
}

export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
}

/** No header row has more than this many cells; a wider one is data. */
export const MOST_HEADER_CELLS = 60;
/** A header may take three rows: each further one only refines the one above. */
const MOST_HEADER_ROWS = 3;
/** Rows below the header that are looked at. */
const SAMPLE_ROWS = 12;

/** Filled cells of some rows between two columns. */
export function rowsOf(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = top; row <= bottom; row++) cells.push(...grid.row(row, left, right));
  return cells;
}

/** @param refines true for a row that only divides the header above it */
export function lastHeaderRow(
  grid: Grid,
  { top, left, right }: Pick<HeaderBlock, 'top' | 'left' | 'right'>,
  refines: (below: readonly GridCell[]) => boolean,
): number {
  let bottom = top;
  while (bottom < top + MOST_HEADER_ROWS - 1 && refines(grid.row(bottom + 1, left, right))) bottom++;
  return bottom;
}

type Lines = readonly (readonly GridCell[])[];

/**
 * @param isOwn false for the first row below that is no part of the table
 * @param inPlace header lines with their cells where they belong
 */
export function headerBlock(
  grid: Grid,
  place: Pick<HeaderBlock, 'top' | 'bottom' | 'left' | 'right'>,
  isOwn: (cells: readonly GridCell[]) => boolean,
  inPlace: (lines: Lines) => Lines = (lines) => lines,
): HeaderBlock {
  const { top, bottom, left, right } = place;
  const lines = inPlace(
    Array.from({ length: bottom - top + 1 }, (_, line) => grid.row(top + line, left, right)),
  );
  const starts = [...new Set(lines.flat().map((cell) => cell.column))].sort((a, b) => a - b);
  const own: number[] = [];
  for (let row = bottom + 1, blanks = 0; row <= bottom + SAMPLE_ROWS; row++) {
    const cells = grid.row(row, left, right);
    blanks = cells.length === 0 ? blanks + 1 : 0;
    if (blanks > 1 || !isOwn(cells)) break;
    own.push(row);
  }
  const columns = starts.map((start, index): Column => {
    const end = (starts[index + 1] ?? right + 1) - 1;
    const path = lines.flatMap((line, at) =>
      line.filter((cell) => cell.column <= start && endOf(lines, at, cell) >= start),
    );
    const header = path[path.length - 1];
    if (!header) throw new RangeError('a column begins where a header cell stands');
    const above = path[path.length - 2];
    const last = above ? endOf(lines, above.row - top, above) : end;
    const cells = new Map<number, GridCell>();
    const figures = new Map<number, number>();
    for (const row of own) {
      const cell = grid.firstInRow(row, start, end);
      if (!cell) continue;
      cells.set(row, cell);
      const figure = numberCell(cell, cell).value;
      if (figure !== null) figures.set(row, figure);
    }
    const isDivided =
      above !== undefined &&
      starts.some((other) => other !== start && other >= above.column && other <= last);
    return { left: start, right: end, header, path, isDivided, cells, figures };
  });
  return { ...place, columns };
}

/** A column of a label's own: a line of a table on its side, or a pair. @param at its place among the others */
export function columnOf(header: GridCell, at: number, cells: ReadonlyMap<number, GridCell>): Column {
  const figures = new Map<number, number>();
  for (const [key, cell] of cells) {
    const { value } = numberCell(cell, cell);
    if (value !== null) figures.set(key, value);
  }
  return { left: at, right: at, header, path: [header], isDivided: false, cells, figures };
}

/** The columns that a header cell stands over end before the next cell of its own line or of a line above. */
function endOf(lines: Lines, line: number, cell: GridCell): number {
  let end = Number.MAX_SAFE_INTEGER;
  for (const cells of lines.slice(0, line + 1))
    for (const other of cells) if (other.column > cell.column) end = Math.min(end, other.column - 1);
  return end;
}
