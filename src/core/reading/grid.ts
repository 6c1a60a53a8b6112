/**
 * A sheet as the reader looks at it: the filled cells by row and column, each with its plain text and, for short
 * texts, its label. Merges are used where a host knows them, never needed.
 */
import { plainNumber, toPercent } from '../figures/decimal';
import { cleanText } from '../text/label-text';
import type { CellArea, CellValue, SheetSnapshot } from '../model/sheet-snapshot';
import { GridCell } from './grid-cell';
import { isRepeatedLine, repeatsIn } from './repeated-cells';
import {
  fundWordsWith,
  indicatorWordsWith,
  type FundWords,
  type IndicatorWords,
  type TaughtWord,
} from '../words/taught-words';

/** Number formats that show a day or a time: y/m/d outside quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /[ymdh]/.test(bare) && !/[#0?]\s*%|general/.test(bare);
}

function textOf(value: CellValue, displayed: string, isPercent: boolean, isDate: boolean): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!Number.isFinite(value)) return '';
  if (isDate && displayed !== '') return cleanText(displayed);
  return isPercent ? `${plainNumber(toPercent(value))}%` : plainNumber(value);
}

const NO_CELLS: readonly GridCell[] = [];
const NO_MERGES: readonly CellArea[] = [];

/** Whole-column merges would fill memory; no form has a label over thousands of rows. */
const MOST_MERGED_ROWS = 5000;
/** Rows that share a list of the merges among them. */
const ROWS_TOGETHER = 64;

/** The merges that cover a row, found without a list for each of the rows that a tall merge covers. */
class MergesByRow {
  private readonly groups = new Map<number, CellArea[]>();
  private readonly known = new Map<number, readonly CellArea[]>();

  constructor(merges: readonly CellArea[]) {
    for (const merge of merges) this.add(merge);
  }

  add(merge: CellArea): void {
    const last = Math.min(merge.bottom, merge.top + MOST_MERGED_ROWS);
    for (let group = Math.floor(merge.top / ROWS_TOGETHER); group * ROWS_TOGETHER <= last; group++) {
      const list = this.groups.get(group);
      if (list) list.push(merge);
      else this.groups.set(group, [merge]);
    }
    this.known.clear();
  }

  at(row: number): readonly CellArea[] {
    const former = this.known.get(row);
    if (former) return former;
    const group = this.groups.get(Math.floor(row / ROWS_TOGETHER)) ?? NO_MERGES;
    const found = group.filter(
      ({ top, bottom }) => row >= top && row <= Math.min(bottom, top + MOST_MERGED_ROWS),
    );
    this.known.set(row, found);
    return found;
  }
}

export class Grid {
  /** Each row's cells, left to right. */
  private readonly byRow = new Map<number, readonly GridCell[]>();
  readonly cells: readonly GridCell[];
  readonly rowNumbers: readonly number[];
  readonly mergesKnown: boolean;
  private readonly merges: MergesByRow;

