/**
 * Header rows of tables, recognised by the columns they name: one row or several that refine each other. A header says
 * which columns a table has and where each begins and ends. Here stand the indicator table's header and what it shares
 * with the fund table's (fund-header.ts).
 */
import { holdsSigns, holdsTargets, namesBlocks, standsBesideValues } from './column-contents';
import { hitsOf, isLevel, settleHits, takeDeductions, type Hit } from './header-hits';
import { inferColumns, inferLevels, type ColumnSpan } from './infer-columns';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import type { FundColumn, IndicatorColumn } from '../model/self-evaluation-form';
import { blockOfLevel1, goalBlocks, goalLabels } from '../words/word-index';
import { TEACHABLE_INDICATOR_COLUMNS } from '../words/taught-words';

export interface TableHeader<C extends string> {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<C, ColumnSpan>;
  /** Columns that no word names and that were told by place and content. */
  readonly inferred: ReadonlySet<C>;
  /** True where the score column holds what is taken off (扣分) and the table has no other. */
  readonly deducts: boolean;
}

export type { ColumnSpan };

export interface IndicatorHeader extends TableHeader<IndicatorColumn> {
  /** The block that the header itself names, where each block has a header of its own: 产出指标 | 三级指标 | 指标值. */
  readonly block: GridCell | null;
}

export type FundHeader = TableHeader<FundColumn>;

