/** Which value of a dated series holds: the form's year chooses. */
import type { Citation, Dated, FigureName, Profile, ProfileFigures, ProfileHistory } from './profile';

/** Later than any date of a rule. */
const ALWAYS = '9999-12-31';

/**
 * The day that a form of a year is judged by: the last of that year. Self-evaluations are drawn up after it, by the rules
 * that were in force when the year ended. A form without a year is judged by the newest.
 */
export const dayOfYear = (year: number | null): string =>
  year === null ? ALWAYS : `${String(year).padStart(4, '0')}-12-31`;

/** The entry in force on a day; before the first one the first, as the nearest that is known. */
export function entryOn<Value>(series: readonly Dated<Value>[], day: string): Dated<Value> {
  const [first, ...later] = series;
  if (!first) throw new Error('a series of figures is empty');
  return later.reduce((held, entry) => (entry.from <= day ? entry : held), first);
}

export const namesOf = (history: ProfileHistory): readonly FigureName[] =>
  Object.keys(history) as FigureName[];

/** Figures and references of a history as they stand on a day. */
function figuresOn(history: ProfileHistory, day: string): Pick<Profile, 'figures' | 'citations'> {
  const entries = namesOf(history).map(
    (name) => [name, entryOn<ProfileFigures[FigureName]>(history[name], day)] as const,
  );
  return {
    figures: Object.fromEntries(
      entries.map(([name, { value }]) => [name, value]),
    ) as unknown as ProfileFigures,
    citations: Object.fromEntries(entries.map(([name, { citation }]) => [name, citation])) as Record<
      FigureName,
      Citation
    >,
  };
}

/** The profile with the figures that a form of this year is judged by. @param year null for the newest */
export const inYear = (profile: Profile, year: number | null): Profile => ({
  ...profile,
  ...figuresOn(profile.history, dayOfYear(year)),
});

/** True where the profile was in force when the year ended. */
export function isInForce({ since, until }: Pick<Profile, 'since' | 'until'>, year: number | null): boolean {
  const day = dayOfYear(year);
  return since <= day && (until === null || year === null || until >= day);
}

/** A profile made of its history, with the newest figures. */
export const profileOf = (parts: Omit<Profile, 'figures' | 'citations'>): Profile => ({
  ...parts,
  ...figuresOn(parts.history, ALWAYS),
});
