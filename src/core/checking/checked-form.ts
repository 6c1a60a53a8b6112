/** A form with its scores and findings: what the pane shows, the plan writes and the report prints. */
import type { Doubts, Outcome } from '../model/edit';
import type { CellArea } from '../model/sheet-snapshot';
import type { Finding, Severity } from '../model/finding';
import type { Localized } from '../model/localized';
import type { FormReading } from './form-reading';
import type { ProjectList } from './project-list';
import type { ClosedForm } from '../scoring/close-form';
import type { ProfileSuggestion } from '../scoring/choose-profile';
import type { PrintedConflict, PrintedRule } from '../scoring/printed-rule';
import type { Profile } from '../scoring/profile';
import type { FormScores } from '../scoring/score-form';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';

/** An ignored finding: why it was ignored, and what identifies it. */
export interface IgnoredFinding {
  readonly fingerprint: string;
  readonly code: string;
  /** Where the finding stood when it was ignored; A1. */
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
  /** Fingerprint of the ignored finding in whose line this one was told; absent where it has a line of its own. */
  readonly causedBy?: string;
}

export interface CheckedForm {
  /** `sheet!range`, unique in the workbook. */
  readonly id: string;
  readonly form: SelfEvaluationForm;
  readonly profileId: string;
  readonly profile: Profile;
  /** Why this profile was chosen. */
  readonly profileReason: Localized;
  /** Rules that the form hints at without enough to choose them. */
  readonly suggestions: readonly ProfileSuggestion[];
  /** What the form's own notes print, and what they say otherwise than the rules or the form. */
  readonly printedRules: readonly PrintedRule[];
  readonly conflicts: readonly PrintedConflict[];
  readonly scores: FormScores;
  /** How whole the form was read; one that was not is neither graded nor added up. */
  readonly reading: FormReading;
  /** The form as it stands after the edits that are certain. */
  readonly closed: ClosedForm;
  /** Total and grade after one click; null where none can be told. */
  readonly corrected: Outcome;
  /** What the findings make uncertain. */
  readonly doubts: Doubts;
  /** In the order of the sheet: by row, then column, then code. */
  readonly findings: readonly Finding[];
  /** Findings that a person has ignored, with the reason. */
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
}

/** Figures over all forms of one workbook. Amounts are in `amountUnit`. */
export interface Portfolio {
  /** Forms that were read whole: all figures are theirs. */
  readonly projects: number;
  /** Forms that were not, and are in none of the figures. */
  readonly leftOut: number;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  readonly amountUnit: string;
  readonly grades: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** A sheet that holds something like a form, or a further page of one, and could not be read. */
export interface UnreadSheet {
  readonly sheet: string;
  /** The sheet of the form whose next page this seems to be; null for a sheet of its own. */
  readonly firstPage: string | null;
  readonly recognised: readonly Localized[];
  /** What a form needs and was not recognised. */
  readonly missing: readonly Localized[];
  readonly findings: readonly Finding[];
}

/** One table of final accounts, as the report and the pane tell it. */
export interface CheckedTable {
  readonly sheet: string;
  readonly area: CellArea;
  /** `income`, `fiscal` …; `other` for a table of which nothing is asked. */
  readonly kind: string;
  readonly name: Localized;
  readonly title: string;
  /** As printed. */
  readonly number: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly amountUnit: string | null;
  readonly noData: boolean;
  readonly rows: number;
  readonly total: { readonly cell: string; readonly value: number | null } | null;
  /** Those whose cells all lie in this table. */
  readonly findings: readonly Finding[];
}

/** What came of the relations of the final accounts. */
interface RelationCounts {
  readonly checked: number;
  readonly exact: number;
  /** They differ, and rounding explains it. */
  readonly rounded: number;
  /** Per cents cut off instead of rounded. */
  readonly cut: number;
  readonly failed: number;
  /** A figure cannot be read or is not there. */
  readonly skipped: number;
}

/** Project expenditure beside the forms; amounts in `amountUnit` of the accounts. */
interface AccountsCoverage {
  readonly forms: number;
  readonly executed: number;
  readonly projectExpenditure: number;
  readonly uncovered: number;
  readonly codes: readonly {
    readonly code: string;
    readonly name: string;
    readonly projectExpenditure: number;
    /** Null where it cannot be told. */
    readonly covered: boolean | null;
  }[];
}

/** The final accounts of a workbook. */
export interface CheckedAccounts {
  readonly tables: readonly CheckedTable[];
  readonly amountUnit: string;
  readonly relations: RelationCounts;
  /** Tables of the ten that are not there. */
  readonly missing: readonly { readonly kind: string; readonly name: Localized }[];
  readonly coverage: AccountsCoverage | null;
  readonly claim: { readonly sheet: string; readonly cell: string; readonly checked: boolean } | null;
  /** Across tables, text and forms. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
}

export interface CheckedWorkbook {
  readonly sheetCount: number;
  /** Sheets that were not read as a whole, each with the part that was; absent when there are none. */
  readonly partlyRead?: readonly { readonly sheet: string; readonly area: string }[];
  readonly forms: readonly CheckedForm[];
  readonly unread: readonly UnreadSheet[];
  /** Null for fewer than two forms. */
  readonly portfolio: Portfolio | null;
  /** Final accounts; null where the workbook holds none. */
  readonly accounts: CheckedAccounts | null;
  /** Lists of projects beside the forms; absent when there are none. */
  readonly lists?: readonly ProjectList[];
  /** Findings about the ignores themselves: stale ones, and ones without a reason. */
  readonly ignoreFindings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}
