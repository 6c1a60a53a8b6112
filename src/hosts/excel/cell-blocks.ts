/**
 * Cells gathered into few blocks, so that many cells cost few objects: blocks for reading, lists of addresses (short
 * enough for Excel) for writing the same thing to many cells.
 */
import type { CellArea, CellPosition } from '../../core/model/sheet-snapshot';

/** Excel refuses addresses of 8,192 characters and more. */
const LONGEST_ADDRESS = 8_000;
/** Blocks are joined where that adds no more cells than this: about what a block of its own costs to ask for. */
const CELLS_A_BLOCK_COSTS = 16;

export function areaSize(area: CellArea): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function union(a: CellArea, b: CellArea): CellArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function areWorthJoining(a: CellArea, b: CellArea): boolean {
  return areaSize(union(a, b)) - areaSize(a) - areaSize(b) <= CELLS_A_BLOCK_COSTS;
}

/** Blocks that together hold all areas; blocks stay apart where joining them would read much that nobody asked for. */
export function gatherBlocks(areas: readonly CellArea[]): readonly CellArea[] {
  const blocks: CellArea[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    let grown = area;
    for (let at = blocks.findIndex((block) => areWorthJoining(block, grown)); at >= 0;) {
      const [near] = blocks.splice(at, 1);
      if (near) grown = union(near, grown);
      at = blocks.findIndex((block) => areWorthJoining(block, grown));
    }
    blocks.push(grown);
  }
  return blocks;
}

/** Blocks that together are exactly these cells: runs of each row, joined with the same run of the row below. */
export function exactBlocks(cells: readonly CellPosition[]): readonly CellArea[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.top === row && last.right >= column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  return runs.filter((run) => {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.bottom;
      return false;
    }
    open.set(key, run);
    return true;
  });
}

/** The area of one cell. */
export function cellArea({ row, column }: CellPosition): CellArea {
  return { top: row, left: column, bottom: row, right: column };
}

/** Cuts a block into bands of rows of at most `limit` cells (one row at least). */
export function cutIntoBands(area: CellArea, limit: number): readonly CellArea[] {
  const rows = Math.max(1, Math.floor(limit / (area.right - area.left + 1)));
  const bands: CellArea[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return bands;
}

/** Joins addresses into lists that `getRanges` takes. */
export function joinAddresses(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list !== '' && list.length + address.length + 1 > LONGEST_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}
