/** A form in English gets what its Chinese twin gets: the same checks at the same cells, as gravely. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { grid } from '../other-places/grid';
import { CHINESE, ENGLISH, TWINS, twinText, type Twin, type Wording } from './english-twins';
import { findingsOf } from './rule-table';

/** What is read: the place of every part, and what the rows mean. */
function readingOf(twin: Twin, words: Wording) {
  const { forms } = checkWorkbook([grid(twinText(twin, words))], { rules: [], profiles: PROFILES });
  return forms.map(({ form: { kind, year, funds, goalExpected, goalActual, indicators, total } }) => ({
    kind,
    year: year?.value,
    funds: funds?.rows.map(({ row, isTotal, annualBudget, executed }) => [
      row,
      isTotal,
      annualBudget?.value,
      executed?.value,
    ]),
    amountUnit: funds?.amountUnit,
    goals: [goalExpected?.position, goalActual?.position],
    columns: [...(indicators?.columns ?? [])],
    facts: indicators?.rows.map(({ facts }) => ({ ...facts, name: null })),
    total: total?.score?.value,
  }));
}

const found = (twin: Twin, words: Wording) =>
  findingsOf(grid(twinText(twin, words)))
    .map(({ code, cell, severity, expected }) => `${code} ${cell} ${severity} ${String(expected)}`)
    .sort();

describe.each(TWINS.map((twin) => [twin.what, twin] as const))('%s', (...[, twin]) => {
  test('is told in Chinese', () => {
    const codes = found(twin, CHINESE).map((line) => line.slice(0, 5));
    expect(codes).toEqual(expect.arrayContaining([...twin.codes]));
    if (twin.codes.length === 0) expect(codes.filter((code) => code !== 'ZP303')).toEqual([]);
  });

  test.each(ENGLISH)('is read the same in %s', (...[, words]) => {
    expect(readingOf(twin, words)).toEqual(readingOf(twin, CHINESE));
  });

  test.each(ENGLISH)('is told the same in %s', (...[, words]) => {
    expect(found(twin, words)).toEqual(found(twin, CHINESE));
  });
});
