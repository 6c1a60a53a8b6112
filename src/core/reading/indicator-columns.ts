/**
 * The columns of an indicator table: what speaks for each meaning of a column, one small function an evidence, and the
 * header that the best assignment gives.
 */
import { assignColumns, type Assignment, type Offer } from './assign-columns';
import { holdsFigures, isSubHeader, dividesWideCell, isGoalLine } from './header-lines';
import { isNamedColumn, sensesOfColumns, strengthOf, type SensesOf } from './column-senses';
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
import { pointsTakenOff } from './points-in-words';
import { sum, toNumber } from '../figures/decimal';
import { readOperator } from '../figures/operators';
import { isKnownUnit } from '../figures/units';
import type { IndicatorColumn } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { blockOfLevel1, blockOfLevel2, STRENGTHS, type IndicatorConcept } from '../words/word-index';

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
}

interface Table {
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly senses: SensesOf<IndicatorConcept>;
  /** Where the first column of a level begins. */
  readonly firstLevel: number;
  /** The column that names the indicators: of several the one whose header stands lowest. */
  readonly names: Column | undefined;
}

const LEVELS = ['level1', 'level2', 'level3'] as const;
export const isLevel = (concept: string): boolean => (LEVELS as readonly string[]).includes(concept);

/** Meanings that nothing is read from; several columns may have them. */
const UNREAD: ReadonlySet<IndicatorConcept> = new Set([
  'explanation',
  'method',
  'review',
  'deduction',
  'number',
  'completion',
  'source',
]);
/** What an unread meaning counts beside one that a form needs. */
const UNREAD_SHARE = 0.5;

/** What a form needs, and how much more a column is worth that gives it. */
const DUE: Partial<Record<IndicatorConcept, number>> = {
  target: 4,
  actual: 4,
  weight: 3,
  score: 3,
  level3: 3,
  level2: 1,
  level1: 1,
};

/** What a word may mean as well where nothing else has that meaning. */
const ALSO: Partial<Record<IndicatorConcept, Partial<Record<IndicatorConcept, number>>>> = {
  // 年初指标值 with no adjusted one beside it is the target.
  initialTarget: { target: 7 },
  // 绩效标准 right in front of the actual, 指标解释 where the name is wanting, 指标类型 over blocks.
  explanation: { target: 2, level1: 1, level2: 1, level3: 3 },
  nature: { level1: 2, level2: 2, operator: 1 },
  // 绩效维度 beside 指标类别: the second of them is the second level.
  level1: { level2: 5 },
};

/** What speaks against a meaning in front of the levels. */
const BESIDE_LEVELS: Partial<Record<IndicatorConcept, number>> = {
  target: -12,
  actual: -12,
  weight: -3,
  score: -3,
};

const isNature = ({ text }: GridCell): boolean => /^(?:[正负反逆]向|定[性量])(?:指标)?$/.test(compact(text));
const isUnit = ({ text, holdsDigit }: GridCell): boolean => !holdsDigit && isKnownUnit(compact(text));

type Evidence = (concept: IndicatorConcept, column: Column, table: Table) => number;

const isVague = (column: Column): boolean => /^(?:绩效)?指标$/.test(column.header.key);
const share = (column: Column, test: (cell: GridCell) => boolean): number =>
  column.cells.size === 0 ? 0 : [...column.cells.values()].filter(test).length / column.cells.size;

/** A block's name, not that of one of its parts. */
const isBlock = ({ key }: GridCell): boolean =>
  blockOfLevel1(key) !== null && !/^(?:数量|质量|时效|经济|社会|生态|可持续|服务)/.test(key);
const isPart = ({ key }: GridCell): boolean => blockOfLevel2(key) !== null || /^成本/.test(key);
const isSign = ({ text }: GridCell): boolean => readOperator(text) !== null;

