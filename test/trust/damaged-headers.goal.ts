/**
 * The goal for damaged headers, beside the tests until the reader meets it: then this file is called
 * `damaged-headers.test.ts`. Until then docs/accuracy.md prints the same figures.
 */
import { SAME_GOAL, tallyOf, typosOf, unknownOf } from '../proof/header-tables';
import { tryHeaders, type TriedHeader } from '../support/header-outcomes';
import { IS_PROOF } from '../support/proof-share';
import { standardForms } from '../support/standard-forms';

/** Every day one family in four; all of them in the whole proof. */
const forms = standardForms().filter((_, at) => IS_PROOF || at % 4 === 0);
const tried = tryHeaders(forms);

const wordsOf = ({ family, header, before, after, outcome }: TriedHeader) =>
  `${outcome} ${family} ${header.table}.${header.column} ${before} → ${after}`;

test('one character wrong, missing or doubled in a header leaves the reading as it is', () => {
  const typos = typosOf(tried);
  const { tried: count, same } = tallyOf(typos);
  expect(count).toBeGreaterThan(700);
  const others = typos.filter(({ outcome }) => outcome !== 'same').map(wordsOf);
  if (same < count * SAME_GOAL) expect(others).toEqual([]);
});

test.each([
  ['with a slip of a character', typosOf(tried)],
  ['that no word knows', unknownOf(tried)],
] as const)('a header %s is neither lost in silence nor misread', (_what, own) => {
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter(({ outcome }) => outcome === 'silent' || outcome === 'misread').map(wordsOf)).toEqual([]);
});
