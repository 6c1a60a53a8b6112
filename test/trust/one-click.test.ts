/**
 * One click on every sheet that the tests know: each write is named by a finding, no score is raised, nothing that a
 * person judges is touched, and the result is free of errors that the click itself made.
 */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedWorkbook } from '../../src/core/checking/checked-form';
import { scoreCellAt } from '../../src/core/model/deductions';
import { formCells } from '../../src/core/model/form-cells';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import type { CellEdit } from '../../src/core/model/write-plan';
import { planWrites } from '../../src/core/writing/plan-writes';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { withEdits } from '../core/with-edits';
import { IS_PROOF } from '../support/proof-share';
import { everySheet } from './every-sheet';

const RUN = { mode: 'recalculate', review: false, marks: false, language: 'zh' } as const;

const namesOf = (checked: CheckedWorkbook) =>
  new Set(
    checked.forms.flatMap(({ findings }) =>
      findings.flatMap(({ sheet, edits }) => edits.map(({ cell }) => `${sheet}!${cell}`)),
    ),
  );

/** Errors that stand; a formula's result is stale here, where nothing calculates it. */
const errorsOf = (checked: CheckedWorkbook) =>
  checked.forms.flatMap(({ form, findings }) =>
    findings
      .filter(({ severity, cell }) => severity === 'error' && !formCells(form).get(cell)?.[0]?.before.formula)
      .map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`),
  );

/** What is wrong with a write of a score, in words; null where nothing is. */
function faultOf({ forms }: CheckedWorkbook, edit: CellEdit): string | null {
  if (edit.kind !== 'indicator-score') return null;
  const own = forms.find(
    ({ form, scores }) =>
      form.sheet === edit.sheet &&
      scores.indicators.some(({ score }) => score.position && toAddress(score.position) === edit.cell),
  );
  const scored = own?.scores.indicators.find(
    ({ score }) => score.position && toAddress(score.position) === edit.cell,
  );
  if (!own || !scored) return 'belongs to no row';
  if (scored.kind !== 'quantitative' || scored.due.isJudgement) return 'a person judges it';
  const cell = scoreCellAt(own.form, edit.cell);
  const isExecution =
    scored.score.verdict === 'under-scored' && edit.code === 'ZP401' && isExecutionRow(own, edit);
  const wasPrinted = cell?.value != null && cell.deductedFrom === undefined;
  const isRaised = wasPrinted && typeof edit.after === 'number' && edit.after > (cell.value ?? 0);
  return isRaised && !isExecution ? 'raised' : null;
}

/** The execution rate's own row among the indicators is arithmetic, in either direction. */
function isExecutionRow({ form }: CheckedWorkbook['forms'][number], { cell }: CellEdit): boolean {
  const row = form.indicators?.rows.find(({ score }) => score && toAddress(score.position) === cell);
  return /执行/.test(`${row?.level1?.text ?? ''}${row?.level2?.text ?? ''}${row?.level3?.text ?? ''}`);
}

const sheets = everySheet();

test('there are sheets of every kind', () => {
  expect(sheets.length).toBeGreaterThan(600);
});

describe.each(PROFILES.map(({ id }, at) => [id, at] as const))('%s', (profileId, at) => {
  // Under the default profile every sheet; under each other one its share of them, all in the whole proof.
  const share = at === 0 || IS_PROOF ? 1 : PROFILES.length * 2;
  const own = sheets.filter((_, index) => index % share === at % share);
  const faults = (
    say: (before: CheckedWorkbook, edits: readonly CellEdit[], name: string) => readonly string[],
  ) =>
    own.flatMap(({ name, sheets: each }) => {
      const before = checkWorkbook(each, { rules: RULES, profiles: PROFILES, profileId });
      return say(before, planWrites(before, RUN).edits, name).map((fault) => `${name}: ${fault}`);
    });

  test('each write is named by a finding', () => {
    expect(
      faults((before, edits) => {
        const named = namesOf(before);
        return edits.map(({ sheet, cell }) => `${sheet}!${cell}`).filter((id) => !named.has(id));
      }),
    ).toEqual([]);
  });

  test('no printed score is raised and nothing is written that a person judges', () => {
    expect(
      faults((before, edits) =>
        edits.flatMap((edit) => {
          const fault = faultOf(before, edit);
          return fault === null ? [] : [`${edit.cell} ${fault}`];
        }),
      ),
    ).toEqual([]);
  });
});

test.each(sheets.map(({ name, sheets: own }) => [name, own] as const))(
  'the result is clean and a second click changes nothing: %s',
  (_name, own) => {
    const options = { rules: RULES, profiles: PROFILES };
    const before = checkWorkbook(own, options);
    const made = planWrites(before, RUN).edits;
    if (made.length === 0) return;
    const after = checkWorkbook(withEdits(own, made), options);
    const known = new Set(errorsOf(before));
    expect(errorsOf(after).filter((error) => !known.has(error))).toEqual([]);
    expect(planWrites(after, RUN).edits.map(({ cell, after: value }) => [cell, value])).toEqual([]);
  },
);