const EVIDENCE: readonly Evidence[] = [
  (concept) => DUE[concept] ?? 0,
  // 绩效指标完成情况 left of the levels names the block: the column itself stands right of them.
  (concept, column, { firstLevel }) => (column.left < firstLevel ? (BESIDE_LEVELS[concept] ?? 0) : 0),
  // 年度指标值（内容） beside 年度指标值: what is to be done, and the figure that is compared.
  (concept, { header }) =>
    concept === 'target' && header.label?.notes.some((note) => /^(?:内容|描述|文字|定性|说明)/.test(note))
      ? -2
      : 0,
  // A weight behind every level: the indicator's own stands behind its name.
  (concept, column, { names }) => (concept === 'weight' && names && column.left < names.left ? -2 : 0),
  // What stands under the header.
  (concept, column) => {
    if (concept === 'level1') return 6 * share(column, isBlock);
    if (concept === 'level2') return 4 * share(column, isPart);
    if (concept === 'operator') return 8 * share(column, isSign);
    // 县级评分 | 市级评分: of two columns of points the one that is filled in.
    if (concept === 'weight' || concept === 'score') return column.figures.size > 0 ? 0.4 : 0;
    if (concept === 'unit') return 4 * share(column, isUnit);
    if (concept === 'nature' && share(column, isNature) > 0) return 4 * share(column, isNature);
    if (concept === 'nature') return -8 * Math.max(share(column, isBlock), share(column, isPart));
    return 0;
  },
];

/** A bare number over figures that add up to it: the points of a block head the column of its scores. */
const isPoints = ({ header, figures }: Column): boolean =>
  header.isNumber && figures.size > 1 && sum([...figures.values()]).eq(Number(header.raw));

/** Columns that their cells name. */
const TOLD_BY_CELLS = [
  ['operator', isSign],
  ['nature', isNature],
  ['unit', isUnit],
] as const;

/** What a column without a name may be, by what it holds. */
function guesses(column: Column, { firstLevel }: Table): readonly IndicatorConcept[] {
  const { cells, figures, header } = column;
  if (isPoints(column)) return ['score'];
  if (header.label === null || blockOfLevel1(header.key) !== null) return [];
  const found: IndicatorConcept[] = [];
  if (share(column, isBlock) >= 0.5) found.push('level1');
  if (share(column, isPart) >= 0.5) found.push('level2');
  if (cells.size >= 2 && column.left > firstLevel) found.push('level3');
  if (cells.size >= 2) found.push('target', 'actual');
  if (figures.size >= 2 && figures.size === cells.size) found.push('weight', 'score');
  if (cells.size >= 2)
    for (const [concept, test] of TOLD_BY_CELLS) if (share(column, test) > 0.5) found.push(concept);
  return found;
}

function offersOf(column: Column, table: Table): readonly Offer<IndicatorConcept>[] {
  const strengths = new Map<IndicatorConcept, number>();
  const put = (concept: IndicatorConcept, strength: number) => {
    strengths.set(concept, Math.max(strengths.get(concept) ?? -Infinity, strength));
  };
  const senses = table.senses.get(column) ?? [];
  for (const { concept, strength } of senses)
    put(concept, UNREAD.has(concept) ? strength * UNREAD_SHARE : strength);
  for (const { concept } of senses)
    for (const [other, strength] of Object.entries(ALSO[concept] ?? {}) as [IndicatorConcept, number][])
      put(other, strength);
  if (isVague(column)) for (const level of ['level1', 'level2'] as const) put(level, 3);
  for (const concept of guesses(column, table))
    if (isLevel(concept) || !isNamedColumn(table.senses, column))
      put(concept, isLevel(concept) ? GUESS : GUESS - (DUE[concept] ?? 0));
  return [...strengths].map(([concept, strength]) => ({
    concept,
    evidence: EVIDENCE.reduce((evidence, one) => evidence + one(concept, column, table), strength),
  }));
}

/** A guess is worth nothing of itself: only what the form needs and what agrees speak for it. */
const GUESS = 0;
const IMPOSSIBLE = -1000;

