/**
 * A right form as data, and the arithmetic that makes it right. Nothing here knows src/: scores follow from how a row
 * was made, in whole hundredths, so that the program is measured against figures it had no part in.
 */

export type BlockName = 'cost' | 'output' | 'benefit' | 'satisfaction';
export type Sign = '≥' | '≤' | '>' | '<' | '=';
export type AmountUnit = '元' | '千元' | '万元' | '亿元';

/** What a row's target is. */
export type RowSort =
  | 'count'
  | 'rate'
  | 'fault-rate'
  | 'delay'
  | 'fewer'
  | 'none-allowed'
  | 'range'
  | 'gain'
  | 'whole-cost'
  | 'unit-price'
  | 'deadline'
  | 'words'
  | 'phrase';

/** A target or actual as printed: a figure with its unit, or words (`unit` empty). */
export interface Value {
  readonly figure: string;
  readonly unit: string;
}

/** Points are in hundredths throughout. */
export interface RightRow {
  readonly block: BlockName;
  readonly level2: string;
  readonly name: string;
  readonly sort: RowSort;
  /** Null for words, dates, ranges and bare figures. */
  readonly sign: Sign | null;
  readonly target: Value;
  readonly actual: Value;
  /** The actual in the target's unit, for tables with one column of units. */
  readonly actualInTargetUnit: string;
  readonly weight: number;
  readonly score: number;
  /** The bounds of a right score; equal where arithmetic decides. */
  readonly lowest: number;
  readonly highest: number;
  readonly reason: string;
}

/** Amounts are in ten-thousandths of the form's unit. */
export interface RightFundRow {
  readonly label: string;
  readonly initial: number;
  readonly annual: number;
  readonly executed: number;
}

export interface RightForm {
  readonly isDepartment: boolean;
  readonly year: number;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly amountUnit: AmountUnit;
  readonly total: RightFundRow;
  readonly parts: readonly RightFundRow[];
  readonly executionWeight: number;
  /** Hundredths of a per cent. */
  readonly rate: number;
  readonly executionScore: number;
  readonly goal: string;
  readonly result: string;
  readonly rows: readonly RightRow[];
  /** What the total row prints. */
  readonly totalWeight: number;
  readonly totalScore: number;
  /** Place of the grade: 0 best, 3 worst. */
  readonly grade: number;
  /** What is printed instead of what follows; absent on right forms. */
  readonly misprints?: {
    /** Ten-thousandths of the unit, in the total row. */
    readonly carryOver?: number;
    /** Points in the label of a block. */
    readonly blockPoints?: Readonly<Partial<Record<BlockName, number>>>;
  };
}

/** part ÷ whole × points, half-up; whole positive, all whole numbers. */
export function proportion(part: number, whole: number, points: number): number {
  const [a, b, c] = [BigInt(Math.max(0, part)), BigInt(whole), BigInt(points)];
  const twice = 2n * a * c + b;
  return Number(twice / (2n * b));
}

/** The execution rate in hundredths of a per cent. */
export const rateOf = (row: RightFundRow): number => proportion(row.executed, row.annual, 10_000);

/** Score of an execution: proportional, or by the steps of forms with a cost block of 20 points. */
export function executionScoreOf(row: RightFundRow, weight: number, bySteps: boolean): number {
  if (!bySteps) return Math.min(weight, proportion(row.executed, row.annual, weight));
  const share = (percent: number) => row.executed * 100 >= row.annual * percent;
  if (share(100)) return weight;
  if (share(80)) return Math.round(weight * 0.7);
  return share(60) ? Math.round(weight * 0.5) : 0;
}

export function gradeOf(total: number): number {
  if (total >= 9000) return 0;
  if (total >= 8000) return 1;
  return total >= 6000 ? 2 : 3;
}

/** A whole number of 1/10^digits as people print it: no trailing zeros. */
export function plain(value: number, digits: number): string {
  const sign = value < 0 ? '-' : '';
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const [whole, rest] = [
    text.slice(0, text.length - digits),
    text.slice(text.length - digits).replace(/0+$/, ''),
  ];
  return sign + (rest === '' ? whole : `${whole}.${rest}`);
}

export const points = (hundredths: number): string => plain(hundredths, 2);
export const amount = (tenThousandths: number): string => plain(tenThousandths, 4);
