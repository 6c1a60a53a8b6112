/** The header of an indicator table: which row it is, and what its columns mean. */
import { isNamedColumn, strengthOf } from './column-senses';
import { isTitle, namesProject } from './form-lines';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import {
  headerBlock,
  lastHeaderRow,
  MOST_HEADER_CELLS,
  type Column,
  type ColumnSpan,
  type HeaderBlock,
} from './header-block';
import type { Ground } from './header-doubts';
import { dividesWideCell, holdsFigures, isGoalLine, isSubHeader } from './header-lines';
import { assignIndicators, isLevel, isReadIndicator, type AssignedIndicators } from './indicator-evidence';
import { pointsTakenOff } from './points-in-words';
import type { IndicatorColumn } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { blockOfLevel1, STRENGTHS, type IndicatorConcept } from '../words/word-index';

export interface TableHeader<C extends string> {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<C, ColumnSpan>;
  /** Columns that no word names as it stands, with the ground on which each was taken. */
  readonly inferred: ReadonlyMap<C, Ground>;
  /** True where the score column holds what is taken off (扣分) and the table has no other. */
  readonly deducts: boolean;
  /** All columns of the header left to right, those that mean nothing to the program included. */
  readonly all: readonly ColumnSpan[];
}

export interface IndicatorHeader extends TableHeader<IndicatorColumn> {
  /** The block that the header itself names, where each block has a header of its own: 产出指标 | 三级指标 | 指标值. */
  readonly block: GridCell | null;
  /** The column of a reviewer's points (复核得分). */
  readonly review: ColumnSpan | null;
  /** The column of what a reviewer found to be reached (复核完成值). */
  readonly reviewActual: ColumnSpan | null;
  /** The column of the reviewer's points less the office's own (偏差). */
  readonly difference: ColumnSpan | null;
  /** The column of what is taken off (扣分) beside one of the points themselves. */
  readonly taken: ColumnSpan | null;
  /** The column of how each row is scored (评分标准). */
  readonly criterion: ColumnSpan | null;
  /** Columns of points that are not the form's own: a reviewer's, what is taken off, those of half the year. */
  readonly apart: readonly ColumnSpan[];
}

/** The cells without a number that heads the last column of a header that words show to be one. */
function withoutPoints(cells: readonly GridCell[], named: readonly GridCell[]): readonly GridCell[] {
  const last = cells[cells.length - 1];
  return last?.isNumber && named.length > 3 && named.length + 1 >= cells.length - 1
    ? cells.slice(0, -1)
    : cells;
}

/** Reads the row (with the ones below that refine it) as the header of an indicator table. */
export function indicatorHeaderAt(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): IndicatorHeader | null {
  const cells = grid.row(row, left, right);
  if (cells.length < 2 || cells.length > MOST_HEADER_CELLS) return null;
  const find = (key: string) => grid.indicatorWords.find(key);
  const named = cells.filter((cell) => find(cell.key) !== null);
  if (named.length < 2 || holdsFigures(withoutPoints(cells, named)) || isGoalLine(cells, named)) return null;
  const place = { top: row, left, right };
  const bottom = lastHeaderRow(
    grid,
    place,
    (below) =>
      isSubHeader(below, find, (concept) => concept !== 'number') || dividesWideCell(grid, cells, below),
  );
  const block = headerBlock(grid, { ...place, bottom }, (line) => !isTitle(line) && !namesProject(line));
  const assigned = assignIndicators(grid, block.columns);
  return assigned && headerOf(cells, block, assigned);
}

