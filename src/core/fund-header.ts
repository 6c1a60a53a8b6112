/**
 * Header rows of fund tables, recognised by the columns they name: one row or several that refine each other. A side
 * label is no column, a list of projects no fund table, and a budget may be told by the printed rates alone.
 */
import { namesProject } from './form-lines';
import type { Grid, GridCell } from './grid';
import { inferFundColumn, type ColumnSpan } from './infer-columns';
import type { FundColumn } from './self-evaluation-form';
import {
  hitsOf,
  holdsFigures,
  isSubHeader,
  lastHeaderRow,
  MOST_HEADER_CELLS,
  rowsOf,
  spansOf,
  unnamedSpans,
  type FundHeader,
  type Hit,
} from './table-header';
import { fundRowLabels, type FundConcept } from './word-index';

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
  if (!isLeftmost || !hasTwin || hit.concept !== 'annualBudget') return false;
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

/** 预算（年初）: what stands in brackets tells which budget is meant. */
function withNote(hit: Hit<FundConcept>): Hit<FundConcept> {
  const isInitial =
    hit.concept === 'annualBudget' && hit.cell.label?.notes.some((note) => /^(?:年初|批复)/.test(note));
  return isInitial === true ? { ...hit, concept: 'initialBudget' } : hit;
}

/** A column of names with projects under it; 资金名称 over 财政拨款 names the sources. */
function listsProjects(grid: Grid, cells: readonly GridCell[], row: number): boolean {
  return cells.some((cell) => {
    const below = namesProject([cell]) ? grid.at(row + 1, cell.column) : null;
    return namesProject([cell]) && (!below || fundRowLabels.find(below.key) === null);
  });
}

/** Reads the row (with the ones below that refine it) as the header of a fund table. */
export function fundHeaderAt(grid: Grid, row: number, left: number, right: number): FundHeader | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => grid.fundWords.find(key);
  const upper = hitsOf(cells, find);
  if (upper.length < 2) return null;
  // A list of projects, a line each, is no form's fund table.
  if (listsProjects(grid, cells, row)) return null;
  // 预算数 | 30 | 执行数 | 29: figures beside the labels are pairs, not a header.
  if (holdsFigures(cells)) return null;
  const isBudget = (concept: string) =>
    concept === 'initialBudget' || concept === 'annualBudget' || concept === 'initialBudgetDeclared';
  const bottom = lastHeaderRow(grid, row, left, right, (below) =>
    isSubHeader(below, find, (concept) => isBudget(concept) || concept === 'executed' || concept === 'rate'),
  );
  const boundaries = rowsOf(grid, row, bottom, left, right);
  const named = hitsOf(boundaries, find).map(withNote);
  const all = [...named, ...looseHits(grid, boundaries, named)];
  const hits = all.filter((hit) => !isBlockLabel(grid, hit, all, bottom + 1));
  const spans = spansOf(hits, boundaries, right);
  const only = new Map<FundColumn, ColumnSpan>();
  for (const [concept, span] of spans) if (isFundColumn(concept)) only.set(concept, span);
  const inferred = inferFundColumn(grid, only, unnamedSpans(all, boundaries, right), bottom + 1);
  for (const [column, span] of inferred) only.set(column, span);
  const hasBudget = only.has('annualBudget') || only.has('initialBudget');
  if (!hasBudget || !(only.has('executed') || only.has('rate'))) return null;
  return { top: row, bottom, left, right, columns: only, inferred: new Set(inferred.keys()) };
}
