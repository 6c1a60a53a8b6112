/** A form with its scores and findings: what the pane shows, the plan writes and the report prints. */
import type { Finding, Severity } from './finding';
import type { Localized } from './localized';
import type { Profile } from './profile';
import type { FormScores } from './score-form';
import type { SelfEvaluationForm } from './self-evaluation-form';
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

export interface ScoredFundRow {
  readonly row: number;
  /** The weight of the execution rate on the total row, printed or from the profile; null on sub-rows. */
  readonly weight: number | null;
  readonly rate: JudgedCell;
  readonly score: JudgedCell;
}

export type IndicatorKind = 'quantitative' | 'qualitative' | 'unreadable';

export interface ScoredIndicator {
  readonly row: number;
  readonly kind: IndicatorKind;
  readonly operator: '≥' | '≤' | '>' | '<' | '=' | 'range' | null;
  /** Null when no weight is known. */
  readonly weight: number | null;
  readonly score: JudgedCell;
}

export interface ScoredTotal {
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

/** An ignored finding: why it was ignored, and what identifies it. */
export interface IgnoredFinding {
  readonly fingerprint: string;
  readonly code: string;
  /** Where the finding stood when it was ignored; A1. */
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
}

export interface CheckedForm {
  /** `sheet!range`, unique in the workbook. */
  readonly id: string;
  readonly form: SelfEvaluationForm;
  readonly profileId: string;
  readonly profile: Profile;
  /** Why this profile was chosen. */
  readonly profileReason: Localized;
  readonly scores: FormScores;
  /** In the order of the sheet: by row, then column, then code. */
  readonly findings: readonly Finding[];
  /** Findings that a person has ignored, with the reason. */
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
}

/** Figures over all forms of one workbook. Amounts are in `amountUnit`. */
export interface Portfolio {
  readonly projects: number;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  readonly amountUnit: string;
  readonly grades: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface CheckedWorkbook {
  readonly sheetCount: number;
  readonly forms: readonly CheckedForm[];
  /** Null for fewer than two forms. */
  readonly portfolio: Portfolio | null;
  /** Findings about the ignores themselves: stale ones, and ones without a reason. */
  readonly ignoreFindings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}
