/** The grade that is ticked among several: □优 ☑良 □中 □差, or 优□ 良√ 中□ 差□, with ranges or brackets beside them. */

const WORD = '优秀?|良好?|中等?|较?差|不合格|合格';
const TICK = '☑√✓✔■☒●';
const MARK = `□☐○${TICK}`;
const HAS_TICK = new RegExp(`[${TICK}]`, 'u');
const BRACKETED = new RegExp(`[(（]\\s*([${TICK}])\\s*[)）]`, 'gu');
/** A grade behind its marks; a box and a tick beside it are one mark. */
const IN_FRONT = new RegExp(`([${MARK}]+)\\s*(${WORD})`, 'gu');
/** A grade in front of its marks, with its range between: 优（90分以上）√. */
const BEHIND = new RegExp(`(${WORD})[^${MARK}优良中差合]{0,16}?([${MARK}]+)`, 'gu');
const FIRST_MARK = new RegExp(`[${MARK}]`, 'u');
const FIRST_WORD = new RegExp(WORD, 'u');
/** 优 √良 中 差: the only mark clings to the word behind it. */
const CLINGS = new RegExp(`^[^${MARK}]*\\s[${TICK}](?:${WORD})[^${MARK}]*$`, 'u');

/**
 * Marks stand all in front of the words or all behind them: the first mark tells which.
 * @returns the ticked grade's word, null where none is ticked
 */
export function tickedGrade(text: string): string | null {
  if (!HAS_TICK.test(text)) return null;
  // （ ） is an empty box, （√） a ticked one.
  const plain = text.replace(BRACKETED, '$1').replace(/[(（]\s*[)）]/gu, '□');
  const isInFront = plain.search(FIRST_MARK) < plain.search(FIRST_WORD) || CLINGS.test(plain);
  for (const [, first = '', second = ''] of plain.matchAll(isInFront ? IN_FRONT : BEHIND)) {
    const [marks, word] = isInFront ? [first, second] : [second, first];
    if (HAS_TICK.test(marks)) return word;
  }
  return null;
}
