/** Custom profiles: what is accepted, what is refused, and the words that say why. */
import { exportCustomProfile, readCustomProfile } from '../../src/core/scoring/custom-profile';
import type { Profile } from '../../src/core/scoring/profile';
import { inYear } from '../../src/core/scoring/profile-history';
import { DEFAULT_PROFILE, PROFILES } from '../../src/profiles';

const citation = {
  source: { zh: '示例市财政局通知', en: 'a notice of the example bureau' },
  evidence: 'official',
  checked: '2026-01-01',
};
const good = {
  id: 'my-city',
  name: { zh: '本市规则', en: 'Our city' },
  basedOn: 'mof-2020',
  since: '2024-01-01',
  figures: { gradeFloors: [95, 85, 70] },
  citations: { gradeFloors: citation },
};

test('a changed figure replaces the base and brings its citation; the rest stays', () => {
  const { profile, problems } = readCustomProfile(good, PROFILES);
  expect(problems).toEqual([]);
  expect(profile?.figures).toEqual({ ...DEFAULT_PROFILE.figures, gradeFloors: [95, 85, 70] });
  expect(profile?.citations.gradeFloors).toEqual(citation);
  expect(profile?.citations.reverse).toEqual(DEFAULT_PROFILE.citations.reverse);
  expect(profile?.until).toBeNull();
});

test('what is exported is read back as the same figures; a copy is no place’s and is chosen by nobody but a person', () => {
  for (const profile of PROFILES) {
    const own: Profile = { ...profile, id: `copy-of-${profile.id}` };
    const exported: unknown = JSON.parse(JSON.stringify(exportCustomProfile(own, DEFAULT_PROFILE)));
    const read = readCustomProfile(exported, PROFILES).profile!;
    expect(read.figures).toEqual(own.figures);
    expect(read.citations).toEqual(own.citations);
    expect([read.id, read.since, read.place, read.choice]).toEqual([own.id, own.since, null, []]);
  }
});

describe('what was stored before', () => {
  const former = {
    ...good,
    figures: { overFulfilment: { from: 1.2, deduction: 1 }, reasonRequired: { executionRateBelow: 85 } },
    citations: {
      overFulfilment: { ...citation, evidence: 'secondary' },
      reasonRequired: { ...citation, evidence: 'system' },
    },
  };

  test('keeps its figures and takes what came later as it was', () => {
    const { profile, problems } = readCustomProfile(former, PROFILES);
    expect(problems).toEqual([]);
    expect(profile?.figures.overFulfilment).toEqual({
      from: 1.2,
      deduction: 1,
      of: 'floors',
      zeroTargetFrom: null,
    });
    expect(profile?.figures.reasonRequired).toEqual({
      executionRateBelow: 85,
      longest: null,
      forAdjustment: false,
      forQualitative: false,
    });
    expect(profile?.figures.missed).toBe('share');
    expect(profile?.citations.overFulfilment.evidence).toBe('manual');
    expect(profile?.citations.reasonRequired.evidence).toBe('system');
  });

  test('a copy of one that ships still has its figures', () => {
    const copy = { ...good, basedOn: 'execution-20', figures: {}, citations: {} };
    expect(readCustomProfile(copy, PROFILES).profile?.figures.executionWeight).toBe(20);
  });
});

test('own figures hold from their first day to their last; before and after the model’s do', () => {
  const { profile } = readCustomProfile({ ...good, since: '2022-06-01', until: '2023-12-31' }, PROFILES);
  const bestIn = (year: number) => inYear(profile!, year).figures.gradeFloors[0];
  expect([2019, 2021, 2022, 2023, 2024].map(bestIn)).toEqual([90, 90, 95, 95, 90]);
});

test.each<[string, unknown, RegExp]>([
  ['not an object', 'text', /整个文件/],
  ['a missing name', { ...good, name: undefined }, /^name：/],
  ['an unknown base', { ...good, basedOn: 'nowhere' }, /没有评分规则“nowhere”/],
  ['a taken id', { ...good, id: 'mof-2020' }, /同名/],
  ['an id with spaces', { ...good, id: 'My City' }, /小写字母/],
  ['a figure without a citation', { ...good, citations: {} }, /没有写依据/],
  [
    'a citation for no figure',
    { ...good, citations: { gradeFloors: citation, colour: citation } },
    /citations\.colour/,
  ],
  ['grades out of order', { ...good, figures: { gradeFloors: [80, 90, 60] } }, /等级下限.*从高到低/],
  [
    'caps out of order',
    {
      ...good,
      figures: {
        totalCaps: [
          { below: 80, cap: 89 },
          { below: 50, cap: 59 },
        ],
      },
    },
    /从低到高/,
  ],
  ['a share above one', { ...good, figures: { tierFloors: [1.5, 0.6] } }, /不能大于 1/],
  ['a negative weight', { ...good, figures: { executionWeight: -1 } }, /执行率分值.*不能小于 0/],
  ['a wrong word', { ...good, figures: { reverse: 'sideways' } }, /只能是/],
  ['a misspelt figure', { ...good, figures: { gradeFloor: [90, 80, 60] } }, /拼写/],
  ['a date that is none', { ...good, since: '今年' }, /日期/],
  ['a text for a number', { ...good, figures: { executionWeight: '10' } }, /应为 number/],
])('%s is refused with its place', (_, input, words) => {
  const { profile, problems } = readCustomProfile(input, PROFILES);
  expect(profile).toBeNull();
  expect(problems.map((problem) => problem.zh).join('\n')).toMatch(words);
  for (const problem of problems) expect(problem.en).not.toBe('');
});

test('a profile cannot reach into objects that are not its own', () => {
  const hostile: unknown = JSON.parse(
    '{"id":"my-city","name":{"zh":"x","en":"x"},"basedOn":"mof-2020","since":"2024-01-01","figures":{"__proto__":{"executionWeight":99}},"citations":{}}',
  );
  const { profile } = readCustomProfile(hostile, PROFILES);
  expect(profile?.figures.executionWeight ?? DEFAULT_PROFILE.figures.executionWeight).toBe(10);
  expect(({} as Record<string, unknown>)['executionWeight']).toBeUndefined();
});
