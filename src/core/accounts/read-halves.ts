/**
 * Tables in two halves: income on the left, expenditure on the right, each with its lines, the year's total and the
 * balances below it. A label belongs to the amounts right of it, up to the next column of labels; the same label may
 * stand twice in a half, and its place decides what it is.
 */
import type { Half, HalfLine, HalvesBody, NotUnderstood } from './account-table';
import { headerPaths } from './header-paths';
import { bareLabel, isNamed, matchWord } from './match-word';
import { figureAt } from './read-amount';
import type { Figure } from './relation';
import { isWords, type SheetCell, type SheetCells } from './sheet-cells';
import { isNote } from './table-blocks';
import { BUDGET_COLUMNS, HALF_ROWS, INCOME_ROWS, type BudgetColumn, type HalfRow } from './table-kinds';

const NUMERAL = /^\(?[一二三四五六七八九十]{1,4}\)?[、.,:]/;
const PART = /^其中|^其:|^#|^-{1,2}\p{Script=Han}/u;
/** Columns of a half that hold its amounts of the year that is reported. */
const SPENT = /决算数|期末数|^金额$|^决算$|^合计$|^统计数$|^小计$/;
const OTHER_AMOUNTS = /预算数|上年|调整|期初数|年初数/;
const LINE_NUMBER = /^(?:行次|行号|序号)$/;

interface HalvesReading {
  readonly body: HalvesBody;
  readonly isFiscal: boolean;
  readonly rows: number;
  readonly headerTop: number;
  readonly lastRow: number;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly figures: readonly Figure[];
}

const says = (cell: SheetCell, name: string): boolean => isNamed(bareLabel(cell.text), name);

interface HalfColumns {
  readonly label: number;
  readonly right: number;
  readonly amounts: ReadonlyMap<BudgetColumn, number>;
}

/** The columns of amounts between a column of labels and the next one. */
function amountColumns(
  cells: SheetCells,
  header: readonly [number, number],
  label: number,
  right: number,
): HalfColumns {
  const amounts = new Map<BudgetColumn, number>();
  const paths = headerPaths(cells, header, [label + 1, right]);
  const plain: number[] = [];
  for (const { column, words } of paths) {
    const texts = words.map(({ text }) => text);
    const own = texts[texts.length - 1] ?? '';
    if (texts.some((text) => LINE_NUMBER.test(text)) || OTHER_AMOUNTS.test(own)) continue;
    const budget = [...texts]
      .reverse()
      .map((text) => matchWord(text, BUDGET_COLUMNS))
      .find((key) => key !== null && key !== 'sum');
    if (budget && !amounts.has(budget)) amounts.set(budget, column);
    else if (!budget && (SPENT.test(own) || matchWord(own, BUDGET_COLUMNS) === 'sum')) plain.push(column);
  }
  // 决算数 beside 预算数 stands last.
  const sum = plain[plain.length - 1];
  if (sum !== undefined) amounts.set('sum', amounts.size > 0 ? (plain[0] ?? sum) : sum);
  return { label, right, amounts };
}

/** Where no header names the amounts: the only column that holds some, line numbers left out. */
function foundColumn(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
  label: number,
  right: number,
): number | null {
  const counted = new Map<number, number[]>();
  for (const cell of cells.cellsBetween(top, bottom)) {
    if (cell.column <= label || cell.column > right || isWords(cell) || !Number.isFinite(Number(cell.value)))
      continue;
    counted.set(cell.column, [...(counted.get(cell.column) ?? []), Number(cell.value)]);
  }
  const columns = [...counted].filter(([, values]) => {
    const isCounting =
      values.length > 3 &&
      values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0)) &&
      values.every(Number.isInteger);
    return !isCounting;
  });
  const [only, ...others] = columns;
  return only && others.length === 0 ? only[0] : null;
}

