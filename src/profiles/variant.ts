/** A profile that differs from the default in a few figures, each from a date on and with a reference of its own. */
import type {
  Citation,
  Dated,
  FigureName,
  Profile,
  ProfileFigures,
  ProfileHistory,
} from '../core/scoring/profile';
import { profileOf } from '../core/scoring/profile-history';
import { mof2020 } from './mof-2020';

/** The figures of one date, or of several. */
type Changes = { readonly [Name in FigureName]?: Change<Name> | readonly Change<Name>[] };

interface Change<Name extends FigureName> {
  /** ISO date; the profile's own where it is left out. */
  readonly from?: string;
  readonly value: ProfileFigures[Name];
  readonly citation: Citation;
}

interface Variant extends Pick<Profile, 'id' | 'name' | 'since'> {
  readonly place?: Profile['place'];
  readonly choice?: Profile['choice'];
  readonly remarks?: Profile['remarks'];
  readonly changes: Changes;
}

/** Before its own date the default's figures hold. */
export function variant({
  id,
  name,
  since,
  place = null,
  choice = [],
  remarks = [],
  changes,
}: Variant): Profile {
  const history: Record<string, readonly Dated<unknown>[]> = { ...mof2020.history };
  for (const [figure, given] of Object.entries(changes)) {
    const own = (Array.isArray(given) ? given : [given]) as readonly Change<FigureName>[];
    const dated = own.map(({ from, value, citation }) => ({ from: from ?? since, value, citation }));
    const first = dated[0]?.from ?? since;
    history[figure] = [...(history[figure] ?? []).filter(({ from }) => from < first), ...dated];
  }
  return profileOf({
    id,
    name,
    since,
    until: null,
    place,
    choice,
    remarks,
    history: history as unknown as ProfileHistory,
  });
}
