/** Total, grade and points per block: sums of parts that are already rounded, and what they are worth. */
import {
  NO_CELL,
  type BlockPoints,
  type JudgedCell,
  type ScoredFundRow,
  type ScoredIndicator,
  type ScoredTotal,
  type Verdict,
} from '../model/scored-form';
import { decimal, isWithin, rounded, sum, toNumber, type Decimal } from '../figures/decimal';
import { hasUnreadFigures } from '../model/number-cells';
import { compact, readLabel } from '../text/label-text';
import type { Profile } from './profile';
import type { IndicatorDue } from './indicator-due';
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';
import { BLOCK_NAMES, GRADE_WORDINGS, OTHER_BLOCK } from '../words/row-words';

export interface IndicatorScore extends ScoredIndicator {
  readonly due: IndicatorDue;
  /** The most that the score cell may say: the weight, or the weights of all rows that are merged with it. */
  readonly most: number | null;
}

/** True where figures settle the score: there is one right value and nothing to judge; words never do. */
export const isSettled = ({ due, score }: IndicatorScore): boolean =>
  !due.isJudgement && due.tier === null && score.min !== null && score.min === score.max;

/**
 * What a score is by the letter of the rules: the nearest bound where only an interval is known; null when a blank cannot
 * be computed.
 */
function byTheLetter(cell: JudgedCell): number | null {
  if (cell.verdict === 'over-scored') return cell.expected ?? cell.max ?? cell.printed;
  if (cell.verdict === 'under-scored') return cell.expected ?? cell.min ?? cell.printed;
  return cell.verdict === 'blank' ? cell.expected : cell.printed;
}

/** What the weights of a form add up to, in points. */
export const FULL_WEIGHT = 100;

/**
 * The total under the profile's caps: where little was spent a high sum counts less.
 * @param rate execution rate of the total row in per cent; null where it cannot be computed
 */
export function cappedTotal(total: number, rate: number | null, profile: Profile): number {
  const limit = rate === null ? undefined : profile.figures.totalCaps.find((step) => rate < step.below);
  return limit && total > limit.cap ? limit.cap : total;
}

/** Points of the rows that apply, of the full weight: less those of the rows that the rules leave out. */
export const pointsThatApply = (rows: readonly IndicatorScore[]): number =>
  toNumber(
    decimal(FULL_WEIGHT).minus(sum(rows.map(({ due, weight }) => (due.isLeftOut ? (weight ?? 0) : 0)))),
  );

/** True where the rules leave rows out of the total and rescale the rest to the full weight. */
export const isRescaled = (rows: readonly IndicatorScore[]): boolean => {
  const rest = pointsThatApply(rows);
  return rest > 0 && rest < FULL_WEIGHT;
};

/** A sum of scores as the rules count it. */
export const rescaled = (points: Decimal, rows: readonly IndicatorScore[]): Decimal =>
  isRescaled(rows) ? points.times(FULL_WEIGHT).div(pointsThatApply(rows)) : points;

/** The execution rate (per cent) that caps a form's total; null where it cannot be computed. */
export function cappingRate(form: SelfEvaluationForm, funds: readonly ScoredFundRow[]): number | null {
  const isTotal = (row: number) => form.funds?.rows.find((fund) => fund.row === row)?.isTotal === true;
  return funds.find(({ row, weight }) => weight !== null || isTotal(row))?.rate.expected ?? null;
}

/**
 * True where no fund table (or no total row in it) was found and the indicators leave the points of the execution rate open: its score
 * stands somewhere that was not read, so no sum of the rest may be called right or wrong.
 */
function lacksExecution(
  form: SelfEvaluationForm,
  rows: readonly IndicatorScore[],
  profile: Profile,
): boolean {
  if (form.kind === 'assessment' || form.funds?.rows.some((row) => row.isTotal)) return false;
  const tolerance = profile.figures.tolerance.score;
  const weights = sum(rows.map((row) => row.weight ?? 0));
  if (form.funds === null && !isWithin(weights.plus(profile.figures.executionWeight), 100, tolerance))
    return false;
  const { weight, score } = form.total ?? { weight: null, score: null };
  const scores = sum(rows.map((row) => row.score.printed ?? 0));
  const isOwnSum =
    (weight?.value != null && isWithin(weight.value, weights, tolerance)) ||
    (score?.value != null && isWithin(score.value, scores, tolerance));
  return !isOwnSum;
}

/** True where the form prints points that were got and none that could be: nothing tells how they make the total. */
export const isUnweighed = ({ indicators }: SelfEvaluationForm): boolean =>
  indicators !== null &&
  indicators.rows.length > 0 &&
  indicators.rows.every((row) => row.weight?.value == null);

