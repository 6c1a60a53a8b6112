/**
 * Words that a person taught: a header of their own template and the column it names. They travel with the workbook
 * and outrank the built-in vocabulary there.
 */
import { readLabel } from '../text/label-text';
import { ALL_FUND_COLUMN_NAMES, ALL_INDICATOR_COLUMN_NAMES } from './part-names';
import {
  fundColumns,
  indicatorColumns,
  STRENGTHS,
  type FundConcept,
  type IndicatorConcept,
  type Sense,
  type WordHit,
} from './word-index';

export type TaughtWord =
  | { readonly key: string; readonly table: 'funds'; readonly concept: FundConcept }
  | { readonly key: string; readonly table: 'indicators'; readonly concept: IndicatorConcept };

/** Every column that the reader knows, those included that it leaves aside: an unknown header may be one of them. */
export const TEACHABLE_FUND_COLUMNS = Object.keys(ALL_FUND_COLUMN_NAMES) as readonly FundConcept[];
export const TEACHABLE_INDICATOR_COLUMNS = Object.keys(
  ALL_INDICATOR_COLUMN_NAMES,
) as readonly IndicatorConcept[];

/** What a header cell teaches. @param text the cell's text as it stands */
export function teachWord(text: string, meaning: Pick<TaughtWord, 'table' | 'concept'>): TaughtWord | null {
  const key = readLabel(text).key;
  return key === '' ? null : asTaughtWord({ key, ...meaning });
}

function asTaughtWord(value: unknown): TaughtWord | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, table, concept } = value as Record<string, unknown>;
  if (typeof key !== 'string' || key === '' || key.length > 60) return null;
  const fund = TEACHABLE_FUND_COLUMNS.find((column) => column === concept);
  const indicator = TEACHABLE_INDICATOR_COLUMNS.find((column) => column === concept);
  if (table === 'funds' && fund) return { key, table, concept: fund };
  if (table === 'indicators' && indicator) return { key, table, concept: indicator };
  return null;
}

/** Reads what a workbook keeps; anything that is no taught word is left out. */
export function readTaughtWords(stored: unknown): readonly TaughtWord[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown) => asTaughtWord(value) ?? []);
}

/** A vocabulary of columns: what a header's key names. */
interface ColumnWords<C extends string> {
  find(key: string): WordHit<C> | null;
  senses(key: string): readonly Sense<C>[];
}

/** Surer than every built-in word. */
const TAUGHT_RANK = -1;

function overlay<C extends string>(base: ColumnWords<C>, words: ReadonlyMap<string, C>): ColumnWords<C> {
  if (words.size === 0) return base;
  return {
    find: (key) => {
      const concept = words.get(key);
      return concept === undefined ? base.find(key) : { concept, rank: TAUGHT_RANK };
    },
    senses: (key) => {
      const concept = words.get(key);
      return concept === undefined ? base.senses(key) : [{ concept, strength: STRENGTHS.taught }];
    },
  };
}

export type FundWords = ColumnWords<FundConcept>;
export type IndicatorWords = ColumnWords<IndicatorConcept>;

export function fundWordsWith(taught: readonly TaughtWord[]): FundWords {
  return overlay(
    fundColumns,
    new Map(taught.flatMap((word) => (word.table === 'funds' ? [[word.key, word.concept] as const] : []))),
  );
}

export function indicatorWordsWith(taught: readonly TaughtWord[]): IndicatorWords {
  return overlay(
    indicatorColumns,
    new Map(
      taught.flatMap((word) => (word.table === 'indicators' ? [[word.key, word.concept] as const] : [])),
    ),
  );
}
