/** How a printed string is stored in a cell: `10.00` is the number 10 shown with two decimals, `90%` is 0.9. */
import type { CellValue } from '../../src/core/model/sheet-snapshot';

export interface StoredValue {
  readonly value: CellValue;
  /** Number format code; null for General. */
  readonly format: string | null;
}

/** Stores figures as numbers with the format that prints them; everything else stays text. */
export function toStored(printed: string, numbersAsText = false): StoredValue {
  if (/^-?\d+(\.\d+)?%?$/.test(printed)) {
    if (numbersAsText) return { value: printed, format: '@' };
    const digits = printed.replace('%', '');
    const decimals = digits.split('.')[1] ?? '';
    if (printed.endsWith('%')) {
      const format = decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%`;
      return { value: Number((Number(digits) / 100).toPrecision(12)), format };
    }
    const format = decimals.endsWith('0') ? `0.${'0'.repeat(decimals.length)}` : null;
    return { value: Number(digits), format };
  }
  return { value: printed, format: null };
}
