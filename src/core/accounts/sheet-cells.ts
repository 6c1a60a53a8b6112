/** The filled cells of a sheet as the reading of final accounts looks at them: by row, with their words made plain. */
import { compact } from '../text/label-text';
import type { CellArea, CellPosition, CellValue, SheetSnapshot } from '../model/sheet-snapshot';

export interface SheetCell extends CellPosition {
  readonly value: CellValue;
  /** As displayed. */
  readonly shown: string;
  /** As typed, without white space. */
  readonly printed: string;
  /** Without white space, full-width signs made plain. */
  readonly text: string;
  readonly numberFormat: string | null;
  readonly merge: CellArea | null;
}

/** True for a cell that holds words, not a number that was typed as text. */
export const isWords = (cell: SheetCell): boolean => /[\p{Script=Han}A-Za-z]/u.test(cell.text);

export class SheetCells {
  readonly rowNumbers: readonly number[];
  private readonly byRow = new Map<number, readonly SheetCell[]>();

  constructor(readonly sheet: SheetSnapshot) {
    const tops = new Map<string, CellArea>();
    for (const merge of sheet.merges ?? []) tops.set(`${String(merge.top)}:${String(merge.left)}`, merge);
    for (const { row, cells } of sheet.rows) {
      const filled = cells.flatMap((cell): SheetCell[] => {
        const text = typeof cell.value === 'string' ? compact(cell.value) : String(cell.value);
        if (text === '') return [];
        return [
          {
            row,
            column: cell.column,
            value: cell.value,
            shown: cell.text,
            printed: typeof cell.value === 'string' ? cell.value.replace(/[\s\u3000]+/g, '') : text,
            text,
            numberFormat: cell.numberFormat,
            merge: tops.get(`${String(row)}:${String(cell.column)}`) ?? null,
          },
        ];
      });
      if (filled.length > 0) this.byRow.set(row, filled);
    }
    this.rowNumbers = [...this.byRow.keys()];
  }

  get name(): string {
    return this.sheet.name;
  }

  row(row: number): readonly SheetCell[] {
    return this.byRow.get(row) ?? [];
  }

  at(row: number, column: number): SheetCell | null {
    return this.row(row).find((cell) => cell.column === column) ?? null;
  }

  /** Filled rows between two rows, inclusive. */
  rowsBetween(top: number, bottom: number): readonly number[] {
    return this.rowNumbers.filter((row) => row >= top && row <= bottom);
  }

  /** Cells between two rows, inclusive. */
  cellsBetween(top: number, bottom: number): readonly SheetCell[] {
    return this.rowsBetween(top, bottom).flatMap((row) => this.row(row));
  }
}
