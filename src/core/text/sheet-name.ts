/**
 * Names of sheets: what Excel takes as one, and how a name that is taken gets a number. Every host names new sheets
 * by this, so that a sheet written in one place is known again in the other.
 */

/** Excel's limit. */
const LONGEST_NAME = 31;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/**
 * The wanted name as Excel takes it, or the first free one with a number behind it: `自评表 (2)`.
 *
 * @param fallback for a name of which nothing is left
 */
export function freeSheetName(wanted: string, taken: readonly string[], fallback = '自评表'): string {
  const bare =
    wanted
      .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
      .replace(/^['\s]+|['\s]+$/g, '')
      .slice(0, LONGEST_NAME)
      .trim() || fallback;
  const names = new Set([RESERVED, ...taken.map((name) => name.toLowerCase())]);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = shorten(bare, LONGEST_NAME - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Cut without leaving half of a character or an apostrophe at the end. */
function shorten(name: string, length: number): string {
  let short = name.slice(0, length);
  if (/[\uD800-\uDBFF]$/.test(short)) short = short.slice(0, -1);
  return short.replace(/['\s]+$/, '');
}

/** True for the name itself, and for one that `freeSheetName` made of it by a number (`复核结果 (2)`, `复核结果 2`). */
export function isNumberedName(name: string, base: string): boolean {
  return name.startsWith(base) && /^(?: \(\d+\)| \d+)?$/.test(name.slice(base.length));
}
