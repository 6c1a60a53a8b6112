/** Header words and row labels by their names: exactly, else with one sign mistyped, left out or added. */
import { readLabel } from '../text/label-text';
import type { Word } from './table-kinds';

/** Shorter names are told apart by one sign. */
const SHORTEST_MISTYPED = 4;

/** True where one sign more, less or other makes one text of the other. */
function isOneOff(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = long.length === short.length ? short.slice(from + 1) : short.slice(from);
  return long.slice(from + 1) === rest;
}

/** A label's words alone: no numeral, bracket, quotation mark or 其中. */
export function bareLabel(text: string): string {
  return readLabel(text.replace(/["“”'‘’]/g, ''))
    .key.replace(/^其中[:：]?/, '')
    .replace(/^\d{1,2}[、.]/, '');
}

/** The key that a label means among these words; null where none or more than one is as near. */
export function matchWord<Key extends string>(text: string, words: readonly Word<Key>[]): Key | null {
  const bare = bareLabel(text);
  if (bare === '') return null;
  for (const { key, names } of words) if (names.includes(bare)) return key;
  if (bare.length < SHORTEST_MISTYPED) return null;
  const near = new Set<Key>();
  for (const { key, names } of words)
    if (names.some((name) => name.length >= SHORTEST_MISTYPED && isOneOff(name, bare))) near.add(key);
  const [only, ...others] = near;
  return only !== undefined && others.length === 0 ? only : null;
}

/** True where a text is this name, one sign apart at most. */
export const isNamed = (text: string, name: string): boolean =>
  text === name || (Math.min(text.length, name.length) >= SHORTEST_MISTYPED && isOneOff(text, name));
