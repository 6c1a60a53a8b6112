/** The cost indicators of a form, and the one among them that stands for the whole project. */
import { decimal, toNumber } from '../figures/decimal';
import type { Quantity } from '../figures/quantity';
import type { FormKind, IndicatorRow } from '../model/self-evaluation-form';

/** True for a row whose labels say that it is about what things cost. */
export const isUnderCost = ({ facts: { aspect, block } }: IndicatorRow): boolean =>
  aspect === 'cost' || block === 'cost';

/** A cost: money, or a figure without a unit, under a cost label; money under a name that says so. */
export function isCost(row: IndicatorRow): boolean {
  const { block, name } = row.facts;
  const { unit } = row.targetQuantity;
  const isMoney = unit?.dimension.startsWith('money') === true;
  // What was saved is no cost: more is better.
  if (name.has('saved')) return false;
  if (isUnderCost(row)) return isMoney || unit === null;
  return isMoney && block !== 'benefit' && name.has('spent');
}

/** Rows under a cost label whose figures are money. */
export function costRows(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.filter((row) => isUnderCost(row) && moneyInYuan(row.targetQuantity) !== null);
}

export const isUnitPrice = (row: IndicatorRow): boolean => row.facts.name.has('unit-price');

/**
 * The row that stands for the whole project: named so, or the only cost row. A whole department spends far more than
 * any one of its cost indicators names.
 */
export function wholeProjectCost(rows: readonly IndicatorRow[], kind: FormKind): IndicatorRow | null {
  const named = rows.filter((row) => row.facts.name.has('whole-cost'));
  if (named.length === 1) return named[0] ?? null;
  const [only] = rows;
  if (kind === 'department' || !only || rows.length > 1) return null;
  return only.facts.name.has('part-cost') || isUnitPrice(only) ? null : only;
}

/** A lone cost whose target is less than half of the money is a part of it, unless its name says that it is the whole. */
export function isPlainlyAPart(row: IndicatorRow, yuan: number): boolean {
  const target = moneyInYuan(row.targetQuantity);
  return !row.facts.name.has('whole-cost') && target !== null && target * 2 < yuan;
}

/** A money figure in 元; null for anything else, unit prices (元/人) included. */
export function moneyInYuan(quantity: Quantity): number | null {
  if (quantity.kind !== 'number' || quantity.value === null || !quantity.unit) return null;
  const [base, per] = quantity.unit.dimension.split('/');
  if (base !== 'money' || (per !== undefined && per !== '年' && per !== '年度')) return null;
  return toNumber(decimal(quantity.value).times(decimal(quantity.unit.factor)));
}
