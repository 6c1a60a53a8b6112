/** Which rows may be a table's header, or refine the one above. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { goalBlocks, goalLabels } from '../words/word-index';

/** A figure with its unit, or behind a label of its own: 执行数：95万元. */
const FIGURE = /^(?:\p{Script=Han}{2,8}:)?[-+]?\d[\d.,]*(?:%|亿元|百万元|万元|千元|元)?$/u;

/** A header holds no figures; the number of its own line may stand in front. */
export function holdsFigures(cells: readonly GridCell[]): boolean {
  return cells.some((cell, index) => index > 0 && (cell.isNumber || FIGURE.test(compact(cell.text))));
}

/** A row below a header that only refines it: short texts, at least one a column of the table, no figures. */
export function isSubHeader<C extends string>(
  cells: readonly GridCell[],
  find: (key: string) => { concept: C } | null,
  accepts: (concept: C) => boolean,
): boolean {
  if (cells.length === 0 || cells.some((cell) => cell.isNumber || cell.label === null)) return false;
  const named = cells.filter((cell) => {
    const hit = find(cell.key);
    return hit !== null && accepts(hit.concept);
  });
  return named.length > 0 && named.length * 2 >= cells.length;
}

/**
 * Short words that all stand under one wide cell of the header above (原因 over 经费、人员、说明) divide that column,
 * whatever they are called. A row of data fills the columns in front as well.
 */
export function dividesWideCell(grid: Grid, above: readonly GridCell[], cells: readonly GridCell[]): boolean {
  const [first] = cells;
  const last = cells[cells.length - 1];
  if (!first || !last || cells.length < 2) return false;
  if (
    cells.some(
      (cell) => cell.isNumber || cell.label === null || cell.text.length > 12 || /\d/.test(cell.text),
    )
  )
    return false;
  const wide = above.filter((cell) => cell.column <= first.column).pop();
  const next = above.find((cell) => cell.column > first.column);
  if (!wide || wide.column !== first.column || (next && next.column <= last.column)) return false;
  return !grid.mergesKnown || wide.right >= last.column;
}

/** 年度总体目标 | 做好接收。 | 完成情况 | 全部完成。: the goal with its texts beside its labels, no header. */
export function isGoalLine(cells: readonly GridCell[], named: readonly GridCell[]): boolean {
  const isGoal = (cell: GridCell) => goalLabels.find(cell.key) !== null || goalBlocks.find(cell.key) !== null;
  return (
    named.every(isGoal) && cells.some((cell) => !named.includes(cell) && /[。；;]$|.{16}/u.test(cell.text))
  );
}
