/**
 * Remarks that this program puts on cells: notes where Excel has them, else comments. A remark is known as ours by
 * its whole text, which ends in a signature with the cell; what people wrote is never touched.
 */
import type { SheetState } from './survey';

/** The text of a remark as it is written. */
export function signRemark(text: string, cell: string): string {
  return `${text}\n—— 自评核算 ${cell}`;
}

/** The remark of ours that stands on a cell; null when there is none or when people changed it. */
export function ownRemark(sheet: SheetState, cell: string, text: string | null): string | null {
  if (text === null) return null;
  if (sheet.notes.get(cell) === text) return text;
  return sheet.comments.some(({ content }) => content === text) ? text : null;
}

/** True when a note or comment of other people stands on the cell. */
export function hasForeignRemark(sheet: SheetState, cell: string, own: string | null): boolean {
  const note = sheet.notes.get(cell);
  if (note !== undefined && note !== own) return true;
  return sheet.comments.some((comment) => comment.cell === cell && comment.content !== own);
}
