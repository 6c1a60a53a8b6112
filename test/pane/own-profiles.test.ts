/** A workbook's own rules: copied, changed, stored and read back; what is faulty is told and never kept. */
import type { FigureName } from '../../src/core/scoring/profile';
import {
  draftOf,
  FIGURES,
  isChanged,
  jsonOf,
  readOwnProfile,
  withProfile,
  type ProfileDraft,
} from '../../src/pane/session/own-profiles';
import { fieldsOf, figureFrom, figureWords } from '../../src/core/scoring/profile-fields';
import { loadSettings, storeSettings } from '../../src/app/stored-settings';
import { DEFAULT_SETTINGS } from '../../src/app/workbook-settings';
import { DEFAULT_PROFILE, PROFILES } from '../../src/profiles/index';
import { FakeHost } from './fake-host';

const TODAY = '2026-11-20';

function typed(
  draft: ProfileDraft,
  name: FigureName,
  key: string,
  value: string,
  source: string,
): ProfileDraft {
  const figure = draft.figures[name];
  const fields = figure.fields.map((field) => (field.key === key ? { ...field, value } : field));
  return { ...draft, figures: { ...draft.figures, [name]: { ...figure, fields, source } } };
}

const copy = (): ProfileDraft => draftOf(DEFAULT_PROFILE, [], '本单位', 'zh');

test.each(PROFILES.flatMap((profile) => FIGURES.map((name) => [profile.id, name, profile] as const)))(
  '%s: %s survives its fields',
  (_id, name, profile) => {
    expect(figureFrom(name, fieldsOf(name, profile.figures))).toEqual(profile.figures[name]);
    expect(figureWords(name, profile.figures).zh).not.toBe('');
    expect(figureWords(name, profile.figures).en).not.toMatch(/[一-龥]/);
  },
);

test('a copy is stored in the workbook and read back; entries that cannot be read are kept but not used', async () => {
  const draft = typed(copy(), 'gradeFloors', 'best', '95', '本单位1号文');
  const { own } = readOwnProfile(jsonOf(draft, TODAY), []);
  expect(own!.profile.figures.gradeFloors[0]).toBe(95);
  expect(own!.profile.citations.gradeFloors).toMatchObject({ source: { zh: '本单位1号文' }, checked: TODAY });
  const host = new FakeHost(['项目1']);
  const broken = { id: 'x' };
  const before = { ...DEFAULT_SETTINGS, unreadProfiles: [broken] };
  await storeSettings(host, before, { ...before, ownProfiles: [own!], profileId: own!.profile.id });
  const read = await loadSettings(host);
  expect(read.ownProfiles).toEqual([own]);
  expect(read.unreadProfiles).toEqual([broken]);
  expect(read.profileId).toBe(own!.profile.id);
});

test.each<[string, FigureName, string, string, string, RegExp]>([
  ['no basis', 'gradeFloors', 'best', '95', ' ', /依据|citations/],
  ['not descending', 'gradeFloors', 'best', '10', '文', /从高到低/],
  ['negative', 'executionWeight', 'points', '-1', '文', /不能小于/],
])('a figure with %s is told and not kept', (_what, name, key, value, source, words) => {
  const { own, problems } = readOwnProfile(jsonOf(typed(copy(), name, key, value, source), TODAY), []);
  expect(own).toBeNull();
  expect(problems.map(({ zh }) => zh).join()).toMatch(words);
});

test('an imported profile never takes the place of another', () => {
  const first = readOwnProfile(jsonOf(copy(), TODAY), []).own!;
  const again = readOwnProfile(jsonOf(copy(), TODAY), [first]).own!;
  expect(again.profile.id).not.toBe(first.profile.id);
  expect(withProfile([first], again)).toHaveLength(2);
  expect(withProfile([first], first)).toEqual([first]);
});

test('only what differs from its model counts as changed', () => {
  const draft = typed(copy(), 'executionWeight', 'points', '12', '文');
  expect(FIGURES.filter((name) => isChanged(name, draft.figures[name], DEFAULT_PROFILE.figures))).toEqual([
    'executionWeight',
  ]);
});
