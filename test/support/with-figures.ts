/** A profile with some figures of its own, at any time. */
import type { Profile, ProfileFigures } from '../../src/core/scoring/profile';
import { profileOf } from '../../src/core/scoring/profile-history';

export function withFigures(profile: Profile, figures: Partial<ProfileFigures>): Profile {
  const history = Object.fromEntries(
    Object.entries(profile.history).map(([name, series]) => {
      const value = (figures as Record<string, unknown>)[name];
      return [name, value === undefined ? series : series.map((entry) => ({ ...entry, value }))];
    }),
  ) as unknown as Profile['history'];
  return profileOf({ ...profile, history });
}
