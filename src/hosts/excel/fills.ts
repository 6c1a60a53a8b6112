/** Fills as values: how one is made and when two look the same. */
import type { CellFill } from './run-record';

export function solidFill(color: string): CellFill {
  return { color, pattern: 'Solid', patternColor: '' };
}

/** True when two fills look the same; the colour of an empty fill says nothing. */
export function isSameFill(a: CellFill, b: CellFill): boolean {
  if (a.pattern === 'None' || b.pattern === 'None') return a.pattern === b.pattern;
  return a.pattern === b.pattern && a.color.toUpperCase() === b.color.toUpperCase();
}
