/**
 * Target tables (绩效目标申报表, 绩效目标批复表): indicators with their values and nothing reached yet. They are no forms;
 * what they promise is what a form is held against.
 */
import { isTitle } from './form-lines';
import { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { indicatorHeaderAt, type IndicatorHeader } from './indicator-columns';
import { readHead } from './read-head';
import { readIndicators } from './read-indicators';
import { compact } from '../text/label-text';
import type { CellArea, SheetSnapshot } from '../model/sheet-snapshot';
import type { TargetPlan } from '../model/target-plan';
import type { TaughtWord } from '../words/taught-words';

/** Titles of tables that set targets; libraries of indicators, criteria and monitoring set none. */
const TARGETS_TITLE =
  /绩效目标|目标(?:申报|批复|设定|备案|公开|下达|审核)?表|预算绩效|申报(?:表|书)|绩效指标|指标申报|performancetargets?/iu;
const OTHER_TITLE = /指标库|共性|监控|监测|评分标准|指标体系|评价报告/u;

/** Most sheets hold no such table, and need not be looked at as one. */
const LONGEST_TITLE = 60;
function mayHoldTargets({ name, rows }: SheetSnapshot, without: readonly CellArea[]): boolean {
  const isTaken = (row: number) => without.some(({ top, bottom }) => row >= top && row <= bottom);
  return (
    (without.length === 0 && TARGETS_TITLE.test(compact(name))) ||
    rows.some(
      ({ row, cells }) =>
        !isTaken(row) &&
        cells.some(
          ({ value }) =>
            typeof value === 'string' && value.length <= LONGEST_TITLE && TARGETS_TITLE.test(compact(value)),
        ),
    )
  );
}

/** The header of targets in a row: names and values, and neither results nor points earned. */
function targetHeaderAt(grid: Grid, row: number): IndicatorHeader | null {
  const header = indicatorHeaderAt(grid, row, 0, Number.MAX_SAFE_INTEGER);
  if (!header?.columns.has('target') || header.columns.has('actual') || header.columns.has('score'))
    return null;
  return annualPart(grid, header) ?? header;
}

/** 实施期目标 | 年度目标 side by side, each with names and values of its own: the year's are the later ones. */
function annualPart(grid: Grid, header: IndicatorHeader): IndicatorHeader | null {
  const first = header.columns.get('target')?.right ?? Infinity;
  const later = grid
    .row(header.bottom, header.left, Number.MAX_SAFE_INTEGER)
    .filter((cell) => cell.column > first);
  const named = (concept: 'level2' | 'level3') =>
    later.find((cell) => grid.indicatorWords.find(cell.key)?.concept === concept);
  const [level2, level3] = [named('level2'), named('level3')];
  if (!level3) return null;
  const left = Math.min(level2?.column ?? Infinity, level3.column);
  const part = indicatorHeaderAt(grid, header.bottom, left, Number.MAX_SAFE_INTEGER);
  if (!part?.columns.has('target')) return null;
  // The blocks stand once, in front of both.
  const level1 = header.columns.get('level1');
  return level1 ? { ...part, columns: new Map([...part.columns, ['level1', level1]]) } : part;
}

/** The nearest title above a row, down to `from`. */
function titleAbove(grid: Grid, row: number, from: number): GridCell | null {
  for (const above of [...grid.rowsBetween(from, row - 1)].reverse()) {
    const cells = grid.row(above);
    const [first] = cells;
    if (first && (isTitle(cells) || (cells.length === 1 && TARGETS_TITLE.test(compact(first.text)))))
      return first;
  }
  return null;
}

/**
 * The target tables of a sheet.
 * @param without places of the sheet's forms: their indicators are no plans
 */
export function readTargetPlans(
  sheet: SheetSnapshot,
  taught: readonly TaughtWord[] = [],
  without: readonly CellArea[] = [],
): readonly TargetPlan[] {
  if (!mayHoldTargets(sheet, without)) return [];
  const grid = new Grid(sheet, taught);
  const headers: IndicatorHeader[] = [];
  for (const row of grid.rowNumbers) {
    if (row <= (headers[headers.length - 1]?.bottom ?? -1)) continue;
    if (without.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const header = targetHeaderAt(grid, row);
    if (header) headers.push(header);
  }
  let floor = 0;
  return headers.flatMap((header, at): readonly TargetPlan[] => {
    const from = floor;
    const limit = (headers[at + 1]?.top ?? grid.lastRow + 1) - 1;
    const area = { top: from, bottom: limit, left: 0, right: Number.MAX_SAFE_INTEGER };
    const title = titleAbove(grid, header.top, from);
    const words = compact(`${title?.text ?? ''}${sheet.name}`);
    const table = readIndicators(grid, { ...area, left: header.left }, [header], null);
    if (!table || table.rows.length < 2) return [];
    floor = table.lastRow + 1;
    if (!TARGETS_TITLE.test(words) || OTHER_TITLE.test(words)) return [];
    const head = readHead(grid, area, header.top - 1);
    const right = Math.max(...grid.row(header.top).map((cell) => cell.right));
    const rows = table.rows.filter(({ facts }) => !facts.isExecution);
    return [
      {
        sheet: sheet.name,
        area: { top: from, left: 0, bottom: table.lastRow, right },
        title: title ? { position: title.position, text: title.text } : null,
        year: head.year?.value ?? null,
        projectName: head.projectName,
        rows,
        hasWeights: header.columns.has('weight') && rows.some(({ weight }) => weight?.value != null),
      },
    ];
  });
}
