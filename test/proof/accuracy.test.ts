/** The targets for planted mistakes hold; in the whole proof, the committed page says what its command measures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IS_PROOF, PROOF_SHARE, shareOf } from '../support/proof-share';
import { accuracyDoc, measureAll, meetsTarget, PAGE, type Measurement } from './accuracy-doc';
import { measureReading } from './measure-reading';

jest.setTimeout(3_600_000);

const inProof = IS_PROOF ? test : test.skip;

/** The page's own measurement, or the first of its forms. */
let measured: Measurement;
beforeAll(() => {
  measured = IS_PROOF
    ? measureAll(PAGE.count, PAGE.right, PAGE.seed)
    : measureAll(shareOf(PAGE.count), shareOf(PAGE.right), PAGE.seed);
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
  expect(missed(measured)).toEqual([]);
});

test('right forms carry neither errors nor warnings', () => {
  expect(
    measured.right
      .filter(({ errors, warnings }) => errors + warnings > 0)
      .map(({ family, errors, warnings }) => [family.id, errors, warnings]),
  ).toEqual([]);
});

inProof('docs/accuracy.md is what the command makes; run npm run accuracy after a change', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'accuracy.md'), 'utf8')).toBe(
    accuracyDoc(measured, measureReading()),
  );
});

// By night: more of everything, from another seed.
(PROOF_SHARE > 1 ? test : test.skip)('more mistakes, by another seed', () => {
  expect(missed(measureAll(shareOf(PAGE.count), PAGE.right, PAGE.seed + 1))).toEqual([]);
});
