/** A cell's type and content as markup: shortest numbers, text inline, so that `=…` and `+…` stay text. */
import { encodeEscapes, escapeText } from '../../package/markup/xml-text';
import { numberText } from '../reading/number-formats';
import type { CellContent } from '../../../core/model/write-plan';
import type { CellValue } from '../../../core/model/sheet-snapshot';

/** What stands between a cell's tags, and the `t` attribute that says how to read it. */
export interface CellMarkup {
  readonly type: string | null;
  readonly inner: string;
  /** Metadata indexes, only where a cell gets back exactly what it held. */
  readonly cellMetadata?: string | null;
  readonly valueMetadata?: string | null;
}

/** Longest text that Excel keeps in a cell. */
export const MAX_CELL_TEXT = 32_767;

/** `<t>` with the text; white space at its ends and line breaks are kept. */
export function textElement(prefix: string, text: string): string {
  const escaped = escapeText(encodeEscapes(text));
  const keepsSpace = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keepsSpace}>${escaped}</${prefix}t>`;
}

function valueElement(prefix: string, text: string): string {
  return `<${prefix}v>${text}</${prefix}v>`;
}

/** @param prefix namespace prefix of the sheet part with its colon, or empty */
export function valueMarkup(prefix: string, value: CellValue | null): CellMarkup {
  if (value === null) return { type: null, inner: '' };
  // A file cannot hold what is no number: it is then shown as text rather than making the sheet unreadable.
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { type: null, inner: valueElement(prefix, numberText(value)) };
  }
  if (typeof value === 'boolean') return { type: 'b', inner: valueElement(prefix, value ? '1' : '0') };
  return { type: 'inlineStr', inner: `<${prefix}is>${textElement(prefix, String(value))}</${prefix}is>` };
}

/** A value, or a formula with its last result. */
export function contentMarkup(prefix: string, content: CellContent): CellMarkup {
  const { value, formula } = content;
  if (formula === null) return valueMarkup(prefix, value);
  const element = `<${prefix}f>${escapeText(formula.replace(/^=/, ''))}</${prefix}f>`;
  if (typeof value === 'string') {
    const text = valueElement(prefix, escapeText(encodeEscapes(value)));
    return { type: value.startsWith('#') ? 'e' : 'str', inner: element + text };
  }
  const result = valueMarkup(prefix, value);
  return { type: result.type, inner: element + result.inner };
}