  /** The vocabularies of columns, with what the workbook's own words add. */
  readonly fundWords: FundWords;
  readonly indicatorWords: IndicatorWords;

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly taught: readonly TaughtWord[] = [],
  ) {
    this.fundWords = fundWordsWith(taught);
    this.indicatorWords = indicatorWordsWith(taught);
    this.mergesKnown = sheet.merges !== null;
    this.merges = new MergesByRow(sheet.merges ?? []);
    const cells: GridCell[] = [];
    const rowNumbers: number[] = [];
    for (const row of sheet.rows) {
      const inRow: GridCell[] = [];
      for (const cell of row.cells) {
        const format = cell.numberFormat ?? '';
        const isNumber = typeof cell.value === 'number';
        const isPercent = isNumber && format.includes('%');
        const isDate = isNumber && !isPercent && format !== '' && isDateFormat(format);
        const text = textOf(cell.value, cell.text, isPercent, isDate);
        if (text === '') continue;
        const merge = this.mergeAt(row.row, cell.column);
        if (merge && (merge.top !== row.row || merge.left !== cell.column)) continue;
        const gridCell = new GridCell(
          row.row,
          cell.column,
          cell.value,
          cell.formula,
          text,
          isPercent,
          isDate,
          merge,
        );
        inRow.push(gridCell);
        cells.push(gridCell);
      }
      if (inRow.length > 0) {
        this.byRow.set(row.row, inRow);
        rowNumbers.push(row.row);
      }
    }
    this.cells = cells;
    this.rowNumbers = rowNumbers;
    if ((sheet.merges?.length ?? 0) === 0 && [...this.byRow.values()].some(isRepeatedLine))
      this.cells = this.folded();
  }

  /** The cells with those folded that repeat what a merge once held. */
  private folded(): readonly GridCell[] {
    for (const [row, cells] of this.byRow) {
      const repeats = repeatsIn(cells);
      if (repeats.length === 0) continue;
      const kept: GridCell[] = [];
      for (const cell of cells) {
        const repeat = repeats.find(
          ({ first, right }) => cell.column >= first.column && cell.column <= right,
        );
        if (repeat && repeat.first !== cell) continue;
        const merge = repeat ? { top: row, left: cell.column, bottom: row, right: repeat.right } : cell.merge;
        if (merge) this.merges.add(merge);
        const { column, raw, formula, text, isPercent, isDate } = cell;
        kept.push(repeat ? new GridCell(row, column, raw, formula, text, isPercent, isDate, merge) : cell);
      }
      this.byRow.set(row, kept);
    }
    return this.rowNumbers.flatMap((row) => this.byRow.get(row) ?? []);
  }

  /** The sheet with some rows' cells moved to where they belong. */
  withRows(moved: ReadonlyMap<number, readonly GridCell[]>): Grid {
    if (moved.size === 0) return this;
    const grid = new Grid(this.sheet, this.taught);
    for (const [row, cells] of moved) grid.byRow.set(row, cells);
    return grid;
  }

  get lastRow(): number {
    return this.rowNumbers[this.rowNumbers.length - 1] ?? -1;
  }

  /** Filled rows from `top` to `bottom`, inclusive, in ascending order. */
  rowsBetween(top: number, bottom: number): readonly number[] {
    return this.rowNumbers.slice(this.firstRowFrom(top), this.firstRowFrom(bottom + 1));
  }

  /** Index of the first filled row at or below a row. */
  private firstRowFrom(row: number): number {
    let low = 0;
    let high = this.rowNumbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rowNumbers[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  mergeAt(row: number, column: number): CellArea | null {
    return this.merges.at(row).find(({ left, right }) => column >= left && column <= right) ?? null;
  }

  /** The filled cell at exactly this place. */
  at(row: number, column: number): GridCell | null {
    for (const cell of this.byRow.get(row) ?? NO_CELLS) if (cell.column === column) return cell;
    return null;
  }

  /** The filled cell here, or the one whose merge covers this place. */
  covers(row: number, column: number): GridCell | null {
    const here = this.at(row, column);
    if (here) return here;
    const merge = this.mergeAt(row, column);
    return merge ? this.at(merge.top, merge.left) : null;
  }

  /** Filled cells of a row between two columns (inclusive), left to right. */
  row(row: number, left = 0, right = Number.MAX_SAFE_INTEGER): readonly GridCell[] {
    const cells = this.byRow.get(row);
    const first = cells?.[0];
    const last = cells?.[cells.length - 1];
    if (!cells || !first || !last || first.column > right || last.column < left) return NO_CELLS;
    if (first.column >= left && last.column <= right) return cells;
    return cells.filter((cell) => cell.column >= left && cell.column <= right);
  }

  /** First filled cell to the right of a cell in its row, not beyond `right`. */
  nextInRow(cell: GridCell, right = Number.MAX_SAFE_INTEGER): GridCell | null {
    return this.firstInRow(cell.row, cell.column + 1, right);
  }

  /** First filled cell of a row between two columns (inclusive). */
  firstInRow(row: number, left: number, right: number): GridCell | null {
    for (const cell of this.byRow.get(row) ?? NO_CELLS)
      if (cell.column >= left) return cell.column <= right ? cell : null;
    return null;
  }
}
