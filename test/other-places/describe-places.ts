/**
 * What is asked of a sheet of another place: every form found, every field read at its own cell, every score judged as
 * a careful person would, errors where they are due and nowhere else, and the same where a host cannot tell merges.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { SelfEvaluationForm } from '../../src/core/model/self-evaluation-form';
import { parseAreaAddress, toAddress } from '../../src/core/model/sheet-snapshot';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { askedOf, formWithin } from './asked-of-form';
import type { ExpectedForm, Place } from './expected-form';

const options = { rules: RULES, profiles: PROFILES };

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
      const form = formWithin(checked, wanted);
      if (!form) throw new Error(`not one form within ${wanted.within}`);
      expect(form.form.area.bottom).toBeLessThanOrEqual(outer.bottom);
      expect(form.form.area.right).toBeLessThanOrEqual(outer.right);
      const asked = askedOf(form, wanted, sheet);
      expect(asked.map(({ what, said }) => [what, said])).toEqual(
        asked.map(({ what, wanted: due }) => [what, due]),
      );
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
