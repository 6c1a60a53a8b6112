/** The palette of marks as the file format spells colours, `RRGGBB`. */
import type { Severity } from '../../../core/model/finding';
import { MARK_PALETTE } from '../../../core/writing/mark-palette';

export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: fileColor(MARK_PALETTE.error),
  warning: fileColor(MARK_PALETTE.warning),
  info: fileColor(MARK_PALETTE.info),
};

/** A colour of the palette, `#RRGGBB`. */
export function fileColor(color: string): string {
  return color.slice(1);
}
