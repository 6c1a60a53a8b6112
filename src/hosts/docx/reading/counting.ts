/** A number of an automatic numbering in the words or signs of its format (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const ZERO_OF_COUNTING = '零';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 12 → 十二, 105 → 一百零五; up to 9,999. */
function counting(value: number, digits: string, units: readonly string[], leadsWithOne: boolean): string {
  if (value === 0) return ZERO_OF_COUNTING;
  if (value > 9999) return String(value);
  let text = '';
  let isGap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    if (isGap) text += ZERO_OF_COUNTING;
    isGap = false;
    const isBareTen = power === 1 && digit === 1 && text === '' && !leadsWithOne;
    text += (isBareTen ? '' : (digits[digit] ?? '')) + (units[power] ?? '');
  }
  return text;
}

const chinese = (value: number): string => counting(value, DIGITS, ['', '十', '百', '千'], false);
const legal = (value: number): string => counting(value, LEGAL_DIGITS, ['', '拾', '佰', '仟'], true);
const digital = (value: number): string =>
  String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** 1 → a, 27 → aa, 28 → bb, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** Signs that stand one behind the other in Unicode; plain digits beyond them. */
const row =
  (first: number, most: number, from = 1) =>
  (value: number): string =>
    value >= from && value < from + most ? String.fromCodePoint(first + value - from) : String(value);

const circled = (value: number): string =>
  value > 35 ? String(value) : value > 20 ? row(0x3251, 15, 21)(value) : row(0x2460, 20)(value);

const cycle =
  (signs: string) =>
  (value: number): string =>
    value >= 1 && value <= signs.length ? (signs[value - 1] ?? '') : String(value);

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['japaneseDigitalTenThousand', digital],
  ['ideographDigital', digital],
  ['taiwaneseDigital', digital],
  ['chineseLegalSimplified', legal],
  ['japaneseLegal', legal],
  ['ideographLegalTraditional', legal],
  ['ideographTraditional', cycle(STEMS)],
  ['ideographZodiac', cycle(BRANCHES)],
  ['ideographEnclosedCircle', row(0x3280, 10)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', row(0x2488, 20)],
  ['decimalEnclosedParen', row(0x2474, 20)],
  ['lowerLetter', letters],
  ['upperLetter', (value: number) => letters(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value: number) => roman(value).toUpperCase()],
]);

/** A format that is not known is counted in digits; `none` and bullets give nothing. */
export function numberInFormat(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  return (FORMATS.get(format) ?? String)(value);
}
