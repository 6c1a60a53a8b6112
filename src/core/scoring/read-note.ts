/**
 * What a note of a form rules on scores, as figures of a profile. A note is read sentence by sentence; each of the readers below
 * knows one thing that notes say and the many ways of saying it. What rules on scores in a way that no figure can say is
 * handed back as unread, so that nobody takes it for applied.
 */
import { decimal, rounded, sum, toNumber } from '../figures/decimal';
import type { Block } from '../model/row-facts';
import { all, clausesOf, isLadder, N, plainText, printedText, rangesOf, sentencesOf } from './note-text';
import { saysSame, type FigurePatch, type RuledOn } from './printed-rule';
import type { Deduction, ExecutionStep, FigureName } from './profile';
import { readDegrees, readScale } from './read-scale';

/** One figure that a sentence prints. */
interface Ruling {
  readonly figure: FigureName;
  readonly patch: FigurePatch;
  /** The sentence as the form prints it, in half-width characters without blanks. */
  readonly text: string;
}

/** A sentence that rules on scores in a way that no figure can say. */
interface UnreadNote {
  readonly text: string;
  readonly about: RuledOn;
}

interface NoteReading {
  readonly rulings: readonly Ruling[];
  readonly unread: readonly UnreadNote[];
}

/** What one reader makes of a sentence. */
type Found = readonly FigurePatch[] | 'unread';
/** @param points of the execution rate as the form prints them elsewhere; null where it prints none */
type Reader = (sentence: string, points: number | null) => Found;

const NOTHING: Found = [];
/** Degrees of qualitative indicators: the three tiers with their ranges, or each degree with what it is worth. */
const tiers: Reader = (sentence) => {
  if (!/定性|达成|[档级]/u.test(sentence) || !/分|权重|系数|比例/u.test(sentence)) return NOTHING;
  if (/执行率/u.test(sentence) && !/定性/u.test(sentence)) return NOTHING;
  const ranges = rangesOf(sentence);
  const [first, second] = ranges;
  const isLadderDown = ranges.length >= 3 && isLadder(ranges);
  if (!isLadderDown || ranges.length > 3 || !first || !second) {
    const degrees = readDegrees(sentence);
    return degrees ? [{ degrees }] : isLadderDown ? 'unread' : NOTHING;
  }
  return [{ tierFloors: [rounded(decimal(first.low).div(100)), rounded(decimal(second.low).div(100))] }];
};

const GRADE_WORDS: readonly RegExp[] = [
  /优秀?|A级?/u,
  /良好?|B级?/u,
  /中等?(?![央心期的])|合格|及格|一般|达标|C级?/u,
  /较?差|不合格|不及格|不达标|D级?/u,
];

/** 90分以上为优、80-90分为良、60-80分为中、60分以下为差. */
const grades: Reader = (sentence) => {
  if (!/分/u.test(sentence) || /定性/u.test(sentence)) return NOTHING;
  const floors = new Map<number, number>();
  for (const part of sentence.split(/[,;、。]/u)) {
    const poor = GRADE_WORDS[3]?.test(part) === true;
    const grade = poor ? 3 : GRADE_WORDS.findIndex((words) => words.test(part));
    const numbers = all(N, part.replace(/%/gu, ' ')).map(([, value]) => Number(value));
    if (grade < 0 || numbers.length === 0 || floors.has(grade)) continue;
    floors.set(grade, Math.min(...numbers));
  }
  const [best, good, fair] = [floors.get(0), floors.get(1), floors.get(2)];
  if (best === undefined || good === undefined || fair === undefined) return NOTHING;
  if (!(100 > best && best > good && good > fair && fair > 0)) return NOTHING;
  return [{ gradeFloors: [best, good, fair] }];
};

const BLOCK_NAME =
  '(预算资金执行率?|预算执行率?|资金执行率?|执行率|成本|产出|效益|满意度|(?:项目|过程|预算)?管理)';
const BLOCK_OF: readonly (readonly [RegExp, Block])[] = [
  [/执行/u, 'execution'],
  [/成本/u, 'cost'],
  [/产出/u, 'output'],
  [/效益/u, 'benefit'],
  [/满意度/u, 'satisfaction'],
  [/管理/u, 'management'],
];

