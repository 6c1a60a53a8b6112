/**
 * Where forms stand in a sheet: found by words and structure, never by fixed addresses. Header rows are recognised
 * by the columns they name; heads, totals and following forms decide where one form ends and the next begins.
 */
import type { Grid, GridCell } from './grid';
import type { FundColumn, IndicatorColumn } from './self-evaluation-form';
import { NOT_A_FORM_TITLE, TITLE_PATTERN } from './vocabulary';
import { fundColumns, goalLabels, headLabels, indicatorColumns, totalLabels } from './word-index';

/** A column of a table: which cells of a row belong to it. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
  readonly header: GridCell;
}

export interface TableHeader<C extends string> {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<C, ColumnSpan>;
}

export type IndicatorHeader = TableHeader<IndicatorColumn>;
export type FundHeader = TableHeader<FundColumn>;

/** Where one form stands. Rows are inclusive; `bottom` ends before the next form. */
export interface FormPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly fund: FundHeader | null;
  /** The first header and, on page-split forms, the repeated ones. */
  readonly indicators: readonly IndicatorHeader[];
}

interface Hit<C extends string> {
  readonly cell: GridCell;
  readonly concept: C;
  readonly rank: number;
}

/** No header row has more than this many cells; a wider one is data. */
const MOST_HEADER_CELLS = 60;

const isLevel = (concept: string) => concept === 'level1' || concept === 'level2' || concept === 'level3';

function hitsOf<C extends string>(
  cells: readonly GridCell[],
  find: (key: string) => { concept: C; rank: number } | null,
): Hit<C>[] {
  const hits: Hit<C>[] = [];
  for (const cell of cells) {
    const found = find(cell.key);
    if (found) hits.push({ cell, ...found });
  }
  return hits;
}

/** A row below a header that only refines it: short texts, at least one a column of the table, no figures. */
function isSubHeader<C extends string>(
  cells: readonly GridCell[],
  find: (key: string) => { concept: C } | null,
  accepts: (concept: C) => boolean,
): boolean {
  if (cells.length === 0 || cells.some((cell) => cell.isNumber || cell.label === null)) return false;
  const named = cells.filter((cell) => {
    const hit = find(cell.key);
    return hit !== null && accepts(hit.concept);
  });
  return named.length > 0 && named.length * 2 >= cells.length;
}

/** Chooses one column per concept and gives each its span up to the next header cell. */
function spansOf<C extends string>(
  hits: readonly Hit<C>[],
  boundaries: readonly GridCell[],
  right: number,
): Map<C, ColumnSpan> {
  // A wide header that the row below refines names no column of its own.
  const rows = hits.map((hit) => hit.cell.row);
  const [upper, lower] = [Math.min(...rows), Math.max(...rows)];
  const uppers = boundaries
    .filter((cell) => cell.row === upper)
    .map((cell) => cell.column)
    .sort((a, b) => a - b);
  const isRefined = (hit: Hit<C>) => {
    if (hit.cell.row === lower) return false;
    const end = uppers.find((column) => column > hit.cell.column) ?? Number.MAX_SAFE_INTEGER;
    return hits.some(
      (other) => other.cell.row === lower && other.cell.column >= hit.cell.column && other.cell.column < end,
    );
  };
  const best = new Map<C, Hit<C>>();
  for (const hit of hits) {
    if (isRefined(hit)) continue;
    const former = best.get(hit.concept);
    const isBetter =
      !former || hit.rank < former.rank || (hit.rank === former.rank && hit.cell.row > former.cell.row);
    if (isBetter) best.set(hit.concept, hit);
  }
  // Where a lower header cell stands under a wider one, the lower one names the column.
  const byColumn = new Map<number, Hit<C>>();
  for (const hit of best.values()) {
    const former = byColumn.get(hit.cell.column);
    if (!former || hit.cell.row > former.cell.row) byColumn.set(hit.cell.column, hit);
  }
  const starts = [...new Set(boundaries.map((cell) => cell.column))].sort((a, b) => a - b);
  const spans = new Map<C, ColumnSpan>();
  for (const hit of byColumn.values()) {
    const next = starts.find((column) => column > hit.cell.column);
    spans.set(hit.concept, { left: hit.cell.column, right: (next ?? right + 1) - 1, header: hit.cell });
  }
  return spans;
}