/** True where a score is printed that could not be read: no sum of the others is the form's. */
export const hasUnreadScore = ({ indicators, funds }: SelfEvaluationForm): boolean =>
  [...(indicators?.rows ?? []), ...(funds?.rows ?? []).filter((row) => row.isTotal)].some(
    ({ score }) => score !== null && score.raw !== null && score.value === null && !score.isPlaceholder,
  );

/** True where a figure of the form was not understood, or a row that counts contradicts itself. */
export const restsOnDoubt = (
  form: SelfEvaluationForm,
  funds: readonly ScoredFundRow[],
  rows: readonly ScoredIndicator[],
): boolean =>
  hasUnreadFigures(form) ||
  [...rows, ...funds.filter(({ weight }) => weight !== null)].some(
    ({ contradictions }) => contradictions.length > 0,
  );

/** True where the total row's own figures say that it sums the indicators alone and the execution score stands apart. */
function leavesOutExecution(
  form: SelfEvaluationForm,
  execution: ScoredFundRow | null,
  weights: readonly number[],
  scores: readonly number[],
  profile: Profile,
): boolean {
  const weight = form.total?.weight?.value ?? null;
  const score = form.total?.score?.value ?? null;
  const own = execution?.score.printed ?? 0;
  // A form that prints no score for the rate has none in its total either, where its own figures say so.
  const isPrinted = execution?.score.position != null;
  if (!execution?.weight || (own === 0 && isPrinted)) return false;
  const tolerance = profile.figures.tolerance.score;
  // Where no score can be compared the weights alone tell.
  const scoreFits =
    score === null || hasUnreadScore(form) ? weight !== null : isWithin(score, sum(scores), tolerance);
  if (weight === null) return scoreFits && isUnweighed(form);
  return scoreFits && isWithin(weight, sum(weights), tolerance);
}

export function scoreTotal(
  form: SelfEvaluationForm,
  funds: readonly ScoredFundRow[],
  rows: readonly IndicatorScore[],
  profile: Profile,
): ScoredTotal {
  const execution = funds.find((row) => row.weight !== null) ?? null;
  const isOpenSum = lacksExecution(form, rows, profile);
  // Weights may stand among the figures that were not understood.
  const hasWeights = !isOpenSum && !hasUnreadFigures(form) && rows.some((row) => row.weight !== null);
  const printedScores = rows.map((row) => row.score.printed);
  const isBlankForm = printedScores.every((score) => score === null);
  const executionPrinted = execution
    ? execution.score.position
      ? execution.score.printed
      : execution.score.expected
    : null;
  const executionAfter = execution
    ? execution.score.position
      ? byTheLetter(execution.score)
      : execution.score.expected
    : 0;
  const after = rows.map((row) => byTheLetter(row.score));
  const isUnsure = hasUnreadScore(form) || restsOnDoubt(form, funds, rows);
  const isOpen =
    rows.some((row, index) => row.score.verdict === 'blank' && after[index] === null) ||
    (execution?.score.verdict === 'blank' && executionAfter === null);
  const weightCell = form.total?.weight ?? null;
  const scoreCell = form.total?.score ?? null;
  const indicatorWeights = rows.map((row) => row.weight ?? 0);
  const printedSum = printedScores.map((score) => score ?? 0);
  const coversExecution = !leavesOutExecution(form, execution, indicatorWeights, printedSum, profile);
  const tolerance = profile.figures.tolerance.score;
  const scope = (own: number | null, scores: readonly number[]) =>
    rounded(rescaled(sum([coversExecution ? (own ?? 0) : 0, ...scores]), rows));
  const added = (own: number | null, weights: readonly number[]) =>
    rounded(sum([coversExecution ? (own ?? 0) : 0, ...weights]));
  const afterSum = after.map((score) => score ?? 0);
  // Without weights a total that is not the sum may be a mean; above every score it is none.
  const printedTotal = scoreCell?.value ?? null;
  const own = scope(executionPrinted, printedSum);
  const isOtherSum = isUnweighed(form) && printedTotal !== null && !isWithin(printedTotal, own, tolerance);
  const isMean = isOtherSum && printedTotal <= Math.max(...printedSum, executionPrinted ?? 0);
  const isNoSum = isMean || (isOtherSum && own > profile.figures.highestTotal);
  const hasScores = !isOpenSum && !isNoSum && !isUnsure && rows.some((row) => row.score.position !== null);
  const expectedWeight = hasWeights ? added(execution?.weight ?? 0, indicatorWeights) : null;
  const expectedScore = hasScores && !isBlankForm ? scope(executionPrinted, printedSum) : null;
  const canSum = hasScores && !isOpen && !isOtherSum;
  const rate = cappingRate(form, funds);
  const cap = (total: number) => cappedTotal(total, rate, profile);
  const recomputed = canSum ? cap(scope(executionAfter, afterSum)) : null;
  // Without weights nothing says that the execution belongs to a total that leaves it out.
  const isApart = !coversExecution && isUnweighed(form);
  const fullSum = (own: number | null, scores: readonly number[]) =>
    sum([isApart ? 0 : (own ?? 0), ...scores]);
  const full = (own: number | null, scores: readonly number[]) =>
    rounded(rescaled(fullSum(own, scores), rows));
  const judge = (cell: typeof weightCell, expected: number | null): JudgedCell => {
    if (!cell) return { ...NO_CELL, expected, min: expected, max: expected };
    const verdict: Verdict =
      expected === null
        ? 'not-applicable'
        : cell.isPlaceholder
          ? 'not-applicable'
          : cell.raw === null
            ? 'blank'
            : cell.value === null
              ? 'unreadable'
              : isWithin(cell.value, expected, tolerance)
                ? 'ok'
                : cell.value > expected
                  ? 'over-scored'
                  : 'under-scored';
    return {
      position: cell.position,
      printed: cell.value,
      expected,
      min: expected,
      max: expected,
      verdict,
      computation: null,
    };
  };
  const weightSum = rounded(fullSum(execution?.weight ?? 0, indicatorWeights));
  const frame = !rows.some((row) => row.weight !== null)
    ? 'none'
    : isWithin(weightSum, FULL_WEIGHT, tolerance)
      ? 'holds'
      : 'broken';
  return {
    frame,
    weight: judge(weightCell, expectedWeight),
    score: judge(scoreCell, expectedScore),
    recomputed,
    coversExecution,
    fullWeight: hasWeights ? weightSum : null,
    fullPrinted: hasScores && !isBlankForm && !isOtherSum ? full(executionPrinted, printedSum) : null,
    fullRecomputed: canSum ? cap(full(executionAfter, afterSum)) : null,
  };
}

