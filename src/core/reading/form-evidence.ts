/**
 * What says that located tables are a self-evaluation form and not a declaration, a monitoring table, a ledger or
 * somebody's appraisal: title, project, goal, funds, and the words of the indicator blocks.
 */
import { type FundHeader } from './fund-columns';
import { type IndicatorHeader } from './indicator-columns';
import type { Band } from './column-bands';
import { isTitle, namesProject } from './form-lines';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { isLevel } from './indicator-evidence';
import { FORECAST_COLUMN, NOT_A_FORM_TITLE, SELF_EVALUATION } from '../words/head-words';
import { blockOfLevel1, blockOfLevel2, goalLabels, headLabels } from '../words/word-index';

interface LocatedTables {
  readonly fund: FundHeader | null;
  readonly indicators: readonly IndicatorHeader[];
}

/** Rows under a header that are looked at. */
const SAMPLE_ROWS = 15;

/** Labels of a person's own appraisal. */
const PERSON_LABEL = /^(?:姓名|员工姓名|职工姓名|教师姓名|被考核人|岗位|岗位名称|职务|职位|职称|工号)$/;

/** 销售部KPI考核表: staff or departments are judged, not what money was spent on. */
const APPRAISAL_TITLE = /考核.{0,6}表$|KPI/i;
const OF_MONEY = /自评|评价|项目|支出|资金|专项|政策|预算/;

/** Whoever judges here is not the unit itself; unless the form says that it is. */
const OUTSIDE =
  /第三方|评价机构|事务所|评价(?:工作)?(?:小?组|专家)|专家(?:组|评)|重点(?:绩效)?评价|财政评价|再评价/;
const OWN_WORDS = /自评|自我评价|自查|self-?evaluation/i;

interface HeadEvidence {
  readonly isVetoed: boolean;
  readonly hasTitle: boolean;
  readonly saysSelfEvaluation: boolean;
  readonly hasName: boolean;
  readonly hasGoal: boolean;
}

/** What the lines above the tables say of the form, and whether they speak of something else. */
export function readHeadLines(grid: Grid, band: Band, top: number, last: number): HeadEvidence {
  let isVetoed = false;
  let isOutside = false;
  let saysOwn = false;
  let hasTitle = false;
  let saysSelfEvaluation = false;
  let hasName = false;
  let hasGoal = false;
  for (let row = top; row < last; row++) {
    const cells = grid.row(row, band.left, band.right);
    const first = cells[0]?.text ?? '';
    const line = first.length <= 80 ? compact(first) : '';
    if (isTitle(cells)) hasTitle = true;
    if (SELF_EVALUATION.test(line)) saysSelfEvaluation = true;
    if (NOT_A_FORM_TITLE.test(line) && !/自评|评价表/.test(line)) isVetoed = true;
    if (APPRAISAL_TITLE.test(line) && !OF_MONEY.test(line)) isVetoed = true;
    const said = cells.map((cell) => (cell.text.length <= 80 ? cell.text : '')).join('');
    if (OWN_WORDS.test(said)) saysOwn = true;
    if (OUTSIDE.test(said)) isOutside = true;
    if (cells.some((cell) => PERSON_LABEL.test(cell.key))) isVetoed = true;
    if (namesProject(cells)) hasName = true;
    if (cells.some((cell) => goalLabels.find(cell.key)?.concept === 'actual')) hasGoal = true;
  }
  if (isOutside && !saysOwn) isVetoed = true;
  return { isVetoed, hasTitle, saysSelfEvaluation, hasName, hasGoal };
}

const headerCells = (grid: Grid, header: IndicatorHeader | FundHeader): readonly GridCell[] => {
  const cells: GridCell[] = [];
  for (let row = header.top; row <= header.bottom; row++)
    cells.push(...grid.row(row, header.left, header.right));
  return cells;
};

/** 1-7月执行数, 全年预计完成: the year is not over. */
function looksAhead(grid: Grid, tables: LocatedTables): boolean {
  return [...(tables.fund ? [tables.fund] : []), ...tables.indicators].some((header) =>
    headerCells(grid, header).some((cell) => FORECAST_COLUMN.test(compact(cell.text))),
  );
}

/** A list with the project in a column of its own is a list of many projects. */
function listsProjects(grid: Grid, header: IndicatorHeader): boolean {
  for (const cell of headerCells(grid, header)) {
    if (headLabels.find(cell.key)?.concept !== 'projectName') continue;
    const names = new Set<string>();
    for (let row = header.bottom + 1; row <= header.bottom + SAMPLE_ROWS; row++) {
      const name = grid.at(row, cell.column);
      if (name && name.label && blockOfLevel1(name.key) === null) names.add(name.key);
    }
    if (names.size > 1) return true;
  }
  return false;
}

/** 产出指标, 社会效益, 满意度: the blocks by which performance is told. */
function speaksOfPerformance(grid: Grid, header: IndicatorHeader): boolean {
  const levels = [...header.columns].filter(([column]) => isLevel(column));
  if (levels.filter(([column]) => column !== 'level3').length > 1) return true;
  for (let row = header.bottom + 1; row <= header.bottom + SAMPLE_ROWS; row++)
    for (const [, span] of levels)
      for (const cell of grid.row(row, span.left, span.right))
        if (blockOfLevel1(cell.key) !== null || blockOfLevel2(cell.key) !== null) return true;
  return false;
}

/** @param top first row of the form's head */
export function isForm(grid: Grid, band: Band, tables: LocatedTables, top: number): boolean {
  const [header] = tables.indicators;
  const headerTop = Math.min(tables.fund?.top ?? Infinity, header?.top ?? Infinity);
  const head = readHeadLines(grid, band, top, Math.max(headerTop, header?.top ?? 0));
  if (head.isVetoed) return false;
  if (!head.saysSelfEvaluation && looksAhead(grid, tables)) return false;
  if (header && listsProjects(grid, header)) return false;
  if (header?.columns.has('actual') === true) {
    if (!header.columns.has('target') && !header.columns.has('score')) return false;
    if (header.inferred.get('actual') === 'content')
      return head.saysSelfEvaluation || (tables.fund !== null && header.columns.has('score'));
    return (
      head.hasTitle ||
      head.saysSelfEvaluation ||
      head.hasName ||
      head.hasGoal ||
      tables.fund !== null ||
      speaksOfPerformance(grid, header)
    );
  }
  if (!tables.fund) return false;
  const isNamed = head.hasTitle || (head.hasGoal && head.hasName);
  return isNamed && tables.fund.columns.has('executed');
}