/** 产出50分、效益30分、满意度10分、预算执行率10分. */
const blocks: Reader = (sentence) => {
  if (!/分|权重/u.test(sentence)) return NOTHING;
  const pattern = `${BLOCK_NAME}(?:情况)?(?:类?指标)?(?:权重|分值|得分|占|为|各|:|\\()*${N}(?:分|%)`;
  const weights: Partial<Record<Block, number>> = {};
  for (const [, name = '', points] of all(pattern, sentence)) {
    const block = BLOCK_OF.find(([words]) => words.test(name))?.[1];
    if (block && weights[block] === undefined) weights[block] = Number(points);
  }
  const given = Object.values(weights);
  const total = toNumber(sum(given));
  if (
    given.length < 3 ||
    !(total === 100 || (weights.execution === undefined && (total === 90 || total === 80)))
  )
    return NOTHING;
  const whole = { execution: weights.execution ?? 100 - total, ...weights };
  const inOrder = BLOCK_OF.flatMap(([, block]) =>
    whole[block] === undefined ? [] : [[block, whole[block]] as const],
  );
  return [{ blockWeights: Object.fromEntries(inOrder) }, { executionWeight: whole.execution }];
};

/** 执行率=执行数/调整后预算数. */
const rateOf: Reader = (sentence) => {
  const divisor = /执行率=[^,;=]*?[÷/]([^,;=]*)/u.exec(sentence)?.[1];
  if (divisor === undefined) return NOTHING;
  if (/年初|批复/u.test(divisor)) return [{ executionRate: { budget: 'initial' } }];
  return /调[整剂]|全年|年度|本年|当年/u.test(divisor) ? [{ executionRate: { budget: 'annual' } }] : NOTHING;
};

const RATE = '(?:预算|资金|经费|支出)*执行率';

/** 执行率×20, 分值×执行率: in proportion, with or without the points. */
const proportional: Reader = (sentence) => {
  const before = new RegExp(`${RATE}[×x*]${N}(?![\\d.%])`, 'u').exec(sentence)?.[1];
  const behind = new RegExp(`${N}分?[×x*]${RATE}`, 'u').exec(sentence)?.[1];
  const points = Number(before ?? behind ?? NaN);
  if (points > 0 && points <= MOST_EXECUTION_POINTS)
    return [{ executionWeight: points }, { executionSteps: [] }];
  const isShare = new RegExp(
    `(?:分值|权重|满分)[×x*]${RATE}|${RATE}[×x*](?:该?(?:指标|项))?(?:分值|权重|满分)`,
    'u',
  );
  return isShare.test(sentence) ? [{ executionSteps: [] }] : NOTHING;
};

/** Indicators never leave more to the execution. */
const MOST_EXECUTION_POINTS = 40;

/** 执行率分值为10分. */
const executionPoints: Reader = (sentence) => {
  const points = new RegExp(
    `${RATE}(?:指标)?(?:的?分值|的?权重|满分)(?:统一)?(?:设置|设定|确定)?(?:为|是|占|:)?${N}(?:分|%)(?!-)`,
    'u',
  ).exec(sentence)?.[1];
  return points !== undefined && Number(points) <= MOST_EXECUTION_POINTS
    ? [{ executionWeight: Number(points) }]
    : NOTHING;
};

const CONDITION = `(?:${N}%?-${N}%|(?:≥|>|达到|高于|超过)${N}%(?:及?以上)?|${N}%(?:及|或)?以上|(?:<|低于|不足|小于|未达到?)${N}%|${N}%(?:及|或)?以下|${N}%)`;
const RESULT = `(?:(?:分值|权重|满分|总分)的${N}%|得?${N}分|(满分|全分)|(不得分|不计分))`;
const BETWEEN = '(?:[^\\d%;]{0,10}?)';

/** 低于60%不得分 beside 执行率×10: neither in proportion nor steps. */
const isNothingBelow = (sentence: string): boolean =>
  new RegExp(`(?:${UNDER}${N}%|${N}%以下)[^;\\d]{0,6}(?:不得分|不计分|得?0分)`, 'u').test(sentence);

