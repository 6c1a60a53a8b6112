/**
 * Rows as clerks write them, each decided by hand from the scoring conventions: target | actual | operator | nature |
 * unit | weight | score | reason → verdict and what is due (`9.61`, `8..10`; nothing where only the verdict matters).
 */
import { readTargetAndActual } from '../../src/core/figures/read-quantities';
import { scoreIndicatorDue } from '../../src/core/scoring/score-indicator';
import { givesReason, judgeScore } from '../../src/core/scoring/verdict';
import { numberCell } from '../../src/core/reading/read-cell';
import type { GridCell } from '../../src/core/reading/grid-cell';
import { PROFILES } from '../../src/profiles/index';
import { rowGroups } from './real-rows';

const profile = PROFILES[0]!;

function scoreCell(printed: string) {
  const isNumber = printed !== '' && /^[\d.-]+$/.test(printed) && !Number.isNaN(Number(printed));
  const cell = {
    row: 0,
    column: 0,
    raw: isNumber ? Number(printed) : printed,
    text: printed,
    formula: null,
    merge: null,
    isPercent: false,
    isDate: false,
  } as unknown as GridCell;
  return numberCell(printed === '' ? null : cell, { row: 0, column: 0 });
}

/** The verdict and what is due, in the words of the table. */
function verdictOf(line: string): string {
  const cells = (line.split(' → ')[0] ?? '').split('|').map((cell) => cell.trim());
  const [
    target = '',
    actual = '',
    operator = '',
    nature = '',
    unit = '',
    weight = '',
    score = '',
    reason = '',
  ] = cells;
  const read = readTargetAndActual({ target, actual, operator, nature, unit });
  const points = Number(weight);
  const due = scoreIndicatorDue(read.target, read.actual, points, profile, 2024);
  const { min, max } = due;
  const isDue = due.unreadable === null && min !== null && max !== null;
  const verdict = judgeScore(
    scoreCell(score),
    isDue ? { expected: due.expected ?? max, min, max, weight: points, isJudgement: due.isJudgement } : null,
    givesReason(reason),
    profile.figures.tolerance.score,
  );
  if (!isDue || due.isJudgement) return verdict;
  return `${verdict} ${min === max ? String(max) : `${String(min)}..${String(max)}`}`;
}

describe.each(Object.entries(rowGroups))('%s', (_name, rows) => {
  test.each(rows)('%s', (line) => {
    expect(verdictOf(line)).toBe(line.split(' → ')[1]);
  });
});

test('the table is long enough to mean something', () => {
  const all = Object.values(rowGroups).flat();
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all).size).toBe(all.length);
});
