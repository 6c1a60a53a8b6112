/**
 * The ways in which the same form can stand differently in a workbook. Everything is deterministic: a seed, never
 * chance, so that a failing test can be run again.
 */

export interface Variation {
  /** Empty rows above and empty columns left of everything. */
  readonly offset?: { readonly rows: number; readonly columns: number };
  /** Shuffles fund columns among themselves and indicator columns (after the third level) among themselves. */
  readonly columnSeed?: number;
  /** Spaces, line breaks, full-width signs and bracket kinds in labels and headers. */
  readonly noiseSeed?: number;
  /** `unknown`: the host cannot tell (snapshots say null); `removed`: the cells really are not merged. */
  readonly merges?: 'kept' | 'unknown' | 'removed';
  readonly numbersAsText?: boolean;
  /** How several forms stand: a sheet each (default), under each other, or beside each other on one sheet. */
  readonly arrangement?: 'sheet-each' | 'stacked' | 'side-by-side';
  /** Empty rows or columns between forms on one sheet; 2 when omitted. */
  readonly gap?: number;
  /** Lines above the first form of a sheet: annex number, who fills it in, a date. */
  readonly junkRows?: number;
  /** Prints families that fit one page on two pages, with title and head repeated (baotou-2019 only). */
  readonly pageSplit?: boolean;
}

/** Numbers in [0, 1) that follow from the seed alone. */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A shuffled copy; the same list for no seed. */
export function shuffled<T>(items: readonly T[], seed: number | undefined): T[] {
  const result = [...items];
  if (seed === undefined) return result;
  const next = numbersFrom(seed);
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const [a, b] = [result[last], result[other]];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}

const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character);

/** A label as another clerk would have typed it; the words stay the same. */
export function withNoise(label: string, next: () => number): string {
  let text = label;
  if (next() < 0.5) text = text.replace(/\(/g, '（').replace(/\)/g, '）');
  else text = text.replace(/（/g, '(').replace(/）/g, ')');
  if (next() < 0.3) text = text.replace(/%/g, '％');
  if (next() < 0.3) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const kinds = ['', ' ', '　', '\n', '\u00a0'];
  const between = kinds[Math.floor(next() * kinds.length)] ?? '';
  const everywhere = next() < 0.3;
  const at = Math.floor(next() * text.length);
  const characters = [...text];
  text = characters
    .map((character, index) => {
      const mayBreak = isHan(character) && isHan(characters[index + 1]);
      return mayBreak && (everywhere || index === at) ? character + between : character;
    })
    .join('');
  if (next() < 0.2) text = ` ${text} `;
  return text;
}
