/** Every row of the scoring rules as a table: figures, zeros, ranges, units, dates, tiers, under every profile. */
import { readTargetAndActual } from '../../src/core/figures/read-quantities';
import { scoreIndicatorDue } from '../../src/core/scoring/score-indicator';
import type { IndicatorDue } from '../../src/core/scoring/indicator-due';
import { PROFILES } from '../../src/profiles/index';
import type { Profile } from '../../src/core/scoring/profile';
import {
  bounds,
  changes,
  dates,
  frequencies,
  notApplicable,
  otherProfiles,
  qualitative,
  quantitative,
  units,
  unreadable,
  zeroAndNegative,
  type ScoreCase,
} from './score-cases';

const profileOf = (id: string): Profile => PROFILES.find((profile) => profile.id === id)!;

function dueOf({ target, actual, weight, name }: ScoreCase, profile: Profile): IndicatorDue {
  const read = readTargetAndActual({ target, actual, operator: '', nature: '', unit: '', name });
  return scoreIndicatorDue(read.target, read.actual, weight, profile, 2024);
}

function wordsOf(due: IndicatorDue): string {
  if (due.unreadable !== null) return `? ${due.unreadable}`;
  const isFixed = due.min === due.max && due.expected === due.max && due.kind === 'quantitative';
  const range = isFixed ? String(due.expected) : `${String(due.min)}..${String(due.max)}`;
  const open = due.open === null ? '' : ` ${due.open}`;
  return `${range}${due.isJudgement ? ' judge' : ''}${open}`;
}

const groups = {
  quantitative,
  zeroAndNegative,
  units,
  bounds,
  changes,
  frequencies,
  notApplicable,
  dates,
  qualitative,
  unreadable,
};

describe.each(Object.entries(groups))('mof-2020: %s', (_name, cases) => {
  test.each(cases)('$target | $actual | $weight is due $due', (row) => {
    expect(wordsOf(dueOf(row, profileOf('mof-2020')))).toBe(row.due);
  });
});

describe.each(Object.entries(otherProfiles))('%s', (id, cases) => {
  test.each(cases)('$target | $actual | $weight is due $due', (row) => {
    expect(wordsOf(dueOf(row, profileOf(id)))).toBe(row.due);
  });
});

test('every profile has cases of its own', () => {
  expect(Object.keys(otherProfiles).sort()).toEqual(
    PROFILES.map(({ id }) => id)
      .filter((id) => id !== 'mof-2020')
      .sort(),
  );
});

test('what was computed is told in both languages, wherever something was', () => {
  for (const row of Object.values(groups).flat()) {
    const due = dueOf(row, profileOf('mof-2020'));
    if (due.unreadable !== null) continue;
    expect(due.computation?.zh).toMatch(/分|=|得|判断/);
    expect(due.computation?.en).not.toMatch(/undefined|null|NaN/);
    expect(due.computation?.zh).not.toMatch(/undefined|null|NaN/);
  }
});

test('words of a proportional score', () => {
  const row = { target: '≥10年', actual: '1年', weight: 15, name: '', due: '1.5' };
  expect(dueOf(row, profileOf('mof-2020')).computation?.zh).toBe('目标 ≥10年，实际 1年：1 ÷ 10 × 15 = 1.50');
});