/** Header cells of two forms that stand side by side: a new part starts where a column repeats. */
function splitSideBySide(hits: readonly Hit<string>[]): number[] {
  const sorted = [...hits].sort((a, b) => a.cell.column - b.cell.column);
  const starts: number[] = [];
  let seen = new Set<string>();
  for (const hit of sorted) {
    const isComplete = seen.has('actual') || (seen.has('executed') && seen.has('annualBudget'));
    const opensTable =
      isLevel(hit.concept) || hit.concept === 'initialBudget' || hit.concept === 'annualBudget';
    if (isComplete && opensTable && seen.has(hit.concept)) {
      starts.push(hit.cell.column);
      seen = new Set();
    }
    seen.add(hit.concept);
  }
  return starts;
}

/** Reads the row (with the one below, where it refines it) as the header of an indicator table. */
export function indicatorHeaderAt(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): IndicatorHeader | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => indicatorColumns.find(key);
  const upper = hitsOf(cells, find);
  if (upper.length < 2 || cells.some((cell) => cell.isNumber)) return null;
  const below = grid.row(row + 1, left, right);
  const refines = isSubHeader(below, find, (concept) => concept !== 'number');
  const hits = refines ? [...upper, ...hitsOf(below, find)] : upper;
  let spans = spansOf(hits, refines ? [...cells, ...below] : cells, right);
  const names = [...spans.keys()];
  const explicit = names.filter(isLevel).length;
  // 绩效指标 beside 一级指标 is the block's side label, not a column.
  const level3 = spans.get('level3');
  if (level3 && explicit > 1 && /^(?:绩效)?指标$/.test(level3.header.key)) {
    const others = hits.filter((hit) => hit.cell !== level3.header);
    spans = spansOf(others, refines ? [...cells, ...below] : cells, right);
  }
  const only = new Map<IndicatorColumn, ColumnSpan>();
  for (const [concept, span] of spans) if (isIndicatorColumn(concept)) only.set(concept, span);
  if (!only.has('target') && only.has('initialTarget')) {
    const span = only.get('initialTarget');
    if (span) only.set('target', span);
    only.delete('initialTarget');
  }
  const hasLevels = only.has('level1') || only.has('level2') || only.has('level3');
  if (!hasLevels || !(only.has('actual') || only.has('target') || only.has('score'))) return null;
  return { top: row, bottom: refines ? row + 1 : row, left, right, columns: only };
}

const INDICATOR_COLUMNS: ReadonlySet<string> = new Set<IndicatorColumn>([
  'level1',
  'level2',
  'level3',
  'nature',
  'operator',
  'initialTarget',
  'target',
  'actual',
  'unit',
  'qualitativeNote',
  'weight',
  'score',
  'reason',
]);
const isIndicatorColumn = (concept: string): concept is IndicatorColumn => INDICATOR_COLUMNS.has(concept);
const FUND_COLUMNS: ReadonlySet<string> = new Set<FundColumn>([
  'initialBudget',
  'initialBudgetDeclared',
  'annualBudget',
  'executed',
  'carryOver',
  'weight',
  'rate',
  'score',
  'reason',
]);
const isFundColumn = (concept: string): concept is FundColumn => FUND_COLUMNS.has(concept);

/** 年度预算（万元） at the side of the table names the block: another column is the budget, and no figure stands under it. */
function isBlockLabel(grid: Grid, hit: Hit<string>, hits: readonly Hit<string>[], firstRow: number): boolean {
  const isLeftmost = hits.every((other) => other.cell.column >= hit.cell.column);
  const hasTwin = hits.some((other) => other !== hit && /Budget$/.test(other.concept));
  if (!isLeftmost || !hasTwin || !/Budget$/.test(hit.concept)) return false;
  for (let row = firstRow; row < firstRow + 4; row++)
    if (/^[\s\d.,，．０-９%％]+$/.test(grid.at(row, hit.cell.column)?.text ?? '')) return false;
  return true;
}

