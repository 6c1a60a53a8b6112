/**
 * What Excel makes of a value put into a cell: text that looks like a number, date or formula does not stay text,
 * numbers put into text-formatted cells do not stay numbers.
 */
import type { CellModel } from './workbook-model';
import { HostFault } from './rich-api';

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);

function dateSerial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

function asNumber(text: string): { value: number; format: string | null } | null {
  const trimmed = text.trim();
  const percent = /^(.+?)\s*[%％]$/.exec(trimmed)?.[1];
  if (percent !== undefined) {
    if (!NUMBER.test(percent) || !/\d/.test(percent)) return null;
    return { value: Number(percent.replace(/,/g, '')) / 100, format: percent.includes('.') ? '0.00%' : '0%' };
  }
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) {
    return { value: Number(trimmed.replace(/,/g, '')), format: null };
  }
  const date =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(trimmed);
  if (date) {
    return { value: dateSerial(Number(date[1]), Number(date[2]), Number(date[3])), format: 'yyyy/m/d' };
  }
  const monthAndDay = /^(\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (monthAndDay && Number(monthAndDay[1]) <= 12 && Number(monthAndDay[2]) <= 31) {
    return { value: dateSerial(2026, Number(monthAndDay[1]), Number(monthAndDay[2])), format: 'm"月"d"日"' };
  }
  return null;
}

/** Puts a value into a cell the way typing it would; `null` leaves the cell as it is, `''` empties it. */
export function enterValue(cell: CellModel, entry: unknown, location: string): void {
  if (entry === null) return;
  cell.isQuoted = false;
  const put = (value: CellModel['value'], formula: string | null): void => {
    cell.value = value;
    cell.formula = formula;
  };
  if (entry === '') return put(null, null);
  if (typeof entry === 'boolean') return put(entry, null);
  if (typeof entry === 'number') {
    if (!Number.isFinite(entry)) throw new HostFault('InvalidArgument', `the number ${entry}`, location);
    return put(cell.numberFormat === '@' ? String(entry) : entry, null);
  }
  if (typeof entry !== 'string')
    throw new HostFault('InvalidArgument', `a ${typeof entry} as value`, location);
  if (entry.length > 32_767)
    throw new HostFault('InvalidArgument', 'text longer than a cell holds', location);
  if (entry.startsWith("'")) {
    cell.isQuoted = true;
    return put(entry.slice(1), null);
  }
  if (cell.numberFormat === '@') return put(entry, null);
  if (entry.startsWith('=') && entry.length > 1) return put(evaluate(entry), entry);
  if (entry.startsWith('@')) throw new HostFault('InvalidArgument', 'That function isn’t valid.', location);
  const number = asNumber(entry);
  if (number) {
    if (number.format && cell.numberFormat === 'General') cell.numberFormat = number.format;
    return put(number.value, null);
  }
  if (/^[+-]/.test(entry) && entry.length > 1) return put('#NAME?', `=${entry}`);
  if (/^(true|false)$/i.test(entry)) return put(/^true$/i.test(entry), null);
  if (ERRORS.has(entry.toUpperCase())) return put(entry.toUpperCase(), null);
  return put(entry, null);
}

/** No calculation engine: sums of plain numbers and HYPERLINK are shown, everything else is 0. */
function evaluate(formula: string): number | string {
  const link = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i.exec(formula);
  if (link) return (link[1] ?? '').replace(/""/g, '"');
  const sum = /^=(\d+(?:\.\d+)?(?:\+\d+(?:\.\d+)?)*)$/.exec(formula);
  return (sum?.[1] ?? '0').split('+').reduce((total, part) => total + Number(part), 0);
}

/** The text a cell shows, for the formats that forms use. */
export function displayText(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (cell?.isNarrow) return '####';
  const format = cell?.numberFormat ?? 'General';
  const percent = /^0(?:\.(0+))?%$/.exec(format);
  if (percent) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  const fixed = /^(?:#,##)?0(?:\.(0+))?(?:_ )?$/.exec(format);
  if (fixed && format !== 'General') return value.toFixed(fixed[1]?.length ?? 0);
  return String(value);
}
