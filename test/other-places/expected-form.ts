/** What a careful person reads in a sheet and says of its scores; cells are A1 addresses, columns are letters. */
import type { Verdict } from '../../src/core/model/scored-form';
import type { AmountUnit, FormKind, MissingPart } from '../../src/core/model/self-evaluation-form';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';

/**
 * A verdict with the expected figure behind it: `over-scored 11.25`. Several verdicts that are all right stand
 * with `/` between; a missing figure is not asked for.
 */
export type ExpectedVerdict = Verdict | `${Verdict} ${number}` | `${Verdict}/${string}`;

export interface ExpectedFunds {
  /** Row number of the total row, 1-based. */
  readonly total: number;
  readonly columns: {
    readonly initialBudget?: string;
    readonly annualBudget?: string;
    readonly executed: string;
    readonly weight?: string;
    readonly rate?: string;
    readonly score?: string;
  };
  /** How many fund rows there are, the total row included. */
  readonly rows: number;
  readonly weight: number | null;
  readonly rate: ExpectedVerdict;
  readonly score: ExpectedVerdict;
}

export interface ExpectedIndicators {
  readonly columns: {
    readonly level3: string;
    readonly target: string;
    readonly actual: string;
    readonly weight?: string;
    readonly score?: string;
    readonly reason?: string;
    readonly operator?: string;
    readonly unit?: string;
  };
  /** By row number, 1-based: the verdict on that row's score. */
  readonly rows: Readonly<Record<number, ExpectedVerdict>>;
  /** Weights in row order, where no column holds them. */
  readonly weights?: readonly number[];
  /** Level-1 labels in row order, where it matters; null where there is none. */
  readonly level1?: readonly (string | null)[];
  readonly level2?: readonly (string | null)[];
}

export interface ExpectedForm {
  /** The form's range stands inside this one. */
  readonly within: string;
  readonly kind?: FormKind;
  /** A list: any of these is a right reading. */
  readonly projectName: string | null | readonly (string | null)[];
  readonly department?: string;
  readonly unit?: string;
  readonly year: number | null;
  readonly amountUnit?: AmountUnit;
  /** Null: amounts that no table holds; nothing is asked for. */
  readonly funds: ExpectedFunds | null;
  /** Cells of the goal's two texts, null for one that is not there; not asked for where omitted. */
  readonly goals?: readonly [expected: string | null, actual: string | null];
  readonly indicators: ExpectedIndicators | null;
  /** Null: the form prints no total. */
  readonly total: {
    readonly score: string | null;
    readonly weight?: string;
    /** Sum of the printed scores. */
    readonly expected?: number | null;
    readonly recomputed?: number | null;
  } | null;
  readonly grade: { readonly cell: string; readonly text: string; readonly expected?: string } | null;
  /** Cells with a finding of severity error: all of these, and no others but the tolerated ones. None if omitted. */
  readonly errors?: readonly string[];
  readonly tolerated?: readonly string[];
  /** All findings of severity warning, as `ZP404@E12`; not asked for where omitted. */
  readonly warnings?: readonly string[];
  /** Parts that the form does not have and that must be told. */
  readonly missing?: readonly MissingPart[];
  /** Cells where the reader must say what it decided. */
  readonly doubts?: readonly string[];
}

export interface Place {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly forms: readonly ExpectedForm[];
  /** Only merges tell which rows share a cell here: without them the errors are the same, the texts are not. */
  readonly sharesCells?: true;
}