/** Reads the row (with the one below, where it refines it) as the header of a fund table. */
export function fundHeaderAt(grid: Grid, row: number, left: number, right: number): FundHeader | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => fundColumns.find(key);
  const upper = hitsOf(cells, find);
  if (upper.length < 2) return null;
  // A list of projects, a line each, is no form's fund table.
  if (namesProject(cells)) return null;
  // 预算数 | 30 | 执行数 | 29: figures beside the labels are pairs, not a header.
  if (cells.some((cell) => cell.isNumber)) return null;
  const below = grid.row(row + 1, left, right);
  const isBudget = (concept: string) =>
    concept === 'initialBudget' || concept === 'annualBudget' || concept === 'initialBudgetDeclared';
  const refines = isSubHeader(
    below,
    find,
    (concept) => isBudget(concept) || concept === 'executed' || concept === 'rate',
  );
  const all = refines ? [...upper, ...hitsOf(below, find)] : upper;
  const hits = all.filter((hit) => !isBlockLabel(grid, hit, all, refines ? row + 2 : row + 1));
  const spans = spansOf(hits, refines ? [...cells, ...below] : cells, right);
  const only = new Map<FundColumn, ColumnSpan>();
  for (const [concept, span] of spans) if (isFundColumn(concept)) only.set(concept, span);
  const hasBudget = only.has('annualBudget') || only.has('initialBudget');
  if (!hasBudget || !(only.has('executed') || only.has('rate'))) return null;
  return { top: row, bottom: refines ? row + 1 : row, left, right, columns: only };
}

export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Columns that belong together: forms side by side are told apart by repeated headers or by an empty column. */
export function columnBands(grid: Grid): readonly Band[] {
  let right = 0;
  const used = new Set<number>();
  const cuts = new Set<number>();
  const anchors: number[] = [];
  for (const row of grid.rowNumbers) {
    const cells = grid.row(row);
    for (const cell of cells) {
      right = Math.max(right, cell.right);
      // A title over the whole width says nothing about which columns are in use.
      if (cells.length > 1)
        for (let column = cell.column; column <= Math.min(cell.right, cell.column + 50); column++)
          used.add(column);
    }
    if (cells.length < 4 || cells.length > MOST_HEADER_CELLS) continue;
    const indicators = hitsOf(cells, (key) => indicatorColumns.find(key));
    if (
      indicators.some((hit) => isLevel(hit.concept)) &&
      indicators.some((hit) => hit.concept === 'actual')
    ) {
      for (const column of splitSideBySide(indicators)) cuts.add(column);
      for (const hit of indicators) if (hit.concept === 'actual') anchors.push(hit.cell.column);
    }
  }
  if (anchors.length < 2) return [{ left: 0, right }];
  const bands: Band[] = [];
  let left = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    // The side label (绩效指标) of the second form stands left of its first column.
    let start = cut;
    for (const row of grid.rowNumbers) {
      const cells = grid.row(row, left, cut);
      const at = cells.findIndex((cell) => cell.column === cut);
      const before = at > 0 ? cells[at - 1] : undefined;
      if (before && /^(?:绩效)?指标$/.test(before.key) && before.column >= cut - 2)
        start = Math.min(start, before.column);
    }
    bands.push({ left, right: start - 1 });
    left = start;
  }
  bands.push({ left, right });
  return bands.length > 1 ? bands : splitAtEmptyColumns(used, anchors, right);
}

function splitAtEmptyColumns(
  used: ReadonlySet<number>,
  anchors: readonly number[],
  right: number,
): readonly Band[] {
  const bands: Band[] = [];
  let left = 0;
  for (let column = 1; column <= right; column++) {
    if (used.has(column) || !used.has(column - 1)) continue;
    const isBehindAnchor = anchors.some((anchor) => anchor >= left && anchor < column);
    const isBeforeAnchor = anchors.some((anchor) => anchor > column);
    if (isBehindAnchor && isBeforeAnchor) {
      bands.push({ left, right: column - 1 });
      left = column;
    }
  }
  bands.push({ left, right });
  return bands;
}

/** A line that stands alone and names a form. */
export function isTitle(cells: readonly GridCell[]): boolean {
  const first = cells[0];
  return (
    first !== undefined &&
    cells.length <= 3 &&
    typeof first.raw === 'string' &&
    first.text.length <= 60 &&
    !/[。；;]$/.test(first.text) &&
    TITLE_PATTERN.test(first.text.replace(/\s+/g, ''))
  );
}

