/**
 * How points follow from what was reached, as a note or the scoring column of a row prints it: full marks from a bound on,
 * steps, deductions for each part that is missing, degrees in words. A text is read clause by clause; one clause that
 * is not understood leaves the whole unread.
 */
import { chineseNumber, CHINESE_NUMERAL } from '../figures/chinese-number';
import { decimal, rounded, toNumber } from '../figures/decimal';
import { DEGREE_WORDS } from '../words/answer-words';
import { N, plainText } from './note-text';
import {
  DEGREES,
  type Deduction,
  type Degree,
  type DegreeScale,
  type ExecutionStep,
  type StepScale,
} from './profile';

/** Points as they are printed: all there are, so many, or a share of the weight (0–1). */
type Worth = { readonly full: true } | { readonly points: number } | { readonly share: number };

/** How much is one part of a deduction. */
interface Part {
  readonly each: number;
  /** `%` for per cent, `点` for percentage points, else a unit as printed. */
  readonly unit: string;
  readonly takes: number;
  readonly as: Deduction['as'];
  /** True where it is taken off for too much. */
  readonly isOver: boolean;
}

/** What a text says, clause for clause. */
interface Said {
  /** Per cent from which the points are given, and per cent below which they are. */
  readonly bounds: readonly { readonly from: number; readonly worth: Worth }[];
  readonly belows: readonly { readonly below: number; readonly worth: Worth }[];
  /** Points of a target that is met, and of one that is not. */
  readonly met: Worth | null;
  readonly missed: Worth | null;
  readonly parts: readonly Part[];
  readonly begun: Deduction['begun'];
  /** What was missed earns its share. */
  readonly isShare: boolean;
}

/** Words around a clause's figures that change nothing. */
const FILL =
  '(?:其他|其余|一般|所有|预算|资金|经费|支出|支付|项目|各|本|该|定量|定性|正向|反向|逆向|负向|产出|效益|成本|质量|时效|服务|对象|受益|群众|公众|社会|企业|职工|学生|家长|满意|调查|结果|指标|目标|计划|任务|年度|全年|实际|预期|预定|年初|设定|既定|完成|执行|达标|合格|及格|覆盖|率|度|值|数|量|比例|程度|情况|进度|得分|评分|计分|赋分|分值|标准|办法|方法|总|类|项|的|在|为|是|与|和|或|及|相比|比|较|若|如果?|当|对于?|凡|其中|按照?|根据|:|=|则|且|并|相应|部分|之间|区间|范围|内|时|者|以)*';
const GIVE = '(?:可?得|计|给|记|赋|扣?至|打|评|核)*';
const OWN = '(?:该|本|此|其)?(?:项|条|个)?(?:三级)?(?:指标)?的?';
const WEIGHT = `${OWN}(?:标准|对应)?(?:分值|权重分?|满分|总分|分数)的?`;
const WORTH = `(?:(?:得|计|给|记|赋|为|按)*(?:该项|本项)?(?<all>满分|全分|全部分值|全部得分|100%)|(?<nothing>不得分|不计分|不给分|${GIVE}0分|${GIVE}零分|得分?为?0)|${GIVE}${WEIGHT}(?<share>\\d+(?:\\.\\d+)?)%|(?:得|计|给|记|赋|按)+(?<percent>\\d+(?:\\.\\d+)?)%|${GIVE}(?<points>\\d+(?:\\.\\d+)?)分)(?:计?分|得分|赋分|计算|计|的?分值)?`;
const FROM = `(?:≥|>|达到?|高于|超过|大于)?${N}%(?:及|或)?(?:以上)?(?:的)?`;
const RANGE = `${N}%?-${N}%(?:之间)?(?:的)?`;
const BELOW = `(?:(?:<|低于|不足|小于|少于|未达到?|达不到|不到)${N}%(?:以下)?|${N}%(?:及|或)?以下)(?:的)?`;
const DONE = '(?:完成|达到|达成|达标|实现|合格|符合|及时|到位|通过)';
const GOAL =
  '(?:了|年度|全年|预期|计划|既定|绩效|要求|全部|规定)*(?:目标|指标|任务|要求|计划|标准|工作)*(?:值|数)?(?:的|时)?';
