/** What holds of every score, whatever the figures: bounds, direction, independence of units, verdicts of what is due. */
import fc from 'fast-check';
import { decimal, isWithin, rounded, sum } from '../../src/core/figures/decimal';
import { readQuantity } from '../../src/core/figures/quantity';
import { scoreIndicatorDue } from '../../src/core/scoring/score-indicator';
import type { IndicatorDue } from '../../src/core/scoring/indicator-due';
import type { NumberCell } from '../../src/core/model/self-evaluation-form';
import { judgeScore } from '../../src/core/scoring/verdict';
import { checkSheet } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { formSheet } from '../rules/form-sheet';

/** Rules that leave a missed target to a person give no score. */
const scoring = PROFILES.filter(({ figures }) => figures.missed !== 'person');
const profile = fc.constantFrom(...scoring);
const operator = fc.constantFrom('≥', '>', '=', '', '≤', '<');
/** Figures as a form prints them: at most three decimals. */
const figure = fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => thousandths / 1000);
const positive = figure.map((value) => value + 0.001).map((value) => Number(value.toFixed(3)));
const weight = fc.constantFrom(0.5, 1, 2, 5, 7.5, 10, 15, 20, 30);

type Case = readonly [operator: string, target: number, actual: number];
const due = ([sign, target, actual]: Case, points: number, by: (typeof PROFILES)[number], unit = '') =>
  scoreIndicatorDue(
    readQuantity(`${sign}${String(target)}${unit}`),
    readQuantity(`${String(actual)}${unit}`),
    points,
    by,
  );
const pointsOf = (result: IndicatorDue) => result.expected ?? NaN;

test('a score is never below zero nor above its weight, and has at most two decimals', () => {
  fc.assert(
    fc.property(operator, figure, figure, weight, profile, (sign, target, actual, points, by) => {
      const score = pointsOf(due([sign, target, actual], points, by));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(points);
      expect(rounded(decimal(score))).toBe(score);
    }),
  );
});

test('more never costs points under ≥ > =, and never earns any under ≤ <', () => {
  const free = scoring.filter(({ figures }) => figures.overFulfilment.deduction === 0);
  fc.assert(
    fc.property(
      operator,
      positive,
      figure,
      figure,
      weight,
      fc.constantFrom(...free),
      (sign, target, a, b, points, by) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const [low, high] = [less, more].map((actual) => pointsOf(due([sign, target, actual], points, by)));
        if (sign === '≤' || sign === '<') expect(high).toBeLessThanOrEqual(low!);
        else expect(high).toBeGreaterThanOrEqual(low!);
      },
    ),
  );
});

test('a target that is met earns all; one that is missed does not round up to all but by half a hundredth', () => {
  fc.assert(
    fc.property(positive, positive, weight, (target, actual, points) => {
      const score = pointsOf(due(['≥', target, actual], points, PROFILES[0]!));
      if (actual >= target) expect(score).toBe(points);
      else expect(isWithin(score, (actual / target) * points, 0.005 + 1e-9)).toBe(true);
    }),
  );
});

test.each([
  ['元', '万元', 10000],
  ['元', '千元', 1000],
  ['万元', '亿元', 10000],
  ['米', '公里', 1000],
  ['人', '万人', 10000],
  ['平方米', '公顷', 10000],
])('the same amounts in %s and %s earn the same', (small, large, factor) => {
  const text = (value: number, unit: string) => `${decimal(value).toFixed()}${unit}`;
  fc.assert(
    fc.property(operator, positive, positive, weight, profile, (sign, target, actual, points, by) => {
      const inLarge = (value: number) => Number(decimal(value).div(factor).toFixed());
      const of = (wanted: string, reached: string) =>
        pointsOf(scoreIndicatorDue(readQuantity(sign + wanted), readQuantity(reached), points, by));
      const plain = of(text(target, small), text(actual, small));
      expect(of(text(inLarge(target), large), text(inLarge(actual), large))).toBe(plain);
      expect(of(text(target, small), text(inLarge(actual), large))).toBe(plain);
      expect(of(text(inLarge(target), large), text(actual, small))).toBe(plain);
    }),
  );
});

test('what is due is ok when printed, and nothing above it is', () => {
  const cell = (value: number): NumberCell => ({
    position: { row: 0, column: 0 },
    raw: value,
    formula: null,
    value,
    form: 'number',
    isPlaceholder: false,
    span: null,
  });
  fc.assert(
    fc.property(
      operator,
      figure,
      figure,
      weight,
      profile,
      fc.boolean(),
      (sign, target, actual, points, by, reason) => {
        const result = due([sign, target, actual], points, by);
        const expected = pointsOf(result);
        const asked = { expected, min: expected, max: expected, weight: points, isJudgement: false };
        expect(judgeScore(cell(expected), asked, reason, 0.01)).toBe('ok');
        const above = rounded(decimal(expected).plus(0.02));
        expect(['over-scored', 'rounded']).toContain(judgeScore(cell(above), asked, reason, 0.01));
        if (expected < points) expect(judgeScore(cell(points), asked, reason, 0.009)).toBe('over-scored');
      },
    ),
  );
});

test('the recomputed total is the sum of parts that are already rounded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(positive, figure, fc.constantFrom(5, 7.5, 10, 15)), { minLength: 2, maxLength: 6 }),
      positive,
      // Beyond twice the budget the amounts themselves are in doubt, and no score follows from them.
      fc.integer({ min: 1, max: 200 }),
      (rows, budget, percent) => {
        const executed = Number(((budget * percent) / 100).toFixed(6));
        const rate = String(Number(((executed / budget) * 100).toFixed(2)));
        const [checked] = checkSheet(
          formSheet({
            funds: `${String(budget)} | ${String(budget)} | ${String(executed)} | 10 | '${rate}% | `,
            parts: [],
            rows: rows.map(
              ([target, actual, points], index) =>
                `产出指标 | 数量指标 | 指标${String(index + 1)} | ≥${String(target)}个 | ${String(actual)}个 | ${String(points)} |  | `,
            ),
            total: '100 | ',
          }),
          { rules: RULES, profiles: PROFILES },
        );
        const { indicators, funds, total } = checked!.scores;
        const parts = [
          ...indicators.map(({ score }) => score.expected ?? NaN),
          funds[0]!.score.expected ?? NaN,
        ];
        expect(indicators).toHaveLength(rows.length);
        for (const part of parts) expect(rounded(decimal(part))).toBe(part);
        expect(total.recomputed).toBe(rounded(sum(parts)));
      },
    ),
    { numRuns: 40 },
  );
});
