/** Formulas give the figures of the scoring tables, with cells and with constants, under every profile. */
import {
  executionScoreFormula,
  gradeFormula,
  indicatorFormula,
  percentFormula,
  rangeTerms,
  ratioFormula,
  totalFormula,
  wholeTotalFormula,
} from '../../src/core/writing/live-formula';
import type { Profile } from '../../src/core/scoring/profile';
import { readTargetAndActual } from '../../src/core/figures/read-quantities';
import { conversionFactor } from '../../src/core/figures/units';
import { PROFILES } from '../../src/profiles/index';
import { calculated } from './calculator';
import { otherProfiles, quantitative, units, zeroAndNegative, type ScoreCase } from './score-cases';

const profileOf = (id: string): Profile => PROFILES.find((profile) => profile.id === id)!;

const cases = [
  ...[...quantitative, ...zeroAndNegative, ...units].map((row) => ['mof-2020', row] as const),
  ...Object.entries(otherProfiles).flatMap(([id, rows]) => rows.map((row) => [id, row] as const)),
].flatMap(([id, row]) => {
  const { target, actual } = readTargetAndActual({ ...row, operator: '', nature: '', unit: '' });
  const factor = conversionFactor(actual.unit, target.unit);
  const isArithmetic = target.kind === 'number' && actual.kind === 'number' && factor !== null;
  // Rules that leave a missed target to a person get no formula.
  const isScored = profileOf(id).figures.missed === 'share';
  return isArithmetic && isScored
    ? [{ id, row, target, actual, factor: Number(factor.toPrecision(12)) }]
    : [];
});

/** Where only a person can tell, and where an actual is below zero, the formula stays empty. */
const dueOf = ({ due }: ScoreCase) => (/judge$|negative$/.test(due) ? '' : Number(due));

test('the tables hold cases for formulas', () => {
  expect(cases.length).toBeGreaterThan(100);
  expect(new Set(cases.map(({ target }) => target.operator)).size).toBe(6);
});

test.each(cases)('$id: $row.target | $row.actual | $row.weight', ({ id, row, target, actual, factor }) => {
  const operator = target.operator ?? '=';
  const [wanted, reached, weight] = [target.value!, actual.value!, row.weight];
  const constants = { target: String(wanted), actual: String(reached), weight: String(weight) };
  const addresses = { target: 'E12', actual: 'F12', weight: 'G12' };
  const written = (terms: typeof constants) =>
    indicatorFormula({ operator, factor, ...terms }, profileOf(id));
  const cells = { E12: wanted, F12: reached, G12: weight };
  expect(calculated(written(constants))).toBe(dueOf(row));
  expect(calculated(written(addresses), cells)).toBe(dueOf(row));
  // Nothing follows from a cell without a figure, whichever it is.
  for (const cell of ['E12', 'F12', 'G12'])
    for (const content of [null, '见附件'])
      expect(calculated(written(addresses), { ...cells, [cell]: content })).toBe('');
});

const terms = { operator: '≥', target: 'E12', actual: 'F12', factor: 1, weight: 'G12' } as const;

test('a plain formula stays short', () => {
  expect(indicatorFormula(terms, profileOf('mof-2020'))).toBe(
    '=IF(COUNT(E12,F12,G12)=3,IF(E12<0,IF(F12>=E12,G12,""),IF(F12<0,"",IF(E12=0,G12,ROUND(MIN(F12/E12,1)*G12,2)))),"")',
  );
});

test.each<[string, number | null, number | null, number | string, number | string, number | string]>([
  ['mof-2020', 95, 100, 0.95, 95, 9.5],
  ['mof-2020', 120, 100, 1.2, 120, 10],
  ['mof-2020', 17.284, 19.14, 0.903, 90.3, 9.03],
  ['mof-2020', 0, 100, 0, 0, 0],
  ['mof-2020', 5, 0, '', '', ''],
  ['mof-2020', 5, null, '', '', ''],
  ['mof-2020', null, 100, '', '', ''],
  ['mof-2020', -5, 100, '', '', ''],
  ['mof-2020', 34.2, 57, 0.6, 60, 6],
  ['execution-steps', 34.2, 57, 0.6, 60, 5],
  ['execution-steps', 100, 100, 1, 100, 10],
  ['execution-steps', 99, 100, 0.99, 99, 7],
  ['execution-steps', 80, 100, 0.8, 80, 7],
  ['execution-steps', 79.9, 100, 0.799, 79.9, 5],
  ['execution-steps', 59.9, 100, 0.599, 59.9, 0],
])('%s: %d executed of %d', (id, executed, budget, ratio, percent, score) => {
  const cells = { D6: budget, E6: executed, F6: 10 };
  expect(calculated(ratioFormula('E6', 'D6'), cells)).toBe(ratio);
  expect(calculated(percentFormula('E6', 'D6'), cells)).toBe(percent);
  expect(calculated(executionScoreFormula('E6', 'D6', 'F6', profileOf(id)), cells)).toBe(score);
});

