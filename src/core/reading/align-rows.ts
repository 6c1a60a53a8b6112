/**
 * Rows whose cells stand beside their headers, as they do where a merged cell was lost on the way: every cell is given
 * the column that it fits, in the order in which the cells stand, by what cells of such a column look like. A row is
 * moved only where it does not fit as it stands and all of it fits when moved.
 */
import { kindOf } from './cell-kinds';
import { fundConceptOf } from './fund-evidence';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { ColumnSpan } from './header-block';
import type { IndicatorHeader, TableHeader } from './indicator-columns';
import { isWords, numberCell } from './read-cell';
import type { FundColumn, IndicatorColumn } from '../model/self-evaluation-form';
import { fundRowLabels, headLabels, subtotalLabels, totalLabels } from '../words/word-index';

type Concept = FundColumn | IndicatorColumn;

interface Place {
  readonly concept: Concept | null;
  readonly left: number;
  readonly right: number;
}

/** The columns of the table below; money stands for every amount. */
const COLUMNS: readonly (readonly Concept[])[] = [
  ...([
    'level1',
    'level2',
    'level3',
    'nature',
    'operator',
    'initialTarget',
    'target',
    'actual',
    'unit',
  ] as const),
  ...(['qualitativeNote', 'weight', 'score', 'reason', 'rate'] as const),
].map((concept): readonly Concept[] => [concept]);
const MONEY: readonly Concept[] = [
  'initialBudget',
  'initialBudgetDeclared',
  'annualBudget',
  'executed',
  'carryOver',
];

/** How well a cell of a kind stands in a column: above 0 well, 0 possibly, below 0 not. */
const FITS = readFits(`
              L1   L2   L3  nat   op  ini  tgt  act unit note   wtscore  why ratemoney
number        -4   -4   -4   -4   -3    1    1    1   -3   -2    2    2   -3    1    1
percent       -4   -4   -4   -4   -3    1    1    1   -1   -1    0   -2   -3    2   -2
sign          -4   -4   -4    1    3   -1   -1   -3   -3   -1   -4   -4   -3   -1   -1
open-sign     -4   -4   -4   -2   -1    2   -1   -2   -1   -1   -4   -4   -3   -1   -1
unit          -4   -4   -2   -4   -4   -1   -1   -1    3   -1   -4   -4   -3   -1   -1
nature        -4   -4   -4    3   -1   -1   -1   -2   -2   -1   -4   -4   -2   -1   -1
block          3    0    0   -3   -4   -2   -2   -2   -4   -1   -4   -4   -2   -1   -1
part           0    3    1   -3   -4   -2   -2   -2   -4   -1   -4   -4   -2   -1   -1
quantity      -3   -3   -2   -4   -4    2    2    2   -4   -1   -4   -4   -2   -1   -1
placeholder    0    0    0    0    0    0    0    0    0    0    0    0    0    0    0
text          -1   -1    2   -3   -4    1    1    1   -3   -1   -4   -4    1   -4   -4
prose         -3   -3    1   -4   -4    1    1    1   -4   -1   -4   -4    2   -4   -4
`);

function readFits(table: string): ReadonlyMap<string, ReadonlyMap<Concept, number>> {
  const [, ...lines] = table.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [kind = '', ...points] = line.trim().split(/\s+/);
      const fits = [...COLUMNS, MONEY].flatMap((concepts, at) =>
        concepts.map((concept) => [concept, Number(points[at])] as const),
      );
      return [kind, new Map(fits)] as const;
    }),
  );
}

/** A change of the distance between two neighbours: each is a cell that was lost. */
const BREAK = -1.5;
const NAMES: ReadonlySet<Concept> = new Set<Concept>(['level1', 'level2', 'level3']);
/** What every moved cell costs: none is moved that stands as well where it is. */
const MOVED = -0.2;
/** By how much a moved row must fit better than as it stands. */
const FEWEST_POINTS = 0.5;
/** Columns by which a cell may have moved. */
const MOST_MOVED = 4;

interface Aligned {
  readonly places: readonly number[];
  readonly fit: number;
}

/** The header's columns left to right, those without a meaning included. */
function placesOf<C extends Concept>({ columns, all }: TableHeader<C>): readonly Place[] {
  const named = new Map<number, C>();
  for (const [concept, { left }] of columns) named.set(left, concept);
  return all.map(({ left, right }) => ({ concept: named.get(left) ?? null, left, right }));
}

/** Where a cell stands by its column; places go on to the right of the header as far as cells do. */
function homeOf(cell: GridCell, places: readonly Place[]): number {
  const at = places.findIndex(({ left, right }) => cell.column >= left && cell.column <= right);
  if (at >= 0) return at;
  const [first, last] = [places[0], places[places.length - 1]];
  if (first && cell.column < first.left) return cell.column - first.left;
  return places.length - 1 + (cell.column - (last?.right ?? 0));
}

type Fit = (cell: GridCell, place: Place | undefined, at: number) => number;

