/**
 * Every rule against its table: what it lets pass, and what it says of the rest. The words and the cells beside the
 * finding's own stand in `told.txt`, under the rule's code and the case's name; `npm run told`
 * writes them anew after a change that is meant; every changed line is then to be read before it is kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules/index';
import { tables, wordsOfCase } from './all-tables';
import { foundBy, type RuleTable } from './rule-table';

const told = new Map(
  readFileSync(join(__dirname, 'told.txt'), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((block) => block.split(/\n([^]*)/))
    .map(([name = '', lines = '']): [string, string] => [name, lines.trimEnd()]),
);

describe.each(Object.entries(tables))('%s', (code, { accepted, rejected }) => {
  for (const [what, sheets, profileId] of accepted) {
    test(`accepts ${what}`, () => {
      expect(foundBy(code, sheets, profileId)).toEqual([]);
    });
  }
  for (const rejectedCase of rejected) {
    const [what, sheets, findings, profileId] = rejectedCase;
    test(`tells of ${what}`, () => {
      expect(findings.length).toBeGreaterThan(0);
      expect(foundBy(code, sheets, profileId)).toEqual(findings);
    });

    test(`has words for ${what}`, () => {
      expect(wordsOfCase(code, rejectedCase)).toBe(told.get(`${code} ${what}`));
    });
  }
});

test('no words stand for a case that is not there', () => {
  const cases = Object.entries(tables).flatMap(([code, { rejected }]) =>
    rejected.map(([what]) => `${code} ${what}`),
  );
  expect([...told.keys()].sort()).toEqual(cases.sort());
});

test('every rule has a table, with a form it accepts and one that it tells two things of', () => {
  // What is said of ignores is tried where ignores are.
  const tabled = RULES.filter(({ scope }) => scope !== 'ignores');
  expect(Object.keys(tables).sort()).toEqual(tabled.map(({ code }) => code));
  const lacking = (is: (table: RuleTable) => boolean) =>
    Object.entries(tables)
      .filter(([, table]) => !is(table))
      .map(([code]) => code);
  expect(lacking(({ accepted }) => accepted.length > 0)).toEqual([]);
  // What of the project expenditure has no form is told once a workbook.
  expect(lacking(({ rejected }) => rejected.some(([, , findings]) => findings.length > 1))).toEqual([
    'ZP921',
  ]);
});
