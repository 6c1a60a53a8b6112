/** Tables with a line a code: income, expenditure, and the budgets' own tables. */
import type { CellPosition } from '../model/sheet-snapshot';
import type { CodeBody, CodeLine, NotUnderstood } from './account-table';
import { headerPaths, type HeaderPath } from './header-paths';
import { bareLabel, matchWord } from './match-word';
import { figureAt, isAmount } from './read-amount';
import type { Figure } from './relation';
import { isWords, type SheetCell, type SheetCells } from './sheet-cells';
import { isNote } from './table-blocks';
import { EXPENDITURE_COLUMNS, INCOME_COLUMNS, type CodeColumn, type Word } from './table-kinds';

const CODE = /^2\d{2}(?:\d{2}){0,2}$/;
const CODE_AND_NAME = /^(2\d{2}(?:\d{2}){0,2})(\p{Script=Han}.*)$/u;
const TOTAL = /^(?:合计|总计|本年支出合计|本年收入合计)$/;
/** Words that say no more than that a column holds amounts. */
const PLAIN = /^(?:合计|小计|金额|决算数|总计)$/;

interface Coded {
  readonly code: string;
  readonly name: string;
  readonly position: CellPosition;
  /** Last column of the code and its name. */
  readonly right: number;
}

/** The code in front of a line: in one cell, with its name behind it, or 类 款 项 in three. */
function codeOf(row: readonly SheetCell[], above: Coded | null): Coded | null {
  const [first, second, third] = row;
  if (!first) return null;
  const position = { row: first.row, column: first.column };
  const joined = CODE_AND_NAME.exec(first.text);
  if (joined?.[1] && joined[2]) return { code: joined[1], name: joined[2], position, right: first.column };
  const named = (code: string, from: number): Coded => {
    const name = row.find((cell) => cell.column >= from && isWords(cell));
    return { code, name: name?.printed ?? '', position, right: name?.column ?? from - 1 };
  };
  const isPair = (cell: SheetCell | undefined, column: number): cell is SheetCell =>
    cell?.column === column && /^\d{1,2}$/.test(cell.text);
  const pair = (cell: SheetCell) => cell.text.padStart(2, '0');
  if (
    /^2\d{2}$/.test(first.text) &&
    isPair(second, first.column + 1) &&
    row.some((cell) => isWords(cell) && cell.column > second.column)
  ) {
    if (isPair(third, first.column + 2))
      return named(first.text + pair(second) + pair(third), third.column + 1);
    return named(first.text + pair(second), second.column + 1);
  }
  if (CODE.test(first.text)) return named(first.text, first.column + 1);
  // 类 is only printed in the first of its lines: 款 and 项 stand alone in their columns.
  if (
    above &&
    /^\d{2}$/.test(first.text) &&
    first.column > above.position.column &&
    isWords(second ?? first)
  ) {
    const depth = first.column - above.position.column;
    const whole = above.code.slice(0, depth === 1 ? 3 : 5);
    if (depth <= 2 && whole.length === (depth === 1 ? 3 : 5)) {
      const own = named(whole + first.text, first.column + 1);
      return { ...own, position: above.position };
    }
  }
  return null;
}

/** The meaning of a column by its own word, else by that of its group. */
function meaningOf({ words }: HeaderPath, dictionary: readonly Word<CodeColumn>[]): CodeColumn | null {
  const texts = words.map(({ text }) => text);
  const own = texts[texts.length - 1] ?? '';
  const groups = texts.slice(0, -1).reverse();
  if (/^其中/.test(own)) return 'part';
  const group = groups.map((text) => matchWord(text, dictionary)).find((key) => key !== null) ?? null;
  if (PLAIN.test(bareLabel(own))) return group ?? 'total';
  const meaning = matchWord(own, dictionary);
  // 基本支出 under 年初结转和结余 is a part of that column, 人员经费 under 基本支出 of this.
  const isOfGroup = group !== null && group !== 'total' && meaning !== null;
  if (isOfGroup && group !== meaning) return meaning === 'staff' || meaning === 'running' ? meaning : 'part';
  return meaning;
}

interface CodeReading {
  readonly body: CodeBody;
  readonly rows: number;
  readonly headerTop: number;
  readonly lastRow: number;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly figures: readonly Figure[];
}

const isHeaderWord = (text: string) => /科目|编码|代码|^项目$|^类$|^款$|^项$|栏次|名称/.test(text);

/** The line of the total: its label stands in front of the first amount. */
function totalLabel(row: readonly SheetCell[], firstAmount: number): SheetCell | null {
  return row.find((cell) => cell.column < firstAmount && TOTAL.test(bareLabel(cell.text))) ?? null;
}

