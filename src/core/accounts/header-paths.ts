/**
 * What the header lines over a column say, from the outermost to the column's own word. Merges are used where they are
 * known; in a pasted table a word stands over the first column of its group and counts until the next one.
 */
import { isColumnNumbers } from './table-blocks';
import { isWords, type SheetCell, type SheetCells } from './sheet-cells';

export interface HeaderPath {
  readonly column: number;
  /** Outermost first; never empty. */
  readonly words: readonly SheetCell[];
}

interface Over {
  readonly cell: SheetCell;
  /** Its own word, or one that is merged over it; else one that may be its group's. */
  readonly isOwn: boolean;
}

function over(row: readonly SheetCell[], column: number, left: number): Over | null {
  let before: SheetCell | null = null;
  for (const cell of row) {
    if (!isWords(cell) || cell.column < left || cell.column > column) continue;
    before = cell;
  }
  if (!before) return null;
  if (before.column === column) return { cell: before, isOwn: true };
  if (before.merge) return column <= before.merge.right ? { cell: before, isOwn: true } : null;
  return { cell: before, isOwn: false };
}

/** @param left the first column of amounts */
export function headerPaths(
  cells: SheetCells,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): readonly HeaderPath[] {
  const rows = cells
    .rowsBetween(top, bottom)
    .map((row) => cells.row(row))
    .filter((row) => !isColumnNumbers(row));
  /** The word over each column, line by line; a word is no group's beyond the group that it stands in itself. */
  const owners: ReadonlyMap<number, Over>[] = [];
  for (const row of rows) {
    const owner = new Map<number, Over>();
    for (let column = left; column <= right; column += 1) {
      const found = over(row, column, left);
      const isSameGroup = (own: SheetCell) =>
        owners.every((above) => above.get(own.column)?.cell === above.get(column)?.cell);
      if (found && (found.isOwn || isSameGroup(found.cell))) owner.set(column, found);
    }
    owners.push(owner);
  }
  const paths: HeaderPath[] = [];
  for (let column = left; column <= right; column += 1) {
    const words: SheetCell[] = [];
    let pending: SheetCell[] = [];
    for (const owner of owners) {
      const found = owner.get(column);
      if (!found) continue;
      // A group's word counts only above a word of the column's own.
      if (!found.isOwn) pending.push(found.cell);
      else {
        words.push(...pending, found.cell);
        pending = [];
      }
    }
    const distinct = words.filter((cell, at) => words.indexOf(cell) === at);
    if (distinct.length > 0) paths.push({ column, words: distinct });
  }
  return paths;
}
