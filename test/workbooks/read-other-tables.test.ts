/** Base-data and assessment tables: every figure is read as the data says, with merges and without. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { loadForm } from './form-data';
import { toSnapshots } from './to-snapshots';

const options = { rules: RULES, profiles: PROFILES };
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
const figure = (text: string | null | undefined) => {
  const value = Number((text ?? '').replace('%', ''));
  return text && Number.isFinite(value) ? value : null;
};

describe.each(['kept', 'unknown'] as const)('merges %s', (merges) => {
  const read = (id: string) => {
    const { sheets } = toSnapshots([loadForm(id)], { merges });
    const { forms } = checkWorkbook(sheets, options);
    expect(forms).toHaveLength(1);
    return forms[0]!;
  };

  test('assessment: levels, weights from the labels, scores, blocks and total', () => {
    const data = loadForm('yueyang-03');
    const { form, scores } = read('yueyang-03');
    expect(form.kind).toBe('assessment');
    const rows = form.indicators!.rows.map((row, at) => [
      plain(row.level1?.text),
      plain(row.level2?.text),
      scores.indicators[at]!.weight,
      row.score?.value,
    ]);
    expect(rows).toEqual(
      data.indicators.map((row) => [
        plain(row.level1),
        plain(row.level2Printed),
        figure(row.weight),
        figure(row.score),
      ]),
    );
    expect(form.blockWeights.map(({ points }) => points)).toEqual([10, 30, 60]);
    expect([form.total?.weight?.value, form.total?.score?.value]).toEqual([100, 98]);
  });

  test('base data: control rates and the spending list with its parts', () => {
    const data = loadForm('yueyang-01');
    const { form, findings } = read('yueyang-01');
    expect(form.kind).toBe('base-data');
    const [people, , buildings] = data.sections!;
    const staff = people!.rows[0]!.values.map(figure);
    const built = buildings!.rows[0]!.values.map(figure);
    const rates = form.funds!.rows.map((row) => [
      row.annualBudget?.value,
      row.executed?.value,
      row.rate?.value,
    ]);
    expect(rates).toEqual([staff, built.slice(0, 3), built.slice(3)]);
    const list = data.sections![1]!.rows;
    const valuesOf = (label: string) =>
      list.find((row) => plain(row.label).includes(label))!.values.map(figure);
    const [outings, cars, running] = form.breakdowns;
    expect(outings!.columns.map(({ total }) => total.value)).toEqual(valuesOf('三公经费'));
    expect(cars!.columns.map(({ total }) => total.value)).toEqual(valuesOf('公务用车购置和维护经费'));
    expect(outings!.columns.map(({ parts }) => parts.map((part) => part.value))).toEqual(
      [0, 1, 2].map((at) =>
        ['公务用车购置和维护经费', '出国经费', '公务接待'].map((label) => valuesOf(label)[at]),
      ),
    );
    expect(running!.isComplete).toBe(false);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      Array(3).fill('ZP207 warning'),
    );
  });
});
