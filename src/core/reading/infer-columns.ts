/**
 * Columns whose header nobody foresaw, told by where they stand and what they hold: figures that no score exceeds
 * are weights, the column between target and weight is the actual value. Only ever fills a gap; what was inferred is
 * told as a doubt.
 */
import { toNumber, sum } from '../figures/decimal';
import { isTitle, namesProject } from './form-lines';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { numberCell } from './read-cell';
import type { FundColumn, IndicatorColumn } from '../model/self-evaluation-form';
import { blockOfLevel1, blockOfLevel2 } from '../words/word-index';

/** A column of a table: which cells of a row belong to it. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
  readonly header: GridCell;
}

/** Rows below the header that are looked at. */
const SAMPLE_ROWS = 12;

/** A row with more strange words is no header. */
const MOST_UNNAMED = 8;

interface Unnamed {
  readonly span: ColumnSpan;
  /** Filled cells of the sampled rows, by row. */
  readonly cells: ReadonlyMap<number, GridCell>;
  readonly figures: ReadonlyMap<number, number>;
}

/**
 * @param spans columns that words have named, of any concept
 * @param unnamed header cells that no word names, with the columns they cover
 * @param below first row under the header
 * @returns the columns that could be inferred, none that a word has named
 */
export function inferColumns(
  grid: Grid,
  spans: ReadonlyMap<string, ColumnSpan>,
  unnamed: readonly ColumnSpan[],
  below: number,
): ReadonlyMap<IndicatorColumn, ColumnSpan> {
  const inferred = new Map<IndicatorColumn, ColumnSpan>();
  if (unnamed.length === 0 || unnamed.length > MOST_UNNAMED || spans.size < 3) return inferred;
  if (['target', 'actual', 'weight', 'score'].every((column) => spans.has(column))) return inferred;
  const levels = ['level3', 'level2', 'level1'].flatMap((level) => spans.get(level) ?? []);
  const levelsEnd = Math.max(-1, ...levels.map((span) => span.right));
  const rows = ownRows(grid, [...spans.values(), ...unnamed], below);
  const free = unnamed.map((span) => sample(grid, span, below, rows));
  const take = (column: IndicatorColumn, found: Unnamed | undefined) => {
    if (!found) return;
    inferred.set(column, found.span);
    free.splice(free.indexOf(found), 1);
  };
  const named = { weight: spans.get('weight'), score: spans.get('score') };
  if (named.score && !named.weight) {
    const { score } = named;
    take(
      'weight',
      free.find((entry) => holdsWeights(grid, entry, score)),
    );
  }
  if (named.weight && !named.score) {
    const { weight } = named;
    take(
      'score',
      free.find((entry) => entry.span.left > weight.left && holdsScores(grid, entry, weight)),
    );
  }
  const weight = named.weight ?? inferred.get('weight');
  const score = named.score ?? inferred.get('score');
  const hasPoints = weight !== undefined || score !== undefined;
  if (!hasPoints) return inferred;
  const target = spans.get('target') ?? spans.get('initialTarget');
  const actual = spans.get('actual');
  const filled = () => free.filter((entry) => entry.cells.size >= 2);
  if (target && !actual) {
    const after = filled().find((entry) => entry.span.left === target.right + 1);
    take(
      'actual',
      after ?? filled().find((entry) => entry.span.right === target.left - 1 && entry.span.left > levelsEnd),
    );
  } else if (actual && !target) {
    const before = filled().find(
      (entry) => entry.span.right === actual.left - 1 && entry.span.left > levelsEnd,
    );
    take('target', before ?? filled().find((entry) => entry.span.left === actual.right + 1));
  } else if (!actual && !target && weight && score) {
    const [first, second] = filled().filter((entry) => entry.span.left > levelsEnd);
    if (first && second && second.span.left === first.span.right + 1) {
      take('target', first);
      take('actual', second);
    }
  }
  return inferred;
}

/** How many of the rows below a header are its own: up to the title or the name of the next form, or a wide gap. */
function ownRows(grid: Grid, columns: readonly ColumnSpan[], below: number): number {
  const left = Math.min(...columns.map((span) => span.left));
  const right = Math.max(...columns.map((span) => span.right));
  for (let row = below, blanks = 0; row < below + SAMPLE_ROWS; row++) {
    const cells = grid.row(row, left, right);
    blanks = cells.length === 0 ? blanks + 1 : 0;
    if (blanks > 1 || isTitle(cells) || namesProject(cells)) return row - below;
  }
  return SAMPLE_ROWS;
}

function sample(grid: Grid, span: ColumnSpan, below: number, rows = SAMPLE_ROWS): Unnamed {
  const cells = new Map<number, GridCell>();
  const figures = new Map<number, number>();
  for (let row = below; row < below + rows; row++) {
    const cell = grid.row(row, span.left, span.right)[0];
    if (!cell) continue;
    cells.set(row, cell);
    const figure = figureIn(cell);
    if (figure !== null) figures.set(row, figure);
  }
  return { span, cells, figures };
}

const figureIn = (cell: GridCell) => numberCell(cell, { row: cell.row, column: cell.column }).value;

/** Pairs of a column's figures with those of a named column in the same rows. */
function besides(grid: Grid, entry: Unnamed, span: ColumnSpan): readonly (readonly [number, number])[] {
  return [...entry.figures].flatMap(([row, own]) => {
    const cell = grid.row(row, span.left, span.right)[0];
    const other = cell ? figureIn(cell) : null;
    return other === null ? [] : [[own, other] as const];
  });
}