const MET = `(?:(?:全部|全面|按时|按期|按计划|按要求|如期|已)*${DONE}${GOAL}|是|有|100%完成)`;
const MISSED = `(?:(?:未|没有?|不)(?:能|按时|按期|按计划|按要求|如期)*(?:全部)?${DONE}${GOAL}|否|无|否则|反之)`;
const BEYOND = '(?:超过|超出|高于|大于|低于|少于)(?:目标|指标|标准|年度)+值?(?:的|时)?';
const LACK =
  '(?:再)?(?:少于?|低于?|降低|下降|减少|差|缺少?|欠|落后|不足|偏离|偏差)?(?:完成)?(?:目标值?|指标值?|标准)?';
const OVER = '(?:再)?(?:超过?|超出|超支|高于?|高出|增加|多|上升)(?:目标值?|指标值?|标准)?';
const TAKE = `(?:的)?(?:则|相应|就|应)?(?:扣(?:减|除|去|掉)?)(?:${WEIGHT}(?<share>\\d+(?:\\.\\d+)?)%(?:的?分值)?|${OWN}(?<points>\\d+(?:\\.\\d+)?)分)`;
const PART = `每(?:(?<over>${OVER})|${LACK})(?<each>\\d+(?:\\.\\d+)?)(?<unit>%|个?百分点|个?点|[\\p{Script=Han}]{1,4}?)${TAKE}`;

/** What goes without saying, or follows from the rest. */
const TAIL =
  /^(?:直?至?扣完(?:该项|本项)?(?:分值|得分|分)?(?:为止)?|(?:最低|最少)(?:得|扣至|为)*0分|扣至0分(?:为止)?|不[得计]负分|(?:最多|最高)?(?:不得?能?)?超过(?:该|本|此|其)?项?(?:指标)?(?:分值|权重|满分)(?:上限)?|(?:以|依)此?次?类推|(?:完成率)?超过100%(?:的)?按(?:100%|满分)(?:计算?|得分)?)$/u;
const SHARE = new RegExp(
  `^(?:${MISSED})?(?:的)?(?:则|应)?(?:按照?|根据)(?:实际)?(?:完成|达标|执行)?(?:情况)?(?:的)?(?:比例|完成率|率|占比)(?:的)?(?:折算|换算|酌情)?(?:得|计|给|赋|折|核|扣)*(?:算|定|减)?(?:得?分|分值|分数)?$|^(?:得分=)?(?:实际)?完成(?:率|值|数量?)(?:[÷/](?:目标|指标|计划|年度)+(?:完成)?(?:值|数量?))?(?:[×x*]100%)?[×x*]${OWN}(?:分值|权重|满分|\\d+分?)$`,
  'u',
);
const PIECE = '[\\d.]*(?:%|个?百分点|个?点|\\p{Script=Han}{1,3}?)';
/** How a part begun counts; 按比例 first, as any word may be a unit. */
const BEGUN: readonly (readonly [RegExp, Deduction['begun']])[] = [
  [new RegExp(`^不足${PIECE}(?:的|部分)*按比例(?:扣分?|计算|折算)*$`, 'u'), 'in-proportion'],
  [new RegExp(`^不足${PIECE}的?[按以]${PIECE}(?:计算?|扣分?|算)*$`, 'u'), 'whole'],
  [new RegExp(`^不足${PIECE}(?:的|部分)*不(?:扣分?|计|予扣分)$`, 'u'), 'none'],
];

const DEGREE_NAMES = DEGREES.map((degree) => `(?<${degree}>${DEGREE_WORDS[degree].printed})`);
/** The words of ranks last: 较差 and 合格 stand in other words as well. */
const DEGREE = `(?:${[...DEGREE_NAMES.slice(4), ...DEGREE_NAMES.slice(0, 4)].join('|')})`;

const anchored = (...parts: readonly string[]) => new RegExp(`^${FILL}${parts.join('[,的]?')}$`, 'u');
const CLAUSES = {
  range: anchored(RANGE, `(?:${WORTH})?`),
  below: anchored(BELOW, `(?:${WORTH})?`),
  part: anchored(PART),
  missed: anchored(MISSED, WORTH),
  met: anchored(MET, WORTH),
  missedAlone: anchored(`(?:${MISSED}|${BEYOND})`),
  metAlone: anchored(`(?:${MET})`),
  from: anchored(FROM, `(?:${WORTH})?`),
  worth: anchored(WORTH),
};
const DEGREE_CLAUSE = new RegExp(
  `^(?:定性|指标|评价|结果|等级|分为|按|为|的|:)*${DEGREE}(?:年度|预期|既定|绩效|目标|指标|值|要求|档|等次|级|的|为|:|=|,|按)*(?:${WORTH}|(?<bare>\\d+(?:\\.\\d+)?)%?分?|${N}%?-(?<low>\\d+(?:\\.\\d+)?)%)(?:计分|得分|赋分|计|确定分值)?$`,
  'u',
);

