/**
 * The header row of a fund table: which columns hold budget, execution, rate and their score. Told by words, by what
 * their neighbours leave open, and never by fixed places.
 */
import { namesProject } from './form-lines';
import { hitsOf, isLevel, takeDeductions, type Hit } from './header-hits';
import { inferFundColumn } from './infer-columns';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isWords } from './read-cell';
import { compact } from '../text/label-text';
import type { FundColumn } from '../model/self-evaluation-form';
import {
  holdsFigures,
  indicatorHeaderAt,
  isSubHeader,
  lastHeaderRow,
  MOST_HEADER_CELLS,
  rowsOf,
  spansOf,
  unnamedSpans,
  type ColumnSpan,
  type FundHeader,
  type IndicatorHeader,
} from './table-header';
import { fundRowLabels, subtotalLabels, totalLabels, type FundConcept } from '../words/word-index';

/** In the order in which they are told. */
const FUND_COLUMNS: readonly FundColumn[] = [
  'initialBudget',
  'initialBudgetDeclared',
  'annualBudget',
  'executed',
  'carryOver',
  'weight',
  'rate',
  'score',
  'reason',
];

/** 年度预算（万元） or 预算安排及执行进度 at the side names the block: the column stands further right, and no figure under it. */
function isBlockLabel(grid: Grid, hit: Hit<string>, hits: readonly Hit<string>[], firstRow: number): boolean {
  const isLeftmost = hits.every((other) => other.cell.column >= hit.cell.column);
  const isBudget = hit.concept === 'annualBudget';
  const hasTwin = hits.some(
    (other) =>
      other !== hit &&
      (other.concept === hit.concept || (isBudget && /Budget$/.test(other.concept))) &&
      other.cell.column > hit.cell.column,
  );
  if (!isLeftmost) return false;
  // A label merged down beside the rows is no column, nor is a rate in front of the rows' own names.
  if (hit.cell.bottom >= firstRow) return true;
  if (!hasTwin && hit.concept !== 'rate') return false;
  for (let row = firstRow; row < firstRow + 4; row++)
    if (/^[\s\d.,，．０-９%％]+$/.test(grid.at(row, hit.cell.column)?.text ?? '')) return false;
  return true;
}

/** What a header cell's parts of words say, for columns that no whole word has named. */
function looseHits(
  grid: Grid,
  cells: readonly GridCell[],
  named: readonly Hit<FundConcept>[],
): readonly Hit<FundConcept>[] {
  const concepts = new Set(named.map((hit) => hit.concept));
  const places = new Set(named.map((hit) => hit.cell));
  const first = Math.min(...named.map((hit) => hit.cell.column));
  const hits: Hit<FundConcept>[] = [];
  for (const cell of cells) {
    // Left of all columns stands the block's side label.
    if (places.has(cell) || cell.column < first) continue;
    const found = grid.fundWords.findLoosely(cell.key);
    if (found && !concepts.has(found.concept)) {
      concepts.add(found.concept);
      hits.push({ cell, ...found });
    }
  }
  return hits;
}

const SOURCE = /财政|拨款|其[他它]|自[筹有]|单位|上级|本级|中央|[省市区县]级|地方|社会|债券|结转/;

/** 财政拨款预算 | 其他资金预算 | 预算合计: of several columns that sound alike the one that says that it is the sum. */
function withSums(grid: Grid, cells: readonly GridCell[], hits: readonly Hit<FundConcept>[]) {
  const sums = cells.flatMap((cell): Hit<FundConcept>[] => {
    const words = /^(.+)(?:合计|总计|小计)$/.exec(cell.key)?.[1] ?? '';
    const found = grid.fundWords.find(words) ?? grid.fundWords.findLoosely(words);
    return found ? [{ cell, ...found }] : [];
  });
  return sums.reduce<readonly Hit<FundConcept>[]>((kept, own) => {
    const isOnly = sums.filter((hit) => hit.concept === own.concept).length === 1;
    const others = kept.filter((hit) => hit.concept === own.concept && hit.cell !== own.cell);
    return isOnly && others.length > 0 && others.every((hit) => SOURCE.test(hit.cell.key))
      ? [...kept.filter((hit) => hit.concept !== own.concept && hit.cell !== own.cell), own]
      : kept;
  }, hits);
}

/** 预算（年初）: what stands in brackets tells which budget is meant. */
function withNote(hit: Hit<FundConcept>): Hit<FundConcept> {
  const isInitial =
    hit.concept === 'annualBudget' && hit.cell.label?.notes.some((note) => /^(?:年初|批复)/.test(note));
  return isInitial === true ? { ...hit, concept: 'initialBudget' } : hit;
}

/** What a cell names in a fund table; 预算批复数（调整后） is the annual budget whatever its words are. */
export function fundConceptOf(grid: Grid, cell: GridCell): FundConcept | null {
  const concept = grid.fundWords.find(cell.key)?.concept ?? null;
  return concept === 'initialBudget' && /调[整剂]后/.test(compact(cell.text)) ? 'annualBudget' : concept;
}

