/** Every rule against its table: what it lets pass, and what it says of the rest. */
import { RULES } from '../../src/rules/index';
import { foundBy, type RuleTable } from './rule-table';
import { acrossTables } from './tables-across';
import { fundTables } from './tables-funds';
import { scoreTables } from './tables-scores';
import { targetTables } from './tables-targets';
import { wholeTables } from './tables-whole';

const tables: Readonly<Record<string, RuleTable>> = {
  ...fundTables,
  ...scoreTables,
  ...targetTables,
  ...wholeTables,
  ...acrossTables,
};

describe.each(Object.entries(tables))('%s', (code, { accepted, rejected }) => {
  for (const [what, sheets, profileId] of accepted) {
    test(`accepts ${what}`, () => {
      expect(foundBy(code, sheets, profileId)).toEqual([]);
    });
  }
  for (const [what, sheets, findings, profileId] of rejected) {
    test(`tells of ${what}`, () => {
      expect(findings.length).toBeGreaterThan(0);
      expect(foundBy(code, sheets, profileId)).toEqual(findings);
    });
  }
});

test('every rule has a table, with a form it accepts and one that it tells two things of', () => {
  expect(Object.keys(tables).sort()).toEqual(RULES.map(({ code }) => code));
  const lacking = (is: (table: RuleTable) => boolean) =>
    Object.entries(tables)
      .filter(([, table]) => !is(table))
      .map(([code]) => code);
  expect(lacking(({ accepted }) => accepted.length > 0)).toEqual([]);
  expect(lacking(({ rejected }) => rejected.some(([, , findings]) => findings.length > 1))).toEqual([]);
});
