/** Looks label keys up in the vocabulary: exact words first, patterns after; every key is looked up once. */
import type { Block } from '../model/row-facts';
import { englishKey } from '../text/english-text';
import { aspectOfLabel, BLOCK_OF_ASPECT } from './aspect-words';
import {
  ENGLISH_BLOCK_PATTERNS,
  ENGLISH_BLOCKS,
  ENGLISH_EXECUTION_ROWS,
  ENGLISH_FUND_PARTS,
  ENGLISH_FUND_TOTALS,
  ENGLISH_FUND_WORDS,
  ENGLISH_GOAL_WORDS,
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
} from './row-words';
import type { Words } from './words';

export interface WordHit<T extends string> {
  readonly concept: T;
  /** Lower is surer: the place in the list of exact words; patterns come after all of them. */
  readonly rank: number;
}

/** One thing that a label may name, and how surely it does. */
export interface Sense<T extends string> {
  readonly concept: T;
  /** `SURE` for a word of the list, less for wordings that only sound alike; see the strengths below. */
  readonly strength: number;
}

/** How surely a label names something: by a whole word, a pattern, a word and its parts, one character beside a word, parts of words. */
export const STRENGTHS = {
  taught: 40,
  word: 10,
  pattern: 8,
  wording: 6.5,
  doubled: 6.2,
  near: 6,
  loose: 4,
  doubtful: 0.5,
} as const;
/** What a word loses for its place in the list, so that of two the more usual one wins. */
const RANK_COST = 0.01;
/** 得得分: a character typed twice, in words of any length. */
const DOUBLED = /(.)\1/u;
/** Shorter words differ from one another by a character. */
const SHORTEST_NEAR = 3;

const PATTERN_RANK = 1000;
/** A longer label is a sentence that happens to contain the word. */
const LONGEST_PATTERN_KEY = 16;

/** Latin words, signs, and the scripts in which autonomous regions print their forms a second time. */
const FOREIGN =
  /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d'.&-]*|[=×*÷+/\\%~]+|[\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}\u180e\u202f]+/gu;

/** 2023年预算数: the year says which one, not what. */
const YEAR = /^(?:19|20)\d{2}年度?/;

const NO_SENSES: readonly never[] = [];
/** Labels kept with what they name. */
const MOST_KNOWN = 20000;

/** A key, and what is left of it without its translation, its letter or the year. */
function partsOf(key: string): readonly string[] {
  const english = englishKey(key);
  if (english !== '') return key === english ? [key] : [key, english];
  // 得分Score, 全年预算数A: what Latin letters and signs add to a Chinese label is its translation or its letter.
  const [named = ''] = key.split('=');
  const chinese = named.replace(FOREIGN, '');
  const short = chinese.replace(YEAR, '');
  return [key, chinese, short].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
}

const withoutOne = (word: string): readonly string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** All of them: a word of one is no slip for a word of another. */
const VOCABULARIES: { holds(key: string): boolean }[] = [];

const inOrder = <T extends string>(found: ReadonlyMap<T, number>): readonly Sense<T>[] =>
  [...found].map(([concept, strength]) => ({ concept, strength })).sort((a, b) => b.strength - a.strength);

/** True where one character was typed wrong, left out or typed twice. */
function isOneApart(key: string, word: string): boolean {
  if (key.length === word.length) return [...key].filter((char, at) => char !== word[at]).length === 1;
  const [longer, shorter] = key.length > word.length ? [key, word] : [word, key];
  return longer.length === shorter.length + 1 && withoutOne(longer).includes(shorter);
}

export class WordIndex<T extends string> {
  private readonly exact = new Map<string, WordHit<T>>();
  private readonly meanings = new Map<string, WordHit<T>[]>();
  private readonly knownSenses = new Map<string, readonly Sense<T>[]>();
  /** Every long enough word without one of its characters, with the words that it may be. */
  private near: Map<string, Set<string>> | null = null;
  private readonly patterns: { readonly concept: T; readonly pattern: RegExp }[] = [];
  private readonly loose: { readonly concept: T; readonly pattern: RegExp }[] = [];
  private readonly known = new Map<string, WordHit<T> | null>();

