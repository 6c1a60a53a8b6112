/**
 * Bounds with a sign on either side: 95%≤x≤100%, 90%＜合格率≤100%, ≥90%且≤95%, [90%,95%], 满意度≥95%, 95%≤满意度. Taken
 * apart into operators and figures; what the figures are is read elsewhere.
 */
import { takeOperator, type Operator } from './operators';

/** One bound as a figure with its operator in front of it. */
type Bound = `${Operator}${string}`;

const SYMBOL = '[≤≥<>≦≧⩽⩾]=?|=[<>]';
const SIGN = `(?:${SYMBOL}|小于等于|大于等于|不低于|不少于|不高于|不超过|小于|大于)`;
const FIGURE = '(\\d+(?:\\.\\d+)?[^\\d≤≥<>=≦≧⩽⩾,;。、~—到至且并\\-()[\\]]{0,6})';
/** What is bounded: a name or an x, without figures, conditions and changes. */
const NAME = '([A-Za-z\\p{Script=Han}]{1,12})';

const AROUND = new RegExp(`^${FIGURE}(${SIGN})${NAME}?(${SIGN})${FIGURE}$`, 'u');
const BEFORE_NAME = new RegExp(`^${FIGURE}(${SYMBOL})${NAME}$`, 'u');
const BEHIND_NAME = new RegExp(`^${NAME}(${SIGN})${FIGURE}$`, 'u');
const TWICE = new RegExp(`^(${SIGN})${FIGURE}(?:且|并且|并|,|、|;|至|到|~|-)?(${SIGN})${FIGURE}$`, 'u');
const INTERVAL = /^[[(](\d+(?:\.\d+)?[^\d,()[\]]{0,4})[,~](\d+(?:\.\d+)?[^\d,()[\]]{0,4})[)\]]$/u;

/** Words that make a sentence of it: 未完成≤5%, 较上年下降≥10%. */
const SENTENCE = /[未不无非没较比同环每各均]|增长|增加|提高|提升|上升|下降|降低|减少|压减|缩短/u;

const MIRRORED: Readonly<Record<Operator, Operator>> = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' };
const isFloor = (operator: Operator) => operator === '≥' || operator === '>';

const signOf = (words: string): Operator => takeOperator(words).operator ?? '=';

/** A figure in front of the sign bounds from the other side: 95%≤x is x≥95%. */
const mirrored = (figure: string, sign: string): Bound => `${MIRRORED[signOf(sign)]}${figure}`;
const plain = (sign: string, figure: string): Bound => `${signOf(sign)}${figure}`;

const pairOf = (first: Bound, second: Bound): readonly Bound[] | null => {
  const [a, b] = [signOf(first.charAt(0)), signOf(second.charAt(0))];
  if (isFloor(a) === isFloor(b)) return null;
  return isFloor(a) ? [first, second] : [second, first];
};

/**
 * @param text compact
 * @returns one bound, or two with the floor first; null where the text is none of these
 */
export function boundsIn(text: string): readonly Bound[] | null {
  const around = AROUND.exec(text);
  if (around) {
    const [, low = '', left = '', name = '', right = '', high = ''] = around;
    return SENTENCE.test(name) ? null : pairOf(mirrored(low, left), plain(right, high));
  }
  const twice = TWICE.exec(text);
  if (twice) {
    const [, left = '', low = '', right = '', high = ''] = twice;
    return pairOf(plain(left, low), plain(right, high));
  }
  const interval = INTERVAL.exec(text);
  if (interval) return [`≥${interval[1] ?? ''}`, `≤${interval[2] ?? ''}`];
  const before = BEFORE_NAME.exec(text);
  if (before) {
    const [, figure = '', sign = '', name = ''] = before;
    return SENTENCE.test(name) ? null : [mirrored(figure, sign)];
  }
  const behind = BEHIND_NAME.exec(text);
  if (behind) {
    const [, name = '', sign = '', figure = ''] = behind;
    return SENTENCE.test(name) ? null : [plain(sign, figure)];
  }
  return null;
}
