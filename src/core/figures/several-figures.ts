/**
 * Several figures in running words: 培训3期，200人次 beside 培训3期，150人次. Each figure of the target is paired with the
 * actual's figure of the same unit, or of the same words where several have one unit. Anything that is left over, denied
 * or told as a date or a change leaves the whole to a person.
 */
import { compact } from '../text/label-text';
import { readQuantity, type Quantity } from './quantity';
import { conversionFactor, isPlainUnit } from './units';

export interface PairedFigure {
  readonly target: Quantity;
  readonly actual: Quantity;
}

interface StatedFigure {
  /** What stands in front of the figure, without signs and punctuation. */
  readonly words: string;
  readonly quantity: Quantity;
}

const DATE = /\d月|\d日|\d号|\d{4}年(?!度?内?完成)|季度|上半年|下半年|年底/u;
const OPEN =
  /[未没无非缺欠]|不(?!少于|低于|小于|得|超过|高于|大于|多于)|其中|含|增长|下降|提高|降低|减少|增加|以及上年|比例为/u;
const YEAR = /^(?:19|20)\d{2}年度?/u;
const SIGN =
  /(?:[≥≤<>]=?|=|不得?(?:少于|低于|小于|超过|高于|大于|多于)|至少|最少|至多|最多|大于等于|小于等于|大于|小于|超过)$/u;
const SUFFIX = /^(?:及以上|以上|及以下|以下|以内|之内)/u;
const LEAD = /(?:完成|达到|达|为|共|共计|约|实际|已|均|全年|累计|[,;。、:()和及])+/gu;
const LONGEST_UNIT = 4;

/** The figures of a text with their words, in order; null where something in it is none. */
function figuresOf(printed: string): readonly StatedFigure[] | null {
  const text = printed.replace(YEAR, '').replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  if (DATE.test(text) || OPEN.test(text)) return null;
  const parts = text.split(/(\d+(?:\.\d+)?)/u);
  const told: StatedFigure[] = [];
  let before = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const behind = parts[at + 1] ?? '';
    const length = Array.from({ length: LONGEST_UNIT }, (_, index) => LONGEST_UNIT - index).find((size) =>
      isPlainUnit(behind.slice(0, size)),
    );
    if (length === undefined) return null;
    const suffix = SUFFIX.exec(behind.slice(length))?.[0] ?? '';
    const sign = SIGN.exec(before)?.[0] ?? '';
    const quantity = readQuantity(sign + (parts[at] ?? '') + behind.slice(0, length) + suffix);
    if (quantity.kind !== 'number' || quantity.operatorDamaged) return null;
    told.push({ words: before.slice(0, before.length - sign.length).replace(LEAD, ''), quantity });
    before = behind.slice(length + suffix.length);
  }
  return told;
}

/** Clauses of words alone say something of their own: they must stand in the actual too. */
const repeatsWords = (target: string, actual: string): boolean =>
  target
    .split(/[,;。、]/u)
    .filter((clause) => clause !== '' && !/\d/.test(clause))
    .every((clause) => actual.includes(clause));

/**
 * @param printedTarget the target as printed
 * @param printedActual the actual as printed
 * @returns two or more pairs, in the target's order; null where the texts are no such figures
 */
export function pairedFigures(printedTarget: string, printedActual: string): readonly PairedFigure[] | null {
  const [target, actual] = [compact(printedTarget), compact(printedActual)];
  if (target === actual || !/\d[^]*\d/.test(target) || !/\d/.test(actual)) return null;
  const wanted = figuresOf(target);
  const reached = figuresOf(actual);
  if (!wanted || !reached || wanted.length < 2 || reached.length < wanted.length) return null;
  if (!repeatsWords(target, actual)) return null;
  const left = [...reached];
  const pairs: PairedFigure[] = [];
  for (const { words, quantity } of wanted) {
    const alike = left.filter((other) => conversionFactor(other.quantity.unit, quantity.unit) !== null);
    const inUnit = alike.filter((other) => other.quantity.unit?.text === quantity.unit?.text);
    const sameWords = alike.filter((other) => other.words === words);
    const [match] = [alike, inUnit, sameWords].find((found) => found.length === 1) ?? [];
    if (!match) return null;
    left.splice(left.indexOf(match), 1);
    pairs.push({ target: quantity, actual: match.quantity });
  }
  return pairs;
}
