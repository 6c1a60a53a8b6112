/**
 * A relation between printed figures: what must equal, contain or follow from what, how far rounding may part them,
 * and what became of it. Each figure stands for a cell, or for one figure within a sentence of a cell.
 */
import { decimal, sum, toNumber, rounded } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { AccountsRuleId } from './accounts-report';

export interface Figure {
  /** Unique among all figures: a sentence holds several in one cell. */
  readonly key: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** What it is, in the table's own words. */
  readonly name: string;
  /** In the unit it is printed in; null where the cell holds something that is no amount. */
  readonly value: number | null;
  readonly isBlank: boolean;
  /** Decimals as printed. */
  readonly decimals: number;
}

export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
  /** From the figure's own unit into that of the relation. */
  readonly factor: number;
}

export type Verdict = 'exact' | 'rounded' | 'cut' | 'failed' | 'skipped';

/**
 * `equal`: total = parts; `at-most`: parts ≤ total; `between`: besides, total − parts ≤ what the room leaves; `share`:
 * total per cent = first part ÷ second; `change`: total per cent = first part ÷ (second − first), with the sign of the
 * first; `empty`: all are 0.
 */
type RelationForm = 'equal' | 'at-most' | 'between' | 'share' | 'change' | 'empty';

export interface Relation {
  readonly id: string;
  readonly rule: AccountsRuleId;
  readonly severity: 'error' | 'warning';
  readonly form: RelationForm;
  /** What it says, in words. */
  readonly statement: Localized;
  readonly total: Term;
  readonly parts: readonly Term[];
  /** Of `between`: the figures that leave the room. */
  readonly room?: readonly Term[];
  /** Half of what the last printed digit counts, in the relation's unit; 0 for counts. */
  readonly halfStep: number;
  /** True where nothing but equality will do, or where all figures carry all their digits. */
  readonly isStrict?: boolean;
  /** It only says again what others say: looked at, and counted only where it does not hold. */
  readonly repeats?: boolean;
  /** Why it cannot be judged although all its figures can be read. */
  readonly skip?: Localized;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** What the total should be; for `at-most` and `between` the sum of the parts. */
  readonly computed: number | null;
  readonly tolerance: number;
}

export type ValueOf = (figure: Figure) => number | null;

const printedValue: ValueOf = ({ value }) => value;

/** All figures of a relation, those that leave the room included. */
export const figuresOf = ({ total, parts, room = [] }: Relation): readonly Figure[] =>
  [total, ...parts, ...room].map(({ figure }) => figure);

const isNothing = ({ value }: Figure): boolean => value === 0;

/** True where nothing is printed anywhere: there is nothing to look at. */
export const isVoid = (relation: Relation): boolean =>
  relation.form !== 'empty' && [relation.total, ...relation.parts].every(({ figure }) => isNothing(figure));

const SKIPPED: Judgement = { verdict: 'skipped', computed: null, tolerance: 0 };

/** One term in the relation's unit. */
function amountOf({ figure, sign, factor }: Term, valueOf: ValueOf): number {
  const value = valueOf(figure) ?? 0;
  return factor === 1 ? sign * value : sign * toNumber(decimal(value).times(decimal(factor)));
}

const added = (terms: readonly Term[], valueOf: ValueOf): number =>
  toNumber(sum(terms.map((term) => amountOf(term, valueOf))));

/** Half of the last printed digit of a figure. */
const halfDigit = ({ decimals }: Figure): number => 0.5 * 10 ** -decimals;

interface Interval {
  readonly low: number;
  readonly high: number;
}

const around = (value: number, half: number): Interval => ({ low: value - half, high: value + half });

/** In per cent; null where the divisor may be 0. */
function quotient(over: Interval, under: Interval): Interval | null {
  if (under.low <= 0) return null;
  const ends = [over.low / under.low, over.low / under.high, over.high / under.low, over.high / under.high];
  return { low: 100 * Math.min(...ends), high: 100 * Math.max(...ends) };
}

/** Binary noise of intervals; no printed digit is as small. */
const NOISE = 1e-9;

function judgeRate(printed: Figure, value: number, computed: number, range: Interval | null): Judgement {
  const half = halfDigit(printed);
  if (range === null || !Number.isFinite(computed)) return SKIPPED;
  const due = rounded(decimal(computed), printed.decimals);
  const result = { computed: rounded(decimal(computed), 4), tolerance: half };
  if (Math.abs(due - value) < NOISE) return { ...result, verdict: 'exact' };
  const beyond = Math.max(range.low - (value + half), value - half - range.high, 0);
  if (beyond <= NOISE) return { ...result, verdict: 'rounded' };
  return { ...result, verdict: beyond < 2 * half - NOISE ? 'cut' : 'failed' };
}

