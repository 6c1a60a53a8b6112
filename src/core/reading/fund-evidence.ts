/**
 * What speaks for each meaning of a column of funds, one small function an evidence; the columns may be those of a table,
 * the lines of one that lies on its side, or pairs of label and figure.
 */
import { assignColumns, type Assignment, type Offer } from './assign-columns';
import { isNamedColumn, sensesOfColumns, strengthOf, type SensesOf } from './column-senses';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { Column } from './header-block';
import type { Ground } from './header-doubts';
import { isWords } from './read-cell';
import { compact } from '../text/label-text';
import type { FundColumn } from '../model/self-evaluation-form';
import {
  fundRowLabels,
  STRENGTHS,
  subtotalLabels,
  totalLabels,
  type FundConcept,
  type Sense,
} from '../words/word-index';

interface Table {
  readonly senses: SensesOf<FundConcept>;
  readonly columns: readonly Column[];
  /** First row under the header. */
  readonly below: number;
  readonly printedRate: PrintedRate | null;
}

const UNREAD: ReadonlySet<FundConcept> = new Set(['arrived', 'review', 'deduction']);
/** What an unread meaning counts beside one that a form needs. */
const UNREAD_SHARE = 0.2;
const AMOUNTS: ReadonlySet<FundConcept> = new Set([
  'initialBudget',
  'initialBudgetDeclared',
  'annualBudget',
  'executed',
  'carryOver',
]);
export const isBudget = (concept: string | undefined): boolean =>
  concept === 'initialBudget' || concept === 'annualBudget' || concept === 'initialBudgetDeclared';

/** What a form needs, and how much more a column is worth that gives it. */
const DUE: Partial<Record<FundConcept, number>> = {
  executed: 4,
  annualBudget: 4,
  rate: 3,
  score: 3,
  weight: 2,
};

/** What a word may mean as well where nothing else has that meaning. */
const ALSO: Partial<Record<FundConcept, Partial<Record<FundConcept, number>>>> = {
  // 年初预算批复数 beside 预算批复数: of two first budgets the second is the adjusted one.
  initialBudget: { annualBudget: 3 },
  // 到位资金 is what the spending is measured by where the form has no budget, or prints rates that are of it.
  arrived: { annualBudget: 3 },
  // 执行 beside 全年执行数 may be the rate, 分 beside 分值 the score: where the arithmetic agrees.
  executed: { rate: 2 },
  weight: { score: 2 },
  score: { weight: 2 },
};

/** ⑥=⑤/④, C=B/A: which columns a rate's header says that it divides. */
interface PrintedRate {
  readonly upper: string;
  readonly lower: string;
}

type Evidence = (concept: FundConcept, column: Column, table: Table) => number;

const SOURCE = /财政|拨款|其[他它]|自[筹有]|单位|上级|本级|中央|[省市区县]级|地方|社会|债券|结转/;
const isPartKey = (key: string): boolean => fundRowLabels.find(key)?.concept === 'part';
/** 中央, 其中：财政拨款: a source of the money, as the name of a column. */
export const namesSource = (key: string): boolean =>
  isPartKey(key) || (SOURCE.test(key) && !/[数额率分]$/.test(key));
export const isSumKey = (key: string): boolean =>
  totalLabels.find(key) !== null ||
  subtotalLabels.find(key) !== null ||
  fundRowLabels.find(key)?.concept === 'total';

