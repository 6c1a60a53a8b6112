/** The profiles that ship: complete, cited, and of sensible figures; each differs from the default where it says so. */
import type { FigureName } from '../../src/core/scoring/profile';
import { DEFAULT_PROFILE, findProfile, PROFILES } from '../../src/profiles/index';

const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

test('the default comes first, ids are unique, and all seven are there', () => {
  expect(PROFILES[0]).toBe(DEFAULT_PROFILE);
  expect(PROFILES.map(({ id }) => id)).toEqual([
    'mof-2020',
    'mof-2021-core',
    'linear-reverse',
    'execution-20',
    'execution-steps',
    'capped-by-execution',
    'over-130',
  ]);
  for (const profile of PROFILES) expect(findProfile(profile.id)).toBe(profile);
  expect(findProfile('mof-1999')).toBeNull();
});

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  const { figures, citations } = profile;

  test('names, dates and a citation for every figure', () => {
    expect(profile.name.zh).toMatch(/\p{Script=Han}/u);
    expect(profile.name.en).toMatch(/[A-Za-z]/);
    expect(profile.since).toMatch(ISO_DATE);
    expect(profile.until === null || ISO_DATE.test(profile.until)).toBe(true);
    expect(Object.keys(citations).sort()).toEqual(Object.keys(figures).sort());
    for (const citation of Object.values(citations)) {
      expect(citation.source.zh).toMatch(/\p{Script=Han}/u);
      expect(citation.source.en).toMatch(/[A-Za-z]/);
      expect(citation.checked).toMatch(ISO_DATE);
      expect(['official', 'form', 'system', 'secondary']).toContain(citation.evidence);
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
  ['mof-2021-core', ['executionSteps', 'blockWeights']],
  ['linear-reverse', ['reverse', 'overFulfilment']],
  ['execution-20', ['executionWeight', 'blockWeights', 'tierFloors']],
  ['execution-steps', ['executionSteps']],
  ['capped-by-execution', ['totalCaps', 'overFulfilment']],
  ['over-130', []],
])('%s differs from the default in %j only, and cites each of them itself', (id, names) => {
  const profile = findProfile(id)!;
  const keys = Object.keys(profile.figures) as FigureName[];
  const changed = keys.filter(
    (key) => JSON.stringify(profile.figures[key]) !== JSON.stringify(DEFAULT_PROFILE.figures[key]),
  );
  expect(changed.sort()).toEqual([...names].sort());
  for (const key of names) expect(profile.citations[key]).not.toEqual(DEFAULT_PROFILE.citations[key]);
});

test('the figures that the scoring rules name', () => {
  expect(DEFAULT_PROFILE.figures).toMatchObject({
    executionWeight: 10,
    executionSteps: [],
    blockWeights: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
    reverse: 'ratio',
    tierFloors: [0.8, 0.6],
    gradeFloors: [90, 80, 60],
    overFulfilment: { from: 1.3, deduction: 0 },
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
});
