/**
 * Sheets as they are pasted from a published page: a table's text comes without its merges, and where a cell was merged
 * over the next ones, those are simply not there, so that the rest of the line stands further left.
 */
import {
  toAddress,
  type CellArea,
  type SheetSnapshot,
  type SnapshotCell,
} from '../../src/core/model/sheet-snapshot';

export type Paste =
  /** Every cell in its column. */
  | 'no merges'
  /** The same, and labels that hold for several lines lost. */
  | 'labels lost'
  /** Every other line begins where it has a cell of its own: what was merged from above is not there. */
  | 'lines shifted'
  /** What was merged over columns takes one of them. */
  | 'narrow'
  /** Each line holds nothing but its own cells, one after the other. */
  | 'own cells';

export const PASTES: readonly Paste[] = ['no merges', 'labels lost', 'lines shifted', 'narrow', 'own cells'];

interface PastedSheet {
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

/** Rows below its first that a label beside a block holds for at least; a header over two lines is none. */
const SIDE_ROWS = 2;

type Standing = 'own' | 'beside' | 'below';

/** Whether a place begins a cell, or is covered by one that begins further left or above. */
function standingOf(merge: CellArea | undefined, row: number, column: number): Standing {
  if (merge === undefined || (merge.top === row && merge.left === column)) return 'own';
  return merge.left === column || merge.top !== row ? 'below' : 'beside';
}

/** True where a place takes no column of its own. */
function isDropped(paste: Paste, standing: Standing, isLeading: boolean, line: number): boolean {
  switch (paste) {
    case 'no merges':
    case 'labels lost':
      return false;
    case 'lines shifted':
      return standing === 'below' && isLeading && line % 2 === 1;
    case 'narrow':
      return standing === 'beside';
    case 'own cells':
      return standing !== 'own';
  }
}

/** @param sheet with its merges told */
export function pasted(sheet: SheetSnapshot, paste: Paste): PastedSheet {
  const { merges } = sheet;
  if (merges === null) throw new Error('the merges of a sheet to be pasted must be known');
  const last = lastColumn(sheet);
  const moved = new Map<string, string>();
  const rows = sheet.rows.map((row) => {
    const cells: SnapshotCell[] = [];
    let next = 0;
    let isLeading = true;
    for (let column = 0; column <= last; column++) {
      const merge = merges.find((area) => covers(area, row.row, column));
      const standing = standingOf(merge, row.row, column);
      if (isDropped(paste, standing, isLeading, row.row)) continue;
      isLeading &&= standing === 'below';
      const there = next++;
      const cell = row.cells.find((each) => each.column === column);
      const isSideLabel = merge !== undefined && merge.bottom - merge.top >= SIDE_ROWS && standing === 'own';
      if (!cell || (paste === 'labels lost' && isSideLabel)) continue;
      moved.set(toAddress({ row: row.row, column }), toAddress({ row: row.row, column: there }));
      cells.push({ ...cell, column: there });
    }
    return { ...row, cells };
  });
  return { sheet: { ...sheet, merges: [], rows: rows.filter(({ cells }) => cells.length > 0) }, moved };
}
