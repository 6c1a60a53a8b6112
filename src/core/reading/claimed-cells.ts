/**
 * Which filled cells of its area a form was read from, and which nothing refers to. Claimed are the cells that a part
 * of the form names, the labels that the vocabulary knows, the columns that a header names without their being taken
 * in (到位数, 序号), and figures beside a label of their own that is about something else than the form's money.
 */
import { sum } from '../figures/decimal';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isWords, numberCell, textCell } from './read-cell';
import type {
  FormAccount,
  FundColumn,
  FundTable,
  IndicatorTable,
  ReadForm,
  UnknownHeader,
} from '../model/self-evaluation-form';
import type { CellArea, CellPosition } from '../model/sheet-snapshot';
import {
  afterLabels,
  blockOfLevel1,
  blockOfLevel2,
  executionRows,
  fundRowLabels,
  goalBlocks,
  goalLabels,
  gradeLabels,
  headLabels,
  subtotalLabels,
  totalLabels,
} from '../words/word-index';

const keyOf = ({ row, column }: CellPosition) => `${String(row)}:${String(column)}`;

const isPosition = (value: unknown): value is CellPosition =>
  typeof value === 'object' && value !== null && 'row' in value && 'column' in value;

/** The places of every cell that a part of a form names. */
function* placesIn(part: unknown): Generator<CellPosition> {
  if (typeof part !== 'object' || part === null) return;
  if ('position' in part && isPosition(part.position)) yield part.position;
  for (const inner of part instanceof Map || part instanceof Set ? part.values() : Object.values(part))
    yield* placesIn(inner);
}

const LABELS = [
  headLabels,
  goalBlocks,
  goalLabels,
  totalLabels,
  subtotalLabels,
  gradeLabels,
  fundRowLabels,
  executionRows,
  afterLabels,
];

/** True for a label that some part of a form is known by. */
const isKnownLabel = (grid: Grid, { key }: GridCell): boolean =>
  key !== '' &&
  (LABELS.some((labels) => labels.find(key) !== null) ||
    grid.fundWords.find(key) !== null ||
    grid.indicatorWords.find(key) !== null ||
    blockOfLevel1(key) !== null ||
    blockOfLevel2(key) !== null);

const isFigure = (cell: GridCell): boolean => numberCell(cell, cell).value !== null;

