/**
 * What is asked of a sheet of another place: every form found, every field read at its own cell, every score judged as
 * a careful person would, errors where they are due and nowhere else, and the same where a host cannot tell merges.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { JudgedCell, ScoredFundRow, ScoredIndicator } from '../../src/core/model/scored-form';
import type { FundRow, IndicatorRow, SelfEvaluationForm } from '../../src/core/model/self-evaluation-form';
import { parseAreaAddress, toAddress } from '../../src/core/model/sheet-snapshot';
import type { CellPosition, SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import type { ExpectedForm, Place } from './expected-form';

const options = { rules: RULES, profiles: PROFILES };

const address = (cell: { readonly position: CellPosition } | null | undefined) =>
  cell ? toAddress(cell.position) : null;

/** The text of a cell, without any white space; empty for a blank cell. */
function textAt(sheet: SheetSnapshot, cell: string): string {
  const at = parseAreaAddress(cell);
  const row = sheet.rows.find((entry) => entry.row === at?.top);
  return (row?.cells.find((entry) => entry.column === at?.left)?.text ?? '').replace(/\s/g, '');
}

/** Checks a verdict written as `ok 9.5` or `ok/judgement`. */
function expectVerdict(what: string, judged: JudgedCell | undefined, wanted: string): void {
  const [verdicts = '', figure] = wanted.split(' ');
  const allowed = verdicts.split('/');
  const actual = judged?.verdict ?? 'missing';
  expect([what, allowed.includes(actual) ? wanted : actual]).toEqual([what, wanted]);
  if (figure !== undefined) {
    expect([what, judged?.expected ?? null]).toEqual([what, Number(figure)]);
  }
}

