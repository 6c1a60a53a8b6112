/** Every form of another place, and which of them nobody may tune the reader on. */
import type { Place } from './expected-form';
import { filledForms } from './filled-forms';
import { layoutForms } from './layout-forms';
import { officeForms } from './office-forms';

export const everyPlace: readonly Place[] = [...officeForms, ...layoutForms, ...filledForms];

/** The sheet of a place; throws for a name that is not there. */
export function sheetOfPlace(name: string): Place['sheet'] {
  const found = everyPlace.find((place) => place.name === name);
  if (!found) throw new Error(`no place is called ${name}`);
  return found.sheet;
}

/** One in so many is held out. */
const HELD_OUT = 5;

/**
 * True for every fifth place, by its name alone. What goes wrong there is counted and never looked into while the reader
 * is worked on, so that the count says how forms are read that nobody has seen.
 */
export function isHeldOut({ name }: Pick<Place, 'name'>): boolean {
  let hash = 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) % HELD_OUT === 0;
}