const EVIDENCE: readonly Evidence[] = [
  (concept) => DUE[concept] ?? 0,
  // ⑥=⑤/④ over the rate says which columns it is of.
  (concept, { path }, { printedRate }) => {
    const mark = printedRate && path.map(({ text }) => markOf(text)).find((own) => own !== null);
    const named =
      mark === printedRate?.upper ? 'executed' : mark === printedRate?.lower ? 'annualBudget' : null;
    return mark && named === concept ? 8 : 0;
  },
  // A label merged down beside the rows is no column.
  (_, { header }, { below }) => (header.bottom >= below ? IMPOSSIBLE : 0),
  // 年度预算（万元） or 预算执行进度 at the side names the block: no figure stands under it, or the rows' own names do.
  (concept, column, { columns }) => {
    if (column !== columns[0] || column.figures.size > 0 || !(AMOUNTS.has(concept) || concept === 'rate'))
      return 0;
    return [...column.cells.values()].some(isWords) ? IMPOSSIBLE : -9;
  },
  // 上年结转, or in front of the spending 2022年结转: what came from the year before is no surplus of this one.
  (concept, { header, left }, { columns, senses }) =>
    concept === 'carryOver' && isBroughtForward(header.text, left < placeOf('executed', columns, senses))
      ? IMPOSSIBLE
      : 0,
  // 年初结转 is no budget of this year.
  (concept, { header }) => (isBudget(concept) && /结[转余]|^上年/.test(header.key) ? -8 : 0),
  // Of sources and their sum (中央 | 地方 | 合计 under 全年预算数; 预算数 under 上级资金 and under 合计) the sum is the form's.
  (_, { path, header }) =>
    path.length > 1 || SUM.test(header.key)
      ? path.reduce(
          (evidence, { key }) => evidence + (isSumKey(key) || SUM.test(key) ? 1 : namesSource(key) ? -7 : 0),
          0,
        )
      : 0,
  // 财政拨款预算 | 其他资金预算 | 预算合计: of several columns that sound alike the one that names no source.
  (concept, { header }) =>
    AMOUNTS.has(concept) && SOURCE.test(header.key) && concept !== 'carryOver' ? -0.5 : 0,
];

/** 全年执行数⑤, 小计④=①+②+③, 预算数（A）: the mark of a column. */
const markOf = (text: string): string | null =>
  /([①-⑳])\s*(?:[=＝].*)?$/u.exec(text)?.[1] ?? /[(（]\s*([A-Z])\s*[)）]$/.exec(text)?.[1] ?? null;

const RATE_FORMULA = /([①-⑳]|[A-Z])\s*[/÷／]\s*([①-⑳]|[A-Z])(?:\s*[*×xX]\s*100%?)?\s*[)）]?$/u;

function printedRateOf(columns: readonly Column[], senses: SensesOf<FundConcept>): PrintedRate | null {
  for (const column of columns) {
    const [, upper, lower] = RATE_FORMULA.exec(column.header.text) ?? [];
    if (upper && lower && strengthOf(senses, column, 'rate') > 0) return { upper, lower };
  }
  return null;
}

const SUM = /^(.+)(?:合计|总计|小计)$/;

const placeOf = (concept: FundConcept, columns: readonly Column[], senses: SensesOf<FundConcept>): number =>
  columns.find((column) => strengthOf(senses, column, concept) >= STRENGTHS.near)?.left ?? Infinity;

function isBroughtForward(header: string, isBeforeSpending: boolean): boolean {
  const words = compact(header);
  return (
    /上年|以前|往年|年初|去年/.test(words) ||
    (isBeforeSpending && (/\d{4}年/.test(words) || !words.includes('余')))
  );
}

/** What a cell names in a fund table, with what its brackets add. */
function sensesOf(grid: Grid, cell: GridCell): readonly Sense<FundConcept>[] {
  const sum = SUM.exec(cell.key)?.[1];
  const own = grid.fundWords.senses(cell.key);
  const senses =
    sum && !own.some(({ strength }) => strength > STRENGTHS.near) ? grid.fundWords.senses(sum) : own;
  const [first] = senses;
  if (!first) return senses;
  // 预算批复数（调整后） is the annual budget whatever its words are; 预算（年初） the first one.
  const isAdjusted = first.concept === 'initialBudget' && /调[整剂]后/.test(compact(cell.text));
  const isInitial =
    first.concept === 'annualBudget' &&
    cell.label?.notes.some((note) => /^(?:年初|批复)/.test(note)) === true;
  // 执行数（其他）: what was spent beside 执行数.
  const isOther =
    first.concept === 'executed' && cell.label?.notes.some((note) => /^其[他它]/.test(note)) === true;
  if (isOther) return [{ ...first, concept: 'executedOther' }];
  if (isAdjusted) return [{ ...first, concept: 'annualBudget' }];
  return isInitial ? [{ ...first, concept: 'initialBudget' }] : senses;
}

/** What a cell names in a fund table; null where it names nothing of it for sure. */
export function fundConceptOf(grid: Grid, cell: GridCell): FundConcept | null {
  const [first] = grid.fundWords.senses(cell.key);
  const concept = first && first.strength >= STRENGTHS.near ? first.concept : null;
  return concept === 'initialBudget' && /调[整剂]后/.test(compact(cell.text)) ? 'annualBudget' : concept;
}