/** True when the row names the project (or, on a whole-department form, the department). */
function namesProject(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => {
    const key = cell.key === '' ? '' : cell.key.replace(/[:：].*$/, '');
    return headLabels.find(key)?.concept === 'projectName' && key !== '项目' && key !== '政策';
  });
}

function projectNameIn(cells: readonly GridCell[]): string | null {
  const at = cells.findIndex(
    (cell) => headLabels.find(cell.key.replace(/[:：].*$/, ''))?.concept === 'projectName',
  );
  const label = cells[at];
  if (!label) return null;
  const inside = /[:：](.+)$/.exec(label.text.replace(/\s+/g, ''))?.[1];
  return inside ?? cells[at + 1]?.text ?? '';
}

export function isTotalRow(cells: readonly GridCell[]): boolean {
  const first = cells.find((cell) => typeof cell.raw === 'string');
  return first !== undefined && totalLabels.find(first.key) !== null;
}

interface Draft {
  fund: FundHeader | null;
  indicators: IndicatorHeader[];
}

const headerTop = (draft: Draft) =>
  Math.min(draft.fund?.top ?? Number.MAX_SAFE_INTEGER, draft.indicators[0]?.top ?? Number.MAX_SAFE_INTEGER);
const lastHeaderBottom = (draft: Draft) =>
  Math.max(draft.fund?.bottom ?? -1, draft.indicators[draft.indicators.length - 1]?.bottom ?? -1);

/** Project name in force at a row: the nearest name line at or above it, down to `from`. */
function nameAbove(grid: Grid, band: Band, row: number, from: number): string | null {
  for (let at = row; at >= from; at--) {
    const cells = grid.row(at, band.left, band.right);
    if (namesProject(cells)) return projectNameIn(cells);
  }
  return null;
}

/** True when the header repeats on a further page of the same form. */
function isContinuation(grid: Grid, band: Band, draft: Draft, header: IndicatorHeader): boolean {
  const previous = draft.indicators[draft.indicators.length - 1];
  if (!previous) return false;
  const from = previous.bottom + 1;
  for (let row = from; row < header.top; row++) {
    if (isTotalRow(grid.row(row, band.left, band.right))) return false;
  }
  const repeated = nameAbove(grid, band, header.top - 1, from);
  if (repeated === null) return true;
  return repeated === nameAbove(grid, band, previous.top, 0);
}

/** Last row above a header that belongs to this form's head: title, name, department. */
function formTop(grid: Grid, band: Band, draft: Draft, floor: number): number {
  const header = headerTop(draft);
  let name = -1;
  for (let row = header - 1; row >= floor; row--) {
    const cells = grid.row(row, band.left, band.right);
    if (isTotalRow(cells)) break;
    if (namesProject(cells) || cells.some((cell) => headLabels.find(cell.key)?.concept === 'department'))
      name = row;
    else if (name >= 0 && cells.length > 0) break;
  }
  const anchor = name >= 0 ? name : header;
  let top = anchor;
  for (let row = anchor - 1; row >= Math.max(floor, anchor - 6); row--) {
    const cells = grid.row(row, band.left, band.right);
    if (cells.length === 0) {
      // Two blank rows part a form from what stands above it.
      if (grid.row(row - 1, band.left, band.right).length === 0) break;
      continue;
    }
    if (isTotalRow(cells)) break;
    const [first] = cells;
    const isShort =
      cells.length <= 4 && first !== undefined && first.text.length <= 60 && !/[。；]$/.test(first.text);
    if (!isShort || cells.every((cell) => cell.isNumber)) break;
    top = row;
    if (isTitle(cells)) {
      // An annex number (附件2) above the title belongs to it.
      const above = grid.row(row - 1, band.left, band.right);
      if (row - 1 >= floor && above.length === 1 && /^附[件表录]?/.test(above[0]?.text ?? '')) top = row - 1;
      break;
    }
  }
  return top;
}

