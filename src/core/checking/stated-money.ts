/**
 * Money that sentences tell: what a project was given and what it spent in the year, at what rate, and the parts of an
 * amount that is told in the same sentence. Only what is named as the year's own is taken: 发放补贴85万元 is a payment among
 * others, 上年预算80万元 another year's.
 */
import { decimal, plainNumber, sum, type Decimal } from '../figures/decimal';
import { AMOUNT_UNITS, asAmountUnit } from '../reading/read-cell';
import { compact } from '../text/label-text';
import type { AmountUnit } from '../model/self-evaluation-form';

export interface StatedAmount {
  /** As printed, with its unit: 85万元. */
  readonly text: string;
  /** In 元. */
  readonly yuan: Decimal;
  /** Half of its last printed decimal, in 元; an amount without decimals is exact. */
  readonly slack: Decimal;
}

export interface StatedMoney {
  readonly budgets: readonly StatedAmount[];
  readonly spendings: readonly StatedAmount[];
  /** Rates of execution, in per cent. */
  readonly rates: readonly StatedRate[];
}

interface StatedRate {
  readonly text: string;
  readonly value: number;
  /** 95%以上: the rate is no lower. */
  readonly isFloor: boolean;
}

/** An amount and the parts that its sentence divides it into. */
interface StatedParts {
  readonly whole: StatedAmount;
  readonly parts: readonly StatedAmount[];
  /** True where the parts are named as being all there are. */
  readonly isComplete: boolean;
}

const AMOUNT = /(约|近|超|逾)?(\d+(?:\.\d+)?)(亿元|百万元|万元|千元|元)(余|多|左右|以上|以内)?/u;

const HALF = 0.5;

function statedAmount(figure: string, unit: AmountUnit): StatedAmount {
  const decimals = figure.split('.')[1]?.length ?? 0;
  const slack =
    decimals === 0 ? decimal(0) : decimal(AMOUNT_UNITS[unit] * HALF).div(decimal(10).pow(decimals));
  return { text: `${figure}${unit}`, yuan: decimal(figure).times(AMOUNT_UNITS[unit]), slack };
}

/** A figure in 元 as if a text had told it. */
export const statedFigure = (yuan: number): StatedAmount => statedAmount(plainNumber(yuan), '元');

/** The amount that a text begins with; null where it begins with anything else. */
export function firstAmount(text: string): StatedAmount | null {
  const [, figure = '', words = ''] =
    /^(\d+(?:\.\d+)?)(亿元|百万元|万元|千元|元)/u.exec(withoutThousands(text)) ?? [];
  const unit = asAmountUnit(words);
  return unit ? statedAmount(figure, unit) : null;
}

/** True where the told amount is the other, as exact as the one printed more coarsely. */
export function isSameAmount(told: StatedAmount, value: number, unit: AmountUnit): boolean {
  const known = statedAmount(plainNumber(Math.abs(value)), unit);
  const slack = told.slack.gt(known.slack) ? told.slack : known.slack;
  return told.yuan
    .minus(known.yuan)
    .abs()
    .lte(slack.gt(MOST_NOISE) ? slack : MOST_NOISE);
}

/** 元: what is cut off in writing 万元 with two or more decimals. */
const MOST_NOISE = decimal(1);

const withoutThousands = (text: string): string => text.replace(/(\d),(?=\d{3}(?!\d))/gu, '$1');
const sentencesOf = (text: string): readonly string[] =>
  withoutThousands(compact(text))
    .split(/[。;!?；]/u)
    .filter((sentence) => sentence !== '');

/** 2024年, 截至2024年12月底: whose year it is; another's figures are none of this form's. */
const YEARS = /20\d\d(?=年)/gu;
/** Words that may stand before the year's amount without making it another: whose, when, how much in all. */
const FILLERS =
  /^(?:截[至止]到?(?:20\d\d年)?(?:12月)?(?:\d{1,2}日|底|末)?|20\d\d年度?|年[底末]|本期|本年度?|全年|年度|当年|年初|年中|[本该我此的]|项目|单位|部门|中心|专项|资金|经费|金额|总额|总量|数额|总计|共计|合计|累计|[总共计额数为是有已:]|达到?|实际|完成|实现|形成|全部|调整[为后]?|情况)/u;
const BUDGET_WORDS = /^(?:预算|安排|批复|核定)/u;
const SPENT_WORDS = /^(?:支出|执行|使用|支付|花费|开支)/u;
const RATE_WORDS = /^(?:执行(?:率|进度)|支[出付]进度)/u;

/** What the words before an amount make it. */
type Meaning = 'budget' | 'spent' | 'rate';

