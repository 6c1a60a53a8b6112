/**
 * Which column of a table means what: every column offers what it may be, each with the evidence for it, and of all
 * ways to give each meaning to one column the one with the most evidence wins. What holds between columns (a rate is
 * executed by budget, no score is above its weight) counts for whole ways only.
 */
import type { Column } from './header-block';

export interface Offer<C extends string> {
  readonly concept: C;
  /** How much speaks for it, in the strengths of words; an offer of nothing is worth 0. */
  readonly evidence: number;
}

/** Meanings by column; a column that is not in it means nothing that is read. */
export type Assignment<C extends string> = ReadonlyMap<C, Column>;

/** Ways that are followed up at a time: more than any real header leaves open. */
const MOST_WAYS = 128;

interface Way<C extends string> {
  readonly columns: Assignment<C>;
  readonly evidence: number;
}

/**
 * @param isShared meanings that several columns may have
 * @param between what speaks for or against a way as a whole
 * @returns the way with the most evidence
 */
export function assignColumns<C extends string>(
  columns: readonly Column[],
  offersOf: (column: Column) => readonly Offer<C>[],
  isShared: (concept: C) => boolean,
  between: (columns: Assignment<C>) => number,
): Assignment<C> {
  let ways: readonly Way<C>[] = [{ columns: new Map(), evidence: 0 }];
  for (const column of columns) {
    const offers = offersOf(column);
    if (offers.length === 0) continue;
    const next: Way<C>[] = [...ways];
    for (const way of ways)
      for (const { concept, evidence } of offers) {
        if (way.columns.has(concept) && !isShared(concept)) continue;
        const given = way.columns.has(concept) ? way.columns : new Map(way.columns).set(concept, column);
        next.push({ columns: given, evidence: way.evidence + evidence });
      }
    ways = next.length > MOST_WAYS ? next.sort((a, b) => b.evidence - a.evidence).slice(0, MOST_WAYS) : next;
  }
  let best: Way<C> | null = null;
  for (const way of ways) {
    const evidence = way.evidence + between(way.columns);
    if (!best || evidence > best.evidence) best = { ...way, evidence };
  }
  return best?.columns ?? new Map();
}
