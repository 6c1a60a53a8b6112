/** Where a key takes the selection in the view of a sheet, stepping over merged areas and hidden rows and columns. */
import type { CellArea, CellPosition } from '../../core/model/sheet-snapshot';

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const PAGE_ROWS = 20;

/** Null when the key means nothing here or there is nowhere to go. */
export function moveInGrid(key: string, from: CellArea, size: GridSize): CellPosition | null {
  const { top, left, bottom, right } = from;
  switch (key) {
    case 'ArrowDown':
      return downTo(bottom + 1, 1);
    case 'ArrowUp':
      return downTo(top - 1, -1);
    case 'ArrowRight':
      return acrossTo(right + 1, 1);
    case 'ArrowLeft':
      return acrossTo(left - 1, -1);
    case 'PageDown':
      return downTo(Math.min(top + PAGE_ROWS, size.rows - 1), -1);
    case 'PageUp':
      return downTo(Math.max(top - PAGE_ROWS, 0), 1);
    case 'Home':
      return acrossTo(0, 1);
    default:
      return null;
  }

  function downTo(start: number, step: number): CellPosition | null {
    const row = firstShown(start, step, size.rows, size.hiddenRows);
    return row === null ? null : { row, column: left };
  }
  function acrossTo(start: number, step: number): CellPosition | null {
    const column = firstShown(start, step, size.columns, size.hiddenColumns);
    return column === null ? null : { row: top, column };
  }
}

function firstShown(start: number, step: number, count: number, hidden: ReadonlySet<number>): number | null {
  for (let at = start; at >= 0 && at < count; at += step) if (!hidden.has(at)) return at;
  return null;
}
