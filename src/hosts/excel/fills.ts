/** Fills as values: how Excel's answer is read, how one is made, and when two look the same. */
import type { CellFill } from './run-record';

/** What to ask of each cell, for `getCellProperties`. */
export const FILL_QUESTION = {
  format: { fill: { color: true, pattern: true, patternColor: true, tintAndShade: true } },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** A fill as Excel answers it; the web and Macs leave parts of it out. */
export interface AnsweredFill {
  readonly color?: string | null;
  readonly pattern?: string | null;
  readonly patternColor?: string | null;
  readonly tintAndShade?: number | null;
}

const NO_FILL: CellFill = { color: '', pattern: 'None', patternColor: '' };

/**
 * Where no pattern is named, the colour decides: none for a cell without fill on the web, white without a tint for one
 * on a Mac, any other for a solid fill.
 */
export function fillOf(answer: AnsweredFill | undefined): CellFill {
  const { color, pattern, patternColor, tintAndShade } = answer ?? {};
  const isColoured =
    color != null && color !== '' && (color.toUpperCase() !== '#FFFFFF' || tintAndShade != null);
  if (pattern === 'None' || (pattern == null && !isColoured)) return NO_FILL;
  return { color: color ?? '', pattern: pattern ?? 'Solid', patternColor: patternColor ?? '' };
}

export function solidFill(color: string): CellFill {
  return { color, pattern: 'Solid', patternColor: '' };
}

/** False for a gradient and for a pattern whose colour Excel does not name: once marked over, it would be lost. */
export function canBePutBack({ pattern, color }: CellFill): boolean {
  return pattern === 'None' || (color !== '' && !pattern.endsWith('Gradient'));
}

/**
 * True when two fills look the same: the colour of an empty fill says nothing, and a pattern that stayed behind a
 * colour put there does not make it another colour.
 */
export function isSameFill(a: CellFill, b: CellFill): boolean {
  if (a.pattern === 'None' || b.pattern === 'None') return a.pattern === b.pattern;
  const comparesPatterns = a.pattern !== 'Solid' && b.pattern !== 'Solid';
  if (comparesPatterns && a.pattern !== b.pattern) return false;
  return a.color.toUpperCase() === b.color.toUpperCase();
}
