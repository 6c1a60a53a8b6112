/**
 * Finds the tables of final accounts in a workbook's sheets and reads them. What a table is, its columns and labels
 * decide, then its title; what looks like one and cannot be read is handed back as not understood.
 */
import type { SheetSnapshot } from '../model/sheet-snapshot';
import type { AccountTable, NotUnderstood, PublicBody, StatisticsBody, TableBody } from './account-table';
import { readCodes } from './read-codes';
import { readEconomic } from './read-economic';
import { readHalves } from './read-halves';
import { readPublic, readStatistics } from './read-public';
import { isAmount } from './read-amount';
import type { Figure } from './relation';
import { SheetCells, isWords } from './sheet-cells';
import { blocksOn, gapsIn, isNote, lineNumberColumns, NO_DATA, readHeadOf, type Block } from './table-blocks';
import { KINDS, TABLE_KINDS, type TableKind } from './table-kinds';

/** Words without which no sheet holds such a table: looked for in short texts only. */
const HINT = /[决決]\s*算|公开\s*\d|科目编码|科目代码|本年收入合计|本年支出合计|公务接待|机关运行经费/;
const LONGEST_HINT = 60;

/** Whether a sheet may hold such tables; quick, as every sheet of forms is asked. */
export function mayHoldAccounts(sheet: SheetSnapshot): boolean {
  if (HINT.test(sheet.name)) return true;
  return sheet.rows.some(({ cells }) =>
    cells.some(({ value }) => typeof value === 'string' && value.length <= LONGEST_HINT && HINT.test(value)),
  );
}

interface Read {
  readonly kind: TableKind | 'other';
  readonly body: TableBody | null;
  readonly besides: PublicBody | StatisticsBody | null;
  readonly rows: number;
  readonly headerTop: number;
  readonly lastRow: number;
  readonly figures: readonly Figure[];
  readonly notUnderstood: readonly NotUnderstood[];
}

type Range = readonly [number, number];

