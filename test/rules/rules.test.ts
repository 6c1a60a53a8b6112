/** Every rule against its table: what it lets pass, and what it says of the rest. */
import { foundBy, type RuleTable } from './rule-table';
import { fundTables } from './tables-funds';
import { scoreTables } from './tables-scores';

const tables: Readonly<Record<string, RuleTable>> = { ...fundTables, ...scoreTables };

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
