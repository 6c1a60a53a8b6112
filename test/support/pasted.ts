/**
 * Sheets as they are pasted from a published page: a table's text comes without its merges, and where a cell was merged
 * over the next ones, those are simply not there, so that the rest of the line stands further left.
 */
import {
  toAddress,
  type CellArea,
  type CellPosition,
  type SheetSnapshot,
  type SnapshotCell,
} from '../../src/core/model/sheet-snapshot';

export type Paste =
  /** Every cell in its column. */
  | 'no merges'
  /** What was merged over columns takes one of them. */
  | 'narrow'
  /** What was merged over rows is missing below its first line as well. */
  | 'shifted left'
  /** Every cell in its column, and labels that hold for several lines lost. */
  | 'labels lost';

export const PASTES: readonly Paste[] = ['no merges', 'narrow', 'shifted left', 'labels lost'];

export interface PastedSheet {
  readonly sheet: SheetSnapshot;
  /** Where a cell of the drawn sheet came to stand, by its A1 address; what was lost is absent. */
  readonly moved: ReadonlyMap<string, string>;
}

const covers = ({ top, left, bottom, right }: CellArea, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Rightmost column that a cell or merge of the sheet reaches. */
function lastColumn({ rows, merges }: SheetSnapshot): number {
  const cells = rows.flatMap((row) => row.cells.map(({ column }) => column));
  return Math.max(0, ...cells, ...(merges ?? []).map(({ right }) => right));
}

/** True for the label beside several lines. */
const isSideLabel = (merge: CellArea | undefined, text: string): boolean =>
  merge !== undefined && merge.bottom > merge.top && text !== '';

/** @param sheet with its merges told */
export function pasted(sheet: SheetSnapshot, paste: Paste): PastedSheet {
  const merges = sheet.merges;
  if (merges === null) throw new Error('the merges of a sheet to be pasted must be known');
  const last = lastColumn(sheet);
  const moved = new Map<string, string>();
  const rows = sheet.rows.map((row) => {
    const cells: SnapshotCell[] = [];
    let next = 0;
    for (let column = 0; column <= last; column++) {
      const merge = merges.find((area) => covers(area, row.row, column));
      const isBeside = merge !== undefined && merge.left !== column;
      const isBelow = merge !== undefined && merge.top !== row.row;
      if (paste === 'narrow' && isBeside) continue;
      if (paste === 'shifted left' && (isBeside || isBelow)) continue;
      const here: CellPosition = { row: row.row, column };
      const there = paste === 'narrow' || paste === 'shifted left' ? { row: row.row, column: next++ } : here;
      const cell = row.cells.find((each) => each.column === column);
      if (!cell || (paste === 'labels lost' && isSideLabel(merge, cell.text))) continue;
      moved.set(toAddress(here), toAddress(there));
      cells.push({ ...cell, column: there.column });
    }
    return { ...row, cells };
  });
  return { sheet: { ...sheet, merges: [], rows: rows.filter(({ cells }) => cells.length > 0) }, moved };
}
