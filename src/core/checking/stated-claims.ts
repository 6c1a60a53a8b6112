/**
 * What a text claims of all projects together: how many there are, of which kinds, how many of each grade or beyond a
 * rate or a score, the mean score, and the money. Read sentence by sentence; what a sentence says of something else
 * is no claim.
 */
import { chineseNumber, CHINESE_NUMERAL } from '../figures/chinese-number';
import { compact } from '../text/label-text';
import { plainGrade } from './portfolio';
import { firstAmount, statedMoney, type StatedAmount, type StatedMoney } from './stated-money';

/** Projects beyond a rate of execution (per cent) or a score (points). */
export interface StatedSubset {
  readonly count: number;
  readonly measure: 'rate' | 'score';
  /** `=` where the text gives one figure. */
  readonly sign: '≥' | '>' | '≤' | '<' | '=';
  readonly bound: number;
  /** As printed: 执行率低于90%. */
  readonly text: string;
}

interface StatedClaims {
  /** All projects; null where only their kinds are counted. */
  readonly count: number | null;
  /** Of each kind (一级项目3个，二级项目15个), where they are told. */
  readonly kinds: readonly number[];
  /** In the plain wording 优良中差. */
  readonly grades: ReadonlyMap<string, number>;
  readonly subsets: readonly StatedSubset[];
  readonly meanScore: string | null;
  /** What the sentence that counts them says of their money; an amount without more may be budgeted or spent. */
  readonly money: StatedMoney;
  readonly involved: StatedAmount | null;
}

const NUMBER = `(\\d+|${CHINESE_NUMERAL}{1,4})`;
const COUNTER = '(?:个|项|张|份)';
const OF_PROJECTS = '(?:预算|财政|专项|支出|绩效|政策|自评|一级|二级|部门|单位|本级|的)*(?:项目|政策|自评表)';

/** 18个项目, 18项二级项目. */
const BEFORE_NAME = new RegExp(`${NUMBER}${COUNTER}${OF_PROJECTS}`, 'gu');
/** 项目18个, 自评项目共18项, 项目个数18. */
const BEHIND_NAME = new RegExp(
  `(?:项目|政策|自评|评价|自评表)(?:支出)?(?:个数|项目数|总数|数量|数)?(?:共有?|为|计|有|合计|总计|共计|:)*${NUMBER}${COUNTER}`,
  'gu',
);
/** 自评…个数…18个, with a few words in between. */
const LOOSE = new RegExp(
  `(?:自评|评价)[^。,;\\d]{0,12}?(?:个数|项目数|数量|共|为|计|合计)${NUMBER}${COUNTER}`,
  'gu',
);
const IS_PART = /其中|另有|另外|分别|抽取|选取|选择|重点评价|有$/u;
const OF_SOME = /执行率|得分|分以上|分以下|优|良|中等|等级为|差|未完成|超过|低于|不足|未达/u;

const GRADE_WORD = '(优秀|良好|中等|较差|优|良|中|差)';
const QUOTE = '[“”"\'‘’「」]?';
/** 15个项目自评结果为“优”, 15优. */
const COUNT_THEN_GRADE = new RegExp(
  `${NUMBER}(?:${COUNTER}(?:项目|政策)?(?:的?(?:绩效)?(?:自评|评价)?(?:结果|等级|等次|结论)?(?:均|都)?(?:为|是|评为|评定为|达到)?)?)?${QUOTE}${GRADE_WORD}(?![化先质势惠抚好良心间型异距]|秀|等职)${QUOTE}`,
  'gu',
);
/** 优15个, 评价等级为“优”的项目有15个. */
const GRADE_THEN_COUNT = new RegExp(
  `(?<![其集当年期途])${QUOTE}${GRADE_WORD}${QUOTE}(?:等级|等次|级|档)?(?:的)?(?:项目)?(?:有|为|共|:)*${NUMBER}${COUNTER}`,
  'gu',
);

const BOUND_WORDS = '(达到|不低于|高于|超过|大于|低于|不足|小于|未达到?|在|为|均为|达)?';
const BOUND_TAIL = '(及?以上|以下|以内)?';
const SUBSETS: readonly (readonly [pattern: RegExp, order: 'count-first' | 'count-last'])[] = [
  [
    new RegExp(
      `${NUMBER}${COUNTER}(?:项目|政策)?的?(?:预算|资金)?(执行率|得分|自评得分)${BOUND_WORDS}(\\d+(?:\\.\\d+)?)[%分]${BOUND_TAIL}`,
      'gu',
    ),
    'count-first',
  ],
  [
    new RegExp(
      `(?:预算|资金)?(执行率|得分|自评得分)${BOUND_WORDS}(\\d+(?:\\.\\d+)?)[%分]${BOUND_TAIL}的?(?:项目|政策)?(?:有|共|为)*${NUMBER}${COUNTER}`,
      'gu',
    ),
    'count-last',
  ],
];
const MEAN = /平均(?:自评)?(?:得分|分数?|总分)(?:为|是|达到?|:)*(\d+(?:\.\d+)?)/u;

const numberOf = (text: string): number | null => (/^\d+$/u.test(text) ? Number(text) : chineseNumber(text));

interface Counted {
  readonly value: number;
  readonly at: number;
  readonly end: number;
  readonly isPart: boolean;
}

