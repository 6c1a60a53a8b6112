/**
 * The three public expenses: in blocks of budget and outcome, in pairs under each item, or an item a line; and what the
 * statistics table tells of procurement, running costs and cars.
 */
import type { PublicBody, StatisticsBody } from './account-table';
import { headerPaths } from './header-paths';
import { bareLabel, matchWord } from './match-word';
import { figureAt, isAmount } from './read-amount';
import type { Figure } from './relation';
import { isWords, type SheetCell, type SheetCells } from './sheet-cells';
import { isColumnNumbers, isNote, lineNumberColumns } from './table-blocks';
import {
  PUBLIC_ITEMS,
  PUBLIC_MEASURES,
  STATISTICS_ROWS,
  VEHICLE_WORD,
  type PublicItem,
  type PublicMeasure,
  type StatisticsRow,
} from './table-kinds';

interface PublicReading {
  readonly body: PublicBody;
  readonly rows: number;
  readonly headerTop: number;
  readonly lastRow: number;
  readonly figures: readonly Figure[];
}

const itemOf = (text: string): PublicItem | null => matchWord(text, PUBLIC_ITEMS);
const measureOf = (text: string): PublicMeasure | null =>
  matchWord(text.replace(/^\d{4}年度?/, ''), PUBLIC_MEASURES) ??
  (/^\d{4}年度?决算数?$/.test(text) ? 'spent' : null);
/** 小计 of the cars counts for both kinds together. */
const PLAIN = /^(?:小计|合计)$/;

type Body = Map<PublicMeasure, Map<PublicItem, Figure>>;

function put(body: Body, measure: PublicMeasure, item: PublicItem, figure: Figure): boolean {
  const items = body.get(measure) ?? new Map<PublicItem, Figure>();
  // A head line over the items holds no amount; the line of their total does.
  if (items.get(item)?.isBlank === false || (items.has(item) && figure.isBlank)) return false;
  items.set(item, figure);
  body.set(measure, items);
  return true;
}

/** The item and the measure that the header over a column names. */
function columnOf(words: readonly SheetCell[]): { item: PublicItem; measure: PublicMeasure | null } | null {
  let item: PublicItem | null = null;
  let measure: PublicMeasure | null = null;
  for (const { text } of words) {
    const own = itemOf(text);
    const said = measureOf(text);
    if (own !== null && !(PLAIN.test(bareLabel(text)) && item !== null)) item = own;
    else if (said !== null) measure = said;
  }
  return item === null ? null : { item, measure };
}

/** An item a column. */
function readAcross(cells: SheetCells, rows: readonly number[], head: number): PublicReading | null {
  const following = rows.filter((row) => row > head);
  const isValues = (row: number) => {
    const own = cells.row(row);
    return (
      !isColumnNumbers(own) &&
      own.some(isAmount) &&
      !own.some((cell) => itemOf(cell.text) !== null || measureOf(cell.text) !== null)
    );
  };
  const data = following.find(isValues);
  const lastHeader =
    following
      .filter((row) =>
        cells
          .row(row)
          .some(
            (cell) =>
              isWords(cell) && !isNote(cell) && (itemOf(cell.text) !== null || measureOf(cell.text) !== null),
          ),
      )
      .pop() ?? head;
  const numbered = following.find((row) => isColumnNumbers(cells.row(row)));
  const note = following.find((row) => cells.row(row).some(isNote));
  // An empty line of values stands below its header all the same.
  const row =
    data !== undefined && data < (note ?? Infinity) ? data : Math.max(lastHeader, numbered ?? 0) + 1;
  const headerTop =
    rows
      .filter((each) => each < head && each >= head - 2)
      .find((each) => cells.row(each).some((cell) => measureOf(cell.text) !== null)) ?? head;
  const right = Math.max(
    ...cells.cellsBetween(headerTop, row).map((cell) => cell.merge?.right ?? cell.column),
  );
  const body: Body = new Map();
  const figures: Figure[] = [];
  for (const { column, words } of headerPaths(
    cells,
    [headerTop, Math.max(lastHeader, headerTop)],
    [0, right],
  )) {
    const named = columnOf(words);
    if (!named) continue;
    const measure = named.measure ?? 'spent';
    const label = words.map(({ printed }) => printed).join('·');
    const figure = figureAt(cells.name, row, column, cells.at(row, column), label, measure === 'rate');
    if (put(body, measure, named.item, figure)) figures.push(figure);
  }
  if (figures.length < 3) return null;
  return {
    body: { shape: 'public', figures: body },
    rows: 1,
    headerTop,
    lastRow: Math.max(row, note ?? row),
    figures,
  };
}

