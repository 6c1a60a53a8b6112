/** The tables of a form as their headers explain them: which columns are known, and which headers no word knows. */
import { sum } from '../figures/decimal';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isFigure, isKnownLabel, keyOf } from './known-cells';
import { isWords, textCell } from './read-cell';
import type {
  FundColumn,
  FundTable,
  IndicatorTable,
  ReadForm,
  UnknownHeader,
} from '../model/self-evaluation-form';
import type { CellArea } from '../model/sheet-snapshot';
import { blockOfLevel1, fundRowLabels } from '../words/word-index';

/** A table with a header: which of its columns are explained, and the header cells that no word knows. */
export interface HeadedTable {
  readonly area: CellArea;
  readonly columns: ReadonlySet<number>;
  readonly unknown: readonly UnknownHeader[];
}

/** A column under a header that no word knows. */
interface StrangeColumn {
  readonly left: number;
  readonly right: number;
  /** Filled cells under the header. */
  readonly figures: number;
  readonly words: number;
  /** Filled cells that name a block or another part of a form. */
  readonly labels: number;
}

interface TableWords {
  readonly name: UnknownHeader['table'];
  readonly area: CellArea;
  readonly firstRow: number;
  /** Where every column that is due was found, a further one holds what no check needs. */
  readonly hasAllColumns: boolean;
  readonly isKnown: (key: string) => boolean;
  /** Columns that were read, whatever their headers say. */
  readonly read: ReadonlySet<number>;
  /** Another table in the same rows. */
  readonly beside: CellArea | null;
  /** Last column of the rows' names: what stands in front of it says nothing that is due. */
  readonly lastName: number;
  readonly hides: (column: StrangeColumn) => UnknownHeader['hides'];
}

/** @returns null where the rows above the first one hold figures: pairs of label and figure have no header */
function headedTable(grid: Grid, table: TableWords, taken: ReadonlySet<string>): HeadedTable | null {
  const { area, firstRow } = table;
  const headers: GridCell[] = [];
  for (let row = area.top; row < firstRow; row++) headers.push(...grid.row(row, area.left, area.right));
  if (headers.length === 0 || headers.some(isFigure)) return null;
  const starts = [...new Set(headers.map((cell) => cell.column))].sort((a, b) => a - b);
  const columns = new Set<number>();
  const unknown: UnknownHeader[] = [];
  for (const cell of headers) {
    const right = (starts.find((column) => column > cell.column) ?? area.right + 1) - 1;
    const isRead = table.read.has(cell.column) || taken.has(keyOf(cell));
    const isKnown = isRead || table.isKnown(cell.key);
    if (isKnown || table.hasAllColumns)
      for (let column = cell.column; column <= right; column++) columns.add(column);
    if (isKnown || !namesColumn(cell, table)) continue;
    if (isNamedBelow(headers, cell, table) || isNamedAbove(headers, cell, table)) continue;
    const below = grid.rowsBetween(firstRow, area.bottom).flatMap((row) => grid.row(row, cell.column, right));
    const labels = below.filter((other) => isKnownLabel(grid, other));
    const column: StrangeColumn = {
      left: cell.column,
      right,
      figures: below.filter(isFigure).length,
      words: below.filter(isWords).length - labels.length,
      labels: labels.length,
    };
    const hides = table.hides(column);
    // Names of the rows stand under a header that need not be known.
    if (hides === null && (column.left <= table.lastName || column.figures + column.words === 0)) continue;
    unknown.push({ ...textCell(cell), table: table.name, hides });
  }
  return { area, columns, unknown };
}

/** Side labels stand beside the rows as well; numbers, letters and the names of blocks head no column. */
const namesColumn = (cell: GridCell, { firstRow, beside }: TableWords): boolean =>
  cell.bottom < firstRow &&
  /\p{Script=Han}/u.test(cell.text) &&
  blockOfLevel1(cell.key) === null &&
  !(beside && cell.row <= beside.bottom && cell.column <= beside.right && cell.column >= beside.left);

/** True for a cell that divides a header which is known: 经费 | 人员 under 偏差原因. */
function isNamedAbove(headers: readonly GridCell[], { row, column }: GridCell, table: TableWords): boolean {
  const above = headers.filter((cell) => cell.row < row && cell.column <= column);
  const nearest = above.reduce<GridCell | null>(
    (best, cell) => (best && best.column >= cell.column ? best : cell),
    null,
  );
  return nearest !== null && table.isKnown(nearest.key);
}

