/** Target and actual of one row as quantities, with the operator, nature and unit columns taken into account. */
import { compact } from './label-text';
import { readOperator, type Operator } from './operators';
import { readQuantity, type Quantity } from './quantity';
import { readUnit, type Unit } from './units';

export interface QuantityTexts {
  readonly target: string;
  readonly actual: string;
  readonly operator: string;
  readonly nature: string;
  readonly unit: string;
}

function withUnit(quantity: Quantity, unit: Unit | null): Quantity {
  return quantity.kind === 'number' || quantity.kind === 'range'
    ? { ...quantity, unit: quantity.unit ?? unit }
    : quantity;
}

/** 90 in a % column stays 90; 0.9 beside a 90% target, or 100% beside a bare 0.95, is the same figure as a fraction. */
function alignFraction(quantity: Quantity, other: Quantity): Quantity {
  const isBareFraction =
    quantity.kind === 'number' &&
    quantity.unit === null &&
    quantity.value !== null &&
    quantity.value > 0 &&
    quantity.value <= 1;
  if (
    !isBareFraction ||
    other.unit?.text !== '%' ||
    other.value === null ||
    quantity.value === null ||
    other.value <= 1
  )
    return quantity;
  return { ...quantity, value: Number((quantity.value * 100).toFixed(10)), unit: other.unit };
}

/**
 * @param texts the row's cells as printed
 * @returns the target with its operator (from its own column where there is one), the actual as a plain figure
 */
export function readTargetAndActual(texts: QuantityTexts): { target: Quantity; actual: Quantity } {
  const columnOperator: Operator | null = readOperator(texts.operator) ?? readOperator(texts.nature);
  const isQualitative = /定性/.test(texts.nature) || /定性/.test(texts.operator);
  const unitText = compact(texts.unit);
  const unit = unitText === '' || /^[-—/]+$/.test(unitText) ? null : readUnit(unitText);
  let target = readQuantity(texts.target);
  let actual = readQuantity(texts.actual);
  target = alignFraction(target, actual);
  actual = alignFraction(actual, target);
  target = withUnit(target, unit);
  actual = withUnit(actual, unit);
  if (target.kind === 'deadline' && columnOperator && unit) {
    // 12 in a 月 column with an operator is a number of months, as it is when printed in one cell.
    const month = target.deadline?.year === null ? target.deadline.month : null;
    if (month !== null) target = { ...target, kind: 'number', value: month, deadline: null, unit };
  }
  if (columnOperator && target.kind !== 'text' && target.kind !== 'blank')
    target = { ...target, operator: columnOperator };
  // A direction without an operator: 正向 rises, 反向 falls.
  if (!target.operator && target.kind === 'number') {
    if (/反向|逆向|负向/.test(texts.nature + texts.operator)) target = { ...target, operator: '≤' };
    else if (/正向/.test(texts.nature + texts.operator)) target = { ...target, operator: '≥' };
  }
  if (isQualitative && target.kind !== 'number') {
    target = { ...target, kind: target.kind === 'blank' ? 'blank' : 'text' };
  }
  return { target, actual };
}
