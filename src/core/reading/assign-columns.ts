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

/** A way so far: its last choice and the way before it, so that no way is copied while it is followed up. */
interface Way<C extends string> {
  readonly before: Way<C> | null;
  readonly concept: C | null;
  readonly column: Column | null;
  /** One bit a meaning that is given. */
  readonly given: number;
  readonly evidence: number;
}

/**
 * @param isShared meanings that several columns may have
 * @param between what speaks for or against a way as a whole
 * @param mostBetween no way gets more from `between`: a way that even this would not help is not looked at
 * @returns the way with the most evidence
 */
export function assignColumns<C extends string>(
  columns: readonly Column[],
  offersOf: (column: Column) => readonly Offer<C>[],
  isShared: (concept: C) => boolean,
  between: (columns: Assignment<C>) => number,
  mostBetween: number,
): Assignment<C> {
  const bits = new Map<C, number>();
  const bitOf = (concept: C): number => {
    const known = bits.get(concept) ?? 1 << bits.size;
    bits.set(concept, known);
    return known;
  };
  let ways: readonly Way<C>[] = [{ before: null, concept: null, column: null, given: 0, evidence: 0 }];
  for (const column of columns) {
    const offers = offersOf(column).map((offer) => ({
      ...offer,
      bit: bitOf(offer.concept),
      isShared: isShared(offer.concept),
    }));
    if (offers.length === 0) continue;
    const next: Way<C>[] = [...ways];
    for (const way of ways)
      for (const offer of offers) {
        const isGiven = (way.given & offer.bit) !== 0;
        if (isGiven && !offer.isShared) continue;
        const evidence = way.evidence + offer.evidence;
        next.push(
          isGiven
            ? { ...way, evidence }
            : { before: way, concept: offer.concept, column, given: way.given | offer.bit, evidence },
        );
      }
    ways = next.length > MOST_WAYS ? bestOf(next) : next;
  }
  let best: { readonly columns: Assignment<C>; readonly evidence: number } | null = null;
  for (const way of [...ways].sort((a, b) => b.evidence - a.evidence)) {
    if (best && way.evidence + mostBetween <= best.evidence) break;
    const given = columnsOf(way);
    const evidence = way.evidence + between(given);
    if (!best || evidence > best.evidence) best = { columns: given, evidence };
  }
  return best?.columns ?? new Map();
}

/** The ways with the most evidence, in their order: figures alone are sorted, which is much quicker than ways. */
function bestOf<C extends string>(ways: readonly Way<C>[]): readonly Way<C>[] {
  const least = Float64Array.from(ways, ({ evidence }) => evidence).sort()[ways.length - MOST_WAYS] ?? 0;
  const better = ways.filter(({ evidence }) => evidence > least).length;
  let even = MOST_WAYS - better;
  return ways.filter(({ evidence }) => evidence > least || (evidence === least && even-- > 0));
}

/** The choices of a way, the first one first. */
function columnsOf<C extends string>(way: Way<C>): Assignment<C> {
  const given: (readonly [C, Column])[] = [];
  for (let at: Way<C> | null = way; at; at = at.before)
    if (at.concept !== null && at.column) given.push([at.concept, at.column]);
  return new Map(given.reverse());
}
