/** A table of the final accounts as it was read: each figure keeps its cell, and what was not understood is kept too. */
import type { CellArea, CellPosition } from '../model/sheet-snapshot';
import type {
  BudgetColumn,
  CodeColumn,
  HalfRow,
  IncomeKind,
  PublicItem,
  PublicMeasure,
  StatisticsRow,
  TableKind,
} from './table-kinds';
import type { Figure } from './relation';

/** What a table's head says. */
export interface TableHead {
  readonly title: string;
  readonly titlePosition: CellPosition;
  /** As printed: 公开03表. */
  readonly number: string | null;
  readonly unit: string | null;
  readonly unitPosition: CellPosition | null;
  readonly year: number | null;
  readonly amountUnit: string | null;
  readonly amountUnitPosition: CellPosition | null;
}

/** A place of a table that was not understood. */
export interface NotUnderstood {
  readonly position: CellPosition;
  readonly text: string;
  readonly what: 'column' | 'row' | 'header';
}

export interface CodeLine {
  /** Null for the line of the total. */
  readonly code: string | null;
  readonly name: string;
  readonly position: CellPosition;
  readonly figures: ReadonlyMap<CodeColumn, Figure>;
}

export interface CodeBody {
  readonly shape: 'codes';
  readonly lines: readonly CodeLine[];
  readonly total: CodeLine | null;
  readonly columns: ReadonlyMap<CodeColumn, string>;
}

export interface HalfLine {
  readonly label: string;
  readonly position: CellPosition;
  /** True for a line with a numeral, which its half adds up. */
  readonly isAdded: boolean;
  readonly figures: ReadonlyMap<BudgetColumn, Figure>;
}

export interface Half {
  /** Above the line of the year's total. */
  readonly lines: readonly (HalfLine & { readonly income: IncomeKind | null })[];
  readonly rows: ReadonlyMap<HalfRow, HalfLine>;
  /** Below the year's total and of no known row. */
  readonly below: readonly HalfLine[];
}

export interface HalvesBody {
  readonly shape: 'halves';
  readonly income: Half;
  readonly expenditure: Half;
}

export interface EconomicBody {
  readonly shape: 'economic';
  /** By code: 301, 30101. */
  readonly items: ReadonlyMap<string, Figure>;
  readonly names: ReadonlyMap<string, string>;
  readonly staff: Figure | null;
  readonly running: Figure | null;
}

export interface PublicBody {
  readonly shape: 'public';
  readonly figures: ReadonlyMap<PublicMeasure, ReadonlyMap<PublicItem, Figure>>;
}

export interface StatisticsBody {
  readonly shape: 'statistics';
  /** Several lines may tell the running costs: of administrative units, and of those run like them. */
  readonly rows: ReadonlyMap<StatisticsRow, readonly Figure[]>;
  readonly vehicles: readonly { readonly label: string; readonly figure: Figure }[];
}

export type TableBody = CodeBody | HalvesBody | EconomicBody | PublicBody | StatisticsBody;

export interface AccountTable {
  readonly sheet: string;
  readonly area: CellArea;
  readonly kind: TableKind | 'other';
  readonly head: TableHead;
  /** Null for a table of another kind, and for one whose header cannot be read. */
  readonly body: TableBody | null;
  /** Of a table that holds the three public expenses beside something else. */
  readonly besides: PublicBody | StatisticsBody | null;
  /** Lines with a code or a label. */
  readonly rows: number;
  /** All amounts are empty, or a note says so. */
  readonly noData: boolean;
  /** A note that says so, where one stands. */
  readonly noDataNote: CellPosition | null;
  readonly unreadable: readonly Figure[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** Gaps of the line numbers: 15 → 17. */
  readonly lineGaps: readonly {
    readonly position: CellPosition;
    readonly before: number;
    readonly after: number;
  }[];
  readonly total: Figure | null;
}
