/**
 * How the words that forms use are written down: label keys (no white space, brackets, numbering or colons, see
 * label-text.ts), with patterns behind them for wordings that vary. The lists are data, one file for each part of a form.
 */
export interface Words {
  /** Exact label keys. */
  readonly exact: readonly string[];
  /** For wordings that vary; tried only when no exact word of any concept fits. */
  readonly pattern?: RegExp;
  /** Parts of words that decide where neighbours have shown what kind of row it is. */
  readonly loose?: RegExp;
}

/** The label keys of a list with white space between them: a key never holds any. */
export function keys(list: string): readonly string[] {
  return list.split(/\s+/u).filter((key) => key !== '');
}
