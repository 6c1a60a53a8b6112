/**
 * Units of targets and actuals: which convert into each other and by what factor. Data first, one small reader.
 * A unit that is not listed here is compared by its words alone.
 */

export interface Unit {
  /** As printed, without white space. */
  readonly text: string;
  /** Units of one dimension convert; `other:<text>` is comparable only with itself. */
  readonly dimension: string;
  /** One of this unit in the dimension's base (per cent, 元, people, items, days …). */
  readonly factor: number;
}

/** Dimension → unit → factor to the base. */
const TABLE: readonly (readonly [dimension: string, units: Readonly<Record<string, number>>])[] = [
  ['percent', { '%': 1, 百分比: 1, 百分点: 1, 个百分点: 1, 百分之: 1, '‰': 0.1, 成: 10 }],
  [
    'money',
    {
      元: 1,
      人民币元: 1,
      块: 1,
      百元: 100,
      千元: 1000,
      万元: 10000,
      万: 10000,
      万元人民币: 10000,
      十万元: 100000,
      百万元: 1000000,
      千万元: 10000000,
      亿元: 100000000,
      亿: 100000000,
      yuan: 1,
      rmb: 1,
      cny: 1,
      thousandyuan: 1000,
      millionyuan: 1000000,
      billionyuan: 1000000000,
    },
  ],
  ['people', { 人: 1, 名: 1, 位: 1, 个人: 1, 人员: 1, 万人: 10000, 万名: 10000, 千人: 1000, 百人: 100 }],
  ['person-times', { 人次: 1, 万人次: 10000, 千人次: 1000, 百人次: 100 }],
  ['items', { 个: 1, 项: 1, 件: 1, 万件: 10000, 万个: 10000, 千个: 1000 }],
  ['times', { 次: 1, 回: 1, 万次: 10000, 期: 1, 场: 1, 场次: 1, 批: 1, 批次: 1, 轮: 1, 届: 1 }],
  ['days', { 天: 1, 日: 1, 个日: 1, 自然日: 1, 周: 7, 星期: 7 }],
  ['workdays', { 个工作日: 1, 工作日: 1 }],
  ['hours', { 小时: 60, 个小时: 60, h: 60, min: 1, 分钟: 1, 分: 1, 秒: 1 / 60 }],
  ['months', { 月: 1, 个月: 1, 个季度: 3, 季度: 3, 季: 3, 年: 12, 个年: 12, 周年: 12 }],
  ['length', { 米: 1, m: 1, 公里: 1000, 千米: 1000, km: 1000, 万米: 10000, 里: 500, 厘米: 0.01 }],
  [
    'area',
    {
      平方米: 1,
      '㎡': 1,
      m2: 1,
      平米: 1,
      平方: 1,
      万平方米: 10000,
      平方公里: 1000000,
      公顷: 10000,
      ha: 10000,
      hm2: 10000,
      km2: 1000000,
      万公顷: 100000000,
      亩: 666.6667,
      万亩: 6666667,
    },
  ],
  ['volume', { 立方米: 1, m3: 1, 立方: 1, 万立方米: 10000, 升: 0.001, 万方: 10000, 方: 1 }],
  ['mass', { 吨: 1000, t: 1000, 万吨: 10000000, 公斤: 1, 千克: 1, kg: 1, 斤: 0.5, 克: 0.001 }],
  ['energy', { 度: 1, 千瓦时: 1, kwh: 1, 万度: 10000, 万千瓦时: 10000 }],
  ['score', { 分值: 1 }],
];

/** English words by the unit that they stand for; no word that is a label as well (unit, project, time). */
const ENGLISH_WORDS: Readonly<Record<string, string>> = {
  人: 'person persons people participants',
  人次: 'person-time person-times persontimes',
  个: 'items pieces cases',
  次: 'times sessions',
  天: 'day days',
  周: 'week weeks',
  工作日: 'workday workdays workingday workingdays',
  小时: 'hour hours',
  分钟: 'minute minutes',
  秒: 'seconds',
  月: 'months',
  年: 'years',
  米: 'metres meters',
  公里: 'kilometre kilometres kilometer kilometers',
  平方米: 'sqm squaremetres squaremeters',
  公顷: 'hectare hectares',
  亩: 'mu',
  立方米: 'cubicmetres cubicmeters',
  吨: 'ton tons tonne tonnes',
  户: 'household households',
  套: 'sets',
  村: 'villages',
  棵: 'trees',
  '%': 'percent percentagepoint percentagepoints',
};

/** Counting words: each comparable with itself and with the general 个/项/件. */
const COUNTERS =
  '套台条份家处间座辆部支只棵株头所栋幢户村镇县乡校院张本篇册幅枚块片段类种门组队班团起例宗案笔单盏根颗艘架口面层道幕集档卷页字点站坊户次项目孔具副对双箱包袋瓶筐杯车趟节课时学时'.match(
    /[一-鿿]/gu,
  ) ?? [];

