/**
 * What holds of every sheet, right, wrong, damaged or junk: ten thousand generated cases in the whole proof, a twentieth in
 * every run. Right forms are measured against figures that the generator worked out by itself.
 */
import fc from 'fast-check';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedWorkbook } from '../../src/core/checking/checked-form';
import type { Finding } from '../../src/core/model/finding';
import { ignoreOf } from '../../src/core/checking/ignores';
import { planWrites } from '../../src/core/writing/plan-writes';
import { parseAddress, toAddress, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { CellEdit } from '../../src/core/model/write-plan';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { contentsOf, withEdits, withoutEdits } from '../core/with-edits';
import { CaseCount, LEAST_CASES } from './case-count';
import { drawSheet, sheetsOf } from './drawn-sheet';
import { damagedSheets, junkSheets } from './junk';
import { FAMILIES } from './layout';
import { plantIn } from './measure';
import { MEANING_KINDS } from './plant-meanings';
import { SCORE_KINDS } from './plant-scores';

jest.setTimeout(3_600_000);

const OPTIONS = { rules: RULES, profiles: PROFILES };
const cases = new CaseCount();

const check = (sheet: SheetSnapshot, ignores: readonly Finding[] = []): CheckedWorkbook =>
  checkWorkbook([sheet], { ...OPTIONS, ignores: ignores.map((finding) => ignoreOf(finding, '已核对')) });

const planOf = (checked: CheckedWorkbook): readonly CellEdit[] =>
  planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' }).edits;

const findingsIn = ({ forms, portfolio, ignoreFindings }: CheckedWorkbook): readonly Finding[] => [
  ...forms.flatMap(({ findings }) => findings),
  ...(portfolio?.findings ?? []),
  ...ignoreFindings,
];

/** Every finding names a cell of the sheet's used part. */
function expectCells(sheet: SheetSnapshot, checked: CheckedWorkbook): void {
  const lastRow = Math.max(
    -1,
    ...sheet.rows.map(({ row }) => row),
    ...(sheet.merges ?? []).map(({ bottom }) => bottom),
  );
  for (const { form, findings } of checked.forms) {
    expect(form.area.top).toBeGreaterThanOrEqual(0);
    expect(form.area.bottom).toBeLessThanOrEqual(lastRow);
    expect(form.area.bottom).toBeGreaterThanOrEqual(form.area.top);
    for (const finding of findings)
      for (const cell of [finding.cell, ...finding.cells]) {
        const at = parseAddress(cell);
        expect([finding.code, cell, at === null]).toEqual([finding.code, cell, false]);
        expect(at!.row).toBeLessThanOrEqual(lastRow + 1);
      }
  }
}

/** The cells a run may write: rates, scores and carry-over of the funds, scores of indicators, total and grade. */
function writable({ forms }: CheckedWorkbook): ReadonlySet<string> {
  return new Set(
    forms
      .flatMap(({ form }) => [
        ...(form.funds?.rows ?? []).flatMap((row) => [row.rate, row.score, row.carryOver]),
        ...(form.indicators?.rows ?? []).map((row) => row.score),
        form.total?.score,
        form.total?.weight,
        form.grade,
      ])
      .flatMap((cell) => (cell ? [toAddress(cell.position)] : [])),
  );
}

/** What holds of every sheet whatever stands in it. @returns the edits of a run */
function expectSound(sheet: SheetSnapshot): readonly CellEdit[] {
  const checked = check(sheet);
  expectCells(sheet, checked);
  const edits = planOf(checked);
  const allowed = writable(checked);
  expect(edits.map(({ cell }) => cell).filter((cell) => !allowed.has(cell))).toEqual([]);
  if (edits.length > 0) {
    const after = withEdits([sheet], edits);
    expect(contentsOf(withoutEdits(after, edits)).join('\n')).toBe(contentsOf([sheet]).join('\n'));
    const second = planOf(checkWorkbook(after, OPTIONS));
    expect(second.map(({ cell, before, after: value }) => [cell, before.value, value])).toEqual([]);
  }
  const findings = findingsIn(checked);
  if (findings.length > 0) expect(findingsIn(check(sheet, findings))).toEqual([]);
  return edits;
}

describe('right forms', () => {
  test.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
    cases.property(`right forms: ${id}`, sheetsOf(family), 200, (plan) => {
      const { sheet } = drawSheet(plan);
      const checked = check(sheet);
      expectCells(sheet, checked);
      expect(checked.forms).toHaveLength(plan.forms.length);
      expect(findingsIn(checked).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(checked.forms.map(({ scores }) => scores.total.fullRecomputed)).toEqual(
        plan.forms.map(({ totalScore }) => totalScore / 100),
      );
      // The execution rate may stand among the indicators, as the first.
      const skip = plan.layout.executionRow ? 1 : 0;
      expect(
        checked.forms.map(({ scores }) => scores.indicators.slice(skip).map(({ weight }) => weight)),
      ).toEqual(plan.forms.map(({ rows }) => rows.map(({ weight }) => weight / 100)));
      expect(planOf(checked)).toEqual([]);
    });
  });
});

describe('forms with a planted mistake', () => {
  const kinds = fc.constantFrom(...SCORE_KINDS, ...MEANING_KINDS);
  test.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
    const planted = fc.tuple(sheetsOf(family), kinds, fc.nat(9999));
    cases.property(`planted mistakes: ${id}`, planted, 100, ([plan, kind, choice]) => {
      const { drawn } = plantIn(plan, kind, choice) ?? { drawn: drawSheet(plan) };
      const edits = expectSound(drawn.sheet);
      // Where the generator drew a score, a rate, a total or a grade: told apart from what the reader takes for one.
      const written = /^(?:score:\d+|fund:(?:\d+:)?(?:rate|score|carryOver)|total-score|total-weight|grade)$/;
      const places = drawn.places.flatMap((named) =>
        [...named].flatMap(([name, cell]) => (written.test(name) ? [cell] : [])),
      );
      expect(edits.map(({ cell }) => cell).filter((cell) => !places.includes(cell))).toEqual([]);
    });
  });
});

test('damaged forms', () => {
  cases.property('damaged forms', damagedSheets, 2000, expectSound);
});

test('junk', () => {
  cases.property('junk', junkSheets, 3000, expectSound);
});

test('enough cases were tried', () => {
  process.stdout.write(`${cases.report()}\n`);
  expect(cases.total).toBeGreaterThanOrEqual(LEAST_CASES);
});
