/**
 * What speaks for each meaning of a column of indicators, one small function an evidence, and what the ways in which
 * columns stand to each other say of an assignment.
 */
import { assignColumns, type Assignment, type Offer } from './assign-columns';
import { isNamedColumn, sensesOfColumns, strengthOf, type SensesOf } from './column-senses';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { Column } from './header-block';
import { sum, toNumber } from '../figures/decimal';
import { readOperator } from '../figures/operators';
import { isKnownUnit } from '../figures/units';
import type { IndicatorColumn } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { blockOfLevel1, blockOfLevel2, STRENGTHS, type IndicatorConcept } from '../words/word-index';

interface Table {
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
  'interim',
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
  // 上半年完成值 with no other beside it.
  interim: { actual: 4, score: 4 },
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
function share({ cells }: Column, test: (cell: GridCell) => boolean): number {
  let count = 0;
  for (const cell of cells.values()) if (test(cell)) count += 1;
  return cells.size === 0 ? 0 : count / cells.size;
}

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

const VALUES = ['target', 'actual', 'weight', 'score'] as const;
/** No way gets more from `between`: all that a form needs, guessed, and each side of a target and its actual. */
const MOST_OF_GUESSES = VALUES.reduce((most, concept) => most + (DUE[concept] ?? 0), 2);

/** What the ways in which columns stand to each other say of an assignment. */
function between(columns: Assignment<IndicatorConcept>, table: Table): number {
  const isGuess = (concept: IndicatorConcept) => {
    const column = columns.get(concept);
    return column !== undefined && !isNamedColumn(table.senses, column);
  };
  const [level1, level2, level3] = LEVELS.map((level) => columns.get(level));
  const [target, actual, weight, score] = VALUES.map((concept) => columns.get(concept));
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
  for (const concept of VALUES) if (isGuess(concept)) evidence += DUE[concept] ?? 0;
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

export const isReadIndicator = (concept: IndicatorConcept): concept is IndicatorColumn =>
  !UNREAD.has(concept);

/** A level, or a target, an actual and points: a goal has an expected and an actual text as well. */
function namesIndicators(columns: readonly Column[], senses: SensesOf<IndicatorConcept>): boolean {
  const named = new Set<string>();
  for (const column of columns)
    if (isNamedColumn(senses, column))
      for (const { concept } of senses.get(column) ?? [])
        for (const meaning of [concept, ...Object.keys(ALSO[concept] ?? {})]) named.add(meaning);
  return (
    LEVELS.some((level) => named.has(level)) ||
    (named.has('target') && named.has('actual') && (named.has('weight') || named.has('score')))
  );
}

export interface AssignedIndicators {
  readonly columns: Assignment<IndicatorConcept>;
  readonly senses: SensesOf<IndicatorConcept>;
}

/** @returns null where the words of the columns show no table of indicators, whatever stands under them */
export function assignIndicators(grid: Grid, all: readonly Column[]): AssignedIndicators | null {
  const senses = sensesOfColumns(all, (cell) => grid.indicatorWords.senses(cell.key));
  if (!namesIndicators(all, senses)) return null;
  const withSense = (test: (concept: IndicatorConcept) => boolean) =>
    all.filter((column) =>
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
    senses,
    firstLevel: Number.isFinite(firstLevel) ? firstLevel : -1,
    names,
  };
  const columns = assignColumns<IndicatorConcept>(
    all,
    (column) => offersOf(column, table),
    (concept) => UNREAD.has(concept),
    (ways) => between(ways, table),
    all.every((column) => isNamedColumn(senses, column)) ? 0 : MOST_OF_GUESSES,
  );
  return { columns, senses };
}
