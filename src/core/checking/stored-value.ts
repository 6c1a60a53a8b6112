/** What a cell must hold to say a figure: per cent as the cell keeps it, a deduction, a number inside a sentence. */
import { plainNumber } from '../figures/decimal';
import { pointsInCell } from '../model/deductions';
import type { FormCell } from '../model/form-cells';
import type { NumberCell, SelfEvaluationForm } from '../model/self-evaluation-form';
import { toAddress, type CellValue } from '../model/sheet-snapshot';
import { storedRate } from '../scoring/stored-rate';
import { RATE_LEAD, SCORE_LEAD, withFigure, withGrade } from '../text/text-figures';

/** True where the cell holds a sentence or a label around the figure. 98.5分 is a figure alone. */
const isInText = ({ raw, form, isInWords }: NumberCell): boolean =>
  typeof raw === 'string' && form === 'text' && !isInWords && /[^\d０-９.．,，\s分]/u.test(raw);

/** True for a cell of several lines or parts: it says more than the one figure. */
const isStacked = ({ raw }: NumberCell): boolean => typeof raw === 'string' && /[\r\n;；]/u.test(raw.trim());

/**
 * @param value points for a score or weight, per cent for a rate, an amount in the table's unit; a grade's word
 * @param percentBlanks addresses of empty cells in a per cent format
 * @returns null where the value cannot be put there without doubt
 */
export function storedValue(
  form: SelfEvaluationForm,
  cell: FormCell,
  value: number | string,
  percentBlanks: ReadonlySet<string>,
): CellValue | null {
  const { number, kind, before } = cell;
  if (number === null) {
    if (form.grade?.insideText !== true) return value;
    return withGrade(String(before.value), form.grade.text, String(value));
  }
  if (typeof value === 'string') return value;
  if (isInText(number) || (form.kind === 'narrative' && typeof number.raw === 'string')) {
    if (number.value === null) return null;
    const lead = kind === 'rate' ? RATE_LEAD : SCORE_LEAD;
    return withFigure(String(number.raw), number.value, plainNumber(value), lead);
  }
  if (isStacked(number)) return null;
  if (kind === 'rate') return storedRate(number, value, form, percentBlanks.has(toAddress(number.position)));
  return pointsInCell(number, value);
}
