/** What follows from what: a finding hangs on another only where mending that one settles it. */
import { withCauses, withCausesAcross } from '../../src/core/checking/causes';
import type { Finding } from '../../src/core/model/finding';
import { edit, finding } from '../pane/fixture-form';

const of = (code: string, cell: string, change: Partial<Finding> = {}): Finding =>
  finding(cell, { code, edits: [], ...change });
const sure = (cell: string) => ({ edits: [edit(cell, 1)] });
const offered = (cell: string) => ({ edits: [edit(cell, 1, 'offered' as const)] });

const FITS = { totalFits: true, gradeFits: true };

/** `code cell` of each finding that hangs, with that of its cause. */
const hanging = (findings: readonly Finding[], facts = FITS): readonly string[] =>
  withCauses(findings, facts).flatMap(({ code, cell, causedBy }) =>
    causedBy ? [`${code} ${cell} < ${causedBy.code} ${causedBy.cell}`] : [],
  );

test.each<[string, readonly Finding[], readonly string[], typeof FITS?]>([
  [
    'several doubts about one cell are one, the gravest',
    [
      of('ZP405', 'G14', { severity: 'warning' }),
      of('ZP102', 'G14', { severity: 'warning' }),
      of('ZP410', 'G14'),
    ],
    ['ZP405 G14 < ZP410 G14', 'ZP102 G14 < ZP410 G14'],
  ],
  ['doubts about two cells are two', [of('ZP405', 'G14'), of('ZP405', 'G15')], []],
  ['a rate over wrong amounts', [of('ZP201', 'E6'), of('ZP202', 'H6')], ['ZP202 H6 < ZP201 E6']],
  ['a rate that one click mends is its own', [of('ZP201', 'E6'), of('ZP202', 'H6', sure('H6'))], []],
  ['amounts of another row', [of('ZP201', 'E7'), of('ZP202', 'H6')], []],
  [
    'the score of a wrong rate',
    [of('ZP202', 'H6', sure('H6')), of('ZP203', 'I6', sure('I6'))],
    ['ZP203 I6 < ZP202 H6'],
  ],
  [
    'the sum of the weights takes what it leaves open',
    [
      of('ZP301', 'I16', offered('I16')),
      of('ZP402', 'J16'),
      of('ZP402', 'J18'),
      of('ZP401', 'J19', offered('J19')),
      of('ZP401', 'J20', { needsPerson: true, ...offered('J20') }),
      of('ZP502', 'I20'),
      of('ZP501', 'J21'),
      of('ZP503', 'K21'),
    ],
    [
      'ZP402 J16 < ZP301 I16',
      'ZP401 J19 < ZP301 I16',
      'ZP502 I20 < ZP301 I16',
      'ZP501 J21 < ZP301 I16',
      'ZP503 K21 < ZP301 I16',
    ],
  ],
  [
    'a single block that is off explains the whole',
    [of('ZP302', 'B13'), of('ZP301', 'G20'), of('ZP502', 'G20')],
    ['ZP301 G20 < ZP302 B13', 'ZP502 G20 < ZP302 B13'],
  ],
  [
    'two blocks that are off do not',
    [of('ZP302', 'B13'), of('ZP302', 'B17'), of('ZP301', 'G20')],
    ['ZP302 B13 < ZP301 G20', 'ZP302 B17 < ZP301 G20'],
  ],
  [
    'a missing reason belongs to the score that it is for',
    [of('ZP401', 'H12'), of('ZP601', 'I12', { severity: 'warning' })],
    ['ZP601 I12 < ZP401 H12'],
  ],
  [
    'and not to a deduction that is only told',
    [of('ZP401', 'H12', { severity: 'info' }), of('ZP601', 'I12')],
    [],
  ],
  [
    'a total that only the scores move',
    [of('ZP401', 'H12', sure('H12')), of('ZP501', 'H20', sure('H20')), of('ZP503', 'K20', sure('K20'))],
    ['ZP501 H20 < ZP401 H12', 'ZP503 K20 < ZP401 H12'],
  ],
  [
    'a total that was wrong by itself',
    [of('ZP401', 'H12', sure('H12')), of('ZP501', 'H20', sure('H20')), of('ZP503', 'K20', sure('K20'))],
    ['ZP503 K20 < ZP501 H20'],
    { totalFits: false, gradeFits: true },
  ],
  [
    'a grade that was wrong by itself',
    [of('ZP401', 'H12', sure('H12')), of('ZP503', 'K20', sure('K20'))],
    [],
    { totalFits: true, gradeFits: false },
  ],
  ['two texts of one cell', [of('ZP705', 'E19'), of('ZP706', 'E19')], ['ZP706 E19 < ZP705 E19']],
])('%s', (_what, findings, expected, facts = FITS) => {
  expect(hanging(findings, facts)).toEqual(expected);
});

test('nothing is lost or put in another order, and nothing hangs on itself', () => {
  const findings = [of('ZP301', 'I16'), of('ZP402', 'J16'), of('ZP401', 'J16'), of('ZP601', 'K16')];
  const linked = withCauses(findings, FITS);
  expect(linked.map(({ code }) => code)).toEqual(findings.map(({ code }) => code));
  for (const { code, cell, causedBy } of linked)
    expect(causedBy?.code === code && causedBy.cell === cell).toBe(false);
  // Whatever hangs, hangs on what is listed.
  const listed = new Set(linked.filter(({ causedBy }) => !causedBy).map(({ code, cell }) => code + cell));
  for (const { causedBy } of linked) if (causedBy) expect(listed).toContain(causedBy.code + causedBy.cell);
});

test('several claims of one sentence are one', () => {
  const claims = [of('ZP703', 'A1'), of('ZP703', 'A1'), of('ZP703', 'A2'), of('ZP702', 'A1')];
  expect(withCausesAcross(claims).filter(({ causedBy }) => causedBy)).toHaveLength(0);
  const sheets = withCausesAcross([of('ZP703', 'A1'), of('ZP703', 'A1', { sheet: '说明' })]);
  expect(sheets.every(({ causedBy }) => causedBy === undefined)).toBe(true);
});
