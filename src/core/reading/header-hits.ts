/** What a header's cells name; where a place names one thing twice, what stands beside them tells which is meant. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { ColumnSpan } from './infer-columns';
import { pointsTakenOff } from './points-in-words';
import { compact } from '../text/label-text';

export interface Hit<C extends string> {
  readonly cell: GridCell;
  readonly concept: C;
  readonly rank: number;
}

export const isLevel = (concept: string) =>
  concept === 'level1' || concept === 'level2' || concept === 'level3';

export function hitsOf<C extends string>(
  cells: readonly GridCell[],
  find: (key: string) => { concept: C; rank: number } | null,
): Hit<C>[] {
  const hits: Hit<C>[] = [];
  for (const cell of cells) {
    const found = find(cell.key);
    if (found) hits.push({ cell, concept: found.concept, rank: found.rank });
  }
  return hits;
}

/** The hits without those that stand for something else than the word says alone. */
export function settleHits<C extends string>(hits: readonly Hit<C>[]): readonly Hit<C>[] {
  return withOwnWeight(withPlainTarget(withTwoLevels(withFullMarks(withoutSideLabel(hits)))));
}

/**
 * A weight and a deduction without any score: the deductions stand for the scores, where the column begins with a
 * figure and not with words (扣分情况：无). Says whether they do.
 * @param below first row under the header
 */
export function takeDeductions(
  grid: Grid,
  columns: Map<string, ColumnSpan>,
  named: ReadonlyMap<string, ColumnSpan>,
  below: number,
): boolean {
  const deduction = named.get('deduction');
  if (!deduction || columns.has('score') || !columns.has('weight')) return false;
  const texts: string[] = [];
  for (let row = below; row < below + DEDUCTION_ROWS; row++)
    for (const cell of grid.row(row, deduction.left, deduction.left)) texts.push(compact(cell.text));
  // 无 says that nothing was taken off where other rows say how much was; alone it is a remark.
  const first = texts.find((text) => !/^(?:无|没有)$/.test(text)) ?? '';
  if (!/^[-+]?[\d.]+分?$/.test(first) && pointsTakenOff(first) === null) return false;
  columns.set('score', deduction);
  return true;
}

/** Rows in which the first figure is looked for. */
const DEDUCTION_ROWS = 4;

/** 绩效指标完成情况 left of the levels names the block: the same column is named again right of them. */
function withoutSideLabel<C extends string>(hits: readonly Hit<C>[]): readonly Hit<C>[] {
  const firstLevel = Math.min(...hits.filter((hit) => isLevel(hit.concept)).map((hit) => hit.cell.column));
  const isSide = (hit: Hit<C>) => hit.cell.column < firstLevel;
  return hits.filter(
    (hit) =>
      !isSide(hit) || !hits.some((other) => other.concept === hit.concept && other.cell.column > firstLevel),
  );
}

/** 分数 in front of 得分, and no other weight: the points that a row may have, and those that it got. */
function withFullMarks<C extends string>(hits: readonly Hit<C>[]): readonly Hit<C>[] {
  if (hits.some((hit) => hit.concept === 'weight')) return hits;
  const scores = hits.filter((hit) => hit.concept === 'score');
  const marks = scores.find((hit) => hit.cell.key === '分数');
  const isBefore = scores.some(
    (hit) => marks && hit.cell.column > marks.cell.column && !/率$/.test(hit.cell.key),
  );
  return isBefore ? hits.map((hit) => (hit === marks ? { ...hit, concept: 'weight' as C } : hit)) : hits;
}

/** 绩效维度 beside 指标类别, neither a second level: the left one is the first level, the next one the second. */
function withTwoLevels<C extends string>(hits: readonly Hit<C>[]): readonly Hit<C>[] {
  const firsts = hits.filter((hit) => hit.concept === 'level1');
  const [left, next] = [...firsts].sort((a, b) => a.cell.column - b.cell.column);
  const isPair = left && next && left.cell.row === next.cell.row && left.cell.column < next.cell.column;
  // 类别 beside 一级指标: the surer word is the first level already.
  if (!isPair || hits.some((hit) => hit.concept === 'level2')) return hits;
  if (firsts.some((hit) => /^(?:一级|1级|I级|Ⅰ级)/.test(hit.cell.key))) return hits;
  return hits.map((hit) => (hit === next ? { ...hit, concept: 'level2' as C } : hit));
}

/** 年度指标值（内容） beside 年度指标值: what is to be done, and the figure that is compared. */
function withPlainTarget<C extends string>(hits: readonly Hit<C>[]): readonly Hit<C>[] {
  const targets = hits.filter((hit) => hit.concept === 'target');
  const isTold = (hit: Hit<C>) =>
    hit.cell.label?.notes.some((note) => /^(?:内容|描述|文字|定性|说明)/.test(note)) === true;
  return targets.some((hit) => !isTold(hit))
    ? hits.filter((hit) => hit.concept !== 'target' || !isTold(hit))
    : hits;
}

/** A weight behind every level: the indicator's own stands behind its name. */
function withOwnWeight<C extends string>(hits: readonly Hit<C>[]): readonly Hit<C>[] {
  const weights = hits.filter((hit) => hit.concept === 'weight');
  // 评价指标 over all levels names them together; the one that names the indicators stands lowest.
  const names = hits
    .filter((hit) => hit.concept === 'level3')
    .reduce<Hit<C> | undefined>(
      (lowest, hit) => (lowest && lowest.cell.row >= hit.cell.row ? lowest : hit),
      undefined,
    );
  if (weights.length < 2 || !names) return hits;
  const ordered = [...hits].sort((a, b) => a.cell.column - b.cell.column);
  const before = (hit: Hit<C>) => ordered[ordered.indexOf(hit) - 1]?.concept ?? '';
  const isOuter = (hit: Hit<C>) =>
    hit.cell.column < names.cell.column && isLevel(before(hit)) && hit.cell.row === names.cell.row;
  const own = weights.some((hit) => hit.cell.column > names.cell.column);
  return own ? hits.filter((hit) => hit.concept !== 'weight' || !isOuter(hit)) : hits;
}