const KNOWN = new Map<string, Unit>();
for (const [dimension, units] of TABLE) {
  for (const [text, factor] of Object.entries(units)) KNOWN.set(text, { text, dimension, factor });
}
for (const text of COUNTERS)
  if (!KNOWN.has(text)) KNOWN.set(text, { text, dimension: `count:${text}`, factor: 1 });
for (const text of ['项目', '个项目', '课时', '学时', '户次', '床位', '车次', '班次', '家次', '个点']) {
  if (!KNOWN.has(text)) KNOWN.set(text, { text, dimension: `count:${text}`, factor: 1 });
}

for (const [unit, words] of Object.entries(ENGLISH_WORDS)) {
  const known = KNOWN.get(unit);
  if (known) for (const text of words.split(' ')) KNOWN.set(text, { ...known, text });
}

/** Other words for what an amount or a number is counted by. */
const SAME_PERS: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  个月: '月',
  月度: '月',
  季: '季度',
  年度: '年',
  星期: '周',
  天: '日',
};

/** 元/人/月, 元/人·月, 元/（月·人）, 元每人每月: what an amount is counted by, whatever stands between and in what order. */
function perWords(text: string): string {
  return text
    .replace(/[()]/g, '')
    .split(/[/每·•・.*×、]+/u)
    .filter((part) => part !== '')
    .map((part) => SAME_PERS[part] ?? part)
    .sort()
    .join('·');
}

/** Million RMB, RMB million, million yuan, CNY: one spelling. */
function englishUnit(text: string): string {
  const bare = text.toLowerCase();
  if (!/^[a-z\d,]+$/.test(bare)) return text;
  const scale = /^(?:rmb|cny|yuan)?(thousand|million|billion|mn|bn)(?:rmb|cny|yuan)?$/.exec(bare)?.[1];
  return scale === undefined ? bare : `${SCALES[scale] ?? scale}yuan`;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10000,
  十万: 100000,
  百万: 1000000,
  千万: 10000000,
  亿: 100000000,
};

const SCALES: Readonly<Record<string, string>> = { mn: 'million', bn: 'billion' };

/** Finds a unit by its printed words; per-unit forms (`万元/年`) keep the part after the stroke as part of the dimension. */
export function readUnit(text: string): Unit | null {
  if (text === '') return null;
  const known = KNOWN.get(text) ?? KNOWN.get(englishUnit(text)) ?? KNOWN.get(text.replace(/[()]/g, ''));
  if (known) return known.text === text ? known : { ...known, text };
  const stroke = /^(.{1,6}?)[/每](.{1,12})$/u.exec(text);
  if (stroke?.[1] && stroke[2]) {
    const base = KNOWN.get(stroke[1]);
    if (base) return { text, dimension: `${base.dimension}/${perWords(stroke[2])}`, factor: base.factor };
  }
  // 亿人次, 万公里, 千户: so many of a unit that is known.
  const scaled = /^(亿|千万|百万|十万|万|千|百)(.+)$/u.exec(text);
  const one = KNOWN.get(scaled?.[2] ?? '');
  if (scaled?.[1] && one && !/^(?:percent|money|months|days|hours)/.test(one.dimension))
    return { text, dimension: one.dimension, factor: one.factor * (MULTIPLES[scaled[1]] ?? 1) };
  // A counting word with the thing counted behind it: 个项目, 家企业, 名学生.
  for (let length = Math.min(4, text.length - 1); length >= 1; length--) {
    const head = KNOWN.get(text.slice(0, length));
    if (head && !/^(percent|money|months|days|hours)/.test(head.dimension)) {
      return { text, dimension: head.dimension, factor: head.factor };
    }
  }
  return { text, dimension: `other:${text}`, factor: 1 };
}

/** True when the words are a unit of the table, or a counting word followed by what is counted. */
export function isKnownUnit(text: string): boolean {
  const unit = readUnit(text);
  return unit !== null && !unit.dimension.startsWith('other:');
}

/** True when the whole text is one entry of the table: the strict test for Chinese numerals (一次性 is no number). */
export function isPlainUnit(text: string): boolean {
  return KNOWN.has(text);
}

/**
 * The factor that turns a figure in `from` into one in `to`; null when the two do not convert.
 * A missing unit takes the other's.
 */
export function conversionFactor(from: Unit | null, to: Unit | null): number | null {
  if (!from || !to || from.text === to.text) return 1;
  const isCount = (unit: Unit) => unit.dimension === 'items' || unit.dimension.startsWith('count:');
  // 个, 项, 件 count anything that can be counted.
  const general = (unit: Unit) => unit.dimension === 'items';
  if (from.dimension === to.dimension) return from.factor / to.factor;
  if (isCount(from) && isCount(to) && (general(from) || general(to))) return from.factor / to.factor;
  const [a, b] = [from.dimension.split('/'), to.dimension.split('/')];
  // 15万元/年 answered by 0.86万元: on a one-year form the year goes without saying.
  if (a[0] === b[0] && (a.length === 1 || b.length === 1)) {
    const per = a[1] ?? b[1];
    if (per === '年' || per === '年度') return from.factor / to.factor;
  }
  return null;
}
