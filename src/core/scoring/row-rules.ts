/** The rules of one row: those of the form, with what holds for its kind of indicator alone. */
import type { IndicatorRow } from '../model/self-evaluation-form';
import type { Profile } from './profile';

const isSatisfaction = ({ facts }: IndicatorRow): boolean =>
  facts.block === 'satisfaction' || facts.aspect === 'satisfaction' || facts.name.has('satisfaction');

export function profileOfRow(row: IndicatorRow, profile: Profile): Profile {
  const { satisfactionScale } = profile.figures;
  if (satisfactionScale === null || !isSatisfaction(row)) return profile;
  return { ...profile, figures: { ...profile.figures, missedScale: satisfactionScale } };
}