/** 100%得10分,80-100%得7分,60-80%得5分,60%以下不得分. */
const steps: Reader = (sentence, known) => {
  if (!/执行率/u.test(sentence) || /总分/u.test(sentence)) return NOTHING;
  const found = all(`${CONDITION}${BETWEEN}${RESULT}`, sentence).map((match) => {
    const [, low, high, atLeast, above, below, under, exact, share, points, full] = match;
    const from =
      low !== undefined && high !== undefined
        ? Math.min(Number(low), Number(high))
        : Number(atLeast ?? above ?? exact ?? 0);
    return {
      from: below !== undefined || under !== undefined ? 0 : from,
      share: share === undefined ? null : Number(share) / 100,
      points: points === undefined ? null : Number(points),
      isFull: full !== undefined,
    };
  });
  if (proportional(sentence, known).length > 0) return isNothingBelow(sentence) ? 'unread' : NOTHING;
  if (found.length < 2) return NOTHING;
  if (DEDUCTS.test(sentence)) return NOTHING;
  if (/按(?:执行率|实际)?比例/u.test(sentence)) return 'unread';
  const hasPoints = found.some(({ points }) => (points ?? 0) > 0);
  // Full marks beside points are as many as the form gives the execution elsewhere.
  const isMixed = hasPoints && found.some(({ isFull }) => isFull);
  const most = isMixed ? (known ?? 0) : Math.max(...found.map(({ points }) => points ?? 0));
  if (isMixed && most === 0) return 'unread';
  const list = found
    .map(({ from, share, points, isFull }): ExecutionStep => ({
      from,
      share: isFull
        ? 1
        : (share ??
          (hasPoints
            ? toNumber(
                decimal(points ?? 0)
                  .div(most)
                  .round(6),
              )
            : 0)),
    }))
    .sort((a, b) => b.from - a.from);
  const isFalling = list.every(
    ({ from, share }, at) =>
      at === 0 || (from < (list[at - 1]?.from ?? 0) && share <= (list[at - 1]?.share ?? 0)),
  );
  if (!isFalling || list.at(-1)?.from !== 0 || list[0]?.share !== 1) return 'unread';
  return [...(hasPoints ? [{ executionWeight: most }] : []), { executionSteps: list }];
};

/** 任务完成且未超预算的,执行率得满分. */
const finished: Reader = (sentence) =>
  /(?:完成|达成)[^;]{0,16}(?:未超|不超|没有超|在)(?:过|出)?(?:年度|全年)?预算[^;]{0,14}执行[^;]{0,10}满分/u.test(
    sentence,
  )
    ? [{ finishedWithinBudget: 'full' }]
    : NOTHING;

/** 执行率低于50%的,总分不高于59分. */
const caps: Reader = (sentence) => {
  if (!/执行率/u.test(sentence) || !/总分/u.test(sentence)) return NOTHING;
  const found = clausesOf(sentence).flatMap((clause) => {
    const range = new RegExp(`${N}%?-${N}%`, 'u').exec(clause);
    const under = new RegExp(`(?:<|低于|不足|小于|未达到?)${N}%|${N}%以下`, 'u').exec(clause);
    const cap = new RegExp(`总分[^\\d;]{0,12}${N}分`, 'u').exec(clause)?.[1];
    const below = range
      ? Math.max(Number(range[1]), Number(range[2]))
      : Number(under?.[1] ?? under?.[2] ?? NaN);
    return cap === undefined || Number.isNaN(below) ? [] : [{ below, cap: Number(cap) }];
  });
  if (found.length === 0) return NOTHING;
  const list = found.sort((a, b) => a.below - b.below);
  return list.every(({ cap }, at) => at === 0 || cap >= (list[at - 1]?.cap ?? 0))
    ? [{ totalCaps: list }]
    : 'unread';
};

const UNDER = '(?:低于|未达到?|达不到|不到|不足|小于|<)';
const MUST = '(?:需|须|应|要|请|必须|逐项)[^;]{0,14}?(?:说明|分析|解释|注明|写明|填写|列明)';

