/**
 * Forms drawn anew in the standard layout: the drawing reads back as the same form, its live formulas give the core's
 * figures in an independent calculator, and its sentences read back as the same indicators.
 */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { draftStandardForm } from '../../src/core/writing/standard-form';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { findProfile, DEFAULT_PROFILE, PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { calculate } from '../support/calculate-with-office';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { formIds, loadForm } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';

const options = { rules: RULES, profiles: PROFILES };
const profileOf = (form: CheckedForm) => findProfile(form.profileId) ?? DEFAULT_PROFILE;

/** Base data and assessments have no standard form. */
const ids = formIds.filter((id) => !['yueyang-01', 'yueyang-03'].includes(id));

function checkedForm(id: string): CheckedForm {
  const { sheets } = toSnapshots([loadForm(id)]);
  const [form] = checkWorkbook(sheets, options).forms;
  if (!form) throw new Error(`no form in ${id}`);
  return form;
}

/** A workbook with the form and, behind it, its standard drawing. */
async function withStandardForm(id: string) {
  const host = await XlsxFileHost.open(await drawWorkbook([loadForm(id)]), `${id}.xlsx`);
  const former = checkedForm(id);
  const draft = draftStandardForm(former, profileOf(former));
  const name = await host.insertSheet(draft);
  return { host, former, draft, name };
}

describe.each(ids)('%s', (id) => {
  test('the standard drawing reads back as the same form', async () => {
    const { host, former, name } = await withStandardForm(id);
    const snapshots = await host.readSheets();
    const checked = checkWorkbook(snapshots, options).forms.filter((form) => form.form.sheet === name);
    expect(checked).toHaveLength(1);
    const [copy] = checked as [CheckedForm];
    expect(copy.form.projectName?.text ?? null).toBe(former.form.projectName?.text ?? null);
    expect(copy.form.year?.value ?? null).toBe(former.form.year?.value ?? null);
    const rows = (form: CheckedForm) =>
      form.form.indicators?.rows.map((row, at) => [
        row.level3?.text,
        row.targetQuantity.value,
        form.scores.indicators[at]?.weight,
      ]);
    expect(rows(copy)).toEqual(rows(former));
    const funds = (form: CheckedForm) =>
      form.form.funds?.rows.map((row) => [
        (row.annualBudget ?? row.initialBudget)?.value,
        row.executed?.value,
      ]);
    expect(funds(copy)).toEqual(funds(former));
  });
});

test('live formulas give the figures of the core in LibreOffice', async () => {
  const drawings = await Promise.all(ids.map(async (id) => ({ id, ...(await withStandardForm(id)) })));
  // All drawings in one workbook: starting the calculator once is what takes time.
  const host = await XlsxFileHost.open(await drawWorkbook([loadForm('datong-01')]), 'all.xlsx');
  const placed: { id: string; name: string; draft: (typeof drawings)[number]['draft'] }[] = [];
  for (const { id, draft } of drawings) {
    placed.push({ id, name: await host.insertSheet({ ...draft, name: id }), draft });
  }
  const value = await calculate(await host.toBytes());
  const differences: unknown[] = [];
  let compared = 0;
  for (const { id, name, draft } of placed) {
    for (const cell of draft.cells) {
      if (cell.formula === null) continue;
      compared++;
      const result = value(name, toAddress(cell));
      const expected = cell.value;
      const isSame =
        typeof expected === 'number'
          ? typeof result === 'number' && Math.abs(result - expected) < 1e-6
          : (result ?? '') === (expected ?? '');
      if (!isSame) differences.push([id, toAddress(cell), cell.formula, expected, result]);
    }
  }
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(200);
}, 180_000);