/** What a lead says; null where one of its words makes it an amount of something else. */
function meaningOf(lead: string): Meaning | null {
  const found = { budget: false, spent: false, rate: false };
  let rest = lead;
  while (rest !== '') {
    const [word = ''] =
      RATE_WORDS.exec(rest) ?? BUDGET_WORDS.exec(rest) ?? SPENT_WORDS.exec(rest) ?? FILLERS.exec(rest) ?? [];
    if (word === '') return null;
    if (RATE_WORDS.test(word)) found.rate = true;
    else if (BUDGET_WORDS.test(word)) found.budget = true;
    else if (SPENT_WORDS.test(word)) found.spent = true;
    rest = rest.slice(word.length);
  }
  if (found.rate) return 'rate';
  // 预算执行数 was spent, 预算支出 may be either.
  if (found.spent) return !found.budget || /执行|实际|已|完成/u.test(lead) ? 'spent' : null;
  // 共完成预算资金89.97万元: of the budget so much was used.
  if (found.budget && /完成|实现/u.test(lead)) return 'spent';
  return found.budget && (lead.includes('预算') || SCOPE.test(lead)) ? 'budget' : null;
}

/** Words that say whose money or which year a clause without more is about. */
const SCOPE = /本年|全年|年度|当年|年初|项目|资金|预算|20\d\d年/u;
/** What follows is a part of what was told before. */
const PARTS_BEGIN = /其中|包括|分别|主要用于|由/u;

interface Clause {
  readonly text: string;
  /** Stands first in its sentence. */
  readonly isFirst: boolean;
  /** Stands behind 其中 in its sentence. */
  readonly isPart: boolean;
}

/** 截至6月底, 上半年: not the whole year. */
const PART_OF_YEAR = /截[至止][^,]{0,10}?(?<!1)\d月|截[至止][^,]{0,10}?1[01]月|[上下]半年|季度/u;

/** 上年, 2023年 on a form of 2024: what follows in the sentence is that year's, until another year is named. */
function isOtherTime(clause: string, year: number | null, before: boolean): boolean {
  if (PART_OF_YEAR.test(clause)) return true;
  const years = clause.match(YEARS);
  if (years) return years.every((told) => Number(told) !== year);
  return /(?:上一?|去|前|次|明)年/u.test(clause) || (before && !/本年|当年/u.test(clause));
}

function* clausesOf(sentence: string, year: number | null): Generator<Clause> {
  let isPart = false;
  let isOther = false;
  let isFirst = true;
  // A bracket holds parts or remarks of what stands before it.
  for (const text of sentence.replace(/\([^()]*\)/gu, '').split(/[,，、]/u)) {
    isOther = isOtherTime(text, year, isOther);
    isPart = PARTS_BEGIN.test(text) || (isPart && !NEW_WHOLE.test(text));
    if (!isOther)
      yield { text: text.replace(/^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）.、])+/u, ''), isFirst, isPart };
    isFirst = false;
  }
}

/**
 * What a text tells of the year's money.
 * @param year the form's year: another's figures are none of its own; null where it is not known
 * @param isAbout whether the text is known to be about the year's money, so that 实际支出90万元 needs no more words
 */
export function statedMoney(text: string, year: number | null, isAbout = false): StatedMoney {
  const budgets: StatedAmount[] = [];
  const spendings: StatedAmount[] = [];
  const rates: StatedRate[] = [];
  for (const sentence of sentencesOf(text)) {
    let isAnchored = isAbout;
    for (const clause of clausesOf(sentence, year)) {
      if (clause.isPart) continue;
      const rate = rateIn(clause.text);
      if (rate) rates.push(rate);
      const [match, about = '', figure = '', words = '', vague = ''] = AMOUNT.exec(clause.text) ?? [];
      const unit = asAmountUnit(words);
      const at = clause.text.indexOf(match ?? '');
      if (match === undefined || !unit || about !== '' || vague !== '') continue;
      const lead = clause.text.slice(0, at);
      // The rest of the clause goes on with what the money is for: 支出85万元用于设备购置.
      if (/^(?:用于|购买|购置|采购|支付|发放|的)/u.test(clause.text.slice(at + match.length))) continue;
      const meaning = meaningOf(lead);
      if (meaning === 'budget') {
        isAnchored = true;
        budgets.push(statedAmount(figure, unit));
      } else if (meaning === 'spent' && (SCOPE.test(lead) || clause.isFirst || isAnchored))
        spendings.push(statedAmount(figure, unit));
    }
  }
  return { budgets, spendings, rates };
}

