/**
 * Scores, rates, totals and grades as Excel formulas that give the figures of the core. They are blank while a cell that
 * they need holds no figure. COUNT says so; IFERROR, which would hide mistakes, stands only around figures cut out of texts.
 */
import { plainNumber } from '../figures/decimal';
import type { Deduction, Profile } from '../scoring/profile';
import type { Operator } from '../figures/operators';
import { isCut, type Term } from './cut-figure';

interface IndicatorTerms {
  readonly operator: Operator;
  readonly target: Term;
  readonly actual: Term;
  /** What turns the actual's unit into the target's; 1 for none. */
  readonly factor: number;
  readonly weight: Term;
  /** What else must be true for the figures to mean what they meant: the operator still stands in its cell. */
  readonly checks?: readonly Term[];
}

/**
 * Blank unless all cells hold figures and all checks are true: `=IF(COUNT(E6,D6)=2,…,"")`. A figure that cannot be cut
 * out of its text is an error, which becomes a blank as well.
 */
function live(figures: readonly Term[], checks: readonly Term[], body: Term): string {
  const cells = figures.flatMap((term) => (isCut(term) ? [] : (/[A-Z]+\d+/.exec(term)?.[0] ?? [])));
  const count = cells.length === 0 ? [] : [`COUNT(${cells.join(',')})=${String(cells.length)}`];
  const conditions = [...count, ...checks];
  const [first] = conditions;
  if (first === undefined) return `=${figures.some(isCut) ? `IFERROR(${body},"")` : body}`;
  const condition = conditions.length === 1 ? first : `AND(${conditions.join(',')})`;
  const whole = `IF(${condition},${body},"")`;
  return `=${figures.some(isCut) ? `IFERROR(${whole},"")` : whole}`;
}

/** Points in the decimals that the rules print; rounding never makes full marks of less. */
function inDecimals(points: Term, weight: Term, profile: Profile): Term {
  const { scoreDecimals } = profile.figures;
  const score = `ROUND(${points},2)`;
  if (scoreDecimals === 2) return score;
  const shorter = (of: Term) => `ROUND(${of},${String(scoreDecimals)})`;
  const cut = shorter(`${score}-${scoreDecimals === 1 ? '0.05' : '0.5'}`);
  return `IF(${score}>=${weight},${score},IF(${shorter(score)}>=${weight},${cut},${shorter(score)}))`;
}

/** Nothing where too small a share of the target was reached, else the points. */
function fromFloor(share: Term, points: Term, profile: Profile): Term {
  const { missedFloor } = profile.figures;
  return missedFloor === null ? points : `IF(${share}*100<${plainNumber(missedFloor)},0,${points})`;
}

/** Points of a floor above zero: the share that was reached, less what the profile takes off for far more. */
function floorPoints(reached: Term, { target, weight }: IndicatorTerms, profile: Profile): Term {
  const { from, deduction } = profile.figures.overFulfilment;
  const share = `MIN(${reached}/${target},1)`;
  const points = `${share}*${weight}`;
  const much = `ROUND(${reached}/${target},6)>=${plainNumber(from)}`;
  const left = deduction === 0 ? points : `MAX(${points}-IF(${much},${plainNumber(deduction)},0),0)`;
  return fromFloor(share, inDecimals(left, weight, profile), profile);
}

/** Points of a ceiling above zero: full up to it, then falling. */
function ceilingPoints(actual: Term, { target, weight }: IndicatorTerms, profile: Profile): Term {
  const most = `MAX(${actual},${target})`;
  const share = profile.figures.reverse === 'linear' ? `MAX(2-${most}/${target},0)` : `${target}/${most}`;
  return fromFloor(share, inDecimals(`${share}*${weight}`, weight, profile), profile);
}

/** Score of a quantitative indicator; blank where only a person can tell. */
export function indicatorFormula(terms: IndicatorTerms, profile: Profile): string {
  const { operator, target, factor, weight, checks = [] } = terms;
  const actual = factor === 1 ? terms.actual : `${terms.actual}*${plainNumber(factor)}`;
  const isCeiling = operator === '≤' || operator === '<';
  const points = (isCeiling ? ceilingPoints : floorPoints)(actual, terms, profile);
  const isZero = `IF(${actual}=0,${weight},0)`;
  const atZero = { '≥': weight, '>': `IF(${actual}>0,${weight},0)`, '=': isZero, '≤': isZero, '<': '0' };
  // Less than nothing is reached by no count.
  const aboveZero = `IF(${actual}<0,"",IF(${target}=0,${atZero[operator]},${points}))`;
  const sign = { '≥': '>=', '>': '>', '=': '>=', '≤': '<=', '<': '<' }[operator];
  // Below zero no ratio can be taken: a target that is missed is for a person to judge. Texts say no such target.
  const body = isCut(target)
    ? aboveZero
    : `IF(${target}<0,IF(${actual}${sign}${target},${weight},""),${aboveZero})`;
  return live([target, terms.actual, weight], checks, body);
}

