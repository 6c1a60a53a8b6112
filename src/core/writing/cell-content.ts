/** When a cell holds what was read, and when it holds what is to be written. */
import type { CellContent, CellEdit } from '../model/write-plan';

/** An empty text counts as nothing. */
const bare = ({ value }: CellContent): CellContent['value'] => (value === '' ? null : value);

/** Same formula, and the same value. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && bare(a) === bare(b);
}

/** True when a cell holds what was wanted; the value of a formula is the spreadsheet's affair. */
export function holdsContent(now: CellContent, wanted: CellContent): boolean {
  if (wanted.formula === null) return sameContent(now, wanted);
  return now.formula !== null && plainFormula(now.formula) === plainFormula(wanted.formula);
}

/** What an edit makes of its cell: a formula only where the plan says so, with the result it then gives. */
export function contentAfter({ after, asFormula, result }: CellEdit): CellContent {
  if (asFormula === true && typeof after === 'string' && after.startsWith('='))
    return { value: result ?? null, formula: after };
  return { value: after === '' ? null : after, formula: null };
}

/** A formula without what a spreadsheet may change as it takes it: blanks, case and the sign of implicit intersection. */
function plainFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replace(/[\s@]/g, '').toUpperCase() : part))
    .join('"');
}
