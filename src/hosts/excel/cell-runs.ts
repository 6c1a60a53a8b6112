/** Lists of cells written short, `A5:K5,B7`, and read back in the same order. */
import type { CellArea } from '../../core/model/sheet-snapshot';
import { parseAddress, parseAreaAddress, toAddress, toAreaAddress } from '../../core/model/sheet-snapshot';

/** Areas beyond this size are no list of marks. */
const MOST_CELLS = 100_000;

/**
 * Joins cells that stand side by side; `order` tells where each cell of the expanded list stood in the given one.
 * Cells without an address of a cell are left out.
 */
export function joinCells(cells: readonly string[]): {
  readonly areas: string;
  readonly order: readonly number[];
} {
  const placed = cells.flatMap((cell, at) => {
    const position = parseAddress(cell);
    return position ? [{ ...position, at }] : [];
  });
  placed.sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of placed) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return {
    areas: runs.map((run: CellArea) => toAreaAddress(run)).join(','),
    order: placed.map(({ at }) => at),
  };
}

/** The cells of `A5:K5,B7`, row by row; nothing for what is no such list. */
export function expandAreas(areas: string): readonly string[] {
  const cells: string[] = [];
  for (const part of areas === '' ? [] : areas.split(',')) {
    const area = parseAreaAddress(part);
    if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.push(toAddress({ row, column }));
    }
  }
  return cells;
}
