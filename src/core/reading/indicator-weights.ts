/** Weights that stand elsewhere or otherwise than one a row in points: fractions, labels, groups and blocks. */
import { sum, toNumber } from '../figures/decimal';
import type { Grid } from './grid';
import { readLabel } from '../text/label-text';
import { blockOfLevel1 } from '../words/word-index';
import type { BlockWeight, IndicatorRow, ReadingDoubt, TextCell } from '../model/self-evaluation-form';

/** Weights written as fractions of one (0.1 for 10 points) become points where the scores show that they are. */
export function scaleFractions(
  rows: readonly IndicatorRow[],
  doubts: ReadingDoubt[],
): readonly IndicatorRow[] {
  const weights = rows
    .map((row) => row.weight?.value ?? null)
    .filter((value): value is number => value !== null);
  const first = rows.find((row) => row.weight?.value != null);
  if (weights.length < 2 || !first?.weight || weights.some((value) => value > 1)) return rows;
  const total = sum(weights);
  const scores = rows.flatMap((row) => row.score?.value ?? []);
  // Without a score in figures only weights that make up one are surely fractions of it.
  const isWhole = scores.length === 0 && total.gte(0.99);
  const isScored = scores.some((score) => score > 1);
  if (total.lt(0.5) || total.gt(1.01) || !(isWhole || isScored)) return rows;
  doubts.push({
    position: first.weight.position,
    doubts: 'none',
    figures: { zh: '权重按百分制（×100）读取', en: 'weights read as points (× 100)' },
    why: { zh: '填的是小数，合计约为 1', en: 'they are written as fractions that add up to about 1' },
  });
  const scaled = (weight: number) => Number((weight * 100).toFixed(6));
  return rows.map((row) => {
    if (row.weight?.value == null) return row;
    const parts = row.parts?.map((part) => ({ ...part, weight: part.weight && scaled(part.weight) }));
    const weight = { ...row.weight, value: scaled(row.weight.value) };
    return { ...row, weight, ...(parts ? { parts } : {}) };
  });
}

/** Lines that carry the points of a block or of a second level and name no indicator: the rows below add up to them. */
export function withoutSums(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const own = rowsBut(rows, (row, below) => isNameless(row) && addsUp(row, below));
  if (!own.every(isCriterion) || weightOf(own).eq(FULL_WEIGHT)) return own;
  // 一、项目决策 | | 20 among criteria: only the whole 100 tells that such lines are sums.
  const parts = rowsBut(rows, (row, below) => HEADING.test(row.level3?.text ?? '') && addsUp(row, below));
  return weightOf(parts).eq(FULL_WEIGHT) ? parts : own;
}

const FULL_WEIGHT = 100;
/** 一、项目决策, （二）项目管理: numbered as headings are. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/u;
const weightOf = (rows: readonly IndicatorRow[]) => sum(rows.map((row) => row.weight?.value ?? 0));

/** Criteria have neither target nor actual, and names such as 资金管理. */
const isCriterion = (row: IndicatorRow): boolean => row.target === null && row.actual === null;

function rowsBut(
  rows: readonly IndicatorRow[],
  isLeftOut: (row: IndicatorRow, below: readonly IndicatorRow[]) => boolean,
): readonly IndicatorRow[] {
  const kept: IndicatorRow[] = [];
  for (const row of [...rows].reverse()) if (!isLeftOut(row, kept)) kept.push(row);
  return kept.length === rows.length ? rows : kept.reverse();
}

/** The whole name of a block or of a second level: 产出数量, 社会效益指标; never 社会资本到位率. */
const BLOCK_NAME =
  /^(?:项目|部门|单位|整体)?(?:产出|效益|效果|成本|投入|过程|决策|管理|履职|预算执行|数量|质量|时效|经济|社会|生态|环境|可持续)(?:数量|质量|时效|成本|效能|效益|效应|效果|影响|发展)*(?:指标|目标|绩效)?$|^(?:服务对象|社会公众|公众|受益对象)?满意度(?:指标|目标)?$/u;

/** True for a line that has no name but a block's, no target and no actual. */
function isNameless(row: IndicatorRow): boolean {
  // 产出数量 | | | 50 names a block and no indicator; where no column holds third levels, the second names it.
  const own = row.level3 ?? (row.level2?.position.row === row.row ? row.level2 : null);
  const key = readLabel(own?.text ?? '').key;
  const isBelowLevel2 = row.level2 !== null && row.level2.text !== own?.text;
  const name = BLOCK_NAME.test(key) && !isBelowLevel2 && !isCriterion(row) ? null : own;
  const texts = [name, row.target, row.actual].map((cell) => cell?.text ?? '');
  return !texts.some((text) => /[^-—–/\\\s]/.test(text));
}

/** @param below the rows below, nearest last */
function addsUp(row: IndicatorRow, below: readonly IndicatorRow[]): boolean {
  const points = row.weight?.value ?? null;
  if (points === null || points <= 0) return false;
  let added = sum([]);
  for (let at = below.length - 1; at >= 0; at--) {
    added = added.plus(below[at]?.weight?.value ?? 0);
    if (added.gte(points)) return added.eq(points);
  }
  return false;
}

/**
 * The rows without one that only repeats the points of the execution (预算执行率得分 | | | 10 | 9.5 in front of the total)
 * which the fund table tells already.
 * @param score the fund table's own score; null where it has none
 */
export function withoutExecutionAgain(
  rows: readonly IndicatorRow[],
  score: number | null,
): readonly IndicatorRow[] {
  if (score === null) return rows;
  const isAgain = (row: IndicatorRow) =>
    row.score?.value === score &&
    [row.target, row.actual].every((cell) => (cell?.text ?? '') === '') &&
    row.facts.isExecution;
  return rows.some(isAgain) ? rows.filter((row) => !isAgain(row)) : rows;
}