test.each<[number | null, string]>([
  [100, '优'],
  [90, '优'],
  [89.99, '良'],
  [80, '良'],
  [79.99, '"中"'],
  [60, '"中"'],
  [59.99, '差'],
  [0, '差'],
  [null, ''],
])('a total of %d is %s', (total, grade) => {
  const formula = gradeFormula('H18', ['优', '良', '中', '差'], profileOf('mof-2020'));
  expect(calculated(formula, { H18: total })).toBe(grade.replace(/"/g, ''));
});

test('a total in words has no grade', () => {
  const formula = gradeFormula('H18', ['优', '良', '中', '差'], profileOf('mof-2020'));
  expect(calculated(formula, { H18: '见附件' })).toBe('');
});

test('quotation marks in the words of grades are doubled', () => {
  expect(gradeFormula('A1', ['a"b', 'c', 'd', 'e'], profileOf('mof-2020'))).toContain('"a""b"');
});

test('sums of runs of rows', () => {
  expect(rangeTerms('H', [])).toEqual([]);
  expect(rangeTerms('H', [11])).toEqual(['H12']);
  expect(rangeTerms('H', [11, 12, 13, 15, 17, 18])).toEqual(['H12:H14', 'H16', 'H18:H19']);
  expect(totalFormula(['H6', ...rangeTerms('H', [11, 12])])).toBe('=ROUND(SUM(H6,H12:H13),2)');
});

test('a sum of some of the scores is no total', () => {
  const formula = wholeTotalFormula(['H6', 'H12:H13'], 3);
  expect(formula).toBe('=IF(COUNT(H6,H12:H13)=3,ROUND(SUM(H6,H12:H13),2),"")');
  expect(calculated(formula, { H6: 10, H12: 20.1, H13: 30.2 })).toBe(60.3);
  expect(calculated(formula, { H6: 10, H12: '', H13: 30.2 })).toBe('');
});

describe('rules with fewer decimals, or with a floor of what earns anything', () => {
  const ruledBy = (figures: Partial<Profile['figures']>): Profile => {
    const usual = profileOf('mof-2020');
    return { ...usual, figures: { ...usual.figures, ...figures } };
  };
  test.each<[Partial<Profile['figures']>, '≥' | '≤', number, number, number, number]>([
    [{ scoreDecimals: 1 }, '≥', 190, 150, 15, 11.8],
    [{ scoreDecimals: 0 }, '≥', 190, 150, 15, 12],
    [{ scoreDecimals: 1 }, '≥', 1000, 999, 15, 14.9],
    [{ scoreDecimals: 1 }, '≥', 190, 190, 7.55, 7.55],
    [{ scoreDecimals: 1 }, '≤', 10, 13, 8, 6.2],
    [{ missedFloor: 80 }, '≥', 190, 150, 15, 0],
    [{ missedFloor: 70 }, '≥', 190, 150, 15, 11.84],
    [{ missedFloor: 80 }, '≤', 10, 13, 8, 0],
    [{ missedFloor: 80 }, '≤', 10, 10, 8, 8],
  ])('%j: %s%d reached by %d is worth, of %d, %d', (figures, operator, target, actual, weight, due) => {
    const formula = indicatorFormula({ ...terms, operator }, ruledBy(figures));
    expect(calculated(formula, { E12: target, F12: actual, G12: weight })).toBe(due);
  });

  const OFF = { kind: 'deduction', of: 'points', from: 95, each: 1, takes: 0.5, nothingBelow: 60 } as const;
  test.each<
    [begun: 'whole' | 'none' | 'in-proportion', as: 'points' | 'per-cent', rate: number, due: number]
  >([
    ['whole', 'points', 97, 10],
    ['whole', 'points', 90.4, 7.5],
    ['none', 'points', 90.4, 8],
    ['in-proportion', 'points', 90.4, 7.7],
    ['whole', 'points', 92, 8.5],
    ['in-proportion', 'per-cent', 90, 9.75],
    ['whole', 'points', 59.9, 0],
    ['none', 'points', 70, 0],
  ])('what is taken off for each point of the rate, %s, %s: %d', (begun, as, rate, due) => {
    const rules = ruledBy({ executionDeduction: { ...OFF, begun, as } });
    const formula = executionScoreFormula('E12', 'D12', 'G12', rules);
    expect(calculated(formula, { D12: 100, E12: rate, G12: 10 })).toBe(due);
  });

  test('the execution likewise', () => {
    const formula = executionScoreFormula('E12', 'D12', 'G12', ruledBy({ scoreDecimals: 1 }));
    expect(calculated(formula, { D12: 100, E12: 94.4, G12: 10 })).toBe(9.4);
    expect(calculated(formula, { D12: 100, E12: 99.7, G12: 10 })).toBe(9.9);
  });
});
