/** What stands under a header: signs, blocks, targets inside names. Told by the cells where words leave it open. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { ColumnSpan } from './infer-columns';
import { compact } from '../text/label-text';
import { readOperator } from '../figures/operators';
import { blockOfLevel1 } from '../words/word-index';

/** A figure with its sign or unit at the end of a name. */
const TARGET_AT_END = /(?:[≥≤<>=]|不(?:低于|少于|超过|高于)|大于|小于)=?\s*\d[^,，;；。]{0,8}$/u;

/** 三级指标及目标值, or names that end in a figure with its sign: the names hold the targets. */
export function holdsTargets(grid: Grid, names: ColumnSpan, below: number): boolean {
  const said = /目标值|指标值|目标$/.test(compact(names.header.text));
  const texts: string[] = [];
  for (let row = below; row < below + 8; row++) {
    const cell = grid.row(row, names.left, names.right)[0];
    if (cell?.label) texts.push(compact(cell.text));
  }
  const held = texts.filter((text) => TARGET_AT_END.test(text)).length;
  return held > 0 && (said || held * 2 >= texts.length);
}

/** True when one of the next cells is a sign and nothing else. */
export function holdsSigns(grid: Grid, header: GridCell): boolean {
  for (let row = header.bottom + 1; row < header.bottom + 7; row++)
    if (readOperator(grid.at(row, header.column)?.text ?? '') !== null) return true;
  return false;
}

/** True when the first filled cell names a block. */
export function namesBlocks(grid: Grid, span: ColumnSpan, below: number): boolean {
  for (let row = below; row < below + 6; row++) {
    const cell = grid.row(row, span.left, span.right)[0];
    if (cell) return blockOfLevel1(cell.key) !== null;
  }
  return false;
}

/** True when a column holds something beside a target or an actual in the next rows: blocks, and no side label. */
export function standsBesideValues(
  grid: Grid,
  span: ColumnSpan,
  values: readonly (ColumnSpan | undefined)[],
  below: number,
): boolean {
  for (let row = below; row < below + 8; row++) {
    const hasValue = values.some((value) => value && grid.firstInRow(row, value.left, value.right));
    const cell = grid.firstInRow(row, span.left, span.right);
    if (hasValue && cell && cell.key !== span.header.key) return true;
  }
  return false;
}