type Groups = Readonly<Record<string, string | undefined>>;

function worthOf(groups: Groups): Worth | null {
  if (groups['all'] !== undefined) return { full: true };
  if (groups['nothing'] !== undefined) return { points: 0 };
  const share = groups['share'] ?? groups['percent'];
  if (share !== undefined) return { share: Number(share) / 100 };
  return groups['points'] === undefined ? null : { points: Number(groups['points']) };
}

/** 一个百分点, 半分, 两人: in figures; a deduction in one piece. */
function inFigures(text: string): string {
  return plainText(text)
    .replace(/半分/gu, '0.5分')
    .replace(
      new RegExp(
        `(?!百分)(${CHINESE_NUMERAL}+)(?=个?百分点|个点|分(?![值数之为别档项级期批])|[人名次件天户场家])`,
        'gu',
      ),
      (words) => String(chineseNumber(words) ?? words),
    )
    .replace(/(每[^,;扣\d]{0,10}[\d.]+[^,;扣]{1,6}),(?=[^,;]{0,4}扣)/gu, '$1')
    .replace(/(?:\(?[1-9]\)|[①-⑨]|(?<=[,;]|^)[1-9][.、](?!\d))/gu, ',');
}

/** The ranks that a text lists in one go, with what they are worth: 优、良、中、差分别按100%、80%、60%、0%计分. */
function listedDegrees(text: string): readonly (readonly [Degree, Worth])[] | null {
  const list = `((?:(?:${DEGREES.map((degree) => DEGREE_WORDS[degree].printed).join('|')})[、,和及]*){3,4})`;
  const values = `((?:${N}(?:%|分)?[、,和及]*){3,4})`;
  const match = new RegExp(
    `${list}[^\\d]{0,8}分别(?:按|得|计|为|赋|给|分值的|权重的)*${values}(?:计分|得分|赋分|计|的?比例)*$`,
    'u',
  ).exec(text);
  if (!match) return null;
  const names = [...(match[1] ?? '').matchAll(new RegExp(DEGREE, 'gu'))].map(degreeOf);
  const figures = [...(match[2] ?? '').matchAll(/([\d.]+)(%|分)?/gu)];
  const isPercent = figures.some(([, , unit]) => unit === '%');
  if (names.length !== figures.length) return null;
  return names.flatMap((name, at): (readonly [Degree, Worth])[] => {
    const value = Number(figures[at]?.[1]);
    return name ? [[name, isPercent ? { share: value / 100 } : { points: value }]] : [];
  });
}

function degreeOf({ groups }: { readonly groups?: Groups | undefined }): Degree | null {
  return DEGREES.find((degree) => groups?.[degree] !== undefined) ?? null;
}

/** What a clause says of degrees; null where it names none. */
function degreeIn(
  clause: string,
): { readonly degree: Degree; readonly worth: Worth; readonly isFrom: boolean } | null {
  const groups: Groups | undefined = DEGREE_CLAUSE.exec(clause)?.groups;
  const degree = groups && degreeOf({ groups });
  if (!groups || !degree) return null;
  const { low, bare } = groups;
  if (low !== undefined) return { degree, worth: { share: Number(low) / 100 }, isFrom: true };
  if (bare !== undefined)
    return {
      degree,
      worth: clause.includes('%') ? { share: Number(bare) / 100 } : { points: Number(bare) },
      isFrom: false,
    };
  const worth = worthOf(groups);
  return worth && { degree, worth, isFrom: false };
}

/** Points by degrees in words; null where the text lists none. */
export function readDegrees(printed: string): DegreeScale | null {
  const text = inFigures(printed)
    .replace(/扣完为止/gu, '')
    .replace(/[,;。]+$/gu, '');
  const listed = listedDegrees(text);
  const single = listed
    ? []
    : text
        .split(/[,;、。]/u)
        .filter((clause) => clause !== '')
        .map(degreeIn);
  if (single.includes(null)) return null;
  const isFrom = single.some((each) => each?.isFrom);
  const found = listed ?? single.flatMap((each) => (each ? [[each.degree, each.worth] as const] : []));
  const most = Math.max(...found.map(([, worth]) => ('points' in worth ? worth.points : 0)));
  const shares: Partial<Record<Degree, number>> = {};
  for (const [degree, worth] of found) {
    if (shares[degree] !== undefined) return null;
    shares[degree] =
      'full' in worth
        ? 1
        : 'share' in worth
          ? worth.share
          : most > 0
            ? rounded(decimal(worth.points).div(most), 6)
            : 0;
  }
  const named = DEGREES.filter((degree) => shares[degree] !== undefined);
  const ranks = named.filter((degree) => DEGREES.indexOf(degree) < 4);
  const isOneKind = ranks.length === 0 || ranks.length === named.length;
  const falls = named.every(
    (degree, at) => at === 0 || (shares[degree] ?? 0) < (shares[named[at - 1] ?? degree] ?? 0),
  );
  const hasEnds =
    (named[0] === 'best' || named[0] === 'full') && ['poor', 'none'].includes(named.at(-1) ?? '');
  const isWhole = named.length >= 3 && isOneKind && falls && hasEnds;
  const best = shares[named[0] ?? 'best'];
  if (!isWhole || (!isFrom && best !== 1)) return null;
  return { kind: 'degrees', how: isFrom ? 'from' : 'fixed', ofPoints: most > 0 ? most : null, shares };
}

