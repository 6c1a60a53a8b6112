/** The trials that headers are put to: every character three ways, and words that nobody knows. */
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';
import { textAt, trialsOf } from './header-trials';
import { readLines } from './read-fields';
import { readForms } from '../../src/core/reading/read-forms';
import { standardForms } from './standard-forms';

const sheet = grid(`
分分值（分） | 得分
10 | 9
`);

test('each character is wrong, missing and doubled once, and no text is tried twice', () => {
  const position = { row: 0, column: 0 };
  const trials = trialsOf({
    family: 'two columns',
    sheet,
    headers: [{ table: 'indicators', column: 'weight', position }],
  });
  expect(trials.map(({ slip, after }) => `${slip} ${after}`)).toEqual([
    'wrong 某分值（分）',
    'missing 分值（分）',
    'doubled 分分分值（分）',
    'wrong 分之值（分）',
    'wrong 分分云（分）',
    'missing 分分（分）',
    'doubled 分分值值（分）',
    'unknown 甲乙栏',
    'unknown 备查丙项',
  ]);
  for (const { sheet: tried, after } of trials) {
    expect(textAt(tried, position)).toBe(after);
    expect(textAt(tried, { row: 0, column: 1 })).toBe('得分');
  }
});

test('a header that is not there is an error of the drawing', () => {
  const header = { table: 'funds', column: 'rate', position: { row: 5, column: 0 } } as const;
  expect(() => trialsOf({ family: 'two columns', sheet, headers: [header] })).toThrow('rate');
});

test.each(standardForms().map((form) => [form.family, form] as const))(
  'the headers of %s are filled, and no field of the form is read from one',
  (_family, { sheet: drawn, headers }) => {
    expect(headers.length).toBeGreaterThan(3);
    const lines = [...readLines(readForms(drawn))];
    expect(lines.length).toBeGreaterThan(20);
    for (const { position } of headers) {
      expect(textAt(drawn, position) ?? '').not.toBe('');
      expect(lines.filter((line) => line.includes(`@${toAddress(position)}=`))).toEqual([]);
    }
  },
);
