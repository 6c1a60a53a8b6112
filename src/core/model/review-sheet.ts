/** The review sheet as plain data: made from findings, drawn by hosts. */
import type { Severity } from './finding';

export interface ReviewLink {
  readonly sheet: string;
  readonly cell: string;
}

export interface ReviewRow {
  readonly severity: Severity;
  /** One text or number per column of the sheet; text stays text even where it begins with `=`. */
  readonly values: readonly (string | number)[];
  /** The cell that the row's address column links to. */
  readonly link: ReviewLink | null;
  /** True for a cell that the run changed; the others are left to do. */
  readonly isChange?: true;
}

/** The review sheet as plain data; hosts draw it. */
export interface ReviewSheet {
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
  /** Column widths in characters, one per header. */
  readonly widths: readonly number[];
  /** Index of the column whose cells link to the finding's cell. */
  readonly linkColumn: number;
  readonly rows: readonly ReviewRow[];
  /** Below each printed page; see `SheetPage`. */
  readonly footer: string;
}
