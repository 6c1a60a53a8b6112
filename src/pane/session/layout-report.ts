/** What was recognised of a sheet's layout and what was not, so that the person can point at the rest. */
import type { CheckedForm } from '../../core/checking/checked-form';
import { readLabel } from '../../core/text/label-text';
import type { Localized } from '../../core/model/localized';
import type { FundColumn, IndicatorColumn } from '../../core/model/self-evaluation-form';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import { fundWordsWith, indicatorWordsWith, type TaughtWord } from '../../core/words/taught-words';
import { formName } from './form-figures';
import { FUND_COLUMN_NAMES, INDICATOR_COLUMN_NAMES, MISSING_PART_NAMES } from '../strings/layout-strings';

export interface LayoutGap {
  readonly key: string;
  readonly sheet: string;
  /** Null where no form was recognised at all. */
  readonly project: string | null;
  readonly found: readonly Localized[];
  readonly missing: readonly Localized[];
}

export interface LayoutReport {
  readonly gaps: readonly LayoutGap[];
  /** Sheets that hold no header of a form: hardly forms at all. */
  readonly otherSheets: readonly string[];
}

/** Header cells are short, and forms begin near the top. */
const LONGEST_HEADER = 24;
const ROWS_SEARCHED = 80;
/** Fewer headers than this make no form. */
const FEWEST_HEADERS = 3;

/** What a self-evaluation form cannot do without. */
const NEEDED_INDICATORS: readonly IndicatorColumn[] = ['level3', 'target', 'actual', 'weight', 'score'];
const NEEDED_FUNDS: readonly FundColumn[] = ['annualBudget', 'executed'];

/** Reports every form with missing parts, and every sheet without a form. */
export function layoutReport(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  taught: readonly TaughtWord[],
): LayoutReport {
  const gaps: LayoutGap[] = forms
    .filter(({ form }) => form.missing.length > 0)
    .map((checked) => ({
      key: checked.id,
      sheet: checked.form.sheet,
      project: formName(checked) ?? '',
      found: headersOf(checked),
      missing: checked.form.missing.map((part) => MISSING_PART_NAMES[part]),
    }));
  const otherSheets: string[] = [];
  const recognised = new Set(forms.map(({ form }) => form.sheet));
  for (const sheet of sheets) {
    if (recognised.has(sheet.name) || sheet.rows.length === 0) continue;
    const { indicators, funds } = headersIn(sheet, taught);
    if (indicators.size + funds.size < FEWEST_HEADERS) {
      otherSheets.push(sheet.name);
      continue;
    }
    gaps.push({
      key: sheet.name,
      sheet: sheet.name,
      project: null,
      found: [
        ...[...indicators].map((column) => INDICATOR_COLUMN_NAMES[column]),
        ...[...funds].map((column) => FUND_COLUMN_NAMES[column]),
      ],
      missing: [
        ...NEEDED_INDICATORS.filter((column) => !indicators.has(column)).map(
          (column) => INDICATOR_COLUMN_NAMES[column],
        ),
        ...NEEDED_FUNDS.filter((column) => !funds.has(column)).map((column) => FUND_COLUMN_NAMES[column]),
      ],
    });
  }
  return { gaps, otherSheets };
}

function headersOf({ form }: CheckedForm): readonly Localized[] {
  return [
    ...[...(form.indicators?.columns.keys() ?? [])].map((column) => INDICATOR_COLUMN_NAMES[column]),
    ...[...(form.funds?.columns ?? [])].map((column) => FUND_COLUMN_NAMES[column]),
  ];
}

function headersIn(
  sheet: SheetSnapshot,
  taught: readonly TaughtWord[],
): { readonly indicators: ReadonlySet<IndicatorColumn>; readonly funds: ReadonlySet<FundColumn> } {
  const words = { indicators: indicatorWordsWith(taught), funds: fundWordsWith(taught) };
  const indicators = new Set<IndicatorColumn>();
  const funds = new Set<FundColumn>();
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    for (const { value } of row.cells) {
      if (typeof value !== 'string' || value.length > LONGEST_HEADER) continue;
      const { key } = readLabel(value);
      const indicator = words.indicators.find(key)?.concept;
      if (indicator !== undefined && isIndicatorColumn(indicator)) indicators.add(indicator);
      const fund = words.funds.find(key)?.concept;
      // 分值, 得分 and reasons belong to the indicators first.
      if (fund !== undefined && isFundColumn(fund) && indicator === undefined) funds.add(fund);
    }
  }
  return { indicators, funds };
}

const isIndicatorColumn = (concept: string): concept is IndicatorColumn =>
  Object.hasOwn(INDICATOR_COLUMN_NAMES, concept);
const isFundColumn = (concept: string): concept is FundColumn => Object.hasOwn(FUND_COLUMN_NAMES, concept);
