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
  readonly merges: readonly CellArea[] | null;
}

type SheetHead = Pick<SheetSnapshot, 'name' | 'position' | 'visibility' | 'isProtected'>;

/**
 * Puts the blocks of one sheet together.
 *
 * @param knowsMerges false where this Excel cannot tell merged areas.
 * @param pace awaited between blocks, to give the page a turn.
 */
export async function toSnapshot(
  sheet: SheetHead,
  blocks: readonly BlockContent[],
  knowsMerges: boolean,
  pace: () => Promise<void>,
): Promise<SheetSnapshot> {
  const merges = knowsMerges ? joinMerges(blocks) : null;
  const covered = coveredCells(merges ?? [], blocks);
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
  const inOrder: SnapshotRow[] = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, { hidden, cells, percentBlanks }]) => ({
      row,
      hidden,
      cells: cells.sort((a, b) => a.column - b.column),
      ...(percentBlanks.length > 0 ? { percentBlanks } : {}),
    }));
  const { name, position, visibility, isProtected } = sheet;
  return { name, position, visibility, isProtected, rows: inOrder, merges };
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

function joinMerges(blocks: readonly BlockContent[]): readonly CellArea[] {
  const byPlace = new Map<string, CellArea>();
  for (const merge of blocks.flatMap(({ merges }) => merges ?? [])) {
    byPlace.set(`${merge.top},${merge.left},${merge.bottom},${merge.right}`, merge);
  }
  return [...byPlace.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Cells hidden under a merge, looked for inside the blocks only: a merge may span whole columns. */
function coveredCells(merges: readonly CellArea[], blocks: readonly BlockContent[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { area } of blocks) {
    for (const { top, left, bottom, right } of merges) {
      for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++) {
        for (let column = Math.max(left, area.left); column <= Math.min(right, area.right); column++) {
          if (row !== top || column !== left) covered.add(`${row},${column}`);
        }
      }
    }
  }
  return covered;
}
