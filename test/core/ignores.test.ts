/** Ignored findings: what makes one the same again, what counts, and what is told of the ignores themselves. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { IgnoredFinding } from '../../src/core/checking/checked-form';
import type { Finding } from '../../src/core/model/finding';
import { fingerprintOf, ignoreOf, readIgnores, splitIgnored } from '../../src/core/checking/ignores';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { findingsOf, sheetsOf } from '../rules/rule-table';
import type { FormParts } from '../rules/form-sheet';

const WRONG: FormParts = { funds: '100 | 100 | 95 | 10 | 96% | 9.5', total: '100 | 98.5' };
const [rate, total] = findingsOf(WRONG) as [Finding, Finding];

const check = (form: FormParts | readonly FormParts[], ignores: readonly IgnoredFinding[]) =>
  checkWorkbook(sheetsOf(form), { rules: RULES, profiles: PROFILES, ignores });

test('a fingerprint is the code and eight digits of code, place and figures', () => {
  expect([rate.code, total.code]).toEqual(['ZP202', 'ZP501']);
  expect(fingerprintOf(rate)).toMatch(/^ZP202-[0-9a-f]{8}$/);
  // FNV-1a of “a||||”, worked out apart from the program.
  const plain = { ...rate, code: 'a', sheet: '', cell: '', printed: '', expected: '' };
  expect(fingerprintOf(plain)).toBe('a-4ddeee5c');
});

test.each<[string, Partial<Finding>]>([
  ['another code', { code: 'ZP203' }],
  ['another sheet', { sheet: 'Sheet2' }],
  ['another cell', { cell: 'G7' }],
  ['another printed figure', { printed: 97 }],
  ['another expected figure', { expected: 94 }],
])('%s is another finding', (_what, change) => {
  expect(fingerprintOf({ ...rate, ...change }).slice(-8)).not.toBe(fingerprintOf(rate).slice(-8));
});

test('white space and width do not make another finding', () => {
  expect(fingerprintOf({ ...rate, sheet: ' Ｓheet 1' })).toBe(fingerprintOf(rate));
});

test('the reason is kept without the blanks around it', () => {
  expect(ignoreOf(rate, '  经核对无误 ')).toEqual({
    fingerprint: fingerprintOf(rate),
    code: 'ZP202',
    sheet: 'Sheet1',
    cell: 'G6',
    reason: '经核对无误',
  });
});

test('what is stored is read back, and anything else is left out', () => {
  const ignore = ignoreOf(rate, '经核对无误');
  expect(readIgnores([ignore, null, 'text', { ...ignore, reason: 5 }, {}])).toEqual([ignore]);
  for (const key of Object.keys(ignore)) expect(readIgnores([{ ...ignore, [key]: 1 }])).toEqual([]);
  expect(readIgnores({ 0: ignore })).toEqual([]);
  expect(readIgnores(undefined)).toEqual([]);
});

test('an ignored finding is told apart, with its reason; the rest stands', () => {
  const { kept, ignored } = splitIgnored([rate, total], [ignoreOf(rate, '经核对无误')]);
  expect(kept).toEqual([total]);
  expect(ignored).toEqual([{ finding: rate, reason: '经核对无误' }]);
  expect(splitIgnored([rate, total], [])).toEqual({ kept: [rate, total], ignored: [] });
});

test('in a check it is not counted, and nothing is told of the ignore', () => {
  const { forms, counts, ignoreFindings } = check(WRONG, [ignoreOf(rate, '经核对无误')]);
  expect(forms[0]?.findings.map(({ code }) => code)).toEqual(['ZP501']);
  expect(forms[0]?.ignored.map(({ reason }) => reason)).toEqual(['经核对无误']);
  expect(counts).toEqual({ error: 1, warning: 0, info: 0 });
  expect(ignoreFindings).toEqual([]);
});

test('an ignore without a reason does not count and is warned of', () => {
  const { forms, counts, ignoreFindings } = check(WRONG, [{ ...ignoreOf(rate, ''), reason: '  ' }]);
  expect(forms[0]?.findings).toHaveLength(2);
  expect(counts).toEqual({ error: 2, warning: 1, info: 0 });
  expect(ignoreFindings).toEqual([
    expect.objectContaining({
      code: 'ZP802',
      rule: 'ignore-without-reason',
      severity: 'warning',
      sheet: 'Sheet1',
      cell: 'G6',
      cells: [],
      printed: 'ZP202',
      expected: null,
      computation: null,
      edits: [],
      needsPerson: true,
    }),
  ]);
});

test('an ignore that matches nothing any more is told of', () => {
  const { ignoreFindings, counts } = check({}, [ignoreOf(rate, '经核对无误')]);
  expect(counts).toEqual({ error: 0, warning: 0, info: 1 });
  expect(ignoreFindings.map(({ code, rule, severity }) => [code, rule, severity])).toEqual([
    ['ZP801', 'ignore-stale', 'info'],
  ]);
  expect(ignoreFindings[0]?.message.zh).toContain('经核对无误');
});

test('findings about all forms can be ignored too', () => {
  const same: readonly FormParts[] = [{}, {}];
  const found = check(same, []).portfolio?.findings ?? [];
  expect(found.map(({ code }) => code)).toContain('ZP702');
  const after = check(
    same,
    found.map((finding) => ignoreOf(finding, '确为两期')),
  );
  expect(after.portfolio?.findings).toEqual([]);
  expect(after.ignoreFindings).toEqual([]);
});
