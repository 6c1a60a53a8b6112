/** The text of a note as its readers take it: half-width, ranges and bounds in one way of writing, sentence by sentence. */
import { chineseNumber, CHINESE_NUMERAL } from '../figures/chinese-number';
import { simplified } from '../text/traditional';
import { NOTE_LEAD } from '../words/note-words';

/** A number, as a group. */
export const N = '(\\d+(?:\\.\\d+)?)';

/** Half-width and without blanks; the lines stay. */
export const printedText = (text: string): string =>
  simplified(text.normalize('NFKC').replace(/[^\S\n]+/gu, ''));

/** Ranges, bounds and numbers in one way of writing. */
export function plainText(text: string): string {
  const perCent = (_: string, words: string) => {
    const value = chineseNumber(words);
    return value === null ? _ : `${String(value)}%`;
  };
  return (
    text
      .replace(new RegExp(`百分之(${CHINESE_NUMERAL}+)`, 'gu'), perCent)
      .replace(/\((?:不?含|包含|不?包括)[^()]*\)|\([AB]\)/gu, '')
      .replace(/一半/gu, '50%')
      .replace(/≧|>=|大于等于|不低于|不小于/gu, '≥')
      .replace(/≦|<=|小于等于/gu, '≤')
      // [80%,100%] and 80%≤得分<100% are 80-100%.
      .replace(new RegExp(`[[(]${N}%?,${N}%?[\\])]`, 'gu'), '$1-$2%')
      .replace(new RegExp(`${N}[%分]?[≤<][^\\d≤<>≥,;。]{0,8}[≤<]${N}([%分]?)`, 'gu'), '$1-$2$3')
      .replace(new RegExp(`${N}[%分]?(?:[-–—−~∼至到]|——)+${N}([%分]?)`, 'gu'), '$1-$2$3')
      .replace(new RegExp(`${N}[%分]?[-–—−~∼至到]+零`, 'gu'), '$1-0%')
  );
}

/** Where a sentence ends: at its stop, at a line's end, and before the number of the next. */
const SENTENCE =
  /[。\n]|(?<=[;；。\n]|^)(?:\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}、)|(?<=[^\d.(、-])\d{1,2}[.、](?=[\p{Script=Han}“"])/u;

export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(SENTENCE)
    .map((sentence) => sentence.replace(NOTE_LEAD, '').replace(/^[;,.、:]+|[;,.、:]+$/gu, ''))
    .filter((sentence) => sentence !== '');

export const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(/[;；]|,(?=[^,;]{0,4}(?:反向|逆向|负向))/u);
export const all = (pattern: string, text: string) => [...text.matchAll(new RegExp(pattern, 'gu'))];

interface Range {
  readonly low: number;
  readonly high: number;
}

/** 100-80%, 90%以上, 60%以下: the ranges of a text, the highest first. */
export function rangesOf(text: string): readonly Range[] {
  const found: Range[] = [];
  const rest = text.replace(new RegExp(`${N}%?-${N}%?(?![\\d.分])`, 'gu'), (_, a: string, b: string) => {
    found.push({ low: Math.min(Number(a), Number(b)), high: Math.max(Number(a), Number(b)) });
    return '|';
  });
  for (const [, value] of all(`${N}%(?:及|或)?以上`, rest)) found.push({ low: Number(value), high: 100 });
  for (const [, value] of all(`(?:${N}%(?:及|或)?以下)`, rest)) found.push({ low: 0, high: Number(value) });
  // 系数 1-0.8、0.8-0.6: shares of one.
  const isShare = found.length > 0 && found.every(({ high }) => high <= 1);
  const ranges = isShare ? found.map(({ low, high }) => ({ low: low * 100, high: high * 100 })) : found;
  return ranges.sort((a, b) => b.high - a.high);
}

/** True where each range goes on where the one above it ends, from 100 down to 0. */
export const isLadder = (ranges: readonly Range[]): boolean =>
  ranges[0]?.high === 100 &&
  ranges.at(-1)?.low === 0 &&
  ranges.every(({ high }, at) => at === 0 || high === ranges[at - 1]?.low);