/** A table of figures that merely looks like a form: no title, no project, no goal says that it is one. */
function isForm(grid: Grid, band: Band, draft: Draft, top: number): boolean {
  const header = draft.indicators[0];
  const columns = header?.columns;
  let title = '';
  let hasName = false;
  let hasGoal = false;
  const last = Math.max(headerTop(draft), header?.top ?? 0);
  for (let row = top; row < last; row++) {
    const cells = grid.row(row, band.left, band.right);
    if (title === '' && isTitle(cells)) title = cells[0]?.text ?? '';
    if (NOT_A_FORM_TITLE.test(cells[0]?.text ?? '') && !/自评|评价表/.test(cells[0]?.text ?? ''))
      return false;
    if (namesProject(cells)) hasName = true;
    if (cells.some((cell) => goalLabels.find(cell.key)?.concept === 'actual')) hasGoal = true;
  }
  if (columns?.has('actual') === true) return columns.has('target') || columns.has('score');
  if (draft.fund)
    return (title !== '' || hasGoal) && (hasName || title !== '') && draft.fund.columns.has('executed');
  return false;
}

/** Finds the tables' headers of a band, top to bottom. */
function headersIn(grid: Grid, band: Band): (IndicatorHeader | FundHeader)[] {
  const headers: (IndicatorHeader | FundHeader)[] = [];
  let skipTo = -1;
  for (const row of grid.rowNumbers) {
    if (row <= skipTo) continue;
    const header =
      indicatorHeaderAt(grid, row, band.left, band.right) ?? fundHeaderAt(grid, row, band.left, band.right);
    if (!header) continue;
    headers.push(header);
    skipTo = header.bottom;
  }
  return headers;
}

const isFundHeader = (header: IndicatorHeader | FundHeader): header is FundHeader => {
  for (const concept of header.columns.keys())
    if (concept === 'annualBudget' || concept === 'initialBudget' || concept === 'executed') return true;
  return false;
};

/** Finds every place of the sheet where a tabular self-evaluation form stands. */
export function locateForms(grid: Grid): readonly FormPlace[] {
  const places: FormPlace[] = [];
  for (const band of columnBands(grid)) {
    const drafts: Draft[] = [];
    let current: Draft | null = null;
    for (const header of headersIn(grid, band)) {
      if (isFundHeader(header)) {
        const joins: boolean = current !== null && belongsTo(grid, band, current, header);
        if (current && joins && !current.fund) current.fund = header;
        else if (current?.fund && joins && current.indicators.length === 0)
          current.fund = betterFund(current.fund, header);
        else drafts.push((current = { fund: header, indicators: [] }));
        continue;
      }
      if (!header.columns.has('actual') && !header.columns.has('target')) continue;
      if (current && current.indicators.length === 0 && !endsBefore(grid, band, current, header)) {
        current.indicators.push(header);
      } else if (current && current.indicators.length > 0 && isContinuation(grid, band, current, header)) {
        current.indicators.push(header);
      } else {
        current = { fund: null, indicators: [header] };
        drafts.push(current);
      }
    }
    let floor = 0;
    const tops = drafts.map((draft) => {
      const top = formTop(grid, band, draft, floor);
      floor = lastHeaderBottom(draft) + 1;
      return top;
    });
    drafts.forEach((draft, index) => {
      const top = tops[index] ?? 0;
      if (!isForm(grid, band, draft, top)) return;
      const limit = (tops[index + 1] ?? grid.lastRow + 1) - 1;
      places.push({
        top,
        bottom: limit,
        left: band.left,
        right: band.right,
        fund: draft.fund,
        indicators: draft.indicators,
      });
    });
  }
  return places.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** True when no head of another form stands between a draft's last header and this one. */
function belongsTo(grid: Grid, band: Band, draft: Draft, header: FundHeader): boolean {
  for (let row = lastHeaderBottom(draft) + 1; row < header.top; row++) {
    const cells = grid.row(row, band.left, band.right);
    if (namesProject(cells) || isTitle(cells)) return false;
    if (draft.indicators.length > 0 && isTotalRow(cells)) return false;
  }
  return true;
}

/** Of two tables with budget and execution in one form the one with a rate is the form's own. */
function betterFund(former: FundHeader, later: FundHeader): FundHeader {
  return former.columns.has('rate') && !later.columns.has('rate') ? former : later;
}

/** True when another form's head stands between a fund table and an indicator header. */
function endsBefore(grid: Grid, band: Band, draft: Draft, header: IndicatorHeader): boolean {
  const from = (draft.fund?.bottom ?? -1) + 1;
  const name = nameAbove(grid, band, header.top - 1, from);
  return name !== null && draft.fund !== null && name !== nameAbove(grid, band, draft.fund.top, 0);
}
