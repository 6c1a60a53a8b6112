/** Dates by which something is due or was done: a day, a month, a quarter, the end of a year. No clock is asked. */

import { chineseNumber } from './chinese-number';

/** A day or month by which something is due or was done; parts that are not printed are null. */
export interface Deadline {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** First and last month that vague words may mean (年初, 年中); absent where they mean one date. */
  readonly span?: readonly [first: number, last: number];
}

/** Closing marks behind a figure or date. */
export const TAIL = /[。.;；,，、!！]+$/;

const inRange = (value: number, low: number, high: number) => value >= low && value <= high;

/** Words that may lead into a date: 于2024年12月底前, 不晚于12月31日. */
const DATE_LEAD =
  /^(?:(?:已经|已|均|全部|提前|实际|按时|按期|如期)*(?:于|在)|(?:已经|已|实际)(?=\d)|截至|截止到|截止|不晚于|不迟于|不得晚于|不得迟于|最迟|最晚)/;
const DATE_DONE =
  /(?:全部|全面|已|均)*(?:完成|通过|实施|投入|建设|竣工|支付|到位|验收|交付|建成|上线|结束|办结|拨付|发放|完工|使用|完毕|合格|投用|启用|运行|开工|开展|举办|召开)+$/;
const DATE_BEFORE = /(?:之前|以前|前|以内|之内|内|止)$/;
/** Last day of the first two thirds of a month; the last third ends with the month. */
const THIRDS: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中: 20, 中旬: 20 };
/** What parts of a year may mean that no calendar bounds. */
const VAGUE_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 3],
  上旬: [1, 4],
  中: [5, 8],
  中旬: [5, 8],
  下旬: [9, 12],
};

/** `2024年12月31日`, `12月底`, `2024-12`, `11月中旬`: at least a year or a month. */
function readDay(bare: string): Deadline | null {
  const short = /^(\d{4})[-/](\d{1,2})$/.exec(bare);
  const full =
    short ??
    /^(?:(\d{4})(?:年度?|[-./]))?(?:(\d{1,2})(?:月份?|[-./]))?(?:(\d{1,2})[日号]?)?(底|末|初|中|[上中下]旬)?$/.exec(
      bare,
    );
  const year = full?.[1] ? Number(full[1]) : null;
  const month = full?.[2] ? Number(full[2]) : null;
  const day = full?.[3] ? Number(full[3]) : null;
  const part = full?.[4] ?? '';
  if (year === null && month === null) return null;
  if (year !== null && !inRange(year, 1990, 2100)) return null;
  if (month !== null && !inRange(month, 1, 12)) return null;
  if (day !== null && (month === null || !inRange(day, 1, 31))) return null;
  if (part !== '' && day !== null) return null;
  // 12.5 alone is a number, not the fifth of December; without a year the words 月 or 日 must stand there.
  if (year === null && !/[月日号]/.test(bare)) return null;
  if (year !== null && month === null && !/年/.test(bare)) return null;
  if (part in THIRDS || part === '下旬')
    return month === null ? null : { year, month, day: THIRDS[part] ?? null };
  return part !== '' && month === null ? { year, month: 12, day: 31 } : { year, month, day };
}

/** 年底, 当年年底, 年内: the end of the year that the form is about. */
function readYearEnd(bare: string, isInside: boolean): Deadline | null {
  const end = /^(?:(\d{4})年|当年|本年)?[当本全]?年度?([底末终])?$/.exec(bare);
  if (!end || (end[2] === undefined && !isInside)) return null;
  return { year: end[1] ? Number(end[1]) : null, month: 12, day: 31 };
}

/** 上半年, 2024年第三季度末: the last month of the half or quarter. */
function readPart(bare: string): Deadline | null {
  const match = /^(?:(\d{4})年?)?(上半年|下半年|第?[一二三四1-4]季度)[底末]?$/.exec(bare);
  const words = match?.[2];
  if (words === undefined) return null;
  const chinese = '一二三四'.indexOf(words.replace(/^第/, '').charAt(0));
  const quarter = chinese >= 0 ? chinese + 1 : Number(/[1-4]/.exec(words)?.[0] ?? 0);
  const month = words === '上半年' ? 6 : words === '下半年' ? 12 : quarter * 3;
  return { year: match?.[1] ? Number(match[1]) : null, month, day: null };
}

/** 2024年中旬, 当年年初: some months of a year. */
function readVague(bare: string): Deadline | null {
  const match = /^(?:(\d{4})年|当年|本年)?年?(初|中旬?|[上下]旬)$/.exec(bare);
  const span = bare.includes('年') ? VAGUE_PARTS[match?.[2] ?? ''] : undefined;
  return span ? { year: match?.[1] ? Number(match[1]) : null, month: null, day: null, span } : null;
}

/** 十二月底, 二〇二四年: the same in figures. */
const inFigures = (text: string): string =>
  text
    .replace(/^[二一][〇零○一二三四五六七八九]{3}(?=年)/u, (year) =>
      String(chineseNumber(year.replace(/○/g, '〇')) ?? year),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/gu, (words) => String(chineseNumber(words) ?? words));

/** A day, a month, a quarter or a year, with words such as 前, 底前, 之前, 完成 behind it. */
export function readDeadline(text: string): Deadline | null {
  const done = text.replace(TAIL, '').replace(DATE_LEAD, '').replace(DATE_DONE, '');
  const bare = inFigures(done.replace(DATE_BEFORE, ''));
  return readDay(bare) ?? readYearEnd(bare, /内$/.test(done)) ?? readPart(bare) ?? readVague(bare);
}
