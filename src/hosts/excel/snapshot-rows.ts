/** Blocks as Excel hands them over → the rows of a snapshot: only cells that hold something. */
import type { CellArea, SheetSnapshot, SnapshotCell, SnapshotRow } from '../../core/model/sheet-snapshot';
import { readContent } from './cell-entry';

export interface BlockContent {
  readonly sheetId: string;
  readonly area: CellArea;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly rowHidden: readonly boolean[];
}

type SheetHead = Pick<SheetSnapshot, 'name' | 'position' | 'visibility' | 'isProtected' | 'unreadBeyond'>;

/**
 * Puts the blocks of one sheet together.
 *
 * @param known merged areas of the sheet, in any order, some more than once; null where they are not known.
 * @param pace awaited between blocks, to give the page a turn.
 */
export async function toSnapshot(
  sheet: SheetHead,
  blocks: readonly BlockContent[],
  known: readonly CellArea[] | null,
  pace: () => Promise<void>,
): Promise<SheetSnapshot> {
  const merges = known && inOrder(known);
  const covered = new Set<string>();
  for (const cell of coveredCells(merges ?? [], blocks)) covered.add(cell.key);
  const rows = new Map<number, { hidden: boolean; cells: SnapshotCell[]; percentBlanks: number[] }>();
  for (const block of blocks) {
    for (const at of block.values.keys()) {
      const row = block.area.top + at;
      const line = readLine(block, at);
      const cells = line.cells.filter(({ column }) => !covered.has(`${row},${column}`));
      if (cells.length === 0 && !rows.has(row)) continue;
      const entry = rows.get(row) ?? { hidden: block.rowHidden[at] ?? false, cells: [], percentBlanks: [] };
      entry.cells.push(...cells);
      entry.percentBlanks.push(...line.percentBlanks);
      rows.set(row, entry);
    }
    await pace();
  }
  const lines: SnapshotRow[] = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, { hidden, cells, percentBlanks }]) => ({
      row,
      hidden,
      cells: cells.sort((a, b) => a.column - b.column),
      ...(percentBlanks.length > 0 ? { percentBlanks } : {}),
    }));
  const { name, position, visibility, isProtected, unreadBeyond } = sheet;
  const head = { name, position, visibility, isProtected, rows: lines, merges };
  return unreadBeyond === undefined ? head : { ...head, unreadBeyond };
}

/** Covered cells that hold something all the same, as `row,column`. */
export function filledUnder(merges: readonly CellArea[], blocks: readonly BlockContent[]): readonly string[] {
  const filled: string[] = [];
  for (const { key, block, row, column } of coveredCells(merges, blocks)) {
    const [down, across] = [row - block.area.top, column - block.area.left];
    const { value, formula } = readContent(block.values[down]?.[across], block.formulas[down]?.[across]);
    if (value !== null || formula !== null) filled.push(key);
  }
  return filled;
}

/** The filled cells of one line of a block, and the columns of its empty cells in a per cent format. */
function readLine(block: BlockContent, at: number): { cells: SnapshotCell[]; percentBlanks: number[] } {
  const cells: SnapshotCell[] = [];
  const percentBlanks: number[] = [];
  block.values[at]?.forEach((raw, offset) => {
    const { value, formula } = readContent(raw, block.formulas[at]?.[offset]);
    const format = block.numberFormat[at]?.[offset];
    const column = block.area.left + offset;
    if (value === null && formula === null) {
      if (typeof format === 'string' && format.includes('%')) percentBlanks.push(column);
      return;
    }
    cells.push({
      column,
      value: value ?? '',
      text: shownText(block.text[at]?.[offset], value ?? ''),
      formula,
      numberFormat: typeof format === 'string' ? format : null,
    });
  });
  return { cells, percentBlanks };
}

/** A column that is too narrow shows only #: then the plain value says more. */
function shownText(text: string | undefined, value: unknown): string {
  if (text === undefined || (/^#+$/.test(text) && typeof value === 'number')) return String(value);
  return text;
}

function inOrder(merges: readonly CellArea[]): readonly CellArea[] {
  const byPlace = new Map<string, CellArea>();
  for (const merge of merges) {
    byPlace.set(`${merge.top},${merge.left},${merge.bottom},${merge.right}`, merge);
  }
  return [...byPlace.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

interface CoveredCell {
  readonly key: string;
  readonly block: BlockContent;
  readonly row: number;
  readonly column: number;
}

/** Cells hidden under a merge, looked for inside the blocks only: a merge may span whole columns. */
function* coveredCells(merges: readonly CellArea[], blocks: readonly BlockContent[]): Generator<CoveredCell> {
  for (const block of blocks) {
    const { area } = block;
    for (const { top, left, bottom, right } of merges) {
      for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++) {
        for (let column = Math.max(left, area.left); column <= Math.min(right, area.right); column++) {
          if (row !== top || column !== left) yield { key: `${row},${column}`, block, row, column };
        }
      }
    }
  }
}
