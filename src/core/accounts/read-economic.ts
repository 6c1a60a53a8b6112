/**
 * Basic expenditure by economic code, in groups of code, name and amount side by side; codes in one cell or as 类 and
 * 款 in two; with the lines of staff and running costs.
 */
import type { EconomicBody } from './account-table';
import { matchWord } from './match-word';
import { figureAt, isAmount } from './read-amount';
import type { Figure } from './relation';
import { isWords, type SheetCell, type SheetCells } from './sheet-cells';
import { isColumnNumbers, isNote } from './table-blocks';
import type { Word } from './table-kinds';

const CLASS = '30[1-9]|31[0-3]|399';
const ECONOMIC = new RegExp(`^(?:${CLASS})(?:\\d{2})?$`);
const ONLY_CLASS = new RegExp(`^(?:${CLASS})$`);
const CODE_AND_NAME = new RegExp(`^((?:${CLASS})(?:\\d{2})?)(\\p{Script=Han}.*)$`, 'u');
/** Fewer codes do not make the table. */
const FEWEST = 6;

const SUMS: readonly Word<'staff' | 'running'>[] = [
  { key: 'staff', names: ['人员经费合计', '人员经费小计', '人员经费总计'] },
  { key: 'running', names: ['公用经费合计', '公用经费小计', '日常公用经费合计', '公用经费总计'] },
];

interface EconomicReading {
  readonly body: EconomicBody;
  readonly rows: number;
  readonly headerTop: number;
  readonly lastRow: number;
  readonly figures: readonly Figure[];
}

interface Found {
  readonly code: string;
  /** The cell behind the code. */
  readonly from: number;
  readonly name: string | null;
}

function codesIn(row: readonly SheetCell[]): readonly (Found & { readonly at: number })[] {
  return row.flatMap((cell, at): (Found & { at: number })[] => {
    const joined = CODE_AND_NAME.exec(cell.text);
    if (joined?.[1] && joined[2]) return [{ code: joined[1], from: cell.column + 1, name: joined[2], at }];
    if (!ECONOMIC.test(cell.text)) return [];
    const next = row[at + 1];
    const isSplit =
      ONLY_CLASS.test(cell.text) &&
      next?.column === cell.column + 1 &&
      /^\d{1,2}$/.test(next.text) &&
      row[at + 2] !== undefined &&
      isWords(row[at + 2] as SheetCell);
    if (isSplit)
      return [{ code: cell.text + next.text.padStart(2, '0'), from: next.column + 1, name: null, at }];
    // An amount of 301 is no code: a name stands behind a code.
    return next && isWords(next) ? [{ code: cell.text, from: cell.column + 1, name: null, at }] : [];
  });
}

/** @returns null where too few economic codes stand */
export function readEconomic(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
): EconomicReading | null {
  const rows = cells.rowsBetween(top, bottom);
  const found = rows.flatMap((row) => codesIn(cells.row(row)).map((code) => ({ ...code, row })));
  if (found.length < FEWEST) return null;
  const firstData = Math.min(...found.map(({ row }) => row));
  const items = new Map<string, Figure>();
  const names = new Map<string, string>();
  const figures: Figure[] = [];
  const widest = Math.max(...cells.cellsBetween(top, bottom).map((cell) => cell.merge?.right ?? cell.column));
  const starts = [...new Set(found.map(({ from }) => from))].sort((a, b) => a - b);
  /** Columns of amounts by the first column behind the code. */
  const amounts = new Map<number, number>();
  for (const start of starts) {
    const next = starts.find((other) => other > start + 1) ?? widest + 2;
    amounts.set(start, amountColumn(cells, [top, bottom], firstData, start, next - 2));
  }
  for (const { row, from, code, name } of found) {
    const words =
      name === null
        ? (cells.row(row).find((cell) => cell.column >= from && isWords(cell))?.printed ?? '')
        : name;
    const column = amounts.get(from) ?? from + 1;
    const figure = figureAt(cells.name, row, column, cells.at(row, column), `${code} ${words}`.trim());
    if (!items.has(code)) {
      items.set(code, figure);
      names.set(code, words);
      figures.push(figure);
    }
  }
  const sums = new Map<'staff' | 'running', Figure>();
  let lastRow = Math.max(...found.map(({ row }) => row));
  for (const row of rows) {
    const own = cells.row(row);
    for (const [at, cell] of own.entries()) {
      const key = matchWord(cell.text, SUMS);
      if (key === null || sums.has(key)) continue;
      const amount = own[at + 1];
      const isOwn = amount !== undefined && !isWords(amount);
      const last = own.slice(at + 1).find(isWords)?.column ?? widest + 1;
      const column = isOwn ? amount.column : last - 1;
      const figure = figureAt(cells.name, row, column, isOwn ? amount : null, cell.printed);
      sums.set(key, figure);
      figures.push(figure);
      lastRow = Math.max(lastRow, row);
    }
    if (own.some(isNote)) lastRow = Math.max(lastRow, row);
  }
  const headerTop =
    rows.find((row) =>
      cells.row(row).some((cell) => /^(?:科目编码|科目代码|人员经费|经济分类科目.*|项目)$/.test(cell.text)),
    ) ?? firstData - 1;
  return {
    body: {
      shape: 'economic',
      items,
      names,
      staff: sums.get('staff') ?? null,
      running: sums.get('running') ?? null,
    },
    rows: found.length,
    headerTop,
    lastRow,
    figures,
  };
}

/** The column of amounts of a group: named so, else the last one that holds any, else the one behind the name. */
function amountColumn(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
  firstData: number,
  start: number,
  last: number,
): number {
  const header = cells
    .cellsBetween(top, firstData - 1)
    .filter((cell) => cell.column > start && cell.column <= last);
  const named = header.filter((cell) => /^(?:决算数|金额|合计|小计|决算|支出数|本年支出)$/.test(cell.text));
  const [first] = named.sort((a, b) => a.column - b.column);
  if (first) return first.column;
  const filled = new Map<number, number>();
  for (const row of cells.rowsBetween(firstData, bottom)) {
    if (isColumnNumbers(cells.row(row))) continue;
    for (const cell of cells.row(row))
      if (cell.column > start && cell.column <= last && !isWords(cell) && isAmount(cell))
        filled.set(cell.column, (filled.get(cell.column) ?? 0) + 1);
  }
  const [most] = [...filled].sort((a, b) => b[1] - a[1]);
  return most ? most[0] : start + 1;
}