/** The best places for the cells of a row, one after the other, each right of the one before. */
function align(cells: readonly GridCell[], places: readonly Place[], fitOf: Fit): Aligned {
  interface Step {
    readonly at: number;
    readonly moved: number;
    readonly fit: number;
    readonly before: Step | null;
  }
  let steps: readonly Step[] = [{ at: -1, moved: 0, fit: 0, before: null }];
  for (const cell of cells) {
    const home = homeOf(cell, places);
    const next: Step[] = [];
    for (
      let at = Math.max(0, home - MOST_MOVED);
      at <= Math.min(places.length - 1, home + MOST_MOVED);
      at++
    ) {
      const own = fitOf(cell, places[at], at);
      let best: Step | null = null;
      for (const step of steps) {
        if (step.at >= at) continue;
        const isBreak = step.before === null ? at !== home : step.moved !== at - home;
        const fit = step.fit + own + (isBreak ? BREAK : 0) + (at === home ? 0 : MOVED);
        if (!best || fit > best.fit) best = { at, moved: at - home, fit, before: step };
      }
      if (best) next.push(best);
    }
    steps = next;
  }
  const [first, ...others] = steps;
  if (!first) return { places: [], fit: -Infinity };
  let last = others.reduce((best, step) => (step.fit > best.fit ? step : best), first);
  const found: number[] = [];
  const { fit } = last;
  while (last.before) {
    found.unshift(last.at);
    last = last.before;
  }
  return { places: found, fit };
}

/** A column without a meaning takes names in front of the last one that does, or in front of all figures of funds. */
function fitIn(places: readonly Place[]): Fit {
  const lastName = places.reduce(
    (last, { concept }, at) => (concept !== null && NAMES.has(concept) ? at : last),
    -1,
  );
  const firstFigure = lastName >= 0 ? lastName : places.findIndex(({ concept }) => concept !== null);
  return (cell, place, at) => {
    if (!place) return -4;
    const kind = kindOf(cell);
    if (place.concept !== null) return FITS.get(kind)?.get(place.concept) ?? 0;
    const isFigure = kind === 'number' || kind === 'percent';
    return at < firstFigure ? (isFigure ? -4 : 1) : 0;
  };
}

/** A single cell beside its column is a slip of the hand, not a lost cell. */
const FEWEST_MOVED = 2;
/** Rows with fewer cells say too little. */
const FEWEST_CELLS = 3;

/**
 * @param rows numbers of the rows that belong to the table
 * @param agrees false where the figures of a row contradict one another at their places
 * @returns the rows that were moved, each with its cells where they belong
 */
export function alignRows<C extends Concept>(
  grid: Grid,
  header: TableHeader<C>,
  rows: readonly number[],
  agrees: (at: (concept: C) => number | null) => boolean,
): ReadonlyMap<number, readonly GridCell[]> {
  const places = placesOf(header);
  const isFunds = places.some(({ concept }) => concept === 'executed');
  const moved = new Map<number, readonly GridCell[]>();
  for (const row of rows) {
    const cells = grid.row(row, header.left, Number.MAX_SAFE_INTEGER);
    if (cells.length < FEWEST_CELLS || !cells.some((cell) => cell.holdsDigit)) continue;
    if (isOtherLine(grid, cells, isFunds)) continue;
    const placed = waysOf(cells, places).find((way) => isMoved(cells, way) && agrees(valuesIn(way, header)));
    if (placed) moved.set(row, placed);
  }
  return moved;
}

/** What all weights come to in nearly every form. */
const FULL_WEIGHT = 100;

/**
 * 总分 | 100 | 96 one or more columns beside weight and score: the closing row has lost a cell in front of its figures,
 * or holds one too many. Both figures move together.
 * @returns the cells where they belong; null where the row is not so
 */
export function alignTotal(
  grid: Grid,
  header: IndicatorHeader,
  row: number,
  rows: readonly number[],
): readonly GridCell[] | null {
  const [weight, score] = [header.columns.get('weight'), header.columns.get('score')];
  if (!weight || !score) return null;
  const cells = grid.row(row, header.left, Number.MAX_SAFE_INTEGER);
  const isIn = ({ left, right }: ColumnSpan, { column }: GridCell) => column >= left && column <= right;
  const figures = cells.filter((cell) => numberCell(cell, cell).value !== null);
  const [first, last] = figures;
  // 总分 | 100 | 99.5 | 优 is a way to close a table, not a row that lost a cell.
  if (!first || !last || figures.length !== 2 || cells.length !== 3) return null;
  const places = placesOf(header);
  const at = (span: ColumnSpan) => places.findIndex(({ left }) => left === span.left);
  // The last column of a table takes in what stands behind it.
  const home = (cell: GridCell) =>
    at(score) === places.length - 1 && cell.column > score.header.right
      ? at(score) + cell.column - score.header.right
      : homeOf(cell, places);
  const by = at(weight) - home(first);
  const isTogether = by === at(score) - home(last) && by !== 0 && Math.abs(by) <= MOST_MOVED;
  const [whole, points] = [first, last].map((cell) => numberCell(cell, cell).value ?? 0) as [number, number];
  if (!isTogether || whole !== FULL_WEIGHT || points > whole) return null;
  // Behind the scores a figure may be a total of other points.
  const isOthers = (cell: GridCell) =>
    header.apart.some((span) => isIn(span, cell)) ||
    (cell.column > score.right &&
      rows.some((other) => other !== row && grid.covers(other, cell.column)?.isNumber === true));
  if (isOthers(first) || isOthers(last)) return null;
  return cells.map((cell) =>
    cell === first ? cell.movedTo(weight.left) : cell === last ? cell.movedTo(score.left) : cell,
  );
}

