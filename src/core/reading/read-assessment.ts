/**
 * Assessment tables: the work of self-evaluation itself, marked criterion by criterion. Weights stand in the labels
 * (自评通知（8分）), there is neither target nor actual, and a filled score column says that it is no bare standard.
 */
import { indicatorHeaderAt, type IndicatorHeader } from './indicator-columns';
import { sum } from '../figures/decimal';
import type { Grid } from './grid';
import { isTitle } from './form-lines';
import { readHead, type ReadArea } from './read-head';
import { readIndicators, type ReadIndicators } from './read-indicators';
import { readTotalRow } from './read-total';
import type { ReadForm } from '../model/self-evaluation-form';

const TITLE =
  /(?:自评|评价|考核).*(?:考核|评分|打分|计分).*表|(?:考核|评分|打分)表|(?:绩效|支出|资金|专项|项目|政策|基金).*自评(?:价|情况)?表/;

/** Words by which a unit judges its own work, in the title or over the score. */
const OWN_WORK = /自评|自查|自我|自行/;

/** Rows above the header in which the title may stand. */
const HEAD_ROWS = 8;

function lastContentRow(grid: Grid, area: ReadArea, from: number): number {
  let last = from;
  for (const row of grid.rowNumbers) {
    if (row > from && row <= area.bottom && grid.row(row, area.left, area.right).length > 0) last = row;
  }
  return last;
}

/** A form of self-evaluation that lists criteria with their points in place of targets: 指标 | 评分标准 | 分值 | 得分. */
function listsCriteria(grid: Grid, header: IndicatorHeader, title: string): boolean {
  if (!/(?:自评|自查|自我评价).*表/.test(title) || !header.columns.has('weight')) return false;
  const named = grid
    .row(header.top, header.left, header.right)
    .map((cell) => grid.indicatorWords.find(cell.key)?.concept ?? null);
  // A column that no word names may be the target or the actual: then this is a form that was not understood.
  return !named.includes(null) && named.some((concept) => concept === 'method' || concept === 'explanation');
}

const FULL_WEIGHT = 100;

/** Scores must be filled and weights printed: an empty scoring standard is no assessment. */
function isMarked(table: ReadIndicators, hasCriteria: boolean): boolean {
  const scored = table.rows.filter((row) => row.score?.value != null).length;
  const weights = table.rows.flatMap((row) => row.weight?.value ?? []);
  const isFilled = scored === table.rows.length;
  // A list of one block alone (规划（15分）) has neither a total nor the whole 100.
  const isWhole =
    isFilled && (sum(weights).eq(FULL_WEIGHT) || (hasCriteria && weights.length === table.rows.length));
  return (
    table.rows.length >= 2 &&
    scored * 2 > table.rows.length &&
    weights.length * 2 > table.rows.length &&
    (table.totalRow !== null || isWhole)
  );
}

function readAt(grid: Grid, header: IndicatorHeader): ReadForm | null {
  let top = header.top;
  for (let row = header.top - 1; row >= Math.max(0, header.top - HEAD_ROWS); row--) {
    const cells = grid.row(row);
    if (cells.length === 1 || isTitle(cells)) top = row;
  }
  const area: ReadArea = { top, bottom: grid.lastRow, left: header.left, right: header.right };
  const head = readHead(grid, area, header.top - 1);
  const title = head.title?.text.replace(/\s+/g, '') ?? '';
  const hasCriteria = listsCriteria(grid, header, title);
  if (!TITLE.test(title) && !hasCriteria) return null;
  // An outside evaluator's score sheet is nobody's self-evaluation.
  if (!OWN_WORK.test(title + (header.columns.get('score')?.header.text ?? ''))) return null;
  const table = readIndicators(grid, area, [header], null);
  if (!table || !isMarked(table, hasCriteria)) return null;
  const closing =
    table.totalRow !== null && table.totalLabel
      ? readTotalRow(grid, area, table.totalRow, table.totalLabel, table.columns, header.apart)
      : null;
  const bottom = lastContentRow(grid, { ...area, bottom: table.lastRow }, header.bottom);
  const right = Math.max(...grid.row(header.top, header.left, header.right).map((cell) => cell.right));
  return {
    sheet: grid.sheet.name,
    area: { top, left: header.left, bottom, right },
    kind: 'assessment',
    ...head,
    funds: null,
    goalExpected: null,
    goalActual: null,
    indicators: {
      rows: table.rows,
      columns: new Map([...table.columns].map(([column, span]) => [column, span.left])),
      area: { top: header.top, left: header.left, bottom: table.lastRow, right },
    },
    blockWeights: table.blockWeights,
    subTotals: table.subTotals,
    executionPoints: null,
    breakdowns: [],
    total: closing?.total ?? null,
    grade: closing?.grade ?? null,
    texts: [],
    missing: [],
    doubts: table.doubts,
  };
}

/** All assessment tables of a sheet. */
export function readAssessments(grid: Grid): readonly ReadForm[] {
  const forms: ReadForm[] = [];
  for (const row of grid.rowNumbers) {
    const header = indicatorHeaderAt(grid, row, 0, Number.MAX_SAFE_INTEGER);
    if (!header?.columns.has('score') || header.columns.has('actual') || header.columns.has('target'))
      continue;
    // A header over two rows is none of its own in the second.
    if (forms.some((former) => former.area.top <= row && row <= former.area.bottom)) continue;
    const form = readAt(grid, header);
    if (form) forms.push(form);
  }
  return forms;
}