/** Figures only, none below the score beside it, with a sum that weights have. */
function holdsWeights(grid: Grid, entry: Unnamed, score: ColumnSpan): boolean {
  const pairs = besides(grid, entry, score);
  if (pairs.length < 2 || entry.figures.size < entry.cells.size) return false;
  const total = toNumber(sum([...entry.figures.values()]));
  return pairs.every(([own, other]) => own >= other && own > 0) && total >= 30 && total <= 220;
}

function holdsScores(grid: Grid, entry: Unnamed, weight: ColumnSpan): boolean {
  const pairs = besides(grid, entry, weight);
  return (
    pairs.length >= 2 &&
    entry.figures.size === entry.cells.size &&
    pairs.every(([own, other]) => own <= other && own >= 0)
  );
}

/**
 * The levels of an indicator under headers nobody foresaw (维度, 类型): a column that names blocks is the first level,
 * one that names their parts the second, and the texts in front of the values are the indicators.
 * @param columns columns that words have named; a nature that turns out to hold levels is taken from it
 * @param candidates header cells that name no level, with the columns they cover, left to right
 */
export function inferLevels(
  grid: Grid,
  columns: ReadonlyMap<IndicatorColumn, ColumnSpan>,
  candidates: readonly ColumnSpan[],
  below: number,
): ReadonlyMap<IndicatorColumn, ColumnSpan> {
  const found = new Map<IndicatorColumn, ColumnSpan>();
  const values = Math.min(
    ...(['target', 'actual', 'weight', 'score'] as const).map(
      (column) => columns.get(column)?.left ?? Infinity,
    ),
  );
  const end = columns.get('level3')?.left ?? values;
  const free = candidates.filter((span) => span.right < end);
  const holds = (span: ColumnSpan, test: (key: string) => boolean) => {
    const keys = [...sample(grid, span, below).cells.values()].map((cell) => cell.key);
    return keys.length > 0 && keys.filter(test).length * 2 >= keys.length;
  };
  const isBlock = (key: string) =>
    blockOfLevel1(key) !== null && !/^(?:数量|质量|时效|经济|社会|生态|可持续|服务)/.test(key);
  const isPart = (key: string) => blockOfLevel2(key) !== null || /^成本/.test(key);
  if (!columns.has('level1')) {
    const first = free.find((span) => holds(span, isBlock));
    if (first) found.set('level1', first);
  }
  const level1 = columns.get('level1') ?? found.get('level1');
  if (!columns.has('level2')) {
    const second = free.find((span) => (!level1 || span.left > level1.right) && holds(span, isPart));
    if (second && second !== level1) found.set('level2', second);
  }
  const last = columns.get('level2') ?? found.get('level2') ?? level1;
  // Without a target or an actual what stands beside the levels are criteria, not indicators.
  if (!columns.has('level3') && last && (columns.has('target') || columns.has('actual'))) {
    const names = free.find(
      (span) =>
        span.left > last.right &&
        ![...found.values()].includes(span) &&
        sample(grid, span, below).cells.size >= 2,
    );
    if (names) found.set('level3', names);
  }
  return found;
}

/** Percentage points by which a printed rate may lie beside the computed one and still speak for a column. */
const RATE_GAP = 0.06;

/**
 * The budget or the executed amounts under a header nobody foresaw (调整后), told by the printed rates: in every row
 * they are what the amounts give. A budget that is named and agrees with the rates needs no other; one that does not,
 * beside a column that does (调整金额), was only the first budget.
 */
export function inferFundColumn(
  grid: Grid,
  spans: ReadonlyMap<FundColumn, ColumnSpan>,
  unnamed: readonly ColumnSpan[],
  below: number,
): ReadonlyMap<FundColumn, ColumnSpan> {
  const none = new Map<FundColumn, ColumnSpan>();
  const rate = spans.get('rate');
  const executed = spans.get('executed');
  const budget = spans.get('annualBudget') ?? spans.get('initialBudget');
  if (!rate || unnamed.length === 0 || unnamed.length > MOST_UNNAMED) return none;
  if (spans.has('annualBudget') && (!executed || spans.has('initialBudget'))) return none;
  const rates = sample(grid, rate, below).figures;
  const agrees = (upper: ReadonlyMap<number, number>, lower: ReadonlyMap<number, number>) => {
    let rows = 0;
    for (const [row, printed] of rates) {
      const [above, under] = [upper.get(row), lower.get(row)];
      if (above === undefined || under === undefined || under <= 0) continue;
      const expected = (above / under) * 100;
      if (Math.abs(printed - expected) > RATE_GAP && Math.abs(printed * 100 - expected) > RATE_GAP)
        return false;
      rows++;
    }
    return rows > 0;
  };
  const figuresOf = (span: ColumnSpan) => sample(grid, span, below).figures;
  if (executed) {
    const spent = figuresOf(executed);
    if (budget && agrees(spent, figuresOf(budget))) return none;
    const found = unnamed.find((span) => span.right < rate.left && agrees(spent, figuresOf(span)));
    return found ? new Map([['annualBudget', found]]) : none;
  }
  if (!budget) return none;
  const planned = figuresOf(budget);
  const found = unnamed.find((span) => span.left > budget.left && agrees(figuresOf(span), planned));
  return found ? new Map([['executed', found]]) : none;
}
