/** Execution rate and its score: executed ÷ annual budget of the total row; score = min(rate, 1) × weight. */
import { NO_CELL, type Contradiction, type JudgedCell, type ScoredFundRow } from '../model/scored-form';
import {
  decimal,
  formatNumber,
  isWithin,
  plainNumber,
  rounded,
  roundHalfUp,
  sum,
  toNumber,
  ZERO,
  type Decimal,
} from '../figures/decimal';
import { divisorOf, hasDoubtfulRate, spentOf, withAllSpent } from './fund-amounts';
import { DECIMAL_WORDS, inDecimals } from './indicator-due';
import type { Localized } from '../model/localized';
import type { Profile } from './profile';
import type { FundRow, IndicatorRow, NumberCell, SelfEvaluationForm } from '../model/self-evaluation-form';
import { shiftedFunds } from './shifted-rows';
import { byDeduction, byStep, PERCENTAGE_POINTS, type Scaled } from './score-by-scale';
import { givesReason, judgeRate, judgeScore } from './verdict';

export { rateBudget } from './fund-amounts';

/** Executed ÷ budget in per cent, exact; null where it cannot be computed, or the amounts cannot be meant. */
export function exactRate(form: SelfEvaluationForm, row: FundRow, profile: Profile): Decimal | null {
  const budget = divisorOf(form, row, profile)?.value ?? null;
  const executed = spentOf(row, profile);
  const { ofNothing } = profile.figures.executionRate;
  if (budget === 0 && executed === 0 && ofNothing !== null) return decimal(ofNothing);
  if (budget === null || executed === null || budget <= 0 || hasDoubtfulRate(form, row)) return null;
  return decimal(executed).div(decimal(budget)).times(100);
}

/** True where a fund row gives a reason for its figures. @param row zero-based row of the sheet */
export const hasReason = (form: SelfEvaluationForm, row: number): boolean =>
  (form.funds?.rows ?? []).some((fund) => fund.row === row && givesReason(fund.reason?.text));

export function totalFundRow(form: SelfEvaluationForm): FundRow | null {
  return form.funds?.rows.find((row) => row.isTotal) ?? null;
}

/** The row of the indicator table that stands for the execution rate, where there is one and the fund table has no score. */
export function executionIndicator(form: SelfEvaluationForm): IndicatorRow | null {
  if (form.funds && (form.funds.columns.has('score') || form.funds.columns.has('weight'))) return null;
  return form.indicators?.rows.find((row) => row.facts.isExecution) ?? null;
}

/** Points that forms give the execution rate, beside the profile's own. */
const USUAL_WEIGHTS: readonly number[] = [10, 20];
/** Indicators never leave more to it. */
const HIGHEST_WEIGHT = 40;

/**
 * Points of the execution rate where no cell prints them: what the indicators leave of 100, or what the printed score
 * or total shows to have been counted. Null where nothing tells.
 */
function impliedWeight(form: SelfEvaluationForm, row: FundRow, profile: Profile): number | null {
  const usual = profile.figures.executionWeight;
  const valuesOf = (column: 'weight' | 'score') =>
    (form.indicators?.rows ?? []).flatMap((indicator) => indicator[column]?.value ?? []);
  const weights = valuesOf('weight');
  const rest = toNumber(decimal(100).minus(sum(weights)));
  const printed = row.score?.value == null ? null : decimal(row.score.value);
  const rate = exactRate(form, row, profile);
  if (weights.length === 0) return form.indicators ? weightBehind(printed, rate, usual) : null;
  if (rest === usual) return usual;
  if (rest <= 0 && printed === null) return null;
  const isEarned = (weight: number, points: Decimal | null) =>
    rate !== null &&
    points !== null &&
    points.gt(0) &&
    isWithin(roundHalfUp(minimum(rate, decimal(100)).div(100).times(weight)), points, 0.01);
  const total = form.total?.score?.value ?? null;
  const counted = total === null ? null : decimal(total).minus(sum(valuesOf('score')));
  const candidates = [usual, ...USUAL_WEIGHTS, ...(rest > 0 && rest <= HIGHEST_WEIGHT ? [rest] : [])];
  const earned = candidates.find((weight) => isEarned(weight, printed ?? counted));
  if (earned !== undefined) return earned;
  const isWhole = form.total?.weight?.value === 100;
  if (USUAL_WEIGHTS.includes(rest) && (isWhole || printed === null)) return rest;
  return printed === null ? null : (candidates.find((weight) => isEarned(weight, counted)) ?? null);
}

/**
 * Where no weight is printed at all, a score that the usual points do not give has another weight behind it; null where
 * the usual one will do, and for full usual points, which no rate but a full one earns.
 */