/** 执行率未达到90%的需说明原因(100字以内). */
const rateReason: Reader = (sentence) => {
  if (!/执行率|(?:支出|支付)(?:率|进度)/u.test(sentence)) return NOTHING;
  const limit = new RegExp(`(?:${UNDER}${N}%|${N}%以下)[^;]{0,20}?${MUST}`, 'u').exec(sentence);
  const value = Number(limit?.[1] ?? limit?.[2] ?? NaN);
  if (!(value > 0 && value <= 100)) return NOTHING;
  const longest = /(\d+)(?:个)?字(?:以内|之内|内|以下)|(?:不超过|限|控制在)(\d+)(?:个)?字/u.exec(sentence);
  const length = longest?.[1] ?? longest?.[2];
  return [
    {
      reasonRequired: {
        executionRateBelow: value,
        ...(length === undefined ? {} : { longest: Number(length) }),
      },
    },
  ];
};

/** 年中发生预算调整的,应单独说明理由. */
const adjustmentReason: Reader = (sentence) =>
  new RegExp(
    `预算[^;]{0,6}(?:调整(?!后)|追加|调剂|调[增减])[^;]{0,14}${MUST}|(?:调整|追加)预算[^;]{0,10}${MUST}`,
    'u',
  ).test(sentence)
    ? [{ reasonRequired: { forAdjustment: true } }]
    : NOTHING;

/** 完成值超过指标值30%以上的,须说明原因. */
const farOver: Reader = (sentence) => {
  if (/执行率|反向|负向|逆向/u.test(sentence) || !/完成|指标值|目标|实际值|偏离|偏差/u.test(sentence))
    return NOTHING;
  const verb = '(超过|超出|高于|超额完成|超额|大于|达到|超)';
  const match = new RegExp(`${verb}[^\\d%;]{0,14}${N}(%|倍)([^;]{0,30})`, 'u').exec(sentence);
  if (!match) return NOTHING;
  const [, way = '', figure = '', unit, rest = ''] = match;
  if (/每(?:超|高|增|多)[^;]{0,10}扣/u.test(sentence)) return 'unread';
  // What is taken off for a missing reason is not taken off for a given one.
  const taken = new RegExp(`(?<!未[^;]{1,8})扣(?:减|除)?${N}分`, 'u').exec(rest)?.[1];
  if (!new RegExp(MUST, 'u').test(rest) && taken === undefined) return NOTHING;
  const value = Number(figure);
  const from =
    unit === '倍'
      ? value
      : value > 100
        ? rounded(decimal(value).div(100), 4)
        : way === '达到'
          ? 0
          : rounded(decimal(value).div(100).plus(1), 4);
  if (!(from > 1 && from <= 10)) return NOTHING;
  return [{ overFulfilment: { from, ...(taken === undefined ? {} : { deduction: Number(taken) }) } }];
};

/** 完成率低于60%的不得分. */
const floorOfMissed: Reader = (sentence) => {
  if (/执行率|满意/u.test(sentence)) return NOTHING;
  const match = new RegExp(
    `(?:完成(?:率|比例|程度|值|情况)?|比例|按[^;]{0,8}比例[^;]{0,6})[^\\d;]{0,14}(?:${UNDER}${N}%(?:及?以下)?|${N}%(?:及|或)?以下)[^;\\d]{0,6}(?:不得分|不计分|得?0分)`,
    'u',
  ).exec(sentence);
  const value = Number(match?.[1] ?? match?.[2] ?? NaN);
  return value > 0 && value < 100 ? [{ missedFloor: value }] : NOTHING;
};

const DIGITS: Readonly<Record<string, 0 | 1 | 2>> = { 一: 1, 两: 2, 二: 2, '1': 1, '2': 2 };

