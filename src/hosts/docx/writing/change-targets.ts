/**
 * Changes to cells and paragraphs of the main part, all in one pass over its text: each is cut out, changed by itself
 * and put back; every other character stays.
 */
import { applySplices, parseFragment } from '../../package/markup/xml-tree';
import type { Splice, XmlElement } from '../../package/markup/xml-tree';

export interface Target {
  /** Offsets of its element in the part's text. */
  readonly start: number;
  readonly end: number;
  /** Each makes splices of the element as the one before it left it. */
  readonly stages: readonly ((element: XmlElement, markup: string) => readonly Splice[])[];
}

interface ChangedTarget {
  readonly before: string;
  readonly after: string;
}

interface ChangedText {
  readonly text: string;
  /** In the order of the targets; null for one that another lies in. */
  readonly targets: readonly (ChangedTarget | null)[];
}

export function changeTargets(text: string, targets: readonly Target[]): ChangedText {
  const order = [...targets.keys()].sort((a, b) => startOf(targets, a) - startOf(targets, b));
  const holdsOthers = new Set<number>();
  // Elements nest or lie apart: what is open where another begins holds it.
  const open: number[] = [];
  for (const at of order) {
    while (open.length > 0 && (targets[open.at(-1) ?? 0]?.end ?? 0) <= startOf(targets, at)) open.pop();
    for (const outer of open) holdsOthers.add(outer);
    open.push(at);
  }
  const splices: Splice[] = [];
  const changed = targets.map(({ start, end, stages }, at): ChangedTarget | null => {
    const before = text.slice(start, end);
    if (holdsOthers.has(at)) {
      const element = parseFragment(before);
      for (const stage of stages)
        for (const splice of stage(element, before))
          splices.push({ ...splice, start: splice.start + start, end: splice.end + start });
      return null;
    }
    const after = stages.reduce(
      (markup, stage) => applySplices(markup, stage(parseFragment(markup), markup)),
      before,
    );
    if (after !== before) splices.push({ start, end, insert: after });
    return { before, after };
  });
  return { text: splices.length === 0 ? text : applySplices(text, splices), targets: changed };
}

const startOf = (targets: readonly Target[], at: number): number => targets[at]?.start ?? 0;