/** @returns null where no header of such a table can be read */
export function readCodes(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
  kind: 'income' | 'expenditure',
): CodeReading | null {
  const dictionary = kind === 'income' ? INCOME_COLUMNS : EXPENDITURE_COLUMNS;
  const all = cells.rowsBetween(top, bottom);
  const known = (cell: SheetCell) => isWords(cell) && matchWord(cell.text, dictionary) !== null;
  const headerTop = all.find((row) => cells.row(row).filter(known).length > 0 && cells.row(row).length > 1);
  if (headerTop === undefined) return null;
  const [firstCode] = all.filter((row) => row > headerTop && codeOf(cells.row(row), null) !== null);
  // The first column of amounts is the first that a known word stands over, right of what names the lines.
  const headerCells = cells.cellsBetween(headerTop, firstCode ?? headerTop + 3);
  const named = headerCells
    .filter((cell) => /科目|名称|编码|代码|^项目$/.test(cell.text))
    .map(({ column }) => column);
  const coded = firstCode === undefined ? null : codeOf(cells.row(firstCode), null);
  const nameRight = Math.max(-1, ...named, coded?.right ?? -1);
  const knownColumns = headerCells
    .filter((cell) => known(cell) && cell.column > nameRight)
    .map(({ column }) => column);
  const left = Math.min(...knownColumns);
  if (!Number.isFinite(left) || left < 1) return null;
  const totalRow = all.find((row) => row > headerTop && totalLabel(cells.row(row), left) !== null);
  const noteRow = all.find((row) => row > headerTop && cells.row(row).some(isNote));
  const firstData = Math.min(firstCode ?? bottom + 1, totalRow ?? bottom + 1, noteRow ?? bottom + 1);
  // A vertical merge of a header may reach into the line of the total.
  const headerBottom = firstData - 1;
  const right = Math.max(
    ...cells.cellsBetween(headerTop, headerBottom).map((cell) => cell.merge?.right ?? cell.column),
  );
  const paths = headerPaths(cells, [headerTop, headerBottom], [left, right]);
  const meanings = new Map<number, CodeColumn>();
  const notUnderstood: NotUnderstood[] = [];
  const taken = new Set<CodeColumn>();
  for (const path of paths) {
    const own = path.words[path.words.length - 1];
    const meaning = meaningOf(path, dictionary);
    if (own && /^(?:行次|备注|说明|序号)$/.test(own.text)) continue;
    if (meaning === null || (meaning !== 'part' && taken.has(meaning))) {
      const isFilled = cells
        .cellsBetween(firstData, bottom)
        .some((cell) => cell.column === path.column && isAmount(cell) && cell.text !== '0');
      if (own && isFilled && !isHeaderWord(own.text))
        notUnderstood.push({
          position: { row: own.row, column: own.column },
          text: own.text,
          what: 'column',
        });
      continue;
    }
    taken.add(meaning);
    meanings.set(path.column, meaning);
  }
  if (!taken.has('total') && !taken.has('basic') && !taken.has('received')) return null;
  const columns = new Map(
    [...meanings].flatMap(([column, meaning]) => {
      const path = paths.find((each) => each.column === column);
      const own = path?.words[path.words.length - 1];
      const group = path?.words[path.words.length - 2];
      const name =
        own && PLAIN.test(bareLabel(own.text)) && group
          ? `${group.printed}${own.printed}`
          : (own?.printed ?? '');
      return meaning === 'part' ? [] : [[meaning, name] as const];
    }),
  );
  const figures: Figure[] = [];
  const figuresIn = (row: number, name: string): ReadonlyMap<CodeColumn, Figure> => {
    const own = new Map<CodeColumn, Figure>();
    for (const [column, meaning] of meanings) {
      if (meaning === 'part') continue;
      const figure = figureAt(
        cells.name,
        row,
        column,
        cells.at(row, column),
        `${name}·${columns.get(meaning) ?? ''}`,
      );
      own.set(meaning, figure);
      figures.push(figure);
    }
    return own;
  };
  const lines: CodeLine[] = [];
  let total: CodeLine | null = null;
  let above: Coded | null = null;
  let lastRow = firstData - 1;
  for (const row of all.filter((each) => each >= firstData)) {
    const own = cells.row(row);
    if (own.some(isNote)) {
      lastRow = row;
      continue;
    }
    const coded = codeOf(
      own.filter((cell) => cell.column < left),
      above,
    );
    const label = totalLabel(own, left);
    if (coded) {
      above = coded;
      lines.push({
        code: coded.code,
        name: coded.name,
        position: coded.position,
        figures: figuresIn(row, `${coded.code} ${coded.name}`.trim()),
      });
      lastRow = row;
    } else if (label && !total) {
      total = {
        code: null,
        name: label.printed,
        position: { row, column: label.column },
        figures: figuresIn(row, label.printed),
      };
      lastRow = row;
    } else {
      const amount = own.find(
        (cell) => meanings.has(cell.column) && isAmount(cell) && Number(cell.value) !== 0,
      );
      const words = own.find((cell) => cell.column < left);
      if (amount && words && !isHeaderWord(words.text))
        notUnderstood.push({ position: { row, column: words.column }, text: words.text, what: 'row' });
    }
  }
  return {
    body: { shape: 'codes', lines, total, columns },
    rows: lines.length + (total ? 1 : 0),
    headerTop,
    lastRow,
    notUnderstood,
    figures,
  };
}