/** Numbers of projects in a sentence, those of some of them by their grade or rate left out. */
function countsIn(sentence: string): readonly Counted[] {
  const found: Counted[] = [];
  for (const pattern of [LOOSE, BEHIND_NAME, BEFORE_NAME])
    for (const match of sentence.matchAll(pattern)) {
      const value = numberOf(match[1] ?? '');
      const end = match.index + match[0].length;
      const at = match.index + match[0].indexOf(match[1] ?? '');
      if (value === null || found.some((other) => at < other.end && other.at < end)) continue;
      const clause = sentence.slice(sentence.lastIndexOf(',', match.index) + 1);
      if (OF_SOME.test(clause.split(',')[0] ?? '')) continue;
      found.push({ value, at, end, isPart: IS_PART.test(sentence.slice(0, at)) });
    }
  return found.sort((a, b) => a.at - b.at);
}

function gradesIn(sentence: string): readonly (readonly [grade: string, count: number])[] {
  const told: (readonly [string, number])[] = [];
  const taken: (readonly [from: number, to: number])[] = [];
  const read = (pattern: RegExp, numberAt: 1 | 2) => {
    for (const match of sentence.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const count = numberOf(match[numberAt] ?? '');
      const grade = plainGrade(match[numberAt === 1 ? 2 : 1] ?? '');
      if (count === null || grade === null || taken.some(([first, last]) => from < last && first < to))
        continue;
      taken.push([from, to]);
      told.push([grade, count]);
    }
  };
  read(COUNT_THEN_GRADE, 1);
  read(GRADE_THEN_COUNT, 2);
  // 中 and 差 alone are everyday words.
  const isSure = told.some(([grade]) => grade === '优' || grade === '良') || /等级|等次|结果/u.test(sentence);
  return isSure ? told : [];
}

const SIGNS: Readonly<Record<string, StatedSubset['sign']>> = {
  达到: '≥',
  不低于: '≥',
  高于: '>',
  超过: '>',
  大于: '>',
  低于: '<',
  不足: '<',
  小于: '<',
  未达: '<',
  未达到: '<',
};
const TAIL_SIGNS: Readonly<Record<string, StatedSubset['sign']>> = {
  以上: '≥',
  及以上: '≥',
  以下: '<',
  以内: '≤',
};

function subsetsIn(sentence: string): readonly StatedSubset[] {
  return SUBSETS.flatMap(([pattern, order]) =>
    [...sentence.matchAll(pattern)].flatMap((match): readonly StatedSubset[] => {
      const [whole, ...groups] = match;
      const [words, rest] = order === 'count-first' ? [groups[0], groups.slice(1)] : [groups[4], groups];
      const [measure, before = '', bound, behind = ''] = rest;
      const count = numberOf(words ?? '');
      if (count === null || bound === undefined) return [];
      const sign = TAIL_SIGNS[behind] ?? SIGNS[before] ?? '=';
      const isHundred = sign === '≥' && behind === '' && Number(bound) === 100;
      return [
        {
          count,
          measure: measure === '执行率' ? 'rate' : 'score',
          sign: isHundred ? '=' : sign,
          bound: Number(bound),
          text: whole,
        },
      ];
    }),
  );
}

/** 涉及资金442.73万元: neither budgeted nor spent by its words. */
function involvedIn(sentence: string): StatedAmount | null {
  for (const clause of sentence.split(/[,，]/u)) {
    const lead = /^(?!其中|包括)[^\d]{0,20}?(?:涉及|资金|金额|预算)[^\d]{0,12}(?=\d)/u.exec(clause)?.[0];
    if (lead === undefined || /执行|支出|支付|使用|结余|占/u.test(lead)) continue;
    return firstAmount(clause.slice(lead.length));
  }
  return null;
}

/** Texts shorter than this say nothing of all projects. */
const SHORTEST = 10;

/** @returns null for a text that claims nothing of all projects */
export function statedClaims(text: string, year: number | null): StatedClaims | null {
  if (text.length < SHORTEST || !/自评|评价/u.test(text)) return null;
  const whole = compact(text);
  const sentences = whole.split(/[。;!?]/u).filter((sentence) => sentence !== '');
  let count: number | null = null;
  let kinds: readonly number[] = [];
  const grades = new Map<string, number>();
  const subsets: StatedSubset[] = [];
  let counting = '';
  for (const sentence of sentences) {
    const counts = countsIn(sentence);
    if (count === null && kinds.length === 0 && /自评|评价/u.test(sentence)) {
      count = counts.find(({ isPart }) => !isPart)?.value ?? null;
      const parts = counts.filter(({ isPart }) => isPart);
      if (parts.length > 1) kinds = parts.map(({ value }) => value);
      if (count !== null || kinds.length > 0) counting = sentence;
    }
    for (const [grade, told] of gradesIn(sentence)) if (!grades.has(grade)) grades.set(grade, told);
    subsets.push(...subsetsIn(sentence));
  }
  if (count === null && kinds.length === 0) return null;
  return {
    count,
    kinds,
    grades,
    subsets,
    meanScore: MEAN.exec(whole)?.[1] ?? null,
    money: statedMoney(counting, year, true),
    involved: involvedIn(counting),
  };
}