/** An item a line. */
function readDown(cells: SheetCells, rows: readonly number[]): PublicReading | null {
  const labelled = rows.flatMap((row) => {
    const cell = cells.row(row).find((each) => isWords(each) && itemOf(each.text) !== null && !isNote(each));
    const item = cell ? itemOf(cell.text) : null;
    return cell && item !== null ? [{ row, cell, item }] : [];
  });
  const [first] = labelled;
  if (!first || labelled.length < 3) return null;
  const column = first.cell.column;
  const header = rows.filter((row) => row < first.row);
  const headerTop =
    header.find((row) => cells.row(row).some((cell) => measureOf(cell.text) !== null)) ?? first.row - 1;
  // Another half beside it has labels of its own.
  const other = cells.row(headerTop).find((cell) => cell.column > column && cell.text === '项目');
  const widest = cells.cellsBetween(headerTop, first.row).map((cell) => cell.merge?.right ?? cell.column);
  const right = other ? other.column - 1 : Math.max(...widest);
  const numbered = lineNumberColumns(cells, headerTop, first.row);
  const measures = new Map<number, PublicMeasure>();
  for (const path of headerPaths(cells, [headerTop, first.row - 1], [column + 1, right])) {
    const own = path.words.map(({ text }) => measureOf(text)).filter((key) => key !== null);
    const measure = own[own.length - 1];
    if (measure && !numbered.has(path.column)) measures.set(path.column, measure);
  }
  if (measures.size === 0) return null;
  const body: Body = new Map();
  const figures: Figure[] = [];
  for (const { row, cell, item } of labelled)
    for (const [at, measure] of measures) {
      const figure = figureAt(
        cells.name,
        row,
        at,
        cells.at(row, at),
        `${bareLabel(cell.text)}·${measure === 'spent' ? '决算数' : (cells.at(headerTop, at)?.text ?? '')}`,
        measure === 'rate',
      );
      if (put(body, measure, item, figure)) figures.push(figure);
    }
  const last = labelled[labelled.length - 1] ?? first;
  const note = rows.find((row) => row > last.row && cells.row(row).some(isNote));
  return {
    body: { shape: 'public', figures: body },
    rows: labelled.length,
    headerTop,
    lastRow: note ?? last.row,
    figures,
  };
}

/** @returns null where the items stand neither in one line of a header nor one a line */
export function readPublic(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
): PublicReading | null {
  const rows = cells.rowsBetween(top, bottom);
  const MAIN: readonly PublicItem[] = ['abroad', 'cars', 'reception'];
  const head = rows.find((row) => {
    const items = new Set(
      cells
        .row(row)
        .filter((cell) => cell.row > top)
        .map((cell) => itemOf(cell.text)),
    );
    return MAIN.filter((item) => items.has(item)).length >= 2;
  });
  return head === undefined ? readDown(cells, rows) : readAcross(cells, rows, head);
}

interface StatisticsReading {
  readonly body: StatisticsBody;
  readonly rows: number;
  readonly headerTop: number;
  readonly lastRow: number;
  readonly figures: readonly Figure[];
}

const AMOUNT_HEAD = /^(?:统计数|金额|决算数|数量|数值|本年数|统计数\(.*\)|金额\(.*\))$/;

/** The amount of a label: in the column of amounts that its half has, else the first amount right of it. */
function amountOf(
  cells: SheetCells,
  row: number,
  label: SheetCell,
  columns: readonly number[],
  numbered: ReadonlySet<number>,
) {
  const own = cells.row(row);
  const next = own.find((cell) => cell.column > label.column && isWords(cell))?.column ?? Infinity;
  const named = columns.filter((column) => column > label.column && column < next).pop();
  const cell = own.find(
    (each) =>
      each.column > label.column && each.column < next && !numbered.has(each.column) && !isWords(each),
  );
  const column = named ?? cell?.column ?? null;
  return column === null ? null : { column, cell: cells.at(row, column) };
}

/** @returns null where neither procurement, running costs nor cars are told */
export function readStatistics(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
): StatisticsReading | null {
  const rows = cells.rowsBetween(top, bottom);
  const numbered = lineNumberColumns(cells, top, bottom);
  const columns = cells
    .cellsBetween(top, bottom)
    .filter((cell) => AMOUNT_HEAD.test(cell.text))
    .map(({ column }) => column)
    .filter((column, at, all) => all.indexOf(column) === at)
    .sort((a, b) => a - b);
  const found = new Map<StatisticsRow, Figure[]>();
  const vehicles: { label: string; figure: Figure }[] = [];
  const figures: Figure[] = [];
  let section: 'procurement' | 'agency' | 'assets' | null = null;
  let count = 0;
  let lastRow = top;
  let headerTop: number | null = null;
  for (const row of rows) {
    for (const label of cells.row(row)) {
      if (!isWords(label) || isNote(label) || row === top) continue;
      if (/政府采购/.test(label.text)) section = 'procurement';
      else if (/机关运行经费/.test(label.text)) section = 'agency';
      else if (/国有资产|车辆/.test(label.text)) section = 'assets';
      if (AMOUNT_HEAD.test(label.text)) headerTop ??= row;
      const bare = bareLabel(label.text);
      const named = matchWord(label.text, STATISTICS_ROWS);
      const key: StatisticsRow | null =
        named ??
        (section === 'procurement' && /^合计$/.test(bare)
          ? 'procurement'
          : /以上.*设备|以上设备/.test(bare)
            ? 'equipment'
            : null);
      const isOwnSection =
        key === 'goods' || key === 'works' || key === 'services'
          ? section === 'procurement'
          : key === 'agency'
            ? section === 'agency'
            : true;
      const isVehicle = section === 'assets' && VEHICLE_WORD.test(bare) && found.has('vehicles');
      if ((key === null || !isOwnSection) && !isVehicle) continue;
      const amount = amountOf(cells, row, label, columns, numbered);
      if (!amount) continue;
      const figure = figureAt(cells.name, row, amount.column, amount.cell, label.printed);
      count += 1;
      lastRow = row;
      figures.push(figure);
      if (key !== null && isOwnSection) found.set(key, [...(found.get(key) ?? []), figure]);
      else vehicles.push({ label: bare, figure });
    }
    if (cells.row(row).some(isNote)) lastRow = row;
  }
  if (found.size < 2) return null;
  return {
    body: { shape: 'statistics', rows: found, vehicles },
    rows: count,
    headerTop: headerTop ?? top + 1,
    lastRow,
    figures,
  };
}
