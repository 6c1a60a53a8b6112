/**
 * Fund tables that lie on their side: sources (合计, 财政拨款, 自筹) are columns, budget and execution are rows. One fund
 * row a source; weight and score stand in columns behind or in rows of their own.
 */
import { assignFunds, fundConceptOf, isReadFund, namesSource } from './fund-evidence';
import { columnOf, type Column } from './header-block';
import { headerDoubts } from './header-doubts';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isWords, numberCell, textCell } from './read-cell';
import { AMOUNT_COLUMNS, findAmountUnit, settleRate, type ReadFunds } from './read-funds';
import type { ReadArea } from './read-head';
import type { FundColumn, FundRow, NumberCell, ReadingDoubt } from '../model/self-evaluation-form';
import { closesForm } from './form-lines';
import { fundRowLabels, type FundConcept } from '../words/word-index';

type Figures = Exclude<FundColumn, 'reason'>;

/** Budget, executed and rate at the most, with a split initial budget, a carry-over, weight and score. */
const MOST_LINES = 9;

/** The header of sources: two or more, no figure, and 合计 among them. */
export function sourcesIn(cells: readonly GridCell[]): readonly GridCell[] {
  if (cells.length < 3 || cells.some((cell) => cell.isNumber)) return [];
  // The block's own label (资金) stands in front of them.
  const sources = cells
    .slice(1)
    .filter((cell) => fundRowLabels.find(cell.key) !== null || namesSource(cell.key));
  const hasTotal = sources.some((cell) => fundRowLabels.find(cell.key)?.concept === 'total');
  return sources.length > 1 && hasTotal ? sources : [];
}

function conceptOf(grid: Grid, cell: GridCell | undefined): Figures | null {
  const concept = cell ? fundConceptOf(grid, cell) : null;
  return concept === null || concept === 'reason' || /^(?:arrived|review|deduction)$/.test(concept)
    ? null
    : (concept as Figures);
}

/** @param lastRow last row that may belong to the table */
export function readFundsAcross(grid: Grid, area: ReadArea, lastRow: number): ReadFunds | null {
  for (let row = area.top; row < lastRow; row++) {
    const header = grid.row(row, area.left, area.right);
    const sources = sourcesIn(header);
    const [first] = sources;
    if (!first) continue;
    const columns: Column[] = [];
    for (let below = row + 1; below <= Math.min(lastRow, row + MOST_LINES); below++) {
      const label = [...grid.row(below, area.left, first.column - 1)].pop();
      if (!label || !isLine(grid, area, below, sources)) break;
      columns.push(lineAsColumn(grid, label, sources));
    }
    const assigned = assignFunds(grid, columns, Infinity);
    const lines = new Map<Figures, number>();
    for (const [concept, { header: label }] of assigned.columns)
      if (isReadFund(concept) && concept !== 'reason') lines.set(concept, label.row);
    const bottom = Math.max(row, ...lines.values());
    const hasBudget = lines.has('annualBudget') || lines.has('initialBudget');
    if (hasBudget && lines.has('executed'))
      return readSources(
        grid,
        area,
        header,
        sources,
        lines,
        bottom,
        headerDoubts(spansOf(assigned.columns), assigned.inferred),
      );
  }
  return null;
}

/** True for a line of the table: figures under its sources, and no line that closes the form. */
function isLine(grid: Grid, area: ReadArea, row: number, sources: readonly GridCell[]): boolean {
  const under = sources.flatMap(({ column }) => grid.at(row, column) ?? []);
  return under.length > 0 && !under.some(isWordCell) && !closesForm(grid, row, area.left, area.right);
}

const isWordCell = (cell: GridCell): boolean => isWords(cell) && !numberCell(cell, cell).isPlaceholder;

/** A line of the table as a column: its label over the figures of the sources. */
function lineAsColumn(grid: Grid, label: GridCell, sources: readonly GridCell[]): Column {
  const cells = new Map(
    sources.flatMap(({ column }) => {
      const cell = grid.at(label.row, column);
      return cell ? [[column, cell] as const] : [];
    }),
  );
  return columnOf(label, label.row, cells);
}

const spansOf = (columns: ReadonlyMap<FundConcept, Column>): ReadonlyMap<FundColumn, Column> =>
  new Map(
    [...columns].flatMap(([concept, column]) => (isReadFund(concept) ? [[concept, column] as const] : [])),
  );

function readSources(
  grid: Grid,
  area: ReadArea,
  header: readonly GridCell[],
  sources: readonly GridCell[],
  lines: ReadonlyMap<Figures, number>,
  bottom: number,
  told: readonly ReadingDoubt[],
): ReadFunds {
  const top = header[0]?.row ?? area.top;
  const printedUnit = findAmountUnit(grid, area, top, bottom);
  const amountUnit = printedUnit ?? '万元';
  const doubts: ReadingDoubt[] = [...told];
  const points = (column: 'weight' | 'score'): NumberCell | null => {
    const cell = header.find((other) => conceptOf(grid, other) === column);
    if (!cell) return null;
    for (let row = top + 1; row <= bottom; row++) {
      const figure = grid.at(row, cell.column);
      if (figure) return numberCell(figure, { row, column: cell.column });
    }
    return numberCell(null, { row: lines.get('executed') ?? bottom, column: cell.column });
  };
  const total = sources.find((cell) => fundRowLabels.find(cell.key)?.concept === 'total');
  const rowOf = (source: GridCell): FundRow => {
    const isTotal = source === total;
    const read = (column: Figures): NumberCell | null => {
      const row = lines.get(column);
      if (row === undefined)
        return isTotal && (column === 'weight' || column === 'score') ? points(column) : null;
      const place = { row, column: source.column };
      return numberCell(
        grid.at(row, source.column),
        place,
        AMOUNT_COLUMNS.includes(column) ? { amountUnit } : {},
      );
    };
    const [initialBudget, annualBudget, executed] = [
      read('initialBudget'),
      read('annualBudget'),
      read('executed'),
    ];
    return {
      row: lines.get('executed') ?? bottom,
      label: textCell(source),
      isTotal,
      initialBudget,
      initialBudgetDeclared: read('initialBudgetDeclared'),
      annualBudget,
      executed,
      carryOver: read('carryOver'),
      weight: read('weight'),
      rate: settleRate(read('rate'), executed, annualBudget ?? initialBudget, doubts),
      score: read('score'),
      reason: null,
    };
  };
  // The total first: it is the row that stands for the table.
  const ordered = [...sources].sort((a, b) => Number(b === total) - Number(a === total));
  const rows = ordered.map(rowOf);
  const columns = new Set<FundColumn>(lines.keys());
  for (const column of ['weight', 'score'] as const) if (rows[0]?.[column]) columns.add(column);
  return {
    table: {
      amountUnit,
      amountUnitPrinted: printedUnit !== null,
      rows,
      columns,
      area: { top, bottom, left: area.left, right: area.right },
    },
    doubts,
  };
}
