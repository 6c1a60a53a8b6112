/**
 * Fills of marks, `RRGGBB`. They differ in lightness as well as in hue, so that they can be told apart without
 * colour vision and in a grey print, and are light enough for black text (contrast above 12 to 1).
 */
import type { Severity } from '../../core/finding';

export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: 'F8CBAD',
  warning: 'FFE699',
  info: 'DDEBF7',
};

export const REVIEW_HEADER_COLOR = '1F4E78';
