/**
 * Forms side by side: which rows and columns belong together, told by headers that repeat in a row or by empty
 * columns between tables. A sheet may be divided in one part and not in the next.
 */
import { MOST_HEADER_CELLS } from './header-block';
import { closesForm, isTitle, namesProject } from './form-lines';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { hitsOf, isLevel, type Hit } from './header-hits';
import { blockOfLevel1, fundRowLabels, goalBlocks, goalLabels, headLabels } from '../words/word-index';

/** A part of a sheet that holds forms under each other only. Inclusive. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row that names the columns of one or more tables. */
interface HeaderLine {
  readonly row: number;
  /** Where the second and further tables begin. */
  readonly cuts: readonly number[];
  /** Columns of the actual values, or the last columns, one a table. */
  readonly anchors: readonly number[];
  /** Columns that a word has named. */
  readonly columns: readonly number[];
}

/** Fewer labels may come again by chance. */
const FEWEST_REPEATED = 3;

/** Cells whose labels come again in the same order, once or several times: the groups; one group where they do not. */
function repeatedGroups(cells: readonly GridCell[]): readonly (readonly GridCell[])[] {
  const keys = cells.map((cell) => cell.key);
  if (keys.includes('')) return [cells];
  for (let length = FEWEST_REPEATED; length * 2 <= keys.length; length++) {
    if (keys.length % length > 0 || keys.some((key, at) => key !== keys[at % length])) continue;
    return Array.from({ length: keys.length / length }, (_, group) =>
      cells.slice(group * length, (group + 1) * length),
    );
  }
  return [cells];
}

/** Header cells of forms that stand side by side: a new table starts where a column repeats. */
function splitSideBySide(hits: readonly Hit<string>[]): number[] {
  const sorted = [...hits].sort((a, b) => a.cell.column - b.cell.column);
  const starts: number[] = [];
  let seen = new Set<string>();
  for (const hit of sorted) {
    if (seen.has('actual') && isLevel(hit.concept) && seen.has(hit.concept)) {
      starts.push(hit.cell.column);
      seen = new Set();
    }
    seen.add(hit.concept);
  }
  return starts;
}

const isPoints = (hit: Hit<string>) => /^(?:target|weight|score)$/.test(hit.concept);

/** Headers of indicator tables; of sheets that name no actual value, those that name levels; else those of funds. */
function headerLines(grid: Grid): readonly HeaderLine[] {
  const named: HeaderLine[] = [];
  const unnamed: HeaderLine[] = [];
  for (const row of grid.rowNumbers) {
    const cells = grid.row(row);
    if (cells.length < 3 || cells.length > MOST_HEADER_CELLS) continue;
    const hits = hitsOf(cells, (key) => grid.indicatorWords.find(key));
    if (!hits.some((hit) => isLevel(hit.concept))) continue;
    const anchors = hits.filter((hit) => hit.concept === 'actual').map((hit) => hit.cell.column);
    if (anchors.length > 0) named.push(lineOf(row, cells, hits, anchors));
    else if (hits.length >= 3 && hits.some(isPoints)) unnamed.push(lineOf(row, cells, hits, anchors));
  }
  if (named.length > 0) return named;
  return unnamed.length > 0 ? unnamed : fundLines(grid);
}

function fundLines(grid: Grid): readonly HeaderLine[] {
  return grid.rowNumbers.flatMap((row) => {
    const cells = grid.row(row);
    if (cells.length < 3 || cells.length > MOST_HEADER_CELLS) return [];
    const hits = hitsOf(cells, (key) => grid.fundWords.find(key));
    const isFunds =
      hits.some((hit) => /Budget$/.test(hit.concept)) && hits.some((hit) => hit.concept === 'executed');
    return isFunds ? [lineOf(row, cells, hits, [])] : [];
  });
}

/** @param anchors columns of the actual values; empty where none is named */
function lineOf(
  row: number,
  cells: readonly GridCell[],
  hits: readonly Hit<string>[],
  anchors: readonly number[],
): HeaderLine {
  // 序号 or 单位 may head a list beside the table.
  const columns = hits.flatMap((hit) =>
    /^(?:number|unit|source)$/.test(hit.concept) ? [] : [hit.cell.column],
  );
  const groups = repeatedGroups(cells);
  if (groups.length === 1) return { row, cuts: splitSideBySide(hits), anchors, columns };
  return {
    row,
    cuts: groups.flatMap(([first], index) => (first && index > 0 ? [first.column] : [])),
    anchors: anchors.length > 0 ? anchors : groups.flatMap((group) => group[group.length - 1]?.column ?? []),
    columns,
  };
}

const sameCuts = (a: HeaderLine, b: HeaderLine) =>
  a.cuts.length === b.cuts.length && a.cuts.every((cut, index) => cut === b.cuts[index]);

/** Where the head of the form above a header begins: its title, else its name, else the line behind a total. */
function headStart(grid: Grid, from: number, header: number): number {
  let start = header;
  for (let row = header - 1; row >= from; row--) {
    const cells = grid.row(row);
    if (cells.some((cell, index) => isTitle([cell]) && index < 8)) return row;
    if (closesForm(grid, row, 0, Number.MAX_SAFE_INTEGER)) return row + 1;
    if (namesProject(cells)) start = row;
  }
  return start;
}

