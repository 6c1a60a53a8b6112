/**
 * The lines as they stand in a person's list. Their order changes only when a whole check is asked for; after a single
 * change what was settled stays in its place, struck out, until the person moves on. Pure.
 */
import type { CheckedWorkbook } from '../core/checking/checked-form';
import { lineGroups, type Line, type LineGroup } from './lines';

export interface Listing {
  readonly groups: readonly LineGroup[];
  /** Keys of lines that are settled and still stand in their place. */
  readonly settled: ReadonlySet<string>;
}

export const NO_LISTING: Listing = { groups: [], settled: new Set() };

export const freshListing = (checked: CheckedWorkbook): Listing => ({
  groups: lineGroups(checked),
  settled: new Set(),
});

/** What is found now, in the order in which it stood before. */
export function carriedListing(before: Listing, checked: CheckedWorkbook): Listing {
  const now = new Map(lineGroups(checked).map((group) => [group.key, group]));
  const settled = new Set<string>();
  const groups: LineGroup[] = [];
  for (const former of before.groups) {
    const group = now.get(former.key);
    now.delete(former.key);
    const current = new Map((group?.lines ?? []).map((line) => [line.key, line]));
    const lines = former.lines.map((line): Line => {
      const standing = current.get(line.key);
      current.delete(line.key);
      if (!standing) settled.add(line.key);
      return standing ?? line;
    });
    // A form that is gone takes its lines along once they are settled.
    if (!group && lines.length === 0) continue;
    groups.push({ ...(group ?? former), lines: [...lines, ...current.values()] });
  }
  return { groups: [...groups, ...now.values()], settled };
}

/** The list without what is settled: the person has moved on. */
export function withoutSettled({ groups, settled }: Listing, kept: string | null = null): Listing {
  const gone = new Set([...settled].filter((key) => key !== kept));
  if (gone.size === 0) return { groups, settled };
  return {
    groups: groups.map((group) => ({ ...group, lines: group.lines.filter(({ key }) => !gone.has(key)) })),
    settled: new Set([...settled].filter((key) => !gone.has(key))),
  };
}

export const linesOf = ({ groups }: Listing): readonly Line[] => groups.flatMap(({ lines }) => lines);

/** Lines that still stand. */
export const openLines = (listing: Listing): readonly Line[] =>
  linesOf(listing).filter(({ key }) => !listing.settled.has(key));
