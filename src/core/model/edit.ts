/** A change of one cell as a finding proposes it: stored values, how sure it is, and what it would give. */
import type { Localized } from './localized';
import type { CellValue } from './sheet-snapshot';

/** What the changed cell is on its form. */
export type EditKind =
  | 'amount'
  | 'rate'
  | 'execution-score'
  | 'carry-over'
  | 'weight'
  | 'indicator-score'
  | 'sub-total'
  | 'total-score'
  | 'total-weight'
  | 'grade'
  | 'formula'
  /** What a person typed. */
  | 'entry';

/** What a cell holds: null value for an empty cell. */
export interface CellContent {
  readonly value: CellValue | null;
  readonly formula: string | null;
}

/** `certain`: one click writes it. `offered`: a person chooses it. */
export type Certainty = 'certain' | 'offered';

/** What is uncertain in a form, all findings taken together. */
export interface Doubts {
  /** Zero-based rows of the sheet. */
  readonly rows: ReadonlySet<number>;
  readonly isTotal: boolean;
  readonly isForm: boolean;
}

/** Total (points) and grade of the form once an edit is made; null where they cannot be told. */
export interface Outcome {
  readonly total: number | null;
  readonly grade: string | null;
}

export interface FindingEdit {
  /** A1 address, without the sheet; a merged cell by its top-left cell. */
  readonly cell: string;
  readonly kind: EditKind;
  readonly before: CellContent;
  /** Stored value: 0.8 for a cell shown as 80 %. */
  readonly after: CellValue;
  readonly certainty: Certainty;
  /** Why a host leaves an edit that is right alone unless the person says so: it is told, not passed over. */
  readonly holdBack?: 'formula' | 'in-text';
  /** What choosing it does, in words (分值改为 30), where a finding offers a choice. */
  readonly label: Localized | null;
  /** Total and grade that it gives beside the certain edits; absent where it moves neither. */
  readonly outcome?: Outcome;
  /** Of what follows from other edits: the name of the cell and the computation. Else the finding says both. */
  readonly subject?: Localized;
  readonly why?: Localized;
  /** Points that the cell counts with a score or weight once it is written; null for all other cells. */
  readonly points: number | null;
}
