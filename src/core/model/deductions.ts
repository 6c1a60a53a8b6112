/**
 * Forms that print what is taken off (扣分) and no score: the score is the weight less that. Such a cell keeps what it is
 * measured from, so that whatever is written back is a deduction again.
 */
import { decimal, rounded, toNumber } from '../figures/decimal';
import type { NumberCell, SelfEvaluationForm } from './self-evaluation-form';
import { toAddress } from './sheet-snapshot';

/**
 * @param cell the deduction as printed; blank or `—` takes nothing off
 * @param from the weight in points; without it the score is unknown
 */
export function scoreFromDeduction(cell: NumberCell, from: number | null): NumberCell {
  if (from === null) return { ...cell, value: null };
  if (cell.value === null && cell.raw !== null && !cell.isPlaceholder) return cell;
  // Some forms print it with its minus sign.
  const taken = decimal(cell.value ?? 0).abs();
  const value = toNumber(decimal(from).minus(taken));
  // Still blank for whoever compares the cell with what was read, yet not a score that is missing.
  return { ...cell, raw: cell.raw ?? '', value, isPlaceholder: false, deductedFrom: from };
}

/** What a score cell must hold to say these points: the points, or what is missing to the weight. */
export function pointsInCell(cell: NumberCell | null | undefined, points: number): number {
  return cell?.deductedFrom === undefined ? points : rounded(decimal(cell.deductedFrom).minus(points));
}

/** The score cell at an address; null where another value stands. */
export function scoreCellAt(form: SelfEvaluationForm, address: string): NumberCell | null {
  const cells = [
    ...(form.funds?.rows ?? []).map((row) => row.score),
    ...(form.indicators?.rows ?? []).map((row) => row.score),
    form.total?.score ?? null,
  ];
  return cells.find((cell) => cell !== null && toAddress(cell.position) === address) ?? null;
}
