/**
 * What is asked of a sheet of another place: every form found, every field read at its own cell, every score judged as
 * a careful person would, errors where they are due and nowhere else, and the same where a host cannot tell merges.
 */
import { checkSheet } from '../../src/core/check-workbook';
import type { CheckedForm } from '../../src/core/checked-form';
import type { JudgedCell, ScoredFundRow, ScoredIndicator } from '../../src/core/scored-form';
import type { FundRow, IndicatorRow, SelfEvaluationForm } from '../../src/core/self-evaluation-form';
import { parseAreaAddress, toAddress } from '../../src/core/sheet-snapshot';
import type { CellPosition, SheetSnapshot } from '../../src/core/sheet-snapshot';
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
    key === 'span' || key === 'area'
      ? undefined
      : value instanceof Map
        ? [...value]
        : value instanceof Set
          ? [...value]
          : value,
  );
  return JSON.parse(plainly);
}

/** Declares the tests of some places. */
export function describePlaces(places: readonly Place[]): void {
  const cases = places.flatMap(({ name, sheet, forms }) =>
    forms.map((wanted, index) => ({
      name: forms.length > 1 ? `${name}, form ${index + 1}` : name,
      sheet,
      wanted,
    })),
  );

  describe.each(places)('$name', ({ sheet, forms }) => {
    test('finds every form and no other', () => {
      const checked = checkSheet(sheet, options);
      expect(checked).toHaveLength(forms.length);
      for (const wanted of forms) {
        const outer = parseAreaAddress(wanted.within)!;
        const { area } = formFor(checked, wanted).form;
        expect(area.bottom).toBeLessThanOrEqual(outer.bottom);
        expect(area.right).toBeLessThanOrEqual(outer.right);
      }
    });
  });

  describe.each(cases)('$name', ({ sheet, wanted }) => {
    const read = () => formFor(checkSheet(sheet, options), wanted);

    test('reads the head', () => {
      const { form } = read();
      const names = Array.isArray(wanted.projectName) ? wanted.projectName : [wanted.projectName];
      expect(names).toContain(form.projectName?.text ?? null);
      expect(form.year?.value ?? null).toBe(wanted.year);
      if (wanted.kind) expect(form.kind).toBe(wanted.kind);
      if (wanted.department) expect(form.department?.text).toBe(wanted.department);
      if (wanted.unit) expect(form.unit?.text).toBe(wanted.unit);
    });

    const { funds, indicators, total, grade } = wanted;
    if (funds) {
      test('reads the funds', () => {
        const { form } = read();
        expect(form.funds?.rows).toHaveLength(funds.rows);
        if (wanted.amountUnit) expect(form.funds?.amountUnit).toBe(wanted.amountUnit);
        const row = form.funds?.rows.find((entry) => entry.isTotal) as FundRow;
        const cells = Object.entries(funds.columns).map(([key, place]) => [
          key,
          /\d/.test(place) ? place : `${place}${funds.total}`,
        ]);
        const actual = cells.map(([key]) => [key, address(row[key as 'executed'])]);
        expect(actual).toEqual(cells);
      });

      test('judges rate and execution score', () => {
        const { form, scores } = read();
        const row = form.funds?.rows.find((entry) => entry.isTotal)?.row;
        const scored = scores.funds.find((entry) => entry.row === row) as ScoredFundRow;
        expectVerdict('rate', scored.rate, funds.rate);
        expectVerdict('score', scored.score, funds.score);
        if (funds.weight !== null) expect(scored.weight).toBe(funds.weight);
      });
    }

    if (indicators) {
      const rows = Object.keys(indicators.rows).map(Number);

      test('reads the indicators', () => {
        const { form } = read();
        const found = form.indicators?.rows ?? [];
        expect(found.map((entry) => entry.row + 1)).toEqual(rows);
        for (const entry of found) {
          const line = entry.row + 1;
          for (const [key, letter] of Object.entries(indicators.columns)) {
            const cell = `${letter}${line}`;
            const text = textAt(sheet, cell);
            if (text === '') continue;
            // A column 指标性质 that holds signs may be read as either; what it does is seen in the verdicts.
            const value =
              key === 'operator'
                ? (entry.operator ?? entry.nature)
                : (entry[key as keyof IndicatorRow] as { position: CellPosition } | null);
            expect([line, key, address(value)]).toEqual([line, key, cell]);
          }
        }
        if (indicators.level1) {
          expect(found.map((entry) => entry.level1?.text ?? null)).toEqual(indicators.level1);
        }
        if (indicators.level2) {
          expect(found.map((entry) => entry.level2?.text ?? null)).toEqual(indicators.level2);
        }
      });

      test('judges every score', () => {
        const { scores } = read();
        const byRow = new Map(scores.indicators.map((entry) => [entry.row + 1, entry]));
        for (const [row, verdict] of Object.entries(indicators.rows)) {
          const scored = byRow.get(Number(row)) as ScoredIndicator | undefined;
          expectVerdict(`row ${row}`, scored?.score, verdict);
        }
        if (indicators.weights) {
          expect(rows.map((row) => byRow.get(row)?.weight)).toEqual(indicators.weights);
        }
      });
    }

    test('reads total and grade', () => {
      const { form } = read();
      if (total) {
        expect(address(form.total?.score)).toBe(total.score);
        if (total.weight) expect(address(form.total?.weight)).toBe(total.weight);
      } else {
        expect(form.total?.score?.value ?? null).toBeNull();
      }
      if (grade) {
        expect(address(form.grade)).toBe(grade.cell);
        expect(form.grade?.text).toContain(grade.text);
      }
    });

    test('raises errors where they are due and nowhere else', () => {
      const raised = read()
        .findings.filter((finding) => finding.severity === 'error')
        .map((finding) => finding.cell);
      const tolerated = wanted.tolerated ?? [];
      expect([...new Set(raised)].filter((cell) => !tolerated.includes(cell)).sort()).toEqual(
        [...(wanted.errors ?? [])].sort(),
      );
    });

    if (wanted.warnings) {
      test('warns where it is due and nowhere else', () => {
        const raised = read()
          .findings.filter((finding) => finding.severity === 'warning')
          .map((finding) => `${finding.code}@${finding.cell ?? ''}`);
        expect([...new Set(raised)].sort()).toEqual([...(wanted.warnings ?? [])].sort());
      });
    }

    test('tells what is missing and what was decided', () => {
      const { form } = read();
      for (const part of wanted.missing ?? []) expect(form.missing).toContain(part);
      const told = form.doubts.map((doubt) => toAddress(doubt.position));
      for (const cell of wanted.doubts ?? []) expect(told).toContain(cell);
    });

    test('judges total and grade', () => {
      const { scores } = read();
      if (total?.expected !== undefined) expect(scores.total.score.expected).toBe(total.expected);
      if (total?.recomputed !== undefined) expect(scores.total.recomputed).toBe(total.recomputed);
      if (grade) expect(scores.grade.printed).toBe(grade.text);
      if (grade?.expected) expect(scores.grade.expected).toBe(grade.expected);
    });
  });

  test.each(places)('$name: the same forms where the host cannot tell merges', ({ sheet }) => {
    const read = (snapshot: SheetSnapshot) => checkSheet(snapshot, options);
    const [known, unknown] = [read(sheet), read({ ...sheet, merges: null })];
    expect(unknown.map(({ form }) => plain(form))).toEqual(known.map(({ form }) => plain(form)));
    const errors = (forms: readonly CheckedForm[]) =>
      forms.flatMap(({ findings }) =>
        findings.filter((finding) => finding.severity === 'error').map((finding) => finding.cell),
      );
    expect(errors(read({ ...sheet, merges: null }))).toEqual(errors(known));
  });
}

/** Declares that sheets hold no form, merges told or not. */
export function describeLookAlikes(sheets: readonly (readonly [name: string, sheet: SheetSnapshot])[]): void {
  test.each(sheets)('%s is no form', (_name, sheet) => {
    expect(checkSheet(sheet, options)).toEqual([]);
  });

  test.each(sheets)('%s is no form where the host cannot tell merges', (_name, sheet) => {
    expect(checkSheet({ ...sheet, merges: null }, options)).toEqual([]);
  });
}