/** No header row has more than this many cells; a wider one is data. */
export const MOST_HEADER_CELLS = 60;

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
function dividesWideCell(grid: Grid, above: readonly GridCell[], cells: readonly GridCell[]): boolean {
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

/** Chooses one column per concept and gives each its span up to the next header cell. */
export function spansOf<C extends string>(
  hits: readonly Hit<C>[],
  boundaries: readonly GridCell[],
  right: number,
): Map<C, ColumnSpan> {
  // A wide header that a row below refines names no column of its own.
  const isRefined = (hit: Hit<C>) => {
    const end = Math.min(
      ...boundaries
        .filter((cell) => cell.row <= hit.cell.row && cell.column > hit.cell.column)
        .map((cell) => cell.column),
      Number.MAX_SAFE_INTEGER,
    );
    return hits.some(
      (other) =>
        other.cell.row > hit.cell.row && other.cell.column >= hit.cell.column && other.cell.column < end,
    );
  };
  const best = new Map<C, Hit<C>>();
  for (const hit of hits) {
    if (isRefined(hit)) continue;
    const former = best.get(hit.concept);
    const isBetter =
      !former || hit.rank < former.rank || (hit.rank === former.rank && hit.cell.row > former.cell.row);
    if (isBetter) best.set(hit.concept, hit);
  }
  // Where a lower header cell stands under a wider one, the lower one names the column.
  const byColumn = new Map<number, Hit<C>>();
  for (const hit of best.values()) {
    const former = byColumn.get(hit.cell.column);
    if (!former || hit.cell.row > former.cell.row) byColumn.set(hit.cell.column, hit);
  }
  const starts = [...new Set(boundaries.map((cell) => cell.column))].sort((a, b) => a - b);
  const spans = new Map<C, ColumnSpan>();
  for (const hit of byColumn.values()) {
    const next = starts.find((column) => column > hit.cell.column);
    spans.set(hit.concept, { left: hit.cell.column, right: (next ?? right + 1) - 1, header: hit.cell });
  }
  return spans;
}

/** 年度总体目标 | 做好接收。 | 完成情况 | 全部完成。: the goal with its texts beside its labels, no header. */
function isGoalLine(cells: readonly GridCell[], hits: readonly Hit<string>[]): boolean {
  const named = new Set(hits.map((hit) => hit.cell));
  const isGoal = (cell: GridCell) => goalLabels.find(cell.key) !== null || goalBlocks.find(cell.key) !== null;
  return (
    [...named].every(isGoal) && cells.some((cell) => !named.has(cell) && /[。；;]$|.{16}/u.test(cell.text))
  );
}

/** Reads the row (with the ones below that refine it) as the header of an indicator table. */
export function indicatorHeaderAt(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): IndicatorHeader | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => grid.indicatorWords.find(key);
  const upper = hitsOf(cells, find);
  if (upper.length < 2 || holdsFigures(cells) || isGoalLine(cells, upper)) return null;
  const bottom = lastHeaderRow(
    grid,
    row,
    left,
    right,
    (below) =>
      isSubHeader(below, find, (concept) => concept !== 'number') || dividesWideCell(grid, cells, below),
  );
  const boundaries = rowsOf(grid, row, bottom, left, right);
  const all = settleHits(hitsOf(boundaries, find));
  let hits = all;
  let spans = spansOf(hits, boundaries, right);
  const explicit = [...spans.keys()].filter(isLevel).length;
  // 绩效指标 beside 一级指标 is the block's side label, not a column.
  const level3 = spans.get('level3');
  const hasLevelInFront =
    level3 !== undefined && [...spans].some(([concept, span]) => isLevel(concept) && span.left < level3.left);
  if (level3 && explicit > 1 && !hasLevelInFront && /^(?:绩效)?指标$/.test(level3.header.key)) {
    hits = all.filter((hit) => hit.cell !== level3.header);
    spans = spansOf(hits, boundaries, right);
  }
  // 绩效指标 beside 名称: the block in front, the indicator behind; with nothing below it a side label.
  const behind = level3 && hits.find((hit) => hit.concept === 'level3' && hit.cell.column > level3.left);
  if (level3 && behind && explicit === 1 && /^(?:绩效)?指标$/.test(level3.header.key)) {
    const front = level3.header;
    hits = standsBesideValues(
      grid,
      { ...level3, right: behind.cell.column - 1 },
      [spans.get('target'), spans.get('actual')],
      bottom + 1,
    )
      ? all.map((hit) => (hit.cell === front ? { ...hit, concept: 'level1' as const } : hit))
      : all.filter((hit) => hit.cell !== front);
    spans = spansOf(hits, boundaries, right);
  }
  const only = new Map<IndicatorColumn, ColumnSpan>();
  for (const [concept, span] of spans) if (isIndicatorColumn(concept)) only.set(concept, span);
  if (!only.has('target') && only.has('initialTarget')) {
    const span = only.get('initialTarget');
    if (span) only.set('target', span);
    only.delete('initialTarget');
  }
  // 三级指标及目标值, or 演出场次≥60场 under any header: the indicator's name holds its target.
  const names = only.get('level3');
  if (names && only.has('actual') && !only.has('target') && holdsTargets(grid, names, bottom + 1))
    only.set('target', names);
  // 绩效标准 right beside the actual, and no other target: it is the target.
  const standard = spans.get('explanation');
  const reached = only.get('actual');
  if (standard && reached && !only.has('target') && standard.right + 1 === reached.left)
    only.set('target', standard);
  // 指标类型 is the nature of an indicator, or the block it belongs to: its cells tell.
  const nature = only.get('nature');
  if (nature && !only.has('level1') && namesBlocks(grid, nature, bottom + 1)) {
    only.delete('nature');
    only.set('level1', nature);
  }
  // 指标类型 beside 指标值类型: the one that holds signs is the operator.
  const signs = only.has('operator')
    ? undefined
    : all.find(
        (hit) => hit.concept === 'nature' && hit.cell !== nature?.header && holdsSigns(grid, hit.cell),
      );
  if (signs) only.set('operator', { left: signs.cell.column, right: signs.cell.right, header: signs.cell });
  // Words must have shown that this is an indicator table before its levels are told by their content: a goal has
  // an expected and an actual text as well.
  const isNamed =
    [...only.keys()].some(isLevel) ||
    (only.has('target') && only.has('actual') && (only.has('weight') || only.has('score')));
  if (!isNamed) return null;
  const block = blockInHeader(cells, only);
  if (block) only.set('level2', { left: block.column, right: block.right, header: block });
  const levels = inferLevels(grid, only, spansBesides(boundaries, all, only, right), bottom + 1);
  for (const [column, span] of levels) {
    if (only.get('nature')?.left === span.left) only.delete('nature');
    only.set(column, span);
  }
  if (![...only.keys()].some(isLevel)) return null;
  const inferred = inferColumns(grid, spans, unnamedSpans(all, boundaries, right), bottom + 1);
  for (const [column, span] of inferred) only.set(column, span);
  if (!(only.has('actual') || only.has('target') || only.has('score'))) return null;
  const deducts = takeDeductions(grid, only, spans, bottom + 1);
  return { top: row, bottom, left, right, columns: only, inferred: new Set(inferred.keys()), block, deducts };
}

