/** How often something is to be done: 每月1次, 1次/季度, 每半年不少于1次, 一周两次. Counted over a whole year. */
import { CHINESE_NUMERAL } from './chinese-number';
import { takeOperator } from './operators';
import { readQuantity, type Quantity } from './quantity';
import { conversionFactor, isPlainUnit, type Unit } from './units';

/** How many of a period a year has. */
const PERIODS: Readonly<Record<string, number>> = {
  年: 1,
  年度: 1,
  半年: 2,
  半年度: 2,
  季: 4,
  季度: 4,
  两个月: 6,
  两月: 6,
  双月: 6,
  月: 12,
  个月: 12,
  月度: 12,
  半个月: 24,
  半月: 24,
  两周: 26,
  双周: 26,
  周: 52,
  星期: 52,
  日: 365,
  天: 365,
};

/** What is done now and then: not people, money or time, which stay the same from month to month. */
const COUNTED = /^(?:times|items|person-times|count:[^/]+)$/;

const dimensionOf = (unit: Unit) => unit.dimension.split('/');

/** How many of its periods a year has for 次/月, 份/季度 …; null for all other units. */
export function timesAYear(unit: Unit | null): number | null {
  const [counted = '', period = ''] = unit ? dimensionOf(unit) : [];
  return COUNTED.test(counted) ? (PERIODS[period] ?? null) : null;
}

/** The unit without its period: 次 of 次/月. */
export function withoutPeriod(unit: Unit): Unit {
  const [dimension = ''] = dimensionOf(unit);
  return { ...unit, text: unit.text.split(/[/每]/u)[0] ?? unit.text, dimension };
}

const NAMES = Object.keys(PERIODS).sort((a, b) => b.length - a.length);
const EVERY = new RegExp(
  `^(?:平均|原则上|确保|做到|保证|坚持|已)*(?:每个?(?:1个?|一个?)?(${NAMES.join('|')})|(?:一个?|1个?)(周|星期|月|季度?|年|天|日)|(周|月|季|年)均)(.+)$`,
  'u',
);
const TWO_MONTHS = /^每(?:2|二)个?月/u;
/** Words between the period and the figure: 不少于, 至少开展, 召开会议. */
const WORDS = new RegExp(
  `^([\\p{Script=Han},:]{0,12}?)([≥≤<>=]*(?:\\d|${CHINESE_NUMERAL}+(?=次|期|场|批|篇|份|轮|回|件|项|个)).*)$`,
  'u',
);
const NEGATION = /[未没无非缺欠]|不(?!少于|低于|小于|得|超过|高于|大于|多于)/u;
const LEAST = /(不得?(?:少于|低于|小于)|至少|最少|不得?(?:超过|高于|大于|多于)|至多|最多)/u;

/** 1次安全检查: the figure with its unit, and words of what is done. */
function countedIn(text: string): Quantity | null {
  const whole = readQuantity(text);
  if (whole.kind === 'number' && whole.unit && COUNTED.test(whole.unit.dimension)) return whole;
  const head = new RegExp(`^([≥≤<>=]*(?:\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}+))(.+)$`, 'u').exec(text);
  const rest = head?.[2] ?? '';
  if (!head?.[1] || /[\d,;。、]/.test(rest) || NEGATION.test(rest) || rest.length > 12) return null;
  const length = [3, 2, 1].find((size) => isPlainUnit(rest.slice(0, size)));
  const figure = length === undefined ? null : readQuantity(head[1] + rest.slice(0, length));
  return figure?.kind === 'number' && figure.unit && COUNTED.test(figure.unit.dimension) ? figure : null;
}

/**
 * @param text compact
 * @returns so many a period (its unit 次/月), null where the text is no frequency
 */
function readFrequency(text: string): Quantity | null {
  const printed = readQuantity(text);
  if (printed.kind === 'number') return timesAYear(printed.unit) === null ? null : printed;
  const match = EVERY.exec(text.replace(TWO_MONTHS, '每两个月').replace(/[。.;；]+$/u, ''));
  const period = match?.[1] ?? match?.[2] ?? match?.[3];
  const [, words = '', rest = ''] = WORDS.exec(match?.[4] ?? '') ?? [];
  if (period === undefined || rest === '' || NEGATION.test(words)) return null;
  const figure = countedIn(rest);
  if (!figure?.unit || figure.operatorDamaged) return null;
  const said = LEAST.exec(words)?.[1];
  return {
    ...figure,
    text,
    operator: figure.operator ?? (said === undefined ? null : takeOperator(said).operator),
    unit: {
      text: `${figure.unit.text}/${period}`,
      dimension: `${figure.unit.dimension}/${period}`,
      factor: figure.unit.factor,
    },
    taken: text,
    left: '',
  };
}

/**
 * Target and actual of which one at least is a frequency and the other a frequency or a number of times.
 * @param numberIn reads the figure of an actual in words that answers a target in the given unit
 */
export function frequenciesOf(
  target: Quantity,
  actual: Quantity,
  numberIn: (actual: Quantity, target: Quantity) => Quantity,
): { target: Quantity; actual: Quantity } | null {
  const read = (quantity: Quantity) =>
    quantity.kind === 'number' || quantity.kind === 'text' ? readFrequency(quantity.text) : null;
  const wanted = target.kind === 'number' && timesAYear(target.unit) !== null ? target : read(target);
  const reached = read(actual);
  const fits = (a: Unit | null, b: Unit | null) =>
    a !== null && b !== null && conversionFactor(withoutPeriod(a), withoutPeriod(b)) !== null;
  if (wanted?.unit) {
    if (reached) return fits(wanted.unit, reached.unit) ? { target: wanted, actual: reached } : null;
    const total = numberIn(actual, { ...wanted, unit: withoutPeriod(wanted.unit) });
    const isCount = total.kind === 'number' && (total.unit === null || fits(wanted.unit, total.unit));
    return isCount ? { target: wanted, actual: total } : null;
  }
  return reached && target.kind === 'number' && fits(target.unit, reached.unit)
    ? { target, actual: reached }
    : null;
}