/** @returns null where no line tells the year's income and expenditure side by side */
export function readHalves(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
): HalvesReading | null {
  const rows = cells.rowsBetween(top, bottom);
  const sums = rows.flatMap((row) => {
    const income = cells.row(row).find((cell) => says(cell, '本年收入合计') || says(cell, '本年收入小计'));
    const spent = cells.row(row).find((cell) => says(cell, '本年支出合计') || says(cell, '本年支出小计'));
    return income && spent && spent.column > income.column ? [{ row, income, spent }] : [];
  });
  const [sum] = sums;
  if (!sum) return null;
  const [leftLabel, rightLabel] = [sum.income.column, sum.spent.column];
  // A third group of columns, expenditure by nature, has labels of its own.
  const third = cells
    .row(sum.row)
    .find((cell) => cell.column > rightLabel && isWords(cell) && bareLabel(cell.text).length > 2);
  const widest = Math.max(
    ...cells.cellsBetween(top, sum.row).map((cell) => cell.merge?.right ?? cell.column),
  );
  const lastColumn = third ? third.column - 1 : widest;
  const isLine = (row: number) => {
    const label = cells.at(row, leftLabel) ?? cells.at(row, rightLabel);
    return label !== null && NUMERAL.test(label.text);
  };
  const firstData = rows.find((row) => row > top && row <= sum.row && isLine(row)) ?? sum.row;
  const headerTop =
    rows.find(
      (row) =>
        row < firstData &&
        cells.row(row).some((cell) => /^(?:收入|项目|支出|项目\(.*\)|决算数|金额)$/.test(cell.text)),
    ) ?? top + 1;
  const header = [headerTop, firstData - 1] as const;
  const reach = [firstData, bottom] as const;
  const withFound = (columns: HalfColumns): HalfColumns => {
    if (columns.amounts.size > 0) return columns;
    const found = foundColumn(cells, reach, columns.label, columns.right);
    return found === null ? columns : { ...columns, amounts: new Map([['sum' as const, found]]) };
  };
  const left = withFound(amountColumns(cells, header, leftLabel, rightLabel - 1));
  const right = withFound(amountColumns(cells, header, rightLabel, lastColumn));
  if (left.amounts.size === 0 || right.amounts.size === 0) return null;
  const figures: Figure[] = [];
  const notUnderstood: NotUnderstood[] = [];
  let lastRow = sum.row;
  const lineAt = (row: number, { label, amounts }: HalfColumns, cell: SheetCell): HalfLine => {
    const own = new Map<BudgetColumn, Figure>();
    for (const [key, column] of amounts) {
      const figure = figureAt(cells.name, row, column, cells.at(row, column), cell.printed);
      own.set(key, figure);
      figures.push(figure);
    }
    return {
      label: cell.printed,
      position: { row, column: label },
      isAdded: NUMERAL.test(cell.text),
      figures: own,
    };
  };
  const readHalf = (columns: HalfColumns, side: 'income' | 'expenditure'): Half => {
    const above: Half['lines'][number][] = [];
    const known = new Map<HalfRow, HalfLine>();
    const below: HalfLine[] = [];
    for (const row of rows) {
      const cell = cells.at(row, columns.label);
      if (row < firstData || !cell || !isWords(cell) || cells.row(row).some(isNote)) continue;
      const line = lineAt(row, columns, cell);
      const key = matchWord(cell.text, HALF_ROWS);
      if (row < sum.row) {
        const income = side === 'income' ? matchWord(cell.text, INCOME_ROWS) : null;
        above.push({ ...line, isAdded: line.isAdded && !PART.test(cell.text), income });
      } else if (row === sum.row) known.set('year-total', line);
      else if (key !== null && key !== 'year-total' && !known.has(key)) known.set(key, line);
      else below.push(line);
      lastRow = Math.max(lastRow, row);
      // Nothing of a half stands below its grand total.
      if (row > sum.row && key === 'grand-total') break;
    }
    // Where no line of a half carries a numeral, all but the parts are added.
    const hasNumerals = above.some(({ isAdded }) => isAdded);
    const lines = hasNumerals ? above : above.map((line) => ({ ...line, isAdded: !PART.test(line.label) }));
    return { lines, rows: known, below };
  };
  const income = readHalf(left, 'income');
  const expenditure = readHalf(right, 'expenditure');
  const isFiscal = right.amounts.has('general') || right.amounts.has('fund');
  const count = new Set(figures.map(({ cell }) => cell.replace(/^[A-Z]+/, ''))).size;
  return {
    body: { shape: 'halves', income, expenditure },
    isFiscal,
    rows: count,
    headerTop,
    lastRow: Math.max(lastRow, ...rows.filter((row) => cells.row(row).some(isNote))),
    notUnderstood,
    figures,
  };
}
