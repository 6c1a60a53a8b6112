/** Texts of targets and actuals, one by one: operator, figure, range, unit, deadline, and what is no figure at all. */
import { readOperator } from '../../src/core/figures/operators';
import { readQuantity } from '../../src/core/figures/quantity';
import { figures, harmlessWords, operators, ranges, type QuantityCase } from './quantity-cases';
import { blanks, deadlines, texts } from './quantity-dates-and-texts';
import { wordsOf } from './quantity-words';

/** `· 1 count:个项目|items`: the last word may be either. */
function alternatives(reading: string): readonly string[] {
  const [first = '', ...others] = reading.split('|');
  const lead = first.slice(0, first.lastIndexOf(' ') + 1);
  return [first, ...others.map((other) => lead + other)];
}

const groups: readonly (readonly [string, readonly QuantityCase[]])[] = [
  ['operators', operators],
  ['figures and units', figures],
  ['figures among harmless words', harmlessWords],
  ['ranges', ranges],
  ['deadlines', deadlines],
  ['texts', texts],
  ['blanks', blanks],
];

describe.each(groups)('%s', (_name, cases) => {
  test.each(cases.map(({ text, reading }) => [text, reading] as const))('%j is %s', (text, reading) => {
    const words = wordsOf(readQuantity(text));
    expect(alternatives(reading)).toContain(words);
  });
});

test('there are more than three hundred cases and none twice', () => {
  const all = groups.flatMap(([, cases]) => cases.map(({ text }) => text));
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
});

test('nothing is taken from the middle: what was taken and left make up the text', () => {
  const readings = groups.flatMap(([, cases]) => cases.map(({ text }) => readQuantity(text)));
  for (const quantity of readings) {
    if (quantity.kind === 'blank' || quantity.kind === 'text') continue;
    expect(quantity.taken.length).toBeGreaterThan(0);
    expect(quantity.text).toContain(quantity.taken);
  }
});

test.each([
  ['≥', '≥'],
  ['大于等于', '≥'],
  ['大␣于␣等␣于'.replace(/␣/g, ' '), '≥'],
  ['小于等于', '≤'],
  ['等于', '='],
  ['=', '='],
  ['＝', '='],
  ['＞', '>'],
  ['不低于', '≥'],
  ['', null],
  ['定性', null],
  ['≥95', null],
  ['正向', null],
])('an operator column that holds %j says %s', (text, operator) => {
  expect(readOperator(text)).toBe(operator);
});
