/** Where an indicator table closes: its total row, wherever it stands, and the sums that are none. */
import { type ColumnSpan } from './header-block';
import { sum, toNumber } from '../figures/decimal';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { Spans } from './indicator-levels';
import { pointsTakenOff } from './points-in-words';
import { cellInSpan, isWords, numberCell } from './read-cell';
import { gradeOf } from './read-total';
import { compact } from '../text/label-text';
import type { ReadArea } from './read-head';
import type { IndicatorRow } from '../model/self-evaluation-form';
import { gradeLabels, totalLabels } from '../words/word-index';

/** The first filled cell of a column in a row. */
export function textIn(grid: Grid, row: number, span: ColumnSpan | undefined): GridCell | null {
  return span ? cellInSpan(grid, row, span) : null;
}

/** True when a digit stands in a column of a row. */
export function numberIn(grid: Grid, row: number, span: ColumnSpan | undefined): boolean {
  const cell = textIn(grid, row, span);
  return cell?.holdsDigit === true;
}

/** A figure as a target has it; 总分值100 among the values belongs to the total. */
export const isValue = (cell: GridCell): boolean =>
  cell.holdsDigit && !/^(?:总|满|自评)?分值?\d|^(?:总分|合计|得分)/.test(compact(cell.text));

/** The line that opens the next goal's indicators: 年度目标二（50分） | 做好执法检查。 */
export const NEXT_GOAL = /^(?:年度|总体|绩效|项目)*目标[一二三四五六七八九十\d]{1,2}$/u;

/** A row's own label: behind a side label that is repeated from the row above, a total's counts. */
export function rowLabel(grid: Grid, words: readonly GridCell[]): GridCell | undefined {
  const [first] = words;
  if (!first || grid.at(first.row - 1, first.column)?.text !== first.text) return first;
  return words.find((cell) => totalLabels.find(cell.key) !== null) ?? first;
}

/** A total's label that stands behind the level columns, left of weight and score. */
export function lateTotalLabel(cells: readonly GridCell[], spans: Spans): GridCell | undefined {
  const first = cells.find(isWords);
  const points = Math.min(
    ...(['weight', 'score'] as const).map((column) => spans.get(column)?.left ?? Number.MAX_SAFE_INTEGER),
  );
  return first && first.column < points && cells.length <= 4 && totalLabels.find(first.key)
    ? first
    : undefined;
}

/** True when the next filled row is an indicator: a name of its own, a target or an actual, and points. */
export function leadsIndicators(grid: Grid, row: number, bottom: number, spans: Spans): boolean {
  for (const next of grid.rowsBetween(row + 1, Math.min(row + 4, bottom)).slice(0, 2)) {
    const name = textIn(grid, next, spans.get('level3') ?? spans.get('level2') ?? spans.get('level1'));
    const value = textIn(grid, next, spans.get('target')) ?? textIn(grid, next, spans.get('actual'));
    const hasPoints = numberIn(grid, next, spans.get('weight')) || numberIn(grid, next, spans.get('score'));
    if (name?.label && value && hasPoints && totalLabels.find(name.key) === null) return true;
  }
  return false;
}

/** 合计 80 with 总得分 100 right below it: the indicators' own sum, without the execution. */
export function isPartSum(grid: Grid, row: number, left: number, spans: Spans): boolean {
  const [below] = grid.rowsBetween(row + 1, row + 3);
  if (below === undefined) return false;
  const next = grid.row(below, left).find(isWords);
  if (!next || totalLabels.find(next.key) === null) return false;
  const read = (at: number, column: 'weight' | 'score') => {
    const span = spans.get(column);
    return span ? numberCell(cellInSpan(grid, at, span), { row: at, column: span.left }).value : null;
  };
  const [weight, whole] = [read(row, 'weight'), read(below, 'weight')];
  const [score, total] = [read(row, 'score'), read(below, 'score')];
  if (weight !== null && whole !== null) return weight < whole && whole === 100;
  // A sum that is the whole already needs no second one.
  if (weight === 100 || weight === 1 || whole !== null) return false;
  return score !== null && total !== null && score < total;
}

