/** Target and actual of one row as quantities, with the operator, nature and unit columns taken into account. */
import { compact } from '../text/label-text';
import { answeringFigure, figuresAfterSameWords, saysNone } from './answering-figure';
import { changesOf } from './change';
import { frequenciesOf, timesAYear } from './frequency';
import { directionIn, readOperator, saysQualitative, type Operator } from './operators';
import { readQuantity, type Quantity } from './quantity';
import { isKnownUnit, readUnit, type Unit } from './units';

export interface QuantityTexts {
  readonly target: string;
  readonly actual: string;
  readonly operator: string;
  readonly nature: string;
  readonly unit: string;
  /** Of a column of its own behind the actual. */
  readonly actualUnit?: string;
  /** The indicator's name: 下降率 says which way a figure counts. */
  readonly name?: string;
}

function withUnit(quantity: Quantity, unit: Unit | null): Quantity {
  const lacksUnit = quantity.unit === null && (quantity.kind === 'number' || quantity.kind === 'range');
  return lacksUnit && unit !== null ? { ...quantity, unit } : quantity;
}

/** A remark in brackets at the end, and words in it that change the figure or set another one beside it. */
const REMARK = /^([^()]{1,20})\(([^()]{2,30})\)$/u;
const CHANGES = /^(?:实际|实为|现)|未|除|或|不含|不包括|计划|应|原|目标|调整|改为|欠|缺|均|每/u;

/** ≥400套（含上年30套）, 100%（合同约定）: the figure in front of the brackets, with a unit of its own. */
function withoutRemark(target: Quantity): Quantity {
  const [, head = '', remark = ''] = target.kind === 'text' ? (REMARK.exec(target.text) ?? []) : [];
  if (head === '' || CHANGES.test(remark)) return target;
  const figure = readQuantity(head);
  const isFigure = figure.kind === 'number' || figure.kind === 'range';
  return isFigure && figure.unit && isKnownUnit(figure.unit.text)
    ? { ...figure, text: target.text, left: `(${remark})` }
    : target;
}

/**
 * 0.9 beside a 90% target, or 100% beside a bare 0.95, is the same figure as a fraction. Beside a ceiling (≤5%) 0.5
 * may be either: it is read as a fraction only where that keeps within the ceiling too.
 */
function alignFraction(quantity: Quantity, other: Quantity, ceiling: Operator | null): Quantity {
  const { value } = quantity;
  if (quantity.kind !== 'number' || quantity.unit !== null || value === null || value <= 0) return quantity;
  // Of a range (80%-90%) the upper end says how large the figures are.
  const share = other.value ?? other.high;
  if (other.unit?.text !== '%' || share === null || share <= 1) return quantity;
  const isCeiling = ceiling === '≤' || ceiling === '<';
  // 1.05 beside 100% is 105%.
  if (value > (share >= 50 && !isCeiling ? 2 : 1)) return quantity;
  if (isCeiling && value * 100 > share) return quantity;
  return { ...quantity, value: Number((value * 100).toFixed(10)), unit: other.unit };
}

/** 零事故 and 不发生事故 ask for none: answered by a count they are compared as 0. */
function asZeroTarget(target: Quantity, actual: Quantity): Quantity {
  if (target.kind !== 'text' || !saysNone(target.text)) return target;
  const isCount = actual.kind === 'number' && actual.unit?.dimension !== 'percent';
  // 无 alone may also mean that no target was set.
  const isBare = target.text === '无' || target.text === '没有';
  if (actual.value !== 0 && (isBare || !isCount)) return target;
  return { ...target, kind: 'number', value: 0, operator: '=', unit: null };
}

/**
 * -5次 as an actual: a stroke in front of a count may be a minus or a damaged `=`. The figure is below zero, which no
 * count can be, unless the target has such a stroke too.
 */
function withSign(actual: Quantity, target: Quantity): Quantity {
  const isStroke = actual.operatorDamaged && /^[-–—]\d/u.test(actual.taken);
  if (!isStroke || target.operatorDamaged || actual.value === null) return actual;
  return { ...actual, value: -actual.value, operator: null, operatorDamaged: false };
}

/** Figures that words set in relation to each other: how often, by how much more or less, of the same thing. */
const related = (target: Quantity, actual: Quantity, name: string) =>
  frequenciesOf(target, actual, answeringFigure) ??
  changesOf(target, actual, name) ??
  figuresAfterSameWords(target, actual);

/**
 * @param texts the row's cells as printed
 * @returns the target with its operator (from its own column where there is one), the actual as a plain figure
 */
export function readTargetAndActual(texts: QuantityTexts): { target: Quantity; actual: Quantity } {
  const columnOperator: Operator | null = readOperator(texts.operator) ?? readOperator(texts.nature);
  const isQualitative = saysQualitative(texts.nature) || saysQualitative(texts.operator);
  const unitText = compact(texts.unit);
  const unit = unitText === '' || /^[-—/]+$/.test(unitText) ? null : readUnit(unitText);
  let target = withoutRemark(readQuantity(texts.target));
  let actual = withSign(readQuantity(texts.actual), target);
  const ownUnit = compact(texts.actualUnit ?? '');
  if (/[^-—/]/.test(ownUnit) && (ownUnit !== '%' || (actual.value ?? 0) > 1))
    actual = withUnit(actual, readUnit(ownUnit));
  const better = [directionIn(texts.nature), directionIn(texts.operator)];
  const isFalling = better.includes('less');
  const direction = columnOperator ?? target.operator ?? (isFalling ? '≤' : null);
  if (!isQualitative) {
    target = asZeroTarget(target, actual);
    const figures = related(target, actual, compact(texts.name ?? ''));
    if (figures) ({ target, actual } = figures);
  }
  if (unit?.text === '%' && (target.value ?? 0) > 1) target = withUnit(target, unit);
  target = alignFraction(target, actual, null);
  actual = alignFraction(actual, target, direction);
  target = withUnit(target, unit);
  actual = answeringFigure(actual, target);
  target = alignFraction(target, actual, null);
  // 12 beside 1次/月 may be the times of a month or of the year.
  if (timesAYear(unit) === null) actual = withUnit(actual, unit);
  if (target.kind === 'deadline' && columnOperator && unit) {
    // 12 in a 月 column with an operator is a number of months, as it is when printed in one cell.
    const month = target.deadline?.year === null ? target.deadline.month : null;
    if (month !== null) target = { ...target, kind: 'number', value: month, deadline: null, unit };
  }
  // 反向 or ≤ beside 降低10% says that less is better, not that it is to fall by 10 % at most.
  const isToFall = target.change === 'fall' && (columnOperator === '≤' || columnOperator === '<');
  if (columnOperator && !isToFall && target.kind !== 'text' && target.kind !== 'blank')
    target = { ...target, operator: columnOperator };
  // A direction without an operator: 正向 rises, 反向 falls.
  if (!target.operator && target.kind === 'number' && target.change !== 'fall') {
    if (isFalling) target = { ...target, operator: '≤' };
    else if (better.includes('more')) target = { ...target, operator: '≥' };
  }
  if (isQualitative && target.kind !== 'number') {
    target = { ...target, kind: target.kind === 'blank' ? 'blank' : 'text' };
  }
  return { target, actual };
}
