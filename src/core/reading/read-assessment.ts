/**
 * Assessment tables: the work of self-evaluation itself, marked criterion by criterion. Weights stand in the labels
 * (自评通知（8分）), there is neither target nor actual, and a filled score column says that it is no bare standard.
 */
import type { Grid } from './grid';
import { isTitle } from './form-lines';
import { indicatorHeaderAt, type IndicatorHeader } from './table-header';
import { readHead, type ReadArea } from './read-head';
import { readIndicators, type ReadIndicators } from './read-indicators';
import { readTotalRow } from './read-total';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';

const TITLE = /(?:自评|评价|考核).*(?:考核|评分|打分|计分).*表|(?:考核|评分|打分)表|自评(?:价|情况)?表/;

/** Words by which a unit judges its own work, in the title or over the score. */
const OWN_WORK = /自评|自查|自我|自行/;

function lastContentRow(grid: Grid, area: ReadArea, from: number): number {
  let last = from;
  for (const row of grid.rowNumbers) {
    if (row > from && row <= area.bottom && grid.row(row, area.left, area.right).length > 0) last = row;
  }
  return last;
}

/** Scores must be filled and weights printed: an empty scoring standard is no assessment. */
function isMarked(table: ReadIndicators): boolean {
  const scored = table.rows.filter((row) => row.score?.value != null).length;
  const weighted = table.rows.filter((row) => row.weight?.value != null).length;
  return (
    table.rows.length >= 2 &&
    scored * 2 > table.rows.length &&
    weighted * 2 > table.rows.length &&
    table.totalRow !== null
  );
}

function readAt(grid: Grid, header: IndicatorHeader): SelfEvaluationForm | null {
  let top = header.top;
  for (let row = header.top - 1; row >= Math.max(0, header.top - 4); row--) {
    const cells = grid.row(row);
    if (cells.length === 1 || isTitle(cells)) top = row;
  }
  const area: ReadArea = { top, bottom: grid.lastRow, left: header.left, right: header.right };
  const head = readHead(grid, area, header.top - 1);
  const title = head.title?.text.replace(/\s+/g, '') ?? '';
  if (!TITLE.test(title)) return null;
  // An outside evaluator's score sheet is nobody's self-evaluation.
  if (!OWN_WORK.test(title + (header.columns.get('score')?.header.text ?? ''))) return null;
  const table = readIndicators(grid, area, [header], null);
  if (!table || !isMarked(table)) return null;
  const closing =
    table.totalRow !== null && table.totalLabel
      ? readTotalRow(grid, area, table.totalRow, table.totalLabel, table.columns)
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
export function readAssessments(grid: Grid): readonly SelfEvaluationForm[] {
  const forms: SelfEvaluationForm[] = [];
  for (const row of grid.rowNumbers) {
    const header = indicatorHeaderAt(grid, row, 0, Number.MAX_SAFE_INTEGER);
    if (!header?.columns.has('score') || header.columns.has('actual') || header.columns.has('target'))
      continue;
    const form = readAt(grid, header);
    if (form) forms.push(form);
  }
  return forms;
}
