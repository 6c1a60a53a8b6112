/** Numbers written in Chinese characters. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]';

/** `三十五` → 35, `一万二千` → 12000, `二〇二四` → 2024; null when the characters are no number. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((char) => char in DIGITS)) {
    return Number([...text].map((char) => DIGITS[char]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of text) {
    const value = DIGITS[char];
    const place = PLACES[char];
    if (value !== undefined) {
      digit = value;
    } else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else if (char === '万' || char === '亿') {
      const lower = section + (digit ?? 0);
      // 亿 counts all before it (一万亿), 万 only what follows the last 亿 (一亿二千万).
      total = char === '亿' ? (total + lower) * 100_000_000 : total + lower * 10_000;
      section = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0);
}