/** What the ways in which columns stand to each other say of an assignment. */
function between(columns: Assignment<IndicatorConcept>, table: Table): number {
  const isGuess = (concept: IndicatorConcept) => {
    const column = columns.get(concept);
    return column !== undefined && !isNamedColumn(table.senses, column);
  };
  const [level1, level2, level3] = LEVELS.map((level) => columns.get(level));
  const [target, actual, weight, score] = (['target', 'actual', 'weight', 'score'] as const).map((c) =>
    columns.get(c),
  );
  const isSure = (column: Column) =>
    LEVELS.some(
      (level) =>
        columns.get(level) === column && strengthOf(table.senses, column, level) >= STRENGTHS.pattern,
    );
  let evidence = 0;
  for (const [front, behind] of [
    [level1, level2],
    [level2, level3],
    [level1, level3],
  ] as const)
    if (front && behind && front.left > behind.left)
      evidence -= isVague(behind) || isVague(front) || !isSure(front) || !isSure(behind) ? 8 : 1;
  const levelsEnd = Math.max(-1, ...[level1, level2, level3].map((column) => column?.right ?? -1));
  const values = Math.min(...[target, actual, weight, score].map((column) => column?.left ?? Infinity));
  // 绩效指标 over the side label of the table is no level: something must stand beside the values.
  for (const level of [level1, level2])
    if (level && isVague(level) && !(level3 && standsBesideValues(level, [target, actual])))
      return IMPOSSIBLE;
  if (isGuess('level1') && level1 && level1.right >= Math.min(values, level3?.left ?? Infinity))
    return IMPOSSIBLE;
  if (isGuess('level2') && level2 && level2.right >= Math.min(values, level3?.left ?? Infinity))
    return IMPOSSIBLE;
  const isOtherwiseNamed = level3 !== undefined && strengthOf(table.senses, level3, 'level3') === 0;
  if (level3 && isOtherwiseNamed) {
    const last = level2 ?? level1;
    // Without a target or an actual what stands beside the levels are criteria, not indicators.
    if (!last || level3.left <= last.right || level3.right >= values || !(target ?? actual))
      return IMPOSSIBLE;
    evidence -= 0.1 * (level3.left - last.right);
  }
  if (isGuess('weight') && !(weight && score && holdsWeights(weight, score))) return IMPOSSIBLE;
  if (
    isGuess('score') &&
    !(score && isPoints(score)) &&
    !(weight && score && score.left > weight.left && holdsScores(score, weight))
  )
    return IMPOSSIBLE;
  const guessed = [isGuess('target') ? target : undefined, isGuess('actual') ? actual : undefined];
  for (const column of guessed) {
    if (!column) continue;
    const other = column === target ? actual : target;
    if (!(weight ?? score) || column.left <= levelsEnd || !other) return IMPOSSIBLE;
    const isBehind = column.left === other.right + 1;
    const isBefore = column.right === other.left - 1;
    if (!isBehind && !isBefore) return IMPOSSIBLE;
    // The actual stands behind its target.
    evidence += (column === actual) === isBehind ? 1 : -1;
  }
  if (guessed[0] && guessed[1] && !(weight && score)) return IMPOSSIBLE;
  // What a guess gives that the form needs counts only where the guess is possible at all.
  for (const concept of ['target', 'actual', 'weight', 'score'] as const)
    if (isGuess(concept)) evidence += DUE[concept] ?? 0;
  // 指标解释 is the target only right in front of the actual.
  const isExplained = target !== undefined && strengthOf(table.senses, target, 'explanation') > 0;
  if (isExplained && target.right + 1 !== actual?.left) return IMPOSSIBLE;
  return evidence;
}

/** Pairs of two columns' figures in the same rows. */
function pairsOf(one: Column, other: Column): readonly (readonly [number, number])[] {
  return [...one.figures].flatMap(([row, own]) => {
    const figure = other.figures.get(row);
    return figure === undefined ? [] : [[own, figure] as const];
  });
}

/** Figures none below the score beside them, with a sum that weights have. */
function holdsWeights(weight: Column, score: Column): boolean {
  const pairs = pairsOf(weight, score);
  const total = toNumber(sum([...weight.figures.values()]));
  return (
    pairs.length >= 2 && pairs.every(([own, other]) => own >= other && own > 0) && total >= 30 && total <= 220
  );
}

