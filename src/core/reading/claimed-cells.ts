/**
 * Which filled cells of its area a form was read from, and which nothing refers to. Claimed are the cells that a part
 * of the form names, the labels that the vocabulary knows, the columns that a header names without their being taken
 * in (到位数, 序号), and figures beside a label of their own that is about something else than the form's money.
 */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { holdsAllPoints, tablesOf } from './headed-tables';
import { isFigure, isKnownLabel, keyOf } from './known-cells';
import { openLabels } from './open-labels';
import { isWords, textCell } from './read-cell';
import type { FormAccount, ReadForm } from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';

const isPosition = (value: unknown): value is CellPosition =>
  typeof value === 'object' && value !== null && 'row' in value && 'column' in value;

/** Calls back with the place of every cell that a part of a form names. */
function eachPlaceIn(part: unknown, found: (place: CellPosition) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if ('position' in part && isPosition(part.position)) found(part.position);
  for (const inner of part instanceof Map || part instanceof Set ? part.values() : Object.values(part))
    eachPlaceIn(inner, found);
}

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
  for (const { doubts: _, ...parts } of forms) eachPlaceIn(parts, (place) => claimed.add(keyOf(place)));
  return forms.map((form) => accountOf(grid, form, claimed, topOf(grid, form, forms)));
}

function accountOf(grid: Grid, form: ReadForm, claimed: ReadonlySet<string>, top: number): FormAccount {
  const { area } = form;
  const tables = tablesOf(grid, form);
  const isOpen = !explainsAmounts(form);
  const totalRow = (form.total?.score ?? form.total?.label)?.position.row;
  const lines = grid.rowsBetween(top, area.bottom).map((row) => grid.row(row, area.left, area.right));
  const unclaimed = lines.flatMap((line) => {
    // Two figures in a line are a table's, whatever stands over them.
    const isAmounts = isOpen && (line.filter(isFigure).length > 1 || holdsMoney(grid, line));
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
    openLabels: openLabels(grid, form, tables, claimed),
  };
}
