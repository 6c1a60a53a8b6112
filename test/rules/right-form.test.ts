/** The form that all tables change is itself right in every point. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { formSheet } from './form-sheet';
import { findingsOf } from './rule-table';

test('nothing is found in it', () => {
  expect(findingsOf({})).toEqual([]);
});

test('it is read whole', () => {
  const [checked] = checkSheet(formSheet({ grade: '优' }), { rules: RULES, profiles: PROFILES });
  expect(checked?.form.indicators?.rows).toHaveLength(6);
  expect(checked?.form.funds?.rows).toHaveLength(3);
  expect(checked?.form.missing).toEqual([]);
  expect(checked?.scores.total).toMatchObject({ recomputed: 99.5, fullWeight: 100 });
  expect(checked?.scores.grade).toMatchObject({ printed: '优', expected: '优', recomputed: '优' });
});
