/**
 * Fills of marks, the same in Excel and in files. They step up in lightness as they step down in gravity, so that
 * they can be told apart without colour vision and in a grey print, and all are light enough for black text; a note
 * and the review sheet say the severity in words as well.
 */
import type { Severity } from '../model/finding';

/** `#RRGGBB` */
export const MARK_PALETTE: Readonly<Record<Severity, string>> = {
  error: '#F4A582',
  warning: '#FFD45E',
  info: '#DDEBF7',
};

/**
 * The same for a label beside all rows of its block: a cell several rows high in full colour would drown the table,
 * and the note on it says what it is about.
 */
export const BLOCK_PALETTE: Readonly<Record<Severity, string>> = {
  error: '#FBE3D8',
  warning: '#FFF1C4',
  info: '#EDF3FA',
};

/** The fill of a mark, `#RRGGBB`. */
export function markColor(severity: Severity, isOnBlock: boolean): string {
  return (isOnBlock ? BLOCK_PALETTE : MARK_PALETTE)[severity];
}

/** Fill of the rest of a marked row, where rows are highlighted. */
export const ROW_HIGHLIGHT = '#F5F5F5';