function weightBehind(printed: Decimal | null, rate: Decimal | null, usual: number): number | null {
  if (!printed?.gt(0) || printed.eq(usual) || !rate?.gt(0)) return null;
  const weight = rounded(printed.div(minimum(rate, decimal(100))).times(100));
  const named = [usual, ...USUAL_WEIGHTS].find((points) => isWithin(points, weight, 0.2));
  return weight <= HIGHEST_WEIGHT ? (named ?? weight) : null;
}

/** Points of the execution rate; 0 when the form does not score it. */
export function executionWeight(form: SelfEvaluationForm, profile: Profile): number {
  if (executionIndicator(form)) return 0;
  const row = totalFundRow(form);
  if (!row) return 0;
  if (row.weight?.value != null) return row.weight.value;
  if (form.executionPoints !== null) return form.executionPoints;
  const usual = profile.figures.executionWeight;
  if (form.funds?.columns.has('score') === true) return impliedWeight(form, row, profile) ?? usual;
  // Nothing in the form scores the rate: it counts only where the indicators leave room for it.
  if (form.kind === 'narrative') {
    const weights = (form.indicators?.rows ?? []).flatMap((indicator) => indicator.weight?.value ?? []);
    return sum(weights).eq(100) ? 0 : usual;
  }
  return impliedWeight(form, row, profile) ?? 0;
}

const minimum = (a: Decimal, b: Decimal) => (a.lt(b) ? a : b);

/** What a rate (per cent) earns of a weight: by deductions, by steps, or in proportion. */
function scaledRate(rate: Decimal, shown: string, weight: number, { figures }: Profile): Scaled {
  const { executionDeduction: deduction, executionSteps: steps } = figures;
  const lead = (scaled: Scaled): Scaled => ({
    ...scaled,
    words: { zh: `执行率 ${shown}%，${scaled.words.zh}`, en: `rate ${shown} %, ${scaled.words.en}` },
  });
  if (deduction) {
    const printed = roundHalfUp(rate);
    const missing = decimal(deduction.from ?? 100).minus(printed);
    const off = missing.lt(0) ? ZERO : missing;
    return lead(byDeduction(deduction, off, printed, weight, PERCENTAGE_POINTS));
  }
  if (steps.length > 0) return lead(byStep(steps, rate, weight));
  const points = minimum(rate, decimal(100)).div(100).times(weight);
  const result = roundHalfUp(points).toFixed(2);
  const isCapped = rate.gt(100);
  return {
    points,
    least: points,
    most: points,
    words: {
      zh: `执行率 ${shown}%${isCapped ? '（超过 100% 按 100% 计）' : ''} × ${plainNumber(weight)} 分 = ${result}`,
      en: `rate ${shown} %${isCapped ? ' (counted as 100 %)' : ''} × ${plainNumber(weight)} points = ${result}`,
    },
  };
}

/** Score for a rate (per cent, exact) of a weight, with its words; all from `min` to `max` is right. */
export function executionScore(
  exact: Decimal,
  weight: number,
  profile: Profile,
): { score: Decimal; min: number; max: number; words: Localized } {
  const { executionRate, scoreDecimals } = profile.figures;
  const rate = executionRate.decimals === null ? exact : roundHalfUp(exact, executionRate.decimals);
  const shown = formatNumber(rate, executionRate.decimals ?? 2);
  const { points, least, most, words } = scaledRate(rate, shown, weight, profile);
  const exactPoints = roundHalfUp(points);
  const score = exactPoints.eq(weight) ? exactPoints : inDecimals(exactPoints, weight, scoreDecimals);
  const shorter = scoreDecimals === 2 || score.eq(exactPoints) ? null : DECIMAL_WORDS[scoreDecimals];
  const right = [score, roundHalfUp(least), roundHalfUp(most)].map(toNumber);
  return {
    score,
    min: Math.min(...right),
    max: Math.max(...right),
    words: shorter
      ? {
          zh: `${words.zh}，${shorter.zh} ${plainNumber(score)}`,
          en: `${words.en}, ${shorter.en} ${plainNumber(score)}`,
        }
      : words,
  };
}