/** What a column that names a level may have been taken for: its kind, or an explanation. */
const MAY_BE_LEVEL: ReadonlySet<string> = new Set(['level1', 'level2', 'level3', 'nature', 'explanation']);

/** Header cells that name no value, no points and nothing else that is known, each with the columns it covers. */
function spansBesides(
  boundaries: readonly GridCell[],
  hits: readonly Hit<string>[],
  columns: ReadonlyMap<IndicatorColumn, ColumnSpan>,
  right: number,
): readonly ColumnSpan[] {
  const taken = new Set([
    ...[...columns].flatMap(([column, span]) => (column === 'nature' ? [] : [span.left])),
    ...hits.flatMap((hit) => (MAY_BE_LEVEL.has(hit.concept) ? [] : [hit.cell.column])),
  ]);
  const starts = [...new Set(boundaries.map((cell) => cell.column))].sort((a, b) => a - b);
  return starts.flatMap((column, index) => {
    const header = boundaries.filter((cell) => cell.column === column).pop();
    const next = starts[index + 1];
    return header && !taken.has(column) && header.label !== null
      ? [{ left: column, right: (next ?? right + 1) - 1, header }]
      : [];
  });
}

/** The block's name where the header of its second levels should stand. */
function blockInHeader(
  cells: readonly GridCell[],
  columns: ReadonlyMap<IndicatorColumn, ColumnSpan>,
): GridCell | null {
  const level3 = columns.get('level3');
  if (!level3 || columns.has('level1') || columns.has('level2')) return null;
  return cells.find((cell) => cell.column < level3.left && blockOfLevel1(cell.key) !== null) ?? null;
}

/** Header cells that no word names and under which no other header cell stands. */
export function unnamedSpans(
  hits: readonly Hit<string>[],
  boundaries: readonly GridCell[],
  right: number,
): readonly ColumnSpan[] {
  const starts = [...new Set(boundaries.map((cell) => cell.column))].sort((a, b) => a - b);
  const isWide = (cell: GridCell) => {
    const next = boundaries.find((other) => other.row === cell.row && other.column > cell.column);
    return next !== undefined && next.column > cell.column + 1;
  };
  const hitCells = new Set(hits.map((hit) => hit.cell));
  // A wide cell that names its columns together (指标值 over 计划 and 完成) leaves the lower one without a name.
  const isNamed = (cell: GridCell) =>
    hitCells.has(cell) ||
    hits.some((hit) => hit.cell.column === cell.column && (hit.cell.row > cell.row || !isWide(hit.cell)));
  return boundaries
    .filter((cell) => !isNamed(cell) && cell.label !== null)
    .map((cell) => ({
      left: cell.column,
      right: (starts.find((column) => column > cell.column) ?? right + 1) - 1,
      header: cell,
    }));
}

/** A header may take three rows: each further one only refines the one above. */
const MOST_HEADER_ROWS = 3;

export function lastHeaderRow(
  grid: Grid,
  row: number,
  left: number,
  right: number,
  refines: (below: readonly GridCell[]) => boolean,
): number {
  let bottom = row;
  while (bottom < row + MOST_HEADER_ROWS - 1 && refines(grid.row(bottom + 1, left, right))) bottom++;
  return bottom;
}

export function rowsOf(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = top; row <= bottom; row++) cells.push(...grid.row(row, left, right));
  return cells;
}

/** What a person may teach, and the note that only words tell. */
const INDICATOR_COLUMNS: ReadonlySet<string> = new Set<IndicatorColumn>([
  ...TEACHABLE_INDICATOR_COLUMNS,
  'qualitativeNote',
]);

const isIndicatorColumn = (concept: string): concept is IndicatorColumn => INDICATOR_COLUMNS.has(concept);
