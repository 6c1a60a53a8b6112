/**
 * Picks the rules for a form: what a person asked for, else what the form's own marks speak for, else the default; as they
 * stood in the form's year, and with the form's own notes put in their place.
 */
import type { Localized } from '../model/localized';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { markOn, placeOnForm, type MarkedForm } from './marks';
import { withPrintedRules, type PrintedConflict, type PrintedRule } from './printed-rule';
import { readPrintedRules } from './read-printed-rules';
import type { Mark, Profile } from './profile';
import { inYear, isInForce } from './profile-history';

/** A profile that something on the form hints at, without enough to choose it. */
export interface ProfileSuggestion {
  readonly id: string;
  readonly name: Localized;
  readonly reason: Localized;
}

interface ProfileChoice {
  /** As it stands in the form's year, with what the form's notes print in its place. */
  readonly profile: Profile;
  readonly reason: Localized;
  readonly suggestions: readonly ProfileSuggestion[];
  readonly printed: readonly PrintedRule[];
  readonly conflicts: readonly PrintedConflict[];
}

const DEFAULT_REASON: Localized = {
  zh: '表中没有特别标记，采用默认规则',
  en: 'nothing on the form speaks for another profile',
};
const WANTED_REASON: Localized = { zh: '由使用者指定', en: 'chosen by the person' };

/** All marks of a line in words; null where one of them is not on the form. */
function lineOn(line: readonly Mark[], profile: Profile, marked: MarkedForm): Localized | null {
  const words = line.map((mark) => markOn(mark, profile, marked));
  if (line.length === 0 || words.some((word) => word === null)) return null;
  const said = words.filter((word) => word !== null && word.zh !== '');
  return {
    zh: said.map((word) => word?.zh).join('，'),
    en: said.map((word) => word?.en).join(', '),
  };
}

interface Speaking {
  readonly profile: Profile;
  readonly reason: Localized;
  readonly marks: number;
}

/** The profile that most marks speak for; of two with equally many the first of the list. */
function spokenFor(profiles: readonly Profile[], marked: MarkedForm): Speaking | null {
  let best: Speaking | null = null;
  for (const profile of profiles)
    for (const line of profile.choice) {
      const reason = lineOn(line, profile, marked);
      if (reason && (best === null || line.length > best.marks))
        best = { profile, reason, marks: line.length };
    }
  return best;
}

/** What hints at a profile: the name of its place, or a single mark of a line that asks for more. */
function hintAt(profile: Profile, { form }: MarkedForm): Localized | null {
  const word = profile.place ? placeOnForm(form, profile.place) : null;
  if (word === null) return null;
  return {
    zh: `表头写有“${word}”；只凭地名不换规则，请核对后选用`,
    en: `the head names “${word}”; a name alone changes no rules, choose them if they are yours`,
  };
}

/** @param profiles all known profiles, the default first; at least one */
export function chooseProfile(
  form: SelfEvaluationForm,
  profiles: readonly Profile[],
  wanted: string | undefined,
): ProfileChoice | null {
  const year = form.year?.value ?? null;
  const known = profiles.map((profile) => inYear(profile, year));
  const [fallback] = known;
  if (!fallback) return null;
  const { rules: printed, conflicts: own } = readPrintedRules(form);
  const marked: MarkedForm = { form, printed, fallback };
  const asked = wanted === undefined ? undefined : known.find(({ id }) => id === wanted);
  const current = known.filter((profile) => isInForce(profile, year));
  const spoken = asked ? null : spokenFor(current, marked);
  const base = asked ?? spoken?.profile ?? fallback;
  const reason = asked ? WANTED_REASON : (spoken?.reason ?? DEFAULT_REASON);
  const { profile, conflicts } = withPrintedRules(base, printed);
  const suggestions = asked
    ? []
    : current.flatMap((each): ProfileSuggestion[] => {
        const hint = each.id === base.id ? null : hintAt(each, marked);
        return hint ? [{ id: each.id, name: each.name, reason: hint }] : [];
      });
  return { profile, reason, suggestions, printed, conflicts: [...own, ...conflicts] };
}