const MEETS: Pending = { when: 'met', at: 100 };
const MISSES: Pending = { when: 'missed', at: 100 };

/** A longer clause tells more than points. */
const LONGEST_CLAUSE = 40;

/** A condition whose points follow in a later clause. */
interface Pending {
  readonly when: 'from' | 'below' | 'met' | 'missed';
  /** Per cent. */
  readonly at: number;
}

/** Reads the clauses of a text; null where one of them is not understood. */
function saidIn(text: string): Said | null {
  const bounds: { from: number; worth: Worth }[] = [];
  const belows: { below: number; worth: Worth }[] = [];
  const parts: Part[] = [];
  let [met, missed]: [Worth | null, Worth | null] = [null, null];
  const give = ({ when, at }: Pending, worth: Worth) => {
    if (when === 'from') bounds.push({ from: at, worth });
    else if (when === 'below') belows.push({ below: at, worth });
    else if (when === 'met') met = worth;
    else missed = worth;
  };
  let begun: Deduction['begun'] = null;
  let isShare = false;
  /** A condition whose points follow in the next clause. */
  let pending = null as Pending | null;
  for (const clause of text.split(/[,;。、()!]/u).map((each) => each.replace(/^[的则:]+|[:]+$/gu, ''))) {
    if (clause === '' || TAIL.test(clause)) continue;
    if (clause.length > LONGEST_CLAUSE) return null;
    const rounding = BEGUN.find(([words]) => words.test(clause));
    if (rounding) {
      begun = rounding[1];
      continue;
    }
    const match = (kind: keyof typeof CLAUSES) => CLAUSES[kind].exec(clause);
    const part = match('part');
    if (part?.groups) {
      const { each, unit = '', share, points, over } = part.groups;
      parts.push({
        each: Number(each),
        unit: /点$/u.test(unit) ? '点' : unit,
        takes: Number(share ?? points),
        as: share === undefined ? 'points' : 'per-cent',
        isOver: over !== undefined,
      });
      // 低于95%的,每低1%扣1分: nothing is missing from there on.
      if (pending?.when === 'from' || pending?.when === 'below')
        bounds.push({ from: pending.at, worth: { full: true } });
      pending = null;
      continue;
    }
    if (SHARE.test(clause)) {
      isShare = true;
      pending = null;
      continue;
    }
    const range = match('range');
    const below = range ? null : match('below');
    const from = range || below ? null : match('from');
    const bound = range ?? below ?? from;
    if (bound) {
      const worth = worthOf(bound.groups ?? {});
      const low = range ? Math.min(Number(bound[1]), Number(bound[2])) : Number(bound[1] ?? bound[2]);
      pending = { when: below ? 'below' : 'from', at: low };
      if (!worth) continue;
      give(pending, worth);
      pending = null;
      continue;
    }
    const [lost, won] = [match('missed'), match('met')];
    const worth = worthOf((lost ?? won ?? match('worth'))?.groups ?? {});
    const stated = lost ? MISSES : won ? MEETS : pending;
    if (worth && stated) {
      give(stated, worth);
      pending = null;
    } else if (match('missedAlone')) pending = MISSES;
    else if (match('metAlone')) pending = MEETS;
    else return null;
  }
  return pending !== null ? null : { bounds, belows, met, missed, parts, begun, isShare };
}

/** How points follow from what was reached, as far as the text says. */
interface ReadScale {
  readonly scale: StepScale | Deduction | null;
  /** The unit of a deduction's parts where that is the target's own (每少1人): as printed. */
  readonly unit: string | null;
  /** True where the deduction is for too much. */
  readonly isOver: boolean;
  readonly missed: 'share' | 'nothing' | null;
  readonly missedFloor: number | null;
  /** Points of the full score, where they are printed. */
  readonly points: number | null;
}

