/** What a step tells of each cell it changed: typed by a person, or written for a finding, or as a formula of the program. */
import { changesOf, netChanges, type Change } from '../../src/app/steps';
import type { CellEdit } from '../../src/core/model/write-plan';

const edit = (cell: string, change: Partial<CellEdit>): CellEdit => ({
  sheet: '甲',
  cell,
  kind: 'indicator-score',
  before: { value: 15, formula: null },
  after: 11.25,
  explanation: { zh: '算得 11.25', en: 'comes to 11.25' },
  code: 'ZP401',
  overwritesFormula: false,
  ...change,
});

test.each<[what: string, change: Partial<CellEdit>, code: string | null]>([
  ['a correction answers its finding', {}, 'ZP401'],
  ['a formula that no finding asked for is still the program’s', { kind: 'formula', code: '' }, ''],
  ['what a person typed answers none', { kind: 'entry', code: '' }, null],
])('%s', (_what, change, code) => {
  const planned = edit('H12', change);
  const written = [
    { sheet: '甲', cell: 'H12', written: { value: 11.25, formula: null }, restore: planned.before },
  ];
  const [told] = changesOf(written, [planned], []);
  expect(told).toMatchObject({ cell: 'H12', code, why: { zh: '算得 11.25' } });
});

test('what all steps come to: each cell once, as it was before the first, in the order of its last change', () => {
  const changed = (cell: string, before: number, after: number): Change => ({
    sheet: '甲',
    cell,
    subject: { zh: cell, en: cell },
    before: { value: before, formula: null },
    after: { value: after, formula: null },
    why: { zh: '', en: '' },
    code: null,
  });
  const steps = [
    [changed('A1', 1, 2), changed('B1', 5, 6), changed('C1', 7, 8)],
    [changed('A1', 2, 3), changed('C1', 8, 7)],
  ].map((changes) => ({ changes }));
  expect(netChanges(steps).map(({ cell, before, after }) => [cell, before.value, after.value])).toEqual([
    ['B1', 5, 6],
    ['A1', 1, 3],
  ]);
});
