/** English labels: their words in lower case, and the same without blanks as label keys have them. */

/** A Latin word of some length: kg and GDP in a Chinese name make it no English one. */
const HAS_WORD = /[a-z]{2}/i;
/** The count in front of a name: 1., (2), Indicator 3: */
const COUNT = /^\s*(?:indicator\s*)?[(]?\d{1,2}(?:\.\d{1,2})*[).:]?\s+(?=[a-z])/i;
const BRACKETS = /\([^()]*\)/g;

/** `Cost of works (10,000 yuan)` → `cost of works`; empty where a text holds no Latin word. */
export function englishWords(text: string): string {
  if (!HAS_WORD.test(text)) return '';
  return text
    .normalize('NFKC')
    .replace(COUNT, '')
    .replace(BRACKETS, ' ')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** A label key in Latin letters alone, in lower case without signs; empty for every other. */
export function englishKey(key: string): string {
  return HAS_WORD.test(key) && /^[a-z\d'’.&/,\- ]+$/i.test(key)
    ? key.toLowerCase().replace(/[^a-z\d]/g, '')
    : '';
}