/** A table with a header: which of its columns are explained, and the header cells that no word knows. */
interface HeadedTable {
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
  /** Another table in the same rows. */
  readonly beside: CellArea | null;
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
    const isKnown = table.isKnown(cell.key) || taken.has(keyOf(cell));
    if (isKnown || table.hasAllColumns)
      for (let column = cell.column; column <= right; column++) columns.add(column);
    if (isKnown || !namesColumn(cell, table) || isNamedBelow(headers, cell, table)) continue;
    const below = grid.rowsBetween(firstRow, area.bottom).flatMap((row) => grid.row(row, cell.column, right));
    const labels = below.filter((other) => isKnownLabel(grid, other));
    const hides = table.hides({
      left: cell.column,
      right,
      figures: below.filter(isFigure).length,
      words: below.filter(isWords).length - labels.length,
      labels: labels.length,
    });
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

/** True for a header over a further line that names the column. */
const isNamedBelow = (headers: readonly GridCell[], { row, column }: GridCell, table: TableWords) =>
  headers.some((cell) => cell.row > row && cell.column === column && table.isKnown(cell.key));

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
    beside: null,
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

function tablesOf(grid: Grid, { kind, funds, indicators, doubts }: ReadForm): readonly HeadedTable[] {
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
const holdsAllPoints = (indicators: IndicatorTable | null): boolean =>
  sum((indicators?.rows ?? []).map((row) => row.weight?.value ?? 0)).eq(FULL_WEIGHT);

/** Labels of amounts. */
const MONEY = /金额|资金|预算|支出|执行|经费|投资|合同|付款|债|[万亿]?元/;
/** Labels that name money and count something else. */
const NO_AMOUNT = /年度|年份|时间|日期|期限|编[码号制]|代码|单位$/;

/** True where amounts outside the tables change nothing: the funds were read, or the indicators hold all points. */
const explainsAmounts = ({ kind, funds, indicators }: ReadForm): boolean =>
  kind === 'assessment' ||
  kind === 'base-data' ||
  funds?.rows.some((row) => row.isTotal) === true ||
  holdsAllPoints(indicators);

/** How far above a figure its header may stand. */
const MOST_LINES = 12;

/** What says what a figure outside the tables is: the text in front of it in its row, else the one above it. */
function labelOf(grid: Grid, cell: GridCell, line: readonly GridCell[]): GridCell | undefined {
  const before = line[line.indexOf(cell) - 1];
  if (before && isWords(before)) return before;
  for (let row = cell.row - 1; row > cell.row - MOST_LINES; row--) {
    const above = grid.at(row, cell.column);
    if (above && isWords(above)) return above;
  }
  return line.filter((other) => other.column < cell.column && isWords(other)).pop();
}

/** True for a line that holds an amount of its own, so that its other figures belong to that. */
const holdsMoney = (grid: Grid, line: readonly GridCell[]): boolean =>
  line.some((cell) => {
    const text = isFigure(cell) ? (labelOf(grid, cell, line)?.text ?? '') : '';
    return MONEY.test(text) && !NO_AMOUNT.test(text);
  });

/** How many lines above a table without any head may belong to its form. */
const MOST_HEAD_LINES = 24;

/**
 * Where the form begins that was found by its indicators alone: without a name and without funds, the lines above up to
 * the next form or a gap are its head, which the reader did not know for one.
 */
function topOf(grid: Grid, form: ReadForm, others: readonly ReadForm[]): number {
  const { area, projectName, funds, title } = form;
  if (projectName !== null || title !== null || funds !== null || form.kind === 'assessment') return area.top;
  let top = area.top;
  for (let row = area.top - 1, blanks = 0; row >= Math.max(0, area.top - MOST_HEAD_LINES); row--) {
    if (others.some((other) => other !== form && row <= other.area.bottom && row >= other.area.top)) break;
    if (grid.row(row, area.left, area.right).length > 0) [top, blanks] = [row, 0];
    else if (++blanks > 1) break;
  }
  return top;
}

/** @param forms the forms of one sheet: what one of them is read from is no other's to explain */
export function accountsOf(grid: Grid, forms: readonly ReadForm[]): readonly FormAccount[] {
  const claimed = new Set<string>();
  for (const { doubts: _, ...parts } of forms) for (const place of placesIn(parts)) claimed.add(keyOf(place));
  return forms.map((form) => accountOf(grid, form, claimed, topOf(grid, form, forms)));
}

function accountOf(grid: Grid, form: ReadForm, claimed: ReadonlySet<string>, top: number): FormAccount {
  const { area } = form;
  const tables = tablesOf(grid, form);
  const isOpen = !explainsAmounts(form);
  const totalRow = (form.total?.score ?? form.total?.label)?.position.row;
  const lines = grid.rowsBetween(top, area.bottom).map((row) => grid.row(row, area.left, area.right));
  const unclaimed = lines.flatMap((line) => {
    const isAmounts = isOpen && holdsMoney(grid, line);
    const isExplained = (cell: GridCell): boolean => {
      const table = tables.find(
        ({ area: { top: first, bottom, left, right } }) =>
          cell.row >= first && cell.row <= bottom && cell.column >= left && cell.column <= right,
      );
      // Beside the total, words in the column of reasons may be the grade.
      if (table) return table.columns.has(cell.column) && !(cell.row === totalRow && isWords(cell));
      return isFigure(cell) && !isAmounts && labelOf(grid, cell, line) !== undefined;
    };
    return line.filter(
      (cell) => !claimed.has(keyOf(cell)) && !isKnownLabel(grid, cell) && !isExplained(cell),
    );
  });
  return {
    filled: lines.reduce((filled, line) => filled + line.length, 0),
    unclaimed: unclaimed.map((cell) => ({ ...textCell(cell), isFigure: isFigure(cell) })),
    unknownHeaders: tables.flatMap((table) => table.unknown),
  };
}
