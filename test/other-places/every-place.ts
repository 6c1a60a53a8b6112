/** Every form of another place that the tests ask about, and which of them nobody may tune the reader on. */
import { places } from './all-places';
import { amountsAndCounts } from './amounts-and-counts';
import { criteriaSheets } from './criteria-sheets';
import type { Place } from './expected-form';
import { formsWithoutWeights } from './forms-without-weights';
import { furtherPlaces } from './further-places';
import { pointsInWords } from './points-in-words';
import { publishedPlaces } from './published-places';
import { sideGoals } from './side-goals';
import { sourceFigures } from './source-figures';
import { stackedCells } from './stacked-cells';

export const everyPlace: readonly Place[] = [
  ...places,
  ...furtherPlaces,
  ...publishedPlaces,
  ...pointsInWords,
  ...formsWithoutWeights,
  ...stackedCells,
  ...criteriaSheets,
  ...sourceFigures,
  ...sideGoals,
  ...amountsAndCounts,
];

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
