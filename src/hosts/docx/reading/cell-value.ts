/**
 * What a cell of a document holds as a value. Word knows texts only: a plain number is read as the number it shows, so
 * that it is checked as in a workbook; everything else stays a text.
 */
import type { CellValue } from '../../../core/model/sheet-snapshot';

export interface ReadValue {
  /** Null for a blank cell. */
  readonly value: CellValue | null;
  /** As a spreadsheet would show it so: `0.00`, `#,##0.0`, `0.00%`; null for a text. */
  readonly numberFormat: string | null;
}

const PLAIN = /^([-−－])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%)?$/;
/** Beyond so many digits a number is a code, such as a project's or an account's. */
const MOST_DIGITS = 15;

export function readValue(text: string): ReadValue {
  const bare = text.trim();
  if (bare === '') return { value: null, numberFormat: null };
  const [whole, sign = '', integer = '', decimals = '', percent = ''] = PLAIN.exec(bare) ?? [];
  const digits = integer.replaceAll(',', '');
  const isCode = /^0\d/.test(digits) || digits.length + decimals.length > MOST_DIGITS;
  if (whole === undefined || isCode) return { value: text, numberFormat: null };
  const mantissa = `${sign === '' ? '' : '-'}${digits}.${decimals || '0'}`;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const format = `${integer.includes(',') ? '#,##0' : '0'}${places}${percent}`;
  return { value: Number(percent === '' ? mantissa : `${mantissa}e-2`), numberFormat: format };
}
