/**
 * Whole forms: everything that is read of them, each score with its computation, each finding with its words, each cell
 * that a run would write. What is right stands in test/data/told, one file a form. It was held against the forms by
 * reading and against an answer key made without this program, and is changed by hand only.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { narrateForm } from '../../src/core/reporting/narrate-form';
import { withFormulas } from '../../src/core/writing/plan-formulas';
import { planWrites } from '../../src/core/writing/plan-writes';
import { toAddress, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { draftStandardForm } from '../../src/core/writing/standard-form';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { sheetOfPlace } from '../other-places/all-places';
import { sheetsOf } from '../rules/rule-table';
import { formIds, loadForm } from '../workbooks/form-data';
import { sampleForms } from '../workbooks/sample-forms';
import { toSnapshots } from '../workbooks/to-snapshots';
import { madeForms } from './made-forms';
import { calculated } from './calculator';
import { tellDraft, tellForm, tellFormulas, tellPlan, tellPortfolio, tellSummary } from './tell-form';
import { toldPlaces } from './told-places';
import { withEdits } from './with-edits';

const FOLDER = join(__dirname, '..', 'data', 'told');
const told = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []));

interface Case {
  readonly id: string;
  readonly sheets: () => readonly SheetSnapshot[];
  readonly profileId?: string;
}

/** Of the real forms those whose reading nobody disputes. */
const cases: readonly Case[] = [
  ...sampleForms.map((form) => ({ id: form.id, sheets: () => toSnapshots([form]).sheets })),
  ...formIds
    .filter((id) => told.includes(id))
    .map((id) => ({ id, sheets: () => toSnapshots([loadForm(id)]).sheets })),
  ...madeForms.map(({ sheets, ...made }) => ({ ...made, sheets: () => sheetsOf(sheets) })),
];

const checkedOf = ({ sheets, profileId }: Case) => {
  const snapshots = sheets();
  const checked = checkWorkbook(snapshots, {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === undefined ? {} : { profileId }),
  });
  const plan = planWrites(checked, { mode: 'recalculate', review: true, marks: true, language: 'zh' });
  return { snapshots, checked, plan, live: withFormulas(plan, checked, snapshots, PROFILES) };
};

test.each(cases)('$id', (wanted) => {
  const { checked, plan, live } = checkedOf(wanted);
  const lines = [
    ...checked.forms.flatMap(tellForm),
    ...tellPortfolio(checked),
    ...tellPlan(plan),
    ...tellFormulas(live),
    ...tellSummary(checked),
    ...checked.forms.filter(({ form }) => form.kind !== 'narrative').flatMap(narrateForm),
  ];
  expect(`${lines.join('\n')}\n`).toBe(readFileSync(join(FOLDER, `${wanted.id}.txt`), 'utf8'));
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
const draftsOf = (wanted: Case) =>
  checkedOf(wanted).checked.forms.map((form) => draftStandardForm(form, form.profile));

test.each(drawable)('the standard drawing of $id shows what its formulas give', (wanted) => {
  for (const draft of draftsOf(wanted)) {
    const cells = Object.fromEntries(draft.cells.map((cell) => [toAddress(cell), cell.value]));
    const formulas = draft.cells.filter(({ formula }) => formula !== null);
    expect(formulas.length).toBeGreaterThan(3);
    for (const { formula, value, ...place } of formulas)
      expect([toAddress(place), calculated(formula!, cells)]).toEqual([toAddress(place), value ?? '']);
  }
});

const drawn = ['made-execution-steps', 'made-units-and-doubts', 'alxa-01', 'tongliao-02'];
test.each(cases.filter(({ id }) => drawn.includes(id)))(
  'the standard drawing of $id, cell by cell',
  (wanted) => {
    expect(`${draftsOf(wanted).flatMap(tellDraft).join('\n')}\n`).toBe(
      readFileSync(join(FOLDER, 'drafts', `${wanted.id}.txt`), 'utf8'),
    );
  },
);

test.each(toldPlaces)('%s: %s', (id, name) => {
  const checked = checkWorkbook([sheetOfPlace(name)], { rules: RULES, profiles: PROFILES });
  expect(`${checked.forms.flatMap(tellForm).join('\n')}\n`).toBe(
    readFileSync(join(FOLDER, `${id}.txt`), 'utf8'),
  );
});

test('nothing is told that is not asked for', () => {
  const asked = [...cases.map(({ id }) => id), ...toldPlaces.map(([id]) => id)];
  expect(asked.sort()).toEqual([...told].sort());
});