/** 得分保留一位小数; 得分取整. */
const decimals: Reader = (sentence) => {
  if (
    !/得分|分数|计分|评分|打分|赋分|总分/u.test(sentence) ||
    /执行率[^,;]{0,6}(?:保留|精确)/u.test(sentence)
  )
    return NOTHING;
  const digit =
    /保留(?:到|至)?(?:小数点?后?)?([一两二12])位/u.exec(sentence)?.[1] ??
    /精确(?:到|至)小数点?后?(?:第)?([一两二12])位/u.exec(sentence)?.[1];
  if (digit !== undefined) return [{ scoreDecimals: DIGITS[digit] ?? 2 }];
  const step = /精确(?:到|至)(0\.0?1|1)分/u.exec(sentence)?.[1];
  if (step !== undefined) return [{ scoreDecimals: step === '1' ? 0 : step === '0.1' ? 1 : 2 }];
  // 采取整改措施 cuts nothing.
  return /(?<![采争])取整(?!改)|(?:保留|精确(?:到|至)|四舍五入(?:到|至|为))整数|不保留小数|精确(?:到|至)个位/u.test(
    sentence,
  )
    ? [{ scoreDecimals: 0 }]
    : NOTHING;
};

const TARGET = '(?:年度|年初|预期|计划)?(?:指标值|目标值|指标)';
const ACTUAL = '(?:全年|实际)?(?:完成值|实际值|实际完成)';

/** 反向指标:得分=权重×A/B; 1-(实际-目标)/目标. */
const reverse: Reader = (sentence) => {
  const found = clausesOf(sentence).flatMap((clause): FigurePatch[] => {
    if (!/反向|负向|逆向/u.test(clause)) return [];
    const isLine =
      new RegExp(`1-[[(]*(?:${ACTUAL}|B)[^=;]*?-[^=;]*?[)\\]]*[÷/]`, 'u').test(clause) ||
      /2-B[÷/]A/u.test(clause) ||
      /超(?:出|过)(?:的|部分)?[^;]{0,6}比例[^;]{0,4}扣|扣(?:减|除)?超(?:出|过)[^;]{0,6}比例/u.test(clause);
    if (isLine) return [{ reverse: 'linear' }];
    // Each per cent beyond takes off as much of the points.
    if (/每(?:超|超过|超出|高|高出|高于)(?:1%|1个百分点)[^;]{0,4}扣[^;\d]{0,8}1%/u.test(clause))
      return [{ reverse: 'linear' }];
    return new RegExp(`${TARGET}[÷/]${ACTUAL}|A[÷/]B`, 'u').test(clause) ? [{ reverse: 'ratio' }] : [];
  });
  return found.slice(0, 1);
};

/** 定量指标:得分=权重×B/A; 未完成不得分. */
const missed: Reader = (sentence) => {
  const found = clausesOf(sentence).flatMap((clause): FigurePatch[] => {
    if (/反向|负向|逆向|执行率|定性|档/u.test(clause)) return [];
    const isShare =
      new RegExp(`${ACTUAL}[÷/]${TARGET}|B[÷/]A`, 'u').test(clause) ||
      /(?:分值|权重|满分)[×x*](?:指标|实际|目标)?完成(?:率|比例)|完成(?:率|比例)[×x*](?:该?(?:指标|项))?(?:分值|权重|满分)/u.test(
        clause,
      ) ||
      /未(?:达到|完成|达标)[^;]{0,10}按[^;]{0,6}(?:比例|完成率)|按(?:实际)?完成(?:比例|率)[^;]{0,4}[计得给记赋]|每(?:降低|低|少|差|减少)(?:于)?(?:1%|1个百分点)[^;]{0,4}扣[^;\d]{0,8}1%/u.test(
        clause,
      );
    if (isShare) return [{ missed: 'share' }];
    return /未(?:完成|达到|达标)[^;,]{0,8},?(?:不得分|得?0分|不计分)/u.test(clause)
      ? [{ missed: 'nothing' }]
      : [];
  });
  return found.slice(0, 1);
};

/** Something is taken off for each part of a rate. */
const DEDUCTS = /每[^;,]{0,12}(?:%|点)[^;]{0,6}扣/u;

/** What the clauses of a sentence are about, as the first of them that names it says. */
type About = 'execution' | 'satisfaction' | 'ceilings' | 'targets';
const ABOUT: readonly (readonly [RegExp, About])[] = [
  [/执行率|支出率|(?:支出|支付|执行)进度/u, 'execution'],
  [/满意/u, 'satisfaction'],
  [/反向|负向|逆向|越[小低少]越好/u, 'ceilings'],
  [/指标|目标|完成(?:率|值|比例|程度)/u, 'targets'],
];
const aboutOf = (text: string): About | null => ABOUT.find(([words]) => words.test(text))?.[1] ?? null;