  constructor(words: Readonly<Record<T, Words>>) {
    VOCABULARIES.push(this);
    for (const concept of Object.keys(words) as T[]) {
      const entry = words[concept];
      entry.exact.forEach((key, rank) => {
        const folded = key.normalize('NFKC');
        const former = this.exact.get(folded);
        if (!former || rank < former.rank) this.exact.set(folded, { concept, rank });
        const meanings = this.meanings.get(folded);
        if (meanings) meanings.push({ concept, rank });
        else this.meanings.set(folded, [{ concept, rank }]);
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
    if (this.known.size < MOST_KNOWN) this.known.set(key, hit);
    return hit;
  }

  /** True for a word of the list. */
  holds(key: string): boolean {
    return this.exact.has(key);
  }

  /** All that a key may name, each thing once, surest first; empty where nothing in the vocabulary is like it. */
  senses(key: string): readonly Sense<T>[] {
    if (key === '') return NO_SENSES;
    const former = this.knownSenses.get(key);
    if (former) return former;
    const senses = this.sensesOf(key);
    if (this.knownSenses.size < MOST_KNOWN) this.knownSenses.set(key, senses);
    return senses;
  }

  private sensesOf(key: string): readonly Sense<T>[] {
    const found = new Map<T, number>();
    const put = (concept: T, strength: number) => {
      if ((found.get(concept) ?? 0) < strength) found.set(concept, strength);
    };
    for (const part of partsOf(key)) {
      for (const { concept, rank } of this.meanings.get(part) ?? [])
        put(concept, STRENGTHS.word - rank * RANK_COST);
      if (found.size > 0) break;
      if (part.length > LONGEST_PATTERN_KEY) continue;
      // The first pattern that fits is the one that is meant; later ones only may be.
      for (const { concept, pattern } of this.patterns)
        if (pattern.test(part)) put(concept, STRENGTHS.pattern - found.size);
      if (found.size > 0) break;
    }
    if ([...found.values()].some((strength) => strength > STRENGTHS.pattern)) return inOrder(found);
    const isKnown = found.size > 0;
    const isElsewhere = VOCABULARIES.some((other) => other !== this && other.holds(key));
    if (!isElsewhere) {
      for (const { concept } of this.meanings.get(key.replace(DOUBLED, '$1')) ?? [])
        put(concept, STRENGTHS.doubled);
      for (const word of this.wordsNear(key))
        for (const { concept } of this.meanings.get(word) ?? [])
          put(concept, isKnown ? STRENGTHS.doubtful : STRENGTHS.near);
    }
    // What parts of its words say as well is another wording, not a slip of the hand.
    if (!isKnown && key.length <= LONGEST_PATTERN_KEY)
      for (const { concept, pattern } of this.loose)
        if (pattern.test(key)) put(concept, found.has(concept) ? STRENGTHS.wording : STRENGTHS.loose);
    return inOrder(found);
  }

  /** Words of the vocabulary that differ from a key in one character: a wrong, a missing or a doubled one. */
  private wordsNear(key: string): ReadonlySet<string> {
    const found = new Set<string>();
    if (key.length < SHORTEST_NEAR || key.length > LONGEST_PATTERN_KEY) return found;
    if (!this.near) {
      this.near = new Map();
      for (const word of this.meanings.keys())
        if (word.length >= SHORTEST_NEAR)
          for (const shorter of [word, ...withoutOne(word)]) {
            const words = this.near.get(shorter);
            if (words) words.add(word);
            else this.near.set(shorter, new Set([word]));
          }
    }
    for (const shorter of [key, ...withoutOne(key)])
      for (const word of this.near.get(shorter) ?? []) if (isOneApart(key, word)) found.add(word);
    return found;
  }

  private search(key: string): WordHit<T> | null {
    for (const part of partsOf(key)) {
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
export type IndicatorConcept = keyof typeof INDICATOR_WORDS;
export const fundColumns = new WordIndex(withEnglish(FUND_WORDS, ENGLISH_FUND_WORDS));
export const indicatorColumns = new WordIndex(withEnglish(INDICATOR_WORDS, ENGLISH_INDICATOR_WORDS));
export const headLabels = new WordIndex(withEnglish(HEAD_WORDS, ENGLISH_HEAD_WORDS));
const { block: goalBlock, ...goalTexts } = withEnglish(GOAL_WORDS, ENGLISH_GOAL_WORDS);
export const goalLabels = new WordIndex(goalTexts);
export const goalBlocks = new WordIndex({ block: goalBlock });
export const totalLabels = new WordIndex(withEnglish({ total: TOTAL_WORDS }, { total: ENGLISH_TOTAL_WORDS }));
export const subtotalLabels = new WordIndex({ subtotal: SUBTOTAL_WORDS });
export const gradeLabels = new WordIndex(withEnglish({ grade: GRADE_WORDS }, { grade: ENGLISH_GRADE_WORDS }));
export const fundRowLabels = new WordIndex(
  withEnglish(FUND_ROW_WORDS, { total: ENGLISH_FUND_TOTALS, part: ENGLISH_FUND_PARTS }),
);
export const executionRows = new WordIndex(
  withEnglish({ execution: EXECUTION_ROW_WORDS }, { execution: ENGLISH_EXECUTION_ROWS }),
);
export const afterLabels = new WordIndex({ after: AFTER_WORDS });
const blocks = new WordIndex(withEnglish(BLOCK_WORDS, ENGLISH_BLOCKS));

/** The block that a level-1 label names; null when it names none. */
export function blockOfLevel1(key: string): Block | null {
  const known = blocks.find(key)?.concept ?? null;
  const english = known === null ? englishKey(key) : '';
  return known ?? ENGLISH_BLOCK_PATTERNS.find(([pattern]) => pattern.test(english))?.[1] ?? null;
}

/** The block that a level-2 label belongs to; null when it may stand in several. */
export function blockOfLevel2(key: string): Block | null {
  for (const [pattern, block] of LEVEL2_BLOCKS) if (pattern.test(key)) return block;
  if (englishKey(key) === '') return null;
  const aspect = aspectOfLabel(key);
  return aspect === null ? null : BLOCK_OF_ASPECT[aspect];
}