function holdsScores(score: Column, weight: Column): boolean {
  const pairs = pairsOf(score, weight);
  return pairs.length >= 2 && pairs.every(([own, other]) => own <= other && own >= 0);
}

/** True when a column holds something beside a target or an actual: blocks, and no side label. */
const standsBesideValues = (column: Column, values: readonly (Column | undefined)[]): boolean =>
  [...column.cells].some(
    ([row, cell]) => cell.key !== column.header.key && values.some((value) => value?.cells.has(row) === true),
  );

const isReadColumn = (concept: IndicatorConcept): concept is IndicatorColumn => !UNREAD.has(concept);

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
  const senses = sensesOfColumns(block.columns, (cell) => grid.indicatorWords.senses(cell.key));
  const withSense = (test: (concept: IndicatorConcept) => boolean) =>
    block.columns.filter((column) =>
      senses.get(column)?.some(({ concept, strength }) => test(concept) && strength >= STRENGTHS.near),
    );
  const levels = withSense(isLevel);
  const names = withSense((concept) => concept === 'level3').reduce<Column | undefined>(
    (lowest, column) => (lowest && lowest.header.row >= column.header.row ? lowest : column),
    undefined,
  );
  const firstLevel = Math.min(
    ...levels.filter((column) => !isVague(column) || levels.length === 1).map((column) => column.left),
  );
  const table: Table = {
    grid,
    block,
    senses,
    firstLevel: Number.isFinite(firstLevel) ? firstLevel : -1,
    names,
  };
  const assigned = assignColumns<IndicatorConcept>(
    block.columns,
    (column) => offersOf(column, table),
    (concept) => UNREAD.has(concept),
    (ways) => between(ways, table),
  );
  return headerOf(cells, assigned, table);
}

function headerOf(
  cells: readonly GridCell[],
  assigned: Assignment<IndicatorConcept>,
  table: Table,
): IndicatorHeader | null {
  const { top, bottom, left, right } = table.block;
  const columns = new Map<IndicatorColumn, ColumnSpan>();
  const inferred = new Map<IndicatorColumn, Ground>();
  for (const [concept, { left: first, right: last, header }] of assigned) {
    if (!isReadColumn(concept)) continue;
    columns.set(concept, { left: first, right: last, header });
  }
  for (const [concept, column] of assigned) {
    if (!isReadColumn(concept)) continue;
    const isDue = concept === 'target' || concept === 'actual' || concept === 'weight' || concept === 'score';
    if (isDue && !isNamedColumn(table.senses, column)) inferred.set(concept, 'content');
    else if (
      strengthOf(table.senses, column, concept) <= STRENGTHS.doubled &&
      strengthOf(table.senses, column, concept) >= STRENGTHS.near
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
      strengthOf(table.senses, column, concept as IndicatorConcept) >= STRENGTHS.near
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
  const review = table.block.columns.find((column) => {
    const strength = strengthOf(table.senses, column, 'review');
    return strength === STRENGTHS.taught || (strength >= STRENGTHS.pattern && /分/.test(column.header.key));
  });
  return {
    top,
    bottom,
    left,
    right,
    columns,
    inferred,
    block,
    review: review ?? null,
    deducts,
    all: table.block.columns,
  };
}

/** The block's name where the header of its second levels should stand. */
function blockInHeader(
  cells: readonly GridCell[],
  columns: ReadonlyMap<IndicatorColumn, ColumnSpan>,
): GridCell | null {
  const level3 = columns.get('level3');
  if (!level3 || columns.has('level1') || columns.has('level2')) return null;
  return cells.find((cell) => cell.column < level3.left && blockOfLevel1(cell.key) !== null) ?? null;
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

/** True where a column begins with a figure that is taken off and not with words (扣分情况：无). */
export function holdsDeductions({ cells }: Column): boolean {
  const texts = [...cells.values()].map((cell) => compact(cell.text));
  // 无 says that nothing was taken off where other rows say how much was; alone it is a remark.
  const first = texts.find((text) => !/^(?:无|没有)$/.test(text)) ?? '';
  return /^[-+]?[\d.]+分?$/.test(first) || pointsTakenOff(first) !== null;
}
