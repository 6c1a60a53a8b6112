/** What is to be said of final accounts: one problem, with its cells, its figures and the relations that it rests on. */
import type { ReportValue, Severity } from '../model/finding';
import type { Localized } from '../model/localized';
import type { CellPosition } from '../model/sheet-snapshot';

/** The rules that what is found in final accounts belongs to, by their ids in the catalogue. */
export type AccountsRuleId =
  | 'accounts-incomplete'
  | 'accounts-value'
  | 'code-sum'
  | 'column-sum'
  | 'balance'
  | 'cross-table'
  | 'three-public'
  | 'statistics-sum'
  | 'no-data'
  | 'unit-slip'
  | 'text-amount'
  | 'text-share'
  | 'text-change'
  | 'text-sum'
  | 'coverage'
  | 'forms-exceed'
  | 'measures';

/** A printed figure that a finding rests on. */
export interface Operand {
  readonly sheet: string;
  readonly cell: string;
  readonly sign: 1 | -1;
  readonly value: number;
}

export interface AccountsReport {
  readonly rule: AccountsRuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly position: CellPosition;
  readonly others: readonly CellPosition[];
  readonly isAboutAll?: true;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number | Localized>>;
  readonly subject: Localized;
  readonly printed: ReportValue;
  readonly expected: ReportValue;
  readonly computation: Localized | null;
  readonly relation: readonly string[];
  readonly operands: readonly Operand[];
  readonly tolerance: number | null;
  readonly needsPerson: boolean;
}
