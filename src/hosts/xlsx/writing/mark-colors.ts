/** The palette of marks as the file format spells colours, `RRGGBB`. */
import type { Severity } from '../../../core/model/finding';
import { MARK_PALETTE, markColor } from '../../../core/writing/mark-palette';

export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: MARK_PALETTE.error.slice(1),
  warning: MARK_PALETTE.warning.slice(1),
  info: MARK_PALETTE.info.slice(1),
};

/** The fill of a mark on a cell. */
export function markFill({
  severity,
  isOnBlock,
}: {
  readonly severity: Severity;
  readonly isOnBlock: boolean;
}): string {
  return markColor(severity, isOnBlock).slice(1);
}

export const REVIEW_HEADER_COLOR = '1F4E78';
