/**
 * Remarks that this program puts on cells: notes where Excel has them, else comments. A remark is known as ours by
 * its signature with the cell and by the print of its whole text; what people wrote or changed is never touched.
 */
import { printOf } from '../../core/text/text-print';
import type { SheetState } from './sheet-state';

/** The text of a remark as it is written. */
export function signRemark(text: string, cell: string): string {
  return `${text}\n${signature(cell)}`;
}

function signature(cell: string): string {
  return `—— 自评核算 ${cell}`;
}

/** The text of the remark of ours with this print that stands on a cell; null when there is none or people changed it. */
export function ownRemark(sheet: SheetState, cell: string, print: string | null): string | null {
  if (print === null) return null;
  const isOurs = (text: string): boolean => text.endsWith(signature(cell)) && printOf(text) === print;
  const note = sheet.notes.get(cell);
  if (note !== undefined && isOurs(note)) return note;
  return sheet.comments.find(({ content }) => isOurs(content))?.content ?? null;
}

/** True when a note or comment of other people stands on the cell. */
export function hasForeignRemark(sheet: SheetState, cell: string, own: string | null): boolean {
  const note = sheet.notes.get(cell);
  if (note !== undefined && note !== own) return true;
  return sheet.comments.some((comment) => comment.cell === cell && comment.content !== own);
}
