/** Looks label keys up in the vocabulary: exact words first, patterns after; every key is looked up once. */
import {
  ENGLISH_BLOCKS,
  ENGLISH_FUND_PARTS,
  ENGLISH_FUND_TOTALS,
  ENGLISH_FUND_WORDS,
  ENGLISH_GRADE_WORDS,
  ENGLISH_HEAD_WORDS,
  ENGLISH_INDICATOR_WORDS,
  ENGLISH_TOTAL_WORDS,
} from './english-words';
import { FUND_ROW_WORDS, FUND_WORDS } from './fund-words';
import { GOAL_WORDS, HEAD_WORDS } from './head-words';
import { INDICATOR_WORDS } from './indicator-words';
import {
  AFTER_WORDS,
  BLOCK_WORDS,
  EXECUTION_ROW_WORDS,
  GRADE_WORDS,
  LEVEL2_BLOCKS,
  SUBTOTAL_WORDS,
  TOTAL_WORDS,
  type Block,
} from './row-words';
import type { Words } from './words';

export interface WordHit<T extends string> {
  readonly concept: T;
  /** Lower is surer: the place in the list of exact words; patterns come after all of them. */
  readonly rank: number;
}

const PATTERN_RANK = 1000;
/** A longer label is a sentence that happens to contain the word. */
const LONGEST_PATTERN_KEY = 16;

/** Latin words, signs, and the scripts in which autonomous regions print their forms a second time. */
const FOREIGN =
  /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d'.&-]*|[=×*÷+/\\%~]+|[\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}\u180e\u202f]+/gu;

/** 2023年预算数: the year says which one, not what. */
const YEAR = /^(?:19|20)\d{2}年度?/;

export class WordIndex<T extends string> {
  private readonly exact = new Map<string, WordHit<T>>();
  private readonly patterns: { readonly concept: T; readonly pattern: RegExp }[] = [];
  private readonly loose: { readonly concept: T; readonly pattern: RegExp }[] = [];
  private readonly known = new Map<string, WordHit<T> | null>();

  constructor(words: Readonly<Record<T, Words>>) {
    for (const concept of Object.keys(words) as T[]) {
      const entry = words[concept];
      entry.exact.forEach((key, rank) => {
        const folded = key.normalize('NFKC');
        const former = this.exact.get(folded);
        if (!former || rank < former.rank) this.exact.set(folded, { concept, rank });
      });
      if (entry.pattern) this.patterns.push({ concept, pattern: entry.pattern });
      if (entry.loose) this.loose.push({ concept, pattern: entry.loose });
    }
  }

  find(key: string): WordHit<T> | null {
    if (key === '') return null;
    const former = this.known.get(key);
    if (former !== undefined) return former;
    const hit = this.search(key);
    // The cache holds labels of this vocabulary only, but hostile sheets may bring millions of keys.
    if (this.known.size < 20000) this.known.set(key, hit);
    return hit;
  }

  /** By parts of words only; for cells that stand among named ones. */
  findLoosely(key: string): WordHit<T> | null {
    if (key === '' || key.length > LONGEST_PATTERN_KEY) return null;
    for (const { concept, pattern } of this.loose)
      if (pattern.test(key)) return { concept, rank: 2 * PATTERN_RANK };
    return null;
  }

  private search(key: string): WordHit<T> | null {
    const hit = this.match(key);
    if (hit) return hit;
    if (/^[a-z\d]+$/i.test(key)) return this.exact.get(key.toLowerCase()) ?? null;
    // 得分Score, 全年预算数A: what Latin letters and signs add to a Chinese label is its translation or its letter.
    const [named = ''] = key.split('=');
    const chinese = named.replace(FOREIGN, '');
    const short = chinese.replace(YEAR, '');
    for (const part of [chinese, short])
      if (part !== key && part !== '') {
        const found = this.match(part);
        if (found) return found;
      }
    return null;
  }

  private match(key: string): WordHit<T> | null {
    const exact = this.exact.get(key);
    if (exact) return exact;
    if (key.length > LONGEST_PATTERN_KEY) return null;
    for (const { concept, pattern } of this.patterns)
      if (pattern.test(key)) return { concept, rank: PATTERN_RANK };
    return null;
  }
}

/** The Chinese words of each concept with the English ones behind them. */
function withEnglish<T extends string>(
  words: Readonly<Record<T, Words>>,
  english: Readonly<Partial<Record<NoInfer<T>, readonly string[]>>>,
): Readonly<Record<T, Words>> {
  const both: Record<T, Words> = { ...words };
  for (const concept of Object.keys(words) as T[])
    both[concept] = { ...words[concept], exact: [...words[concept].exact, ...(english[concept] ?? [])] };
  return both;
}

export type FundConcept = keyof typeof FUND_WORDS;
export const fundColumns = new WordIndex(withEnglish(FUND_WORDS, ENGLISH_FUND_WORDS));
export const indicatorColumns = new WordIndex(withEnglish(INDICATOR_WORDS, ENGLISH_INDICATOR_WORDS));
export const headLabels = new WordIndex(withEnglish(HEAD_WORDS, ENGLISH_HEAD_WORDS));
export const goalLabels = new WordIndex({ expected: GOAL_WORDS.expected, actual: GOAL_WORDS.actual });
export const goalBlocks = new WordIndex({ block: GOAL_WORDS.block });
export const totalLabels = new WordIndex(withEnglish({ total: TOTAL_WORDS }, { total: ENGLISH_TOTAL_WORDS }));
export const subtotalLabels = new WordIndex({ subtotal: SUBTOTAL_WORDS });
export const gradeLabels = new WordIndex(withEnglish({ grade: GRADE_WORDS }, { grade: ENGLISH_GRADE_WORDS }));
export const fundRowLabels = new WordIndex(
  withEnglish(FUND_ROW_WORDS, { total: ENGLISH_FUND_TOTALS, part: ENGLISH_FUND_PARTS }),
);
export const executionRows = new WordIndex({ execution: EXECUTION_ROW_WORDS });
export const afterLabels = new WordIndex({ after: AFTER_WORDS });
const blocks = new WordIndex(withEnglish(BLOCK_WORDS, ENGLISH_BLOCKS));

/** The block that a level-1 label names; null when it names none. */
export function blockOfLevel1(key: string): Block | null {
  return blocks.find(key)?.concept ?? null;
}

/** The block that a level-2 label belongs to; null when it may stand in several. */
export function blockOfLevel2(key: string): Block | null {
  for (const [pattern, block] of LEVEL2_BLOCKS) if (pattern.test(key)) return block;
  return null;
}
