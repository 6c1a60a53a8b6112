/** What a person typed, as the value that Excel in Chinese would take it for. Pure. */
import type { CellValue } from '../../core/model/sheet-snapshot';

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const MOST_DIGITS = 15;

/**
 * @param numberFormat of the cell: a cell kept as text stays one
 * @param was what stands in the cell: where a figure is kept as text among words, it stays text
 * @returns an empty text for an empty cell; a text that begins with `=` is text, never a formula
 */
export function entryOfText(typed: string, numberFormat: string | null, was: CellValue | null): CellValue {
  const text = typed.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return '';
  if (numberFormat === '@') return text;
  const plain = text.trim().normalize('NFKC');
  const date = numberFormat !== null && /[yd]/i.test(numberFormat) ? dateSerial(plain) : null;
  if (date !== null) return date;
  const isPercent = plain.endsWith('%');
  const figure = isPercent ? plain.slice(0, -1).trim() : plain;
  if (!NUMBER.test(figure) || figure.replace(/\D/g, '').length > MOST_DIGITS) return text;
  // A code or an account keeps its leading zeros.
  if (/^0\d/.test(figure)) return text;
  const value = Number(figure.replace(/,/g, ''));
  if (!Number.isFinite(value)) return text;
  if (isPercent) return typeof was === 'string' ? text : shifted(figure, -2);
  // A percent cell takes 95 for 95%, as Excel does; 0.95 too stays what is typed there: 0.95%.
  return numberFormat?.includes('%') === true ? shifted(figure, -2) : value;
}

/** Moves the decimal point without the dust of binary fractions. */
function shifted(figure: string, by: number): number {
  return Number(`${figure.replace(/,/g, '')}e${String(by)}`);
}

/** A stored value as it is edited: the raw figure, a rate with its sign. */
export function textOfValue(value: CellValue | null, numberFormat: string | null): string {
  if (value === null) return '';
  if (typeof value === 'number' && numberFormat?.includes('%') === true)
    return `${String(Number(`${String(value)}e2`))}%`;
  return String(value);
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
/** Days from the serial's day 0 to 1970, in the calendar of 1900. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

/** A date as the serial number that a cell in a date format holds; null for what is none. */
function dateSerial(text: string): number | null {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? time / DAY_MS + EPOCH_SERIAL : null;
}
