/**
 * Text of a target or actual → operator, number, range, unit or deadline. A sentence that contains numbers is not a
 * number: whatever is left over beyond a few harmless words makes the whole a text. Each reading says what it took
 * and what it left.
 */
import { chineseNumber, CHINESE_NUMERAL } from './chinese-number';
import { compact } from './label-text';
import { isKnownUnit, isPlainUnit, readUnit, type Unit } from './units';

export type Operator = '≥' | '≤' | '>' | '<' | '=';

export type QuantityKind = 'number' | 'range' | 'deadline' | 'text' | 'blank';

/** A day or month by which something is due or was done; parts that are not printed are null. */
export interface Deadline {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface Quantity {
  readonly kind: QuantityKind;
  /** As printed, white space removed. */
  readonly text: string;
  /** Null when none is printed. */
  readonly operator: Operator | null;
  /** True when the printed operator is damaged (`≡`, `-12月`) and was read as the likeliest. */
  readonly operatorDamaged: boolean;
  /** An operator without any number behind it: `≥%`. */
  readonly operatorOnly: boolean;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit | null;
  readonly deadline: Deadline | null;
  /** What of the text was read as the quantity, and what was left over. */
  readonly taken: string;
  readonly left: string;
}

const NOTHING: Omit<Quantity, 'kind' | 'text'> = {
  operator: null,
  operatorDamaged: false,
  operatorOnly: false,
  value: null,
  low: null,
  high: null,
  unit: null,
  deadline: null,
  taken: '',
  left: '',
};

export const BLANK_QUANTITY: Quantity = { ...NOTHING, kind: 'blank', text: '' };

/** Operators in front, longest first. */
const PREFIX_OPERATORS: readonly (readonly [words: string, operator: Operator, damaged?: boolean])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['高于等于', '≥'],
  ['低于等于', '≤'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不得小于', '≥'],
  ['不得超过', '≤'],
  ['不得高于', '≤'],
  ['不得大于', '≤'],
  ['不得多于', '≤'],
  ['控制在', '≤'],
  ['不少于', '≥'],
  ['不低于', '≥'],
  ['不小于', '≥'],
  ['不大于', '≤'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不多于', '≤'],
  ['不超', '≤'],
  ['至少', '≥'],
  ['最少', '≥'],
  ['最低', '≥'],
  ['至多', '≤'],
  ['最多', '≤'],
  ['最高', '≤'],
  ['大于', '>'],
  ['高于', '>'],
  ['超过', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
  ['>=', '≥'],
  ['=>', '≥'],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≳', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['≲', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['==', '='],
  ['=', '='],
  ['═', '='],
  ['≡', '=', true],
  ['≌', '=', true],
  ['≈', '=', true],
  ['±', '=', true],
];

/** Operator words that may stand behind the number. */
const SUFFIX_OPERATORS: readonly (readonly [words: string, operator: Operator])[] = [
  ['及其以上', '≥'],
  ['及以上', '≥'],
  ['或以上', '≥'],
  ['(含)以上', '≥'],
  ['以上(含)', '≥'],
  ['以上', '≥'],
  ['起步', '≥'],
  ['及以下', '≤'],
  ['或以下', '≤'],
  ['(含)以下', '≤'],
  ['以下', '≤'],
  ['(含)以内', '≤'],
  ['以内', '≤'],
  ['之内', '≤'],
  ['范围内', '≤'],
  ['内', '≤'],
  ['≥', '≥'],
  ['>=', '≥'],
  ['≤', '≤'],
  ['<=', '≤'],
];

/** Harmless words before a number. */
const LIGHT_PREFIX =
  /^(?:已经|已|实际|全年|共计|共|总计|累计|合计|约|大约|近|将近|完成率|完成了|完成|达到了|达到|达成|达|实现|为|是|保持在|保持|支付|支出|预计|第)+(?=[\d<>=≥≤]|百分之)/;
/** Harmless words behind a number and its unit. */
const LIGHT_SUFFIX = /^(?:左右|上下|余|多|次性)?(?:完成|办结|达标|到位|支付|已完成|全部完成)?$/;

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)/;
const TAIL = /[。.;；,，、!！]+$/;

/** Reads an operator that stands alone in its own column: `大于等于`, `≥`, `=`; null for anything else. */
export function readOperator(text: string): Operator | null {
  const bare = compact(text);
  for (const [words, operator] of PREFIX_OPERATORS) if (bare === words.normalize('NFKC')) return operator;
  return null;
}

function takeOperator(text: string): {
  operator: Operator | null;
  damaged: boolean;
  rest: string;
  words: string;
} {
  for (const [words, operator, damaged] of PREFIX_OPERATORS) {
    if (text.startsWith(words)) {
      const more = takeOperator(text.slice(words.length));
      // Doubled operators (≥≥90, ≥=90) are one; a damaged one followed by a sound one is the sound one.
      if (more.operator)
        return { operator: more.operator, damaged: false, rest: more.rest, words: words + more.words };
      return { operator, damaged: damaged === true, rest: text.slice(words.length), words };
    }
  }
  return { operator: null, damaged: false, rest: text, words: '' };
}

const inRange = (value: number, low: number, high: number) => value >= low && value <= high;

/** A day, a month or a year with words such as 前, 底前, 之前, 完成 behind it. */
export function readDeadline(text: string): Deadline | null {
  const bare = text
    .replace(TAIL, '')
    .replace(
      /(?:底|末)?(?:之前|以前|前|以内|内)?(?:全部)?(?:完成|支付|到位|验收|交付|建成|上线|结束|办结)?$/,
      '',
    );
  const full = /^(?:(\d{4})(?:年度?|[-./]))?(?:(\d{1,2})(?:月份?|[-./]))?(?:(\d{1,2})[日号]?)?$/.exec(bare);
  const year = full?.[1] ? Number(full[1]) : null;
  const month = full?.[2] ? Number(full[2]) : null;
  const day = full?.[3] ? Number(full[3]) : null;
  if (full && (year !== null || month !== null)) {
    if (year !== null && !inRange(year, 1990, 2100)) return null;
    if (month !== null && !inRange(month, 1, 12)) return null;
    if (day !== null && (month === null || !inRange(day, 1, 31))) return null;
    // 12.5 alone is a number, not the fifth of December; without a year the words 月 or 日 must stand there.
    if (year === null && !/[月日号]/.test(bare)) return null;
    if (year !== null && month === null && !/年/.test(bare)) return null;
    return { year, month, day };
  }
  const end = /^(?:(\d{4})年?)?(?:度|当|本|全)?年(?:底|末|终)?$/.exec(
    text.replace(TAIL, '').replace(/(?:之前|以前|前|以内|内)?(?:完成)?$/, ''),
  );
  if (end && /[底末终]/.test(text)) return { year: end[1] ? Number(end[1]) : null, month: 12, day: 31 };
  const half =
    /^(?:(\d{4})年?)?(上半年|下半年|第?[一二三四1-4]季度)(?:底|末)?(?:之前|以前|前|内)?(?:完成)?$/.exec(
      text.replace(TAIL, ''),
    );
  if (half?.[2]) {
    const quarter = '一二三四'.indexOf(half[2].replace(/^第/, '').charAt(0));
    const digit = Number(/[1-4]/.exec(half[2])?.[0] ?? 0);
    const month =
      half[2] === '上半年' ? 6 : half[2] === '下半年' ? 12 : (quarter >= 0 ? quarter + 1 : digit) * 3;
    return { year: half[1] ? Number(half[1]) : null, month, day: null };
  }
  return null;
}

interface TakenNumber {
  readonly value: number;
  readonly length: number;
  readonly isChinese: boolean;
  readonly isPercent: boolean;
}

function takeNumber(text: string): TakenNumber | null {
  const percent = new RegExp(`^百分之(${CHINESE_NUMERAL}+|\\d+(?:\\.\\d+)?)`).exec(text);
  if (percent?.[1]) {
    const value = /\d/.test(percent[1]) ? Number(percent[1]) : chineseNumber(percent[1]);
    return value === null ? null : { value, length: percent[0].length, isChinese: false, isPercent: true };
  }
  const arabic = NUMBER.exec(text);
  if (arabic) {
    const fraction = /^(\d+)\/(\d+)(?![\d/])/.exec(text);
    if (fraction?.[1] && fraction[2] && Number(fraction[2]) !== 0) {
      return {
        value: Number(fraction[1]) / Number(fraction[2]),
        length: fraction[0].length,
        isChinese: false,
        isPercent: false,
      };
    }
    return { value: Number(arabic[0]), length: arabic[0].length, isChinese: false, isPercent: false };
  }
  const chinese = new RegExp(`^${CHINESE_NUMERAL}+`).exec(text);
  if (chinese) {
    // 万 and 亿 at the end belong to the unit (万元); the numeral gives them back.
    const words = chinese[0].replace(/[万亿]$/, '');
    const value = chineseNumber(words);
    if (value !== null && words !== '')
      return { value, length: words.length, isChinese: true, isPercent: false };
  }
  return null;
}

interface TakenTail {
  readonly unit: Unit | null;
  readonly operator: Operator | null;
  readonly left: string;
}

/** What may follow a number: unit, an operator word, harmless words; null when it is the rest of a sentence. */
function takeTail(tail: string, isChinese: boolean): TakenTail | null {
  const bare = tail.replace(TAIL, '').replace(/^(?:多|余|来)(?=[^\d]|$)/, '');
  const fits = (unitText: string) =>
    unitText === '' ||
    (isChinese
      ? isPlainUnit(unitText)
      : isKnownUnit(unitText)
        ? unitText.length <= 8
        : /^[\p{Script=Han}A-Za-z%‰℃/·²³]{1,4}$/u.test(unitText));
  const withUnit = (unitText: string, operator: Operator | null, left: string): TakenTail | null =>
    fits(unitText) && !(isChinese && unitText === '') ? { unit: readUnit(unitText), operator, left } : null;
  for (const [words, operator] of SUFFIX_OPERATORS) {
    const at = bare.indexOf(words);
    if (at < 0 || (words === '内' && at === 0)) continue;
    const left = bare.slice(at + words.length);
    if (!LIGHT_SUFFIX.test(left)) continue;
    const taken = withUnit(bare.slice(0, at), operator, left);
    if (taken) return taken;
  }
  for (const suffix of ['', '左右', '上下', '完成', '已完成', '办结', '达标', '到位', '全部完成']) {
    if (!bare.endsWith(suffix)) continue;
    const unitText = bare.slice(0, bare.length - suffix.length);
    if (suffix === '' && /(完成|办结|达标|到位|左右|上下)$/.test(unitText) && unitText.length > 2) continue;
    const taken = withUnit(unitText, null, suffix);
    if (taken) return taken;
  }
  return null;
}

/** A damaged `=`: a stroke or the character 一 in front of a number. `-5%` may be meant as a number, `-12月` never is. */
function takeDamagedEquals(text: string): string | null {
  const stroke = /^[-–—一](?=\d)/.exec(text);
  if (!stroke) return null;
  const rest = text.slice(1);
  const number = takeNumber(rest);
  if (!number) return null;
  const tail = rest.slice(number.length);
  if (stroke[0] !== '一' && (tail === '' || tail === '%' || tail.startsWith('℃'))) return null;
  return rest;
}

/**
 * Reads a target or actual as printed.
 * @param text the cell's text; a per-cent cell comes as `86.2%`
 */
export function readQuantity(text: string): Quantity {
  const bare = compact(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/^['"“‘]+|['"”’]+$/g, '');
  if (bare === '') return BLANK_QUANTITY;
  const asText = (extra: Partial<Quantity> = {}): Quantity => ({
    ...NOTHING,
    kind: 'text',
    text: bare,
    left: bare,
    ...extra,
  });

  const deadline = readDeadline(bare);
  if (deadline) return { ...NOTHING, kind: 'deadline', text: bare, deadline, taken: bare };

  const light = LIGHT_PREFIX.exec(bare)?.[0] ?? '';
  const afterLight = bare.slice(light.length);
  const mended = takeDamagedEquals(afterLight);
  const head =
    mended === null
      ? takeOperator(afterLight)
      : { operator: '=' as const, damaged: true, rest: mended, words: afterLight.charAt(0) };
  const rest = head.rest;

  if (head.operator) {
    const late = readDeadline(rest);
    if (late && !/^\d+个?月$/.test(rest)) {
      return {
        ...NOTHING,
        kind: 'deadline',
        text: bare,
        deadline: late,
        operator: head.operator,
        operatorDamaged: head.damaged,
        taken: bare,
      };
    }
  }
  const first = takeNumber(rest);
  if (!first) {
    const unitOnly = head.operator !== null && (rest === '' || isKnownUnit(rest) || rest.length <= 4);
    return asText({ operator: head.operator, operatorDamaged: head.damaged, operatorOnly: unitOnly });
  }
  const behind = rest.slice(first.length);
  const range = /^([^\d~—–至到-]{0,4})(?:[-~—–至到]+)(\d+(?:\.\d+)?)(.*)$/u.exec(behind);
  if (range?.[2] !== undefined && !first.isChinese) {
    const tail = takeTail(range[3] ?? '', false);
    const high = Number(range[2]);
    const unitFits = range[1] === '' || isKnownUnit(range[1] ?? '');
    // 1-12月 is a period, not a range of months to choose from.
    const isPeriod = tail?.unit?.dimension === 'months' && (range[1] === '' || range[1] === '月');
    if (tail && unitFits && high >= first.value && !isPeriod) {
      return {
        ...NOTHING,
        kind: 'range',
        text: bare,
        low: first.value,
        high,
        unit: tail.unit ?? readUnit(range[1] ?? ''),
        taken: bare.slice(light.length),
        left: light + tail.left,
      };
    }
    return asText();
  }
  if (first.isPercent) {
    const tail = takeTail(behind, false);
    if (!tail || tail.unit) return asText();
    return {
      ...NOTHING,
      kind: 'number',
      text: bare,
      value: first.value,
      unit: readUnit('%'),
      operator: head.operator ?? tail.operator,
      operatorDamaged: head.damaged,
      taken: bare,
      left: light + tail.left,
    };
  }
  const tail = takeTail(behind, first.isChinese);
  if (!tail) return asText({ operator: head.operator, operatorDamaged: head.damaged });
  const inwards = head.words === '控制在' && tail.operator ? tail.operator : (head.operator ?? tail.operator);
  return {
    ...NOTHING,
    kind: 'number',
    text: bare,
    value: first.value,
    unit: tail.unit,
    operator: inwards,
    operatorDamaged: head.damaged,
    taken: bare.slice(light.length, bare.length - tail.left.length),
    left: light + tail.left,
  };
}

/** True for target and actual that can be compared by arithmetic. */
export function isMeasurable(quantity: Quantity): boolean {
  return quantity.kind === 'number' || quantity.kind === 'range' || quantity.kind === 'deadline';
}
