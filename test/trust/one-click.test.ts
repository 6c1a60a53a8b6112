/**
 * One click on every sheet that the tests know: each write is named by a finding, no score is raised, nothing that a
 * person judges is touched, and the result is free of errors that the click itself made.
 */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedWorkbook } from '../../src/core/checking/checked-form';
import { scoreCellAt } from '../../src/core/model/deductions';
import { formCells } from '../../src/core/model/form-cells';
import { toAddress, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { CellEdit } from '../../src/core/model/write-plan';
import { planWrites } from '../../src/core/writing/plan-writes';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { withEdits } from '../core/with-edits';
import { IS_PROOF } from '../support/proof-share';
import { everySheet, type NamedSheets } from './every-sheet';

const OPTIONS = { rules: RULES, profiles: PROFILES };
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

/** What one click does to a sheet, looked at once for all that is asked of it. */
interface Click {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly before: CheckedWorkbook;
  readonly edits: readonly CellEdit[];
}

const click = ({ name, sheets: own }: NamedSheets, profileId?: string): Click => {
  const before = checkWorkbook(own, { ...OPTIONS, ...(profileId === undefined ? {} : { profileId }) });
  return { name, sheets: own, before, edits: planWrites(before, RUN).edits };
};

const unnamed = ({ before, edits }: Click): readonly string[] => {
  const named = namesOf(before);
  return edits.map(({ sheet, cell }) => `${sheet}!${cell}`).filter((id) => !named.has(id));
};

const unasked = ({ before, edits }: Click): readonly string[] =>
  edits.flatMap((edit) => {
    const fault = faultOf(before, edit);
    return fault === null ? [] : [`${edit.cell} ${fault}`];
  });

const faultsIn = (clicks: readonly Click[], say: (each: Click) => readonly string[]): readonly string[] =>
  clicks.flatMap((each) => say(each).map((fault) => `${each.name}: ${fault}`));

const clicks = sheets.map((each) => click(each));

test('there are sheets of every kind', () => {
  expect(sheets.length).toBeGreaterThan(600);
});

describe('by the rules that each form is given', () => {
  test('each write is named by a finding', () => {
    expect(faultsIn(clicks, unnamed)).toEqual([]);
  });

  test('no printed score is raised and nothing is written that a person judges', () => {
    expect(faultsIn(clicks, unasked)).toEqual([]);
  });

  test.each(clicks.filter(({ edits }) => edits.length > 0).map((each) => [each.name, each] as const))(
    'the result is clean and a second click changes nothing: %s',
    (_name, { sheets: own, before, edits }) => {
      const after = checkWorkbook(withEdits(own, edits), OPTIONS);
      const known = new Set(errorsOf(before));
      expect(errorsOf(after).filter((error) => !known.has(error))).toEqual([]);
      expect(planWrites(after, RUN).edits.map(({ cell, after: value }) => [cell, value])).toEqual([]);
    },
  );
});

/** Under each other profile its share of the sheets; all of them in the whole proof. */
const SHARE = IS_PROOF ? 1 : PROFILES.length * 4;

test.each(PROFILES.map(({ id }, at) => [id, at] as const))('by the rules of %s', (profileId, at) => {
  const own = sheets.filter((_, index) => index % SHARE === at % SHARE).map((each) => click(each, profileId));
  expect(own.length).toBeGreaterThan(0);
  expect(faultsIn(own, unnamed)).toEqual([]);
  expect(faultsIn(own, unasked)).toEqual([]);
});
