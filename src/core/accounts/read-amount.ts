/** What a cell of a table says as an amount: in the table's unit, as it is printed. */
import { rounded, decimal, toPercent, withoutNoise } from '../figures/decimal';
import { toAddress } from '../model/sheet-snapshot';
import type { Figure } from './relation';
import type { SheetCell } from './sheet-cells';

/** A dash, and the 一 that is typed for one: nothing stands here, or nothing can. */
const NOTHING = /^(?:[-–—―─_]+|一)$/;
const AMOUNT = /^([-+]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:万元|元|辆|个|人|台|套|台\(套\))?$/;

interface Read {
  /** Null where it is no amount. */
  readonly value: number | null;
  readonly isBlank: boolean;
  readonly decimals: number;
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

function readText(text: string): Read {
  if (text === '' || NOTHING.test(text)) return { value: 0, isBlank: true, decimals: 0 };
  // (12.30) in brackets is negative, as accountants write it.
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1];
  const match = AMOUNT.exec(inBrackets ?? text);
  if (!match) return { value: null, isBlank: false, decimals: 0 };
  const [, sign = '', whole = '', fraction = ''] = match;
  const value = Number(whole.replace(/,/g, '') + fraction);
  const isNegative = sign === '-' || inBrackets !== undefined;
  return { value: isNegative ? -value : value, isBlank: false, decimals: Math.max(0, fraction.length - 1) };
}

/** A number as it is printed: rounded to the decimals that the cell shows, where those are fewer than it holds. */
function readNumber(value: number, shown: string): Read {
  const clean = withoutNoise(value);
  const stored = decimalsOf(decimal(clean).toFixed());
  const printed = readText(shown.replace(/[\s,￥¥]/g, ''));
  const isRounding =
    printed.value !== null &&
    !printed.isBlank &&
    printed.decimals < stored &&
    Math.abs(printed.value - clean) <= 0.5 * 10 ** -printed.decimals + 1e-9;
  if (isRounding)
    return { value: rounded(decimal(clean), printed.decimals), isBlank: false, decimals: printed.decimals };
  return { value: clean, isBlank: false, decimals: stored };
}

function read(cell: SheetCell | null): Read {
  if (cell === null) return { value: 0, isBlank: true, decimals: 0 };
  if (typeof cell.value === 'number') return readNumber(cell.value, cell.shown);
  return typeof cell.value === 'string' ? readText(cell.text) : { value: null, isBlank: false, decimals: 0 };
}

/** Whether a cell could be an amount. */
export const isAmount = (cell: SheetCell): boolean => read(cell).value !== null;

/**
 * A place of a table as a figure of its relations; a blank one counts 0.
 * @param isRate true for a column of per cent: a stored 0.12 in a per cent format is 12
 */
export function figureAt(
  sheet: string,
  row: number,
  column: number,
  cell: SheetCell | null,
  name: string,
  isRate = false,
): Figure {
  const address = toAddress({ row, column });
  const isPercent = isRate && typeof cell?.value === 'number' && (cell.numberFormat ?? '').includes('%');
  const plain =
    isRate && typeof cell?.value === 'string' ? { ...cell, text: cell.text.replace(/%$/, '') } : cell;
  const { value, isBlank, decimals } = isPercent
    ? {
        value: toPercent(Number(cell.value)),
        isBlank: false,
        decimals: decimalsOf(cell.shown.replace('%', '')),
      }
    : read(plain);
  return { key: `${sheet}!${address}`, sheet, cell: address, name, value, isBlank, decimals };
}
