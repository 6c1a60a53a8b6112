/** Whatever form a report is written from, the report is read as that form: names, amounts, rate, indicators, total, grade. */
import fc from 'fast-check';
import { checkSheet, checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { whyNoReport } from '../../src/documents/report-kept';
import { everyPlace } from '../other-places/every-place';
import { drawSheet, sheetsOf } from '../proof/drawn-sheet';
import { FAMILIES } from '../proof/layout';
import { IS_PROOF } from '../support/proof-share';
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
  // Money by task, month or source, without a sum.
  'tasks of the year with their money and state, then outputs; a last line tells total and grade together',
  'funds by month of payment under the head, indicators numbered in a column, goals as numbered sentences',
  'two sources and no sum of them: their rates are checked, the total row is missed, nothing is called wrong',
  // Amounts in units that a report does not use.
  'amounts in millions, said in the header alone',
  'amounts in millions, said behind each figure',
  'amounts in millions, said in English',
  // Points in a column, a share or a list of their own, which a sentence does not carry.
  'points won and lost in two columns, deductions explained, blocks without any level 3',
  'expected and reached value of the year, points in per cent signs, the grade ticked below',
  'tenths of the weight as coefficients, score computed in a formula, level-2 weights in brackets',
  'the cells hold different numbers of figures: the row is not judged, and that is told',
  'expected and reached value as lists of the same length in one cell per kind, goals by number',
  // Labels, signs and heads that a sentence says in other words.
  'university in two languages, every label doubled on a second line of its cell',
  'signs in a column 指标性质, units in a column of their own, conclusion and problems below',
  'a station’s form with numbered columns line and answers with finished words, cost as a block',
  'head split over three rows: names, then value kinds, then units and letters',
]);

/** Every third of the places; all in the whole proof. */
const places = everyPlace.filter(({ name }, at) => !ELSEWHERE.has(name) && (IS_PROOF || at % 3 === 0));

test('forms of all places', async () => {
  let count = 0;
  for (const { sheet } of places) {
    for (const form of told(checkWorkbook([sheet], OPTIONS))) {
      count += 1;
      await expectSame(form);
    }
  }
  expect(count).toBeGreaterThan(places.length / 2);
});