/** Two columns that sound like the initial budget, and none like the annual one: the second is the adjusted budget. */
function withAdjustedBudget(grid: Grid, hits: readonly Hit<FundConcept>[]): readonly Hit<FundConcept>[] {
  const told = hits.map((hit) => ({ ...hit, concept: fundConceptOf(grid, hit.cell) ?? hit.concept }));
  const initial = told.filter((hit) => hit.concept === 'initialBudget');
  const [first, second] = initial;
  // 年度预算安排 beside 调整后预算: the first one before it was adjusted.
  const annual = told.filter((hit) => hit.concept === 'annualBudget');
  const adjusted = annual.filter((hit) => /^调[整剂]后/.test(hit.cell.key));
  const planned = annual.find((hit) => !adjusted.includes(hit));
  if (initial.length === 0 && adjusted.length === 1 && planned && planned.cell.row === adjusted[0]?.cell.row)
    return told.map((hit) => (hit === planned ? { ...hit, concept: 'initialBudget' } : hit));
  const isPair = initial.length === 2 && first?.cell.row === second?.cell.row;
  const isClear = told.some(
    (hit) => hit.concept === 'annualBudget' || hit.concept === 'initialBudgetDeclared',
  );
  if (!isPair || isClear) return told;
  return told.map((hit) => (hit === second ? { ...hit, concept: 'annualBudget' } : hit));
}

/** True when a figure stands in one of the next rows of a column: a side label has none. */
function holdsAmounts(grid: Grid, span: ColumnSpan, below: number): boolean {
  for (let row = below; row < below + 4; row++) {
    const cell = grid.at(row, span.left);
    if (cell && !isWords(cell)) return true;
  }
  return false;
}

/** 上年结转, or in front of the spending 2022年结转: what came from the year before is no surplus of this one. */
function isBroughtForward(header: string, isBeforeSpending: boolean): boolean {
  const words = compact(header);
  return (
    /上年|以前|往年|年初|去年/.test(words) ||
    (isBeforeSpending && (/\d{4}年/.test(words) || !words.includes('余')))
  );
}

/** A column of names with projects under it; 资金名称 over 财政拨款 names the sources. */
function listsProjects(grid: Grid, cells: readonly GridCell[], row: number): boolean {
  return cells.some((cell) => {
    const below = namesProject([cell]) ? grid.at(row + 1, cell.column) : null;
    return namesProject([cell]) && (!below || fundRowLabels.find(below.key) === null);
  });
}

const isBudget = (concept: string | undefined) =>
  concept === 'initialBudget' || concept === 'annualBudget' || concept === 'initialBudgetDeclared';

/**
 * 上级资金, 本级资金 and 合计 side by side, each over a budget and an execution of its own: the columns under the sum
 * are the form's, with what stands behind all sources (执行率, 得分).
 */
function headerUnderSources(grid: Grid, row: number, left: number, right: number): FundHeader | null {
  const [upper, lower] = [grid.row(row, left, right), grid.row(row + 1, left, right)];
  if (upper.length < 2 || upper.length > MOST_HEADER_CELLS || lower.length > MOST_HEADER_CELLS) return null;
  // Asked of every row of a sheet: what nearly all of them lack is looked for first.
  if (upper.filter((cell) => fundRowLabels.find(cell.key) !== null).length < 2) return null;
  if (holdsFigures(upper) || holdsFigures(lower) || listsProjects(grid, upper, row)) return null;
  const find = (key: string) => grid.fundWords.find(key);
  const sources = upper.flatMap((cell, index) => {
    const end = upper[index + 1]?.column ?? right + 1;
    const own = lower.filter((other) => other.column >= cell.column && other.column < end);
    const concepts = own.map((other) => find(other.key)?.concept);
    const source = fundRowLabels.find(cell.key);
    return source && concepts.some(isBudget) && concepts.includes('executed')
      ? [{ cell, own, isTotal: source.concept === 'total' }]
      : [];
  });
  const total = sources.find((source) => source.isTotal);
  if (!total || sources.length < 2) return null;
  const others = new Set(
    sources.flatMap((source) => (source === total ? [source.cell] : [source.cell, ...source.own])),
  );
  const boundaries = [...upper, ...lower];
  const told = hitsOf(
    boundaries.filter((cell) => !others.has(cell)),
    find,
  );
  const hits = told.filter((hit) => !isBlockLabel(grid, hit, told, row + 2));
  const spans = spansOf(hits, boundaries, right);
  const only = new Map<FundColumn, ColumnSpan>();
  for (const column of FUND_COLUMNS) {
    const span = spans.get(column);
    if (span) only.set(column, span);
  }
  const deducts = takeDeductions(grid, only, spans, row + 2);
  return { top: row, bottom: row + 1, left, right, columns: only, inferred: new Set(), deducts };
}

