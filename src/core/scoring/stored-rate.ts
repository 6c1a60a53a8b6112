/** An execution rate as its cell keeps it: per cent format, text with sign, fraction or plain figure. */
import type { NumberCell, SelfEvaluationForm } from '../model/self-evaluation-form';
import type { CellValue } from '../model/sheet-snapshot';

const asFraction = (rate: number) => Number((rate / 100).toFixed(8));

/** True for a rate that is stored as a fraction, with a per cent format or bare (0.9 for 90 %). */
function isFraction({ raw, value }: NumberCell): boolean {
  return typeof raw === 'number' && raw !== 0 && value !== null && Math.abs(value / raw - 100) < 1e-6;
}

/**
 * The value to store for a rate in per cent. A blank cell goes by its format, else by the other rates of its table, so
 * that 95 does not come to stand as 9500%.
 * @param isPercentBlank the cell is empty and in a per cent format
 */
export function storedRate(
  cell: NumberCell,
  rate: number,
  form: SelfEvaluationForm,
  isPercentBlank: boolean,
): CellValue {
  if (cell.form === 'text-percent') return `${rate.toFixed(2)}%`;
  if (cell.form === 'percent' || isFraction(cell) || isPercentBlank) return asFraction(rate);
  const others = (form.funds?.rows ?? []).flatMap((row) => (row.rate ? [row.rate] : []));
  const follows = cell.raw === null && others.some((other) => other.form === 'percent' || isFraction(other));
  return follows ? asFraction(rate) : rate;
}
