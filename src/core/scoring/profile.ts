/** A profile: the dated, cited figures that scoring and checks use. Shapes only; the figures live in src/profiles. */
import type { Localized } from '../model/localized';
import type { Block } from '../model/row-facts';
import type { FundColumn, IndicatorColumn } from '../model/self-evaluation-form';

/**
 * How well a figure is attested: the document itself was read, it is printed on a form, a running system uses it, a
 * second-hand page tells it, or it is known by heart and was not read.
 */
export type Evidence = 'official' | 'form' | 'system' | 'manual' | 'memory';

/** The reference of a figure. */
export interface Citation {
  /** The document, or what the figure was seen on. */
  readonly source: Localized;
  /** 财预〔2020〕10号; left out where none is known. */
  readonly number?: Localized;
  /** Article or attachment; only where somebody has read it. */
  readonly article?: Localized;
  /** Where it was seen, where that is not the document itself. */
  readonly seen?: Localized;
  /** The cell, A1, of the form whose own note prints the figure. */
  readonly cell?: string;
  readonly evidence: Evidence;
  /** ISO date on which somebody last checked that the figure still holds. */
  readonly checked: string;
  /** What is not certain about it. */
  readonly open?: Localized;
}

/** Share of the weight for an execution rate from `from` per cent on. */
export interface ExecutionStep {
  readonly from: number;
  readonly share: number;
}

/**
 * Points by steps of what was reached, best first: of the figure itself where it is a rate (`points`), or of its share of
 * the target (`completion`), in per cent.
 */
export interface StepScale {
  readonly kind: 'steps';
  readonly of: 'completion' | 'points';
  readonly steps: readonly ExecutionStep[];
}

/** Points taken off for each part that is missing, or too much. */
export interface Deduction {
  readonly kind: 'deduction';
  /**
   * What parts are measured by: the share of the target in per cent (`completion`), percentage points of a figure that is
   * a rate itself and of the share for all others (`points`), or the target's own unit (`units`).
   */
  readonly of: 'completion' | 'points' | 'units';
  /** Per cent from which nothing is missing; null: the target, and 100 % for the execution rate. */
  readonly from: number | null;
  /** How much is one part, in percentage points or in the target's unit. */
  readonly each: number;
  /** What a part takes off: points, or per cent of the weight. */
  readonly takes: number;
  readonly as: 'points' | 'per-cent';
  /** How a part that is not whole counts: as a whole one, not at all, or as its share; null where nobody says. */
  readonly begun: 'whole' | 'none' | 'in-proportion' | null;
  /** Per cent below which nothing is earned; null for no such rule. */
  readonly nothingBelow: number | null;
}

/** Degrees in words, best first: as ranks (优良中差), or as how much was reached (完全、基本、部分、未). */
export const DEGREES = ['best', 'good', 'fair', 'poor', 'full', 'mostly', 'partly', 'none'] as const;
export type Degree = (typeof DEGREES)[number];

/** What each degree is worth. */
export interface DegreeScale {
  readonly kind: 'degrees';
  /** Each degree has one share of the points, or those from its share up to that of the degree above. */
  readonly how: 'fixed' | 'from';
  /** The points of which the shares are, where the rule prints points: it holds for rows with this weight. */
  readonly ofPoints: number | null;
  readonly shares: Readonly<Partial<Record<Degree, number>>>;
}

