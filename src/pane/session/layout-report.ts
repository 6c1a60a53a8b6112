/** What was recognised of a sheet's layout and what was not, so that the person can point at the rest. */
import type { CheckedForm, CheckedWorkbook } from '../../core/checking/checked-form';
import type { Localized } from '../../core/model/localized';
import { toAddress, type SheetSnapshot } from '../../core/model/sheet-snapshot';
import { FUND_COLUMN_NAMES, INDICATOR_COLUMN_NAMES, MISSING_PART_NAMES } from '../../core/words/part-names';
import { formName } from './form-figures';

const FIRST_CELL = 'A1';

export interface LayoutGap {
  readonly key: string;
  readonly sheet: string;
  /** Where to look, A1. */
  readonly cell: string;
  /** Null where no form was recognised at all. */
  readonly project: string | null;
  readonly found: readonly Localized[];
  readonly missing: readonly Localized[];
}

interface LayoutReport {
  readonly gaps: readonly LayoutGap[];
  /** Sheets that hold nothing like a form. */
  readonly otherSheets: readonly string[];
}

/** Reports every form with missing parts, every sheet with something like a form, and the sheets with neither. */
export function layoutReport(
  sheets: readonly SheetSnapshot[],
  checked: CheckedWorkbook | null,
): LayoutReport {
  const { forms, unread } = checked ?? { forms: [], unread: [] };
  const known = new Set([...forms.map(({ form }) => form.sheet), ...unread.map(({ sheet }) => sheet)]);
  return {
    gaps: [
      ...forms
        .filter(({ form }) => form.missing.length > 0)
        .map((one) => ({
          key: one.id,
          sheet: one.form.sheet,
          cell: toAddress({ row: one.form.area.top, column: one.form.area.left }),
          project: formName(one) ?? '',
          found: headersOf(one),
          missing: one.form.missing.map((part) => MISSING_PART_NAMES[part]),
        })),
      ...unread.map(({ sheet, recognised, missing, findings }) => ({
        key: sheet,
        sheet,
        cell: findings[0]?.cell ?? FIRST_CELL,
        project: null,
        found: recognised,
        missing,
      })),
    ],
    otherSheets: sheets
      .filter(({ name, rows }) => rows.length > 0 && !known.has(name))
      .map(({ name }) => name),
  };
}

function headersOf({ form }: CheckedForm): readonly Localized[] {
  return [
    ...[...(form.indicators?.columns.keys() ?? [])].map((column) => INDICATOR_COLUMN_NAMES[column]),
    ...[...(form.funds?.columns ?? [])].map((column) => FUND_COLUMN_NAMES[column]),
  ];
}
