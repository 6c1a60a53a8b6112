/** The levels of an indicator: columns of their own, lines of their own, or filled down over merged and blank cells. */
import { type ColumnSpan } from './header-block';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { readLabel } from '../text/label-text';
import { cellInSpan, textCell } from './read-cell';
import type { IndicatorColumn, TextCell } from '../model/self-evaluation-form';
import { blockOfLevel1, blockOfLevel2 } from '../words/word-index';

export type Spans = Map<IndicatorColumn, ColumnSpan>;

export interface LevelState {
  level1: TextCell | null;
  level2: TextCell | null;
}

/** 绩效指标 over two or three columns without names of their own: first, middle and last are the levels. */
export function splitLevelColumns(grid: Grid, spans: Spans, from: number, to: number): void {
  const level3 = spans.get('level3');
  if (!level3 || spans.has('level1') || spans.has('level2') || level3.right === level3.left) return;
  const used = new Set<number>();
  const values = [spans.get('target'), spans.get('actual')];
  for (let row = from; row <= to; row++) {
    // 等级 | 优 below the table has no column of its own.
    if (!values.some((span) => span && cellInSpan(grid, row, span))) continue;
    const cells = grid.row(row, level3.left, level3.right);
    for (const cell of cells) used.add(cell.column);
  }
  const columns = [...used].sort((a, b) => a - b);
  const [first, second] = columns;
  const last = columns[columns.length - 1];
  if (first === undefined || second === undefined || last === undefined) return;
  spans.set('level1', { ...level3, left: first, right: second - 1 });
  if (columns.length > 2) spans.set('level2', { ...level3, left: second, right: last - 1 });
  spans.set('level3', { ...level3, left: last });
}

/** A block's whole name, without the words of a second level (社会效益) in front. */
const BLOCK_ALONE =
  /^(?:项目|部门|单位|整体)?(?:产出|效益|效果|满意度|成本|预算执行)(?:指标|目标|绩效)?$|^履职(?:效能|效益)$|^社会效应$/;

/**
 * The name of a line that holds no more, where it stands among the names; null for all others. The block's own points
 * may stand in its line; a target or an actual makes it an indicator.
 */
function headingIn(cells: readonly GridCell[], spans: Spans): GridCell | null {
  // The number of the line (1, 1.1, 一) is no name.
  const names = spans.get('level3');
  const isInFront = (cell: GridCell) => names !== undefined && cell.column < names.left;
  const [only, ...others] = cells.filter((cell) => !isInFront(cell) || !isLineNumber(cell));
  if (!only || !names || only.column > names.right) return null;
  // Target and actual may stand behind the points.
  const values = [spans.get('target'), spans.get('actual')];
  const isValue = (cell: GridCell) =>
    values.some(
      (span) => span && span.left > names.right && cell.column >= span.left && cell.column <= span.right,
    );
  if (others.some(isValue)) return null;
  const points = Math.min(
    ...(['weight', 'score'] as const).map((column) => {
      const left = spans.get(column)?.left ?? Infinity;
      return left > names.right ? left : Infinity;
    }),
  );
  return others.some((cell) => cell.column < points || !cell.holdsDigit) ? null : only;
}

const isLineNumber = (cell: GridCell) =>
  cell.isNumber || /^[(（]?(?:\d+(?:\.\d+)*|[一二三四五六七八九十]{1,3})[)）]?[、.．]?$/.test(cell.text);

const isSecondLevel = (key: string) =>
  blockOfLevel2(key) !== null || /^(?:成本|数量|质量|时效).*指标$|成本(?:指标)?$/.test(key);

/**
 * Levels on lines of their own in the name column: 产出指标, 数量指标, then the indicators.
 * @param below the next line: 成本指标 in front of 经济成本指标 is a block, in front of an indicator a second level
 */
export function isLevelLine(
  cells: readonly GridCell[],
  below: readonly GridCell[],
  spans: Spans,
  state: LevelState,
): boolean {
  const only = spans.has('level1') ? null : headingIn(cells, spans);
  if (!only) return false;
  const next = headingIn(below, spans);
  const isBlock = blockOfLevel1(only.key) !== null && BLOCK_ALONE.test(only.key);
  const leadsLevels = next !== null && isSecondLevel(next.key) && !BLOCK_ALONE.test(next.key);
  const isFirst = isBlock && (!only.key.startsWith('成本') || state.level1 === null || leadsLevels);
  if (isFirst) [state.level1, state.level2] = [textCell(only), null];
  else if (isSecondLevel(only.key)) state.level2 = textCell(only);
  else return false;
  return true;
}

/** 产出指标-数量指标: both levels in one text. */
const BOTH_LEVELS = /^(.{2,12}?)\s*(?:[-—–/\\、>→|]+|[:：])\s*(.{2,14})$/u;

/** Divides one text that names both levels, where no other cell names the second. */
function bothLevels(
  level1: TextCell | null,
  level2: TextCell | null,
): readonly [level1: TextCell | null, level2: TextCell | null] {
  const both = level1 && level2 ? null : (level1 ?? level2);
  const parts = both ? BOTH_LEVELS.exec(both.text) : null;
  if (!both || !parts?.[1] || !parts[2]) return [level1, level2];
  const first = blockOfLevel1(readLabel(parts[1]).key);
  const second = readLabel(parts[2]).key;
  if (first === null || !(blockOfLevel2(second) ?? /成本/.test(second))) return [level1, level2];
  return [
    { ...both, text: parts[1] },
    { ...both, text: parts[2] },
  ];
}

/** The level's own cell, the one whose merge covers the row, or what the rows above carry on. */
export function readLevels(
  grid: Grid,
  row: number,
  spans: Spans,
  state: LevelState,
): { level1: TextCell | null; level2: TextCell | null } {
  const own = (level: 'level1' | 'level2') => {
    const span = spans.get(level);
    if (!span) return null;
    const cell = cellInSpan(grid, row, span);
    if (cell) return textCell(cell);
    const covering = grid.covers(row, span.left);
    return covering && covering.column >= span.left && covering.row < row ? textCell(covering) : null;
  };
  const [level1, level2] = bothLevels(own('level1'), own('level2'));
  const isNewBlock = level1 !== null && level1.position.row === row;
  if (level1) {
    if (isNewBlock) state.level2 = null;
    state.level1 = level1;
  }
  if (level2) {
    state.level2 = level2;
    if (!level1 && state.level1) {
      const block = blockOfLevel1(readLabel(state.level1.text).key);
      const belongs = blockOfLevel2(readLabel(level2.text).key);
      // A blank label over a second level of another block is a missing label, never the block above.
      // Where merges cannot be told, satisfaction counts among the effects, as most forms that merge them have it.
      const mayBeMerged = !grid.mergesKnown && block === 'benefit' && belongs === 'satisfaction';
      if (
        block &&
        belongs &&
        block !== belongs &&
        !mayBeMerged &&
        ['output', 'benefit', 'satisfaction'].includes(block)
      )
        state.level1 = null;
    }
  }
  return { level1: state.level1, level2: state.level2 };
}