export interface ProfileFigures {
  /** Points of the execution rate where the form prints none. */
  readonly executionWeight: number;
  readonly executionRate: {
    /** Which budget the rate is of: as adjusted during the year, or as first approved. */
    readonly budget: 'annual' | 'initial';
    /** Whether a second column of spending (执行数（其他）) counts: where the printed rate says so, or always. */
    readonly otherExecuted: 'as-printed' | 'added';
    /** Decimals of the rate in per cent before it is scored; null: exact, and two decimals before steps. */
    readonly decimals: number | null;
    /** The rate, in per cent, of nothing spent of nothing; null where it cannot be computed. */
    readonly ofNothing: number | null;
    /** What becomes of a rate above 100 %. Its score is never above the weight. */
    readonly above100: 'told' | 'allowed';
  };
  /** Empty: proportional. Otherwise the highest step reached decides, best first. */
  readonly executionSteps: readonly ExecutionStep[];
  /** What is taken off for each part of the rate that is missing; null where the steps or the rate itself decide. */
  readonly executionDeduction: Deduction | null;
  /** What is due where the work was finished and no more than the budget was spent: by the rate, or all points. */
  readonly finishedWithinBudget: 'by-rate' | 'full';
  /** Usual points per block, the execution rate included. */
  readonly blockWeights: Readonly<Partial<Record<Block, number>>>;
  /** How an exceeded ceiling is scored: target ÷ actual, or one minus the excess share. */
  readonly reverse: 'ratio' | 'linear';
  /** What a missed target earns: its share of the points, nothing, or what a person says for a ceiling or an “=”. */
  readonly missed: 'share' | 'nothing' | 'person';
  /** Share of the target, in per cent, below which a missed target earns nothing; null for no such rule. */
  readonly missedFloor: number | null;
  /** How much of the points a missed target leaves, where rules print steps or deductions; null: as `missed` says. */
  readonly missedScale: StepScale | Deduction | null;
  /** What is taken off for each part by which a ceiling is exceeded; null: as `reverse` says. */
  readonly exceededDeduction: Deduction | null;
  /** Points of satisfaction rates, where rules give them their own; null: as of every other target. */
  readonly satisfactionScale: StepScale | Deduction | null;
  /** Decimals of a score: two, or as few as the rules print. */
  readonly scoreDecimals: 0 | 1 | 2;
  /** Lower bounds of the qualitative tiers as shares of the weight: tier 1 from the first, tier 2 from the second. */
  readonly tierFloors: readonly [tier1: number, tier2: number];
  /** What degrees in words are worth, where rules name more or others than the three tiers; null: the tiers decide. */
  readonly degrees: DegreeScale | null;
  /** Lowest totals of the first three grades. */
  readonly gradeFloors: readonly [best: number, good: number, fair: number];
  readonly overFulfilment: {
    /** Ratio of actual to target from which a reason is asked for. */
    readonly from: number;
    /** Points taken off at that ratio; 0 for none. */
    readonly deduction: number;
    /** Of which targets: of those to be reached (≥ > =), or of every one, ceilings included. */
    readonly of: 'floors' | 'all';
    /** Actual from which a reason is asked for where the target is 0; null for none. */
    readonly zeroTargetFrom: number | null;
  };
  readonly reasonRequired: {
    /** Per cent; null for no such rule. */
    readonly executionRateBelow: number | null;
    /** Characters that the reason may have; null for no limit. */
    readonly longest: number | null;
    /** A budget that was adjusted asks for a reason of its own. */
    readonly forAdjustment: boolean;
    /** Every score of a qualitative indicator asks for one. */
    readonly forQualitative: boolean;
  };
  /** What becomes of the points of rows that do not apply: a person says, or the rest is rescaled to all points. */
  readonly notApplicable: 'person' | 'rescaled';
  /** A row whose first target is filled and whose adjusted target is blank: cannot be read, or was dropped. */
  readonly blankAdjustedTarget: 'unread' | 'dropped';
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

/** A value that holds from a date on. */
export interface Dated<Value> {
  /** ISO date. */
  readonly from: string;
  readonly value: Value;
  readonly citation: Citation;
}

/** Each figure as a series of values, the oldest first; at least one a figure. */
export type ProfileHistory = {
  readonly [Name in FigureName]: readonly Dated<ProfileFigures[Name]>[];
};

/** A place whose rules a profile tells. */
export interface Place {
  readonly name: Localized;
  /** Its own name and those of its cities, as forms print them. */
  readonly words: readonly string[];
}

/** What on a form speaks for a profile; looked for in marks.ts. */
export type Mark =
  /** The form gives the execution rate these points. */
  | { readonly kind: 'execution-points'; readonly points: number }
  /** A level-1 block has these points. */
  | { readonly kind: 'block-points'; readonly block: Block; readonly points: number }
  /** No execution score is printed that the usual rules give and these do not: many take over blocks alone. */
  | { readonly kind: 'execution-score-not-against' }
  /** The printed execution score is what these rules give, and not what the usual ones do. */
  | { readonly kind: 'execution-score-fits' }
  | { readonly kind: 'fund-column'; readonly column: FundColumn | 'executedOther'; readonly name: Localized }
  | {
      readonly kind: 'indicator-columns';
      readonly columns: readonly IndicatorColumn[];
      readonly name: Localized;
    }
  /** A note of the form prints this figure of the profile. */
  | { readonly kind: 'note'; readonly figure: FigureName }
  /** Title, names or sheet name the place. A name alone is no choice: it never stands by itself in a profile's line. */
  | { readonly kind: 'place' };

export interface Profile {
  readonly id: string;
  readonly name: Localized;
  /** ISO dates; `until` null while in force. */
  readonly since: string;
  readonly until: string | null;
  /** Null for rules that are no place's. */
  readonly place: Place | null;
  /** Marks on a form that speak for it: all of one line must be there. None: only a person chooses it. */
  readonly choice: readonly (readonly Mark[])[];
  /** What is not certain about the profile, and what of its place's rules no single form shows. */
  readonly remarks: readonly Localized[];
  readonly history: ProfileHistory;
  /** The figures of the history as they stand: the newest, or those of a form's year. */
  readonly figures: ProfileFigures;
  readonly citations: Readonly<Record<FigureName, Citation>>;
}
