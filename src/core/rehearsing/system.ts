/** What a place's system is known to refuse or to light a lamp for, before a form is sent in. Shapes only; the data live in src/profiles. */
import type { Localized } from '../model/localized';
import type { Citation, Place } from '../scoring/profile';

/** What the system does: takes the form back, lights a lamp, or asks for words. `lit`: a lamp whose colour is not known. */
export type Effect = 'refused' | 'red' | 'yellow' | 'lit' | 'asked';

export type SystemTest =
  /** A score below its weight, both cut to two decimals, without a reason. */
  | { readonly kind: 'reason-below-weight' }
  /** An execution rate below this per cent without a reason. */
  | { readonly kind: 'rate-reason'; readonly below: number }
  /** A budget that was adjusted, without a reason of its own. */
  | { readonly kind: 'adjustment-reason' }
  /** A qualitative score without a word about it. */
  | { readonly kind: 'qualitative-reason' }
  /** A reason of more than so many characters; a Chinese one may count as two. */
  | { readonly kind: 'reason-length'; readonly longest: number; readonly hanAs: 1 | 2 }
  /** Two indicators of a form with one name. */
  | { readonly kind: 'unique-names' }
  /** One name among the outputs and among the benefits: it earns its points once. */
  | { readonly kind: 'output-as-benefit' }
  /** An execution rate above this per cent. */
  | { readonly kind: 'rate-above'; readonly limit: number }
  /** More than this per cent of the budget not spent. */
  | { readonly kind: 'unspent-above'; readonly limit: number }
  | { readonly kind: 'zero-budget' }
  /** (S/W − E/V) ÷ (S/W) above this per cent: S points of W for indicators, E of V for the execution. */
  | { readonly kind: 'points-against-execution'; readonly limit: number }
  /** Actual by target from this ratio on, of targets with these signs; from `zeroFrom` on where the target is 0. */
  | {
      readonly kind: 'ratio-from';
      readonly from: number;
      readonly signs: readonly string[];
      readonly zeroFrom: number | null;
      /** Whether a reason settles it. */
      readonly reasonSettles: boolean;
    }
  /** A ceiling that was exceeded, an “=” that was missed either way. */
  | { readonly kind: 'missed-bounds' }
  /** A cost ceiling that is still the one that the system puts there. */
  | { readonly kind: 'default-cost'; readonly ceiling: number }
  /** A balance that is not budget less spending. */
  | { readonly kind: 'balance' }
  /** Another execution score than the one that the place's rules compute. */
  | { readonly kind: 'computed-execution' }
  /** Money reported as a quantity. */
  | { readonly kind: 'money-as-quantity' };

interface SystemCheck {
  readonly test: SystemTest;
  readonly effect: Effect;
  /** ISO date; the system's own where it is left out. */
  readonly since?: string;
}

export interface SubmissionSystem {
  readonly id: string;
  readonly name: Localized;
  readonly place: Place | null;
  /** The profile by which it computes. */
  readonly profileId: string;
  /** ISO date from which it is known to be so; null where that is not known. */
  readonly since: string | null;
  readonly citation: Citation;
  readonly checks: readonly SystemCheck[];
  /** What it is not known to do, or not to check. */
  readonly notKnown: readonly Localized[];
}