/** p % of x in y. */
function judgeShare(relation: Relation, valueOf: ValueOf): Judgement {
  const { total, parts } = relation;
  const [over, under] = parts;
  if (!over || !under) return SKIPPED;
  const [x, y] = [amountOf(over, valueOf), amountOf(under, valueOf)];
  if (y <= 0) return SKIPPED;
  const range = quotient(
    around(x, halfDigit(over.figure) * over.factor),
    around(y, halfDigit(under.figure) * under.factor),
  );
  return judgeRate(total.figure, valueOf(total.figure) ?? 0, (100 * x) / y, range);
}

/** A change and its rate against the amount it led to; the sign of the change is its direction. */
function judgeChange(relation: Relation, valueOf: ValueOf): Judgement {
  const { total, parts } = relation;
  const [change, current] = parts;
  if (!change || !current) return SKIPPED;
  const [c, x] = [amountOf(change, valueOf), amountOf(current, valueOf)];
  const value = amountOf(total, valueOf);
  const before = x - c;
  if (Math.abs(before) < NOISE) return SKIPPED;
  const [halfChange, halfCurrent] = [
    halfDigit(change.figure) * change.factor,
    halfDigit(current.figure) * current.factor,
  ];
  const size = around(Math.abs(c), halfChange);
  const corners = [size.low, size.high].flatMap((over) =>
    [x - halfCurrent, x + halfCurrent].map((now) => (100 * over) / (now - Math.sign(c || 1) * over)),
  );
  const computed = (100 * c) / before;
  if (Math.sign(value) !== Math.sign(c) && value !== 0 && c !== 0)
    return {
      verdict: 'failed',
      computed: rounded(decimal(computed), 4),
      tolerance: 0.5 * 10 ** -total.figure.decimals,
    };
  const { verdict, tolerance } = judgeRate(total.figure, Math.abs(value), Math.abs(computed), {
    low: Math.min(...corners),
    high: Math.max(...corners),
  });
  return { verdict, tolerance, computed: rounded(decimal(computed), 4) };
}

/** Whether a relation holds, with these values in place of the printed ones. */
export function judge(relation: Relation, valueOf: ValueOf = printedValue): Judgement {
  const { form, total, parts, room = [], halfStep, isStrict = false, skip } = relation;
  if (skip || figuresOf(relation).some((figure) => valueOf(figure) === null)) return SKIPPED;
  if (form === 'share') return judgeShare(relation, valueOf);
  if (form === 'change') return judgeChange(relation, valueOf);
  const due = amountOf(total, valueOf);
  if (form === 'empty') {
    const isEmpty = [total, ...parts].every((term) => amountOf(term, valueOf) === 0);
    return { verdict: isEmpty ? 'exact' : 'failed', computed: 0, tolerance: halfStep };
  }
  const computed = added(parts, valueOf);
  const filled = parts.filter((term) => amountOf(term, valueOf) !== 0).length;
  const tolerance = toNumber(decimal(halfStep).times(isStrict ? 1 : filled + 1));
  const judged = (beyond: number): Judgement => ({
    verdict: beyond <= 0 ? 'exact' : beyond <= tolerance + NOISE ? 'rounded' : 'failed',
    computed,
    tolerance,
  });
  const gap = toNumber(decimal(computed).minus(decimal(due)));
  switch (form) {
    case 'equal':
      return judged(Math.abs(gap));
    case 'at-most':
      return judged(gap);
    case 'between':
      return judged(Math.max(gap, toNumber(decimal(-gap).minus(decimal(Math.max(0, added(room, valueOf)))))));
  }
}

/** The value of one figure that would make an equality exact; null where it has none. */
export function valueFor(relation: Relation, figure: Figure): number | null {
  const { form, total, parts } = relation;
  const isTotal = total.figure.key === figure.key;
  const own = isTotal ? total : parts.find((part) => part.figure.key === figure.key);
  if (!own || figuresOf(relation).some(({ value }) => value === null)) return null;
  if (form === 'share' || form === 'change') {
    if (!isTotal) return null;
    const { computed } = judge(relation);
    return computed === null ? null : rounded(decimal(computed * total.sign), figure.decimals);
  }
  if (form === 'empty') return 0;
  const others = parts.filter((part) => part !== own);
  const rest = added(others, printedValue);
  const due = amountOf(total, printedValue);
  const value = isTotal ? added(parts, printedValue) : (due - rest) * own.sign;
  return rounded(decimal(value).div(decimal(own.factor)), Math.max(figure.decimals, 2));
}