/** Of sources and their sum under one wide header (中央 | 地方 | 合计 under 全年预算数), the column of the sum. */
function underSum(grid: Grid, span: ColumnSpan, row: number): ColumnSpan {
  const cells = span.right > span.left ? grid.row(row, span.left, span.right) : [];
  const at = cells.findIndex((cell) => totalLabels.find(cell.key) ?? subtotalLabels.find(cell.key));
  const total = cells[at];
  if (!total || cells.length < 2 || cells.some((cell) => cell.label === null || cell.holdsDigit)) return span;
  return { ...span, left: total.column, right: (cells[at + 1]?.column ?? span.right + 1) - 1 };
}

/** Reads the row (with the ones below that refine it) as the header of a fund table. */
export function fundHeaderAt(grid: Grid, row: number, left: number, right: number): FundHeader | null {
  const summed = headerUnderSources(grid, row, left, right);
  if (summed) return summed;
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => grid.fundWords.find(key);
  const upper = hitsOf(cells, find);
  if (upper.length < 2) return null;
  // A list of projects, a line each, is no form's fund table.
  if (listsProjects(grid, cells, row)) return null;
  // 预算数 | 30 | 执行数 | 29: figures beside the labels are pairs, not a header.
  if (holdsFigures(cells)) return null;
  const bottom = lastHeaderRow(grid, row, left, right, (below) =>
    isSubHeader(below, find, (concept) => isBudget(concept) || concept === 'executed' || concept === 'rate'),
  );
  const boundaries = rowsOf(grid, row, bottom, left, right);
  const told = withAdjustedBudget(grid, hitsOf(boundaries, find)).map(withNote);
  const all = withSums(grid, boundaries, [...told, ...looseHits(grid, boundaries, told)]);
  const hits = all.filter((hit) => !isBlockLabel(grid, hit, all, bottom + 1));
  const spans = spansOf(hits, boundaries, right);
  const only = new Map<FundColumn, ColumnSpan>();
  for (const column of FUND_COLUMNS) {
    const span = spans.get(column);
    if (span) only.set(column, span);
  }
  const inferred = inferFundColumn(grid, only, unnamedSpans(all, boundaries, right), bottom + 1);
  const named = only.get('annualBudget');
  // The amount that the rates are of is the adjusted budget; the one that words named is the first.
  const isFirst = named && !only.has('initialBudget') && holdsAmounts(grid, named, bottom + 1);
  if (inferred.has('annualBudget') && isFirst) only.set('initialBudget', named);
  for (const [column, span] of inferred) only.set(column, span);
  const [over, spent] = [only.get('carryOver'), only.get('executed')];
  if (over && spent && isBroughtForward(over.header.text, over.left < spent.left)) only.delete('carryOver');
  for (const [column, span] of only) only.set(column, underSum(grid, span, bottom + 1));
  const hasBudget = only.has('annualBudget') || only.has('initialBudget');
  if (!hasBudget || !(only.has('executed') || only.has('rate'))) return null;
  const deducts = takeDeductions(grid, only, spans, bottom + 1);
  return { top: row, bottom, left, right, columns: only, inferred: new Set(inferred.keys()), deducts };
}

/**
 * The headers of a fund table and of an indicator table that stand beside each other in one row, each with its own
 * columns; null for every other row.
 */
export function headersBeside(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): readonly [fund: FundHeader, indicators: IndicatorHeader] | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 6 || cells.length > MOST_HEADER_CELLS) return null;
  const isLevelCell = (cell: GridCell) => isLevel(grid.indicatorWords.find(cell.key)?.concept ?? '');
  const level = cells.find(isLevelCell);
  if (!level) return null;
  const hasAmounts = (fund: FundHeader | null): fund is FundHeader =>
    fund?.columns.has('executed') === true && fund.columns.size > 1;
  const isWhole = (header: IndicatorHeader | null): header is IndicatorHeader =>
    header !== null && header.columns.has('target') && header.columns.has('actual');
  if (level.column > left) {
    const fund = fundHeaderAt(grid, row, left, level.column - 1);
    const indicators = hasAmounts(fund) ? indicatorHeaderAt(grid, row, level.column, right) : null;
    if (hasAmounts(fund) && isWhole(indicators)) return [fund, indicators];
  }
  // Funds on the right: they begin where a budget stands behind the indicators' points.
  const budget = cells.find(
    (cell) => cell.column > level.column && /Budget$/.test(grid.fundWords.find(cell.key)?.concept ?? ''),
  );
  const label = budget && cells[cells.indexOf(budget) - 1];
  for (const start of [label, budget]) {
    if (!start || start.column <= level.column) continue;
    const fund = fundHeaderAt(grid, row, start.column, right);
    const indicators = hasAmounts(fund) ? indicatorHeaderAt(grid, row, left, start.column - 1) : null;
    const isOwnLabel = start !== label || grid.indicatorWords.find(start.key) === null;
    if (hasAmounts(fund) && isWhole(indicators) && isOwnLabel) return [fund, indicators];
  }
  return null;
}