const titleKind = (title: string): TableKind | null => {
  const plain = title.replace(/["“”'‘’\s]/g, '');
  return KINDS.find((kind) => TABLE_KINDS[kind].title.test(plain)) ?? null;
};

/** Other tables of a disclosure that nothing is asked of. */
const OTHER_TITLE =
  /财政专户|项目支出决算|国有资产使用|支出决算明细表|政府采购情况表|财政拨款支出决算(?:明细)?表$|绩效|资产负债|机构运行信息/;

/** Forms of performance evaluation tell some of the same figures. */
const NO_ACCOUNTS = /绩效|自评|基础数据|评价/;

/**
 * Whether a table tells what was spent: its title, its sheet, its number or its columns say so. A table of a budget
 * tells what is planned, in the same words and columns.
 */
function isOfAccounts({ cells, title, top, bottom }: Block): boolean {
  const words = title?.text ?? cells.name;
  const all = cells.cellsBetween(top, bottom).map(({ text }) => text);
  const isSaid = [cells.name, ...all].some((text) => /[决決]算/.test(text) || /公开\d|财决/.test(text));
  const isPlanned = /预算/.test(words.replace(/公共预算|基金预算|经营预算|预决算/g, ''));
  return isSaid && !(isPlanned && !/[决決]算/.test(words));
}

function readHalvesTable(cells: SheetCells, range: Range): Read | null {
  const read = readHalves(cells, range);
  if (!read) return null;
  return { ...read, kind: read.isFiscal ? 'fiscal' : 'income-expenditure', besides: null };
}

function readEconomicTable(cells: SheetCells, range: Range): Read | null {
  const read = readEconomic(cells, range);
  return read && { ...read, kind: 'basic-expenditure', besides: null, notUnderstood: [] };
}

/** Columns decide between income and expenditure; between the budgets' own tables only words of the title can. */
function readCodeTable(cells: SheetCells, range: Range, title: string): Read | null {
  const income = readCodes(cells, range, 'income');
  if (income) {
    const kinds = ['fiscal', 'superior', 'business', 'operating', 'subordinate', 'other'] as const;
    if (kinds.filter((key) => income.body.columns.has(key)).length >= 2)
      return { ...income, kind: 'income', besides: null };
  }
  const read = readCodes(cells, range, 'expenditure');
  if (!read) return null;
  const { columns } = read.body;
  const has = (
    key: 'basic' | 'project' | 'handed-up' | 'operating-cost' | 'subsidy' | 'received' | 'opening',
  ) => columns.has(key);
  const isWide = has('handed-up') || has('operating-cost') || has('subsidy');
  if (!has('basic') && !has('project') && !has('received') && !has('opening')) return null;
  if (isWide && has('basic')) return { ...read, kind: 'expenditure', besides: null };
  const plain = title.replace(/["“”'‘’\s]/g, '');
  const kind: TableKind | 'other' | null = /国有资本/.test(plain)
    ? 'state-capital'
    : /政府性基金/.test(plain)
      ? 'government-fund'
      : /公共(?:财政)?预算/.test(plain)
        ? 'general-public-budget'
        : titleKind(plain) === 'expenditure'
          ? 'expenditure'
          : null;
  return kind === null ? null : { ...read, kind, besides: null };
}

function readPublicTable(cells: SheetCells, range: Range, title: string): Read | null {
  const publics = readPublic(cells, range);
  const statistics = readStatistics(cells, range);
  const isStatistics =
    statistics !== null &&
    (statistics.body.rows.has('procurement') ||
      statistics.body.rows.has('vehicles') ||
      statistics.body.rows.has('equipment')) &&
    (publics === null || !/三公/.test(title.replace(/["“”]/g, '')) || statistics.body.rows.size > 2);
  if (isStatistics)
    return {
      ...statistics,
      kind: 'statistics',
      besides: publics?.body ?? null,
      figures: [...statistics.figures, ...(publics?.figures ?? [])],
      notUnderstood: [],
    };
  return (
    publics && { ...publics, kind: 'three-public', besides: statistics?.body ?? null, notUnderstood: [] }
  );
}

/** Lines that may say what a table without a title is. */
const HEAD_ROWS = 6;
const NAMED = /[决決]算(?!数)|公开\d|财决/;

function readBlock(block: Block): AccountTable | null {
  const { cells, title, top, bottom } = block;
  const words = title?.text ?? cells.name;
  if (NO_ACCOUNTS.test(words) || !isOfAccounts(block)) return null;
  const range: Range = [top, bottom];
  const isOther = OTHER_TITLE.test(words.replace(/["“”]/g, '')) && titleKind(words) === null;
  const read = isOther
    ? null
    : (readHalvesTable(cells, range) ??
      readEconomicTable(cells, range) ??
      readCodeTable(cells, range, words) ??
      readPublicTable(cells, range, words));
  if (!read) return title ? unreadTable(block, isOther) : null;
  // Without a title, columns headed 决算数 alone are of any table.
  const isNamed =
    title !== null ||
    NAMED.test(cells.name) ||
    cells.cellsBetween(top, Math.min(bottom, top + HEAD_ROWS)).some(({ text }) => NAMED.test(text));
  if (!isNamed) return null;
  const noDataCell = cells
    .cellsBetween(top, bottom)
    .find((cell) => cell.row > top && NO_DATA.test(cell.text));
  const numbered = lineNumberColumns(cells, top, bottom);
  const hasAmount = read.figures.some(({ isBlank }) => !isBlank);
  const hasMoney = read.figures.some(({ value }) => value !== 0);
  return {
    sheet: cells.name,
    area: areaOf(block, Math.max(read.lastRow, noDataCell?.row ?? 0)),
    kind: read.kind,
    head: readHeadOf(block, read.headerTop),
    body: read.body,
    besides: read.besides,
    rows: read.rows,
    noData: !hasAmount || (noDataCell !== undefined && !hasMoney),
    noDataNote: noDataCell ? { row: noDataCell.row, column: noDataCell.column } : null,
    unreadable: read.figures.filter(({ value }) => value === null),
    notUnderstood: read.notUnderstood,
    lineGaps: gapsIn(cells, numbered, top, read.lastRow),
    total: totalOf(read),
  };
}

function areaOf({ cells, top, bottom }: Block, lastRow: number) {
  const last = Math.min(bottom, lastRow);
  const within = cells.cellsBetween(top, last);
  return {
    top,
    bottom: Math.max(top, last),
    left: Math.min(...within.map(({ column }) => column)),
    right: Math.max(...within.map((cell) => cell.merge?.right ?? cell.column)),
  };
}

/** The figure that a table comes to: its 合计, or the year's total of its expenditure half. */
function totalOf({ body }: Read): Figure | null {
  switch (body?.shape) {
    case 'codes':
      return body.total?.figures.get('total') ?? null;
    case 'halves':
      return body.expenditure.rows.get('year-total')?.figures.get('sum') ?? null;
    case 'public':
      return body.figures.get('spent')?.get('sum') ?? null;
    case 'statistics':
      return body.rows.get('procurement')?.[0] ?? null;
    case 'economic':
    case undefined:
      return null;
  }
}

/** Lines with figures that a title must have below it to stand for a table. */
const FEWEST_LINES = 2;

/** A title of the accounts over something that cannot be read, or over a table that nothing is asked of. */
function unreadTable(block: Block, isOther: boolean): AccountTable | null {
  const { cells, title, top, bottom } = block;
  if (!title) return null;
  const rows = cells.rowsBetween(top + 1, bottom);
  const lines = rows.filter(
    (row) =>
      cells.row(row).filter((cell) => !isWords(cell) && isAmount(cell)).length > 0 &&
      cells.row(row).some(isWords),
  );
  const kind = titleKind(title.text);
  const isEmptyTable = rows.some((row) => cells.row(row).some((cell) => NO_DATA.test(cell.text)));
  if ((lines.length < FEWEST_LINES && !isEmptyTable) || (!isOther && kind === null)) return null;
  const note = rows.find((row) => cells.row(row).some(isNote));
  return {
    sheet: cells.name,
    area: areaOf(block, Math.max(...lines, note ?? top)),
    kind: 'other',
    head: readHeadOf(block, Math.min(bottom, top + 4)),
    body: null,
    besides: null,
    rows: lines.length,
    noData: lines.length === 0,
    noDataNote: null,
    unreadable: [],
    notUnderstood:
      isOther || lines.length < FEWEST_LINES
        ? []
        : [{ position: { row: title.row, column: title.column }, text: title.text, what: 'header' }],
    lineGaps: [],
    total: null,
  };
}

/** The tables of one sheet, top to bottom. */
export function tablesOn(sheet: SheetSnapshot): readonly AccountTable[] {
  return blocksOn(new SheetCells(sheet)).flatMap((block) => readBlock(block) ?? []);
}
