/** A profile: the dated, cited figures that scoring and checks use. Shapes only; the figures live in src/profiles. */
import type { Localized } from '../model/localized';
import type { Block } from '../model/row-facts';

/** How well a figure is attested: read officially, printed on a form, used by a system, or reported second-hand. */
export type Evidence = 'official' | 'form' | 'system' | 'secondary';

export interface Citation {
  readonly source: Localized;
  readonly evidence: Evidence;
  /** ISO date on which somebody last checked that the figure still holds. */
  readonly checked: string;
}

/** Share of the weight for an execution rate from `from` per cent on. */
export interface ExecutionStep {
  readonly from: number;
  readonly share: number;
}

export interface ProfileFigures {
  /** Points of the execution rate where the form prints none. */
  readonly executionWeight: number;
  /** Empty: proportional. Otherwise the highest step reached decides, best first. */
  readonly executionSteps: readonly ExecutionStep[];
  /** Usual points per block, the execution rate included. */
  readonly blockWeights: Readonly<Partial<Record<Block, number>>>;
  /** How an exceeded ceiling is scored: target ÷ actual, or one minus the excess share. */
  readonly reverse: 'ratio' | 'linear';
  /** Lower bounds of the qualitative tiers as shares of the weight: tier 1 from the first, tier 2 from the second. */
  readonly tierFloors: readonly [tier1: number, tier2: number];
  /** Lowest totals of the first three grades. */
  readonly gradeFloors: readonly [best: number, good: number, fair: number];
  readonly overFulfilment: {
    /** Ratio of actual to target from which a reason is asked for. */
    readonly from: number;
    /** Points taken off at that ratio; 0 for none. */
    readonly deduction: number;
  };
  readonly reasonRequired: {
    /** Per cent; null for no such rule. */
    readonly executionRateBelow: number | null;
  };
  /** Highest total for an execution rate below `below` per cent, best first. */
  readonly totalCaps: readonly { readonly below: number; readonly cap: number }[];
  /** Points; a total above it means that the weights must be mended first, so that no total is written. */
  readonly highestTotal: number;
  /** From where on a warning speaks. No score depends on these. */
  readonly warnings: {
    /** Cost targets together, as shares of the budget: far below, and above by more than rounding. */
    readonly costTargetsBelow: number;
    readonly costTargetsAbove: number;
    /** Per cent of the budget spent, and share of a quantity reached, below which 100 % of completion is doubtful. */
    readonly completionWithRateBelow: number;
    readonly completionWithQuantityBelow: number;
    /** Per cent of the budget spent below which full marks in every row are doubtful. */
    readonly fullMarksWithRateBelow: number;
    /** Per cent that a failure rate may hardly be allowed to reach. */
    readonly failureCeilingFrom: number;
  };
  readonly tolerance: {
    /** Points; inclusive. */
    readonly score: number;
    /** Percentage points; inclusive. Amounts printed in 万元 with three decimals move a rate by as much. */
    readonly rate: number;
    /** In the amounts' unit; inclusive. */
    readonly amount: number;
  };
}

export type FigureName = keyof ProfileFigures;

export interface Profile {
  readonly id: string;
  readonly name: Localized;
  /** ISO dates; `until` null while in force. */
  readonly since: string;
  readonly until: string | null;
  readonly figures: ProfileFigures;
  readonly citations: Readonly<Record<FigureName, Citation>>;
}
