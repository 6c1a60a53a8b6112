/** What a file host keeps of a run, so that the file's former bytes can be given back while nothing else changed. */
import type { PackageState } from '../parts/open-package';

/** Gives the file's former bytes back when the package is just as the run left it; null when it is not. */
export interface ExactUndo {
  restore(current: PackageState): PackageState | null;
}

/** `Trace` is the host's own: what to look for and what to put there when the former bytes cannot be had. */
export interface RunState<Trace> {
  readonly trace: Trace;
  readonly exact: ExactUndo;
  /** Only in the process that made the run: what an undo file is made of. */
  readonly before: PackageState | null;
  readonly after: PackageState | null;
}

/** True when two states hold the same parts in the same bytes; by identity, as bytes are never changed in place. */
export function isSameState(a: PackageState, b: PackageState): boolean {
  if (a.archive !== b.archive || a.changes.size !== b.changes.size) return false;
  return [...a.changes].every(([key, change]) => b.changes.get(key)?.content === change.content);
}

/** Undo that works only in this process: the package must be just as the run left it. */
export function exactUndo(before: PackageState, after: PackageState): ExactUndo {
  return { restore: (current) => (isSameState(current, after) ? before : null) };
}

export function isRunState(value: unknown): value is RunState<unknown> {
  return typeof value === 'object' && value !== null && 'trace' in value && 'exact' in value;
}
