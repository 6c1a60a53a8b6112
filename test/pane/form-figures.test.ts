/** The table of all forms: its figures, its order, and figures as they are printed. */
import { amount, plainValue, points, rate } from '../../src/pane/session/figures';
import {
  formFigures,
  hasMixedUnits,
  sortFigures,
  type TotalsColumn,
} from '../../src/pane/session/form-figures';
import { checkedForm } from './fixture-form';

const rows = [
  checkedForm({
    sheet: '1',
    project: '项目10',
    budget: 5,
    executed: 5,
    total: [90, 90],
    grade: ['优', '优'],
  }),
  checkedForm({
    sheet: '2',
    project: '项目9',
    budget: 100000,
    executed: 1,
    unit: '元',
    total: [95, 80],
    grade: ['优', '良'],
  }),
  checkedForm({
    sheet: '3',
    project: '项目1',
    budget: null,
    executed: null,
    total: [70, 70],
    grade: ['中', '中'],
  }),
].map(formFigures);
const order = (column: TotalsColumn, descending: boolean): string[] =>
  sortFigures(rows, { column, descending }).map((row) => row.form.form.sheet);

test.each<[TotalsColumn, boolean, string[]]>([
  ['project', false, ['3', '2', '1']],
  ['annualBudget', false, ['1', '2', '3']],
  ['annualBudget', true, ['2', '1', '3']],
  ['executed', false, ['2', '1', '3']],
  ['total', false, ['3', '2', '1']],
  ['total', true, ['1', '2', '3']],
])('sorts by %s, descending %s; missing figures last', (column, descending, expected) => {
  expect(order(column, descending)).toEqual(expected);
});

test('without sorting the workbook’s order stands', () => {
  expect(sortFigures(rows, null)).toBe(rows);
});

describe('the printed total', () => {
  const at = { row: 20, column: 8 };
  const sketch = { sheet: '1', project: '项目', total: [99.8, 97] as [number, number] };
  const printedOf = (total: Partial<(typeof rows)[number]['form']['scores']['total']>) => {
    const form = checkedForm(sketch);
    const { scores } = form;
    const changed = { ...scores.total, fullPrinted: 109.58, ...total };
    return formFigures({ ...form, scores: { ...scores, total: changed } }).printedTotal;
  };
  const score = { ...checkedForm(sketch).scores.total.score, position: at };

  test('is what the form says, whatever its scores add up to', () => {
    expect(printedOf({ score })).toBe(99.8);
    expect(printedOf({ score: { ...score, printed: null } })).toBeNull();
  });

  test('is the sum of the scores where the total row leaves the execution out, or there is no such row', () => {
    expect(printedOf({ score, coversExecution: false })).toBe(109.58);
    expect(printedOf({ score: { ...score, position: null, printed: null } })).toBe(109.58);
  });
});

test('different units are noticed', () => {
  expect(hasMixedUnits(rows)).toBe(true);
  expect(hasMixedUnits(rows.slice(0, 1))).toBe(false);
});

test.each([
  [points(1.5), '1.5'],
  [points(10), '10'],
  [points(null), '—'],
  [rate(17.2), '17.20%'],
  [amount(1234.5), '1,234.5'],
  [plainValue(1234.5, '空'), '1234.5'],
  [plainValue(null, '空'), '空'],
  [plainValue('', '空'), '空'],
  [plainValue('优', '空'), '优'],
])('prints %s', (printed, expected) => {
  expect(printed).toBe(expected);
});

test('a form that was not read whole has neither total nor grade', () => {
  const form = checkedForm({ sheet: '1', project: '甲', total: [90, 80], grade: ['优', '良'] });
  expect(formFigures(form)).toMatchObject({
    isWhole: true,
    printedTotal: 90,
    correctedTotal: 80,
    printedGrade: '优',
    correctedGrade: '良',
  });
  const half = { ...form, reading: { complete: false, understood: 0.9, notUnderstood: ['C14'] } };
  expect(formFigures(half)).toMatchObject({
    isWhole: false,
    executionRate: 90,
    printedTotal: null,
    correctedTotal: null,
    printedGrade: null,
    correctedGrade: null,
  });
});
