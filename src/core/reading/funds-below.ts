/**
 * Funds that stand below the indicators and are no table of their own: pairs of label and figure over some lines, or a
 * table that lies on its side. Their first line ends the indicators.
 */
import { fundConceptOf } from './fund-evidence';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { closesForm } from './form-lines';
import { COUNTS_OTHERS, readFundPairs } from './read-fund-pairs';
import { readFundsAcross, sourcesIn } from './read-funds-across';
import type { ReadFunds } from './read-funds';
import type { ReadArea } from './read-head';

/** A line of pairs: what its labels name, and whether each figure stands right behind one of them. */
function pairsIn(grid: Grid, cells: readonly GridCell[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    if (!isFigure(cell)) continue;
    const label = cells[index - 1];
    const concept = label && !COUNTS_OTHERS.test(label.key) ? fundConceptOf(grid, label) : null;
    if (concept === null) return new Set();
    named.add(concept);
  }
  return named;
}

const isFigure = (cell: GridCell): boolean =>
  cell.isNumber || /^[\d.,，]+(?:%|[千万百亿]*元|分)?$/.test(compact(cell.text));

const namesBudget = (named: ReadonlySet<string>): boolean =>
  named.has('annualBudget') || named.has('initialBudget');

/** Last line of a block of pairs that begins in a row; null where none begins there. */
function pairsEnd(grid: Grid, area: ReadArea, from: number): number | null {
  const lineAt = (row: number) => pairsIn(grid, grid.row(row, area.left, area.right));
  if (!namesBudget(lineAt(from))) return null;
  const named = new Set<string>();
  let last = from;
  for (let row = from; row <= area.bottom; row++) {
    const line = lineAt(row);
    if (line.size === 0 || closesForm(grid, row, area.left, area.right)) break;
    for (const concept of line) named.add(concept);
    last = row;
  }
  return named.has('executed') ? last : null;
}

/**
 * @param area from the first line below the indicators' header
 * @returns the funds, and the line in which they begin; null where there are none
 */
export function readFundsBelow(
  grid: Grid,
  area: ReadArea,
): { readonly funds: ReadFunds; readonly top: number } | null {
  for (const top of grid.rowsBetween(area.top, area.bottom)) {
    const cells = grid.row(top, area.left, area.right);
    const end = sourcesIn(cells).length > 0 ? area.bottom : pairsEnd(grid, area, top);
    if (end === null) continue;
    const block = { ...area, top };
    const funds =
      end === area.bottom && sourcesIn(cells).length > 0
        ? readFundsAcross(grid, block, end)
        : readFundPairs(grid, block, end);
    if (funds) return { funds, top };
  }
  return null;
}
