/**
 * Text of a target or actual → operator, number, range, unit or deadline. A sentence that contains numbers is not a
 * number: whatever is left over beyond a few harmless words makes the whole a text. Each reading says what it took
 * and what it left.
 */
import { remember } from '../text/remember';
import { boundsIn } from './bounds';
import { isFigure } from './decimal';
import { readDeadline, TAIL, type Deadline } from './deadline';
import { compact } from '../text/label-text';
import { SUFFIX_OPERATORS, takeOperator, type Operator } from './operators';
import { takeNumber } from './take-number';
import { conversionFactor, isKnownUnit, isPlainUnit, readUnit, type Unit } from './units';

type QuantityKind = 'number' | 'range' | 'deadline' | 'text' | 'blank';

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
  /** For a figure that says by how much something rose or fell: which of the two. */
  readonly change?: 'rise' | 'fall';
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

/** Harmless words before a number. */
const LIGHT_PREFIX =
  /^(?:已经|已|实际|全年|共计|共|总计|累计|合计|约|大约|近|将近|完成率|完成了|完成|达到了|达到|达成|达|实现|为|是|保持在|保持|支付|支出|预计|第)+(?=[\d<>=≥≤]|[-–—]\d|百分之)/;
/** Harmless words behind a number and its unit. */
const LIGHT_SUFFIX = /^(?:左右|上下|余|多|次性)?(?:完成|办结|达标|到位|支付|已完成|全部完成)?$/;

/** The currency in front of its amount: RMB 15 million, ￥3万元. */
const CURRENCY = /(^|[^A-Za-z])(?:RMB|CNY|人民币|[¥￥])(?=\d)/giu;

interface TakenTail {
  readonly unit: Unit | null;
  readonly operator: Operator | null;
  readonly isDamaged: boolean;
  readonly left: string;
}

/** What may follow a number: unit, an operator word, harmless words; null when it is the rest of a sentence. */
function takeTail(tail: string, isChinese: boolean): TakenTail | null {
  const bare = tail
    .replace(TAIL, '')
    .replace(/^%(?:满意|合格|覆盖|通过|达成)$/, '%')
    .replace(/^(?:多|余|来)(?=[^\d]|$)/, '');
  const fits = (unitText: string) =>
    unitText === '' ||
    // 个项目的验收: a sentence goes on behind the counting word; 5A级 is a rank, 10项未完成 is not ten done, 期200人次
    // is another figure.
    (!/[的未没无欠缺≥≤<>=;,、。:]|级$|(?<![a-z])\d/iu.test(unitText) &&
      (isChinese
        ? isPlainUnit(unitText)
        : isKnownUnit(unitText)
          ? unitText.length <= (/^[A-Za-z]+$/.test(unitText) ? 14 : 8)
          : /^[\p{Script=Han}A-Za-z%‰°/·²³]{1,4}$/u.test(unitText)));
  const withUnit = (
    unitText: string,
    operator: Operator | null,
    left: string,
    isDamaged = false,
  ): TakenTail | null =>
    fits(unitText) && !(isChinese && unitText === '')
      ? { unit: readUnit(unitText), operator, isDamaged, left }
      : null;
  for (const [words, operator, isDamaged] of SUFFIX_OPERATORS) {
    const at = bare.indexOf(words);
    if (at < 0 || (words === '内' && at === 0)) continue;
    const left = bare.slice(at + words.length);
    if (!LIGHT_SUFFIX.test(left)) continue;
    const taken = withUnit(bare.slice(0, at), operator, left, isDamaged);
    if (taken) return taken;
  }
  for (const suffix of ['', '左右', '上下', '已完成', '全部完成', '完成', '办结', '达标', '到位']) {
    if (!bare.endsWith(suffix)) continue;
    const unitText = bare.slice(0, bare.length - suffix.length);
    if (suffix === '' && /(完成|办结|达标|到位|左右|上下)$/.test(unitText) && unitText.length > 2) continue;
    const taken = withUnit(unitText, null, suffix);
    if (taken) return taken;
  }
  return null;
}

