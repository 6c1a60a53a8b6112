/**
 * Rows whose cells stand beside their headers, as they do where a merged cell was lost on the way: every cell is given
 * the column that it fits, in the order in which the cells stand, by what cells of such a column look like. A row is
 * moved only where it does not fit as it stands and all of it fits when moved.
 */
import { kindOf, type CellKind } from './cell-kinds';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { TableHeader } from './indicator-columns';
import { isWords, numberCell } from './read-cell';
import type { FundColumn, IndicatorColumn, ReadingDoubt } from '../model/self-evaluation-form';
import { headLabels, subtotalLabels, totalLabels } from '../words/word-index';

type Concept = FundColumn | IndicatorColumn;

interface Place {
  readonly concept: Concept | null;
  readonly left: number;
  readonly right: number;
}

/** How well a cell of a kind stands in a column: above 0 well, 0 possibly, below 0 not. */
const FITS: Readonly<Record<CellKind, Partial<Record<Concept, number>>>> = {
  number: {
    level1: -4,
    level2: -4,
    level3: -4,
    nature: -4,
    operator: -3,
    unit: -3,
    qualitativeNote: -2,
    reason: -3,
    initialTarget: 1,
    target: 1,
    actual: 1,
    weight: 2,
    score: 2,
    rate: 1,
    initialBudget: 1,
    initialBudgetDeclared: 1,
    annualBudget: 1,
    executed: 1,
    carryOver: 1,
  },
  percent: {
    level1: -4,
    level2: -4,
    level3: -4,
    nature: -4,
    operator: -3,
    unit: -1,
    qualitativeNote: -1,
    reason: -3,
    initialTarget: 1,
    target: 1,
    actual: 1,
    weight: -1,
    score: -2,
    rate: 2,
    initialBudget: -2,
    initialBudgetDeclared: -2,
    annualBudget: -2,
    executed: -2,
    carryOver: -2,
  },
  sign: {
    level1: -4,
    level2: -4,
    level3: -4,
    nature: 1,
    operator: 3,
    target: -1,
    actual: -3,
    unit: -3,
    weight: -4,
    score: -4,
    reason: -3,
  },
  'open-sign': {
    level1: -4,
    level2: -4,
    level3: -4,
    nature: -2,
    initialTarget: 2,
    actual: -2,
    unit: -1,
    weight: -4,
    score: -4,
    reason: -3,
  },
  unit: {
    level1: -4,
    level2: -4,
    level3: -2,
    nature: -4,
    operator: -4,
    target: -1,
    actual: -1,
    unit: 3,
    weight: -4,
    score: -4,
    reason: -3,
  },
  nature: {
    level1: -4,
    level2: -4,
    level3: -4,
    nature: 3,
    target: -1,
    actual: -2,
    unit: -2,
    weight: -4,
    score: -4,
    reason: -2,
  },
  block: {
    level1: 3,
    level2: 0,
    level3: 0,
    nature: -3,
    operator: -4,
    initialTarget: -2,
    target: -2,
    actual: -2,
    unit: -4,
    weight: -4,
    score: -4,
    reason: -2,
  },
  part: {
    level1: 0,
    level2: 3,
    level3: 1,
    nature: -3,
    operator: -4,
    initialTarget: -2,
    target: -2,
    actual: -2,
    unit: -4,
    weight: -4,
    score: -4,
    reason: -2,
  },
  quantity: {
    level1: -3,
    level2: -3,
    level3: -2,
    nature: -4,
    operator: -4,
    initialTarget: 2,
    target: 2,
    actual: 2,
    unit: -4,
    weight: -4,
    score: -4,
    reason: -2,
  },
  placeholder: {},
  text: {
    level1: -1,
    level2: -1,
    level3: 2,
    nature: -3,
    operator: -4,
    initialTarget: 1,
    target: 1,
    actual: 1,
    unit: -3,
    weight: -4,
    score: -4,
    reason: 1,
    initialBudget: -4,
    initialBudgetDeclared: -4,
    annualBudget: -4,
    executed: -4,
    carryOver: -4,
    rate: -4,
  },
  prose: {
    level1: -3,
    level2: -3,
    level3: 1,
    nature: -4,
    operator: -4,
    initialTarget: 1,
    target: 1,
    actual: 1,
    unit: -4,
    weight: -4,
    score: -4,
    reason: 2,
    initialBudget: -4,
    initialBudgetDeclared: -4,
    annualBudget: -4,
    executed: -4,
    carryOver: -4,
    rate: -4,
  },
};

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

/** Rows of a table that were moved, by row, with the doubts that say so. */
export interface AlignedRows {
  readonly rows: ReadonlyMap<number, readonly GridCell[]>;
  readonly doubts: readonly ReadingDoubt[];
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
    if (place.concept !== null) return FITS[kind][place.concept] ?? (kind === 'placeholder' ? 0 : -1);
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
 */
export function alignRows<C extends Concept>(
  grid: Grid,
  header: TableHeader<C>,
  rows: readonly number[],
  agrees: (at: (concept: C) => number | null) => boolean,
): AlignedRows {
  const places = placesOf(header);
  const moved = new Map<number, readonly GridCell[]>();
  const doubts: ReadingDoubt[] = [];
  for (const row of rows) {
    const cells = grid.row(row, header.left, Number.MAX_SAFE_INTEGER);
    if (cells.length < FEWEST_CELLS || !cells.some((cell) => cell.holdsDigit) || isOtherLine(cells)) continue;
    const placed = waysOf(cells, places).find((way) => isMoved(cells, way) && agrees(valuesIn(way, header)));
    if (!placed) continue;
    moved.set(row, placed);
    const first = placed.find((cell, index) => cell !== cells[index]);
    if (first) doubts.push(movedDoubt(first));
  }
  return { rows: moved, doubts };
}

/** Sums and lines of the head, on a further page, have cells of their own that are looked for by their labels. */
const isOtherLine = (cells: readonly GridCell[]): boolean => {
  const label = cells.find(isWords);
  return (
    label !== undefined &&
    [totalLabels, subtotalLabels, headLabels].some((labels) => labels.find(label.key) !== null)
  );
};

const isMoved = (cells: readonly GridCell[], placed: readonly GridCell[]): boolean =>
  placed.filter((cell, index) => cell !== cells[index]).length >= FEWEST_MOVED;

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

function movedDoubt(first: GridCell): ReadingDoubt {
  const { row } = first.position;
  const line = String(row + 1);
  const isRight = first.column > first.position.column;
  return {
    position: first.position,
    doubts: 'form',
    figures: {
      zh: `第 ${line} 行与表头错开，按${isRight ? '右' : '左'}移后的列读取`,
      en: `row ${line} does not stand under its headers; it was read moved to the ${isRight ? 'right' : 'left'}`,
    },
    why: {
      zh: '像是少了一个合并单元格，按内容对齐；整行没有改，请核对',
      en: 'as if a merged cell had been lost; aligned by content and left alone, please check',
    },
  };
}

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
