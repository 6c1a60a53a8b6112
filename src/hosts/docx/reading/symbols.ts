/**
 * Signs that documents keep as characters of a symbol font: ticks, crosses and boxes. Only these mean anything in a
 * form; other signs of such fonts are pictures.
 */

const TICKED = '☑';
const EMPTY = '□';
const CROSSED = '☒';
const TICK = '✓';
const CROSS = '✗';

/** By font and by the character's place in it. Source: the fonts' own tables. */
const SIGNS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    'wingdings',
    new Map([
      [0x6f, EMPTY],
      [0x71, EMPTY],
      [0x72, EMPTY],
      [0x78, CROSSED],
      [0xa8, EMPTY],
      [0xfb, CROSS],
      [0xfc, TICK],
      [0xfd, CROSSED],
      [0xfe, TICKED],
    ]),
  ],
  [
    'wingdings 2',
    new Map([
      [0x4f, CROSS],
      [0x50, TICK],
      [0x51, CROSSED],
      [0x52, TICKED],
      [0x53, CROSSED],
      [0x54, CROSSED],
      [0x2a, EMPTY],
      [0x30, EMPTY],
      [0xa3, EMPTY],
    ]),
  ],
]);

export const CHECKED_SIGN = TICKED;
export const UNCHECKED_SIGN = EMPTY;

/** True for a font whose characters are signs, not letters. */
export function isSymbolFont(font: string | null): boolean {
  return font !== null && SIGNS.has(font.toLowerCase());
}

/** Characters of symbol fonts are kept in the private-use area (F0xx) or as plain bytes. */
const placeOf = (code: number): number => (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);

/** @returns empty for a sign that means nothing in a form */
export function signOf(font: string | null, code: number): string {
  return SIGNS.get(font?.toLowerCase() ?? '')?.get(placeOf(code)) ?? '';
}

const PRIVATE_USE = /[\uf000-\uf0ff]/;

/** A run's text as it is seen: signs of symbol fonts put in, private characters of other fonts left out. */
export function seenText(text: string, font: string | null): string {
  const isSymbols = isSymbolFont(font);
  if (!isSymbols && !PRIVATE_USE.test(text)) return text;
  let seen = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xf000 && code <= 0xf0ff)
      seen += signOf(isSymbols ? font : 'wingdings 2', code) || signOf('wingdings', code);
    else seen += isSymbols && code < 0x100 && code > 0x20 ? signOf(font, code) : character;
  }
  return seen;
}