function rateIn(clause: string): StatedRate | null {
  const [match, figure = '', floor = ''] = /(\d+(?:\.\d+)?)%(以上|及以上)?$/u.exec(clause) ?? [];
  if (match === undefined) return null;
  if (meaningOf(clause.slice(0, clause.length - match.length)) !== 'rate') return null;
  return { text: match, value: Number(figure), isFloor: floor !== '' };
}

/** True where a told rate is the one that is due, as exact as it is printed. */
export function isSameRate({ value, isFloor }: StatedRate, due: number): boolean {
  if (isFloor) return due >= value;
  const decimals = plainNumber(value).split('.')[1]?.length ?? 0;
  return decimal(due)
    .minus(value)
    .abs()
    .lte(decimal(HALF).div(decimal(10).pow(decimals)).plus(decimal('0.01')));
}

/** Words of an amount that is a whole of its own, not one more part. */
const NEW_WHOLE =
  /^(?:20\d\d年|全年|本年|年度|当年|年初|年末|截至|截止|项目|实际|执行|支出|累计|总计|合计|共计?|结余|结转|剩余|节约|到位|完成|支付|预算)/u;
/** Parts by where money comes from, or by the two kinds of spending, are all there are. */
const WHERE_FROM =
  /中央|省|市|县|区|州|盟|旗|镇|乡|财政|自筹|上级|本级|其他|债券|公共预算|基金|专户|捐赠|贷款|配套|拨款|结转|基本支出|项目支出|人员经费|公用经费/u;
const FEWEST_OF_A_LIST = 3;

/** The amounts of a text that it divides into parts, each with them. */
export function statedParts(text: string): readonly StatedParts[] {
  return sentencesOf(text).flatMap((sentence) => [...partsIn(sentence)]);
}

const DIVIDES = /(?:其中|包括|分别(?:为|是)|由)[:,]?/gu;

function* partsIn(sentence: string): Generator<StatedParts> {
  for (const mark of sentence.matchAll(DIVIDES)) {
    const before = sentence.slice(0, mark.index);
    const [match, , figure = '', words = ''] =
      /(约|近|超|逾)?(\d+(?:\.\d+)?)(亿元|百万元|万元|千元|元)[,(:、]*$/u.exec(before) ?? [];
    const unit = asAmountUnit(words);
    if (match === undefined || !unit) continue;
    const isBracket = before.endsWith('(');
    const behind = sentence.slice(mark.index + mark[0].length);
    const read = readParts(isBracket ? (behind.split(')')[0] ?? '') : behind, unit);
    if (read.parts.length < 2) continue;
    yield { whole: statedAmount(figure, unit), ...read };
  }
}

/** 省级资金40万元,市级35,县级20万元: parts under each other's unit, until something else begins. */
function readParts(text: string, unit: AmountUnit): Pick<StatedParts, 'parts' | 'isComplete'> {
  const listed: { label: string; figure: string; unit: AmountUnit | null }[] = [];
  let isOpen = /等[,、)]?$|等(?:支出|费用|经费|资金)/u.test(text);
  for (const clause of text.replace(/\([^()]*\)/gu, '').split(/[,，、和及]|以及/u)) {
    const [match, label = '', figure = '', words, rest = ''] =
      /^([^\d]{1,24}?)(\d+(?:\.\d+)?)(亿元|百万元|万元|千元|元)?([^\d]*)$/u.exec(clause) ?? [];
    // 占80%, 20人: figures of another kind.
    if (match === undefined || (words === undefined && rest !== '')) break;
    if (NEW_WHOLE.test(label) && !WHERE_FROM.test(label)) break;
    if (/主要|约|近$|超$|其中/u.test(label)) isOpen = true;
    if (/^等/u.test(rest)) isOpen = true;
    listed.push({ label, figure, unit: asAmountUnit(words) });
    // 组成 ends the list, and so does every other word behind an amount.
    if (rest !== '') break;
  }
  // The unit may stand behind the last of them alone.
  const shared = [...listed].reverse().find((part) => part.unit !== null)?.unit ?? unit;
  const isBySource = listed.every(({ label }) => WHERE_FROM.test(label));
  return {
    parts: listed.map((part) => statedAmount(part.figure, part.unit ?? shared)),
    isComplete: !isOpen && (isBySource || listed.length >= FEWEST_OF_A_LIST),
  };
}

/** What the parts come to beyond the whole, in 元; null where it is no more than rounding, or some parts are not named. */
export function partsGap({ whole, parts, isComplete }: StatedParts): Decimal | null {
  const gap = sum(parts.map(({ yuan }) => yuan)).minus(whole.yuan);
  const slack = sum([whole, ...parts].map((amount) => amount.slack)).plus(MOST_NOISE);
  if (gap.abs().lte(slack) || (gap.lt(0) && !isComplete)) return null;
  return gap;
}