/** True for a header over a further line that names the column. */
const isNamedBelow = (headers: readonly GridCell[], { row, column }: GridCell, table: TableWords) =>
  headers.some((cell) => cell.row > row && cell.column === column && table.isKnown(cell.key));

const FIGURES = [
  'initialBudget',
  'annualBudget',
  'executed',
  'carryOver',
  'weight',
  'rate',
  'score',
] as const;

function fundWordsOf(grid: Grid, funds: FundTable, indicators: IndicatorTable | null): TableWords {
  const has = (column: FundColumn) => funds.columns.has(column);
  const hasAll =
    has('annualBudget') && has('executed') && has('rate') && (has('score') || holdsAllPoints(indicators));
  return {
    name: 'funds',
    area: funds.area,
    firstRow: funds.rows[0]?.row ?? funds.area.bottom,
    hasAllColumns: hasAll,
    isKnown: (key) => grid.fundWords.find(key) !== null || fundRowLabels.find(key) !== null,
    read: new Set(funds.rows.flatMap((row) => FIGURES.flatMap((name) => row[name]?.position.column ?? []))),
    beside: null,
    lastName: Math.max(...funds.rows.map(({ label }) => label?.position.column ?? -1)),
    hides: ({ figures }) => (!hasAll && figures > 0 ? 'due' : null),
  };
}

function indicatorWordsOf(
  grid: Grid,
  { area, columns, rows }: IndicatorTable,
  funds: FundTable | null,
): TableWords {
  const [target, actual, names] = [columns.get('target'), columns.get('actual'), columns.get('level3')];
  const hasWeights = columns.has('weight') || rows.some((row) => row.weight !== null);
  const hasPoints = columns.has('score') ? hasWeights : !columns.has('weight');
  // 年初指标值 was taken for the target where no other was found: an adjusted one may stand behind it.
  const isInitial =
    target !== undefined &&
    grid.indicatorWords.find(headerKey(grid, area.top, target))?.concept === 'initialTarget';
  return {
    name: 'indicators',
    area,
    firstRow: rows[0]?.row ?? area.bottom,
    hasAllColumns:
      target !== undefined && actual !== undefined && columns.has('weight') === columns.has('score'),
    isKnown: (key) => grid.indicatorWords.find(key) !== null,
    read: new Set(columns.values()),
    lastName: Math.max(columns.get('level1') ?? -1, columns.get('level2') ?? -1, names ?? -1),
    beside: funds && funds.area.top === area.top ? funds.area : null,
    hides: ({ left, right, figures, words, labels }) => {
      if (figures + words + labels === 0) return null;
      const isAdjusted = isInitial && left > target && left < (actual ?? 0);
      const lacksDue = target === undefined || actual === undefined || !hasPoints || isAdjusted;
      if (lacksDue && figures + words > 0) return 'due';
      const isLevel = words + labels > 0 && left < (names ?? 0);
      if (isLevel && (!columns.has('level1') || !columns.has('level2'))) return 'level';
      return words > 0 && right >= area.right && !columns.has('reason') ? 'reason' : null;
    },
  };
}

const headerKey = (grid: Grid, row: number, column: number): string => grid.covers(row, column)?.key ?? '';

export function tablesOf(grid: Grid, { kind, funds, indicators, doubts }: ReadForm): readonly HeadedTable[] {
  // Sentences stand under no header, and a table of base data has columns of its own.
  if (kind === 'narrative' || kind === 'base-data') return [];
  // Headers that no word knows and that were read all the same are told as doubts.
  const taken = new Set(doubts.map(({ position }) => keyOf(position)));
  const tables = [
    ...(funds ? [fundWordsOf(grid, funds, indicators)] : []),
    ...(indicators ? [indicatorWordsOf(grid, indicators, funds)] : []),
  ];
  return tables.flatMap((table) => headedTable(grid, table, taken) ?? []);
}

const FULL_WEIGHT = 100;

/** True where nothing is left for the execution. */
export const holdsAllPoints = (indicators: IndicatorTable | null): boolean =>
  sum((indicators?.rows ?? []).map((row) => row.weight?.value ?? 0)).eq(FULL_WEIGHT);
