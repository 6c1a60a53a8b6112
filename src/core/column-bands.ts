/** Forms side by side: which columns belong together, told by headers that repeat or by empty columns between. */
import type { Grid } from './grid';
import { hitsOf, isLevel, MOST_HEADER_CELLS, type Hit } from './table-header';
import { indicatorColumns } from './word-index';

/** Header cells of two forms that stand side by side: a new part starts where a column repeats. */
function splitSideBySide(hits: readonly Hit<string>[]): number[] {
  const sorted = [...hits].sort((a, b) => a.cell.column - b.cell.column);
  const starts: number[] = [];
  let seen = new Set<string>();
  for (const hit of sorted) {
    const isComplete = seen.has('actual') || (seen.has('executed') && seen.has('annualBudget'));
    const opensTable =
      isLevel(hit.concept) || hit.concept === 'initialBudget' || hit.concept === 'annualBudget';
    if (isComplete && opensTable && seen.has(hit.concept)) {
      starts.push(hit.cell.column);
      seen = new Set();
    }
    seen.add(hit.concept);
  }
  return starts;
}

export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Columns that belong together: forms side by side are told apart by repeated headers or by an empty column. */
export function columnBands(grid: Grid): readonly Band[] {
  let right = 0;
  const used = new Set<number>();
  const cuts = new Set<number>();
  const anchors: number[] = [];
  for (const row of grid.rowNumbers) {
    const cells = grid.row(row);
    for (const cell of cells) {
      right = Math.max(right, cell.right);
      // A title over the whole width says nothing about which columns are in use.
      if (cells.length > 1)
        for (let column = cell.column; column <= Math.min(cell.right, cell.column + 50); column++)
          used.add(column);
    }
    if (cells.length < 4 || cells.length > MOST_HEADER_CELLS) continue;
    const indicators = hitsOf(cells, (key) => indicatorColumns.find(key));
    if (
      indicators.some((hit) => isLevel(hit.concept)) &&
      indicators.some((hit) => hit.concept === 'actual')
    ) {
      for (const column of splitSideBySide(indicators)) cuts.add(column);
      for (const hit of indicators) if (hit.concept === 'actual') anchors.push(hit.cell.column);
    }
  }
  if (anchors.length < 2) return [{ left: 0, right }];
  const bands: Band[] = [];
  let left = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    // The side label (绩效指标) of the second form stands left of its first column.
    let start = cut;
    for (const row of grid.rowNumbers) {
      const cells = grid.row(row, left, cut);
      const at = cells.findIndex((cell) => cell.column === cut);
      const before = at > 0 ? cells[at - 1] : undefined;
      if (before && /^(?:绩效)?指标$/.test(before.key) && before.column >= cut - 2)
        start = Math.min(start, before.column);
    }
    bands.push({ left, right: start - 1 });
    left = start;
  }
  bands.push({ left, right });
  return bands.length > 1 ? bands : splitAtEmptyColumns(used, anchors, right);
}

function splitAtEmptyColumns(
  used: ReadonlySet<number>,
  anchors: readonly number[],
  right: number,
): readonly Band[] {
  const bands: Band[] = [];
  let left = 0;
  for (let column = 1; column <= right; column++) {
    if (used.has(column) || !used.has(column - 1)) continue;
    const isBehindAnchor = anchors.some((anchor) => anchor >= left && anchor < column);
    const isBeforeAnchor = anchors.some((anchor) => anchor > column);
    if (isBehindAnchor && isBeforeAnchor) {
      bands.push({ left, right: column - 1 });
      left = column;
    }
  }
  bands.push({ left, right });
  return bands;
}
