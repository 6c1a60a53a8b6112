/** The header of a fund table: which row it is, and what its columns mean. */
import { isTitle, namesProject } from './form-lines';
import { assignFunds, fundConceptOf, isBudget, isReadFund, isSumKey, namesSource } from './fund-evidence';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { headerBlock, lastHeaderRow, MOST_HEADER_CELLS, rowsOf, type ColumnSpan } from './header-block';
import { holdsFigures, isSubHeader } from './header-lines';
import {
  holdsDeductions,
  indicatorHeaderAt,
  type IndicatorHeader,
  type TableHeader,
} from './indicator-columns';
import { isLevel } from './indicator-evidence';
import type { FundColumn } from '../model/self-evaluation-form';
import { fundRowLabels, goalBlocks, goalLabels, type FundConcept } from '../words/word-index';

export type FundHeader = TableHeader<FundColumn>;

/** A column of names with projects under it; 资金名称 over 财政拨款 names the sources. */
function listsProjects(grid: Grid, cells: readonly GridCell[], row: number): boolean {
  return cells.some((cell) => {
    const below = namesProject([cell]) ? grid.at(row + 1, cell.column) : null;
    return namesProject([cell]) && (!below || fundRowLabels.find(below.key) === null);
  });
}

/** True for the first line of what stands below a fund table. */
function endsFunds(grid: Grid, cells: readonly GridCell[]): boolean {
  const [first] = cells;
  const named = cells.filter((cell) => grid.indicatorWords.find(cell.key) !== null);
  return (
    isTitle(cells) ||
    namesProject(cells) ||
    (named.length > 2 && !holdsFigures(cells)) ||
    cells.some((cell) => goalLabels.find(cell.key)?.concept === 'actual') ||
    (first !== undefined && goalBlocks.find(first.key) !== null)
  );
}

/** Reads the row (with the ones below that refine it) as the header of a form's own fund table. */
export function fundHeaderAt(grid: Grid, row: number, left: number, right: number): FundHeader | null {
  // A list of projects, a line each, is no form's table.
  return listsProjects(grid, grid.row(row, left, right), row) ? null : fundHeaderIn(grid, row, left, right);
}

/** Reads the row as the header of a fund table, whosever funds they are. */
export function fundHeaderIn(grid: Grid, row: number, left: number, right: number): FundHeader | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => grid.fundWords.find(key);
  const isSources = cells.filter((cell) => fundRowLabels.find(cell.key) !== null).length > 1;
  if (!isSources && cells.filter((cell) => find(cell.key) !== null).length < 2) return null;
  // 预算数 | 30 | 执行数 | 29: figures beside the labels are pairs.
  if (holdsFigures(cells)) return null;
  const place = { top: row, left, right };
  const accepts = (concept: FundConcept) => isBudget(concept) || concept === 'executed' || concept === 'rate';
  const bottom = lastHeaderRow(
    grid,
    place,
    (below) => isSubHeader(below, find, accepts) || namesSources(below),
  );
  if (rowsOf(grid, row, bottom, left, right).filter((cell) => find(cell.key) !== null).length < 2)
    return null;
  const block = headerBlock(
    grid,
    { ...place, bottom },
    (line) => !endsFunds(grid, line),
    (lines) =>
      grid.mergesKnown && (grid.sheet.merges?.length ?? 0) > 0 ? lines : underTheirName(grid, lines),
  );
  const { columns: assigned, inferred } = assignFunds(grid, block.columns, bottom + 1);
  const columns = new Map<FundColumn, ColumnSpan>();
  for (const [concept, { left: first, right: last, header }] of assigned)
    if (isReadFund(concept)) columns.set(concept, { left: first, right: last, header });
  const hasBudget = columns.has('annualBudget') || columns.has('initialBudget');
  if (!hasBudget || !(columns.has('executed') || columns.has('rate'))) return null;
  const deduction = assigned.get('deduction');
  const deducts =
    deduction !== undefined && !columns.has('score') && columns.has('weight') && holdsDeductions(deduction);
  if (deducts) columns.set('score', deduction);
  return { top: row, bottom, left, right, columns, inferred, deducts, all: block.columns };
}

/**
 * 目标申报数 | 预算编制数 under 年初预算数, which they divide: where merges were lost they may stand elsewhere, and what
 * follows one or more columns too far to the left.
 */
function underTheirName(
  grid: Grid,
  lines: readonly (readonly GridCell[])[],
): readonly (readonly GridCell[])[] {
  const [upper, lower, ...more] = lines;
  const isInitial = (cell: GridCell) => /^initialBudget/.test(fundConceptOf(grid, cell) ?? '');
  const name = upper?.find(isInitial);
  if (!upper || !lower || !name || more.length > 0 || lower.length < 2 || !lower.every(isInitial))
    return lines;
  const next = upper.find((cell) => cell.column > name.column);
  const missing = Math.max(0, lower.length - ((next?.column ?? Infinity) - name.column));
  const put = (cell: GridCell, column: number) => (cell.column === column ? cell : cell.movedTo(column));
  return [
    upper.map((cell) => (cell.column > name.column ? put(cell, cell.column + missing) : cell)),
    lower.map((cell, index) => put(cell, name.column + index)),
  ];
}

/** 合计 | 中央 | 地方 under 全年预算数: a line of sources and their sum divides the columns above it. */
const namesSources = (cells: readonly GridCell[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell.label !== null && !cell.holdsDigit) &&
  cells.some((cell) => isSumKey(cell.key)) &&
  cells.some((cell) => namesSource(cell.key));

/**
 * The headers of a fund table and of an indicator table that stand beside each other in one row, each with its own
 * columns; null for every other row.
 */
export function headersBeside(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): readonly [fund: FundHeader, indicators: IndicatorHeader] | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 6 || cells.length > MOST_HEADER_CELLS) return null;
  const isLevelCell = (cell: GridCell) => isLevel(grid.indicatorWords.find(cell.key)?.concept ?? '');
  const level = cells.find(isLevelCell);
  if (!level) return null;
  const hasAmounts = (fund: FundHeader | null): fund is FundHeader =>
    fund?.columns.has('executed') === true && fund.columns.size > 1;
  const isWhole = (header: IndicatorHeader | null): header is IndicatorHeader =>
    header !== null && header.columns.has('target') && header.columns.has('actual');
  if (level.column > left) {
    const fund = fundHeaderAt(grid, row, left, level.column - 1);
    const indicators = hasAmounts(fund) ? indicatorHeaderAt(grid, row, level.column, right) : null;
    if (hasAmounts(fund) && isWhole(indicators)) return [fund, indicators];
  }
  // Funds on the right: they begin where a budget stands behind the indicators' points.
  const budget = cells.find(
    (cell) => cell.column > level.column && /Budget$/.test(grid.fundWords.find(cell.key)?.concept ?? ''),
  );
  const label = budget && cells[cells.indexOf(budget) - 1];
  for (const start of [label, budget]) {
    if (!start || start.column <= level.column) continue;
    const fund = fundHeaderAt(grid, row, start.column, right);
    const indicators = hasAmounts(fund) ? indicatorHeaderAt(grid, row, left, start.column - 1) : null;
    const isOwnLabel = start !== label || grid.indicatorWords.find(start.key) === null;
    if (hasAmounts(fund) && isWhole(indicators) && isOwnLabel) return [fund, indicators];
  }
  return null;
}
