/** Operators as forms print them: signs, words, doubled, damaged; in front of a figure, behind it, or in a column. */
import { compact } from '../text/label-text';

export type Operator = '≥' | '≤' | '>' | '<' | '=';

/** Operators in front, longest first. */
const PREFIX_OPERATORS: readonly (readonly [words: string, operator: Operator, damaged?: boolean])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['高于等于', '≥'],
  ['低于等于', '≤'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不得小于', '≥'],
  ['不得超过', '≤'],
  ['不得高于', '≤'],
  ['不得大于', '≤'],
  ['不得多于', '≤'],
  ['控制在', '≤'],
  ['不少于', '≥'],
  ['不低于', '≥'],
  ['不小于', '≥'],
  ['不大于', '≤'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不多于', '≤'],
  ['不超', '≤'],
  ['至少', '≥'],
  ['最少', '≥'],
  ['最低', '≥'],
  ['至多', '≤'],
  ['最多', '≤'],
  ['最高', '≤'],
  ['大于', '>'],
  ['高于', '>'],
  ['超过', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
  ['>=', '≥'],
  ['=>', '≥'],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≳', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['≲', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['==', '='],
  ['=', '='],
  ['═', '='],
  ['≡', '=', true],
  ['≌', '=', true],
  ['≈', '=', true],
  ['±', '=', true],
];

/**
 * Operators that may stand behind the number. 95%≤ has lost its right side: 95 % is the least. 95%≥ may say the same or
 * the opposite; it is read as the likelier and counts as damaged.
 */
export const SUFFIX_OPERATORS: readonly (readonly [words: string, operator: Operator, damaged?: boolean])[] =
  [
    ['及其以上', '≥'],
    ['及以上', '≥'],
    ['或以上', '≥'],
    ['(含)以上', '≥'],
    ['以上(含)', '≥'],
    ['以上', '≥'],
    ['起步', '≥'],
    ['及以下', '≤'],
    ['或以下', '≤'],
    ['(含)以下', '≤'],
    ['以下', '≤'],
    ['(含)以内', '≤'],
    ['以内', '≤'],
    ['之内', '≤'],
    ['范围内', '≤'],
    ['内', '≤'],
    ['ormore', '≥'],
    ['andabove', '≥'],
    ['orabove', '≥'],
    ['orhigher', '≥'],
    ['orless', '≤'],
    ['orfewer', '≤'],
    ['orbelow', '≤'],
    ['↑', '≥'],
    ['≤', '≥'],
    ['≦', '≥'],
    ['⩽', '≥'],
    ['<=', '≥'],
    ['=<', '≥'],
    ['≥', '≥', true],
    ['≧', '≥', true],
    ['⩾', '≥', true],
    ['>=', '≥', true],
    ['=>', '≥', true],
    ['<', '>'],
    ['>', '>', true],
  ];

/** In English, in front of a figure or alone in a column; the text without blanks, in lower case. */
const ENGLISH_OPERATORS: readonly (readonly [words: string, operator: Operator])[] = [
  ['greaterthanorequalto', '≥'],
  ['lessthanorequalto', '≤'],
  ['notlessthan', '≥'],
  ['nolessthan', '≥'],
  ['notfewerthan', '≥'],
  ['nofewerthan', '≥'],
  ['notlowerthan', '≥'],
  ['nolowerthan', '≥'],
  ['notbelow', '≥'],
  ['atleast', '≥'],
  ['notmorethan', '≤'],
  ['nomorethan', '≤'],
  ['nothigherthan', '≤'],
  ['nohigherthan', '≤'],
  ['notgreaterthan', '≤'],
  ['notexceeding', '≤'],
  ['notabove', '≤'],
  ['atmost', '≤'],
  ['within', '≤'],
  ['upto', '≤'],
  ['morethan', '>'],
  ['greaterthan', '>'],
  ['lessthan', '<'],
  ['fewerthan', '<'],
  ['equalto', '='],
];
const ENGLISH_PREFIX = new RegExp(`^(?:${ENGLISH_OPERATORS.map(([words]) => words).join('|')})(?=\\d)`, 'i');
const ENGLISH_ALONE: ReadonlyMap<string, Operator> = new Map(ENGLISH_OPERATORS);

/** The first entry of a word counts. */
const ALONE: ReadonlyMap<string, Operator> = new Map(
  [...PREFIX_OPERATORS].reverse().map(([words, operator]) => [words.normalize('NFKC'), operator]),
);

/** Reads an operator that stands alone in its own column: `大于等于`, `≥`, `=`; null for anything else. */
export function readOperator(text: string): Operator | null {
  if (text === '') return null;
  const words = compact(text);
  return ALONE.get(words) ?? ENGLISH_ALONE.get(words.toLowerCase()) ?? null;
}

/** Which way is better, as a column of natures or operators says: 正向, 反向, positive, lower is better; null where none is said. */
export function directionIn(text: string): 'more' | 'less' | null {
  const words = compact(text).toLowerCase();
  if (
    /反向|逆向|负向|^(?:negative|reverse|inverse|descending|decreasing|(?:lower|less|fewer)is(?:the)?better)/.test(
      words,
    )
  )
    return 'less';
  return /正向|^(?:positive|ascending|increasing|(?:higher|more)is(?:the)?better)/.test(words)
    ? 'more'
    : null;
}

/** 定性, qualitative: words are asked for, no figure. */
export const saysQualitative = (text: string): boolean => /定性|^qualitative/i.test(compact(text));

interface TakenOperator {
  readonly operator: Operator | null;
  readonly damaged: boolean;
  readonly rest: string;
  /** The operator as printed. */
  readonly words: string;
}

/** Operators in a row that are read as a slip of the hand; more of them are no operator. */
const MOST_IN_A_ROW = 8;

/** Takes the operator in front of a figure; the text must be compact. */
export function takeOperator(text: string, taken = 0): TakenOperator {
  const [english] = ENGLISH_PREFIX.exec(text) ?? [];
  if (english !== undefined) {
    const operator = ENGLISH_ALONE.get(english.toLowerCase()) ?? null;
    return { operator, damaged: false, rest: text.slice(english.length), words: english };
  }
  for (const [words, operator, damaged] of taken < MOST_IN_A_ROW ? PREFIX_OPERATORS : []) {
    if (text.startsWith(words)) {
      const more = takeOperator(text.slice(words.length), taken + 1);
      // Doubled operators (≥≥90, ≥=90) are one; a damaged one beside a sound one is the sound one.
      if (more.operator) {
        const isKept = damaged !== true && more.operator === '=';
        return {
          operator: isKept ? operator : more.operator,
          damaged: damaged === true && more.damaged,
          rest: more.rest,
          words: words + more.words,
        };
      }
      return { operator, damaged: damaged === true, rest: text.slice(words.length), words };
    }
  }
  return { operator: null, damaged: false, rest: text, words: '' };
}
