/** The profiles that ship: complete, cited, dated, and of sensible figures; each differs from the default where it says so. */
import type { FigureName } from '../../src/core/scoring/profile';
import { inYear, namesOf } from '../../src/core/scoring/profile-history';
import { DEFAULT_PROFILE, findProfile, PROFILES } from '../../src/profiles/index';

const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const FIRST_ROUND = [
  'mof-2020',
  'mof-2021-core',
  'linear-reverse',
  'execution-20',
  'execution-steps',
  'capped-by-execution',
  'over-130',
];
const PLACES = ['hubei', 'sichuan', 'jiangxi', 'guangxi', 'zhejiang', 'tianjin', 'shanxi'];

test('the default comes first, ids are unique, the first seven are still there, then those of places', () => {
  expect(PROFILES[0]).toBe(DEFAULT_PROFILE);
  expect(PROFILES.map(({ id }) => id)).toEqual([...FIRST_ROUND, 'rescaled-rest', ...PLACES]);
  for (const profile of PROFILES) expect(findProfile(profile.id)).toBe(profile);
  expect(findProfile('mof-1999')).toBeNull();
});

test('a profile is a place’s or no place’s, and a name alone never chooses it', () => {
  expect(PROFILES.filter(({ place }) => place !== null).map(({ id }) => id)).toEqual(PLACES);
  for (const { choice, place } of PROFILES)
    for (const line of choice) {
      expect(line.some(({ kind }) => kind !== 'place')).toBe(true);
      if (place) expect(line.some(({ kind }) => kind === 'place')).toBe(true);
    }
});

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  const { figures, citations, history } = profile;

  test('names, dates and a reference for every figure at any time; none is called official', () => {
    expect(profile.name.zh).toMatch(/\p{Script=Han}/u);
    expect(profile.name.en).toMatch(/[A-Za-z]/);
    expect(profile.since).toMatch(ISO_DATE);
    expect(profile.until === null || ISO_DATE.test(profile.until)).toBe(true);
    expect(Object.keys(citations).sort()).toEqual(Object.keys(figures).sort());
    for (const series of Object.values(history)) {
      const dates = series.map(({ from }) => from);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const { from, citation } of series) {
        expect(from).toMatch(ISO_DATE);
        expect(citation.source.zh).toMatch(/\p{Script=Han}/u);
        expect(citation.source.en).toMatch(/[A-Za-z]/);
        expect(citation.source.en).not.toMatch(/\p{Script=Han}{3}/u);
        expect(citation.checked).toMatch(ISO_DATE);
        expect(['form', 'system', 'manual', 'memory']).toContain(citation.evidence);
        // An article is quoted only by who has read the text.
        expect(citation.article).toBeUndefined();
        if (citation.evidence === 'manual' || citation.evidence === 'memory')
          expect(citation.open?.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test('figures that belong together do', () => {
    const blocks = Object.values(figures.blockWeights);
    expect(blocks.reduce((sum, points) => sum + points, 0)).toBe(100);
    expect(figures.blockWeights.execution).toBe(figures.executionWeight);
    const [first, second] = figures.tierFloors;
    expect(1 > first && first > second && second > 0).toBe(true);
    const [best, good, fair] = figures.gradeFloors;
    expect(100 > best && best > good && good > fair && fair > 0).toBe(true);
    expect(figures.overFulfilment.from).toBeGreaterThan(1);
    expect(figures.overFulfilment.deduction).toBeGreaterThanOrEqual(0);
    const from = figures.executionSteps.map((step) => step.from);
    expect(from).toEqual([...from].sort((a, b) => b - a));
    expect(from.length === 0 || from.at(-1) === 0).toBe(true);
    const below = figures.totalCaps.map((cap) => cap.below);
    expect(below).toEqual([...below].sort((a, b) => a - b));
    expect(figures.warnings.costTargetsBelow).toBeLessThan(figures.warnings.costTargetsAbove);
    expect(figures.tolerance.score).toBeLessThanOrEqual(0.01);
  });
});

test.each<readonly [string, readonly FigureName[]]>([
  ['mof-2021-core', ['executionSteps', 'finishedWithinBudget', 'blockWeights']],
  ['linear-reverse', ['reverse', 'overFulfilment']],
  ['execution-20', ['executionWeight', 'blockWeights', 'tierFloors']],
  ['execution-steps', ['executionSteps']],
  ['capped-by-execution', ['totalCaps', 'overFulfilment']],
  ['over-130', []],
  ['rescaled-rest', ['notApplicable']],
  ['hubei', ['executionWeight', 'blockWeights', 'tierFloors']],
  ['sichuan', ['reasonRequired']],
  ['jiangxi', ['executionRate', 'executionSteps']],
  ['guangxi', ['overFulfilment', 'reasonRequired']],
  ['zhejiang', ['executionRate']],
  ['tianjin', ['missed']],
  ['shanxi', ['blankAdjustedTarget']],
])('%s differs from the default in %j only, and cites each of them itself', (id, names) => {
  const profile = findProfile(id)!;
  const changed = namesOf(profile.history).filter(
    (key) => JSON.stringify(profile.figures[key]) !== JSON.stringify(DEFAULT_PROFILE.figures[key]),
  );
  expect(changed.sort()).toEqual([...names].sort());
  for (const key of names) expect(profile.citations[key]).not.toEqual(DEFAULT_PROFILE.citations[key]);
});

test('the figures that the scoring rules name', () => {
  expect(DEFAULT_PROFILE.figures).toMatchObject({
    executionWeight: 10,
    executionRate: { budget: 'annual', otherExecuted: 'as-printed', decimals: null, ofNothing: null },
    executionSteps: [],
    finishedWithinBudget: 'by-rate',
    blockWeights: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
    reverse: 'ratio',
    missed: 'share',
    tierFloors: [0.8, 0.6],
    gradeFloors: [90, 80, 60],
    overFulfilment: { from: 1.3, deduction: 0, of: 'floors', zeroTargetFrom: null },
    reasonRequired: { executionRateBelow: null },
    totalCaps: [],
    highestTotal: 100,
    warnings: {
      costTargetsBelow: 0.5,
      costTargetsAbove: 1.01,
      completionWithRateBelow: 80,
      completionWithQuantityBelow: 0.6,
      fullMarksWithRateBelow: 50,
      failureCeilingFrom: 50,
    },
    tolerance: { score: 0.01, rate: 0.01 },
  });
  expect(findProfile('mof-2021-core')!.figures).toMatchObject({
    blockWeights: { execution: 10, cost: 20, output: 40, benefit: 20, satisfaction: 10 },
    executionSteps: [
      { from: 100, share: 1 },
      { from: 80, share: 0.7 },
      { from: 60, share: 0.5 },
      { from: 0, share: 0 },
    ],
    finishedWithinBudget: 'full',
  });
  expect(findProfile('capped-by-execution')!.figures).toMatchObject({
    totalCaps: [
      { below: 50, cap: 59 },
      { below: 60, cap: 69 },
      { below: 70, cap: 79 },
      { below: 80, cap: 89 },
    ],
    overFulfilment: { from: 1.3, deduction: 2 },
  });
  expect(findProfile('hubei')!.figures).toMatchObject({
    executionWeight: 20,
    blockWeights: { execution: 20, output: 40, benefit: 40 },
    tierFloors: [0.8, 0.5],
  });
  expect(findProfile('sichuan')!.figures.reasonRequired).toEqual({
    executionRateBelow: 90,
    longest: 100,
    forAdjustment: true,
    forQualitative: false,
  });
  expect(findProfile('jiangxi')!.figures.executionRate.decimals).toBe(2);
  expect(findProfile('guangxi')!.figures.overFulfilment).toEqual({
    from: 1.3,
    deduction: 0,
    of: 'all',
    zeroTargetFrom: 30,
  });
  expect(findProfile('zhejiang')!.figures.executionRate).toMatchObject({
    otherExecuted: 'added',
    ofNothing: 100,
    above100: 'allowed',
  });
});

test.each<readonly [string, FigureName, readonly (readonly [number | null, unknown])[]]>([
  [
    'zhejiang',
    'executionRate',
    [
      [2022, expect.objectContaining({ otherExecuted: 'as-printed', ofNothing: null })],
      [2023, expect.objectContaining({ otherExecuted: 'as-printed', ofNothing: null })],
      [2024, expect.objectContaining({ otherExecuted: 'added', ofNothing: 100 })],
      [null, expect.objectContaining({ otherExecuted: 'added', ofNothing: 100 })],
    ],
  ],
  [
    'tianjin',
    'missed',
    [
      [2023, 'share'],
      [2024, 'person'],
      [2030, 'person'],
    ],
  ],
  [
    'mof-2021-core',
    'finishedWithinBudget',
    [
      [2020, 'by-rate'],
      [2021, 'full'],
    ],
  ],
  [
    'sichuan',
    'reasonRequired',
    [
      [2022, expect.objectContaining({ executionRateBelow: null })],
      [2023, expect.objectContaining({ executionRateBelow: 90 })],
    ],
  ],
  // Before the first that is known the first is the nearest.
  [
    'mof-2020',
    'executionWeight',
    [
      [2015, 10],
      [2020, 10],
    ],
  ],
])('%s: the year of the form decides %s', (id, name, wanted) => {
  for (const [year, value] of wanted) {
    expect(findProfile(id, year)!.figures[name]).toEqual(value);
    expect(inYear(findProfile(id)!, year).figures[name]).toEqual(value);
  }
});
