/** Figures as people read them. Scores keep at most two decimals, amounts at most six; a missing one is a dash. */
import type { CellValue } from '../../core/model/sheet-snapshot';
import type { CellContent } from '../../core/model/edit';
import type { ReportValue } from '../../core/model/finding';
import { textOfValue } from './entry-text';

const POINTS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, useGrouping: false });
const AMOUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const RATE = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  useGrouping: false,
});

export const MISSING = '—';

export function points(value: number | null): string {
  return value === null ? MISSING : POINTS.format(value);
}

export function amount(value: number | null): string {
  return value === null ? MISSING : AMOUNT.format(value);
}

/** Per cent with its sign. */
export function rate(value: number | null): string {
  return value === null ? MISSING : `${RATE.format(value)}%`;
}

/** What a cell shows of a content: a formula as it is written, a rate with its sign. */
export function shownContent(
  { value, formula }: CellContent,
  numberFormat: string | null,
  blank: string,
): string {
  if (formula !== null) return formula;
  const isRate = typeof value === 'number' && numberFormat?.includes('%') === true;
  return isRate ? textOfValue(value, numberFormat) : plainValue(value, blank);
}

/** A printed or expected value as text; `blank` stands for an empty cell. */
export function plainValue(value: ReportValue | CellValue, blank: string): string {
  if (value === null || value === '') return blank;
  return typeof value === 'number' ? AMOUNT.format(value).replaceAll(',', '') : String(value);
}
