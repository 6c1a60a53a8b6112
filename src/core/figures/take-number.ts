/** The number at the beginning of a text: 12.5, 3/4, 百分之九十五, 九成五, 三十五. */
import { chineseNumber, CHINESE_NUMERAL } from './chinese-number';
import { isFigure } from './decimal';

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)/;

interface TakenNumber {
  readonly value: number;
  readonly length: number;
  readonly isChinese: boolean;
  readonly isPercent: boolean;
}

/** The number that a compact text begins with, in figures or characters; null where it begins with none. */
export function takeNumber(text: string): TakenNumber | null {
  const found = findNumber(text);
  return found !== null && isFigure(found.value) ? found : null;
}

function findNumber(text: string): TakenNumber | null {
  const percent = new RegExp(`^百分之(${CHINESE_NUMERAL}+|\\d+(?:\\.\\d+)?)`).exec(text);
  if (percent?.[1]) {
    const value = /\d/.test(percent[1]) ? Number(percent[1]) : chineseNumber(percent[1]);
    return value === null ? null : { value, length: percent[0].length, isChinese: false, isPercent: true };
  }
  const tenths = /^([一二三四五六七八九])成([一二三四五六七八九半])?(?![\p{Script=Han}]{3})/u.exec(text);
  if (tenths?.[1]) {
    const rest = tenths[2] === '半' ? 5 : (chineseNumber(tenths[2] ?? '') ?? 0);
    const value = (chineseNumber(tenths[1]) ?? 0) * 10 + rest;
    return { value, length: tenths[0].length, isChinese: false, isPercent: true };
  }
  const arabic = NUMBER.exec(text);
  if (arabic) {
    const fraction = /^(\d+)\/(\d+)(?![\d/])/.exec(text);
    if (fraction?.[1] && fraction[2] && Number(fraction[2]) !== 0) {
      return {
        value: Number(fraction[1]) / Number(fraction[2]),
        length: fraction[0].length,
        isChinese: false,
        isPercent: false,
      };
    }
    return { value: Number(arabic[0]), length: arabic[0].length, isChinese: false, isPercent: false };
  }
  const chinese = new RegExp(`^${CHINESE_NUMERAL}+`).exec(text);
  if (chinese) {
    // 万 and 亿 at the end belong to the unit (万元); the numeral gives them back.
    const words = chinese[0].replace(/[万亿]$/, '');
    const value = chineseNumber(words);
    if (value !== null && words !== '')
      return { value, length: words.length, isChinese: true, isPercent: false };
  }
  return null;
}
