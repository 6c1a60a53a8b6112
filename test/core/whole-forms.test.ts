/**
 * Whole forms: everything that is read of them, each score with its computation, each finding with its words, each cell
 * that a run would write. What is right stands in test/data/told, one file a form: held against the forms by reading,
 * and against an answer key made without this program. `npm run told` writes it anew after a change that is meant;
 * every changed line is then to be read before it is kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { calculated } from './calculator';
import { TOLD_FOLDER, cases, checkedOf, draftsOf, drawings, told, wholeForms } from './told-records';
import { withEdits } from './with-edits';

test.each([...wholeForms, ...drawings])('%s', (name, text) => {
  expect(text()).toBe(readFileSync(join(TOLD_FOLDER, `${name}.txt`), 'utf8'));
});

test.each(cases)('live formulas give the figures of $id', (wanted) => {
  const { snapshots, live } = checkedOf(wanted);
  const results = live.edits.map((edit) => (edit.asFormula ? { ...edit, after: edit.result ?? '' } : edit));
  for (const { name, rows } of withEdits(snapshots, results)) {
    const cells = Object.fromEntries(
      rows.flatMap(({ row, cells: line }) =>
        line.map(({ column, value }) => [toAddress({ row, column }), value]),
      ),
    );
    for (const { cell, after, result } of live.edits.filter((edit) => edit.asFormula && edit.sheet === name))
      expect([cell, after, calculated(String(after), cells)]).toEqual([cell, after, result]);
  }
});

const drawable = cases.filter(({ id }) => !['yueyang-03'].includes(id));
test.each(drawable)('the standard drawing of $id shows what its formulas give', (wanted) => {
  for (const draft of draftsOf(wanted)) {
    const cells = Object.fromEntries(draft.cells.map((cell) => [toAddress(cell), cell.value]));
    const formulas = draft.cells.filter(({ formula }) => formula !== null);
    expect(formulas.length).toBeGreaterThan(3);
    for (const { formula, value, ...place } of formulas)
      expect([toAddress(place), calculated(formula!, cells)]).toEqual([toAddress(place), value ?? '']);
  }
});

test('nothing is told that is not asked for', () => {
  expect(wholeForms.map(([name]) => name).sort()).toEqual([...told].sort());
});