/** The form that lies inside the wanted range; its core rows must be in it. */
function formFor(checked: readonly CheckedForm[], wanted: ExpectedForm): CheckedForm {
  const outer = parseAreaAddress(wanted.within)!;
  const found = checked.filter(
    ({ form: { area } }) =>
      area.left >= outer.left &&
      area.left <= outer.right &&
      area.top >= outer.top &&
      area.top <= outer.bottom,
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** What a form says, without what only merges can tell: how far its area and its merged cells reach. */
function plain(form: SelfEvaluationForm): unknown {
  const plainly = JSON.stringify(form, (key: string, value: unknown) =>
    // What was left over is counted by cells, which merges make fewer.
    key === 'span' || key === 'area' || key === 'account'
      ? undefined
      : value instanceof Map
        ? [...value]
        : value instanceof Set
          ? [...value]
          : value,
  );
  return JSON.parse(plainly);
}

function expectHead({ form }: CheckedForm, wanted: ExpectedForm): void {
  const names = Array.isArray(wanted.projectName) ? wanted.projectName : [wanted.projectName];
  expect(names).toContain(form.projectName?.text ?? null);
  expect(form.year?.value ?? null).toBe(wanted.year);
  if (wanted.kind) expect(form.kind).toBe(wanted.kind);
  if (wanted.department) expect(form.department?.text).toBe(wanted.department);
  if (wanted.unit) expect(form.unit?.text).toBe(wanted.unit);
  if (wanted.goals) {
    const goals = [form.goalExpected, form.goalActual];
    expect(goals.map((goal) => (goal?.text ? address(goal) : null))).toEqual(wanted.goals);
  }
}

/** The funds, and what is said of rate and execution score. */
function expectFunds({ form, scores }: CheckedForm, wanted: ExpectedForm): void {
  const { funds } = wanted;
  if (!funds) return;
  expect(form.funds?.rows).toHaveLength(funds.rows);
  if (wanted.amountUnit) expect(form.funds?.amountUnit).toBe(wanted.amountUnit);
  const row = form.funds?.rows.find((entry) => entry.isTotal) as FundRow;
  const cells = Object.entries(funds.columns).map(([key, place]) => [
    key,
    /\d/.test(place) ? place : `${place}${funds.total}`,
  ]);
  const actual = cells.map(([key]) => [key, address(row[key as 'executed'])]);
  expect(actual).toEqual(cells);
  const scored = scores.funds.find((entry) => entry.row === row.row) as ScoredFundRow;
  expectVerdict('rate', scored.rate, funds.rate);
  expectVerdict('score', scored.score, funds.score);
  if (funds.weight !== null) expect(scored.weight).toBe(funds.weight);
}

/** The indicators with their levels, and every score. */
function expectIndicators({ form, scores }: CheckedForm, wanted: ExpectedForm, sheet: SheetSnapshot): void {
  const { indicators } = wanted;
  if (!indicators) return;
  const rows = Object.keys(indicators.rows).map(Number);
  const found = form.indicators?.rows ?? [];
  expect(found.map((entry) => entry.row + 1)).toEqual(rows);
  for (const entry of found) {
    const line = entry.row + 1;
    for (const [key, letter] of Object.entries(indicators.columns)) {
      const cell = `${letter}${line}`;
      if (textAt(sheet, cell) === '') continue;
      // A column 指标性质 that holds signs may be read as either; what it does is seen in the verdicts.
      const value =
        key === 'operator'
          ? (entry.operator ?? entry.nature)
          : (entry[key as keyof IndicatorRow] as { position: CellPosition } | null);
      expect([line, key, address(value)]).toEqual([line, key, cell]);
    }
  }
  if (indicators.level1) expect(found.map((entry) => entry.level1?.text ?? null)).toEqual(indicators.level1);
  if (indicators.level2) expect(found.map((entry) => entry.level2?.text ?? null)).toEqual(indicators.level2);
  const byRow = new Map(scores.indicators.map((entry) => [entry.row + 1, entry]));
  for (const [row, verdict] of Object.entries(indicators.rows)) {
    const scored = byRow.get(Number(row)) as ScoredIndicator | undefined;
    expectVerdict(`row ${row}`, scored?.score, verdict);
  }
  if (indicators.weights) expect(rows.map((row) => byRow.get(row)?.weight)).toEqual(indicators.weights);
}

function expectTotals({ form, scores }: CheckedForm, { total, grade }: ExpectedForm): void {
  if (total) {
    expect(address(form.total?.score)).toBe(total.score);
    if (total.weight) expect(address(form.total?.weight)).toBe(total.weight);
  } else {
    expect(form.total?.score?.value ?? null).toBeNull();
  }
  if (grade) {
    expect(address(form.grade)).toBe(grade.cell);
    expect(form.grade?.text).toContain(grade.text);
    expect(scores.grade.printed).toBe(grade.text);
  }
  if (total?.expected !== undefined) expect(scores.total.score.expected).toBe(total.expected);
  if (total?.recomputed !== undefined) expect(scores.total.recomputed).toBe(total.recomputed);
  if (grade?.expected) expect(scores.grade.expected).toBe(grade.expected);
}

/** Errors and warnings where they are due and nowhere else; what is missing and what was decided. */
function expectFindings({ form, findings }: CheckedForm, wanted: ExpectedForm): void {
  const raised = findings.filter(({ severity }) => severity === 'error').map(({ cell }) => cell);
  const tolerated = wanted.tolerated ?? [];
  expect([...new Set(raised)].filter((cell) => !tolerated.includes(cell)).sort()).toEqual(
    [...(wanted.errors ?? [])].sort(),
  );
  if (wanted.warnings) {
    const warned = findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, cell }) => `${code}@${cell}`);
    expect([...new Set(warned)].sort()).toEqual([...wanted.warnings].sort());
  }
  for (const part of wanted.missing ?? []) expect(form.missing).toContain(part);
  const told = form.doubts.map((doubt) => toAddress(doubt.position));
  for (const cell of wanted.doubts ?? []) expect(told).toContain(cell);
}

const errorsOf = (forms: readonly CheckedForm[]) =>
  forms.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ cell }) => cell),
  );

/** Declares the tests of some places: one a sheet, which is checked once as it is and once without its merges. */
export function describePlaces(places: readonly Place[]): void {
  test.each(places)('$name', ({ sheet, forms, sharesCells }) => {
    const checked = checkSheet(sheet, options);
    expect(checked).toHaveLength(forms.length);
    for (const wanted of forms) {
      const outer = parseAreaAddress(wanted.within)!;
      const form = formFor(checked, wanted);
      expect(form.form.area.bottom).toBeLessThanOrEqual(outer.bottom);
      expect(form.form.area.right).toBeLessThanOrEqual(outer.right);
      expectHead(form, wanted);
      expectFunds(form, wanted);
      expectIndicators(form, wanted, sheet);
      expectTotals(form, wanted);
      expectFindings(form, wanted);
    }
    // The same forms where the host cannot tell merges.
    const without = checkSheet({ ...sheet, merges: null }, options);
    if (!sharesCells)
      expect(without.map(({ form }) => plain(form))).toEqual(checked.map(({ form }) => plain(form)));
    expect(errorsOf(without)).toEqual(errorsOf(checked));
  });
}

/** Declares that sheets hold no form, merges told or not. */
export function describeLookAlikes(sheets: readonly (readonly [name: string, sheet: SheetSnapshot])[]): void {
  test.each(sheets)('%s is no form, merges told or not', (_name, sheet) => {
    expect(checkSheet(sheet, options)).toEqual([]);
    expect(checkSheet({ ...sheet, merges: null }, options)).toEqual([]);
  });
}
