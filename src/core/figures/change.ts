/**
 * By how much something is to rise or fall: 较上年降低10%, 同比增长5%以上, 减少5起, 降幅12%. The figure is the extent of
 * the change and never below zero; its direction is kept beside it. 降至5% names a level and is no change.
 */
import { readQuantity, type Quantity } from './quantity';
import { conversionFactor } from './units';

type Direction = 'rise' | 'fall';

const RISE = '增长|增加|提高|提升|上升|上涨|升高|递增|增幅|涨幅|升幅|增速';
const FALL = '下降|降低|减少|减低|减轻|压减|压缩|压降|缩短|缩减|下浮|下滑|回落|递减|降幅|减幅';
/** What is compared with, and what is only hoped for: neither says what changes. */
const COMPARED =
  /(?:与|较|比|同|相比|比较|于|上一?年度?|去年|前一?年|往年|当年|本年度?|全年|\d{4}年度?|基期|同期|同比|环比|年初|期初|相比|逐年|每年|年均|平均|累计|预计|力争|争取|实现|确保|已经?|实际|将|的|,|:)+/gu;
const EXTENT = '(?:率|幅度|比例|比率|量|数|额)';
const LEAD = `(?:${EXTENT}[为是]?)?(?:了|约|达到|达|近|:)*`;
/** What rises or falls may stand behind the word: 减少投诉10件. 至, 到 and 为 lead to a level. */
const OBJECT = `((?:(?!${RISE}|${FALL}|[至到为])\\p{Script=Han}){0,8}?)`;
const FIGURE = '(?=[\\d≥≤<>=+.-]|不|至少|大于|小于|高于|低于|超过|百分之)(.+)$';
const CHANGE = new RegExp(`^(.*?)(${RISE}|${FALL})${LEAD}${OBJECT}${FIGURE}`, 'u');
/** 同比降5%: one character where a comparison stands in front of it. */
const SHORT = new RegExp(`^(.*(?:同比|环比|上年|去年|同期))([增升降减])${LEAD}()${FIGURE}`, 'u');

const FALLS = new RegExp(`^(?:${FALL}|[降减])$`, 'u');
const directionOf = (word: string): Direction => (FALLS.test(word) ? 'fall' : 'rise');
const opposite = (direction: Direction): Direction => (direction === 'rise' ? 'fall' : 'rise');

interface Change {
  readonly quantity: Quantity & { readonly change: Direction };
  /** What changes; empty where only the change is told. */
  readonly subject: string;
}

function readChange(text: string): Change | null {
  const match = CHANGE.exec(text) ?? SHORT.exec(text);
  const [, before = '', word = '', object = '', rest = ''] = match ?? [];
  if (word === '') return null;
  const subject = before.replace(COMPARED, '') + object;
  if (!/^\p{Script=Han}{0,14}$/u.test(subject) || /[未不没无非新净]|控制/u.test(subject)) return null;
  const figure = readQuantity(rest);
  if (figure.kind !== 'number' || figure.value === null || !figure.unit || figure.operatorDamaged)
    return null;
  const direction = figure.value < 0 ? opposite(directionOf(word)) : directionOf(word);
  return {
    subject,
    quantity: { ...figure, text, value: Math.abs(figure.value), change: direction, taken: text, left: '' },
  };
}

const NAME_RISES = new RegExp(`(?:${RISE})${EXTENT}?(?:\\(.*\\))?$`, 'u');
const NAME_FALLS = new RegExp(`(?:${FALL})${EXTENT}?(?:\\(.*\\))?$`, 'u');

/** A rate of change in either direction, where less is a fall: 三公经费变动率. */
const NAME_CHANGES = /(?:变动|变化|增减)(?:率|幅度|比例)(?:\(.*\))?$/u;
/** How far off something is, either way. */
const NAME_DEVIATES = /(?:偏差|误差|偏离)(?:率|度|值|幅度)?(?:\(.*\))?$/u;

/** The direction in which an indicator's name says that it is counted: 事故下降率, 收入增长率; null where it says none. */
function directionOfName(name: string): Direction | null {
  if (NAME_FALLS.test(name)) return 'fall';
  return NAME_RISES.test(name) || NAME_CHANGES.test(name) ? 'rise' : null;
}

/** A rate of growth of −3 % is a fall of 3 %, a deviation of −3 % is one of 3 %; anything else below zero is no figure. */
function belowZero(actual: Quantity, named: Direction | null, name: string): Quantity | null {
  if (actual.kind !== 'number' || actual.value === null || actual.value >= 0) return null;
  if (actual.unit?.dimension !== 'percent') return null;
  const extent = { ...actual, value: Math.abs(actual.value) };
  if (NAME_DEVIATES.test(name)) return extent;
  return named ? { ...extent, change: opposite(named) } : null;
}

/**
 * Target and actual of which one at least is told as a change.
 * @param name the indicator's name, compact
 * @returns null where they cannot be held against each other
 */
export function changesOf(
  target: Quantity,
  actual: Quantity,
  name: string,
): { target: Quantity; actual: Quantity } | null {
  const isPlain = (quantity: Quantity) => quantity.kind === 'number' && (quantity.value ?? -1) >= 0;
  const wanted = target.kind === 'text' ? readChange(target.text) : null;
  const reached = actual.kind === 'text' ? readChange(actual.text) : null;
  const named = directionOfName(name);
  const pair = (goal: Quantity, result: Quantity) =>
    conversionFactor(result.unit, goal.unit) === null ? null : { target: goal, actual: result };
  if (wanted && reached) {
    const isSame = wanted.subject === '' || reached.subject === '' || wanted.subject === reached.subject;
    return isSame ? pair(wanted.quantity, reached.quantity) : null;
  }
  if (wanted && actual.kind === 'number') {
    // 12% beside 降低10% may be what is left; beside a rate of decline it is the decline.
    const isExtent = wanted.quantity.change === 'rise' || named === 'fall';
    return isExtent && actual.unit
      ? pair(wanted.quantity, { ...actual, change: wanted.quantity.change })
      : null;
  }
  const turned = isPlain(target) ? belowZero(actual, named, name) : null;
  if (turned) return pair(turned.change && named ? { ...target, change: named } : target, turned);
  if (reached && isPlain(target) && named) return pair({ ...target, change: named }, reached.quantity);
  return null;
}
