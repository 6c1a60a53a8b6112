/**
 * Which edits of a plan are made and which are held back, as a pure function of what a host saw just before writing.
 * Whatever speaks against a write keeps the cell as it is; nothing is lifted or forced.
 */
import type { CellContent, CellEdit, HeldBackEdit, HoldBackCause, WritePlan } from '../model/write-plan';
import type { SheetVisibility } from '../model/sheet-snapshot';
import { contentAfter, holdsContent, sameContent } from './cell-content';

interface SeenSheet {
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

export interface SeenCell {
  readonly content: CellContent;
  /** Hidden under a merge. */
  readonly isCovered: boolean;
  /** Part of an array, a spilled or a shared formula. */
  readonly isArrayBound: boolean;
  /** In a table, where a formula may fill the whole column. */
  readonly isInTable: boolean;
  /** What the cell's own rules, or an earlier attempt, say against this edit. */
  readonly refusal: (edit: CellEdit) => HoldBackCause | null;
}

/** A workbook as a host sees it just before it writes. Null for what is not there. */
export interface Seen {
  readonly isReadOnly: boolean;
  readonly sheet: (name: string) => SeenSheet | null;
  /** @param cell A1 address */
  readonly cell: (sheet: string, cell: string) => SeenCell | null;
}

export interface DecidedEdits {
  /** To be written. */
  readonly writes: readonly CellEdit[];
  /** Edits whose value stands in their cell afterwards: those written, and those that stood there already. */
  readonly standing: readonly CellEdit[];
  readonly heldBack: readonly HeldBackEdit[];
}

/** What speaks against writing or marking anything on a sheet; null when it may be done. */
export function causeToLeave(seen: Seen, name: string): HoldBackCause | null {
  if (seen.isReadOnly) return 'read-only';
  const sheet = seen.sheet(name);
  if (!sheet) return 'sheet-gone';
  if (sheet.visibility !== 'visible') return 'hidden-sheet';
  return sheet.isProtected ? 'protected' : null;
}

/** @param allowedFormulaCells cells (`sheet!A1`) whose formulas the person allowed to be overwritten */
export function decideEdits(
  edits: readonly CellEdit[],
  seen: Seen,
  allowedFormulaCells: ReadonlySet<string> = new Set(),
): DecidedEdits {
  const writes: CellEdit[] = [];
  const standing = new Map<string, CellEdit>();
  const heldBack: HeldBackEdit[] = [];
  for (const edit of edits) {
    const { sheet, cell } = edit;
    const key = `${sheet}!${cell}`;
    const verdict = standing.has(key)
      ? 'changed-meanwhile'
      : judge(edit, seen, seen.cell(sheet, cell), allowedFormulaCells.has(key));
    if (verdict === 'write') writes.push(edit);
    if (verdict === 'write' || verdict === 'holds') standing.set(key, edit);
    else heldBack.push({ sheet, cell, cause: verdict });
  }
  return { writes, standing: [...standing.values()], heldBack };
}

function judge(
  edit: CellEdit,
  seen: Seen,
  cell: SeenCell | null,
  isFormulaAllowed: boolean,
): HoldBackCause | 'write' | 'holds' {
  // Somebody entered the very value meanwhile: nothing is left to do but to explain it.
  if (cell && holdsContent(cell.content, contentAfter(edit))) return 'holds';
  const cause = causeToLeave(seen, edit.sheet);
  if (cause !== null || !cell) return cause ?? 'sheet-gone';
  if (cell.isCovered) return 'refused';
  if (!sameContent(cell.content, edit.before)) return 'changed-meanwhile';
  if (cell.isArrayBound) return 'array-formula';
  if (cell.content.formula !== null && !isFormulaAllowed) return 'formula';
  if (edit.asFormula === true && cell.isInTable) return 'table';
  return cell.refusal(edit) ?? 'write';
}

/** A plan of which nothing is held back, as far as it could be made anew. */
export interface SettledPlan<Decided> {
  readonly plan: WritePlan;
  readonly decided: Decided;
  /** All that was held back on the way. */
  readonly heldBack: readonly HeldBackEdit[];
}

/**
 * Decides over a plan, and over the one that takes its place where something is held back: what follows from a cell
 * must not be written as though that cell had been.
 * @param replan see the port; without it the first decision stands
 */
export async function settlePlan<Decided extends { readonly edits: DecidedEdits }>(
  first: WritePlan,
  decide: (plan: WritePlan) => Decided | Promise<Decided>,
  replan?: (turnedDown: readonly HeldBackEdit[]) => Promise<WritePlan>,
): Promise<SettledPlan<Decided>> {
  const turnedDown: HeldBackEdit[] = [];
  for (let plan = first; ; plan = await replan([...turnedDown])) {
    const decided = await decide(plan);
    const { heldBack } = decided.edits;
    const all = [...turnedDown, ...heldBack];
    if (heldBack.length === 0 || !replan) return { plan, decided, heldBack: all };
    turnedDown.push(...heldBack);
  }
}
