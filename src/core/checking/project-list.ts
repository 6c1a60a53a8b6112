/**
 * Lists of projects that stand beside the forms of a workbook (自评汇总表): a line a project under a header that names
 * the project and at least two of budget, execution, rate, score and grade.
 */
import { Grid } from '../reading/grid';
import type { GridCell } from '../reading/grid-cell';
import { amountUnitIn, asAmountUnit, isWords, numberCell } from '../reading/read-cell';
import { compact } from '../text/label-text';
import type { AmountUnit, NumberCell, TextCell } from '../model/self-evaluation-form';
import type { SheetSnapshot } from '../model/sheet-snapshot';
import { gradeLabels, headLabels, totalLabels } from '../words/word-index';

export type ListColumn = 'annualBudget' | 'executed' | 'rate' | 'score' | 'grade';

/** One project's line of a list. */
export interface ListedProject {
  readonly name: TextCell;
  readonly figures: ReadonlyMap<Exclude<ListColumn, 'grade'>, NumberCell>;
  readonly grade: TextCell | null;
  /** Unit of its amounts; null where none is printed. */
  readonly amountUnit: AmountUnit | null;
}

/** Rows in which a list's header is looked for. */
const MOST_HEAD_ROWS = 12;
const FEWEST_FIGURES = 2;

function columnOf(grid: Grid, cell: GridCell): ListColumn | null {
  const concept = grid.fundWords.find(cell.key)?.concept;
  if (concept === 'annualBudget' || concept === 'executed' || concept === 'rate') return concept;
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

/** The projects of a list on a sheet without a form, in its order; none where the sheet holds no list. */
export function listedProjects(sheet: SheetSnapshot): readonly ListedProject[] {
  const grid = new Grid(sheet);
  for (const row of grid.rowNumbers.slice(0, MOST_HEAD_ROWS)) {
    const header = headerAt(grid, row);
    const name = header?.get('name');
    if (!header || !name) continue;
    const amountUnit = unitOf(grid, row, header);
    return grid.rowsBetween(row + 1, grid.lastRow).flatMap((line): ListedProject[] => {
      const own = grid.at(line, name.column);
      if (!own || !isWords(own) || totalLabels.find(own.key) !== null) return [];
      const figures = new Map<Exclude<ListColumn, 'grade'>, NumberCell>();
      for (const column of ['annualBudget', 'executed', 'rate', 'score'] as const) {
        const cell = header.get(column);
        const figure = cell && grid.at(line, cell.column);
        if (figure) figures.set(column, numberCell(figure, { row: line, column: figure.column }));
      }
      const graded = header.get('grade');
      const grade = graded ? grid.at(line, graded.column) : null;
      return [
        {
          name: { position: { row: line, column: own.column }, text: own.text },
          figures,
          grade: grade && { position: { row: line, column: grade.column }, text: grade.text },
          amountUnit,
        },
      ];
    });
  }
  return [];
}
