/**
 * The figure of a cell that holds text (`≥2,000株`, `95%以上`, `１８５０００元`), cut out by a formula. What stands around
 * the figure is known when the formula is written; whatever else comes to stand there leaves no figure, hence an
 * error, which the formulas around it turn into a blank. Only functions that Excel 2016, WPS and LibreOffice share.
 */
import { conversionFactor, type Unit } from '../figures/units';

/** A cell reference, a figure cut out of a cell's text, or a constant, as it stands in a formula. */
export type Term = string;

/** A figure as a term, and what must be true for it to mean what it meant. */
export interface FormulaInput {
  readonly term: Term;
  readonly checks: readonly Term[];
}

/** What may stand behind a figure, and the power of ten that it means: 万元 in a sum of 元 is 4. */
export interface Tail {
  readonly words: string;
  readonly power: number;
}

/** The power of ten that turns one unit into the other: 元 → 万元 is −4; null for any other factor. */
export function powerBetween(from: Unit | null, to: Unit | null): number | null {
  const power = Math.log10(conversionFactor(from, to) ?? NaN);
  return Math.abs(power - Math.round(power)) < 1e-9 ? Math.round(power) : null;
}

interface FigureText {
  /** Half-width and without blanks: `≥`, `不少于`. */
  readonly before: string;
  readonly figure: number;
  /** Half-width and without blanks: `株`, `%以上`. */
  readonly behind: string;
}

/** Signs that ASC leaves as they are everywhere, the full-width ones of ASCII excepted. */
const WORDS = /^[\p{Script=Han}A-Za-z%‰°℃㎡²³()<>=≥≤≧≦/]*$/u;
const APART = /^([^\d.,+-]*)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\D*)$/u;

/** The blank of Chinese text, which LibreOffice's ASC leaves as it is. */
const WIDE_BLANK = '\u3000';

/** As ASC does it in a formula: ％ → %, ２ → 2, and no blanks. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[ \u3000]/g, '');

/** `≥ 2,000 株` → ≥, 2000, 株; null where the text holds no figure, or more than one, or signs that no formula can name. */
export function takeApart(text: string): FigureText | null {
  const [, before = '', figure = '', behind = ''] = APART.exec(halfWidth(text)) ?? [];
  if (figure === '' || !WORDS.test(before) || !WORDS.test(behind)) return null;
  return { before, figure: Number(figure.replace(/,/g, '')), behind };
}

/** A text as a constant of a formula: `a"b` → `"a""b"`. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** `≥ ２,000 株` → `≥2,000株`. */
const plain = (cell: Term): Term => replaced(replaced(`ASC(${cell})`, ' ', ''), WIDE_BLANK, '');

function replaced(text: Term, old: string, by: string): Term {
  return `SUBSTITUTE(${text},${quoted(old)},${quoted(by)})`;
}

/** What a figure stands between in its cell. */
interface FigureWords {
  readonly before: string;
  /** Whether the words in front say how the figure is meant, and must stay: ≥, 不少于. */
  readonly needsBefore: boolean;
  /** What may stand behind it, longest first. */
  readonly tails: readonly Tail[];
  /** The power of a figure with nothing behind it; null where one of the tails must stay. */
  readonly bare: number | null;
}

/** Stands in no cell; where it is left beside the figure there is none. */
const EDGE = '|';

/**
 * The figure as a term. What stands behind it becomes the exponent of a number (`2000株` → `2000E0`), and so no date, no
 * fraction and no second figure can be taken for one: `3-5` and `10次20次` are none with E0.
 * @example `≥2000株`, both words needed:
 *   // VALUE(SUBSTITUTE(SUBSTITUTE("|"&digits&"|","|≥",""),"株|","E0"))
 * @example `1500株`, or 1500 alone:
 *   // VALUE(SUBSTITUTE(digits&"E0","株E0","E0"))
 */
export function cutFigure(cell: Term, { before, needsBefore, tails, bare }: FigureWords): Term {
  const end = bare === null ? EDGE : `E${String(bare)}`;
  const front = needsBefore ? `"${EDGE}"&` : '';
  const digits = replaced(plain(cell), ',', '');
  const whole = `${front}${before === '' || needsBefore ? digits : replaced(digits, before, '')}&"${end}"`;
  const behind = needsBefore ? replaced(whole, EDGE + before, '') : whole;
  return `VALUE(${tails.reduce(
    (text, { words, power }) => replaced(text, words + end, `E${String(power)}`),
    behind,
  )})`;
}

/** Whether a term cuts its figure out of a text. */
export const isCut = (term: Term): boolean => term.includes('VALUE(');

/** True where a comma, if there is one, parts thousands: not so in `10,20`, two figures. */
export const partsThousands = (cell: Term): Term =>
  `ISNUMBER(VALUE(MID(ASC(${cell})&"x,000",FIND(",",ASC(${cell})&"x,000")+1,3)))`;

/** 0.98 and 98 are both 98 per cent; above `limit` a figure is per cent as it stands. */
export const asPercent = (figure: Term, limit: number): Term =>
  `(${figure}*IF(${figure}<=${String(limit)},100,1))`;

/** The same for a cell that may hold a number or a text with its own sign of per cent. */
export const percentIn = (cell: Term, text: Term, limit: number): Term =>
  `IF(ISNUMBER(${cell}),${asPercent(cell, limit)},${text})`;