/** Sums, lines of the head on a further page and lines of funds have cells of their own, looked for by their labels. */
function isOtherLine(grid: Grid, cells: readonly GridCell[], isFunds: boolean): boolean {
  const label = cells.find(isWords);
  if (!label) return false;
  if (isFunds && fundRowLabels.find(label.key) !== null) return false;
  // 竣工时间 and 床位使用率 may name indicators: those have a target behind their name, and points.
  const isHead = cells.every(isWords) && headLabels.find(label.key) !== null;
  const isPair = (cell: GridCell, at: number) => {
    const next = cells[at + 1];
    return next !== undefined && !isText(next) && isText(cell) && fundConceptOf(grid, cell) !== null;
  };
  return (
    isHead ||
    (!isFunds && cells.some(isPair)) ||
    [totalLabels, subtotalLabels].some((labels) => labels.find(label.key) !== null)
  );
}

const isText = (cell: GridCell): boolean => isWords(cell) && kindOf(cell) !== 'placeholder';

const isMoved = (cells: readonly GridCell[], placed: readonly GridCell[]): boolean =>
  placed.filter(({ column }, index) => column !== cells[index]?.column).length >= FEWEST_MOVED;

const valuesIn =
  <C extends Concept>(placed: readonly GridCell[], { columns }: TableHeader<C>) =>
  (concept: C): number | null => {
    const span = columns.get(concept);
    const cell = span && placed.find(({ column }) => column >= span.left && column <= span.right);
    return cell ? numberCell(cell, cell).value : null;
  };

/** Ways to place the cells of a row that does not fit as it stands: cell by cell, and its figures in order. */
function waysOf(cells: readonly GridCell[], places: readonly Place[]): readonly (readonly GridCell[])[] {
  const fitOf = fitIn(places);
  const homes = cells.map((cell) => homeOf(cell, places));
  const own = cells.map((cell, index) => fitOf(cell, places[homes[index] ?? -1], homes[index] ?? -1));
  if (own.every((fit) => fit >= 0)) return [];
  const put = (at: readonly number[]) =>
    cells.map((cell, index) => {
      const to = at[index] ?? 0;
      return to === homes[index] ? cell : cell.movedTo(places[to]?.left ?? cell.column);
    });
  const asItStands = own.reduce((sum, fit) => sum + fit, 0);
  const best = align(cells, places, fitOf);
  const isWhole = best.places.every((at, index) => {
    const cell = cells[index];
    return cell !== undefined && fitOf(cell, places[at], at) >= 0;
  });
  const ordered = inOrder(cells, places);
  return [
    ...(ordered ? [put(ordered)] : []),
    ...(isWhole && best.fit >= asItStands + FEWEST_POINTS ? [put(best.places)] : []),
  ];
}

/** Places for a fund row that has a figure for every column of figures: one after the other. */
function inOrder(cells: readonly GridCell[], places: readonly Place[]): readonly number[] | null {
  const columns = places.flatMap(({ concept }, at) => (concept !== null && ORDERED.has(concept) ? [at] : []));
  const figures = cells.filter((cell) => !isWords(cell) || kindOf(cell) === 'placeholder');
  const first = cells.findIndex((cell) => figures.includes(cell));
  if (!places.some(({ concept }) => concept === 'executed') || figures.length !== columns.length) return null;
  if (figures.some((cell, index) => cells[first + index] !== cell)) return null;
  return cells.map((_, index) =>
    index < first
      ? index
      : (columns[index - first] ?? (columns[columns.length - 1] ?? 0) + 1 + index - first - columns.length),
  );
}

const ORDERED: ReadonlySet<Concept> = new Set<Concept>([
  'initialBudget',
  'initialBudgetDeclared',
  'annualBudget',
  'executed',
  'carryOver',
  'weight',
  'rate',
  'score',
]);

/** How far a printed rate or balance may lie beside what the amounts give. */
const GAP = 0.06;

/** True unless rate or balance contradict the amounts, where the row has them. */
export function fundsAgree(at: (concept: FundColumn) => number | null): boolean {
  const [budget, executed, rate, over] = [
    at('annualBudget') ?? at('initialBudget'),
    at('executed'),
    at('rate'),
    at('carryOver'),
  ];
  if (budget === null || executed === null) return false;
  const expected = budget > 0 ? (executed / budget) * 100 : 0;
  if (rate !== null && Math.abs(rate - expected) > GAP && Math.abs(rate * 100 - expected) > GAP) return false;
  return over === null || Math.abs(budget - executed - over) <= GAP;
}

/** True unless a score lies above its weight. */
export function pointsAgree(at: (concept: IndicatorColumn) => number | null): boolean {
  const [weight, score] = [at('weight'), at('score')];
  return weight === null || score === null || score <= weight;
}
