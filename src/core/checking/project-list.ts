/**
 * Lists of projects that stand beside the forms of a workbook (自评汇总表): a line a project under a header that names
 * the project and at least two of budget, execution, rate, score and grade.
 */
import { Grid } from '../reading/grid';
import type { GridCell } from '../reading/grid-cell';
import { amountUnitIn, asAmountUnit, isWords, numberCell } from '../reading/read-cell';
import { compact } from '../text/label-text';
import type { AmountUnit, NumberCell, TextCell } from '../model/self-evaluation-form';
import type { CellArea, CellPosition, SheetSnapshot } from '../model/sheet-snapshot';
import { gradeLabels, headLabels, subtotalLabels, totalLabels } from '../words/word-index';

export type ListColumn = 'initialBudget' | 'annualBudget' | 'executed' | 'rate' | 'score' | 'grade';
export type ListFigure = Exclude<ListColumn, 'grade'>;

/** One project's line of a list. */
export interface ListedProject {
  readonly name: TextCell;
  readonly figures: ReadonlyMap<ListFigure, NumberCell>;
  readonly grade: TextCell | null;
  /** Unit of its amounts; null where none is printed. */
  readonly amountUnit: AmountUnit | null;
}

export interface ProjectList {
  readonly sheet: string;
  readonly header: CellPosition;
  /** From its header to its last line. */
  readonly area: CellArea;
  /** The text above it; null where it has none. */
  readonly title: string | null;
  readonly columns: ReadonlySet<ListColumn>;
  readonly lines: readonly ListedProject[];
  /** The line that adds all others up (合计); null where there is none. */
  readonly total: ListedProject | null;
  /** The list says that it is one of self-evaluations: by its title, or by scores or grades. */
  readonly isOfSelfEvaluations: boolean;
}

/** Rows in which a list's header is looked for. */
const MOST_HEAD_ROWS = 12;
const FEWEST_FIGURES = 2;

function columnOf(grid: Grid, cell: GridCell): ListColumn | null {
  const concept = grid.fundWords.find(cell.key)?.concept;
  if (
    concept === 'annualBudget' ||
    concept === 'executed' ||
    concept === 'rate' ||
    concept === 'initialBudget'
  )
    return concept;
  if (gradeLabels.find(cell.key) !== null) return 'grade';
  if (concept === 'score' || totalLabels.find(cell.key) !== null) return 'score';
  return null;
}

/** The header of a list in a row; null for every other row. */
function headerAt(grid: Grid, row: number): ReadonlyMap<ListColumn | 'name', GridCell> | null {
  const cells = grid.row(row);
  if (cells.length < 1 + FEWEST_FIGURES || !cells.every(isWords)) return null;
  const header = new Map<ListColumn | 'name', GridCell>();
  for (const cell of cells) {
    const column = headLabels.find(cell.key)?.concept === 'projectName' ? 'name' : columnOf(grid, cell);
    if (column && !header.has(column)) header.set(column, cell);
  }
  return header.has('name') && header.size > FEWEST_FIGURES ? header : null;
}

/** The unit in the header's own cells, else in the lines above them: （万元）, 单位：元. */
function unitOf(grid: Grid, row: number, header: ReadonlyMap<string, GridCell>): AmountUnit | null {
  for (const cell of header.values()) {
    const unit = amountUnitIn(cell.text);
    if (unit) return unit;
  }
  for (const above of grid.rowsBetween(0, row - 1))
    for (const cell of grid.row(above)) {
      const unit = asAmountUnit(/单位[:：]?(亿元|百万元|万元|千元|元)/.exec(compact(cell.text))?.[1]);
      if (unit) return unit;
    }
  return null;
}

/** A line's own figures; columns whose cell is blank are left out. */
function lineAt(
  grid: Grid,
  row: number,
  name: GridCell,
  header: ReadonlyMap<ListColumn | 'name', GridCell>,
  amountUnit: AmountUnit | null,
): ListedProject {
  const figures = new Map<ListFigure, NumberCell>();
  for (const column of FIGURES) {
    const cell = header.get(column);
    const figure = cell && grid.at(row, cell.column);
    if (figure) figures.set(column, numberCell(figure, { row, column: figure.column }));
  }
  const graded = header.get('grade');
  const grade = graded ? grid.at(row, graded.column) : null;
  return {
    name: { position: { row, column: name.column }, text: name.text },
    figures,
    grade: grade && { position: { row, column: grade.column }, text: grade.text },
    amountUnit,
  };
}

const FIGURES: readonly ListFigure[] = ['initialBudget', 'annualBudget', 'executed', 'rate', 'score'];

/** The list of projects on a sheet without a form; null where it holds none. */
export function projectListOn(sheet: SheetSnapshot): ProjectList | null {
  const grid = new Grid(sheet);
  for (const row of grid.rowNumbers.slice(0, MOST_HEAD_ROWS)) {
    const header = headerAt(grid, row);
    const name = header?.get('name');
    if (!header || !name) continue;
    const amountUnit = unitOf(grid, row, header);
    const lines: ListedProject[] = [];
    let total: ListedProject | null = null;
    for (const line of grid.rowsBetween(row + 1, grid.lastRow)) {
      const own = grid.at(line, name.column);
      // 合计 may stand in front of the names, where the numbers are.
      const label = [own, ...grid.row(line).slice(0, 1)].find(
        (cell) => cell && isWords(cell) && (totalLabels.find(cell.key) ?? subtotalLabels.find(cell.key)),
      );
      if (label && totalLabels.find(label.key)) total = lineAt(grid, line, label, header, amountUnit);
      if (!label && own && isWords(own)) lines.push(lineAt(grid, line, own, header, amountUnit));
    }
    const titles = grid.rowsBetween(0, row - 1).flatMap((above) => grid.row(above));
    const columns = grid.row(row).flatMap(({ column, right }) => [column, right]);
    const rows = [...lines, ...(total ? [total] : [])].map((line) => line.name.position.row);
    return {
      sheet: sheet.name,
      header: { row, column: name.column },
      area: {
        top: row,
        left: Math.min(...columns),
        bottom: Math.max(row, ...rows),
        right: Math.max(...columns),
      },
      title: titles[0]?.text ?? null,
      columns: new Set([...header.keys()].filter((column): column is ListColumn => column !== 'name')),
      lines,
      total,
      isOfSelfEvaluations:
        header.has('grade') ||
        header.has('score') ||
        [sheet.name, ...titles.map(({ text }) => text)].some((text) => /自评|绩效评价/u.test(compact(text))),
    };
  }
  return null;
}

/** The lists of self-evaluations on the sheets that hold no form. */
export function projectLists(
  sheets: readonly SheetSnapshot[],
  withForms: ReadonlySet<string>,
): readonly ProjectList[] {
  return sheets.flatMap((sheet) => {
    const list = withForms.has(sheet.name) ? null : projectListOn(sheet);
    return list?.isOfSelfEvaluations && list.lines.length > 0 ? [list] : [];
  });
}