/** True where the first level's cell stands in the row itself and no lower level names the indicator. */
const isAlone = (row: IndicatorRow): boolean =>
  row.level2 === null && (row.level3?.text ?? '') === '' && row.level1?.position.row === row.row;

/** Points of a label; of two names in one cell, 新建道路（20分）改造桥梁（10分）, those of both. */
function pointsIn(text: string): number | null {
  const said = [...text.normalize('NFKC').matchAll(/\((\d+(?:\.\d+)?)(?:分|%)\)/g)].map((match) =>
    Number(match[1]),
  );
  return said.length > 1 ? toNumber(sum(said)) : readLabel(text).points;
}

/** Where there is no weight column, the weight stands in the labels: 自评通知（8分）. */
export function weightsFromLabels(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const level2Rows = new Map<string, number>();
  for (const row of rows) {
    const at = row.level2 ? `${String(row.level2.position.row)}:${String(row.level2.position.column)}` : '';
    level2Rows.set(at, (level2Rows.get(at) ?? 0) + 1);
  }
  return rows.map((row) => {
    if (row.weight) return row;
    const level2At = row.level2
      ? `${String(row.level2.position.row)}:${String(row.level2.position.column)}`
      : '';
    const own = row.level3?.text ? row.level3 : null;
    const label =
      own && readLabel(own.text).points !== null
        ? own
        : row.level2 && level2Rows.get(level2At) === 1
          ? row.level2
          : isAlone(row)
            ? row.level1
            : null;
    const points = label ? pointsIn(label.text) : null;
    if (!label || points === null) return row;
    return {
      ...row,
      weight: {
        position: label.position,
        raw: label.text,
        formula: null,
        value: points,
        form: 'text',
        isPlaceholder: false,
        span: null,
      },
    };
  });
}

/** Without merges, a score that covers the following rows shows as blanks below a score above its own weight. */
export function inferGroups(grid: Grid, rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  if (grid.mergesKnown) return rows;
  return withSharedWeights(rows).map((row, index) => {
    const { score, weight } = row;
    if (!score || score.value === null || weight?.value == null || score.value <= weight.value) return row;
    let total = weight.value;
    let last = index;
    for (let next = index + 1; next < rows.length; next++) {
      const follower = rows[next];
      if (follower?.score?.raw !== null || follower.weight?.value == null) break;
      total += follower.weight.value;
      last = next;
    }
    const bottom = rows[last]?.row ?? row.row;
    if (last === index || score.value > total) return row;
    const column = score.position.column;
    return { ...row, score: { ...score, span: { top: row.row, bottom, left: column, right: column } } };
  });
}

/** Scores under a blank weight that with the one above them keep within its weight: it was merged over them all. */
function withSharedWeights(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.map((row, index) => {
    const { score, weight } = row;
    if (score?.value == null || weight?.value == null) return row;
    let scored = score.value;
    let bottom = row.row;
    for (const next of rows.slice(index + 1)) {
      if (next.weight?.raw !== null || next.score?.value == null) break;
      scored += next.score.value;
      bottom = next.row;
    }
    if (bottom === row.row || scored > weight.value) return row;
    const { column } = weight.position;
    return { ...row, weight: { ...weight, span: { top: row.row, bottom, left: column, right: column } } };
  });
}

/** Level-1 and level-2 labels that carry points, with the rows they bind. */
export function blockWeights(rows: readonly IndicatorRow[]): readonly BlockWeight[] {
  const blocks = new Map<string, Block[]>();
  for (const row of rows) {
    for (const [level, label] of [
      [1, row.level1],
      [2, row.level2],
    ] as const) {
      if (!label || row.weight?.position === label.position) continue;
      const points = readLabel(label.text).points;
      if (points === null) continue;
      // On page-split forms the same label may stand twice: the words decide, not the cell.
      const id = `${String(level)}:${level === 2 ? (row.level1?.text ?? '') : ''}:${readLabel(label.text).key}:${String(points)}`;
      const former = blocks.get(id) ?? [];
      const block = former.find((entry) => isSamePlace(entry.label, label));
      if (block) block.rows.push(row);
      else blocks.set(id, [...former, { label, level, points, rows: [row] }]);
    }
  }
  const several = (list: readonly Block[]) => oneOrMany(list, rows);
  return [...blocks.values()].flatMap(several).map((block) => ({
    ...block,
    block: blockOfLevel1(readLabel(block.label.text).key),
    rows: block.rows.map(({ row }) => row),
  }));
}

const isSamePlace = (one: TextCell, other: TextCell): boolean =>
  one.position.row === other.position.row && one.position.column === other.position.column;

interface Block {
  readonly label: TextCell;
  readonly level: 1 | 2;
  readonly points: number;
  readonly rows: IndicatorRow[];
}

/**
 * One block whose label stands on each of its rows or again on the next page, or several that are called alike, as each
 * goal of a year has its own 产出指标（25分）: rows that add up to the points label by label, with other blocks between
 * them, tell that they are several.
 */
function oneOrMany(blocks: readonly Block[], rows: readonly IndicatorRow[]): readonly Block[] {
  const [first] = blocks;
  if (!first || blocks.length === 1) return blocks;
  const isFull = (block: Block) => sum(block.rows.map((row) => row.weight?.value ?? 0)).eq(block.points);
  const isApart = (block: Block, index: number) => {
    const [before, own] = [blocks[index - 1]?.rows.at(-1), block.rows[0]];
    return !before || !own || rows.indexOf(own) > rows.indexOf(before) + 1;
  };
  if (blocks.every(isFull) && blocks.every(isApart)) return blocks;
  return [{ ...first, rows: blocks.flatMap((block) => block.rows) }];
}
