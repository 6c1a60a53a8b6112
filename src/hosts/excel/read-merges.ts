/**
 * Merged areas, asked for apart from the content: Excel refuses to name more than 512 of a block, names only those that
 * begin inside it, and on the desktop may empty the person's Undo list when it is asked. What was named is remembered
 * for reading that nobody asked for.
 */
import type { CellArea } from '../../core/model/sheet-snapshot';
import { areaOf, halve, rangeOf, type Block } from './sheet-blocks';
import { isSilence } from './office-errors';
import type { BlockContent } from './snapshot-rows';
import { filledUnder } from './snapshot-rows';

/** Beyond so many requests for merged areas alone the rest stay unknown. */
const MOST_REQUESTS = 60;

/** Merged areas by the id of their sheet; null where Excel does not name them. */
export type MergesBySheet = ReadonlyMap<string, readonly CellArea[] | null>;

interface AskedMerges {
  readonly block: Block;
  readonly merged: Excel.RangeAreas;
}

/** Queues the question. */
export function askMerges(context: Excel.RequestContext, blocks: readonly Block[]): readonly AskedMerges[] {
  return blocks.map((block) => {
    const merged = rangeOf(context, block).getMergedAreasOrNullObject();
    merged.load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
    return { block, merged };
  });
}

/** The answers, once Excel has given them. */
export function readMerges(asked: readonly AskedMerges[]): MergesBySheet {
  const merges = new Map<string, readonly CellArea[]>();
  for (const { block, merged } of asked) {
    const areas = merged.isNullObject ? [] : merged.areas.items.flatMap((area) => areaOf(area) ?? []);
    merges.set(block.sheetId, [...(merges.get(block.sheetId) ?? []), ...areas]);
  }
  return merges;
}

/** Asks again in ever smaller pieces after a request with the question failed. */
export async function readMergesInPieces(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<MergesBySheet> {
  const merges = new Map<string, readonly CellArea[] | null>();
  let requests = 0;
  const add = (found: MergesBySheet): void => {
    for (const [id, areas] of found) {
      const known = merges.get(id);
      merges.set(id, known === null || areas === null ? null : [...(known ?? []), ...areas]);
    }
  };
  const unknown = (piece: readonly Block[]): void => {
    add(new Map(piece.map(({ sheetId }) => [sheetId, null])));
  };
  const ask = async (piece: readonly Block[]): Promise<void> => {
    // What is unknown in part is of no use: the rest of that sheet need not be asked.
    const wanted = piece.filter(({ sheetId }) => merges.get(sheetId) !== null);
    if (wanted.length === 0) return;
    if (requests === MOST_REQUESTS) {
      unknown(wanted);
      return;
    }
    requests += 1;
    try {
      const asked = askMerges(context, wanted);
      await context.sync();
      add(readMerges(asked));
      return;
    } catch (error) {
      if (isSilence(error)) throw error;
    }
    const halves = halve(wanted);
    if (halves === null) unknown(wanted);
    else for (const half of halves) await ask(half);
  };
  const halves = halve(blocks);
  if (halves === null) unknown(blocks);
  else for (const half of halves) await ask(half);
  return merges;
}

/** What is remembered of a sheet's merged areas. */
interface Remembered {
  readonly areas: readonly CellArea[];
  /** Covered cells that a file had put something into: Excel hands that over although nobody sees it. */
  readonly filledUnder: ReadonlySet<string>;
}

/** Merged areas as they were named last. */
export class MergeMemory {
  private readonly bySheet = new Map<string, Remembered>();

  remember(sheetId: string, areas: readonly CellArea[] | null, blocks: readonly BlockContent[]): void {
    if (areas === null) this.bySheet.delete(sheetId);
    else this.bySheet.set(sheetId, { areas, filledUnder: new Set(filledUnder(areas, blocks)) });
  }

  /** Rows, columns or cells of the sheet were moved: what was known of it is of no use. */
  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }

  /** The areas that may still be merged: none under which something stands that was not there. Null where unknown. */
  recall(sheetId: string, blocks: readonly BlockContent[]): readonly CellArea[] | null {
    const known = this.bySheet.get(sheetId);
    if (!known) return null;
    return known.areas.filter((area) =>
      filledUnder([area], blocks).every((cell) => known.filledUnder.has(cell)),
    );
  }
}
