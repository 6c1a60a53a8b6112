/**
 * Fixes that no run makes by itself and a person asks for cell by cell: a number stored as text, a rounded figure.
 */
import type { CheckedForm } from '../checking/checked-form';
import { numberCells } from '../model/number-cells';
import { toAddress } from '../model/sheet-snapshot';
import { storedRate } from '../scoring/stored-rate';
import type { CellEdit, EditKind } from '../model/write-plan';

/** What the codes whose fixes may be asked for change. */
const KINDS: Readonly<Record<string, EditKind>> = {
  ZP103: 'text-number',
  ZP202: 'rate',
  ZP203: 'execution-score',
};

/**
 * @param isAsked A1 addresses that the person asked for
 * @param planned edits that the run makes anyway; their cells are left to it
 */
export function planAsked(
  { form, findings }: CheckedForm,
  isAsked: (cell: string) => boolean,
  planned: readonly CellEdit[],
): readonly CellEdit[] {
  if (form.kind === 'narrative' || form.kind === 'assessment') return [];
  const seen = new Set(planned.map(({ cell }) => cell));
  const cells = new Map(numberCells(form).map((cell) => [toAddress(cell.position), cell]));
  return findings.flatMap(({ code, fix, message, computation, sheet }): CellEdit[] => {
    const kind = KINDS[code];
    const cell = fix ? cells.get(fix.cell) : undefined;
    if (!kind || !fix || !cell || !isAsked(fix.cell) || seen.has(fix.cell)) return [];
    seen.add(fix.cell);
    const after = kind === 'rate' ? storedRate(cell, Number(fix.value), form) : fix.value;
    return [
      {
        sheet,
        cell: fix.cell,
        kind,
        before: { value: cell.raw, formula: cell.formula },
        after,
        explanation: computation ?? message,
        code,
        overwritesFormula: cell.formula !== null,
      },
    ];
  });
}
