/** What a header's cells name; where a place names one thing twice, what stands beside them tells which is meant. */
import type { GridCell } from './grid-cell';

export interface Hit<C extends string> {
  readonly cell: GridCell;
  readonly concept: C;
  readonly rank: number;
}

export const isLevel = (concept: string) =>
  concept === 'level1' || concept === 'level2' || concept === 'level3';

export function hitsOf<C extends string>(
  cells: readonly GridCell[],
  find: (key: string) => { concept: C; rank: number } | null,
): Hit<C>[] {
  const hits: Hit<C>[] = [];
  for (const cell of cells) {
    const found = find(cell.key);
    if (found) hits.push({ cell, concept: found.concept, rank: found.rank });
  }
  return hits;
}
