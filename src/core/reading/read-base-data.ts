/**
 * Base-data tables of whole departments: control rates (在职 ÷ 编制, 实际 ÷ 批复) as fund rows with a rate, and the
 * spending list with its totals and parts. Nothing is scored.
 */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { numberCell, textCell } from './read-cell';
import { settleRate } from './read-funds';
import { readHead } from './read-head';
import type {
  Breakdown,
  FundRow,
  NumberCell,
  ReadingDoubt,
  ReadForm,
  SpendingLine,
} from '../model/self-evaluation-form';

const TITLE = /基础数据/;
const RATE = /控制率$/;

interface ControlRate {
  readonly row: FundRow;
  readonly doubts: readonly ReadingDoubt[];
}

/** Approved and actual stand left of their control rate in the header; the figures in the next row. */
function readControlRates(grid: Grid, top: number, bottom: number): readonly ControlRate[] {
  const found: ControlRate[] = [];
  for (let row = top; row < bottom; row++) {
    const cells = grid.row(row);
    cells.forEach((cell, index) => {
      const [approved, actual] = [cells[index - 2], cells[index - 1]];
      if (!RATE.test(cell.key) || !approved || !actual) return;
      const below = (header: GridCell): NumberCell =>
        numberCell(grid.at(row + 1, header.column), { row: row + 1, column: header.column });
      const doubts: ReadingDoubt[] = [];
      const [budget, executed] = [below(approved), below(actual)];
      found.push({
        row: {
          row: row + 1,
          label: textCell(cell),
          isTotal: false,
          initialBudget: null,
          initialBudgetDeclared: null,
          annualBudget: budget,
          executed,
          carryOver: null,
          weight: null,
          rate: settleRate(below(cell), executed, budget, doubts),
          score: null,
          reason: null,
        },
        doubts,
      });
    });
  }
  return found;
}

/** How deep a line of the list stands: 0 a heading, 1 a numbered part, 2 a part of a part. */
function depthOf(text: string): 0 | 1 | 2 {
  if (/^[\s\u3000]*\d+[、.．]/.test(text)) return 1;
  return /^[\s\u3000]+|^其中/.test(text) ? 2 : 0;
}

interface Line {
  readonly label: GridCell;
  readonly depth: 0 | 1 | 2;
  readonly figures: readonly NumberCell[];
}

/** A list is complete when its parts are numbered, or when the total's own name says what it is made of. */
const MADE_OF = /购置.*(?:维护|运行)|(?:维护|运行).*购置/;

interface Spending {
  readonly breakdowns: readonly Breakdown[];
  readonly spending: readonly SpendingLine[];
}

/** The spending list, and its totals with their parts: 三公经费 and its items, a vehicle item and its two parts. */
function readSpending(grid: Grid, top: number, bottom: number): Spending {
  const headerRow = grid.rowNumbers.find(
    (row) => row >= top && grid.row(row).filter((cell) => /(?:决算|预算)数?$/.test(cell.key)).length >= 2,
  );
  if (headerRow === undefined) return { breakdowns: [], spending: [] };
  const columns = grid.row(headerRow).filter((cell) => /(?:决算|预算)数?$/.test(cell.key));
  const lines: Line[] = [];
  for (let row = headerRow + 1; row <= bottom; row++) {
    const label = grid.row(row)[0];
    if (!label || typeof label.raw !== 'string' || grid.row(row).some((cell) => RATE.test(cell.key))) break;
    const figures = columns.map((column) =>
      numberCell(grid.at(row, column.column), { row, column: column.column }),
    );
    lines.push({ label, depth: depthOf(label.raw), figures });
  }
  const spending = lines.map(({ label, figures }) => ({
    label: textCell(label),
    figures: columns.flatMap((column, index) => {
      const cell = figures[index];
      return cell ? [{ name: column.key, cell }] : [];
    }),
  }));
  const breakdowns = lines.flatMap((line, at): Breakdown[] => {
    const parts: Line[] = [];
    for (const next of lines.slice(at + 1)) {
      if (next.depth <= line.depth) break;
      if (
        next.depth === line.depth + 1 ||
        (line.depth === 0 && next.depth === 2 && parts.every((part) => part.depth === 2))
      )
        parts.push(next);
    }
    if (parts.length < 2) return [];
    const isNumbered = parts.every((part) => part.depth === 1);
    const isComplete =
      (isNumbered && /三公/.test(compact(line.label.text))) || MADE_OF.test(compact(line.label.text));
    return [
      {
        label: textCell(line.label),
        isComplete,
        columns: columns.map((column, index) => ({
          name: column.key,
          total: line.figures[index] ?? numberCell(null, { row: line.label.row, column: column.column }),
          parts: parts.flatMap((part) => part.figures[index] ?? []),
        })),
      },
    ];
  });
  return { breakdowns, spending };
}

/** The base-data table of a sheet; none where the title does not say so. */
export function readBaseData(grid: Grid): readonly ReadForm[] {
  const title = grid.cells.find(
    (cell) => typeof cell.raw === 'string' && cell.text.length <= 60 && TITLE.test(compact(cell.text)),
  );
  if (!title) return [];
  const bottom = grid.lastRow;
  const rates = readControlRates(grid, title.row + 1, bottom);
  if (rates.length === 0) return [];
  const right = Math.max(...grid.cells.map((cell) => cell.right));
  const area = { top: title.row, left: 0, bottom, right };
  const head = readHead(grid, area, title.row + 1);
  return [
    {
      sheet: grid.sheet.name,
      area,
      kind: 'base-data',
      ...head,
      title: textCell(title),
      funds: {
        amountUnit: '万元',
        amountUnitPrinted: true,
        rows: rates.map(({ row }) => row),
        columns: new Set(['annualBudget', 'executed', 'rate']),
        area: { top: title.row + 1, left: 0, bottom, right },
      },
      goalExpected: null,
      goalActual: null,
      indicators: null,
      blockWeights: [],
      subTotals: [],
      executionPoints: null,
      ...readSpending(grid, title.row + 1, bottom),
      total: null,
      grade: null,
      texts: [],
      missing: [],
      doubts: rates.flatMap(({ doubts }) => doubts),
    },
  ];
}