/** The parts of a sentence that are about one thing each; what names nothing goes on with the part before. */
function partsOf(sentence: string): readonly { readonly about: About | null; readonly text: string }[] {
  const parts: { about: About | null; text: string }[] = [];
  for (const text of sentence.split(/;/u)) {
    const about = aboutOf(text);
    const last = parts.at(-1);
    if (last && (about === null || about === last.about)) last.text += `;${text}`;
    else parts.push({ about, text });
  }
  return parts;
}

const CONDITIONS = /[\d.]+%[^;,]{0,8}(?:得|计|分)/gu;

/** 每低1个百分点扣0.5分; 满意度≥95%得满分，90%-95%得80%: points by deductions and steps. */
const scales: Reader = (sentence) => {
  const found: FigurePatch[] = [];
  for (const { about, text } of partsOf(sentence)) {
    const isDeduction = DEDUCTS.test(text);
    const isSteps =
      (about === 'satisfaction' || (about === 'targets' && /完成(?:率|比例|程度)/u.test(text))) &&
      (text.match(CONDITIONS) ?? []).length > 1;
    if (!isDeduction && !isSteps) continue;
    // A rule for some of the targets is no figure of all.
    if (about === 'targets' && isOfSome(text)) return 'unread';
    const of =
      /完成(?:率|比例|程度)/u.test(text) || (about === 'targets' && isSteps) ? 'completion' : 'points';
    const read = about ? readScale(text, of, null) : 'unread';
    // A step like 每低1%扣1% is the share itself, which other readers know.
    if (read !== 'unread' && read.scale?.kind === 'deduction' && isShareItself(read.scale)) continue;
    if (read === 'unread' || !read.scale || read.unit !== null) return 'unread';
    const { scale, isOver, points } = read;
    if (isOver !== (about === 'ceilings')) return 'unread';
    if (about === 'execution' && scale.kind === 'deduction') {
      if (points !== null) found.push({ executionWeight: points });
      found.push({ executionDeduction: scale });
    } else if (points !== null) return 'unread';
    else if (about === 'satisfaction') found.push({ satisfactionScale: scale });
    else if (about === 'targets') found.push({ missedScale: scale });
    else if (scale.kind === 'deduction') found.push({ exceededDeduction: scale });
  }
  return found;
};

const KINDS: readonly RegExp[] = [/产出/u, /效益/u, /数量/u, /质量/u, /时效/u, /成本/u, /定性/u];
const isOfSome = (text: string): boolean =>
  KINDS.some((kind) => kind.test(text)) && !(/产出/u.test(text) && /效益/u.test(text));

const isShareItself = ({ from, each, takes, as, begun, nothingBelow }: Deduction): boolean =>
  as === 'per-cent' && each === takes && from === null && begun === null && nothingBelow === null;

/** 不适用的指标不计分,其余折算为100分. */
const leftOut: Reader = (sentence) =>
  /(?:不适用|[不未]涉及|缺项|无此项)[^;]{0,40}(?:折算|换算|折合|还原)/u.test(sentence)
    ? [{ notApplicable: 'rescaled' }]
    : NOTHING;

const READERS: readonly Reader[] = [
  rateOf,
  proportional,
  steps,
  executionPoints,
  finished,
  caps,
  blocks,
  missed,
  floorOfMissed,
  reverse,
  decimals,
  tiers,
  rateReason,
  adjustmentReason,
  farOver,
  leftOut,
  scales,
  grades,
];

/** What rules on points or grades in ways that no reader knows. */
const RULES_ON_POINTS: readonly RegExp[] = [
  /每[^;,]{0,12}扣|每[^;]{0,8}百分点|扣(?:减|除)?(?:\d+(?:\.\d+)?分|[^;,]{0,12}\d+%)/u,
  /定性[^;]*\d+%[^;]*[计得赋评打]分|[计得赋](?:该项)?(?:分值的)?\d+%/u,
  /不得分|不计分|[得计记]0分|得分为0|[得计记]零分/u,
  /得分(?:=|为|按)[^;]*[×x*÷/%]/u,
  /(?:不得|不能|最高|直接|一律)[^;,]{0,2}(?:评|定)[为定]/u,
  /(?:不计入|不纳入|不含在|剔除)[^;]{0,6}执行率|执行率[^;,]{0,4}按[^;,\d]{2,12}(?:计算|口径)/u,
];

