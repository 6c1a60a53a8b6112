/** What scoring makes of a form: printed figures beside expected ones, each with its verdict and its computation. */
import type { Localized } from './localized';
import type { CellPosition } from './sheet-snapshot';

export type Verdict =
  | 'ok'
  | 'rounded'
  | 'over-scored'
  | 'under-scored'
  | 'deducted'
  | 'judgement'
  | 'blank'
  | 'unreadable'
  | 'not-applicable';

/** A printed rate (per cent) or score (points) beside what the rules expect. Figures are rounded half-up to 2 decimals. */
export interface JudgedCell {
  /** Null when the form has no cell for it. */
  readonly position: CellPosition | null;
  readonly printed: number | null;
  readonly expected: number | null;
  /** Lowest and highest score the rules allow; equal to `expected` where there is no room for judgement. */
  readonly min: number | null;
  readonly max: number | null;
  readonly verdict: Verdict;
  /** The computation in words: `≥10年，实际 1 年：1 ÷ 10 × 15 = 1.50`. */
  readonly computation: Localized | null;
}

/** Where the form has no cell and nothing is expected. */
export const NO_CELL: JudgedCell = {
  position: null,
  printed: null,
  expected: null,
  min: null,
  max: null,
  verdict: 'not-applicable',
  computation: null,
};

/** A cell of a row that does not go with the others: the row may stand beside its headers. */
export interface Contradiction {
  readonly position: CellPosition;
  /** As printed. */
  readonly text: string;
}

export interface ScoredFundRow {
  readonly row: number;
  /** Figures that no single slip explains; where there are any, nothing is computed from the row. */
  readonly contradictions: readonly Contradiction[];
  /** The weight of the execution rate on the total row, printed or from the profile; null on sub-rows. */
  readonly weight: number | null;
  readonly rate: JudgedCell;
  readonly score: JudgedCell;
}

export type IndicatorKind = 'quantitative' | 'qualitative' | 'unreadable';

export interface ScoredIndicator {
  readonly row: number;
  /** Cells that hold what belongs to a column beside them; where there are any, nothing is computed from the row. */
  readonly contradictions: readonly Contradiction[];
  readonly kind: IndicatorKind;
  readonly operator: '≥' | '≤' | '>' | '<' | '=' | 'range' | null;
  /** Null when no weight is known. */
  readonly weight: number | null;
  readonly score: JudgedCell;
}

/**
 * Whether the weights, execution included, add up to what a form's weights must (100): `none` where the form prints no
 * weight at all. Where they do not, one of weights and scores is a misprint.
 */
export type Frame = 'holds' | 'broken' | 'none';

export interface ScoredTotal {
  readonly frame: Frame;
  /** Sum of the weights: execution and indicators. */
  readonly weight: JudgedCell;
  /** `expected` is the sum of the printed scores. */
  readonly score: JudgedCell;
  /** The total after every expected score is taken; null when it cannot be computed. */
  readonly recomputed: number | null;
  /** False where the total row sums the indicators alone (its weight and score say so). */
  readonly coversExecution: boolean;
  /** Weight and recomputed score with the execution rate, whatever the total row covers. */
  readonly fullWeight: number | null;
  readonly fullRecomputed: number | null;
  readonly fullPrinted: number | null;
}

export interface ScoredGrade {
  readonly position: CellPosition | null;
  readonly printed: string | null;
  /** Grade of the printed scores' sum, in the form's own wording. */
  readonly expected: string | null;
  readonly recomputed: string | null;
}

/** Points earned in one block (预算执行, 产出 …) against its weight, for the picture on the form's card. */
export interface BlockPoints {
  readonly name: string;
  readonly weight: number;
  readonly printed: number;
  readonly recomputed: number;
}

export interface ScoredForm {
  readonly funds: readonly ScoredFundRow[];
  readonly indicators: readonly ScoredIndicator[];
  readonly total: ScoredTotal;
  readonly grade: ScoredGrade;
  /** Grade of the printed total, where one is printed. */
  readonly printedTotalGrade: string | null;
  readonly blocks: readonly BlockPoints[];
}
