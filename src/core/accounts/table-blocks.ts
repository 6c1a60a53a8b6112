/**
 * Where tables of final accounts may stand on a sheet: from a title to the next one; what its head says; and which
 * columns only number its lines.
 */
import { isWords, type SheetCell, type SheetCells } from './sheet-cells';
import { UNIT_FACTORS } from './table-kinds';
import type { TableHead } from './account-table';

/** A part of a sheet that one table may fill; rows are inclusive. */
export interface Block {
  readonly cells: SheetCells;
  readonly title: SheetCell | null;
  readonly top: number;
  readonly bottom: number;
}

const LONGEST_TITLE = 60;
const TITLE_WORDS = /[决決]算|三公|相关信息|统计表|国有资产|机关运行经费|政府采购|收支总表|预算.*表/;
const TITLE_END = /表(?:\d)?(?:\([^()]*\))*(?:金额)?(?:单位[:：]?.{1,3}元)?$/;
const NO_TITLE = /^(?:注|说明|备注|附注|本表|财决|公开)|[。;；]|见附|详见/;
const NUMBER = /(?:财决)?公开\d{1,2}(?:-\d+)?表?|财决(?:附)?\d{0,2}(?:-\d)?表|^附?表\d{1,2}$/;

/** The title that a cell holds; null for other words. */
function titleIn(cell: SheetCell): string | null {
  const text = cell.text.replace(/["“”'‘’]/g, '').replace(/^附(?:件|表)?\d*[:、.]?/, '');
  const bare = text.replace(/^(?:财决)?公开\d{1,2}表[:：]?/, '');
  if (bare.length > LONGEST_TITLE || bare.length < 4 || NO_TITLE.test(bare)) return null;
  return TITLE_WORDS.test(bare) && TITLE_END.test(bare) ? bare : null;
}

const isTitleRow = (cells: readonly SheetCell[]): SheetCell | null => {
  const words = cells.filter(isWords);
  if (words.length > 3) return null;
  return words.find((cell) => titleIn(cell) !== null) ?? null;
};

/** The parts of a sheet, top to bottom; the whole sheet where no title stands. */
export function blocksOn(cells: SheetCells): readonly Block[] {
  const titles = cells.rowNumbers.flatMap((row) => isTitleRow(cells.row(row)) ?? []);
  const last = cells.rowNumbers[cells.rowNumbers.length - 1] ?? 0;
  const [first] = titles;
  const top = cells.rowNumbers[0] ?? 0;
  if (!first) return [{ cells, title: null, top, bottom: last }];
  return titles.map((title, index) => {
    const next = titles[index + 1];
    return { cells, title, top: title.row, bottom: next ? next.row - 1 : last };
  });
}

const UNIT_NAME =
  /^(?:公开|编制|填报|预算)?(?:部门|单位)(?:名称)?(?:\((?:公章|盖章|章)\))?[:：](.+?)(?:\d{4}年度?)?(?:金额单位.*)?$/;
const AMOUNT_UNIT = /单位[:：]?(?:人民币)?(亿元|万元|千元|元)/;
const YEAR = /(20\d{2}|19\d{2})年?(?:度|决算|部门|$)/;
/** Lines above and below a title that belong to its head. */
const ABOVE = 2;
const BELOW = 5;

/** What the lines around a title say of its table. */
export function readHeadOf({ cells, title, top, bottom }: Block, headerTop: number): TableHead {
  const last = Math.min(bottom, Math.max(top + BELOW, headerTop));
  const own = cells.cellsBetween(top, last);
  const above = title ? cells.cellsBetween(Math.max(0, top - ABOVE), top - 1) : [];
  // A head that stands above its title, else the lines of the table in front of it.
  const around = [...own, ...above.filter((cell) => NUMBER.test(cell.text))];
  const first = own[0] ?? { row: top, column: 0 };
  const unit = own.find(
    (cell) => UNIT_NAME.test(cell.text) && !(cell.text.length < 16 && AMOUNT_UNIT.test(cell.text)),
  );
  const unitName = unit
    ? (/[:：](.+?)(?:[12]\d{3}年度?)?(?:金额单位.*)?$/.exec(unit.printed)?.[1] ?? null)
    : null;
  const amount = around.find((cell) => AMOUNT_UNIT.test(cell.text));
  const amountUnit = amount ? (AMOUNT_UNIT.exec(amount.text)?.[1] ?? null) : bracketUnit(title);
  const dated = around.find((cell) => cell.row <= headerTop && YEAR.test(cell.text));
  const numbered = around.find((cell) => NUMBER.test(cell.text));
  return {
    title: title
      ? title.printed.replace(/[(（].*$/, '').replace(/^(?:财决)?公开\d{1,2}表[:：]?/, '')
      : cells.name,
    titlePosition: { row: (title ?? first).row, column: (title ?? first).column },
    number: numbered ? (NUMBER.exec(numbered.printed)?.[0] ?? NUMBER.exec(numbered.text)?.[0] ?? null) : null,
    unit: unitName,
    unitPosition: unit ? { row: unit.row, column: unit.column } : null,
    year: dated ? Number(YEAR.exec(dated.text)?.[1]) : null,
    amountUnit,
    amountUnitPosition: amount
      ? { row: amount.row, column: amount.column }
      : amountUnit && title
        ? { row: title.row, column: title.column }
        : null,
  };
}

/** 收入决算表（万元） */
function bracketUnit(title: SheetCell | null): string | null {
  const unit = title ? (/\((?:单位[:：]?)?(亿元|万元|千元|元)\)/.exec(title.text)?.[1] ?? null) : null;
  return unit !== null && unit in UNIT_FACTORS ? unit : null;
}

/** A line that only numbers the columns: 栏次 1 2 3 … */
export function isColumnNumbers(cells: readonly SheetCell[]): boolean {
  if (cells.some((cell) => /^栏次/.test(cell.text))) return true;
  const numbers = cells.filter((cell) => !isWords(cell)).map((cell) => Number(cell.text));
  const [first] = numbers;
  if (first !== 1 || numbers.length < 3) return false;
  return numbers.every((value, at) => value === at + 1);
}

/** Columns whose header says that they number the lines. */
export function lineNumberColumns(cells: SheetCells, top: number, bottom: number): ReadonlySet<number> {
  return new Set(
    cells
      .cellsBetween(top, bottom)
      .filter((cell) => /^(?:行次|行号|序号)$/.test(cell.text))
      .map(({ column }) => column),
  );
}

/** Where the numbers of lines leave one out, per column. */
export function gapsIn(cells: SheetCells, columns: ReadonlySet<number>, top: number, bottom: number) {
  const gaps: { position: { row: number; column: number }; before: number; after: number }[] = [];
  for (const column of columns) {
    let before: number | null = null;
    for (const row of cells.rowsBetween(top, bottom)) {
      const cell = cells.at(row, column);
      const after = cell ? Number(cell.text) : NaN;
      if (!cell || !Number.isInteger(after)) continue;
      if (before !== null && after > before + 1) gaps.push({ position: { row, column }, before, after });
      before = after;
    }
  }
  return gaps;
}

/** A note below a table. */
export const isNote = (cell: SheetCell): boolean => /^(?:注|说明|备注|附注)[:：]|^本表/.test(cell.text);

export const NO_DATA =
  /(?:本表)?(?:无数据|为空表|是空表)|故本表无|无此(?:项|类)(?:收支|收入|支出|业务|经费)|没有.{0,30}(?:收入|支出).*(?:空表|无数据|故)/;
