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

export class Grid {
  /** Each row's cells, left to right. */
  private readonly byRow = new Map<number, readonly GridCell[]>();
  readonly cells: readonly GridCell[];
  readonly rowNumbers: readonly number[];
  readonly mergesKnown: boolean;
  private readonly covering = new Map<number, CellArea[]>();

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
    for (const merge of sheet.merges ?? []) {
      // Whole-column merges would fill memory; no form has a label over thousands of rows.
      const last = Math.min(merge.bottom, merge.top + 5000);
      for (let row = merge.top; row <= last; row++) {
        const list = this.covering.get(row);
        if (list) list.push(merge);
        else this.covering.set(row, [merge]);
      }
    }
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
        if (merge) this.covering.set(row, [...(this.covering.get(row) ?? []), merge]);
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
    for (const merge of this.covering.get(row) ?? []) {
      if (column >= merge.left && column <= merge.right) return merge;
    }
    return null;
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
