/**
 * Where things stand in the view of a sheet, in pixels: rows and columns one after the other, hidden ones without
 * size, merged cells over their whole area, lines shared by neighbours.
 */
import type { CellArea } from '../../core/model/sheet-snapshot';
import type { CellLook, SheetLook } from '../../hosts/workbook-host';

/** Start of each row or column; one more entry than there are, the last being the total. */
export type Offsets = readonly number[];

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  /** The cell itself, or the merged area it stands for. */
  readonly area: CellArea;
  readonly look: CellLook;
  readonly lines: {
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
    readonly left: boolean;
  };
  /** Last column that its text may run into, because the cells up to there are empty. */
  readonly textEnd: number;
}

export interface SheetGeometry {
  readonly rows: Offsets;
  readonly columns: Offsets;
  readonly cellsByRow: ReadonlyMap<number, readonly PlacedCell[]>;
  /** First row of every merged area, with the last row it reaches: they must be drawn while any part is in view. */
  readonly tallRows: readonly { readonly row: number; readonly last: number }[];
  /** Merged area by each of its cells, `row:column`. */
  readonly areaOf: (row: number, column: number) => CellArea;
}

/** Rows and columns beyond the content that are still shown, so that a small sheet does not look cut off. */
const MARGIN_ROWS = 3;
const MARGIN_COLUMNS = 1;

export function sheetGeometry(look: SheetLook): SheetGeometry {
  const rowCount = look.rowCount + MARGIN_ROWS;
  const columnCount = look.columnCount + MARGIN_COLUMNS;
  const merged = new Map<string, CellArea>();
  for (const area of look.merges) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) merged.set(key(row, column), area);
    }
  }
  const areaOf = (row: number, column: number): CellArea =>
    merged.get(key(row, column)) ?? { top: row, bottom: row, left: column, right: column };

  const across = new Set<string>();
  const down = new Set<string>();
  const looks = new Map<string, CellLook>();
  for (const cell of look.cells) {
    looks.set(key(cell.row, cell.column), cell);
    if (cell.borders?.top) across.add(key(cell.row, cell.column));
    if (cell.borders?.bottom) across.add(key(cell.row + 1, cell.column));
    if (cell.borders?.left) down.add(key(cell.row, cell.column));
    if (cell.borders?.right) down.add(key(cell.row, cell.column + 1));
  }

  const cellsByRow = new Map<number, PlacedCell[]>();
  const tallRows = [];
  for (const cell of look.cells) {
    const area = areaOf(cell.row, cell.column);
    if (area.top !== cell.row || area.left !== cell.column) continue;
    const placed: PlacedCell = {
      row: cell.row,
      column: cell.column,
      area,
      look: cell,
      lines: {
        top: across.has(key(area.top, area.left)),
        bottom: across.has(key(area.bottom + 1, area.left)),
        left: down.has(key(area.top, area.left)),
        right: down.has(key(area.top, area.right + 1)),
      },
      textEnd: textEnd(cell, area, columnCount, (row, column) => {
        const there = looks.get(key(row, column));
        return merged.has(key(row, column)) || (there !== undefined && there.text !== '');
      }),
    };
    cellsByRow.set(cell.row, [...(cellsByRow.get(cell.row) ?? []), placed]);
    if (area.bottom > area.top) tallRows.push({ row: area.top, last: area.bottom });
  }
  return {
    rows: offsets(rowCount, look.rowHeights, look.defaultRowHeight, look.hiddenRows),
    columns: offsets(columnCount, look.columnWidths, look.defaultColumnWidth, look.hiddenColumns),
    cellsByRow,
    tallRows,
    areaOf,
  };
}

function key(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

function offsets(
  count: number,
  sizes: ReadonlyMap<number, number>,
  usual: number,
  hidden: ReadonlySet<number>,
): Offsets {
  const starts = [0];
  let at = 0;
  for (let index = 0; index < count; index++) {
    at += hidden.has(index) ? 0 : Math.round(sizes.get(index) ?? usual);
    starts.push(at);
  }
  return starts;
}

/** Unwrapped text that stands left runs on over empty cells, as in Excel; all else stays inside. */
function textEnd(
  cell: CellLook,
  area: CellArea,
  columnCount: number,
  isTaken: (row: number, column: number) => boolean,
): number {
  const staysInside =
    cell.wrap === true || cell.isNumber || area.right > area.left || (cell.horizontal ?? 'left') !== 'left';
  let end = area.right;
  if (staysInside || cell.text === '') return end;
  while (end + 1 < columnCount && !isTaken(cell.row, end + 1)) end += 1;
  return end;
}

export function startOf(starts: Offsets, index: number): number {
  return starts[Math.min(Math.max(index, 0), starts.length - 1)] ?? 0;
}

/** Pixels from the start of `first` to the end of `last`. */
export function sizeOf(starts: Offsets, first: number, last: number): number {
  return startOf(starts, last + 1) - startOf(starts, first);
}

/** Index of the row or column at a pixel, by halving. */
export function indexAt(starts: Offsets, pixel: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(starts, middle) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sheets up to this many rows are drawn whole. */
const WHOLE_UP_TO = 200;

const SPARE_ROWS = 20;

/**
 * The rows to draw while the pixels from `from` to `to` are in view: these, some to spare, and the first rows of
 * merged areas that reach into them. Ascending.
 */
export function rowsInView(
  geometry: SheetGeometry,
  firstRow: number,
  from: number,
  to: number,
): readonly number[] {
  const count = geometry.rows.length - 1;
  const whole = count <= WHOLE_UP_TO;
  const first = whole ? firstRow : Math.max(firstRow, indexAt(geometry.rows, from) - SPARE_ROWS);
  const last = whole ? count - 1 : Math.min(count - 1, indexAt(geometry.rows, to) + SPARE_ROWS);
  const rows = new Set<number>();
  for (const tall of geometry.tallRows) {
    if (tall.row >= firstRow && tall.row < first && tall.last >= first) rows.add(tall.row);
  }
  for (let row = first; row <= last; row++) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