/** What a column of figures without a name may be. */
const GUESSES: readonly FundConcept[] = [
  'annualBudget',
  'executed',
  'initialBudget',
  'rate',
  'score',
  'weight',
];
const GUESS = 0;
const BEFORE_ADJUSTMENT = 5;
const IMPOSSIBLE = -1000;

function offersOf(column: Column, table: Table): readonly Offer<FundConcept>[] {
  const strengths = new Map<FundConcept, number>();
  const put = (concept: FundConcept, strength: number) => {
    strengths.set(concept, Math.max(strengths.get(concept) ?? -Infinity, strength));
  };
  const senses = table.senses.get(column) ?? [];
  for (const { concept, strength } of senses)
    put(concept, UNREAD.has(concept) ? strength * UNREAD_SHARE : strength);
  for (const { concept } of senses)
    for (const [other, strength] of Object.entries(ALSO[concept] ?? {}) as [FundConcept, number][])
      put(other, strength);
  // 年度预算安排 beside 调整后预算, or beside a column that the rates are of: the budget before it was adjusted.
  if (strengths.has('annualBudget')) put('initialBudget', BEFORE_ADJUSTMENT);
  const isUnknown =
    !isNamedColumn(table.senses, column) &&
    column.figures.size > 0 &&
    column.header.label !== null &&
    !column.path.some(({ key }) => namesSource(key));
  if (isUnknown) for (const concept of GUESSES) put(concept, GUESS - (DUE[concept] ?? 0));
  return [...strengths].map(([concept, strength]) => ({
    concept,
    evidence: EVIDENCE.reduce((evidence, one) => evidence + one(concept, column, table), strength),
  }));
}

/** Percentage points by which a printed rate may lie beside the computed one and still speak for a column. */
const RATE_GAP = 0.06;

/** Rows in which executed by budget gives the printed rate, of those that hold all three. */
function rateAgrees(
  executed: Column,
  budget: Column,
  rate: Column,
): { readonly rows: number; readonly agree: number } {
  let rows = 0;
  let agree = 0;
  for (const [row, printed] of rate.figures) {
    const [above, under] = [executed.figures.get(row), budget.figures.get(row)];
    if (above === undefined || under === undefined || under <= 0) continue;
    const expected = (above / under) * 100;
    rows++;
    if (Math.abs(printed - expected) <= RATE_GAP || Math.abs(printed * 100 - expected) <= RATE_GAP) agree++;
  }
  return { rows, agree };
}

/** True where the weight times executed by budget gives the score in every row that holds all four, one at least. */
function scoreAgrees(score: Column, weight: Column, executed: Column, budget: Column): boolean {
  let rows = 0;
  for (const [row, printed] of score.figures) {
    const [points, above, under] = [weight, executed, budget].map((column) => column.figures.get(row));
    if (points === undefined || above === undefined || under === undefined || under <= 0) continue;
    if (Math.abs(printed - (points * above) / under) > SCORE_GAP) return false;
    rows++;
  }
  return rows > 0;
}

/** True for a column of amounts right in front of another one. */
const isBefore = (front: Column, behind: Column): boolean =>
  front.right + 1 === behind.left && [...behind.figures.keys()].every((row) => front.figures.has(row));

/** Points by which a score may be rounded. */
const SCORE_GAP = 0.06;

/** True where all printed rates are those of the assigned amounts. */
function ratesAgree(columns: Assignment<FundConcept>): boolean {
  const [budget, executed, rate] = [
    columns.get('annualBudget') ?? columns.get('initialBudget'),
    columns.get('executed'),
    columns.get('rate'),
  ];
  const { rows, agree } =
    budget && executed && rate ? rateAgrees(executed, budget, rate) : { rows: 0, agree: 0 };
  return rows > 0 && agree === rows;
}

/** What speaks for the amounts that the printed rates are of. */
const RATES_AGREE = 3;
/** What guesses may give to a way as a whole. */
const MOST_OF_GUESSES = GUESSES.reduce((most, concept) => most + (DUE[concept] ?? 0), 0);

