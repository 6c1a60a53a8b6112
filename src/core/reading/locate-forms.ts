/**
 * Where forms stand in a sheet: found by words and structure, never by fixed addresses. Header rows are recognised
 * by the columns they name; heads, totals and following forms decide where one form ends and the next begins.
 */
import { fundHeaderAt, headersBeside, type FundHeader } from './fund-columns';
import { indicatorHeaderAt, type IndicatorHeader } from './indicator-columns';
import { columnBands, type Band } from './column-bands';
import { isForm } from './form-evidence';
import { closesForm, isTitle, namesDepartment, namesProject, projectNameIn } from './form-lines';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { fundColumns, headLabels } from '../words/word-index';

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

interface Draft {
  fund: FundHeader | null;
  indicators: IndicatorHeader[];
}

const headerTop = (draft: Draft) =>
  Math.min(draft.fund?.top ?? Number.MAX_SAFE_INTEGER, draft.indicators[0]?.top ?? Number.MAX_SAFE_INTEGER);

const lastHeaderBottom = (draft: Draft) =>
  Math.max(draft.fund?.bottom ?? -1, draft.indicators[draft.indicators.length - 1]?.bottom ?? -1);

/** A line that says whose form this is: the project, else the department. */
interface NameLine {
  readonly row: number;
  readonly name: string;
}

/** A band with its name lines, top to bottom. */
interface Strip extends Band {
  readonly names: readonly NameLine[];
}

function stripOf(grid: Grid, band: Band): Strip {
  const names: NameLine[] = [];
  const departments: NameLine[] = [];
  for (const row of grid.rowsBetween(band.top, band.bottom)) {
    const cells = grid.row(row, band.left, band.right);
    if (namesProject(cells)) names.push({ row, name: projectNameIn(cells) ?? '' });
    else if (namesDepartment(cells)) departments.push({ row, name: cells[1]?.key ?? cells[0]?.key ?? '' });
  }
  // Forms of whole departments name no project.
  return { ...band, names: names.length > 0 ? names : departments };
}

