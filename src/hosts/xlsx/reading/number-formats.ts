/** Number formats: the built-in codes and the text that a value shows under a code. */
import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../../core/model/sheet-snapshot';

/** Codes that files name by number only; 27–36 and 50–58 as a Chinese Excel shows them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PM h"时"mm"分"'],
  [35, 'AM/PM h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'AM/PM h"时"mm"分"'],
  [56, 'AM/PM h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Days between the starts of the 1900 and the 1904 date systems. */
const DAYS_TO_1904 = 1462;

/** The code of a built-in format; null for General and for numbers that mean nothing. */
export function builtInFormat(id: number): string | null {
  return BUILT_IN.get(id) ?? null;
}

/** A number as Excel stores it: the shortest text that reads back as the same number. */
export function numberText(value: number): string {
  return String(Object.is(value, -0) ? 0 : value)
    .replace('e+', 'E+')
    .replace('e-', 'E-');
}

/**
 * The text a value shows under a format code. A code that cannot be understood gives the plain value, never an
 * error: the text is for people, the value is what is computed with.
 */
export function displayText(value: CellValue, code: string | null, uses1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    if (code === null || code === '@' || !code.includes('@')) return value;
    return tryFormat(code, value) ?? value;
  }
  if (code === null || code === '@') return tryFormat('General', value) ?? numberText(value);
  const shown = uses1904 && isDateFormat(code) ? value + DAYS_TO_1904 : value;
  return (tryFormat(code, shown) ?? numberText(value)).trim();
}

/** Points, weights and rates come back on every form: what a figure shows under a code is worked out once. */
const shownFigures = new Map<string, Map<number, string | null>>();
const MOST_CODES = 64;
const MOST_FIGURES = 512;

function tryFormat(code: string, value: string | number): string | null {
  if (typeof value !== 'number') return formatOrNull(code, value);
  let figures = shownFigures.get(code);
  if (!figures) {
    if (shownFigures.size >= MOST_CODES) shownFigures.clear();
    shownFigures.set(code, (figures = new Map()));
  }
  const former = figures.get(value);
  if (former !== undefined) return former;
  if (figures.size >= MOST_FIGURES) figures.clear();
  const shown = formatOrNull(code, value);
  figures.set(value, shown);
  return shown;
}

function formatOrNull(code: string, value: string | number): string | null {
  try {
    return format(code, value, { throws: true });
  } catch {
    // An unreadable code is not an error of the workbook: Excel, too, shows the plain value then.
    return null;
  }
}