function judgedRate(form: SelfEvaluationForm, row: FundRow, profile: Profile): JudgedCell {
  const rate = exactRate(form, row, profile);
  const cell = row.rate;
  const expected = rate ? rounded(rate) : null;
  const budget = divisorOf(form, row, profile)?.value ?? null;
  const executed = spentOf(row, profile);
  const computation: Localized | null =
    rate && budget !== null && executed !== null
      ? {
          zh: `执行数 ${plainNumber(executed)} ÷ 预算数 ${plainNumber(budget)} = ${formatNumber(rate)}%`,
          en: `executed ${plainNumber(executed)} ÷ budget ${plainNumber(budget)} = ${formatNumber(rate)} %`,
        }
      : null;
  if (!cell) return { ...NO_CELL, expected, min: expected, max: expected, computation };
  const isEmptyPart = !row.isTotal && cell.raw === null;
  const verdict =
    expected === null
      ? (cell.value === null || hasDoubtfulRate(form, row)) && cell.raw !== null && !cell.isPlaceholder
        ? 'unreadable'
        : 'not-applicable'
      : isEmptyPart
        ? 'not-applicable'
        : judgeRate(cell, expected, profile.figures.tolerance.rate);
  return {
    position: cell.position,
    printed: cell.value,
    expected,
    min: expected,
    max: expected,
    verdict,
    computation,
  };
}

/** Figures of a row that contradict one another; a table of rates alone and sentences have no columns to be shifted in. */
function contradictionsOf(
  form: SelfEvaluationForm,
  row: FundRow,
  weight: number,
  profile: Profile,
): readonly Contradiction[] {
  if (form.kind === 'base-data' || form.kind === 'narrative') return [];
  return shiftedFunds({
    row: withAllSpent(row, profile),
    budget: divisorOf(form, row, profile),
    weight: row.isTotal && weight > 0 ? weight : null,
    tolerance: profile.figures.tolerance,
  });
}

/** A cell of a row whose figures contradict one another: what it should say cannot be told. */
const doubtful = (cell: NumberCell | null): JudgedCell =>
  cell
    ? {
        ...NO_CELL,
        position: cell.position,
        printed: cell.value,
        verdict: cell.raw === null ? 'not-applicable' : 'unreadable',
      }
    : NO_CELL;

/**
 * What the total row's score is due, as an interval: where the rules give all points to work that was finished within
 * the budget, and the form says that it was, both that and what the rate gives are right.
 * @param isFinished every output of the form was reached
 */
function executionDue(rate: Decimal, weight: number, isFinished: boolean, profile: Profile) {
  const { score, min, max, words } = executionScore(rate, weight, profile);
  const points = toNumber(score);
  const isFull =
    profile.figures.finishedWithinBudget === 'full' && isFinished && rate.lte(100) && points < weight;
  if (!isFull) return { expected: points, min, max, computation: words };
  return {
    expected: weight,
    min,
    max: weight,
    computation: {
      zh: `${words.zh}；任务完成且没有超预算的可得满分 ${plainNumber(weight)}`,
      en: `${words.en}; finished within the budget, full ${plainNumber(weight)} may be given`,
    },
  };
}

/** @param isFinished every output of the form was reached */
export function scoreFundRow(
  form: SelfEvaluationForm,
  row: FundRow,
  profile: Profile,
  isFinished = false,
): ScoredFundRow {
  const weight = row.isTotal ? executionWeight(form, profile) : 0;
  const contradictions = contradictionsOf(form, row, weight, profile);
  if (contradictions.length > 0)
    return {
      row: row.row,
      contradictions,
      weight: weight > 0 ? weight : null,
      rate: doubtful(row.rate),
      score: doubtful(row.score),
    };
  const rate = judgedRate(form, row, profile);
  if (!row.isTotal) {
    const score: JudgedCell = row.score
      ? { ...NO_CELL, position: row.score.position, printed: row.score.value }
      : NO_CELL;
    return { row: row.row, contradictions, weight: null, rate, score };
  }
  const exact = exactRate(form, row, profile);
  const due = exact && weight > 0 ? executionDue(exact, weight, isFinished, profile) : null;
  const base = due ?? { expected: null, min: null, max: null, computation: null };
  if (!row.score)
    return {
      row: row.row,
      contradictions,
      weight: weight > 0 ? weight : null,
      rate,
      score: { ...NO_CELL, ...base },
    };
  const verdict =
    due === null
      ? row.score.raw === null || row.score.isPlaceholder
        ? 'not-applicable'
        : 'unreadable'
      : judgeScore(
          row.score,
          { ...due, weight, isJudgement: false },
          givesReason(row.reason?.text),
          profile.figures.tolerance.score,
        );
  return {
    row: row.row,
    contradictions,
    weight: weight > 0 ? weight : null,
    rate,
    score: {
      position: row.score.position,
      printed: row.score.value,
      ...base,
      // Inside what may be given the printed score is right.
      expected: verdict === 'ok' && base.min !== base.max ? row.score.value : base.expected,
      verdict,
    },
  };
}