/** Name in force at a row: the nearest name line at or above it, down to `from`. */
function nameAbove(strip: Strip, row: number, from: number): string | null {
  let low = 0;
  let high = strip.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strip.names[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const line = strip.names[low - 1];
  return line && line.row >= from ? line.name : null;
}

/** True when the header repeats on a further page of the same form. */
function isContinuation(grid: Grid, strip: Strip, draft: Draft, header: IndicatorHeader): boolean {
  const previous = draft.indicators[draft.indicators.length - 1];
  if (!previous) return false;
  const from = previous.bottom + 1;
  let title: PageTitle | null = null;
  for (let row = from; row < header.top; row++) {
    const cells = grid.row(row, strip.left, strip.right);
    if (closesForm(grid, row, strip.left, strip.right)) return false;
    if (isTitle(cells)) title = pageTitle(grid, strip, row);
  }
  if (repeatsLines(grid, strip, draft, header)) return false;
  const repeated = nameAbove(strip, header.top - 1, from);
  if (repeated !== null && repeated !== nameAbove(strip, previous.top, strip.top)) return false;
  if (title === null) return true;
  const first = titleOf(grid, strip, draft);
  return (
    first !== null &&
    title.text === first.text &&
    (title.year === first.year || (title.isContinued && title.year === ''))
  );
}

/** A further page goes on with further indicators; the first lines once more begin a copy of the form. */
function repeatsLines(grid: Grid, strip: Strip, draft: Draft, header: IndicatorHeader): boolean {
  const linesUnder = (bottom: number) =>
    grid
      .rowsBetween(bottom + 1, bottom + REPEATED_LINES)
      .map((row) => grid.row(row, strip.left, strip.right).map((cell) => cell.text))
      .filter((cells) => cells.length > 0);
  const [first] = draft.indicators;
  const lines = linesUnder(first?.bottom ?? header.bottom);
  return lines.length > 1 && JSON.stringify(lines) === JSON.stringify(linesUnder(header.bottom));
}

/** The names of the block and of its part, on lines of their own, may stand on each page. */
const REPEATED_LINES = 3;

/** A title with the year line below it, to tell the same project's forms of two years apart. */
interface PageTitle {
  /** Without the mark of a further page. */
  readonly text: string;
  readonly year: string;
  /** 自评表（续）, 续表：自评表 */
  readonly isContinued: boolean;
}

const CONTINUED = /[(]续(?:表|页|[一二三四\d]+)?[)]|^续表?[:、]?|续表?$/;

function pageTitle(grid: Grid, strip: Strip, row: number): PageTitle {
  const below = grid.row(row + 1, strip.left, strip.right);
  const year = below.find((cell) => /^[(]?\d{4}年/.test(compact(cell.text)))?.text ?? '';
  const text = compact(grid.row(row, strip.left, strip.right)[0]?.text ?? '');
  return { text: text.replace(CONTINUED, ''), year: compact(year), isContinued: CONTINUED.test(text) };
}

function titleOf(grid: Grid, strip: Strip, draft: Draft): PageTitle | null {
  const header = headerTop(draft);
  for (let row = header - 1; row >= Math.max(strip.top, header - MOST_HEAD_ROWS); row--)
    if (isTitle(grid.row(row, strip.left, strip.right))) return pageTitle(grid, strip, row);
  return null;
}

/** No form's head is longer. */
const MOST_HEAD_ROWS = 30;

/** How far above its first line a form's title may stand. */
const TITLE_REACH = 8;

/** The title above a row, where only short lines stand between; null when there is none. */
function titleAbove(grid: Grid, band: Band, row: number, floor: number): number | null {
  for (let at = row - 1, blanks = 0; at >= Math.max(floor, row - TITLE_REACH); at--) {
    const cells = grid.row(at, band.left, band.right);
    if (cells.length === 0) {
      // Two blank rows part a form from what stands above it.
      if (++blanks > 1) return null;
      continue;
    }
    blanks = 0;
    if (isTitle(cells)) return at;
    if ((cells.length > 6 && !tellsPairs(cells)) || cells.some((cell) => cell.text.length > 60)) return null;
  }
  return null;
}

/** Labels of money or of the head with their values behind them: 预算数 | 36 | 决算数 | 36 | 执行率 | 100%. */
function tellsPairs(cells: readonly GridCell[]): boolean {
  const labels = cells.filter(
    (cell) => headLabels.find(cell.key) !== null || fundColumns.find(cell.key) !== null,
  );
  return labels.length > 1 && labels.length * 3 <= cells.length * 2 && cells.some((cell) => cell.holdsDigit);
}

/** First row of a form's head: title, name, department. */
function formTop(grid: Grid, band: Band, draft: Draft, floor: number): number {
  const header = headerTop(draft);
  let name = -1;
  for (let row = header - 1; row >= floor; row--) {
    const cells = grid.row(row, band.left, band.right);
    if (closesForm(grid, row, band.left, band.right) && titleAbove(grid, band, row, floor) === null) break;
    if (namesProject(cells) || namesDepartment(cells)) name = row;
    else if (name >= 0 && cells.length > 0) break;
  }
  const anchor = name >= 0 ? name : header;
  const title = titleAbove(grid, band, anchor, floor);
  if (title !== null) {
    // An annex number (附件2) above the title belongs to it.
    const above = title - 1 >= floor ? grid.row(title - 1, band.left, band.right) : [];
    return above.length === 1 && /^附[件表录]/.test(above[0]?.text ?? '') ? title - 1 : title;
  }
  let top = anchor;
  for (let row = anchor - 1; row >= Math.max(floor, anchor - 6); row--) {
    const cells = grid.row(row, band.left, band.right);
    if (cells.length === 0) {
      if (grid.row(row - 1, band.left, band.right).length === 0) break;
      continue;
    }
    if (closesForm(grid, row, band.left, band.right)) break;
    const [first] = cells;
    const isShort =
      cells.length <= 4 && first !== undefined && first.text.length <= 60 && !/[。；]$/.test(first.text);
    if (!isShort || cells.every((cell) => cell.isNumber)) break;
    top = row;
  }
  return top;
}

/** Finds the tables' headers of a band, top to bottom. */
function headersIn(grid: Grid, band: Band): (IndicatorHeader | FundHeader)[] {
  const headers: (IndicatorHeader | FundHeader)[] = [];
  let skipTo = -1;
  for (const row of grid.rowsBetween(band.top, band.bottom)) {
    if (row <= skipTo) continue;
    const both = headersBeside(grid, row, band.left, band.right);
    if (both) {
      headers.push(...both);
      skipTo = both[0].top;
      continue;
    }
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
  for (const area of columnBands(grid)) {
    const band = stripOf(grid, area);
    const drafts: Draft[] = [];
    let current: Draft | null = null;
    const headers = headersIn(grid, band);
    for (const [at, header] of headers.entries()) {
      if (isFundHeader(header)) {
        const joins: boolean =
          current !== null && belongsTo(grid, band, current, header, headers[at + 1] ?? null);
        if (current && joins && !current.fund) current.fund = header;
        else if (current?.fund && joins && current.indicators.length === 0)
          current.fund = betterFund(current.fund, header);
        else drafts.push((current = { fund: header, indicators: [] }));
        continue;
      }
      if (!header.columns.has('actual') && !header.columns.has('target')) continue;
      if (current && current.indicators.length === 0 && !endsBefore(band, current, header)) {
        current.indicators.push(header);
      } else if (current && current.indicators.length > 0 && isContinuation(grid, band, current, header)) {
        current.indicators.push(header);
      } else {
        current = { fund: null, indicators: [header] };
        drafts.push(current);
      }
    }
    let floor = band.top;
    const tops = drafts.map((draft) => {
      const top = formTop(grid, band, draft, floor);
      floor = lastHeaderBottom(draft) + 1;
      return top;
    });
    drafts.forEach((draft, index) => {
      const top = tops[index] ?? band.top;
      if (!isForm(grid, band, draft, top)) return;
      const limit = (tops[index + 1] ?? band.bottom + 1) - 1;
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

/** True when a title or a line that names the project stands in one of the rows. */
function holdsHead(grid: Grid, band: Band, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    const cells = grid.row(row, band.left, band.right);
    if (namesProject(cells) || isTitle(cells)) return true;
  }
  return false;
}

/**
 * True when no head of another form stands between a draft's last header and this one. Below a total the funds
 * belong to the form above only where no indicators follow them that could be theirs.
 */
function belongsTo(
  grid: Grid,
  band: Band,
  draft: Draft,
  header: FundHeader,
  next: IndicatorHeader | FundHeader | null,
): boolean {
  const from = lastHeaderBottom(draft) + 1;
  if (holdsHead(grid, band, from, header.top - 1)) return false;
  if (draft.indicators.length === 0) return true;
  const isLast = next === null || holdsHead(grid, band, header.bottom + 1, next.top - 1);
  for (let row = from; row < header.top; row++)
    if (closesForm(grid, row, band.left, band.right)) return isLast;
  return true;
}

/** Of two tables with budget and execution in one form the one with a rate is the form's own. */
function betterFund(former: FundHeader, later: FundHeader): FundHeader {
  return former.columns.has('rate') && !later.columns.has('rate') ? former : later;
}

/** True when another form's head stands between a fund table and an indicator header. */
function endsBefore(strip: Strip, draft: Draft, header: IndicatorHeader): boolean {
  const from = (draft.fund?.bottom ?? -1) + 1;
  const name = nameAbove(strip, header.top - 1, from);
  return name !== null && draft.fund !== null && name !== nameAbove(strip, draft.fund.top, strip.top);
}
