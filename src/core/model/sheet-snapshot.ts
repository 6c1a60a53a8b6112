/**
 * What a host hands over of one sheet: only the cells that hold something, with their values, formulas and
 * merges. Plain data, zero-based coordinates; addresses are written in A1 only at the edges.
 */

/** A cell's stored value. Empty cells are simply not in the snapshot. */
export type CellValue = string | number | boolean;

export interface SnapshotCell {
  /** Zero-based column. */
  readonly column: number;
  /** The stored value; for a formula its last result, for an error its code such as `#DIV/0!`. */
  readonly value: CellValue;
  /** The text as displayed. Hosts may fill it with the value's plain text where no format applies. */
  readonly text: string;
  /** With its leading `=`; null for a constant. */
  readonly formula: string | null;
  /** Number format code; null or `General` when none applies. */
  readonly numberFormat: string | null;
}

export interface SnapshotRow {
  /** Zero-based row. */
  readonly row: number;
  readonly hidden: boolean;
  /** In ascending column order; never empty cells, never covered cells of a merge. */
  readonly cells: readonly SnapshotCell[];
  /** Columns of empty cells in a per cent format; left out where there are none. */
  readonly percentBlanks?: readonly number[];
}

/** A rectangle of cells, zero-based, inclusive at both ends. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetSnapshot {
  readonly name: string;
  /** Zero-based place among the workbook's sheets. */
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** In ascending row order; rows without content are absent. */
  readonly rows: readonly SnapshotRow[];
  /** Merged areas; null when the host cannot tell (Excel before requirement set 1.13, or one that will not). */
  readonly merges: readonly CellArea[] | null;
  /** The only part that was read, as an address, where content stands beyond it; absent for a sheet read as a whole. */
  readonly unreadBeyond?: string;
}

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`. The letters must be A–Z only. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** A1 address without sheet and without dollar signs. */
export function toAddress(position: CellPosition): string {
  return `${columnName(position.column)}${position.row + 1}`;
}

const [DOLLAR, ZERO, NINE] = ['$', '0', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number];
const [UPPER_A, UPPER_Z] = [65, 90];
/** Set in the code of a small letter, not in that of its capital. */
const SMALL = 32;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/**
 * Reads one A1 cell address (dollar signs allowed); null when it is not one. Every cell of a file comes by here:
 * a pattern would take three times as long.
 */
export function parseAddress(address: string): CellPosition | null {
  const text = address.trim();
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (; at - letters <= MOST_LETTERS; at++) {
    const code = text.charCodeAt(at) & ~SMALL;
    // Past the end there is no letter either: the code is then no number, and as bits 0.
    if (code < UPPER_A || code > UPPER_Z) break;
    column = column * 26 + (code - UPPER_A + 1);
  }
  if (at === letters || at - letters > MOST_LETTERS) return null;
  if (text.charCodeAt(at) === DOLLAR) at++;
  const digits = at;
  let row = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return null;
    row = row * 10 + (code - ZERO);
  }
  const count = at - digits;
  if (count === 0 || count > MOST_DIGITS || text.charCodeAt(digits) === ZERO) return null;
  return { row: row - 1, column: column - 1 };
}

/** `A1:L32`, or `A1` for a single cell. */
export function toAreaAddress(area: CellArea): string {
  const first = toAddress({ row: area.top, column: area.left });
  const last = toAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `A1` or `A1:L32`; null when it is neither. */
export function parseAreaAddress(address: string): CellArea | null {
  const [first, last, ...more] = address.split(':');
  if (first === undefined || more.length > 0) return null;
  const from = parseAddress(first);
  const to = last === undefined ? from : parseAddress(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Addresses of the empty cells in a per cent format. */
export function percentBlanksOf({ rows }: SheetSnapshot): ReadonlySet<string> {
  const blanks = new Set<string>();
  for (const { row, percentBlanks } of rows)
    for (const column of percentBlanks ?? []) blanks.add(toAddress({ row, column }));
  return blanks;
}