/** 得分, 分数: a last line that names no indicator and whose points are those of all rows above it, or the whole 100. */
export function closesTable(
  grid: Grid,
  row: number,
  label: GridCell,
  spans: Spans,
  rows: readonly IndicatorRow[],
): boolean {
  if (rows.length < 2 || !/(?:分|分数|分值|计|结果)$/.test(label.key) || /小计|指标|率|度/.test(label.key))
    return false;
  if (leadsIndicators(grid, row, row + 2, spans)) return false;
  if (textIn(grid, row, spans.get('target'))?.label || textIn(grid, row, spans.get('actual'))?.label)
    return false;
  const [weight, score] = [spans.get('weight'), spans.get('score')];
  const read = (span: ColumnSpan | undefined) =>
    span ? numberCell(cellInSpan(grid, row, span), { row, column: span.left }).value : null;
  const added = (column: 'weight' | 'score') => toNumber(sum(rows.map((entry) => entry[column]?.value ?? 0)));
  const [wholeWeight, wholeScore] = [read(weight), read(score)];
  if (wholeWeight !== null) return wholeWeight === 100 || wholeWeight === added('weight');
  return wholeScore !== null && wholeScore >= added('score') && wholeScore > 0;
}

/**
 * True where a table goes on behind a gap: with its total, or with lines of which one has points; in a table without any
 * points, a target and an actual. Words where the points should stand head another table.
 * @param label the row's first text among the names
 */
export function continues(
  grid: Grid,
  row: number,
  area: ReadArea,
  label: GridCell | undefined,
  spans: Spans,
): boolean {
  if (label && totalLabels.find(label.key)) return true;
  const points = [textIn(grid, row, spans.get('weight')), textIn(grid, row, spans.get('score'))];
  const isHeader = points.some(
    (cell) => cell?.label && !cell.holdsDigit && pointsTakenOff(cell.text) === null,
  );
  return !isHeader && isFollowed(grid, row, area, spans);
}

/** True when one of the lines up to the next blank one has points; in a table without any, target and actual. */
export function isFollowed(grid: Grid, from: number, area: ReadArea, spans: Spans): boolean {
  for (let row = from; row <= area.bottom; row++) {
    const cells = grid.row(row, area.left, area.right);
    if (cells.length === 0) return false;
    if (numberIn(grid, row, spans.get('weight')) || numberIn(grid, row, spans.get('score'))) return true;
    const hasValues = textIn(grid, row, spans.get('target')) && textIn(grid, row, spans.get('actual'));
    if (hasValues && !spans.has('weight') && !spans.has('score')) return true;
  }
  return false;
}

/** 总分 | 100 | 99.5 | 优: the figures stand one column further left, and the grade where the score belongs. */
export function endsInGrade(grid: Grid, row: number, spans: Spans): boolean {
  const cell = textIn(grid, row, spans.get('score'));
  return cell !== null && gradeOf(cell) !== null;
}

/** 评价等级 | 优, or a sentence that tells the result: what stands below a table that prints no total row. */
export function tellsResult(grid: Grid, row: number, cells: readonly GridCell[], spans: Spans): boolean {
  const [label, value] = cells;
  if (!label || numberIn(grid, row, spans.get('score')) || numberIn(grid, row, spans.get('weight')))
    return false;
  if (cells.length === 1) return /自评|得分|总分/.test(label.text) && /[。；;]$/.test(label.text);
  // 自评结果 | 总分 | 99.5 | 等级 | 优
  if (gradeLabels.find(label.key) && value && totalLabels.find(value.key)) return true;
  return (
    cells.length < 4 && value !== undefined && gradeLabels.find(label.key) !== null && gradeOf(value) !== null
  );
}
