/** Where the cells of a table stand in its grid: spans, merges over rows, cells that belong to their neighbour. */
import { MOST_COLUMNS } from './document-limits';
import type { DocCell, DocTable } from './document-model';

/** A cell that is seen, with the grid columns and rows that it covers; `right` and `bottom` are the first beyond. */
export interface GridCell {
  readonly cell: DocCell;
  readonly row: number;
  bottom: number;
  readonly left: number;
  right: number;
  /** From 1: which of the cells that begin in its row, from the left. */
  readonly nth: number;
}

interface TableGrid {
  readonly table: DocTable;
  readonly cells: readonly GridCell[];
  /** Twips from the table's left side, one more than there are columns. */
  readonly edges: readonly number[];
}

/** The width of a page of text, where a document does not say how wide its columns are. */
const PAGE_TWIPS = 9_000;

function edgesOf(grid: readonly number[], columns: number): number[] {
  const isWhole = grid.length >= columns && grid.slice(0, columns).every((width) => width > 0);
  const total = grid.reduce((sum, width) => sum + width, 0) || PAGE_TWIPS;
  const edges = [0];
  for (let column = 0; column < columns; column += 1)
    edges.push((edges[column] ?? 0) + (isWhole ? (grid[column] ?? 0) : total / columns));
  return edges;
}

/**
 * A continuation joins the merge that is open at its left edge, whatever its width; a continuation of nothing is a cell
 * of its own (a table cut by a page leaves such).
 */
export function layTable(table: DocTable): TableGrid {
  const cells: GridCell[] = [];
  let open = new Map<number, GridCell>();
  let columns = Math.min(table.grid.length, MOST_COLUMNS);
  for (const [row, { gridBefore, cells: ofRow }] of table.rows.entries()) {
    const still = new Map<number, GridCell>();
    let at = gridBefore;
    let nth = 0;
    // The cell that one joined to its left belongs to; `covered` where that is part of a merge from above.
    let last: GridCell | 'covered' | null = null;
    for (const cell of ofRow) {
      const left = at;
      const right = Math.min(left + cell.span, MOST_COLUMNS);
      if (left >= MOST_COLUMNS) break;
      at = right;
      columns = Math.max(columns, right);
      if (cell.isJoinedLeft && last !== null) {
        if (last !== 'covered') last.right = Math.max(last.right, right);
        continue;
      }
      const above = cell.vMerge === 'continue' ? open.get(left) : undefined;
      if (above) {
        above.bottom = row + 1;
        // A narrower continuation leaves room for a neighbour, which must not vanish under the merge.
        above.right = Math.min(above.right, right);
        still.set(left, above);
        last = 'covered';
        continue;
      }
      nth += 1;
      const placed: GridCell = { cell, row, bottom: row + 1, left, right, nth };
      cells.push(placed);
      last = placed;
      if (cell.vMerge === 'restart') still.set(left, placed);
    }
    open = still;
  }
  return { table, cells, edges: edgesOf(table.grid, Math.max(columns, 1)) };
}

/** Edges nearer than this are one: 2 mm, what a hand drags a border by mistake. */
const SAME_EDGE_TWIPS = 113;

/** Columns of a sheet on which several tables stand one below the other. */
interface SharedColumns {
  /** Twips, one more than there are columns. */
  readonly edges: readonly number[];
  /** By table in the order given: the sheet's column at each of its own edges. */
  readonly columnAt: readonly (readonly number[])[];
}

/** An edge that a table brings along where it has as many columns as one before it, each nearest to its like. */
function alignedEdges(edges: readonly number[], earlier: readonly (readonly number[])[]): readonly number[] {
  const alike = earlier.find(
    (other) =>
      other.length === edges.length &&
      edges.every((edge, at) => {
        const near = Math.abs(edge - (other[at] ?? 0));
        return [other[at - 1], other[at + 1]].every(
          (neighbour) => neighbour === undefined || near < Math.abs(edge - neighbour),
        );
      }),
  );
  return alike ?? edges;
}

export function shareColumns(grids: readonly TableGrid[]): SharedColumns {
  const own: (readonly number[])[] = [];
  for (const { edges } of grids) own.push(alignedEdges(edges, own));
  const spans = new Map<number, Set<number>>();
  const used = new Set<number>();
  for (const [at, { cells }] of grids.entries()) {
    const edges = own[at] ?? [];
    for (const { left, right } of cells) {
      const [from, to] = [edges[left] ?? 0, edges[right] ?? 0];
      used.add(from).add(to);
      const known = spans.get(to) ?? new Set<number>();
      spans.set(to, known.add(from));
    }
  }
  const sorted = [...used].sort((a, b) => a - b);
  const joined: number[] = [];
  let cluster: number[] = [];
  for (const edge of sorted) {
    const first = cluster[0];
    // A cell that is as narrow as that is a column all the same.
    const isColumn = cluster.some((member) => spans.get(edge)?.has(member) ?? false);
    if (first !== undefined && edge - first < SAME_EDGE_TWIPS && !isColumn) {
      cluster.push(edge);
      continue;
    }
    cluster = [edge];
    joined.push(edge);
  }
  if (joined.length === 0) joined.push(0);
  if (joined.length === 1) joined.push((joined[0] ?? 0) + PAGE_TWIPS);
  return { edges: joined, columnAt: own.map((edges) => edges.map((edge) => columnOf(joined, edge))) };
}

/** The last edge that is not beyond; edges of a cluster all lie behind its first. */
function columnOf(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}