const NO_SCALE: ReadScale = {
  scale: null,
  unit: null,
  isOver: false,
  missed: null,
  missedFloor: null,
  points: null,
};

/** Full marks first, nothing below zero, less with each step. */
function stepsOf(said: Said, shareOf: (worth: Worth) => number | null): readonly ExecutionStep[] | null {
  const [below] = said.belows;
  const lowest = below?.worth ?? said.missed;
  const steps = [...said.bounds, ...(lowest ? [{ from: 0, worth: lowest }] : [])]
    .map(({ from, worth }) => ({ from, share: shareOf(worth) ?? NaN }))
    .sort((a, b) => b.from - a.from);
  const falls = steps.every(
    ({ from, share }, at) =>
      at === 0 || (from < (steps[at - 1]?.from ?? 0) && share < (steps[at - 1]?.share ?? 0)),
  );
  const meets = below === undefined || below.below === steps.at(-2)?.from;
  const isWhole = said.belows.length < 2 && !(below && said.missed) && !said.met && !said.isShare;
  return isWhole && falls && meets && steps[0]?.share === 1 && steps.at(-1)?.from === 0 && steps.length > 1
    ? steps
    : null;
}

function deductionOf(
  said: Said,
  part: Part,
  of: Deduction['of'],
  share: (worth: Worth) => number | null,
): Deduction | null {
  const [bound, ...more] = said.bounds;
  const [below, ...others] = said.belows;
  const isFull = (worth: Worth | null | undefined) => !worth || share(worth) === 1;
  const isPlain = more.length === 0 && others.length === 0 && said.missed === null && !said.isShare;
  if (!isPlain || !isFull(bound?.worth) || !isFull(said.met) || (below && share(below.worth) !== 0))
    return null;
  const { each, takes, as } = part;
  if (!(each > 0 && takes > 0)) return null;
  return {
    kind: 'deduction',
    of: /[%点]$/u.test(part.unit) ? of : 'units',
    from: bound?.from ?? null,
    each,
    takes,
    as,
    begun: said.begun,
    nothingBelow: below?.below ?? null,
  };
}

/**
 * @param printed one rule, without what it is about in front where that is more than a few usual words
 * @param of what per cent are of
 * @param weight of the row that the rule belongs to; null for a note, which speaks of all
 * @returns `unread` where a part of the text is not understood
 */
export function readScale(
  printed: string,
  of: 'completion' | 'points',
  weight: number | null,
): ReadScale | 'unread' {
  const said = saidIn(inFigures(printed));
  if (!said) return 'unread';
  const worths = [...said.bounds, ...said.belows].map(({ worth }) => worth);
  const given = [...worths, said.met, said.missed].filter((worth) => worth !== null);
  const most = Math.max(0, ...given.map((worth) => ('points' in worth ? worth.points : 0)));
  const isMixed = most > 0 && given.some((worth) => 'full' in worth || 'share' in worth);
  const points = most > 0 ? most : null;
  const whole = weight ?? points;
  if (isMixed && weight === null) return 'unread';
  const share = (worth: Worth): number | null => {
    if ('full' in worth) return 1;
    if ('share' in worth) return toNumber(decimal(worth.share));
    return worth.points === 0 ? 0 : whole ? rounded(decimal(worth.points).div(whole), 6) : null;
  };
  const read = { ...NO_SCALE, points };
  const [part, ...more] = said.parts;
  if (part) {
    const deduction = more.length === 0 ? deductionOf(said, part, of, share) : null;
    const unit = deduction?.of === 'units' ? part.unit : null;
    return deduction ? { ...read, scale: deduction, unit, isOver: part.isOver } : 'unread';
  }
  if (said.begun !== null) return 'unread';
  const [below, ...others] = said.belows;
  if (said.bounds.length > 0) {
    const steps = stepsOf(said, share);
    return steps ? { ...read, scale: { kind: 'steps', of, steps } } : 'unread';
  }
  const isFull = !said.met || share(said.met) === 1;
  const isLost = !said.missed || share(said.missed) === 0;
  const isFloor = !below || (others.length === 0 && share(below.worth) === 0);
  if (!isFull || !isLost || !isFloor || (said.missed && said.isShare)) return 'unread';
  return {
    ...read,
    missed: said.isShare ? 'share' : said.missed ? 'nothing' : null,
    missedFloor: below?.below ?? null,
  };
}
