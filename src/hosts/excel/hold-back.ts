/** Why a cell is not written. Whatever speaks against a write keeps the cell as it is; nothing is lifted or forced. */
import type { CellEdit, HoldBackCause } from '../../core/model/write-plan';
import { isSameContent } from './cell-entry';
import type { CellState, SheetState } from './sheet-state';

/** What speaks against writing or marking anything on a sheet. */
export function causeToLeaveSheet(sheet: SheetState | undefined): HoldBackCause | null {
  if (!sheet) return 'sheet-gone';
  if (sheet.visibility !== 'visible') return 'hidden-sheet';
  return sheet.isProtected ? 'protected' : null;
}

/** What speaks against one edit; null when it may be made. */
export function causeToHoldBack(
  edit: CellEdit,
  sheet: SheetState | undefined,
  state: CellState | undefined,
  allowedFormulaCells: ReadonlySet<string> | undefined,
): HoldBackCause | null {
  const cause = causeToLeaveSheet(sheet);
  if (cause !== null || !state) return cause ?? 'sheet-gone';
  if (!isSameContent(state.content, edit.before)) return 'changed-meanwhile';
  if (state.isSpill) return 'array-formula';
  const isReleased = allowedFormulaCells?.has(`${edit.sheet}!${edit.cell}`) === true;
  if (state.content.formula !== null && !isReleased) return 'formula';
  return edit.asFormula === true && state.isInTable ? 'table' : null;
}