/** Bands of a sheet, those further up first. */
export function columnBands(grid: Grid): readonly Band[] {
  const right = grid.cells.reduce((most, cell) => Math.max(most, cell.right), 0);
  const lines = headerLines(grid);
  const bands: Band[] = [];
  let top = 0;
  let group: HeaderLine[] = [];
  const close = (bottom: number) => {
    bands.push(...bandsOf(grid, { top, bottom, left: 0, right }, group));
    top = bottom + 1;
    group = [];
  };
  for (const line of lines) {
    const former = group[group.length - 1];
    if (former && !sameCuts(former, line)) close(headStart(grid, former.row + 1, line.row) - 1);
    group.push(line);
  }
  close(Math.max(grid.lastRow, top));
  return bands;
}

function bandsOf(grid: Grid, area: Band, lines: readonly HeaderLine[]): readonly Band[] {
  const cuts = lines[0]?.cuts ?? [];
  if (cuts.length === 0) return splitAtEmptyColumns(grid, area, lines);
  const bands: Band[] = [];
  let left = area.left;
  for (const cut of cuts) {
    const start = withSideLabel(grid, area, left, cut, lines);
    bands.push(...splitAtEmptyColumns(grid, { ...area, left, right: start - 1 }, lines));
    left = start;
  }
  bands.push(...splitAtEmptyColumns(grid, { ...area, left }, lines));
  return bands;
}

/** The side label (绩效指标) of the next form, or its labels' column, stands left of its first named column. */
function withSideLabel(
  grid: Grid,
  area: Band,
  left: number,
  cut: number,
  lines: readonly HeaderLine[],
): number {
  const anchor = Math.max(...(lines[0]?.anchors ?? []).filter((column) => column < cut), left);
  const used = usedColumns(grid, area);
  let start = cut;
  // Columns right behind an empty one belong to the next form.
  for (let column = cut - 1; column > anchor; column--) {
    if (!used.has(column)) return start;
    if (!used.has(column - 1) && column - 1 > anchor) return column;
  }
  for (const line of lines) {
    const cells = grid.row(line.row, left, cut);
    const at = cells.findIndex((cell) => cell.column === cut);
    const before = at > 0 ? cells[at - 1] : undefined;
    if (before && /^(?:绩效)?指标$/.test(before.key) && before.column >= cut - 2)
      start = Math.min(start, before.column);
  }
  return start;
}

/** Columns that rows of more than one cell use: a title over the whole width says nothing. */
function usedColumns(grid: Grid, area: Band): ReadonlySet<number> {
  const used = new Set<number>();
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const cells = grid.row(row, area.left, area.right);
    if (cells.length < 2) continue;
    for (const cell of cells)
      for (let column = cell.column; column <= Math.min(cell.right, cell.column + 50); column++)
        used.add(column);
  }
  return used;
}

/** Columns that a list of two columns in front of a table takes, the empty one between included. */
const LIST_AND_GAP = 3;

/** True for two or more rows of a table that says nothing of any project, block or goal: a list in front of a form. */
function isList(grid: Grid, area: Band): boolean {
  let rows = 0;
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const cells = grid.row(row, area.left, area.right);
    if (cells.some((cell) => cell.label !== null && isOfForm(cell))) return false;
    if (cells.length > 1) rows += 1;
  }
  return rows > 1;
}

const isOfForm = (cell: GridCell): boolean =>
  headLabels.find(cell.key) !== null ||
  goalLabels.find(cell.key) !== null ||
  goalBlocks.find(cell.key) !== null ||
  fundRowLabels.find(cell.key)?.concept === 'part' ||
  blockOfLevel1(cell.key) !== null ||
  isTitle([cell]) ||
  namesProject([cell]);

/** Tables beside each other with an empty column between: each that has a header is a band, and so is the rest. */
function splitAtEmptyColumns(grid: Grid, area: Band, lines: readonly HeaderLine[]): readonly Band[] {
  const tables = lines.flatMap(({ columns }) => {
    const own = columns.filter((column) => column >= area.left && column <= area.right);
    return own.length > 0 ? [{ first: Math.min(...own), last: Math.max(...own) }] : [];
  });
  if (tables.every(({ first, last }) => last >= area.right && first < area.left + LIST_AND_GAP))
    return [area];
  const used = usedColumns(grid, area);
  const bands: Band[] = [];
  let left = area.left;
  for (let column = area.left + 1; column <= area.right; column++) {
    if (used.has(column) || !used.has(column - 1)) continue;
    const isBehindTable = tables.some(({ last }) => last >= left && last < column);
    const isInsideTable = tables.some(({ first, last }) => first < column && last > column);
    if (isInsideTable || !(isBehindTable || isList(grid, { ...area, left, right: column - 1 }))) continue;
    bands.push({ ...area, left, right: column - 1 });
    left = column;
  }
  bands.push({ ...area, left });
  return bands;
}
