/** What a key does in the tree of findings, after the usual pattern for trees. */
import type { TreeRow } from '../session/finding-list';

export type TreeMove =
  | { readonly kind: 'focus'; readonly key: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'visit' };

/** Null when the key means nothing here. */
export function treeMove(key: string, rows: readonly TreeRow[], row: TreeRow): TreeMove | null {
  const at = rows.findIndex((each) => each.key === row.key);
  const to = (target: TreeRow | undefined): TreeMove | null =>
    target && target.key !== row.key ? { kind: 'focus', key: target.key } : null;
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (!row.isOpen) return { kind: 'open' };
      return row.kind === 'group' ? to(rows[at + 1]) : null;
    case 'ArrowLeft':
      if (row.isOpen) return { kind: 'close' };
      return to(rows.find((each) => each.key === row.parent));
    case 'Enter':
    case ' ':
      return { kind: 'visit' };
    default:
      return null;
  }
}