/** 2024学年, 2024年汛期前, 10月上中旬: a date in words that no calendar knows, and no amount. */
function namesDate(value: number, behind: string): boolean {
  if (/^(?:年.|学年)/u.test(behind)) return value >= 1990 && value <= 2100;
  return /^月.*[旬底初末中]/u.test(behind) && value <= 12;
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

/** `±5%`: a deviation within five per cent either way. In front of a month it is a damaged `=`. */
function readTolerance(bare: string): Quantity | null {
  const number = bare.startsWith('±') ? takeNumber(bare.slice(1)) : null;
  const tail = number ? takeTail(bare.slice(1 + number.length), number.isChinese) : null;
  if (!number || !tail || tail.unit?.dimension === 'months') return null;
  return {
    ...NOTHING,
    kind: 'range',
    text: bare,
    low: -number.value,
    high: number.value,
    unit: number.isPercent ? readUnit('%') : tail.unit,
    taken: bare.slice(0, bare.length - tail.left.length),
    left: tail.left,
  };
}

/** One bound or two with a sign on either side: 95%≤x≤100%, 满意度≥95%. */
function readBounds(bare: string): Quantity | null {
  const [first, second, ...others] = (boundsIn(bare) ?? []).map((bound) => readPrinted(bound));
  if (first?.kind !== 'number' || others.length > 0) return null;
  if (!second) return { ...first, text: bare, taken: bare, left: '' };
  const factor = conversionFactor(first.unit, second.unit);
  const [low, high] = [first.value, second.value];
  if (second.kind !== 'number' || factor === null || low === null || high === null) return null;
  const floor = low * factor;
  return floor <= high
    ? {
        ...NOTHING,
        kind: 'range',
        text: bare,
        low: floor,
        high,
        unit: second.unit ?? first.unit,
        taken: bare,
      }
    : null;
}

/**
 * Reads a target or actual as printed.
 * @param text the cell's text; a per-cent cell comes as `86.2%`
 */
export const readQuantity = remember((text: string): Quantity => {
  const read = readPrinted(text);
  return read.kind === 'text' ? (readBounds(read.text) ?? read) : read;
});

function readPrinted(text: string): Quantity {
  const bare = compact(text)
    .replace(/−/g, '-')
    .replace(CURRENCY, '$1')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/^['"“‘]+|['"”’]+$/g, '')
    .replace(/^(\d[\d.]*%)\/\1$/, '$1')
    // 3月18日（星期六）
    .replace(/(?<=[日号\d])\((?:星期|周|礼拜)[一二三四五六日天]\)/u, '')
    // 95%（含95%）以上: the bound counted in by its own figure.
    .replace(/^(.*?([\d.]+%?))\(含\2\)(?=以)/u, '$1(含)');
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

  const around = readTolerance(bare);
  if (around) return around;

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
    // `≥%` lacks its figure; 不低于上年水平 and 最多跑一次 are sentences.
    const isSymbol = !/\p{Script=Han}/u.test(head.words);
    const unitOnly =
      head.operator !== null && (rest === '' || (isSymbol ? isKnownUnit(rest) : isPlainUnit(rest)));
    return asText({ operator: head.operator, operatorDamaged: head.damaged, operatorOnly: unitOnly });
  }
  const behind = rest.slice(first.length);
  const range = /^([^\d~—–至到-]{0,4})(?:[-~—–至到]+)(\d+(?:\.\d+)?)(.*)$/u.exec(behind);
  if (range?.[2] !== undefined && !first.isChinese) {
    const tail = takeTail(range[3] ?? '', false);
    const high = Number(range[2]);
    const unitFits = range[1] === '' || isKnownUnit(range[1] ?? '');
    // 1-12月 is a period, not a range of months to choose from.
    const isPeriod =
      (tail?.unit?.dimension === 'months' && (range[1] === '' || range[1] === '月')) ||
      namesDate(first.value, range[3] ?? '');
    if (tail && unitFits && high >= first.value && isFigure(high) && !isPeriod) {
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
      operatorDamaged: head.damaged || (tail.isDamaged && head.operator === null),
      taken: bare,
      left: light + tail.left,
    };
  }
  const tail = namesDate(first.value, behind) ? null : takeTail(behind, first.isChinese);
  if (!tail) return asText({ operator: head.operator, operatorDamaged: head.damaged });
  const inwards = head.words === '控制在' && tail.operator ? tail.operator : (head.operator ?? tail.operator);
  return {
    ...NOTHING,
    kind: 'number',
    text: bare,
    value: first.value,
    unit: tail.unit,
    operator: inwards,
    operatorDamaged: head.damaged || (tail.isDamaged && head.operator === null),
    taken: bare.slice(light.length, bare.length - tail.left.length),
    left: light + tail.left,
  };
}

/** True for target and actual that can be compared by arithmetic. */
export function isMeasurable(quantity: Quantity): boolean {
  return quantity.kind === 'number' || quantity.kind === 'range' || quantity.kind === 'deadline';
}

const NOT_FILLED = /^(?:未填报|未填|待填|未填写|无目标|待定|暂无|tbd|tobe(?:determined|filledin))$/i;

/** True for words that stand where a target or an actual was never entered. */
export function isNotFilled(text: string): boolean {
  return NOT_FILLED.test(text);
}

const NOT_APPLICABLE =
  /^(?:本年度?|本项目|该项目|本单位)?(?:不适用|[不未]涉及|无此(?:项|指标|内容|业务)|不(?:参与)?(?:考核|评价|评分|计分)|N\/?A|notapplicable)(?:本?项目|该指标|本指标)?$/iu;

/** True for words that say that the indicator does not concern the project: 不适用, 不涉及, 无此项. */
export function saysNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(text.replace(/^[(]|[)。]+$/gu, ''));
}