/** The first wording that knows a word counts. */
const WORDING_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [...GRADE_WORDINGS]
    .reverse()
    .flatMap((words) => words.map((word): [string, readonly string[]] => [word.normalize('NFKC'), words])),
);

/** The grade of a total in the form's own wording. */
export function gradeOfTotal(total: number, printed: string | null, profile: Profile): string {
  const word = compact(printed ?? '').replace(/["“”']/g, '');
  const wording = WORDING_OF.get(word) ?? GRADE_WORDINGS[0];
  const floors = profile.figures.gradeFloors;
  const at = floors.findIndex((floor) => decimal(total).gte(floor));
  return wording?.[at < 0 ? 3 : at] ?? '';
}

/** Name of the block that a row counts in: 产出, 效益, else its own level-1 label. */
export function blockName(row: IndicatorRow | undefined): string {
  const block = row?.facts.block ?? null;
  if (block) return BLOCK_NAMES[block];
  return row?.level1 ? readLabel(row.level1.text).key : OTHER_BLOCK;
}

export function blockPoints(
  form: SelfEvaluationForm,
  funds: readonly ScoredFundRow[],
  rows: readonly IndicatorScore[],
): readonly BlockPoints[] {
  const blocks = new Map<string, { weight: number; printed: number; recomputed: number }>();
  const put = (name: string, weight: number, printed: number, recomputed: number) => {
    const former = blocks.get(name) ?? { weight: 0, printed: 0, recomputed: 0 };
    blocks.set(name, {
      weight: rounded(sum([former.weight, weight])),
      printed: rounded(sum([former.printed, printed])),
      recomputed: rounded(sum([former.recomputed, recomputed])),
    });
  };
  const execution = funds.find((row) => row.weight !== null);
  if (execution?.weight != null) {
    const shown = execution.score.position ? execution.score.printed : execution.score.expected;
    put(
      BLOCK_NAMES.execution,
      execution.weight,
      shown ?? 0,
      (execution.score.position ? byTheLetter(execution.score) : execution.score.expected) ?? 0,
    );
  }
  rows.forEach((row, index) => {
    const source = form.indicators?.rows[index];
    put(blockName(source), row.weight ?? 0, row.score.printed ?? 0, byTheLetter(row.score) ?? 0);
  });
  return [...blocks].map(([name, points]) => ({ name, ...points }));
}
