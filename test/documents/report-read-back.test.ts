/** Whatever form a report is written from, the report is read as that form: names, amounts, rate, indicators, total, grade. */
import fc from 'fast-check';
import { checkSheet, checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { whyNoReport } from '../../src/documents/report-kept';
import { places } from '../other-places/all-places';
import { drawSheet, sheetsOf } from '../proof/drawn-sheet';
import { FAMILIES } from '../proof/layout';
import { formIds, loadForm } from '../workbooks/form-data';
import { sampleForms } from '../workbooks/sample-forms';
import { toSnapshots } from '../workbooks/to-snapshots';
import { OPTIONS, readBack, saidOf } from './report-read-back';

async function expectSame(checked: CheckedForm): Promise<void> {
  const back = await readBack(checked);
  expect(back.map(saidOf)).toEqual([saidOf(checked)]);
}

const told = ({ forms }: { readonly forms: readonly CheckedForm[] }) =>
  forms.filter((form) => whyNoReport(form) === null);

const published = [...sampleForms, ...formIds.map(loadForm)].map((form) => [form.id, form] as const);

test.each(published)('%s', async (_id, form) => {
  const checked = checkWorkbook(toSnapshots([form]).sheets, OPTIONS);
  expect(checked.forms).toHaveLength(1);
  const [first] = told(checked);
  if (form.layoutFamily === 'yueyang-basedata' || form.layoutFamily === 'yueyang-assessment')
    expect(first).toBeUndefined();
  else await expectSame(first!);
});

test.each(FAMILIES.map((family) => [family.id, family] as const))('drawn: %s', async (_id, family) => {
  await fc.assert(
    fc.asyncProperty(sheetsOf(family), async (plan) => {
      const forms = told({ forms: checkSheet(drawSheet(plan).sheet, OPTIONS) });
      expect(forms).toHaveLength(plan.forms.length);
      for (const form of forms) await expectSame(form);
    }),
    { numRuns: 6 },
  );
});

/** What the words of a report cannot tell apart, or the reader does not read from sentences. */
const ELSEWHERE = new Set([
  // 10 in a column 月 is a figure there, and October in words.
  'block weights in the side labels, signs in 指标性质, 完成值 beside 度量单位',
  'a page of a system: columns in an order of its own, level 3 first, blank template rows at the end',
  // The block stands in the label of another script, or is told by the second level alone.
  'two languages: every header also in Mongolian script or Tibetan',
  'score points with a completion rate and a weighted score, satisfaction without level 1',
]);

test('forms of all places', async () => {
  let count = 0;
  for (const { name, sheet } of places) {
    if (ELSEWHERE.has(name)) continue;
    for (const form of told(checkWorkbook([sheet], OPTIONS))) {
      count += 1;
      await expectSame(form);
    }
  }
  expect(count).toBeGreaterThan(140);
});
