/**
 * One table for several projects (一览表): the project and its funds stand in front of each row of indicators, merged down
 * over its own. A form for each project, read from its lines of the table.
 */
import { fundHeaderIn, type FundHeader } from './fund-columns';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { emptyForm } from './empty-form';
import { rowsOf } from './header-block';
import { indicatorHeaderAt, type IndicatorHeader } from './indicator-columns';
import { isWords, numberCell, textCell } from './read-cell';
import { readFundTable } from './read-funds';
import { readHead, type ReadArea } from './read-head';
import { readIndicators } from './read-indicators';
import { gradeOf } from './read-total';
import type { ReadForm } from '../model/self-evaluation-form';
import { gradeLabels, headLabels, totalLabels } from '../words/word-index';

/** A header with the project in front: where its name stands, its funds, its indicators. */
interface ProjectHeader {
  readonly name: GridCell;
  readonly funds: FundHeader;
  readonly indicators: IndicatorHeader;
  /** Headers of total and grade, printed once a project. */
  readonly total: GridCell | null;
  readonly grade: GridCell | null;
}

function projectHeaderAt(grid: Grid, row: number): ProjectHeader | null {
  const cells = grid.row(row);
  const name = cells.find((cell) => headLabels.find(cell.key)?.concept === 'projectName');
  const indicators = name ? indicatorHeaderAt(grid, row, 0, Number.MAX_SAFE_INTEGER) : null;
  if (!name || !indicators?.columns.has('target') || !indicators.columns.has('actual')) return null;
  const first = Math.min(...[...indicators.columns.values()].map(({ left }) => left));
  if (name.column >= first) return null;
  // A list of indicators without money or points is nobody's self-evaluation.
  const funds = fundHeaderIn(grid, row, name.column + 1, first - 1);
  if (!funds || !indicators.columns.has('score')) return null;
  const scores = indicators.columns.get('score')?.left;
  const headers = rowsOf(grid, row, indicators.bottom, 0, Number.MAX_SAFE_INTEGER);
  const headed = (labels: typeof totalLabels | typeof gradeLabels) =>
    headers.find((cell) => cell.column !== scores && isWords(cell) && labels.find(cell.key) !== null) ?? null;
  return { name, funds, indicators, total: headed(totalLabels), grade: headed(gradeLabels) };
}

/** The cells that name a project under a header, top to bottom; a sum at the end ends the last one. */
function namesUnder(grid: Grid, { name, indicators }: ProjectHeader): readonly GridCell[] {
  return grid
    .rowsBetween(indicators.bottom + 1, grid.lastRow)
    .flatMap((row) => grid.at(row, name.column) ?? [])
    .filter((cell) => isWords(cell) && totalLabels.find(cell.key) === null);
}

function readProject(grid: Grid, header: ProjectHeader, name: GridCell, bottom: number): ReadForm | null {
  const { indicators, funds } = header;
  const right = Math.max(...grid.row(indicators.top).map((cell) => cell.right));
  const area: ReadArea = { top: name.row, bottom, left: header.name.column, right };
  const behind = { bottom: name.row - 1 };
  const table = readIndicators(
    grid,
    { ...area, left: indicators.left },
    [{ ...indicators, ...behind }],
    null,
  );
  if (!table || table.rows.length === 0) return null;
  const money = readFundTable(grid, { ...area, bottom: name.row }, { ...funds, ...behind });
  const head = readHead(grid, { ...area, top: 0 }, indicators.top - 1);
  const [total, grade] = [header.total, header.grade].map((cell) => cell && grid.at(name.row, cell.column));
  return {
    ...emptyForm(grid.sheet.name, area),
    ...head,
    title: null,
    projectName: textCell(name),
    funds: money?.table ?? null,
    indicators: {
      rows: table.rows,
      columns: new Map([...table.columns].map(([column, { left }]) => [column, left])),
      area: { top: name.row, left: indicators.left, bottom: table.lastRow, right },
    },
    blockWeights: table.blockWeights,
    subTotals: table.subTotals,
    total: header.total && {
      label: textCell(header.total),
      weight: null,
      score: numberCell(total ?? null, { row: name.row, column: header.total.column }),
    },
    grade: grade ? gradeOf(grade) : null,
    doubts: [...(money?.doubts ?? []), ...table.doubts],
  };
}

/** The forms of every such table of a sheet; none where a table names fewer than two projects. */
export function readProjectTables(grid: Grid): readonly ReadForm[] {
  for (const row of grid.rowNumbers) {
    const header = projectHeaderAt(grid, row);
    const names = header ? namesUnder(grid, header) : [];
    if (!header || names.length < 2) continue;
    return names.flatMap((name, index) => {
      const next = names[index + 1];
      return readProject(grid, header, name, next ? next.row - 1 : grid.lastRow) ?? [];
    });
  }
  return [];
}