/** What stands beside every rule that there is: no score above its points, none below 0, no rate above 100 %. */
const GOES_WITHOUT_SAYING =
  /超过100%[^;]{0,14}(?:按|不得?超过|最高)(?:100%|\d+分|满分)|(?:不得?|不能)(?:超过|高于)(?:该|其|本|此)|最低(?:为|得)?0分|(?:指标|目标)值?为0[^;]{0,14}不得分/u;

/** Conditions that a person alone can see: proofs, audits, a project that was not begun. */
const SEEN_BY_PERSONS =
  /佐证|证明|依据|材料|弄虚作假|虚假|不实|未?提供|未?提交|报送|审计|违[规纪法]|未实施|未开展|定性/u;

/** What hangs on a sentence that could not be put into figures. */
function ruledOnBy(sentence: string): RuledOn {
  if (SEEN_BY_PERSONS.test(sentence)) return 'nothing';
  if (/总分|等级|评为|定为/u.test(sentence)) return 'total';
  if (/执行率|执行情况|支出率|(?:支出|支付)进度/u.test(sentence)) return 'execution';
  return /满意/u.test(sentence) ? 'satisfaction' : 'indicators';
}

/** Where the note defines A as the actual, its formulas are the other way round. */
const inUsualLetters = (sentence: string, note: string): string =>
  /A(?:为|是|:|代表|表示|指)[^,;B]{0,4}(?:实际|完成)/u.test(note)
    ? sentence.replace(/[AB](?=[÷/])|(?<=[÷/])[AB]/gu, (letter) => (letter === 'A' ? 'B' : 'A'))
    : sentence;

function readSentence(
  sentence: string,
  text: string,
  points: number | null,
): { readonly rulings: readonly Ruling[]; readonly isUnread: boolean } {
  const rulings: Ruling[] = [];
  let isUnread = false;
  for (const reader of READERS) {
    const found = reader(sentence, points);
    if (found === 'unread') {
      isUnread = true;
      continue;
    }
    for (const patch of found) {
      const [figure] = Object.keys(patch) as FigureName[];
      // Of two readers that speak of one thing the first knows better.
      const isSaid = rulings.some((former) => saysSame(former.patch, patch));
      if (figure && !isSaid) rulings.push({ figure, patch, text });
    }
  }
  const rest = sentence.replace(GOES_WITHOUT_SAYING, '');
  const isLeft = rulings.length === 0 && RULES_ON_POINTS.some((words) => words.test(rest));
  return { rulings, isUnread: isUnread || isLeft };
}

/**
 * @param text a note, or several notes in the order of the sheet with line breaks between them
 * @param points of the execution rate as the form's table prints them; null where it prints none
 */
export function readNote(text: string, points: number | null = null): NoteReading {
  const printed = printedText(text);
  const sentences = sentencesOf(printed).map((sentence) => ({
    printed: sentence,
    plain: plainText(inUsualLetters(sentence, printed)),
  }));
  const rulings: Ruling[] = [];
  const unread: UnreadNote[] = [];
  for (const { printed: cited, plain } of sentences) {
    const read = readSentence(plain, cited, points);
    rulings.push(...read.rulings);
    if (read.isUnread) unread.push({ text: cited, about: ruledOnBy(plain) });
  }
  // Degrees that are listed line by line.
  if (sentences.length > 2 && !rulings.some(({ figure }) => figure === 'tierFloors')) {
    const lines = sentences.filter(({ plain }) => /达成|定性|[档级]/u.test(plain) && !/执行率/u.test(plain));
    const join = (of: 'printed' | 'plain') => lines.map((line) => line[of]).join(';');
    const found = tiers(join('plain'), points);
    if (found !== 'unread')
      for (const patch of found) rulings.push({ figure: 'tierFloors', patch, text: join('printed') });
  }
  return { rulings, unread };
}
