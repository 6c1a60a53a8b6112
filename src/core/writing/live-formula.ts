/**
 * Scores, rates, totals and grades as Excel formulas that give the figures of the core. Guards test for blanks and
 * zeros; IFERROR is never used, because it hides mistakes.
 */
import { plainNumber } from '../figures/decimal';
import type { Profile } from '../scoring/profile';
import type { Operator } from '../figures/operators';

/** A cell reference or a constant, as it stands in a formula. */
export type Term = string;

export interface IndicatorTerms {
  readonly operator: Operator;
  readonly target: Term;
  readonly actual: Term;
  /** What turns the actual's unit into the target's; 1 for none. */
  readonly factor: number;
  readonly weight: Term;
}

/** Full marks, less what the profile takes off for far more than the target. */
function metFormula(reached: Term, { target, weight }: IndicatorTerms, profile: Profile): string {
  const { from, deduction } = profile.figures.overFulfilment;
  if (deduction === 0) return weight;
  const much = `ROUND(${reached}/${target},6)>=${plainNumber(from)}`;
  return `IF(${much},MAX(${weight}-${plainNumber(deduction)},0),${weight})`;
}

/** Score of a quantitative indicator; blank while the actual is blank, and where only a person can tell. */
export function indicatorFormula(terms: IndicatorTerms, profile: Profile): string {
  const { operator, target, actual, factor, weight } = terms;
  const plain = factor === 1 ? actual : `${actual}*${plainNumber(factor)}`;
  const reached = `MAX(${plain},0)`;
  const isCeiling = operator === '≤' || operator === '<';
  const sign = { '≥': '>=', '>': '>', '=': '>=', '≤': '<=', '<': '<' }[operator];
  const isZero = `IF(${reached}<=0,${weight},0)`;
  const zeroTarget = { '≥': weight, '>': `IF(${reached}>0,${weight},0)`, '=': isZero, '≤': isZero, '<': '0' };
  const missed = isCeiling
    ? profile.figures.reverse === 'linear'
      ? `ROUND(MAX(0,1-(${reached}-${target})/${target})*${weight},2)`
      : `ROUND(${target}/${reached}*${weight},2)`
    : `ROUND(${reached}/${target}*${weight},2)`;
  const met = isCeiling ? weight : metFormula(reached, terms, profile);
  const above = `IF(${target}=0,${zeroTarget[operator]},IF(${reached}${sign}${target},${met},${missed}))`;
  // Below zero no ratio can be taken: a target that is missed is for a person to judge.
  const body = /^\d/.test(target)
    ? above
    : `IF(${target}<0,IF(${plain}${sign}${target},${weight},""),${above})`;
  return /^[A-Z]/.test(actual) ? `=IF(${actual}="","",${body})` : `=${body}`;
}

/** Executed ÷ budget as a ratio with four decimals, for a per-cent cell; blank without a budget. */
export function ratioFormula(executed: Term, budget: Term): string {
  return `=IF(N(${budget})>0,ROUND(${executed}/${budget},4),"")`;
}

/** Executed ÷ budget in per cent with two decimals, for a plain cell. */
export function percentFormula(executed: Term, budget: Term): string {
  return `=IF(N(${budget})>0,ROUND(${executed}/${budget}*100,2),"")`;
}

export function executionScoreFormula(executed: Term, budget: Term, weight: Term, profile: Profile): string {
  const steps = profile.figures.executionSteps;
  if (steps.length === 0) return `=IF(N(${budget})>0,ROUND(MIN(${executed}/${budget},1)*${weight},2),"")`;
  const nested = steps.reduceRight(
    (rest, step) =>
      `IF(${executed}/${budget}*100>=${plainNumber(step.from)},${plainNumber(step.share)},${rest})`,
    '0',
  );
  return `=IF(N(${budget})>0,ROUND(${nested}*${weight},2),"")`;
}

/** Sum of the given cells, rounded so that binary noise never shows. */
export function totalFormula(cells: readonly Term[]): string {
  return `=ROUND(SUM(${cells.join(',')}),2)`;
}

/** @param words the four grades, best first */
export function gradeFormula(
  total: Term,
  words: readonly [string, string, string, string],
  profile: Profile,
): string {
  const [best, good, fair] = profile.figures.gradeFloors.map((floor) => plainNumber(floor));
  const quote = (word: string) => `"${word.replace(/"/g, '""')}"`;
  return `=IF(${total}="","",IF(${total}>=${best ?? ''},${quote(words[0])},IF(${total}>=${good ?? ''},${quote(words[1])},IF(${total}>=${fair ?? ''},${quote(words[2])},${quote(words[3])}))))`;
}

/** Consecutive rows of a column as one range term. */
export function rangeTerms(column: string, rows: readonly number[]): Term[] {
  const terms: Term[] = [];
  let start: number | undefined;
  rows.forEach((row, index) => {
    start ??= row;
    if (rows[index + 1] === row + 1) return;
    terms.push(
      start === row
        ? `${column}${String(row + 1)}`
        : `${column}${String(start + 1)}:${column}${String(row + 1)}`,
    );
    start = undefined;
  });
  return terms;
}
