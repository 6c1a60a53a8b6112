/** A workbook's own profiles: made from a copy, changed, exported and imported as JSON. Nothing faulty is ever kept. */
import { readCustomProfile } from '../../core/scoring/custom-profile';
import type { Localized } from '../../core/model/localized';
import type { Citation, FigureName, Profile, ProfileFigures } from '../../core/scoring/profile';
import { PROFILES } from '../../profiles/index';
import { figureFrom, fieldsOf, type FigureField } from '../../core/scoring/profile-fields';
import { basedOnOf } from '../../app/stored-settings';
import type { OwnProfile } from '../../app/workbook-settings';

export const FIGURES: readonly FigureName[] = [
  'executionWeight',
  'executionRate',
  'executionSteps',
  'executionDeduction',
  'finishedWithinBudget',
  'blockWeights',
  'gradeFloors',
  'totalCaps',
  'tierFloors',
  'degrees',
  'reverse',
  'exceededDeduction',
  'missed',
  'missedFloor',
  'missedScale',
  'satisfactionScale',
  'scoreDecimals',
  'overFulfilment',
  'reasonRequired',
  'notApplicable',
  'blankAdjustedTarget',
  'highestTotal',
  'warnings',
  'tolerance',
];

/** What a person has typed about one figure. */
export interface FigureDraft {
  readonly fields: readonly FigureField[];
  readonly source: string;
  readonly evidence: Citation['evidence'];
}

export interface ProfileDraft {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly since: string;
  readonly until: string | null;
  readonly figures: Readonly<Record<FigureName, FigureDraft>>;
}

/** The draft that changes a profile: an own one as it stands, or a copy of one that ships under a new id. */
export function draftOf(
  profile: Profile,
  own: readonly OwnProfile[],
  copyName: string,
  language: 'zh' | 'en',
): ProfileDraft {
  const kept = own.find((each) => each.profile.id === profile.id);
  const figureDraft = (name: FigureName): FigureDraft => ({
    fields: fieldsOf(name, profile.figures),
    source: profile.citations[name].source[language],
    evidence: profile.citations[name].evidence,
  });
  return {
    id: kept ? profile.id : freeId(own),
    name: kept ? profile.name[language] : copyName,
    basedOn: kept ? kept.basedOn : profile.id,
    since: profile.since,
    until: profile.until,
    figures: Object.fromEntries(FIGURES.map((name) => [name, figureDraft(name)])) as Record<
      FigureName,
      FigureDraft
    >,
  };
}

function freeId(own: readonly OwnProfile[]): string {
  const taken = new Set(own.map(({ profile }) => profile.id));
  for (let number = 1; ; number++) {
    const id = `own-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** True when what was typed differs from the profile it was copied from: such a figure needs a basis of its own. */
export function isChanged(name: FigureName, draft: FigureDraft, base: ProfileFigures): boolean {
  return JSON.stringify(figureFrom(name, draft.fields)) !== JSON.stringify(base[name]);
}

export function baseOf(draft: ProfileDraft): Profile | null {
  return PROFILES.find(({ id }) => id === draft.basedOn) ?? null;
}

/** @param today ISO date, the day on which the person vouches for the changed figures */
export function jsonOf(draft: ProfileDraft, today: string): unknown {
  const base = baseOf(draft);
  const changed = FIGURES.filter((name) => base && isChanged(name, draft.figures[name], base.figures));
  return {
    id: draft.id,
    name: { zh: draft.name.trim(), en: draft.name.trim() },
    basedOn: draft.basedOn,
    since: draft.since,
    until: draft.until,
    figures: Object.fromEntries(changed.map((name) => [name, figureFrom(name, draft.figures[name].fields)])),
    citations: Object.fromEntries(
      changed.map((name) => {
        const { source, evidence } = draft.figures[name];
        return [name, { source: { zh: source.trim(), en: source.trim() }, evidence, checked: today }];
      }),
    ),
  };
}

type OwnProfileResult =
  | { readonly own: OwnProfile; readonly problems: readonly [] }
  | { readonly own: null; readonly problems: readonly Localized[] };

/** Reads one profile; an id that the workbook already uses is replaced by a free one, so that nothing is overwritten. */
export function readOwnProfile(
  json: unknown,
  own: readonly OwnProfile[],
  replaces: string | null = null,
): OwnProfileResult {
  const others = own.filter(({ profile }) => profile.id !== replaces);
  const given = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : null;
  const isTaken = others.some(({ profile }) => profile.id === given?.['id']);
  const entry = isTaken && given ? { ...given, id: freeId(others) } : json;
  const { profile, problems } = readCustomProfile(entry, PROFILES);
  return profile ? { own: { profile, basedOn: basedOnOf(json) }, problems: [] } : { own: null, problems };
}

/** The list with the profile in its place, or at the end. */
export function withProfile(own: readonly OwnProfile[], next: OwnProfile): readonly OwnProfile[] {
  return own.some(({ profile }) => profile.id === next.profile.id)
    ? own.map((each) => (each.profile.id === next.profile.id ? next : each))
    : [...own, next];
}