function headerOf(
  cells: readonly GridCell[],
  { top, bottom, left, right, columns: all }: HeaderBlock,
  { columns: assigned, senses }: AssignedIndicators,
): IndicatorHeader | null {
  const columns = new Map<IndicatorColumn, ColumnSpan>();
  const inferred = new Map<IndicatorColumn, Ground>();
  for (const [concept, { left: first, right: last, header }] of assigned) {
    if (!isReadIndicator(concept)) continue;
    columns.set(concept, { left: first, right: last, header });
  }
  for (const [concept, column] of assigned) {
    if (!isReadIndicator(concept)) continue;
    const isDue = concept === 'target' || concept === 'actual' || concept === 'weight' || concept === 'score';
    if (isDue && !isNamedColumn(senses, column)) inferred.set(concept, 'content');
    else if (
      strengthOf(senses, column, concept) <= STRENGTHS.doubled &&
      strengthOf(senses, column, concept) >= STRENGTHS.near
    )
      inferred.set(concept, 'spelling');
  }
  const hasValues =
    columns.has('target') && columns.has('actual') && (columns.has('weight') || columns.has('score'));
  const isNamed = [...columns.keys()].some((concept) => {
    const column = assigned.get(concept);
    return (
      isLevel(concept) &&
      column !== undefined &&
      strengthOf(senses, column, concept as IndicatorConcept) >= STRENGTHS.near
    );
  });
  // Words must show that this is an indicator table: a goal has an expected and an actual text as well.
  if (!isNamed && !(hasValues && ![...inferred.values()].includes('content'))) return null;
  // 三级指标及目标值, or 演出场次≥60场 under any header: the indicator's name holds its target.
  const names = assigned.get('level3');
  if (names && columns.has('actual') && !columns.has('target') && holdsTargets(names))
    columns.set('target', names);
  const block = blockInHeader(cells, columns);
  if (block) columns.set('level2', { left: block.column, right: block.right, header: block });
  if (![...columns.keys()].some(isLevel)) return null;
  if (!(columns.has('actual') || columns.has('target') || columns.has('score'))) return null;
  const deduction = assigned.get('deduction');
  const deducts =
    deduction !== undefined && !columns.has('score') && columns.has('weight') && holdsDeductions(deduction);
  if (deducts) columns.set('score', deduction);
  const review = all.find((column) => holdsReview(column, strengthOf(senses, column, 'review')));
  const taken = deducts || !columns.has('score') ? null : (deduction ?? null);
  return {
    top,
    bottom,
    left,
    right,
    columns,
    inferred,
    block,
    review: review ?? null,
    reviewActual:
      (review && all.find((column) => column !== review && REVIEW_ACTUAL.test(column.header.key))) ?? null,
    difference: (review && all.find(holdsDifferences)) ?? null,
    taken,
    criterion: assigned.get('method') ?? null,
    apart: [
      ...all.filter((column) => strengthOf(senses, column, 'interim') >= STRENGTHS.pattern),
      ...[review, taken].flatMap((column) => column ?? []),
    ].filter(({ left: first }) => first !== columns.get('score')?.left),
    deducts,
    all,
  };
}

/** The block's name where the header of its second levels should stand. */
function blockInHeader(
  cells: readonly GridCell[],
  columns: ReadonlyMap<IndicatorColumn, ColumnSpan>,
): GridCell | null {
  const level3 = columns.get('level3');
  if (!level3 || columns.has('level1') || columns.has('level2')) return null;
  // 执行率 is a column of funds.
  const isBlock = ({ key }: GridCell) => ![null, 'execution'].includes(blockOfLevel1(key));
  return cells.find((cell) => cell.column < level3.left && isBlock(cell)) ?? null;
}

/** A figure with its sign or unit at the end of a name. */
const TARGET_AT_END = /(?:[≥≤<>=]|不(?:低于|少于|超过|高于)|大于|小于)=?\s*\d[^,，;；。]{0,8}$/u;

/** 三级指标及目标值, or names that end in a figure with its sign: the names hold the targets. */
function holdsTargets({ header, cells }: Column): boolean {
  const said = /目标值|指标值|目标$/.test(compact(header.text));
  const texts = [...cells.values()].filter((cell) => cell.label !== null).map((cell) => compact(cell.text));
  const held = texts.filter((text) => TARGET_AT_END.test(text)).length;
  return held > 0 && (said || held * 2 >= texts.length);
}

/** 复核得分 by its name, 主管部门审核 where its cells hold points and nothing else. */
function holdsReview({ header, cells, figures }: Column, strength: number): boolean {
  if (strength === STRENGTHS.taught) return true;
  if (strength < STRENGTHS.pattern) return false;
  const isFigures = figures.size > 1 && figures.size === cells.size && !/值$/.test(header.key);
  return /分/.test(header.key) || isFigures;
}

/** 复核完成值, 审核后实际值: what the reviewer found, not what was thought of it. */
const REVIEW_ACTUAL =
  /^(?:复核|审核|核定|核实|抽查|抽评|复评|财政|专家|评价组|评价机构|第三方|主管部门).*(?<!分)(?:值|完成|实际|情况)$/;

/** 偏差, 差异, 分差 over figures: points, not a rate. */
function holdsDifferences({ header, cells, figures }: Column): boolean {
  return (
    /^(?:得分|评分|分数)?(?:偏差|差异|差值|差额|分差)(?:分值?|数|值)?$/.test(header.key) &&
    figures.size > 0 &&
    figures.size === cells.size
  );
}

/** True where a column begins with a figure that is taken off and not with words (扣分情况：无). */
export function holdsDeductions({ cells }: Column): boolean {
  const texts = [...cells.values()].map((cell) => compact(cell.text));
  // 无 says that nothing was taken off where other rows say how much was; alone it is a remark.
  const first = texts.find((text) => !/^(?:无|没有)$/.test(text)) ?? '';
  return /^[-+]?[\d.]+分?$/.test(first) || pointsTakenOff(first) !== null;
}
