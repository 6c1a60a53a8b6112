/** Moves the relative references of a shared formula from its master to a member. */
import { columnIndex, columnName } from '../../../core/model/sheet-snapshot';
import { MAX_COLUMNS, MAX_ROWS } from '../../package/container/package-limits';

/** A reference, not part of a name, a function, a sheet's name before `!` or a number such as `1E5`. */
const REFERENCE = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})/y;
/** Whole columns or rows: A:C, $1:2. */
const WHOLE =
  /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\$(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\$(!])/uy;
const NAME_CHARACTER = /[\p{L}\p{N}_.\\$]/u;

function moved(text: string, isAbsolute: boolean, index: number, by: number, limit: number): string | null {
  if (isAbsolute) return text;
  const target = index + by;
  if (target < 0 || target >= limit) return null;
  return limit === MAX_COLUMNS ? columnName(target) : String(target + 1);
}

/** End of a quoted stretch (`"text"` or `'sheet'`) that begins at `at`; doubled quotes stay inside. */
function quotedEnd(formula: string, at: number): number {
  const quote = formula[at];
  let end = at + 1;
  while (end < formula.length) {
    if (formula[end] === quote) {
      if (formula[end + 1] !== quote) return end + 1;
      end += 1;
    }
    end += 1;
  }
  return formula.length;
}

/**
 * @param formula the master's formula, without `=`
 * @param rows how many rows below the master the member stands
 * @param columns how many columns to its right
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  let result = '';
  let at = 0;
  while (at < formula.length) {
    const character = formula[at] ?? '';
    if (character === '"' || character === "'") {
      const end = quotedEnd(formula, at);
      result += formula.slice(at, end);
      at = end;
      continue;
    }
    if (!NAME_CHARACTER.test(character)) {
      result += character;
      at += 1;
      continue;
    }
    const whole = movedWhole(formula, at, rows, columns);
    if (whole) {
      result += whole.text;
      at = whole.end;
      continue;
    }
    let end = at;
    while (end < formula.length && NAME_CHARACTER.test(formula[end] ?? '')) end += 1;
    const word = formula.slice(at, end);
    result += formula[end] === '(' || formula[end] === '!' ? word : movedWord(word, rows, columns);
    at = end;
  }
  return result;
}

function movedWhole(
  formula: string,
  at: number,
  rows: number,
  columns: number,
): { readonly text: string; readonly end: number } | null {
  WHOLE.lastIndex = at;
  const match = WHOLE.exec(formula);
  if (!match) return null;
  const end = at + match[0].length;
  const [, firstSign, first, lastSign, last, topSign, top, bottomSign, bottom] = match;
  const column = (sign: string, letters: string) =>
    moved(letters, sign !== '', columnIndex(letters), columns, MAX_COLUMNS);
  const row = (sign: string, digits: string) =>
    moved(digits, sign !== '', Number(digits) - 1, rows, MAX_ROWS);
  const [from, to] =
    first !== undefined && last !== undefined
      ? [column(firstSign ?? '', first), column(lastSign ?? '', last)]
      : [row(topSign ?? '', top ?? ''), row(bottomSign ?? '', bottom ?? '')];
  if (from === null || to === null) return { text: '#REF!', end };
  return { text: `${firstSign ?? topSign ?? ''}${from}:${lastSign ?? bottomSign ?? ''}${to}`, end };
}

function movedWord(word: string, rows: number, columns: number): string {
  REFERENCE.lastIndex = 0;
  const match = REFERENCE.exec(word);
  if (match?.[0].length !== word.length) return word;
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] = match;
  const column = moved(letters, columnSign !== '', columnIndex(letters), columns, MAX_COLUMNS);
  const row = moved(digits, rowSign !== '', Number(digits) - 1, rows, MAX_ROWS);
  return column === null || row === null ? '#REF!' : `${columnSign}${column}${rowSign}${row}`;
}
