/**
 * How a value must be handed to Excel so that the cell holds exactly it: Excel turns text that looks like a number, a
 * date or a formula into one unless it stands behind an apostrophe.
 */
import type { CellValue } from '../../core/model/sheet-snapshot';
import type { CellContent } from '../../core/model/write-plan';

/** Text that Excel might take for something else: operators and signs first, digits anywhere, truth values, errors. */
const MIGHT_BE_PARSED = /^\s*[=+\-@'#]|[0-9０-９]|^\s*(?:true|false)\s*$/i;

/** The entry for a text: behind an apostrophe wherever Excel might read it as something else. */
export function textEntry(text: string, numberFormat = 'General'): string {
  if (text === '') return '';
  if (numberFormat === '@') return text.startsWith("'") ? `'${text}` : text;
  return MIGHT_BE_PARSED.test(text) ? `'${text}` : text;
}

/** The entry that puts a value into a cell of this number format. */
export function valueEntry(value: CellValue, numberFormat = 'General'): CellValue {
  return typeof value === 'string' ? textEntry(value, numberFormat) : value;
}

/** The entry that makes a cell hold what it held before. */
export function contentEntry(content: CellContent, numberFormat: string): CellValue {
  if (content.formula !== null) return content.formula;
  return content.value === null ? '' : valueEntry(content.value, numberFormat);
}

/**
 * Reads what Excel says of one cell. A formula differs from its value; text that merely begins with `=` comes back
 * the same in both.
 */
export function readContent(value: unknown, formula: unknown): CellContent {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const known =
    typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '');
  return { value: known ? value : null, formula: isFormula ? formula : null };
}