/** What the ways in which columns stand to each other say of an assignment. */
function between(columns: Assignment<FundConcept>, { senses }: Table): number {
  const isGuess = (concept: FundConcept) => {
    const column = columns.get(concept);
    return (
      column !== undefined && !isNamedColumn(senses, column) && strengthOf(senses, column, concept) === 0
    );
  };
  const [initial, annual, executed, rate] = (
    ['initialBudget', 'annualBudget', 'executed', 'rate'] as const
  ).map((c) => columns.get(c));
  const budget = annual ?? initial;
  const [weight, score] = [columns.get('weight'), columns.get('score')];
  let evidence = 0;
  // A first budget of every row stands right in front of the annual one.
  if (
    isGuess('initialBudget') &&
    !(initial && annual && !isGuess('annualBudget') && isBefore(initial, annual))
  )
    return IMPOSSIBLE;
  const isProven = score && weight && executed && budget && scoreAgrees(score, weight, executed, budget);
  const needsProof = (concept: 'weight' | 'score') => {
    const column = columns.get(concept);
    return column !== undefined && strengthOf(senses, column, concept) === 0;
  };
  if ((needsProof('weight') || needsProof('score')) && !isProven) return IMPOSSIBLE;
  if (initial && annual && initial.left > annual.left) evidence -= 1;
  // What a guess gives that the form needs counts only where the guess is possible at all.
  for (const concept of GUESSES) if (isGuess(concept)) evidence += DUE[concept] ?? 0;
  const rates = budget && executed && rate ? rateAgrees(executed, budget, rate) : { rows: 0, agree: 0 };
  const doesAgree = rates.rows > 0 && rates.agree === rates.rows;
  if (doesAgree) evidence += RATES_AGREE;
  else if (rates.rows > 0) evidence -= RATES_AGREE;
  // An annual budget is the first one only beside one that says that it was adjusted, or that the rates show to be it.
  const isAdjusted = annual !== undefined && /^调[整剂]后/.test(annual.header.key);
  if (initial && strengthOf(senses, initial, 'initialBudget') === 0) {
    const other = executed && rate ? rateAgrees(executed, initial, rate) : { rows: 0, agree: 0 };
    const isSure = annual !== undefined && strengthOf(senses, annual, 'annualBudget') >= STRENGTHS.pattern;
    if (!annual || !(isAdjusted || (!isSure && doesAgree && other.agree < other.rows))) return IMPOSSIBLE;
  }
  if (rate && strengthOf(senses, rate, 'rate') === 0 && !doesAgree) return IMPOSSIBLE;
  // What arrived is the budget only beside what was spent of it.
  if (annual && !executed && strengthOf(senses, annual, 'arrived') > 0) return IMPOSSIBLE;
  // Amounts without a name are told by the rates alone, and beside one that has a name.
  if ((isGuess('annualBudget') || isGuess('executed') || isGuess('rate')) && !doesAgree) return IMPOSSIBLE;
  if (isGuess('executed') && (isGuess('annualBudget') || (!annual && isGuess('initialBudget'))))
    return IMPOSSIBLE;
  if (isGuess('annualBudget') && annual && rate && annual.left > rate.left) return IMPOSSIBLE;
  return evidence;
}

interface AssignedFunds {
  readonly columns: Assignment<FundConcept>;
  /** Columns that no word names as it stands, with the ground on which each was taken. */
  readonly inferred: ReadonlyMap<FundColumn, Ground>;
}

export const isReadFund = (concept: FundConcept): concept is FundColumn => !UNREAD.has(concept);

/** @param below first row under the header; a label that reaches it heads no column */
export function assignFunds(grid: Grid, all: readonly Column[], below: number): AssignedFunds {
  const senses = sensesOfColumns(all, (cell) => sensesOf(grid, cell));
  const table: Table = { senses, columns: all, below, printedRate: printedRateOf(all, senses) };
  const columns = assignColumns<FundConcept>(
    all,
    (column) => offersOf(column, table),
    (concept) => UNREAD.has(concept),
    (ways) => between(ways, table),
    RATES_AGREE + (all.every((column) => isNamedColumn(senses, column)) ? 0 : MOST_OF_GUESSES),
  );
  const inferred = new Map<FundColumn, Ground>();
  for (const [concept, column] of columns) {
    if (!isReadFund(concept)) continue;
    const strength = strengthOf(senses, column, concept);
    if (!isNamedColumn(senses, column) && strength === 0) inferred.set(concept, 'arithmetic');
    else if (strength >= STRENGTHS.near && strength <= STRENGTHS.doubled)
      inferred.set(concept, AMOUNTS.has(concept) && !ratesAgree(columns) ? 'content' : 'spelling');
  }
  return { columns, inferred };
}
