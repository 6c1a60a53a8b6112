/** The targets for planted mistakes hold, and the committed page says what its command measures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracyDoc, measureAll, meetsTarget, PAGE, type Measurement } from './accuracy-doc';
import { FACTOR } from './case-count';

jest.setTimeout(3_600_000);

let page: Measurement;
beforeAll(() => {
  page = measureAll(PAGE.count, PAGE.right, PAGE.seed);
});

const missed = ({ kinds }: Measurement) =>
  kinds
    .filter((result) => !meetsTarget(result))
    .map(({ kind, planted, found, falseErrors, cells }) => [
      kind.id,
      `${String(found)} of ${String(planted)}, ${String(falseErrors)} false`,
      ...cells.flatMap(({ flaws }) => flaws),
    ]);

test('planted mistakes: all of arithmetic, nearly all others, no false error', () => {
  expect(missed(page)).toEqual([]);
});

test('right forms carry neither errors nor warnings', () => {
  expect(
    page.right
      .filter(({ errors, warnings }) => errors + warnings > 0)
      .map(({ family, errors, warnings }) => [family.id, errors, warnings]),
  ).toEqual([]);
});

test('docs/accuracy.md is what the command makes; run npm run accuracy after a change', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'accuracy.md'), 'utf8')).toBe(accuracyDoc(page));
});

// By night, with PROOF_RUNS: more of everything, from another seed.
(FACTOR > 1 ? test : test.skip)('more mistakes, by another seed', () => {
  expect(missed(measureAll(Math.round(PAGE.count * FACTOR), PAGE.right, PAGE.seed + 1))).toEqual([]);
});