/** Executed ÷ budget as a ratio with four decimals, for a per-cent cell; blank without a budget. */
export function ratioFormula(executed: Term, budget: Term, checks: readonly Term[] = []): string {
  return rateFormula(executed, budget, `ROUND(${executed}/${budget},4)`, checks);
}

/** Executed ÷ budget in per cent with two decimals, for a plain cell. */
export function percentFormula(executed: Term, budget: Term, checks: readonly Term[] = []): string {
  return rateFormula(executed, budget, `ROUND(${executed}/${budget}*100,2)`, checks);
}

/** A negative amount is a slip of the hand: nothing follows from it. */
function rateFormula(executed: Term, budget: Term, rate: Term, checks: readonly Term[]): string {
  return live([executed, budget], checks, `IF(AND(${budget}>0,${executed}>=0),${rate},"")`);
}

const COUNTED = { whole: 'ROUNDUP', none: 'ROUNDDOWN' } as const;

/**
 * The weight less what is taken off for each part of the rate (per cent) that is missing. Rules that do not say how a
 * part begun counts have no formula: `planFormulas` asks for none.
 */
function deductedPoints(
  { from, each, takes, as, begun, nothingBelow }: Deduction,
  percent: Term,
  weight: Term,
): Term {
  // Whole parts stay whole whatever binary arithmetic leaves behind.
  const parts = `ROUND(MAX(${plainNumber(from ?? 100)}-${percent},0)/${plainNumber(each)},6)`;
  const counted = begun === 'whole' || begun === 'none' ? `${COUNTED[begun]}(${parts},0)` : parts;
  const part = as === 'points' ? plainNumber(takes) : `${plainNumber(takes)}/100*${weight}`;
  const left = `MAX(${weight}-${counted}*${part},0)`;
  return nothingBelow === null ? left : `IF(${percent}<${plainNumber(nothingBelow)},0,${left})`;
}

export function executionScoreFormula(
  executed: Term,
  budget: Term,
  weight: Term,
  profile: Profile,
  checks: readonly Term[] = [],
): string {
  const { executionSteps: steps, executionDeduction: deduction } = profile.figures;
  // Steps and deductions compare the rate as it is printed, to two decimals.
  const percent = `ROUND(${executed}/${budget}*100,2)`;
  if (deduction) {
    const left = inDecimals(deductedPoints(deduction, percent, weight), weight, profile);
    return live([executed, budget, weight], checks, `IF(AND(${budget}>0,${executed}>=0),${left},"")`);
  }
  const share =
    steps.length === 0
      ? `MIN(${executed}/${budget},1)`
      : steps.reduceRight(
          (rest, step) => `IF(${percent}>=${plainNumber(step.from)},${plainNumber(step.share)},${rest})`,
          '0',
        );
  const points = `IF(AND(${budget}>0,${executed}>=0),${inDecimals(`${share}*${weight}`, weight, profile)},"")`;
  return live([executed, budget, weight], checks, points);
}

/** Sum of the given cells, rounded so that binary noise never shows. */
export function totalFormula(cells: readonly Term[]): string {
  return `=ROUND(SUM(${cells.join(',')}),2)`;
}

/** The same, blank while one of the `due` figures is missing: a sum of some scores is no total. */
export function wholeTotalFormula(cells: readonly Term[], due: number, checks: readonly Term[] = []): string {
  const terms = cells.join(',');
  const conditions = [`COUNT(${terms})=${String(due)}`, ...checks].join(',');
  return `=IF(${checks.length === 0 ? conditions : `AND(${conditions})`},ROUND(SUM(${terms}),2),"")`;
}

/** @param words the four grades, best first */
export function gradeFormula(
  total: Term,
  words: readonly [string, string, string, string],
  profile: Profile,
): string {
  const [best, good, fair] = profile.figures.gradeFloors.map((floor) => plainNumber(floor));
  const quote = (word: string) => `"${word.replace(/"/g, '""')}"`;
  return `=IF(ISNUMBER(${total}),IF(${total}>=${best ?? ''},${quote(words[0])},IF(${total}>=${good ?? ''},${quote(words[1])},IF(${total}>=${fair ?? ''},${quote(words[2])},${quote(words[3])}))),"")`;
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
