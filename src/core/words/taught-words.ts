/**
 * Words that a person taught: a header of their own template and the column it names. They travel with the workbook
 * and outrank the built-in vocabulary there.
 */
import { readLabel } from '../text/label-text';
import type { FundColumn, IndicatorColumn } from '../model/self-evaluation-form';
import { fundColumns, indicatorColumns, STRENGTHS, type Sense, type WordHit } from './word-index';

export type TaughtWord =
  | { readonly key: string; readonly table: 'funds'; readonly concept: FundColumn }
  | { readonly key: string; readonly table: 'indicators'; readonly concept: IndicatorColumn };

export const TEACHABLE_FUND_COLUMNS: readonly FundColumn[] = [
  'initialBudget',
  'annualBudget',
  'executed',
  'carryOver',
  'weight',
  'rate',
  'score',
  'reason',
];
export const TEACHABLE_INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'level3',
  'nature',
  'operator',
  'initialTarget',
  'target',
  'actual',
  'unit',
  'weight',
  'score',
  'reason',
];

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
export interface ColumnWords<C extends string> {
  find(key: string): WordHit<C> | null;
  findLoosely(key: string): WordHit<C> | null;
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
    findLoosely: (key) => (words.has(key) ? null : base.findLoosely(key)),
    senses: (key) => {
      const concept = words.get(key);
      return concept === undefined ? base.senses(key) : [{ concept, strength: STRENGTHS.taught }];
    },
  };
}

export type FundWords = ColumnWords<NonNullable<ReturnType<typeof fundColumns.find>>['concept']>;
export type IndicatorWords = ColumnWords<NonNullable<ReturnType<typeof indicatorColumns.find>>['concept']>;

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
